import { describe, expect, it } from "vitest";
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { CHOICES_CARD, HOSTILE_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { messageProblems, objectsIn } from "./block-check.ts";
import { buttonIn, readMessage } from "./reader.ts";
import { slackOfFile } from "./running.ts";
import { deliver, event, payload } from "./wire.ts";

const { slack, heard } = await slackOfFile();

type Reply = { response_type: string; text: string; blocks: unknown[] };
async function command(text: string, change = {}): Promise<Reply> {
  const response = await deliver(slack.url, { ...payload("asks-by-command"), text, ...change });
  expect(response.status).toBe(200);
  return (await response.json()) as Reply;
}

describe("the slash command", () => {
  it("is answered in its own reply, to the asker alone, without a call to Slack", async () => {
    const reply = await command("who patches the OS in PaaS?");
    expect(reply.response_type).toBe("ephemeral");
    expect(messageProblems(reply.text, reply.blocks)).toEqual([]);
    expect(readMessage(reply).shown).toContain(VERDICT_CARD.verdict);
    expect(slack.api.calls).toEqual([]);
  });
  it.each([
    ["", "help"],
    ["   ", "help"],
    ["help", "help"],
    ["matrix", "matrix"],
    ["compare iaas saas", "compare iaas saas"],
    ["who has R&amp;D's &lt;b&gt; &amp;amp; data?", "who has R&D's <b> &amp; data?"],
  ])("asks the core %j as %j", async (text, question) => {
    await command(text);
    expect(heard.map((one) => one.question)).toEqual([question]);
  });
  it("offers to share, to copy, to follow up and to rate, in words", async () => {
    const { blocks } = await command("who patches the OS in PaaS?");
    for (const label of ["Share in channel", "Copy as text", "In IaaS", "Full matrix", "Helpful", "Not helpful"]) expect(buttonIn(blocks, label)).toBeDefined();
    // Feedback buttons are for messages that everybody sees.
    expect(objectsIn(blocks).filter((one) => one["type"] === "context_actions")).toEqual([]);
  });
  it("does not offer to share or copy what is no answer", async () => {
    for (const question of ["backups", "price"]) {
      const { blocks } = await command(question);
      expect(buttonIn(blocks, "Share in channel")).toBeUndefined();
      expect(buttonIn(blocks, "Copy as text")).toBeUndefined();
    }
  });
  it("keeps the subject for the same person in the same channel, and for nobody else", async () => {
    await command("who patches the OS in PaaS?", { channel_id: "C0SUBJECT1" });
    await command("and for SaaS?", { channel_id: "C0SUBJECT1" });
    await command("and for SaaS?", { channel_id: "C0SUBJECT1", user_id: "U0BOB00001" });
    expect(heard.map((one) => one.context !== null)).toEqual([false, true, false]);
  });
  it("shows what is hostile as it was typed", async () => {
    const reply = await command("hostile");
    const { shown, fallback, alive } = readMessage(reply);
    expect(shown).toContain(HOSTILE_CARD.verdict);
    expect(fallback).toContain(HOSTILE_CARD.verdict);
    expect(alive.filter((one) => !one.startsWith("https://learn.microsoft.com/"))).toEqual([]);
  });
  it("points to its own name where it is called by another", async () => {
    expect((await command("matrix", { command: "/other" })).text).toBe("I answer to /responsibility.");
    expect(heard).toEqual([]);
  });
  it("says a plain sentence where the core fails", async () => {
    const reply = await command("break");
    expect(reply.text).toMatch(/^Something went wrong on my side/);
    expect(slack.logged.join("")).toContain("An answer failed");
  });
});

describe("a message", () => {
  it("is answered in the thread that it opens, unfurling nothing and linking no names", async () => {
    await deliver(slack.url, event("mentions-in-channel", {}, 7));
    await slack.settled();
    const [call, ...more] = slack.api.of("chat.postMessage");
    expect(more).toEqual([]);
    expect(call?.problems).toEqual([]);
    expect(call?.args).toMatchObject({ channel: "C0GENERAL1", thread_ts: "1764100000.000007", unfurl_links: "false", unfurl_media: "false", mrkdwn: "false", parse: "none" });
    expect(call?.args["reply_broadcast"]).toBeUndefined();
  });
  it("gets feedback buttons that carry the card's id and nothing that was typed", async () => {
    await deliver(slack.url, event("mentions-in-channel"));
    await slack.settled();
    const feedback = objectsIn(slack.api.calls[0]?.args["blocks"]).find((one) => one["type"] === "feedback_buttons");
    expect(feedback).toMatchObject({ positive_button: { value: `helpful ${VERDICT_CARD.id}` }, negative_button: { value: `not-helpful ${VERDICT_CARD.id}` } });
  });
  it("offers choices as buttons, and a way out", async () => {
    await deliver(slack.url, event("mentions-in-channel", { text: "<@U0BOT00001> backups" }));
    await slack.settled();
    const blocks = slack.api.calls[0]?.args["blocks"];
    for (const { label } of CHOICES_CARD.actions) expect(buttonIn(blocks, label)).toBeDefined();
  });
  it("shows the matrix as a table, and whole in the text", async () => {
    await deliver(slack.url, event("writes-directly", { text: "matrix" }));
    await slack.settled();
    const args = slack.api.calls[0]?.args as { blocks: { type: string; rows?: unknown[][] }[]; text: string };
    expect(args.blocks.find((block) => block.type === "table")?.rows?.map((row) => row.length)).toEqual(Array.from({ length: 11 }, () => 5));
    expect(args.text.match(/Area \d+: On-premises You; IaaS You; PaaS Shared; SaaS Microsoft/g)).toHaveLength(10);
    expect(MATRIX_CARD.sections).toHaveLength(2);
  });
  it.each([
    ["who has <https://aka.ms/aks|AKS> & <#C123|ops>, <@U0BOB00001>?", "who has AKS & #ops, @U0BOB00001?"],
    ["<@U0BOT00001|responsibility> is &lt;!channel&gt; ours?", "is <!channel> ours?"],
    ["tell <!here> and <!subteam^S1|@ops>", "tell @here and @ops"],
  ])("in Slack's codes %j is read as %j", async (text, question) => {
    await deliver(slack.url, event("mentions-in-channel", { text }));
    await slack.settled();
    expect(heard.map((one) => one.question)).toEqual([question]);
  });
  it("is answered once though it is announced as a message and as a mention", async () => {
    const mention = event("mentions-in-channel", { channel: "D0ALICEBOT" }, 501);
    await deliver(slack.url, event("writes-directly", {}, 501));
    await deliver(slack.url, { ...mention, event_id: "EvAnother" });
    await slack.settled();
    expect(slack.api.of("chat.postMessage")).toHaveLength(1);
  });
  it("is answered where the first that arrives is a second delivery", async () => {
    await deliver(slack.url, event("mentions-in-channel"), { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" });
    await slack.settled();
    expect(slack.api.of("chat.postMessage")).toHaveLength(1);
  });
  it.each([
    ["an edit", "edits-a-message", {}],
    ["a mention that was edited in", "mentions-in-channel", { edited: { user: "U0ALICE001", ts: "1764000009.000000" } }],
    ["somebody's joining", "writes-directly", { subtype: "channel_join" }],
    ["a message in a channel without a mention", "writes-directly", { channel: "C0GENERAL1", channel_type: "channel" }],
    ["Slackbot", "writes-directly", { user: "USLACKBOT" }],
    ["the bot itself", "the-bot-writes", {}],
    ["the bot itself, without its bot_id", "writes-directly", { user: "U0BOT00001" }],
    ["another bot", "another-bot-writes", {}],
  ])("is left alone where it is %s", async (_, file, change) => {
    expect((await deliver(slack.url, event(file, change))).status).toBe(200);
    await slack.settled();
    expect([heard, slack.api.calls]).toEqual([[], []]);
  });
  it("is answered where it comes with a file", async () => {
    await deliver(slack.url, event("writes-directly", { subtype: "file_share", text: "matrix", files: [{ id: "F1" }] }));
    await slack.settled();
    expect(heard.map((one) => one.question)).toEqual(["matrix"]);
  });
  it("keeps the subject at the root of a direct conversation, where each question opens its own thread", async () => {
    await deliver(slack.url, event("writes-directly", { channel: "D0SUBJECT1" }));
    await slack.settled();
    await deliver(slack.url, event("writes-directly", { channel: "D0SUBJECT1", text: "and for SaaS?" }));
    await slack.settled();
    expect(heard.map((one) => one.context !== null)).toEqual([false, true]);
  });
});

describe("the bot's own pages", () => {
  it("suggests prompts when the conversation is opened, without a thread", async () => {
    await deliver(slack.url, event("opens-the-conversation"));
    await slack.settled();
    const [call] = slack.api.of("assistant.threads.setSuggestedPrompts");
    expect(call?.problems).toEqual([]);
    expect(call?.args).toMatchObject({ channel_id: "D0ALICEBOT", prompts: EXAMPLE_QUESTIONS.map((question) => ({ title: question, message: question })) });
    expect(slack.api.of("views.publish")).toEqual([]);
  });
  it("shows on the App Home what it is, the matrix, questions, commands and how old the knowledge is", async () => {
    await deliver(slack.url, event("opens-the-home"));
    await slack.settled();
    const [call] = slack.api.of("views.publish");
    expect(call?.problems).toEqual([]);
    const { shown, asks } = readMessage({ blocks: (call?.args["view"] as { blocks: unknown } | undefined)?.blocks });
    expect(shown).toContain("Area 10: On-premises You; IaaS You; PaaS Shared; SaaS Microsoft");
    expect(shown).toContain(`last verified on ${MATRIX_CARD.verified}`);
    for (const { name, description } of COMMANDS) expect(shown).toMatch(new RegExp(`/responsibility ${name}.* ${description}`));
    expect(asks).toEqual(EXAMPLE_QUESTIONS);
  });
});
