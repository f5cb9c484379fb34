/**
 * Labelled questions to learn from: one a line, its labels before it, parted by tabs, so that any spreadsheet can edit them.
 *
 *     kind    subject             said      models  services  question
 *     who     operating-system    provider  paas    -         MS patches the OS in PaaS, right?
 *     who     mfa                 open      -       -         who insists on a second factor
 *
 * The subject is one area, several, or a topic. `-` stands for none, `?` for what nobody has labelled.
 */
import { AREA_IDS, type AreaId, MODEL_IDS, type ModelId, type ServiceId, type TopicId } from "../ids.ts";
import { slipsBetween } from "./edit-distance.ts";
import { type Fault, shorten, suggest } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import { isQuoted, tableFlawIn } from "./table-file.ts";

/** What a question asks for. */
export const KINDS = [
  "who",
  "duties-customer",
  "duties-provider",
  "nothing-left",
  "always-customer",
  "always-provider",
  "shared",
  "which-model",
  "class",
  "compare",
  "define",
  "out",
] as const;
export type Kind = (typeof KINDS)[number];

/** Who carries the thing, if what a message says were so. `open`: it only asks; `part`: the customer is said to keep a part in it. */
export const SAID = ["open", "provider", "customer", "shared", "part"] as const;
export type Said = (typeof SAID)[number];

export type Example = {
  readonly kind: Kind;
  /** The topic that answers it; null where an area does, or where nobody has labelled it. */
  readonly topic: TopicId | null;
  /** The areas that are asked about, a topic's own among them; with `eitherArea` one of them, as one reads it. */
  readonly areas: readonly AreaId[] | null;
  readonly eitherArea: boolean;
  readonly said: Said | null;
  /** Where a model is asked for, those that fit; else those that are named or clearly meant. */
  readonly models: readonly ModelId[] | null;
  readonly services: readonly ServiceId[] | null;
  readonly question: string;
};

/** The first line of every file. */
export const EXAMPLES_HEAD = ["kind", "subject", "said", "models", "services", "question"] as const;

/** Some spreadsheets begin a file with it. Nobody sees it, and the first line would be no line. */
const BYTE_ORDER_MARK = /^\uFEFF/;
const NONE = "-";
const UNKNOWN = "?";

export type ReadExamples = { readonly examples: readonly Example[]; readonly faults: readonly Fault[] };

/** What labels may name. */
export type Known = Pick<Knowledge, "services" | "topics">;

/** What is right in a file of examples, and every fault. @param file as the faults shall name it */
export function readExamples(file: string, text: string, known: Known): ReadExamples {
  const examples: Example[] = [];
  const faults: Fault[] = [];
  const lines = new Map<string, number>();
  const ids = { topics: known.topics, services: [...known.services.keys()] };
  const flaw = tableFlawIn(text, EXAMPLES_HEAD);
  if (flaw) return { examples, faults: [{ file, value: null, ...flaw }] };
  for (const [at, line] of text.replace(BYTE_ORDER_MARK, "").split(/\r?\n/).entries()) {
    if (line === "" || line === EXAMPLES_HEAD.join("\t")) continue;
    const row = readRow(line, ids);
    const before = lines.get(row.example?.question ?? "");
    if (before !== undefined) row.faults.push({ column: 1, value: null, problem: `this question stands twice, first in line ${before}`, remedy: "remove one of them" });
    if (row.example) lines.set(row.example.question, at + 1);
    if (row.example && row.faults.length === 0) examples.push(row.example);
    faults.push(...row.faults.map((fault) => ({ file, line: at + 1, ...fault })));
  }
  return { examples, faults };
}

type RowFault = Omit<Fault, "file" | "line">;

type Ids = { readonly topics: Known["topics"]; readonly services: readonly ServiceId[] };

function readRow(line: string, { services, topics }: Ids): { readonly example: Example | null; readonly faults: RowFault[] } {
  const cells = line.split("\t");
  const [kind = "", subject = "", said = "", , , question = ""] = cells;
  if (cells.length !== EXAMPLES_HEAD.length || question.trim() === "") {
    const columns = cells.length === 1 ? "1 column" : `${cells.length} columns`;
    const problem = cells.length === EXAMPLES_HEAD.length ? "this line has no question" : `this line has ${columns}, and ${EXAMPLES_HEAD.length} are wanted`;
    return { example: null, faults: [{ column: 1, value: shorten(line), problem, remedy: `write ${EXAMPLES_HEAD.join(", ")}, parted by tabs` }] };
  }
  const faults: RowFault[] = [];
  const columnOf = (cell: number) => cells.slice(0, cell).join("\t").length + Math.min(1, cell) + 1;
  if (isQuoted(question))
    faults.push({ column: columnOf(5), value: shorten(question), problem: "quotation marks around the question, and doubled ones in it", remedy: "write it as it was typed" });
  const oneOf = <Id extends string>(value: string, { cell, noun, remedy }: Label, ids: readonly Id[]): Id | null => {
    const id = ids.find((known) => known === value);
    if (!id) faults.push({ column: columnOf(cell), value, problem: `there is no ${noun} "${value}"`, remedy: remedy(value, ids) });
    return id ?? null;
  };
  const listOf = <Id extends string>(label: Label, ids: readonly Id[]): readonly Id[] | null => {
    const value = cells[label.cell] ?? "";
    if (value === UNKNOWN) return null;
    return value === NONE ? [] : value.split(/[,/]/).flatMap((id) => oneOf(id, label, ids) ?? []);
  };
  const topic = topics.get(subject) ?? null;
  const example = {
    kind: oneOf(kind, KIND, KINDS) ?? "out",
    topic: topic?.id ?? null,
    areas: topic ? topic.areas : listOf(/[,/]/.test(subject) ? AREA : areaOrTopic(topics), AREA_IDS),
    eitherArea: topic ? topic.areas.length > 1 : subject.includes("/"),
    said: said === NONE || said === UNKNOWN ? null : oneOf(said, SAYING, SAID),
    models: listOf(MODEL, MODEL_IDS),
    services: listOf(SERVICE, services),
    question: question.trim(),
  };
  return { example, faults };
}

/** A column, how its values are called, and what helps where one of them is none. */
type Label = { readonly cell: number; readonly noun: string; remedy(value: string, ids: readonly string[]): string };

const ofFew = (value: string, ids: readonly string[]): string => suggest(value, ids, `write one of ${ids.join(", ")}`);

/** The entry of an id may be gone, and what resembles it is another thing: only what is one slip away was surely meant. */
function ofMany(value: string, ids: Iterable<string>, otherwise: string): string {
  for (const id of ids) if (slipsBetween(value, id) === 1) return `did you mean "${id}"?`;
  return otherwise;
}

const KIND: Label = { cell: 0, noun: "kind", remedy: ofFew };
/** Where several are named, each is an area. */
const AREA: Label = { cell: 1, noun: "area", remedy: ofFew };
const SAYING: Label = { cell: 2, noun: "word for what is said", remedy: ofFew };
const MODEL: Label = { cell: 3, noun: "model", remedy: ofFew };
const SERVICE: Label = { cell: 4, noun: "service", remedy: (value, ids) => ofMany(value, ids, "write the id of one that there is, or -; or remove the line") };

const areaOrTopic = (topics: Known["topics"]): Label => ({
  cell: 1,
  noun: "area or topic",
  remedy: (value, areas) => ofMany(value, [...areas, ...topics.keys()], `write the id of a topic that there is, or an area: ${areas.join(", ")}; or remove the line`),
});
