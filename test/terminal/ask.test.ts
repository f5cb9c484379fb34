/** `npm run ask` as tools and people use it: the contract of the JSON lines, the formats, the refusals and the conversation. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { FORMATS } from "../../adapters/terminal/formats.ts";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import { cardToHtml } from "../../src/presenting/html.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { compiled } from "../compiled.ts";
import { assistant, knowledge } from "../understanding/asking.ts";
import { converse, ended, run, SLOW, start } from "./running.ts";

const QUESTION = "who patches the OS in PaaS?";

const partySchema = z.enum(["provider", "customer", "shared", "split"]).nullable();

/** The contract of the terminal, to the letter. */
const lineSchema = z.strictObject({
  question: z.string(),
  outcome: z.enum(["answer", "choose", "decline"]),
  kind: z.string().min(1),
  about: z.strictObject({ areas: z.array(z.enum(AREA_IDS)), models: z.array(z.enum(MODEL_IDS)), services: z.array(z.string()), topics: z.array(z.string()) }),
  verdict: z.strictObject({ party: partySchema, models: z.array(z.enum(MODEL_IDS)), holds: z.boolean().nullable(), dutiesOf: z.enum(["provider", "customer"]).nullable() }),
  confidence: z.number().min(0).max(1),
  choices: z.array(z.strictObject({ label: z.string().min(1), question: z.string().min(1) })),
  sources: z.array(z.url({ protocol: /^https$/ })),
  text: z.string().min(1),
});

const parseLine = (line: string) => lineSchema.parse(JSON.parse(line));
const linesOf = (out: string) => out.split("\n").filter((line) => line !== "");

const QUESTIONS = [
  QUESTION,
  "MS backs up our mailboxes in exchange online, right?",
  "who is responsible for the operating system?",
  "what is left for us in SaaS?",
  "which model is it where we only look after the apps?",
  "is Cosmos DB PaaS?",
  "compare IaaS and SaaS",
  "who patches the OS in IaaS, and who manages accounts in SaaS?",
  "matrix",
  "services",
  "help",
  "hello",
  "what does Azure SQL cost?",
  "who patches the host of an EC2 instance?",
  "<!channel> __proto__",
  "\u202E\u{1F525} \u8C01?",
  "",
  "who?".repeat(1_000),
] as const;

describe("ask --json", () => {
  it("prints one line for each question, in order, with the fields of the contract", SLOW, async () => {
    const { code, out, err } = await run("ask", ["--json"], `${QUESTIONS.join("\n")}\n`);
    const answers = linesOf(out).map(parseLine);
    expect(answers.map(({ question }) => question)).toEqual(QUESTIONS);
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });

  it("answers each line before the next is written", SLOW, async () => {
    const child = start("ask", ["--json"]);
    const { say, end } = converse(child);
    for (const question of QUESTIONS.slice(0, 5)) expect(parseLine(await say(question)).question).toBe(question);
    expect(await end()).toBe(0);
  });

  it("lets no question lean on the line before", SLOW, async () => {
    const { out } = await run("ask", ["--json"], `${QUESTION}\nand for SaaS?\n${QUESTION}\n`);
    const [first, followUp, again] = linesOf(out).map(parseLine);
    expect(followUp?.kind).not.toBe("verdict");
    expect(again).toEqual(first);
  });

  it.each([
    ["CRLF", `${QUESTION}\r\nhelp\r\n`, [QUESTION, "help"]],
    ["no line end at the end", `help\n${QUESTION}`, ["help", QUESTION]],
    ["nothing", "", []],
  ])("reads lines that end with %s", SLOW, async (_what, input, questions) => {
    const { code, out } = await run("ask", ["--json"], input);
    expect(linesOf(out).map((line) => parseLine(line).question)).toEqual(questions);
    expect(code).toBe(0);
  });

  it("gives the verdict, what it is about and its source as the contract's example shows", SLOW, async () => {
    const { out } = await run("ask", ["--json", QUESTION]);
    const { about, verdict, sources, text, kind, outcome, choices } = parseLine(out);
    expect({ about, verdict, kind, outcome, choices }).toEqual({
      about: { areas: ["operating-system"], models: ["paas"], services: [], topics: [] },
      verdict: { party: "provider", models: [], holds: null, dutiesOf: null },
      kind: "verdict",
      outcome: "answer",
      choices: [],
    });
    expect(sources.length).toBeGreaterThan(0);
    expect(text).toMatch(/^Microsoft .*\n[\s\S]*verified \d{4}-\d\d-\d\d/);
  });

  it("is what npm run --silent ask prints, and nothing else", SLOW, async () => {
    const child = spawn("npm", ["run", "--silent", "ask", "--", "--json"], { env: { PATH: process.env["PATH"], HOME: process.env["HOME"] } });
    const { out } = await ended(child, `${QUESTION}\nhelp\n`);
    expect(linesOf(out).map((line) => parseLine(line).question)).toEqual([QUESTION, "help"]);
  });

  it("ends quietly where the reader goes away", SLOW, () => {
    const script = `yes '${QUESTION}' | head -n 3000 | "${process.execPath}" "${compiled("adapters/terminal/ask.ts")}" --json | head -n 1`;
    const { stdout, stderr } = spawnSync("bash", ["-c", script], { encoding: "utf8" });
    expect(linesOf(stdout)).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("ask --format", () => {
  const { card } = assistant.ask(QUESTION);
  const isJson = (text: string) => JSON.parse(text) as unknown;

  const CHECKS: Readonly<Record<(typeof FORMATS)[number], (out: string) => void>> = {
    text: (out) => expect(out).toBe(`${cardToText(card)}\n`),
    markdown: (out) => expect(out).toBe(`${cardToMarkdown(card)}\n`),
    html: (out) => expect(out).toBe(`${cardToHtml(card)}\n`),
    slack: (out) => expect(isJson(out)).toMatchObject({ blocks: expect.any(Array), text: expect.stringContaining("Microsoft") }),
    teams: (out) => expect(JSON.stringify(isJson(out))).toContain('"AdaptiveCard"'),
    json: (out) => expect(parseLine(out).question).toBe(QUESTION),
  };

  it.each(FORMATS)("%s prints the answer in that form", SLOW, async (format) => {
    const { code, out, err } = await run("ask", ["--format", format, QUESTION]);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    CHECKS[format](out);
  });

  it("is text unless said otherwise, and the words of a question need no quotes", SLOW, async () => {
    const [plain, words] = await Promise.all([run("ask", [QUESTION]), run("ask", QUESTION.split(" "))]);
    expect(plain.out).toBe(`${cardToText(card)}\n`);
    expect(words.out).toBe(plain.out);
  });

  it.each([
    ["an unknown format", ["--format", "yaml", QUESTION], "yaml"],
    ["an unknown option", ["--jsno", QUESTION], "jsno"],
    ["a format without a name", [QUESTION, "--format"], "format"],
  ])("refuses %s with code 2, and shows how it is used", SLOW, async (_what, args, named) => {
    const { code, out, err } = await run("ask", args);
    expect(code).toBe(2);
    expect(out + err).toContain(named);
    expect(out + err).toContain("Usage:");
    for (const format of FORMATS) expect(out + err).toContain(format);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("tells its use with code 0 where it is asked for", SLOW, async () => {
    expect(await run("ask", ["--help"])).toMatchObject({ code: 0, out: expect.stringContaining("Usage:"), err: "" });
  });
});

describe("ask --explain", () => {
  it("says what was recognised, mended and decided", SLOW, async () => {
    const { out } = await run("ask", ["--explain", "who patches the opertaing system in PaaS?"]);
    expect(out).toMatch(/opertaing -> operating/);
    // How strongly a phrase names its area is told of areas and services; a model has no strength.
    expect(out).toContain("  operating system: area operating-system (3 of 3)\n");
    expect(out).toContain("  paas: model paas\n");
    expect(out).toMatch(/Decision/);
  });
});

describe("ask, piped", () => {
  it("answers line by line in text", SLOW, async () => {
    const { code, out } = await run("ask", [], `${QUESTION}\nwhat does Azure SQL cost?\n`);
    expect(code).toBe(0);
    expect(out.indexOf("Microsoft patches")).toBe(0);
    expect(out).toMatch(/\nI can't help with prices\./);
  });
});

describe("ask with another folder of knowledge", () => {
  it("names every fault and ends with code 1 where that is wrong", SLOW, async ({ onTestFinished }) => {
    const folder = mkdtempSync(join(tmpdir(), "knowledge-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "pack.yaml"), "id: [\n");
    const { code, out, err } = await run("ask", [QUESTION], "", { KNOWLEDGE: folder });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("The knowledge is wrong");
    expect(err).not.toMatch(/\n\s+at /);
  });

  it("reads the one that comes with the program where none is set", SLOW, async () => {
    const { out } = await run("ask", ["who is responsible for the operating system in IaaS?"]);
    expect(out).toContain(knowledge.areas.get("operating-system")?.cells.iaas.verdict ?? "no such cell");
  });
});

/** `script` gives the program a terminal of its own. */
const hasScript = spawnSync("script", ["--version"]).status === 0;

describe.skipIf(!hasScript)("ask in a terminal", () => {
  it("is a conversation with follow-ups and help, ended by Ctrl-D", SLOW, async () => {
    const child = spawn("script", ["-qfec", `"${process.execPath}" "${compiled("adapters/terminal/ask.ts")}"`, "/dev/null"], {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TERM: "dumb" },
    });
    let seen = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (seen += text));
    const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
    const turn = async (typed: string, awaited: RegExp) => {
      const before = seen.length;
      child.stdin.write(typed);
      await expect.poll(() => seen.slice(before), { timeout: 20_000 }).toMatch(awaited);
    };
    await turn("", /Ctrl-D ends\.[\s\S]*> /);
    await turn("who patches the OS in IaaS?\r", /guest operating system is yours[\s\S]*\n> /);
    await turn("and for SaaS?\r", /Operating system, SaaS[\s\S]*\n> /);
    await turn("\r", /> /);
    await turn("help\r", /What you can ask[\s\S]*\n> /);
    await turn("and for PaaS?\r", /Operating system, PaaS[\s\S]*\n> /);
    // Under an answer no numbers are printed, so that none is a choice.
    await turn("1\r", /I don't know that\.[\s\S]*1\. Help[\s\S]*\n> /);
    await turn("1\r", /What you can ask[\s\S]*\n> /);
    await turn("OS in aaS, whose?\r", /4\. None of these[\s\S]*\n> /);
    await turn("4\r", /None of these, then\.[\s\S]*\n> /);
    child.stdin.write("\u0004");
    expect(await closed).toBe(0);
  });
});
