/** Whether a message is read as several questions: each part must be understood by itself, and be another than the others. */
import { isModelId } from "../../ids.ts";
import { AREA_OF_ASPECT, aboutTopic, MOST_PARTS, type Query, type WhoQuery } from "../../query.ts";
import { areTwins } from "../clauses/twins.ts";
import type { Ranked } from "../learned/classifier.ts";
import { PATCHING } from "../marks/topics.ts";
import { hintsAtThing, namesArea, type Utterance } from "../marks/utterance.ts";
import type { Candidate } from "./heard.ts";
import type { Interpretation } from "./interpret.ts";
import { ANSWER_THRESHOLD, CHOOSE_THRESHOLD } from "./reading.ts";

/** A question of a message, as it was read. */
export type Part = {
  readonly utterance: Utterance;
  readonly kinds: readonly Ranked[];
  readonly interpretation: Interpretation | null;
  /** What it would ask if it asked who is responsible. */
  readonly who: () => Candidate | null;
  /** Whether it stands in a row, where it must be told what is not answered. */
  readonly isItem: boolean;
};

/** What surely is asked; null where it is not clear enough to be answered. @param least how sure it must be, from 0 to 1 */
export const surelyAsked = ({ interpretation }: Part, least = ANSWER_THRESHOLD): Interpretation | null => (interpretation && interpretation.sure >= least ? interpretation : null);

/** How sure a question of a message must be, from 0 to 1: beside one that is surely in scope, another is likely to be. */
export const leastSureAmong = (parts: readonly Part[]): number => (parts.some((part) => surelyAsked(part)) ? CHOOSE_THRESHOLD : ANSWER_THRESHOLD);

/** What is asked about, whoever is named for it: "(a) Microsoft (b) the company" are two answers to one question. */
function thingAsked(part: Part): Query[] {
  const query = surelyAsked(part)?.query;
  return query && isOfThing(query) && hintsAtThing(part.utterance) ? [withoutClaim(query)] : [];
}

/** What is asked about, whatever is claimed of it. */
export function withoutClaim(query: Query): Query {
  if (query.kind === "topic") return { ...query, claim: null, challenge: false };
  return query.kind === "who" ? { ...query, claim: null } : query;
}

/** Whether all of several ask about one thing. */
export function areOfOne(parts: readonly Part[]): boolean {
  const [first, ...others] = parts.flatMap(thingAsked);
  return first !== undefined && others.length > 0 && others.length + 1 === parts.length && others.every((other) => sameQuery(first, other));
}

/** Whether each surely asks who carries something that is named in it, and another thing than the others. */
export function areUnlike(parts: readonly Part[]): boolean {
  const queries = parts.flatMap(thingAsked);
  return queries.length > 1 && queries.length === parts.length && queries.every((query, at) => queries.findIndex((other) => sameQuery(query, other)) === at);
}

/** Whether questions for things in a row ask about more things than the message as a whole was taken to ask about, or about as many of which some are more than their areas. */
export function tellMore(row: readonly Part[], whole: Part): boolean {
  const [distinct, told] = [distinctIn(row), thingsTold(whole)];
  // "Key rotation and the firewall"
  const areNearer = surelyAsked(whole)?.query.kind === "who" && row.some((part) => isOfTopic(surelyAsked(part)?.query));
  return distinct > 1 && (distinct > told || (distinct === told && areNearer));
}

/** Whether the items of a checklist are at least as well told one by one: then it is seen which of them are lost. */
export const tellEach = (items: readonly Part[], whole: Part): boolean =>
  areUnlike(items) || (items.length > thingsTold(whole) && distinctIn(items) >= Math.max(2, thingsTold(whole)));

/** Of how many things questions in a row surely ask. */
function distinctIn(row: readonly Part[]): number {
  const asked = row.flatMap((part) => {
    const query = surelyAsked(part)?.query;
    return query && isOfThing(query) && hintsAtThing(part.utterance) ? [query] : [];
  });
  return asked.filter((query, at) => asked.findIndex((other) => sameQuery(query, other) || areOfTwins(query, other)) === at).length;
}

/** "Accounts and access" are two areas and one thing; two parts of a service are two, of whichever area. */
const areOfTwins = (one: Query, other: Query): boolean =>
  one.kind === "who" &&
  other.kind === "who" &&
  (one.part === null || other.part === null || one.part === other.part) &&
  one.areas.every((area) => other.areas.some((second) => second === area || areTwins(second, area)));

/** Of how many things a message as a whole is answered. */
export function thingsTold(whole: Part): number {
  const told = surelyAsked(whole);
  return told ? countThings(told.query) : 0;
}

/** How many things are asked about; where it is not about things, no row tells more. */
function countThings(query: Query): number {
  if (query.kind === "several") return query.parts.reduce((sum, part) => sum + countThings(part), 0);
  if (query.kind === "who") return query.areas.length;
  return query.kind === "topic" ? 1 : Number.POSITIVE_INFINITY;
}

const isOfThing = (query: Query): boolean => query.kind === "who" || isOfTopic(query);
const isOfTopic = (query: Query | undefined): boolean => query?.kind === "topic" && !isModelId(query.topic);

/** Whether each is surely a claim, and each of another area or another place than the others. */
export function areApart(claims: readonly Part[]): boolean {
  const claimed = claims.flatMap(claimIn);
  // "We patch ESXi and they the guests" speaks of a part of the service, "it should read 'patched by them'" of none.
  const areNamed = claims.every(({ utterance }) => namesArea(utterance) || utterance.parts.length > 0);
  const isOther = (one: WhoQuery, other: WhoQuery): boolean => isApart(one, other) || (areNamed && one.part !== other.part);
  return claimed.length > 1 && claimed.length === claims.length && claimed.every((claim, at) => claimed.slice(at + 1).every((other) => isOther(claim, other)));
}

/**
 * "The broker is theirs and the hosts are ours": of two claims that are not told one by one, the one about what the message is taken to be
 * about, or the only one that is understood. In the message as a whole each side stands beside the other's thing.
 */
export function claimMeant(claims: readonly Part[], whole: Part): Part | null {
  const told = surelyAsked(whole)?.query;
  if (told?.kind !== "who" || told.claim === null) return null;
  const judged = claims.flatMap((part) => claimIn(part).map((query) => ({ part, query })));
  const isSame = (query: WhoQuery): boolean => sameQuery({ ...query, claim: null, aspect: null }, { ...told, claim: null, aspect: null });
  const [same, another] = judged.filter(({ query }) => isSame(query));
  if (same) return another ? null : same.part;
  const [only, other] = judged;
  return told.part !== null && only && !other ? only.part : null;
}

function claimIn(part: Part): WhoQuery[] {
  const told = surelyAsked(part)?.query;
  // "We patch VMs" is the contrary of a misconception, too.
  const query = told?.kind === "topic" ? part.who()?.query : told;
  return query?.kind === "who" && query.claim?.kind === "carries" ? [query] : [];
}

const isApart = (one: WhoQuery, other: WhoQuery): boolean =>
  areOthers(one.models, other.models) ||
  areOthers(one.services, other.services) ||
  !one.areas.some((area) => other.areas.some((second) => second === area || areTwins(second, area)));

const areOthers = (some: readonly string[], others: readonly string[]): boolean => some.length > 0 && !some.some((place) => others.includes(place));

/** All that is asked, each once; of several there are no more than fit into an answer. */
export function together(queries: readonly Query[]): Query {
  const each = queries.flatMap((query) => (query.kind === "several" ? query.parts : [query]));
  // "The Windows in our VMs, who does the updates?" speaks of one thing, and not of the system and of patching in general.
  const isSystemAsked = each.some((query) => query.kind === "who" && query.areas.includes(AREA_OF_ASPECT.patching));
  const all = each.filter((query) => !(isSystemAsked && query.kind === "topic" && query.topic === PATCHING && query.models.length + query.services.length === 0));
  const parts = all.filter((query, at) => all.findIndex((other) => sameQuery(query, other)) === at && !all.some((other) => tellsMore(other, query)));
  const [only, another] = parts;
  if (only && another && parts.every((part) => sameQuery(wholeTopic(part), wholeTopic(only)))) return wholeTopic(only);
  return only && !another ? only : { kind: "several", parts: parts.slice(0, MOST_PARTS) };
}

/** "VM vs App Service, who has the OS?": what is told of both places need not be told of the one beside it once more. */
function tellsMore(one: Query, other: Query): boolean {
  if (one.kind !== "who" || other.kind !== "who" || other.services.length === 0 || other.models.length > 0) return false;
  return one.services.length > other.services.length && other.services.every((id) => one.services.includes(id)) && sameQuery({ ...one, services: [] }, { ...other, services: [] });
}

/** "Who runs the name servers, and who keeps the records right?": who asks for parts of either side gets the topic, which tells both. */
const wholeTopic = (query: Query): Query => (query.kind === "topic" ? aboutTopic(query.topic, query) : query);

/** Whether two ask for the same, slot by slot. */
export const sameQuery = (a: Query, b: Query): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
