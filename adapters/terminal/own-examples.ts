/** Examples that the knowledge itself gives. */
import { AREA_IDS, type AreaId, MODEL_IDS } from "../../src/ids.ts";
import type { Example, Kind } from "../../src/knowledge/examples.ts";
import { type Knowledge, modelOf } from "../../src/knowledge/knowledge.ts";
import type { TopicEntry } from "../../src/knowledge/schema.ts";
import { QUESTIONS } from "../../src/phrasing.ts";

/** As what the sample questions of a topic are asked; those of the document's statements are of many kinds. */
const KIND_OF_QUESTION: Readonly<Record<TopicEntry["kind"], Kind | null>> = { topic: "who", ai: "who", misconception: "who", concept: null, document: null };

/** What says that a side carries a thing says nothing of which thing it is. */
const VERBS = [
  "manages",
  "runs",
  "handles",
  "maintains",
  "secures",
  "owns",
  "operates",
  "controls",
  "administers",
  "looks after",
  "takes care of",
  "keeps",
  "is responsible for",
  "is in charge of",
  "covers",
  "sees to",
];

/** Plain words for each area. */
const THINGS: Readonly<Record<AreaId, readonly string[]>> = {
  "physical-datacentre": ["datacentre", "building"],
  "physical-network": ["cables", "switches"],
  "physical-hosts": ["physical hosts", "hypervisor", "hardware"],
  "operating-system": ["operating system", "middleware", "OS"],
  "network-controls": ["firewall", "network controls", "firewall rules"],
  applications: ["application", "software", "code"],
  "identity-and-access": ["sign-in service", "directory"],
  data: ["data", "files"],
  "devices-and-endpoints": ["laptops", "devices"],
  "account-and-access-management": ["accounts", "user accounts"],
};

/** Each verb with each thing: who does it is asked, and said of each side. */
function ofVerbs(knowledge: Knowledge, blank: Omit<Example, "kind" | "services" | "question">): Example[] {
  const forms = [
    { said: "open", subject: "who", end: "?" },
    { said: "provider", subject: knowledge.pack.provider, end: ", right?" },
    { said: "customer", subject: "the customer", end: "" },
  ] as const;
  return AREA_IDS.flatMap((area) =>
    THINGS[area].flatMap((thing) =>
      VERBS.flatMap((verb) =>
        forms.map(({ said, subject, end }): Example => ({ ...blank, kind: "who", areas: [area], said, services: [], question: `${subject} ${verb} the ${thing}${end}` })),
      ),
    ),
  );
}

/** What the program itself offers to ask, what any verb says of any thing, and each service and each part of one by each of its names: nobody need write these down. */
export function ownExamples(knowledge: Knowledge): Example[] {
  const blank = { topic: null, areas: null, eitherArea: false, said: null, models: [] } as const;
  const ofTopics = [...knowledge.topics.values()].flatMap(({ id, kind, areas, claim, questions }): Example[] => {
    const kindOfQuestion = KIND_OF_QUESTION[kind];
    if (kindOfQuestion === null) return [];
    const asked = claim ? [claim.text, ...questions] : questions;
    return asked.map((question) => ({ ...blank, kind: kindOfQuestion, topic: id, areas, eitherArea: areas.length > 1, models: null, services: null, question }));
  });
  const ofServices = [...knowledge.services.values()].flatMap(({ id, name, aliases, former, model, parts }): Example[] => [
    { ...blank, kind: "define", services: [id], question: QUESTIONS.service(name) },
    ...MODEL_IDS.filter((other) => other !== model).map(
      (other): Example => ({ ...blank, kind: "compare", models: [other], services: [id], question: `${name} vs ${modelOf(knowledge, other).short}` }),
    ),
    { ...blank, kind: "duties-customer", services: [id], question: QUESTIONS.duties("customer", knowledge.pack.provider, name) },
    { ...blank, kind: "duties-provider", services: [id], question: QUESTIONS.duties("provider", knowledge.pack.provider, name) },
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
  return [...ofTopics, ...ofServices, ...ofVerbs(knowledge, blank)];
}
