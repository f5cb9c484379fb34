/** Things that stand side by side: "firewall rules and VNets", "MFA, conditional access". */
import type { AreaId } from "../../ids.ts";
import { type AreaMention, NAMES, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** What else names an area right beside a thing. */
export const thingsBeside = (thing: Span, { areas, words }: Utterance): readonly AreaMention[] =>
  areas.filter((area) => area.strength >= NAMES && !overlap(area, thing) && standBeside(thing, area, words));

/** What else names the same area right beside it. */
export const namedBeside = (thing: Span, id: AreaId | undefined, utterance: Utterance): readonly AreaMention[] => thingsBeside(thing, utterance).filter((area) => area.id === id);

function standBeside(one: Span, other: Span, words: readonly Word[]): boolean {
  const [from, to] = one.to <= other.from ? [one.to, other.from] : [other.to, one.from];
  return words.slice(from, to).every((word) => isAny(word, "adding", "determiner") || word.stem === "or") && (to > from || words[to]?.pause === true);
}
