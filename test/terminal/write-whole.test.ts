/** Ten megabytes are not written in a moment, and the program that answers watches the file. */
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { writeWhole } from "../../adapters/terminal/write-whole.ts";

function inFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "whole-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it("leaves the file before as it was to whoever reads it just then", () => {
  const folder = inFolder();
  const [file, reader] = [join(folder, "learned"), join(folder, "reader")];
  writeFileSync(file, "before");
  linkSync(file, reader);
  writeWhole(file, Buffer.from("after"));
  // A second name of the file before stands for a reader that has it open.
  expect([readFileSync(reader, "utf8"), readFileSync(file, "utf8")]).toEqual(["before", "after"]);
  expect(readdirSync(folder).sort(), "nothing is left beside it").toEqual(["learned", "reader"]);
});

it("leaves the file before where the new one cannot be written", () => {
  const folder = inFolder();
  const file = join(folder, "learned");
  writeFileSync(file, "before");
  // A folder has the name that is written to first: so fails a disk that is full.
  mkdirSync(`${file}.new`);
  expect(() => writeWhole(file, Buffer.from("after"))).toThrow();
  expect(readFileSync(file, "utf8")).toBe("before");
});
