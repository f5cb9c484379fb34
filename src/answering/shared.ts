/** What both sides carry, in a place or in any model. */
import type { PlainAnswer } from "../answer.ts";
import { AREA_IDS, type AreaId, MODEL_IDS } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, partyInService } from "../knowledge/knowledge.ts";
import { carriedPartlyBy, type SharedQuery, UNDIVIDED, whoCarries } from "../query.ts";
import { provenanceOf } from "./provenance.ts";
import { answerService } from "./service.ts";
import { answerWho } from "./who.ts";

export function answerShared(query: SharedQuery, knowledge: Knowledge): PlainAnswer[] {
  const { models, services, claim, except = [] } = query;
  const shared = AREA_IDS.filter((area) => isShared(area, query, knowledge));
  const areas = shared.filter((area) => !except.includes(area));
  if (areas.length > 0) return answerWho(whoCarries(areas, query, { claim: claim === null ? null : claim ? carriedPartlyBy("shared") : UNDIVIDED }), knowledge);
  if (services.length > 0) return services.map((service) => answerService(service, null, knowledge));
  return models.map((model) => ({
    kind: "unshared",
    model,
    except: shared,
    holds: claim === null ? null : !claim,
    ...provenanceOf(modelOf(knowledge, model), areaOf(knowledge, "data")),
  }));
}

function isShared(area: AreaId, { models, services }: SharedQuery, knowledge: Knowledge): boolean {
  if (services.length > 0) return services.some((id) => partyInService(knowledge, area, id) === "shared");
  return (models.length > 0 ? models : MODEL_IDS).some((model) => cellOf(knowledge, area, model).party === "shared");
}
