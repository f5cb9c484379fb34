/** The words that a typed one is a slip or two away from, whatever stands beside it. */
import Fuse from "fuse.js";
import { LRUCache } from "lru-cache";
import { slipsBetween } from "../../knowledge/edit-distance.ts";
import { keepingLast, once } from "./once.ts";
import { costOfSlip, RARE_SLIP } from "./slips.ts";

/** A word so many slips away, and how unlikely these are. */
type Near = { readonly word: string; readonly slips: number; readonly cost: number };

/** In shorter words hardly anything can be told from another word. */
export const SHORTEST = 4;
/** Two slips are looked for in words that are quite long. */
const QUITE_LONG = 6;
/** Fuse scores from 0 (same) to 1; beyond this a word is another word. Word by word, one slip in five letters stays below. */
const FUSE = { threshold: 0.45, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true } as const;
/** How many words that share most letter pairs are compared with one that has two slips. */
const SHORTLIST = 32;
const REMEMBERED = 5_000;

/** @param wordsOf those that may be meant; asked for when the first slip is met */
export function createNearWords(wordsOf: () => Iterable<string>): (typed: string) => readonly Near[] {
  const words = once(() => [...new Set(wordsOf())].sort().join("\n"));
  const byPart = once(() => indexOf(words()));
  const shortlist = once(() => shortlistOf(words()));
  const remembered = new LRUCache<string, readonly Near[]>({ max: REMEMBERED });

  const oneSlipAway = (typed: string): string[] => {
    const near = new Set<string>();
    for (const part of partsOf(typed)) for (const word of byPart().get(part) ?? NO_WORDS) near.add(word);
    return [...near].filter((word) => slipsBetween(typed, word) === 1);
  };
  const twoSlipsAway = (typed: string): string[] => {
    if (typed.length < QUITE_LONG) return [];
    const listed = shortlist()(typed).filter((word) => slipsBetween(typed, word) === 2);
    return listed.length === 0 ? [] : new Fuse(listed, FUSE).search(typed).map(({ item }) => item);
  };
  return (typed) => {
    const before = remembered.get(typed);
    if (before) return before;
    const found = [...oneSlipAway(typed).map((word) => ({ word, slips: 1 })), ...twoSlipsAway(typed).map((word) => ({ word, slips: 2 }))];
    const near = found
      .filter(({ word }) => !isAbbreviation(word) || word.length < SHORTEST || isAbbreviation(typed))
      .map(({ word, slips }) => ({ word, slips, cost: costOfSlip(typed, word, slips) }))
      // In a short word an unlikely slip is none: "wtf" is no "waf".
      .filter(({ word, cost }) => Math.min(typed.length, word.length) > SHORTEST || cost < RARE_SLIP);
    remembered.set(typed, near);
    return near;
  };
}

/** What has no vowel is typed letter by letter ("HSTS"): no slip in a longer word was meant to be it. */
export const isAbbreviation = (word: string) => !/[aeiouy]/.test(word);

/** A word, and it without each of its letters: two words that are a slip apart have one of these in common. */
export const partsOf = (word: string): string[] => [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];

/** Letter pairs, with the ends of the word as letters of their own. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

/** The items by each of their parts. */
export function indexByParts<Item>(items: Iterable<Item>, partsOf: (item: Item) => readonly string[]): ReadonlyMap<string, readonly Item[]> {
  const byPart = new Map<string, Item[]>();
  for (const item of items) {
    for (const part of partsOf(item)) {
      const others = byPart.get(part);
      if (others) others.push(item);
      else byPart.set(part, [item]);
    }
  }
  return byPart;
}

/** Of words, one a line. */
const indexOf = keepingLast((words) => indexByParts(words.split("\n"), partsOf));
const shortlistOf = keepingLast((words) => createShortlist(words.split("\n")));

/** Finds the words that share most letter pairs with a typed one. @param words in the order of the alphabet */
function createShortlist(words: readonly string[]): (typed: string) => string[] {
  // By their numbers: a typed word shares a pair with thousands, and each is counted.
  const byPair = indexByParts(words.keys(), (number) => {
    const word = words[number] as string;
    return pairsOf(word).map((pair) => pair + word.length);
  });
  const shared = new Uint8Array(words.length);
  /** The words of about the same length that share a pair, counted in `shared`. */
  const countShared = (typed: string): number[] => {
    const found: number[] = [];
    for (const pair of pairsOf(typed)) {
      for (let length = typed.length - FURTHEST; length <= typed.length + FURTHEST; length += 1) {
        for (const word of byPair.get(pair + length) ?? NO_NUMBERS) {
          if (shared[word] === 0) found.push(word);
          shared[word] = (shared[word] as number) + 1;
        }
      }
    }
    return found;
  };
  return (typed) => {
    // Most share a pair or two and are never looked at: they need no order.
    const byCount: number[][] = Array.from({ length: typed.length + 2 }, () => []);
    for (const word of countShared(typed)) {
      byCount[shared[word] as number]?.push(word);
      shared[word] = 0;
    }
    const nearest: number[] = [];
    for (let count = byCount.length - 1; count > 0 && nearest.length < SHORTLIST; count -= 1) nearest.push(...(byCount[count] ?? NO_NUMBERS).toSorted((a, b) => a - b));
    return nearest.slice(0, SHORTLIST).map((word) => words[word] as string);
  };
}

/** Two slips make a word so much longer or shorter at most. */
const FURTHEST = 2;

const NO_NUMBERS: readonly number[] = [];
const NO_WORDS: readonly string[] = [];
