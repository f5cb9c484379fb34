/** One entry against its schema: what zod finds wrong, in the words of the person who edits the file. */
import { z } from "zod";
import { nearestOf, type Place, type Report, shorten, suggest } from "./faults.ts";
import { isRecord, type Path, valueAt } from "./yaml.ts";

/** The checked value, or null after its faults are reported. */
export function checkShape<Schema extends z.ZodType>(schema: Schema, written: unknown, file: string, base: Path, report: Report): z.infer<Schema> | null {
  // Some hundred entries are looked at once: to compile a check takes longer than to make it.
  const result = schema.safeParse(written, { jitless: true });
  if (result.success) return result.data;
  const strangers = result.error.issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? strangersIn(issue, written, schema) : []));
  const missed = new Set(strangers.map(({ meant }) => meant));
  const others = result.error.issues.filter(({ code, path }) => code !== "unrecognized_keys" && !missed.has(path.join("/")));
  const told = new Set<string>();
  for (const { path, at, value, problem, remedy } of [...strangers, ...others.map((issue) => mismatchOf(issue, written, schema))]) {
    // An address can be wrong in two ways; once is enough.
    if (told.has(`${path.join("/")} ${problem}`)) continue;
    told.add(`${path.join("/")} ${problem}`);
    report.add({ file, path: [...base, ...path], at }, value, problem, remedy);
  }
  return null;
}

type Mismatch = { readonly path: Path; readonly at: Place["at"]; readonly value: unknown; readonly problem: string; readonly remedy: string };
type Stranger = Mismatch & { /** The path of the missing key that it was probably meant for. */ readonly meant: string | null };

function strangersIn(issue: z.core.$ZodIssueUnrecognizedKeys, written: unknown, schema: z.ZodType): Stranger[] {
  const path = issue.path as Path;
  const known = keysOf(schemaAt(schema, path));
  const present = valueAt(written, path);
  const missing = known.filter((key) => !isRecord(present) || !Object.hasOwn(present, key));
  return issue.keys.map((key) => {
    const near = nearestOf(key, missing);
    const remedy = near === null ? `remove it; known here: ${known.join(", ")}` : `did you mean "${near}"?`;
    return { path: [...path, key], at: "key", value: key, problem: `unknown key "${key}"`, remedy, meant: near === null ? null : [...path, near].join("/") };
  });
}

function mismatchOf(issue: Issue, written: unknown, schema: z.ZodType): Mismatch {
  const path = issue.path as Path;
  const value = valueAt(written, path);
  if (value !== undefined) return { path, at: "value", value, problem: problemOf(issue, value, path), remedy: remedyOf(issue, value, schemaAt(schema, path)) };
  const kind = path.at(-2) === "cells" ? "cell" : "key";
  return { path: path.slice(0, -1), at: "key", value, problem: `missing ${kind} "${String(path.at(-1))}"`, remedy: remedyForMissing(path, schemaAt(schema, path)) };
}

type Issue = z.core.$ZodIssue;

function remedyForMissing(path: Path, schema: z.ZodType | null): string {
  const keys = neededKeysOf(schema);
  return keys.length > 0 ? `add "${String(path.at(-1))}:" with ${keys.join(", ")}` : `add "${String(path.at(-1))}:" and its value`;
}

function problemOf(issue: Issue, value: unknown, path: Path): string {
  switch (issue.code) {
    case "invalid_type":
      return `${NAMES[issue.expected] ?? issue.expected} is wanted here, ${value === null ? "and nothing is written" : `not ${NAMES[typeOf(value)] ?? "this"}`}`;
    case "invalid_value":
      return `"${shorten(value)}" is no ${nounOf(path)}`;
    case "too_big":
      return `${lengthOf(value)}, and at most ${issue.maximum} are allowed`;
    case "too_small":
      return `${lengthOf(value)}, and at least ${issue.minimum} are needed`;
    case "invalid_format":
      return `"${shorten(value)}" is no ${FORMATS[issue.format]?.name ?? nounOf(path)}`;
    default:
      return issue.message;
  }
}

/** What a value is by the key that it stands under, alone or in a list. */
function nounOf(path: Path): string {
  const key = String(path.findLast((step) => typeof step === "string"));
  return NOUNS[key] ?? key;
}

const NOUNS: Record<string, string> = { areas: "area", models: "model", related: "id of a topic", dutiesOf: "side", about: "subject of a note" };

function remedyOf(issue: Issue, value: unknown, schema: z.ZodType | null): string {
  switch (issue.code) {
    case "invalid_type":
      return remedyForType(issue.expected, value, keysOf(schema));
    case "invalid_value": {
      const allowed = issue.values.map(String);
      return `${suggest(String(value), allowed, "")} Allowed: ${allowed.join(", ")}`.trim();
    }
    case "too_big":
      return typeof value === "string" ? "shorten it, or make two of it" : "remove some";
    case "too_small":
      return typeof value === "string" ? "write it out" : "add what is missing";
    case "invalid_format":
      return FORMATS[issue.format]?.remedy ?? issue.message;
    default:
      return "compare it with knowledge/README.md";
  }
}

const NAMES: Record<string, string> = { string: "a text", boolean: "true or false", number: "a number", array: "a list", object: "a group of keys", record: "a group of keys" };

const FORMATS: Record<string, { name: string; remedy: string }> = {
  url: { name: "address", remedy: "write the whole address, beginning with https:// and a host name, like https://learn.microsoft.com/azure/" },
  date: { name: "date", remedy: "write year-month-day, like 2026-11-24" },
};

/** @param keys those of the group that is wanted, if it is one */
function remedyForType(expected: string, value: unknown, keys: readonly string[]): string {
  const found = typeOf(value);
  if (expected === "string" && found === "object") return "a colon and a blank make a key of it: put the whole text in double quotes";
  if (expected === "string" && (found === "number" || found === "boolean")) return `put it in double quotes: "${String(value)}"`;
  if (expected === "array") return 'write a list: [one, two], or one entry a line, each beginning with "- "';
  if (expected === "boolean") return "write true or false";
  if (keys.length > 0 && found !== "null") return `write it with ${keys.join(", ")}`;
  return found === "null" ? "write a value behind the colon, or remove the key" : "compare it with knowledge/README.md";
}

const typeOf = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);

function lengthOf(value: unknown): string {
  const [count, one, many] = Array.isArray(value) ? [value.length, "entry", "entries"] : [String(value).trim().length, "character", "characters"];
  return `${count} ${count === 1 ? one : many}`;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | null {
  let at: unknown = bare(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = at.shape[step];
    else if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else return null;
    at = bare(at);
  }
  return at instanceof z.ZodType ? at : null;
}

function bare(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? bare(schema.unwrap()) : schema;
}

function keysOf(schema: z.ZodType | null): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}

/** What a group cannot do without; all that it may hold where it can do without any. */
function neededKeysOf(schema: z.ZodType | null): string[] {
  const keys = keysOf(schema);
  const needed = schema instanceof z.ZodObject ? keys.filter((key) => !schema.shape[key].safeParse(undefined, { jitless: true }).success) : [];
  return needed.length > 0 ? needed : keys;
}
