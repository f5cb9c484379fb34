/** What one side has to do, by area in a model, or in a service. */
import type { DutiesAnswer } from "../answer.ts";
import type { Card, Fact, Section } from "../card.ts";
import { AREA_IDS, type ModelId, otherSide, type Side } from "../ids.ts";
import { cellOf, type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { areaName, areaNames, askDuties, askMatrix, askService, BLANK, exceptPath, followUps, idOf, isPhysical, otherModels, points, serviceReadAs, short } from "./parts.ts";
import { answeringClaim, DUTIES, dutyList, HEADINGS, READ_AS, YOU } from "./sentences.ts";

export function presentDuties(answer: DutiesAnswer, knowledge: Knowledge): Card {
  const { side, model, service } = answer;
  const { provider } = knowledge.pack;
  const place = service !== null ? serviceOf(knowledge, service).name : model === null ? READ_AS.everyModel : short(model, knowledge);
  return {
    ...BLANK,
    id: idOf(knowledge, "duties", side, service ?? model ?? "every-model", ...exceptPath(answer.except)),
    verdict: answeringClaim(service === null ? inModel(answer, place, knowledge) : inService(answer, place, knowledge), answer.holds, side),
    readAs: READ_AS.place(READ_AS.sideDuties(side, provider), service === null ? place : serviceReadAs(service, knowledge)),
    sections: [
      ...byArea(answer, knowledge),
      ...points(side === "customer" ? YOU : provider, answer.duties),
      ...(service === null && model !== null ? partInTheirs(side, model, knowledge) : []),
    ],
    sources: answer.sources,
    verified: answer.verified,
    actions: actions(answer, place, knowledge),
  };
}

function inModel({ side, areas, except }: DutiesAnswer, place: string, knowledge: Knowledge): string {
  const named = (shared: boolean) =>
    areaNames(
      areas.filter(({ party }) => (party === "shared") === shared).map(({ area }) => area),
      knowledge,
    );
  return DUTIES.inModel(side, knowledge.pack.provider, place, named(false), named(true), areaNames(except, knowledge));
}

function inService({ side, duties }: DutiesAnswer, place: string, knowledge: Knowledge): string {
  const [first] = duties;
  return first === undefined ? DUTIES.inModel(side, knowledge.pack.provider, place, [], [], []) : DUTIES.inService(side, knowledge.pack.provider, place, first, duties.length - 1);
}

function byArea({ areas }: DutiesAnswer, knowledge: Knowledge): Section[] {
  const facts: Fact[] = areas.flatMap(({ area, party, duties }) =>
    duties.length === 0 ? [] : [{ label: party === "shared" ? DUTIES.sharedArea(areaName(area, knowledge)) : areaName(area, knowledge), value: dutyList(duties) }],
  );
  return facts.length === 0 ? [] : [{ kind: "facts", heading: null, facts }];
}

/** Where the provider carries an area, its settings may still be yours: in SaaS that is most of your work. */
function partInTheirs(side: Side, model: ModelId, knowledge: Knowledge): Section[] {
  if (side === "provider") return [];
  const facts = AREA_IDS.flatMap((area) => {
    const { party, customer } = cellOf(knowledge, area, model);
    return party === "provider" && customer.length > 0 && !isPhysical(area) ? [{ label: areaName(area, knowledge), value: dutyList(customer) }] : [];
  });
  return facts.length === 0 ? [] : [{ kind: "facts", heading: HEADINGS.yourPartInTheirs(knowledge.pack.provider), facts }];
}

function actions({ side, model, service }: DutiesAnswer, place: string, knowledge: Knowledge): Card["actions"] {
  const other = askDuties(otherSide(side), place, knowledge);
  if (service !== null) return followUps(other, askService(place), askMatrix());
  const others = model === null ? [] : otherModels(model).map((each) => askDuties(side, short(each, knowledge), knowledge));
  return followUps(other, ...others, askMatrix());
}
