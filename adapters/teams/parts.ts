/** Divides a card that is too large for one message into several, between sections and, where one is too large alone, inside it. */
import type { Card, Section } from "../../src/card.ts";
import { partOf } from "./words.ts";

/** @param fits whether a part may be sent as it is */
export function cardToParts(card: Card, fits: (part: Card) => boolean): readonly Card[] {
  if (fits(card)) return [card];
  const fitting = (sections: readonly Section[]) => fits({ ...card, sections });
  const pieces = card.sections.flatMap((section) => sectionToPieces(section, (piece) => fitting([piece])));
  const groups: Section[][] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last && fitting([...last, piece])) last.push(piece);
    else groups.push([piece]);
  }
  return groups.map((sections, at) => partToCard(card, sections, at, groups.length));
}

function sectionToPieces(section: Section, fits: (piece: Section) => boolean): readonly Section[] {
  if (fits(section)) return [section];
  return halves(section)?.flatMap((half) => sectionToPieces(half, fits)) ?? [section];
}

/** The first part bears the verdict, the last one the sources and the buttons: that is where people look for them. */
function partToCard(card: Card, sections: readonly Section[], at: number, of: number): Card {
  const first = at === 0 ? {} : { verdict: partOf(at + 1, of), readAs: null, party: null, partyName: null };
  const last = at === of - 1 ? {} : { sources: [], verified: null, actions: [] };
  return { ...card, ...first, ...last, sections };
}

function halves(section: Section): readonly Section[] | null {
  switch (section.kind) {
    case "paragraph":
      return halved(section.text.split(" "))?.map((words) => ({ ...section, text: words.join(" ") })) ?? null;
    case "points":
      return halved(section.points)?.map((points) => ({ ...section, points })) ?? null;
    case "facts":
      return halved(section.facts)?.map((facts) => ({ ...section, facts })) ?? null;
    case "table":
      return halved(section.rows)?.map((rows) => ({ ...section, rows })) ?? null;
    case "note":
      return halved(section.text.split(" "))?.map((words, at) => ({ ...section, text: words.join(" "), link: at === 0 ? section.link : null })) ?? null;
  }
}

function halved<T>(items: readonly T[]): readonly (readonly T[])[] | null {
  const middle = Math.ceil(items.length / 2);
  return items.length < 2 ? null : [items.slice(0, middle), items.slice(middle)];
}
