import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { askedToValue, valueToAsked } from "../../adapters/slack/buttons.ts";
import { cutAtSentences, shortened } from "../../adapters/slack/cut.ts";
import { codesToWords, escapeText, unescapeText } from "../../adapters/slack/escape.ts";
import { replyToBody, replyToJson } from "../../adapters/slack/json.ts";
import { answerModal, copyModal } from "../../adapters/slack/modals.ts";
import { cardToParts } from "../../adapters/slack/parts.ts";
import { cardToSlack, type Surface } from "../../adapters/slack/render.ts";
import type { Card, Section } from "../../src/card.ts";
import { CARDS, HOSTILE_CARD, LONG_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { cardFacts, squeezed } from "../contract/card-facts.ts";
import { blocksProblems, messageProblems, objectsIn, viewProblems } from "./block-check.ts";
import { readMessage } from "./reader.ts";

const asked = { question: "who?", context: null };
const SURFACES: readonly Surface[] = ["message", "ephemeral", "modal", "home"];
const table = MATRIX_CARD.sections[0] as Section;

describe("the validator these tests rely on", () => {
  const plain = (text: string) => ({ type: "plain_text", text });
  it.each<[string, unknown[]]>([
    ["an unknown block", [{ type: "blurb" }]],
    ["an extra property", [{ type: "divider", color: "red" }]],
    ["a header of 151", [{ type: "header", text: plain("x".repeat(151)) }]],
    ["a header in mrkdwn", [{ type: "header", text: { type: "mrkdwn", text: "x" } }]],
    ["a button value of 2001", [{ type: "actions", elements: [{ type: "button", text: plain("x"), value: "x".repeat(2001) }] }]],
    ["an empty button", [{ type: "actions", elements: [{ type: "button", text: plain("") }] }]],
    ["26 buttons", [{ type: "actions", elements: Array.from({ length: 26 }, () => ({ type: "button", text: plain("x") })) }]],
    ["an action_id twice", [{ type: "actions", elements: [1, 2].map(() => ({ type: "button", action_id: "a", text: plain("x") })) }]],
    ["51 blocks", Array.from({ length: 51 }, () => ({ type: "divider" }))],
    ["two tables", [1, 2].map(() => ({ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }))],
    ["an empty cell", [{ type: "table", rows: [[{ type: "raw_text", text: "" }]] }]],
    [
      "rows of different length",
      [
        {
          type: "table",
          rows: [
            [{ type: "raw_text", text: "x" }],
            [
              { type: "raw_text", text: "x" },
              { type: "raw_text", text: "x" },
            ],
          ],
        },
      ],
    ],
    ["empty rich text", [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "" }] }] }]],
    ["a script as a link", [{ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "link", url: "javascript:alert(1)" }] }] }]],
  ])("refuses %s", (_, blocks) => {
    expect(blocksProblems(blocks, "message")).not.toEqual([]);
  });
  it("refuses a table in a modal, a message without text, and a code in its text", () => {
    expect(blocksProblems([{ type: "table", rows: [[{ type: "raw_text", text: "x" }]] }], "modal")).not.toEqual([]);
    expect(messageProblems("", [{ type: "divider" }])).not.toEqual([]);
    expect(messageProblems("<!channel>", [{ type: "divider" }])).not.toEqual([]);
  });
});

describe("a card", () => {
  it.each(SURFACES.flatMap((surface) => CARDS.map((card) => [card.id, surface, card] as const)))("%s is valid on the surface %s, in all its parts", (_, surface, card) => {
    cardToParts(card).forEach((__, part) => {
      const { text, blocks } = cardToSlack(card, { surface, asked, part });
      expect(messageProblems(text, undefined)).toEqual([]);
      expect(blocksProblems(blocks, surface === "ephemeral" ? "message" : surface)).toEqual([]);
    });
  });
  it("is the same as JSON text as it is as an object, the first time and again", () => {
    for (const forAll of [true, false]) {
      for (const card of [...CARDS, ...CARDS]) {
        const reply = { ...cardToSlack(card, { surface: "ephemeral", asked }), forAll };
        expect(replyToJson(reply)).toBe(JSON.stringify(replyToBody(reply)));
      }
    }
  });
  it("uses no mrkdwn object anywhere, so that nothing can be parsed", () => {
    for (const surface of SURFACES) for (const card of CARDS) expect(objectsIn(cardToSlack(card, { surface, asked }).blocks).filter((one) => one["type"] === "mrkdwn")).toEqual([]);
  });
  it("names the party in words, not by a colour or an emoji", () => {
    const { text, blocks } = cardToSlack(VERDICT_CARD, { asked });
    expect(text).toMatch(/^Shared\./);
    expect(JSON.stringify(blocks)).not.toMatch(/"style":"(primary|danger)"|"type":"emoji"|\p{Extended_Pictographic}/u);
  });
  it("draws a second table as lines, for Slack takes one in a message", () => {
    const { blocks } = cardToSlack({ ...MATRIX_CARD, sections: [table, table] });
    expect(blocks.filter((block) => block.type === "table")).toHaveLength(1);
    expect(readMessage({ text: "x", blocks }).shown.match(/Area 10/g)).toHaveLength(2);
  });
  it("draws a table as lines where a modal or the Home cannot show one", () => {
    for (const surface of ["modal", "home"] as const)
      expect(readMessage({ blocks: cardToSlack(MATRIX_CARD, { surface }).blocks }).shown).toContain("Area 3: On-premises You; IaaS You; PaaS Shared; SaaS Microsoft");
  });
  it("makes no link of an address that is none of the web's, and keeps its words", () => {
    const bad = { title: "Source", url: "javascript:alert(1)" };
    const { blocks } = cardToSlack({ ...VERDICT_CARD, sources: [bad], actions: [{ kind: "link", label: "Go", url: bad.url }] });
    expect(objectsIn(blocks).filter((one) => String(one["url"]).startsWith("javascript"))).toEqual([]);
    expect(readMessage({ blocks }).shown).toContain("Source");
  });
  it("names a sharer only by what is a person's id", () => {
    expect(objectsIn(cardToSlack(VERDICT_CARD, { sharedBy: "U0ALICE001" }).blocks).filter((one) => one["type"] === "user")).toHaveLength(1);
    expect(objectsIn(cardToSlack(VERDICT_CARD, { sharedBy: "x> <!channel" }).blocks).filter((one) => one["type"] === "user")).toHaveLength(0);
  });
  it("escapes a text that is all sharp brackets without going over the limit or cutting an escape", () => {
    const { text } = cardToSlack({
      ...VERDICT_CARD,
      sections: [
        { kind: "paragraph", text: "<&>".repeat(2_600) },
        { kind: "paragraph", text: "&".repeat(2_000) },
      ],
    });
    expect(text.length).toBeLessThanOrEqual(40_000);
    expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/);
  });
  it("asks again only what a button can carry", () => {
    const question = "x".repeat(2_000);
    expect(objectsIn(cardToSlack(LONG_CARD, { asked: { question, context: null } }).blocks).filter((one) => ["rest", "copy"].includes(String(one["action_id"])))).toEqual([]);
  });

  it("leaves room in a long message for the buttons beside it", () => {
    const paragraph: Section = { kind: "paragraph", text: "x".repeat(2_000) };
    const actions = Array.from({ length: 75 }, (_, i) => ({ kind: "ask", label: `${i}`.padEnd(75, "y"), question: "who?" }) as const);
    expect(readMessage(cardToSlack({ ...VERDICT_CARD, sections: Array(4).fill(paragraph), actions }, { asked })).problems).toEqual([]);
  });

  const word = fc.stringMatching(/^[a-zA-Z0-9<>&*_~`. 😀]{1,400}$/u).map((text) => text.trim() || "x");
  const section: fc.Arbitrary<Section> = fc.oneof(
    word.map((text): Section => ({ kind: "paragraph", text: text.repeat(12) })),
    fc.record({ kind: fc.constant("points" as const), heading: word, points: fc.array(word, { minLength: 1, maxLength: 20 }) }),
    fc.record({ kind: fc.constant("facts" as const), heading: fc.option(word), facts: fc.array(fc.record({ label: word, value: word }), { minLength: 1, maxLength: 20 }) }),
    fc.tuple(word, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 130 })).map(
      ([caption, wide, long]): Section => ({
        kind: "table",
        caption,
        columns: Array.from({ length: wide }, (_, i) => `c${i}`),
        rows: Array.from({ length: long }, () => Array.from({ length: wide }, (_, i) => `v${i}`)),
      }),
    ),
    fc.record({ kind: fc.constant("note" as const), label: word, text: word, link: fc.constant(null) }),
  );
  it("of any shape is valid, and all its parts together hold all its facts", () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 24 }), fc.array(word, { maxLength: 60 }), (sections, labels) => {
        const card: Card = { ...VERDICT_CARD, sections, actions: labels.map((label) => ({ kind: "ask", label, question: label })) };
        const drawn = cardToParts(card).map((_, part) => readMessage(cardToSlack(card, { asked, part })));
        expect(drawn.flatMap((one) => one.problems)).toEqual([]);
        const shown = drawn
          .map((one) => one.shown)
          .join(" ")
          .replace(/\s+/g, "");
        const fallback = drawn
          .map((one) => one.fallback)
          .join(" ")
          .replace(/\s+/g, "");
        for (const fact of cardFacts(card)) expect([shown.includes(fact.replace(/\s+/g, "")), fallback.includes(fact.replace(/\s+/g, ""))]).toEqual([true, true]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("a modal", () => {
  const subject = { channel: "C1", thread: "1.2", responseUrl: "https://hooks.slack.com/actions/T1/2/3" };
  it.each(CARDS.map((card) => [card.id, card] as const))("with %s is valid", (_, card) => {
    expect(viewProblems(answerModal({ question: "who?", answer: { card, asked }, subject }).view)).toEqual([]);
    expect(viewProblems(copyModal("text", "markdown").view)).toEqual([]);
  });
  it("offers no post in the thread where its question is too long to be kept", () => {
    const question = '"who" '.repeat(500);
    const { view } = answerModal({ question, answer: { card: VERDICT_CARD, asked: { question, context: null } }, subject });
    expect(viewProblems(view)).toEqual([]);
    expect(objectsIn(view.blocks).filter((one) => one["action_id"] === "post")).toEqual([]);
  });
});

describe("what a button carries", () => {
  it("comes back as it was", () => {
    const context = { query: { kind: "matrix" } } as const;
    expect(valueToAsked(askedToValue({ question: 'a "quoted" <b>', context }, 3) ?? "")).toEqual({ asked: { question: 'a "quoted" <b>', context }, part: 3 });
  });
  it.each(["", "null", "[]", "{}", '{"q":1}', '{"q":"x","c":"y","p":0}', '{"q":"x","c":null,"p":-1}', "{", '{"__proto__":{}}'])("is nothing where it is %s", (value) => {
    expect(valueToAsked(value)).toBeNull();
  });
});

describe("text", () => {
  it.each([
    ["One. Two three.", 9, ["One.", "Two", "three."]],
    ["One two three", 8, ["One two", "three"]],
    ["abcdefghij", 4, ["abcd", "efgh", "ij"]],
    ["a😀😀", 2, ["a", "😀", "😀"]],
    ['He said "no." Then more', 15, ['He said "no."', "Then more"]],
  ])("%j is cut at %i into %j", (text, most, pieces) => {
    expect(cutAtSentences(text, most)).toEqual(pieces);
  });
  it("is shortened with dots, and never beyond the limit", () => {
    expect(shortened("Who patches it? And who pays?", 20)).toBe("Who patches it?…");
    expect(shortened("short", 20)).toBe("short");
    fc.assert(fc.property(fc.string(), fc.integer({ min: 5, max: 40 }), (text, most) => shortened(text, most).length <= most));
  });
  it("comes back from Slack's escapes as it went, whatever it is", () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeText(escapeText(text)) === text && codesToWords(escapeText(text)) === escapeText(text)));
  });
  it("that is hostile holds nothing that Slack would act on", () => {
    expect(readMessage(cardToSlack(HOSTILE_CARD)).alive.filter((one) => !one.startsWith("https://learn.microsoft.com"))).toEqual([]);
    expect(squeezed(readMessage(cardToSlack(HOSTILE_CARD)).fallback)).toContain("<!channel>");
  });
});
