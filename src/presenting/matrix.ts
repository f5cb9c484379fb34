/** The whole matrix. */
import type { MatrixAnswer } from "../answer.ts";
import type { Card, Section } from "../card.ts";
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type Party } from "../ids.ts";
import { cellOf, type Knowledge } from "../knowledge/knowledge.ts";
import { areaName, areaNames, areasInSentence, ask, askDuties, askServices, BLANK, followUps, idOf, short } from "./parts.ts";
import { AREA, FOLLOW_UPS, HEADINGS, MATRIX, partyName, READ_AS } from "./sentences.ts";

export function presentMatrix(answer: MatrixAnswer, knowledge: Knowledge): Card {
  const { provider } = knowledge.pack;
  const always = (party: Party) => AREA_IDS.filter((area) => CLOUD_MODEL_IDS.every((model) => cellOf(knowledge, area, model).party === party));
  return {
    ...BLANK,
    id: idOf(knowledge, "matrix"),
    verdict: MATRIX.verdict(provider, areasInSentence(always("provider"), knowledge), areaNames(always("customer"), knowledge)),
    readAs: READ_AS.matrix,
    sections: [
      {
        kind: "table",
        caption: HEADINGS.matrix,
        columns: [AREA, ...MODEL_IDS.map((model) => short(model, knowledge))],
        rows: AREA_IDS.map((area) => [areaName(area, knowledge), ...MODEL_IDS.map((model) => partyName(cellOf(knowledge, area, model).party, provider))]),
      },
      ...differences(knowledge),
    ],
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(
      ...CLOUD_MODEL_IDS.map((model) => askDuties("customer", short(model, knowledge), knowledge)),
      ask(FOLLOW_UPS.compareLabel(short("iaas", knowledge), short("paas", knowledge)), FOLLOW_UPS.compare(short("iaas", knowledge), short("paas", knowledge))),
      askServices(),
    ),
  };
}

/** The cells that the provider's own page lists otherwise, one note for each day and page. */
function differences(knowledge: Knowledge): Section[] {
  const pages = new Map<string, { date: string; url: string; cells: Map<AreaId, ModelId[]> }>();
  for (const area of AREA_IDS)
    for (const model of MODEL_IDS) {
      const other = cellOf(knowledge, area, model).difference;
      if (!other) continue;
      const page = pages.get(other.date + other.url) ?? { date: other.date, url: other.url, cells: new Map<AreaId, ModelId[]>() };
      page.cells.set(area, [...(page.cells.get(area) ?? []), model]);
      pages.set(other.date + other.url, page);
    }
  return [...pages.values()].map(({ date, url, cells }) => ({
    kind: "note",
    label: HEADINGS.note,
    text: MATRIX.difference(
      knowledge.pack.provider,
      date,
      [...cells].flatMap(([area, models]) => models.map((model) => MATRIX.cell(areaNames([area], knowledge)[0] ?? "", [short(model, knowledge)]))),
    ),
    link: { title: knowledge.pack.reference.title, url },
  }));
}
