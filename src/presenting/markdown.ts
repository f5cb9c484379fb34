/** Card -> Markdown for tickets. Every text is escaped: nothing that stands in a card is read as markup. */
import type { Card, Link, Section } from "../card.ts";
import { oneLine, webAddress } from "./clean.ts";
import { FOOTER } from "./sentences.ts";

export function cardToMarkdown(card: Card): string {
  const blocks = [strong(card.verdict), ...(card.readAs === null ? [] : [`*${escaped(card.readAs)}*`]), ...card.sections.map(section), ...actions(card), footer(card)];
  return `${blocks.join("\n\n")}\n`;
}

function section(of: Section): string {
  switch (of.kind) {
    case "paragraph":
      return atLineStart(escaped(of.text));
    case "points":
      return [strong(of.heading), list(of.points.map((point) => atLineStart(escaped(point))))].join("\n\n");
    case "facts":
      return [...(of.heading === null ? [] : [strong(of.heading)]), list(of.facts.map(({ label, value }) => `${strong(label)}: ${escaped(value)}`))].join("\n\n");
    case "table":
      return [
        strong(of.caption),
        [
          row(of.columns),
          row(
            of.columns.map(() => "---"),
            (rule) => rule,
          ),
          ...of.rows.map((cells) => row(cells)),
        ].join("\n"),
      ].join("\n\n");
    case "note":
      return `> ${strong(of.label)}: ${escaped(of.text)}${of.link ? ` ${link(of.link)}` : ""}`;
  }
}

const strong = (text: string): string => `**${escaped(text)}**`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join("\n");
const row = (cells: readonly string[], draw = escaped): string => `| ${cells.map(draw).join(" | ")} |`;

/** Only a web address becomes a link; anything else is shown as the text that it is. */
function link({ title, url }: Link): string {
  const address = webAddress(url);
  return address === null ? `${escaped(title)} (${escaped(url)})` : `[${escaped(title)}](${address})`;
}

function actions({ tone, actions: all }: Card): string[] {
  const links = all.flatMap((action) => (action.kind === "link" ? [link({ title: action.label, url: action.url })] : []));
  const offered = tone === "answer" ? [] : all.filter((action) => action.kind !== "link").map(({ label }, index) => `${index + 1}. ${atLineStart(escaped(label))}`);
  return [offered.join("\n"), links.join(" · ")].filter((block) => block !== "");
}

function footer({ id, sources, verified }: Card): string {
  return [
    ...(sources.length === 0 ? [] : [`${FOOTER.sources(sources.length)}: ${sources.map(link).join(", ")}`]),
    ...(verified === null ? [] : [escaped(FOOTER.verified(verified))]),
    escaped(id),
  ].join(" · ");
}

/** Everything that Markdown, its GitHub dialect or HTML inside it could read as markup, wherever it stands. */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>|~#@$]/g, "\\$&")
    .replace(/&(?=[#a-z])/gi, "\\&")
    .replace(/:(?=\/\/)/g, "\\:")
    .replace(/\b(www)\./gi, "$1\\.")
    .replace(/\b(javascript|data|mailto|vbscript):/gi, "$1\\:");
}

/** What is markup only at the start of a line: bullets, numbers, rules. */
const atLineStart = (text: string): string => text.replace(/^([-+=])/, "\\$1").replace(/^(\d+)([.)])/, "$1\\$2");
