/** "Back to the first. Why is it us there?", "the previous one again": what was asked before the last question. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";

/** To which subject a message returns, and where what it asks of that begins. */
export type Return = { readonly to: "first" | "previous"; readonly rest: number };

/** Null where it returns to none that it calls by its place alone. */
export function returnIn({ words }: Utterance): Return | null {
  // "Going back to my first question"
  const at = words.findIndex((word) => !isAny(word, "around-name") && word.stem !== "go");
  const isBack = words[at]?.text === "back" && words[at + 1]?.text === "to";
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
