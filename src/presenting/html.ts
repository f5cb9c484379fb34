/** Card -> a fragment of semantic HTML, for rich copies. Every text is escaped. */
import type { Card, Link, Section } from "../card.ts";
import { oneLine, webAddress } from "./clean.ts";
import { FOOTER } from "./sentences.ts";

export function cardToHtml(card: Card): string {
  return [
    element("h3", text(card.verdict)),
    ...(card.readAs === null ? [] : [element("p", element("em", text(card.readAs)))]),
    ...card.sections.map(section),
    ...actions(card),
    element("p", footer(card)),
  ].join("\n");
}

type Tag = "h3" | "h4" | "p" | "em" | "strong" | "ul" | "ol" | "li" | "dl" | "dt" | "dd" | "table" | "caption" | "thead" | "tbody" | "tr" | "td" | "small";

/** @param inner markup already, never raw text */
const element = (tag: Tag, inner: string): string => `<${tag}>${inner}</${tag}>`;
const header = (scope: "col" | "row", cell: string): string => `<th scope="${scope}">${text(cell)}</th>`;
const list = (tag: "ul" | "ol", items: readonly string[]): string => element(tag, items.map((item) => element("li", item)).join(""));

function section(of: Section): string {
  switch (of.kind) {
    case "paragraph":
      return element("p", text(of.text));
    case "points":
      return element("h4", text(of.heading)) + list("ul", of.points.map(text));
    case "facts":
      return (
        (of.heading === null ? "" : element("h4", text(of.heading))) +
        element("dl", of.facts.map(({ label, value }) => element("dt", text(label)) + element("dd", text(value))).join(""))
      );
    case "table":
      return element(
        "table",
        [
          element("caption", text(of.caption)),
          element("thead", element("tr", of.columns.map((cell) => header("col", cell)).join(""))),
          element("tbody", of.rows.map(tableRow).join("")),
        ].join(""),
      );
    case "note":
      return element("p", `${element("strong", `${text(of.label)}:`)} ${text(of.text)}${of.link ? ` ${link(of.link)}` : ""}`);
  }
}

const tableRow = ([head = "", ...cells]: readonly string[]): string => element("tr", header("row", head) + cells.map((cell) => element("td", text(cell))).join(""));

/** Only a web address becomes a link; anything else is shown as the text that it is. */
function link({ title, url }: Link): string {
  const address = webAddress(url);
  return address === null ? `${text(title)} (${text(url)})` : `<a href="${text(address)}">${text(title)}</a>`;
}

function actions({ tone, actions: all }: Card): string[] {
  const links = all.flatMap((action) => (action.kind === "link" ? [link({ title: action.label, url: action.url })] : []));
  const offered = tone === "answer" ? [] : all.filter((action) => action.kind !== "link").map(({ label }) => text(label));
  return [...(offered.length === 0 ? [] : [list("ol", offered)]), ...(links.length === 0 ? [] : [element("p", links.join(" · "))])];
}

function footer({ id, sources, verified }: Card): string {
  return element(
    "small",
    [
      ...(sources.length === 0 ? [] : [`${text(FOOTER.sources(sources.length))}: ${sources.map(link).join(", ")}`]),
      ...(verified === null ? [] : [text(FOOTER.verified(verified))]),
      text(id),
    ].join(" · "),
  );
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const text = (raw: string): string => oneLine(raw).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
