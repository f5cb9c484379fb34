/** Card -> the page's own view of an answer. */
import type { Card, CardAction, Points, Section, Table } from "../../../src/card.ts";
import { button, type Child, h, link } from "./dom.ts";
import { WORDS } from "./words.ts";

export type Press = (action: Exclude<CardAction, { kind: "link" }>) => void;

export function drawCard(card: Card, press: Press): HTMLElement {
  return h(
    "div",
    { class: `card ${card.tone}` },
    h("h4", { class: "verdict" }, card.verdict),
    drawReading(card),
    grouped(card.sections).map((group) => (group.length > 1 ? h("div", { class: "sides" }, group.map(drawSection)) : group.map(drawSection))),
    drawActions(card, press),
    drawSources(card),
  );
}

function drawReading({ readAs, party, partyName }: Card): Child {
  if (readAs === null && party === null) return null;
  return h("p", { class: "reading" }, party !== null && h("span", { class: `party ${party}` }, partyName), readAs);
}

/** What each side does stands side by side where there is room. */
function grouped(sections: readonly Section[]): readonly (readonly Section[])[] {
  const groups: Section[][] = [];
  for (const section of sections) {
    const last = groups.at(-1);
    if (section.kind === "points" && last?.length === 1 && last[0]?.kind === "points") last.push(section);
    else groups.push([section]);
  }
  return groups;
}

function drawSection(section: Section): HTMLElement {
  switch (section.kind) {
    case "paragraph":
      return h("p", {}, section.text);
    case "points":
      return drawPoints(section);
    case "facts":
      return h(
        "section",
        {},
        section.heading !== null && h("h5", {}, section.heading),
        h(
          "dl",
          {},
          section.facts.map(({ label, value }) => h("div", {}, h("dt", {}, label), h("dd", {}, value))),
        ),
      );
    case "table":
      return drawTable(section);
    case "note":
      return h("p", { class: "note" }, h("strong", {}, `${section.label}: `), section.text, section.link && [" ", link(section.link.title, section.link.url)]);
  }
}

const drawPoints = ({ heading, points }: Points): HTMLElement =>
  h(
    "section",
    {},
    h("h5", {}, heading),
    h(
      "ul",
      {},
      points.map((point) => h("li", {}, point)),
    ),
  );

function drawTable({ caption, columns, rows }: Table): HTMLElement {
  const head = h(
    "tr",
    {},
    columns.map((column) => h("th", { scope: "col" }, column)),
  );
  const body = rows.map(([first = "", ...cells]) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, first),
      cells.map((cell) => h("td", {}, cell)),
    ),
  );
  // A region that scrolls must be reachable by keyboard.
  return h("div", { class: "scrolls", tabindex: 0, role: "region", "aria-label": caption }, h("table", {}, h("caption", {}, caption), h("thead", {}, head), h("tbody", {}, body)));
}

function drawActions({ tone, actions }: Card, press: Press): Child {
  if (actions.length === 0) return null;
  const label = tone === "choices" ? WORDS.choose : WORDS.asks;
  return h(
    "div",
    { class: "actions", role: "group", "aria-label": label },
    actions.map((action) =>
      action.kind === "link" ? link(action.label, action.url) : button(action.label, () => press(action), { title: action.kind === "ask" ? action.question : null }),
    ),
  );
}

function drawSources({ sources, verified, id }: Card): HTMLElement {
  const label = sources.length === 0 ? null : `${sources.length === 1 ? WORDS.source : WORDS.sources}: `;
  const ending = [...(verified === null ? [] : [WORDS.answerVerified(verified)]), id].join(" · ");
  return h(
    "p",
    { class: "sources" },
    label,
    sources.flatMap(({ title, url }, at) => [at > 0 && ", ", link(title, url)]),
    sources.length > 0 && " · ",
    ending,
  );
}
