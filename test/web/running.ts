/** The real server with the page in it, on a free port, and cards of every shape to show. */
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { createMemoryConversations } from "../../adapters/conversations.ts";
import { createLog } from "../../adapters/log.ts";
import { createServer, serve, stopServing } from "../../adapters/server.ts";
import { createWebPart } from "../../adapters/web/app.ts";
import type { Assistant } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import type { Fault } from "../../src/knowledge/faults.ts";
import { CHOICES_CARD, DECLINE_CARD, HOSTILE_CARD, LONG_CARD, MATRIX_CARD } from "../cards.ts";

const CARDS: Readonly<Record<string, Card>> = { matrix: MATRIX_CARD, backups: CHOICES_CARD, price: DECLINE_CARD, long: LONG_CARD, hostile: HOSTILE_CARD };

/** The real assistant, but for the questions that call for one of the test cards. */
export function withTestCards(real: Assistant): Assistant {
  return {
    knowledge: real.knowledge,
    ask(question, context) {
      if (question === "break") throw new Error("broken on purpose");
      const reply = real.ask(question, context);
      const card = CARDS[question];
      return card ? { ...reply, card } : reply;
    },
  };
}

export type Running = {
  readonly url: string;
  readonly port: number;
  readonly logged: readonly string[];
  ask(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** Sends exactly these headers, `Host` too, which `fetch` writes by itself. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answered>;
  /** As if the knowledge on disk had been read again. */
  read(faults: readonly Fault[]): void;
  stop(): Promise<void>;
};

export type Answered = { readonly status: number; readonly headers: Readonly<Record<string, string | string[] | undefined>>; readonly body: string };

export async function startWeb(assistant: Assistant, { remote = false } = {}): Promise<Running> {
  const logged: string[] = [];
  const listeners = new Set<() => void>();
  let faults: readonly Fault[] = [];
  const news = {
    faults: () => faults,
    onRead: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  const log = createLog([], { write: (line) => void logged.push(line) });
  const part = createWebPart({ remote }, { assistant: () => assistant, conversations: createMemoryConversations(), log, news });
  const server = await serve(createServer([part], [], pino({ enabled: false })), "127.0.0.1", 0);
  const { port } = server.address() as AddressInfo;

  const send = (method: string, path: string, headers: Readonly<Record<string, string>>, body?: string) =>
    new Promise<Answered>((resolve, reject) => {
      request({ host: "127.0.0.1", port, method, path, headers }, (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (data: string) => (text += data));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
      })
        .on("error", reject)
        .end(body);
    });

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    logged,
    ask: (body, headers = {}) => send("POST", "/web/ask", { "content-type": "application/json", ...headers }, typeof body === "string" ? body : JSON.stringify(body)),
    get: (path, headers = {}) => send("GET", path, headers),
    read(now) {
      faults = now;
      for (const listener of listeners) listener();
    },
    async stop() {
      await Promise.all([stopServing(server), part.stop()]);
    },
  };
}
