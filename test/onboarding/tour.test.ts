/** The tour as somebody walks it: eight steps, each with one idea and one thing to press. */
import { describe, expect, it } from "vitest";
import { MODEL_IDS } from "../../src/ids.ts";
import { assistant, createPerson, knowledge, labelsOf, pressesOf } from "./real.ts";

const TITLES = [
  /splits security between Microsoft and you/,
  /every layer is yours/,
  /^Always yours:/,
  /^Always Microsoft's/,
  /^Shared means/,
  /except where it does not/,
  /many believe/,
  /^Ask in your own words/,
];
const NAVIGATION = ["Next", "Back", "Leave", "From the start"];
const things = (labels: readonly string[]) => labels.filter((label) => !NAVIGATION.includes(label));

describe("the tour", () => {
  it("goes through its eight steps by Next, each with its idea and exactly one thing to press", () => {
    const anna = createPerson();
    anna.ask("tour");
    for (const [at, title] of TITLES.entries()) {
      const card = anna.card();
      expect(card.verdict).toMatch(title);
      expect(card.readAs).toBe(`Tour, step ${at + 1} of 8`);
      expect(things(labelsOf(card)), card.readAs ?? "").toHaveLength(1);
      expect(labelsOf(card).filter((label) => NAVIGATION.includes(label))).toEqual([...(at < 7 ? ["Next"] : []), ...(at > 0 ? ["Back"] : []), "Leave"]);
      if (at < 7) anna.press("Next");
    }
  });

  it("goes back step by step", () => {
    const anna = createPerson();
    anna.ask("tour 8");
    for (let at = 7; at >= 1; at -= 1) expect(anna.press("Back").readAs).toBe(`Tour, step ${at} of 8`);
    expect(labelsOf(anna.card())).not.toContain("Back");
  });

  it("grows the matrix column by column, from on-premises to SaaS, and says what each column changes", () => {
    const anna = createPerson();
    anna.ask("tour 2");
    const columns = () => anna.card().sections.flatMap((section) => (section.kind === "table" ? [section.columns.slice(1)] : []))[0];
    expect(columns()).toEqual(["On-premises"]);
    for (const [label, change] of [
      ["Add IaaS", /^From On-premises to IaaS: three areas go to Microsoft/],
      ["Add PaaS", /^From IaaS to PaaS: one area goes to Microsoft/],
      ["Add SaaS", /^From PaaS to SaaS: two areas go to Microsoft/],
    ] as const)
      expect(anna.press(label).verdict).toMatch(change);
    expect(columns()).toEqual(["On-premises", "IaaS", "PaaS", "SaaS"]);
    expect(things(labelsOf(anna.card()))).toEqual([]);
    const matrix = assistant.ask("matrix").card.sections.find((section) => section.kind === "table");
    expect(anna.card().sections.find((section) => section.kind === "table")).toMatchObject({ rows: matrix?.kind === "table" ? matrix.rows : [] });
  });

  it.each([1, 3, 4, 5, 6, 7])("shows at step %i, when pressed, what asking gives, word for word, and stays on its way", (at) => {
    const anna = createPerson();
    const [thing = ""] = things(labelsOf(anna.ask(`tour ${at}`)));
    const card = anna.press(thing);
    const question = /You asked: (.+)$/.exec(card.readAs ?? "")?.[1] ?? "";
    const asked = assistant.ask(question).card;
    expect(asked.tone).toBe("answer");
    expect([card.verdict, card.sections, card.sources, card.verified]).toEqual([asked.verdict, asked.sections, asked.sources, asked.verified]);
    expect(anna.press("Next").readAs).toBe(`Tour, step ${at + 1} of 8`);
  });

  it("tells what is so: the parties of its steps are those of the cells", () => {
    const verdictOf = (at: number) => {
      const anna = createPerson();
      const [thing = ""] = things(labelsOf(anna.ask(`tour ${at}`)));
      return anna.press(thing).party;
    };
    expect([3, 4, 5, 6].map(verdictOf)).toEqual(["customer", "provider", "shared", "shared"]);
  });

  it("names three misconceptions of three areas, and contradicts each", () => {
    const facts = assistant.ask("tour 7").card.sections.flatMap((section) => (section.kind === "facts" ? section.facts : []));
    expect(facts).toHaveLength(3);
    for (const { label, value } of facts) {
      const topic = [...knowledge.topics.values()].find(({ claim }) => label === `“${claim?.text}”`);
      expect([topic?.kind, topic?.verdict]).toEqual(["misconception", value]);
      expect(value).toMatch(/^No\. /);
    }
  });

  it("names its source and day at every step that states a fact", () => {
    for (const at of [1, 2, 3, 4, 5, 6, 7])
      expect(assistant.ask(`tour ${at}`).card).toMatchObject({
        sources: [expect.anything(), ...assistant.ask(`tour ${at}`).card.sources.slice(1)],
        verified: expect.stringMatching(/^\d{4}-/),
      });
  });

  it("ends with the quiz to press", () => {
    const anna = createPerson();
    anna.ask("tour 8");
    expect(anna.press("Take the quiz").verdict).toMatch(/^Ten questions/);
  });
});

describe("the way through the tour", () => {
  it("is remembered: after other questions, and after leaving, tour goes on where somebody was", () => {
    const anna = createPerson();
    anna.ask("tour");
    anna.press("Next");
    anna.press("Next");
    anna.ask("who patches the OS in PaaS?");
    expect(anna.ask("tour").readAs).toBe("Tour, step 3 of 8, where you were");
    expect(anna.press("Leave").verdict).toBe('You left the tour at step 3 of 8. Type "tour" to go on there.');
    expect(anna.press("Go on").readAs).toBe("Tour, step 3 of 8");
    expect(anna.ask("tour").readAs).toContain("where you were");
    expect(anna.press("From the start").readAs).toBe("Tour, step 1 of 8");
  });

  it("begins anew for who has seen its end", () => {
    const anna = createPerson();
    anna.ask("tour 8");
    expect(anna.press("Leave").verdict).toMatch(/^That was the tour/);
    expect(anna.ask("tour").readAs).toBe("Tour, step 1 of 8");
  });

  it("is one person's: another one begins at the start", () => {
    createPerson().ask("tour 5");
    expect(createPerson().ask("tour").readAs).toBe("Tour, step 1 of 8");
  });

  it("does not cost the subject of a follow-up", () => {
    const anna = createPerson();
    anna.ask("who patches the OS in PaaS?");
    anna.ask("tour");
    anna.press("Next");
    expect(anna.ask("and in SaaS?").id).toBe("azure/operating-system/saas");
  });

  it("survives being kept as JSON", () => {
    const anna = createPerson();
    anna.ask("tour 4");
    expect(createPerson(JSON.parse(JSON.stringify(anna.context()))).ask("tour").readAs).toBe("Tour, step 4 of 8, where you were");
  });

  it.each([
    ["tour 0", 1],
    ["tour 99", 8],
    ["TOUR  3", 3],
    ["take the tour", 1],
    ["start the tour.", 1],
    ["tour 2 more 9", 2],
  ])("of %j is step %i", (text, at) => {
    expect(assistant.ask(text).card.readAs).toBe(`Tour, step ${at} of 8`);
  });

  it.each(["tour de france", "is there a tour of the data centre?", "tour operating system", "tour -1", "tour 2 x"])("is not taken for %j", (text) => {
    expect(assistant.ask(text).card.id).not.toMatch(/^azure\/tour/);
  });

  it("never offers a press that leads nowhere", () => {
    const seen = new Set<string>();
    const walk = (question: string) => {
      if (seen.has(question)) return;
      seen.add(question);
      const { card } = assistant.ask(question);
      expect(card.tone, question).not.toBe("decline");
      for (const action of pressesOf(card)) if (/^tour/.test(action.question)) walk(action.question);
    };
    walk("tour");
    expect(seen.size).toBeGreaterThan(8 * 2 + MODEL_IDS.length);
  });
});
