/** Measures the intent matcher beside its peers on one pair of labelled files. Every system keeps its own fixed threshold. */
import { readFileSync } from "node:fs";
import { INTENT_THRESHOLD, type LabelledPhrase, trainIntents } from "../src/understanding/learned/intents.ts";
import { fuse, miniSearch, NOTHING, nlpJs, REJECTED, type System } from "./peers.ts";
import { medianOf } from "./timing.ts";

/** How one system does on one test file. Shares are from 0 to 1; labels that mean out of scope are no intent. */
export type IntentFigures = {
  readonly system: string;
  /** Share of utterances in scope whose best intent is right, whatever its score. */
  readonly bestIntent: number;
  /** Share of utterances in scope whose best intent is right and reaches the threshold. */
  readonly accuracyInScope: number;
  /** Share of utterances out of scope that are rejected; not a number where the file has none. */
  readonly recallOutOfScope: number;
  /** Multi-class Matthews correlation over all utterances, with rejection as a class. */
  readonly mcc: number;
  readonly microseconds: number;
};

type Outcome = { readonly gold: string; readonly best: string; readonly answer: string };

const own: System = {
  name: "this matcher",
  threshold: INTENT_THRESHOLD,
  async train(phrases) {
    const matcher = trainIntents(phrases);
    return (utterance) => matcher.match(utterance, 1)[0] ?? NOTHING;
  },
};

function readPhrases(file: string): LabelledPhrase[] {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line) => {
    const { text, label } = JSON.parse(line) as LabelledPhrase;
    return { text, label: readLabel(label) };
  });
}

/** nlp.js says `None` and HINT3 says `NONE`. */
const readLabel = (label: string): string => (label.toUpperCase() === REJECTED ? REJECTED : label);

const share = (outcomes: readonly Outcome[], holds: (outcome: Outcome) => boolean): number => outcomes.filter(holds).length / outcomes.length;

function countBy(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const sumOf = (counts: Iterable<number>): number => [...counts].reduce((sum, count) => sum + count, 0);

/** Gorodkin's correlation for many classes: 1 is perfect, 0 is no better than chance. */
function matthews(outcomes: readonly Outcome[]): number {
  const total = outcomes.length;
  const gold = countBy(outcomes.map((outcome) => outcome.gold));
  const answers = countBy(outcomes.map((outcome) => outcome.answer));
  const right = outcomes.filter((outcome) => outcome.gold === outcome.answer).length;
  const byChance = sumOf([...gold].map(([label, count]) => count * (answers.get(label) ?? 0)));
  const spread = (counts: Map<string, number>) => total ** 2 - sumOf([...counts.values()].map((count) => count ** 2));
  return (right * total - byChance) / (Math.sqrt(spread(gold) * spread(answers)) || 1);
}

async function measure(system: System, train: readonly LabelledPhrase[], test: readonly LabelledPhrase[]): Promise<IntentFigures> {
  const classify = await system.train(train);
  for (const { text } of test) await classify(text); // Warm, as a running bot is.
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  for (const { text, label } of test) {
    const start = performance.now();
    const answer = classify(text);
    const best = answer instanceof Promise ? await answer : answer;
    times.push((performance.now() - start) * 1000);
    const name = readLabel(best.label);
    outcomes.push({ gold: label, best: name, answer: best.score >= system.threshold ? name : REJECTED });
  }
  const inScope = outcomes.filter((outcome) => outcome.gold !== REJECTED);
  return {
    system: system.name,
    bestIntent: share(inScope, ({ gold, best }) => gold === best),
    accuracyInScope: share(inScope, ({ gold, answer }) => gold === answer),
    recallOutOfScope: share(
      outcomes.filter((outcome) => outcome.gold === REJECTED),
      ({ answer }) => answer === REJECTED,
    ),
    mcc: matthews(outcomes),
    microseconds: medianOf(times),
  };
}

const percent = (value: number): string => (Number.isNaN(value) ? "-" : `${(value * 100).toFixed(1)} %`);

function toRow(figures: IntentFigures): Record<string, string> {
  return {
    system: figures.system,
    "best intent": percent(figures.bestIntent),
    "accuracy in scope": percent(figures.accuracyInScope),
    "recall out of scope": percent(figures.recallOutOfScope),
    MCC: figures.mcc.toFixed(3),
    "µs per match": figures.microseconds.toFixed(1),
  };
}

/** Trains every system on one file, measures it on the other, prints a table and returns the figures, this matcher's first. */
export async function benchIntents(trainFile: string, testFile: string): Promise<readonly IntentFigures[]> {
  const train = readPhrases(trainFile);
  const test = readPhrases(testFile);
  const figures: IntentFigures[] = [];
  for (const system of [own, nlpJs, fuse, miniSearch]) figures.push(await measure(system, train, test));
  console.log(`${train.length} phrases to train with, ${test.length} utterances to test; every system at its own fixed threshold`);
  console.table(figures.map(toRow));
  return figures;
}
