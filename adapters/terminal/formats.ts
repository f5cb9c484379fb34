/** The forms in which `npm run ask` prints an answer. */
import type { Reply } from "../../src/assistant.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { cardToHtml } from "../../src/presenting/html.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { recognisedIn } from "../recognised.ts";
import { replyToContract } from "./contract.ts";

export const FORMATS = ["text", "markdown", "html", "slack", "teams", "json"] as const;

export type Format = (typeof FORMATS)[number];

/** The renderers of the two platforms are loaded only where they are asked for. */
export async function printReply(question: string, reply: Reply, knowledge: Knowledge, format: Format): Promise<string> {
  switch (format) {
    case "text":
      return cardToText(reply.card);
    case "markdown":
      return cardToMarkdown(reply.card);
    case "html":
      return cardToHtml(reply.card);
    case "slack":
      return JSON.stringify((await import("../slack/render.ts")).cardToSlack(reply.card), null, 2);
    case "teams":
      return JSON.stringify((await import("../teams/render.ts")).cardToTeams(reply.card), null, 2);
    case "json":
      return JSON.stringify(replyToContract(question, reply, knowledge));
  }
}

/** What was recognised and why, for people who tend the knowledge. */
export function explain(reply: Reply): string {
  const reading = reply.reading();
  const { mended, because, query } = reading;
  return [
    ...(mended.length > 0 ? ["Mended", ...mended.map(({ typed, read }) => `  ${typed} -> ${read}`)] : []),
    "Recognised",
    ...recognisedIn(reading).map(({ words, as, id, strength }) => `  ${words}: ${as}${id === null ? "" : ` ${id}`}${strength === null ? "" : ` (${strength} of 3)`}`),
    "Decision",
    ...because().map((line) => `  ${line}`),
    `  ${JSON.stringify(query)}`,
  ].join("\n");
}
