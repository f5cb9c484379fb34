/** Comparisons: what stands side by side, in which areas, and what is claimed of it. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type ServiceId } from "../../ids.ts";
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { aspectAlone, type ComparisonClaim, MOST_COLUMNS } from "../../query.ts";
import { inOrder, isJourney, namedInOrder } from "../clauses/journey.ts";
import { isPairedWith } from "../clauses/paired.ts";
import { type Place, servicesNamed } from "../learned/scope.ts";
import { isDeniedAt } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import { areasIn, asksWho, aspectOf, isBorder, isOpen, NAMES, nearestMention, overlap, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { SURELY_CLAIMED } from "./claims.ts";
import type { Candidate, Heard } from "./heard.ts";

export function readComparison(heard: Heard): Candidate | null {
  const { utterance } = heard;
  const { models, services } = columnsOf(heard);
  if (models.length + services.length < 2) return null;
  const claim = samenessOf(utterance) ?? rankingOf(heard);
  const areas = areasCompared(heard, claim);
  if (!claim && areas.length === 1 && saysWhoCarries(heard)) return heard.who();
  const isOfOne = areas.length === 1 || (areas.length === 0 && utterance.models.length === 0 && aspectOf(utterance) !== null);
  const beside = !claim && isOfOne && utterance.services.length === 0 ? topicOrRows(heard) : null;
  if (beside) return beside;
  return {
    query: {
      kind: "compare",
      moving: isJourney(utterance),
      areas,
      aspect: aspectAlone(aspectOf(utterance), areas),
      models,
      services,
      servicesFirst: comesFirst(services, models, utterance),
      claim,
    },
    sure: 1,
    because: "compares",
  };
}

/**
 * "Identity and access, accounts: what is the difference?" holds one row against the other, and "encryption at rest, who does what per model?" asks for
 * a topic, which tells it by model; null where a row is asked for by itself.
 */
function topicOrRows(heard: Heard): Candidate | null {
  const who = heard.who();
  const named = areasIn(heard.utterance);
  if (who?.query.kind === "topic") return who;
  const isPlaced = heard.place.models.length + heard.utterance.models.length > 0;
  return who?.query.kind === "who" && named.length > 1 && !isPlaced ? { ...who, query: { ...who.query, areas: named } } : null;
}

/** "Moving to IaaS means that we no longer patch, right?" is judged where one arrives; "it drops the patching, and nothing else" is about all rows. */
function saysWhoCarries(heard: Heard): boolean {
  const { utterance } = heard;
  const { claim, sure } = heard.claim();
  return claim !== null && sure >= SURELY_CLAIMED && isJourney(utterance) && !says(utterance, "only") && !isOpen(utterance);
}

/** What stands side by side, in the order in which one leaves it and arrives: the models and services that are named; where only one is, what may be meant by other words; else all models. */
function columnsOf({ utterance, place, knowledge }: Heard): Place {
  const models = inOrder(place.models, utterance);
  // "From a VM to a PaaS web app": a service of a model that is named is no column of its own.
  const apart = (services: readonly ServiceId[]) => services.filter((service) => !models.includes(serviceOf(knowledge, service).model));
  const services = inOrder(apart([...new Set([...place.services, ...servicesNamed(utterance)])]), utterance);
  if (models.length + services.length >= 2) return { models, services };
  // "What do we do on-premises that we don't in IaaS?"
  const named = inOrder([...new Set(utterance.models.map(({ id }) => id))], utterance);
  if (named.length >= 2 && services.length === 0) return { models: named, services };
  // "App Service instead of IaaS"
  if (models.length === 0 && named.length === 1) return { models: named, services };
  const described = columnsDescribed({ models, services }, utterance);
  if (described) return described;
  const hinted = apart(utterance.services.map(({ id }) => id));
  const left = hinted.filter((id) => utterance.services.some((service) => service.id === id && isPairedWith(service, utterance.models, utterance)));
  // "From VMs to PaaS"
  if (models.length === 1 && left.length === 1) return { models, services: left };
  // One goes to the cloud from where there is none, unless it is said from where.
  if (models.length === 1 && models[0] !== "on-premises" && isJourney(utterance) && services.length === 0) return { models: ["on-premises", ...models], services };
  // "We move our mail to Exchange Online"
  const [arrival, another] = new Set([...place.services, ...servicesNamed(utterance)]);
  if (arrival && !another && models.length === 0 && isJourney(utterance)) return { models: ["on-premises"], services: [arrival] };
  if (models.length + hinted.length >= 2) return { models, services: hinted.slice(0, MOST_COLUMNS - models.length) };
  return { models: says(utterance, "four") ? MODEL_IDS : CLOUD_MODEL_IDS, services: [] };
}

/** What one place that is named is held against, where the other is said in other words; null where it is not. */
function columnsDescribed({ models, services }: Place, utterance: Utterance): Place | null {
  const marks = utterance.marks.filter(({ meaning }) => meaning.kind === "model" || meaning.kind === "describes");
  const described = marks.flatMap(({ meaning }) => (meaning.kind === "describes" && !models.includes(meaning.id) ? [meaning.id] : []));
  const [other] = described;
  // "We own the servers now. What do we shed with IaaS?"; "servers in our cellar against rented ones" are told in that order.
  const isBehind = !isJourney(utterance) && marks[0]?.meaning.kind === "model";
  if (other && models.length === 1) return { models: isBehind ? [...models, other] : [other, ...models], services };
  // "A server in our own rack vs Azure Dedicated Host", "our own cluster compared with AKS"
  const isOwn = described.includes("on-premises") || utterance.words.some((word) => is(word, "own"));
  return isOwn && models.length === 0 && services.length === 1 ? { models: ["on-premises"], services } : null;
}

/** Whether the first service stands before the first model; a model that is meant and not named stands before all. */
function comesFirst([service]: readonly ServiceId[], [model]: readonly ModelId[], utterance: Utterance): boolean {
  const order = namedInOrder(utterance);
  return service !== undefined && model !== undefined && order.indexOf(service) < order.indexOf(model);
}

/** The rows that are asked for: what is named, if the examples take it to be asked about. */
function areasCompared({ utterance, areas }: Heard, claim: ComparisonClaim | null): AreaId[] {
  const named = areasIn(utterance).filter((id) => !isOnlyMoved(id, utterance) && !saysOnlyWhere(id, utterance));
  // "Giving rights to users goes to Microsoft from IaaS to SaaS" is no claim about all rows, and "who patches what" asks for one.
  const ofOne = (claim && !says(utterance, "more") && !says(utterance, "less")) || says(utterance, "patching") || says(utterance, "backup");
  if (named.length === 0) return areas().ranked.flatMap(({ id, score }) => (ofOne && score >= SURELY_COMPARED ? [id] : []));
  return named.filter((id) => areas().ranked.some((area) => area.id === id && area.score >= ALSO_COMPARED));
}

/** "Servers in our cellar versus servers rented in the cloud": what stands in the words for a place is no row, unless it is asked who has it. */
function saysOnlyWhere(id: AreaId, { areas, marks, words }: Utterance): boolean {
  if (asksWho(words)) return false;
  const places = marks.filter(({ meaning }) => meaning.kind === "model" || meaning.kind === "describes");
  return areas.every((area) => area.id !== id || area.strength < NAMES || places.some((place) => overlap(place, area)));
}

/** "When we move our order application from IaaS to SaaS, which responsibilities go to Microsoft?": what is moved is not what is asked about. */
function isOnlyMoved(id: AreaId, utterance: Utterance): boolean {
  const { words } = utterance;
  const asksForAll = isJourney(utterance) && (isOpen({ words }) || words.some((word) => isAny(word, "duty", "share")));
  const areas = utterance.areas.filter((area) => area.id === id && area.strength >= NAMES);
  // "Our web shop app"
  const isBegin = ({ to }: Span): boolean => areas.some(({ from }) => from === to);
  return asksForAll && areas.every((area) => isBegin(area) || isMoved(area, words) || moves(area, utterance));
}

/** "Our web shop moves from IaaS to PaaS": what moves by itself begins the clause. */
function moves({ from, to }: Span, { words, groups }: Utterance): boolean {
  const begin = words.findLastIndex((_, at) => at <= from && isBorder(words, at));
  const name = words.slice(Math.max(begin, 0), from);
  return (
    groups.some((group) => group.id === "moving" && group.from === to) && name.length <= MOST_OF_NAME && !name.some((word) => isAny(word, "open-question", "auxiliary", "leading"))
  );
}

/** Behind a verb and before where it leads: "move our order application to"; "what happens to the data centre from IaaS to PaaS" moves none. */
function isMoved({ from, to }: Span, words: readonly Word[]): boolean {
  const name = words.slice(Math.max(0, from - MOST_OF_NAME), from);
  const whose = from - name.length + name.findLastIndex((word) => is(word, "determiner"));
  const verb = whose < from - name.length ? undefined : words[whose - 1];
  return isAny(words[to], "leading", "departing", "arriving") && verb !== undefined && !isAny(verb, "leading", "adding", "open-question", "auxiliary");
}
/** "Our batch release application" */
const MOST_OF_NAME = 4;

const ALSO_COMPARED = 0.15;
const SURELY_COMPARED = 0.8;

/** "IaaS and SaaS have the same split", "there is no difference in the hardware": whether they are said to be alike. */
export function samenessOf(utterance: Utterance): ComparisonClaim | null {
  const same = utterance.groups.find(({ id }) => id === "same");
  if (same && isOneOfTwo(same.from, utterance.words)) return null;
  if (isOpen({ words: utterance.words.filter((_, at) => !isWithinClaim(utterance.words, at)) })) return null;
  if (same) return { same: !(isDeniedAt(same.from, 2, utterance) || isNotBefore(same.from, utterance.words)) };
  // "Going to IaaS doesn't change who patches"
  const changed = utterance.words.findIndex((word, at) => is(word, "changing") && is(utterance.words[at + 1], "who"));
  if (changed >= 0) return { same: isDeniedAt(changed, 1, utterance) };
  // "Does responsibility for data differ between IaaS and SaaS?"
  return is(utterance.words[0], "auxiliary") && utterance.words.some((word) => is(word, "differing")) ? { same: false } : null;
}

/** "Does anything change, or is it the same story?": both are left open. */
function isOneOfTwo(at: number, words: readonly Word[]): boolean {
  const or = words.findLastIndex(({ text }, place) => place < at && text === "or");
  return words.slice(0, Math.max(0, or)).some((word) => isAny(word, "changing", "differing"));
}

/** "Are the rules not the same?": right before it a "not" denies it, and only asks behind a verb. */
function isNotBefore(at: number, words: readonly Word[]): boolean {
  const not = is(words[at - 1], "determiner") ? at - 2 : at - 1;
  return is(words[not], "denying") && !is(words[not - 1], "auxiliary");
}

/** "Changes nothing about who answers for it", "no effect on who patches", "doesn't change who does" */
const isWithinClaim = (words: readonly Word[], at: number): boolean =>
  is(words[at], "who") && (isAny(words[at - 1], "leading", "place", "belonging", "regarding", "changing") || words[at - 1]?.text === "about");

/**
 * "The provider carries more in PaaS than in IaaS", "from IaaS to SaaS our part shrinks", "the more SaaS, the less for us", "duties move to the
 * provider from IaaS to SaaS": which of two models is said to give a side more.
 */
export function rankingOf({ utterance, knowledge }: Heard): ComparisonClaim | null {
  const { words, parties, groups } = utterance;
  if (isOpen(utterance)) return null;
  const than = words.findIndex(({ text }) => text === "than");
  // "We need no more repairs"
  const degrees = groups.filter(({ id, from, to }) => (id === "more" || id === "less") && (than < 0 || to <= than) && !isDeniedAt(from, 0, utterance));
  // "From IaaS over PaaS to SaaS our part shrinks": from the first to the last.
  const [first, ...others] = modelsOnTheWay(utterance, degrees.length > 1, knowledge);
  const second = others.at(-1);
  if (!first || !second || (others.length > 1 && than >= 0)) return null;
  // "The more SaaS, the less for us": the last says what becomes of the part.
  const degree = degrees.findLast(({ from }) => !is(words[from], "approaching"));
  const receiver = parties.find(({ from }) => leadOf(words, from)?.text === "to");
  if (!degree) return receiver ? { more: second, than: first, side: receiver.id } : null;
  const nearest = nearestMention(
    parties.filter(({ from }) => than < 0 || from < than),
    degree.from,
  );
  // "More in PaaS than in IaaS" ends where the lesser stands; "more from IaaS to PaaS" where one arrives.
  const [later, earlier] = than < 0 ? [second, first] : [first, second];
  const side = nearest?.id ?? "customer";
  return degree.id === "more" ? { more: later, than: earlier, side } : { more: earlier, than: later, side };
}

/** The models from where one leaves to where one arrives. @param onTheWay whether one that is named alone is where one arrives */
function modelsOnTheWay(utterance: Utterance, onTheWay: boolean, knowledge: Knowledge): readonly ModelId[] {
  const ids = utterance.models.map(({ id }) => id);
  const [first, second] = ids;
  if (!first || second) return inOrder(ids, utterance);
  // "From VMs to PaaS"
  const [left] = isJourney(utterance) ? utterance.services.map(({ id }) => serviceOf(knowledge, id).model).filter((model) => model !== first) : [];
  if (left) return [left, first];
  return onTheWay ? [first === "iaas" ? "on-premises" : "iaas", first] : ids;
}
