/** Asks the assistant, with what the conversation leaned on before. The only place that catches what the core might throw. */
import { LRUCache } from "lru-cache";
import type { Logger } from "pino";
import type { Assistant, Context } from "../../src/assistant.ts";
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

/** By answer, so that they go when it is forgotten. */
const drawings = new WeakMap<Answer, Map<string, Drawing>>();

export function drawAnswer(answer: Answer | null, { surface, part = 0 }: { readonly surface: Surface; readonly part?: number }): Drawing {
  if (!answer) return sentence(WORDS.sorry);
  const drawn = drawings.get(answer) ?? new Map<string, Drawing>();
  drawings.set(answer, drawn);
  const key = `${surface} ${part}`;
  const drawing = drawn.get(key) ?? cardToSlack(answer.card, { surface, part, asked: answer.asked });
  drawn.set(key, drawing);
  return drawing;
}

/** About a kilobyte each, with its drawings five. */
const REMEMBERED_ANSWERS = 500;

type Known = { readonly answer: Answer; readonly context: Context | null };

/**
 * The core is deterministic, and is asked the same again and again: by commands, by buttons, and whenever an answer is shared, copied
 * or read on. An edit of the knowledge makes another assistant, and forgets what the one before said.
 */
function createAsking(assistant: () => Assistant): (asked: Asked) => Known {
  const known = new LRUCache<string, Known>({ max: REMEMBERED_ANSWERS });
  let current: Assistant | null = null;
  return (asked) => {
    const now = assistant();
    if (now !== current) known.clear();
    current = now;
    const key = JSON.stringify([asked.question, asked.context]);
    const found = known.get(key);
    if (found) return found;
    const { card, context } = now.ask(asked.question, asked.context);
    const fresh = { answer: { card, asked }, context };
    known.set(key, fresh);
    return fresh;
  };
}

export function createAnswers({ assistant, conversations, log }: Surroundings): Answers {
  const ask = createAsking(assistant);
  async function recall(keys: readonly string[]): Promise<Context | null> {
    for (const key of keys) {
      const context = await conversations.recall(key);
      if (context) return context;
    }
    return null;
  }
  function askOrLog(asked: Asked): Known | null {
    try {
      return ask(asked);
    } catch (error) {
      log.error({ err: error }, "An answer failed");
      return null;
    }
  }
  return {
    async ask(question, keys) {
      // A store that fails costs the subject of a follow-up, not the answer.
      const known = askOrLog({ question, context: await orLogged(log, recall(keys)) });
      if (known) await Promise.all(keys.map((key) => orLogged(log, conversations.remember(key, known.context))));
      return known?.answer ?? null;
    },
    again: (asked) => askOrLog(asked)?.answer ?? null,
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
