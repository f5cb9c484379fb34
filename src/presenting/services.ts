/** The list of services: all of them, or those that a description fits. */
import type { ServicesAnswer } from "../answer.ts";
import type { Card, Points } from "../card.ts";
import { MODEL_IDS, type ModelId, PARTIES } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { smallFirst } from "../phrasing.ts";
import { askHelp, askMatrix, askServices, BLANK, carriedBy, followUps, idOf, inSentence, paragraphs, short, thingIn } from "./parts.ts";
import { behindLabel, categoryName, partyName, READ_AS, SERVICES } from "./sentences.ts";

type Told = ServicesAnswer["services"];

/** More are told by name only. */
const MOST_TOLD = 12;

export function presentServices(answer: ServicesAnswer, knowledge: Knowledge): Card {
  const { models, area, aspect, party, exceptions, services, sources, verified } = answer;
  const thing = area && thingIn({ area, aspect }, knowledge);
  const isFiltered = models.length > 0 || area !== null || exceptions;
  return {
    ...BLANK,
    id: idOf(knowledge, "services", ...models, ...[area, aspect, party].flatMap((slot) => slot ?? []), ...(exceptions ? ["exceptions"] : [])),
    ...carriedBy(party, knowledge),
    verdict: isFiltered ? verdictOf(answer, thing, knowledge) : verdictOfAll(services, knowledge),
    readAs: READ_AS.services(labelsOf(models, knowledge), thing),
    sections: [...(area === null ? groupsByModel(services, knowledge) : groupsByParty(services, knowledge)), ...paragraphs(area === null ? SERVICES.hint : SERVICES.hintOfThing)],
    sources,
    verified,
    actions: followUps(...(isFiltered ? [askServices()] : []), askMatrix(), askHelp()),
  };
}

const labelsOf = (models: readonly ModelId[], knowledge: Knowledge): string[] => models.map((model) => smallFirst(short(model, knowledge)));

const ofModel = (model: ModelId, services: Told, knowledge: Knowledge): Told => services.filter(({ service }) => serviceOf(knowledge, service).model === model);

function verdictOfAll(services: Told, knowledge: Knowledge): string {
  const sizes = MODEL_IDS.map((id) => ({ model: short(id, knowledge), size: ofModel(id, services, knowledge).length }));
  return SERVICES.all(
    knowledge.pack.cloud,
    services.length,
    sizes.filter(({ size }) => size > 0),
  );
}

function verdictOf({ models, area, party, exceptions, among, services: { length } }: ServicesAnswer, thing: string | null, knowledge: Knowledge): string {
  const labels = labelsOf(models, knowledge);
  if (exceptions) return SERVICES.exceptions(length, among, labels, area && inSentence(area, knowledge));
  if (thing === null || party === null) return SERVICES.ofModels(length, knowledge.services.size, labels);
  return SERVICES.carried(thing, party, knowledge.pack.provider, length, among, labels);
}

const groupsByModel = (services: Told, knowledge: Knowledge): Points[] =>
  MODEL_IDS.flatMap((id) => group(short(id, knowledge), ofModel(id, services, knowledge), (members) => byCategory(members, knowledge)));

/** Few are told with what is done in each. */
function groupsByParty(services: Told, knowledge: Knowledge): Points[] {
  const each = (members: Told): string[] => members.map(({ service, verdict }) => SERVICES.told(serviceOf(knowledge, service).name, behindLabel(verdict)));
  const tell = services.length <= MOST_TOLD ? each : (members: Told) => byCategory(members, knowledge);
  return PARTIES.flatMap((party) => {
    const members = services.filter((one) => one.party === party);
    return group(partyName(party, knowledge.pack.provider), members, tell);
  });
}

/** A list of names is complete or no list: here every point stays. */
const group = (heading: string, members: Told, tell: (members: Told) => string[]): Points[] =>
  members.length === 0 ? [] : [{ kind: "points", heading: SERVICES.heading(heading, members.length), points: tell(members) }];

function byCategory(services: Told, knowledge: Knowledge): string[] {
  const entries = services.map(({ service }) => serviceOf(knowledge, service));
  const categories = [...new Set(entries.map(({ category }) => category))];
  return categories
    .map((category) =>
      SERVICES.group(
        categoryName(category),
        entries.filter((service) => service.category === category).map(({ name }) => name),
      ),
    )
    .sort((a, b) => (a < b ? -1 : 1));
}
