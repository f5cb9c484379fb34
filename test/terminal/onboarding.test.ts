/** The tour and the quiz in a real terminal: a process of its own, everything pressed by its number. */
import { spawn, spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { compiled } from "../compiled.ts";
import { knowledge } from "../onboarding/real.ts";
import { run, SLOW } from "./running.ts";

/** `script` gives the program a terminal of its own. */
const hasScript = spawnSync("script", ["--version"]).status === 0;

/** What is shown after each line that is typed, white space aside. */
function openTerminal() {
  const child = spawn("script", ["-qfec", `"${process.execPath}" "${compiled("adapters/terminal/ask.ts")}"`, "/dev/null"], {
    env: { PATH: process.env["PATH"], HOME: process.env["HOME"], TERM: "dumb" },
  });
  let seen = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (seen += text));
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const turn = async (typed: string, awaited: string): Promise<string> => {
    const before = seen.length;
    child.stdin.write(typed === "" ? "" : `${typed}\r`);
    const since = () => seen.slice(before).replace(/\s+/g, " ");
    // The answer ends with the sign to type again.
    await expect.poll(() => since().includes(awaited.replace(/\s+/g, " ")) && /> $/.test(seen), { timeout: 20_000, message: `"${typed}" gives "${awaited}"` }).toBe(true);
    return since();
  };
  return {
    turn,
    end: () => {
      child.stdin.write("\u0004");
      return closed;
    },
  };
}

describe.skipIf(!hasScript)("in a terminal", () => {
  it("the tour is walked by numbers from its first step to its last, and goes on where it was left", SLOW, async () => {
    const { turn, end } = openTerminal();
    await turn("", "Ctrl-D ends.");
    let seen = await turn("tour", "Tour, step 1 of 8");
    // The number that stands before a choice, as it was printed.
    const numberOf = (label: string) => new RegExp(`(\\d+)\\. ${label}`).exec(seen)?.[1] ?? "";
    for (let step = 2; step <= 8; step += 1) seen = await turn(numberOf("Next"), `Tour, step ${step} of 8`);
    seen = await turn(numberOf("Back"), "Tour, step 7 of 8");
    seen = await turn(numberOf("Ask about the first"), "You asked: ");
    seen = await turn(numberOf("Leave"), "You left the tour at step 7 of 8.");
    await turn("who patches the OS in IaaS?", "Operating system, IaaS");
    await turn("tour", "Tour, step 7 of 8, where you were");
    // The tour has not cost the subject.
    await turn("and in PaaS?", "Operating system, PaaS");
    expect(await end()).toBe(0);
  });

  it("the quiz is taken by numbers, from Begin to the score", SLOW, async () => {
    const { turn, end } = openTerminal();
    await turn("", "Ctrl-D ends.");
    await turn("quiz seed 42", "Ten questions on who is responsible for what in Azure.");
    const questions = drawQuestions(knowledge, "42", 10);
    await turn("1", "Question 1 of 10");
    for (const [at, { right, options, why }] of questions.entries()) {
      const option = at === 3 ? (right + 1) % options.length : right;
      const seen = await turn(String(option + 1), "So far: ");
      expect(seen).toContain(at === 3 ? "That is not it." : "Right: ");
      expect(seen).toContain(why);
      await turn("1", at < 9 ? `Question ${at + 2} of 10` : "9 of 10 right.");
    }
    await turn("1", `Question 4. To see this again, ask: ${questions[3]?.asks}`);
    await turn("1", "9 of 10 right.");
    expect(await end()).toBe(0);
  });
});

describe("piped", () => {
  it("gives another quiz each time, and the same one from its seed", SLOW, async () => {
    const token = async (line: string) => {
      const { out } = await run("ask", ["--format", "teams", line]);
      return /quiz next (\S+?)"/.exec(out)?.[1];
    };
    const [one, two, named, again] = [await token("quiz"), await token("quiz"), await token("quiz seed 42"), await token("quiz seed 42")];
    expect(one).not.toBe(two);
    expect([named, named?.startsWith("42-0-")]).toEqual([again, true]);
  });

  it("says where a quiz together is played", SLOW, async () => {
    expect((await run("ask", ["quiz 10 together"])).out).toContain("needs a channel");
  });

  it("is help to whoever reads the answers as data", SLOW, async () => {
    const { out } = await run("ask", ["--json"], "tour\nquiz\n");
    const lines = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { question: "tour", outcome: "answer", kind: "help" },
      { question: "quiz", outcome: "answer", kind: "help" },
    ]);
  });
});
