/**
 * What every surface promises, whichever platform it is on. A surface calls `surfaceContract` with a way to draw a card and
 * a way to talk to its running app over its real wire. No surface is excused from any of it.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Assistant, Context, Reply } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import { CARDS, CHOICES_CARD, DECLINE_CARD, HOSTILE_CARD, LONG_CARD, MATRIX_CARD, VERDICT_CARD } from "../cards.ts";
import { cardFacts, cardUrls, squeezed } from "./card-facts.ts";

/** One message (or one part of a long one) as the platform would show it. */
export type Drawn = {
  /** What notifications and screen readers get, as a reader sees it: markup and escapes already resolved. */
  readonly fallback: string;
  /** All text that is visible in the message, in order, as a reader sees it. */
  readonly shown: string;
  /** The questions that its buttons ask. */
  readonly asks: readonly string[];
  /** Markup that is alive in it: mentions, broadcasts, images, and the addresses of links. */
  readonly alive: readonly string[];
  /** What the platform's validator and the table of limits have against it. */
  readonly problems: readonly string[];
};

export type Place = "channel" | "thread" | "direct";

/** Something said within the hearing of the bot. The wire payload is the surface's affair. */
export type Said = {
  readonly text: string;
  readonly by: "person" | "the bot itself" | "another bot";
  readonly where: Place;
  /** Whether the bot is mentioned; in a direct conversation it need not be. */
  readonly mention: boolean;
  /** The same number is the same message: said twice, it is a redelivery by the platform. */
  readonly number: number;
};

/** One answer as it arrived at the platform. */
export type Sent = {
  /** Whether it stands where it was asked: same channel, and the thread of the question (or the one it opens). */
  readonly sameThread: boolean;
  readonly drawn: Drawn;
};

export type Bench = {
  /** Delivers it over the wire, and resolves when the app has nothing more to say. */
  say(said: Said): Promise<void>;
  /** What has arrived at the platform since the last call, in order. */
  replies(): readonly Sent[];
  stop(): Promise<void>;
};

export type Surface = {
  readonly name: string;
  /** The message for a card and, where it does not fit in one, the parts that its "show the rest" leads to, in order. */
  readonly draw: (card: Card) => readonly Drawn[];
  /** Starts the real app around `assistant`. */
  readonly setup: (assistant: Assistant) => Promise<Bench>;
};

const CASES = CARDS.map((card) => ({ id: card.id, card }));
const MARK = "the context of question ";

export type Heard = { readonly question: string; readonly context: Context | null };

/** Answers every question with the card that `answer` gives, and notes what it was asked. */
export function createFakeAssistant(answer: (question: string) => Card): { readonly assistant: Assistant; readonly heard: Heard[] } {
  const heard: Heard[] = [];
  const ask = (question: string, context: Context | null = null): Reply => {
    heard.push({ question, context });
    // Of a context a surface knows only that it is plain data: this one says which question it comes from.
    const next = { query: { kind: "topic", topic: MARK + question, models: [], services: [], claim: null, challenge: false } } as const;
    return { card: answer(question), context: next, query: next.query, answer: undefined as never, confidence: 1, reading: undefined as never };
  };
  return { assistant: { knowledge: undefined as never, ask }, heard };
}

const contextOf = (heard: Heard | undefined) => (heard?.context?.query.kind === "topic" ? heard.context.query.topic.slice(MARK.length) : null);
const said = (number: number, text: string, more: Partial<Said> = {}): Said => ({ number, text, by: "person", where: "channel", mention: true, ...more });

export function surfaceContract({ name, draw, setup }: Surface): void {
  describe(`${name} draws`, () => {
    it.each(CASES)("$id within every limit of the platform", ({ card }) => {
      for (const part of draw(card)) expect(part.problems).toEqual([]);
    });
    it.each(CASES)("$id with every fact of the card, all parts together", ({ card }) => {
      const shown = squeezed(
        draw(card)
          .map((part) => part.shown)
          .join(" "),
      );
      for (const fact of cardFacts(card)) expect(shown).toContain(squeezed(fact));
    });
    // Phones, notifications and screen readers read the fallback and nothing else.
    it.each(CASES)("$id with a fallback text that says the same as the picture", ({ card }) => {
      const fallback = squeezed(
        draw(card)
          .map((part) => part.fallback)
          .join(" "),
      );
      for (const fact of cardFacts(card)) expect(fallback).toContain(squeezed(fact));
    });
    it.each(CASES)("$id with the verdict first", ({ card }) => {
      const [first] = draw(card);
      expect(squeezed(first?.shown ?? "")).toMatch(startingWith(card.verdict));
      expect(squeezed(first?.fallback ?? "")).toMatch(startingWith(card.verdict));
    });
    it.each(CASES)("$id with a button for every question it offers", ({ card }) => {
      const asks = draw(card).flatMap((part) => part.asks);
      for (const action of card.actions) if (action.kind === "ask") expect(asks).toContain(action.question);
    });
    it.each(CASES)("$id with no live markup but the links of the card", ({ card }) => {
      for (const part of draw(card)) for (const alive of part.alive) expect(cardUrls(card)).toContain(alive);
    });
    it("hostile text as it was typed", () => {
      const [part] = draw(HOSTILE_CARD);
      for (const text of [part?.shown, part?.fallback]) {
        for (const piece of ["<!channel>", "*bold* _it_ `code`", "<script>alert(1)</script>", "[link](https://evil.example)", "& &amp;", "<@U123>", "<https://evil.example|x>"])
          expect(text).toContain(piece);
      }
    });
    it("the long answer in parts, and no short answer so", () => {
      expect(draw(LONG_CARD).length).toBeGreaterThan(1);
      for (const card of CARDS) if (card !== LONG_CARD) expect(draw(card)).toHaveLength(1);
    });
    it("the same card the same way twice", () => {
      for (const card of CARDS) expect(draw(card)).toEqual(draw(card));
    });
  });

  describe(`${name} converses`, () => {
    const cards: Readonly<Record<string, Card>> = { matrix: MATRIX_CARD, backups: CHOICES_CARD, price: DECLINE_CARD, long: LONG_CARD };
    const { assistant, heard } = createFakeAssistant((question) => {
      if (question === "break") throw new Error("broken on purpose");
      return cards[question] ?? VERDICT_CARD;
    });
    let bench: Bench;
    beforeAll(async () => {
      bench = await setup(assistant);
    });
    afterAll(() => bench?.stop());
    beforeEach(() => {
      heard.length = 0;
      bench.replies();
    });

    it("a mention in a channel is answered once, under the question", async () => {
      await bench.say(said(101, "who patches the OS in PaaS?"));
      const replies = bench.replies();
      expect(replies.map((reply) => reply.sameThread)).toEqual([true]);
      expect(replies[0]?.drawn.shown).toContain(VERDICT_CARD.verdict);
    });
    it("the bot's own mention is not part of the question", async () => {
      await bench.say(said(102, "who patches the OS in PaaS?"));
      expect(heard.map((one) => one.question)).toEqual(["who patches the OS in PaaS?"]);
    });
    it("a question in a thread is answered in that thread", async () => {
      await bench.say(said(103, "matrix", { where: "thread" }));
      expect(bench.replies().map((reply) => reply.sameThread)).toEqual([true]);
    });
    it("a direct message is answered without a mention", async () => {
      await bench.say(said(104, "matrix", { where: "direct", mention: false }));
      const replies = bench.replies();
      expect(replies.map((reply) => reply.sameThread)).toEqual([true]);
      expect(replies[0]?.drawn.shown).toContain(MATRIX_CARD.verdict);
    });
    it("a bare mention gets help", async () => {
      await bench.say(said(105, ""));
      expect(heard.map((one) => one.question)).toEqual(["help"]);
      expect(bench.replies()).toHaveLength(1);
    });
    it("a follow-up in the same thread keeps the subject", async () => {
      await bench.say(said(106, "who patches the OS in PaaS?", { where: "thread" }));
      await bench.say(said(107, "and for SaaS?", { where: "thread" }));
      expect(contextOf(heard[1])).toBe("who patches the OS in PaaS?");
    });
    it("another conversation does not inherit the subject", async () => {
      await bench.say(said(108, "who patches the OS in PaaS?", { where: "thread" }));
      await bench.say(said(109, "and for SaaS?", { where: "channel" }));
      expect(contextOf(heard[1])).toBeNull();
    });
    it("a redelivered message is answered once", async () => {
      await bench.say(said(110, "matrix"));
      await bench.say(said(110, "matrix"));
      expect(heard).toHaveLength(1);
      expect(bench.replies()).toHaveLength(1);
    });
    it("the bot's own messages are ignored", async () => {
      await bench.say(said(111, "matrix", { by: "the bot itself", where: "direct" }));
      await bench.say(said(112, "matrix", { by: "the bot itself", where: "thread" }));
      expect([heard, bench.replies()]).toEqual([[], []]);
    });
    it("messages of other bots are ignored", async () => {
      await bench.say(said(113, "matrix", { by: "another bot", where: "direct" }));
      await bench.say(said(114, "matrix", { by: "another bot" }));
      expect([heard, bench.replies()]).toEqual([[], []]);
    });
    it("what is typed reaches the core as it was typed", async () => {
      const typed = "who has <b>R&D</b> *data* in a_b_c &amp; x > y?";
      await bench.say(said(115, typed));
      expect(heard.map((one) => one.question)).toEqual([typed]);
    });
    it("the reply states what the core's answer states", async () => {
      for (const [i, question] of Object.keys(cards)
        .filter((key) => key !== "long")
        .entries()) {
        await bench.say(said(120 + i, question));
        const [reply] = bench.replies();
        for (const fact of cardFacts(cards[question] as Card)) expect(squeezed(reply?.drawn.shown ?? "")).toContain(squeezed(fact));
        expect(reply?.drawn.problems).toEqual([]);
      }
    });
    it("an answer that fails still gets a plain sentence, and the next one is served", async () => {
      await bench.say(said(130, "break"));
      const [sorry] = bench.replies();
      expect(sorry?.drawn.shown).toBeTruthy();
      expect(sorry?.drawn.shown).not.toContain("broken on purpose");
      await bench.say(said(131, "matrix"));
      expect(bench.replies()).toHaveLength(1);
    });
  });
}

const startingWith = (text: string) => new RegExp(`^${squeezed(text).replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
