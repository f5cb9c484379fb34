/** What was asked before, asked in another place. */
import { isModelId, otherSide, type Side } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type Claim, carriedBy, carriedPartlyBy, type Query, type TopicQuery, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { denies } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import { asksWho, isOpen, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { heldInPartBy, sideMade, sideWithPart } from "./claims.ts";
import { isCondition, sideIn, supposes } from "./leans.ts";
import { besides, merge } from "./merge.ts";
import { partAt } from "./part-at.ts";
import { splitIn } from "./read-split.ts";
import { together } from "./several.ts";

/** What was asked, in another place; of several things each. */
export function inPlace(before: Query, place: Place, utterance: Utterance, knowledge: Knowledge): Query | null {
  if (before.kind !== "several") return movedTo(place, before, utterance, knowledge);
  const parts = before.parts.flatMap((part) => movedTo(place, part, utterance, knowledge) ?? []);
  return parts.length === before.parts.length ? together(parts) : null;
}

function movedTo(place: Place, query: Query, utterance: Utterance, knowledge: Knowledge): Query | null {
  if (isHeldAgainst(utterance)) return besides(query, place);
  // Of what is compared, "AVD only" is one.
  if (query.kind === "compare" && says(utterance, "only")) return query.areas.length > 0 ? whoCarries(query.areas, place, { aspect: query.aspect }) : splitIn(place);
  // "SaaS, ours", "same for us in SaaS", after what Microsoft does in PaaS, but not "let's take SaaS"
  const isNamed = utterance.parties.some(({ from, pronoun }) => !pronoun || is(utterance.words[from], "owning")) || namesOnlySideThere(utterance);
  const side = query.kind === "duties" && isNamed ? (sideAsked(utterance) ?? sideIn(utterance)) : null;
  const taken = query.kind === "who" ? sideLeftWith(utterance) : null;
  if (taken) return { kind: "duties", side: taken, claim: null, ...place };
  const there = merge(query, { areas: [], topic: null, side, isShared: false, aspect: null, ...place }, knowledge);
  if (there?.kind === "topic" && !isModelId(there.topic)) return judgedThere(there, claimThere(utterance, query));
  return there?.kind === "who" ? { ...there, claim: claimThere(utterance, query) } : there;
}

/** "And us in SaaS?"; "we use SaaS" says who uses it. */
const namesOnlySideThere = ({ words, parties, models, services }: Utterance): boolean =>
  parties.every(({ from }) => words[from]?.text === "us" || is(words[from], "object-pronoun")) &&
  wordsBeside([...parties, ...models, ...services], words, "around-name").length === 0;

/** "If we put it on App Service, what stays ours?", after a thing: all that a side has there. */
function sideLeftWith(utterance: Utterance): Side | null {
  const what = utterance.words.findIndex(({ text }) => text === "what");
  return what >= 0 && !isAny(utterance.words[what + 1], "share", "belonging", "conditional") ? sideAsked(utterance) : null;
}

/** "If we move them to IaaS, what does Microsoft take over?" */
function sideAsked({ words, parties }: Utterance): Side | null {
  const at = words.findIndex((word) => is(word, "open-question"));
  const [side, another] = new Set(at < 0 ? [] : parties.filter(({ from }) => from > at).map(({ id }) => id));
  return side && !another ? side : null;
}

/** What is claimed of a topic is judged by its answer. */
export const judgedThere = (topic: TopicQuery, claim: Claim | null): TopicQuery => (claim ? { ...topic, claim, challenge: true } : topic);

/** "But it's ours in IaaS, right?", "still shared there?" is said of it there, and "also true for PaaS?" and "in PaaS still?" ask whether what was said before is. */
function claimThere(utterance: Utterance, before: Query): Claim | null {
  const made = sideMade(utterance);
  if (made) return carriedBy(made);
  const main = sideUnlessSupposed(utterance);
  const side = main ?? sideIn(utterance);
  const isReported = utterance.words.some((word) => is(word, "reporting"));
  if (isReported || isOpen(utterance) || asksWho(utterance.words) || (!main && (supposesSide(utterance) || saysWhere(utterance)))) return null;
  const holder = sideWithPart(utterance);
  if (holder) return heldInPartBy(holder);
  if (side) return claimFor(side, utterance);
  if (says(utterance, "both-sides")) return carriedPartlyBy("shared");
  const isJudged = utterance.words.some((word, at) => is(word, "judging") && !is(utterance.words[at + 1], "joining"));
  if (before.kind !== "who") return null;
  if (before.claim?.kind === "carries" && before.claim.party !== "shared" && leavesOutWhose(utterance.words)) return claimFor(before.claim.party, utterance);
  return isJudged || isStill(utterance.words) ? before.claim : null;
}

/** "Does that move to them if we choose PaaS?" is asked of them, and not of who chooses. */
export function sideUnlessSupposed({ words, parties }: Utterance): Side | null {
  const condition = words.findIndex(isCondition);
  const [side, another] = new Set(parties.filter(({ to }) => to <= condition).map(({ id }) => id));
  return side && !another && parties.some(({ from }) => from > condition) ? side : null;
}

/** "Applications are, though?", "the hosts aren't, I hope" */
export function leavesOutWhose(words: readonly Word[]): boolean {
  const end = words.findLastIndex((word, at) => !isAny(word, "around-name", "clause-joining", "thinking", "pronoun") && (word.stem !== "not" || at === 0));
  return is(words[end], "auxiliary");
}

/** "In PaaS still?", after whether it is ours */
export const isStill = (words: readonly Word[]): boolean => words.some(({ text }) => text === "still");

/** "If we move to PaaS" says who moves; "still ours if it moves?" and "does it move to Microsoft in PaaS?" whose it is. */
const supposesSide = (utterance: Utterance): boolean => {
  const { words, parties } = utterance;
  const condition = words.findIndex(isCondition);
  return supposes(utterance) && parties.every(({ from }) => from > condition && leadOf(words, from)?.stem !== "to");
};

/** "We use virtual machines", "we are on IaaS", "I'm asking about PaaS" */
const saysWhere = ({ words, parties }: Utterance): boolean =>
  parties.some(({ to }) => {
    const [verb, next] = [words[to], words[to + 1]];
    return is(verb, "auxiliary") ? isAny(next, "standing-on", "asking") : is(verb, "stating") && !isAny(verb, "limiting", "conditional");
  });

/** "We didn't write it. Still ours?": what another sentence denies is not denied of the side. */
export function claimFor(side: Side, utterance: Utterance): Claim {
  const { words, parties, groups } = utterance;
  const told = parties.findLast(({ id }) => id === side);
  const said = told ? groups.filter(({ from }) => words[from]?.sentence === words[told.from]?.sentence) : groups;
  return carriedBy(denies({ ...utterance, groups: said }) ? otherSide(side) : side);
}

/** "Vs SaaS?" */
const isHeldAgainst = ({ words }: Utterance): boolean => words.some((word) => is(word, "comparing"));

/** "And the first one in IaaS?" is asked of one of the things before. */
export function oneOf(before: Query, words: readonly Word[]): Query {
  const at = words.map(ordinalOf).find((place) => place !== null);
  return (at === undefined ? null : partAt(before, at)) ?? before;
}
