/** What a message claims of several things or of several places: each claim is judged by itself. */
import type { Side } from "../../ids.ts";
import { isRest } from "../marks/rest.ts";
import { aspectOf, isAspect, isBorder, isOpen, NAMES, namesArea, OUTRIGHT, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isConditional } from "./clauses.ts";
import { inPlaceOf } from "./questions.ts";
import { cutWhere } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/**
 * The claims of a message, if it makes several; none where it asks for anything besides.
 * @param recognise reads a stretch of the message by itself
 */
export function claimsOf(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  if (isOpen(whole) || !(namesArea(whole) || aspectOf(whole) !== null) || isConditional(whole.words)) return [];
  const clauses = clausesOf(whole.words);
  const ofPlaces = claimsOfPlaces(whole, clauses, recognise);
  if (ofPlaces.length > 0) return ofPlaces;
  const ofSides = claimsOfSides(whole, clauses, recognise);
  return ofSides.length > 0 ? ofSides : claimsOfContrast(whole, recognise);
}

/** "The vendor manages the hosts but not the guests", "they back up Azure SQL, not our VMs": what is said of the one is denied of the other. */
function claimsOfContrast(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  const { words, areas, services } = whole;
  const denial = words.findIndex((word, at) => word.stem === "not" && (word.pause || is(words[at - 1], "turning")));
  if (denial <= 0) return [];
  const leadsTo = (at: number) => words.slice(denial + 1, at).every((word) => isAny(word, "determiner", "quantifier", "belonging"));
  for (const named of [services, areas]) {
    const thing = named.findLast(({ strength, to }) => strength >= NAMES && to <= denial);
    const other = named.find(({ id, from }) => from > denial && id !== thing?.id && leadsTo(from));
    if (!thing || !other) continue;
    const affirmed = [...words.slice(0, is(words[denial - 1], "turning") ? denial - 1 : denial), ...words.slice(other.to)];
    const denied = [...words.slice(0, thing.from), ...words.slice(denial)];
    return [affirmed, denied].map((claim) => inPlaceOf(whole, recognise(claim)));
  }
  return [];
}

/** "We set the firewall rules and Microsoft guards the cables, both right?": different things are given to the two sides. */
function claimsOfSides(whole: Utterance, clauses: readonly (readonly Word[])[], recognise: Recognise): readonly Utterance[] {
  if (sidesOf(whole).length < 2 || whole.areas.length < 2 || saysRest(whole)) return [];
  const claims: Word[][] = [];
  let begun: Word[] = [];
  for (const words of clauses) {
    const { areas, parties } = recognise([...begun, ...words]);
    const last = claims.at(-1);
    if (areas.length > 0 && parties.length > 0) {
      claims.push([...begun, ...words]);
      begun = [];
    } else if (last && begun.length === 0 && words[0]?.stem === "and") last.push(...words);
    else begun.push(...words);
  }
  // "Is the first half right?" asks for one of them.
  if (begun.some((word) => is(word, "one-of-them"))) return [];
  // "Both right?" asks of each, and gives nothing to both sides.
  claims.at(-1)?.push(...begun.filter(({ text }) => text !== "both"));
  // "They only do the VMware layer": what else they do in a service is another question, where the rest is said of the other side.
  const isLimit = (word: Word) => whole.services.length > 0 && is(word, "limiting");
  const [first, second, third] = claims.map((claim) => recognise(claim.filter((word) => !isLimit(word))));
  if (!first || !second || third || sideOf(first) === null || sideOf(second) === null || sideOf(first) === sideOf(second)) return [];
  return [inPlaceOf(whole, first), inPlaceOf(whole, second)];
}

/** "The switches: ours on-premises, theirs in PaaS, right?", "we patch VMs and Microsoft patches App Service": one thing is given to other sides in other places. */
function claimsOfPlaces(whole: Utterance, clauses: readonly (readonly Word[])[], recognise: Recognise): readonly Utterance[] {
  const { words, models, services, areas, groups } = whole;
  const thing = areas.find(({ strength }) => strength >= NAMES) ?? groups.find(isAspect);
  const places = models.length + services.length;
  if (!thing || places < 2) return [];
  const claims: Utterance[] = [];
  for (const clause of clauses) {
    const own = recognise(clause);
    const there = own.models.length + own.services.length;
    // "Both in IaaS and in PaaS" the same is claimed, and "is the first half right?" asks for one of them.
    if (clause.some((word) => (there > 0 ? word.text === "both" : is(word, "one-of-them")))) return [];
    if (there === 0) continue;
    const claim = namesArea(own) || aspectOf(own) !== null ? own : recognise([...words.slice(thing.from, thing.to), ...clause]);
    if (there > 1 || !(sideOf(claim) || says(claim, "both-sides"))) return [];
    // Beside another place "VMs" are one, too, and nothing in passing.
    claims.push({ ...claim, services: claim.services.map((service) => ({ ...service, strength: OUTRIGHT })) });
  }
  return claims.length === places ? claims : [];
}

/** "They do the hosts, and we do the rest": how all of it is divided is one claim. */
const saysRest = ({ words, groups }: Utterance): boolean => groups.some((group) => group.id === "only" && isRest(group, words));

const sidesOf = ({ parties }: Utterance): readonly Side[] => [...new Set(parties.map(({ id }) => id))];

/** The one side that is spoken of. */
function sideOf(utterance: Utterance): Side | null {
  const [only, another] = sidesOf(utterance);
  return only && !another ? only : null;
}

/** What stands between pauses, sentence ends and words that join clauses. */
function clausesOf(words: readonly Word[]): Word[][] {
  const begins = (at: number): boolean => isBorder(words, at) || isAny(words[at], "joining", "contrasting");
  return cutWhere(words, begins).map(({ from, to }) => words.slice(from, to));
}
