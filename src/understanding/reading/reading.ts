/** A Reading is all that was recognised in a message, and what was made of it: for `--explain` and for people who tend the knowledge. */
import type { Query } from "../../query.ts";
import type { IntentMatch } from "../learned/intents.ts";
import type { Utterance } from "../marks/utterance.ts";
import type { Mended } from "../words/spelling.ts";

/** A reading that is as sure as this is answered. */
export const ANSWER_THRESHOLD = 0.4;

/** From here up to the answer, the reading is offered as a choice: near enough to ask back, too far to answer. */
export const CHOOSE_THRESHOLD = 0.25;

export type Reading = {
  readonly question: string;
  readonly mended: readonly Mended[];
  readonly utterance: Utterance;
  /** The sample questions of topics that come nearest, best first. */
  readonly intents: readonly IntentMatch[];
  readonly query: Query;
  /** What a question that is declined is about: who is responsible for it may be asked next. */
  readonly about: Query | null;
  /** The questions of the message that the query leaves out, in the words that were read. */
  readonly leftOut: readonly string[];
  /** From 0 to 1: how sure the reading is. Answered from `ANSWER_THRESHOLD` on. */
  readonly confidence: number;
  /** One line for each step of the decision. */
  because(): readonly string[];
};

/** What was made of a question, how sure that is, and why. */
export type Judged = Pick<Reading, "query" | "about" | "leftOut" | "confidence" | "because" | "intents">;

/** What was made of a question; where nothing else is said, it is sure and whole. */
export const judged = (
  query: Query,
  because: Judged["because"],
  { about = null, leftOut = [], confidence = 1, intents = NO_INTENTS }: Partial<Omit<Judged, "query" | "because">> = {},
): Judged => ({ query, about, leftOut, confidence, because, intents });

/** What is known without the examples. @param reason none where it tells nothing */
export const known = (query: Query, reason: string | null = null, confidence = 1): Judged => judged(query, () => (reason === null ? [] : [reason]), { confidence });

/** How sure a reading is that leans on the question before. */
export const LEANING = 0.9;

/** How sure it must be, from 0 to 1, what a message asks in the place before, where the message by itself may be anything. */
export const SURE_THERE = 2 / 3;

export const NO_INTENTS: readonly IntentMatch[] = [];

/** From here on, of 1, a message is of something else, unless it is very short or names what is known. */
export const SURELY_OUTSIDE = 0.9;

/** From here on, of 1, a message is of something else, whatever it names. */
export const SURELY_ASIDE = 0.99;
