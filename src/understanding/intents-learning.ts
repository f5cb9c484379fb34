/** One logistic regression per label over sparse vectors, kept as an inverted index from features to labels. */
import type { SparseVector } from "./intents-vocabulary.ts";

/** Ids (of labels or of phrases) with a weight each: what one feature points to. */
type Posting = { readonly ids: number[]; readonly weights: number[] };
export type InvertedIndex = readonly Posting[];

/** Adds up the postings of a vector's features. Only what was touched is read and cleared, so that the cost is that of the postings. */
export type Accumulator = {
  readonly sums: Float64Array;
  readonly touched: readonly number[];
  add(index: InvertedIndex, vector: SparseVector): void;
};

export type LabelWeights = { readonly index: InvertedIndex; readonly biases: Float64Array };

// Chosen by cross-validation on the training files: more rounds or longer steps learn the phrases by heart.
const ROUNDS = 15;
const LEARNING_RATE = 1;
/** The bias stands for a label's prior; it moves slowly, so that words and not the prior explain a phrase. */
const BIAS_RATE = 0.1;
/** A label starts at 5 %: an utterance that has little to do with it stays out of scope. */
const FIRST_BIAS = -3;

/** From any number to a probability. */
export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

/** One accumulator serves many utterances, one after another; `size` is the number of ids. */
export function createAccumulator(size: number): Accumulator {
  const sums = new Float64Array(size);
  const isTouched = new Uint8Array(size);
  const touched: number[] = [];
  return {
    sums,
    touched,
    add(index, { features, values }) {
      for (const id of touched) isTouched[id] = sums[id] = 0;
      touched.length = 0;
      for (let i = 0; i < features.length; i += 1) {
        const posting = index[features[i] as number] as Posting;
        const value = values[i] as number;
        for (let j = 0; j < posting.ids.length; j += 1) {
          const id = posting.ids[j] as number;
          if (isTouched[id] === 0) isTouched[id] = touched.push(id) && 1;
          sums[id] = (sums[id] as number) + value * (posting.weights[j] as number);
        }
      }
    },
  };
}

const emptyIndex = (size: number): InvertedIndex => Array.from({ length: size }, () => ({ ids: [], weights: [] }));

/** Points every feature to the phrases that have it: its dot products are cosines. */
export function indexPhrases(vectors: readonly SparseVector[], size: number): InvertedIndex {
  const index = emptyIndex(size);
  for (const [phrase, { features, values }] of vectors.entries()) {
    for (const [i, feature] of features.entries()) {
      index[feature]?.ids.push(phrase);
      index[feature]?.weights.push(values[i] as number);
    }
  }
  return index;
}

/** A word is evidence only for labels that it occurs with, never against the others: unknown company lowers the score by the vector's length. */
function indexLabels(vectors: readonly SparseVector[], labels: readonly number[], size: number): InvertedIndex {
  const index = emptyIndex(size);
  for (const [phrase, { features }] of vectors.entries()) {
    const label = labels[phrase] as number;
    for (const feature of features) {
      const posting = index[feature] as Posting;
      if (posting.ids.includes(label)) continue;
      posting.ids.push(label);
      posting.weights.push(0);
    }
  }
  return index;
}

/** Learns the weights by gradient descent in the order given: no chance, so the same phrases always give the same weights. */
export function learnWeights(vectors: readonly SparseVector[], labels: readonly number[], labelCount: number, size: number): LabelWeights {
  const index = indexLabels(vectors, labels, size);
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
      const { ids, weights } = index[vector.features[i] as number] as Posting;
      const value = vector.values[i] as number;
      for (let j = 0; j < ids.length; j += 1) weights[j] = (weights[j] as number) + value * (steps[ids[j] as number] as number);
    }
  };
  for (let round = 0; round < ROUNDS; round += 1) for (const [i, vector] of vectors.entries()) learnPhrase(vector, labels[i] as number);
  return { index, biases };
}
