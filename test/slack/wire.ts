/** Speaks to the server as Slack does: payload files, signed as Slack signs them. */
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const SECRET = "0123456789abcdef0123456789abcdef";

export const sign = (body: string, { secret = SECRET, at = Math.floor(Date.now() / 1000) } = {}) => ({
  "x-slack-request-timestamp": String(at),
  "x-slack-signature": `v0=${createHmac("sha256", secret).update(`v0:${at}:${body}`).digest("hex")}`,
});

type Payload = Record<string, unknown>;
export type Filled = { readonly responseUrl?: string; readonly trigger?: string };

let triggers = 0;
const nextTrigger = () => {
  triggers += 1;
  return `unused.${triggers}`;
};

/** A payload file, with the addresses that Slack would have issued for it: a trigger of its own makes each request another one. */
export function payload(name: string, { responseUrl = "http://127.0.0.1:9/unused", trigger = nextTrigger() }: Filled = {}): Payload {
  const text = readFileSync(join(import.meta.dirname, "payloads", `${name}.json`), "utf8");
  return JSON.parse(text.replaceAll("RESPONSE_URL", responseUrl).replaceAll("TRIGGER_ID", trigger)) as Payload;
}

/** The body and content type in which Slack sends it: commands as a form, events as JSON, the rest as JSON in a form. */
export function bodyOf(content: Payload): { readonly body: string; readonly type: string } {
  if ("command" in content) return { body: new URLSearchParams(content as Record<string, string>).toString(), type: "application/x-www-form-urlencoded" };
  if (content["type"] === "event_callback") return { body: JSON.stringify(content), type: "application/json" };
  return { body: new URLSearchParams({ payload: JSON.stringify(content) }).toString(), type: "application/x-www-form-urlencoded" };
}

export async function deliver(url: string, content: Payload, headers: Record<string, string> = {}): Promise<Response> {
  const { body, type } = bodyOf(content);
  return fetch(`${url}/slack/events`, { method: "POST", body, headers: { "content-type": type, ...sign(body), ...headers } });
}

let serial = 0;
const nextSerial = () => {
  serial += 1;
  return serial;
};

/** The event of a payload file as a new message, unless `number` says which one it is. */
export function event(name: string, change: Payload = {}, number = nextSerial() + 100_000): Payload {
  const content = payload(name);
  const ts = `1764100000.${String(number).padStart(6, "0")}`;
  return { ...content, event_id: `Ev${number}`, event: { ...(content["event"] as Payload), ts, event_ts: ts, ...change } };
}
