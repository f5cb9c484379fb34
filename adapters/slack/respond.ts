/** Answers by the address that came with a press, as Bolt's own `respond` does, but telling apart what went wrong. */
import { CallFailed } from "./retry.ts";

export type Response = {
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original?: boolean;
  readonly delete_original?: boolean;
  readonly thread_ts?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
};

const CALL = "response_url";

/** Slack answers "ok", or JSON with an error, or the error as bare text with status 4xx. */
function errorOf(body: string): string | null {
  if (!body.startsWith("{")) return null;
  try {
    const { ok, error } = JSON.parse(body) as { ok?: unknown; error?: unknown };
    return ok === false ? String(error) : null;
  } catch {
    return null;
  }
}

export async function respondOnce(url: string, response: Response, milliseconds: number): Promise<void> {
  let answer: globalThis.Response;
  let body: string;
  try {
    answer = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...response, mrkdwn: false, unfurl_links: false, unfurl_media: false }),
      signal: AbortSignal.timeout(milliseconds),
    });
    body = await answer.text();
  } catch (error) {
    throw new CallFailed(CALL, { kind: "unreachable" }, error);
  }
  if (answer.status === 429) throw new CallFailed(CALL, { kind: "limited", seconds: Number(answer.headers.get("retry-after") ?? 1) || 1 });
  if (answer.status >= 500) throw new CallFailed(CALL, { kind: "broken", status: answer.status });
  const error = errorOf(body) ?? (answer.ok ? null : body.slice(0, 100) || `status ${answer.status}`);
  if (error !== null) throw new CallFailed(CALL, { kind: "refused", error, needed: null });
}
