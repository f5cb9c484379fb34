/** The classes of small words: what a word does in a sentence, as the language files list it. */
import type { WordClass, WordClasses } from "../../knowledge/language.ts";

export type Classes = ReadonlySet<WordClass>;

export const NO_CLASSES: Classes = new Set();

type Classed = { readonly classes: Classes };

/** Whether a word, or a token that stands for one, is of a class; no word is of none. */
export function is(word: Classed | undefined, wordClass: WordClass): boolean {
  const classes = word?.classes ?? NO_CLASSES;
  return classes !== NO_CLASSES && classes.has(wordClass);
}

/** Whether it is of any of some classes. */
export function isAny(word: Classed | undefined, ...wordClasses: readonly WordClass[]): boolean {
  const classes = word?.classes ?? NO_CLASSES;
  if (classes === NO_CLASSES) return false;
  for (const wordClass of wordClasses) if (classes.has(wordClass)) return true;
  return false;
}

/** The classes of each stem: a word is known in all its forms. */
export function readClasses(lists: WordClasses, stem: (word: string) => string): (stem: string) => Classes {
  const known = new Map<string, Set<WordClass>>();
  for (const [wordClass, lines] of Object.entries(lists) as [WordClass, readonly string[]][]) {
    for (const word of lines.flatMap((line) => line.split(" ")).map(stem)) known.set(word, (known.get(word) ?? new Set()).add(wordClass));
  }
  return (stemmed) => known.get(stemmed) ?? NO_CLASSES;
}
