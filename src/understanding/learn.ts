/** Learns from labelled examples what weight each sign has for each label. Runs when the examples change; a question only adds up. */
import type { Learned } from "../knowledge/language.ts";
import { BETWEEN, type Signs } from "./signs.ts";
import { learnSoftmax, shareOf, toProbabilities } from "./softmax.ts";

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
  const rows = examples
    .map(({ label, signs }) => ({ label, signs: [...new Set(signs)] }))
    .sort((a, b) => compare(a.signs.join(" "), b.signs.join(" ")) || compare(a.label, b.label));
  const counts = new Map<string, number>();
  for (const { signs } of rows) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
  const numbers = new Map(known.map((sign, number) => [sign, number]));
  const labels = [...new Set(rows.map(({ label }) => label))].sort();
  const features = rows.map(({ signs }) => signs.flatMap((sign) => numbers.get(sign) ?? []));
  const learned = learnSoftmax(
    features,
    rows.map(({ label }) => labels.indexOf(label)),
    labels.length,
    numbers.size,
  );
  const weights: Record<string, number[]> = {};
  known.forEach((sign, number) => {
    const row = [...(learned.weights[number] ?? [])].flatMap((weight, label) => (Math.abs(weight) >= FAINTEST ? [label, Number(weight.toFixed(DIGITS))] : []));
    if (row.length > 0) weights[sign] = row;
  });
  return { labels, biases: [...learned.biases].map((bias) => Number(bias.toFixed(DIGITS))), weights };
}

/** Makes learned weights ready for questions. */
export function createClassifier(learned: Learned): Classify {
  const numbers = new Map(Object.keys(learned.weights).map((sign, number) => [sign, number]));
  const rank = createRanking(learned, numbers);
  return (signs) => rank([...new Set(signs.flatMap((sign) => numbers.get(sign) ?? []))]);
}

/** Makes weights ready that were learned from the same signs: each sign of a question is looked up once for all of them. */
export function createClassifiers<Name extends string>(learned: Readonly<Record<Name, Learned>>): (signs: Signs) => Readonly<Record<Name, readonly Ranked[]>> {
  const all = Object.entries(learned) as [Name, Learned][];
  const names = [...new Set(all.flatMap(([, { weights }]) => Object.keys(weights)))];
  const numbers = new Map(names.map((sign, number) => [sign, number]));
  const find = createSignFinder(numbers);
  const rankings = all.map(([name, one]) => [name, createRanking(one, numbers)] as const);
  return (signs) => {
    const found = find(signs);
    return Object.fromEntries(rankings.map(([name, rank]) => [name, rank(found)])) as Record<Name, readonly Ranked[]>;
  };
}

/** One step on the way through the words of a sign. */
type Step = { number: number | null; readonly next: Map<string, Step> };

/** Finds known signs word by word: to put their names together for every question would take longer than all the rest. */
function createSignFinder(numbers: ReadonlyMap<string, number>): (signs: Signs) => number[] {
  const root: Step = { number: null, next: new Map() };
  for (const [sign, number] of numbers) {
    let step = root;
    for (const word of sign.split(" ")) {
      const next = step.next.get(word) ?? { number: null, next: new Map() };
      step.next.set(word, next);
      step = next;
    }
    step.number = number;
  }
  const seenIn = new Uint32Array(numbers.size);
  let question = 0;

  return ({ tokens, alone }) => {
    question += 1;
    const found: number[] = [];
    const note = (number: number | null | undefined) => {
      if (number === null || number === undefined || seenIn[number] === question) return;
      seenIn[number] = question;
      found.push(number);
    };
    const steps = tokens.map((token) => root.next.get(token));
    for (const step of steps) note(step?.number);
    steps.forEach((step, at) => {
      const [second, third] = [tokens[at + 1], tokens[at + 2]];
      if (!step || second === undefined) return;
      const pair = step.next.get(second);
      note(pair?.number);
      if (third === undefined) return;
      note(step.next.get(BETWEEN)?.next.get(third)?.number);
      note(pair?.next.get(third)?.number);
    });
    for (const sign of alone) note(numbers.get(sign));
    return found;
  };
}

/** @param numbers of all signs, of which some have no weight here */
function createRanking({ labels, biases, weights }: Learned, numbers: ReadonlyMap<string, number>): (found: readonly number[]) => readonly Ranked[] {
  const bySign = new Map(Object.entries(weights));
  const rows = [...numbers.keys()].map((sign) => bySign.get(sign));
  const starts = new Int32Array(rows.length + 1);
  for (const [number, row] of rows.entries()) starts[number + 1] = (starts[number] ?? 0) + (row?.length ?? 0) / 2;
  const has = Uint8Array.from(rows, (row) => (row ? 1 : 0));
  const pairs = rows.flatMap((row) => row ?? []);
  const ids = Int32Array.from({ length: pairs.length / 2 }, (_, at) => pairs[2 * at] ?? 0);
  const values = Float64Array.from({ length: pairs.length / 2 }, (_, at) => pairs[2 * at + 1] ?? 0);
  const sums = new Float64Array(labels.length);

  return (found) => {
    const known = found.reduce((count, number) => count + (has[number] ?? 0), 0);
    const value = shareOf(known);
    sums.fill(0);
    for (const number of found) {
      const end = starts[number + 1] ?? 0;
      for (let at = starts[number] ?? 0; at < end; at += 1) {
        const id = ids[at] as number;
        sums[id] = (sums[id] as number) + value * (values[at] as number);
      }
    }
    const scores = sums.map((sum, at) => sum + (biases[at] ?? 0));
    toProbabilities(scores);
    const ranked = labels.map((label, at) => ({ label, score: scores[at] ?? 0 }));
    return ranked.sort((a, b) => b.score - a.score || compare(a.label, b.label));
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
