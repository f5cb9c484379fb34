/** The list of services: all of them, or those that a description fits. */
import type { ServicesAnswer } from "../answer.ts";
import type { Card, Points } from "../card.ts";
import { MODEL_IDS, PARTIES } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { areaName, askHelp, askMatrix, askServices, BLANK, carriedBy, followUps, idOf, inSentence, paragraphs, short } from "./parts.ts";
import { behindLabel, categoryName, HEADINGS, partyName, READ_AS, SERVICES } from "./sentences.ts";

type Told = ServicesAnswer["services"];

/** More are told by name only. */
const MOST_TOLD = 12;

export function presentServices(answer: ServicesAnswer, knowledge: Knowledge): Card {
  const { models, area, aspect, party, exceptions, sources, verified } = answer;
  const isFiltered = models.length > 0 || area !== null || exceptions;
  return {
    ...BLANK,
    id: idOf(knowledge, "services", ...models, ...[area, aspect, party].flatMap((slot) => slot ?? []), ...(exceptions ? ["exceptions"] : [])),
    ...carriedBy(party, knowledge),
    verdict: isFiltered ? verdictOf(answer, knowledge) : verdictOfAll(answer.services, knowledge),
    readAs: READ_AS.services(
      models.map((model) => short(model, knowledge)),
      area && thingOf(answer, knowledge),
    ),
    sections: [...(area === null ? byModel(answer.services, knowledge) : byParty(answer.services, knowledge)), ...paragraphs(area === null ? SERVICES.hint : SERVICES.hintOfThing)],
    sources,
    verified,
    actions: followUps(...(isFiltered ? [askServices()] : []), askMatrix(), askHelp()),
  };
}

function verdictOfAll(services: Told, knowledge: Knowledge): string {
  const sizes = MODEL_IDS.map((id) => ({ model: short(id, knowledge), size: services.filter(({ service }) => serviceOf(knowledge, service).model === id).length }));
  return SERVICES.all(
    knowledge.pack.cloud,
    services.length,
    sizes.filter(({ size }) => size > 0),
  );
}

function verdictOf(answer: ServicesAnswer, knowledge: Knowledge): string {
  const { models, area, party, exceptions, among, services } = answer;
  const labels = models.map((model) => short(model, knowledge));
  const { provider } = knowledge.pack;
  if (exceptions) return SERVICES.exceptions(services.length, among, labels, area && inSentence(area, knowledge));
  if (area === null || party === null) return SERVICES.ofModels(services.length, knowledge.services.size, labels);
  return SERVICES.carried(thingOf(answer, knowledge), party, provider, services.length, among, labels);
}

const thingOf = ({ area, aspect }: Pick<ServicesAnswer, "area" | "aspect">, knowledge: Knowledge): string =>
  aspect === "backup" || area === null ? HEADINGS.backup : areaName(area, knowledge);

function byModel(services: Told, knowledge: Knowledge): Points[] {
  return MODEL_IDS.flatMap((id) =>
    group(
      short(id, knowledge),
      services.filter(({ service }) => serviceOf(knowledge, service).model === id),
      false,
      knowledge,
    ),
  );
}

function byParty(services: Told, knowledge: Knowledge): Points[] {
  const areTold = services.length <= MOST_TOLD;
  return PARTIES.flatMap((party) =>
    group(
      partyName(party, knowledge.pack.provider),
      services.filter((one) => one.party === party),
      areTold,
      knowledge,
    ),
  );
}

/** A list of names is complete or no list: here every point stays. */
function group(heading: string, services: Told, areTold: boolean, knowledge: Knowledge): Points[] {
  if (services.length === 0) return [];
  const points = areTold ? services.map(({ service, verdict }) => SERVICES.told(serviceOf(knowledge, service).name, behindLabel(verdict))) : byCategory(services, knowledge);
  return [{ kind: "points", heading: SERVICES.heading(heading, services.length), points }];
}

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
