/** Follow-ups that ask for what a side does, or for the other side: "anything else?", "their part?", "and the other half?", "is data one of those?" */
import { isModelId, otherSide, type Side, TOPICS } from "../../ids.ts";
import { aboutTopic, carriedPartlyBy, type Query, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { areasIn, asksWho, aspectOf, isOpen, namesArea, namesPlace, OUTRIGHT, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { claimFor } from "./in-place.ts";
import { namesAnything, sideIn, speaksInGeneral } from "./leans.ts";
import { alwaysOf, isPlaced, placeOf } from "./merge.ts";
import { splitIn } from "./read-split.ts";
import { namesNew } from "./whether.ts";

/** What such a follow-up asks; null where it is none. */
export function askedOfSide(utterance: Utterance, earlier: Query): Query | null {
  const before = placeOf(earlier);
  const told = earlier.kind === "duties" ? earlier.side : null;
  const side = sideIn(utterance);
  const there = sideAskedThere(utterance, told);
  if (there) return restOf(there, { models: utterance.models.map(({ id }) => id), services: [] });
  // "So what is Microsoft's side of it?", after what the model is
  if (side && earlier.kind === "topic" && earlier.topic === TOPICS.whole && asksForSide(utterance)) return restOf(side, before);
  const always = alwaysTold(earlier);
  if (always && isTurnedRound(utterance)) return aboutTopic(TOPICS.always[otherSide(always)]);
  if (told && isTurnedRound(utterance)) return restOf(otherSide(told), before);
  const left = asksWhatIsNot(utterance) ? sideOfWhatIsNot(earlier) : null;
  if (left) return restOf(left, before);
  if (asksForRest(utterance) && isPlaced(before)) return restOf((asksForAll(utterance) ? sideOfAll(utterance) : sideIn(utterance)) ?? told, before);
  if (told && (asksForTheirs(utterance) || asksForOther(utterance))) return restOf(otherSide(told), before);
  return null;
}

/** Whose duties are asked for in a model that is named. @param told whose were told of before */
const sideAskedThere = (utterance: Utterance, told: Side | null): Side | null =>
  (asksForDuties(utterance) ? sideIn(utterance) : null) ?? (asksWhatRemains(utterance) ? told : null);

/** "And what is left in SaaS?": no account of somebody who left. */
const asksWhatRemains = ({ words, models, services, parties }: Utterance): boolean =>
  models.length > 0 &&
  services.length + parties.length === 0 &&
  words.some((word, at) => is(word, "remaining") && is(words[at - 1], "auxiliary")) &&
  wordsBeside(models, words, "filler").every((word) => isAny(word, "remaining", "open-question"));

/** "Nothing is ours?", "and what isn't?": what is not the other's. */
function sideOfWhatIsNot(earlier: Query): Side | null {
  if (earlier.kind !== "duties") return null;
  return earlier.claim === null ? otherSide(earlier.side) : earlier.claim === "nothing" ? earlier.side : null;
}

/** "And Microsoft, what is its duty in IaaS?" */
const asksForDuties = (utterance: Utterance): boolean =>
  isOpen(utterance) &&
  utterance.words.some((word) => is(word, "duty")) &&
  utterance.models.length > 0 &&
  utterance.services.length + utterance.areas.length + utterance.topics.length + utterance.parts.length === 0 &&
  aspectOf(utterance) === null;

/** "Microsoft's side of it", "and ours?"; "which bits are never ours?" asks for what is always the other's. */
const asksForSide = (utterance: Utterance): boolean => !denies(utterance) && !speaksInGeneral(utterance) && !namesNew(utterance) && aspectOf(utterance) === null;

/** "Their part" is the other side's. */
const asksForTheirs = (utterance: Utterance): boolean =>
  utterance.words.length <= FEW && utterance.words.some((word) => is(word, "share")) && says(utterance, "pronoun") && utterance.parties.length === 0 && !namesAnything(utterance);
const FEW = 4;

/** "And the other half?", "and the other side?" */
export const asksForOther = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_OTHER &&
  utterance.words.some((word) => is(word, "other")) &&
  utterance.words.some((word) => isAny(word, "share", "party")) &&
  !asksWho(utterance.words) &&
  utterance.parties.every(({ from, to }) => utterance.words.slice(from, to).some((word) => is(word, "other"))) &&
  !namesAnything({ ...utterance, parties: [] });
const MOST_WORDS_OF_OTHER = 7;

/** "And the other way round?" */
export const isTurnedRound = ({ words }: Utterance): boolean => words.length <= MOST_WORDS_OF_OTHER && words.some((word, at) => is(word, "other") && words[at + 1]?.stem === "way");

/** "And what isn't?", after what is a side's */
export const asksWhatIsNot = (utterance: Utterance): boolean => {
  const { words } = utterance;
  if (asksWhatNeedNot(utterance)) return true;
  const [what, be, not] = words.filter((word) => !isAny(word, "then", "adding")).slice(-3);
  return words.length <= FEW && what?.text === "what" && be?.stem === "be" && not?.stem === "not";
};

/** "What doesn't he have to worry about?" */
const asksWhatNeedNot = (utterance: Utterance): boolean =>
  isOpen(utterance) &&
  denies(utterance) &&
  utterance.parties.length === 0 &&
  !namesNew(utterance) &&
  utterance.words.length <= MOST_WORDS_OF_NOT &&
  utterance.words.some((word) => isAny(word, "needing", "worry") || word.text === "care");
const MOST_WORDS_OF_NOT = 10;

/** The side of which it was told what is always its own. */
const alwaysTold = (earlier: Query): Side | null => (earlier.kind === "topic" ? (alwaysOf(earlier.topic) ?? null) : null);

/** "Is App Service one of those?", after what PaaS is. */
function isOfModel({ words, services, models }: Utterance, earlier: Query): Query | null {
  const [service, another] = services.filter(({ strength }) => strength === OUTRIGHT);
  const asks = is(words[0], "auxiliary") && (asksIfIncluded(words) || words.at(-1)?.stem === "one");
  const isTold = earlier.kind === "topic" && isModelId(earlier.topic);
  return asks && isTold && service && !another && models.length === 0 ? { kind: "service", services: [service.id], claim: [earlier.topic] } : null;
}

/** "Is the operating system one of those?", after what is always Microsoft's or what is ours in SaaS. */
export function oneOfThem(utterance: Utterance, earlier: Query): Query | null {
  const ofModel = isOfModel(utterance, earlier);
  if (ofModel) return ofModel;
  const [area, another] = areasIn(utterance);
  const named = sideIn(utterance);
  // "Are the network controls among them?", after what both carry
  const side = named ?? (earlier.kind === "shared" && is(utterance.words[0], "auxiliary") ? "shared" : sideTold(earlier));
  const isOnList = named === null || isListOf(utterance);
  const asks = asksIfIncluded(utterance.words) && !isOpen(utterance) && !asksWho(utterance.words) && isOnList;
  if (!asks || !side || !area || another) return null;
  const place = placeOf(earlier);
  // On a list of what one side does stands what is shared, too.
  const claim = side === "shared" || (isPlaced(place) && !denies(utterance)) ? carriedPartlyBy(side) : claimFor(side, utterance);
  return whoCarries([area], place, { claim });
}

/** "That list of theirs" */
const isListOf = ({ words, parties }: Utterance): boolean => parties.every(({ from }) => is(words[from - 1], "belonging") && is(words[from - 2], "overall"));

/** "One of those", "is it included?", "among it", "part of that", "on the list", "in there" */
const asksIfIncluded = (words: readonly Word[]): boolean =>
  words.some((word, at) => {
    const [next, last] = words.slice(at + 1).filter((other) => !isAny(other, "determiner") || isAny(other, "this", "plural-pronoun"));
    if (is(word, "including")) return true;
    if (isAny(word, "one", "share") && next?.stem === "of") return isAny(last, "plural-pronoun", "this");
    return is(word, "standing-on") && (isAny(next, "plural-pronoun", "this", "overall") || next?.stem === "there");
  });

/** The side whose duties were told. */
function sideTold(earlier: Query): Side | null {
  return earlier.kind === "duties" ? earlier.side : alwaysTold(earlier);
}

/** "Anything else?", "the rest?", "what else is on our side with it?" ask for all of the place that was spoken of. */
const asksForRest = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_REST &&
  (asksWhatElse(utterance.words) || utterance.words.some((word) => is(word, "remaining")) || asksForMore(utterance) || asksForAll(utterance)) &&
  !asksWho(utterance.words) &&
  !namesArea(utterance) &&
  !namesPlace(utterance) &&
  utterance.topics.length + utterance.parts.length + utterance.services.length === 0 &&
  aspectOf(utterance) === null &&
  (sideIn(utterance) === null || isOpen(utterance) || asksForMore(utterance) || asksForAll(utterance));
const MOST_WORDS_OF_REST = 8;

/** "What else?", "anything else?", but not "for anyone else?" */
const asksWhatElse = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => text === "else" && (at === 0 || isAny(words[at - 1], "open-question", "anything", "every", "around-name")));

/** "What is our part in total?", "our list for it?", "list our tasks for it" */
export const asksForAll = (utterance: Utterance): boolean => sideOfAll(utterance) !== null && utterance.words.some((word) => is(word, "overall"));

const sideOfAll = (utterance: Utterance): Side | null => sideIn(utterance) ?? (utterance.words.some(({ stem, text }) => stem === "our" || text === "my") ? "customer" : null);

/** "Anything more on our side?", "anything else that is ours?" */
export const asksForMore = (utterance: Utterance): boolean =>
  (says(utterance, "more") || utterance.words.some(({ text }) => text === "else")) && utterance.words.some((word) => is(word, "anything"));

const restOf = (side: Side | null, { models, services }: Place): Query => (side ? { kind: "duties", side, claim: null, models, services } : splitIn({ models, services }));
