/** The shapes of what we send: activities, and the answers to invokes. Pure. */
import type { Card } from "../../src/card.ts";
import { citationsOf } from "./citations.ts";
import type { AdaptiveCard } from "./elements.ts";
import { CARD, markdown } from "./elements.ts";
import { escapeMarkdown, plain, spoken } from "./markup.ts";
import { WORDS } from "./words.ts";

export type Outgoing = { readonly type: "message" | "typing" } & Readonly<Record<string, unknown>>;
export type InvokeResult = { readonly status: number; readonly body?: object };

const ADAPTIVE = "application/vnd.microsoft.card.adaptive";

export const TYPING: Outgoing = { type: "typing" };

/** Under an answer Teams shows its own "helpful / not helpful" buttons. */
export function answerMessage(card: Card, content: AdaptiveCard): Outgoing {
  return {
    type: "message",
    summary: plain(card.verdict),
    attachments: [{ contentType: ADAPTIVE, content }],
    entities: citationsOf(card),
    ...(card.tone === "answer" ? { channelData: { feedbackLoop: { type: "default" } } } : {}),
  };
}

export const textMessage = (words: string): Outgoing => ({ type: "message", text: words, textFormat: "plain", summary: words });

/** A card that is one sentence. */
export const sentenceCard = (words: string): AdaptiveCard => ({
  ...CARD,
  speak: spoken(words),
  fallbackText: escapeMarkdown(words),
  body: [markdown(escapeMarkdown(words))],
});

const ok = (body: object): InvokeResult => ({ status: 200, body });

/** The card whose button was pressed is replaced. */
export const updatedCard = (value: AdaptiveCard): InvokeResult => ok({ statusCode: 200, type: ADAPTIVE, value });

/** Shown to the one who pressed; the card stays. */
export const pressNotice = (words: string): InvokeResult => ok({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: words });
export const pressFailed = (): InvokeResult => pressNotice(WORDS.failed);

export const pressMalformed = (): InvokeResult =>
  ok({ statusCode: 400, type: "application/vnd.microsoft.error", value: { code: "BadRequest", message: "The action carries no question." } });

export type Hit = { readonly title: string; readonly card: Card; readonly content: AdaptiveCard };

/** The preview has no `tap`: without one, the whole card is inserted. */
export const searchResult = (hits: readonly Hit[]): InvokeResult =>
  ok({
    composeExtension: {
      type: "result",
      attachmentLayout: "list",
      attachments: hits.map(({ title, card, content }) => ({
        contentType: ADAPTIVE,
        content,
        preview: { contentType: "application/vnd.microsoft.card.thumbnail", content: { title: plain(title), text: plain(card.verdict) } },
      })),
    },
  });

export const insertedCard = (content: AdaptiveCard): InvokeResult =>
  ok({ composeExtension: { type: "result", attachmentLayout: "list", attachments: [{ contentType: ADAPTIVE, content }] } });

export const openDialog = (card: AdaptiveCard): InvokeResult =>
  ok({ task: { type: "continue", value: { title: WORDS.dialogTitle, width: "medium", height: "large", card: { contentType: ADAPTIVE, content: card } } } });

export const DONE: InvokeResult = ok({});
export const MALFORMED: InvokeResult = { status: 400, body: { error: { code: "BadRequest", message: "The value of this invoke is not of its form." } } };
export const UNKNOWN: InvokeResult = { status: 501 };
