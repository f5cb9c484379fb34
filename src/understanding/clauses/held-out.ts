/** "I mean Azure Firewall, not the Fortinet VM": what is named at the end only to say that it is not meant. */
import type { Meaning } from "../marks/lexicon.ts";
import { isBorder, NAMES, type Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** A longer stretch says something of its own. */
const LONGEST = 6;

/** The words without it; all of them where nothing else is named. */
export function withoutHeldOut({ words, marks }: Utterance): readonly Word[] {
  const at = words.findLastIndex((word, place) => word.stem === "not" && word.pause && isBorder(words, place));
  if (at < 0 || words.length - at > LONGEST || words[at]?.sentence !== words.at(-1)?.sentence) return words;
  // "Ours, not theirs", "…, not so?", "…: not included" say something of what stands before.
  const isNamed = marks.some(({ meaning, from }) => from < at && (PLACES.has(meaning.kind) || (meaning.kind === "area" && meaning.strength >= NAMES)));
  const saysMore =
    words[at + 1]?.text.endsWith("ed") ||
    words.slice(at + 1).some((word) => isAny(word, "auxiliary", "who", "joining", "clause-joining")) ||
    marks.some(({ meaning, from }) => meaning.kind === "party" && from >= at);
  return !saysMore && isNamed && marks.some(({ from }) => from >= at) ? words.slice(0, at) : words;
}

const PLACES: ReadonlySet<Meaning["kind"]> = new Set<Meaning["kind"]>(["model", "service", "context", "party"]);
