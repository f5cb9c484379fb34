/** `npm run knowledge:learn [FOLDER]`: learns from the labelled examples and writes what it learned beside them, or prints every fault and writes nothing. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { faultsToLines } from "../../src/knowledge/faults.ts";
import { LEARNED_FILE } from "../../src/knowledge/load.ts";
import { learn, type Studied, study } from "./learning.ts";
import { sealOf } from "./seal.ts";
import "./pipe.ts";

function write(studied: Studied, file: string): void {
  const weights = learn(studied);
  writeFileSync(file, `${JSON.stringify({ ...weights, seal: sealOf(weights, studied) })}\n`);
  console.log(`${file} is written.`);
}

const folder = process.argv[2] ?? "knowledge";
const found = study(folder);
if (found.ok) write(found.studied, join(folder, LEARNED_FILE));
else {
  for (const line of faultsToLines(found.faults, folder)) console.log(line);
  process.exitCode = 1;
}
