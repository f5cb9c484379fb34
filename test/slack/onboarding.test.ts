/** The tour, the quiz and a quiz together, over Slack's wire: the command and every press signed, every reply as Slack gets it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createAssistant } from "../../src/create-assistant.ts";
import { drawQuestions } from "../../src/onboarding/quiz-questions.ts";
import { knowledge } from "../onboarding/real.ts";
import { messageProblems, objectsIn } from "./block-check.ts";
import { buttonIn, readMessage } from "./reader.ts";
import { type Running, startSlack } from "./running.ts";
import { deliver, event, payload } from "./wire.ts";

let slack: Running;
beforeAll(async () => {
  slack = await startSlack({ assistant: createAssistant(knowledge, { newSeed: () => "seed1" }) });
});
afterAll(() => slack.stop());
beforeEach(() => void slack.api.clear());

/** A message as it stands for somebody. `ephemeral`: for one person's eyes. */
type Message = { readonly text: unknown; readonly blocks: unknown; readonly ephemeral: boolean; readonly thread: string | null; readonly replaced: boolean };
type Where = { readonly user?: string; readonly channel?: string };
const ALICE = "U0ALICE001";
const CHANNEL = "C0GENERAL1";
const QUESTIONS = drawQuestions(knowledge, "seed1", 10);

async function command(text: string, { user = ALICE, channel = CHANNEL }: Where = {}): Promise<Message> {
  const response = await deliver(slack.url, { ...payload("asks-by-command"), text, user_id: user, channel_id: channel });
  const reply = (await response.json()) as { text: unknown; blocks: unknown; response_type: string };
  expect(messageProblems(reply.text, reply.blocks)).toEqual([]);
  return { text: reply.text, blocks: reply.blocks, ephemeral: reply.response_type === "ephemeral", thread: null, replaced: false };
}

/** Presses a button of a message; what comes of it, in order. */
async function pressed(message: Message, label: string, { user = ALICE, channel = CHANNEL }: Where = {}): Promise<readonly Message[]> {
  const button = buttonIn(message.blocks, label);
  if (!button) throw new Error(`There is no button "${label}" in: ${readMessage(message).shown}`);
  const content = payload(message.ephemeral ? "chooses-on-own-reply" : "chooses", { responseUrl: slack.api.responseUrl(), trigger: slack.api.trigger() });
  const inThread = message.thread === null ? {} : { thread_ts: message.thread };
  slack.api.clear();
  const { status } = await deliver(slack.url, {
    ...content,
    user: { id: user, team_id: "T0A1B2C3D" },
    container: { type: "message", message_ts: "1764000010.000700", channel_id: channel, is_ephemeral: message.ephemeral, ...inThread },
    ...(message.ephemeral ? {} : { message: { ts: "1764000010.000700", ...inThread } }),
    actions: [{ action_id: button["action_id"], value: button["value"], type: "button" }],
  });
  expect(status).toBe(200);
  await slack.settled();
  return slack.api.calls.map(({ method, args, problems }): Message => {
    expect([method, problems]).toEqual([method, []]);
    expect(messageProblems(args["text"], args["blocks"])).toEqual([]);
    return {
      text: args["text"],
      blocks: args["blocks"],
      ephemeral: args["response_type"] === "ephemeral",
      thread: (args["thread_ts"] as string | undefined) ?? null,
      replaced: args["replace_original"] === true,
    };
  });
}

async function press(message: Message, label: string, where: Where = {}): Promise<Message> {
  const [reply, ...more] = await pressed(message, label, where);
  if (!reply || more.length > 0) throw new Error(`"${label}" led to ${more.length + (reply ? 1 : 0)} messages`);
  return reply;
}

const shown = (message: Message) => readMessage(message).shown;
const labels = ({ blocks }: Message) => objectsIn(blocks).flatMap((one) => (one["type"] === "button" ? [String((one["text"] as { text: string }).text)] : []));

describe("the tour by command", () => {
  it("is walked from its first step to its last in one message that its walker alone sees", { timeout: 30_000 }, async () => {
    let message = await command("tour", { channel: "C0TOUR0001" });
    expect(message.ephemeral).toBe(true);
    for (let step = 1; step <= 8; step += 1) {
      expect(shown(message)).toContain(`Tour, step ${step} of 8`);
      if (step < 8) message = await press(message, "Next", { channel: "C0TOUR0001" });
      if (step < 8) expect([message.ephemeral, message.replaced]).toEqual([true, true]);
    }
    message = await press(message, "Leave", { channel: "C0TOUR0001" });
    expect(shown(message)).toContain("That was the tour");
  });

  it("grows the matrix and shows an answer in place", async () => {
    const matrix = await press(await command("tour 2"), "Add IaaS");
    expect(shown(matrix)).toMatch(/three areas go to Microsoft/);
    const answer = await press(await command("tour 5"), "See an answer");
    expect(shown(answer)).toContain("You asked: Who is responsible for network controls in PaaS?");
    expect(labels(answer)).toEqual(["Next", "Back", "Leave"]);
  });

  it("remembers where each person was in each channel", async () => {
    await press(await press(await command("tour", { channel: "C0REMEMBER" }), "Next", { channel: "C0REMEMBER" }), "Next", { channel: "C0REMEMBER" });
    expect(shown(await command("tour", { channel: "C0REMEMBER" }))).toContain("Tour, step 3 of 8, where you were");
    expect(shown(await command("tour", { channel: "C0REMEMBER", user: "U0BOB00001" }))).toContain("Tour, step 1 of 8");
    expect(shown(await command("tour", { channel: "C0OTHER001" }))).toContain("Tour, step 1 of 8");
  });
});

describe("the tour by mention", () => {
  it("stands in the thread for all, and goes on for each presser alone", async () => {
    await deliver(slack.url, event("mentions-in-channel", { text: "<@U0BOT00001> tour", user: "U0MIA00001" }));
    await slack.settled();
    const [call] = slack.api.of("chat.postMessage");
    const message: Message = { text: call?.args["text"], blocks: call?.args["blocks"], ephemeral: false, thread: String(call?.args["thread_ts"]), replaced: false };
    expect(shown(message)).toContain("Tour, step 1 of 8");
    const next = await press(message, "Next", { user: "U0NED00001" });
    expect([next.ephemeral, next.replaced, next.thread]).toEqual([true, false, message.thread]);
    expect(shown(next)).toContain("Tour, step 2 of 8");
    expect((await press(next, "Next", { user: "U0NED00001" })).replaced).toBe(true);
  });
});

describe("the quiz in a direct conversation", () => {
  it("goes on in the message itself, which nobody else reads", async () => {
    await deliver(slack.url, event("writes-directly", { text: "quiz" }));
    await slack.settled();
    const [call] = slack.api.of("chat.postMessage");
    const open: Message = { text: call?.args["text"], blocks: call?.args["blocks"], ephemeral: false, thread: String(call?.args["thread_ts"]), replaced: false };
    const question = await press(open, "Begin", { channel: String(call?.args["channel"]) });
    expect([question.replaced, shown(question)]).toEqual([true, expect.stringContaining("Question 1 of 10")]);
  });
});

describe("the quiz by command", () => {
  it("is taken from Begin to the score, seen by the player alone, and shared by a press only", { timeout: 30_000 }, async () => {
    const where = { user: "U0CAROL001" };
    let message = await press(await command("quiz", where), "Begin", where);
    for (const [at, question] of QUESTIONS.entries()) {
      expect([message.ephemeral, shown(message).includes(question.text)]).toEqual([true, true]);
      const option = at === 4 ? (question.right + 1) % question.options.length : question.right;
      const long = question.options.some(({ length }) => length > 48);
      const answered = await press(message, long ? ("ABCD"[option] ?? "") : (question.options[option] ?? ""), where);
      expect(shown(answered)).toMatch(at === 4 ? /^That is not it/ : /^Right: /);
      expect(shown(answered)).toContain(question.why);
      expect(shown(answered)).toMatch(/Sources?: .*verified 2026-/s);
      message = await press(answered, at < 9 ? "Next question" : "See the result", where);
    }
    expect([message.ephemeral, message.replaced]).toEqual([true, true]);
    expect(shown(message)).toMatch(/^9 of 10 right\./);
    // Slack's own buttons to share and to copy would show more than the score.
    expect(labels(message)).toEqual([expect.stringMatching(/^Look at /), "Share my score", "Another quiz"]);

    const again = await press(message, labels(message)[0] ?? "", where);
    expect(shown(again)).toContain(QUESTIONS[4]?.asks);
    expect(shown(await press(again, "Back to the result", where))).toMatch(/^9 of 10 right\./);

    const score = await press(message, "Share my score", where);
    expect([score.ephemeral, score.replaced]).toEqual([false, false]);
    expect(shown(score)).toContain("9 of 10 right, in the quiz on who is responsible for what in Azure.");
    expect(objectsIn(score.blocks)).toContainEqual({ type: "user", user_id: "U0CAROL001" });
    for (const { why } of QUESTIONS) expect(shown(score)).not.toContain(why);
  });

  it("counts a double press once, and says so kindly of a stale button", async () => {
    const where = { user: "U0DAVE0001" };
    const first = await press(await command("quiz", where), "Begin", where);
    const [one = "", two = ""] = labels(first);
    const once = await press(first, one, where);
    expect(await press(first, one, where)).toEqual(once);
    expect(shown(await press(first, two, where))).toContain("Question 1 is answered already");
  });

  it("of two people in one channel never mixes", async () => {
    const [eve, fay] = [{ user: "U0EVE00001" }, { user: "U0FAY00001" }];
    const question = QUESTIONS[0];
    if (!question) throw new Error("no question");
    const [first, second] = [await press(await command("quiz", eve), "Begin", eve), await press(await command("quiz", fay), "Begin", fay)];
    const wrong = question.options[(question.right + 1) % question.options.length] ?? "";
    expect(shown(await press(first, question.options[question.right] ?? "", eve))).toMatch(/^Right: [\s\S]*1 of 1 right/);
    expect(shown(await press(second, wrong, fay))).toMatch(/^That is not it[\s\S]*0 of 1 right/);
  });

  it("begun where all can read it is taken by each alone, with the same questions and without mixing", async () => {
    await deliver(slack.url, event("mentions-in-channel", { text: "<@U0BOT00001> quiz" }));
    await slack.settled();
    const [call] = slack.api.of("chat.postMessage");
    const open: Message = { text: call?.args["text"], blocks: call?.args["blocks"], ephemeral: false, thread: String(call?.args["thread_ts"]), replaced: false };
    const [gil, hal] = [{ user: "U0GIL00001" }, { user: "U0HAL00001" }];
    const mine = await press(open, "Begin", gil);
    expect([mine.ephemeral, mine.replaced]).toEqual([true, false]);
    await press(mine, labels(mine)[0] ?? "", gil);
    const theirs = await press(open, "Begin", hal);
    expect(shown(theirs)).toContain("Question 1 of 10");
    expect(shown(await press(theirs, labels(theirs)[1] ?? "", hal))).toMatch(/of 1 right/);
  });
});

describe("a quiz together", () => {
  const LEA = { user: "U0LEA00001" };
  const people = ["U0ANN00001", "U0BEN00001", "U0CID00001", "U0DAN00001"].map((user) => ({ user }));
  const LATE = { user: "U0LATE0001" };

  it("of five, with one pressing twice and one late, runs in the channel from question to question", { timeout: 30_000 }, async () => {
    let question = await command("quiz 3 together", LEA);
    expect([question.ephemeral, question.thread]).toEqual([false, null]);
    for (let number = 1; number <= 3; number += 1) {
      expect(shown(question)).toContain(`Question ${number} of 3`);
      const option = labels(question)[0] ?? "";
      for (const person of people) {
        const notice = await press(question, option, person);
        expect([notice.ephemeral, notice.replaced, shown(notice)]).toEqual([true, false, expect.stringMatching(/^Your answer is in\./)]);
        expect(shown(notice)).not.toContain(option);
      }
      // One presses twice.
      expect(shown(await press(question, option, people[3]))).toMatch(/^Your answer is in already/);
      // One who did not begin it cannot reveal.
      const refused = await press(question, "Reveal", people[0]);
      expect([refused.ephemeral, shown(refused)]).toEqual([true, expect.stringMatching(/^Only the one who began this quiz/)]);

      const reveal = await press(question, "Reveal", LEA);
      expect([reveal.ephemeral, reveal.replaced]).toEqual([false, false]);
      expect(shown(reveal)).toContain("Four answers");
      expect(shown(reveal)).toContain("■■■■ 4: ");
      expect(shown(reveal)).toMatch(/^The right answer: /);
      for (const { user } of people) expect(JSON.stringify(reveal)).not.toContain(user);
      // One is late, and the reveal is pressed twice.
      const late = await press(question, option, LATE);
      expect([late.ephemeral, shown(late)]).toEqual([true, expect.stringMatching(/^This question is closed/)]);
      expect((await press(question, "Reveal", LEA)).ephemeral).toBe(true);

      question = await press(reveal, number < 3 ? "Next question" : "Finish", LEA);
      expect(question.ephemeral).toBe(false);
    }
    expect(shown(question)).toMatch(/^The quiz is over, after three questions\./);
    for (const { user } of people) expect(JSON.stringify(question)).not.toContain(user);
  });

  it("names the areas that the room found hardest, with a press that asks", async () => {
    const question = await command("quiz 1 together", LEA);
    const options = labels(question).filter((label) => label !== "Reveal");
    // Whatever is right, not everybody has it.
    for (const [at, person] of people.entries()) await press(question, options[at % options.length] ?? "", person);
    const end = await press(await press(question, "Reveal", LEA), "Finish", LEA);
    expect(shown(end)).toMatch(/Hardest for this room/);
    const answer = await press(end, labels(end)[0] ?? "", people[0]);
    expect([answer.ephemeral, shown(answer).length > 40]).toEqual([false, true]);
  });

  it("stays apart from another in another channel, and its buttons do nothing there", async () => {
    const here = await command("quiz 3 together", LEA);
    const there = await command("quiz 3 together", { ...LEA, channel: "C0OTHER001" });
    await press(here, labels(here)[0] ?? "", people[0]);
    expect(shown(await press(there, "Reveal", { ...LEA, channel: "C0OTHER001" }))).toContain("Nobody answered.");
    expect(shown(await press(here, "Reveal", { ...LEA, channel: "C0OTHER001" }))).toContain("This quiz is over");
  });

  it("begun by a mention stays in its thread", async () => {
    await deliver(slack.url, event("mentions-in-thread", { text: "<@U0BOT00001> quiz 2 together", user: "U0LEA00001" }));
    await slack.settled();
    const [call] = slack.api.of("chat.postMessage");
    const question: Message = { text: call?.args["text"], blocks: call?.args["blocks"], ephemeral: false, thread: String(call?.args["thread_ts"]), replaced: false };
    expect((await press(question, labels(question)[0] ?? "", people[0])).thread).toBe(question.thread);
    const reveal = await press(question, "Reveal", LEA);
    expect([reveal.ephemeral, reveal.thread]).toEqual([false, question.thread]);
  });
});
