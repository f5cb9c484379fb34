/** Builds the assistant from checked knowledge: understanding, answering and presenting in one walk. */
import { answerQuery } from "./answering/answer.ts";
import type { Assistant } from "./assistant.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import { presentAnswer } from "./presenting/present.ts";
import type { Query } from "./query.ts";
import { createUnderstanding } from "./understanding/understand.ts";

/** Indexing takes a fraction of a second; the assistant is then used for every question. */
export function createAssistant(knowledge: Knowledge): Assistant {
  const understand = createUnderstanding(knowledge);
  return {
    knowledge,
    ask(question, context = null) {
      const reading = understand(question, context);
      const answer = answerQuery(reading.query, knowledge);
      return { query: reading.query, answer, card: presentAnswer(answer, knowledge), context: carriesSubject(reading.query) ? { query: reading.query } : context, reading };
    },
  };
}

/** A greeting or a question that was declined changes no subject: the follow-up after it still leans on the last answer. */
function carriesSubject({ kind }: Query): boolean {
  return kind !== "unknown" && kind !== "help" && kind !== "matrix" && kind !== "services";
}
