/** What several kinds of answers are put together from: names, sections and follow-ups. */
import type { Duties, VerdictAnswer } from "../answer.ts";
import type { AskAction, Card, CardAction, Note, Points, Section } from "../card.ts";
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, type ModelId, type Party, PHYSICAL_AREA_IDS, type ServiceId, type Side } from "../ids.ts";
import { areaOf, cellOf, type Knowledge, modelOf, serviceOf } from "../knowledge/knowledge.ts";
import { areaInSentence, QUESTIONS, smallFirst } from "../phrasing.ts";
import { FOLLOW_UPS, HEADINGS, PHYSICAL_LAYERS, partyName, READ_AS } from "./sentences.ts";

/** More points than this are not read in a chat. */
const MOST_POINTS = 6;
const MOST_FOLLOW_UPS = 5;

export const BLANK = { tone: "answer", party: null, partyName: null, readAs: null, sections: [], sources: [], verified: null, actions: [] } as const satisfies Partial<Card>;

export const idOf = ({ pack }: Knowledge, ...parts: readonly string[]): string => [pack.id, ...parts].join("/");

/** What of an id says that areas were excepted: without them the answer is another. */
export const exceptPath = (areas: readonly AreaId[]): readonly string[] => (areas.length > 0 ? ["except", ...areas] : []);

/** Words as a piece of an id: an id stands in addresses, buttons and logs, so that nothing but small letters, digits and hyphens is left of them. */
export const slug = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

// ---- Names ----

export const short = (model: ModelId, knowledge: Knowledge): string => modelOf(knowledge, model).short;
export const areaName = (area: AreaId, knowledge: Knowledge): string => areaOf(knowledge, area).name;
export const inSentence = (area: AreaId, knowledge: Knowledge): string => areaInSentence(area, areaName(area, knowledge));
/** What of an area is asked about, by the name that people give it. */
export const thingIn = ({ area, aspect }: Pick<VerdictAnswer, "area" | "aspect">, knowledge: Knowledge): string =>
  aspect === "backup" ? HEADINGS.backup : areaName(area, knowledge);

/** For lists after a colon, which have no articles: "operating system, network controls". */
export const areaNames = (areas: readonly AreaId[], knowledge: Knowledge): string[] => areas.map((area) => smallFirst(areaName(area, knowledge)));

/** Areas of one side within a sentence, the three physical ones as one where all are there. */
export function areasInSentence(areas: readonly AreaId[], knowledge: Knowledge): string[] {
  if (!PHYSICAL_AREA_IDS.every((area) => areas.includes(area))) return areas.map((area) => inSentence(area, knowledge));
  return [PHYSICAL_LAYERS, ...areas.filter((area) => !PHYSICAL_AREA_IDS.includes(area)).map((area) => inSentence(area, knowledge))];
}

/** Who carries it, as a card says it. */
export const carriedBy = (party: Card["party"], { pack }: Knowledge): Pick<Card, "party" | "partyName"> => ({ party, partyName: party && partyName(party, pack.provider) });

/** Cells by who carries them, in their order. */
export const byParty = <Cell extends { readonly party: Party }>(cells: readonly Cell[]): { readonly party: Party; readonly cells: readonly Cell[] }[] =>
  [...new Set(cells.map(({ party }) => party))].map((party) => ({ party, cells: cells.filter((cell) => cell.party === party) }));

export const isPhysical = (area: AreaId): boolean => PHYSICAL_AREA_IDS.includes(area);

export const areasOf = (party: Party, model: ModelId, knowledge: Knowledge): AreaId[] => AREA_IDS.filter((area) => cellOf(knowledge, area, model).party === party);

/** Areas in which the service has another party than its model. */
export function exceptionsOf(id: ServiceId, knowledge: Knowledge): AreaId[] {
  const { exceptions, model } = serviceOf(knowledge, id);
  return AREA_IDS.filter((area) => exceptions[area] !== undefined && exceptions[area].party !== cellOf(knowledge, area, model).party);
}

/** "Azure Kubernetes Service (PaaS with exceptions)". */
export function serviceReadAs(id: ServiceId, knowledge: Knowledge): string {
  const { name, model, nature } = serviceOf(knowledge, id);
  const label = short(model, knowledge);
  if (nature === "hybrid") return READ_AS.service(name, READ_AS.hybrid(label));
  return READ_AS.service(name, nature === "mixed" || exceptionsOf(id, knowledge).length > 0 ? READ_AS.withExceptions(label) : label);
}

// ---- Sections ----

export const points = (heading: string, items: readonly string[]): Points[] => (items.length === 0 ? [] : [{ kind: "points", heading, points: items.slice(0, MOST_POINTS) }]);

/** What each side does, theirs first. A side without a part is left out: the verdict has said so. */
export function bothSides({ provider, customer }: Duties, knowledge: Knowledge, heading = (side: string) => side): Section[] {
  return [...points(heading(knowledge.pack.provider), provider), ...points(heading(HEADINGS.you), customer)];
}

export function notes(texts: readonly string[]): (Note | Points)[] {
  const [only, second] = texts;
  if (only === undefined) return [];
  return second === undefined ? [{ kind: "note", label: HEADINGS.note, text: only, link: null }] : points(HEADINGS.notes, texts);
}

export const paragraphs = (...texts: readonly string[]): Section[] => texts.filter((text) => text !== "").map((text) => ({ kind: "paragraph", text }));

// ---- Follow-ups ----

export const ask = (label: string, question: string): AskAction => ({ kind: "ask", label, question });

/** Each label and each question once, and no more than a reader takes in. */
export function followUps(...actions: readonly CardAction[]): CardAction[] {
  const seen = new Set<string>();
  const isNew = ({ label, question }: AskAction): boolean => {
    if (seen.has(label) || seen.has(question)) return false;
    seen.add(label).add(question);
    return true;
  };
  return actions.filter((action) => action.kind !== "ask" || isNew(action)).slice(0, MOST_FOLLOW_UPS);
}

export const askMatrix = (): AskAction => ask(FOLLOW_UPS.matrixLabel, FOLLOW_UPS.matrix);
export const askHelp = (): AskAction => ask(FOLLOW_UPS.helpLabel, FOLLOW_UPS.help);
export const askServices = (): AskAction => ask(FOLLOW_UPS.servicesLabel, FOLLOW_UPS.services);

export const askDuties = (side: Side, place: string, { pack }: Knowledge): AskAction =>
  ask(FOLLOW_UPS.dutiesLabel(side, pack.provider, place), QUESTIONS.duties(side, pack.provider, place));

export const askBothDuties = (place: string, knowledge: Knowledge): AskAction[] => [askDuties("customer", place, knowledge), askDuties("provider", place, knowledge)];

export const askService = (name: string): AskAction => ask(FOLLOW_UPS.serviceLabel(name), QUESTIONS.service(name));

/** The same subject in the given models. */
export const askInModels = (subject: string, models: readonly ModelId[], knowledge: Knowledge): AskAction[] =>
  models.map((model) => ask(FOLLOW_UPS.inModel(short(model, knowledge)), QUESTIONS.who(subject, short(model, knowledge))));

export const otherModels = (model: ModelId): ModelId[] => CLOUD_MODEL_IDS.filter((other) => other !== model);
