/**
 * Microseconds a question: several answerers take turns over the same questions, so that what else the machine does meets them all.
 * Each round asks them with one blank more at the end: nlp.js remembers for an hour what it made of an utterance, and what is to be
 * measured is a question that nobody asked before.
 */

/** Something that answers questions. */
export type Answerer = {
  readonly name: string;
  ask(question: string): unknown;
  /** Called before each round over the questions, off the clock. */
  renew?(): void;
};

export type Spread = { readonly median: number; readonly p99: number };

export type Timing = {
  readonly name: string;
  /** The first pass: nothing is compiled or remembered yet. */
  readonly first: Spread;
  /** Every question of every round after the warm-up. */
  readonly warm: Spread;
  /** The p99 over the questions, each by its own median: what questions cost, without what the machine did meanwhile. */
  readonly p99OfQuestions: number;
};

/** So many questions only warm up: with a quarter of them, what is measured is still in part the compiler at its work, a fifth of the time of this program. */
const WARM_UP = 20_000;
/** Who takes longer than this for a round, in milliseconds, is measured in one round and without warm-up; it would gain nothing from more. */
const LONG_ROUND = 5000;

export async function timeInTurns(answerers: readonly Answerer[], questions: readonly string[], rounds: number): Promise<Timing[]> {
  const warmUp = Math.ceil(WARM_UP / questions.length);
  const taken = answerers.map((answerer) => ({ answerer, passes: [] as number[][] }));
  for (let round = 0; round <= warmUp + rounds; round += 1) {
    for (const { answerer, passes } of taken) {
      if (passes.length === 2 && isLong(passes[0])) continue;
      answerer.renew?.();
      passes.push(
        await pass(
          answerer,
          questions.map((question) => question + " ".repeat(round)),
        ),
      );
    }
  }
  return taken.map(({ answerer, passes: [first = [], ...others] }) => {
    const warm = isLong(first) ? others : others.slice(warmUp);
    const byQuestion = questions.map((_, at) =>
      quantile(
        warm.map((times) => times[at] ?? Number.NaN),
        0.5,
      ),
    );
    return { name: answerer.name, first: spreadOf(first), warm: spreadOf(warm.flat()), p99OfQuestions: quantile(byQuestion, 0.99) };
  });
}

const isLong = (times: readonly number[] = []) => times.reduce((sum, time) => sum + time, 0) > LONG_ROUND * 1000;

/** Microseconds for each question. */
async function pass(answerer: Answerer, questions: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const question of questions) {
    const began = performance.now();
    const answer = answerer.ask(question);
    if (answer instanceof Promise) await answer;
    times.push((performance.now() - began) * 1000);
  }
  return times;
}

const spreadOf = (times: readonly number[]): Spread => ({ median: quantile(times, 0.5), p99: quantile(times, 0.99) });

/** The value below which that share of the values lies; not a number where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const medianOf = (values: readonly number[]): number => quantile(values, 0.5);
