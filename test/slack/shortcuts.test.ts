import { describe, expect, it } from "vitest";
import { VERDICT_CARD } from "../cards.ts";
import { objectsIn, viewProblems } from "./block-check.ts";
import { buttonIn, readMessage } from "./reader.ts";
import { slackOfFile } from "./running.ts";
import { deliver, payload } from "./wire.ts";

const { slack, heard } = await slackOfFile();

type View = { blocks: { block_id?: string }[]; private_metadata: string; submit: { text: string } };
const filled = () => ({ responseUrl: slack.api.responseUrl(), trigger: slack.api.trigger() });
const inputOf = (view: unknown) => objectsIn(view).find((one) => one["type"] === "plain_text_input")?.["initial_value"];

async function send(content: Record<string, unknown>) {
  const response = await deliver(slack.url, content);
  expect(response.status).toBe(200);
  await slack.settled();
  const [call] = slack.api.calls;
  return { call, view: call?.args["view"] as View, reply: await response.text() };
}

describe("the message shortcut", () => {
  it("opens the answer to a colleague's message, its question ready to be corrected", async () => {
    const { call, view } = await send(payload("asks-about-a-message", filled()));
    expect([call?.method, call?.problems]).toEqual(["views.open", []]);
    const asked = "who patches R&D's AKS nodes, @U0BOB00001?";
    expect(heard.map((one) => one.question)).toEqual([asked]);
    expect(inputOf(view)).toBe(asked);
    expect(readMessage(view).shown).toContain(VERDICT_CARD.verdict);
    expect(buttonIn(view, "Post in thread")).toBeDefined();
  });
  it("opens an empty form on a message without words", async () => {
    const content = payload("asks-about-a-message", filled());
    const { view } = await send({ ...content, message: { ...(content["message"] as object), text: "" } });
    expect([inputOf(view), view.submit.text, heard]).toEqual([undefined, "Ask", []]);
  });
  it("offers no post in the thread for what is no answer", async () => {
    const content = payload("asks-about-a-message", filled());
    const { view } = await send({ ...content, message: { ...(content["message"] as object), text: "price" } });
    expect(buttonIn(view, "Post in thread")).toBeUndefined();
  });
  it.each([500, 1900, 3000, 9000])("stays within every limit for a message of %i characters", async (length) => {
    const content = payload("asks-about-a-message", filled());
    const { call } = await send({ ...content, message: { ...(content["message"] as object), text: "who & what? ".repeat(length / 12).replaceAll("&", "&amp;") } });
    expect([call?.method, call?.problems]).toEqual(["views.open", []]);
  });
});

describe("the answer's modal", () => {
  it("answers the corrected question in place, in the reply to its submission", async () => {
    const { reply } = await send(payload("asks-again-in-modal", filled()));
    const { response_action, view } = JSON.parse(reply) as { response_action: string; view: View };
    expect([response_action, viewProblems(view), slack.api.calls]).toEqual(["update", [], []]);
    expect(heard.map((one) => one.question)).toEqual(["who patches the OS in IaaS?"]);
    expect(inputOf(view)).toBe("who patches the OS in IaaS?");
    // What it is about is not lost on the way.
    expect(view.private_metadata).toContain("1763998000.000900");
  });
  it("shows another question in another input, for Slack keeps what was typed in the old one", async () => {
    const { view } = await send(payload("follows-up-in-modal", filled()));
    expect(inputOf(view)).toBe("Who is responsible for network controls in IaaS?");
    expect(view.blocks[0]?.block_id).not.toBe("question:0123456789ab");
  });
  it("posts what it shows under the message, and says that it did", async () => {
    await send(payload("posts-in-thread", filled()));
    const [post, update] = slack.api.calls;
    expect(post).toMatchObject({ method: "chat.postMessage", problems: [], args: { channel: "C0GENERAL1", thread_ts: "1763998000.000900" } });
    // The input was changed since, but nobody has seen the answer to that yet.
    expect(heard.map((one) => one.question)).toEqual(["who patches the OS in PaaS?"]);
    expect(update).toMatchObject({ method: "views.update", problems: [] });
    expect(readMessage(update?.args["view"] as View).shown).toContain("Posted in the thread.");
  });
  it("posts by the shortcut's response address where the bot is not in the channel", async () => {
    slack.api.next("chat.postMessage", { kind: "error", error: "channel_not_found" });
    await send(payload("posts-in-thread", filled()));
    expect(slack.api.of("response_url")[0]?.args).toMatchObject({ response_type: "in_channel", thread_ts: "1763998000.000900", replace_original: false });
  });
  it("says so where it cannot post", async () => {
    slack.api.next("chat.postMessage", { kind: "error", error: "not_in_channel" });
    slack.api.next("response_url", { kind: "error", error: "expired_url" });
    await send(payload("posts-in-thread", filled()));
    expect(readMessage(slack.api.of("views.update")[0]?.args["view"] as View).shown).toContain("Invite me to the channel");
  });
  it("shows its text alone where Slack refuses the blocks", async () => {
    slack.api.next("views.open", { kind: "error", error: "invalid_arguments" });
    // The fake takes a trigger once, as Slack does: the refused call has not used it up.
    const { view } = await send(payload("asks-about-a-message", filled()));
    expect(view.blocks.length).toBeGreaterThan(1);
    const second = slack.api.of("views.open")[1];
    expect(second?.problems).toEqual([]);
    expect(readMessage(second?.args["view"] as View).shown).toContain(VERDICT_CARD.verdict);
  });
});

describe("the global shortcut", () => {
  it("opens an empty form, with nowhere to post to", async () => {
    const { call, view } = await send(payload("asks-from-anywhere", filled()));
    expect([call?.method, call?.problems, view.submit.text, heard]).toEqual(["views.open", [], "Ask", []]);
    expect(buttonIn(view, "Post in thread")).toBeUndefined();
  });
});
