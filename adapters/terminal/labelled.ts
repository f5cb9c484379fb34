/** Labelled questions: what an answer must meet, and how far it does. The form is that of the question files in `test/questions`. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Assistant, Context } from "../../src/assistant.ts";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import type { ContractAnswer } from "./contract.ts";

const ids = z.array(z.string());
const parties = z.enum(["provider", "customer", "shared", "split"]);

const expectSchema = z.looseObject({
  outcome: z.array(z.enum(["answer", "choose", "decline"])).optional(),
  party: parties.optional(),
  party_any: z.array(parties).optional(),
  areas_any: z.array(z.enum(AREA_IDS)).optional(),
  models: z.array(z.enum(MODEL_IDS)).optional(),
  service: z.string().optional(),
  answer_models: ids.optional(),
  holds: z.boolean().optional(),
  duties_of: z.enum(["provider", "customer"]).optional(),
  concept: z.string().optional(),
});

const questionSchema = z.looseObject({
  id: z.string(),
  question: z.string(),
  /** What was said before it in the same conversation, in order. */
  after: z.array(z.string()).optional(),
  scope: z.enum(["in", "out"]),
  shape: z.string(),
  expect: expectSchema,
  unsure: z.boolean().optional(),
});

export type LabelledQuestion = z.infer<typeof questionSchema>;

/** @throws with file and line where a line is not a labelled question */
export function readQuestions(file: string): LabelledQuestion[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [questionSchema.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`${file}:${index + 1} is no labelled question: ${error instanceof z.ZodError ? z.prettifyError(error) : error}`);
      }
    });
}

/** The context that was left by what was said before a question; null where it begins the conversation. */
export const contextBefore = ({ after = [] }: LabelledQuestion, { ask }: Pick<Assistant, "ask">): Context | null =>
  after.reduce<Context | null>((context, said) => ask(said, context).context, null);

const overlaps = (wanted: readonly string[], found: readonly string[]) => wanted.some((item) => found.includes(item));
const same = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((item) => b.includes(item));

/** The expectations that an answer breaks; none where it meets them all. Beyond the outcome, only answers are checked. */
export function brokenBy({ expect }: LabelledQuestion, { outcome, about, verdict }: ContractAnswer): string[] {
  const outcomes = expect.outcome ?? ["answer"];
  if (!outcomes.includes(outcome)) return [`outcome ${outcome}, expected ${outcomes.join(" or ")}`];
  if (outcome !== "answer") return [];
  const faults: string[] = [];
  const must = (met: boolean, what: string, found: unknown, expected: unknown) => {
    if (!met) faults.push(`${what} ${found}, expected ${expected}`);
  };
  const wanted = expect.party_any ?? (expect.party ? [expect.party] : null);
  if (wanted) must(verdict.party !== null && wanted.includes(verdict.party), "party", verdict.party, wanted.join(" or "));
  if (expect.areas_any) must(overlaps(expect.areas_any, about.areas), "areas", about.areas, `one of ${expect.areas_any}`);
  if (expect.models)
    must(
      expect.models.every((model) => about.models.includes(model)),
      "models",
      about.models,
      expect.models,
    );
  if (expect.service) must(about.services.includes(expect.service), "services", about.services, expect.service);
  if (expect.answer_models)
    must(
      expect.answer_models.includes("mixed") ? overlaps(expect.answer_models, verdict.models) : same(expect.answer_models, verdict.models),
      "verdict.models",
      verdict.models,
      expect.answer_models,
    );
  if (expect.holds !== undefined) must(verdict.holds === expect.holds, "holds", verdict.holds, expect.holds);
  if (expect.duties_of) must(verdict.dutiesOf === expect.duties_of, "dutiesOf", verdict.dutiesOf, expect.duties_of);
  // A concept is what the question is about only where nothing else of the answer is expected.
  if (expect.concept && !expect.areas_any && !expect.duties_of && !expect.models) must(about.topics.includes(expect.concept), "topics", about.topics, expect.concept);
  return faults;
}
