/** A strict stand-in for Slack's Web API on a local port: it checks every call, and answers with Slack's own errors. */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";
import { messageProblems, viewProblems } from "./block-check.ts";

export type Call = { readonly method: string; readonly args: Readonly<Record<string, unknown>>; readonly problems: readonly string[]; readonly at: number };

/** What happens to the next call of a method, instead of the ordinary. */
export type Mishap =
  | { readonly kind: "error"; readonly error: string; readonly needed?: string }
  | { readonly kind: "limited"; readonly seconds: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "slow"; readonly milliseconds: number }
  | { readonly kind: "close" };

export type FakeApi = Awaited<ReturnType<typeof startFakeApi>>;

const SCOPES: Readonly<Record<string, string>> = {
  "chat.postMessage": "chat:write",
  "assistant.threads.setSuggestedPrompts": "assistant:write",
};
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  "auth.test": [],
  "apps.connections.open": [],
  "chat.postMessage": ["channel", "text"],
  "views.open": ["trigger_id", "view"],
  "views.push": ["trigger_id", "view"],
  "views.update": ["view_id", "view"],
  "views.publish": ["user_id", "view"],
  "assistant.threads.setSuggestedPrompts": ["channel_id", "prompts"],
};
const TRIGGER_LIFE = 3_000;
const RESPONSES_ALLOWED = 5;

export const BOT = { user_id: "U0BOT00001", bot_id: "B0BOT00001" };
export const TOKENS = { bot: "xoxb-0000-test", app: "xapp-0000-test" };

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const parsed = (value: string): unknown => {
  try {
    return /^[[{]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
};

export async function startFakeApi({ scopes = Object.values(SCOPES), port = 0 }: { scopes?: readonly string[]; port?: number } = {}) {
  const calls: Call[] = [];
  const mishaps = new Map<string, Mishap[]>();
  const triggers = new Map<string, number>();
  const responses = new Map<string, number>();
  const sockets = new Set<WebSocket>();
  let serial = 0;

  /** A trigger serves once, and not for long. */
  function refusalOfTrigger(trigger: string): Record<string, unknown> | null {
    const born = triggers.get(trigger);
    triggers.delete(trigger);
    if (born === undefined) return { error: "invalid_trigger_id" };
    return Date.now() - born > TRIGGER_LIFE ? { error: "expired_trigger_id" } : null;
  }

  /** The error that Slack would give, or null. */
  function refusal(method: string, args: Readonly<Record<string, unknown>>, token: string, problems: readonly string[]): Record<string, unknown> | null {
    const required = REQUIRED[method];
    if (!required) return { error: "unknown_method" };
    if (token !== (method === "apps.connections.open" ? TOKENS.app : TOKENS.bot)) return { error: "invalid_auth" };
    const scope = SCOPES[method];
    if (scope && !scopes.includes(scope)) return { error: "missing_scope", needed: scope, provided: scopes.join(",") };
    const missing = required.filter((name) => args[name] === undefined || args[name] === "");
    if (missing.length > 0) return { error: "invalid_arguments", response_metadata: { messages: missing.map((name) => `[ERROR] missing required field: ${name}`) } };
    const trigger = "trigger_id" in args ? refusalOfTrigger(String(args["trigger_id"])) : null;
    if (trigger) return trigger;
    if (problems.length > 0) return { error: "invalid_blocks", response_metadata: { messages: problems } };
    return null;
  }

  function problemsOf(method: string, args: Readonly<Record<string, unknown>>): readonly string[] {
    if (method.startsWith("views.")) return viewProblems(args["view"]);
    if (method === "chat.postMessage") {
      const unfurls = ["unfurl_links", "unfurl_media"].filter((name) => args[name] !== "false").map((name) => `${name} is not off`);
      const parse = args["parse"] === "full" || args["link_names"] ? ["names are linked"] : [];
      return [...messageProblems(args["text"], args["blocks"]), ...unfurls, ...parse];
    }
    if (method === "assistant.threads.setSuggestedPrompts") {
      const prompts = args["prompts"] as readonly unknown[];
      return [...("thread_ts" in args ? ["thread_ts makes it fail silently"] : []), ...(prompts.length > 4 ? ["more than 4 prompts"] : [])];
    }
    return [];
  }

  function answerOf(method: string): Record<string, unknown> {
    serial += 1;
    if (method === "auth.test")
      return { ok: true, url: "https://example.slack.com/", team: "example", user: "responsibility", team_id: "T0A1B2C3D", is_enterprise_install: false, ...BOT };
    if (method === "apps.connections.open") return { ok: true, url: `ws://127.0.0.1:${address().port}/link` };
    if (method === "chat.postMessage") return { ok: true, channel: "C0GENERAL1", ts: `1764001000.${String(serial).padStart(6, "0")}`, message: { type: "message" } };
    return method.startsWith("views.") ? { ok: true, view: { id: `V0NEW${serial}`, hash: String(serial) } } : { ok: true };
  }

  /** True where the mishap has answered the request. */
  async function meetMishap(method: string, response: ServerResponse): Promise<boolean> {
    const mishap = mishaps.get(method)?.shift();
    switch (mishap?.kind) {
      case undefined:
        return false;
      case "slow":
        await new Promise((resolve) => setTimeout(resolve, mishap.milliseconds));
        return false;
      case "close":
        response.socket?.destroy();
        return true;
      case "status":
        response.writeHead(mishap.status).end("upstream connect error");
        return true;
      case "limited":
        response.writeHead(429, { "retry-after": String(mishap.seconds), "content-type": "application/json" }).end(JSON.stringify({ ok: false, error: "ratelimited" }));
        return true;
      case "error":
        response
          .writeHead(method === "response_url" ? 400 : 200, { "content-type": "application/json" })
          .end(JSON.stringify({ ok: false, error: mishap.error, ...(mishap.needed ? { needed: mishap.needed } : {}) }));
        return true;
    }
  }

  async function onApi(method: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const form = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const token = String(request.headers.authorization ?? `Bearer ${form["token"] ?? ""}`).replace("Bearer ", "");
    const args = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, parsed(value)]));
    delete args["token"];
    const problems = problemsOf(method, args);
    calls.push({ method, args, problems, at: Date.now() });
    if (await meetMishap(method, response)) return;
    const refused = refusal(method, args, token, problems);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(refused ? { ok: false, ...refused } : answerOf(method)));
  }

  async function onResponse(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const args = JSON.parse(await bodyOf(request)) as Record<string, unknown>;
    const problems = args["delete_original"] ? [] : messageProblems(args["text"], args["blocks"]);
    calls.push({ method: "response_url", args, problems, at: Date.now() });
    if (await meetMishap("response_url", response)) return;
    const left = responses.get(id);
    responses.set(id, (left ?? 0) - 1);
    if (!left) return void response.writeHead(404).end("used_url");
    if (problems.length > 0) return void response.writeHead(400).end("invalid_blocks");
    response.writeHead(200).end("ok");
  }

  const server = createServer((request, response) => {
    const [, room = "", name = ""] = (request.url ?? "").split("/");
    const done = room === "api" ? onApi(name, request, response) : room === "respond" ? onResponse(name, request, response) : Promise.resolve(response.writeHead(404).end());
    done.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const link = new WebSocketServer({ server, path: "/link" });
  link.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A0A1B2C3D" } }));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = () => server.address() as AddressInfo;
  const url = `http://127.0.0.1:${address().port}`;

  return {
    apiUrl: `${url}/api/`,
    port: address().port,
    calls,
    /** The calls of a method since the last `clear`. */
    of: (method: string) => calls.filter((call) => call.method === method),
    clear: () => calls.splice(0),
    /** Queues what happens to the next calls of a method. */
    next(method: string, ...what: readonly Mishap[]) {
      mishaps.set(method, [...(mishaps.get(method) ?? []), ...what]);
    },
    trigger() {
      serial += 1;
      const id = `${Date.now()}.${serial}.trigger`;
      triggers.set(id, Date.now());
      return id;
    },
    responseUrl() {
      serial += 1;
      const id = String(serial);
      responses.set(id, RESPONSES_ALLOWED);
      return `${url}/respond/${id}`;
    },
    sockets,
    async stop() {
      for (const socket of sockets) socket.terminate();
      link.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
