/** "The second": words that point to one of several. */
import { is } from "./classes.ts";
import type { Word } from "./words.ts";

/** Classes of ordinals, and what they point to. */
const ORDINALS = [
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["last", -1],
] as const;

export const ORDINAL_CLASSES = ORDINALS.map(([wordClass]) => wordClass);

/** To which of several a word points, from 0; -1 is the last. */
export const ordinalOf = (word: Word | undefined): number | null => ORDINALS.find(([wordClass]) => is(word, wordClass))?.[1] ?? null;
