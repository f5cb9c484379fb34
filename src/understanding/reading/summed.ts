/** "So the host is theirs and the guest is ours?", "the first is Microsoft and the second is us?": two answers that were given, summed up in one sentence. */
import type { Side } from "../../ids.ts";
import { carriedBy, type Query, type WhoQuery, whoCarries } from "../../query.ts";
import { denies } from "../marks/denials.ts";
import { areasIn, asksWho, isBorder, isOpen, type PartyMention, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { lastOf, placeOf } from "./merge.ts";
import { sameQuery, withoutClaim } from "./several.ts";

/** A longer message says more than a sum. */
const MOST_WORDS = 20;

/** One side of what is summed up, and who is said to carry it. */
type Half = { readonly said: Utterance; readonly side: Side };

/**
 * What is claimed of each of the two; null where a message sums up nothing that was told.
 * @param recognise reads words as a message
 */
export function summedUp(typed: Utterance, before: Query, earlier: Query | undefined, recognise: (words: readonly Word[]) => Utterance): Query | null {
  const whole = withoutJudging(typed, recognise);
  const halves = halvesOf(whole, recognise);
  if (!halves) return null;
  const told = [earlier && lastOf(earlier), lastOf(before)].flatMap((query) => (query?.kind === "who" ? [query] : []));
  const meant = meantBy(halves, whole, told);
  // Who names nothing that was told makes a claim of his own.
  if (!meant.some((query) => query !== null && told.some((known) => areOfOneThing(known, query)))) return null;
  const [first, second] = halves.flatMap(({ said, side }, at) => {
    const thing = meant[at] ?? newThing(said, told);
    return thing ? [{ ...thing, claim: carriedBy(side) }] : [];
  });
  return first && second && !sameQuery(withoutClaim(first), withoutClaim(second)) ? { kind: "several", parts: [first, second] } : null;
}

/** What is said of one side and of the other; null where a message asks or denies, or says more than that. */
function halvesOf(whole: Utterance, recognise: (words: readonly Word[]) => Utterance): readonly [Half, Half] | null {
  const { words, parties } = whole;
  const [one, other, another] = parties.filter((party) => !isOfThing(party, words));
  if (!one || !other || another || words.length > MOST_WORDS || isOpen(whole) || asksWho(words) || denies(whole)) return null;
  const border = words.findIndex((word, at) => at >= one.to && at <= other.from && at > 0 && (isBorder(words, at) || isAny(word, "joining", "contrasting", "turning")));
  if (border < 0) return null;
  return [
    { said: recognise(words.slice(0, border)), side: one.id },
    { said: recognise(words.slice(border)), side: other.id },
  ];
}

/** What was told and is meant by each half; null for one that means something new. */
function meantBy(halves: readonly [Half, Half], whole: Utterance, told: readonly WhoQuery[]): readonly (WhoQuery | null)[] {
  const [first, second] = told;
  // "The bought one is Microsoft's and the self-written one is ours", of applications in two places
  if (first && second && areOfOneThing(first, second) && halves[1].said.words.some(({ stem }) => stem === "one" || stem === "other")) return told;
  const there = halves.flatMap(({ said }) => thereMeant(said, whole, told) ?? []);
  return there.length === halves.length ? there : halves.map(({ said }) => thingMeant(said, told));
}

const areOfOneThing = (one: WhoQuery, other: WhoQuery): boolean => one.areas.join() === other.areas.join();

/** "… Did I get that right?" */
function withoutJudging(typed: Utterance, recognise: (words: readonly Word[]) => Utterance): Utterance {
  const last = typed.words.at(-1)?.sentence ?? 0;
  const begin = typed.words.findIndex(({ sentence }) => sentence === last);
  const judges = typed.words.slice(begin).some((word) => isAny(word, "judging", "settled") || word.stem === "summari");
  return last > 0 && judges && typed.areas.every(({ to }) => to <= begin) ? recognise(typed.words.slice(0, begin)) : typed;
}

/** "Our code" is a thing, and no side of it. */
const isOfThing = ({ from, to, pronoun }: PartyMention, words: readonly Word[]): boolean => pronoun && to - from === 1 && is(words[from], "determiner");

/** What was told and is meant by its place in the row, or by its name. */
function thingMeant(said: Utterance, told: readonly WhoQuery[]): WhoQuery | null {
  const place = said.words.map(ordinalOf).find((at) => at !== null);
  if (place !== undefined) return told.length === 2 ? (told.at(place) ?? null) : null;
  const named = new Set([...areasIn(said), ...said.areas.map(({ id }) => id)]);
  return told.findLast(({ areas }) => areas.some((area) => named.has(area))) ?? null;
}

/** "On a virtual machine I patch, on PaaS Microsoft does": the thing that was told, in each of two places. */
function thereMeant(said: Utterance, whole: Utterance, told: readonly WhoQuery[]): WhoQuery | null {
  const place = { models: said.models.map(({ id }) => id), services: said.models.length > 0 ? [] : said.services.slice(0, 1).map(({ id }) => id) };
  const last = told.at(-1);
  const named = areasIn(whole).filter((area) => told.some(({ areas }) => areas.includes(area)));
  if (!last || place.models.length + place.services.length !== 1) return null;
  return whoCarries(named.length > 0 ? named : last.areas, place, { aspect: last.aspect });
}

/** What was not told stands where the other does. */
function newThing(said: Utterance, told: readonly WhoQuery[]): WhoQuery | null {
  const [area, another] = areasIn(said);
  const last = told.at(-1);
  return area && !another && last ? whoCarries([area], placeOf(last)) : null;
}
