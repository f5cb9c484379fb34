/** "Our office wifi", "the server room in our clinic", "our own network": what stands at one's own place stands on-premises, whatever cloud was spoken of. */
import type { AreaId } from "../../ids.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { leadOf } from "./prepositions.ts";
import { isBorder, OUTRIGHT, overlap, type Span } from "./utterance.ts";

/** What stands somewhere; data and accounts do not. */
const STANDING: ReadonlySet<AreaId> = new Set<AreaId>(["physical-datacentre", "physical-network", "physical-hosts", "network-controls"]);

/** The marks of a message, with a mark for one's own place where no other place is named. */
export function withOwnPlace(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => isAny(word, "own-place", "own"))) return marks;
  return placedAtHome(
    words,
    marks.filter((mark) => !isPlaceAtHome(mark, words)),
  );
}

/** "In the office" is no software. */
const isPlaceAtHome = ({ meaning, from, to }: Mark, words: readonly Word[]): boolean =>
  meaning.kind === "service" && meaning.strength < OUTRIGHT && to - from === 1 && is(words[from], "own-place") && isAny(words[from - 1], "determiner", "place", "own");

function placedAtHome(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const isMove = marks.some(({ meaning }) => meaning.kind === "group" && meaning.id === "moving");
  for (const mark of marks) {
    const at = isStanding(mark) ? ownPlaceOf(mark, words) : null;
    if (at === null || isOfThing(at, words, marks) || isInOtherName(at, mark, marks)) continue;
    const place = { meaning: ON_PREMISES, from: at, to: at + 1 };
    const others = marks.filter((other) => isElsewhere(other) && words[other.from]?.sentence === words[at]?.sentence);
    if (!isMove && others.length > 0 && !isOfBuilding(mark, place, others, words)) continue;
    // "Our clinic" is no side then, and "with SaaS" no place of "the wifi in our office".
    return [...marks.filter((other) => !(other.meaning.kind === "party" && overlap(other, place)) && (isMove || !others.includes(other))), place];
  }
  return marks;
}

/** "Our office wifi when we use SaaS": cables and walls stand where the people are, unless both places are asked about. "Our own network in SaaS" and "the rules for our shop" may be anywhere. */
function isOfBuilding({ meaning, from }: Mark, place: Span, others: readonly Mark[], words: readonly Word[]): boolean {
  const isFixed = meaning.kind === "area" && FIXED.has(meaning.id) && is(words[place.from], "own-place") && leadOf(words, Math.min(from, place.from))?.stem !== "for";
  // ExpressRoute leads to one's own place, and Azure Local stands there.
  const areModels = others.every((other) => other.meaning.kind === "model");
  return (
    isFixed &&
    areModels &&
    others.every((other) => !words.slice(Math.min(other.from, place.to), Math.max(other.from, place.to)).some((word) => isAny(word, "joining", "versus", "comparing")))
  );
}
const FIXED: ReadonlySet<AreaId> = new Set<AreaId>(["physical-datacentre", "physical-network"]);

/** "NSG rules for the warehouse VMs": only what the thing behind it is for. */
const isOfThing = (at: number, words: readonly Word[], marks: readonly Mark[]): boolean =>
  words[at + 1]?.pause === false && marks.some(({ meaning, from }) => (meaning.kind === "service" || meaning.kind === "part") && from === at + 1);

/** "The cooling plant" is a thing. */
const isInOtherName = (at: number, mark: Mark, marks: readonly Mark[]): boolean =>
  marks.some((other) => other !== mark && other.meaning.kind === "area" && other.to - other.from > 1 && other.from < at && at < other.to);

const isStanding = ({ meaning }: Mark): boolean => meaning.kind === "area" && STANDING.has(meaning.id);

const ON_PREMISES: Mark["meaning"] = { kind: "model", id: "on-premises" };

/** "SQL Managed Instance sits in our own VNet." */
const isElsewhere = ({ meaning }: Mark): boolean => meaning.kind === "context" || meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT);

/** Where the word stands that says whose place it is; null where none does. */
function ownPlaceOf({ meaning, from, to }: Mark, words: readonly Word[]): number | null {
  const isWhose = (at: number): boolean => at < to - 1 || is(words[at - 1], "determiner");
  // "The branch router", "the router in our branch", but not "the cooling plant"
  const inName = meaning.kind === "area" && FIXED.has(meaning.id) ? words.findIndex((word, at) => at >= from && at < to && is(word, "own-place") && isWhose(at)) : -1;
  if (inName >= 0) return inName;
  const [before, lead] = [words[from - 1], words[from - 2]];
  const isOurs = isAny(lead, "determiner", "quantifier") || is(lead, "own");
  // "HQ wifi drops"
  if (is(before, "own-place") && (isOurs || lead?.sentence !== before?.sentence)) return from - 1;
  // Of a longer phrase, "own NSG rules", one may have one's own in the cloud.
  if (is(before, "own") && isOurs && to - from === 1) return from - 1;
  return isAny(words[to], "place", "belonging", "leading", "spanning") ? placeNamed(to + 1, words) : null;
}

/** "(In) our branch", "the Leeds office", "head office": where the word for the place stands; null where it is none. */
function placeNamed(from: number, words: readonly Word[]): number | null {
  let first = from;
  while (isAny(words[first], "determiner", "quantifier", "own")) first += 1;
  const place = words.findIndex((word, at) => at >= first && is(word, "own-place"));
  if (place < 0 || place - first > MOST_NAMES) return null;
  const isName = words.slice(first, place).every((word, at) => !isBorder(words, first + at) && !isAny(word, "place", "belonging", "leading", "auxiliary", "who"));
  return isName ? place : null;
}

/** "Our new Leeds office" */
const MOST_NAMES = 2;
