/** What a service is, and who does what in it. */
import type { ServiceAnswer } from "../answer.ts";
import type { ModelId, ServiceId } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { provenanceOf } from "./provenance.ts";

export function answerService(id: ServiceId, claim: readonly ModelId[] | null, knowledge: Knowledge): ServiceAnswer {
  const service = serviceOf(knowledge, id);
  return { kind: "service", service: id, model: service.model, holds: claim?.includes(service.model) ?? null, duties: service, ...provenanceOf(service) };
}
