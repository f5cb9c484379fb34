/** The real Teams part in a real express server on a free port, and payloads as Teams sends them. */
import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { pino } from "pino";
import type { Conversations } from "../../adapters/conversations.ts";
import { createMemoryConversations } from "../../adapters/conversations.ts";
import type { Part } from "../../adapters/part.ts";
import type { TeamsOptions } from "../../adapters/teams/app.ts";
import { createTeamsPart } from "../../adapters/teams/app.ts";
import type { TeamsSettings } from "../../adapters/teams/settings.ts";
import type { Assistant } from "../../src/assistant.ts";

export type Payload = Record<string, unknown>;

/** @param name a file of `payloads/`, each one thing that a person does */
export function payload(name: string, changes: Payload = {}): Payload {
  return { ...(JSON.parse(readFileSync(new URL(`payloads/${name}.json`, import.meta.url), "utf8")) as Payload), ...changes };
}

export type Running = {
  readonly part: Part;
  /** Everything that was logged, as JSON lines. */
  readonly logged: string[];
  post(activity: unknown, headers?: Readonly<Record<string, string>>): Promise<{ readonly status: number; readonly body: unknown; readonly text: string }>;
  stop(): Promise<void>;
};

export type RunOptions = {
  readonly assistant: Assistant;
  readonly settings?: TeamsSettings;
  readonly options?: TeamsOptions;
  readonly conversations?: Conversations;
};

export async function run({ assistant, settings = { kind: "local" }, options = {}, conversations = createMemoryConversations() }: RunOptions): Promise<Running> {
  const logged: string[] = [];
  const log = pino({ level: "debug" }, { write: (line: string) => void logged.push(line) });
  const part = createTeamsPart(settings, { assistant: () => assistant, conversations, log }, options);
  const app = express().disable("x-powered-by");
  part.mount(app);
  await part.start();
  const server = await new Promise<Server>((done) => {
    const listening = app.listen(0, "127.0.0.1", () => done(listening));
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  return {
    part,
    logged,
    async post(activity, headers = {}) {
      const body = typeof activity === "string" ? activity : JSON.stringify(activity);
      const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body });
      const text = await response.text();
      return { status: response.status, text, body: text.startsWith("{") ? (JSON.parse(text) as unknown) : null };
    },
    async stop() {
      await part.stop();
      await new Promise((done) => {
        server.closeAllConnections();
        server.close(done);
      });
    },
  };
}
