/** Card -> plain text, complete: a screen reader, a notification and a terminal get nothing else. */
import type { Card, CardAction, Link, Section } from "../card.ts";
import { oneLine } from "./clean.ts";
import { wrap } from "./lines.ts";
import { FOOTER } from "./sentences.ts";
import { tableLines } from "./text-table.ts";

export function cardToText(card: Card): string {
  const blocks = [[...wrap(card.verdict), ...(card.readAs === null ? [] : wrap(card.readAs))], ...card.sections.map(sectionLines), actionLines(card), footerLines(card)];
  return blocks
    .filter(({ length }) => length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function sectionLines(section: Section): string[] {
  switch (section.kind) {
    case "paragraph":
      return wrap(section.text);
    case "points":
      return [...wrap(`${section.heading}:`), ...section.points.flatMap((point) => wrap(point, "- "))];
    case "facts":
      return [...(section.heading === null ? [] : wrap(`${section.heading}:`)), ...section.facts.flatMap(({ label, value }) => wrap(`${label}: ${value}`, "- "))];
    case "table":
      return tableLines(section);
    case "note":
      return [...wrap(`${section.label}: ${section.text}`), ...(section.link ? linkLines(section.link, "  ") : [])];
  }
}

/** An address stands on a line of its own: it may be longer than the line, and is easily copied. */
const linkLines = ({ title, url }: Link, indent: string): string[] => [...wrap(title, indent), `${" ".repeat(indent.length)}${oneLine(url)}`];

/** Follow-up buttons of an answer say nothing about it; what waits for a choice is nothing without its choices. */
function actionLines({ tone, actions }: Card): string[] {
  const links = actions.filter((action) => action.kind === "link");
  const offered = tone === "answer" ? [] : actions.filter((action) => action.kind !== "link");
  return [...offered.flatMap(({ label }: CardAction, index) => wrap(label, `${index + 1}. `)), ...links.flatMap(({ label, url }) => linkLines({ title: label, url }, ""))];
}

/** An id that is broken in the middle cannot be searched for; of several answers each has its line. */
const idLines = (id: string, indent: string): string[] => id.split("+").map((part, at) => `${" ".repeat(indent.length)}${at === 0 ? "" : "+"}${part}`);

function footerLines({ id, sources, verified }: Card): string[] {
  const label = sources.length === 0 ? "" : `${FOOTER.sources(sources.length)}: `;
  const indent = " ".repeat(label.length);
  const trace = [...(verified === null ? [] : [FOOTER.verified(verified)]), id];
  const line = wrap(trace.join(" · "), indent);
  return [
    ...sources.flatMap((source, index) => linkLines(source, index === 0 ? label : indent)),
    ...(line.length === 1 ? line : [...(verified === null ? [] : wrap(FOOTER.verified(verified), indent)), ...idLines(id, indent)]),
  ];
}
