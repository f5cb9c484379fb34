/** Claims about several places: of each it is said who does it there. */
import { aspectOf, covers, isAspect, NAMES, namesArea, OUTRIGHT, says, standing, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { sideOf } from "./sides.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** "The switches: ours on-premises, theirs in PaaS, right?", "we patch VMs and Microsoft patches App Service": one thing is given to other sides in other places. */
export function claimsOfPlaces(whole: Utterance, clauses: readonly (readonly Word[])[], recognise: Recognise): readonly Utterance[] {
  const { words, models, services, areas, groups } = whole;
  const thing = areas.find(({ strength }) => strength >= NAMES) ?? groups.find(isAspect);
  const places = models.length + services.length;
  if (!thing || places < 2) return [];
  const claims: Utterance[] = [];
  const tag = tagOf(clauses, recognise);
  for (const clause of withPlacesJoined(clauses, recognise)) {
    const own = recognise([...clause, ...tag]);
    const there = own.models.length + own.services.length;
    // "Both in IaaS and in PaaS" the same is claimed, and "is the first half right?" asks for one of them.
    if (clause.some((word) => (there > 0 ? word.text === "both" : is(word, "one-of-them")))) return [];
    if (there === 0) continue;
    const [before] = claims;
    const claim =
      (before && deniedThere(before, own, recognise)) ?? (namesArea(own) || aspectOf(own) !== null ? own : recognise([...words.slice(thing.from, thing.to), ...clause, ...tag]));
    // "Ours in IaaS and PaaS" is one claim of both.
    if ((there > 1 && claim.services.length > 0) || !(sideOf(claim) || says(claim, "both-sides"))) return [];
    // Beside another place "VMs" are one, too, and nothing in passing.
    claims.push(
      standing(
        claim,
        claim.models,
        claim.services.map(({ id, from, to }) => ({ id, strength: OUTRIGHT, from, to })),
      ),
    );
  }
  const claimed = claims.reduce((sum, claim) => sum + claim.models.length + claim.services.length, 0);
  return claims.length > 1 && claimed === places ? claims : [];
}

/** "Ours in IaaS and PaaS, shared in SaaS": a clause that says only where is a place of the one before it, or behind it. */
function withPlacesJoined(clauses: readonly (readonly Word[])[], recognise: Recognise): readonly (readonly Word[])[] {
  const joined: (readonly Word[])[] = [];
  for (const clause of clauses) {
    const last = joined.at(-1);
    if (last && is(clause[0], "adding") && (saysOnlyWhere(recognise(clause)) || saysOnlyWhere(recognise(last)))) joined.splice(-1, 1, [...last, ...clause]);
    else joined.push(clause);
  }
  return joined;
}

const saysOnlyWhere = ({ words, models }: Utterance): boolean =>
  models.length > 0 && words.every((word, at) => isAny(word, "adding", "leading", "determiner") || models.some((span) => covers(span, at)));

/** "…, is that correct?": what asks of each claim whether it is so. */
function tagOf(clauses: readonly (readonly Word[])[], recognise: Recognise): readonly Word[] {
  const last = clauses.at(-1) ?? [];
  const { areas, parties, models, services } = recognise(last);
  return areas.length + parties.length + models.length + services.length === 0 && last.some((word) => is(word, "judging")) ? last : [];
}

/** "IaaS hands it to them, PaaS doesn't": what is said of the one place, denied of the other; null where something is said of its own. */
function deniedThere(before: Utterance, { words, models, services, areas, parties }: Utterance, recognise: Recognise): Utterance | null {
  const [there] = [...models, ...services];
  const [place] = [...before.models, ...before.services];
  const denial = words.findLastIndex(({ stem }) => stem === "not");
  if (!there || !place || denial < 0 || areas.length + parties.length > 0 || words.length > LONGEST_DENIAL) return null;
  return recognise([...before.words.slice(0, place.from), ...words.slice(there.from, there.to), ...words.slice(denial, denial + 1), ...before.words.slice(place.to)]);
}
const LONGEST_DENIAL = 5;
