/** Buttons: what each carries in its value, and the way back from a press. */
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Context } from "../../src/assistant.ts";
import type { AskAction, Card, CardAction } from "../../src/card.ts";
import { shortened } from "./cut.ts";
import { LIMITS } from "./limits.ts";
import { WORDS } from "./words.ts";

/** How an answer came about. Asked again it is the same answer, so that a button outlives a restart. */
export type Asked = { readonly question: string; readonly context: Context | null };

/** The question, what it leaned on, and the part of the answer. Short names, for the value is limited. */
const Value = z.object({ q: z.string(), c: z.looseObject({ kind: z.string() }).nullable(), p: z.number().int().min(0) });

/** Null where the question is too long for a button to carry. */
export function askedToValue({ question, context }: Asked, part = 0): string | null {
  const value = JSON.stringify({ q: question, c: context?.query ?? null, p: part } satisfies z.infer<typeof Value>);
  return value.length <= LIMITS.buttonValue ? value : null;
}

export function valueToAsked(value: string): { readonly asked: Asked; readonly part: number } | null {
  try {
    const { q, c, p } = Value.parse(JSON.parse(value));
    // The value was written by `askedToValue` and came back in a signed request.
    return { asked: { question: q, context: c ? { query: c as unknown as Context["query"] } : null }, part: p };
  } catch {
    return null;
  }
}

export const FEEDBACK = { helpful: "helpful ", notHelpful: "not-helpful " } as const;

export const plain = (text: string) => ({ type: "plain_text" as const, text, emoji: false });

type Button = types.Button;

export function button(action_id: string, label: string, value: string): Button {
  return { type: "button", action_id, text: plain(shortened(label, LIMITS.buttonText)), value };
}

/** Whoever edits the knowledge may mistype an address; a button with a bad one would cost the whole message. */
export const isSafeUrl = (url: string) => /^https?:\/\/[^\s<>|]+$/.test(url) && url.length <= LIMITS.buttonUrl;

function verbOf({ to }: AskAction, replaces: boolean): "ask" | "choose" | "mine" | "all" {
  if (to !== undefined) return to === "presser" ? "mine" : "all";
  return replaces ? "choose" : "ask";
}

function actionToButton(action: CardAction, index: number, replaces: boolean): readonly Button[] {
  switch (action.kind) {
    case "ask":
      return action.question.length <= LIMITS.buttonValue ? [button(`${verbOf(action, replaces)}:${index}`, action.label, action.question)] : [];
    case "none":
      return [button(`none:${index}`, action.label, "none")];
    case "link":
      return isSafeUrl(action.url) ? [{ type: "button", action_id: `link:${index}`, text: plain(shortened(action.label, LIMITS.buttonText)), url: action.url }] : [];
  }
}

/** In blocks of as many buttons as one may hold. */
export function buttonsToBlocks(buttons: readonly Button[]): types.ActionsBlock[] {
  const blocks: types.ActionsBlock[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInBlock) blocks.push({ type: "actions", elements: buttons.slice(at, at + LIMITS.buttonsInBlock) });
  return blocks;
}

/** What the card itself offers. Choosing replaces a question back; a follow-up leaves the answer where it is. */
export const cardButtons = (card: Card): readonly Button[] => card.actions.flatMap((action, i) => actionToButton(action, i, card.tone === "choices"));

export function feedbackButtons(card: Card): types.ContextActionsBlock {
  const side = (label: string, words: string, value: string) => ({ text: plain(label), accessibility_label: words, value: value + card.id });
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: "feedback",
        positive_button: side(WORDS.helpful, WORDS.helpfulLabel, FEEDBACK.helpful),
        negative_button: side(WORDS.notHelpful, WORDS.notHelpfulLabel, FEEDBACK.notHelpful),
      },
    ],
  };
}

export const plainFeedbackButtons = (card: Card): readonly Button[] => [
  { ...button("feedback:yes", WORDS.helpful, FEEDBACK.helpful + card.id), accessibility_label: WORDS.helpfulLabel },
  { ...button("feedback:no", WORDS.notHelpful, FEEDBACK.notHelpful + card.id), accessibility_label: WORDS.notHelpfulLabel },
];
