/** "True or false: we patch the hypervisor": who is said to do it is told by the sentence, whatever the examples make of its words. */
import type { Side } from "../../ids.ts";
import { isParty, type Token } from "../clauses/tokens.ts";
import { isNeed } from "../marks/needs.ts";
import { leadOf } from "../marks/prepositions.ts";
import { isAspect, isBorder, NAMES, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/**
 * The side that is the subject of a duty, where the message names no other; null where the sentence does not tell.
 * @param said its words in a row, with what is denied of a side said of the other
 */
export function sideActing(utterance: Utterance, said: readonly Token[]): Side | null {
  const { words, parties } = utterance;
  // "Not unless we stay on-premises", "why don't we have to?"
  if (words.some((word) => isAny(word, "who", "asking-why") || word.text === "unless")) return null;
  const named = said.filter(({ kind }) => isParty(kind)).map(({ name }) => name as Side);
  const [side] = named;
  if (side === undefined || named.some((name) => name !== side)) return null;
  // "You can outsource it": you may be anybody.
  const you = words.flatMap(({ text }, at) => (text === "you" ? [{ from: at, to: at + 1 }] : []));
  return [...parties, ...you].some((subject) => acts(subject, utterance)) ? side : null;
}

/** "Our admins in IaaS still have to patch the OS", "the OS gets patched by our admins": all that is asked about stands in one clause with the duty, on its side of it. */
function acts(party: Span, utterance: Utterance): boolean {
  const { words, areas, topics, parts, groups } = utterance;
  const things = [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts, ...groups.filter(isAspect)];
  if (things.length === 0) return false;
  const owned = ownedBefore(party, words);
  if (owned >= 0) return things.every(({ to }) => to <= owned) && things.some((thing) => !isParted(thing.to - 1, { from: owned, to: owned }, words));
  const lead = leadOf(words, party.from);
  if (lead?.stem === "by") return isDoneBy(party, words) && things.every(({ from }) => from < party.from);
  const verb = verbBehind(party, utterance);
  // "The guest OS of our VMs, do they patch that?"
  const isResumed = isAny(words[verb + 1], "this", "plural-pronoun", "object-pronoun");
  const isOfVerb = (thing: Span): boolean => (thing.to > verb && !isParted(verb, thing, words)) || (isResumed && thing.to <= party.from && isParted(thing.to - 1, party, words));
  return !is(lead, "leading") && isDuty(words, verb) && things.every(isOfVerb);
}

/** Where the verb stands of "patching the hypervisor is ours"; -1 where a party is no such owner, it is denied, or somebody says so. */
function ownedBefore({ from, to }: Span, words: readonly Word[]): number {
  const isOwner = to === from + 1 && is(words[from], "owning");
  let verb = from - 1;
  while (is(words[verb], "stressing") || words[verb]?.text === "now") verb -= 1;
  const isSaid = words.slice(0, verb).some((word) => isAny(word, "reporting", "thinking", "denying"));
  return isOwner && words[verb]?.stem === "be" && !words[verb]?.pause && !isSaid ? verb : -1;
}

/** "Patched by us", "handled in PaaS by us" */
const isDoneBy = ({ from }: Span, words: readonly Word[]): boolean =>
  words.slice(Math.max(0, from - REACH), from - 1).some((word) => isAny(word, ...DUTIES) && word.text.endsWith("ed"));
const REACH = 5;
const DUTIES = ["tending", "answering", "working"] as const;

/** Where the verb stands of which a side is the subject, behind where it is and what helps the verb. */
function verbBehind({ to }: Span, { words, models, services }: Utterance): number {
  let at = to;
  for (;;) {
    const place = [...models, ...services].find(
      ({ from }) => from > at && from <= at + 2 && words.slice(at, from).every((word) => isAny(word, "leading", "place", "using", "determiner")),
    );
    if (place) at = place.to;
    else if (isNeed(words, at)) at += words[at + 1]?.stem === "to" ? 2 : 1;
    else if (isAny(words[at], "stressing", "denying", "auxiliary", "supposed") || words[at]?.text === "longer" || words[at]?.text === "to") at += 1;
    else return at;
  }
}

/** Who looks after a thing or takes care of it has a duty, and who hosts it runs it for something else. Who outsources it was turned into the other side in the row of what is said. */
function isDuty(words: readonly Word[], at: number): boolean {
  const [verb, behind] = [words[at], words[at + 1]];
  if (verb?.stem === "look") return behind?.stem === "after";
  if (verb?.stem === "take") return behind?.stem === "care";
  return (isAny(verb, ...DUTIES) && !is(verb, "standing")) || is(verb, "parting-with") || (is(verb, "giving-away") && is(behind, "away"));
}

/** Whether a pause or another sentence begins between two places. */
const isParted = (from: number, thing: Span, words: readonly Word[]): boolean => words.some((_, at) => at > from && at <= thing.from && isBorder(words, at));
