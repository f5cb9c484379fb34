/** Asks the assistant, with what the conversation leaned on before. The only place that catches what the core might throw. */
import type { Logger } from "pino";
import type { Context } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import type { Surroundings } from "../part.ts";
import type { Asked } from "./buttons.ts";
import { escapeText } from "./escape.ts";
import { cardToSlack, type DrawOptions, type Drawing, line, rich, said } from "./render.ts";
import { WORDS } from "./words.ts";

export type Answer = { readonly card: Card; readonly asked: Asked };

export type Answers = {
  /** @param conversations where the subject before is looked for, nearest first, and the new one is kept */
  ask(question: string, conversations: readonly string[]): Promise<Answer | null>;
  /** The same answer once more, for another surface. */
  again(asked: Asked): Answer | null;
};

/** A sentence of the adapter's own, as a message. */
export const sentence = (text: string): Drawing => ({ text: escapeText(text), blocks: [rich(line(said(text)))] });

export const drawAnswer = (answer: Answer | null, options: DrawOptions): Drawing => (answer ? cardToSlack(answer.card, { ...options, asked: answer.asked }) : sentence(WORDS.sorry));

export function createAnswers({ assistant, conversations, log }: Surroundings): Answers {
  async function recall(keys: readonly string[]): Promise<Context | null> {
    for (const key of keys) {
      const context = await conversations.recall(key);
      if (context) return context;
    }
    return null;
  }
  return {
    async ask(question, keys) {
      // A store that fails costs the subject of a follow-up, not the answer.
      const context = await orLogged(log, recall(keys));
      try {
        const reply = assistant().ask(question, context);
        for (const key of keys) await orLogged(log, conversations.remember(key, reply.context));
        return { card: reply.card, asked: { question, context } };
      } catch (error) {
        log.error({ err: error }, "An answer failed");
        return null;
      }
    },
    again(asked) {
      try {
        return { card: assistant().ask(asked.question, asked.context).card, asked };
      } catch (error) {
        log.error({ err: error }, "An answer failed");
        return null;
      }
    },
  };
}

async function orLogged<T>(log: Logger, promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch (error) {
    log.error({ err: error }, "The store of conversations failed");
    return null;
  }
}
