/** Examples that the knowledge itself gives. */
import type { Example, Kind } from "../../src/knowledge/examples.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { TopicEntry } from "../../src/knowledge/schema.ts";
import { FOLLOW_UPS } from "../../src/presenting/sentences.ts";

/** As what the sample questions of a topic are asked; those of the document's statements are of many kinds. */
const KIND_OF_QUESTION: Readonly<Record<TopicEntry["kind"], Kind | null>> = { topic: "who", ai: "who", misconception: "who", concept: null, document: null };

/** What the program itself offers to ask, and each service and each part of one by each of its names: nobody need write these down. */
export function ownExamples(knowledge: Knowledge): Example[] {
  const blank = { topic: null, areas: null, eitherArea: false, said: null, models: [] } as const;
  const ofTopics = [...knowledge.topics.values()].flatMap(({ id, kind, areas, claim, questions }): Example[] => {
    const kindOfQuestion = KIND_OF_QUESTION[kind];
    if (kindOfQuestion === null) return [];
    const asked = claim ? [claim.text, ...questions] : questions;
    return asked.map((question) => ({ ...blank, kind: kindOfQuestion, topic: id, areas, eitherArea: areas.length > 1, models: null, services: null, question }));
  });
  const ofServices = [...knowledge.services.values()].flatMap(({ id, name, aliases, former, parts }): Example[] => [
    { ...blank, kind: "define", services: [id], question: FOLLOW_UPS.service(name) },
    { ...blank, kind: "duties-customer", services: [id], question: FOLLOW_UPS.duties("customer", knowledge.pack.provider, name) },
    { ...blank, kind: "duties-provider", services: [id], question: FOLLOW_UPS.duties("provider", knowledge.pack.provider, name) },
    // A name may hold a word of another sense ("M365 mailbox"): as whichever it is called, the service is meant.
    ...[name, ...aliases, ...former].map(
      (called): Example => ({
        ...blank,
        kind: "who",
        areas: ["operating-system"],
        said: "open",
        services: [id],
        question: `is it us or them who update the system below ${called}?`,
      }),
    ),
    ...parts.flatMap(({ names, area }) =>
      names.map((part): Example => ({ ...blank, kind: "who", areas: [area], said: "open", services: [id], question: `who is responsible for the ${part}?` })),
    ),
  ]);
  return [...ofTopics, ...ofServices];
}
