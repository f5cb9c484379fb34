/** Learns the weights of the classifiers from labelled examples. Runs when the examples change; a question only adds up. */
import { foursIn, type RankingWeights, type Weights } from "../../knowledge/language.ts";
import { type Signs, shareOf } from "./classifier.ts";
import type { RankingSigns } from "./ranking.ts";
import { type Example, learnSoftmax, type Pace } from "./softmax.ts";

/** An example with its label for each of the classifiers that it teaches. */
export type LabelledSigns<Name extends string> = {
  readonly labels: Readonly<Partial<Record<Name, string>>>;
  readonly signs: Signs;
  /** For a classifier that shall not listen to all words: those that it may. */
  readonly heard?: Readonly<Partial<Record<Name, readonly number[]>>>;
};

/** An example for a ranking, where each label has signs of its own. `either`: one of the labels is right, and it is left open which. */
export type RankedExample<Label extends string> = { readonly labels: readonly Label[]; readonly either: boolean; readonly signs: RankingSigns };

/** A sign of a single example is learned by heart, not understood; each example is learned twice, as it is and with a slip. */
const FEWEST = 3;
const PLACE_BITS = 26;
/** A sign that hardly speaks for or against any label is left out. */
const FAINTEST = 1;

/** Learns classifiers that listen to the same signs. */
export function learnClassifiers<Name extends string>(names: readonly Name[], examples: readonly LabelledSigns<Name>[]): Weights<Name> {
  const known = numberSigns(examples, ({ signs: { words, facts } }) => [...words, ...facts]);
  // Nothing of the examples themselves is kept: there are hundreds of thousands, and the memory ends.
  const rows = examples.map(({ labels, signs, heard }) => ({
    key: keyOf(JSON.stringify(labels), signs),
    labels,
    groups: groupsOf(signs, known),
    heard: names.map((name) => (heard?.[name] ? groupsOf(signs, known, heard[name]) : null)),
  }));
  const learned = names.map((name, at) => {
    const own = rows.flatMap(({ key, labels, heard, groups }) => {
      const label = labels[name];
      return label === undefined ? [] : [{ key, groups: heard[at] ?? groups, label }];
    });
    const labels = [...new Set(own.map(({ label }) => label))].sort();
    const taught = own.map(({ key, groups, label }) => ({ key, groups, labels: [labels.indexOf(label)] }));
    return { name, labels, weights: learnSoftmax(taught, { labels: labels.length, signs: known.size }).weights };
  });
  return pack(
    Object.fromEntries(learned.map(({ name, labels }) => [name, labels])) as Record<Name, string[]>,
    known,
    learned.map(({ weights }) => weights),
  );
}

/**
 * Learns to rank labels by what the words say of each, and by signs of how each stands in the utterance, which count the same for all.
 * @param faintest words that speak for or against no label by more than this are left out
 */
export function learnRanking<Label extends string>(
  labels: readonly Label[],
  examples: readonly RankedExample<Label>[],
  { pace, faintest }: { readonly pace?: Pace; readonly faintest?: number } = {},
): RankingWeights {
  const words = numberSigns(examples, ({ signs }) => [...signs.words, ...signs.facts]);
  const own = numberSigns(examples, ({ signs }) => signs.own.flat());
  const rows = examples.map(({ labels: right, either, signs }) => ({
    key: keyOf(right.join(), signs),
    groups: groupsOf(signs, words),
    own: signs.own.map((signs) => encode(signs, own)),
    labels: right.map((label) => labels.indexOf(label)),
    either,
  }));
  const learned = learnSoftmax(rows, { labels: labels.length, signs: words.size, own: own.size }, pace);
  return { words: pack({ label: labels }, words, [learned.weights], faintest), own: pack({ own: ["own"] }, own, [learned.own], 0) };
}

const groupsOf = ({ words, facts }: Signs, known: ReadonlyMap<number, number>, heard = words): Example["groups"] => [
  { signs: encode(heard, known), share: shareOf(words.length) },
  { signs: encode(facts, known), share: shareOf(facts.length) },
];

/** The signs that occur in enough examples, each with its number. */
function numberSigns<Taught>(examples: readonly Taught[], signsOf: (example: Taught) => readonly number[]): Map<number, number> {
  // Of the many millions of signs most occur once. Counted first by their highest bits, where some share a place, these never get into the map.
  const seen = new Uint8Array(2 ** PLACE_BITS);
  const placeOf = (sign: number): number => sign >>> (32 - PLACE_BITS);
  for (const example of examples) for (const sign of new Set(signsOf(example))) seen[placeOf(sign)] = Math.min(FEWEST, (seen[placeOf(sign)] as number) + 1);
  const counts = new Map<number, number>();
  for (const example of examples) for (const sign of new Set(signsOf(example))) if ((seen[placeOf(sign)] as number) >= FEWEST) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].flatMap(([sign, count]) => (count >= FEWEST ? [sign] : [])).sort((a, b) => a - b);
  return new Map(known.map((sign, number) => [sign, number]));
}

/** The numbers of the signs that are known, each once; not as a list, for of hundreds of thousands of these the heap would be full. */
function encode(signs: readonly number[], known: ReadonlyMap<number, number>): Int32Array {
  const numbers = new Set<number>();
  for (const sign of signs) {
    const number = known.get(sign);
    if (number !== undefined) numbers.add(number);
  }
  return Int32Array.from(numbers);
}

/** A number of what an example says, whatever stands around it in its file. */
const keyOf = (labels: string, { words, facts }: Signs): number =>
  [...words, ...facts].reduce(
    hash,
    [...labels].reduce((sum, letter) => hash(sum, letter.charCodeAt(0)), 0),
  );

const hash = (sum: number, next: number): number => (Math.imul(sum ^ next, 0x9e3779b1) ^ (sum >>> 15)) >>> 0;

/** Weights as bytes: a hundredth more or less says nothing. What all labels of a classifier have in common decides nothing and is taken away. */
function pack<Name extends string>(
  labels: Readonly<Record<Name, readonly string[]>>,
  known: ReadonlyMap<number, number>,
  weights: readonly Float64Array[],
  faintest = FAINTEST,
): Weights<Name> {
  const widths = (Object.values(labels) as (readonly string[])[]).map(({ length }) => length);
  const rows = [...known].flatMap(([sign, number]) => {
    const own = widths.flatMap((width, at) => withoutCommon([...(weights[at] ?? NO_WEIGHTS).subarray(number * width, (number + 1) * width)]));
    return own.some((weight) => Math.abs(weight) >= faintest) ? [{ sign, own }] : [];
  });
  const scale = rows.reduce((most, { own }) => Math.max(most, ...own.map(Math.abs)), 0) / MOST_OF_BYTE || 1;
  return {
    labels,
    signs: bytesOf(Int32Array.from(rows, ({ sign }) => sign)),
    weights: bytesOf(inFours(rows.map(({ own }) => own.map((weight) => Math.round(weight / scale))))),
    scale,
  };
}

/** All rows as bytes, each filled up with zeros. */
function inFours(rows: readonly (readonly number[])[]): Int8Array {
  const width = foursIn(rows[0]?.length ?? 0) * 4;
  const bytes = new Int8Array(rows.length * width);
  for (const [at, row] of rows.entries()) bytes.set(row, at * width);
  return bytes;
}

function withoutCommon(row: readonly number[]): number[] {
  const common = row.length > 1 ? row.reduce((sum, weight) => sum + weight, 0) / row.length : 0;
  return row.map((weight) => weight - common);
}

const NO_WEIGHTS = new Float64Array();
const MOST_OF_BYTE = 127;

const bytesOf = ({ buffer, byteOffset, byteLength }: Int32Array | Int8Array): Uint8Array => new Uint8Array(buffer, byteOffset, byteLength);
