/** Learns from labelled examples what weight each sign has for each label. Runs when the examples change; a question only adds up. */
import type { Learned } from "../knowledge/language.ts";
import { createAccumulator, learnWeights, sigmoid } from "./intents-learning.ts";
import type { SparseVector } from "./intents-vocabulary.ts";

export type Example = { readonly label: string; readonly signs: readonly string[] };

export type Ranked = { readonly label: string; readonly score: number };

/** Ranks the labels, best first; the scores are from 0 to 1 and add up to 1. */
export type Classify = (signs: readonly string[]) => readonly Ranked[];

/** A sign of a single example is learned by heart, not understood. */
const FEWEST = 2;
/** Weights are kept to this many digits: more say nothing, and make the file long. */
const DIGITS = 2;
/** A sign that speaks less than this for or against any label is left out. */
const FAINTEST = 0.12;

/** Learns in the order of the signs, so that the order of the examples has no influence. */
export function learn(examples: readonly Example[]): Learned {
  const rows = examples.map(({ label, signs }) => ({ label, signs: [...new Set(signs)] })).sort((a, b) => compare(a.signs.join(" "), b.signs.join(" ")) || compare(a.label, b.label));
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
  const numbers = new Map(known.map((sign, number) => [sign, number]));
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const vectors = rows.map(({ signs }) => vectorOf(signs, numbers));
  const { index, biases } = learnWeights(vectors, rows.map(({ label }) => labels.indexOf(label)), labels.length, numbers.size);
  const weights: Record<string, number[]> = {};
  known.forEach((sign, number) => {
    const row: number[] = [];
    for (let at = index.starts[number] ?? 0; at < (index.starts[number + 1] ?? 0); at += 1) {
      const weight = Number((index.weights[at] ?? 0).toFixed(DIGITS));
      if (weight !== 0) row.push(index.ids[at] ?? 0, weight);
    }
    if (row.some((weight, at) => at % 2 === 1 && Math.abs(weight) >= FAINTEST)) weights[sign] = row;
  });
  return { labels, biases: [...biases].map((bias) => Number(bias.toFixed(DIGITS))), weights };
}

/** Makes the learned weights ready for questions. */
export function createClassifier({ labels, biases, weights }: Learned): Classify {
  const signs = Object.keys(weights);
  const numbers = new Map(signs.map((sign, number) => [sign, number]));
  const rows = signs.map((sign) => weights[sign] ?? []);
  const starts = new Int32Array(signs.length + 1);
  rows.forEach((row, number) => {
    starts[number + 1] = (starts[number] ?? 0) + row.length / 2;
  });
  const index = { starts, ids: Int32Array.from(rows.flatMap((row) => row.filter((_, at) => at % 2 === 0))), weights: Float64Array.from(rows.flatMap((row) => row.filter((_, at) => at % 2 === 1))) };
  const evidence = createAccumulator(labels.length);

  return (found) => {
    evidence.add(index, vectorOf(found, numbers));
    // A label that shares no sign with the question has nothing but its bias; `sums` is only true of what was touched.
    let sum = Number.EPSILON;
    const scores = labels.map((label, at) => {
      const score = sigmoid((biases[at] ?? 0) + (evidence.touched.includes(at) ? (evidence.sums[at] ?? 0) : 0));
      sum += score;
      return { label, score };
    });
    for (const ranked of scores) ranked.score /= sum;
    return scores.sort((a, b) => b.score - a.score || compare(a.label, b.label));
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function vectorOf(signs: readonly string[], numbers: ReadonlyMap<string, number>): SparseVector {
  const found = new Set<number>();
  for (const sign of signs) {
    const number = numbers.get(sign);
    if (number !== undefined) found.add(number);
  }
  const features = [...found];
  return { features, values: new Array<number>(features.length).fill(1 / Math.sqrt(Math.max(1, features.length))) };
}
