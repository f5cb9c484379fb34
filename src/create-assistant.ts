/** Builds the assistant from checked knowledge: understanding, answering and presenting in one walk; the tour and the quiz beside it. */
import { LRUCache } from "lru-cache";
import { answerQuery } from "./answering/answer.ts";
import type { Assistant, Context, Reply } from "./assistant.ts";
import { isModelId } from "./ids.ts";
import { type Knowledge, topicOf } from "./knowledge/knowledge.ts";
import { createOnboarding } from "./onboarding/onboarding.ts";
import { NO_SUBJECT } from "./onboarding/progress.ts";
import { readStep } from "./onboarding/step.ts";
import { QUESTIONS } from "./phrasing.ts";
import { noteLeftOut } from "./presenting/left-out.ts";
import { presentAnswer } from "./presenting/present.ts";
import { isKnown, type Query } from "./query.ts";
import type { Reading } from "./understanding/reading/reading.ts";
import { createUnderstanding, type Understand } from "./understanding/understand.ts";

/** Many questions have the same answer: so many answers are kept, with the cards that are drawn of them. */
const KEPT_ANSWERS = 1_000;
/** In a session fifty people ask the same at once: of so many questions it is kept what was made of them, if they are no longer than this. */
const KEPT_DECISIONS = 1_000;
const LONGEST_KEPT = 200;

export type AssistantOptions = {
  /** What another quiz is drawn from. Chance comes from outside: left out, each quiz is the same one. */
  readonly newSeed?: () => string;
};

/** Indexing takes a fraction of a second; the assistant is then used for every question. */
export function createAssistant(knowledge: Knowledge, { newSeed = () => "azure" }: AssistantOptions = {}): Assistant {
  const understand = createUnderstanding(knowledge);
  const decide = remembering(understand);
  const kept = new LRUCache<string, Pick<Reply, "answer" | "card">>({ max: KEPT_ANSWERS });
  const answerTo = (query: Query): Pick<Reply, "answer" | "card"> => {
    const key = JSON.stringify(query);
    const before = kept.get(key);
    if (before) return before;
    const found = answerQuery(query, knowledge);
    const drawn = { answer: found, card: presentAnswer(found, knowledge) };
    kept.set(key, drawn);
    return drawn;
  };
  const answer = (question: string, context: Context | null): Reply => {
    const { query, about, confidence, leftOut } = decide(question, context);
    const { answer: found, card } = answerTo(query);
    return {
      query,
      confidence,
      answer: found,
      card: noteLeftOut(card, leftOut),
      context: contextAfter(query, about, context, knowledge),
      reading() {
        return understand(question, context);
      },
    };
  };
  const onboard = createOnboarding(knowledge, { newSeed, look: (question) => answer(question, null).card });
  return {
    knowledge,
    ask(question, before = null) {
      const context = before && stillKnown(before, knowledge);
      const step = readStep(question);
      if (!step) return answer(question, context);
      const { card, progress } = onboard(step, context?.onboarding ?? {});
      // A step of the tour or of a quiz decides nothing about responsibility.
      const told = { query: NO_SUBJECT, confidence: 1 };
      return {
        ...told,
        answer: NO_SUBJECT,
        card,
        context: { query: context?.query ?? NO_SUBJECT, onboarding: progress },
        reading: () => ({ ...understand(question, null), ...told, because: () => ["a step of the tour or of the quiz"] }),
      };
    },
  };
}

/** What was made of a question. All else of its reading is forgotten: to keep it costs more than to work it out again. */
type Decision = Pick<Reading, "query" | "about" | "confidence" | "leftOut">;

/** The same question after the same question is understood the same. */
function remembering(understand: Understand): (question: string, before: Context | null) => Decision {
  const kept = new LRUCache<string, Decision>({ max: KEPT_DECISIONS });
  return (question, before) => {
    if (question.length > LONGEST_KEPT) return understand(question, before);
    // A row begins with a bracket, so that no question goes by the key of another one's follow-up.
    const key = before ? JSON.stringify([question, before.query, before.earlier, before.first, before.declined]) : `?${question}`;
    const known = kept.get(key);
    if (known) return known;
    const { query, about, confidence, leftOut } = understand(question, before);
    const decision = { query, about, confidence, leftOut };
    kept.set(key, decision);
    return decision;
  };
}

/** Without what it names that an edit has removed since. */
function stillKnown({ query, earlier, first, declined, onboarding }: Context, knowledge: Knowledge): Context {
  const still = (subject: Query | undefined): Query | undefined => (subject && isKnown(subject, knowledge) ? subject : undefined);
  return contextOf({ query: still(query) ?? NO_SUBJECT, earlier: still(earlier), first: still(first), declined: still(declined), onboarding });
}

/** What the next question may lean on. */
function contextAfter(query: Query, about: Query | null, before: Context | null, knowledge: Knowledge): Context | null {
  if (before && (explains(query, before.query, knowledge) || comparesTheTwo(query, before))) return before;
  const onboarding = before?.onboarding;
  if (carriesSubject(query)) return contextOf({ query: withoutTyped(query), ...earlierThan(query, before), declined: undefined, onboarding });
  return about ? contextOf({ query: before?.query ?? NO_SUBJECT, earlier: before?.earlier, first: before?.first, declined: about, onboarding }) : before;
}

/** The last subject that was another, and the first of all: "so it's ours?" and "why?" stay with the one before. */
function earlierThan(query: Query, before: Context | null): Pick<Slots, "earlier" | "first"> {
  if (!before || !carriesSubject(before.query)) return { earlier: undefined, first: undefined };
  const { earlier, first } = before;
  return subjectOf(query) === subjectOf(before.query) ? { earlier, first } : { earlier: before.query, first: first ?? earlier };
}
const subjectOf = (query: Query): string => JSON.stringify(Object.entries(query).filter(([slot]) => SUBJECT.has(slot)));
const SUBJECT: ReadonlySet<string> = new Set(["areas", "topic", "models", "services", "parts"]);

/** "What does shared mean?" explains the answer before, and "and in IaaS?" goes on with that. */
function explains(query: Query, before: Query, knowledge: Knowledge): boolean {
  if (query.kind !== "topic" || before.kind !== "who" || isModelId(query.topic) || topicOf(knowledge, query.topic).areas.length > 0) return false;
  const there: readonly string[] = [...before.models, ...before.services];
  return there.length > 0 && [...query.models, ...query.services].every((place) => there.includes(place));
}

/** "Why the difference?", after one place and another, is told of both, and "so in SaaS?" goes on from the last; what is compared in all is a subject of its own. */
function comparesTheTwo(query: Query, { query: last, earlier }: Context): boolean {
  if (query.kind !== "compare" || last.kind !== "who" || earlier?.kind !== "who" || query.areas.join() !== last.areas.join()) return false;
  const places = (one: { readonly models: readonly string[]; readonly services: readonly string[] }): string => [...one.models, ...one.services].sort().join();
  return places(query) === places({ models: [...last.models, ...earlier.models], services: [...last.services, ...earlier.services] });
}

type Slots = { readonly [Slot in keyof Required<Context>]: Context[Slot] | undefined } & Pick<Context, "query">;

/** Holds nothing that is not there: a store keeps it as it stands. */
function contextOf({ query, earlier, first, declined, onboarding }: Slots): Context {
  return { query, ...(earlier && { earlier }), ...(first && { first }), ...(declined && { declined }), ...(onboarding && { onboarding }) };
}

/** A greeting or a question that was declined changes no subject: the follow-up after it still leans on the last answer. */
function carriesSubject(query: Query): boolean {
  const { kind } = query;
  if (kind === "services") return query.models.length + query.areas.length > 0;
  return kind !== "unknown" && kind !== "help" && kind !== "matrix";
}

/** Which model was meant is asked back in the words that were typed. Where it is asked once more, each model is offered for itself. */
function withoutTyped(query: Query): Query {
  if (query.kind !== "choose" || query.missing !== "model") return query;
  return { ...query, choices: query.choices.map(({ label }) => ({ label, question: QUESTIONS.service(label) })) };
}
