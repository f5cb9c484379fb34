/**
 * Reads YAML in two ways. `readPlain` knows only the plain style that knowledge is written in and is some twenty times faster than
 * the `yaml` package on a fresh start; whatever it is not sure of, it leaves to `readDocument`, which knows all of YAML, every error
 * and the position of every value.
 */
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";

/** The keys and indexes that lead to a value, from the top of a file. */
export type Path = readonly (string | number)[];

/** Counted from one, as editors do. */
export type Position = { readonly line: number; readonly column: number };

export type YamlError = Position & { readonly code: string; readonly message: string };

export type YamlDocument = {
  /** Null where the file is empty. What could be saved, where there are errors. */
  readonly value: unknown;
  readonly errors: readonly YamlError[];
  /** Where a value stands, or its key. Of a path that leads to nothing: where its last known step stands. */
  positionOf(path: Path, at: "key" | "value"): Position;
};

export function readDocument(text: string): YamlDocument {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const positionAt = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  return {
    value: document.errors.length > 0 ? null : document.toJS(),
    errors: [...document.errors, ...document.warnings].map(({ pos, code, message }) => ({ ...positionAt(pos[0]), code, message })),
    positionOf: (path, at) => positionAt(offsetOf(document.contents, path, at)),
  };
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

/** `[one, [two, three]]` or `{key: value}` on one line. */
function readFlow(text: string): unknown {
  let at = 0;

  /** What a sticky pattern finds here, stepping over it. */
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const skipSpaces = () => {
    while (text[at] === " ") at += 1;
  };

  function readValue(): unknown {
    if (text[at] === "[") return readItems();
    if (text[at] === "{") return readPairs();
    return readScalar(take(FLOW_TEXT)?.[0].trimEnd() ?? "");
  }

  /** Calls `readOne` between the brackets, once for each comma; false where something does not fit. */
  function readBetween(close: "]" | "}", readOne: () => boolean): boolean {
    for (let first = true; first || text[at] === ","; first = false) {
      at += 1;
      skipSpaces();
      if (first && text[at] === close) break;
      if (!readOne()) return false;
      skipSpaces();
    }
    const closed = text[at] === close;
    at += 1;
    return closed;
  }

  function readItems(): unknown[] | undefined {
    const items: unknown[] = [];
    const readOne = () => items.push(readValue()) > 0 && items.at(-1) !== undefined;
    return readBetween("]", readOne) ? items : undefined;
  }

  function readPairs(): Record<string, unknown> | undefined {
    const map: Record<string, unknown> = {};
    const readOne = () => {
      const key = take(FLOW_KEY)?.[1];
      if (key === undefined || NOT_TEXT.test(key) || Object.hasOwn(map, key)) return false;
      map[key] = readValue();
      return map[key] !== undefined;
    };
    return readBetween("}", readOne) ? map : undefined;
  }

  const value = readValue();
  return at === text.length ? value : undefined;
}
