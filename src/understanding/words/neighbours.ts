/** Which words stand beside which: what a slip may have been meant for is seen from the words around it. */
import { isAny } from "./classes.ts";
import { keepingLast, once } from "./once.ts";
import type { Step } from "./phrases.ts";
import type { Word } from "./words.ts";

/**
 * A word a line, and behind it each word that follows it somewhere and how often: `virtual machine 204 network 97`. `^` is the start of a
 * sentence, `$` its end. It is kept as text, for only slips need it, and most questions have none.
 */
export type Pairs = string;

type Counts = Map<string, Map<string, number>>;
type ReadonlyCounts = ReadonlyMap<string, ReadonlyMap<string, number>>;

export const START = "^";
export const END = "$";

/** A pair seen once is chance. */
const FEWEST = 2;
/** How much the pairs of a name count: names of things are few in the examples. */
const NAME = 4;
/** Stands in for what was never seen. */
const BACKOFF = 3;

/** Counts the pairs of the sentences, those seen more than once. */
export function countPairs(questions: readonly (readonly Word[])[]): Pairs {
  const counts: Counts = new Map();
  for (const words of questions) {
    words.forEach((word, at) => {
      if (words[at - 1]?.sentence !== word.sentence) note(counts, START, word.text, 1);
      note(counts, word.text, words[at + 1]?.sentence === word.sentence ? (words[at + 1] as Word).text : END, 1);
    });
  }
  const lines = [...counts].flatMap(([word, after]) => {
    const often = [...after].filter(([, count]) => count >= FEWEST).sort(([a], [b]) => (a < b ? -1 : 1));
    return often.length > 0 ? [[word, ...often.flat()].join(" ")] : [];
  });
  return lines.sort().join("\n");
}

const readPairs = keepingLast((pairs: Pairs): ReadonlyCounts => {
  const counts = new Map<string, Map<string, number>>();
  for (const line of pairs.split("\n")) {
    const [word = "", ...rest] = line.split(" ");
    const after = new Map<string, number>();
    for (let at = 0; at + 1 < rest.length; at += 2) after.set(rest[at] as string, Number(rest[at + 1]));
    counts.set(word, after);
  }
  return counts;
});

/** The words that stand in several sentences and are English: what a slip may have been meant for. */
export function commonWords(sentences: readonly (readonly Word[])[], english: ReadonlySet<string>): string[] {
  const counts = new Map<string, number>();
  for (const words of sentences) for (const text of new Set(words.map(({ text }) => text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].flatMap(([text, count]) => (count >= COMMON && english.has(text) ? [text] : [])).sort();
}

const COMMON = 3;

function note(counts: Counts, word: string, next: string, times: number): void {
  const after = counts.get(word) ?? new Map<string, number>();
  counts.set(word, after);
  after.set(next, (after.get(next) ?? 0) + times);
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

export type Neighbours = {
  /** Learns that the words of a name stand together. @param steps for each place of the name the words that may stand there */
  addName(steps: readonly Step[]): void;
  /** The logarithm of how likely a word is between two others. */
  likelihood(before: string, word: string, after: string): number;
  /** On how many sides the word was seen beside its neighbour: 0, 1 or 2. */
  seen(before: string, word: string, after: string): number;
  /** Whether a word was seen right behind another. */
  follows(before: string, word: string): boolean;
  /** Whether the word and one beside it belong to one name. */
  isInName(before: string, word: string, after: string): boolean;
};

export function createNeighbours(pairs: Pairs): Neighbours {
  // Read and counted when the first slip is met: a start should be quick.
  let counts: ReadonlyCounts = new Map();
  const waiting: (readonly Step[])[] = [];
  const inNames: Counts = new Map();
  const totals = new Map<string, number>();
  let all = 0;
  const addTotal = (word: string, times: number) => {
    totals.set(word, (totals.get(word) ?? 0) + times);
    all += times;
  };
  const settle = once(() => {
    counts = readPairs(pairs);
    for (const [word, after] of counts) addTotal(word, sumOf(after.values()));
    waiting.forEach(countName);
  });
  const countName = (steps: readonly Step[]) => {
    steps.forEach((step, at) => {
      for (const words of step) {
        for (const [before, word] of words.slice(1).entries()) countPair(words[before], word);
        for (const [first] of steps[at + 1] ?? []) countPair(words.at(-1), first);
      }
    });
  };
  const countPair = (word: Word | undefined, following: Word | undefined) => {
    if (!word || !following || isAny(word, "determiner", "in-no-name") || isAny(following, "determiner", "in-no-name") || standInName(word.text, following.text)) return;
    note(inNames, word.text, following.text, NAME);
    addTotal(word.text, NAME);
  };
  const standInName = (word: string, next: string): boolean => inNames.get(word)?.has(next) === true;
  const count = (word: string, next: string) => (counts.get(word)?.get(next) ?? 0) + (inNames.get(word)?.get(next) ?? 0);
  const total = (word: string) => totals.get(word) ?? 0;
  const share = (word: string) => (total(word) + 0.5) / (all + 1);

  return {
    addName(steps) {
      if (steps.length > 1 || steps.some((step) => step.some((words) => words.length > 1))) waiting.push(steps);
    },
    likelihood(before, word, after) {
      settle();
      const follows = (count(before, word) + BACKOFF * share(word)) / (total(before) + BACKOFF);
      const leads = (count(word, after) + BACKOFF * (after === END ? 0.1 : share(after))) / (total(word) + BACKOFF);
      return Math.log(follows) + Math.log(leads);
    },
    seen(before, word, after) {
      settle();
      return Number(count(before, word) > 0) + Number(count(word, after) > 0);
    },
    follows(before, word) {
      settle();
      return count(before, word) > 0;
    },
    isInName(before, word, after) {
      settle();
      return standInName(before, word) || standInName(word, after);
    },
  };
}
