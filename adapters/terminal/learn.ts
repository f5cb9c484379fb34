/** `npm run knowledge:learn`: learns from the labelled examples and writes what it learned beside them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { LEARNED_FILE } from "../../src/knowledge/load.ts";
import { learn, study } from "./learning.ts";
import { sealOf } from "./seal.ts";

const folder = process.argv[2] ?? "knowledge";
const studied = study(folder);
const weights = learn(studied);
writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify({ ...weights, seal: sealOf(weights, studied) })}\n`);
console.log(`${join(folder, LEARNED_FILE)} is written.`);
