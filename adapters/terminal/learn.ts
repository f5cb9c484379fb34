/** `npm run knowledge:learn`: learns from the labelled examples and writes what it learned beside them. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { faultToText } from "../../src/knowledge/faults.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { type Examples, examplesSchema, type Learned } from "../../src/knowledge/language.ts";
import { LEARNED_FILE, loadKnowledge } from "../../src/knowledge/load.ts";
import { learn } from "../../src/understanding/learn.ts";
import { countPairs } from "../../src/understanding/neighbours.ts";
import { createSigns } from "../../src/understanding/understand.ts";
import { createStem, createWordReader } from "../../src/understanding/words.ts";
import { createRandom, withTypo } from "./typos.ts";

const NOTHING: Learned = { labels: [], biases: [], weights: {} };

type LearnedOfAll = Knowledge["language"]["learned"];

/** Learns from the examples in the folder. The weights depend on the lexicon too: learn again when either changes. */
export function learnFrom(folder: string): LearnedOfAll {
  const file = join(folder, LEARNED_FILE);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ shapes: NOTHING, claims: NOTHING, models: NOTHING, pairs: {} }));
  const loaded = loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.faults.map(faultToText).join("\n"));
  const { knowledge } = loaded;
  const { language } = knowledge;
  const read = (name: string) => examplesSchema.parse(parse(readFileSync(join(folder, `examples/${name}.yaml`), "utf8")));
  const examples = { shapes: read("shapes"), claims: read("claims"), models: read("models") };

  const questions = new Set(Object.values(examples).flatMap((labels) => Object.values(labels).flat()));
  const pairs = countPairs([...questions].map(createWordReader(language.words, createStem(language.words))));
  // Typos in the examples are mended by what was just learned, not by what was learned before.
  const signsOf = createSigns({ ...knowledge, language: { ...language, learned: { ...language.learned, pairs } } });
  // With one slip of the keyboard each, too: what mending leaves of a typed word should not mislead.
  const learnLabels = (labels: Examples, signs: (question: string) => string[]) =>
    learn(
      Object.entries(labels).flatMap(([label, questions]) =>
        questions.flatMap((question, at) => [question, withTypo(question, createRandom(at))].map((text) => ({ label, signs: signs(text) }))),
      ),
    );
  return {
    shapes: learnLabels(examples.shapes, signsOf.shape),
    claims: learnLabels(examples.claims, signsOf.shape),
    models: learnLabels(examples.models, signsOf.model),
    pairs,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? "knowledge";
  const learned = learnFrom(folder);
  writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify(learned)}\n`);
  console.log(
    `${join(folder, LEARNED_FILE)}: ${Object.keys(learned.shapes.weights).length} signs of ${learned.shapes.labels.length} shapes, ${Object.keys(learned.claims.weights).length} signs of claims`,
  );
}
