/** What the capital letters of a message say of a word: a name or an abbreviation is no slip in a common word. */

/** "Dave" in the middle of a sentence is a name, "SRE" an abbreviation. */
export type Capitals = "name" | "abbreviation" | "none";

/** @param word in small letters @param text the message as it was typed */
export function capitalsOf(word: string, text: string): Capitals {
  const pieces = text.match(PIECES) ?? [];
  const at = pieces.findIndex((piece) => piece.toLowerCase() === word);
  const typed = pieces[at];
  if (typed === undefined || !CAPITAL.test(typed)) return "none";
  const words = pieces.filter((piece) => WORD.test(piece));
  const isShouted = !words.some((one) => SMALL.test(one));
  if (typed.length > 1 && !SMALL.test(typed)) return isShouted ? "none" : "abbreviation";
  // "Who Patches The Operating System?": where most words are capital, that says nothing of one of them.
  const isTitle = 2 * words.filter((one) => CAPITAL.test(one)).length > words.length;
  const isFirst = !WORD.test(pieces[at - 1] ?? "");
  return isFirst || isTitle ? "none" : "name";
}

/** Words, and what a sentence, a clause or a quotation may begin behind. */
const PIECES = /\p{L}+|[^\p{L}\s,'’]/gu;
const WORD = /^\p{L}/u;
const CAPITAL = /^\p{Lu}/u;
const SMALL = /\p{Ll}/u;
