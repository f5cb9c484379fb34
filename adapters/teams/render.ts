/** Draws a Card as an Adaptive Card: one pure function, and the steps it takes. */
import type { Card, CardAction, Section } from "../../src/card.ts";
import type { Action, ActionSet, AdaptiveCard, Element } from "./elements.ts";
import { CARD, container, execute, facts, heading, markdown, text, title } from "./elements.ts";
import { cardToFallback, sourcesToLine } from "./fallback.ts";
import { LIMITS } from "./limits.ts";
import { escapeMarkdown, link, list, safeAddress, spoken } from "./markup.ts";
import { cardToParts } from "./parts.ts";
import { drawTable } from "./table.ts";
import { WORDS } from "./words.ts";

export type CopyTexts = { readonly text: string; readonly markdown: string };

export type Drawing = {
  /** A card that a person sends carries links only: the bot may not be there to answer a button. */
  readonly linksOnly?: boolean;
  /** The answer ready to be copied, shown on demand. */
  readonly copy?: CopyTexts;
};

export function cardToTeams(card: Card, drawing: Drawing = {}): AdaptiveCard {
  const whole = draw(card, drawing);
  if (fits(whole)) return whole;
  const [first = card, ...rest] = cardToPartsOf(card, drawing);
  const sections: readonly Section[] = rest.length > 0 ? [...first.sections, { kind: "paragraph", text: WORDS.cut }] : first.sections;
  return draw({ ...card, sections }, withoutCopy(drawing));
}

/** The same answer in as many messages as it takes; nearly always one. */
export function cardToTeamsParts(card: Card, drawing: Drawing = {}): readonly AdaptiveCard[] {
  const whole = draw(card, drawing);
  return fits(whole) ? [whole] : cardToPartsOf(card, drawing).map((part) => draw(part, withoutCopy(drawing)));
}

export const fits = (card: object): boolean => Buffer.byteLength(JSON.stringify(card)) <= LIMITS.cardBytes;

/** Room for the sentence that more follows. */
const MARGIN: Section = { kind: "paragraph", text: WORDS.cut };
const cardToPartsOf = (card: Card, drawing: Drawing) => cardToParts(card, (part) => fits(draw({ ...part, sections: [...part.sections, MARGIN] }, withoutCopy(drawing))));
/** What can be done without goes first. */
const withoutCopy = ({ linksOnly = false }: Drawing): Drawing => ({ linksOnly });

function draw(card: Card, drawing: Drawing): AdaptiveCard {
  const copy = drawing.copy && !drawing.linksOnly ? drawing.copy : null;
  const actions = [
    ...card.actions.flatMap((action) => drawAction(action, drawing.linksOnly === true)),
    ...(copy ? [{ type: "Action.ToggleVisibility", title: WORDS.copy, targetElements: ["copy"] } as const] : []),
  ];
  return {
    ...CARD,
    speak: spoken(card.verdict),
    fallbackText: cardToFallback(card),
    body: [
      { ...heading(card.verdict), size: "large" },
      ...drawReading(card),
      ...card.sections.flatMap((section, at) => drawSection(section, at, drawing)),
      ...drawSources(card),
      ...(copy ? [drawCopy(copy)] : []),
      ...(actions.length > LIMITS.actionsInARow ? rows(actions) : []),
    ],
    ...(actions.length > 0 && actions.length <= LIMITS.actionsInARow ? { actions } : {}),
  };
}

function drawReading({ readAs, partyName }: Card): readonly Element[] {
  const pairs = [...(readAs === null ? [] : [{ label: WORDS.about, value: readAs }]), ...(partyName === null ? [] : [{ label: WORDS.responsible, value: partyName }])];
  return pairs.length === 0 ? [] : [facts(pairs)];
}

function drawSection(section: Section, at: number, { linksOnly = false }: Drawing): readonly Element[] {
  switch (section.kind) {
    case "paragraph":
      return [text(section.text)];
    case "points":
      return [container([heading(section.heading), { ...markdown(list(section.points)), spacing: "small" }])];
    case "facts":
      return [container([...(section.heading === null ? [] : [heading(section.heading)]), facts(section.facts)])];
    case "table":
      return drawTable(section, `table-${at}`, linksOnly);
    case "note":
      return [{ ...container([heading(section.label), text(section.text), ...(section.link ? [markdown(link(section.link.title, section.link.url))] : [])]), style: "emphasis" }];
  }
}

function drawSources({ id, sources, verified }: Card): readonly Element[] {
  if (sources.length === 0 && verified === null) return [];
  return [{ ...markdown(`${sourcesToLine(sources, verified)} · ${escapeMarkdown(id)}`), size: "small", spacing: "medium" }];
}

function drawAction(action: CardAction, linksOnly: boolean): readonly Action[] {
  switch (action.kind) {
    case "ask":
      return linksOnly ? [] : [execute(action.label, "ask", { do: "ask", question: action.question, ...(action.to ? { to: action.to } : {}) })];
    case "none":
      return linksOnly ? [] : [execute(action.label, "none", { do: "none" })];
    case "link":
      return [{ type: "Action.OpenUrl", title: title(action.label), url: safeAddress(action.url) }];
  }
}

/** Cards know no "copy" action, and text in a card can't be selected on a phone; text in an input can. */
function drawCopy(copy: CopyTexts): Element {
  return {
    ...container([
      { type: "Input.Text", id: "copy-text", label: WORDS.plainText, isMultiline: true, value: copy.text },
      { type: "Input.Text", id: "copy-markdown", label: WORDS.markdown, isMultiline: true, value: copy.markdown },
    ]),
    id: "copy",
    isVisible: false,
  };
}

function rows(actions: readonly Action[]): readonly ActionSet[] {
  const count = Math.ceil(actions.length / LIMITS.actionsInARow);
  return Array.from({ length: count }, (_, row) => ({ type: "ActionSet", actions: actions.slice(row * LIMITS.actionsInARow, (row + 1) * LIMITS.actionsInARow) }));
}
