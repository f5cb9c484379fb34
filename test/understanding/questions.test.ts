/**
 * How many answers meet the labels of whole sets of questions. The blind sets were opened once they had been measured, and rules were
 * mended until they passed; some of the opened ones are also among the examples that the program learns from. They hold what is. Only the
 * fresh set says what a stranger's question may expect.
 */
import { describe, expect, it } from "vitest";
import { brokenBy, contextBefore, type LabelledQuestion, readQuestions } from "../../adapters/terminal/labelled.ts";
import { createRandom, withTypo } from "../../adapters/terminal/typos.ts";
import { ask, assistant } from "./asking.ts";

const MET_IN_SCOPE = 0.95;
const WRONG_IN_SCOPE = 0.02;
const MET_OUT_OF_SCOPE = 0.96;
/**
 * One typo in each question costs at most so much of what is met, and turns at most so many right answers into wrong ones.
 * Both are the aims.
 */
const COST_OF_TYPOS = 0.03;
const TURNED_WRONG = 0.01;

/** What asks nothing may cost so much of what is met, for where a sentence without a full stop ends nobody can tell. */
const COST_OF_COURTESY = 0.01;

/** Not the answer itself: tens of thousands of them, with all that they hold on to, fill the memory. */
type Scored = { readonly item: LabelledQuestion; readonly question: string; readonly answered: boolean; readonly faults: readonly string[] };

const score = (item: LabelledQuestion, question = item.question): Scored => {
  const answer = ask(question, contextBefore(item, assistant));
  return { item, question, answered: answer.outcome === "answer", faults: brokenBy(item, answer) };
};

const scoreFile = (file: string): Scored[] =>
  readQuestions(file)
    .filter(({ unsure }) => !unsure)
    .map((item) => score(item));

const misses = (scored: readonly Scored[]) => scored.filter(({ faults }) => faults.length > 0);
const wrong = (scored: readonly Scored[]) => misses(scored).filter(({ answered }) => answered);
const list = (scored: readonly Scored[]) => scored.map(({ item, question, faults }) => `${item.id} ${question}\n    ${faults.join("; ")}`).join("\n");

describe("questions in scope", () => {
  const scored = scoreFile("test/questions/blind-in.jsonl");

  it("are hundreds", () => {
    expect(scored.length).toBeGreaterThanOrEqual(250);
    expect(scored.every(({ item }) => item.scope === "in")).toBe(true);
  });

  it("are met in 95 of 100", () => {
    expect(1 - misses(scored).length / scored.length, list(misses(scored))).toBeGreaterThanOrEqual(MET_IN_SCOPE);
  });

  it("are answered wrongly in at most 2 of 100", () => {
    expect(wrong(scored).length / scored.length, list(wrong(scored))).toBeLessThanOrEqual(WRONG_IN_SCOPE);
  });
});

describe("questions in scope with words around them that ask nothing", () => {
  const clean = scoreFile("test/questions/blind-in.jsonl");

  it.each([
    { before: "Hi all, ", behind: "" },
    { before: "Good morning! Quick question: ", behind: "" },
    { before: "Can you please tell me: ", behind: "" },
    { before: "", behind: " Thanks in advance!" },
    { before: "", behind: " Kind regards, Anna" },
    { before: "Our new colleague is sitting next to me. ", behind: "" },
  ])("are met as often: $before…$behind", ({ before, behind }) => {
    const around = clean.map(({ item }) => score(item, `${before}${item.question}${behind}`));
    const lost = around.filter(({ faults }, at) => faults.length > 0 && clean[at]?.faults.length === 0);
    expect(lost.length / clean.length, list(lost)).toBeLessThanOrEqual(COST_OF_COURTESY);
  });
});

describe("questions in scope with one typo each", () => {
  const clean = scoreFile("test/questions/blind-in.jsonl");
  // Three slips for each question, so that one unlucky slip does not decide.
  const slipped = [1, 2, 3].flatMap((seed) => {
    const random = createRandom(seed);
    return clean.map((before) => ({ before, after: score(before.item, withTypo(before.item.question, random)) }));
  });

  it("are met in at most 3 of 100 fewer", () => {
    const lost = slipped.filter(({ before, after }) => before.faults.length === 0 && after.faults.length > 0).map(({ after }) => after);
    const met = (scored: readonly Scored[]) => 1 - misses(scored).length / scored.length;
    expect(met(clean) - met(slipped.map(({ after }) => after)), list(lost)).toBeLessThanOrEqual(COST_OF_TYPOS);
  });

  it("turn from right to wrong in at most 1 of 100", () => {
    const turned = slipped.filter(({ before, after }) => before.faults.length === 0 && after.faults.length > 0 && after.answered).map(({ after }) => after);
    expect(turned.length / slipped.length, list(turned)).toBeLessThanOrEqual(TURNED_WRONG);
  });
});

// Nobody has looked at what is missed here and below: no list is printed, and nothing is mended for it.
describe("questions about topics, and about areas with no place", () => {
  const scored = scoreFile("test/questions/topics.jsonl");

  it("are met in 76 of 100, and answered wrongly in at most 12", () => {
    expect(1 - misses(scored).length / scored.length).toBeGreaterThanOrEqual(0.76);
    expect(wrong(scored).length / scored.length).toBeLessThanOrEqual(0.12);
  });
});

/** The least that is met and the most that is answered wrongly. The opened ones are hard, and mended for where a rule was to blame: what is won should not be lost again. */
const BOUNDS = [
  { which: "of exam learners and forum users", file: "exam.jsonl", met: 0.85, wronged: 0.12, declined: 0.88, opened: false },
  { which: "that nobody mended for", file: "fresh.jsonl", met: 0.9, wronged: 0.08, declined: 0.97, opened: false },
  { which: "in plain words, asked once", file: "plain.jsonl", met: 0.95, wronged: 0.03, declined: 0.97, opened: false },
  { which: "of one person, or of a service that does a duty", file: "unnamed.jsonl", met: 0.75, wronged: 0.05, declined: 0.93, opened: false },
  { which: "that were opened", file: "opened.jsonl", met: 0.92, wronged: 0.07, declined: 0.97, opened: true },
  { which: "that follow on others, opened", file: "follow-ups-opened.jsonl", met: 0.82, wronged: 0.12, declined: 0.95, opened: true },
];

describe.each(BOUNDS)("questions $which", ({ file, met, wronged, declined, opened }) => {
  const scored = scoreFile(`test/questions/${file}`);
  const inScope = scored.filter(({ item }) => item.scope === "in");
  const outOfScope = scored.filter(({ item }) => item.scope === "out");
  const told = (missed: readonly Scored[]) => (opened ? list(missed) : "");

  it(`are met in scope in a share of ${met}, and answered wrongly in at most ${wronged}`, () => {
    expect(1 - misses(inScope).length / inScope.length, told(misses(inScope))).toBeGreaterThanOrEqual(met);
    expect(wrong(inScope).length / inScope.length).toBeLessThanOrEqual(wronged);
  });

  it(`are declined out of scope in a share of ${declined}`, () => {
    expect(1 - misses(outOfScope).length / outOfScope.length, told(misses(outOfScope))).toBeGreaterThanOrEqual(declined);
  });
});

describe("questions out of scope", () => {
  const scored = scoreFile("test/questions/blind-out.jsonl");

  it("are hundreds", () => {
    expect(scored.length).toBeGreaterThanOrEqual(200);
    expect(scored.every(({ item }) => item.scope === "out")).toBe(true);
  });

  it("are declined, or given help, in 96 of 100", () => {
    expect(1 - misses(scored).length / scored.length, list(misses(scored))).toBeGreaterThanOrEqual(MET_OUT_OF_SCOPE);
  });
});
