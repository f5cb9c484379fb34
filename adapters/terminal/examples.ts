/** Reads the labelled questions that the program learns from. The running program needs none of them, only what it learned. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ServiceId } from "../../src/ids.ts";
import { type ReadExamples, readExamples } from "../../src/knowledge/examples.ts";

/** Every file of examples in the folder of the knowledge: what is right, and every fault. */
export function loadExamples(folder: string, services: ReadonlySet<ServiceId>): ReadExamples {
  const root = join(folder, "examples");
  const read = (existsSync(root) ? readdirSync(root) : [])
    .filter((name) => name.endsWith(".tsv"))
    .sort()
    .map((name) => readExamples(`${basename(resolve(folder))}/examples/${name}`, readFileSync(join(root, name), "utf8"), services));
  return { examples: read.flatMap(({ examples }) => examples), faults: read.flatMap(({ faults }) => faults) };
}
