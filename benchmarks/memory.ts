/** Whether memory grows with the questions that were asked, in a process of its own. */
import { readQuestions } from "../adapters/terminal/labelled.ts";
import { createRandom, withTypo } from "../adapters/terminal/typos.ts";
import { createAssistant } from "../src/create-assistant.ts";
import { runInChild } from "./child.ts";
import { openKnowledge } from "./knowledge.ts";
import type { Row } from "./table.ts";

export const ALL_QUESTIONS = 1_000_000;
export const FEW_QUESTIONS = 50_000;
/** Asked before the first look: by then the code is compiled and the caches of bounded size are full. */
const BEFORE = 15_000;

type Asked = { readonly questions: readonly string[]; readonly times: number };
type Heap = { readonly heap: number; readonly resident: number };
type Grown = { readonly start: Heap; readonly half: Heap; readonly end: Heap; readonly seconds: number };

export async function benchMemory(files: readonly string[], times: number): Promise<Row[]> {
  const questions = files.flatMap(readQuestions).map(({ question }) => question);
  const { start, half, end, seconds } = await runInChild<Grown>(import.meta.url, "askManyTimes", { questions, times } satisfies Asked, ["--expose-gc"]);
  const counted = times.toLocaleString("en-GB");
  const row = (measured: string, value: number, remark: string): Row => ({ part: "memory", measured, value: value / 2 ** 20, unit: "MiB after gc", remark });
  return [
    row(`heap after ${BEFORE.toLocaleString("en-GB")} questions`, start.heap, `resident ${mebibytes(start.resident)}`),
    row(`heap after ${counted} more`, end.heap, `resident ${mebibytes(end.resident)}; half-way heap ${mebibytes(half.heap)}`),
    row(
      `growth over ${counted} questions`,
      end.heap - start.heap,
      `each question with another typo; ${Math.round(seconds)} s${times < ALL_QUESTIONS ? "; --memory asks a million" : ""}`,
    ),
  ];
}

const mebibytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

/** For the child process, which must run with --expose-gc. Every question has a typo of its own, so that no cache can hold them all. */
export function askManyTimes({ questions, times }: Asked): Grown {
  const assistant = createAssistant(openKnowledge());
  const random = createRandom(1);
  let asked = 0;
  const askUntil = (count: number) => {
    for (; asked < count; asked += 1) assistant.ask(withTypo(questions[asked % questions.length] ?? "", random));
  };
  askUntil(BEFORE);
  const start = heapNow();
  const began = performance.now();
  askUntil(BEFORE + times / 2);
  const half = heapNow();
  askUntil(BEFORE + times);
  return { start, half, end: heapNow(), seconds: (performance.now() - began) / 1000 };
}

function heapNow(): Heap {
  if (!globalThis.gc) throw new Error("askManyTimes needs --expose-gc");
  // What is only weakly held goes in the second.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed, resident: rss };
}
