/** What is said and taken back: "IaaS - sorry, PaaS", "in SaaS... no wait, I meant IaaS", "who patches VMs? Scrap that, AKS nodes". The later word counts. */
import type { Mark, Meaning } from "../marks/lexicon.ts";
import { covers, isBorder, NAMES, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";

/** Longer stretches say something of their own. */
const LONGEST_CORRECTION = 6;

/** The words without what is taken back; all of them where nothing is. */
export function withoutCorrected({ words, marks }: Utterance): readonly Word[] {
  if (!words.some((word) => is(word, "correcting")) || asksMeaning(words)) return words;
  const places = marks.filter(({ meaning }) => meaning.kind === "service" && meaning.strength === OUTRIGHT);
  // "Same for Container Apps? I mean the host": what names a place is no thing that is corrected.
  const named = marks.filter((mark) => sortOf(mark.meaning) === "place" || (sortOf(mark.meaning) === "thing" && !places.some((place) => overlap(mark, place))));
  for (const wrong of named) {
    const right = named.find((mark) => sortOf(mark.meaning) === sortOf(wrong.meaning) && isCorrection(words, { from: wrong.to, to: mark.from }));
    if (right) return withoutStretch(words, { from: wrong.from, to: right.from });
  }
  return withoutRefused(putRight(words, named), marks);
}

/** "What does 'shared' mean in the matrix?" takes nothing back. */
const asksMeaning = (words: readonly Word[]): boolean => {
  const what = words.findIndex((word, at) => is(word, "open-question") && words[at + 1]?.text === "does");
  return what >= 0 && words.slice(what).some(({ text }) => text === "mean");
};

/** "I mean the guests, not ESXi": what is refused behind what is meant. */
function withoutRefused(words: readonly Word[], marks: readonly Mark[]): readonly Word[] {
  const refused = words.findLastIndex((word, at) => word.stem === "not" && isBorder(words, at));
  const isNamed = (at: number) => marks.some(({ meaning, from, to }) => meaning.kind !== "party" && from <= at && at < to);
  const begin = words.findIndex((word) => is(word, "correcting"));
  const isMeant = begin >= 0 && begin < refused && words.slice(begin, refused).some((_, step) => isNamed(begin + step));
  return isMeant && words.length > refused + 1 && words.every((word, at) => at <= refused || is(word, "determiner") || isNamed(at)) ? words.slice(0, refused) : words;
}

/** What is said last stands for what it corrects, wherever that was said: "Who looks after devices in PaaS? Scrap that, applications." */
function putRight(words: readonly Word[], named: readonly Mark[]): readonly Word[] {
  const other = words.findLastIndex((word, at) => !isOnTheWay(word) && !named.some((span) => covers(span, at)));
  const begin = words.findIndex((word, at) => at > other && at > 0 && is(word, "correcting") && isBorder(words, at));
  if (begin < 0) return words;
  const behind = named.filter(({ from }) => from >= begin);
  const before = named.filter(({ to }) => to <= begin);
  const pairs = (["place", "thing"] as const).flatMap((sort) => {
    const [right, wrong] = [longestLast(behind, sort), longestLast(before, sort)];
    return right && wrong ? [{ right, wrong }] : [];
  });
  // What corrects nothing is asked about as well, and so is what more is named.
  const isCorrected = pairs.length > 0 && behind.every((mark) => pairs.some(({ right }) => overlap(mark, right)));
  if (!isCorrected) return words;
  return words.slice(0, begin).flatMap((word, at) => {
    const pair = pairs.find(({ wrong }) => wrong.from <= at && at < wrong.to);
    if (!pair) return [word];
    const { right, wrong } = pair;
    return at === wrong.from ? words.slice(right.from, right.to).map((said, step) => moved(said, word.sentence, step === 0 && word.pause)) : [];
  });
}

/** Of the marks that end last, the longest. */
const longestLast = (marks: readonly Mark[], sort: Sort): Mark | undefined =>
  marks.filter(({ meaning }) => sortOf(meaning) === sort).toSorted((a, b) => b.to - a.to || a.from - b.from)[0];

type Sort = "place" | "thing";

/** One place is corrected by another, and one thing by another. */
function sortOf(meaning: Meaning): Sort | null {
  if (meaning.kind === "model" || meaning.kind === "service") return "place";
  return meaning.kind === "topic" || meaning.kind === "part" || (meaning.kind === "area" && meaning.strength >= NAMES) ? "thing" : null;
}

/** "… sorry, …", "… no wait, I meant …", "…, sorry no, it's on …" */
function isCorrection(words: readonly Word[], { from, to }: Span): boolean {
  if (to <= from || to - from > LONGEST_CORRECTION) return false;
  const between = words.slice(from, to);
  const isApart = between.some((_, step) => isBorder(words, from + step)) || isBorder(words, to);
  return isApart && between.some((word) => is(word, "correcting")) && between.every(isOnTheWay);
}

/** What may stand between a correction and what it puts right. */
const isOnTheWay = (word: Word): boolean => isAny(word, "correcting", "alternative", "leading", "determiner", "person", "this", "auxiliary");

/** What stands behind joins the sentence that was begun. */
function withoutStretch(words: readonly Word[], { from, to }: Span): readonly Word[] {
  const [first, next] = [words[from], words[to]];
  if (!first || !next) return words;
  const behind = words.slice(to).map((word, step) => moved(word, word.sentence - next.sentence + first.sentence, step === 0 ? first.pause : word.pause));
  return [...words.slice(0, from), ...behind];
}
