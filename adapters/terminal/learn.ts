/** `npm run knowledge:learn`: learns from the labelled examples and writes what it learned beside them. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { faultToText } from "../../src/knowledge/faults.ts";
import { examplesSchema, type Learned } from "../../src/knowledge/language.ts";
import { LEARNED_FILE, loadKnowledge } from "../../src/knowledge/load.ts";
import { learn } from "../../src/understanding/learn.ts";
import { createSigns } from "../../src/understanding/understand.ts";

const NOTHING: Learned = { labels: [], biases: [], weights: {} };

/** Learns from the examples in the folder. The weights depend on the lexicon too: learn again when either changes. */
export function learnFrom(folder: string): { readonly shapes: Learned; readonly claims: Learned; readonly models: Learned } {
  const file = join(folder, LEARNED_FILE);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ shapes: NOTHING, claims: NOTHING, models: NOTHING }));
  const loaded = loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.faults.map(faultToText).join("\n"));
  const signsOf = createSigns(loaded.knowledge);
  const learnFile = (name: string, signs: (question: string) => string[]) => {
    const examples = examplesSchema.parse(parse(readFileSync(join(folder, `examples/${name}.yaml`), "utf8")));
    return learn(Object.entries(examples).flatMap(([label, questions]) => questions.map((question) => ({ label, signs: signs(question) }))));
  };
  return { shapes: learnFile("shapes", signsOf.shape), claims: learnFile("claims", signsOf.shape), models: learnFile("models", signsOf.model) };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? "knowledge";
  const learned = learnFrom(folder);
  writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify(learned)}\n`);
  console.log(
    `${join(folder, LEARNED_FILE)}: ${Object.keys(learned.shapes.weights).length} signs of ${learned.shapes.labels.length} shapes, ${Object.keys(learned.claims.weights).length} signs of claims`,
  );
}
