/** `npm run eval -- FILE.jsonl …`: scores labelled questions, and shows each miss with `--misses`. */
import { parseArgs } from "node:util";
import { withFile } from "../env.ts";
import { knowledgeFolder } from "../settings.ts";
import { type ContractAnswer, replyToContract } from "./contract.ts";
import { brokenBy, contextBefore, type LabelledQuestion, readQuestions } from "./labelled.ts";
import { openAssistant } from "./open.ts";
import { createRandom, withTypo } from "./typos.ts";
import "./pipe.ts";

const USAGE = `Usage: npm run eval -- FILE.jsonl … [options]

  FILE.jsonl    labelled questions, one a line; with "after", what was said before in the conversation
  --misses      also show each question that misses what is expected
  --typos SEED  each question with one slip of the keyboard, the same for the same seed
  --help        this`;

type Scored = { readonly item: LabelledQuestion; readonly answer: ContractAnswer; readonly faults: readonly string[] };

const percent = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`);

/** Met, wrong and not answered, of what is labelled surely. */
function figures(scored: readonly Scored[]): string {
  const sure = scored.filter(({ item }) => !item.unsure);
  const inScope = sure.filter(({ item }) => item.scope === "in");
  const outOfScope = sure.filter(({ item }) => item.scope === "out");
  const met = (list: readonly Scored[]) => list.filter(({ faults }) => faults.length === 0).length;
  const wrong = inScope.filter(({ faults, answer }) => faults.length > 0 && answer.outcome === "answer").length;
  return [
    `in scope ${inScope.length}: met ${percent(met(inScope), inScope.length)}, wrong ${percent(wrong, inScope.length)}, not answered ${percent(inScope.length - met(inScope) - wrong, inScope.length)}`,
    `out of scope ${outOfScope.length}: met ${percent(met(outOfScope), outOfScope.length)}, false accepts ${percent(outOfScope.length - met(outOfScope), outOfScope.length)}`,
  ].join("; ");
}

function shapes(scored: readonly Scored[]): string {
  const byShape = new Map<string, Scored[]>();
  for (const one of scored) if (!one.item.unsure) byShape.set(one.item.shape, [...(byShape.get(one.item.shape) ?? []), one]);
  return [...byShape].map(([shape, list]) => `${shape} ${list.filter(({ faults }) => faults.length === 0).length}/${list.length}`).join(", ");
}

type Options = { readonly misses?: boolean | undefined; readonly typos?: string | undefined };

function evaluate(files: readonly string[], values: Options): void {
  if (files.length === 0) throw new Error(`Name at least one file of labelled questions.\n${USAGE}`);
  const assistant = openAssistant(knowledgeFolder(withFile(process.env).env));
  const score = (item: LabelledQuestion, question: string): Scored => {
    const answer = replyToContract(question, assistant.ask(question, contextBefore(item, assistant)), assistant.knowledge);
    return { item, answer, faults: brokenBy(item, answer) };
  };
  const random = values.typos === undefined ? null : createRandom(Number(values.typos));
  const all: Scored[] = [];
  let turnedWrong = 0;
  for (const file of files) {
    const scored = readQuestions(file).map((item) => {
      const clean = score(item, item.question);
      if (!random) return clean;
      const slipped = score(item, withTypo(item.question, random));
      if (clean.faults.length === 0 && slipped.faults.length > 0 && slipped.answer.outcome === "answer") turnedWrong += 1;
      return slipped;
    });
    all.push(...scored);
    if (values.misses)
      for (const { item, answer, faults } of scored)
        if (faults.length > 0) console.log(`${item.id}${item.unsure ? " (unsure)" : ""} ${[...(item.after ?? []), answer.question].join(" | ")}\n    ${faults.join("; ")}`);
    console.log(`${file}\n  ${figures(scored)}\n  ${shapes(scored)}`);
  }
  if (files.length > 1) console.log(`all together\n  ${figures(all)}`);
  if (random) console.log(`one typo in each question, seed ${values.typos}: ${turnedWrong} of ${all.length} turned from right to wrong (${percent(turnedWrong, all.length)})`);
}

function main(): void {
  const options = { misses: { type: "boolean" }, typos: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  if (values.help) process.stdout.write(`${USAGE}\n`);
  else evaluate(positionals, values);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
