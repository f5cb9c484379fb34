/**
 * `npm run bench`: every speed that this program promises, beside its peers, in one table.
 *
 *     npm run bench                                     everything; memory over 50,000 questions, Slack in short runs
 *     npm run bench -- --questions FILE…                on other labelled questions
 *     npm run bench -- --memory --servers               memory over a million questions, Slack in full runs
 *     npm run bench -- --only ask,growth                some parts: ask, growth, loading, memory, slack, teams
 *     npm run bench -- --intents TRAIN.jsonl TEST.jsonl the intent matcher alone
 *     … --json FILE                                     writes the figures as JSON too
 *
 * It measures the compiled program, which is what `npm start` runs. Figures vary with the machine and with what else it does; compare only
 * what stands in one table.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { readQuestions } from "../adapters/terminal/labelled.ts";
import { benchCore } from "./core.ts";
import { benchGrowth } from "./growth.ts";
import { benchIntents } from "./intents.ts";
import { KNOWLEDGE_FOLDER, openKnowledge } from "./knowledge.ts";
import { benchLoading } from "./loading.ts";
import { ALL_QUESTIONS, benchMemory, FEW_QUESTIONS } from "./memory.ts";
import { benchSlackRows, benchTeamsRows, FULL_RUNS, SHORT_RUNS } from "./servers.ts";
import { type Row, tableText } from "./table.ts";

const DEFAULT_FILES = ["blind-in", "blind-out"].map((name) => `test/questions/${name}.jsonl`);

const options = {
  questions: { type: "boolean", default: false },
  intents: { type: "boolean", default: false },
  memory: { type: "boolean", default: false },
  servers: { type: "boolean", default: false },
  only: { type: "string" },
  json: { type: "string" },
} as const;

type Part = { readonly name: string; run(): Promise<Row[]> };
type Skipped = { readonly part: string; readonly because: string };

type Values = {
  readonly questions: boolean;
  readonly intents: boolean;
  readonly memory: boolean;
  readonly servers: boolean;
  readonly only?: string | undefined;
  readonly json?: string | undefined;
};

async function main(): Promise<void> {
  const { values, positionals: files } = parseArgs({ allowPositionals: true, options });
  if (files.length > 0 && values.questions === values.intents) throw new Error("Say what the files are: --questions FILE… or --intents TRAIN.jsonl TEST.jsonl");
  if (values.questions && files.length === 0) throw new Error("Name at least one file of labelled questions: --questions FILE…");
  const figures = values.intents ? await measureIntents(files) : await measureParts(files.length > 0 ? files : DEFAULT_FILES, values);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
}

const machineNow = () => ({ date: new Date().toISOString(), node: process.version, cpus: cpus().length, cpu: cpus()[0]?.model ?? "unknown", loadAverage: loadavg()[0] ?? 0 });

async function measureIntents([train, test, ...others]: readonly string[]): Promise<object> {
  if (!train || !test || others.length > 0) throw new Error("Name two files: --intents TRAIN.jsonl TEST.jsonl");
  return { machine: machineNow(), train, test, intents: await benchIntents(train, test) };
}

/** A part that cannot be measured is told, and keeps no other from being measured. */
async function measureParts(questionFiles: readonly string[], values: Values): Promise<object> {
  const machine = machineNow();
  const questions = questionFiles.flatMap(readQuestions).map(({ question }) => question);
  const parts = partsFor(questionFiles, questions, values);
  const wanted = values.only?.split(",") ?? parts.map(({ name }) => name);
  const stranger = wanted.find((name) => !parts.some((part) => part.name === name));
  if (stranger !== undefined) throw new Error(`There is no part "${stranger}"; there are ${parts.map(({ name }) => name).join(", ")}`);

  const rows: Row[] = [];
  const notRun: Skipped[] = parts.filter(({ name }) => !wanted.includes(name)).map(({ name }) => ({ part: name, because: "--only leaves it out" }));
  for (const { name, run } of parts.filter((part) => wanted.includes(part.name))) {
    process.stderr.write(`measuring ${name} …\n`);
    try {
      rows.push(...(await run()));
    } catch (error) {
      notRun.push({ part: name, because: error instanceof Error ? error.message : String(error) });
      process.exitCode = 1;
    }
  }
  console.log(`${questions.length} questions; Node ${machine.node}, ${machine.cpus} × ${machine.cpu}, load average ${machine.loadAverage.toFixed(1)} at the start`);
  console.log(tableText(rows));
  for (const { part, because } of notRun) console.log(`not run: ${part} (${because})`);
  return { machine, questionFiles, questions: questions.length, rows, notRun };
}

function partsFor(files: readonly string[], questions: readonly string[], { memory, servers }: Values): Part[] {
  const runs = servers ? FULL_RUNS : SHORT_RUNS;
  return [
    { name: "ask", run: async () => benchCore(openKnowledge(), questions) },
    { name: "growth", run: async () => benchGrowth(openKnowledge(), questions) },
    { name: "loading", run: () => benchLoading(KNOWLEDGE_FOLDER) },
    { name: "memory", run: () => benchMemory(files, memory ? ALL_QUESTIONS : FEW_QUESTIONS) },
    { name: "slack", run: async () => benchSlackRows(runs) },
    { name: "teams", run: async () => benchTeamsRows() },
  ];
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
