/** A folder with a fault in it is not learned from: the faults are told, and nothing is written. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";
import { EXAMPLES_HEAD } from "../../src/knowledge/examples.ts";
import { LEARNED_FILE } from "../../src/knowledge/load.ts";
import { run, SLOW } from "./running.ts";

const parent = mkdtempSync(join(tmpdir(), "learn-"));
const folder = join(parent, "knowledge");
const learned = join(folder, LEARNED_FILE);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** The real knowledge with no examples: few are read sooner. */
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  cpSync("knowledge", folder, { recursive: true, filter: (path) => path !== join("knowledge", "examples") });
  mkdirSync(join(folder, "examples"));
});

const breakModels = () => {
  const models = join(folder, "azure/models.yaml");
  writeFileSync(models, readFileSync(models, "utf8").replace("summary:", "sumary:"));
};
const breakExamples = () => writeFileSync(join(folder, "examples/few.tsv"), `${EXAMPLES_HEAD.join("\t")}\nwhom\tdata\topen\t-\t-\twho has the data?\n`);

const MISSPELT_KEY = /^knowledge\/azure\/models\.yaml:\d+:\d+ unknown key "sumary" - did you mean "summary"\?$/;
const NO_KIND = /^knowledge\/examples\/few\.tsv:2:1 there is no kind "whom" - did you mean "who"\?$/;

// A model that learned nothing declines whatever it is asked, and no check would find it: rather none than that.
it.each([
  { fault: "of the knowledge, where nothing was learned before", spoil: breakModels, line: MISSPELT_KEY, before: null },
  { fault: "of the knowledge, and what was learned before cannot be read", spoil: breakModels, line: MISSPELT_KEY, before: "<<<<<<< ours\n" },
  { fault: "of an example, where nothing was learned before", spoil: breakExamples, line: NO_KIND, before: null },
])(
  "tells a fault $fault, as the check does, and leaves what was learned as it was",
  async ({ spoil, line, before }) => {
    spoil();
    if (before !== null) writeFileSync(learned, before);
    const { code, out, err } = await run("learn", [folder]);
    expect({ code, err }).toEqual({ code: 1, err: "" });
    expect(out.split("\n")).toEqual([expect.stringMatching(line), "", `1 fault in ${folder}.`, ""]);
    expect(existsSync(learned) ? readFileSync(learned, "utf8") : null).toBe(before);
  },
  SLOW.timeout,
);
