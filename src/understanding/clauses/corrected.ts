/** What is said and taken back at once: "IaaS - sorry, PaaS", "in SaaS... no wait, I meant IaaS". The later word counts. */
import type { Meaning } from "../marks/lexicon.ts";
import { isBorder, NAMES, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";

/** Longer stretches say something of their own. */
const LONGEST_CORRECTION = 6;

/** The words without what is taken back; all of them where nothing is. */
export function withoutCorrected({ words, marks }: Utterance): readonly Word[] {
  if (!words.some((word) => is(word, "correcting"))) return words;
  const named = marks.filter((mark) => sortOf(mark.meaning) !== null);
  for (const wrong of named) {
    const right = named.find((mark) => sortOf(mark.meaning) === sortOf(wrong.meaning) && isCorrection(words, { from: wrong.to, to: mark.from }));
    if (right) return withoutStretch(words, { from: wrong.from, to: right.from });
  }
  return words;
}

/** One place is corrected by another, and one thing by another. */
function sortOf(meaning: Meaning): "place" | "thing" | null {
  if (meaning.kind === "model" || meaning.kind === "service") return "place";
  return meaning.kind === "topic" || meaning.kind === "part" || (meaning.kind === "area" && meaning.strength >= NAMES) ? "thing" : null;
}

/** "… sorry, …", "… no wait, I meant …", "…, sorry no, it's on …" */
function isCorrection(words: readonly Word[], { from, to }: Span): boolean {
  if (to <= from || to - from > LONGEST_CORRECTION) return false;
  const between = words.slice(from, to);
  const isApart = between.some((_, step) => isBorder(words, from + step)) || isBorder(words, to);
  return (
    isApart &&
    between.some((word) => is(word, "correcting")) &&
    between.every((word) => isAny(word, "correcting", "alternative", "leading", "determiner", "person", "this", "auxiliary"))
  );
}

/** What stands behind joins the sentence that was begun. */
function withoutStretch(words: readonly Word[], { from, to }: Span): readonly Word[] {
  const [first, next] = [words[from], words[to]];
  if (!first || !next) return words;
  const behind = words.slice(to).map((word, step) => moved(word, word.sentence - next.sentence + first.sentence, step === 0 ? first.pause : word.pause));
  return [...words.slice(0, from), ...behind];
}
