/** One area in several models. */
import type { RowAnswer, RowCell } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { areaName, askInModels, askMatrix, BLANK, carriedBy, followUps, idOf, inSentence, short } from "./parts.ts";
import { answeringClaim, behindLabel, HEADINGS, inPlaces, READ_AS, ROW } from "./sentences.ts";

export function presentRow(answer: RowAnswer, knowledge: Knowledge): Card {
  const { area, cells, party, holds } = answer;
  const models = cells.map(({ model }) => model);
  const labels = models.map((model) => short(model, knowledge));
  return {
    ...BLANK,
    id: idOf(knowledge, area, ...(same(models, CLOUD_MODEL_IDS) ? [] : models)),
    ...carriedBy(party, knowledge),
    verdict: answeringClaim(rowVerdict(cells, party, knowledge), holds, party),
    readAs: READ_AS.places(areaName(area, knowledge), labels),
    sections: cellFacts(cells, knowledge),
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(...askInModels(inSentence(area, knowledge), models, knowledge), askMatrix()),
  };
}

/** "It depends on the model: yours in IaaS, shared in PaaS, Microsoft's in SaaS." */
export function rowVerdict(cells: readonly RowCell[], party: Party | "split", knowledge: Knowledge): string {
  const { provider } = knowledge.pack;
  if (party !== "split")
    return ROW.common(
      party,
      provider,
      where(
        cells.map(({ model }) => model),
        knowledge,
      ),
    );
  const parties = [...new Set(cells.map((cell) => cell.party))];
  return ROW.split(
    parties.map((each) => ({ party: each, places: cells.flatMap((cell) => (cell.party === each ? [short(cell.model, knowledge)] : [])) })),
    provider,
  );
}

/** The cells as short lines, one a model. */
export function cellFacts(cells: readonly RowCell[], knowledge: Knowledge): Section[] {
  return cells.length === 0
    ? []
    : [{ kind: "facts", heading: HEADINGS.byModel, facts: cells.map(({ model, verdict }) => ({ label: short(model, knowledge), value: behindLabel(verdict) })) }];
}

function where(models: readonly ModelId[], knowledge: Knowledge): string {
  if (same(models, CLOUD_MODEL_IDS)) return ROW.everyCloudModel;
  return same(models, MODEL_IDS) ? ROW.everyModel : inPlaces(models.map((model) => short(model, knowledge)));
}

const same = (some: readonly ModelId[], others: readonly ModelId[]): boolean => some.length === others.length && others.every((model) => some.includes(model));
