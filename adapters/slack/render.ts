/**
 * Draws a card for Slack. Everything is rich text or plain text, which Slack does not parse: there is no mrkdwn object in any
 * message, so nothing that a person or a data file wrote can become a mention, a link or an emphasis.
 */
import type { types } from "@slack/bolt";
import type { Card, Link, Section, Table } from "../../src/card.ts";
import { type Asked, askedToValue, button, buttonsToBlocks, cardButtons, feedbackButtons, isSafeUrl, plain, plainFeedbackButtons } from "./buttons.ts";
import { shortened } from "./cut.ts";
import { escapedWithin, partToText, tableRowToText } from "./fallback.ts";
import { sharedBlocks } from "./json.ts";
import { LIMITS } from "./limits.ts";
import { cardToParts, type Part } from "./parts.ts";
import { moreFollows, part as partOf, WORDS } from "./words.ts";

/** Where it will be shown: a message for all, one for the asker alone, a modal, or the App Home. */
export type Surface = "message" | "ephemeral" | "modal" | "home";

export type Drawing = {
  /** The whole part as plain text, escaped for Slack. */
  readonly text: string;
  readonly blocks: types.KnownBlock[];
};

export type DrawOptions = {
  readonly surface?: Surface;
  /** What was asked; without it there are no buttons that must ask it again. */
  readonly asked?: Asked | null;
  /** Which part of a long answer, from 0. */
  readonly part?: number;
  /** The id of the person who shares the answer in a channel. */
  readonly sharedBy?: string | null;
};

type RichElement = types.RichTextSection["elements"][number];

export const said = (text: string, style?: { bold?: true; italic?: true }): RichElement => ({ type: "text", text: text || "–", ...(style ? { style } : {}) });
export const rich = (...elements: types.RichTextBlock["elements"]): types.RichTextBlock => ({ type: "rich_text", elements });
export const line = (...elements: RichElement[]): types.RichTextSection => ({ type: "rich_text_section", elements });
export const heading = (text: string): types.RichTextBlock => rich(line(said(text, { bold: true })));

const linked = (link: Link): RichElement => (isSafeUrl(link.url) ? { type: "link", url: link.url, text: link.title || link.url } : said(link.title));
const spaced = (text: string): types.ContextBlock => ({ type: "context", elements: [plain(shortened(text, LIMITS.contextText))] });
const listed = (points: readonly string[]): types.RichTextList => ({ type: "rich_text_list", style: "bullet", elements: points.map((point) => line(said(point))) });

/** For modals, which have no table block, the App Home, where tables are said not to show, and a second table in one message. */
const tableToLines = (table: Table): types.KnownBlock[] => [
  heading(table.caption),
  spaced(table.columns.join(" · ")),
  rich(listed(table.rows.map((row) => tableRowToText(table.columns, row)))),
];

function tableToBlock(table: Table): types.KnownBlock[] {
  const header = table.columns.map((column) => heading(column));
  const rows = table.rows.map((row) => row.map((cell) => ({ type: "raw_text" as const, text: cell || "–" })));
  return [heading(table.caption), { type: "table", rows: [header, ...rows], column_settings: table.columns.map(() => ({ is_wrapped: true })) }];
}

function sectionToBlocks(section: Section, tableFits: boolean): types.KnownBlock[] {
  switch (section.kind) {
    case "paragraph":
      return [rich(line(said(section.text)))];
    case "points":
      return [rich(line(said(section.heading, { bold: true })), listed(section.points))];
    case "facts": {
      // One section with line breaks: Slack sets two sections side by side.
      const facts = section.facts.flatMap((fact, i) => [said(`${i === 0 ? "" : "\n"}${fact.label}: `, { bold: true }), said(fact.value)]);
      return [rich(line(...(section.heading === null ? [] : [said(`${section.heading}\n`, { bold: true })]), ...facts))];
    }
    case "table":
      return tableFits && section.columns.length <= LIMITS.tableColumns ? tableToBlock(section) : tableToLines(section);
    case "note":
      return [rich(line(said(`${section.label}: `, { bold: true }), said(section.text), ...(section.link ? [said(" "), linked(section.link)] : [])))];
  }
}

function sourcesToBlocks(card: Card): types.KnownBlock[] {
  if (card.sources.length === 0 && card.verified === null) return [];
  const links = card.sources.flatMap((source, i) => [said(i === 0 ? " " : ", "), linked(source)]);
  const label = card.sources.length === 0 ? [] : [said(card.sources.length === 1 ? WORDS.source : WORDS.sources)];
  const ending = [card.verified ? `${WORDS.verified} ${card.verified}` : null, card.id].filter((text) => text !== null).join(" · ");
  return [rich(line(...label, ...links, said(`${links.length > 0 ? ", " : ""}${ending}`)))];
}

/** Feedback in a modal would have no place to be thanked in; the App Home shows no answer that could be helpful. */
function ownBlocks(card: Card, surface: Surface, value: string | null): types.KnownBlock[] {
  const copy = card.tone === "answer" && value !== null && surface !== "home" ? [button("copy", WORDS.copy, value)] : [];
  const share = card.tone === "answer" && value !== null && surface === "ephemeral" ? [button("share", WORDS.share, value)] : [];
  const rated = card.tone !== "choices";
  const plainFeedback = rated && surface === "ephemeral" ? plainFeedbackButtons(card) : [];
  return [...buttonsToBlocks([...share, ...copy, ...plainFeedback]), ...(rated && surface === "message" ? [feedbackButtons(card)] : [])];
}

/** What all drawings of a part have in common, whoever asked and however it was asked. */
type Body = { readonly blocks: readonly types.KnownBlock[]; readonly texts: Map<string | null, string> };
type Drawn = { readonly parts: readonly Part[]; readonly buttons: readonly types.KnownBlock[]; readonly bodies: Map<string, Body> };

/** A core that remembers its answers gives the same card again; what was drawn of it goes when it does. */
const drawnOf = new WeakMap<Card, Drawn>();

function drawnBefore(card: Card): Drawn {
  const before = drawnOf.get(card);
  if (before) return before;
  const drawn = { parts: cardToParts(card), buttons: sharedBlocks(buttonsToBlocks(cardButtons(card))), bodies: new Map<string, Body>() };
  drawnOf.set(card, drawn);
  return drawn;
}

/** @param tables whether the surface shows any */
function bodyOf(card: Card, { bodies }: Drawn, at: number, shown: Part, tables: boolean): Body {
  const key = `${at} ${tables}`;
  const before = bodies.get(key);
  if (before) return before;
  // One table block in a message is all that Slack takes.
  const table = tables ? shown.sections.find((section) => section.kind === "table") : undefined;
  const blocks = [
    ...(shown.verdict === null ? [] : [rich(line(said(shown.verdict, { bold: true })))]),
    ...(shown.readAs === null ? [] : [rich(line(said(shown.readAs, { italic: true })))]),
    ...shown.sections.flatMap((section) => sectionToBlocks(section, section === table)),
    ...sourcesToBlocks(card),
  ];
  const body = { blocks: sharedBlocks(blocks), texts: new Map<string | null, string>() };
  bodies.set(key, body);
  return body;
}

function textOf(card: Card, { texts }: Body, shown: Part, ending: string | null): string {
  const before = texts.get(ending);
  if (before !== undefined) return before;
  const text = escapedWithin(partToText(card, shown, ending), LIMITS.text);
  texts.set(ending, text);
  return text;
}

const isUserId = (id: string) => /^[UW][A-Z0-9]+$/.test(id);

export function cardToSlack(card: Card, { surface = "message", asked = null, part = 0, sharedBy = null }: DrawOptions = {}): Drawing {
  const drawn = drawnBefore(card);
  const { parts } = drawn;
  const at = Math.min(Math.max(part, 0), parts.length - 1);
  const shown = parts[at] ?? { verdict: card.verdict, readAs: card.readAs, sections: [] };
  const last = at === parts.length - 1;
  const next = asked && !last ? askedToValue(asked, at + 1) : null;
  const ending = parts.length === 1 ? null : next === null ? partOf(at + 1, parts.length) : moreFollows(at + 1, parts.length);
  const body = bodyOf(card, drawn, at, shown, surface === "message" || surface === "ephemeral");
  const sharer = sharedBy && isUserId(sharedBy) ? [rich(line(said(`${WORDS.sharedBy} `), { type: "user", user_id: sharedBy }))] : [];

  const blocks: types.KnownBlock[] = [
    ...body.blocks,
    ...sharer,
    ...(ending === null ? [] : [spaced(ending)]),
    ...(next === null ? [] : buttonsToBlocks([button("rest", WORDS.rest, next)])),
    ...(at === 0 ? [...drawn.buttons, ...ownBlocks(card, surface, asked ? askedToValue(asked) : null)] : []),
  ];
  return { text: textOf(card, body, shown, ending), blocks };
}
