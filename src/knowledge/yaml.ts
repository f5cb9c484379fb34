/**
 * Reads YAML in two ways. `readPlain` is fast (js-yaml); `readDocument` (the `yaml` package) is some times slower and knows the position
 * of every value and every error, so it is asked only where there is a fault to tell.
 */
import { CORE_SCHEMA, load } from "js-yaml";
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Range, visit } from "yaml";
import { lostTextsIn } from "./lost-text.ts";
import { QUOTE, type Words, wordsFor } from "./yaml-words.ts";

/** The keys and indexes that lead to a value, from the top of a file. */
export type Path = readonly (string | number)[];

/** Counted from one, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** What is wrong at a place of a file, and what helps. */
export type Flaw = Position & Words;

export type YamlDocument = {
  /** Null where the file is empty. What could be saved, where there are errors. */
  readonly value: unknown;
  readonly errors: readonly Flaw[];
  /** Where a value stands, or its key. Of a path that leads to nothing: where its last known step stands. */
  positionOf(path: Path, at: "key" | "value"): Position;
};

export function readDocument(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false });
  const errors = withoutEchoes(errorsIn(document, text), text);
  return {
    value: errors.length > 0 ? null : document.toJS(),
    errors: errors.map(({ offset, problem, remedy }) => ({ ...positionAt(text, offset), problem, remedy })),
    positionOf: (path, at) => positionAt(text, offsetOf(document.contents, path, at)),
  };
}

/** Not with the package's LineCounter: it loses the lines of what a broken file has in plain texts over several lines. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}

/** Where the echoes of an error end: the errors that it makes of lines that are right in themselves. */
const ECHOES = { line: /\n|$/, entry: /\n(?=[^\s#])|$/ };
type ErrorAt = Words & { readonly offset: number; readonly reach: keyof typeof ECHOES };

function errorsIn(document: Document.Parsed, text: string): ErrorAt[] {
  const errors: ErrorAt[] = [];
  for (const { index } of text.matchAll(/^ *\t[\t ]*[^\s#]/gm)) errors.push({ offset: index, problem: "a tab indents this line", remedy: "indent with blanks", reach: "entry" });
  const openings: number[] = [];
  const noteOpening = (node: { readonly range?: Range | null | undefined }, opens: boolean | undefined) => void (opens && openings.push(node.range?.[0] ?? 0));
  visit(document, {
    Alias: (_key, { source, range }) => void errors.push({ offset: range?.[0] ?? 0, problem: `"*${source}" points to another place of the file`, remedy: QUOTE, reach: "line" }),
    Scalar: (_key, node) => noteOpening(node, node.type?.startsWith("QUOTE")),
    Collection: (_key, node) => noteOpening(node, node.flow),
  });
  for (const error of [...document.errors, ...document.warnings]) {
    // The parser has left the document after an error before, and finds nothing right any more.
    if (errors.length > 0 && error.message.includes("in YAML stream")) continue;
    const reach = LOCAL_ERRORS.has(error.code) ? "line" : "entry";
    // The package tells where it gave up looking for the end. The author wants to see the beginning.
    const opening = /^(?:Missing closing|Flow )/.test(error.message) ? openings.findLast((offset) => offset <= error.pos[0]) : undefined;
    errors.push({ offset: opening ?? error.pos[0], ...wordsFor(error, text), reach });
  }
  for (const lost of lostTextsIn(document, text)) errors.push({ ...lost, reach: "line" });
  return errors.sort((a, b) => a.offset - b.offset);
}

/** Errors after which the parser finds its way at once. */
const LOCAL_ERRORS = new Set(["DUPLICATE_KEY", "BLOCK_AS_IMPLICIT_KEY", "BAD_SCALAR_START", "TAG_RESOLVE_FAILED", "MULTIPLE_DOCS"]);

/** Each slip once: what it upsets behind it, on its line or down to the next entry, is no fault of its own. */
function withoutEchoes(errors: readonly ErrorAt[], text: string): ErrorAt[] {
  let upsetUntil = -1;
  return errors.filter(({ offset, reach }) => {
    if (offset < upsetUntil) return false;
    upsetUntil = offset + text.slice(offset).search(ECHOES[reach]);
    return true;
  });
}

function offsetOf(root: Node | null, path: Path, at: "key" | "value"): number {
  let node: unknown = root;
  let key = root?.range?.[0] ?? 0;
  let value = key;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      key = (pair.key as Node).range?.[0] ?? value;
      node = pair.value;
      value = (pair.value as Node | null)?.range?.[0] ?? key;
    } else if (isSeq(node) && typeof step === "number" && step < node.items.length) {
      node = node.items[step];
      value = (node as Node | null)?.range?.[0] ?? value;
      key = value;
    } else break;
  }
  return at === "key" ? key : value;
}

export const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === "object" && !Array.isArray(value);

/** What stands in a value at the end of a path; undefined where nothing does. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (at === null || typeof at !== "object" || !Object.hasOwn(at, step)) return undefined;
    at = (at as Record<string | number, unknown>)[step];
  }
  return at;
}

export type Text = { readonly text: string; readonly path: Path };

/** Every text in a value, with the path to it. */
export function textsBelow(value: unknown, path: Path): Text[] {
  const texts: Text[] = [];
  collectTexts(value, path, texts);
  return texts;
}

function collectTexts(value: unknown, path: Path, texts: Text[]): void {
  if (typeof value === "string") texts.push({ text: value, path });
  else if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) collectTexts(value[at], [...path, at], texts);
  else if (isRecord(value)) for (const key of Object.keys(value)) collectTexts(value[key], [...path, key], texts);
}

/**
 * The value of a file; undefined where it is broken or empty: then ask `readDocument`, which says where.
 * Some anchors and duplicate keys that js-yaml lets pass are no concern here: the shape check meets them.
 */
export function readPlain(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? undefined;
  } catch {
    return undefined;
  }
}
