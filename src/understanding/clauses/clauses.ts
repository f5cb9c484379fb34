/** The clauses of a message. */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { endsSentence, isPause, type Token } from "./tokens.ts";

/** The clauses, each with what ends it: a pause, the end of the sentence, or the word that begins the next. */
export function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  tokens.forEach((token, at) => {
    clauses.at(-1)?.push(token);
    if (endsClause(tokens, at)) clauses.push([]);
  });
  return clauses;
}

/** Whether a clause ends with the word at a place. */
export function endsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (isPause(token) || endsSentence(token) || (is(token, "clause-joining") && !isWithin(tokens, at)));
}

/** Whether what may join clauses stands within one. */
function isWithin(tokens: readonly Token[], at: number): boolean {
  const kindAt = (place: number): string => tokens[place]?.kind ?? "";
  const isBehindAs = kindAt(at - 1) === "as";
  // "Not as though they did" denies what follows.
  if (isBehindAs || kindAt(at) === "as") return tokens.slice(Math.max(0, at - 2), at).some(({ denies }) => denies) && (isBehindAs || is(tokens[at + 1], "conditional"));
  // "The OS and the apps" are two things.
  return THINGS.has(kindAt(at - 1)) && (THINGS.has(kindAt(at + 1)) || THINGS.has(kindAt(at + 2)));
}
const THINGS: ReadonlySet<string> = new Set(["AREA", "TOPIC", "SERVICE"]);

/** Whether it may stand between a preposition or a verb and the side that it is about: "for all of its PaaS customers". */
export const saysMoreOfSide = (token: Token): boolean => isAny(token, "determiner", "every") || token.kind === "of" || token.kind === "MODEL";

/** Where what begins at a place ends: at the first word from there that ends it, else with the message. */
export function endFrom(tokens: readonly Token[], from: number, ends: (token: Token, at: number) => boolean): number {
  const end = tokens.findIndex((token, at) => at >= from && ends(token, at));
  return end < 0 ? tokens.length : end;
}

/** What is said under a condition, for a reason or as a conclusion is not claimed by itself. */
export const isConditional = (words: readonly Word[]): boolean => words.some((word, at) => is(word, "conditional") || (word.stem === "so" && at > 0));
