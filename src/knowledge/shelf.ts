/** The files of one load: each is read, checked against its schema and noted, and whatever is wrong with one is reported and hides no fault of another. */
import type { z } from "zod";
import { encodingFlawIn } from "./encoding.ts";
import type { Place, Report } from "./faults.ts";
import { mayLoseText } from "./lost-text.ts";
import { kindByKeys } from "./misplaced.ts";
import { checkShape } from "./shape.ts";
import { slipsIn } from "./slips.ts";
import type { Written } from "./written.ts";
import { readPlain, valueAt, type YamlDocument } from "./yaml.ts";

export type Shelf = {
  /** The entries as they were written, in the order in which they were read. */
  readonly written: readonly Written[];
  /** Files that are broken or not there. */
  readonly unread: readonly string[];
  filesIn(folder: string): string[];
  valueOf(file: string): unknown;
  readOne<Schema extends z.ZodType>(file: string, schema: Schema): z.infer<Schema> | null;
  readEntry<Schema extends z.ZodType>(kind: Written["kind"], file: string, schema: Schema): z.infer<Schema> | null;
  readList<Schema extends z.ZodType>(kind: Written["kind"], file: string, schema: Schema): z.infer<Schema>[];
  reportStrays(folders: readonly string[]): void;
};

/** @param texts what stands in the files @param documentOf the same with the place of each value, which takes longer to read */
export function createShelf(texts: ReadonlyMap<string, string>, documentOf: (file: string) => YamlDocument, report: Report): Shelf {
  const values = new Map<string, unknown>();
  const written: Written[] = [];
  const unread: string[] = [];

  /** The value of a file; undefined after it is reported why there is none. */
  const read = (file: string): unknown => {
    const value = readFile(file, texts.get(file), documentOf, report);
    values.set(file, value);
    if (value === undefined) unread.push(file);
    return value;
  };

  return {
    written,
    unread,
    filesIn: (folder) => [...texts.keys()].filter((file) => file.startsWith(`${folder}/`) && file.endsWith(".yaml")),
    valueOf: (file) => values.get(file),
    readOne(file, schema) {
      const value = read(file);
      return value === undefined ? null : checkShape(schema, value, file, [], report);
    },
    readEntry(kind, file, schema) {
      const raw = read(file);
      if (raw === undefined) return null;
      written.push({ kind, file, path: [], raw });
      return checkShape(schema, raw, file, [], report);
    },
    readList(kind, file, schema) {
      const list = read(file);
      if (list === undefined) return [];
      if (!Array.isArray(list)) {
        report.add({ file, path: [], at: "value" }, list, "a list of entries is wanted here", 'begin every entry with "- id:" in the first column');
        unread.push(file);
        return [];
      }
      return list.flatMap((raw: unknown, index) => {
        const other = kindByKeys(kind, raw);
        written.push({ kind: other ?? kind, file, path: [index], raw });
        if (other) {
          report.add({ file, path: [index], at: "value" }, valueAt(raw, ["id"]), `this looks like a ${other}`, `move it to a file in ${other}s`);
          return [];
        }
        return checkShape(schema, raw, file, [index], report) ?? [];
      });
    },
    reportStrays(folders) {
      for (const file of texts.keys()) {
        if (values.has(file) || !folders.some((folder) => file.startsWith(folder))) continue;
        report.add(
          { file, path: [], at: "value" },
          file.slice(file.lastIndexOf("/") + 1),
          "nothing reads this file",
          "move it to areas, services or topics with the ending .yaml, or remove it",
        );
      }
    },
  };
}

function readFile(file: string, text: string | undefined, documentOf: (file: string) => YamlDocument, report: Report): unknown {
  const top: Place = { file, path: [], at: "value" };
  if (text === undefined) {
    report.add(top, undefined, "this file is missing", "write it, or take it back from an earlier version");
    return undefined;
  }
  const foreign = encodingFlawIn(text);
  if (foreign) {
    report.addAt({ file, line: foreign.line, column: foreign.column }, undefined, foreign.problem, foreign.remedy);
    return undefined;
  }
  const slips = slipsIn(text);
  const plain = readPlain(text);
  if (plain !== undefined && slips.length === 0 && !mayLoseText(text)) return plain;
  const { value, errors } = slips.length > 0 ? { value: null, errors: slips } : documentOf(file);
  if (errors.length > 0) {
    const lines = text.split("\n");
    for (const { line, column, problem, remedy } of errors) report.addAt({ file, line, column }, lines[line - 1]?.trim(), problem, remedy);
    return undefined;
  }
  if (value !== null) return value;
  report.add(top, undefined, "this file is empty", "write an entry into it, or remove the file");
  return undefined;
}
