/**
 * "What changes between the two?", "which of those is less work?", "are both ours?": what is said of the last two subjects at once is read with
 * their names: the two places, or the two things in one place.
 */
import type { AreaId, ModelId, ServiceId } from "../../ids.ts";
import { areaOf, type Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { hintsAtThing, isBorder, namesPlace, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Word, wordOf } from "../words/words.ts";
import { nameOfAll, placesOf } from "./headed.ts";
import { lastOf } from "./merge.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

type Needs = {
  readonly knowledge: Knowledge;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  readonly readAlone: (utterance: Utterance) => Judged;
};

/** What "the two" are called, and what has to be said of them besides. */
type Pair = { readonly name: string; readonly besides: string };

/** Null where a message says nothing of two, names its own, or nothing sure comes of it. */
export type ReadOfBoth = (whole: Utterance, before: Query, earlier: Query | undefined) => Judged | null;

export function createReadOfBoth({ knowledge, recognise, cut, readAlone }: Needs): ReadOfBoth {
  const nameOfThings = (areas: readonly AreaId[]): string => areas.map((area) => `the ${areaOf(knowledge, area).name}`).join(" and ");

  const pairOf = (one: Query, other: Query): Pair | null => {
    const places = [placesOf(one), placesOf(other)] as const;
    const areas = [areasOf(one), areasOf(other)] as const;
    if (!isSame(...places)) return { name: nameOfAll(places.flat(), knowledge), besides: isSame(...areas) && areas[0].length > 0 ? `for ${nameOfThings(areas[0])}` : "" };
    return isSame(...areas) || areas.some(({ length }) => length === 0) ? null : { name: nameOfThings(areas.flat()), besides: `in ${nameOfAll(places[0], knowledge)}` };
  };

  /** Two that were held against each other, or the last two subjects. */
  const pairBefore = (before: Query, earlier: Query | undefined): Pair | null => {
    const [one, other] = [earlier && lastOf(earlier), lastOf(before)];
    if (other?.kind === "compare") {
      const places = [...other.services, ...other.models];
      return places.length === 2 ? { name: nameOfAll(places, knowledge), besides: other.areas.length > 0 ? `for ${nameOfThings(other.areas)}` : "" } : null;
    }
    return one && other && isOnePlace(one) && isOnePlace(other) ? pairOf(one, other) : null;
  };

  return (whole, before, earlier) => {
    const both = !namesPlace(whole) && !hintsAtThing(whole) ? bothIn(whole) : null;
    const pair = both ? pairBefore(before, earlier) : null;
    if (!both || !pair) return null;
    const { words } = whole;
    const end = words.findIndex((_, at) => at >= both.to && isBorder(words, at));
    const to = end < 0 ? words.length : end;
    const { sentence = 0, asked = false } = words[both.from] ?? {};
    const put = (text: string): readonly Word[] => cut(text).map((word) => wordOf(word, { sentence, pause: false, asked }));
    const judged = readAlone(recognise([...words.slice(0, both.from), ...put(pair.name), ...words.slice(both.to, to), ...put(pair.besides), ...words.slice(to)]));
    const least = is(words[0], "auxiliary") ? SURE_OF_BOTH : SURE_THERE;
    return judged.confidence >= least && judged.query.kind !== "unknown" ? judged : null;
  };
}
/** "Are both ours?" is put together of names that are known, and needs less. */
const SURE_OF_BOTH = 0.6;

const isOnePlace = (query: Query): boolean => placesOf(query).length === 1;
const areasOf = (query: Query): readonly AreaId[] => (query.kind === "who" ? query.areas : []);
const isSame = (one: readonly (AreaId | ModelId | ServiceId)[], other: readonly (AreaId | ModelId | ServiceId)[]): boolean => one.join() === other.join();

/** Whether a word means two things: "the two", "both". "A team of two" is no pair, and "both sides" are none of things. */
export const isTwo = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === "both" ? !is(words[at + 1], "party") : (words[at]?.text === "two" || words[at]?.text === "2") && isAny(words[at - 1], "determiner", "plural-pronoun");

/** "The two", "those two", "both of them"; "them" by itself where they are held against each other. */
function bothIn(whole: Utterance): Span | null {
  const { words } = whole;
  const holdsAgainst = words.some((word) => isAny(word, "comparing", "differing", "changing")) || says(whole, "less") || says(whole, "more") || says(whole, "same");
  const at = words.findIndex((word, at) => isTwo(words, at) || (holdsAgainst && is(word, "plural-pronoun")));
  if (at < 0) return null;
  let from = at;
  while (isAny(words[from - 1], "determiner", "plural-pronoun")) from -= 1;
  let to = at + 1;
  if (words[to]?.text === "two") to += 1;
  if (words[to]?.text === "of" && is(words[to + 1], "plural-pronoun")) to += 2;
  return { from, to };
}
