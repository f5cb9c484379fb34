/** What is not answered, and why not: what is no text or far too long before it is read, and what is asked outside of what is known here. */
import { REASONS, type Reason } from "../../knowledge/language.ts";
import type { Refusal } from "../../query.ts";
import type { Utterance } from "../marks/utterance.ts";
import type { Word } from "../words/words.ts";
import { asksToBeLed } from "./asked-outside.ts";

/** Longer messages are not questions, and would cost time that others wait for. */
export const LONGEST_QUESTION = 3000;

/** More words are no question; a bound on them is a bound on the time that any message can take. */
const MOST_WORDS = 300;

export function refuseText(question: string, words: readonly Word[]): Refusal | null {
  if (question.length > LONGEST_QUESTION) return "too-long";
  if (question.trim() === "") return "empty";
  if (words.length === 0 || !/[\p{L}\p{N}]/u.test(question)) return "not-text";
  if (words.length > MOST_WORDS) return "too-long";
  return null;
}

/** One may be a name or a slip. */
const LEAST_FOREIGN = 2;

/**
 * The reason that the words give; where they give none, it is simply outside.
 * @param foreign small words of other languages
 */
export function refusalOf(utterance: Utterance, foreign: ReadonlySet<string>): Refusal {
  const { outside, words } = utterance;
  if (words.filter(({ text }) => foreign.has(text)).length >= LEAST_FOREIGN) return "not-english";
  const refusals = outside.flatMap(({ id }) => REASONS.find((reason) => reason === id) ?? []).map(refusalFor);
  const told = refusals.find((refusal) => refusal === "other-cloud") ?? refusals.find((refusal) => refusal !== "outside");
  return told ?? (asksToBeLed(utterance) ? "how-to" : "outside");
}

/** That people are not known here is no reason that is told by itself. */
const refusalFor = (reason: Reason): Refusal => (reason === "people" ? "outside" : reason);
