/**
 * Multinomial logistic regression over sparse signs, learned by gradient descent with a step of its own for each weight (AdaGrad); the
 * weights of the later rounds are averaged. No chance is in it: what an example says gives it its turn in each round, so one more example
 * leaves the others in their order.
 */
import { toProbabilities } from "./classifier.ts";

export type Example = {
  /** A number of its own, by which the examples are mixed. */
  readonly key: number;
  /** Numbers of the signs that speak of all labels, each with a weight for each label, and how much each of them counts. */
  readonly groups: readonly { readonly signs: Int32Array; readonly share: number }[];
  /** By label, numbers of signs that have one weight, whichever label they stand at. */
  readonly own?: readonly Int32Array[];
  /** The labels that are right, each as likely as is written here. Where `either`, one of them is right, and it is left open which. */
  readonly labels: readonly number[];
  readonly either?: boolean;
};

export type Learned = {
  /** By sign, one weight for each label. */
  readonly weights: Float64Array;
  readonly own: Float64Array;
};

type Size = { readonly labels: number; readonly signs: number; readonly own?: number };

/** How long a step is: longer ones learn the examples by heart. */
export type Pace = { readonly step: number; readonly stepOfOwn: number };

// Chosen on questions that nothing was learned from: more rounds learn the examples by heart.
const ROUNDS = 5;
/** How often in a round the weights are kept for the average. */
const KEPT_IN_ROUND = 4;
const USUAL_PACE: Pace = { step: 0.4, stepOfOwn: 0.3 };
const DECAY = 1e-5;
const FIRST_GRADIENT = 0.01;

/** Learns in two orders and takes the mean: what only the order of the examples brought about is halved. */
export function learnSoftmax(examples: readonly Example[], size: Size, pace = USUAL_PACE): Learned {
  const one = learnInOrder(0, examples, size, pace);
  const other = learnInOrder(1, examples, size, pace);
  return { weights: meanOf(one.weights, other.weights), own: meanOf(one.own, other.own) };
}

const meanOf = (one: Float64Array, other: Float64Array): Float64Array => one.map((weight, at) => (weight + (other[at] as number)) / 2);

function learnInOrder(order: number, examples: readonly Example[], { labels, signs, own = 0 }: Size, pace: Pace): Learned {
  const shared = createWeights(signs * labels, pace.step);
  const alone = createWeights(own, pace.stepOfOwn);
  const scores = new Float64Array(labels);
  const errors = new Float64Array(labels);
  /** The labels that are not as likely as they should be. */
  const wrong: number[] = [];
  const stretch = Math.ceil(examples.length / KEPT_IN_ROUND);

  /** How likely each label is by what was learned so far. */
  const judge = ({ groups, own: places }: Example): void => {
    scores.fill(0);
    for (const { signs: found, share } of groups) for (const sign of found) shared.add(sign * labels, scores, share);
    if (places) for (let label = 0; label < labels; label += 1) for (const place of places[label] ?? []) scores[label] = (scores[label] as number) + alone.weightAt(place);
    toProbabilities(scores);
  };
  /** How far each label is from what it should be. */
  const compare = ({ labels: right, either = false }: Example): void => {
    const sure = right.reduce((sum, label) => sum + (scores[label] as number), 0);
    wrong.length = 0;
    for (let label = 0; label < labels; label += 1) {
      const score = scores[label] as number;
      const target = right.includes(label) ? (either ? score / sure : 1 / right.length) : 0;
      if (Math.abs(score - target) < LEAST_ERROR) continue;
      errors[label] = score - target;
      wrong.push(label);
    }
  };
  const correct = ({ groups, own: places }: Example): void => {
    if (places) for (const label of wrong) for (const place of places[label] ?? []) alone.learn(place, errors[label] as number);
    if (wrong.length > 0) for (const { signs: found, share } of groups) for (const sign of found) shared.learnRow(sign * labels, wrong, errors, share);
  };

  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [turn, example] of inTurn(examples, order * ROUNDS + round).entries()) {
      judge(example);
      compare(example);
      correct(example);
      if (round >= ROUNDS / 2 && (turn + 1) % stretch === 0) for (const weights of [shared, alone]) weights.keep();
    }
  }
  return { weights: shared.average(), own: alone.average() };
}

/** What is as good as right teaches nothing. */
const LEAST_ERROR = 1e-4;

function createWeights(size: number, step: number) {
  // Each weight with its gradients behind it, for they are read and written together: the way to the memory is where the time goes.
  const pairs = new Float32Array(2 * size);
  for (let at = 1; at < pairs.length; at += 2) pairs[at] = FIRST_GRADIENT;
  const sums = new Float64Array(size);
  let kept = 0;
  const learn = (place: number, error: number): void => {
    const at = 2 * place;
    const gradient = error + DECAY * (pairs[at] as number);
    const seen = (pairs[at + 1] as number) + gradient * gradient;
    pairs[at + 1] = seen;
    pairs[at] = (pairs[at] as number) - (step * gradient) / Math.sqrt(seen);
  };
  return {
    weightAt: (place: number): number => pairs[2 * place] as number,
    learn,
    /** The weights of a sign, one for each label, stand side by side. @param wrong the labels that there is something to learn of */
    learnRow(from: number, wrong: readonly number[], errors: Float64Array, share: number) {
      for (const label of wrong) learn(from + label, (errors[label] as number) * share);
    },
    add(from: number, sums: Float64Array, share: number) {
      for (let label = 0; label < sums.length; label += 1) sums[label] = (sums[label] as number) + share * (pairs[2 * (from + label)] as number);
    },
    keep() {
      kept += 1;
      for (let at = 0; at < size; at += 1) sums[at] = (sums[at] as number) + (pairs[2 * at] as number);
    },
    average: (): Float64Array => sums.map((sum) => sum / kept),
  };
}

/** The examples as their turn comes in a round. */
function inTurn(examples: readonly Example[], round: number): Example[] {
  const turns = Float64Array.from(examples, ({ key }, at) => mix(key ^ mix(round + 1)) * COUNTED + at).sort();
  return Array.from(turns, (turn) => examples[turn % COUNTED] as Example);
}

/** More examples than there ever are: a turn holds in one number where its example stands, too. */
const COUNTED = 2 ** 21;

/** The last steps of MurmurHash3, which scatter neighbours. */
function mix(number: number): number {
  let mixed = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
