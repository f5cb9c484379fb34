/** Asks the assistant, with what the conversation leaned on before. The only place that catches what the core might throw. */
import type { Logger } from "pino";
import type { Context, Reply } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import type { Surroundings } from "../part.ts";
import type { Asked } from "./buttons.ts";
import { escapeText } from "./escape.ts";
import { cardToSlack, type Drawing, line, rich, type Surface, said } from "./render.ts";
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

/** A core that remembers its answers gives the same card again; its drawings go when it does. */
const drawings = new WeakMap<Card, Map<string, Drawing>>();
/** One card may answer many questions, and its buttons carry the question. */
const DRAWINGS_OF_A_CARD = 8;

export function drawAnswer(answer: Answer | null, { surface, part = 0 }: { readonly surface: Surface; readonly part?: number }): Drawing {
  if (!answer) return sentence(WORDS.sorry);
  const { card, asked } = answer;
  const drawn = drawings.get(card) ?? new Map<string, Drawing>();
  const key = JSON.stringify([surface, part, asked]);
  const drawing = drawn.get(key) ?? cardToSlack(card, { surface, part, asked });
  if (drawn.size >= DRAWINGS_OF_A_CARD) drawn.clear();
  drawings.set(card, drawn.set(key, drawing));
  return drawing;
}

export function createAnswers({ assistant, conversations, log }: Surroundings): Answers {
  async function recall(keys: readonly string[]): Promise<Context | null> {
    for (const key of keys) {
      const context = await conversations.recall(key);
      if (context) return context;
    }
    return null;
  }
  function askOrLog({ question, context }: Asked): Reply | null {
    try {
      return assistant().ask(question, context);
    } catch (error) {
      log.error({ err: error }, "An answer failed");
      return null;
    }
  }
  return {
    async ask(question, keys) {
      // A store that fails costs the subject of a follow-up, not the answer.
      const asked = { question, context: await orLogged(log, recall(keys)) };
      const reply = askOrLog(asked);
      if (reply) for (const key of keys) await orLogged(log, conversations.remember(key, reply.context));
      return reply && { card: reply.card, asked };
    },
    again(asked) {
      const reply = askOrLog(asked);
      return reply && { card: reply.card, asked };
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
