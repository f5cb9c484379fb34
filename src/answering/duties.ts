/** What one side has to do, in a model or in a service. */
import type { DutiesAnswer, PlainAnswer } from "../answer.ts";
import { AREA_IDS, type ModelId, type ServiceId, type Side, TOPICS } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, partyIn, serviceOf } from "../knowledge/knowledge.ts";
import type { DutiesQuery } from "../query.ts";
import { provenanceOf } from "./provenance.ts";
import { answerTopic } from "./topic.ts";

export function answerDuties({ side, models, services, claim }: DutiesQuery, knowledge: Knowledge): PlainAnswer[] {
  if (services.length > 0) return services.map((service) => dutiesInService(side, service, claim, knowledge));
  if (models.length > 0) return models.map((model) => dutiesInModel(side, model, claim, knowledge));
  return [answerTopic({ kind: "topic", topic: TOPICS.always[side], models: [], services: [], claim: null, challenge: false }, knowledge)];
}

function dutiesInModel(side: Side, model: ModelId, claim: boolean | null, knowledge: Knowledge): DutiesAnswer {
  const areas = AREA_IDS.map((area) => ({ area, party: cellOf(knowledge, area, model).party, duties: cellOf(knowledge, area, model)[side] }));
  const carried = areas.filter(({ party }) => party === side || party === "shared");
  // "Everything is ours": so only where the other side carries nothing at all. "We have nothing to do": only where this side does not.
  const truth = claim === true ? carried.length === AREA_IDS.length && areas.every(({ party }) => party === side) : carried.length > 0;
  return {
    kind: "duties",
    side,
    model,
    service: null,
    areas: carried,
    duties: [],
    holds: claim === null ? null : claim === truth,
    ...provenanceOf(modelOf(knowledge, model), areaOf(knowledge, "data")),
  };
}

function dutiesInService(side: Side, id: ServiceId, claim: boolean | null, knowledge: Knowledge): DutiesAnswer {
  const service = serviceOf(knowledge, id);
  const areas = AREA_IDS.map((area) => ({ area, party: partyIn(knowledge, area, service.model, id), duties: [] }));
  return {
    kind: "duties",
    side,
    model: service.model,
    service: id,
    areas: areas.filter(({ party }) => party === side || party === "shared"),
    duties: service[side],
    holds: claim === null ? null : claim === service[side].length > 0,
    ...provenanceOf(service),
  };
}
