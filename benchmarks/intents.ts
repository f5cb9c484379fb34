/** Measures the intent matcher beside its peers on one pair of labelled files. Every system keeps its own fixed threshold. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import Fuse from "fuse.js";
import MiniSearch from "minisearch";
import { INTENT_THRESHOLD, type LabelledPhrase, trainIntents } from "../src/understanding/intents.ts";

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

type Best = { readonly label: string; readonly score: number };
type Classify = (utterance: string) => Best | Promise<Best>;
type System = { readonly name: string; readonly threshold: number; train(phrases: readonly LabelledPhrase[]): Promise<Classify> };
type Outcome = { readonly gold: string; readonly best: string; readonly answer: string };

const REJECTED = "NONE";
const NOTHING: Best = { label: REJECTED, score: 0 };
/** Fuse and MiniSearch search; they know no rejection beyond finding nothing. */
const ANY_HIT = 0;
/** The value that its documentation recommends for typing errors. */
const MINISEARCH_FUZZY = 0.2;
const NLPJS_DEFAULT_THRESHOLD = 0.5;

const own: System = {
  name: "this matcher",
  threshold: INTENT_THRESHOLD,
  async train(phrases) {
    const matcher = trainIntents(phrases);
    return (utterance) => matcher.match(utterance, 1)[0] ?? NOTHING;
  },
};

/** The part of nlp.js that is used here; the package has no types of its own. */
type NlpJs = {
  addDocument(language: string, text: string, intent: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly classifications: readonly { readonly intent: string; readonly score: number }[] }>;
};
type NlpJsContainer = { start(): Promise<void>; get(name: "nlp"): NlpJs };
type NlpJsBasic = { containerBootstrap(options: object, loadEnvironment: boolean): Promise<NlpJsContainer> };

const nlpJs: System = {
  name: "nlp.js",
  threshold: NLPJS_DEFAULT_THRESHOLD,
  async train(phrases) {
    const { containerBootstrap } = createRequire(import.meta.url)("@nlpjs/basic") as NlpJsBasic;
    // A container of its own: `dockStart` shares one, so that a second bench would learn on top of the first.
    // The threshold is named because nlp.js drops its default, and rejects nothing, as soon as any setting is given.
    const nlpSettings = { languages: ["en"], autoSave: false, threshold: NLPJS_DEFAULT_THRESHOLD, nlu: { log: false } };
    const container = await containerBootstrap({ settings: { nlp: nlpSettings }, use: ["Basic", "LangEn"] }, false);
    await container.start();
    const nlp = container.get("nlp");
    for (const { text, label } of phrases) nlp.addDocument("en", text, label);
    await nlp.train();
    return async (utterance) => {
      const best = (await nlp.process("en", utterance)).classifications[0];
      return best ? { label: best.intent, score: best.score } : NOTHING;
    };
  },
};

const fuse: System = {
  name: "Fuse, whole sentences",
  threshold: ANY_HIT,
  async train(phrases) {
    const index = new Fuse(phrases, { keys: ["text"], includeScore: true, ignoreLocation: true });
    return (utterance) => {
      const best = index.search(utterance, { limit: 1 })[0];
      return best ? { label: best.item.label, score: 1 - (best.score ?? 0) } : NOTHING;
    };
  },
};

const miniSearch: System = {
  name: "MiniSearch, fuzzy 0.2",
  threshold: ANY_HIT,
  async train(phrases) {
    const index = new MiniSearch<LabelledPhrase & { readonly id: number }>({ fields: ["text"], storeFields: ["label"] });
    index.addAll(phrases.map((phrase, id) => ({ ...phrase, id })));
    return (utterance) => {
      const best = index.search(utterance, { fuzzy: MINISEARCH_FUZZY })[0];
      return best ? { label: String(best.label), score: best.score } : NOTHING;
    };
  },
};

function readPhrases(file: string): LabelledPhrase[] {
  const lines = readFileSync(file, "utf8").split("\n").filter((line) => line.trim() !== "");
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

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

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
    recallOutOfScope: share(outcomes.filter((outcome) => outcome.gold === REJECTED), ({ answer }) => answer === REJECTED),
    mcc: matthews(outcomes),
    microseconds: median(times),
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
