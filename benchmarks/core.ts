/** Microseconds a question for `ask`, beside the peers, on the same questions in the same run. */
import { loadExamples } from "../adapters/terminal/examples.ts";
import { createAssistant } from "../src/create-assistant.ts";
import type { Example } from "../src/knowledge/examples.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { LabelledPhrase } from "../src/understanding/intents.ts";
import { KNOWLEDGE_FOLDER } from "./knowledge.ts";
import { fuse, miniSearch, nlpJs } from "./peers.ts";
import type { Row } from "./table.ts";
import { type Answerer, timeInTurns } from "./timing.ts";

const ROUNDS = 5;
const OWN = "this program";

/** So many of the examples nlp.js is taught in half a minute; with all of them it would learn for hours. */
const TAUGHT = 5_000;

/**
 * The peers know the sample questions of the topics, and only find the nearest topic. `ask` also finds areas, models and services,
 * looks the answer up and draws its card. One nlp.js more is taught a part of the examples that `ask` has learned from, to tell the kind of
 * question with its topic, areas or models: that is nearer to what `ask` does, if without services and claims.
 */
export async function benchCore(knowledge: Knowledge, questions: readonly string[]): Promise<Row[]> {
  const assistant = createAssistant(knowledge);
  const asked = createAssistant(knowledge);
  let renewed = assistant;
  const own: Answerer[] = [
    { name: OWN, ask: (question) => assistant.ask(question) },
    { name: `${OWN}, made anew each round`, ask: (question) => renewed.ask(question), renew: () => (renewed = createAssistant(knowledge)) },
    { name: `${OWN}, questions remembered`, ask: (question) => asked.ask(question.trimEnd()) },
  ];
  const samples = [...knowledge.topics.values()].flatMap(({ id, questions }) => questions.map((text) => ({ text, label: id })));
  const peers: Answerer[] = [];
  for (const system of [nlpJs, fuse, miniSearch]) peers.push({ name: system.name, ask: await system.train(samples) });
  const [nlp] = peers;
  if (nlp) peers.push({ name: `${nlp.name}, utterances remembered`, ask: (question) => nlp.ask(question.trimEnd()) });

  const timings = await timeInTurns([...own, ...peers], questions, ROUNDS);
  const ownMedian = timings[0]?.warm.median ?? Number.NaN;
  const rows = timings.flatMap(({ name, first, warm, p99OfQuestions }, at): Row[] => [
    {
      part: "ask",
      measured: name,
      value: warm.median,
      p99: warm.p99,
      unit: "µs a question",
      remark: `p99 of the questions' own medians ${Math.round(p99OfQuestions)}; ${at < own.length ? REMARKS[at] : timesAs(warm.median / ownMedian)}`,
    },
    // The other assistants, and nlp.js once more, find the code warm already.
    ...((at > 0 && at < own.length) || at === timings.length - 1
      ? []
      : [{ part: "ask", measured: `${name}, first pass`, value: first.median, p99: first.p99, unit: "µs a question", remark: "cold code, empty caches" }]),
  ]);
  return [...rows, await rowOfTaught(own.slice(0, 1), questions, knowledge)];
}

/** The nlp.js that is taught examples takes its turns with this program alone, and last: what it fills the memory with slows down all that is measured beside it. */
async function rowOfTaught(own: readonly Answerer[], questions: readonly string[], knowledge: Knowledge): Promise<Row> {
  const examples = examplesOf(knowledge);
  const name = `nlp.js, taught ${examples.length.toLocaleString("en")} examples`;
  const [ownTiming, timing] = await timeInTurns([...own, { name, ask: await nlpJs.train(examples) }], questions, ROUNDS);
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

const REMARKS = ["warm code, warm caches", "warm code, empty caches", "asked before in the same words"];

const timesAs = (ratio: number) => `${ratio.toPrecision(3)} times as long as ${OWN}`;
