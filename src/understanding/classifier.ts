/**
 * Linear classifiers: each sign that is known speaks for or against each label; what all signs say adds up.
 * Classifiers that listen to the same signs stand in one table, so that each sign of a question is looked up once for all of them.
 */
import type { Weights } from "../knowledge/language.ts";

export type Ranked<Label extends string = string> = { readonly label: Label; readonly score: number };

/** What one classifier makes of an utterance: its labels by their probability, best first, without those that are hardly possible. */
export type Rank<Name extends string> = (name: Name) => readonly Ranked[];

/** What an utterance shows: signs of its words, of which there are many, and facts, of which there are few. The more there are of a sort, the less each counts. */
export type Signs = { readonly words: readonly number[]; readonly facts: readonly number[] };

export type Classifiers<Name extends string> = {
  /** Looks the signs up. Each classifier then adds up when it is asked. */
  hear(signs: Signs): Rank<Name>;
  /** What the signs say of each label, in the order of the labels. */
  score(name: Name, signs: Signs): Float64Array;
  /** The same, where each sign counts in full. */
  sum(name: Name, signs: readonly number[]): Float64Array;
  labelsOf(name: Name): readonly string[];
  /** What one sign says of each label; null where it is not known. */
  weightsOf(name: Name, sign: number): readonly number[] | null;
};

/** Makes learned weights ready. Takes milliseconds. */
export function createClassifiers<Name extends string>({ signs, weights, scale, labels }: Weights<Name>): Classifiers<Name> {
  const codes = new Int32Array(bytesOf(signs));
  const table = new Int8Array(bytesOf(weights));
  const names = Object.keys(labels) as Name[];
  const spans = new Map<Name, { readonly from: number; readonly labels: readonly string[] }>();
  let width = 0;
  for (const name of names) {
    spans.set(name, { from: width, labels: labels[name] });
    width += labels[name].length;
  }
  const rowOf = createIndex(codes);
  // The number of the last question in which each sign was met: what occurs twice counts once.
  const metIn = new Uint32Array(codes.length);
  let question = 0;

  const find = (signs: readonly number[]): Int32Array => {
    const rows = new Int32Array(signs.length);
    let found = 0;
    for (let at = 0; at < signs.length; at += 1) {
      const row = rowOf(signs[at] as number);
      if (row < 0 || metIn[row] === question) continue;
      metIn[row] = question;
      rows[found] = row * width;
      found += 1;
    }
    return rows.subarray(0, found);
  };
  const spanOf = (name: Name) => spans.get(name) ?? { from: 0, labels: [] };
  const add = (sums: Float64Array, from: number, rows: Int32Array, share: number): void => {
    for (let at = 0; at < rows.length; at += 1) {
      const start = (rows[at] as number) + from;
      for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] as number) + share * (table[start + label] as number);
    }
  };
  type Found = { readonly words: Int32Array; readonly facts: Int32Array; readonly shareOfWord: number; readonly shareOfFact: number };
  const findAll = ({ words, facts }: Signs): Found => {
    question += 1;
    return { words: find(words), facts: find(facts), shareOfWord: scale * shareOf(words.length), shareOfFact: scale * shareOf(facts.length) };
  };
  const scoreOf = (name: Name, { words, facts, shareOfWord, shareOfFact }: Found): Float64Array => {
    const { from, labels } = spanOf(name);
    const sums = new Float64Array(labels.length);
    add(sums, from, words, shareOfWord);
    add(sums, from, facts, shareOfFact);
    return sums;
  };

  return {
    hear(signs) {
      const found = findAll(signs);
      return (name) => rank(spanOf(name).labels, scoreOf(name, found));
    },
    score: (name, signs) => scoreOf(name, findAll(signs)),
    sum(name, signs) {
      question += 1;
      const { from, labels } = spanOf(name);
      const sums = new Float64Array(labels.length);
      add(sums, from, find(signs), scale);
      return sums;
    },
    labelsOf: (name) => spanOf(name).labels,
    weightsOf(name, sign) {
      const row = rowOf(sign);
      if (row < 0) return null;
      const { from, labels } = spanOf(name);
      return labels.map((_, label) => (table[row * width + from + label] ?? 0) * scale);
    },
  };
}

function rank(labels: readonly string[], scores: Float64Array): Ranked[] {
  toProbabilities(scores);
  const ranked: Ranked[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] as number) >= FAINTEST) ranked.push({ label: labels[at] as string, score: scores[at] as number });
  return ranked.sort((a, b) => b.score - a.score);
}

/** What is less likely is not told. */
const FAINTEST = 0.01;

/** How much each sign of an utterance counts: the more signs, the less each. */
export const shareOf = (signs: number): number => 1 / Math.sqrt(Math.max(1, signs));

/** Turns sums into probabilities, in place. */
export function toProbabilities(sums: Float64Array): void {
  let highest = Number.NEGATIVE_INFINITY;
  for (const sum of sums) highest = Math.max(highest, sum);
  let total = 0;
  for (let at = 0; at < sums.length; at += 1) {
    const raised = Math.exp((sums[at] as number) - highest);
    sums[at] = raised;
    total += raised;
  }
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] as number) / total;
}

/** The bytes that a text in base64 stands for, in a buffer of their own, so that numbers in it lie where they must. */
function bytesOf(base64: string): ArrayBuffer {
  const bytes = Buffer.from(base64, "base64");
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

/** From a sign to its row, or -1: open addressing in one array, which takes a quarter of the time of a `Map`. */
function createIndex(codes: Int32Array): (sign: number) => number {
  let size = 16;
  while (size < codes.length * 3) size *= 2;
  const mask = size - 1;
  const rows = new Int32Array(size).fill(-1);
  codes.forEach((code, row) => {
    let at = code & mask;
    while ((rows[at] as number) >= 0) at = (at + 1) & mask;
    rows[at] = row;
  });
  return (sign) => {
    for (let at = sign & mask; ; at = (at + 1) & mask) {
      const row = rows[at] as number;
      if (row < 0 || codes[row] === sign) return row;
    }
  };
}
