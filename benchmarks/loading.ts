/** Milliseconds from the files to an assistant that answers, each time in a fresh process. Modules are imported off the clock. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decode } from "@msgpack/msgpack";
import { prepare } from "../adapters/prepare.ts";
import { runInChild } from "./child.ts";
import type { Row } from "./table.ts";
import { medianOf } from "./timing.ts";

const PROCESSES = 5;

type Milliseconds = Readonly<Record<string, number>>;

export async function benchLoading(folder: string): Promise<Row[]> {
  const whole: Milliseconds[] = [];
  const steps: Milliseconds[] = [];
  for (let run = 0; run < PROCESSES; run += 1) {
    whole.push(await runInChild<Milliseconds>(import.meta.url, "loadWhole", folder));
    steps.push(await runInChild<Milliseconds>(import.meta.url, "loadInSteps", folder));
  }
  const rowsOf = (runs: readonly Milliseconds[], prefix: string): Row[] =>
    Object.keys(runs[0] ?? {}).map((measured) => ({
      part: "loading",
      measured: `${prefix}${measured}`,
      value: medianOf(runs.map((run) => run[measured] ?? Number.NaN)),
      unit: "ms",
      remark: `median of ${PROCESSES} fresh processes`,
    }));
  return [...rowsOf(whole, ""), ...rowsOf(steps, "  ")];
}

/** For the child process: as the program does it. */
export async function loadWhole(folder: string): Promise<Milliseconds> {
  const began = performance.now();
  const [{ loadKnowledge }, { createAssistant }] = await Promise.all([import("../src/knowledge/load.ts"), import("../src/create-assistant.ts")]);
  const imported = performance.now();
  const loaded = loadKnowledge(folder);
  if (!loaded.ok) throw new Error("the knowledge is wrong");
  const read = performance.now();
  const assistant = createAssistant(loaded.knowledge);
  const indexed = performance.now();
  prepare(assistant);
  const answered = performance.now();
  return {
    "loadKnowledge + createAssistant": indexed - imported,
    loadKnowledge: read - imported,
    createAssistant: indexed - read,
    "first question, in vain": answered - indexed,
    modules: imported - began,
    "process start to first answer": performance.now(),
  };
}

/** For the child process: the same steps one by one. What `loadKnowledge` checks between the entries is not among them. */
export async function loadInSteps(folder: string): Promise<Milliseconds> {
  const [
    { readPlain },
    { loadKnowledge, LEARNED_FILE },
    { areaSchema, modelSchema, serviceSchema, topicSchema },
    { lexiconSchema, wordRulesSchema },
    { createLexicon },
    { createTopicFinder },
    { createSpelling },
    { loadEnglishWords },
    { createNames },
    { createNeighbours },
    { createNumbers },
    { createSpell, createStem, createWordReader },
    { createClassifiers },
  ] = await Promise.all([
    import("../src/knowledge/yaml.ts"),
    import("../src/knowledge/load.ts"),
    import("../src/knowledge/schema.ts"),
    import("../src/knowledge/language.ts"),
    import("../src/understanding/marks/lexicon.ts"),
    import("../src/understanding/marks/topics.ts"),
    import("../src/understanding/words/spelling.ts"),
    import("../src/understanding/words/english.ts"),
    import("../src/understanding/words/names.ts"),
    import("../src/understanding/words/neighbours.ts"),
    import("../src/understanding/words/numbers.ts"),
    import("../src/understanding/words/words.ts"),
    import("../src/understanding/learned/classifier.ts"),
  ]);
  const taken: Record<string, number> = {};
  const time = <Result>(step: string, work: () => Result): Result => {
    const began = performance.now();
    const result = work();
    taken[step] = performance.now() - began;
    return result;
  };

  const texts = time("reading files", () => textsIn(folder));
  const values = time("parsing YAML", () => texts.map(({ path, text }) => ({ path, value: readPlain(text) })));
  const schemas = {
    "areas/": areaSchema,
    "services/": serviceSchema.array(),
    "topics/": topicSchema.array(),
    "models.yaml": modelSchema.array(),
    "words.yaml": wordRulesSchema,
    "lexicon.yaml": lexiconSchema,
  };
  time("checking shapes", () => {
    for (const { path, value } of values)
      Object.entries(schemas)
        .find(([part]) => path.includes(part))?.[1]
        .safeParse(value);
  });
  time("learned weights, reading", () => decode(readFileSync(join(folder, LEARNED_FILE))));

  const loaded = loadKnowledge(folder);
  if (!loaded.ok) throw new Error("the knowledge is wrong");
  const { knowledge } = loaded;
  const stem = createStem(knowledge.language.words);
  const spell = createSpell(stem, createNumbers(), knowledge.language.classes, knowledge.language.words);
  const readWords = createWordReader(knowledge.language.words, spell);
  const vocabulary = new Map<string, number>();
  const learnWords = (text: string) => {
    const words = readWords(text);
    for (const word of words) vocabulary.set(word.text, 1);
    return words;
  };
  time("index: lexicon", () => createLexicon(knowledge, learnWords));
  time("index: topics", () => createTopicFinder(knowledge, learnWords));
  const english = time("spelling: English words", loadEnglishWords);
  time("spelling: vocabulary", () => {
    const neighbours = createNeighbours(knowledge.language.learned.pairs);
    return createSpelling({ vocabulary, written: new Map(), english: () => english, others: new Set(), neighbours, names: createNames(stem, neighbours) }, stem, spell);
  });
  const { whole, services, areas, beside, models } = knowledge.language.learned;
  time("learned weights, index", () => [whole, services, areas.words, areas.own, beside, models.words, models.own].map((weights) => createClassifiers<string>(weights)));
  return taken;
}

/** The files that loading reads: all but the examples. */
function textsIn(folder: string): { readonly path: string; readonly text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml") && !path.startsWith("examples"));
  return paths.map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
}
