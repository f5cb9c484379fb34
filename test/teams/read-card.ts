/** Reads a card as a person does: text with its markup resolved, what its buttons ask, and what is alive in it. */
import MarkdownIt from "markdown-it";
import type { Outgoing } from "../../adapters/teams/replies.ts";
import type { Drawn } from "../contract/surface-contract.ts";
import { cardProblems } from "./validate.ts";

type Token = ReturnType<MarkdownIt["parse"]>[number];
export type Node = { readonly [key: string]: unknown };

/** The parser that the reference renderer is used with. `linkify` is on: a client may make links of bare addresses. */
const parser = new MarkdownIt({ html: true, linkify: false });

export function readMarkdown(markdown: string): { readonly text: string; readonly alive: readonly string[] } {
  const tokens = parser.parse(markdown, {}).flatMap(({ children, ...block }): readonly Token[] => children ?? [block as Token]);
  const text = tokens
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" || type.endsWith("_close") ? (type === "link_close" ? "" : "\n") : content))
    .join("");
  const alive = tokens.flatMap((token) => {
    if (token.type === "link_open") return [token.attrGet("href") ?? ""];
    if (token.type === "image") return [token.attrGet("src") ?? ""];
    return ["html_inline", "html_block", "em_open", "strong_open", "s_open", "code_inline", "heading_open", "blockquote_open", "code_block", "fence", "hr"].includes(token.type)
      ? [token.type]
      : [];
  });
  return { text, alive };
}

const asNode = (value: unknown) => value as Node;
const asNodes = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);

/** The Markdown of everything that is visible, in order. What only shows after a press, or in another client, is left out. */
export function textsOf(node: Node): readonly string[] {
  if (node["isVisible"] === false) return [];
  switch (node["type"]) {
    case "AdaptiveCard":
      return asNodes(node["body"]).flatMap(textsOf);
    case "TextBlock":
      return [node["text"] as string];
    case "FactSet":
      return asNodes(node["facts"]).flatMap((fact) => [fact["title"] as string, fact["value"] as string]);
    case "Container":
    case "TableCell":
      return asNodes(node["items"]).flatMap(textsOf);
    case "Table":
      return asNodes(node["rows"]).flatMap(textsOf);
    case "TableRow":
      return asNodes(node["cells"]).flatMap(textsOf);
    default:
      return [];
  }
}

export function actionsOf(node: Node): readonly Node[] {
  return [...asNodes(node["actions"]), ...asNodes(node["body"]).flatMap(actionsOf)];
}

const asksOf = (card: Node) => actionsOf(card).flatMap((action) => (asNode(action["data"])?.["do"] === "ask" ? [asNode(action["data"])["question"] as string] : []));

export function readCard(card: Node): Drawn {
  const shown = textsOf(card).map(readMarkdown);
  const fallback = readMarkdown(card["fallbackText"] as string);
  const urls = actionsOf(card).flatMap((action) => (action["type"] === "Action.OpenUrl" ? [action["url"] as string] : []));
  return {
    fallback: fallback.text,
    shown: shown.map(({ text }) => text).join("\n"),
    asks: asksOf(card),
    alive: [...shown.flatMap(({ alive }) => alive), ...fallback.alive, ...urls],
    problems: cardProblems(card),
  };
}

/** A message that holds one card, or a plain sentence. */
export function readMessage(message: Readonly<Record<string, unknown>> | Outgoing): Drawn {
  const [attachment] = asNodes(message["attachments"]);
  if (attachment) return readCard(asNode(attachment["content"]));
  const text = message["text"] as string;
  return { fallback: text, shown: text, asks: [], alive: [], problems: [] };
}
