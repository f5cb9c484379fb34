/** Questions for a list: one side's duties in a model, in a service, or whatever the model. */
import type { Side } from "../ids.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readWho } from "./read-who.ts";
import { namesArea } from "./utterance.ts";

/** @param claim `false` where the side is said to have nothing to do */
export function readDuties(side: Side, claim: boolean | null, heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (models.length + services.length === 0) return ofEveryModel(side);
  return { query: { kind: "duties", side, claim, models: services.length > 0 ? [] : models, services }, sure: 1, because: `asks for the ${side}'s duties` };
}

/** "What always stays ours, whatever the model?" Where one place is named it is asked for there, and where an area is claimed to be always theirs, for that. */
export function readAlways(side: Side, heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  if (place.models.length + place.services.length === 1) return readDuties(side, null, heard);
  const claims = heard.rank("said")[0]?.label !== "open";
  return claims && namesArea(utterance) ? readWho(heard) : ofEveryModel(side);
}

function ofEveryModel(side: Side): Candidate {
  const topic = side === "customer" ? "always-customer" : "always-provider";
  return { query: { kind: "topic", topic, models: [], services: [], claim: null, challenge: false }, sure: 1, because: `asks what is always the ${side}'s` };
}

/** The side that is spoken of: the customer's, unless only the provider is named. */
export function sideNamed({ utterance: { parties } }: Heard): Side {
  return parties.length > 0 && parties.every(({ id }) => id === "provider") ? "provider" : "customer";
}
