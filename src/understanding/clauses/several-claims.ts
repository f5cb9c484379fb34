/** What a message claims of several things or of several places: each claim is judged by itself. */
import { denies } from "../marks/denials.ts";
import { isRest } from "../marks/rest.ts";
import { aspectOf, isBorder, isOpen, namesArea, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { claimsOfPlaces } from "./claims-of-places.ts";
import { isConditional } from "./clauses.ts";
import { claimsOfContrast, claimsOfTurn } from "./contrasted.ts";
import { inPlaceOf } from "./questions.ts";
import { cutWhere } from "./segments.ts";
import { sideOf, sidesOf } from "./sides.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/**
 * The claims of a message, if it makes several; none where it asks for anything besides.
 * @param recognise reads a stretch of the message by itself
 */
export function claimsOf(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  if (isOpen(whole) || !(namesArea(whole) || whole.parts.length > 0 || aspectOf(whole) !== null) || isConditional(whole.words)) return [];
  const clauses = clausesOf(withoutDoubt(whole.words));
  const ofPlaces = claimsOfPlaces(whole, clauses, recognise);
  if (ofPlaces.length > 0) return ofPlaces;
  const ofSides = claimsOfSides(whole, clauses, recognise);
  if (ofSides.length > 0) return ofSides;
  const ofContrast = claimsOfContrast(whole, recognise);
  return ofContrast.length > 0 ? ofContrast : claimsOfTurn(whole, recognise);
}

/** "We set the firewall rules and Microsoft guards the cables, both right?": different things are given to the two sides. */
function claimsOfSides(whole: Utterance, clauses: readonly (readonly Word[])[], recognise: Recognise): readonly Utterance[] {
  // "The hosts are theirs. The cables are theirs, too. Are both right?"
  const areBothAsked = whole.words.some(({ text }) => text === "both");
  // "The racks not us, the guest patches us": one side, denied of the one thing.
  const isOneDenied = denies(whole) && new Set(whole.areas.map(({ id }) => id)).size > 1;
  if ((sidesOf(whole).length < 2 && !areBothAsked && !isOneDenied) || saysRest(whole)) return [];
  const { claims, rest } = gatherClaims(clauses, recognise);
  // "Is the first half right?" asks for one of them.
  if (rest.some((word) => is(word, "one-of-them"))) return [];
  // "Both right?" asks of each, and gives nothing to both sides.
  claims.at(-1)?.push(...rest.filter(({ text }) => text !== "both"));
  const said = claims.map((claim) => recognise(isAny(claim[0], "joining", "contrasting") ? claim.slice(1) : claim));
  const sides = said.map(sideOf);
  const differ = new Set(sides).size > 1 || new Set(said.map(denies)).size > 1;
  return said.length > 1 && sides.every((side) => side !== null) && (differ || areBothAsked) ? said.map((claim) => inPlaceOf(whole, claim)) : [];
}

/** The clauses that make a claim, each with what belongs to it, and what stands behind the last. */
function gatherClaims(clauses: readonly (readonly Word[])[], recognise: Recognise): { readonly claims: Word[][]; readonly rest: readonly Word[] } {
  const claims: Word[][] = [];
  let begun: Word[] = [];
  for (const words of clauses) {
    const last = claims.at(-1);
    // "The platform is theirs, but the rules are ours": what the one has is not known, and nothing behind the "but" is its own.
    if (isAny(words[0], "turning", "contrasting") && sidesOf(recognise(begun)).length > 0) begun = [];
    // "The customer has the OS, the apps, the data, and the provider the building": what stands between is the first one's.
    if (last && begun.length > 0 && beginsWithSide(recognise(words))) last.push(...begun.splice(0));
    if (isClaim(recognise([...begun, ...words]))) {
      claims.push([...begun, ...words]);
      begun = [];
    } else if (last && begun.length === 0 && words[0]?.stem === "and") last.push(...words);
    else begun.push(...words);
  }
  return { claims, rest: begun };
}

/** "Am I right that …", "is the following right: …" */
function withoutDoubt(words: readonly Word[]): readonly Word[] {
  const [be, speaker, judging, that] = words;
  if (is(be, "auxiliary") && is(speaker, "first-person") && is(judging, "judging") && that?.text === "that") return words.slice(4);
  const colon = words.findIndex((word, at) => at > 0 && word.pause);
  const heading = words.slice(0, Math.max(0, colon));
  return heading.some(({ stem }) => stem === "follow") && heading.some((word) => is(word, "judging")) ? words.slice(colon) : words;
}

const isClaim = ({ areas, parts, parties }: Utterance): boolean => areas.length + parts.length > 0 && parties.length > 0;

/** Whether it is a claim by itself, in which the side stands before the things. */
const beginsWithSide = (said: Utterance): boolean => isClaim(said) && said.areas.every(({ from }) => said.parties.some(({ to }) => to <= from));

/** "They do the hosts, and we do the rest": how all of it is divided is one claim. */
const saysRest = ({ words, groups }: Utterance): boolean => groups.some((group) => group.id === "only" && isRest(group, words));

/** What stands between pauses, sentence ends and words that join clauses. */
function clausesOf(words: readonly Word[]): Word[][] {
  const begins = (at: number): boolean => isBorder(words, at) || isAny(words[at], "joining", "contrasting");
  return cutWhere(words, begins).map(({ from, to }) => words.slice(from, to));
}
