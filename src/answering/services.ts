/** The services that a description fits: of a model, where a side carries a thing, or which break the row of their model. */
import type { Provenance, ServicesAnswer } from "../answer.ts";
import type { AreaId, Party } from "../ids.ts";
import { cellOf, type Knowledge, keepsNothing } from "../knowledge/knowledge.ts";
import type { ServiceEntry } from "../knowledge/schema.ts";
import type { ServicesQuery } from "../query.ts";
import { provenanceOf, provenanceOfPack } from "./provenance.ts";
import { serviceCell } from "./who.ts";

export function answerServices({ models, areas, aspect, party, exceptions }: ServicesQuery, knowledge: Knowledge): ServicesAnswer {
  const area = areas[0] ?? null;
  const ofModels = [...knowledge.services.values()].filter(({ model }) => models.length === 0 || models.includes(model));
  const told = area === null ? ofModels.map(toldOfWhole) : ofModels.map((service) => toldOf(area, service));
  const services = told.filter((one) => isCarried(one.party) && (!exceptions || one.breaks)).map(({ breaks: _, ...one }) => one);
  return { kind: "services", models, area, aspect, party, exceptions, among: ofModels.length, services, ...provenance(knowledge, ofModels) };

  function toldOfWhole(service: ServiceEntry) {
    const breaks = Object.entries(service.exceptions).some(([area, { party }]) => party !== cellOf(knowledge, area as AreaId, service.model).party);
    return { service: service.id, party: null, verdict: service.summary, breaks };
  }

  function toldOf(area: AreaId, service: ServiceEntry) {
    const cell = serviceCell(area, service.id, aspect, null, knowledge);
    // Where there is nothing to back up, nobody does.
    const party = aspect === "backup" && keepsNothing(service) ? null : cell.party;
    return { service: service.id, party, verdict: cell.verdict, breaks: party !== null && party !== cellOf(knowledge, area, service.model).party };
  }

  /** Who looks for what is a side's has to know what is its in part. */
  function isCarried(found: Party | null): boolean {
    return party === null || found === party || found === "shared";
  }
}

/** Each service has pages of its own: the list names the one that all of them go by. */
function provenance(knowledge: Knowledge, services: readonly ServiceEntry[]): Provenance {
  const ofPack = provenanceOfPack(knowledge);
  return { ...ofPack, verified: provenanceOf(ofPack, ...services).verified };
}
