/** The one door: a question in, an answer with its card out. Pure and synchronous; the caller keeps the context between questions. */
import type { Answer } from "./answer.ts";
import type { Card } from "./card.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Progress } from "./onboarding/progress.ts";
import type { Query } from "./query.ts";
import type { Reading } from "./understanding/reading/reading.ts";

/**
 * What a follow-up leans on: the subject of the question before. Plain data that survives `JSON.stringify`,
 * so that any store can keep it. Nothing a person typed is in it.
 */
export type Context = {
  readonly query: Query;
  /** The subject before that one: what is then said of "the two" is said of both. */
  readonly earlier?: Query;
  /** The first subject of all, where it is neither of these: "back to the first". */
  readonly first?: Query;
  /** What a question was about that was declined since: who is responsible for it may be asked next. */
  readonly declined?: Query;
  /** How far somebody is on the tour and in a quiz. It is one person's, where the subject is everybody's in the conversation. */
  readonly onboarding?: Progress;
};

export type Reply = {
  readonly query: Query;
  /** How sure the query is, from 0 to 1. */
  readonly confidence: number;
  readonly answer: Answer;
  readonly card: Card;
  /** Pass it with the next question of the same conversation. */
  readonly context: Context | null;
  /** Works out once more what was recognised and why, for people who tend the knowledge. */
  reading(): Reading;
};

export type Assistant = {
  readonly knowledge: Knowledge;
  /**
   * Answers one message. Never throws, whatever is typed, and whatever was removed from the knowledge since the reply before.
   * @param question what a person typed, without the bot's own mention
   * @param context what the reply before gave in the same conversation, or null
   */
  ask(question: string, context?: Context | null): Reply;
};
