/** The tour, the quiz and a quiz together, over the wire of Teams: activities in, cards and messages out. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { WORDS } from "../../adapters/teams/words.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { knowledge } from "../onboarding/real.ts";
import type { Connector } from "./connector.ts";
import { startConnector } from "./connector.ts";
import { actionsOf, type Node, readCard } from "./read-card.ts";
import type { Payload, Running } from "./running.ts";
import { payload, run } from "./running.ts";
import { cardProblems } from "./validate.ts";

let connector: Connector;
let running: Running;
beforeAll(async () => {
  connector = await startConnector();
  running = await run({ assistant: createAssistant(knowledge, { newSeed: () => "seed1" }) });
});
afterAll(async () => {
  await running.stop();
  await connector.stop();
});
beforeEach(() => connector.clear());

type Where = { readonly person: string; readonly conversation: Payload };
const personal = (person: string): Where => ({ person, conversation: { conversationType: "personal", tenantId: "t1", id: `a:${person}` } });
const inChannel = (person: string, channel = "19:onboarding@thread.tacv2", thread = "1732460000001"): Where => ({
  person,
  conversation: { conversationType: "channel", tenantId: "t1", id: `${channel};messageid=${thread}` },
});
const QUESTIONS = drawQuestions(knowledge, "seed1", 10);

let count = 0;
const around = ({ person, conversation }: Where): Payload => {
  count += 1;
  return { serviceUrl: connector.url, id: `onboarding-${count}`, from: { id: `29:${person}`, name: person, aadObjectId: `aad-${person}` }, conversation };
};

const posted = (): Node[] => {
  const cards = connector.delivered
    .filter(({ activity }) => activity.type === "message")
    .map(({ activity }) => (activity["attachments"] as { content: Node }[])[0]?.content as Node);
  for (const card of cards) expect(cardProblems(card)).toEqual([]);
  return cards;
};

/** Says something, mentioning the bot where that is needed. @returns the card that was posted */
async function say(text: string, where: Where): Promise<Node> {
  connector.clear();
  const file = payload("channel-mention");
  const isPersonal = where.conversation["conversationType"] === "personal";
  const mention = "<at>Who secures what</at>";
  const more = isPersonal ? { text, entities: [] } : { text: `${mention} ${text}`, entities: [{ type: "mention", mentioned: file["recipient"], text: mention }] };
  expect((await running.post({ ...file, ...around(where), ...more })).status).toBe(200);
  const [card, ...others] = posted();
  if (!card || others.length > 0) throw new Error(`"${text}" led to ${others.length + (card ? 1 : 0)} messages`);
  return card;
}

type Came = {
  /** The card in place of the one pressed, for the presser. */ readonly card: Node | null /** A sentence for the presser; the card stays. */;
  readonly notice: string | null;
  readonly posted: readonly Node[];
};

async function press(card: Node, label: string, where: Where): Promise<Came> {
  const action = actionsOf(card).find((one) => one["title"] === label);
  if (!action) throw new Error(`There is no "${label}" among: ${labels(card).join(", ")}`);
  connector.clear();
  const { status, body } = await running.post({
    ...payload("execute-button"),
    ...around(where),
    value: { action: { type: "Action.Execute", title: label, verb: action["verb"], data: action["data"] }, trigger: "manual" },
  });
  expect(status).toBe(200);
  const { type, value } = body as { type: string; value: unknown };
  const isCard = type === "application/vnd.microsoft.card.adaptive";
  if (isCard) expect(cardProblems(value)).toEqual([]);
  return { card: isCard ? (value as Node) : null, notice: isCard ? null : String(value), posted: posted() };
}

/** Presses what is answered in place. */
async function turn(card: Node, label: string, where: Where): Promise<Node> {
  const came = await press(card, label, where);
  if (!came.card) throw new Error(`"${label}" led to: ${came.notice}`);
  expect(came.posted).toEqual([]);
  return came.card;
}

const labels = (card: Node) => actionsOf(card).map(({ title }) => String(title));
const shown = (card: Node | null | undefined) => (card ? readCard(card).shown : "");

describe("the tour", () => {
  it("is walked from its first step to its last in one card", async () => {
    const anna = personal("anna-tour");
    let card = await say("tour", anna);
    for (let step = 1; step <= 8; step += 1) {
      expect(shown(card)).toContain(`Tour, step ${step} of 8`);
      if (step < 8) card = await turn(card, "Next", anna);
    }
    expect(shown(await turn(card, "Leave", anna))).toContain("That was the tour");
  });

  it("grows the matrix and shows an answer in place", async () => {
    const ben = personal("ben-tour");
    expect(shown(await turn(await say("tour 2", ben), "Add IaaS", ben))).toMatch(/three areas go to Microsoft/);
    expect(shown(await turn(await say("tour 5", ben), "See an answer", ben))).toContain("You asked: Who is responsible for network controls in PaaS?");
  });

  it("remembers where each person was, in a channel that they share", async () => {
    const [anna, ben] = [inChannel("anna-where"), inChannel("ben-where")];
    await turn(await turn(await say("tour", anna), "Next", anna), "Next", anna);
    expect(shown(await say("tour", anna))).toContain("Tour, step 3 of 8, where you were");
    expect(shown(await say("tour", ben))).toContain("Tour, step 1 of 8");
    expect(shown(await say("tour", inChannel("anna-where", "19:another@thread.tacv2")))).toContain("Tour, step 1 of 8");
  });
});

describe("the quiz", () => {
  it("is taken from Begin to the score in place, which the player alone sees, and shared by a press only", async () => {
    const anna = inChannel("anna-quiz");
    let card = await turn(await say("quiz", anna), "Begin", anna);
    for (const [at, question] of QUESTIONS.entries()) {
      expect(shown(card)).toContain(question.text);
      const option = at === 4 ? (question.right + 1) % question.options.length : question.right;
      const long = question.options.some(({ length }) => length > 48);
      const answered = await turn(card, long ? ("ABCD"[option] ?? "") : (question.options[option] ?? ""), anna);
      expect(shown(answered)).toMatch(at === 4 ? /^That is not it/ : /^Right: /);
      expect(shown(answered).replace(/\s+/g, " ")).toContain(question.why);
      expect(shown(answered)).toMatch(/Sources?: /);
      card = await turn(answered, at < 9 ? "Next question" : "See the result", anna);
    }
    expect(shown(card)).toMatch(/^9 of 10 right\./);
    expect(labels(card)).toEqual([expect.stringMatching(/^Look at /), "Share my score", "Another quiz"]);

    const again = await turn(card, labels(card)[0] ?? "", anna);
    expect(shown(again)).toContain(QUESTIONS[4]?.asks);
    expect(shown(await turn(again, "Back to the result", anna))).toMatch(/^9 of 10 right\./);

    const came = await press(card, "Share my score", anna);
    expect([came.card, came.notice]).toEqual([null, "It is posted here for everyone."]);
    expect(came.posted.map(shown)).toEqual([expect.stringMatching(/^9 of 10 right, in the quiz on who is responsible for what in Azure\.[\s\S]*Shared by anna-quiz/)]);
    for (const { why } of QUESTIONS) expect(came.posted.map(shown).join(" ")).not.toContain(why);
  });

  it("counts a double press once, and says so kindly of a stale button", async () => {
    const ben = personal("ben-quiz");
    const first = await turn(await say("quiz", ben), "Begin", ben);
    const [one = "", two = ""] = labels(first);
    const once = await turn(first, one, ben);
    expect(await turn(first, one, ben)).toEqual(once);
    expect(shown(await turn(first, two, ben))).toContain("Question 1 is answered already");
  });

  it("begun from one card by two people in a channel never mixes", async () => {
    const [cid, dan] = [inChannel("cid-quiz"), inChannel("dan-quiz")];
    const question = QUESTIONS[0];
    if (!question) throw new Error("no question");
    const open = await say("quiz", cid);
    const [first, second] = [await turn(open, "Begin", cid), await turn(open, "Begin", dan)];
    const wrong = question.options[(question.right + 1) % question.options.length] ?? "";
    expect(shown(await turn(first, question.options[question.right] ?? "", cid))).toMatch(/^Right: [\s\S]*1 of 1 right/);
    expect(shown(await turn(second, wrong, dan))).toMatch(/^That is not it[\s\S]*0 of 1 right/);
  });
});

// Such a client sends a button as a message, so that an answer to it would be posted for everyone.
describe("a button of an old client", () => {
  const pressOld = async (card: Node, label: string, where: Where) => {
    connector.clear();
    const data = actionsOf(card).find(({ title }) => title === label)?.["data"];
    await running.post({ ...payload("submit-button"), ...around(where), value: data });
    return connector.delivered.map(({ activity }) => activity["text"] ?? shown((activity["attachments"] as { content: Node }[])[0]?.content));
  };
  const groupChat = (person: string): Where => ({ person, conversation: { conversationType: "groupChat", tenantId: "t1", id: "19:group@thread.v2" } });

  it.each([
    ["a channel", inChannel("eva-quiz")],
    ["a group chat", groupChat("eva-quiz")],
  ])("shows nobody in %s a quiz or a tour that is one person's, and says where it goes on", async (_, eva) => {
    expect(await pressOld(await say("quiz", eva), "Begin", eva)).toEqual([WORDS.notHere]);
    const question = await turn(await say("quiz", eva), "Begin", eva);
    for (const label of labels(question)) expect(await pressOld(question, label, eva)).toEqual([WORDS.notHere]);
    expect(await pressOld(await say("tour", eva), "Next", eva)).toEqual([WORDS.notHere]);
  });

  it("goes on with the quiz in a personal chat", async () => {
    const fay = personal("fay-quiz");
    expect(await pressOld(await say("quiz", fay), "Begin", fay)).toEqual([expect.stringContaining(QUESTIONS[0]?.text ?? "")]);
  });

  it("shares a score with everyone, as it says", async () => {
    const gus = inChannel("gus-quiz");
    const first = await turn(await say("quiz", gus), "Begin", gus);
    const answered = await turn(first, labels(first)[0] ?? "", gus);
    const result = await turn(answered, "Stop here", gus);
    expect(await pressOld(result, "Share my score", gus)).toEqual([expect.stringMatching(/ of 1 right, in the quiz/)]);
  });
});

describe("a quiz together", () => {
  const lea = inChannel("lea");
  const people = ["ann", "ben", "cid", "dan"].map((name) => inChannel(name));
  const late = inChannel("late");

  it("of five, with one pressing twice and one late, runs in the channel from question to question", { timeout: 30_000 }, async () => {
    let question = await say("quiz 3 together", lea);
    for (let number = 1; number <= 3; number += 1) {
      expect(shown(question)).toContain(`Question ${number} of 3`);
      const option = labels(question)[0] ?? "";
      for (const person of people) {
        const came = await press(question, option, person);
        // The card stays as it is, so that the one who began it keeps Reveal.
        expect([came.card, came.posted, came.notice]).toEqual([null, [], expect.stringMatching(/^Your answer is in\./)]);
        expect(came.notice).not.toContain(option);
      }
      expect((await press(question, option, people[3] ?? late)).notice).toMatch(/^Your answer is in already/);
      const refused = await press(question, "Reveal", people[0] ?? late);
      expect([refused.posted, refused.notice]).toEqual([[], expect.stringMatching(/^Only the one who began this quiz/)]);

      const came = await press(question, "Reveal", lea);
      const [reveal] = came.posted;
      expect(came.posted).toHaveLength(1);
      expect(shown(reveal)).toMatch(/^The right answer: [\s\S]*Four answers[\s\S]*■■■■ 4: /);
      for (const { person } of people) expect(JSON.stringify(reveal)).not.toContain(`29:${person}`);

      const tooLate = await press(question, option, late);
      expect([tooLate.posted, tooLate.notice]).toEqual([[], expect.stringMatching(/^This question is closed/)]);
      expect((await press(question, "Reveal", lea)).posted).toEqual([]);
      question = (await press(reveal as Node, number < 3 ? "Next question" : "Finish", lea)).posted[0] as Node;
    }
    expect(shown(question)).toMatch(/^The quiz is over, after three questions\./);
  });

  it("names the areas that the room found hardest, with a press that asks for all", async () => {
    const question = await say("quiz 1 together", lea);
    const options = labels(question).filter((label) => label !== "Reveal");
    for (const [at, person] of people.entries()) await press(question, options[at % options.length] ?? "", person);
    const [reveal] = (await press(question, "Reveal", lea)).posted;
    const [end] = (await press(reveal as Node, "Finish", lea)).posted;
    expect(shown(end)).toMatch(/Hardest for this room/);
    expect((await press(end as Node, labels(end as Node)[0] ?? "", people[0] ?? lea)).posted).toHaveLength(1);
  });

  it("is one in its channel, and its buttons do nothing in another", async () => {
    const question = await say("quiz 3 together", lea);
    expect((await press(question, "Reveal", inChannel("lea", "19:another@thread.tacv2"))).notice).toMatch(/^This quiz is over/);
  });

  // Old clients send a button as a message: then there is no way to answer one person alone.
  it("tells by an old client's button nothing of what was chosen", async () => {
    const question = await say("quiz 3 together", lea);
    const [option = ""] = labels(question);
    const data = actionsOf(question).find(({ title }) => title === option)?.["data"];
    connector.clear();
    await running.post({ ...payload("submit-button"), ...around(people[0] ?? lea), value: data });
    expect(posted().map(shown)).toEqual([expect.stringMatching(/^Your answer is in\./)]);
    expect(posted().map(shown).join(" ")).not.toContain(option);
  });
});
