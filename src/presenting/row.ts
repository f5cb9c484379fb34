/** One area in several models. */
import type { RowAnswer, RowCell } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { areaName, askInModels, askMatrix, BLANK, byParty, carriedBy, followUps, idOf, inSentence, short, slug } from "./parts.ts";
import { answeringClaim, behindLabel, HEADINGS, inlineList, inPlaces, READ_AS, ROW } from "./sentences.ts";

export function presentRow(answer: RowAnswer, knowledge: Knowledge): Card {
  const { area, cells, party, part, holds } = answer;
  const models = modelsOf(cells);
  const labels = models.map((model) => short(model, knowledge));
  return {
    ...BLANK,
    id: idOf(knowledge, area, ...(part ? [slug(part.name)] : []), ...(same(models, CLOUD_MODEL_IDS) ? [] : models)),
    ...carriedBy(party, knowledge),
    verdict: answeringClaim(part?.verdict ?? rowVerdict(cells, party, knowledge), holds, party),
    readAs: READ_AS.places(READ_AS.part(areaName(area, knowledge), part?.name ?? null), labels),
    sections: cellFacts(cells, knowledge),
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(...askInModels(inSentence(area, knowledge), models, knowledge), askMatrix()),
  };
}

/** The same beside other answers, where nothing but its verdict says what it is of. */
export const presentRowByName = (answer: RowAnswer, knowledge: Knowledge): Card => ({
  ...presentRow(answer, knowledge),
  verdict: answeringClaim(namedVerdict(answer, knowledge), answer.holds, answer.party),
});

/** "Physical hosts: Microsoft's in every cloud model." */
function namedVerdict({ area, cells }: RowAnswer, knowledge: Knowledge): string {
  const groups = byParty(cells).map(({ party, cells }) => ({ party, where: where(modelsOf(cells), knowledge) }));
  return ROW.ofArea(areaName(area, knowledge), groups, knowledge.pack.provider);
}

/** "It depends on the model: yours in IaaS, shared in PaaS, Microsoft's in SaaS." */
export function rowVerdict(cells: readonly RowCell[], party: Party | "split", knowledge: Knowledge): string {
  const { provider } = knowledge.pack;
  if (party !== "split") return ROW.common(party, provider, where(modelsOf(cells), knowledge));
  return ROW.split(
    byParty(cells).map(({ party, cells }) => ({ party, places: modelsOf(cells).map((model) => short(model, knowledge)) })),
    provider,
  );
}

const modelsOf = (cells: readonly RowCell[]): readonly ModelId[] => cells.map(({ model }) => model);

/** The cells as short lines; what is the same in several models is said once. */
export function cellFacts(cells: readonly RowCell[], knowledge: Knowledge): Section[] {
  const facts = [...new Set(cells.map(({ verdict }) => verdict))].map((verdict) => ({
    label: inlineList(cells.flatMap((cell) => (cell.verdict === verdict ? [short(cell.model, knowledge)] : []))),
    value: behindLabel(verdict),
  }));
  return facts.length === 0 ? [] : [{ kind: "facts", heading: HEADINGS.byModel, facts }];
}

function where(models: readonly ModelId[], knowledge: Knowledge): string {
  if (same(models, CLOUD_MODEL_IDS)) return ROW.everyCloudModel;
  return same(models, MODEL_IDS) ? ROW.everyModel : inPlaces(models.map((model) => short(model, knowledge)));
}

const same = (some: readonly ModelId[], others: readonly ModelId[]): boolean => some.length === others.length && others.every((model) => some.includes(model));
