/** The words that a typed one is a slip or two away from, whatever stands beside it. */
import Fuse from "fuse.js";
import { LRUCache } from "lru-cache";
import { once } from "./once.ts";
import { costOfSlip, RARE_SLIP, slipsBetween } from "./slips.ts";

/** A word so many slips away, and how unlikely these are. */
export type Near = { readonly word: string; readonly slips: number; readonly cost: number };

/** In shorter words hardly anything can be told from another word. */
export const SHORTEST = 4;
/** Two slips are looked for in words that are quite long. */
const QUITE_LONG = 6;
/** Fuse scores from 0 (same) to 1; beyond this a word is another word. Word by word, one slip in five letters stays below. */
const FUSE = { threshold: 0.45, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true } as const;
/** How many words that share most letter pairs are compared. */
const SHORTLIST = 32;
const REMEMBERED = 5_000;

/** @param wordsOf those that may be meant; asked for when the first slip is met */
export function createNearWords(wordsOf: () => Iterable<string>): (typed: string) => readonly Near[] {
  const byPair = once(() => indexByParts(wordsOf(), pairsOf));
  const remembered = new LRUCache<string, readonly Near[]>({ max: REMEMBERED });
  return (typed) => {
    const before = remembered.get(typed);
    if (before) return before;
    const listed = shortlist(typed, byPair()).filter((word) => !isAbbreviation(word) || word.length < SHORTEST || isAbbreviation(typed));
    const similar = once(() => new Set(new Fuse(listed, FUSE).search(typed).map(({ item }) => item)));
    const near = listed
      .map((word) => ({ word, slips: slipsBetween(typed, word) }))
      .filter(({ word, slips }) => slips === 1 || (slips === 2 && typed.length >= QUITE_LONG && similar().has(word)))
      .map(({ word, slips }) => ({ word, slips, cost: costOfSlip(typed, word, slips) }))
      // In a short word an unlikely slip is none: "wtf" is no "waf".
      .filter(({ word, cost }) => Math.min(typed.length, word.length) > SHORTEST || cost < RARE_SLIP);
    remembered.set(typed, near);
    return near;
  };
}

/** What has no vowel is typed letter by letter ("HSTS"): no slip in a longer word was meant to be it. */
export const isAbbreviation = (word: string) => !/[aeiouy]/.test(word);

/** Letter pairs, with the ends of the word as letters of their own. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

/** The words by each of their parts. */
export function indexByParts(words: Iterable<string>, partsOf: (word: string) => readonly string[]): ReadonlyMap<string, readonly string[]> {
  const byPart = new Map<string, string[]>();
  for (const word of words) {
    for (const part of partsOf(word)) {
      const others = byPart.get(part);
      if (others) others.push(word);
      else byPart.set(part, [word]);
    }
  }
  return byPart;
}

/** The words of the vocabulary that share most letter pairs: the few that Fuse then compares. */
function shortlist(typed: string, byPair: ReadonlyMap<string, readonly string[]>): string[] {
  const furthest = typed.length >= QUITE_LONG ? 2 : 1;
  const shared = new Map<string, number>();
  for (const pair of pairsOf(typed)) for (const word of byPair.get(pair) ?? []) if (Math.abs(word.length - typed.length) <= furthest) shared.set(word, (shared.get(word) ?? 0) + 1);
  // Most share a pair or two and are never looked at: they need no order.
  const byCount: string[][] = Array.from({ length: typed.length + 2 }, () => []);
  for (const [word, count] of shared) byCount[count]?.push(word);
  const nearest: string[] = [];
  for (let count = byCount.length - 1; count > 0 && nearest.length < SHORTLIST; count -= 1) nearest.push(...(byCount[count]?.sort() ?? []));
  return nearest.slice(0, SHORTLIST);
}
