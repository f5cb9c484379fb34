/**
 * Reads a folder of knowledge from disk: the one subfolder with a `pack.yaml`, and `language`. Either all of it is right, or every fault
 * is told.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { decode } from "@msgpack/msgpack";
import { AREA_IDS, MODEL_IDS } from "../ids.ts";
import { checkEntries } from "./check-entries.ts";
import { checkRunTogether } from "./check-language.ts";
import type { Places } from "./check-samples.ts";
import { checkMarkup } from "./check-texts.ts";
import { compareFaults, createReport, type Fault, type Place, type Report } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import { isLearned, type Learned, lexiconSchema, outsideSchema, smallTalkSchema, wordClassesSchema, wordRulesSchema } from "./language.ts";
import { areaSchema, modelSchema, packSchema, serviceSchema, topicSchema } from "./schema.ts";
import { createShelf } from "./shelf.ts";
import type { Written } from "./written.ts";
import { readDocument, type YamlDocument } from "./yaml.ts";

/** Where the weights stand that are learned from the examples, below the knowledge folder. */
export const LEARNED_FILE = "examples/learned.msgpack";

export type Loaded = { readonly ok: true; readonly knowledge: Knowledge; readonly places: Places } | { readonly ok: false; readonly faults: readonly Fault[] };

/** @param instead what stands in for the learned weights: who is about to learn has none yet, or none that can still be read */
export function loadKnowledge(folder: string, instead: { readonly learned: Learned } | null = null): Loaded {
  const root = basename(resolve(folder));
  const texts = textsIn(folder, root);
  if (texts.size === 0)
    return {
      ok: false,
      faults: [{ file: folder, line: 1, column: 1, value: null, problem: "no knowledge is in this folder", remedy: "name the folder that holds azure/ and language/" }],
    };
  const documents = new Map<string, YamlDocument>();
  const documentOf = (file: string): YamlDocument => {
    const document = documents.get(file) ?? readDocument(texts.get(file) ?? "");
    documents.set(file, document);
    return document;
  };
  const locate = ({ file, path, at }: Place) => documentOf(file).positionOf(path, at);
  const report = createReport(locate);
  const shelf = createShelf(texts, documentOf, report);

  const pack = packFolderOf(texts, root, report);
  const packEntry = shelf.readOne(`${pack}/pack.yaml`, packSchema);
  const areas = shelf.filesIn(`${pack}/areas`).flatMap((file) => shelf.readEntry("area", file, areaSchema) ?? []);
  const models = shelf.readList("model", `${pack}/models.yaml`, modelSchema);
  const services = shelf.filesIn(`${pack}/services`).flatMap((file) => shelf.readList("service", file, serviceSchema));
  const topics = shelf.filesIn(`${pack}/topics`).flatMap((file) => shelf.readList("topic", file, topicSchema));

  const languageFile = (name: string) => `${root}/language/${name}.yaml`;
  const words = shelf.readOne(languageFile("words"), wordRulesSchema);
  const classes = shelf.readOne(languageFile("classes"), wordClassesSchema);
  const lexicon = shelf.readOne(languageFile("lexicon"), lexiconSchema);
  const outside = shelf.readOne(languageFile("outside"), outsideSchema);
  const smalltalk = shelf.readOne(languageFile("smalltalk"), smallTalkSchema);

  const learned = instead ? instead.learned : readLearned(folder, root, report);

  checkEntries(shelf.written, { unread: shelf.unread, packFolder: pack, provider: packEntry?.provider ?? null }, report);
  for (const [file, text] of texts) if (file.startsWith(`${pack}/`)) checkMarkup(file, text, shelf.valueOf(file), report);
  for (const file of ["classes", "lexicon", "outside", "smalltalk"].map(languageFile)) checkRunTogether(file, shelf.valueOf(file), report);
  shelf.reportStrays([`${pack}/`, `${root}/language/`]);

  if (report.faults.length > 0 || !packEntry || !words || !classes || !lexicon || !outside || !smalltalk || !learned)
    return { ok: false, faults: report.faults.toSorted(compareFaults) };
  const knowledge: Knowledge = {
    pack: packEntry,
    areas: byId(areas, AREA_IDS),
    models: byId(models, MODEL_IDS),
    services: byId(services),
    topics: byId(topics),
    language: { words, classes, lexicon, outside: { ...outside, ...smalltalk }, learned },
  };
  return {
    ok: true,
    knowledge,
    places: { topics: placesOf(topics, shelf.written), entries: shelf.written, packFile: `${pack}/pack.yaml`, lexiconFile: languageFile("lexicon"), locate },
  };
}

/** Written by the program itself from the examples beside it: a merge can tear it, and another version writes another. */
function readLearned(folder: string, root: string, report: Report): Learned | null {
  const path = join(folder, LEARNED_FILE);
  const tell = (problem: string, remedy: string) => report.add({ file: `${root}/${LEARNED_FILE}`, path: [], at: "value" }, undefined, problem, remedy);
  if (!existsSync(path)) {
    tell("this file is missing", "write it with npm run knowledge:learn");
    return null;
  }
  const written = decoded(readFileSync(path));
  if (isLearned(written)) return written;
  tell(written === undefined ? "this file is torn" : "this file is of another version of the program", "write it again with npm run knowledge:learn");
  return null;
}

/** The value that MessagePack holds; undefined where it is none. */
function decoded(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}

/** In the order of `ids` where it is given: that in which answers show them. */
function byId<Id extends string, Entry extends { readonly id: Id }>(entries: readonly Entry[], ids?: readonly Id[]): Map<Id, Entry> {
  const order = ids ? entries.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id)) : entries;
  return new Map(order.map((entry) => [entry.id, entry]));
}

function placesOf(topics: readonly { readonly id: string }[], written: readonly Written[]): Map<string, Place> {
  const places = written.filter(({ kind }) => kind === "topic");
  return new Map(topics.map(({ id }, index) => [id, { file: places[index]?.file ?? "", path: places[index]?.path ?? [], at: "value" }]));
}

/** Every YAML file below the folder but the examples, which only learning reads, by its path from the folder's parent. */
function textsIn(folder: string, root: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /^(?!examples\b).*\.ya?ml$/i.test(path) && statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [`${root}/${path.replaceAll("\\", "/")}`, readFileSync(join(folder, path), "utf8")]));
}

function packFolderOf(texts: ReadonlyMap<string, string>, root: string, report: Report): string {
  const folders = [...texts.keys()].flatMap((file) => /^([^/]+\/[^/]+)\/pack\.yaml$/.exec(file)?.[1] ?? []);
  for (const other of folders.slice(1)) {
    report.add({ file: `${other}/pack.yaml`, path: [], at: "value" }, other, `a second pack beside ${folders[0]}`, "keep one folder with a pack.yaml");
  }
  return folders[0] ?? `${root}/azure`;
}
