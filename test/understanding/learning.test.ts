/** What is learned from examples depends on what they say, and not on where they stand. */
import { expect, it } from "vitest";
import { createClassifiers } from "../../src/understanding/learned/classifier.ts";
import { type LabelledSigns, learnClassifiers } from "../../src/understanding/learned/learn.ts";

const example = (label: string, ...words: number[]): LabelledSigns<"side"> => ({ labels: { side: label }, signs: { words, facts: [] } });
/** "b" goes with 2, "a" with 1 and 3; the 9 stands everywhere and says nothing. */
const examples = Array.from({ length: 60 }, (_, at) => (at % 3 === 0 ? example("b", 2, 9, 100 + at) : example("a", at % 2 === 0 ? 1 : 3, 9, 100 + at)));

it("learns the same, whatever the order of the examples", () => {
  expect(learnClassifiers(["side"], examples.toReversed())).toEqual(learnClassifiers(["side"], examples));
});

it("learns what goes with a label, and of what stands everywhere nothing", () => {
  const { weightsOf } = createClassifiers(learnClassifiers(["side"], examples));
  const [a = 0, b = 0] = weightsOf("side", 2) ?? [];
  expect(b).toBeGreaterThan(a + 1);
  expect(weightsOf("side", 9)?.every((weight) => Math.abs(weight) < Math.abs(a - b) / 4) ?? true).toBe(true);
});
