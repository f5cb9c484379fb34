/** What a card states, as plain pieces: a surface that draws the card must show every one of them, in any form it likes. */
import type { Card, Section } from "../../src/card.ts";

function sectionFacts(section: Section): readonly string[] {
  switch (section.kind) {
    case "paragraph":
      return [section.text];
    case "points":
      return [section.heading, ...section.points];
    case "facts":
      return [...(section.heading === null ? [] : [section.heading]), ...section.facts.flatMap((fact) => [fact.label, fact.value])];
    case "table":
      return [section.caption, ...section.columns, ...section.rows.flat()];
    case "note":
      return [section.label, section.text, ...(section.link ? [section.link.title] : [])];
  }
}

export function cardFacts(card: Card): readonly string[] {
  return [
    card.verdict,
    ...(card.readAs === null ? [] : [card.readAs]),
    ...card.sections.flatMap(sectionFacts),
    ...card.sources.map((source) => source.title),
    ...(card.verified === null ? [] : [card.verified]),
  ];
}

/** Every address that the card itself asks to link to. */
export function cardUrls(card: Card): readonly string[] {
  return [
    ...card.sources.map((source) => source.url),
    ...card.sections.flatMap((section) => (section.kind === "note" && section.link ? [section.link.url] : [])),
    ...card.actions.flatMap((action) => (action.kind === "link" ? [action.url] : [])),
  ];
}

/** White space is each surface's own affair: a long entry may be wrapped, and a cut between two parts may fall on any space. */
export const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();
