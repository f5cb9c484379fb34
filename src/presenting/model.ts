/** Which model it is, and why. */
import type { ModelAnswer } from "../answer.ts";
import type { Card, Fact, Section } from "../card.ts";
import { type ModelId, PARTIES_SHOWN, type Party } from "../ids.ts";
import { cellOf, type Knowledge, modelOf } from "../knowledge/knowledge.ts";
import { areaNames, areasInSentence, areasOf, askBothDuties, askDuties, askMatrix, BLANK, followUps, idOf, paragraphs, short } from "./parts.ts";
import { answeringClaim, commaList, MODEL, partyName, partyPossessive, READ_AS } from "./sentences.ts";

export function presentModel(answer: ModelAnswer, knowledge: Knowledge): Card {
  const { models, because, areas } = answer;
  const places = models.map((model) => short(model, knowledge));
  const [only] = places;
  return {
    ...BLANK,
    id: idOf(knowledge, "model", ...models, ...(because === "description" ? [] : [because]), ...(because === "duties" ? areas : [])),
    verdict: answeringClaim(verdictOf(answer, knowledge), answer.holds, null),
    readAs: READ_AS.model,
    sections: models.flatMap((model) => modelSections(model, models.length > 1, knowledge)),
    sources: answer.sources,
    verified: answer.verified === "" ? null : answer.verified,
    actions: followUps(
      ...(places.length === 1 && only !== undefined ? askBothDuties(only, knowledge) : places.map((place) => askDuties("customer", place, knowledge))),
      askMatrix(),
    ),
  };
}

function verdictOf({ models, because, areas }: ModelAnswer, knowledge: Knowledge): string {
  const [model, second] = models;
  if (model === undefined) return MODEL.none;
  if (second !== undefined)
    return MODEL.several(
      models.map((each) => short(each, knowledge)),
      common({ models, areas }, knowledge),
    );
  const label = short(model, knowledge);
  switch (because) {
    case "duties":
      return MODEL.keeps(label, knowledge.pack.provider, ...sides(model, knowledge));
    case "most-yours":
      return MODEL.most(label, areasOf("customer", model, knowledge).length, areasOf("shared", model, knowledge).length);
    case "least-yours":
      return MODEL.least(label, areasOf("customer", model, knowledge).length, areasOf("shared", model, knowledge).length);
    case "description":
      return MODEL.described(label, modelOf(knowledge, model).motto);
  }
}

const sides = (model: ModelId, knowledge: Knowledge): [string[], string[], string[]] => {
  const named = (party: Party) => areasInSentence(areasOf(party, model, knowledge), knowledge);
  return [named("customer"), named("provider"), named("shared")];
};

/** What is the same in all the models: it is why they fit. */
function common({ models, areas }: Pick<ModelAnswer, "models" | "areas">, knowledge: Knowledge): { whose: string; areas: string[] }[] {
  return PARTIES_SHOWN.flatMap((party) => {
    const same = areas.filter((area) => models.every((model) => cellOf(knowledge, area, model).party === party));
    return same.length === 0 ? [] : [{ whose: partyPossessive(party, knowledge.pack.provider), areas: areaNames(same, knowledge) }];
  });
}

/** The areas of each party in a model. */
export function areasBySide(model: ModelId, knowledge: Knowledge): Section {
  const facts: Fact[] = PARTIES_SHOWN.flatMap((party) => {
    const areas = areasOf(party, model, knowledge);
    return areas.length === 0 ? [] : [{ label: partyName(party, knowledge.pack.provider), value: commaList(areaNames(areas, knowledge)) }];
  });
  return { kind: "facts", heading: null, facts };
}

function modelSections(model: ModelId, several: boolean, knowledge: Knowledge): Section[] {
  const { summary, short: label } = modelOf(knowledge, model);
  return [...paragraphs(several ? MODEL.described(label, summary) : summary), areasBySide(model, knowledge), ...examplesOf(model, knowledge)];
}

/** What stands in a model, by names that people know; nothing where the knowledge names none. */
export function examplesOf(model: ModelId, knowledge: Knowledge): Section[] {
  const { examples } = modelOf(knowledge, model);
  return paragraphs(examples.length > 0 ? MODEL.examples(examples) : "");
}
