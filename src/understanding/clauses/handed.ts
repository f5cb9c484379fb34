/**
 * Says what is done without the side that only has it done: "Microsoft leaves the OS to us" becomes "leaves the OS to us". Who hands a thing
 * on does not carry it, and what is learned of the one who does need not be learned for all that others make them do.
 */
import { endsClause, SAYS_MORE_OF_SIDE } from "./clauses.ts";
import { exchanged, isParty, type Token } from "./tokens.ts";

/** The same words in a row, where clauses in which one side hands a thing to the other do not name the first. */
export function handedOn(tokens: readonly Token[]): readonly Token[] {
  let said = tokens;
  for (let verb = said.length - 1; verb > 0; verb -= 1) if (said[verb]?.handsOn === true) said = withoutGiver(said, verb);
  return said;
}

function withoutGiver(tokens: readonly Token[], verb: number): readonly Token[] {
  const giver = giverOf(tokens, verb);
  const side = tokens[giver];
  if (!side) return tokens;
  const receiver = receiverOf(tokens, verb);
  if (receiver && receiver.name !== side.name) return tokens.filter((_, at) => at !== giver);
  // "We hand over the OS": there is nobody else who could have it.
  const isGivenAway = !receiver && GIVING.has(tokens[verb]?.kind ?? "") && AWAY.has(tokens[verb + 1]?.kind ?? "");
  return isGivenAway ? tokens.map((token, at) => (at === giver ? exchanged(token) : token)) : tokens;
}

/** Where the side stands that is named last before the verb in its clause; -1 where none is. */
function giverOf(tokens: readonly Token[], verb: number): number {
  for (let at = verb - 1; at >= 0 && !endsClause(tokens, at); at -= 1) if (gives(tokens[at] as Token)) return at;
  return -1;
}
const gives = ({ kind }: Token): boolean => isParty(kind) || kind === "azur";

const GIVING: ReadonlySet<string> = new Set(["hand", "give", "sign", "pass"]);
const AWAY: ReadonlySet<string> = new Set(["over", "up", "awai", "off"]);

/** Who stands right behind the verb, or behind a "to" or "on": "makes its customers patch", "pushes the work onto us". */
function receiverOf(tokens: readonly Token[], verb: number): Token | null {
  // "Microsoft gives us patched images": what it gives it has made.
  const direct = GIVEN_TO.has(tokens[verb]?.kind ?? "") ? null : partyFrom(tokens, verb + 1);
  if (direct) return direct;
  for (let at = verb + 1; at <= verb + FAR && at < tokens.length && !endsClause(tokens, at); at += 1) if (TO.has(tokens[at]?.kind ?? "")) return partyFrom(tokens, at + 1);
  return null;
}

/** The side that is named at a place, or behind what only says more of it: "its PaaS customers". */
function partyFrom(tokens: readonly Token[], from: number): Token | null {
  for (let at = from; at < tokens.length; at += 1) {
    const { kind } = tokens[at] as Token;
    if (!SAYS_MORE_OF_SIDE.has(kind)) return isParty(kind) || PERSONS.has(kind) ? (tokens[at] as Token) : null;
  }
  return null;
}

const GIVEN_TO: ReadonlySet<string> = new Set(["give", "sign"]);
const PERSONS: ReadonlySet<string> = new Set(["me", "you"]);
const TO: ReadonlySet<string> = new Set(["to", "on", "onto", "upon", "with"]);
/** How many words may be handed on. */
const FAR = 8;
