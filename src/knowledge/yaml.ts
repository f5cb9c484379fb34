/**
 * Reads YAML in two ways. `readPlain` knows only the plain style that knowledge is written in and is some twenty times faster than
 * the `yaml` package on a fresh start; whatever it is not sure of, it leaves to `readDocument`, which knows all of YAML, every error
 * and the position of every value.
 */
import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Range, visit, type YAMLError } from "yaml";

/** The keys and indexes that lead to a value, from the top of a file. */
export type Path = readonly (string | number)[];

/** Counted from one, as editors do. */
export type Position = { readonly line: number; readonly column: number };

/** What is wrong at a place of a broken file, and what helps. */
export type YamlError = Position & { readonly problem: string; readonly remedy: string };

export type YamlDocument = {
  /** Null where the file is empty. What could be saved, where there are errors. */
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** Where a value stands, or its key. Of a path that leads to nothing: where its last known step stands. */
  positionOf(path: Path, at: "key" | "value"): Position;
};

export function readDocument(text: string): YamlDocument {
  const document = parseDocument(text, { prettyErrors: false });
  // Not with the package's LineCounter: it loses the lines of what a broken file has in plain texts over several lines.
  const positionAt = (offset: number): Position => {
    const before = text.slice(0, offset);
    return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
  };
  const errors = withoutEchoes(errorsIn(document, text), text);
  return {
    value: errors.length > 0 ? null : document.toJS(),
    errors: errors.map(({ offset, problem, remedy }) => ({ ...positionAt(offset), problem, remedy })),
    positionOf: (path, at) => positionAt(offsetOf(document.contents, path, at)),
  };
}

type Words = { readonly problem: string; readonly remedy: string };
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

const QUOTE = "put the whole text in double quotes";

function wordsFor({ code, message, pos }: YAMLError, text: string): Words {
  if (message.startsWith("Missing closing")) return { problem: "a quotation mark without its second one", remedy: 'close the text with the same mark, " or \'' };
  if (message.startsWith("Flow ")) return { problem: "a bracket without its second one", remedy: "close the list with ] or the group with }" };
  if (code === "BAD_INDENT" || message.startsWith("Sequence item without")) return { problem: "this line begins in another column than its neighbours", remedy: "begin it in the same column" };
  switch (code) {
    case "DUPLICATE_KEY":
      return { problem: `the key "${/[^:\n]*/.exec(text.slice(pos[0]))?.[0] ?? ""}" is written twice`, remedy: "keep one of them" };
    case "BLOCK_AS_IMPLICIT_KEY":
      return { problem: "a second colon in one line, or a line in the wrong column", remedy: `${QUOTE}, or begin the line in the column of its neighbours` };
    case "BAD_SCALAR_START":
      return { problem: message, remedy: QUOTE };
    case "MULTIPLE_DOCS":
      return { problem: "a line of --- begins a second document", remedy: "remove the line" };
    case "MULTILINE_IMPLICIT_KEY":
    case "MISSING_CHAR":
      return { problem: "a key without a colon and a blank, or a list item without its dash", remedy: 'write "key: value" or "- item"' };
    default:
      return { problem: message, remedy: `compare it with the lines around it; where a text holds signs such as : # * & ! % @, ${QUOTE}` };
  }
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

type Line = { indent: number; text: string };

/** `key: value` or `key:`, the key without anything that YAML might read in another way. */
const KEY = /^([A-Za-z\d][\w' ./-]{0,99}?) *:(?: +(.+))?$/;
/** A plain text must begin with none of YAML's signs. */
const PLAIN_START = /^[A-Za-z\d(^/$<=;_]/;
/** Texts that YAML reads as something else than text. */
const NOT_TEXT = /^(?:null|true|false|\d[\d.]*(?:e[-+]?\d+)?|0[xo].*)$/i;
const DOUBLE_QUOTED = /^"([^"\\]*)"$/;
const SINGLE_QUOTED = /^'((?:[^']|'')*)'$/;
const FLOW_KEY = /([A-Za-z\d][\w' ./-]*): +/y;
const FLOW_TEXT = /"[^"\\]*"|'(?:[^']|'')*'|[^[\]{},"'][^[\]{},]*/y;

/** The value of a plainly written file; undefined where it is not plain enough, broken or empty: then ask `readDocument`. */
export function readPlain(text: string): unknown {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first) return undefined;
  let at = 0;

  /** The line to read next, if it stands at this indent and is, or is not, an item of a list. */
  const nextAt = (indent: number, item: boolean): Line | null => {
    const line = lines[at];
    return line?.indent === indent && line.text.startsWith("- ") === item ? line : null;
  };

  const readBlock = (indent: number): unknown => (nextAt(indent, true) ? readList(indent) : readMap(indent));

  function readList(indent: number): unknown[] | undefined {
    const list: unknown[] = [];
    for (let line = nextAt(indent, true); line; line = nextAt(indent, true)) {
      const rest = line.text.slice(2);
      let item: unknown;
      if (KEY.test(rest)) {
        // A map that starts behind the dash goes on two columns further in.
        lines[at] = { indent: indent + 2, text: rest };
        item = readMap(indent + 2);
      } else {
        item = readInline(rest);
        at += 1;
      }
      if (item === undefined) return undefined;
      list.push(item);
    }
    return list;
  }

  function readMap(indent: number): Record<string, unknown> | undefined {
    const map: Record<string, unknown> = {};
    for (let line = nextAt(indent, false); line; line = nextAt(indent, false)) {
      const [, key, rest] = KEY.exec(line.text) ?? [];
      if (key === undefined || NOT_TEXT.test(key) || Object.hasOwn(map, key)) return undefined;
      at += 1;
      const value = rest === undefined ? readBelow(indent) : readInline(rest);
      if (value === undefined) return undefined;
      map[key] = value;
    }
    return map;
  }

  function readBelow(indent: number): unknown {
    if (nextAt(indent, true)) return readList(indent);
    const next = lines[at];
    return next && next.indent > indent ? readBlock(next.indent) : undefined;
  }

  const value = readBlock(first.indent);
  // A line that did not fit where it stands ends the reading early.
  return at === lines.length ? value : undefined;
}

/** The lines that say something; none where there is a tab, a carriage return or a byte order mark. */
function linesOf(text: string): Line[] {
  if (/[\t\r\uFEFF]/.test(text)) return [];
  const lines: Line[] = [];
  for (const line of text.split("\n")) {
    let indent = 0;
    let end = line.length;
    while (line[indent] === " ") indent += 1;
    while (end > indent && line[end - 1] === " ") end -= 1;
    if (indent < end && line[indent] !== "#") lines.push({ indent, text: line.slice(indent, end) });
  }
  return lines;
}

const readInline = (text: string): unknown => (text.startsWith("[") || text.startsWith("{") ? readFlow(text) : readScalar(text));

function readScalar(text: string): string | boolean | undefined {
  if (PLAIN_START.test(text)) {
    if (NOT_TEXT.test(text)) return text === "true" ? true : text === "false" ? false : undefined;
    return text.includes(": ") || text.includes(" #") || text.endsWith(":") ? undefined : text;
  }
  return DOUBLE_QUOTED.exec(text)?.[1] ?? SINGLE_QUOTED.exec(text)?.[1]?.replaceAll("''", "'");
}

type Cursor = { readonly text: string; at: number };

/** `[one, [two, three]]` or `{key: value}` on one line. */
function readFlow(text: string): unknown {
  const cursor: Cursor = { text, at: 0 };
  const value = readFlowValue(cursor);
  return cursor.at === text.length ? value : undefined;
}

function readFlowValue(cursor: Cursor): unknown {
  const sign = cursor.text[cursor.at];
  if (sign === "[") return readFlowItems(cursor);
  if (sign === "{") return readFlowPairs(cursor);
  return readScalar(take(FLOW_TEXT, cursor)?.[0].trimEnd() ?? "");
}

function readFlowItems(cursor: Cursor): unknown[] | undefined {
  const items: unknown[] = [];
  while (stepInto(cursor, "]", items.length)) {
    const item = readFlowValue(cursor);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return closes(cursor, "]") ? items : undefined;
}

function readFlowPairs(cursor: Cursor): Record<string, unknown> | undefined {
  const map: Record<string, unknown> = {};
  for (let pairs = 0; stepInto(cursor, "}", pairs); pairs += 1) {
    const key = take(FLOW_KEY, cursor)?.[1];
    if (key === undefined || NOT_TEXT.test(key) || Object.hasOwn(map, key)) return undefined;
    const value = readFlowValue(cursor);
    if (value === undefined) return undefined;
    map[key] = value;
  }
  return closes(cursor, "}") ? map : undefined;
}

/** Steps over the opening bracket or a comma to the next item; false where there is none. */
function stepInto(cursor: Cursor, close: string, read: number): boolean {
  skipBlanks(cursor);
  if (read > 0 && cursor.text[cursor.at] !== ",") return false;
  cursor.at += 1;
  skipBlanks(cursor);
  return read > 0 || cursor.text[cursor.at] !== close;
}

function closes(cursor: Cursor, close: string): boolean {
  const closed = cursor.text[cursor.at] === close;
  cursor.at += 1;
  return closed;
}

function skipBlanks(cursor: Cursor): void {
  while (cursor.text[cursor.at] === " ") cursor.at += 1;
}

/** What a sticky pattern finds here, stepping over it. */
function take(pattern: RegExp, cursor: Cursor): RegExpExecArray | null {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found) cursor.at += found[0].length;
  return found;
}
