import { cardToParts } from "../../adapters/slack/parts.ts";
import { cardToSlack } from "../../adapters/slack/render.ts";
import type { Assistant } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import { type Bench, type Said, surfaceContract } from "../contract/surface-contract.ts";
import { readMessage } from "./reader.ts";
import { startSlack } from "./running.ts";
import { deliver, event, sign } from "./wire.ts";

const asked = { question: "long", context: null };
const draw = (card: Card) => cardToParts(card).map((_, part) => readMessage(cardToSlack(card, { asked, part })));

/** What a person types arrives escaped, and a mention as a code. */
const typed = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const FILES: Readonly<Record<Said["by"], Readonly<Record<Said["where"], string>>>> = {
  person: { channel: "mentions-in-channel", thread: "mentions-in-thread", direct: "writes-directly" },
  "the bot itself": { channel: "the-bot-writes", thread: "the-bot-writes", direct: "the-bot-writes" },
  "another bot": { channel: "another-bot-mentions", thread: "another-bot-mentions", direct: "another-bot-writes" },
};

async function setup(assistant: Assistant): Promise<Bench> {
  const slack = await startSlack({ assistant });
  let expected = { channel: "", thread: "" };
  let deliveries = 0;
  return {
    async say({ text, by, where, mention, number }) {
      const content = event(FILES[by][where], { text: `${mention ? "<@U0BOT00001> " : ""}${typed(text)}` }, number);
      const { channel, ts, thread_ts } = content["event"] as { channel: string; ts: string; thread_ts?: string };
      expected = { channel, thread: thread_ts ?? ts };
      // Slack's second delivery has a new timestamp and signature, and says which one it is.
      deliveries += 1;
      await deliver(slack.url, content, { ...sign(JSON.stringify(content), { at: Math.floor(Date.now() / 1000) - deliveries }), "x-slack-retry-num": String(deliveries) });
      await slack.settled();
    },
    replies() {
      const sent = slack.api
        .of("chat.postMessage")
        .map(({ args }) => ({ sameThread: args["channel"] === expected.channel && args["thread_ts"] === expected.thread, drawn: readMessage(args) }));
      slack.api.clear();
      return sent;
    },
    stop: slack.stop,
  };
}

surfaceContract({ name: "Slack", draw, setup });
