/** A quiz that a group takes together: who may do what, what counts, and that nobody's single answer is ever shown. */
import { pino } from "pino";
import { describe, expect, it } from "vitest";
import { createMemoryConversations, createMemorySessions, type Sessions } from "../../adapters/conversations.ts";
import { createTogether, type Said } from "../../adapters/together.ts";
import type { Card } from "../../src/card.ts";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { beginSession, hardestOf, type Session, takeMove } from "../../src/onboarding/session.ts";
import { endCard, revealCard, roomQuestionCard } from "../../src/onboarding/session-cards.ts";
import { type Move, readSharedStep } from "../../src/onboarding/step.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { assistant, knowledge, labelsOf, press } from "./real.ts";

const questions = drawQuestions(knowledge, "seed1", 3);
const fresh = beginSession("room1", "lea", questions);
const rights = questions.map(({ right }) => right);

/** Makes the moves one after the other. */
function play(session: Session, ...moves: readonly (readonly [string, Move])[]) {
  const outcomes: string[] = [];
  for (const [person, move] of moves) {
    const { session: next, outcome } = takeMove(session, person, move);
    session = next;
    outcomes.push(outcome);
  }
  return { session, outcomes };
}
const votes = (at: number, option: number): Move => ({ do: "vote", at, option });
const does = (what: "reveal" | "next" | "end", at: number): Move => ({ do: what, at });

describe("an answer", () => {
  it("of one person counts once, however often it is pressed", () => {
    const { session, outcomes } = play(fresh, ["anna", votes(0, 1)], ["anna", votes(0, 1)], ["anna", votes(0, 1)], ["lea", does("reveal", 0)]);
    expect(outcomes).toEqual(["noted", "same", "same", "revealed"]);
    expect(session.tallies).toEqual([[0, 1, 0, 0]]);
  });

  it("may be changed until the reveal, and the last one counts", () => {
    const { session, outcomes } = play(fresh, ["anna", votes(0, 1)], ["anna", votes(0, 2)], ["lea", does("reveal", 0)]);
    expect([outcomes, session.tallies]).toEqual([["noted", "changed", "revealed"], [[0, 0, 1, 0]]]);
  });

  it("that comes after the reveal, or to another question, does not count", () => {
    const { session, outcomes } = play(
      fresh,
      ["anna", votes(0, 0)],
      ["lea", does("reveal", 0)],
      ["ben", votes(0, 1)],
      ["lea", does("next", 0)],
      ["ben", votes(0, 1)],
      ["ben", votes(2, 1)],
    );
    expect(outcomes).toEqual(["noted", "revealed", "late", "asked", "late", "late"]);
    expect([session.votes, session.tallies]).toEqual([{}, [[1, 0, 0, 0]]]);
  });

  it("that the question does not have is none", () => {
    expect(play(fresh, ["anna", votes(0, 9)]).session).toEqual(fresh);
  });

  it.each(["__proto__", "constructor", "toString"])("of somebody with the id %s is like any other", (person) => {
    const { session, outcomes } = play(fresh, [person, votes(0, 0)], [person, votes(0, 0)], ["lea", does("reveal", 0)]);
    expect([outcomes, session.tallies]).toEqual([["noted", "same", "revealed"], [[1, 0, 0, 0]]]);
  });

  it("is forgotten with the reveal: only the counts remain", () => {
    const { session } = play(fresh, ["anna", votes(0, 0)], ["ben", votes(0, 1)], ["lea", does("reveal", 0)]);
    expect(session.votes).toEqual({});
    expect(JSON.stringify(session)).not.toMatch(/anna|ben/);
  });
});

describe("the one who began it", () => {
  it.each(["reveal", "next", "end"] as const)("alone may press %s", (what) => {
    const revealed = play(fresh, ["lea", does("reveal", 0)]).session;
    for (const session of [fresh, revealed]) expect(play(session, ["anna", does(what, 0)])).toEqual({ session, outcomes: ["only-starter"] });
  });

  it("may answer as well", () => {
    expect(play(fresh, ["lea", votes(0, 0)]).outcomes).toEqual(["noted"]);
  });

  it("reveals and goes on once, however often it is pressed", () => {
    const { session, outcomes } = play(
      fresh,
      ["lea", does("reveal", 0)],
      ["lea", does("reveal", 0)],
      ["lea", does("next", 0)],
      ["lea", does("next", 0)],
      ["lea", does("reveal", 0)],
    );
    expect(outcomes).toEqual(["revealed", "already", "asked", "already", "already"]);
    expect([session.at, session.tallies.length]).toEqual([1, 1]);
  });

  it("does not go on before the reveal", () => {
    expect(play(fresh, ["lea", does("next", 0)]).outcomes).toEqual(["already"]);
  });

  it("comes to the end after the last question, or before", () => {
    const all = questions.flatMap((_, at): (readonly [string, Move])[] => [
      ["lea", does("reveal", at)],
      ["lea", does("next", at)],
    ]);
    expect(play(fresh, ...all).outcomes.at(-1)).toBe("ended");
    expect(play(fresh, ["lea", does("reveal", 0)], ["lea", does("end", 0)]).outcomes.at(-1)).toBe("ended");
  });
});

describe("the state", () => {
  it("is plain data, and no move changes the one before", () => {
    const before = JSON.stringify(fresh);
    const { session } = play(fresh, ["anna", votes(0, 0)], ["lea", does("reveal", 0)], ["lea", does("next", 0)]);
    expect(JSON.stringify(fresh)).toBe(before);
    expect(JSON.parse(JSON.stringify(session))).toEqual(session);
  });
});

describe("what the room sees", () => {
  const five = play(
    fresh,
    ["a", votes(0, rights[0] ?? 0)],
    ["b", votes(0, rights[0] ?? 0)],
    ["c", votes(0, ((rights[0] ?? 0) + 1) % 4)],
    ["d", votes(0, rights[0] ?? 0)],
    ["lea", does("reveal", 0)],
  ).session;

  it("is the question with its options and Reveal, and no answer", () => {
    const card = roomQuestionCard(knowledge, fresh);
    expect(card).toMatchObject({ verdict: questions[0]?.text, readAs: "Question 1 of 3" });
    expect(labelsOf(card)).toEqual([...(questions[0]?.options ?? []), "Reveal"]);
    expect(cardToText(roomQuestionCard(knowledge, play(fresh, ["anna", votes(0, 0)]).session))).toBe(cardToText(card));
  });

  it("is at the reveal the right answer, why, the source, and a bar for each option", () => {
    const card = revealCard(knowledge, five);
    expect(card.verdict).toBe(`The right answer: ${questions[0]?.options[rights[0] ?? 0]}.`);
    const bars = card.sections.flatMap((section) => (section.kind === "points" ? section.points : []));
    expect(bars[rights[0] ?? 0]).toBe(`■■■□ 3: ${questions[0]?.options[rights[0] ?? 0]} (right)`);
    expect(bars.map((bar) => bar.slice(0, 6)).sort()).toEqual(["■■■□ 3", "■□□□ 1", "□□□□ 0", "□□□□ 0"]);
    expect(cardToText(card).replace(/\s+/g, " ")).toContain(questions[0]?.why);
    expect([card.sources, card.verified]).toEqual([questions[0]?.sources, questions[0]?.verified]);
  });

  // A chart of one answer is that person's answer.
  it("is no chart where only one has answered", () => {
    const { session } = play(fresh, ["anna", votes(0, 0)], ["lea", does("reveal", 0)]);
    expect(cardToText(revealCard(knowledge, session))).toMatch(/One answer came in/);
    expect(cardToText(revealCard(knowledge, session))).not.toContain("■");
    expect(hardestOf({ ...session, tallies: [[0, 0, 0, 1]] })).toEqual([]);
  });

  it("is a sentence where nobody has", () => {
    expect(cardToText(revealCard(knowledge, play(fresh, ["lea", does("reveal", 0)]).session))).toContain("Nobody answered.");
  });

  it("is at the end the areas that it found hardest, the hardest first, with a press that asks each", () => {
    const tally = (at: number, right: number, wrong: number) =>
      (questions[at]?.options ?? []).map((_, option) => (option === rights[at] ? right : option === ((rights[at] ?? 0) + 1) % (questions[at]?.options.length ?? 1) ? wrong : 0));
    const session: Session = { ...fresh, tallies: [tally(0, 3, 1), tally(1, 4, 0), tally(2, 1, 3)] };
    const card = endCard(knowledge, session);
    const facts = card.sections.flatMap((section) => (section.kind === "facts" ? section.facts : []));
    expect(facts.map(({ value }) => value)).toEqual(["1 of 4 right", "3 of 4 right"]);
    expect(card.actions.map((action) => (action.kind === "ask" ? action.question : ""))).toEqual([questions[2]?.asks, questions[0]?.asks]);
  });

  it("never names a person", () => {
    for (const card of [roomQuestionCard(knowledge, five), revealCard(knowledge, five), endCard(knowledge, five)]) expect(JSON.stringify(card)).not.toMatch(/"lea"|\blea\b/);
  });
});

describe("what is typed to begin", () => {
  it.each([
    ["quiz 10 together", 10],
    ["quiz together", 10],
    ["Quiz 5 together", 5],
    ["quiz together 7", 7],
    ["quiz 10 questions together", 10],
    ["quiz 0 together", 1],
    ["quiz 99 together", 20],
  ])("%j asks for %i questions", (text, size) => {
    expect(readSharedStep(text)).toEqual({ do: "begin", size });
  });
  it.each(["quiz 100 together", "together", "quiz together abc 1 z", "quiz together abc 1 nothing", "who is responsible for data together?"])("%j begins none", (text) => {
    expect(readSharedStep(text)).toBeNull();
  });
});

describe("kept behind the store", () => {
  const surroundings = (sessions: Sessions = createMemorySessions()) => ({
    assistant: () => assistant,
    conversations: createMemoryConversations(),
    log: pino({ enabled: false }),
    sessions,
  });
  const inRoom =
    (together: ReturnType<typeof createTogether>, room: string) =>
    async (person: string, text: string): Promise<Said> =>
      (await together.act(text, { room, person })) as Said;
  const first = (card: Card) => press(card, labelsOf(card)[0] ?? "");

  it("a session of five, with one pressing twice and one late, is counted right", async () => {
    const say = inRoom(createTogether(surroundings()), "r");
    const { card, to } = await say("lea", "quiz 10 together");
    expect(to).toBe("everyone");
    for (const person of ["a", "b", "c", "d", "d"]) expect((await say(person, first(card))).to).toBe("presser");
    const reveal = await say("lea", press(card, "Reveal"));
    expect(reveal.to).toBe("everyone");
    expect(cardToText(reveal.card)).toContain("■■■■ 4: ");
    expect(await say("e", first(card))).toMatchObject({ to: "presser", card: { verdict: expect.stringMatching(/^This question is closed/) } });
    expect((await say("lea", press(reveal.card, "Next question"))).card.readAs).toBe("Question 2 of 10");
  });

  // A store that is asked and told in two steps would lose all but the last of them.
  it("loses none of fifty answers that are pressed at the same moment", async () => {
    const sessions = createMemorySessions();
    const slow: Sessions = {
      ...sessions,
      recall: async (key) => {
        const before = await sessions.recall(key);
        await new Promise((done) => setTimeout(done, 2));
        return before;
      },
    };
    const say = inRoom(createTogether(surroundings(slow)), "r");
    const { card } = await say("lea", "quiz 10 together");
    await Promise.all(Array.from({ length: 50 }, (_, number) => say(`p${number}`, first(card))));
    expect(cardToText((await say("lea", press(card, "Reveal"))).card)).toContain(" 50: ");
  });

  it("two rooms and two sessions in one room never mix", async () => {
    const together = createTogether(surroundings());
    const [here, there] = [inRoom(together, "here"), inRoom(together, "there")];
    const [one, two, three] = [await here("lea", "quiz 3 together"), await here("max", "quiz 3 together"), await there("lea", "quiz 3 together")];
    for (const person of ["a", "b", "c"]) await here(person, first(one.card));
    for (const person of ["a", "b"]) await here(person, first(two.card));
    expect(cardToText((await there("lea", press(three.card, "Reveal"))).card)).toContain("Nobody answered.");
    expect(cardToText((await here("max", press(two.card, "Reveal"))).card)).toContain(" 2: ");
    expect(cardToText((await here("lea", press(one.card, "Reveal"))).card)).toContain(" 3: ");
    expect((await there("lea", press(one.card, "Reveal"))).card.verdict).toMatch(/^This quiz is over/);
  });

  it("a session left alone ends by itself, and its buttons say so", async () => {
    const say = inRoom(createTogether(surroundings(createMemorySessions({ milliseconds: 30 }))), "r");
    const { card } = await say("lea", "quiz 10 together");
    await new Promise((done) => setTimeout(done, 60));
    for (const [person, text] of [
      ["a", first(card)],
      ["lea", press(card, "Reveal")],
    ] as const)
      expect(await say(person, text)).toMatchObject({ to: "presser", card: { verdict: expect.stringMatching(/^This quiz is over\. To begin another one/) } });
  });

  it("a session that came to its end is gone", async () => {
    const sessions = createMemorySessions();
    const say = inRoom(createTogether(surroundings(sessions)), "r");
    const { card } = await say("lea", "quiz 1 together");
    const reveal = await say("lea", press(card, "Reveal"));
    expect((await say("lea", press(reveal.card, "Finish"))).card.verdict).toBe("The quiz is over, after one question.");
    expect((await say("lea", press(reveal.card, "Finish"))).card.verdict).toMatch(/^This quiz is over/);
  });

  it("does nothing with what is no quiz together", async () => {
    expect(await createTogether(surroundings()).act("quiz", { room: "r", person: "a" })).toBeNull();
  });

  it("goes on with its own questions where the knowledge changes under it", async () => {
    const sessions = createMemorySessions();
    const before = inRoom(createTogether(surroundings(sessions)), "r");
    const { card } = await before("lea", "quiz 10 together");
    const after = inRoom(createTogether(surroundings(sessions)), "r");
    expect((await after("lea", press(card, "Reveal"))).card.readAs).toContain(card.verdict);
  });
});
