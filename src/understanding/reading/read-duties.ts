/** Questions for a list: one side's duties in a model, in a service, or whatever the model; and what both sides carry. */
import { type AreaId, type ModelId, type Side, TOPICS } from "../../ids.ts";
import { topicOf } from "../../knowledge/knowledge.ts";
import { ANYWHERE, aboutTopic, type Claim, carriedBy, type DutiesQuery } from "../../query.ts";
import { isJourney } from "../clauses/journey.ts";
import { asksForModels } from "../learned/offers.ts";
import { denies } from "../marks/denials.ts";
import { exceptedIn } from "../marks/excepted.ts";
import { isOpen, NAMES, namesArea, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { asksOfThingBefore } from "./anything-to-do.ts";
import { dutiesClaimed, hasDuties } from "./duties-claimed.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readComparison } from "./read-comparison.ts";
import { readWhichModel } from "./read-model.ts";

export function readDuties(side: Side, claim: DutiesQuery["claim"], heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (side === "customer" && asksOfThingBefore(heard.utterance)) return heard.who();
  // "We move SQL on a VM to Managed Instance. What do our DBAs get rid of?"
  if (side === "provider" && claim === null && models.length + services.length === 2 && isJourney(heard.utterance)) return readComparison(heard);
  if (models.length + services.length > 0)
    return {
      query: { kind: "duties", side, claim, models: services.length > 0 ? [] : models, services, ...exceptOf(heard.utterance) },
      sure: 1,
      because: `asks for the ${side}'s duties`,
    };
  if (asksOfThing(heard.utterance)) return heard.who();
  return claim === "nothing" && side === "customer" ? NOTHING_LEFT : ofEveryModel(side, models, null);
}

/** "What always stays ours, whatever the model?" Where one place is named it is asked for there, and where an area is claimed to be always theirs, for that. */
export function readAlways(side: Side, heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  // On-premises the provider has nothing to do: "what do they always take over once we leave our own datacentre?"
  const leftBehind = side === "provider" && place.models[0] === "on-premises";
  if (place.models.length + place.services.length === 1 && !leftBehind) return readDuties(side, null, heard);
  const { claim } = heard.claim();
  if ((claim && (namesArea(utterance) || namesSubject(heard))) || asksOfThing(utterance)) return heard.who();
  return ofEveryModel(side, place.models, isOpen(utterance) || isWish(utterance.words) ? null : claim);
}

/** "Tell me what stays with us", "I need those things that stay with us": who wants to know has claimed nothing. */
const isWish = (words: Utterance["words"]): boolean => is(words[0], "telling") || words.some((word, at) => is(word, "needing") && is(words[at + 1], "determiner"));

/** "Monitoring always belongs to the provider" */
const namesSubject = ({ utterance, knowledge }: Heard): boolean => !isOpen(utterance) && utterance.topics.some(({ id }) => topicOf(knowledge, id).kind === "topic");

/** "What does Microsoft do for the data?": of one thing, and not of all. */
function asksOfThing({ words, areas }: Utterance): boolean {
  const named = areas.filter(({ strength }) => strength >= NAMES);
  return new Set(named.map(({ id }) => id)).size === 1 && words.some(({ stem }, at) => stem === "do" && is(words[at + 1], "leading"));
}

export function readShared(heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (models.length + services.length === 0 && asksForModels(heard.utterance)) return readWhichModel(heard);
  return { query: { kind: "shared", claim: isAnyClaimed(heard.utterance), models, services, ...exceptOf(heard.utterance) }, sure: 1, because: "asks what is shared" };
}

/** "Apart from data", where a list is asked for. */
function exceptOf(utterance: Utterance): { readonly except?: readonly AreaId[] } {
  const except = exceptedIn(utterance);
  return except.length > 0 ? { except } : {};
}

/** "In IaaS nothing is shared, right?", "is anything shared there?"; null where it asks what is. */
function isAnyClaimed(utterance: Utterance): boolean | null {
  const { words } = utterance;
  const isDenied = denies(utterance);
  const only = isOpen(utterance) || !(isDenied || words.some((word) => is(word, "auxiliary")));
  return only ? null : !isDenied;
}

function ofEveryModel(side: Side, models: readonly ModelId[], claim: Claim | null): Candidate {
  return {
    query: aboutTopic(TOPICS.always[side], { models, services: [] }, { claim, challenge: claim !== null }),
    sure: 1,
    because: `asks what is always the ${side}'s`,
  };
}

/** "SaaS leaves us nothing", "Microsoft doesn't do everything there" */
export function readDutiesClaimed(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  if (hasDuties(utterance)) return place.models.length + place.services.length > 0 ? readDuties("customer", "something", heard) : SOMETHING_LEFT;
  const { side, claim } = dutiesClaimed(utterance);
  return readDuties(side, claim, heard);
}

/** "Once in the cloud, we have nothing to do": a misconception. */
const NOTHING_LEFT: Candidate = {
  query: aboutTopic(TOPICS.nothingLeft, ANYWHERE, { challenge: true }),
  sure: 1,
  because: "claims that nothing is left to the customer",
};

/** "Both the provider and the customer have duties in the cloud": the contrary of it. */
const SOMETHING_LEFT: Candidate = {
  query: aboutTopic(TOPICS.nothingLeft, ANYWHERE, { claim: carriedBy("customer"), challenge: true }),
  sure: 1,
  because: "claims that the customer has duties",
};
