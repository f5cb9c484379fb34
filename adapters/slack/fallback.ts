/** A part as plain lines, for the message's `text`: all that phones, notifications and screen readers get. */
import type { Card, Link, Section } from "../../src/card.ts";
import { shortened } from "./cut.ts";
import { escapeText } from "./escape.ts";
import type { Part } from "./parts.ts";
import { WORDS } from "./words.ts";

const linkToText = (link: Link) => `${link.title}, ${link.url}`;
const underHeading = (heading: string, lines: readonly string[]) => [`${heading}:`, ...lines].join("\n");

/** A table read aloud: each row names its columns. */
export function tableRowToText(columns: readonly string[], [header = "", ...cells]: readonly string[]): string {
  return `${header}: ${cells.map((cell, i) => `${columns[i + 1] ?? ""} ${cell}`.trim()).join("; ")}`;
}

function sectionToText(section: Section): string {
  switch (section.kind) {
    case "paragraph":
      return section.text;
    case "points":
      return underHeading(
        section.heading,
        section.points.map((point) => `- ${point}`),
      );
    case "facts": {
      const lines = section.facts.map((fact) => `${fact.label}: ${fact.value}`);
      return section.heading === null ? lines.join("\n") : underHeading(section.heading, lines);
    }
    case "table":
      return underHeading(
        `${section.caption} (${section.columns.join(", ")})`,
        section.rows.map((row) => tableRowToText(section.columns, row)),
      );
    case "note":
      return `${section.label}: ${section.text}${section.link ? ` (${linkToText(section.link)})` : ""}`;
  }
}

function sourcesToText(card: Card): string {
  const links = card.sources.map(linkToText).join("; ");
  const verified = card.verified ? `${WORDS.verified} ${card.verified}` : "";
  return [card.sources.length > 0 ? `${card.sources.length === 1 ? WORDS.source : WORDS.sources} ${links}` : "", verified, card.id].filter(Boolean).join(", ");
}

/** Not yet escaped. */
export function partToText(card: Card, part: Part, ending: string | null): string {
  const asks = card.tone === "choices" ? card.actions.map((action) => `- ${action.label}`).join("\n") : "";
  return [
    part.verdict,
    part.readAs,
    ...part.sections.map(sectionToText),
    part.verdict === null ? "" : asks,
    card.sources.length > 0 || card.verified ? sourcesToText(card) : "",
    ending,
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Cut before it is escaped, so that no escape is cut in two. */
export function escapedWithin(text: string, most: number): string {
  const escaped = escapeText(text);
  return escaped.length <= most ? escaped : escapedWithin(shortened(text, Math.floor((text.length * most) / escaped.length) - 1), most);
}
