/** Asks the assistant, with what the conversation leaned on before. The only place that catches what the core might throw. */
import type { Logger } from "pino";
import type { Reply } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import { createMemory } from "../conversations.ts";
import type { Surroundings } from "../part.ts";
import { createTogether, type Said, type Speaker } from "../together.ts";
import type { Asked } from "./buttons.ts";
import { escapeText } from "./escape.ts";
import { cardToSlack, type Drawing, line, rich, type Surface, said } from "./render.ts";
import { WORDS } from "./words.ts";

export type Answer = { readonly card: Card; readonly asked: Asked };

export type Answers = {
  /**
   * @param conversations where the subject before is looked for, nearest first, and the new one is kept
   * @param own where this person's way through the tour and the quiz is kept; left out, in the nearest
   */
  ask(question: string, conversations: readonly string[], own?: string | null): Promise<Answer | null>;
  /** What comes of it in a quiz that a group takes together; null where it has to do with none. */
  together(message: string, speaker: Speaker): Promise<Said | null>;
  /** The same answer once more, for another surface. */
  again(asked: Asked): Answer | null;
};

/** A sentence of the adapter's own, as a message. */
export const sentence = (text: string): Drawing => ({ text: escapeText(text), blocks: [rich(line(said(text)))] });

export const drawAnswer = (answer: Answer | null, { surface, part = 0 }: { readonly surface: Surface; readonly part?: number }): Drawing =>
  answer ? cardToSlack(answer.card, { surface, part, asked: answer.asked }) : sentence(WORDS.sorry);

const SORRY: Card = { id: "sorry", tone: "decline", party: null, partyName: null, verdict: WORDS.sorry, readAs: null, sections: [], sources: [], verified: null, actions: [] };

/** Where one person's way through the tour and the quiz is kept. */
export const ownKey = ({ room, person }: Speaker): string => `${room}:${person}`;

export function createAnswers(surroundings: Surroundings): Answers {
  const { assistant, conversations, log } = surroundings;
  const memory = createMemory(conversations);
  const quizzes = createTogether(surroundings);
  function askOrLog({ question, context }: Asked): Reply | null {
    try {
      return assistant().ask(question, context);
    } catch (error) {
      log.error({ err: error }, "An answer failed");
      return null;
    }
  }
  return {
    async ask(question, keys, own = keys[0] ?? null) {
      // A store that fails costs the subject of a follow-up, not the answer.
      const asked = { question, context: await orLogged(log, memory.recall(keys, own)) };
      const reply = askOrLog(asked);
      if (reply) await orLogged(log, memory.remember(keys, own, reply.context));
      return reply && { card: reply.card, asked };
    },
    async together(message, speaker) {
      try {
        return await quizzes.act(message, speaker);
      } catch (error) {
        log.error({ err: error }, "A quiz together failed");
        return { to: "presser", card: SORRY };
      }
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
