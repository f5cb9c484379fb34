import { describe, expect, it } from "vitest";
import { plainFeedbackButtons } from "../../adapters/slack/buttons.ts";
import { readPress } from "../../adapters/slack/read-press.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { MOST_PARTS } from "../../src/query.ts";
import { LONG_CARD, VERDICT_CARD } from "../cards.ts";
import { cardFor, EVERYTHING, SERVICE_PARTS, who } from "../presenting/real.ts";
import { objectsIn } from "./block-check.ts";
import type { Call } from "./fake-api.ts";
import { buttonIn, readMessage } from "./reader.ts";
import { slackOfFile } from "./running.ts";
import { deliver, event, payload } from "./wire.ts";

const { slack, heard } = await slackOfFile();

const filled = () => ({ responseUrl: slack.api.responseUrl(), trigger: slack.api.trigger() });
async function press(name: string, change: Record<string, unknown> = {}): Promise<readonly Call[]> {
  expect((await deliver(slack.url, { ...payload(name, filled()), ...change })).status).toBe(200);
  await slack.settled();
  for (const call of slack.api.calls) expect([call.method, call.problems]).toEqual([call.method, []]);
  return slack.api.calls;
}
const questions = () => heard.map((one) => one.question);

describe("a follow-up button", () => {
  it("asks its question and answers in the thread, where all could see the answer", async () => {
    const [call, ...more] = await press("follows-up-in-thread");
    expect(questions()).toEqual(["Who is responsible for network controls in IaaS?"]);
    expect([call?.method, call?.args["thread_ts"], more]).toEqual(["chat.postMessage", "1764000000.000100", []]);
  });
  it("keeps the subject of that thread for what is typed next", async () => {
    await press("follows-up-in-thread");
    await deliver(slack.url, event("mentions-in-thread", { thread_ts: "1764000000.000100" }));
    await slack.settled();
    expect(heard[1]?.context?.query).toMatchObject({ topic: "the context of question Who is responsible for network controls in IaaS?" });
  });
  it("answers beside a reply that one person sees, for that person", async () => {
    const [call] = await press("follows-up-on-own-reply");
    expect(call).toMatchObject({ method: "response_url", args: { response_type: "ephemeral", replace_original: false } });
    expect(buttonIn(call?.args["blocks"], "Share in channel")).toBeDefined();
  });
  it("answers by the response address where the bot is not in the channel", async () => {
    slack.api.next("chat.postMessage", { kind: "error", error: "not_in_channel" });
    const [, call] = await press("follows-up-in-thread");
    expect(call).toMatchObject({ method: "response_url", args: { response_type: "in_channel", replace_original: false, thread_ts: "1764000000.000100" } });
  });
  it("opens a modal with the answer on the App Home, which has no conversation to answer in", async () => {
    const [call] = await press("presses-a-prompt-on-the-home");
    expect(call?.method).toBe("views.open");
    expect(questions()).toEqual(["What is left for us in SaaS?"]);
  });
});

describe("a choice", () => {
  it("replaces the question back, for all who saw it", async () => {
    const [call] = await press("chooses");
    expect(call).toMatchObject({ method: "response_url", args: { replace_original: true, response_type: "in_channel" } });
    expect(readMessage(call?.args ?? {}).shown).toContain(VERDICT_CARD.verdict);
  });
  it("replaces it for the one person who saw it", async () => {
    const [call] = await press("chooses-on-own-reply");
    expect(call).toMatchObject({ method: "response_url", args: { replace_original: true, response_type: "ephemeral" } });
  });
  it("of none leads to help", async () => {
    const [call] = await press("chooses-none");
    expect(call).toMatchObject({ method: "response_url", args: { replace_original: true } });
    expect(buttonIn(call?.args["blocks"], "Help")?.["value"]).toBe("help");
    expect(heard).toEqual([]);
  });
});

describe("sharing", () => {
  it("posts the same answer for all, says who shared it, and then removes the private one", async () => {
    const [shared, removed] = await press("shares-in-channel");
    expect(shared).toMatchObject({ method: "response_url", args: { response_type: "in_channel", replace_original: false } });
    expect(removed?.args).toMatchObject({ delete_original: true });
    expect(objectsIn(shared?.args["blocks"]).find((one) => one["type"] === "user")?.["user_id"]).toBe("U0ALICE001");
    expect(buttonIn(shared?.args["blocks"], "Share in channel")).toBeUndefined();
    expect(questions()).toEqual(["who patches the OS in PaaS?"]);
  });
  it("leaves the private answer where it is if the channel did not get it", async () => {
    slack.api.next("response_url", { kind: "error", error: "restricted_action" });
    expect((await press("shares-in-channel")).map((call) => call.args["delete_original"])).toEqual([undefined]);
  });
});

describe("copying", () => {
  it("opens the ticket-ready text and the Markdown, both exactly as the core writes them", async () => {
    const [call] = await press("copies-as-text");
    expect(call?.method).toBe("views.open");
    const inputs = objectsIn(call?.args["view"]).filter((one) => one["type"] === "plain_text_input");
    expect(inputs.map((one) => one["initial_value"])).toEqual([cardToText(VERDICT_CARD), cardToMarkdown(VERDICT_CARD)]);
  });
  it("divides what is longer than an input holds, and loses nothing", async () => {
    await press("copies-as-text", { actions: [{ action_id: "copy", value: '{"q":"long","c":null,"p":0}' }] });
    const inputs = objectsIn(slack.api.calls[0]?.args["view"]).filter((one) => one["type"] === "plain_text_input");
    const words = (text: string) => text.replace(/\s+/g, "");
    const whole = words(inputs.map((one) => one["initial_value"]).join(""));
    expect(inputs.length).toBeGreaterThan(2);
    expect(words(cardToText(LONG_CARD) + cardToMarkdown(LONG_CARD)).startsWith(whole.slice(0, 100_000))).toBe(true);
  });
  it("stacks on the answer's modal", async () => {
    expect((await press("copies-in-modal"))[0]?.method).toBe("views.push");
  });
  it("closes when it is done", async () => {
    const response = await deliver(slack.url, payload("closes-the-copy"));
    expect([response.status, await response.text()]).toEqual([200, ""]);
  });
});

describe("the rest of a long answer", () => {
  it.each([
    ["shows-the-rest", "chat.postMessage", { thread_ts: "1764000000.000100" }],
    ["shows-the-rest-of-own-reply", "response_url", { response_type: "ephemeral", replace_original: false }],
  ])("follows where it was asked for: %s", async (name, method, args) => {
    const [call] = await press(name);
    expect(call).toMatchObject({ method, args });
    const { shown } = readMessage(call?.args ?? {});
    expect(shown).toMatch(/Part 2 of \d+\. Press "Show the rest" to read on\./);
    // The verdict stood in the first part.
    expect(shown).not.toContain(LONG_CARD.verdict);
    expect(buttonIn(call?.args["blocks"], "Show the rest")?.["value"]).toBe('{"q":"long","c":null,"p":2}');
  });
  it("ends with the last part", async () => {
    const [call] = await press("shows-the-rest", { actions: [{ action_id: "rest", value: '{"q":"long","c":null,"p":999}' }] });
    expect(buttonIn(call?.args["blocks"], "Show the rest")).toBeUndefined();
  });
});

const AT_ROOT = {
  container: { type: "message", message_ts: "1764000010.000700", channel_id: "C0GENERAL1", is_ephemeral: false },
  message: { type: "message", ts: "1764000010.000700" },
};

describe("feedback", () => {
  it.each([
    ["rates-helpful", true],
    ["rates-own-reply-not-helpful", false],
  ])("is logged with the card's id alone, and thanked for to the rater alone: %s", async (name, helpful) => {
    slack.logged.length = 0;
    const [call] = await press(name);
    expect(slack.logged.map((line) => JSON.parse(line) as object)).toMatchObject([{ msg: "feedback", card: VERDICT_CARD.id, helpful }]);
    expect(slack.logged.join("")).not.toMatch(/U0ALICE001|alice|PaaS\?/);
    expect(call).toMatchObject({ method: "response_url", args: { response_type: "ephemeral", replace_original: false } });
  });
  it.each([
    ["in its thread", {}, "1764000000.000100"],
    // Where nobody opened a thread, thanks in one would not be seen.
    ["at the root of a channel", AT_ROOT, undefined],
  ])("is thanked for where the answer stands: %s", async (_, change, thread) => {
    const [call] = await press("rates-helpful", change);
    expect([call?.method, call?.args["thread_ts"]]).toEqual(["response_url", thread]);
  });
  it("is understood for every answer, and for as many in one message as there can be", () => {
    const asked = [...EVERYTHING, ...SERVICE_PARTS].map(({ query }) => ({ query, id: cardFor(query).id }));
    const longest = asked.toSorted((one, other) => other.id.length - one.id.length).slice(0, MOST_PARTS);
    const ids = [
      ...asked.map(({ id }) => id),
      longest.map(({ id }) => id).join("+"),
      cardFor({ kind: "several", parts: [who({ areas: ["data"], models: ["saas"] }), { kind: "matrix" }] }).id,
    ];
    const isUnderstood = (id: string) =>
      plainFeedbackButtons({ ...VERDICT_CARD, id }).every(({ action_id, value }) => {
        const read = readPress({ ...payload("rates-helpful"), actions: [{ action_id, value }] });
        return read.kind === "pressed" && read.press.kind === "feedback" && read.press.card === id;
      });
    expect(ids.filter((id) => !isUnderstood(id))).toEqual([]);
  });
});

describe("other presses", () => {
  it("lets a link be a link", async () => {
    expect(await press("opens-a-source")).toEqual([]);
  });
  it.each(["presses-an-old-button", "shares-in-channel"])("says so where a button is from an older version: %s", async (name) => {
    const [call] = await press(name, name === "shares-in-channel" ? { actions: [{ action_id: "share", value: "42" }] } : {});
    expect(call?.args["text"]).toMatch(/older message/);
    expect(heard).toEqual([]);
  });
});
