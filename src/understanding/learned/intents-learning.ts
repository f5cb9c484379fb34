/** One logistic regression per label over sparse vectors, kept as an inverted index from features to labels. */
import type { SparseVector } from "./intents-vocabulary.ts";

/**
 * What each feature points to: ids (of labels or of phrases) with a weight each. The postings of feature `f` stand in `ids` and `weights`
 * from `starts[f]` up to `starts[f + 1]`, packed because learning and matching do little else than run through them.
 */
type InvertedIndex = { readonly starts: Int32Array; readonly ids: Int32Array; readonly weights: Float64Array };

/** Adds up the postings of a vector's features. Only what was touched is cleared and read, so that the cost is that of the postings. */
type Accumulator = {
  readonly sums: Float64Array;
  /** The ids that the last vector shares a feature with; no other sum is of use. */
  readonly touched: readonly number[];
  /** Forgets the last vector and adds up this one. */
  add(index: InvertedIndex, vector: SparseVector): void;
};

type LabelWeights = { readonly index: InvertedIndex; readonly biases: Float64Array };

// Chosen by cross-validation on the training files: more rounds or longer steps learn the phrases by heart.
const ROUNDS = 10;
const LEARNING_RATE = 1.5;
/** The bias stands for a label's prior; it moves slowly, so that words and not the prior explain a phrase. */
const BIAS_RATE = 0.1;
/** A label starts at 5 %: an utterance that has little to do with it stays out of scope. */
const FIRST_BIAS = -3;

/** From any number to a probability. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** One accumulator serves many phrases, one after another; `size` is the number of ids. */
function createAccumulator(size: number): Accumulator {
  const sums = new Float64Array(size);
  const isTouched = new Uint8Array(size);
  const touched: number[] = [];
  return {
    sums,
    touched,
    add({ starts, ids, weights }, { features, values }) {
      for (const id of touched) {
        isTouched[id] = 0;
        sums[id] = 0;
      }
      touched.length = 0;
      for (let i = 0; i < features.length; i += 1) {
        const feature = features[i] as number;
        const value = values[i] as number;
        const end = starts[feature + 1] as number;
        for (let at = starts[feature] as number; at < end; at += 1) {
          const id = ids[at] as number;
          if (isTouched[id] === 0) touched.push(id);
          isTouched[id] = 1;
          sums[id] = (sums[id] as number) + value * (weights[at] as number);
        }
      }
    },
  };
}

/** Forgets what was in `sums`, and adds up this vector's postings. For matching, where most ids share a feature with most vectors. */
export function addUp(sums: Float64Array, { starts, ids, weights }: InvertedIndex, { features, values }: SparseVector): void {
  sums.fill(0);
  for (let i = 0; i < features.length; i += 1) {
    const feature = features[i] as number;
    const value = values[i] as number;
    const end = starts[feature + 1] as number;
    for (let at = starts[feature] as number; at < end; at += 1) {
      const id = ids[at] as number;
      sums[id] = (sums[id] as number) + value * (weights[at] as number);
    }
  }
}

/** Packs one map from id to weight per feature. */
function packIndex(postings: readonly ReadonlyMap<number, number>[]): InvertedIndex {
  const starts = new Int32Array(postings.length + 1);
  for (const [feature, posting] of postings.entries()) starts[feature + 1] = (starts[feature] as number) + posting.size;
  const ids = new Int32Array(postings.flatMap((posting) => [...posting.keys()]));
  const weights = new Float64Array(postings.flatMap((posting) => [...posting.values()]));
  return { starts, ids, weights };
}

const emptyPostings = (size: number): Map<number, number>[] => Array.from({ length: size }, () => new Map());

/** Points every feature to the phrases that have it: sums over it are cosines. */
export function indexPhrases(vectors: readonly SparseVector[], size: number): InvertedIndex {
  const postings = emptyPostings(size);
  for (const [phrase, { features, values }] of vectors.entries()) {
    for (const [i, feature] of features.entries()) postings[feature]?.set(phrase, values[i] as number);
  }
  return packIndex(postings);
}

/** A word has weights only for the labels that it occurs with. Against the others it speaks by its share of the vector's length. */
function indexLabels(vectors: readonly SparseVector[], labels: readonly number[], size: number): InvertedIndex {
  const postings = emptyPostings(size);
  for (const [phrase, { features }] of vectors.entries()) {
    for (const feature of features) postings[feature]?.set(labels[phrase] as number, 0);
  }
  return packIndex(postings);
}

/** Learns the weights by gradient descent in the order given: no chance, so the same phrases always give the same weights. */
export function learnWeights(vectors: readonly SparseVector[], labels: readonly number[], labelCount: number, size: number): LabelWeights {
  const index = indexLabels(vectors, labels, size);
  const { starts, ids, weights } = index;
  const biases = new Float64Array(labelCount).fill(FIRST_BIAS);
  const steps = new Float64Array(labelCount);
  const evidence = createAccumulator(labelCount);

  const learnPhrase = (vector: SparseVector, label: number): void => {
    evidence.add(index, vector);
    for (const id of evidence.touched) {
      const bias = biases[id] as number;
      const step = LEARNING_RATE * ((id === label ? 1 : 0) - sigmoid(bias + (evidence.sums[id] as number)));
      steps[id] = step;
      biases[id] = bias + BIAS_RATE * step;
    }
    for (let i = 0; i < vector.features.length; i += 1) {
      const feature = vector.features[i] as number;
      const value = vector.values[i] as number;
      const end = starts[feature + 1] as number;
      for (let at = starts[feature] as number; at < end; at += 1) weights[at] = (weights[at] as number) + value * (steps[ids[at] as number] as number);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) for (const [i, vector] of vectors.entries()) learnPhrase(vector, labels[i] as number);
  return { index, biases };
}
