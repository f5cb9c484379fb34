/** A quiz that a group takes together: finds its session, makes the move, and says what to show to whom. The rules are the core's. */

import type { Card } from "../src/card.ts";
import { drawQuestions } from "../src/onboarding/quiz-questions.ts";
import { beginSession, takeMove } from "../src/onboarding/session.ts";
import { outcomeCard, overCard, roomQuestionCard } from "../src/onboarding/session-cards.ts";
import { readSharedStep } from "../src/onboarding/step.ts";
import { newSeed } from "./chance.ts";
import { createMemorySessions } from "./conversations.ts";
import type { Surroundings } from "./part.ts";

/** Where it is said, and by whom: both named among all that the surface knows. */
export type Speaker = { readonly room: string; readonly person: string };

export type Said = { readonly to: "presser" | "everyone"; readonly card: Card };

export type Together = {
  /** Null where the message is nothing of a quiz together. */
  act(message: string, speaker: Speaker): Promise<Said | null>;
};

export function createTogether({ assistant, sessions = createMemorySessions() }: Surroundings): Together {
  const inTurn = createTurns();

  async function begin(size: number, { room, person }: Speaker): Promise<Said> {
    const { knowledge } = assistant();
    const id = newSeed();
    const session = beginSession(id, person, drawQuestions(knowledge, newSeed(), size));
    await sessions.remember(keyOf(room, id), session);
    return { to: "everyone", card: roomQuestionCard(knowledge, session) };
  }

  return {
    async act(message, speaker) {
      const step = readSharedStep(message);
      if (!step) return null;
      if (step.do === "begin") return begin(step.size, speaker);
      const key = keyOf(speaker.room, step.id);
      return inTurn(key, async () => {
        const { knowledge } = assistant();
        const session = await sessions.recall(key);
        if (!session) return { to: "presser", card: overCard(knowledge) };
        const { session: next, outcome } = takeMove(session, speaker.person, step.move);
        await sessions.remember(key, outcome === "ended" ? null : next);
        return outcomeCard(knowledge, next, outcome);
      });
    },
  };
}

const keyOf = (room: string, id: string): string => `${room}:together:${id}`;

/** One after the other for each key: of two presses at the same moment, none may be lost. A shared store would need a lock of its own. */
function createTurns() {
  const last = new Map<string, Promise<unknown>>();
  return async <T>(key: string, task: () => Promise<T>): Promise<T> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(task, task);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
