/** What says that something is needed. */
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** "Need", "must", "have to" begins there. */
export const isNeed = (words: readonly Word[], at: number): boolean => is(words[at], "needing") || (words[at]?.stem === "have" && words[at + 1]?.stem === "to");

/** "We must ask before a pen test" sets a duty; "we need no plan" takes one off. */
export const setsDuty = (words: readonly Word[]): boolean => words.some((_, at) => isNeed(words, at) && words[at + 1]?.stem !== "no");
