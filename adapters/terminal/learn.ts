/** `npm run knowledge:learn [FOLDER]`: learns from the labelled examples and writes what it learned beside them, or prints every fault and writes nothing. */
import { join } from "node:path";
import { encode } from "@msgpack/msgpack";
import { LEARNED_FILE } from "../../src/knowledge/load.ts";
import { faultsToLines } from "../../src/knowledge/tell-faults.ts";
import { withFile } from "../env.ts";
import { knowledgeFolder } from "../settings.ts";
import { askedFolder } from "./folder.ts";
import { learn, type Studied, sampleOf, study } from "./learning.ts";
import { SEALED, sealOf } from "./seal.ts";
import { writeWhole } from "./write-whole.ts";
import "./pipe.ts";

const USAGE = `Usage: npm run knowledge:learn -- [FOLDER]

  FOLDER   the knowledge to learn from; unless named, the setting KNOWLEDGE, or knowledge/
  --help   this

Learns from the examples and the names, about a quarter of an hour of one processor and 5 GB of memory, and writes ${LEARNED_FILE} in the folder.
Prints every fault instead, writes nothing and exits with 1 where there is one.`;

/** Minutes without a word look like a program that hangs. */
const tell = (line: string): void => void process.stderr.write(`${line}\n`);

function write(studied: Studied, file: string): void {
  const weights = learn(studied, (name, at, of) => tell(`learning ${name}, ${at} of ${of} …`));
  tell("sealing …");
  writeWhole(file, encode({ ...weights, seal: sealOf(weights, sampleOf(studied, SEALED)) }));
  console.log(`${file} is written.`);
}

function learnFrom(folder: string): void {
  const found = study(folder);
  if (found.ok) write(found.studied, join(folder, LEARNED_FILE));
  else {
    for (const line of faultsToLines(found.faults, folder)) console.log(line);
    process.exitCode = 1;
  }
}

const folder = askedFolder(USAGE, knowledgeFolder(withFile(process.env).env));
if (folder !== null) learnFrom(folder);
