/** Which model it is. */
import type { ModelAnswer } from "../answer.ts";
import { type Knowledge, modelOf } from "../knowledge/knowledge.ts";
import type { WhichModelQuery } from "../query.ts";
import { provenanceOf } from "./provenance.ts";

export function answerModel({ models, because, areas, offered, claim }: WhichModelQuery, knowledge: Knowledge): ModelAnswer {
  return { kind: "model", models, because, areas, offered, holds: claim && models.includes(claim), ...provenanceOf(...models.map((model) => modelOf(knowledge, model))) };
}
