/** Follow-ups: what a message leaves unsaid is taken from the question before. */
import { type AreaId, otherSide, type Side } from "../../ids.ts";
import { type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { type Claim, carriedBy, type Query, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { denies, isDeniedAt } from "../marks/denials.ts";
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
import { wordsBeside } from "./bare.ts";
import { besides, type Found, isPlaced, merge, placeOf } from "./merge.ts";
import { partAt } from "./part-at.ts";
import { placeAlone, serviceItself } from "./place-alone.ts";
import { splitIn } from "./read-split.ts";

/** A follow-up is short; a long message says itself what it is about. */
export const MOST_WORDS = 14;

/** The query of a message that leans on the one before, or null where it stands alone. */
export function lean(utterance: Utterance, before: Query, findTopic: TopicFinder, place: Place, knowledge: Knowledge): Query | null {
  const whole = serviceItself(utterance);
  if (whole !== null) return { kind: "service", services: [whole], claim: null };
  const only = placeAlone(utterance);
  if (only) return inPlace(oneOf(before, utterance.words), only, utterance, knowledge);
  const earlier = lastOf(before);
  if (!earlier) return null;
  if (asksWhatToDo(utterance, earlier, knowledge)) return askedBefore(earlier);
  if (asksForRest(utterance) && isPlaced(placeOf(earlier))) return splitIn(placeOf(earlier));
  const part = partOf(utterance, earlier);
  if (part && (mayLean(utterance, earlier) || saysIf(utterance))) return part;
  if (!mayLean(utterance, earlier)) return null;
  if (asksOnlyWho(utterance) || asksWhoTreatsIt(utterance, place)) return askedBefore(earlier);
  return leanOn(earlier, foundIn(utterance, findTopic, place), utterance, knowledge);
}

/** "So what do I do then?" A topic tells what each side does. */
const asksWhatToDo = (utterance: Utterance, earlier: Query, knowledge: Knowledge): boolean =>
  earlier.kind === "topic" && ["topic", "misconception"].includes(topicOf(knowledge, earlier.topic).kind) && asksWhatSideDoes(utterance) && !namesPlace(utterance);

/** "Anything else?", "what else is there?" ask for all of the place that was spoken of. */
const asksForRest = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_REST && utterance.words.some(({ text }) => text === "else") && !asksWho(utterance.words) && !namesAnything(utterance);
const MOST_WORDS_OF_REST = 5;

/** "What if we bring our own container?" */
const saysIf = ({ words }: Utterance): boolean => words.length <= MOST_WORDS && words.some(({ text }) => text === "if");

/** What a message names. "And the firewall rules?" asks of an area of what was spoken of before; only a full name changes the service. */
function foundIn(utterance: Utterance, findTopic: TopicFinder, place: Place): Found {
  const areas = areasLeantOn(utterance);
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
  return merge(earlier, found, knowledge);
}

/** "Why is that ours?", "can I do it myself?", "and if we don't do it?" say nothing of whose it is. */
export const asksNotWhose = (utterance: Utterance): boolean => asksReason(utterance) || utterance.words.some(({ text }) => text === "if");

/** "Why is that ours?", "can I do it myself?" */
export function asksReason({ words, parties, groups }: Utterance): boolean {
  const start = Math.max(0, ...groups.filter(({ id, from }) => id === "follow-up" && from === 0).map(({ to }) => to));
  const isAble = is(words[start], "able") && parties.some(({ id, from }) => id === "customer" && from === start + 1);
  return isAble || words.some(({ text }) => text === "why");
}

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
  if (asksForWay(utterance) && earlier.kind !== "which-model") return false;
  if (earlier.kind !== "compare") return leansOn(utterance);
  // "And from PaaS to SaaS?" is another comparison.
  return utterance.models.length + utterance.services.length < 2 && (leansOn(utterance) || narrows(utterance));
}

/** "Where can I buy them?" is none of what is answered here. */
const asksForWay = ({ words }: Utterance): boolean => WAYS.has(words[0]?.text ?? "") && is(words[1], "auxiliary") && !asksWho(words);
const WAYS: ReadonlySet<string> = new Set(["where", "when"]);

/** "Who deletes it?" asks of what was spoken of; what is done with it names no new thing. */
const asksWhoTreatsIt = (utterance: Utterance, place: Place): boolean =>
  asksWho(utterance.words) &&
  says(utterance, "pronoun") &&
  !namesPlace(utterance) &&
  place.services.length + utterance.topics.length === 0 &&
  utterance.parts.every(({ beside }) => beside) &&
  aspectOf(utterance) === null;

/** "OK, on SaaS, what is on us?" asks for the list of that side. */
const sideOfList = ({ kind }: Query, utterance: Utterance): Side | null => (kind === "duties" && isOpen(utterance) ? sideIn(utterance) : null);

/** What was asked, in another place; of several things each. */
function inPlace(before: Query, place: Place, utterance: Utterance, knowledge: Knowledge): Query | null {
  const merged = (query: Query): Query | null =>
    isHeldAgainst(utterance) ? besides(query, place) : merge(query, { areas: [], topic: null, side: sideOfList(query, utterance), aspect: null, ...place }, knowledge);
  if (before.kind !== "several") return merged(before);
  const parts = before.parts.flatMap((part) => merged(part) ?? []);
  return parts.length === before.parts.length ? { kind: "several", parts } : null;
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

/** Whether it leaves unsaid what it is about, or says only how it hangs on what was said. */
function leansOn(utterance: Utterance): boolean {
  const { words, outside, models, services, strange } = utterance;
  if (asksOnlyWho(utterance)) return true;
  // With more than one strange word, it has a subject of its own that the bot does not know.
  if (strange > 1 || words.length > MOST_WORDS || !outside.every(isSmall)) return false;
  if (namesPlace(utterance) && (namesArea(utterance) || claimsNothing(utterance))) return false;
  // "What happens if we don't?"
  if (saysIf(utterance) && denies(utterance) && utterance.areas.length + utterance.topics.length + utterance.parts.length + models.length + services.length === 0) return true;
  // "Session hosts in AVD" is a whole thing.
  if (utterance.parts.some((part) => services.some(({ id, strength }) => id === part.service && strength === OUTRIGHT))) return false;
  // So it has where it names nothing that is known, and is not put of what was spoken of: "and Azure Maps?"
  if (isFollowUp(utterance) || is(words[0], "correcting")) return namesAnything(utterance) || says(utterance, "pronoun");
  if (namesOnlySide(utterance) || (addsToIt(utterance) && namesAnything(utterance))) return true;
  // "Why the difference?"
  if (asksReason(utterance) && words.length <= FEW + 1 && !namesAnything(utterance)) return true;
  // "Guest OS", "servers?"
  if (utterance.areas.some(({ strength }) => strength === OUTRIGHT) && !namesPlace(utterance) && words.length <= FEW && !asksWho(words) && !isOpen(utterance)) return true;
  if (!says(utterance, "pronoun")) return false;
  // "Who does that in PaaS?", "would it be different in PaaS?" say where, but not what.
  return models.length + services.length === 0 || (!namesArea(utterance) && (asksWho(words) || asksIfOther(utterance)));
}

/** "Ours?", "now Microsoft's", "just our part" */
export const namesOnlySide = ({ words, parties }: Utterance): boolean => parties.length > 0 && wordsBeside(parties, words, "around-name").length === 0;

const ADDING: ReadonlySet<string> = new Set(["too", "also"]);
/** "Guards and cameras too", "switches as well?" */
export const addsToIt = ({ words }: Utterance): boolean => ADDING.has(words.at(-1)?.text ?? "") || (words.at(-1)?.text === "well" && words.at(-2)?.text === "as");

/** "So in SaaS nothing is ours?" says all that is to be judged. */
const claimsNothing = (utterance: Utterance): boolean => sideIn(utterance) !== null && utterance.words.some(({ text }) => text === "nothing") && !isOpen(utterance);

/** "Does that change with Azure SQL?", "is it the same in SaaS?" */
const asksIfOther = (utterance: Utterance): boolean => is(utterance.words[0], "auxiliary") && (says(utterance, "same") || utterance.words.some((word) => is(word, "changing")));

/** "We still have to do the logins, I guess." */
const MOST_WORDS_OF_ROW = 10;

/** "Who patches?", "the network": of what is compared, one row. */
const narrows = (utterance: Utterance): boolean =>
  (namesArea(utterance) || aspectOf(utterance) !== null) &&
  !namesPlace(utterance) &&
  utterance.words.length <= MOST_WORDS_OF_ROW &&
  utterance.strange === 0 &&
  utterance.outside.every(isSmall);

/** Whether it begins as a follow-up does; "Thanks, and who backs it up?" begins behind the thanks. */
export function isFollowUp({ outside, groups }: Pick<Utterance, "outside" | "groups">): boolean {
  const start = outside.find(({ from }) => from === 0)?.to ?? 0;
  return groups.some(({ id, from }) => id === "follow-up" && (from === 0 || from === start));
}

export const namesAnything = (utterance: Utterance): boolean => {
  const { areas, topics, parts, models, services } = utterance;
  return areas.length + topics.length + parts.length + models.length + services.length > 0 || aspectOf(utterance) !== null || sideIn(utterance) !== null;
};

/** "Who reacts?", "who decides that": who does something in what was spoken of, in words that name nothing. The answer before tells what each side does. */
export function asksOnlyWho(utterance: Utterance): boolean {
  const { words, areas, topics, parts, models, services, strange, outside } = utterance;
  const isNamed = namesArea({ areas }) || topics.length + parts.length + models.length + services.length > 0 || aspectOf(utterance) !== null;
  // "Who manages the capacity?" names a thing, "who tells our customers?" others than the customer.
  const isOfSide = (word: Word, at: number): boolean => utterance.parties.some(({ from, pronoun }) => (pronoun && from === at) || (word.stem === "the" && from === at + 1));
  const namesOther = words.some((word, at) => isAny(word, "determiner", "quantifier") && !isOfSide(word, at));
  return ((asksWho(words) && !namesOther) || offersBoth(utterance)) && !isNamed && strange === 0 && outside.every(isSmall) && words.length <= MOST_WORDS_OF_WHO;
}
const MOST_WORDS_OF_WHO = 7;

/** "I mean us or Microsoft." */
const offersBoth = ({ words, parties: [first, second] }: Utterance): boolean =>
  first !== undefined && second !== undefined && first.id !== second.id && second.from - first.to <= 2 && words[first.to]?.stem === "or";

/** What was asked about, without what was claimed of it; null where it was no thing. */
export function askedBefore(before: Query): Query | null {
  const query = lastOf(before);
  if (query?.kind === "who") return { ...query, claim: null };
  if (query?.kind === "topic") return { ...query, claim: null, challenge: false };
  return query?.kind === "choose" && query.areas.length > 0 ? whoCarries(query.areas, query) : null;
}

/** What is named; of what is only hinted at, the first. */
function areasLeantOn(utterance: Utterance): AreaId[] {
  // "Oops, not applications, physical hosts"
  const named = areasIn({ areas: utterance.areas.filter(({ from }) => !isDeniedAt(from, 0, utterance)) });
  // "On VMs" is a place, though the word hints at an area, too.
  const hinted = utterance.areas.filter((area) => !utterance.services.some((service) => overlap(service, area)));
  return named.length > 0 ? named : hinted.slice(0, 1).map(({ id }) => id);
}

/** "And Microsoft?", "what about us?" */
export function sideIn({ parties, words }: Utterance): Side | null {
  // "And them?" means the other side; in more words "they" may be anybody.
  const sides = new Set(parties.filter(({ pronoun, id }) => !pronoun || id === "customer" || words.length <= FEW).map(({ id }) => id));
  const [only] = sides;
  return sides.size === 1 && only && !asksWho(words) ? only : null;
}
const FEW = 3;
