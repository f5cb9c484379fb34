/** The modals: an answer with its question to correct, and the text to copy. */
import { createHash } from "node:crypto";
import type { types } from "@slack/bolt";
import { z } from "zod";
import type { Card } from "../../src/card.ts";
import { type Asked, askedToValue, button, buttonsToBlocks, plain, valueToAsked } from "./buttons.ts";
import { cutAtSentences, shortened } from "./cut.ts";
import { unescapeText } from "./escape.ts";
import { LIMITS } from "./limits.ts";
import type { Subject } from "./read-press.ts";
import { cardToSlack, line, rich, said } from "./render.ts";
import { WORDS } from "./words.ts";

export const FORMS = { answer: "answer", copy: "copy" } as const;

export type Modal = {
  readonly view: types.ModalView;
  /** All that is to be read in it, should Slack refuse its blocks. */
  readonly text: string;
};

export type AnswerModal = {
  /** What stands in the input, to be corrected. */
  readonly question: string;
  readonly answer: { readonly card: Card; readonly asked: Asked } | null;
  readonly part?: number;
  /** The message it is about, where there is one. */
  readonly subject: Subject | null;
  /** A sentence of the adapter's own above the answer. */
  readonly notice?: string | null;
};

const Metadata = z.object({ s: z.object({ c: z.string(), t: z.string(), u: z.string().nullable() }).nullable(), a: z.string().nullable() });

function toMetadata(subject: Subject | null, asked: Asked | null): string {
  const s = subject && { c: subject.channel, t: subject.thread, u: subject.responseUrl };
  const whole = JSON.stringify({ s, a: asked && askedToValue(asked) } satisfies z.infer<typeof Metadata>);
  return whole.length <= LIMITS.privateMetadata ? whole : JSON.stringify({ s, a: null } satisfies z.infer<typeof Metadata>);
}

export function readMetadata(metadata: string): { readonly subject: Subject | null; readonly asked: Asked | null } {
  try {
    const { s, a } = Metadata.parse(JSON.parse(metadata));
    return { subject: s && { channel: s.c, thread: s.t, responseUrl: s.u }, asked: a === null ? null : (valueToAsked(a)?.asked ?? null) };
  } catch {
    return { subject: null, asked: null };
  }
}

/** Slack keeps what was typed while an input keeps its block_id: another question needs another one to show. */
const inputId = (question: string) => `question:${createHash("sha256").update(question).digest("hex").slice(0, 12)}`;

function questionInput(question: string): types.InputBlock {
  const initial_value = [...question].length > 0 ? { initial_value: shortened(question, LIMITS.input) } : {};
  return {
    type: "input",
    block_id: inputId(question),
    label: plain(WORDS.question),
    element: { type: "plain_text_input", action_id: "question", multiline: true, max_length: LIMITS.input, ...initial_value },
  };
}

export function answerModal({ question, answer, part = 0, subject, notice = null }: AnswerModal): Modal {
  const metadata = toMetadata(subject, answer?.asked ?? null);
  const postable = answer !== null && answer.card.tone === "answer" && subject !== null && readMetadata(metadata).asked !== null;
  const drawing = answer ? cardToSlack(answer.card, { surface: "modal", asked: answer.asked, part }) : null;
  const view: types.ModalView = {
    type: "modal",
    callback_id: FORMS.answer,
    private_metadata: metadata,
    title: plain(answer ? WORDS.answerTitle : WORDS.askTitle),
    submit: plain(answer ? WORDS.askAgain : WORDS.ask),
    close: plain(WORDS.close),
    blocks: [
      questionInput(question),
      ...(notice === null ? [] : [rich(line(said(notice, { italic: true })))]),
      ...(drawing?.blocks ?? []),
      ...(postable ? buttonsToBlocks([{ ...button("post", WORDS.post, "post"), style: "primary" }]) : []),
    ],
  };
  return { view, text: [notice, unescapeText(drawing?.text ?? "")].filter(Boolean).join("\n\n") || WORDS.question };
}

/** Cut between lines, which stay exactly as they are: indents are part of a ticket's text. */
function inputsOf(label: string, text: string): types.InputBlock[] {
  const pieces: string[] = [];
  for (const row of text.split("\n").flatMap((one) => (one.length > LIMITS.input ? cutAtSentences(one, LIMITS.input) : [one]))) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + row.length < LIMITS.input) pieces[pieces.length - 1] = `${last}\n${row}`;
    else pieces.push(row);
  }
  return pieces.map((piece, i) => ({
    type: "input",
    optional: true,
    label: plain(pieces.length === 1 ? label : `${label} (${i + 1}/${pieces.length})`),
    element: { type: "plain_text_input", action_id: `text:${i}`, multiline: true, ...(piece ? { initial_value: piece } : {}) },
  }));
}

/** Inputs, for there a click and "select all" copies exactly the text. */
export function copyModal(text: string, markdown: string): Modal {
  const blocks = [...inputsOf(WORDS.plainText, text), ...inputsOf(WORDS.markdown, markdown)];
  // A modal with inputs must have a submit button; it only closes.
  const view: types.ModalView = {
    type: "modal",
    callback_id: FORMS.copy,
    title: plain(WORDS.copyTitle),
    submit: plain(WORDS.done),
    close: plain(WORDS.close),
    blocks: blocks.slice(0, LIMITS.blocksInView),
  };
  return { view, text };
}
