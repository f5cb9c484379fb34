/** Two or more models or services side by side: who carries each area, and where that changes. */
import type { ComparisonAnswer, ComparisonColumn, ComparisonRow } from "../answer.ts";
import { AREA_IDS, type AreaId, type ModelId, type Party, type Side } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, partyInService, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import type { Aspect, CompareQuery, ComparisonClaim } from "../query.ts";
import { provenanceOf } from "./provenance.ts";
import { serviceCell } from "./who.ts";

export function answerComparison({ moving, areas, aspect, models, services, servicesFirst, claim }: CompareQuery, knowledge: Knowledge): ComparisonAnswer {
  const ofServices = services.map((service) => ({ label: serviceOf(knowledge, service).name, model: serviceOf(knowledge, service).model, service }));
  const ofModels = models.map((model) => ({ label: modelOf(knowledge, model).short, model, service: null }));
  const columns: ComparisonColumn[] = servicesFirst ? [...ofServices, ...ofModels] : [...ofModels, ...ofServices];
  const rows = (areas.length > 0 ? areas : AREA_IDS).map((area) => {
    const parties = columns.map((column) => partyInColumn(area, aspect, column, knowledge));
    return { area, aspect, parties, changes: new Set(parties).size > 1 };
  });
  const entries = services.length > 0 ? services.map((service) => serviceOf(knowledge, service)) : models.map((model) => modelOf(knowledge, model));
  return {
    kind: "comparison",
    moving,
    columns,
    rows,
    holds: claim && isSo(claim, rows, knowledge),
    ...provenanceOf(...entries, areaOf(knowledge, "data")),
  };
}

/** Backups may be another's than the data that they keep. */
function partyInColumn(area: AreaId, aspect: Aspect | null, { model, service }: ComparisonColumn, knowledge: Knowledge): Party {
  if (service !== null) return aspect === "backup" ? serviceCell(area, service, aspect, null, knowledge).party : partyInService(knowledge, area, service);
  return (aspect === "backup" && topicOf(knowledge, aspect).models?.[model]?.party) || cellOf(knowledge, area, model).party;
}

function isSo(claim: ComparisonClaim, rows: readonly ComparisonRow[], knowledge: Knowledge): boolean {
  if ("same" in claim) return claim.same === rows.every(({ changes }) => !changes);
  const areas = rows.map(({ area }) => area);
  return carriedBy(claim.side, claim.more, areas, knowledge) > carriedBy(claim.side, claim.than, areas, knowledge);
}

/** How much of the areas a side carries in a model; what is shared counts half. */
function carriedBy(side: Side, model: ModelId, areas: readonly AreaId[], knowledge: Knowledge): number {
  const parties = areas.map((area) => cellOf(knowledge, area, model).party);
  return parties.reduce((sum, party) => sum + (party === side ? 1 : party === "shared" ? 0.5 : 0), 0);
}
