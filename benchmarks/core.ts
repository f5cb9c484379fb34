/** Microseconds a question for `ask`, beside the peers, on the same questions in the same run. */
import { loadExamples } from "../adapters/terminal/examples.ts";
import { createAssistant } from "../src/create-assistant.ts";
import type { Example } from "../src/knowledge/examples.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { LabelledPhrase } from "../src/understanding/learned/intents.ts";
import { KNOWLEDGE_FOLDER } from "./knowledge.ts";
import { fuse, miniSearch, nlpJs, nlpJsFinding } from "./peers.ts";
import type { Row } from "./table.ts";
import { type Answerer, type Timing, timeInTurns } from "./timing.ts";

const ROUNDS = 5;
const OWN = "this program";

/** So many of the examples nlp.js is taught in half a minute; with all of them it would learn for hours. */
const TAUGHT = 5_000;

/**
 * The peers know the sample questions of the topics, and only find the nearest topic. `ask` also finds areas, models and services,
 * looks the answer up and draws its card. One nlp.js more finds the services by their names, too. Another is taught a part of the examples
 * that `ask` has learned from, to tell the kind of question with its topic, areas or models: that is nearer to what `ask` does, if without
 * services and claims.
 */
export async function benchCore(knowledge: Knowledge, questions: readonly string[]): Promise<Row[]> {
  const assistant = createAssistant(knowledge);
  const own: Answerer = { name: OWN, ask: (question) => assistant.ask(question) };
  const samples = [...knowledge.topics.values()].flatMap(({ id, questions }) => questions.map((text) => ({ text, label: id })));
  const peers: Answerer[] = [];
  const names = new Map([...knowledge.services.values()].map(({ id, name, aliases, former }) => [id, [name, ...aliases, ...former]]));
  for (const system of [nlpJs, nlpJsFinding(names), fuse, miniSearch]) peers.push({ name: system.name, ask: await system.train(samples) });
  const [nlp] = peers;
  if (nlp) peers.push({ name: `${nlp.name}, utterances remembered`, ask: (question) => nlp.ask(question.trimEnd()) });

  const [ownTiming, ...timings] = await timeInTurns([own, ...peers], questions, ROUNDS);
  if (!ownTiming) throw new Error("nothing was measured");
  const rowsOfPeers = timings.flatMap((timing, at) => {
    const row = rowOf(timing, timesAs(timing.warm.median / ownTiming.warm.median));
    // The second nlp.js finds the code of the first warm.
    return at === peers.length - 1 ? [row] : [row, rowOfFirst(timing)];
  });
  return [
    rowOf(ownTiming, "warm code, warm caches"),
    rowOfFirst(ownTiming),
    ...(await rowsOfOthers(questions, knowledge)),
    ...rowsOfPeers,
    await rowOfTaught(own, questions, knowledge),
  ];
}

const rowOf = ({ name, warm, p99OfQuestions }: Timing, remark: string): Row => ({
  part: "ask",
  measured: name,
  value: warm.median,
  p99: warm.p99,
  unit: "µs a question",
  remark: `p99 of the questions' own medians ${Math.round(p99OfQuestions)}; ${remark}`,
});

const rowOfFirst = ({ name, first }: Timing): Row => ({
  part: "ask",
  measured: `${name}, first pass`,
  value: first.median,
  p99: first.p99,
  unit: "µs a question",
  remark: "cold code, empty caches",
});

/** This program with less and with more remembered. By itself: an assistant that is made anew each round leaves much for the garbage collector to do, whatever is measured beside it. */
async function rowsOfOthers(questions: readonly string[], knowledge: Knowledge): Promise<Row[]> {
  const asked = createAssistant(knowledge);
  let renewed = asked;
  const [anew, remembered] = await timeInTurns(
    [
      { name: `${OWN}, made anew each round`, ask: (question) => renewed.ask(question), renew: () => (renewed = createAssistant(knowledge)) },
      { name: `${OWN}, questions remembered`, ask: (question) => asked.ask(question.trimEnd()) },
    ],
    questions,
    ROUNDS,
  );
  if (!anew || !remembered) throw new Error("nothing was measured");
  return [rowOf(anew, "warm code, empty caches"), rowOf(remembered, "asked before in the same words")];
}

/** The nlp.js that is taught examples takes its turns with this program alone, and last: what it fills the memory with slows down all that is measured beside it. */
async function rowOfTaught(own: Answerer, questions: readonly string[], knowledge: Knowledge): Promise<Row> {
  const examples = examplesOf(knowledge);
  const name = `nlp.js, taught ${examples.length.toLocaleString("en")} examples`;
  const [ownTiming, timing] = await timeInTurns([own, { name, ask: await nlpJs.train(examples) }], questions, ROUNDS);
  if (!ownTiming || !timing) throw new Error("nothing was measured");
  const ratio = timing.warm.median / ownTiming.warm.median;
  const remark = `${timesAs(ratio)}, in turns with which it took ${Math.round(ownTiming.warm.median)}`;
  return { part: "ask", measured: name, value: timing.warm.median, p99: timing.warm.p99, unit: "µs a question", remark };
}

/** Some of the examples, from all over them, each with what it wants as one label. */
function examplesOf(knowledge: Knowledge): LabelledPhrase[] {
  const { examples } = loadExamples(KNOWLEDGE_FOLDER, knowledge);
  const step = examples.length / TAUGHT;
  const some = Array.from({ length: TAUGHT }, (_, at) => examples[Math.floor(at * step)]).flatMap((example) => example ?? []);
  return some.map((example) => ({ text: example.question, label: labelOf(example) }));
}

const labelOf = ({ kind, topic, areas, models }: Example): string => `${kind} ${topic ?? (areas?.join("+") || (kind === "which-model" && models?.join("+")) || "-")}`;

const timesAs = (ratio: number) => `${ratio.toPrecision(3)} times as long as ${OWN}`;
