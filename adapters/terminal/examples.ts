/** Reads the labelled questions that the program learns from. The running program needs none of them, only what it learned. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type Known, type ReadExamples, readExamples } from "../../src/knowledge/examples.ts";

/** Every file of examples in the folder of the knowledge: what is right, and every fault. */
export function loadExamples(folder: string, known: Known): ReadExamples {
  const root = join(folder, "examples");
  const read = (existsSync(root) ? readdirSync(root) : [])
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .map((name) => readExamples(`${basename(resolve(folder))}/examples/${name}`, readFileSync(join(root, name), "utf8"), known));
  return { examples: read.flatMap(({ examples }) => examples), faults: read.flatMap(({ faults }) => faults) };
}
