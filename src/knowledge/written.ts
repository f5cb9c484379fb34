/** Entries as they were written, schema or not, and how a check finds its way in one. */
import type { Place } from "./faults.ts";
import { isRecord, type Path, type Text, textsBelow, valueAt } from "./yaml.ts";

/** An entry as it was written, with the place where it begins. */
export type Written = { readonly kind: "area" | "model" | "service" | "topic"; readonly file: string; readonly path: Path; readonly raw: unknown };

/** The paths of an entry at which a party stands with its verdict. */
export function splitsIn(entry: Written): Path[] {
  const below = (key: string): Path[] => {
    const splits = valueAt(entry.raw, [key]);
    return isRecord(splits) ? Object.keys(splits).map((name) => [key, name]) : [];
  };
  const own: Path[] = entry.kind === "topic" && valueAt(entry.raw, ["kind"]) !== "concept" ? [[]] : [];
  const parts = indexesOf(valueAt(entry.raw, ["parts"])).map((index) => ["parts", index]);
  return [...own, ...below("cells"), ...below("exceptions"), ...below("models"), ...parts];
}

export const placeIn = (entry: Written, path: Path): Place => ({ file: entry.file, path: [...entry.path, ...path], at: "value" });

export function idOf(entry: Written): string | null {
  const id = valueAt(entry.raw, ["id"]);
  return typeof id === "string" ? id : null;
}

export const indexesOf = (value: unknown): number[] => (Array.isArray(value) ? [...value.keys()] : []);

export const textsAt = (entry: Written, path: Path): Text[] => textsBelow(valueAt(entry.raw, path), path);

/** Letters and digits alone: "Row-level security" is "row level security". `+` and `#` tell names apart. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9+#\u0080-\uffff]+/g, " ")
    .trim();
