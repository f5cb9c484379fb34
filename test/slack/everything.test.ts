import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cardToParts } from "../../adapters/slack/parts.ts";
import { cardToSlack } from "../../adapters/slack/render.ts";
import { answerQuery } from "../../src/answering/answer.ts";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { AREA_IDS, MODEL_IDS, PARTIES, SIDES } from "../../src/ids.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { presentAnswer } from "../../src/presenting/present.ts";
import { ALL_SERVICES, type Query, type Refusal } from "../../src/query.ts";
import { cardFacts, cardUrls, squeezed } from "../contract/card-facts.ts";
import { blocksProblems, messageProblems, viewProblems } from "./block-check.ts";
import { readMessage } from "./reader.ts";
import { type Running, startSlack } from "./running.ts";
import { deliver, event, payload } from "./wire.ts";

const loaded = loadKnowledge(join(import.meta.dirname, "../../knowledge"));
if (!loaded.ok) throw new Error("the knowledge is wrong");
const { knowledge } = loaded;
const assistant = createAssistant(knowledge);
const nothing = { areas: [], models: [], services: [] };

const who = (more: Partial<Extract<Query, { kind: "who" }>>): Query => ({ kind: "who", claim: null, aspect: null, part: null, ...nothing, ...more });
const REFUSALS: readonly Refusal[] = ["empty", "too-long", "not-text", "not-english", "price", "how-to", "limits", "news", "advice", "law", "trouble", "other-cloud", "outside"];

const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  "all 40 cells": AREA_IDS.flatMap((area) => MODEL_IDS.map((model) => who({ areas: [area], models: [model] }))),
  "every row": AREA_IDS.map((area) => who({ areas: [area] })),
  "every service": [...knowledge.services.keys()].map((service) => ({ kind: "service", services: [service], claim: null })),
  "every service's patching": [...knowledge.services.keys()].map((service) => who({ services: [service], areas: ["operating-system"], aspect: "patching" })),
  "every service's backup": [...knowledge.services.keys()].map((service) => who({ services: [service], areas: ["data"], aspect: "backup" })),
  "every area of every service": [...knowledge.services.keys()].flatMap((service) => AREA_IDS.map((area) => who({ services: [service], areas: [area] }))),
  "every topic": [...knowledge.topics.keys()].map((topic) => ({ kind: "topic", topic, models: [], services: [], claim: null, challenge: false })),
  "all duties": SIDES.flatMap((side) => [[], ...MODEL_IDS.map((model) => [model])].map((models): Query => ({ kind: "duties", side, claim: null, models, services: [] }))),
  "every comparison": MODEL_IDS.flatMap((one) =>
    MODEL_IDS.filter((two) => one !== two).map(
      (two): Query => ({ kind: "compare", servicesFirst: false, aspect: null, moving: true, claim: null, ...nothing, models: [one, two] }),
    ),
  ),
  "the whole matrix, the services and help": [{ kind: "matrix" }, ALL_SERVICES, { kind: "help", to: "call" }, { kind: "help", to: "greeting" }],
  "every list of services": [
    ...MODEL_IDS.flatMap((model): Query[] => [false, true].map((exceptions) => ({ ...ALL_SERVICES, models: [model], exceptions }))),
    ...AREA_IDS.flatMap((area): Query[] => [{ ...ALL_SERVICES, areas: [area], exceptions: true }, ...PARTIES.map((party): Query => ({ ...ALL_SERVICES, areas: [area], party }))]),
  ],
  "every refusal": REFUSALS.map((refusal): Query => ({ kind: "unknown", refusal, nearest: [] })),
};

describe("rendered for Slack", () => {
  it.each(Object.entries(QUERIES))("%s is valid, whole, and all there in the text", (_, queries) => {
    expect(queries.length).toBeGreaterThan(3);
    for (const query of queries) {
      const card = presentAnswer(answerQuery(query, knowledge), knowledge);
      const asked = { question: "who?", context: { query } };
      const parts = cardToParts(card).map((__, part) => readMessage(cardToSlack(card, { asked, part })));
      expect([card.id, parts.flatMap((part) => part.problems)]).toEqual([card.id, []]);
      const [shown, fallback] = [parts.map((part) => part.shown), parts.map((part) => part.fallback)].map((texts) => squeezed(texts.join(" ")));
      expect(cardFacts(card).filter((fact) => !shown?.includes(squeezed(fact)) || !fallback?.includes(squeezed(fact)))).toEqual([]);
      expect(parts.flatMap((part) => part.alive).filter((alive) => !cardUrls(card).includes(alive))).toEqual([]);
      for (const surface of ["modal", "home"] as const) expect([card.id, blocksProblems(cardToSlack(card, { surface, asked }).blocks, surface)]).toEqual([card.id, []]);
    }
  });
  it("no single answer but the longest lists is cut", () => {
    const cut = Object.values(QUERIES)
      .flat()
      .map((query) => presentAnswer(answerQuery(query, knowledge), knowledge))
      .filter((card) => cardToParts(card).length > 1);
    expect(cut.map((card) => card.id)).toEqual([]);
  });
});

describe("asked over the wire", () => {
  let slack: Running;
  beforeAll(async () => {
    slack = await startSlack({ assistant });
  });
  afterAll(() => slack.stop());

  it.each([
    ...COMMANDS.map((command) => command.example),
    ...EXAMPLE_QUESTIONS,
    "",
    "x".repeat(3_001),
    "<!channel> __proto__ \u202Eevil",
    "what does Azure SQL cost?",
    "who is responsible for backups?",
  ])("%j gets a valid reply that states what the core answers", async (text) => {
    const response = await deliver(slack.url, { ...payload("asks-by-command"), text, user_id: `U${Math.random().toString(36).slice(2, 10).toUpperCase()}` });
    const reply = (await response.json()) as { text: string; blocks: unknown };
    const card = assistant.ask(text.trim() || "help").card;
    expect(messageProblems(reply.text, reply.blocks)).toEqual([]);
    const { shown } = readMessage(reply);
    if (cardToParts(card).length === 1) for (const fact of cardFacts(card)) expect(squeezed(shown)).toContain(squeezed(fact));
  });

  it("a follow-up in the thread is the answer that the core gives after the question before", async () => {
    const first = assistant.ask("who patches the OS in PaaS?");
    for (const text of ["who patches the OS in PaaS?", "and for SaaS?"]) {
      await deliver(slack.url, event("mentions-in-thread", { text: `<@U0BOT00001> ${text}` }));
      await slack.settled();
    }
    const [, second] = slack.api.of("chat.postMessage");
    expect(readMessage(second?.args ?? {}).shown).toContain(assistant.ask("and for SaaS?", first.context).card.verdict);
  });

  it("the App Home is valid with the real matrix", async () => {
    await deliver(slack.url, event("opens-the-home"));
    await slack.settled();
    const [call] = slack.api.of("views.publish");
    expect(viewProblems(call?.args["view"])).toEqual([]);
  });
});
