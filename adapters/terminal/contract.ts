/** The machine-readable answer that tools outside the program read: one JSON object for each question. */

import type { Answer } from "../../src/answer.ts";
import { type About, aboutOf, type Verdict, verdictOf } from "../../src/answering/about.ts";
import type { Reply } from "../../src/assistant.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { cardToText } from "../../src/presenting/text.ts";
import type { Choice } from "../../src/query.ts";

export type Outcome = "answer" | "choose" | "decline";

export type ContractAnswer = {
  readonly question: string;
  readonly outcome: Outcome;
  readonly kind: Answer["kind"];
  readonly about: About;
  readonly verdict: Verdict;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly choices: readonly Choice[];
  readonly sources: readonly string[];
  readonly text: string;
};

export function replyToContract(question: string, { confidence, answer, card }: Reply, knowledge: Knowledge): ContractAnswer {
  return {
    question,
    outcome: outcomeOf(answer),
    kind: answer.kind,
    about: aboutOf(answer, knowledge),
    verdict: verdictOf(answer),
    confidence: Number(confidence.toFixed(2)),
    choices: answer.kind === "choices" ? answer.choices : [],
    sources: card.sources.map(({ url }) => url),
    text: cardToText(card),
  };
}

function outcomeOf({ kind }: Answer): Outcome {
  if (kind === "unknown") return "decline";
  return kind === "choices" ? "choose" : "answer";
}
