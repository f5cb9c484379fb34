/** Things that are named one after another, and asked about together: "The doors, the guest, our laptops: which are ours?" */
import type { AreaId } from "../../ids.ts";
import { covers, NAMES, namesArea, type Span, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isWithin, segmentsOf } from "./segments.ts";
import { areTwins } from "./twins.ts";

/** The areas of things that are enumerated and all asked about; none where there is no such row of things. */
export function areasEnumerated(utterance: Utterance): readonly AreaId[] {
  const { words, areas } = utterance;
  if (areas.length < 2) return [];
  const segments = segmentsOf(words);
  const isThing = segments.map((segment) => namesThing(segment, utterance));
  const [first, last] = [isThing.indexOf(true), isThing.lastIndexOf(true)];
  const things = segments.slice(first, last + 1);
  if (things.length < 2 || isThing.slice(first, last + 1).includes(false)) return [];
  // Two things may be one, "tunnel and keys, whose?": of them each must be asked for, or both be called by their names.
  const areNames = things.every((thing) => isName(thing, utterance));
  const asks = things.length > 2 ? asksForSides : areNames ? asksWhose : asksForEach;
  // "Power, cooling, doors: who has the data centre?" asks of one thing by its name.
  const areAsked = things.every((thing) => isToBeFilled(thing, words)) || segments.some((segment) => !namesArea(areasWithin(segment, utterance)) && asks(segment, utterance));
  const named = things.flatMap((thing) => mainAreaOf(thing, utterance) ?? []);
  const [one] = named;
  return areAsked && one !== undefined && named.some((other) => other !== one && !areTwins(one, other)) ? [...new Set(named)] : [];
}

const wordsIn = ({ from, to }: Span, { words }: Utterance): readonly Word[] => words.slice(from, to);
const areasWithin = (segment: Span, { areas }: Utterance) => ({ areas: areas.filter((area) => isWithin(area, segment)) });

/** A thing and nothing that is said of it: "patches of the server OS", but not "we patch the OS". */
const namesThing = (segment: Span, utterance: Utterance): boolean =>
  segment.to - segment.from <= LONGEST_THING &&
  namesArea(areasWithin(segment, utterance)) &&
  !utterance.parties.some((party) => isWithin(party, segment)) &&
  !wordsIn(segment, utterance).some((word) => is(word, "clause-word") || is(word, "who"));
const LONGEST_THING = 7;

/** "The firewall rules": an area and nothing else. */
const isName = (thing: Span, utterance: Utterance): boolean =>
  areasWithin(thing, utterance).areas.some(
    (area) => area.strength >= NAMES && wordsIn(thing, utterance).every((word, at) => is(word, "determiner") || covers(area, thing.from + at)),
  );

/** What a thing is: of its areas the one that the longest phrase names. */
const mainAreaOf = (thing: Span, utterance: Utterance): AreaId | undefined =>
  areasWithin(thing, utterance).areas.sort((a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from))[0]?.id;

/** "Doors = ?", "doors?": nothing but the thing is asked. */
const isToBeFilled = ({ from, to }: Span, words: readonly Word[]): boolean => {
  const sentence = words[from]?.sentence;
  const ends = words[to]?.sentence !== sentence || (words[to]?.stem === "=" && words[to + 1]?.sentence !== sentence);
  const begins = words[from]?.pause === true || words[from - 1]?.sentence !== sentence;
  return words[from]?.asked === true && to - from <= SHORT_THING && begins && ends;
};
const SHORT_THING = 3;

/** "Who has each", "which of those is ours", "who takes care of which". */
const asksForEach = (segment: Span, utterance: Utterance): boolean =>
  wordsIn(segment, utterance).some((word, at, asked) => is(word, "distributing") || (word.stem === "which" && (is(asked[at - 1], "having") || is(asked[at + 1], "having"))));

/** "Who has them", "us or Microsoft", "which are ours"; "who does that" asks of one. */
const asksForSides = (segment: Span, utterance: Utterance): boolean =>
  asksWhose(segment, utterance) || (!speaksOfOne(segment, utterance) && (asksForEach(segment, utterance) || wordsIn(segment, utterance).some((word) => is(word, "owning"))));

/** "Who has them", "us or Microsoft" */
const asksWhose = (segment: Span, utterance: Utterance): boolean => {
  const sides = new Set(utterance.parties.filter((party) => isWithin(party, segment)).map(({ id }) => id));
  return !speaksOfOne(segment, utterance) && (sides.size > 1 || wordsIn(segment, utterance).some((word) => is(word, "who")));
};

const speaksOfOne = (segment: Span, utterance: Utterance): boolean => wordsIn(segment, utterance).some((word) => is(word, "this"));
