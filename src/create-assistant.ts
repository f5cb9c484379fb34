/** Builds the assistant from checked knowledge: understanding, answering and presenting in one walk. */
import { answerQuery } from "./answering/answer.ts";
import type { Assistant } from "./assistant.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { presentAnswer } from "./presenting/present.ts";
import { createUnderstanding } from "./understanding/understand.ts";

/** Indexing takes a fraction of a second; the assistant is then used for every question. */
export function createAssistant(knowledge: Knowledge): Assistant {
  const understand = createUnderstanding(knowledge);
  return {
    knowledge,
    ask(question, context = null) {
      const reading = understand(question, context);
      const answer = answerQuery(reading.query, knowledge);
      return { query: reading.query, answer, card: presentAnswer(answer, knowledge), context: { query: reading.query }, reading };
    },
  };
}
