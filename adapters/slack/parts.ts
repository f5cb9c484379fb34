/** Divides a card that is too long for one message into parts, at sentences and between points. */
import type { Card, Fact, Section } from "../../src/card.ts";
import { cutAtSentences, shortened } from "./cut.ts";
import { LIMITS, PART } from "./limits.ts";

export type Part = { readonly verdict: string | null; readonly readAs: string | null; readonly sections: readonly Section[] };

/** A table drawn as lines is a caption, its columns and its rows. */
const blocksFor = (section: Section) => (section.kind === "table" ? 3 : 1);
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function sectionLength(section: Section): number {
  switch (section.kind) {
    case "paragraph":
      return section.text.length;
    case "points":
      return section.heading.length + sum(section.points.map((point) => point.length));
    case "facts":
      return (section.heading ?? "").length + sum(section.facts.map((fact) => fact.label.length + fact.value.length));
    case "table":
      return section.caption.length + sum([section.columns, ...section.rows].flat().map((cell) => cell.length));
    case "note":
      return section.label.length + section.text.length + (section.link?.title.length ?? 0);
  }
}

/** Groups of neighbours that together stay within every budget; an item that does not even alone stands alone. */
function grouped<T>(items: readonly T[], ...budgets: readonly { readonly most: number; readonly of: (item: T) => number }[]): readonly (readonly T[])[] {
  const groups: T[][] = [];
  const fits = (group: readonly T[]) => budgets.every(({ most, of }) => sum(group.map(of)) <= most);
  for (const item of items) {
    const last = groups.at(-1);
    if (last && fits([...last, item])) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

const cutFact = ({ label, value }: Fact): readonly Fact[] => cutAtSentences(value, PART.piece).map((piece) => ({ label, value: piece }));

/** The same section in pieces that fit in one block each. */
function pieces(section: Section): readonly Section[] {
  switch (section.kind) {
    case "paragraph":
      return cutAtSentences(section.text, PART.piece).map((text) => ({ kind: "paragraph", text }));
    case "points": {
      const points = section.points.flatMap((point) => cutAtSentences(point, PART.piece));
      return grouped(points, { most: PART.piece, of: (point) => point.length }).map((group) => ({ ...section, points: group }));
    }
    case "facts":
      return grouped(section.facts.flatMap(cutFact), { most: PART.piece, of: (fact) => fact.label.length + fact.value.length }).map((facts) => ({ ...section, facts }));
    case "table":
      // The header is a row of its own.
      return grouped(section.rows, { most: PART.characters / 2, of: (row) => sum(row.map((cell) => cell.length)) }, { most: LIMITS.tableRows - 1, of: () => 1 }).map((rows) => ({
        ...section,
        rows,
      }));
    case "note": {
      const [text = "", ...more] = cutAtSentences(section.text, PART.piece);
      return [{ ...section, text }, ...more.map((rest): Section => ({ kind: "paragraph", text: rest }))];
    }
  }
}

/** What stands in a part beside its sections, most of it in the first: a card may offer dozens of buttons. */
const besideSections = ({ verdict, readAs, actions, sources }: Card): number =>
  sum([verdict, readAs ?? "", ...actions.map(({ label }) => shortened(label, LIMITS.buttonText)), ...sources.map(({ title }) => title)].map(({ length }) => length));

/** At least one part; all parts together hold everything that the card holds. */
export function cardToParts(card: Card): readonly Part[] {
  const [verdict = "", ...more] = cutAtSentences(card.verdict, PART.piece);
  const sections = [...more.map((text): Section => ({ kind: "paragraph", text })), ...card.sections].flatMap(pieces);
  const most = Math.min(PART.characters, PART.inMessage - besideSections({ ...card, verdict }));
  const [first = [], ...rest] = grouped(sections, { most, of: sectionLength }, { most: PART.blocks, of: blocksFor });
  return [{ verdict, readAs: card.readAs, sections: first }, ...rest.map((group) => ({ verdict: null, readAs: null, sections: group }))];
}
