/** Draws a reply in all the forms that the page shows: the very messages that Slack and Teams get among them. */
import type { Assistant, Reply } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import { cardToHtml } from "../../src/presenting/html.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { cardToSlack } from "../slack/render.ts";
import { cardToTeamsParts } from "../teams/render.ts";
import { readingToWhy } from "./why.ts";
import type { AskReply, AskRequest, SlackMessage } from "./wire.ts";

export function replyToWire(asked: AskRequest, reply: Reply, assistant: Assistant): AskReply {
  const { card } = reply;
  const text = cardToText(card);
  const markdown = cardToMarkdown(card);
  return {
    card,
    context: reply.context,
    standsAlone: asked.context === null || JSON.stringify(assistant.ask(asked.question).card) === JSON.stringify(card),
    text,
    markdown,
    html: cardToHtml(card),
    slack: slackMessages(card, asked),
    teams: cardToTeamsParts(card, card.tone === "answer" ? { copy: { text, markdown } } : {}),
    why: readingToWhy(reply, assistant.knowledge),
  };
}

/** More parts than the longest answer has. */
const MOST_PARTS = 20;

/** Slack gets the parts of a long answer one by one, at a press of "Show the rest". A part beyond the last is the last again. */
function slackMessages(card: Card, asked: AskRequest): SlackMessage[] {
  const messages: SlackMessage[] = [];
  for (let part = 0; part < MOST_PARTS; part += 1) {
    const message = cardToSlack(card, { asked, part });
    if (part > 0 && message.text === messages.at(-1)?.text) break;
    messages.push(message);
  }
  return messages;
}
