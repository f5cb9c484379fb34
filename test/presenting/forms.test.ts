/** The three written forms of a card, with text that would like to be markup. */
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import type { Card, Table } from "../../src/card.ts";
import { AREA_IDS } from "../../src/ids.ts";
import { cardToHtml } from "../../src/presenting/html.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { CARDS, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { cardFor, who } from "./real.ts";

/** As forgiving as any reader of tickets: raw HTML, bare addresses, tables, strikethrough. */
const reader = new MarkdownIt({ html: true, linkify: true });

const HOSTILE: readonly { readonly reason: string; readonly text: string }[] = [
  { reason: "HTML with a script", text: "<script>alert(1)</script>" },
  { reason: "HTML with a handler", text: "<img src=x onerror=alert(1)>" },
  { reason: "a quote that would end an attribute", text: `" onmouseover="alert(1)` },
  { reason: "an entity", text: "&lt;b&gt; &amp; &#60;" },
  { reason: "bold and italic", text: "**bold** *it* __b__ _i_" },
  { reason: "strikethrough", text: "~~gone~~" },
  { reason: "code", text: "`code` ``more``" },
  { reason: "a link", text: "[link](https://evil.example)" },
  { reason: "a link with a script", text: "[link](javascript:alert(1))" },
  { reason: "a reference", text: "[a][b]" },
  { reason: "an image", text: "![x](https://evil.example/x.png)" },
  { reason: "an autolink", text: "<https://evil.example>" },
  { reason: "a bare address", text: "see https://evil.example and www.evil.com" },
  { reason: "a mail address", text: "mail me@evil.example" },
  { reason: "a heading", text: "# heading" },
  { reason: "a bullet", text: "- bullet" },
  { reason: "another bullet", text: "+ bullet" },
  { reason: "a number", text: "1. one" },
  { reason: "a number with a bracket", text: "1) one" },
  { reason: "a quotation", text: "> quote" },
  { reason: "a rule", text: "---" },
  { reason: "an underline of a heading", text: "===" },
  { reason: "a cell of a table", text: "a | b | c" },
  { reason: "a fence", text: "~~~ js" },
  { reason: "a backslash at the end", text: "end \\" },
  { reason: "a mention of everyone", text: "<!channel> @everyone" },
];

const places = (text: string): readonly Card[] => {
  const table: Table = { kind: "table", caption: text, columns: ["Area", text], rows: [[text, text]] };
  const sections: Card["sections"] = [
    { kind: "paragraph", text },
    { kind: "points", heading: text, points: [text] },
    { kind: "facts", heading: text, facts: [{ label: text, value: text }] },
    table,
    { kind: "note", label: text, text, link: { title: text, url: "https://learn.microsoft.com/" } },
  ];
  return [
    { ...VERDICT_CARD, verdict: text, readAs: text, sections, sources: [{ title: text, url: "https://learn.microsoft.com/" }], actions: [] },
    {
      ...VERDICT_CARD,
      tone: "choices",
      sections: [],
      actions: [
        { kind: "ask", label: text, question: text },
        { kind: "none", label: text },
      ],
    },
  ];
};

/** How often a text stands in those cards. */
const TIMES = [16, 2];

const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag = ""]) => tag).sort();
const visible = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const times = (whole: string, piece: string): number => whole.split(piece).length - 1;

describe("hostile text", () => {
  it.each(HOSTILE)("comes back literally in text: $reason", ({ text }) => {
    const found = places(text).map((card) => times(cardToText(card).replace(/\s+/g, " "), text));
    // The four of the table may be wrapped within their columns.
    expect([(found[0] ?? 0) >= 12, found[1]]).toEqual([true, 2]);
  });

  it.each(HOSTILE)("is no markup in Markdown: $reason", ({ text }) => {
    const tame = places("tame").map((card) => tagsOf(reader.render(cardToMarkdown(card))));
    expect(places(text).map((card) => tagsOf(reader.render(cardToMarkdown(card))))).toEqual(tame);
  });

  it.each(HOSTILE)("is read as it was written from Markdown: $reason", ({ text }) => {
    expect(places(text).map((card) => times(visible(reader.render(cardToMarkdown(card))), text))).toEqual(TIMES);
  });

  it.each(HOSTILE)("is no markup in HTML, and is read as it was written: $reason", ({ text }) => {
    const tame = places("tame").map((card) => tagsOf(cardToHtml(card)));
    expect(places(text).map((card) => tagsOf(cardToHtml(card)))).toEqual(tame);
    expect(places(text).map((card) => times(visible(cardToHtml(card)), text))).toEqual(TIMES);
  });

  it.each([
    { reason: "a mark that turns the line round", text: "a\u202Eb\u2066c\u200Fd" },
    { reason: "an escape sequence of a terminal", text: "a\u001B[31mb" },
    { reason: "a line break that would start a new block", text: "a\n\n# b\r\n- c\u2028d" },
  ])("loses what nobody can see: $reason", ({ text }) => {
    for (const card of places(text))
      for (const form of [cardToText, cardToMarkdown, cardToHtml]) {
        expect(form(card)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u2028\u2029]|(?!\n)\p{Cc}/u);
        expect(form(card)).not.toMatch(/^(?:# b|- c)/m);
      }
  });

  it.each([{ url: "javascript:alert(1)" }, { url: "data:text/html,x" }, { url: "not an address" }])("becomes no link: $url", ({ url }) => {
    const card: Card = { ...VERDICT_CARD, sections: [], sources: [{ title: "Source", url }], actions: [{ kind: "link", label: "Open", url }] };
    expect(cardToHtml(card)).not.toMatch(/href/);
    expect(reader.render(cardToMarkdown(card))).not.toMatch(/href/);
  });

  it("cannot break out of the address of a link", () => {
    const card: Card = { ...VERDICT_CARD, sections: [], actions: [], sources: [{ title: "Source", url: `https://x.example/a)b"c<d>(e)` }] };
    expect(reader.render(cardToMarkdown(card)).match(/<a href="[^"]*">/g)).toEqual([`<a href="https://x.example/a%29b%22c%3Cd%3E%28e%29">`]);
    expect(tagsOf(cardToHtml(card)).filter((tag) => tag === "a").length).toBe(2);
  });
});

describe("plain text", () => {
  it.each(CARDS.map((card) => ({ id: card.id, card })))("keeps $id to 80 columns, addresses apart", ({ card }) => {
    expect(
      cardToText(card)
        .split("\n")
        .filter((line) => [...line].length > 80 && !/^ *https?:\S+$/.test(line)),
    ).toEqual([]);
  });

  it("breaks no id: one that is broken in the middle cannot be searched for", () => {
    const areas = AREA_IDS.slice(0, 6);
    const lines = cardToText(cardFor(who({ areas, models: ["paas"] }))).split("\n");
    expect(lines.slice(-6).map((line) => line.trim())).toEqual(areas.map((area, at) => `${at === 0 ? "" : "+"}azure/${area}/paas`));
  });

  it("aligns the columns of a table", () => {
    const lines = cardToText(MATRIX_CARD).split("\n");
    const head = lines.findIndex((line) => line.startsWith("Area "));
    const starts = (line: string) => [...line.matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index);
    expect(new Set(lines.slice(head, head + 12).map((line) => String(starts(line)))).size).toBe(1);
  });

  it("wraps long cells within their columns", () => {
    const cell = "Microsoft patches and replaces the operating system under the service";
    const text = tableText({ kind: "table", caption: "T", columns: ["Model", "Who", "What"], rows: [["PaaS", cell, cell]] });
    expect(text.split("\n").every((line) => line.length <= 80)).toBe(true);
    expect(text).toMatch(/^Model {2}Who +What$/m);
  });

  it("writes a table that 80 columns cannot hold as lines", () => {
    const columns = ["Area", ...Array.from({ length: 8 }, (_, i) => `A rather long service name ${i}`)];
    const text = tableText({ kind: "table", caption: "T", columns, rows: [["Operating system", ...columns.slice(1).map(() => "Microsoft")]] });
    expect(text.replace(/\s+/g, " ")).toContain("- Operating system: A rather long service name 0 Microsoft, A rather long service name 1 Microsoft");
  });

  it("cuts a word that no line can hold, so that nothing is lost", () => {
    const word = "x".repeat(200);
    const text = cardToText({ ...VERDICT_CARD, verdict: word, sections: [] });
    expect(text.replace(/\s/g, "")).toContain(word);
    expect(text.split("\n").every((line) => line.length <= 80 || line.includes("https://"))).toBe(true);
  });

  it("does not repeat the follow-up buttons of an answer, which say nothing about it", () => {
    expect(cardToText(VERDICT_CARD)).not.toContain("In IaaS");
  });
});

describe("HTML", () => {
  it("escapes quotes too, so that the text may be set into an attribute", () => {
    expect(cardToHtml({ ...VERDICT_CARD, verdict: `"you'` })).toContain("&quot;you&#39;");
  });

  it("names the heads of columns and rows of a table", () => {
    const html = cardToHtml(MATRIX_CARD);
    expect(html).toContain('<th scope="col">On-premises</th>');
    expect(html).toContain('<tr><th scope="row">Area 1</th><td>You</td>');
    expect(html).toContain("<caption>Who is responsible</caption>");
  });
});

describe("Markdown", () => {
  it("draws a table that a reader sees as a table", () => {
    expect(tagsOf(reader.render(cardToMarkdown(MATRIX_CARD))).filter((tag) => tag === "tr").length / 2).toBe(11);
  });
});

const tableText = (table: Table): string => cardToText({ ...VERDICT_CARD, sections: [table], sources: [] });
