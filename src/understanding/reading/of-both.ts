/**
 * "What changes between the two?", "which of those is less work?", "are both ours?": what is said of the last two subjects at once is read with
 * their names: the two places, or the two things in one place.
 */
import type { AreaId, ModelId, ServiceId } from "../../ids.ts";
import { areaOf, type Knowledge } from "../../knowledge/knowledge.ts";
import type { Aspect, Query } from "../../query.ts";
import { aspectOf, hintsAtThing, isBorder, isOpen, namesArea, namesPlace, overlap, type Span, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Word, wordOf } from "../words/words.ts";
import { nameOfAll, placesOf } from "./headed.ts";
import { asksReason } from "./leans.ts";
import { lastOf } from "./merge.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

type Needs = {
  readonly knowledge: Knowledge;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  readonly readAlone: (utterance: Utterance) => Judged;
};

/** What "the two" are called, and what has to be said of them besides. */
type Pair = { readonly name: string; readonly besides: string; readonly isOfThings: boolean };

type Thing = { readonly areas: readonly AreaId[]; readonly aspect: Aspect | null };
const NOTHING: Thing = { areas: [], aspect: null };

/** Null where a message says nothing of two, names its own, or nothing sure comes of it. */
export type ReadOfBoth = (whole: Utterance, before: Query, earlier: Query | undefined) => Judged | null;

export function createReadOfBoth({ knowledge, recognise, cut, readAlone }: Needs): ReadOfBoth {
  const nameOfThings = (areas: readonly AreaId[]): string => areas.map((area) => `the ${areaOf(knowledge, area).name}`).join(" and ");

  const ofPlaces = (places: readonly (ModelId | ServiceId)[], { areas, aspect }: Thing): Pair => ({
    name: nameOfAll(places, knowledge),
    besides: aspect !== null ? `for ${aspect}` : areas.length > 0 ? `for ${nameOfThings(areas)}` : "",
    isOfThings: false,
  });
  const ofThings = (areas: readonly AreaId[], places: readonly (ModelId | ServiceId)[]): Pair => ({
    name: nameOfThings(areas),
    besides: `in ${nameOfAll(places, knowledge)}`,
    isOfThings: true,
  });

  const pairOf = (one: Query, other: Query): Pair | null => {
    const places = [placesOf(one), placesOf(other)] as const;
    const areas = [areasOf(one), areasOf(other)] as const;
    if (!isSame(...places)) return ofPlaces(places.flat(), isSame(...areas) ? { areas: areas[0], aspect: aspectIn(one) === aspectIn(other) ? aspectIn(one) : null } : NOTHING);
    return isSame(...areas) || areas.some(({ length }) => length === 0) ? null : ofThings(areas.flat(), places[0]);
  };

  /** "Same two for SaaS", after the network and the identities in one place, asked about together. */
  const thingsTogether = (before: Query): Pair | null => {
    const parts = before.kind === "several" ? before.parts : [before];
    const areas = parts.flatMap(areasOf);
    const [place, another] = new Set(parts.flatMap(placesOf));
    return areas.length === 2 && place && !another ? ofThings(areas, [place]) : null;
  };

  /** Two that were held against each other, or the last two subjects. */
  const pairBefore = (before: Query, earlier: Query | undefined): Pair | null => {
    const together = thingsTogether(before);
    if (together) return together;
    const [one, other] = [earlier && lastOf(earlier), lastOf(before)];
    if (other?.kind === "compare") {
      const places = [...other.services, ...other.models];
      return places.length === 2 ? ofPlaces(places, other) : null;
    }
    return one && other && isOnePlace(one) && isOnePlace(other) ? pairOf(one, other) : null;
  };

  /** "And both in PaaS?" says itself where two things stand. */
  const readThere = ({ models, services }: Utterance, { name }: Pair): Judged | null => {
    const places = [...models, ...services].map(({ id }) => id);
    return sureOf(readAlone(recognise(cut(`who has ${name} in ${nameOfAll(places, knowledge)}`))), SURE_THERE);
  };

  /** With the names of the two in the place of what stands for them. */
  const readWithNames = (whole: Utterance, both: Span, { name, besides }: Pair): Judged | null => {
    const { words } = whole;
    const end = words.findIndex((_, at) => at >= both.to && isBorder(words, at));
    const to = end < 0 ? words.length : end;
    const { sentence = 0, asked = false } = words[both.from] ?? {};
    const put = (text: string): readonly Word[] => cut(text).map((word) => wordOf(word, { sentence, pause: false, asked }));
    const where = namesPlace(whole) || hintsAtThing(whole) ? "" : besides;
    const judged = readAlone(recognise([...words.slice(0, both.from), ...put(name), ...words.slice(both.to, to), ...put(where), ...words.slice(to)]));
    return sureOf(judged, isWhichOf(both, whole) ? SURE_OF_WHICH : is(words[0], "auxiliary") ? SURE_OF_BOTH : SURE_THERE);
  };

  const compared = ({ name, besides }: Pair): Judged | null => {
    const judged = readAlone(recognise(cut(`compare ${name} ${besides}`)));
    return judged.query.kind === "compare" ? judged : null;
  };

  /** "Why the difference?", after one place and another, is told by holding them against each other. */
  const readDifference = (before: Query, earlier: Query | undefined): Judged | null => {
    const pair = pairBefore(before, earlier);
    return pair && !pair.isOfThings ? compared(pair) : null;
  };

  /** "How does Managed HSM differ from it?": the place that is named, and the one before. */
  const readAgainstIt = (whole: Utterance, before: Query): Judged | null => {
    const last = lastOf(before);
    const [named, another] = [...whole.models, ...whole.services].map(({ id }) => id);
    if (!last || !isOnePlace(last) || !named || another || namesThing(whole) || !isHeldAgainstIt(whole)) return null;
    return compared(ofPlaces([...placesOf(last), named], { areas: areasOf(last), aspect: aspectIn(last) }));
  };

  return (whole, before, earlier) => {
    if (asksWhyDifferent(whole)) return readDifference(before, earlier);
    if (asksForDifference(whole)) return claimedSame(readDifference(before, earlier), whole);
    const againstIt = readAgainstIt(whole, before);
    if (againstIt) return againstIt;
    const both = bothIn(whole);
    if (both && hintsAtThing(whole) && !isWhichOf(both, whole)) return null;
    const pair = both && pairBefore(before, earlier);
    if (!both || !pair) return null;
    if (namesPlace(whole) && !(pair.isOfThings && saysTwo(whole))) return null;
    return namesPlace(whole) && whole.parties.length === 0 ? readThere(whole, pair) : readWithNames(whole, both, pair);
  };
}

const sureOf = (judged: Judged, least: number): Judged | null => (judged.confidence >= least && judged.query.kind !== "unknown" ? judged : null);

/** "Are both ours?" is put together of names that are known, and needs less. */
const SURE_OF_BOTH = 0.6;
/** "Which of the two leaves it to us?" can only be asked of the two. */
const SURE_OF_WHICH = 0.5;

/** "Why is it different?" names nothing of its own; "why is PaaS different?" does. */
const asksWhyDifferent = (whole: Utterance): boolean =>
  !namesPlace(whole) && !hintsAtThing(whole) && asksReason(whole) && whole.words.some((word) => isAny(word, "differing", "changing") || word.stem === "same");

/** "Difference?", "what does change?"; "does that change?" asks of the thing. */
const asksForDifference = ({ words }: Utterance): boolean =>
  words.some((word) => isAny(word, "differing", "changing")) &&
  !words.some((word) => isAny(word, "this", "plural-pronoun")) &&
  words.every((word) => isAny(word, "differing", "changing", "auxiliary", "open-question", "determiner", "around-name", "denying", "then"));

/** "Compared to it", "different from that"; "how is SaaS different?" and "the difference to PaaS?" say nothing else. */
const isHeldAgainstIt = ({ words, models, services }: Utterance): boolean =>
  words.some((word) => isAny(word, "comparing", "differing")) &&
  (words.some((word, at) => isAny(word, "this", "object-pronoun") && isAny(words[at - 1], "held-against", "comparing")) ||
    (isOpen({ words }) && wordsBeside([...models, ...services], words, "filler").every((word) => is(word, "differing"))));

/** Something beside the name of a place: "Container Apps" are no applications. */
const namesThing = ({ areas, topics, parts, services }: Utterance): boolean =>
  [...areas, ...topics, ...parts].some((thing) => !services.some((service) => overlap(service, thing)));

/** "So no difference?" is judged. */
const claimedSame = (judged: Judged | null, whole: Utterance): Judged | null =>
  judged?.query.kind === "compare" && whole.words.some((word) => is(word, "denying")) ? { ...judged, query: { ...judged.query, claim: { same: true } } } : judged;

const isOnePlace = (query: Query): boolean => placesOf(query).length === 1;
const areasOf = (query: Query): readonly AreaId[] => (query.kind === "who" ? query.areas : []);
const aspectIn = (query: Query): Aspect | null => (query.kind === "who" ? query.aspect : null);
const isSame = (one: readonly (AreaId | ModelId | ServiceId)[], other: readonly (AreaId | ModelId | ServiceId)[]): boolean => one.join() === other.join();

/** Whether a word means two things: "the two", "both". "A team of two" is no pair, and "both sides" are none of things. */
export function isTwo(words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.text === "both") return !is(next, "party");
  if (word?.text === "either") return next?.text === "of";
  return (word?.text === "two" || word?.text === "2") && (isAny(before, "determiner", "plural-pronoun") || before?.stem === "same");
}

const saysTwo = ({ words }: Utterance): boolean => words.some((_, at) => isTwo(words, at));

/** "Which of the two leaves the patching to us?" names a thing and asks where; "the keys of both" are told of each. */
const isWhichOf = ({ from }: Pick<Span, "from">, { words }: Utterance): boolean =>
  words[from - 1]?.text === "of" && is(words[words[from - 2]?.text === "out" ? from - 3 : from - 2], "which");

/** "The two", "those two", "both of them"; "them" by itself where they are held against each other. */
function bothIn(whole: Utterance): Span | null {
  const { words } = whole;
  const holdsAgainst = words.some((word) => isAny(word, "comparing", "differing", "changing")) || says(whole, "less") || says(whole, "more") || says(whole, "same");
  const namesWhat = namesArea(whole) || aspectOf(whole) !== null;
  const areThose = (at: number): boolean => is(words[at], "plural-pronoun") && (holdsAgainst || (namesWhat && isWhichOf({ from: at }, whole)));
  const at = words.findIndex((_, at) => isTwo(words, at) || areThose(at));
  if (at < 0) return null;
  let from = at;
  while (isAny(words[from - 1], "determiner", "plural-pronoun")) from -= 1;
  let to = at + 1;
  if (words[to]?.text === "two") to += 1;
  if (words[to]?.text === "of" && is(words[to + 1], "plural-pronoun")) to += 2;
  return { from, to };
}
