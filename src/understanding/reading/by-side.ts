/** Follow-ups that ask for what a side does, or for the other side: "anything else?", "their part?", "and the other half?", "is data one of those?" */
import { otherSide, type Side, TOPICS } from "../../ids.ts";
import { carriedBy, type Query, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { areasIn, asksWho, aspectOf, isOpen, namesArea, namesPlace, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { namesAnything, sideIn } from "./leans.ts";
import { askedBefore, isPlaced, placeOf } from "./merge.ts";
import { splitIn } from "./read-split.ts";

/** What such a follow-up asks; null where it is none. */
export function askedOfSide(utterance: Utterance, earlier: Query): Query | null {
  const before = placeOf(earlier);
  const told = earlier.kind === "duties" ? earlier.side : null;
  if (asksForRest(utterance) && isPlaced(before)) return restOf((asksForAll(utterance) ? sideOfAll(utterance) : sideIn(utterance)) ?? told, before);
  if (told && (asksForTheirs(utterance) || asksForOther(utterance))) return restOf(otherSide(told), before);
  return asksForOther(utterance) ? askedBefore(earlier) : oneOfThem(utterance, earlier);
}

/** "Their part" is the other side's. */
const asksForTheirs = (utterance: Utterance): boolean =>
  utterance.words.length <= FEW && utterance.words.some((word) => is(word, "share")) && says(utterance, "pronoun") && utterance.parties.length === 0 && !namesAnything(utterance);
const FEW = 4;

/** "And the other half?" */
const asksForOther = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_OTHER &&
  utterance.words.some((word) => is(word, "other")) &&
  utterance.words.some((word) => is(word, "share")) &&
  !asksWho(utterance.words) &&
  utterance.parties.length === 0 &&
  !namesAnything(utterance);
const MOST_WORDS_OF_OTHER = 6;

/** "Is the operating system one of those?", after what is always Microsoft's or what is ours in SaaS. */
function oneOfThem(utterance: Utterance, earlier: Query): Query | null {
  const [area, another] = areasIn(utterance);
  const isOne = utterance.words.some((word, at) => is(word, "one") && is(utterance.words[at + 2], "plural-pronoun") && utterance.words[at + 1]?.stem === "of");
  const side = sideTold(earlier);
  return isOne && side && area && !another && !isOpen(utterance) ? whoCarries([area], placeOf(earlier), { claim: carriedBy(side) }) : null;
}

/** The side whose duties were told. */
function sideTold(earlier: Query): Side | null {
  if (earlier.kind === "duties") return earlier.side;
  return earlier.kind === "topic" ? (SIDES.find((side) => TOPICS.always[side] === earlier.topic) ?? null) : null;
}
const SIDES: readonly Side[] = ["customer", "provider"];

/** "Anything else?", "the rest?", "what else is on our side with it?" ask for all of the place that was spoken of. */
const asksForRest = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS_OF_REST &&
  (utterance.words.some((word) => word.text === "else" || is(word, "remaining")) || asksForMore(utterance) || asksForAll(utterance)) &&
  !asksWho(utterance.words) &&
  !namesArea(utterance) &&
  !namesPlace(utterance) &&
  utterance.topics.length + utterance.parts.length + utterance.services.length === 0 &&
  aspectOf(utterance) === null &&
  (sideIn(utterance) === null || isOpen(utterance) || asksForMore(utterance) || asksForAll(utterance));
const MOST_WORDS_OF_REST = 8;

/** "What is our part in total?", "our list for it?" */
export const asksForAll = (utterance: Utterance): boolean => sideOfAll(utterance) !== null && utterance.words.some((word) => is(word, "overall"));

const sideOfAll = (utterance: Utterance): Side | null => sideIn(utterance) ?? (utterance.words.some(({ stem }) => stem === "our") ? "customer" : null);

/** "Anything more on our side?" */
export const asksForMore = (utterance: Utterance): boolean => says(utterance, "more") && utterance.words.some((word) => is(word, "anything"));

const restOf = (side: Side | null, { models, services }: Place): Query => (side ? { kind: "duties", side, claim: null, models, services } : splitIn({ models, services }));
