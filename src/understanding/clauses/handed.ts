/**
 * Says what is done without the side that only has it done: "Microsoft leaves the OS to us" becomes "leaves the OS to us". Who hands a thing
 * on does not carry it, and what is learned of the one who does need not be learned for all that others make them do.
 */
import { is } from "../words/classes.ts";
import { endsClause, saysMoreOfSide } from "./clauses.ts";
import { exchanged, isParty, relieved, THE_OTHERS, type Token, tokenFor } from "./tokens.ts";

/** The same words in a row, where clauses in which one side hands a thing to the other do not name the first. */
export function handedOn(tokens: readonly Token[]): readonly Token[] {
  let said = tokens;
  for (let verb = said.length - 1; verb > 0; verb -= 1) if (is(said[verb], "handing-on")) said = withoutGiver(said, verb);
  return said;
}

/** "The operating system leaves us", "it leaves our list", "takes the data off us": whoever is left has it no longer. What leaves something to a side is another matter. */
export const departed = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ kind }) => kind === LEAVES || kind === OFF)
    ? tokens.flatMap((token, at) => (isLeft(tokens, at + 1) ? [] : isLeft(tokens, at) ? [exchanged(token)] : [token]))
    : tokens;

const LEAVES = "leave";
const OFF = "off";
const isLeft = (tokens: readonly Token[], at: number): boolean => {
  const [thing, verb] = [tokens[at - 2], tokens[at - 1]];
  const leaves = verb?.kind === LEAVES || verb?.kind === OFF;
  return isParty(tokens[at]?.kind ?? "") && leaves && (thing?.kind === "AREA" || is(thing, "this")) && endsClause(tokens, at + 1);
};

function withoutGiver(tokens: readonly Token[], verb: number): readonly Token[] {
  const giver = giverOf(tokens, verb);
  const side = tokens[giver];
  const receiver = receiverOf(tokens, verb);
  const isParted = !receiver && (is(tokens[verb], "parting-with") || isAway(tokens, verb));
  // "It can never be outsourced"
  if (!side) return isParted && isPassive(tokens, verb) ? [...tokens.slice(0, verb + 1), TO, THE_OTHERS, ...tokens.slice(verb + 1)] : tokens;
  if (receiver && receiver.name !== side.name && !is(side, "person")) return tokens.filter((_, at) => at !== giver);
  // "We hand over the OS", "we outsource it": there is nobody else who could have it.
  return isParted ? tokens.map((token, at) => (at === giver ? relieved(token) : token)) : tokens;
}

const TO = tokenFor("to");

/** "Is outsourced", "can never be handed over" */
const isPassive = (tokens: readonly Token[], verb: number): boolean => tokens.slice(Math.max(0, verb - 2), verb).some(({ kind }) => kind === "be");

/** "Hand over", "give up", "pass on"; not so "their hands on" */
const isAway = (tokens: readonly Token[], verb: number): boolean =>
  is(tokens[verb], "giving-away") && (is(tokens[verb + 1], "away") || (tokens[verb]?.kind === "pass" && tokens[verb + 1]?.kind === "on"));

/** Where the side stands that is named last before the verb in its clause; -1 where none is. */
function giverOf(tokens: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= 0 && !endsClause(tokens, at); at -= 1) if (gives(tokens[at] as Token)) return at;
  return -1;
}
const gives = (token: Token): boolean => isParty(token.kind) || token.kind === "azur" || is(token, "person");

/** Who stands right behind the verb, or behind a "to" or "on": "makes its customers patch", "pushes the work onto us". */
function receiverOf(tokens: readonly Token[], verb: number): Token | null {
  // "Microsoft gives us patched images": what it gives it has made.
  const direct = is(tokens[verb], "given") ? null : partyFrom(tokens, verb + 1);
  if (direct) return direct;
  // "Passes on the OS to them"
  const from = isAway(tokens, verb) ? verb + 2 : verb + 1;
  for (let at = from; at <= verb + FAR && at < tokens.length && !endsClause(tokens, at); at += 1) if (is(tokens[at], "leading-to-receiver")) return partyFrom(tokens, at + 1);
  return null;
}

/** The side that is named at a place, or behind what only says more of it: "its PaaS customers". */
function partyFrom(tokens: readonly Token[], from: number): Token | null {
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (!saysMoreOfSide(token)) return isParty(token.kind) || is(token, "person") ? token : null;
  }
  return null;
}

/** How many words may be handed on. */
const FAR = 8;
