/** What one side has to do, in a model or in a service. */
import type { DutiesAnswer, PlainAnswer } from "../answer.ts";
import { AREA_IDS, type AreaId, type ModelId, otherSide, type Party, type ServiceId, type Side, TOPICS } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, partyInService, serviceOf } from "../knowledge/knowledge.ts";
import { aboutTopic, type DutiesQuery } from "../query.ts";
import { provenanceOf } from "./provenance.ts";
import { answerTopic } from "./topic.ts";

export function answerDuties({ side, models, services, claim, except = [] }: DutiesQuery, knowledge: Knowledge): PlainAnswer[] {
  if (services.length > 0) return services.map((service) => dutiesInService(side, service, claim, knowledge));
  if (models.length > 0) return models.map((model) => dutiesInModel(side, model, { claim, except }, knowledge));
  return [answerTopic(aboutTopic(TOPICS.always[side]), knowledge)];
}

function dutiesInModel(side: Side, model: ModelId, { claim, except }: Pick<Required<DutiesQuery>, "claim" | "except">, knowledge: Knowledge): DutiesAnswer {
  const areas = AREA_IDS.map((area) => ({ area, party: cellOf(knowledge, area, model).party, duties: cellOf(knowledge, area, model)[side] }));
  const carried = areas.filter(({ party }) => party === side || party === "shared");
  const excepted = carried.filter(({ area }) => except.includes(area));
  return {
    kind: "duties",
    side,
    model,
    service: null,
    areas: carried.filter((each) => !excepted.includes(each)),
    duties: [],
    except: excepted.map(({ area }) => area),
    holds: holdsOfDuties(claim, carried, {
      ...extentOf(side, areas),
      any: carried.length > 0,
      has: (area) => cellOf(knowledge, area, model).party === side,
    }),
    ...provenanceOf(modelOf(knowledge, model), areaOf(knowledge, "data")),
  };
}

function dutiesInService(side: Side, id: ServiceId, claim: DutiesQuery["claim"], knowledge: Knowledge): DutiesAnswer {
  const service = serviceOf(knowledge, id);
  const areas = AREA_IDS.map((area) => ({ area, party: partyInService(knowledge, area, id), duties: [] }));
  const carried = areas.filter(({ party }) => party === side || party === "shared");
  return {
    kind: "duties",
    side,
    model: service.model,
    service: id,
    areas: carried,
    duties: service[side],
    except: [],
    holds: holdsOfDuties(claim, carried, {
      ...extentOf(side, areas),
      any: service[side].length > 0,
      has: (area) => partyInService(knowledge, area, id) === side,
    }),
    ...provenanceOf(service),
  };
}

/** What the side carries: whether all, whether more areas than the other, whether anything, and whether an area alone. */
type Carries = { readonly all: boolean; readonly most: boolean; readonly any: boolean; has(area: AreaId): boolean };

function extentOf(side: Side, areas: readonly { readonly party: Party }[]): Pick<Carries, "all" | "most"> {
  const carriedBy = (party: Party): number => areas.filter((area) => area.party === party).length;
  return { all: carriedBy(side) === areas.length, most: carriedBy(side) > carriedBy(otherSide(side)) };
}

/** "Everything is ours" is so only where the other side carries nothing at all, "we have nothing to do" only where this side does not, "only data is ours" where it has nothing else. */
function holdsOfDuties(claim: DutiesQuery["claim"], carried: readonly { readonly area: AreaId }[], carries: Carries): boolean | null {
  if (claim === null) return null;
  if (typeof claim === "object" && "only" in claim) return carried.every(({ area }) => claim.only.includes(area));
  if (typeof claim === "object") return AREA_IDS.every((area) => carries.has(area) !== claim.allBut.includes(area));
  return claim === "all" || claim === "most" ? carries[claim] : carries.any === (claim === "something");
}
