/** "Back to the first. Why is it us there?", "the previous one again": what was asked before the last question. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";

/** To which subject a message returns, and where what it asks of that begins. */
export type Return = { readonly to: "first" | "previous"; readonly rest: number };

/** "Going back to my first question": behind what only leads to it. */
const beginOf = (words: readonly Word[]): number => words.findIndex((word) => !isAny(word, "around-name") && word.stem !== "go");
const isBackAt = (at: number, words: readonly Word[]): boolean => words[at]?.text === "back" && words[at + 1]?.text === "to";

/** Whether a message says that it returns to something, by whatever name. */
export const goesBack = ({ words }: Utterance): boolean => isBackAt(beginOf(words), words);

/** Null where it returns to none that it calls by its place alone. */
export function returnIn({ words }: Utterance): Return | null {
  const at = beginOf(words);
  const isBack = isBackAt(at, words);
  let next = isBack ? at + 2 : at;
  while (is(words[next], "determiner")) next += 1;
  const to = placeMeant(words[next]);
  if (to === null) return null;
  const rest = words[next + 1]?.stem === "one" || words[next + 1]?.stem === "question" ? next + 2 : next + 1;
  // "The first?" picks one of several that were told.
  return isBack || (words[rest]?.text === "again" && rest === words.length - 1) ? { to, rest } : null;
}

function placeMeant(word: Word | undefined): Return["to"] | null {
  if (is(word, "previous")) return "previous";
  return ordinalOf(word) === 0 ? "first" : null;
}
