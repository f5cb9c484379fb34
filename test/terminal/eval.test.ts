/** `npm run eval`: the figures, the misses, and what it says of a file that is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { run, SLOW } from "./running.ts";

const folder = mkdtempSync(join(tmpdir(), "eval-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, lines: readonly (object | string)[]) => {
  const path = join(folder, name);
  writeFileSync(path, `${lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line))).join("\n")}\n`);
  return path;
};

const inScope = (id: string, question: string, expected: object, more: object = {}) => ({ id, question, scope: "in", shape: "who", expect: expected, ...more });
const outOfScope = (id: string, question: string) => ({ id, question, scope: "out", shape: "out", expect: { outcome: ["decline"] } });

const MET = inScope("t-met", "who patches the OS in PaaS?", { party: "provider", areas_any: ["operating-system"], models: ["paas"] });
const WRONG = inScope("t-wrong", "who patches the OS in IaaS?", { party: "provider" });
const UNANSWERED = inScope("t-unanswered", "what is the weather in Oslo?", { party: "customer" });
const UNSURE = inScope("t-unsure", "who patches the OS in SaaS?", { party: "customer" }, { unsure: true });
const DECLINED = outOfScope("t-declined", "how much does a VM cost?");
const ACCEPTED = outOfScope("t-accepted", "who patches the OS in PaaS?");

const mixed = file("mixed.jsonl", [MET, WRONG, UNANSWERED, UNSURE, DECLINED, ACCEPTED]);

describe("eval", () => {
  it("prints what is met, wrong and not answered, in scope and out of scope, without what is unsure", SLOW, async () => {
    const { code, out, err } = await run("eval", [mixed]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("in scope 3: met 33.3 %, wrong 33.3 %, not answered 33.3 %");
    expect(out).toContain("out of scope 2: met 50.0 %, false accepts 50.0 %");
    expect(out).toMatch(/who 1\/3, out 1\/2/);
    expect(out).not.toContain("t-wrong");
  });

  it("prints each miss with its id, its question and what was expected where --misses is set", SLOW, async () => {
    const { out } = await run("eval", [mixed, "--misses"]);
    expect(out).toMatch(/t-wrong who patches the OS in IaaS\?\n\s+party customer, expected provider/);
    expect(out).toMatch(/t-unanswered what is the weather in Oslo\?\n\s+outcome decline, expected answer/);
    expect(out).toMatch(/t-accepted who patches the OS in PaaS\?\n\s+outcome answer, expected decline/);
    expect(out).toMatch(/t-unsure \(unsure\)/);
    expect(out).not.toContain("t-met");
    expect(out).not.toContain("t-declined");
  });

  it("asks a follow-up after what was said before it, and prints both where it is missed", SLOW, async () => {
    const after = ["who patches the OS in IaaS?", "and in PaaS?"];
    const met = inScope("t-follows", "and SaaS?", { areas_any: ["operating-system"], models: ["saas"] }, { after });
    const { out } = await run("eval", [file("follow-ups.jsonl", [met, inScope("t-lost", "and SaaS?", { models: ["iaas"] }, { after })]), "--misses"]);
    expect(out).toContain("in scope 2: met 50.0 %");
    expect(out).toContain("t-lost who patches the OS in IaaS? | and in PaaS? | and SaaS?");
  });

  it("prints several files each and all together", SLOW, async () => {
    const [first, second] = [file("first.jsonl", [MET, WRONG]), file("second.jsonl", ["", MET, "", MET])];
    const { out } = await run("eval", [first, second]);
    expect(out).toMatch(
      new RegExp(`${first}\\n\\s+in scope 2: met 50\\.0 %[\\s\\S]*${second}\\n\\s+in scope 2: met 100\\.0 %[\\s\\S]*all together\\n\\s+in scope 4: met 75\\.0 %`),
    );
  });

  it("makes the same typos for the same seed, and others for another", SLOW, async () => {
    const many = file(
      "many.jsonl",
      Array.from({ length: 20 }, (_, at) => inScope(`t-${at}`, "who patches the operating system in PaaS, us or Microsoft?", { party: "customer" })),
    );
    const [one, again, other] = await Promise.all(["5", "5", "6"].map((seed) => run("eval", [many, "--misses", "--typos", seed])));
    expect(one?.out).toMatch(/one typo in each question, seed 5: 0 of 20 turned from right to wrong/);
    expect(again?.out).toBe(one?.out);
    const questions = (out = "") =>
      out
        .split("\n")
        .filter((line) => line.startsWith("t-"))
        .join("\n");
    expect(questions(other?.out)).not.toBe(questions(one?.out));
    expect(questions(one?.out)).not.toContain("who patches the operating system in PaaS, us or Microsoft?\nt-1 who patches the operating system in PaaS, us or Microsoft?");
  });

  it.each([
    ["is no JSON", "{ nonsense", 2],
    ["lacks a question", JSON.stringify({ id: "x", scope: "in", shape: "who", expect: {} }), 2],
    ["has a scope that does not exist", JSON.stringify({ ...MET, scope: "maybe" }), 2],
    ["expects an area that does not exist", JSON.stringify({ ...MET, expect: { areas_any: ["operating-sistem"] } }), 2],
  ])("names file and line of a line that %s", SLOW, async (_what, broken, line) => {
    const path = file("broken.jsonl", [MET, broken, MET]);
    const { code, out, err } = await run("eval", [path]);
    expect(code).toBe(2);
    expect(err).toContain(`${path}:${line}`);
    expect(out).toBe("");
    expect(err).not.toMatch(/\n\s+at /);
  });

  it.each([
    ["a file that is not there", [join(folder, "nowhere.jsonl")], "nowhere.jsonl"],
    ["no file at all", [], "npm run eval"],
    ["an unknown option", [mixed, "--mises"], "mises"],
  ])("refuses %s with code 2 and says so", SLOW, async (_what, args, named) => {
    const { code, err } = await run("eval", args);
    expect(code).toBe(2);
    expect(err).toContain(named);
    expect(err).not.toMatch(/\n\s+at /);
  });
});
