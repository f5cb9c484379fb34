/** Learns from labelled examples what weight each sign has for each label. Runs when the examples change; a question only adds up. */
import type { Learned } from "../knowledge/language.ts";
import { ASKED, BETWEEN, SAID, type Signs } from "./signs.ts";
import { learnSoftmax, shareOf, toProbabilities } from "./softmax.ts";

export type Example = { readonly label: string; readonly signs: readonly string[] };

export type Ranked = { readonly label: string; readonly score: number };

/** Ranks the labels, best first; the scores are from 0 to 1 and add up to 1. */
export type Classify = (signs: readonly string[]) => readonly Ranked[];

/** A sign of a single example is learned by heart, not understood; each example is learned twice, as it is and with a slip. */
const FEWEST = 3;
/** Weights are kept to this many digits: more say nothing, and make the file long. */
const DIGITS = 2;
/** A sign that speaks less than this for or against any label is left out. */
const FAINTEST = 0.4;

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
  const rank = createRanking([learned], numbers);
  return (signs) => {
    const found = new Set<number>();
    for (const sign of signs) {
      const number = numbers.get(sign);
      if (number !== undefined) found.add(number);
    }
    return rank([...found])[0] ?? [];
  };
}

/** Makes weights ready that were learned from the same signs: each sign of a question is looked up once for all of them. */
export function createClassifiers<Name extends string>(learned: Readonly<Record<Name, Learned>>): (signs: Signs) => Readonly<Record<Name, readonly Ranked[]>> {
  const all = Object.entries(learned) as [Name, Learned][];
  const signNames = [...new Set(all.flatMap(([, { weights }]) => Object.keys(weights)))];
  const numbers = new Map(signNames.map((sign, number) => [sign, number]));
  const find = createSignFinder(numbers);
  const rank = createRanking(
    all.map(([, one]) => one),
    numbers,
  );
  return (signs) => {
    const ranked = rank(find(signs));
    return Object.fromEntries(all.map(([name], at) => [name, ranked[at] ?? []])) as Record<Name, readonly Ranked[]>;
  };
}

/**
 * Finds known signs by the numbers of their words: to put their names together for every question would take longer than all the rest.
 * A sign of several words has a key of its own, the numbers of its words as the digits of one number.
 */
function createSignFinder(numbers: ReadonlyMap<string, number>): (signs: Signs) => number[] {
  const words = new Map<string, number>();
  for (const word of [...numbers.keys()].flatMap((sign) => sign.split(" "))) if (!words.has(word)) words.set(word, words.size + 1);
  const base = words.size + 1;
  const keyOf = (key: number, word: number): number => key * base + word;
  const byWord = [...words.keys()].map((word) => numbers.get(word));
  const byKey = new Map<number, number>();
  for (const [sign, number] of numbers) {
    const [first = UNKNOWN, ...rest] = sign.split(" ").map((word) => words.get(word) ?? UNKNOWN);
    if (rest.length > 0) byKey.set(rest.reduce(keyOf, first), number);
  }
  const between = words.get(BETWEEN) ?? UNKNOWN;
  const seenIn = new Uint32Array(numbers.size);
  let question = 0;

  const [bySaid, byAsked] = [SAID, ASKED].map(
    (prefix) => new Map([...numbers].flatMap(([sign, number]) => (sign.startsWith(prefix) ? [[sign.slice(prefix.length), number] as const] : []))),
  );

  return ({ tokens, alone, said, asked }) => {
    question += 1;
    const found: number[] = [];
    const note = noteIn(found, seenIn, question);
    const digits: number[] = [];
    for (const token of tokens) {
      const digit = words.get(token) ?? UNKNOWN;
      digits.push(digit);
      note(byWord[digit - 1]);
    }
    for (let at = 0; at + 1 < digits.length; at += 1) {
      const [first = UNKNOWN, second = UNKNOWN, third = UNKNOWN] = [digits[at], digits[at + 1], digits[at + 2]];
      if (first === UNKNOWN) continue;
      const pair = keyOf(first, second);
      if (second !== UNKNOWN) note(byKey.get(pair));
      if (third === UNKNOWN) continue;
      note(byKey.get(keyOf(keyOf(first, between), third)));
      if (second !== UNKNOWN) note(byKey.get(keyOf(pair, third)));
    }
    for (const sign of alone) note(byWord[(words.get(sign) ?? UNKNOWN) - 1]);
    for (const stem of said) note(bySaid?.get(stem));
    for (const stem of asked) note(byAsked?.get(stem));
    return found;
  };
}

/** No sign has a word of this number. */
const UNKNOWN = 0;

const noteIn = (found: number[], seenIn: Uint32Array, question: number) => (number: number | undefined) => {
  if (number === undefined || seenIn[number] === question) return;
  seenIn[number] = question;
  found.push(number);
};

/**
 * Ranks the labels of each of `all`, from the signs found. The labels of all are numbered through, what a sign says of them stands
 * together,: a question reads few of many thousand rows, and most of its time is fetching them.
 * @param numbers of all signs
 */
function createRanking(all: readonly Learned[], numbers: ReadonlyMap<string, number>): (found: readonly number[]) => readonly (readonly Ranked[])[] {
  const labelCount = all.reduce((count, { labels }) => count + labels.length, 0);
  const labelNumbers: number[] = [];
  const weightList: number[] = [];
  const starts = new Int32Array(numbers.size + 1);
  const weightsOf = all.map(({ weights }) => new Map(Object.entries(weights)));
  const groups = all.map(({ labels, biases }, at) => ({
    labels,
    biases,
    firstLabel: all.slice(0, at).reduce((count, before) => count + before.labels.length, 0),
    knows: new Uint8Array(numbers.size),
  }));
  for (const [sign, number] of numbers) {
    for (const [group, { firstLabel, knows }] of groups.entries()) {
      const row = weightsOf[group]?.get(sign);
      if (row) knows[number] = 1;
      for (let at = 0; row && at < row.length; at += 2) {
        labelNumbers.push(firstLabel + (row[at] ?? 0));
        weightList.push(row[at + 1] ?? 0);
      }
    }
    starts[number + 1] = labelNumbers.length;
  }
  const labelAt = Uint16Array.from(labelNumbers);
  const weightAt = Float32Array.from(weightList);
  const sums = new Float64Array(labelCount);
  /** What one sign counts, by label: the more signs are known, the less. */
  const shares = new Float64Array(labelCount);

  return (found) => {
    for (const { labels, firstLabel, knows } of groups) {
      let known = 0;
      for (const number of found) known += knows[number] as number;
      shares.fill(shareOf(known), firstLabel, firstLabel + labels.length);
    }
    sums.fill(0);
    for (const number of found) {
      const end = starts[number + 1] as number;
      for (let at = starts[number] as number; at < end; at += 1) {
        const label = labelAt[at] as number;
        sums[label] = (sums[label] as number) + (shares[label] as number) * (weightAt[at] as number);
      }
    }
    return groups.map(({ labels, biases, firstLabel }) => rankLabels(labels, biases, sums, firstLabel));
  };
}

function rankLabels(labels: readonly string[], biases: readonly number[], sums: Float64Array, firstLabel: number): readonly Ranked[] {
  const scores = labels.map((_, at) => (biases[at] ?? 0) + (sums[firstLabel + at] ?? 0));
  toProbabilities(scores);
  const ranked = labels.map((label, at) => ({ label, score: scores[at] ?? 0 }));
  return ranked.sort((a, b) => b.score - a.score || compare(a.label, b.label));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
