/**
 * Linear classifiers: each sign that is known speaks for or against each label; what all signs say adds up.
 * Classifiers that listen to the same signs stand in one table, so that each sign of a question is looked up once for all of them.
 */
import { foursIn, type Weights } from "../../knowledge/language.ts";

export type Ranked<Label extends string = string> = { readonly label: Label; readonly score: number };

/** What one classifier makes of an utterance: its labels by their probability, best first, without those that are hardly possible. */
export type Rank<Name extends string> = (name: Name) => readonly Ranked[];

/** What an utterance shows: signs of its words, of which there are many, and facts, of which there are few. The more there are of a sort, the less each counts. */
export type Signs = { readonly words: readonly number[]; readonly facts: readonly number[] };

export type Classifiers<Name extends string> = {
  /** Adds up what all signs say of each label; each classifier then ranks its labels when it is asked. */
  hear(signs: Signs): Rank<Name>;
  /** What all signs say of each label, one classifier after the other. */
  weigh(signs: Signs): number[];
  labelsOf(name: Name): readonly string[];
  /** What one sign says of each label; null where it is not known. */
  weightsOf(name: Name, sign: number): readonly number[] | null;
};

/** Makes learned weights ready. Takes milliseconds. */
export function createClassifiers<Name extends string>(learned: Weights<Name>): Classifiers<Name> {
  const { labels, scale } = learned;
  const table = createTable(learned);
  const starts = new Map<Name, number>();
  let width = 0;
  for (const name of Object.keys(labels) as Name[]) {
    starts.set(name, width);
    width += labels[name].length;
  }

  const weigh = ({ words, facts }: Signs): number[] => {
    const sums = zeros(width);
    table.begin();
    table.add(words, sums, scale * shareOf(words.length));
    table.add(facts, sums, scale * shareOf(facts.length));
    return sums;
  };
  return {
    weigh,
    hear(signs) {
      const sums = weigh(signs);
      return (name) => {
        const from = starts.get(name) ?? 0;
        return rank(labels[name], sums.slice(from, from + labels[name].length));
      };
    },
    labelsOf: (name) => labels[name],
    weightsOf(name, sign) {
      const row = table.rowOf(sign);
      const from = starts.get(name) ?? 0;
      return row?.slice(from, from + labels[name].length).map((weight) => weight * scale) ?? null;
    },
  };
}

/** A sum over signs that have one weight each, where each counts in full. */
export function createSum(learned: Weights<string>): (signs: readonly number[]) => number {
  const table = createTable(learned);
  return (signs) => {
    const sums = zeros(1);
    table.begin();
    table.add(signs, sums, learned.scale);
    return sums[0] as number;
  };
}

type Table = {
  /** A new question: what occurs twice in one counts once. */
  begin(): void;
  /** Adds the rows of the signs that are known, each weight times `share`. */
  add(signs: readonly number[], sums: number[], share: number): void;
  rowOf(sign: number): readonly number[] | null;
};

/**
 * A hash table with open addressing whose slots hold everything about a sign: its number, the question in which it was met last, and its
 * weights. A sign is thus one stretch of memory, and that is what counts: in the caches of the processor there is room for few of them.
 */
function createTable({ signs, weights, labels }: Weights<string>): Table {
  const codes = numbersIn(signs);
  const rows = numbersIn(weights);
  const count = signs.length / BYTES;
  const width = Object.values(labels).reduce((sum, { length }) => sum + length, 0);
  let bits = 4;
  while (1 << bits < count * ROOM) bits += 1;
  const size = 1 << bits;
  const fours = foursIn(width);
  const stride = SLOT_HEAD + fours;
  const slots = new Int32Array(size * stride);
  const bytes = new Uint8Array(slots.buffer);
  // By the highest bits of its number, so that signs in the order of their numbers, as they are stored, fill the table from one end to the other.
  const shift = 32 - bits;
  // An empty slot was never met, a taken one is met in question 1 at the latest.
  let question = 1;
  /** The slot of a sign, or the empty one where it would stand. */
  const find = (sign: number): number => {
    for (let at = sign >>> shift; ; at = (at + 1) & (size - 1)) {
      const slot = at * stride;
      if (slots[slot] === sign || slots[slot + 1] === 0) return slot;
    }
  };
  for (let row = 0; row < count; row += 1) {
    const sign = codes.getInt32(row * BYTES, true);
    const slot = find(sign);
    slots[slot] = sign;
    slots[slot + 1] = question;
    for (let four = 0; four < fours; four += 1) slots[slot + SLOT_HEAD + four] = rows.getInt32((row * fours + four) * BYTES, true) ^ LIFTED;
  }

  // Of the four weights in a number the first and third are added at once, and the second and fourth: no sum reaches the one beside it.
  const evens = new Int32Array(fours);
  const odds = new Int32Array(fours);
  let added = 0;
  const pour = (sums: number[], share: number): void => {
    for (let label = 0; label < width; label += 1) {
      const pair = (label % 2 === 0 ? evens : odds)[label >> 2] as number;
      const sum = (label & 2) === 0 ? pair & LOW : pair >>> 16;
      sums[label] = (sums[label] as number) + share * (sum - added * LIFT);
    }
    evens.fill(0);
    odds.fill(0);
    added = 0;
  };

  // biome-ignore lint/correctness/noUnusedVariables: what is read must go somewhere, or the compiler leaves the reading out
  let fetched = 0;
  /** Reads a word of each slot and does nothing with it: the processor fetches many at once so, and none has to be waited for later. */
  const fetchAll = (signs: readonly number[]): void => {
    for (let at = 0; at < signs.length; at += 1) {
      const slot = ((signs[at] as number) >>> shift) * stride;
      fetched ^= (slots[slot] as number) ^ (slots[slot + stride - 1] as number);
    }
  };
  return {
    begin() {
      question += 1;
    },
    add(signs, sums, share) {
      fetchAll(signs);
      for (let at = 0; at < signs.length; at += 1) {
        const slot = find(signs[at] as number);
        const met = slots[slot + 1];
        if (met === 0 || met === question) continue;
        slots[slot + 1] = question;
        added += 1;
        for (let four = 0; four < fours; four += 1) {
          const weights = slots[slot + SLOT_HEAD + four] as number;
          evens[four] = (evens[four] as number) + (weights & TWO_BYTES);
          odds[four] = (odds[four] as number) + ((weights >>> 8) & TWO_BYTES);
        }
        if (added === MOST_ADDED) pour(sums, share);
      }
      pour(sums, share);
    },
    rowOf(sign) {
      const slot = find(sign);
      const from = (slot + SLOT_HEAD) * 4;
      return slots[slot + 1] === 0 ? null : Array.from(bytes.subarray(from, from + width), (lifted) => lifted - LIFT);
    },
  };
}

/** So many slots there are at least for each sign: with fewer it would have to be searched for longer, with more they would fill more memory. */
const ROOM = 1.5;

/** The number of the sign, and the question in which it was met. */
const SLOT_HEAD = 2;

/** In a slot a weight is no byte from -128 to 127, but one from 0 to 255: so none borrows from its neighbour. */
const LIFT = 128;
const LIFTED = 0x80808080;
const TWO_BYTES = 0xff00ff;
const LOW = 0xffff;
/** As many as this fit into the two bytes of a sum. */
const MOST_ADDED = 257;

function rank(labels: readonly string[], scores: number[]): Ranked[] {
  toProbabilities(scores);
  const ranked: Ranked[] = [];
  for (let at = 0; at < scores.length; at += 1) if ((scores[at] as number) >= FAINTEST) ranked.push({ label: labels[at] as string, score: scores[at] as number });
  return ranked.sort((a, b) => b.score - a.score);
}

/** What is less likely is not told. */
const FAINTEST = 0.01;

/** Small arrays of their own kind would cost more to make than the sums in them. */
function zeros(count: number): number[] {
  const numbers = new Array<number>(count);
  for (let at = 0; at < count; at += 1) numbers[at] = 0;
  return numbers;
}

/** How much each sign of an utterance counts: the more signs, the less each. */
export const shareOf = (signs: number): number => 1 / Math.sqrt(Math.max(1, signs));

/** Turns sums into probabilities, in place. */
export function toProbabilities(sums: number[] | Float64Array): void {
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

/** Bytes as numbers of four, wherever in the memory they begin: to copy them takes as long as to read them. */
const numbersIn = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);
const BYTES = 4;
