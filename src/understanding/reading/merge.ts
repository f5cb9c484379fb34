/** What a follow-up names is put into the query before: the thing that is new, or the place, or the side. */
import { type AreaId, CLOUD_MODEL_IDS, isModelId, MODEL_IDS, type ModelId, type Party, type ServiceId, SIDES, type Side, TOPICS, type TopicId } from "../../ids.ts";
import { areaOf, cellOf, type Knowledge, partiesIn, serviceOf, topicOf } from "../../knowledge/knowledge.ts";
import {
  AREA_OF_ASPECT,
  type Aspect,
  aboutTopic,
  aspectAlone,
  type CompareQuery,
  MOST_COLUMNS,
  type Query,
  type Scope,
  type ServiceQuery,
  type ServicesQuery,
  type TopicQuery,
  type WhichModelQuery,
  type WhoQuery,
  whoCarries,
  whoDoes,
} from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { splitIn } from "./read-split.ts";

/** What a follow-up names. */
export type Found = Scope & { readonly topic: TopicId | null; readonly side: Side | null; readonly isShared: boolean; readonly aspect: Aspect | null };

/** What is found stands in the place that is found with it, or else in the one that was spoken of before. */
export function merge(earlier: Query, found: Found, knowledge: Knowledge): Query | null {
  const place = isPlaced(found) ? found : placeOf(earlier);
  switch (earlier.kind) {
    case "who":
      return mergeWho(earlier, found, place, knowledge);
    case "topic":
      return samePart(earlier, mergeTopic(earlier.topic, found, place, knowledge));
    case "duties":
      return another(found, place) ?? duties(earlier.side, place);
    case "shared":
      return another(found, place) ?? (isPlaced(found) ? { ...earlier, claim: null, models: found.models, services: found.services } : null);
    case "service":
      return another(found, place) ?? otherService(earlier, found);
    case "which-model":
      return otherModels(earlier, found, knowledge) ?? another(found, place) ?? claimOfModel(earlier, found);
    case "compare":
      return mergeComparison(earlier, found);
    case "choose":
      if (earlier.areas.length > 0 && isPlaced(found)) return whoCarries(earlier.areas, place);
      return found.areas.length > 0 ? whoCarries(found.areas, earlier) : null;
    case "services":
      return otherServices(earlier, found);
    case "matrix":
    case "help":
    case "several":
    case "unknown":
      return null;
  }
}

/** "And in SaaS?", "and network controls?", "and AKS?", after which PaaS services leave the OS to us. */
function otherServices(earlier: ServicesQuery, { models, services, areas, aspect, side }: Found): Query | null {
  const [area = earlier.areas[0], another] = areas;
  if (another || (!area && models.length === 0)) return null;
  if (area && services.length > 0) return whoCarries([area], { models: [], services }, { aspect: areas.length > 0 ? aspect : earlier.aspect });
  return {
    ...earlier,
    models: models.length > 0 ? models : earlier.models,
    areas: area ? [area] : [],
    aspect: areas.length > 0 ? aspect : earlier.aspect,
    party: side ?? earlier.party,
  };
}

/** "Is PaaS one of them?" */
const claimOfModel = (earlier: WhichModelQuery, { models: [model, another], services }: Found): Query | null =>
  model && !another && services.length === 0 ? { ...earlier, claim: model } : null;

/** "In which model is the application theirs?", then "and the OS?", "and where is it ours?" or "and where shared?": the models are looked for once more. */
function otherModels(earlier: WhichModelQuery, found: Found, knowledge: Knowledge): Query | null {
  const [before, another] = earlier.areas;
  const [first] = earlier.models;
  const [area = before, tooMany] = found.areas;
  if (!area || !before || another || !first || tooMany || isPlaced(found) || !(found.areas.length > 0 || found.side || found.isShared)) return null;
  const party = found.side ?? (found.isShared ? "shared" : cellOf(knowledge, before, first).party);
  const among = earlier.offered.length > 0 ? earlier.offered : earlier.models.includes("on-premises") ? MODEL_IDS : CLOUD_MODEL_IDS;
  const models = modelsWhere(area, party, among, knowledge);
  return models.length > 0 ? { ...earlier, claim: null, areas: [area], models } : null;
}

/** The models where a party carries an area. */
export const modelsWhere = (area: AreaId, party: Party, among: readonly ModelId[], knowledge: Knowledge): readonly ModelId[] =>
  among.filter((model) => cellOf(knowledge, area, model).party === party);

/** "And Functions?" is asked of another service; "or IaaS?", after "is AKS PaaS?", of the same. */
function otherService(earlier: ServiceQuery, { models, services }: Found): Query | null {
  if (services.length > 0) return { ...earlier, claim: null, services };
  return earlier.claim !== null && models.length > 0 ? { ...earlier, claim: models } : null;
}

export const isPlaced = ({ models, services }: Place): boolean => models.length + services.length > 0;

function mergeWho(earlier: WhoQuery, found: Found, place: Place, knowledge: Knowledge): Query {
  if (found.topic && !isPlaced(found)) return topicQuery(found.topic, place);
  // "And our part?" of a whole row is told in the row.
  if (found.side && !isPlaced(found) && found.areas.length === 0) return isPlaced(place) ? duties(found.side, place) : earlier;
  const [service, another] = found.services;
  if (earlier.part !== null && found.areas.length === 0 && service && !another) return samePartOf(service, earlier, earlier.part, knowledge);
  const { areas, aspect } = found.areas.length > 0 ? found : earlier;
  return whoCarries(areas, place, { aspect });
}

/** Who carries what was asked about, as the answer had it. */
export function partiesOf({ areas, models, services, part }: WhoQuery, knowledge: Knowledge): readonly Party[] {
  if (part !== null) return services.flatMap((id) => serviceOf(knowledge, id).parts.flatMap(({ names, party }) => (names[0] === part ? [party] : [])));
  const place = { models: models.length + services.length === 0 ? CLOUD_MODEL_IDS : models, services };
  return areas.flatMap((area) => partiesIn(knowledge, area, place));
}

/** The one party of all; null where there are several, or none. */
export function onlyParty(parties: readonly Party[]): Party | null {
  const [party, another] = new Set(parties);
  return party !== undefined && another === undefined ? party : null;
}

/** The side whose own a topic tells, whatever the model; undefined where it tells none's. */
export const alwaysOf = (topic: TopicId): Side | undefined => SIDES.find((side) => TOPICS.always[side] === topic);

/** "Who answers the alerts of Sentinel?", "same for Defender?": what goes by the same name there. Else its area is asked about; but who builds an application does not tell who answers its alerts. */
function samePartOf(service: ServiceId, { services, areas, aspect }: WhoQuery, name: string, knowledge: Knowledge): Query {
  const own = services.flatMap((id) => serviceOf(knowledge, id).parts).find(({ names }) => names[0] === name);
  const called = new Set([...(own?.names ?? []), ...(own?.words ?? [])]);
  const same = serviceOf(knowledge, service).parts.find(({ names, words }) => [...names, ...words].some((each) => called.has(each)));
  const there = { models: [], services: [service] };
  // What is one side's of an area wherever that is shared
  const shared = aspect === null ? areas.flatMap((area) => areaOf(knowledge, area).parts) : topicOf(knowledge, aspect).parts;
  if (shared.some((part) => part.name === name)) return whoCarries(areas, there, { aspect, part: name });
  if (same) return whoCarries([same.area], there, { part: same.names[0] ?? null });
  return areas.includes("applications") ? { kind: "service", services: [service], claim: null } : whoCarries(areas, there, { aspect });
}

function mergeTopic(earlier: TopicId, found: Found, place: Place, knowledge: Knowledge): Query | null {
  if (found.topic) return topicQuery(found.topic, place);
  if (found.areas.length > 0) return whoCarries(found.areas, place);
  const always = alwaysOf(earlier);
  // "Would those be theirs on-premises as well?"
  if (always && isPlaced(found)) return duties(found.side ?? always, found);
  if (always && found.side) return aboutTopic(TOPICS.always[found.side]);
  if (earlier === TOPICS.whole && isPlaced(found)) return splitIn(found);
  const { kind, areas, related } = topicOf(knowledge, earlier);
  // What people wrongly believe of one place is asked of another without it.
  if (kind === "misconception" && isPlaced(found) && related.includes(TOPICS.backup)) return topicQuery(TOPICS.backup, place);
  if (kind === "misconception" && isPlaced(found) && areas.length > 0) return whoCarries(areas.slice(0, 1), place);
  if (!isModelId(earlier)) return topicQuery(earlier, place);
  if (found.side) return duties(found.side, { models: [earlier], services: [] });
  // "What is PaaS?" – "and SaaS?"
  return found.models[0] ? topicQuery(found.models[0], { models: [found.models[0]], services: [] }) : null;
}

/** "And in SaaS?" is still about the retention of the logs. */
const samePart = ({ topic, part }: TopicQuery, merged: Query | null): Query | null =>
  part !== undefined && merged?.kind === "topic" && merged.topic === topic ? { ...merged, part } : merged;

function mergeComparison(earlier: CompareQuery, found: Found): Query | null {
  // What services say of their backups is more than the row of the data.
  if (found.aspect === TOPICS.backup && !isPlaced(found)) return topicQuery(TOPICS.backup, earlier);
  if (found.areas.length > 0) return { ...earlier, areas: found.areas, aspect: aspectAlone(found.aspect, found.areas) };
  if (!isPlaced(found)) return null;
  const services = [...new Set([...earlier.services, ...found.services])].slice(-MOST_COLUMNS);
  const models = [...new Set([...earlier.models, ...found.models])].slice(services.length - MOST_COLUMNS);
  return { ...earlier, models: services.length === MOST_COLUMNS ? [] : models, services };
}

/** What else is asked about in a place: an area, a topic, or what a side does. */
function another({ areas, topic, side }: Found, place: Place): Query | null {
  if (areas.length > 0) return whoCarries(areas, place);
  if (topic) return topicQuery(topic, place);
  return side && duties(side, place);
}

export const placeOf = (query: Query): Place => ({ models: "models" in query ? query.models : [], services: "services" in query ? query.services : [] });

const duties = (side: Side, { models, services }: Place): Query => ({ kind: "duties", side, claim: null, models, services });

/** What a service says of its own backups and patching is more than what the topic says. */
const topicQuery = (topic: TopicId, { models, services }: Place): Query =>
  topic in AREA_OF_ASPECT && services.length > 0 ? whoDoes(topic as Aspect, { models, services }) : aboutTopic(topic, { models, services });

/** The place that was spoken of beside another. */
export function besides(earlier: Query, { models, services }: Place): Query | null {
  const before = placeOf(earlier);
  if (before.models.length + before.services.length === 0) return null;
  const { areas, aspect } = earlier.kind === "who" || earlier.kind === "compare" ? earlier : NO_THING;
  return {
    kind: "compare",
    moving: false,
    claim: null,
    servicesFirst: before.services.length > 0,
    areas,
    aspect,
    models: [...new Set([...before.models, ...models])],
    services: [...new Set([...before.services, ...services])],
  };
}

const NO_THING = { areas: [], aspect: null } as const;

/** A follow-up leans on the last of several questions. */
export const lastOf = (query: Query): Query | undefined => (query.kind === "several" ? query.parts.at(-1) : query);

/** What was asked about, without what was claimed of it; null where it was no thing. */
export function askedBefore(before: Query): Query | null {
  const query = lastOf(before);
  if (query?.kind === "who") return { ...query, claim: null };
  if (query?.kind === "topic") return { ...query, claim: null, challenge: false };
  return null;
}
