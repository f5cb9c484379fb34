/** Questions for a list: one side's duties in a model, in a service, or whatever the model. */
import { type Side, TOPICS } from "../ids.ts";
import type { Claim } from "../query.ts";
import { claimOf } from "./claims.ts";
import { denies } from "./denials.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readWho } from "./read-who.ts";
import { isOpen, namesArea } from "./utterance.ts";

/** @param claim `false` where the side is said to have nothing to do */
export function readDuties(side: Side, claim: boolean | null, heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (models.length + services.length > 0)
    return { query: { kind: "duties", side, claim, models: services.length > 0 ? [] : models, services }, sure: 1, because: `asks for the ${side}'s duties` };
  return claim === false && side === "customer" ? NOTHING_LEFT : ofEveryModel(side, null);
}

/** "What always stays ours, whatever the model?" Where one place is named it is asked for there, and where an area is claimed to be always theirs, for that. */
export function readAlways(side: Side, heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  if (place.models.length + place.services.length === 1) return readDuties(side, null, heard);
  const { claim } = claimOf(heard);
  if (claim && namesArea(utterance)) return readWho(heard);
  return ofEveryModel(side, isOpen(utterance) ? null : claim);
}

function ofEveryModel(side: Side, claim: Claim | null): Candidate {
  return {
    query: { kind: "topic", topic: TOPICS.always[side], models: [], services: [], claim, challenge: claim !== null },
    sure: 1,
    because: `asks what is always the ${side}'s`,
  };
}

/** "Once in the cloud, we have nothing to do": a misconception. */
const NOTHING_LEFT: Candidate = {
  query: { kind: "topic", topic: TOPICS.nothingLeft, models: [], services: [], claim: null, challenge: true },
  sure: 1,
  because: "claims that nothing is left to the customer",
};

/** The side that is left with nothing: the provider, where it alone is named and denied something; else the customer, as where "they do it all". */
export function sideFreed({ utterance }: Heard): Side {
  const { parties } = utterance;
  return parties.length > 0 && parties.every(({ id }) => id === "provider") && denies(utterance) ? "provider" : "customer";
}
