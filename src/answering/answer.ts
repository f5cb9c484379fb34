/** Query + Knowledge -> Answer: every kind of query has its file; this one sends each to its own. */
import type { Answer, PlainAnswer } from "../answer.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Query } from "../query.ts";
import { answerComparison } from "./comparison.ts";
import { answerDuties } from "./duties.ts";
import { answerModel } from "./model.ts";
import { provenanceOfPack } from "./provenance.ts";
import { answerService } from "./service.ts";
import { answerServices } from "./services.ts";
import { answerShared } from "./shared.ts";
import { answerTopic } from "./topic.ts";
import { answerWho } from "./who.ts";

/** Looks the answer up. Deterministic: same query, same knowledge, same answer. */
export function answerQuery(query: Query, knowledge: Knowledge): Answer {
  const parts = eachOnce(answersTo(query, knowledge));
  const [only] = parts;
  // Who asks what is shared has named no area: the first line must.
  const isNamed = query.kind !== "shared" || only?.kind !== "verdict";
  return parts.length === 1 && only && isNamed ? only : { kind: "several", parts };
}

/** Two of several questions may have an answer in common: "cages, hypervisor, phones: who has each?" */
function eachOnce(answers: readonly PlainAnswer[]): readonly PlainAnswer[] {
  return answers.length < 2 ? answers : [...new Map(answers.map((answer) => [JSON.stringify(answer), answer])).values()];
}

function answersTo(query: Query, knowledge: Knowledge): PlainAnswer[] {
  switch (query.kind) {
    case "who":
      return answerWho(query, knowledge);
    case "duties":
      return answerDuties(query, knowledge);
    case "shared":
      return answerShared(query, knowledge);
    case "which-model":
      return [answerModel(query, knowledge)];
    case "service":
      return query.services.map((service) => answerService(service, query.claim, knowledge));
    case "compare":
      return [answerComparison(query, knowledge)];
    case "topic":
      return [answerTopic(query, knowledge)];
    case "matrix":
      return [{ kind: "matrix", ...provenanceOfPack(knowledge) }];
    case "services":
      return [answerServices(query, knowledge)];
    case "help":
      return [query];
    case "several":
      return query.parts.flatMap((part) => answersTo(part, knowledge));
    case "choose":
      return [{ kind: "choices", missing: query.missing, choices: query.choices, areas: query.areas, models: query.models, services: query.services }];
    case "unknown":
      return [query];
  }
}
