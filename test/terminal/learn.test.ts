/** What the program knows of the shape of questions stands in a generated file: it must be what its sources give. */
import { describe, expect, it } from "vitest";
import { type Studied, study } from "../../adapters/terminal/learning.ts";
import { sealOf } from "../../adapters/terminal/seal.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

describe("what was learned", () => {
  const loaded = loadKnowledge("knowledge");
  const found = study("knowledge");
  if (!loaded.ok || !found.ok) throw new Error("the knowledge has faults");
  const { studied } = found;
  const { seal, ...weights } = loaded.knowledge.language.learned;

  // Whoever edits an example, a form or the lexicon and does not learn again has a program that believes the old ones.
  it("is what the examples teach with the lexicon as it is: if not, run npm run knowledge:learn", () => {
    expect(sealOf(weights, studied)).toBe(seal);
  }, 300_000);

  describe("has a seal that", () => {
    const few: Studied = { ...studied, taught: studied.taught.slice(0, 2_000) };
    const before = sealOf(weights, few);
    const withLast = (change: Partial<Studied["taught"][number]>): Studied => ({
      ...few,
      taught: few.taught.map((taught, at) => (at === 1_999 ? { ...taught, ...change } : taught)),
    });
    const [first, last] = [few.taught[0], few.taught[1_999]];
    if (!first || !last) throw new Error("there are too few examples");

    it("is the same where nothing changed", () => expect(sealOf(structuredClone(weights), few)).toBe(before));
    it.each([
      ["an example has another label", weights, withLast({ example: { ...last.example, eitherArea: !last.example.eitherArea } })],
      // As after a change of the lexicon, or of how questions are read.
      ["an example is read otherwise", weights, withLast({ signs: first.signs })],
      ["a weight was touched", { ...weights, carriers: { ...weights.carriers, scale: weights.carriers.scale * 1.01 } }, few],
    ])("is another where %s", (_, weights, studied) => expect(sealOf(weights, studied)).not.toBe(before));
  });
});
