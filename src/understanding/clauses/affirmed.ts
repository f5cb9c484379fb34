/**
 * Says without a denial what a sentence says with one: "Microsoft never patches the guest" becomes "the customer patches the guest". What is
 * learned of who carries a thing need not be learned a second time for all that denies it.
 */
import { is, isAny } from "../words/classes.ts";
import { clausesOf, saysMoreOfSide } from "./clauses.ts";
import { exchanged, isParty, relieved, type Token } from "./tokens.ts";

/** The same words in a row, where clauses that name a side lose what denies, and exchange the sides if they deny once or thrice. */
export const affirmed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some((token) => token.denies || is(token, "instead")) && tokens.some(isSide) ? clausesOf(tokens).flatMap(affirmedClause) : tokens;

function affirmedClause(clause: readonly Token[]): readonly Token[] {
  if (!clause.some(isSide) || isLimited(clause)) return clause;
  const contrasted = withoutContrasts(withoutAlone(clause));
  const isTurned = contrasted.filter(({ denies }) => denies).length % 2 === 1;
  const isDenied = isTurned ? deniedIn(contrasted) : () => false;
  // "You can't log on" takes no duty off.
  const other = clause.some((token, at) => is(token, "able") && clause[at + 1]?.kind === "not") ? exchanged : relieved;
  return contrasted.flatMap((token, at) => (token.denies || isNoPart(contrasted, at) ? [] : isDenied(token, at) ? [other(token)] : [token]));
}

/** "The customer has no part in it" leaves all of it to the other. */
const isNoPart = (clause: readonly Token[], at: number): boolean => clause[at - 1]?.denies === true && is(clause[at], "part");

/**
 * Which sides it is denied of. "Microsoft never offboards our people", "our data isn't read by Microsoft": where both sides are named, of the one
 * that does it, or does not; the other only has a thing, or has it done.
 */
function deniedIn(clause: readonly Token[]): (token: Token, at: number) => boolean {
  const isServed = (at: number) => clause.findLast((other, place) => place < at && !saysMoreOfSide(other))?.kind === "for";
  const acting = clause.flatMap(({ kind, name }, at) => (isParty(kind) && !isServed(at) ? [{ name, at }] : []));
  const denial = clause.findIndex(({ denies }) => denies);
  // "How our people sign in is no business of theirs"
  const owner = isAny(clause[denial + 1], "duty", "remit") && clause[denial + 2]?.kind === "of" ? acting.find(({ at }) => at > denial) : undefined;
  // "We cannot blame Microsoft"
  const blamed = acting.find(({ at }) => at > denial && is(clause[at - 1], "blaming"));
  const agent = blamed ?? acting.find(({ at }) => clause[at - 1]?.kind === "by") ?? owner ?? acting.findLast(({ at }) => at < denial) ?? acting[0];
  if (agent) return ({ kind, name }) => isParty(kind) && name === agent.name;
  const isAlone = !clause.some((token, at) => isSide(token) && !isServed(at) && !isPlace(clause, at));
  return (token, at) => isSide(token) && !isPlace(clause, at) && (isAlone || !isServed(at));
}
/** "In Azure" nobody does anything. */
const isPlace = (clause: readonly Token[], at: number): boolean => clause[at]?.kind === "azur" && is(clause[at - 1], "place");

/** "It is on them, not on us", "them rather than us": behind the one side, the other is named only to say that it is not this one. */
function withoutContrasts(clause: readonly Token[]): readonly Token[] {
  const said: Token[] = [];
  let isContrast = false;
  clause.forEach((token, at) => {
    if (
      (token.denies || is(token, "instead")) &&
      said.some(isSide) &&
      isSide(clause.slice(at + 1).find((other) => isSide(other) || !isAny(other, "leading", "determiner", "likening")))
    ) {
      isContrast = true;
      return;
    }
    said.push(isContrast && isSide(token) ? exchanged(token) : token);
    if (isSide(token)) isContrast = false;
  });
  return said;
}

/** "Shared instead of all ours": behind what both do, a side is named only to say that it is not alone in it. */
function withoutAlone(clause: readonly Token[]): readonly Token[] {
  const joint = clause.findIndex((token) => is(token, "joint"));
  const instead = clause.findIndex((token, at) => joint >= 0 && at > joint && is(token, "instead"));
  if (instead < 0 || clause.slice(0, instead).some(isSide)) return clause;
  const end = clause.findIndex((token, at) => at > instead && isSide(token));
  return end < 0 || end - instead > REACH ? clause : [...clause.slice(0, instead), ...clause.slice(end + 1)];
}

/** "Not only ours", "not all of it": what is denied is the extent, and the other side has a part beside. */
const isLimited = (clause: readonly Token[]): boolean => clause.some(({ denies }, at) => denies && clause.slice(at + 1, at + 1 + REACH).some((token) => is(token, "extent")));
const REACH = 3;

/** Who "I" and "you" are, and whether Azure is the one who does it or the place, the examples tell. */
const isSide = (token: Token | undefined): boolean => token !== undefined && (isParty(token.kind) || is(token, "person") || token.kind === "azur");
