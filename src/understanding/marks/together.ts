/** Words that mean something only where all of them occur together, in whatever order. */
import { alternativesOf } from "../../knowledge/phrases.ts";
import type { Word } from "../words/words.ts";

/** Every element must occur, in any of its alternatives; each is a row of the numbers of its words. */
export type Elements = readonly (readonly (readonly number[])[])[];

/** @param read cuts a phrase into words; called once for each phrase */
export const elementsOf = (line: readonly string[], read: (text: string) => readonly Word[]): Elements =>
  line.map((element) => alternativesOf(element).map((phrase) => read(phrase).map(({ number }) => number)));

export const numbersIn = (words: readonly Word[]): ReadonlySet<number> => new Set(words.map(({ number }) => number));

/** @param present the numbers of the words: most lines fail by these */
export function haveAll(words: readonly Word[], present: ReadonlySet<number>, elements: Elements): boolean {
  for (const phrases of elements) if (!phrases.some((phrase) => present.has(phrase[0] as number) && (phrase.length === 1 || occurs(words, phrase)))) return false;
  return true;
}

const occurs = (words: readonly Word[], phrase: readonly number[]): boolean =>
  words.some(({ number }, at) => number === phrase[0] && phrase.every((number, step) => words[at + step]?.number === number));
