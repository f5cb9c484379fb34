/** The whole card as text, for clients that can't draw it. It may hold Markdown, so what people wrote is escaped in it as well. */
import type { Card, Link, Section } from "../../src/card.ts";
import { escapeMarkdown, link, list } from "./markup.ts";
import { WORDS } from "./words.ts";

export function cardToFallback({ verdict, readAs, sections, sources, verified }: Card): string {
  const blocks = [
    escapeMarkdown(verdict),
    ...(readAs === null ? [] : [escapeMarkdown(readAs)]),
    ...sections.map(sectionToFallback),
    ...(sources.length === 0 && verified === null ? [] : [sourcesToLine(sources, verified)]),
  ];
  return blocks.join("\n\n");
}

function sectionToFallback(section: Section): string {
  switch (section.kind) {
    case "paragraph":
      return escapeMarkdown(section.text);
    case "points":
      return `${escapeMarkdown(section.heading)}\n\n${list(section.points)}`;
    case "facts":
      return [section.heading, ...section.facts.map(({ label, value }) => `${label}: ${value}`)].flatMap((line) => (line === null ? [] : [escapeMarkdown(line)])).join("\n\n");
    case "table":
      return [section.caption, section.columns.join(", "), ...section.rows.map((row) => row.join(", "))].map(escapeMarkdown).join("\n\n");
    case "note":
      return `${escapeMarkdown(`${section.label}: ${section.text}`)}${section.link ? ` ${link(section.link.title, section.link.url)}` : ""}`;
  }
}

/** `Source: … · verified 2026-11-24` */
export function sourcesToLine(sources: readonly Link[], verified: string | null): string {
  const label = sources.length > 1 ? WORDS.sources : WORDS.source;
  const links = sources.map(({ title, url }) => link(title, url)).join(", ");
  return [...(links ? [`${label}: ${links}`] : []), ...(verified ? [`${WORDS.verified} ${verified}`] : [])].join(" · ");
}
