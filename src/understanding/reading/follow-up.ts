/** Follow-ups: what a message leaves unsaid is taken from the question before. */
import type { AreaId, Side, TopicId } from "../../ids.ts";
import { AREA_OF_ASPECT, type Aspect, aboutTopic, type CompareQuery, MOST_COLUMNS, type Query, type Scope, type WhoQuery, whoCarries, whoDoes } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import type { TopicFinder } from "../marks/topics.ts";
import { areasIn, asksWho, aspectOf, isSmall, namesArea, namesPlace, namesService, says, type Utterance } from "../marks/utterance.ts";
import { onlyService, wordsBeside } from "./bare.ts";

/** A follow-up is short; a long message says itself what it is about. */
const MOST_WORDS = 14;

/** The query of a message that leans on the one before, or null where it stands alone. */
export function lean(utterance: Utterance, before: Query, findTopic: TopicFinder, place: Place): Query | null {
  // "Are you sure?" gets the whole answer once more, with its sources.
  const doubts = utterance.groups.filter(({ id }) => id === "doubting");
  if (doubts.length > 0 && wordsBeside(doubts, utterance.words, LEADING).length === 0) return before;
  const earlier = before.kind === "several" ? before.parts.at(-1) : before;
  if (!earlier) return null;
  const only = placeAlone(utterance);
  if (only) return merge(earlier, { ...NOTHING, ...only });
  if (!leansOn(utterance)) return null;
  const areas = areasLeantOn(utterance);
  // "And the firewall rules?" asks of an area of what was spoken of before; only a full name changes the service.
  const services = areas.length > 0 && !namesService(utterance) ? [] : place.services;
  return merge(earlier, { areas, models: place.models, services, topic: findTopic.subject(utterance, areas[0] ?? null), side: sideIn(utterance), aspect: aspectOf(utterance) });
}

/** "And for VMs?", "Azure SQL", "in SaaS": a place and nothing else, though it may seem to hint at an area; null where more is said, or it may be several. */
function placeAlone(utterance: Utterance): Place | null {
  const { words, models, services } = utterance;
  if (words.length > MOST_WORDS_OF_PLACE || models.length + services.length === 0 || wordsBeside([...models, ...services], words, LEADING).length > 0) return null;
  const service = onlyService(utterance);
  return service === null && services.length > 0 ? null : { models: models.map(({ id }) => id), services: service === null ? [] : [service] };
}
const MOST_WORDS_OF_PLACE = 7;
const LEADING: ReadonlySet<string> = new Set([
  "and",
  "or",
  "but",
  "then",
  "so",
  "what",
  "how",
  "about",
  "for",
  "in",
  "on",
  "with",
  "of",
  "at",
  "a",
  "an",
  "the",
  "our",
  "same",
  "also",
  "too",
  "ok",
]);
const NOTHING = { areas: [], topic: null, side: null, aspect: null } as const;

function leansOn(utterance: Utterance): boolean {
  const { words, outside, models, services, strange, groups } = utterance;
  // With more than one strange word, it has a subject of its own that the bot does not know.
  if (strange > 1 || words.length > MOST_WORDS || !outside.every(isSmall)) return false;
  if (namesArea(utterance) && namesPlace(utterance)) return false;
  // "Thanks, and who backs it up?" begins behind the thanks.
  const start = outside.find(({ from }) => from === 0)?.to ?? 0;
  if (groups.some(({ id, from }) => id === "follow-up" && (from === 0 || from === start))) return true;
  if (!says(utterance, "pronoun")) return false;
  // "Who does that in PaaS?" says where, but not what.
  return models.length + services.length === 0 || (!namesArea(utterance) && asksWho(words));
}

/** What is named; of what is only hinted at, the first. */
function areasLeantOn(utterance: Utterance): AreaId[] {
  const named = areasIn(utterance);
  return named.length > 0 ? named : utterance.areas.slice(0, 1).map(({ id }) => id);
}

type Found = Scope & { readonly topic: TopicId | null; readonly side: Side | null; readonly aspect: Aspect | null };

/** What is found stands in the place that is found with it, or else in the one that was spoken of before. */
function merge(earlier: Query, found: Found): Query | null {
  const place = isPlaced(found) ? found : placeOf(earlier);
  switch (earlier.kind) {
    case "who":
      return mergeWho(earlier, found, place);
    case "topic":
      return mergeTopic(earlier.topic, found, place);
    case "duties":
      return another(found, place) ?? duties(earlier.side, place);
    case "shared":
      return another(found, place) ?? (isPlaced(found) ? { ...earlier, models: found.models, services: found.services } : null);
    case "service":
      return another(found, place) ?? (found.services.length > 0 ? { ...earlier, claim: null, services: found.services } : null);
    case "which-model":
      return another(found, place);
    case "compare":
      return mergeComparison(earlier, found);
    case "choose":
      if (earlier.areas.length > 0 && isPlaced(found)) return whoCarries(earlier.areas, place);
      return found.areas.length > 0 ? whoCarries(found.areas, earlier) : null;
    case "matrix":
    case "services":
    case "help":
    case "several":
    case "unknown":
      return null;
  }
}

const isPlaced = ({ models, services }: Place): boolean => models.length + services.length > 0;

function mergeWho(earlier: WhoQuery, found: Found, place: Place): Query {
  if (found.topic && !isPlaced(found)) return topicQuery(found.topic, place);
  if (found.side && !isPlaced(found) && found.areas.length === 0) return duties(found.side, place);
  const { areas, aspect } = found.areas.length > 0 ? found : earlier;
  return { ...whoCarries(areas, place), aspect };
}

function mergeTopic(earlier: TopicId, found: Found, place: Place): Query | null {
  if (found.topic) return topicQuery(found.topic, place);
  if (found.areas.length > 0) return whoCarries(found.areas, place);
  if (!isModel(earlier)) return topicQuery(earlier, place);
  // "What is PaaS?" – "and SaaS?"
  return found.models[0] ? topicQuery(found.models[0], { models: [found.models[0]], services: [] }) : null;
}

function mergeComparison(earlier: CompareQuery, found: Found): Query | null {
  if (found.areas.length > 0) return { ...earlier, areas: found.areas };
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

const placeOf = (query: Query): Place => ({ models: "models" in query ? query.models : [], services: "services" in query ? query.services : [] });

const duties = (side: Side, { models, services }: Place): Query => ({ kind: "duties", side, claim: null, models, services });

/** What a service says of its own backups and patching is more than what the topic says. */
const topicQuery = (topic: TopicId, { models, services }: Place): Query =>
  topic in AREA_OF_ASPECT && services.length > 0 ? whoDoes(topic as Aspect, { models, services }) : aboutTopic(topic, { models, services });

const isModel = (topic: TopicId) => ["on-premises", "iaas", "paas", "saas"].includes(topic);

/** "And Microsoft?", "what about us?" */
function sideIn({ parties, words }: Utterance): Side | null {
  const sides = new Set(parties.filter(({ pronoun, id }) => !pronoun || id === "customer").map(({ id }) => id));
  const [only] = sides;
  return sides.size === 1 && only && !asksWho(words) ? only : null;
}
