/** What a message says of who carries the thing, as the examples have it. */
import { otherSide, type Party, type Side } from "../../ids.ts";
import type { Said } from "../../knowledge/examples.ts";
import { type Claim, carriedBy, carriedPartlyBy, UNDIVIDED } from "../../query.ts";
import { sideAnswering, sideBlamed, sideTold } from "../clauses/answering.ts";
import type { Ranked } from "../learned/classifier.ts";
import { denies, deniesNothing, isDeniedAt } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import { asksWho, beginOfLastClause, covers, isAspect, isBorder, isOpen, namesArea, nearestMention, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { sideActing } from "./acting.ts";
import { asksIfWeNeed } from "./anything-to-do.ts";
import { asksIfByDefault, BY_ITSELF, doesItByItself, SWITCHED_ON, saysByItself, saysNotByItself, saysSwitchedOn, saysUnless, saysUntilOff } from "./by-itself.ts";
import type { Heard } from "./heard.ts";
import { saysOnlyHere } from "./only-here.ts";
import { asksBesideWho, saysWeAreTold } from "./unjudged.ts";

/** Below this what is claimed is not judged. */
export const SURELY_CLAIMED = 0.5;

/** `sure`: from 0 to 1, how sure the claim is, or that there is none. */
export type Claimed = { readonly claim: Claim | null; readonly sure: number };

/** The claim, null where the message only asks. */
export function claimOf(heard: Pick<Heard, "rank" | "utterance" | "said" | "place">): Claimed {
  const { claim, sure } = claimAnywhere(heard);
  if (claim?.kind !== "carries") return { claim, sure };
  const { utterance } = heard;
  if (namesOnlyThings(utterance)) return { claim: null, sure };
  const isOutright = claim.alone && saysOutright(claim.party, utterance);
  return {
    claim: {
      ...claim,
      ...(isOutright && { outright: true }),
      ...(saysOnlyHere(utterance) && { onlyHere: true }),
      ...(saysDivided(utterance) && !sideAnswering(heard.said) && { divided: true }),
    },
    sure,
  };
}

/** "It is ours alone", "always on us", "only we do it" */
const saysOutright = (party: Party, { words, parties }: Utterance): boolean =>
  parties.some(({ id, from, to }) => id === party && words.slice(Math.max(0, from - FEW), to + FEW).some((word) => is(word, "extent") || word.text === "always"));

/** "Redis in AKS, patching?": a few words without a side, a verb or anything that denies claim nothing, whatever they sound like. */
export const namesOnlyThings = (utterance: Utterance): boolean =>
  utterance.words.length <= MOST_WORDS &&
  utterance.parties.length === 0 &&
  !(["denial", "by-itself", "both-sides", "partly", "only"] as const).some((group) => says(utterance, group)) &&
  !utterance.words.some((word) => word.stem === "our" || isAny(word, "auxiliary", "needing", "judging", "person", "likewise", "surely", "itself", "own"));
const MOST_WORDS = 8;

/** "They run it, the rules are ours", "backups run by themselves, but retention is ours": what either does stands in a clause of its own, and nothing else is said. */
function saysDivided(utterance: Utterance): boolean {
  const { words, parties, groups } = utterance;
  const byItself = groups.flatMap(({ id, from }) => (id === "by-itself" ? [{ id: "provider", from }] : []));
  const [first, second, third] = [...parties, ...byItself].sort((a, b) => a.from - b.from);
  if (!first || !second || third || first.id === second.id || denies(utterance) || isOpen(utterance)) return false;
  if (words.some((word) => isAny(word, "reporting", "thinking", "reason"))) return false;
  const begin = words.findLastIndex((word, at) => at > first.from && at <= second.from && (isBorder(words, at) || isAny(word, "contrasting", "turning")));
  // "…, is it Microsoft's then?" asks.
  return begin > 0 && !is(words[begin], "auxiliary");
}

/** "So Arc changes nothing there?": it is the customer's, as it was without the service. */
const saysItChangesNothing = ({ groups, services, models, parties, words }: Utterance): boolean =>
  services.length === 1 &&
  models.length + parties.length === 0 &&
  groups.some(({ id, from }) => id === "same" && words[from]?.stem === "chang" && words[from + 1]?.text === "nothing");

/** What is so unless one turns it off, and what a service leaves as it was. */
function claimOfNoChange(utterance: Utterance): Claim | null {
  if (saysUntilOff(utterance)) return BY_ITSELF;
  return saysItChangesNothing(utterance) ? carriedBy("customer") : null;
}

/** What its words alone decide, whatever the examples say; null where they do not. */
function claimByForm(utterance: Utterance): Claimed | null {
  const still = claimOfNoChange(utterance);
  if (still) return { claim: still, sure: 1 };
  if (asksBesideWho(utterance) || saysThereIs(utterance)) return { claim: null, sure: 1 };
  const guessed = sideGuessed(utterance);
  if (guessed) return { claim: carriedBy(guessed), sure: 1 };
  if (saysWhatIsMeant(utterance)) return { claim: null, sure: 1 };
  const made = sideMade(utterance);
  if (made) return { claim: carriedBy(made), sure: 1 };
  const last = sideAskedLast(utterance);
  if (last) return { claim: last, sure: 1 };
  const asks = isOpen(utterance) || asksWho(utterance.words);
  const left = asks ? null : sideLeftWith(utterance);
  if (left) return { claim: carriedBy(left), sure: 1 };
  const some = asksIfWeNeed(utterance) ? carriedPartlyBy("customer") : sideOfSome(utterance);
  if (some) return { claim: some, sure: 1 };
  const holder = asks ? null : sideHavingSome(utterance);
  if (holder) return { claim: heldInPartBy(holder), sure: 1 };
  if (asksIfByDefault(utterance)) return { claim: BY_ITSELF, sure: 1 };
  return saysWeAreTold(utterance) && !isOpen(utterance) ? { claim: carriedBy("provider"), sure: 1 } : null;
}

/** Who has a thing now that it went over, or that the other side is done with it. */
function sideLeftWith(utterance: Utterance): Side | null {
  const relieved = sideRelieved(utterance) ?? (saysEnded(utterance) ? "customer" : null);
  return sideReceiving(utterance) ?? (relieved && otherSide(relieved));
}

/** "The OS is abstracted away from us": whoever a thing is taken away from has it no longer. */
function sideRelieved({ words, parties }: Utterance): Side | null {
  const [side, other] = parties;
  const isTaken = side !== undefined && words[side.from - 1]?.text === "from" && words[side.from - 2]?.text === "away" && isBorder(words, side.to);
  return isTaken && !other && !words.some((word) => is(word, "denying")) ? side.id : null;
}

/** "With PaaS our patch nights are over": what ends was the customer's. "The data is gone" tells a loss. */
function saysEnded({ words, parties, groups }: Utterance): boolean {
  const isEnd = groups.some(
    ({ id, from, to }) => id === "ended" && isBorder(words, to) && !words.slice(0, from).some((word) => isAny(word, "denying", "conditional", "supposing")),
  );
  const isOfDuty = groups.some(isAspect) || words.some((word) => isAny(word, "tending", "duty"));
  return isEnd && isOfDuty && parties.every(({ id }) => id === "customer");
}

function claimAnywhere({ rank, utterance, said: row, place }: Pick<Heard, "rank" | "utterance" | "said" | "place">): Claimed {
  const known = claimByForm(utterance);
  if (known) return known;
  const blamed = isOpen(utterance) || asksWho(utterance.words) ? null : sideBlamed(row);
  if (blamed) return { claim: carriedBy(blamed), sure: 1 };
  const ranked = rank("said");
  const [best] = ranked;
  // "For which of AKS and Functions is the OS ours?" asks, whoever it names.
  if (!best || (place.services.length > 1 && isOpen(utterance))) return { claim: null, sure: 1 };
  const plain = best.label === "open" ? null : claimPlainlyMade(utterance);
  if (plain) return { claim: plain, sure: surelyClaimed(ranked) };
  if (saysNotByItself(utterance) && !isOpen(utterance)) return { claim: SWITCHED_ON, sure: 1 };
  if (best.label === "open" && saysByItself(utterance)) return { claim: BY_ITSELF, sure: 1 };
  return best.label === "open" ? { claim: null, sure: best.score } : claimOfSide(best.label as Said, best.score, surelyClaimed(ranked), utterance, row);
}

/**
 * What is said of a side.
 * @param said what the examples take it for
 * @param score how sure that is, from 0 to 1
 * @param claimed how sure it is that anything is claimed, whatever it is
 */
function claimOfSide(said: Said, score: number, claimed: number, utterance: Utterance, row: Heard["said"]): Claimed {
  const told = claimTold(utterance, row);
  if (told) return { claim: told, sure: claimed };
  if (said === "part" || said === "shared") {
    const holder = sideWithPart(utterance);
    return { claim: holder ? heldInPartBy(holder) : CLAIMS[said], sure: score };
  }
  const acting = said === "customer" || said === "provider" ? sideActing(utterance, row) : null;
  if (acting !== null && acting !== said) return { claim: carriedBy(acting), sure: claimed };
  if (saysSwitchedOn(utterance) && (said === "customer" || saysUnless(utterance))) return { claim: SWITCHED_ON, sure: score };
  return { claim: said === "provider" && doesItByItself(utterance) ? BY_ITSELF : CLAIMS[said], sure: score };
}

/** That a side has its part in it, whether or not the other has one, too. */
export const heldInPartBy = (side: Side): Claim => ({ ...carriedPartlyBy(side), divided: true });

/** "Does Microsoft carry a part of it?": the part is the side's that is said to have it; null where several are named, or it is denied. */
export function sideWithPart(utterance: Utterance): Side | null {
  const { words, parties } = utterance;
  const at = words.findIndex((word, place) => is(word, "share") && word.text !== "shared" && isAny(words[place - 1], "determiner", "quantifier"));
  const [side, another] = parties.filter(({ to }) => to <= at);
  return side && !another && at >= side.to && at - side.to <= NEAR && !denies(utterance) ? side.id : null;
}

/** "Nobody does it", "it is not divided" */
function claimPlainlyMade(utterance: Utterance): Claim | null {
  if (saysNobody(utterance)) return claimOfNobody(utterance);
  return saysUndivided(utterance) ? UNDIVIDED : null;
}

/** Where its words tell whose it is said to be, if the examples are taken for it that it is said of a side. */
function claimTold(utterance: Utterance, row: Heard["said"]): Claim | null {
  const notOf = sideOfNobody(utterance);
  if (notOf) return carriedBy(otherSide(notOf));
  const both = saidOfBoth(utterance);
  if (both) return CLAIMS[both];
  const answering = sideAnswering(row) ?? sideTold(row);
  return answering && carriedBy(answering);
}

/** "So we have a backup, right?" says that there is one, and not who makes it. */
const saysThereIs = ({ words, groups, parties }: Utterance): boolean =>
  parties.some(
    ({ id, to }) => id === "customer" && words[to]?.stem === "have" && is(words[to + 1], "determiner") && groups.some((group) => isAspect(group) && group.from === to + 2),
  );

/** "Responsibility shifts from us to Microsoft": who gets it; who has it still where that is denied, and null where it is not said of two sides. */
function sideReceiving(utterance: Utterance): Side | null {
  const { words, parties } = utterance;
  const [one, other, another] = parties;
  if (!one || !other || another || one.id === other.id || other.from - one.to > FEW || !namesArea(utterance)) return null;
  const leadOf = ({ from }: Span): string | undefined => words[is(words[from - 1], "determiner") ? from - 2 : from - 1]?.text;
  const [giver, receiver] = leadOf(one) === "from" ? [one, other] : [other, one];
  if (leadOf(giver) !== "from" || leadOf(receiver) !== "to") return null;
  return denies(utterance) ? giver.id : receiver.id;
}

/** "Microsoft's backbone, any of it ours to look after?", "the cabling, is some of that ours?": what is asked of the thing is in the last clause. */
function sideOfSome({ words, parties }: Utterance): Claim | null {
  const begin = words.findLastIndex((_, at) => isBorder(words, at));
  const from = is(words[begin], "auxiliary") ? begin + 1 : begin;
  const isSome = is(words[from], "anything") || words[from]?.text === "any" || words[from]?.text === "some";
  if (begin <= 0 || !isSome || !is(words[from + 1], "belonging") || !isAny(words[from + 2], "this", "plural-pronoun")) return null;
  const [side, another] = parties.filter((party) => party.from >= from);
  const said = words.slice(begin);
  // "Do any of those ever leave the customer column?", but "does any of them leave us an OS?"
  const isLeft = side !== undefined && is(words[side.from - 1], "leaving") && words.length - side.to <= 1;
  if (!side || another || isLeft) return null;
  if (words[from]?.text === "nothing") return carriedBy(otherSide(side.id));
  return carriedPartlyBy(said.some(({ stem }) => stem === "not") ? otherSide(side.id) : side.id);
}

/** "Microsoft has some duties for the OS": a part is the side's of which it is said; null where another is named. */
function sideHavingSome({ words, parties }: Utterance): Side | null {
  const [side, another] = parties;
  const some = words[(side?.to ?? words.length) + 1];
  if (!side || another || some?.text !== "some") return null;
  return words.slice(side.to + 2, side.to + 2 + FEW).some((word) => is(word, "duty")) ? side.id : null;
}

/** "Who guards the room, also us?", "the engine of SQL MI? Theirs?": who asks and names a side at the end, and nothing else there, guesses that it is that one. */
function sideGuessed({ words, parties }: Utterance): Side | null {
  const begin = words.findLastIndex((_, at) => isBorder(words, at));
  const [side, another] = parties.filter(({ from }) => from >= begin);
  if (!side || another) return null;
  const asked = words.slice(0, begin);
  // "Us or the vendor (MS)" names several.
  if (asked.some(({ stem }) => stem === "or") || !(asksWho(asked) || isNamedAndAsked({ words, parties }, begin))) return null;
  const isGuess = words.every((word, at) => at < begin || (side.from <= at && at < side.to) || isAny(word, "likewise", "surely", "thinking", "person") || word.text === "still");
  return isGuess ? side.id : null;
}

/** "I meant the guest systems, not the hosts" */
const saysWhatIsMeant = ({ words, parties }: Utterance): boolean =>
  is(words[0], "first-person") && is(words[1], "correcting") && parties.every(({ to }) => to <= 1) && words.every(({ asked }) => !asked);

/** "We manage them in Intune, doesn't that make it Microsoft's job?": whose it is made, whoever does something before. */
export function sideMade({ words, parties }: Utterance): Side | null {
  const at = words.findIndex((word, place) => word.text === "make" && is(words[place - 1], "this"));
  if (at < 0) return null;
  const isAsked = is(words[at - 2], "auxiliary") || (words[at - 2]?.stem === "not" && is(words[at - 3], "auxiliary"));
  const [side, another] = !isAsked || asksWho(words) ? [] : parties.filter(({ from }) => from > at);
  return side && !another ? side.id : null;
}

/** "Engine patches on SQL MI? Theirs?", "what about the firewall rules, us?": a thing that is asked about without a verb or a side, and then a side. */
const isNamedAndAsked = ({ words, parties }: Pick<Utterance, "words" | "parties">, begin: number): boolean =>
  words[begin - 1]?.asked === true &&
  words.at(-1)?.asked === true &&
  parties.every(({ from }) => from >= begin) &&
  words.slice(0, begin).every((word, at) => (!is(word, "auxiliary") && !is(word, "open-question")) || words[at + 1]?.stem === "about");

/** "I expected Microsoft to do it, so do we really have to patch the hosts?", "our VM is old. Must Microsoft upgrade it?": who is asked about in the last clause, whoever is named before it. */
function sideAskedLast({ words, parties }: Utterance): Claim | null {
  const border = beginOfLastClause(words);
  const begin = isAny(words[border], "concluding", "then") ? border + 1 : border;
  if (border < 0 || !is(words[begin], "auxiliary")) return null;
  const isDenied = is(words[begin + 1], "denying");
  const [side, another] = parties.filter(({ from }) => from > begin);
  const isSubject = side?.from === (isDenied ? begin + 2 : begin + 1);
  const isOther = begin > border && parties.some(({ id, to }) => to <= border && id !== side?.id);
  if (!side || !isSubject || another || words.at(-1)?.asked !== true) return null;
  return isOther || (parties.length === 1 && !asksWho(words) && asksIfHeMust(begin, side, words)) ? carriedBy(side.id) : null;
}

/** "Must Microsoft …", "does Microsoft have to …", "are we supposed to …", "has Microsoft the duty to …" */
function asksIfHeMust(begin: number, { to }: Span, words: readonly Word[]): boolean {
  let verb = to;
  while (is(words[verb], "stressing")) verb += 1;
  const isDuty = is(words[verb], "determiner") && is(words[verb + 1], "duty");
  const isChoice = words.slice(to).some((word) => word.stem === "or" || is(word, "alternative"));
  return !isChoice && !is(words[begin], "able") && (is(words[begin], "needing") || isNeed(words, verb) || is(words[verb], "supposed") || isDuty);
}

/** How sure it is that anything is claimed. */
const surelyClaimed = (ranked: readonly Ranked[]): number => 1 - (ranked.find(({ label }) => label === "open")?.score ?? 0);

/** "Identity is not shared in IaaS", "never marked as shared", "I don't think that it is shared": it is the one side's or the other's. */
const saysUndivided = (utterance: Utterance): boolean =>
  utterance.groups.some(({ id, from }) => id === "both-sides" && is(utterance.words[from], "joint") && (isDeniedAt(from, FEW, utterance) || isDoubted(from, utterance)));
/** "Not marked as shared" */
const FEW = 2;

const isDoubted = (at: number, { words, groups }: Utterance): boolean =>
  groups.some(({ id, from, to }) => id === "denial" && to < at && is(words[to], "thinking") && words[to]?.sentence === words[at]?.sentence && !deniesNothing(words, from));

/** "There are no servers, so nobody patches"; "nobody here", "nobody on our side" and "nobody but us" speak of a side, and "nothing to patch" of what is left to one. */
const saysNobody = ({ groups, words, parties }: Utterance): boolean =>
  parties.length === 0 &&
  groups.some(
    ({ id, from }) =>
      id === "denial" &&
      is(words[from], "nobody") &&
      !isAny(words[from + 1], "here", "place", "leading", "belonging") &&
      words[from + 1]?.stem !== "to" &&
      // "That changes nothing"
      !groups.some((group) => group.id === "same" && covers(group, from)) &&
      !deniesNothing(words, from),
  );
const NOBODY: Claim = { kind: "nobody" };

/** "Encrypted from the start, nobody has to flick a switch" is done by itself; "nobody can steal it" says more. */
function claimOfNobody(utterance: Utterance): Claim {
  const { words } = utterance;
  const hasTo = (at: number): boolean => isNeed(words, at) || words[at + 1]?.stem === "to" || is(words[at], "having");
  return says(utterance, "by-itself") && words.some((word, at) => is(word, "nobody") && hasTo(at + 1)) ? BY_ITSELF : NOBODY;
}

/** "Nobody from Microsoft removes accounts", "no one at our place does": the side that is denied. */
function sideOfNobody({ groups, words, parties }: Utterance): Side | null {
  const nobody = groups.find(({ id, from }) => id === "denial" && is(words[from], "nobody") && words[from]?.text !== "nothing" && !deniesNothing(words, from));
  const [side] = nobody
    ? parties.filter(
        ({ from }) => from >= nobody.to && from - nobody.to <= 2 && words.slice(nobody.to, from).every((word) => isAny(word, "leading", "belonging", "place", "determiner")),
      )
    : [];
  return side && nobody && side.from > nobody.to ? side.id : null;
}

/** "So Microsoft does not do it alone?": what is claimed of both; null where nothing of the kind is said. */
export function claimOfBoth(utterance: Utterance): Claim | null {
  const both = saidOfBoth(utterance, FAR);
  return both && CLAIMS[both];
}

/** "We are not solely responsible", "not only theirs": who is not alone in it has the other beside; null where nothing of the kind is said. @param reach how many words may stand between */
function saidOfBoth(utterance: Utterance, reach = 1): Said | null {
  const { groups, words, parties } = utterance;
  const only = groups.find(({ id, from }) => id === "only" && isDeniedAt(from, reach, utterance)) ?? notWholly(utterance);
  if (!only) return null;
  const near = nearestMention(
    parties.filter(({ from }) => words[from]?.sentence === words[only.from]?.sentence),
    only.from,
  );
  return near ? SAID_BESIDE[near.id] : null;
}

/** "Network controls aren't fully ours any more" */
function notWholly(utterance: Utterance): Span | undefined {
  const at = utterance.words.findIndex((word, at) => is(word, "extent") && isDeniedAt(at, 0, utterance) && utterance.parties.some(({ from }) => from === at + 1));
  return at < 0 ? undefined : { from: at, to: at + 1 };
}

const SAID_BESIDE: Readonly<Record<Side, Said>> = { customer: "shared", provider: "part" };

/** How many words may stand between, and how many where a denial reaches far. */
const NEAR = 4;
const FAR = 6;

const CLAIMS: Readonly<Record<Said, Claim | null>> = {
  open: null,
  provider: carriedBy("provider"),
  customer: carriedBy("customer"),
  shared: carriedPartlyBy("shared"),
  part: carriedPartlyBy("customer"),
};
