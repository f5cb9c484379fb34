/** The first line over several answers: which thing is whose, where their verdicts one after another would not say it. */
import type { Answer, RowAnswer, TopicAnswer, VerdictAnswer } from "../answer.ts";
import { CLOUD_MODEL_IDS } from "../ids.ts";
import { type Knowledge, serviceOf, topicName } from "../knowledge/knowledge.ts";
import { inPlace, smallFirst } from "../phrasing.ts";
import { areaName, byParty, short, thingIn } from "./parts.ts";
import { inlineList, inPlaces, namesNothing, ROW, SEVERAL } from "./sentences.ts";

/** Null where the verdicts say it themselves. */
export const firstLineOf = (answers: readonly Answer[], knowledge: Knowledge): string | null =>
  verdictInPlaces(answers, knowledge) ?? verdictOfAreas(answers, knowledge) ?? verdictByName(answers, knowledge);

/** "Operating system: yours in Azure Virtual Machines, Microsoft's in App Service.": one area in several places; null where it is more than that. */
function verdictInPlaces(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const cells = cellsIn(answers);
  const [first, second] = cells;
  // "Who backs up Cosmos DB and who encrypts it?" asks two things of one area in one place.
  if (!first || !second || cells.some((cell) => thingIn(cell, knowledge) !== thingIn(first, knowledge))) return null;
  const groups = byParty(cells).map(({ party, cells }) => ({ party, where: inPlaces(cells.map((cell) => placeOfCell(cell, knowledge))) }));
  const thing = thingIn(first, knowledge);
  return ROW.ofArea(thing, groups, knowledge.pack.provider);
}

/** "PaaS. Microsoft's: physical network, operating system. Yours: data.": many areas in one place; two are told in full. */
function verdictOfAreas(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const cells = cellsIn(answers);
  const [first] = cells;
  if (!first || cells.length < MANY || !areInOnePlace(cells)) return null;
  const groups = byParty(cells).map(({ party, cells }) => ({
    party,
    areas: [...new Set(cells.map((cell) => smallFirst(thingIn(cell, knowledge))))],
  }));
  return ROW.inPlace(placeOfCell(first, knowledge), groups, knowledge.pack.provider);
}
const MANY = 3;

/** The cells that are asked about; none where a claim is judged, or where there is more than cells. */
function cellsIn(answers: readonly Answer[]): readonly VerdictAnswer[] {
  const cells = answers.flatMap((answer) => (answer.kind === "verdict" && answer.holds === null && answer.part === null ? [answer] : []));
  return cells.length === answers.length ? cells : [];
}

const areInOnePlace = ([first, ...others]: readonly VerdictAnswer[]): boolean => others.every(({ model, service }) => model === first?.model && service === first.service);

/** "Operating system: no, Microsoft's. Data: yes, yours.": one by one, where the verdicts in a row would not say which is which, or would be too long. */
function verdictByName(answers: readonly Answer[], knowledge: Knowledge): string | null {
  const told = answers.filter(isTold);
  if (told.length < answers.length || !(told.length >= MANY || areMixed(told) || told.some(isUnnamed))) return null;
  const places = new Set(told.map((answer) => placeOf(answer, knowledge)));
  const things = new Set(told.map((answer) => thingOf(answer, knowledge)));
  const nameOf = (answer: Told): string => {
    const [thing, place] = [thingOf(answer, knowledge), placeOf(answer, knowledge)];
    if (place === null || places.size === 1) return thing;
    return things.size === 1 ? place : `${thing} ${inPlace(place)}`;
  };
  const outcomeOf = (answer: Told): string => SEVERAL.outcome(answer.holds, answer.party, knowledge.pack.provider);
  const outcomes = [...new Set(told.map(outcomeOf))];
  return outcomes.map((outcome) => SEVERAL.told(told.filter((answer) => outcomeOf(answer) === outcome).map(nameOf), outcome)).join(" ");
}

const areMixed = ([first, ...others]: readonly Told[]): boolean => others.some(({ holds }) => holds !== first?.holds);
/** "It is shared" leaves open what, whether it was claimed or asked. */
const isUnnamed = (answer: Told): boolean => (answer.kind === "topic" && answer.holds === null) || (answer.kind === "verdict" && namesNothing(answer.verdict));

type Told = VerdictAnswer | RowAnswer | (TopicAnswer & { readonly party: NonNullable<TopicAnswer["party"]> });

const isTold = (answer: Answer): answer is Told => answer.kind === "verdict" || answer.kind === "row" || (answer.kind === "topic" && answer.party !== null);

function thingOf(answer: Told, knowledge: Knowledge): string {
  if (answer.kind === "topic") return smallFirst(answer.part ?? topicName(knowledge, answer.topic));
  if (answer.kind === "row") return smallFirst(areaName(answer.area, knowledge));
  // "Key Vault HSM", "soft delete of Key Vault": a part stands there as it is written.
  return answer.part ?? smallFirst(thingIn(answer, knowledge));
}

function placeOf(answer: Told, knowledge: Knowledge): string | null {
  if (answer.kind === "verdict") return placeOfCell(answer, knowledge);
  // A row of every cloud model stands nowhere.
  if (answer.kind === "row") return answer.cells.length < CLOUD_MODEL_IDS.length ? inlineList(answer.cells.map(({ model }) => short(model, knowledge))) : null;
  const places = answer.services.length > 0 ? answer.services.map((id) => serviceOf(knowledge, id).name) : answer.models.map((model) => short(model, knowledge));
  return places.length === 0 ? null : inlineList(places);
}

const placeOfCell = ({ service, model }: VerdictAnswer, knowledge: Knowledge): string => (service === null ? short(model, knowledge) : serviceOf(knowledge, service).name);
