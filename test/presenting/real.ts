/** The real knowledge, and the cards that it gives: what every test of this folder looks at. */
import { fileURLToPath } from "node:url";
import type { Answer } from "../../src/answer.ts";
import { answerQuery } from "../../src/answering/answer.ts";
import type { Card } from "../../src/card.ts";
import { AREA_IDS, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, PARTIES, SIDES } from "../../src/ids.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { presentAnswer } from "../../src/presenting/present.ts";
import { ALL_SERVICES, type Claim, type Query, type Refusal, type WhoQuery } from "../../src/query.ts";

export const KNOWLEDGE: Knowledge = load();

function load(): Knowledge {
  const loaded = loadKnowledge(fileURLToPath(new URL("../../knowledge", import.meta.url)));
  if (!loaded.ok) throw new Error(`The knowledge does not load: ${loaded.faults.map(({ file, line, problem }) => `${file}:${line} ${problem}`).join("; ")}`);
  return loaded.knowledge;
}

export const PROVIDER_DOES: Claim = { kind: "carries", party: "provider", alone: false };
export const CUSTOMER_DOES: Claim = { kind: "carries", party: "customer", alone: false };

export const who = (asked: Partial<WhoQuery>): WhoQuery => ({ kind: "who", areas: [], models: [], services: [], claim: null, aspect: null, part: null, ...asked });

export const topic = (id: string, asked: Partial<Extract<Query, { kind: "topic" }>> = {}): Query => ({
  kind: "topic",
  topic: id,
  models: [],
  services: [],
  claim: null,
  challenge: false,
  ...asked,
});

export const compare = (models: readonly ModelId[], moving: boolean): Query => ({
  kind: "compare",
  servicesFirst: false,
  aspect: null,
  moving,
  models,
  areas: [],
  services: [],
  claim: null,
});

export const answerTo = (query: Query): Answer => answerQuery(query, KNOWLEDGE);
export const cardFor = (query: Query): Card => presentAnswer(answerTo(query), KNOWLEDGE);

export type Case = { readonly name: string; readonly query: Query };

export const CELLS: readonly Case[] = AREA_IDS.flatMap((area) => MODEL_IDS.map((model) => ({ name: `${area} in ${model}`, query: who({ areas: [area], models: [model] }) })));

export const SERVICE_CELLS: readonly Case[] = [...KNOWLEDGE.services.keys()].flatMap((id) =>
  AREA_IDS.map((area) => ({ name: `${area} of ${id}`, query: who({ areas: [area], services: [id] }) })),
);

export const SERVICE_BACKUPS: readonly Case[] = [...KNOWLEDGE.services.values()].flatMap(({ id, backup }) =>
  backup.party === "none" ? [] : [{ name: `backup of ${id}`, query: who({ areas: ["data"], services: [id], aspect: "backup" }) }],
);

export const SERVICE_PARTS: readonly Case[] = [...KNOWLEDGE.services.values()].flatMap(({ id, parts }) =>
  parts.flatMap(({ names: [part = ""], area }) => [{ name: `${part} of ${id}`, query: who({ areas: [area], services: [id], part }) }]),
);

export const TOPICS: readonly Case[] = [...KNOWLEDGE.topics.keys()].flatMap((id) => [
  { name: `topic ${id}`, query: topic(id) },
  ...MODEL_IDS.map((model) => ({ name: `topic ${id} in ${model}`, query: topic(id, { models: [model] }) })),
]);

export const SERVICES: readonly Case[] = [...KNOWLEDGE.services.keys()].map((id) => ({ name: `service ${id}`, query: { kind: "service", services: [id], claim: null } }));

const MODEL_PAIRS = MODEL_IDS.flatMap((from) => MODEL_IDS.filter((to) => to !== from).map((to) => [from, to] as const));

export const REFUSALS: readonly Refusal[] = [
  "empty",
  "too-long",
  "not-text",
  "not-english",
  "price",
  "how-to",
  "limits",
  "news",
  "advice",
  "law",
  "trouble",
  "other-cloud",
  "outside",
];

export const OTHERS: readonly Case[] = [
  ...AREA_IDS.map((area): Case => ({ name: `row of ${area}`, query: who({ areas: [area] }) })),
  ...AREA_IDS.map((area): Case => ({ name: `full row of ${area}`, query: who({ areas: [area], models: MODEL_IDS }) })),
  ...SIDES.flatMap((side) =>
    MODEL_IDS.map((model): Case => ({ name: `duties of ${side} in ${model}`, query: { kind: "duties", side, claim: null, models: [model], services: [] } })),
  ),
  ...SIDES.flatMap((side) =>
    [...KNOWLEDGE.services.keys()].map((id): Case => ({ name: `duties of ${side} in ${id}`, query: { kind: "duties", side, claim: null, models: [], services: [id] } })),
  ),
  ...MODEL_IDS.map((model): Case => ({ name: `shared in ${model}`, query: { kind: "shared", claim: null, models: [model], services: [] } })),
  ...MODEL_PAIRS.flatMap((pair) => [true, false].map((moving): Case => ({ name: `${moving ? "move" : "compare"} ${pair.join(" ")}`, query: compare(pair, moving) }))),
  { name: "compare all cloud models", query: compare(CLOUD_MODEL_IDS, false) },
  ...MODEL_IDS.map(
    (model): Case => ({
      name: `which model ${model}`,
      query: { kind: "which-model", models: [model], because: "duties", areas: ["operating-system", "applications"], offered: [], claim: null },
    }),
  ),
  { name: "most yours", query: { kind: "which-model", models: ["iaas"], because: "most-yours", areas: [], offered: [], claim: null } },
  { name: "least yours", query: { kind: "which-model", models: ["saas"], because: "least-yours", areas: [], offered: [], claim: null } },
  { name: "two models", query: { kind: "which-model", models: ["paas", "saas"], because: "duties", areas: ["operating-system"], offered: [], claim: null } },
  { name: "no model", query: { kind: "which-model", models: [], because: "duties", areas: [], offered: [], claim: null } },
  { name: "matrix", query: { kind: "matrix" } },
  { name: "services", query: ALL_SERVICES },
  ...MODEL_IDS.map((model): Case => ({ name: `services of ${model}`, query: { ...ALL_SERVICES, models: [model] } })),
  ...MODEL_IDS.map((model): Case => ({ name: `exceptions to ${model}`, query: { ...ALL_SERVICES, models: [model], exceptions: true } })),
  ...AREA_IDS.flatMap((area) => PARTIES.map((party): Case => ({ name: `services where ${area} is ${party}`, query: { ...ALL_SERVICES, areas: [area], party } }))),
  ...PARTIES.map((party): Case => ({ name: `services with backups of ${party}`, query: { ...ALL_SERVICES, areas: ["data"], aspect: "backup", party } })),
  { name: "help", query: { kind: "help", to: "call" } },
  { name: "greeting", query: { kind: "help", to: "greeting" } },
  ...REFUSALS.map((refusal): Case => ({ name: `refusal ${refusal}`, query: { kind: "unknown", refusal, nearest: [] } })),
];

export const EVERYTHING: readonly Case[] = [...CELLS, ...SERVICE_CELLS, ...SERVICE_BACKUPS, ...TOPICS, ...SERVICES, ...OTHERS];

export const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
