/** The real server with the Slack part in it, on a free port, beside a fake Web API. */
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeEach } from "vitest";
import { createMemoryConversations } from "../../adapters/conversations.ts";
import { createLog } from "../../adapters/log.ts";
import type { Part } from "../../adapters/part.ts";
import { createServer, serve, stopServing } from "../../adapters/server.ts";
import { createSlackPart } from "../../adapters/slack/app.ts";
import type { SlackSettings } from "../../adapters/slack/settings.ts";
import type { Assistant } from "../../src/assistant.ts";
import { CHOICES_CARD, DECLINE_CARD, HOSTILE_CARD, LONG_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { createFakeAssistant } from "../contract/surface-contract.ts";
import { type FakeApi, startFakeApi, TOKENS } from "./fake-api.ts";
import { SECRET } from "./wire.ts";

export const CARD_OF: Readonly<Record<string, typeof VERDICT_CARD>> = { matrix: MATRIX_CARD, backups: CHOICES_CARD, price: DECLINE_CARD, long: LONG_CARD, hostile: HOSTILE_CARD };

export function fakeAssistant() {
  return createFakeAssistant((question) => {
    if (question === "break") throw new Error("broken on purpose");
    return CARD_OF[question] ?? VERDICT_CARD;
  });
}

export type Running = { readonly url: string; readonly api: FakeApi; readonly part: Part; readonly logged: string[]; settled(): Promise<void>; stop(): Promise<void> };

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Until nothing has reached the fake Web API for a moment: then everything is said. */
export async function settled(api: FakeApi, quiet = 60): Promise<void> {
  for (let before = -1; before !== api.calls.length; ) {
    before = api.calls.length;
    await sleep(quiet);
  }
}

export type Setting = { readonly assistant: Assistant; readonly settings?: Partial<SlackSettings>; readonly api?: FakeApi; readonly start?: boolean };

export async function startSlack({ assistant, settings = {}, api: given, start = true }: Setting): Promise<Running> {
  const api = given ?? (await startFakeApi());
  const logged: string[] = [];
  const log = createLog([SECRET], { write: (line) => void logged.push(line) });
  const part = createSlackPart(
    { mode: { kind: "http", signingSecret: SECRET }, botToken: TOKENS.bot, command: "/responsibility", apiUrl: api.apiUrl, ...settings },
    { assistant: () => assistant, conversations: createMemoryConversations(), log },
  );
  const server = await serve(createServer([part], ["teams"], pino({ enabled: false })), "127.0.0.1", 0);
  if (start) await part.start();
  if (start) await settled(api);
  api.clear();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    api,
    part,
    logged,
    settled: () => settled(api),
    async stop() {
      await Promise.all([stopServing(server), part.stop()]);
      await api.stop();
    },
  };
}

/** The app around the fake assistant, for all tests of a file: emptied before each of them, stopped after the last. */
export async function slackOfFile() {
  const { assistant, heard } = fakeAssistant();
  const slack = await startSlack({ assistant });
  beforeEach(() => {
    heard.length = 0;
    slack.api.clear();
    slack.logged.length = 0;
  });
  afterAll(() => slack.stop());
  return { assistant, slack, heard };
}
