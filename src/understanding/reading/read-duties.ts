/** Questions for a list: one side's duties in a model, in a service, or whatever the model; and what both sides carry. */
import { type ModelId, otherSide, type Side, TOPICS } from "../../ids.ts";
import { aboutTopic, type Claim, type DutiesQuery } from "../../query.ts";
import { asksForModels } from "../learned/offers.ts";
import { denies, deniesNothing } from "../marks/denials.ts";
import { isOpen, type Mention, namesArea, overlap, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readWhichModel } from "./read-model.ts";

export function readDuties(side: Side, claim: DutiesQuery["claim"], heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (models.length + services.length > 0)
    return { query: { kind: "duties", side, claim, models: services.length > 0 ? [] : models, services }, sure: 1, because: `asks for the ${side}'s duties` };
  return claim === "nothing" && side === "customer" ? NOTHING_LEFT : ofEveryModel(side, models, null);
}

/** "What always stays ours, whatever the model?" Where one place is named it is asked for there, and where an area is claimed to be always theirs, for that. */
export function readAlways(side: Side, heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  // On-premises the provider has nothing to do: "what do they always take over once we leave our own datacentre?"
  const leftBehind = side === "provider" && place.models[0] === "on-premises";
  if (place.models.length + place.services.length === 1 && !leftBehind) return readDuties(side, null, heard);
  const { claim } = heard.claim();
  if (claim && namesArea(utterance)) return heard.who();
  return ofEveryModel(side, place.models, isOpen(utterance) || is(utterance.words[0], "telling") ? null : claim);
}

export function readShared(heard: Heard): Candidate | null {
  const { models, services } = heard.place;
  if (models.length + services.length === 0 && asksForModels(heard.utterance)) return readWhichModel(heard);
  return { query: { kind: "shared", claim: isAnyClaimed(heard.utterance), models, services }, sure: 1, because: "asks what is shared" };
}

/** "In IaaS nothing is shared, right?", "is anything shared there?"; null where it asks what is. */
function isAnyClaimed(utterance: Utterance): boolean | null {
  const { words } = utterance;
  const only = isOpen(utterance) || is(words[0], "telling") || !words.some((word) => is(word, "auxiliary"));
  return only ? null : !denies(utterance);
}

function ofEveryModel(side: Side, models: readonly ModelId[], claim: Claim | null): Candidate {
  return {
    query: { ...aboutTopic(TOPICS.always[side], { models, services: [] }), claim, challenge: claim !== null },
    sure: 1,
    because: `asks what is always the ${side}'s`,
  };
}

/** "Once in the cloud, we have nothing to do": a misconception. */
const NOTHING_LEFT: Candidate = {
  query: { ...aboutTopic(TOPICS.nothingLeft), challenge: true },
  sure: 1,
  because: "claims that nothing is left to the customer",
};

/** "SaaS leaves us nothing", "Microsoft doesn't do everything there": what a message that speaks of nothing or of all says one side has. */
export function readDutiesClaimed(heard: Heard): Candidate | null {
  const { utterance } = heard;
  const denials = utterance.groups.filter(({ id, from }) => id === "denial" && deniesNoSharing(utterance.words, from));
  const real = denials.filter(({ from }) => !deniesNothing(utterance.words, from));
  const turning = real.filter((denial) => turnsAll(denial, real, utterance));
  const untrue = utterance.groups.filter(({ id, from }) => id === "untrue" && utterance.words[from - 1]?.stem !== "or" && !turning.some((denial) => denial.from <= from));
  const freed = sideFreed(
    utterance,
    real.filter((denial) => !turning.includes(denial) && !untrue.some((mention) => overlap(mention, denial))),
  );
  return readDuties(freed, (turning.length + Math.min(1, untrue.length)) % 2 === 0 ? "nothing" : "something", heard);
}

/** "There is no sharing, it is all ours" takes nothing off a side. */
const deniesNoSharing = (words: readonly Word[], at: number): boolean => !isAny(words[at + 1], "joint") && words[at + 1]?.stem !== "share";

/** "PaaS doesn't mean that …", "they don't do everything", "we aren't free of all duties": what is denied is that all or nothing is a side's. */
const turnsAll = ({ from, to }: Mention<string>, denials: readonly Mention<string>[], { words }: Utterance): boolean =>
  words[from]?.stem === "not" && (words[to]?.stem === "mean" || isAllAfter(to, words) || denials.some((other) => other.from > from && other.from - to <= NEAR));
const NEAR = 4;

const isAllAfter = (at: number, words: readonly Word[]): boolean =>
  words.slice(at, at + NEAR).some((word) => isAny(word, "every", "extent") && word.sentence === words[at]?.sentence);

/** The side that is left with nothing: the one that is denied something, or the other of the one that has it all; else the customer, as where "they do it all". */
function sideFreed({ parties, words }: Utterance, [denial]: readonly Mention<string>[]): Side {
  const sides = new Set(parties.map(({ id }) => id));
  const [only] = sides;
  if (only && sides.size === 1) return denial ? only : only === "provider" || words.some((word) => isAny(word, "every", "extent")) ? otherSide(only) : only;
  if (!denial) return "customer";
  // "The provider does nothing, we do it all": whom it is denied stands before it, or else behind.
  const before = parties.findLast(({ to }) => to <= denial.from && !words.slice(to, denial.to).some(({ pause }) => pause));
  return (before ?? parties.find(({ from }) => from >= denial.to))?.id ?? "customer";
}
