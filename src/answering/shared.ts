/** What both sides carry, in a place or in any model. */
import type { PlainAnswer } from "../answer.ts";
import { AREA_IDS, type AreaId, MODEL_IDS, type ModelId } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, serviceOf } from "../knowledge/knowledge.ts";
import type { SharedQuery } from "../query.ts";
import { provenanceOf } from "./provenance.ts";
import { answerService } from "./service.ts";
import { answerWho } from "./who.ts";

export function answerShared(query: SharedQuery, knowledge: Knowledge): PlainAnswer[] {
  const { models, services } = query;
  const areas = AREA_IDS.filter((area) => isShared(area, query, knowledge));
  if (areas.length > 0) return answerWho({ kind: "who", claim: null, aspect: null, part: null, areas, models, services }, knowledge);
  if (services.length > 0) return services.map((service) => answerService(service, null, knowledge));
  return models.map((model) => ({ kind: "unshared", model, ...provenanceOf(modelOf(knowledge, model), areaOf(knowledge, "data")) }));
}

function isShared(area: AreaId, { models, services }: SharedQuery, knowledge: Knowledge): boolean {
  const shared = (model: ModelId) => cellOf(knowledge, area, model).party === "shared";
  if (services.length === 0) return (models.length > 0 ? models : MODEL_IDS).some(shared);
  return services.some((id) => {
    const { exceptions, model } = serviceOf(knowledge, id);
    const exception = exceptions[area];
    return exception ? exception.party === "shared" : shared(model);
  });
}
