/** What the program knows of the shape of questions stands in a generated file: it must be what its sources give. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { learnFrom } from "../../adapters/terminal/learn.ts";
import { LEARNED_FILE } from "../../src/knowledge/load.ts";

// Whoever edits an example, a form or the lexicon and does not learn again has a program that believes the old ones.
it("holds what the examples teach with the lexicon as it is: if not, run npm run knowledge:learn", () => {
  expect(JSON.stringify(learnFrom("knowledge")) === readFileSync(`knowledge/${LEARNED_FILE}`, "utf8").trimEnd()).toBe(true);
}, 500_000);
