/** What signs say of labels adds up, however many there are. */
import { describe, expect, it } from "vitest";
import { createClassifiers } from "../../src/understanding/learned/classifier.ts";

/** More than the two bytes of a packed sum hold. */
const MANY = 700;
const signs = Array.from({ length: MANY }, (_, at) => at * 7919 - 2_000_000);
const LABELS = ["a", "b", "c", "d", "e"];
/** The extremes of a byte among them, so that a carry from one label to its neighbour would show. */
const weightOf = (row: number, label: number): number => [127, -128, row % 100, -(row % 90), 1][label] ?? 0;
const ROW = 8;

const bytes = ({ buffer }: Int32Array | Int8Array): Uint8Array => new Uint8Array(buffer);
const weights = new Int8Array(MANY * ROW);
for (let row = 0; row < MANY; row += 1) for (let label = 0; label < LABELS.length; label += 1) weights[row * ROW + label] = weightOf(row, label);
const classifiers = createClassifiers({ labels: { of: LABELS }, signs: bytes(Int32Array.from(signs)), weights: bytes(weights), scale: 0.5 });

/** Half of each weight, and less the more signs there are. */
const expected = (rows: readonly number[]): number[] => LABELS.map((_, label) => rows.reduce((sum, row) => sum + weightOf(row, label), 0) * 0.5 * (1 / Math.sqrt(rows.length)));
const roundAll = (sums: Iterable<number>): number[] => Array.from(sums, (sum) => Math.round(sum * 1e6) / 1e6);

describe("what signs say of the labels", () => {
  it.each([
    { count: 1, because: "one sign says what its row says" },
    { count: 256, because: "one fewer than a packed sum holds" },
    { count: 257, because: "as many as it holds" },
    { count: 258, because: "one more than it holds" },
    { count: MANY, because: "several times as many" },
  ])("adds up over $count ($because)", ({ count }) => {
    const rows = Array.from({ length: count }, (_, row) => row);
    const sums = classifiers.weigh({ words: signs.slice(0, count), facts: [] });
    expect(roundAll(sums)).toEqual(roundAll(expected(rows)));
  });

  it("is nothing where no sign is known", () => {
    expect([...classifiers.weigh({ words: [1, 2, 3], facts: [4] })]).toEqual([0, 0, 0, 0, 0]);
  });

  it("counts a sign once that occurs twice, among the words and among the facts", () => {
    const [sign = 0] = signs;
    const once = classifiers.weigh({ words: [sign, 1], facts: [] });
    expect(roundAll(classifiers.weigh({ words: [sign, sign], facts: [sign] }))).toEqual(roundAll(once));
  });

  it("is told for one sign, with its sign and scale", () => {
    expect(classifiers.weightsOf("of", signs[3] ?? 0)).toEqual([63.5, -64, 1.5, -1.5, 0.5]);
    expect(classifiers.weightsOf("of", 1)).toBeNull();
  });
});
