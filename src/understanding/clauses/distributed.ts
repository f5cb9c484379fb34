/**
 * Two things or more, and behind them what is asked of each: "the HSM and the policies, who has each?", "…, who patches which?", "… who fixes the
 * one, who the other?", "…, both theirs?"
 */
import { asksSideAt, isBorder } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { behindHeading } from "./segments.ts";

/** Things in a row, with what stands before them and what is said of each. */
export type List = { readonly before: readonly Word[]; readonly items: readonly (readonly Word[])[]; readonly behind: readonly Word[] };

/** Where what is asked of each begins, and its words; `pair` where it is asked of two. */
type Tail = { readonly from: number; readonly asked: readonly Word[]; readonly pair: boolean };

/** More are no list that anybody asks so. */
export const MOST_ITEMS = 4;

/** The things as a list; null where nothing says that each of them is asked about. */
export function distributedIn(words: readonly Word[]): List | null {
  const tail = ofEach(words) ?? ofEachAlone(words) ?? ofWhich(words) ?? ofFirstAndSecond(words) ?? ofBoth(words);
  if (!tail) return null;
  const from = behindHeading(words, tail.from);
  const row = words.slice(from, tail.from);
  const apart = itemsIn(row, tail.pair);
  // "Certificates / base image, whose is each?"
  const items = apart.length > 1 ? apart : itemsIn(row, true);
  const most = tail.pair ? 2 : MOST_ITEMS;
  return items.length > 1 && items.length <= most ? { before: words.slice(0, from), items, behind: tail.asked } : null;
}

/** @param pair whether two are meant: then an "or" parts them, too */
function itemsIn(words: readonly Word[], pair: boolean): readonly (readonly Word[])[] {
  const isHeld = words.some((word) => is(word, "versus"));
  const items: Word[][] = [[]];
  for (const word of words) {
    const parts = isHeld ? is(word, "versus") : is(word, "joining") || (pair && word.stem === "or");
    if (parts || (!isHeld && word.pause)) items.push([]);
    if (!parts) items.at(-1)?.push(word);
  }
  return items.filter((item) => item.length > 0);
}

/** The clause that a place stands in, if another stands before it. */
function tailAt(words: readonly Word[], cue: number): number {
  return words.findLastIndex((_, at) => at > 0 && at <= cue && isBorder(words, at));
}

/** "Who has each?", "who has which?"; without a comma, too, from the "who" on: "wifi here and cables there who does each one". */
function ofEach(words: readonly Word[]): Tail | null {
  const cue = words.findIndex((word, at) => is(word, "distributing") || isEither(words, at) || (word.stem === "which" && is(words[at - 1], "having")));
  if (cue < 0) return null;
  const border = tailAt(words, cue);
  const from = border < 1 ? words.findIndex((_, at) => at < cue && asksSideAt(words, at)) : border;
  return from < 1 ? null : { from, asked: words.slice(from), pair: false };
}

/** "Who looks after either?"; "either the hosts or the guests" offers two. */
const isEither = (words: readonly Word[], at: number): boolean => words[at]?.text === "either" && words[at + 1]?.sentence !== words[at]?.sentence;

/** "… Who, who, who?", "… who for one, who for two?" */
function ofEachAlone(words: readonly Word[]): Tail | null {
  const other = words.findLastIndex((word) => !isAny(word, "who", "one", "leading"));
  const from = words.findIndex((word, at) => at > other && is(word, "who"));
  const who = words[from];
  const asksTwice = words.slice(from).filter((word) => is(word, "who")).length > 1;
  return from < 1 || !who || !asksTwice ? null : { from, asked: [who], pair: false };
}

/** "Who renews which?", "whose firmware is whose?": who asks twice asks of each. */
function ofWhich(words: readonly Word[]): Tail | null {
  const cue = words.findIndex(
    (word, at) => isAny(word, "which", "who") && words[at + 1]?.sentence !== word.sentence && asksBefore(words, at) && (word.stem === "which" || !word.pause),
  );
  if (cue < 0) return null;
  const from = tailAt(words, cue);
  return from < 1 ? null : { from, asked: [...words.slice(from, cue), ...words.slice(cue + 1)], pair: false };
}
const asksBefore = (words: readonly Word[], cue: number): boolean => {
  const from = tailAt(words, cue);
  return words.some((_, at) => at >= from && at < cue - 1 && asksSideAt(words, at));
};

/** "Updates of the first by whom, updates of the second by whom?", "who fixes the one, who the other?" */
function ofFirstAndSecond(words: readonly Word[]): Tail | null {
  const first = words.findIndex((word, at) => is(words[at - 1], "determiner") && (ordinalOf(word) === 0 || word.stem === "one"));
  if (first < 0) return null;
  const second = words.findIndex(
    (word, at) =>
      at > first && word.sentence === words[first]?.sentence && is(words[at - 1], "determiner") && (words[first]?.stem === "one" ? word.stem === "other" : ordinalOf(word) === 1),
  );
  const from = tailAt(words, first);
  const next = words.findIndex((word, at) => at > first && at <= second && (word.pause || is(word, "joining")));
  if (second < 0 || from < 1 || next < 0) return null;
  const phrase = isAny(words[first - 2], "belonging", "leading") ? first - 2 : first - 1;
  return { from, asked: [...words.slice(from, phrase), ...words.slice(first + 1, next)], pair: true };
}

/** "Both theirs?", "are they both in our court?", "is either of those ours?"; "both of us" are two sides. */
function ofBoth(words: readonly Word[]): Tail | null {
  const cue = words.findLastIndex(({ text }, at) => (text === "both" && words[at + 1]?.stem !== "of") || (text === "either" && words[at + 1]?.stem === "of"));
  if (cue < 0) return null;
  const from = tailAt(words, cue);
  if (from < 1 || words.slice(cue).some((word) => isAny(word, "joining"))) return null;
  // "Either of those"
  const to = words[cue]?.text === "either" ? cue + 3 : cue + 1;
  return { from, asked: words.filter((_, at) => at >= from && (at < cue || at >= to)), pair: true };
}
