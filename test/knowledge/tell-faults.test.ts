/** How many faults are printed, and of how many only the number. */
import { expect, it } from "vitest";
import type { Fault } from "../../src/knowledge/faults.ts";
import { faultLines, faultsToLines } from "../../src/knowledge/tell-faults.ts";

const fault = (file: string, line: number, problem: string): Fault => ({ file, line, column: 1, value: null, problem, remedy: "mend it" });
/** As many as a retired entry leaves in a file of examples, each with another id and number in its words. */
const many = (count: number, file: string): Fault[] =>
  Array.from({ length: count }, (_, at) => fault(file, at + 1, `there is no service "${"abcdefghijklm".charAt(at % 13)}", first in line ${at}`));

it("prints ten faults of one kind in one file, and the number of the others behind the tenth", () => {
  const lines = faultLines([...many(1_012, "who.tsv"), fault("who.tsv", 2_000, "this line has no question")]);
  expect(lines).toHaveLength(12);
  expect(lines.slice(9)).toEqual([
    'who.tsv:10:1 there is no service "j", first in line 9 - mend it',
    "who.tsv … and 1,002 more of this kind",
    // Of another kind: the others do not hide it.
    "who.tsv:2000:1 this line has no question - mend it",
  ]);
});

it("prints all where there are ten, for a number would be no shorter", () => {
  expect(faultLines(many(10, "who.tsv"))).toHaveLength(10);
});

it("counts each file by itself, for each has to be mended", () => {
  expect(faultLines([...many(11, "who.tsv"), ...many(3, "other.tsv")]).filter((line) => line.startsWith("other.tsv"))).toHaveLength(3);
});

it("ends with the number of all faults, printed or not", () => {
  expect(faultsToLines(many(12, "who.tsv"), "knowledge").at(-1)).toBe("\n12 faults in knowledge.");
});
