/** The quick reader says what the `yaml` package says, or leaves it to that; the slow one knows where everything stands. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readDocument, readPlain } from "../../src/knowledge/yaml.ts";

const FILES = readdirSync("knowledge", { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".yaml"));

describe("the plain reader", () => {
  it.each(FILES)("reads %s as the yaml package does", (path) => {
    const text = readFileSync(join("knowledge", path), "utf8");
    expect(readPlain(text)).toEqual(parse(text));
  });

  it.each([
    ["a key written twice", "a: b\na: c\n"],
    ["a tab", "a:\n\t- b\n"],
    ["a bracket that is not closed", "a: [b, c\n"],
    ["a second colon", "a: b: c\n"],
    ["an empty file", "# nothing\n"],
  ])("leaves %s to the reader that knows positions", (_what, text) => {
    expect(readPlain(text)).toBeUndefined();
  });

  it("keeps a date a text, for the schema checks its form", () => {
    expect(readPlain("verified: 2026-11-24\n")).toEqual({ verified: "2026-11-24" });
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
