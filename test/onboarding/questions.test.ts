/** Every question that a quiz can ask, asked: the right option is what `ask` answers, and no wrong option is. */
import { describe, expect, it } from "vitest";
import type { Answer } from "../../src/answer.ts";
import { aboutOf, partsOf, verdictOf } from "../../src/answering/about.ts";
import { AREA_IDS, CLOUD_MODEL_IDS } from "../../src/ids.ts";
import { cellOf } from "../../src/knowledge/knowledge.ts";
import { type Option, type Pattern, patternsOf } from "../../src/onboarding/quiz-patterns.ts";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { ASKS } from "../../src/onboarding/words.ts";
import { assistant, knowledge } from "./real.ts";

const patterns = patternsOf(knowledge);

const answers = new Map<string, Answer>();
/** One and the same question decides about many options. */
function answerTo(question: string): Answer {
  const known = answers.get(question) ?? assistant.ask(question).answer;
  answers.set(question, known);
  return known;
}

/** What is wrong with the option, by what `ask` answers; null where the answer shows what the option claims. */
function untold({ asks, shows, text }: Option): string | null {
  const answer = answerTo(asks);
  const about = aboutOf(answer, knowledge);
  const verdict = verdictOf(answer);
  const told = ((): boolean => {
    switch (shows.kind) {
      case "party":
        return answer.kind === "verdict" && answer.area === shows.area && verdict.party === shows.party && answer.difference === null;
      case "models":
        return answer.kind === "row" && answer.area === shows.area;
      case "claim":
        return answer.kind === "topic" && verdict.holds === shows.holds;
      case "move":
        return answer.kind === "comparison" && answer.rows.some(({ area, parties: [from, to] }) => area === shows.area && from === shows.from && to === shows.to);
    }
  })();
  return told ? null : `"${text}": ${asks} gives ${answer.kind} ${JSON.stringify({ ...about, ...verdict })}, not ${JSON.stringify(shows)}`;
}

/** Whether the option is an answer to the question, decided by `ask` and the words of the question alone. */
function fits({ text, kind }: Pattern, { asks, shows, text: option }: Option): boolean {
  const answer = answerTo(asks);
  const { party, holds } = verdictOf(answer);
  const wanted = /shared/.test(text) ? "shared" : /is Microsoft('s| responsible)|goes to Microsoft/.test(text) ? "provider" : "customer";
  switch (kind) {
    case "area":
    case "service":
      return party === wanted;
    case "models": {
      const models = answer.kind === "row" ? answer.cells.filter((cell) => cell.party === wanted).map(({ model }) => knowledge.models.get(model)?.short ?? "") : [];
      const named = option === "In none" ? [] : option === "In all three" ? ["IaaS", "PaaS", "SaaS"] : ["IaaS", "PaaS", "SaaS"].filter((model) => option.includes(model));
      return named.join() === models.join();
    }
    case "statement":
    case "exception":
      return (option === ASKS.yes) === (party === (text.startsWith("“You are") ? "customer" : "provider"));
    case "misconception":
      return text === ASKS.oneIsNot ? holds === false : (option === ASKS.yes) === (holds === true);
    case "move": {
      const change = partsOf(answer).flatMap((part) => (part.kind === "comparison" && shows.kind === "move" ? part.rows.filter(({ area }) => area === shows.area) : []))[0];
      const [from, to] = change?.parties ?? [];
      return /stays/.test(text) ? from === "customer" && to === "customer" : from !== to && to === wanted;
    }
  }
}

describe("every question that a quiz can ask", () => {
  it("is here: all kinds, all areas, and no id twice", () => {
    expect(patterns.length).toBeGreaterThan(250);
    expect(new Set(patterns.map(({ id }) => id)).size).toBe(patterns.length);
    expect(new Set(patterns.map(({ kind }) => kind))).toEqual(new Set(["area", "models", "statement", "service", "exception", "misconception", "move"]));
    expect(new Set(patterns.map(({ area }) => area))).toEqual(new Set(AREA_IDS));
  });

  it("is decided by what `ask` answers, with all of its options", () => {
    expect(patterns.flatMap((pattern) => [pattern.right, ...pattern.wrong].flatMap((option) => untold(option) ?? []).map((fault) => `${pattern.id} ${fault}`))).toEqual([]);
  });

  it("has one right option, and every other one is certainly wrong", () => {
    const faults = patterns.flatMap((pattern) => [
      ...(fits(pattern, pattern.right) ? [] : [`${pattern.id}: "${pattern.right.text}" is not right`]),
      ...pattern.wrong.filter((option) => fits(pattern, option)).map(({ text }) => `${pattern.id}: "${text}" is right as well`),
    ]);
    expect(faults).toEqual([]);
  });

  it("has four options that differ, or yes and no", () => {
    const faults = patterns.filter(({ right, wrong }) => {
      const texts = [right, ...wrong].map(({ text }) => text);
      return new Set(texts).size !== texts.length || !(texts.length >= 4 || (texts.length === 2 && texts.includes(ASKS.yes) && texts.includes(ASKS.no)));
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("leaves alone what Microsoft's own page lists otherwise", () => {
    const disputed = AREA_IDS.flatMap((area) =>
      CLOUD_MODEL_IDS.filter((model) => cellOf(knowledge, area, model).difference).map(
        (model) => `Who is responsible for ${area === "applications" ? "applications" : area.replaceAll("-", " ")} in ${knowledge.models.get(model)?.short ?? ""}?`,
      ),
    );
    expect(disputed).toHaveLength(4);
    const asked = new Set(patterns.flatMap(({ right, wrong }) => [right, ...wrong].map(({ asks }) => asks)));
    expect(disputed.filter((question) => asked.has(question))).toEqual([]);
  });

  it("says why, with the source and the day of the same answer", () => {
    const faults = patterns.filter(({ why, sources, verified, right }) => {
      const answer = answerTo(right.asks);
      const own = "sources" in answer ? answer : null;
      return why === "" || !own || own.verified !== verified || JSON.stringify(own.sources) !== JSON.stringify(sources);
    });
    expect(faults.map(({ id }) => id)).toEqual([]);
  });

  it("is a sentence in plain words", () => {
    expect(patterns.filter(({ text, why }) => /undefined|null| {2}|On-premises to|!/.test(`${text} ${why}`) || !/[?.]$/.test(text)).map(({ text }) => text)).toEqual([]);
  });
});

describe("a quiz", () => {
  const seeds = Array.from({ length: 300 }, (_, number) => `s${number}`);

  it("is the same for the same seed, and another for another", () => {
    expect(drawQuestions(knowledge, "s1", 10)).toEqual(drawQuestions(knowledge, "s1", 10));
    expect(new Set(seeds.map((seed) => JSON.stringify(drawQuestions(knowledge, seed, 10)))).size).toBe(seeds.length);
  });

  it("has at most one question of an area until all areas came up, and none twice", () => {
    for (const seed of seeds) {
      const drawn = drawQuestions(knowledge, seed, 20);
      expect(new Set(drawn.slice(0, 10).map(({ area }) => area)).size, seed).toBe(10);
      expect(new Set(drawn.slice(10).map(({ area }) => area)).size, seed).toBe(10);
      expect(new Set(drawn.map(({ id }) => id)).size, seed).toBe(20);
      expect(new Set(drawn.slice(0, 10).map(({ text }) => text)).size, seed).toBe(10);
    }
  });

  it("mixes the kinds", () => {
    for (const seed of seeds) expect(new Set(drawQuestions(knowledge, seed, 10).map(({ id }) => id.split("/")[0])).size, seed).toBeGreaterThanOrEqual(4);
  });

  it("keeps the right option in all places alike", () => {
    const places = seeds.flatMap((seed) => drawQuestions(knowledge, seed, 10).flatMap(({ options, right }) => (options.length === 4 ? [right] : [])));
    for (const place of [0, 1, 2, 3]) expect(places.filter((one) => one === place).length / places.length).toBeGreaterThan(0.15);
  });

  it("has about as many that are so as are not, where it asks for yes or no", () => {
    const yes = patterns.filter(({ kind }) => kind === "statement" || kind === "exception");
    expect(yes.filter(({ right }) => right.text === ASKS.yes)).toHaveLength(yes.length / 2);
  });

  it("holds every question as it was derived", () => {
    const byId = new Map(patterns.map((pattern) => [pattern.id, pattern]));
    for (const question of seeds.flatMap((seed) => drawQuestions(knowledge, seed, 10))) {
      const pattern = byId.get(question.id);
      const wrong = new Set(pattern?.wrong.map(({ text }) => text));
      expect(question.options[question.right]).toBe(pattern?.right.text);
      expect(question.options.filter((_, at) => at !== question.right).every((option) => wrong.has(option))).toBe(true);
    }
  });
});
