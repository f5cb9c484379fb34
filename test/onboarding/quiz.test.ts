/** The quiz as somebody takes it alone: ten questions, the right answer after each, the score, and what it never does. */
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/card.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { areaOf } from "../../src/knowledge/knowledge.ts";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { assistant, createPerson, knowledge, labelsOf, press, pressesOf } from "./real.ts";

const questions = drawQuestions(knowledge, "seed1", 10);
const textsOf = ({ sections }: Card) =>
  sections.flatMap((section) => (section.kind === "facts" ? section.facts.map(({ label, value }) => `${label}: ${value}`) : section.kind === "paragraph" ? [section.text] : []));
const optionPresses = (card: Card) => pressesOf(card).filter(({ question }) => question.startsWith("quiz answer"));

/** Answers the question at hand by the place of the option. */
const choose = (anna: ReturnType<typeof createPerson>, option: number) => anna.ask(optionPresses(anna.card())[option]?.question ?? "no such option");

function begin() {
  const anna = createPerson();
  anna.ask("quiz");
  anna.press("Begin");
  return anna;
}

/** Takes the whole quiz; the questions whose places are named go wrong. */
function take(wrong: readonly number[] = []) {
  const anna = begin();
  for (const [at, { right, options }] of questions.entries()) {
    choose(anna, wrong.includes(at) ? (right + 1) % options.length : right);
    anna.press(at < 9 ? "Next question" : "See the result");
  }
  return anna;
}

describe("a quiz", () => {
  it("says first what it is, and asks nothing before somebody begins", () => {
    const { card } = assistant.ask("quiz");
    expect(card.verdict).toBe("Ten questions on who is responsible for what in Azure.");
    expect(textsOf(card).join(" ")).toMatch(/Only you see your answers/);
    expect(labelsOf(card)).toEqual(["Begin"]);
  });

  it("asks ten questions, and after each says the right answer, why and the source", () => {
    const anna = begin();
    for (const [at, question] of questions.entries()) {
      expect(anna.card()).toMatchObject({ verdict: question.text, readAs: `Question ${at + 1} of 10`, tone: "choices" });
      expect(optionPresses(anna.card())).toHaveLength(question.options.length);
      const right = question.options[question.right] ?? "";
      const card = choose(anna, at % 2 === 0 ? question.right : (question.right + 1) % question.options.length);
      expect(card.verdict).toContain(right.replace(/\.$/, ""));
      expect(card.verdict).toMatch(at % 2 === 0 ? /^Right: / : /^That is not it\. The right answer: /);
      expect(textsOf(card)).toContain(question.why);
      expect([card.sources, card.verified]).toEqual([question.sources, question.verified]);
      expect(card.sources.length).toBeGreaterThan(0);
      if (at < 9) anna.press("Next question");
    }
    expect(anna.press("See the result").verdict).toBe("5 of 10 right.");
  });

  it("shows an option either on its button or, where it is long, in the card under its letter", () => {
    for (const seed of ["a", "b", "c", "d", "e", "f", "g", "h"]) {
      const person = createPerson();
      person.ask(`quiz seed ${seed}`);
      person.press("Begin");
      for (const [at, question] of drawQuestions(knowledge, seed, 10).entries()) {
        const card = person.card();
        const shown = [...labelsOf(card), ...textsOf(card).map((text) => text.replace(/^[A-D]: /, ""))];
        for (const option of question.options) expect(shown).toContain(option);
        choose(person, 0);
        person.press(at < 9 ? "Next question" : "See the result");
      }
    }
  });

  it("does not name the area of a question before it is answered", () => {
    const anna = begin();
    for (const [at, { area, text, options }] of questions.entries()) {
      const { name } = areaOf(knowledge, area);
      if (![text, ...options].some((words) => words.toLowerCase().includes(name.toLowerCase())))
        expect(JSON.stringify(anna.card()).toLowerCase()).not.toContain(name.toLowerCase());
      choose(anna, 0);
      anna.press(at < 9 ? "Next question" : "See the result");
    }
  });

  it("ends with the score, the areas to look at again with a press for each, and an invitation to share", () => {
    const anna = take([2, 7]);
    const result = anna.card();
    expect(result.verdict).toBe("8 of 10 right.");
    const areas = [2, 7].map((at) => areaOf(knowledge, questions[at]?.area ?? "data").name);
    const facts = result.sections.flatMap((section) => (section.kind === "facts" ? section.facts : []));
    expect(facts.map(({ label }) => label)).toEqual(areas);
    expect(textsOf(result).join(" ")).toMatch(/You may share the score\. Until you do, it is yours alone\./);
    expect(labelsOf(result).filter((label) => label.startsWith("Look at"))).toHaveLength(2);
  });

  it("looks an area up by asking: the very answer, with the way back", () => {
    const anna = take([2]);
    const label = labelsOf(anna.card()).find((one) => one.startsWith("Look at")) ?? "";
    const card = anna.press(label);
    const asked = assistant.ask(questions[2]?.asks ?? "").card;
    expect([card.id, card.verdict, card.sources]).toEqual([asked.id, asked.verdict, asked.sources]);
    expect(anna.press("Back to the result").verdict).toBe("9 of 10 right.");
  });

  it("shares the score by a press and never by itself, and no answer with it", () => {
    const anna = take([2, 7]);
    const shares = pressesOf(anna.card()).filter(({ to }) => to === "everyone");
    expect(shares.map(({ label }) => label)).toEqual(["Share my score"]);
    const { card } = assistant.ask(shares[0]?.question ?? "");
    expect(card.verdict).toBe("8 of 10 right, in the quiz on who is responsible for what in Azure.");
    expect([card.sections, card.sources]).toEqual([[], []]);
  });

  it("is for the player's eyes: every press but that one is answered to the presser alone", () => {
    const anna = begin();
    const seen: Card[] = [assistant.ask("quiz").card, anna.card()];
    for (const at of questions.keys()) seen.push(choose(anna, 0), anna.press(at < 9 ? "Next question" : "See the result"));
    const open = seen.flatMap(pressesOf).filter(({ to, label }) => to !== "presser" && label !== "Share my score");
    expect(open).toEqual([]);
  });

  it("praises no more than is so when all are right, and has nothing to look at", () => {
    const result = take().card();
    expect(result.verdict).toBe("All ten right.");
    expect(labelsOf(result).filter((label) => label.startsWith("Look at"))).toEqual([]);
  });

  it("can be stopped, and gone on with", () => {
    const anna = begin();
    choose(anna, questions[0]?.right ?? 0);
    anna.press("Next question");
    expect(anna.press("Stop here")).toMatchObject({ verdict: "1 of 1 right.", readAs: "You stopped after 1 of 10 questions." });
    expect(anna.press("Go on").readAs).toBe("Question 2 of 10");
  });

  it("shares nothing that was not answered", () => {
    const anna = begin();
    expect(labelsOf(anna.press("Stop here"))).not.toContain("Share my score");
  });
});

describe("another quiz", () => {
  it("comes each time, and the same one from its seed", () => {
    const seeds = ["one", "two", "one"];
    const other = createAssistant(knowledge, { newSeed: () => seeds.shift() ?? "" });
    const first = () => other.ask(press(other.ask("quiz").card, "Begin")).card;
    const [one, two, again] = [first(), first(), first()];
    expect(two.verdict === one.verdict && JSON.stringify(two.actions) === JSON.stringify(one.actions)).toBe(false);
    expect(again).toEqual(one);
  });

  it("is named by its seed in the result, and that name gives the same questions", () => {
    const anna = take();
    const named = /type: (quiz seed \S+)/.exec(textsOf(anna.card()).join(" "))?.[1] ?? "";
    anna.ask(named);
    expect(anna.press("Begin").verdict).toBe(questions[0]?.text);
  });
});

describe("a press", () => {
  it("counts once, however often it is made", () => {
    const anna = begin();
    const { question: pressed = "" } = optionPresses(anna.card())[0] ?? {};
    const once = anna.ask(pressed);
    expect(anna.ask(pressed)).toEqual(once);
    anna.press("Next question");
    choose(anna, 0);
    expect(textsOf(anna.card()).join(" ")).toMatch(/of 2 right/);
  });

  it("on another option of an answered question changes nothing, and says so kindly", () => {
    const anna = begin();
    const [first, second] = optionPresses(anna.card());
    anna.ask(first?.question ?? "");
    const card = anna.ask(second?.question ?? "");
    expect(card.verdict).toBe(`Question 1 is answered already: ${first?.label}. The first answer counts.`);
    expect(anna.press("Go on").readAs).toBe("Question 2 of 10");
  });

  it("on a button left behind goes on where somebody is", () => {
    const anna = begin();
    const [old] = optionPresses(anna.card());
    choose(anna, 1);
    anna.press("Next question");
    choose(anna, 1);
    anna.press("Next question");
    expect(anna.ask(old?.question ?? "").verdict).toMatch(/^Question 1 is answered already/);
    expect(anna.press("Go on").readAs).toBe("Question 3 of 10");
  });

  it.each([
    "quiz answer",
    "quiz answer xyz b",
    "quiz next",
    "quiz result 1-2-3",
    "quiz review seed1-a-zzz x",
    "quiz answer seed1-0-abc",
    "quiz answer __proto__ b",
    "quiz answer seed1-0-abc e",
  ])("of a token that cannot be read says so kindly: %s", (text) => {
    const { card } = assistant.ask(text);
    if (text.split(" ").length < 3) return;
    expect(card.verdict).toMatch(/Begin another one\.$/);
    expect(labelsOf(card)).toEqual(["Another quiz"]);
  });

  it("says that the knowledge has changed where the questions are no longer the same", () => {
    expect(assistant.ask("quiz next seed1-0-0").card.verdict).toBe("What I know has changed since this quiz began, so it cannot go on. Begin another one.");
  });

  it("without a memory goes by its token alone, so that it outlives a restart", () => {
    const anna = begin();
    choose(anna, questions[0]?.right ?? 0);
    const { question } = pressesOf(anna.card())[0] ?? { question: "" };
    expect(assistant.ask(question).card.readAs).toBe("Question 2 of 10");
  });
});

describe("two at once", () => {
  it("two people never mix", () => {
    const [anna, ben] = [begin(), begin()];
    for (const [at, { right, options }] of questions.entries()) {
      choose(anna, right);
      choose(ben, (right + 1) % options.length);
      for (const person of [anna, ben]) person.press(at < 9 ? "Next question" : "See the result");
    }
    expect([anna.card().verdict, ben.card().verdict]).toEqual(["All ten right.", "0 of 10 right."]);
  });

  it("two quizzes of one person never mix", () => {
    const anna = createPerson();
    const tokens = ["one", "two"].map((seed) => press(anna.ask(`quiz seed ${seed}`), "Begin"));
    const drawn = ["one", "two"].map((seed) => drawQuestions(knowledge, seed, 10));
    for (const at of [0, 1, 2]) {
      for (const which of [0, 1]) {
        anna.ask(tokens[which] ?? "");
        const { right = 0, options = [] } = drawn[which]?.[at] ?? {};
        choose(anna, which === 0 ? right : (right + 1) % options.length);
        tokens[which] = press(anna.card(), "Next question");
      }
    }
    expect(tokens.map((token) => anna.ask(token.replace("next", "result")).verdict)).toEqual(["3 of 3 right.", "0 of 3 right."]);
  });
});

describe("what is no quiz", () => {
  it.each(["quiz the vendor about backups", "who made the quiz?", "quizzes", "quiz answer me this: who patches the OS in PaaS?"])("%j is read as a question", (text) => {
    expect(assistant.ask(text).card.id).not.toMatch(/^azure\/(quiz|tour)/);
  });

  it("a quiz together asks for a room where there is none", () => {
    for (const text of ["quiz 10 together", "quiz together", "quiz together abc123 1 b"]) {
      const { card } = assistant.ask(text);
      expect(card.verdict).toMatch(/needs a channel/);
      expect(labelsOf(card)).toEqual(["Take the quiz"]);
    }
  });
});
