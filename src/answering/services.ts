/** The services that a description fits: of a model, where a side carries a thing, or which break the row of their model. */
import type { Provenance, ServicesAnswer } from "../answer.ts";
import { AREA_IDS, type AreaId } from "../ids.ts";
import { cellOf, type Knowledge, keepsNothing } from "../knowledge/knowledge.ts";
import type { ServiceEntry } from "../knowledge/schema.ts";
import type { Aspect, ServicesQuery } from "../query.ts";
import { provenanceOf, provenanceOfPack } from "./provenance.ts";
import { serviceCell } from "./who.ts";

export function answerServices({ models, areas, aspect, party, exceptions }: ServicesQuery, knowledge: Knowledge): ServicesAnswer {
  const area = areas[0] ?? null;
  const ofModels = [...knowledge.services.values()].filter(({ model }) => models.length === 0 || models.includes(model));
  const fitting = exceptions ? ofModels.filter((service) => breaksRow(service, area, aspect, knowledge)) : ofModels;
  const services = fitting.map((service) => toldOf(service, area, aspect, knowledge)).filter((told) => party === null || told.party === party || told.party === "shared");
  return { kind: "services", models, area, aspect, party, exceptions, among: ofModels.length, services, ...provenance(knowledge, ofModels) };
}

type Told = ServicesAnswer["services"][number];

/** Where there is nothing to back up, nobody does. */
function toldOf(service: ServiceEntry, area: AreaId | null, aspect: Aspect | null, knowledge: Knowledge): Told {
  if (area === null) return { service: service.id, party: null, verdict: service.summary };
  const { party, verdict } = serviceCell(area, service.id, aspect, null, knowledge);
  return { service: service.id, party: aspect === "backup" && keepsNothing(service) ? null : party, verdict };
}

/** Whether another carries the area than its model has it; without an area, any. */
function breaksRow(service: ServiceEntry, area: AreaId | null, aspect: Aspect | null, knowledge: Knowledge): boolean {
  const breaks = (area: AreaId): boolean => {
    const { party } = toldOf(service, area, aspect, knowledge);
    return party !== null && party !== cellOf(knowledge, area, service.model).party;
  };
  return area === null ? AREA_IDS.some(breaks) : breaks(area);
}

/** Each service has pages of its own: the list names the one that all of them go by. */
function provenance(knowledge: Knowledge, services: readonly ServiceEntry[]): Provenance {
  const ofPack = provenanceOfPack(knowledge);
  return { ...ofPack, verified: provenanceOf(ofPack, ...services).verified };
}
