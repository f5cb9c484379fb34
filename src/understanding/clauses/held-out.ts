/** "I mean Azure Firewall, not the Fortinet VM": what is named at the end only to say that it is not meant. */
import { isBorder, type Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** A longer stretch says something of its own. */
const LONGEST = 6;

/** The words without it; all of them where nothing else is named. */
export function withoutHeldOut({ words, marks }: Utterance): readonly Word[] {
  const at = words.findLastIndex((word, place) => word.stem === "not" && word.pause && isBorder(words, place));
  if (at < 0 || words.length - at > LONGEST || words[at]?.sentence !== words.at(-1)?.sentence) return words;
  // "Ours, not theirs", "…, not so?" say something of what stands before.
  const isNamed = (from: number, to: number): boolean => marks.some((mark) => from <= mark.from && mark.from < to);
  const saysMore =
    words.slice(at + 1).some((word) => isAny(word, "auxiliary", "who", "joining", "clause-joining")) || marks.some(({ meaning, from }) => meaning.kind === "party" && from >= at);
  return !saysMore && isNamed(0, at) && isNamed(at, words.length) ? words.slice(0, at) : words;
}
