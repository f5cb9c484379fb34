/** Follow-ups: what a message leaves unsaid is taken from the question before. */
import { type AreaId, MODEL_IDS, type ModelId, otherSide, type Side } from "../../ids.ts";
import { type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { type Claim, carriedBy, carriedPartlyBy, type Query, whoCarries } from "../../query.ts";
import { asksForModels } from "../learned/offers.ts";
import type { Place } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import type { TopicFinder } from "../marks/topics.ts";
import {
  areasIn,
  asksWho,
  aspectOf,
  isOpen,
  isSmall,
  namesArea,
  namesPlace,
  namesService,
  OUTRIGHT,
  overlap,
  type PartyMention,
  says,
  type Utterance,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { asksIfOther, asksOnlyWho, asksReason, leansOn, namesAnything, saysIf, sideIn } from "./leans.ts";
import { besides, type Found, isPlaced, merge, modelsWhere, placeOf } from "./merge.ts";
import { partAt } from "./part-at.ts";
import { placeAlone, serviceItself } from "./place-alone.ts";
import { splitIn } from "./read-split.ts";

/** The query of a message that leans on the one before, or null where it stands alone. */
export function lean(utterance: Utterance, before: Query, findTopic: TopicFinder, place: Place, knowledge: Knowledge): Query | null {
  const whole = serviceItself(utterance);
  if (whole !== null) return { kind: "service", services: [whole], claim: null };
  const only = placeAlone(utterance);
  if (only) return inPlace(oneOf(before, utterance.words), only, utterance, knowledge);
  const earlier = lastOf(before);
  if (!earlier) return null;
  if (asksWhatToDo(utterance, earlier, knowledge)) return askedBefore(earlier);
  const models = modelsOfIt(utterance, earlier, knowledge);
  if (models) return models;
  if (asksOfPlatform(utterance, placeOf(earlier)) && placeOf(earlier).services.length === 1) return whoCarries(["operating-system"], placeOf(earlier));
  if (asksForRest(utterance) && isPlaced(placeOf(earlier))) return restOf(sideIn(utterance) ?? (earlier.kind === "duties" ? earlier.side : null), placeOf(earlier));
  const part = partOf(utterance, earlier);
  if (part && (mayLean(utterance, earlier) || saysIf(utterance) || isOfOwnMachine(utterance))) return part;
  if (!mayLean(utterance, earlier)) return goesOn(utterance, earlier, findTopic) ? askedBefore(earlier) : null;
  if (asksOnlyWho(utterance) || asksWhoTreatsIt(utterance, place)) return askedBefore(earlier);
  return leanOn(earlier, foundIn(utterance, findTopic, place), utterance, knowledge);
}

/** "Who tests the failover?" after disaster recovery in IaaS is still asked of IaaS. */
const goesOn = (utterance: Utterance, earlier: Query, findTopic: TopicFinder): boolean =>
  earlier.kind === "topic" &&
  isPlaced(placeOf(earlier)) &&
  asksWho(utterance.words) &&
  utterance.words.length <= MOST_WORDS_OF_PLATFORM &&
  !isPlaced({ models: utterance.models.map(({ id }) => id), services: utterance.services.map(({ id }) => id) }) &&
  findTopic.subject(utterance, null) === earlier.topic;

/** "On-prem gateway server, patches?": a part of the service stands on machines of the customer's own. */
const isOfOwnMachine = ({ models, services }: Utterance): boolean => models.length > 0 && models.every(({ id }) => id === OWN_MACHINES) && services.length === 0;
const OWN_MACHINES: ModelId = "on-premises";

/** "So what do I do then?" A topic tells what each side does. */
const asksWhatToDo = (utterance: Utterance, earlier: Query, knowledge: Knowledge): boolean =>
  earlier.kind === "topic" && ["topic", "misconception"].includes(topicOf(knowledge, earlier.topic).kind) && asksWhatSideDoes(utterance) && !namesPlace(utterance);

/** "In which models do they do it?", after who patches: those where that side carries what was spoken of. */
function modelsOfIt(utterance: Utterance, earlier: Query, knowledge: Knowledge): Query | null {
  const side = utterance.parties[0]?.id;
  const [area, another] = earlier.kind === "who" ? earlier.areas : [];
  if (!side || !area || another || !asksForModels(utterance) || !says(utterance, "pronoun") || namesArea(utterance) || namesPlace(utterance)) return null;
  const models = modelsWhere(area, side, MODEL_IDS, knowledge);
  return models.length > 0 ? { kind: "which-model", models, because: "duties", areas: [area], offered: [], claim: null } : null;
}

/** "And the service behind it?", "who runs the platform itself", "the hub service?": neither an area nor another place is named, but what stands below them. */
const asksOfPlatform = (utterance: Utterance, { services }: Place): boolean =>
  utterance.words.length <= MOST_WORDS_OF_PLATFORM &&
  utterance.words.some((word) => is(word, "platform")) &&
  (is(utterance.words.at(-1), "platform") || utterance.words.some((word) => isAny(word, "itself", "below") || word.stem === "behind" || word.stem === "run")) &&
  !namesArea(utterance) &&
  utterance.models.length === 0 &&
  utterance.services.every(({ id, strength }) => strength < OUTRIGHT || services.includes(id));
const MOST_WORDS_OF_PLATFORM = 7;

/** "Anything else?", "what else is there?", "what else is on our side with it?" ask for all of the place that was spoken of. */
const asksForRest = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_REST &&
  utterance.words.some(({ text }) => text === "else") &&
  !asksWho(utterance.words) &&
  !(namesAnything(utterance) && !asksWhatSideDoes(utterance));
const MOST_WORDS_OF_REST = 8;

const restOf = (side: Side | null, { models, services }: Place): Query => (side ? { kind: "duties", side, claim: null, models, services } : splitIn({ models, services }));

/** What a message names. "And the firewall rules?" asks of an area of what was spoken of before; only a full name changes the service. */
function foundIn(utterance: Utterance, findTopic: TopicFinder, place: Place): Found {
  // "So we configure it": what is done with it names no new thing.
  const isOfIt = says(utterance, "pronoun") && sideIn(utterance) !== null && !namesArea(utterance);
  const areas = isOfIt ? [] : areasLeantOn(utterance);
  const services = areas.length > 0 && !namesService(utterance) ? [] : place.services;
  return { areas, models: place.models, services, topic: findTopic.subject(utterance, areas[0] ?? null), side: sideIn(utterance), aspect: aspectOf(utterance) };
}

function leanOn(earlier: Query, found: Found, utterance: Utterance, knowledge: Knowledge): Query | null {
  const namesThing = found.areas.length > 0 || found.topic !== null;
  if (!(namesArea(utterance) || found.topic) && !isPlaced(found) && asksNotWhose(utterance)) return askedBefore(earlier);
  // "So Microsoft does it?" is said of what was asked about; "and Microsoft?" asks what else that side does.
  if (earlier.kind === "who" && found.side && !namesThing && says(utterance, "pronoun") && !isOpen(utterance) && !asksIfOther(utterance))
    return whoCarries(earlier.areas, isPlaced(found) ? found : earlier, { aspect: earlier.aspect, claim: claimFor(found.side, utterance) });
  // "And our part?" is asked of what was spoken of, "and our admins?" of people; "and for our admins?" of what was spoken of, too.
  const people = namesThing ? undefined : utterance.parties.find((party) => isPeople(party, utterance));
  if (people) return leadOf(utterance.words, people.from)?.stem === "for" ? askedBefore(earlier) : null;
  const merged = merge(earlier, found, knowledge);
  // "The host below as well?", after what was claimed of another thing
  const claimsToo = earlier.kind === "who" && earlier.claim !== null && utterance.words.some((word) => is(word, "likewise")) && !asksWho(utterance.words) && !isOpen(utterance);
  return claimsToo && merged?.kind === "who" ? { ...merged, claim: earlier.claim } : merged;
}

/** "Why is that ours?", "can I do it myself?", "and if we don't do it?" say nothing of whose it is. */
export const asksNotWhose = (utterance: Utterance): boolean => asksReason(utterance) || utterance.words.some(({ text }) => text === "if");

/** "What do we have to do?" names nothing but a side. */
export const asksWhatSideDoes = (utterance: Utterance): boolean =>
  isOpen(utterance) &&
  utterance.outside.every(isSmall) &&
  !saysIf(utterance) &&
  !asksWho(utterance.words) &&
  utterance.parties.length > 0 &&
  utterance.areas.length + utterance.topics.length + utterance.parts.length === 0 &&
  aspectOf(utterance) === null;

/** "And the first one in IaaS?" is asked of one of the things before. */
function oneOf(before: Query, words: readonly Word[]): Query {
  const at = words.map(ordinalOf).find((place) => place !== null);
  return (at === undefined ? null : partAt(before, at)) ?? before;
}

/** "Our admins": the customer's, but no side as such. */
const isPeople = ({ from, pronoun }: PartyMention, { words }: Utterance): boolean => !pronoun && words[from]?.stem === "our";

/** A follow-up leans on the last of several questions. */
export const lastOf = (query: Query): Query | undefined => (query.kind === "several" ? query.parts.at(-1) : query);

function mayLean(utterance: Utterance, earlier: Query): boolean {
  if (earlier.kind !== "compare") return leansOn(utterance);
  // "And from PaaS to SaaS?" is another comparison.
  return utterance.models.length + utterance.services.length < 2 && (leansOn(utterance) || narrows(utterance));
}

/** "Who deletes it?" asks of what was spoken of; what is done with it names no new thing. */
const asksWhoTreatsIt = (utterance: Utterance, place: Place): boolean =>
  asksWho(utterance.words) &&
  says(utterance, "pronoun") &&
  !namesPlace(utterance) &&
  place.services.length + utterance.topics.length === 0 &&
  utterance.parts.every(({ beside }) => beside) &&
  aspectOf(utterance) === null;

/** What was asked, in another place; of several things each. */
export function inPlace(before: Query, place: Place, utterance: Utterance, knowledge: Knowledge): Query | null {
  const merged = (query: Query): Query | null => {
    if (isHeldAgainst(utterance)) return besides(query, place);
    // Of what is compared, "AVD only" is one.
    if (query.kind === "compare" && says(utterance, "only")) return query.areas.length > 0 ? whoCarries(query.areas, place) : splitIn(place);
    // "Who has it in SaaS?" asks for no model.
    if (query.kind === "which-model" && query.areas.length > 0 && asksWho(utterance.words)) return whoCarries(query.areas, place);
    const there = merge(query, { areas: [], topic: null, side: null, aspect: null, ...place }, knowledge);
    return there?.kind === "who" ? { ...there, claim: claimThere(utterance, query) } : there;
  };
  if (before.kind !== "several") return merged(before);
  const parts = before.parts.flatMap((part) => merged(part) ?? []);
  return parts.length === before.parts.length ? { kind: "several", parts } : null;
}

/** "But it's ours in IaaS, right?", "still shared there?" is said of it there, and "also true for PaaS?" asks whether what was said before is. */
function claimThere(utterance: Utterance, before: Query): Claim | null {
  const side = sideIn(utterance);
  if (isOpen(utterance) || asksWho(utterance.words)) return null;
  if (side) return claimFor(side, utterance);
  if (says(utterance, "both-sides")) return carriedPartlyBy("shared");
  const isJudged = utterance.words.some((word, at) => is(word, "judging") && !is(utterance.words[at + 1], "joining"));
  return isJudged && before.kind === "who" ? before.claim : null;
}

/** "And the control plane?" is asked of the service that was spoken of. */
export function partOf({ parts, services: named }: Utterance, earlier: Query): Query | null {
  const { services } = placeOf(earlier);
  // "And Sentinel, who answers its alerts?"
  if (named.some(({ id, strength }) => strength === OUTRIGHT && !services.includes(id))) return null;
  const [part] = parts.filter(({ service }) => services.length === 1 && services.includes(service)).sort((a, b) => b.to - b.from - (a.to - a.from));
  return part ? whoCarries([part.area], { models: [], services }, { part: part.id }) : null;
}

export const claimFor = (side: Side, utterance: Utterance): Claim => carriedBy(denies(utterance) ? otherSide(side) : side);

/** "Vs SaaS?" */
const isHeldAgainst = ({ words }: Utterance): boolean => words.some((word) => is(word, "comparing"));

/** "We still have to do the logins, I guess." */
const MOST_WORDS_OF_ROW = 10;

/** "Who patches?", "the network": of what is compared, one row. */
const narrows = (utterance: Utterance): boolean =>
  (namesArea(utterance) || aspectOf(utterance) !== null) &&
  !namesPlace(utterance) &&
  utterance.words.length <= MOST_WORDS_OF_ROW &&
  utterance.strange === 0 &&
  utterance.outside.every(isSmall);

/** What was asked about, without what was claimed of it; null where it was no thing. */
export function askedBefore(before: Query): Query | null {
  const query = lastOf(before);
  if (query?.kind === "who") return { ...query, claim: null };
  if (query?.kind === "topic") return { ...query, claim: null, challenge: false };
  return query?.kind === "choose" && query.areas.length > 0 ? whoCarries(query.areas, query) : null;
}

/** What is named; of what is only hinted at, the first. */
function areasLeantOn(utterance: Utterance): AreaId[] {
  const named = areasIn(utterance);
  // "On VMs" is a place, though the word hints at an area, too.
  const hinted = utterance.areas.filter((area) => !utterance.services.some((service) => overlap(service, area)));
  return named.length > 0 ? named : hinted.slice(0, 1).map(({ id }) => id);
}
