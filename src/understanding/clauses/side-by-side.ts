/** Things that stand side by side: "firewall rules and VNets", "MFA, conditional access". */
import type { AreaId } from "../../ids.ts";
import { type AreaMention, NAMES, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** What else names an area right beside a thing. */
export const thingsBeside = (thing: Span, { areas, words }: Utterance): readonly AreaMention[] =>
  areas.filter((area) => area.strength >= NAMES && !overlap(area, thing) && standBeside(thing, area, words));

/** What else names the same area right beside it. */
export const namedBeside = (thing: Span, id: AreaId | undefined, utterance: Utterance): readonly AreaMention[] => thingsBeside(thing, utterance).filter((area) => area.id === id);

function standBeside(one: Span, other: Span, words: readonly Word[]): boolean {
  const { from, to } = stretchBetween(one, other);
  return words.slice(from, to).every((word) => isAny(word, "adding", "determiner") || word.stem === "or") && (to > from || words[to]?.pause === true);
}

/** "Our VMs and Bastion", "VMs as well as Bastion": whether a word joins them, and no more stands between. */
export function areJoined(one: Span, other: Span, words: readonly Word[]): boolean {
  const { from, to } = stretchBetween(one, other);
  const between = words.slice(from, to).filter((word) => !is(word, "determiner"));
  const [first] = between;
  return first !== undefined && between.length <= AS_WELL_AS.length && (is(first, "adding") ? between.length === 1 : between.every(({ text }, at) => text === AS_WELL_AS[at]));
}
const AS_WELL_AS = ["as", "well", "as"];

/** What stands between two that do not overlap, whichever comes first. */
const stretchBetween = (one: Span, other: Span): Span => (one.to <= other.from ? { from: one.to, to: other.from } : { from: other.to, to: one.from });
