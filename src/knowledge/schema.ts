/**
 * The shape of every knowledge file. The schema is the type: what a person may write in YAML is what the program may read.
 * Objects are strict, so that a misspelt key is a fault and not a silent loss.
 */
import { z } from "zod";
import { AREA_IDS, MODEL_IDS, PARTIES, SIDES } from "../ids.ts";

/** Long enough for one duty, short enough that an entry cannot grow into documentation. */
const LONGEST_SENTENCE = 320;

const sentence = z.string().trim().min(3).max(LONGEST_SENTENCE);
const sentences = z.array(sentence).default([]);
const phrase = z.string().trim().min(1).max(80);
const phrases = z.array(phrase).default([]);

/** Ids are kebab-case, never reused. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id has small letters, digits and single hyphens, like azure-sql-database");
const area = z.enum(AREA_IDS);
const model = z.enum(MODEL_IDS);
const party = z.enum(PARTIES);
const side = z.enum(SIDES);
const date = z.iso.date("a date is written year-month-day, like 2026-11-24");
const source = z.strictObject({
  title: z.string().trim().min(3).max(120),
  url: z.url({ protocol: /^https$/, hostname: z.regexes.domain, error: "a source is a full https:// address" }),
});

/** Where an entry comes from and the day somebody last compared it with that source. */
const provenance = { sources: z.array(source).min(1), verified: date };

/** What each side does. `verdict` is the first line of the answer: it must stand alone in a notification. */
const split = { party, verdict: sentence, provider: sentences, customer: sentences };

/** What a note may be about. Backup is asked of apart from the rest of the data, patching is what is asked of an operating system, and a service that ends does so whatever is asked. */
const subject = z.enum([...AREA_IDS, "backup", "everything"]);

/** What else must be said. It stands under the whole service and under answers that it is about: elsewhere nobody asked for it, and on a phone it would be most of the screen. */
const note = z.strictObject({ about: z.array(subject).default([]), text: sentence });

/** Whether the provider's part of a shared duty is done by default, without the customer. */
const automatic = z.boolean().default(false);

/** Where the provider's own published table shows another party than this pack. */
const difference = z.strictObject({ party, row: phrase, text: sentence, date, url: source.shape.url });
const cell = z.strictObject({ ...split, difference: difference.optional() });

/** A statement people make, and whether it holds. */
const said = z.strictObject({ text: sentence, holds: z.boolean() });

/** What of a thing that is shared, or that moves from side to side with the model, is one side's alone, and asked about by itself: whose the log retention is. Each line of `together`: words that mean it where all of them occur; ` | ` parts alternatives. */
const ownPart = z.strictObject({
  name: phrase,
  together: z.array(z.array(z.string().trim().min(1).max(900)).min(1)).min(1),
  party: side,
  verdict: sentence,
  /** Of a topic: what people say of it that is no matter of who carries it. */
  claim: said.optional(),
});

export const areaSchema = z.strictObject({
  id: area,
  name: phrase,
  summary: sentence,
  cells: z.strictObject({ "on-premises": cell, iaas: cell, paas: cell, saas: cell }),
  /** `confirms`: it is told only to who claims just that; who asks openly is told the whole. */
  parts: z.array(ownPart.omit({ claim: true }).extend({ confirms: z.boolean().default(false) })).default([]),
  /** What the customer does about it and the tool that serves. No `models` means: in every model. */
  actions: z.array(z.strictObject({ do: sentence, tool: phrase.optional(), models: z.array(model).optional() })).min(1),
  ...provenance,
});

export const modelSchema = z.strictObject({
  id: model,
  name: phrase,
  short: phrase,
  summary: sentence,
  /** One line that an onboarding session can remember. */
  motto: sentence,
  examples: phrases,
  ...provenance,
});

export const serviceSchema = z.strictObject({
  id,
  name: phrase,
  /** Names and abbreviations that mean this service and nothing else. */
  aliases: phrases,
  /** Names that are too general to decide alone; they count where the rest of the question fits. */
  hints: phrases,
  former: phrases,
  category: id,
  /** The row of the matrix that the answer starts from. */
  model,
  /** `mixed`: it breaks its row in the exceptions below. `hybrid`: part of it stands on the customer's premises. */
  nature: z.enum(["plain", "mixed", "hybrid"]).default("plain"),
  summary: sentence,
  provider: z.array(sentence).min(1),
  customer: z.array(sentence).min(1),
  exceptions: z.partialRecord(area, z.strictObject(split)).default({}),
  /** Who patches the operating system of the service. `none`: no operating system is exposed. */
  patching: z.strictObject({ party: z.enum([...PARTIES, "none"]), text: sentence }),
  /** Who backs up what is in it. `none`: there is nothing to back up but settings. */
  backup: z.strictObject({ party: z.enum([...PARTIES, "none"]), text: sentence, automatic }),
  /** Parts that go by a name of their own and break the rule of the service, such as a self-hosted agent. */
  parts: z
    .array(
      z.strictObject({
        names: z.array(phrase).min(1),
        /** Words that mean this part beside the name of the service: "plug-ins", "major upgrade". */
        words: phrases,
        area,
        ...split,
      }),
    )
    .default([]),
  notes: z.array(note).default([]),
  ...provenance,
});

export const topicSchema = z.strictObject({
  id,
  name: phrase,
  kind: z.enum(["topic", "concept", "misconception", "ai", "document"]),
  /** Names that mean this topic and nothing else. */
  names: phrases,
  /** Each line: words that name the topic only where all of them occur together; ` | ` parts alternatives. */
  together: z.array(z.array(z.string().trim().min(1).max(900)).min(2)).default([]),
  /** What means the topic where a service is named; of a model it may mean more. */
  words: phrases,
  areas: z.array(area).default([]),
  /** For a misconception: what people believe. */
  claim: said.optional(),
  /** For a list of duties: whose list it is. */
  dutiesOf: side.optional(),
  party: party.optional(),
  automatic,
  verdict: sentence,
  text: sentences,
  provider: sentences,
  customer: sentences,
  models: z.partialRecord(model, z.strictObject(split)).default({}),
  notes: sentences,
  related: z.array(id).default([]),
  parts: z.array(ownPart).default([]),
  questions: z.array(sentence).min(2),
  ...provenance,
});

export const packSchema = z.strictObject({
  id,
  name: phrase,
  /** How the provider is called in an answer. */
  provider: phrase,
  /** How the cloud is called: "I know Azure only." */
  cloud: phrase,
  reference: source,
  verified: date,
});

export type AreaEntry = z.infer<typeof areaSchema>;
export type ModelEntry = z.infer<typeof modelSchema>;
export type ServiceEntry = z.infer<typeof serviceSchema>;
export type TopicEntry = z.infer<typeof topicSchema>;
export type OwnPart = z.infer<typeof ownPart>;
export type Pack = z.infer<typeof packSchema>;
export type Cell = z.infer<typeof cell>;
export type Difference = z.infer<typeof difference>;
export type Source = z.infer<typeof source>;
