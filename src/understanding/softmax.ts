/** Multinomial logistic regression over sparse binary features: the labels compete, and their scores are probabilities. */

export type Softmax = {
  /** By feature, one weight for each label. */
  readonly weights: readonly Float64Array[];
  readonly biases: Float64Array;
};

// Chosen by cross-validation on the examples: more rounds or longer steps learn them by heart.
const ROUNDS = 15;
const STEP = 2;
/** Later rounds take shorter steps. */
const SLOWING = 0.15;
const DECAY = 1e-4;
/** The bias stands for how common a label is; it moves slowly, so that the features explain an example. */
const BIAS_STEP = 0.05;

/** Turns sums into probabilities, in place. */
export function toProbabilities(sums: Float64Array | number[]): void {
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

/** How much each feature of an example counts: the more features, the less each. */
export const shareOf = (features: number): number => 1 / Math.sqrt(Math.max(1, features));

/**
 * Learns by gradient descent. The order of the examples is shuffled by a generator that always starts the same: no chance is in it.
 * @param examples each as the numbers of its features  @param labels the label of each, from 0
 */
export function learnSoftmax(examples: readonly (readonly number[])[], labels: readonly number[], labelCount: number, featureCount: number): Softmax {
  const weights = Array.from({ length: featureCount }, () => new Float64Array(labelCount));
  const biases = new Float64Array(labelCount);
  const scores = new Float64Array(labelCount);
  const order = examples.map((_, at) => at);
  const random = createShuffler();

  const learnOne = (features: readonly number[], label: number, step: number) => {
    const share = shareOf(features.length);
    scores.set(biases);
    for (const feature of features) for (let id = 0; id < labelCount; id += 1) scores[id] = (scores[id] as number) + share * (weights[feature]?.[id] as number);
    toProbabilities(scores);
    for (let id = 0; id < labelCount; id += 1) {
      const error = (scores[id] as number) - (id === label ? 1 : 0);
      biases[id] = (biases[id] as number) - BIAS_STEP * step * error;
      for (const feature of features) {
        const row = weights[feature] as Float64Array;
        const weight = row[id] as number;
        row[id] = weight - step * (error * share + DECAY * weight);
      }
    }
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    random.shuffle(order);
    for (const at of order) learnOne(examples[at] ?? [], labels[at] ?? 0, STEP / (1 + round * SLOWING));
  }
  return { weights, biases };
}

/** A linear congruential generator: enough to take examples in another order each round. */
function createShuffler(): { shuffle(numbers: number[]): void } {
  let state = 5;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
  return {
    shuffle(numbers) {
      for (let at = numbers.length - 1; at > 0; at -= 1) {
        const other = Math.floor(next() * (at + 1));
        const kept = numbers[at] as number;
        numbers[at] = numbers[other] as number;
        numbers[other] = kept;
      }
    },
  };
}
