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
import { type Fault, shorten, suggest } from "./faults.ts";
import type { Knowledge } from "./knowledge.ts";
import { tableFlawIn } from "./table-file.ts";

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
  const flaw = tableFlawIn(text, EXAMPLES_HEAD);
  if (flaw) return { examples, faults: [{ file, value: null, ...flaw }] };
  for (const [at, line] of text.replace(BYTE_ORDER_MARK, "").split(/\r?\n/).entries()) {
    if (line === "" || line === EXAMPLES_HEAD.join("\t")) continue;
    const row = readRow(line, known);
    const before = lines.get(row.example?.question ?? "");
    if (before !== undefined) row.faults.push({ column: 1, value: null, problem: `this question stands twice, first in line ${before}`, remedy: "remove one of them" });
    if (row.example) lines.set(row.example.question, at + 1);
    if (row.example && row.faults.length === 0) examples.push(row.example);
    faults.push(...row.faults.map((fault) => ({ file, line: at + 1, ...fault })));
  }
  return { examples, faults };
}

type RowFault = Omit<Fault, "file" | "line">;

function readRow(line: string, { services, topics }: Known): { readonly example: Example | null; readonly faults: RowFault[] } {
  const cells = line.split("\t");
  const [kind = "", subject = "", said = "", , , question = ""] = cells;
  if (cells.length !== EXAMPLES_HEAD.length || question.trim() === "") {
    const problem = `${cells.length} columns with a question at the end of ${EXAMPLES_HEAD.length} are wanted`;
    return { example: null, faults: [{ column: 1, value: shorten(line), problem, remedy: `part them by tabs: ${EXAMPLES_HEAD.join(", ")}` }] };
  }
  const faults: RowFault[] = [];
  const columnOf = (cell: number) => cells.slice(0, cell).join("\t").length + Math.min(1, cell) + 1;
  const oneOf = <Id extends string>(value: string, cell: number, ids: readonly Id[]): Id | null => {
    const id = ids.find((known) => known === value);
    if (!id) {
      const mayBeMeant = cell === SUBJECT ? [...ids, ...topics.keys()] : ids;
      faults.push({
        column: columnOf(cell),
        value,
        problem: `there is no ${NOUNS[cell]} "${value}"`,
        remedy: suggest(value, mayBeMeant, `write one of ${ids.slice(0, MOST_NAMED).join(", ")}`),
      });
    }
    return id ?? null;
  };
  const listOf = <Id extends string>(cell: number, ids: readonly Id[]): readonly Id[] | null => {
    const value = cells[cell] ?? "";
    if (value === UNKNOWN) return null;
    return value === NONE ? [] : value.split(/[,/]/).flatMap((id) => oneOf(id, cell, ids) ?? []);
  };
  const topic = topics.get(subject) ?? null;
  const example = {
    kind: oneOf(kind, 0, KINDS) ?? "out",
    topic: topic?.id ?? null,
    areas: topic ? topic.areas : listOf(SUBJECT, AREA_IDS),
    eitherArea: topic ? topic.areas.length > 1 : subject.includes("/"),
    said: said === NONE || said === UNKNOWN ? null : oneOf(said, 2, SAID),
    models: listOf(3, MODEL_IDS),
    services: listOf(4, [...services.keys()]),
    question: question.trim(),
  };
  return { example, faults };
}

const MOST_NAMED = 12;
/** The cell of the area or topic. */
const SUBJECT = 1;
const NOUNS = ["kind", "area or topic", "word for what is said", "model", "service"] as const;
