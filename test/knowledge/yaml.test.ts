/** The quick reader of plain YAML says what the `yaml` package says, or leaves it to that. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDocument, readPlain } from "../../src/knowledge/yaml.ts";

const FILES = readdirSync("knowledge", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));

describe("the plain reader", () => {
  it.each(FILES)("reads %s as the yaml package does", (path) => {
    const text = readFileSync(join("knowledge", path), "utf8");
    const plain = readPlain(text);
    if (plain !== undefined) expect(plain).toEqual(parse(text));
  });

  it("reads nine of ten files of the knowledge, so that a start is quick", () => {
    const read = FILES.filter((path) => readPlain(readFileSync(join("knowledge", path), "utf8")) !== undefined);
    expect(read.length).toBeGreaterThanOrEqual(FILES.length * 0.9);
  });

  it.each([
    ["a list of maps", "- id: a\n  names: [one, [two, three], 'it''s']\n- id: b\n  names: []\n"],
    ["a list at the indent of its key", "names:\n- one\n- two\nrest: {}\n"],
    ["a map on one line", 'claim: {text: "It is, so.", holds: false}\n'],
    ["remarks and blank lines", "# a\n\na: b\n\n  # c\nd:\n  # e\n  - f  \n"],
    ["quotes", `- "a: b # c"\n- 'it''s'\n- it's "so"\n`],
    ["dates, which stay texts", "verified: 2026-11-24\n"],
  ])("reads %s", (_what, text) => {
    const value = readPlain(text);
    expect(value).toBeDefined();
    expect(value).toEqual(parse(text));
  });

  it.each([
    ["a number", "a: 101\n"],
    ["nothing", "a: null\n"],
    ["a key without a value", "a:\nb: c\n"],
    ["a text that begins with a sign", "- *left\n"],
    ["a text over two lines", "a: one\n  two\n"],
    ["a block of text", "a: |\n  one\n"],
    ["an escape", 'a: "one\\ntwo"\n'],
    ["a remark behind a value", "a: b # c\n"],
    ["a second colon", "a: b: c\n"],
    ["a key written twice", "a: b\na: c\n"],
    ["a tab", "a:\n\t- b\n"],
    ["a line too far out", "  a: b\nc: d\n"],
    ["a bracket that is not closed", "a: [b, c\n"],
    ["a comma with nothing behind it", "a: [b, ]\n"],
    ["an empty file", "# nothing\n"],
    ["the key __proto__", "__proto__:\n  a: b\n"],
  ])("leaves %s to the yaml package", (_what, text) => {
    expect(readPlain(text)).toBeUndefined();
  });

  it("never reads anything in another way than the yaml package", () => {
    const bit = fc.constantFrom("a", "b c", "id", ":", ": ", "- ", "-", "[", "]", "{", "}", ", ", '"', "'", "''", "#", " #", "*", "1", "0x1", "1e3", "true", "Null", "|", ">", "?", "\\", "é", "  ", " ", "^", "~", ".5", "2026-11-24");
    const line = fc.tuple(fc.constantFrom("", "  ", "    ", " "), fc.constantFrom("", "- ", "a: ", "b: ", "c:", "- a: "), fc.array(bit, { maxLength: 5 })).map(([indent, start, bits]) => indent + start + bits.join(""));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const text = `${lines.join("\n")}\n`;
        const plain = readPlain(text);
        fc.pre(plain !== undefined);
        expect(plain).toEqual(parse(text));
      }),
      { numRuns: 3000, maxSkipsPerRun: 1000, seed: 20_261_124 },
    );
  });
});

describe("a document", () => {
  const { positionOf } = readDocument("# remark\n- id: one\n  names: [a, b]\n- id: two\n  part:\n    text: so\n");

  it.each([
    { what: "a text", path: [0, "id"], at: "value", line: 2, column: 7 },
    { what: "a key", path: [0, "names"], at: "key", line: 3, column: 3 },
    { what: "an item on a line with others", path: [0, "names", 1], at: "value", line: 3, column: 14 },
    { what: "an entry", path: [1], at: "key", line: 4, column: 3 },
    { what: "a text further in", path: [1, "part", "text"], at: "value", line: 6, column: 11 },
    { what: "the last step of a path that it knows", path: [1, "part", "missing", 3], at: "key", line: 5, column: 3 },
    { what: "the top", path: [], at: "value", line: 2, column: 1 },
  ] as const)("knows where $what stands", ({ path, at, line, column }) => {
    expect(positionOf(path, at)).toEqual({ line, column });
  });
});
