/** Talks to the program that serves the page, and to nothing else. */
import type { AskReply, AskRequest, KnowledgeView, News, Refusal } from "../wire.ts";
import { WORDS } from "./words.ts";

export type Asked = { readonly ok: true; readonly reply: AskReply } | { readonly ok: false; readonly error: string };

export async function askServer(request: AskRequest): Promise<Asked> {
  try {
    const response = await fetch("/web/ask", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(request) });
    const body = (await response.json()) as AskReply | Refusal;
    return "error" in body ? { ok: false, error: body.error } : { ok: true, reply: body };
  } catch {
    return { ok: false, error: WORDS.offline };
  }
}

export async function fetchKnowledge(): Promise<KnowledgeView | null> {
  try {
    const response = await fetch("/web/knowledge");
    return response.ok ? ((await response.json()) as KnowledgeView) : null;
  } catch {
    return null;
  }
}

/**
 * The browser connects again by itself, and is then told the state as it is. A page that nobody sees lets go of its connection: a
 * browser keeps no more than six to one program, and a seventh page would wait for ever.
 */
export function listenForNews(listener: (news: News) => void): void {
  let source: EventSource | null = null;
  const connect = () => {
    source?.close();
    source = document.hidden ? null : new EventSource("/web/events");
    source?.addEventListener("message", ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as News));
  };
  document.addEventListener("visibilitychange", connect);
  connect();
}
