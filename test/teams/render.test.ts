/** How a card looks in Teams. The promises that all surfaces share are in contract.test.ts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawDialog } from "../../adapters/teams/dialog.ts";
import { escapeMarkdown, link, plain, safeAddress, spoken } from "../../adapters/teams/markup.ts";
import { cardToTeams, cardToTeamsParts } from "../../adapters/teams/render.ts";
import { sentenceCard } from "../../adapters/teams/replies.ts";
import { WORDS } from "../../adapters/teams/words.ts";
import type { Card } from "../../src/card.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import { CARDS, CHOICES_CARD, HOSTILE_CARD, LONG_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { actionsOf, type Node, readCard, readMarkdown } from "./read-card.ts";
import { cardProblems, nodesOf } from "./validate.ts";

const copyOf = (card: Card) => ({ text: cardToText(card), markdown: cardToMarkdown(card) });
const typesOf = (card: object) => nodesOf(card).map(({ node }) => node.type);
const asNode = (card: object) => card as Node;

describe("a card in Teams", () => {
  it.each(CARDS)("$id is valid by itself, with copies, for a person to send, and in a dialog", (card) => {
    const copy = copyOf(card);
    const drawn = [cardToTeams(card), cardToTeams(card, { copy }), cardToTeams(card, { linksOnly: true }), drawDialog("why?", { card, copy }), ...cardToTeamsParts(card, { copy })];
    expect(drawn.flatMap(cardProblems)).toEqual([]);
  });

  it("puts the verdict first, as a heading, with the party in words below it", () => {
    const { body } = cardToTeams(VERDICT_CARD);
    expect(body[0]).toMatchObject({ type: "TextBlock", style: "heading", text: VERDICT_CARD.verdict });
    expect(body[1]).toMatchObject({ type: "FactSet", facts: [{ value: "Network controls, PaaS" }, { value: "Shared" }] });
  });

  // Colour alone tells nothing to those who do not see it, and none of ours says anything.
  it("uses no colour at all", () => {
    expect(JSON.stringify(CARDS.map((card) => cardToTeams(card)))).not.toMatch(/"color"|"good"|"attention"|"warning"|#[0-9a-f]{6}/i);
  });

  it("marks the heading of each section", () => {
    const headings = nodesOf(cardToTeams(VERDICT_CARD)).flatMap(({ node }) => (node["style"] === "heading" ? [node["text"]] : []));
    expect(headings).toEqual([VERDICT_CARD.verdict, "Your part", "Microsoft's part", "Microsoft's page differs"]);
  });

  it("draws the matrix as a table whose list a phone can show instead", () => {
    const card = cardToTeams(MATRIX_CARD);
    const table = nodesOf(card).find(({ node }) => node.type === "Table")?.node;
    expect(table?.["rows"]).toHaveLength(11);
    expect(JSON.stringify(table?.["fallback"])).toContain("On-premises: You; IaaS: You; PaaS: Shared; SaaS: Microsoft");
    const toggle =
      actionsOf(asNode(card)).find(({ type }) => type === "Action.ToggleVisibility") ?? nodesOf(card).find(({ node }) => node.type === "Action.ToggleVisibility")?.node;
    expect(toggle?.["targetElements"]).toEqual(["table-0", "table-0-list"]);
  });

  it("gives a card that a person sends nothing but links", () => {
    for (const card of [VERDICT_CARD, MATRIX_CARD, CHOICES_CARD]) {
      const types = typesOf(cardToTeams(card, { linksOnly: true, copy: copyOf(card) }));
      expect(types.filter((type) => type.startsWith("Action.") && type !== "Action.OpenUrl")).toEqual([]);
      expect(types).not.toContain("Input.Text");
    }
  });

  it("keeps the copies out of sight until they are asked for", () => {
    const card = cardToTeams(VERDICT_CARD, { copy: copyOf(VERDICT_CARD) });
    const copies = nodesOf(card).find(({ node }) => node["id"] === "copy")?.node;
    expect(copies).toMatchObject({ isVisible: false, items: [{ value: cardToText(VERDICT_CARD) }, { value: cardToMarkdown(VERDICT_CARD) }] });
  });

  it("says in the dialog and in place that a long answer is cut", () => {
    expect(readCard(asNode(cardToTeams(LONG_CARD))).shown).toContain(WORDS.cut);
    expect(readCard(asNode(cardToTeams(VERDICT_CARD))).shown).not.toContain(WORDS.cut);
  });

  it("numbers the parts of a long answer, with the buttons on the last", () => {
    const parts = cardToTeamsParts(LONG_CARD).map((part) => readCard(asNode(part)));
    expect(parts[1]?.shown).toContain(`Part 2 of ${parts.length}`);
    expect(parts.map(({ asks }) => asks.length)).toEqual([...parts.slice(1).map(() => 0), 3]);
  });

  it("splits one section that is too large by itself", () => {
    const huge: Card = { ...VERDICT_CARD, sections: [{ kind: "points", heading: "Duties", points: Array.from({ length: 200 }, (_, i) => `duty ${i} ${"x".repeat(300)}`) }] };
    const parts = cardToTeamsParts(huge);
    expect(parts.flatMap(cardProblems)).toEqual([]);
    const shown = parts.map((part) => readCard(asNode(part)).shown).join("\n");
    for (let i = 0; i < 200; i += 1) expect(shown).toContain(`duty ${i} `);
  });

  it("shows more than six buttons in rows, since clients drop the seventh", () => {
    const many: Card = { ...CHOICES_CARD, actions: Array.from({ length: 14 }, (_, i) => ({ kind: "ask", label: `Choice ${i}`, question: `q${i}` })) };
    const card = cardToTeams(many);
    expect(cardProblems(card)).toEqual([]);
    expect(readCard(asNode(card)).asks).toEqual(many.actions.map((_, i) => `q${i}`));
  });
});

describe("text in a card", () => {
  const markup = fc.stringMatching(/^[ \-*_`[\]()<>!#&;:/\\~|+=.0-9a-z"'\n]{0,40}$/);
  it("is literal, whatever characters it has", () => {
    fc.assert(
      fc.property(fc.oneof(markup, fc.string({ unit: "grapheme" })), (typed) => {
        const { text, alive } = readMarkdown(escapeMarkdown(typed));
        expect(alive).toEqual([]);
        expect(text.replace(/\s+/g, " ").trim()).toBe(plain(typed));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    "&amp; &lt;b&gt; &#42;x&#42;",
    "<https://evil.example>",
    "<b>x</b>",
    "<!-- x -->",
    "<a@evil.example>",
    "1. one",
    "- one",
    "# one",
    "> one",
    "~~one~~",
    "![x](https://evil.example/x.png)",
    "[x]: https://evil.example",
  ])("is literal where it is %s", (typed) => {
    const { text, alive } = readMarkdown(escapeMarkdown(typed));
    expect([alive, text.trim()]).toEqual([[], typed]);
  });

  it("never changes where a link leads, nor lets its title do so", () => {
    fc.assert(
      fc.property(markup, fc.webUrl({ withQueryParameters: true, withFragments: true }), (title, url) => {
        const { alive } = readMarkdown(link(`x${title}`, url));
        expect(alive).toHaveLength(1);
        expect(new URL(alive[0] ?? "").origin).toBe(new URL(url).origin);
      }),
    );
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "//evil.example", "", "file:///etc/passwd"])("does not link to %j", (url) => {
    expect(safeAddress(url)).toBe("about:blank");
  });

  // Otherwise what follows in the same line, and in some clients the rest of the card, would run backwards.
  it("ends every turn of direction where the text ends", () => {
    expect(plain("a \u202E b \u2067 c")).toBe("a \u202E b \u2067 c\u2069\u202C");
  });

  it("cannot open a tag in what is spoken", () => {
    expect(spoken(HOSTILE_CARD.verdict)).not.toMatch(/[<>&]/);
  });
});

describe("the validator, which must be able to fail", () => {
  const block = { type: "TextBlock", text: "x", wrap: true };
  const card = (changes: object) => ({ ...sentenceCard("x"), ...changes });
  it.each([
    ["a missing text", card({ body: [{ type: "TextBlock", wrap: true }] }), /^\/body\/0\/text /],
    ["a type typo", card({ body: [{ ...block, type: "TextBlok" }] }), "/body/0 unknown type TextBlok"],
    ["a property typo", card({ body: [{ ...block, txt: "x" }] }), /Unrecognized key: "txt"/],
    ["a bad enum", card({ body: [{ ...block, size: "huge" }] }), /^\/body\/0\/size /],
    ["a fact that is a number", card({ body: [{ type: "FactSet", facts: [{ title: "x", value: 1 }] }] }), /^\/body\/0\/facts\/0\/value /],
    ["an element that only Teams has", card({ body: [{ type: "Badge", text: "x" }] }), "/body/0 unknown type Badge"],
    ["an action among the elements", card({ body: [{ type: "Action.Submit" }] }), "/body/0 is no element"],
    ["an element as the fallback of an action", card({ actions: [{ type: "Action.Submit", fallback: block }] }), /^\/actions\/0\/fallback /],
    ["what only the renderer reads", card({ body: [{ type: "Table", firstRowAsHeaders: true, fallback: block }] }), /firstRowAsHeaders/],
    ["text that a phone cuts", card({ body: [{ type: "TextBlock", text: "x" }] }), /does not wrap/],
    ["an input without a label", card({ body: [{ type: "Input.Text", id: "a" }] }), /no label/],
    ["a button for new clients only", card({ actions: [{ type: "Action.Execute", verb: "ask" }] }), /no Action.Submit/],
    ["seven buttons", card({ actions: Array.from({ length: 7 }, () => ({ type: "Action.Submit" })) }), /7 actions/],
    ["no fallback text", card({ fallbackText: "" }), "no fallbackText"],
    ["another version", card({ version: "1.6" }), "version 1.6"],
    ["more than 28 KB", card({ body: [{ ...block, text: "x".repeat(29_000) }] }), /more than 28 KB/],
    [
      "one id twice",
      card({
        body: [
          { ...block, id: "a" },
          { ...block, id: "a" },
        ],
      }),
      "the id a occurs twice",
    ],
    ["a button that switches nothing", card({ actions: [{ type: "Action.ToggleVisibility", targetElements: ["b"] }] }), "nothing has the id b"],
  ])("finds %s", (_, broken, problem) => {
    expect(cardProblems(broken)).toEqual([problem instanceof RegExp ? expect.stringMatching(problem) : problem]);
  });
});
