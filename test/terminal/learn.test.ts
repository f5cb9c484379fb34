/** What the program knows of the shape of questions stands in a generated file: it must be what its sources give. */
import { describe, expect, it } from "vitest";
import { readAll, type Studied, sampleOf, study } from "../../adapters/terminal/learning.ts";
import { SEALED, sealOf } from "../../adapters/terminal/seal.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

describe("what was learned", () => {
  const loaded = loadKnowledge("knowledge");
  const found = study("knowledge", SEALED);
  if (!loaded.ok || !found.ok) throw new Error("the knowledge has faults");
  const { studied } = found;
  const { seal, ...weights } = loaded.knowledge.language.learned;

  // Whoever edits an example, a form or the lexicon and does not learn again has a program that believes the old ones.
  it("is what the examples teach with the lexicon as it is: if not, run npm run knowledge:learn", () => {
    expect(sealOf(weights, studied)).toBe(seal);
  }, 300_000);

  // What learns reads all of them, and what checks the seal a sample: both must come to the same seal.
  it("reads of a sample of the examples what it reads of all", () => {
    const some = studied.examples.slice(0, 2_000);
    const signsIn = ({ taught }: Studied) => taught.map(({ example, signs }) => [example.question, signs]);
    expect(signsIn(readAll(some, studied.knowledge, SEALED))).toEqual(signsIn(sampleOf(readAll(some, studied.knowledge, 1), SEALED)));
  });

  describe("has a seal that", () => {
    const few: Studied = { ...studied, examples: studied.examples.slice(0, 2_000), taught: studied.taught.slice(0, 2_000) };
    const before = sealOf(weights, few);
    const [example, first, last] = [few.examples[1], few.taught[0], few.taught[1_999]];
    if (!example || !first || !last) throw new Error("there are too few examples");

    it("is the same where nothing changed", () => expect(sealOf(structuredClone(weights), few)).toBe(before));
    it.each([
      // Which of them are read makes no difference.
      ["an example has another label", weights, { ...few, examples: few.examples.with(1, { ...example, eitherArea: !example.eitherArea }) }],
      // As after a change of the lexicon, or of how questions are read.
      ["an example is read otherwise", weights, { ...few, taught: few.taught.with(1_999, { ...last, signs: first.signs }) }],
      ["a weight was touched", { ...weights, carriers: { ...weights.carriers, scale: weights.carriers.scale * 1.01 } }, few],
    ])("is another where %s", (_, weights, studied) => expect(sealOf(weights, studied)).not.toBe(before));
  });
});
