/** What the commands that tend the knowledge print besides their result: how they are called, and how far learning is. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import { learn, study } from "../../adapters/terminal/learning.ts";
import { ended, run, SLOW, start } from "./running.ts";

describe("--help", () => {
  it.each([
    { program: "knowledge-check", usage: /^Usage: npm run knowledge:check -- \[FOLDER\]\n/ },
    { program: "learn", usage: /^Usage: npm run knowledge:learn -- \[FOLDER\]\n/ },
    { program: "eval", usage: /^Usage: npm run eval -- FILE\.jsonl … \[options\]\n/ },
  ] as const)("of $program prints its usage and does nothing", SLOW, async ({ program, usage }) => {
    const { code, out, err } = await run(program, ["--help"]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(usage);
    expect(out.split("\n").length).toBeLessThan(12);
  });

  it.each(["knowledge-check", "learn"] as const)("stands under what %s says of an option that there is not", SLOW, async (program) => {
    const { code, out, err } = await run(program, ["--hepl"]);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/--hepl[\s\S]*\nUsage: npm run knowledge:/);
  });
});

describe("the setting KNOWLEDGE", () => {
  const parent = mkdtempSync(join(tmpdir(), "set-"));
  writeFileSync(join(parent, ".env"), "KNOWLEDGE=nowhere\n");
  writeFileSync(join(parent, "none.jsonl"), "");
  afterAll(() => rmSync(parent, { recursive: true }));

  it.each([
    { program: "ask", args: ["who patches?"] },
    { program: "eval", args: ["none.jsonl"] },
    { program: "knowledge-check", args: [] },
    { program: "learn", args: [] },
  ] as const)("is read from .env by $program, as the program itself reads it", SLOW, async ({ program, args }) => {
    const { code, out, err } = await ended(start(program, args, { KNOWLEDGE: undefined }, parent), "");
    // A command that looks elsewhere says of other knowledge than what answers that it is right.
    expect(`${out}${err}`).toContain("nowhere:1:1 no knowledge is in this folder");
    expect(code).toBe(1);
  });

  it("counts as not set where it is blank", SLOW, async () => {
    const { code, out } = await run("ask", ["matrix"], "", { KNOWLEDGE: " " });
    expect([code, out.includes("SaaS")], "the knowledge that comes with the program answers").toEqual([0, true]);
  });
});

// Whoever edits a file wants to check that file.
it.each(["knowledge-check", "learn"] as const)("the usage of %s stands under what it says of a file in the place of a folder", SLOW, async (program) => {
  const { code, out, err } = await run(program, ["knowledge/azure/pack.yaml"]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toMatch(/^knowledge\/azure\/pack\.yaml is a file, and a folder of knowledge is wanted\nUsage: npm run knowledge:/);
});

describe("learning", () => {
  const parent = mkdtempSync(join(tmpdir(), "learn-"));
  const folder = join(parent, "knowledge");
  // With no examples but those that the knowledge gives itself.
  cpSync("knowledge", folder, { recursive: true, filter: (path) => path !== join("knowledge", "examples") });
  mkdirSync(join(folder, "examples"));

  it("tells each classifier before it is learned", SLOW, () => {
    const found = study(folder, 1_000);
    if (!found.ok) return expect.unreachable("the knowledge has faults");
    const told: string[] = [];
    const weights = learn(found.studied, (name, at, of) => told.push(`${name} ${at}/${of}`));
    const classifiers = Object.keys(weights).filter((name) => !["pairs", "vocabulary", "familiar"].includes(name));
    expect(told).toEqual(classifiers.map((name, at) => `${name} ${at + 1}/${classifiers.length}`));
  });

  it("prints a line for it, beside the result", SLOW, async () => {
    const child = start("learn", [folder]);
    const ended = new Promise((resolve) => child.on("close", resolve));
    try {
      const { value } = await createInterface({ input: child.stderr })[Symbol.asyncIterator]().next();
      expect(value).toBe("learning whole, 1 of 7 …");
    } finally {
      child.kill();
      await ended;
      rmSync(parent, { recursive: true, force: true });
    }
  });
});
