/** The classes of small words: what a word does in a sentence, as the language files list it. */
import type { WordClass, WordClasses } from "../../knowledge/language.ts";

export type Classes = ReadonlySet<WordClass>;

export const NO_CLASSES: Classes = new Set();

/** Whether a word, or a token that stands for one, is of a class; no word is of none. */
export const is = (word: { readonly classes: Classes } | undefined, wordClass: WordClass): boolean => word?.classes.has(wordClass) ?? false;

/** Whether it is of any of some classes. */
export const isAny = (word: { readonly classes: Classes } | undefined, ...wordClasses: readonly WordClass[]): boolean => wordClasses.some((wordClass) => is(word, wordClass));

/** The classes of each stem: a word is known in all its forms. */
export function readClasses(lists: WordClasses, stem: (word: string) => string): (stem: string) => Classes {
  const known = new Map<string, Set<WordClass>>();
  for (const [wordClass, lines] of Object.entries(lists) as [WordClass, readonly string[]][]) {
    for (const word of lines.flatMap((line) => line.split(" ")).map(stem)) known.set(word, (known.get(word) ?? new Set()).add(wordClass));
  }
  return (stemmed) => known.get(stemmed) ?? NO_CLASSES;
}
