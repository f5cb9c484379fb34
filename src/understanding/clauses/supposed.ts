/**
 * Says without a denial what only may happen: "if the OS is not patched, it is on us" becomes "if the OS is patched, it is on us". Whose it is said
 * to be then is not denied; and where that is said, it is nobody's who does something in the condition: "we are to blame, although Microsoft runs it".
 */
import type { Span } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { answeringSentence, answers, isSide } from "./answering.ts";
import { endFrom } from "./clauses.ts";
import { endsSentence, isPause, type Token, tokenFor } from "./tokens.ts";

/** The same words in a row, where what is said under a condition, for a reason, or in sentences before, loses what denies, and its sides if another clause says who answers for it. */
export function supposed(row: readonly Token[]): readonly Token[] {
  const isConditional = row.some((token) => is(token, "on-condition"));
  const tokens = isConditional ? withoutNobodyElse(row) : row;
  const told = answeringSentence(tokens)?.from ?? 0;
  const conditions = isConditional ? tokens.flatMap((_, at) => (at < told ? [] : (conditionAt(tokens, at) ?? []))) : [];
  if (conditions.length === 0 && told === 0) return tokens;
  return tokens.flatMap((token, at) => (at < told || conditions.some(({ from, to }) => at > from && at < to) ? inCondition(token) : [token]));
}

/** "If we don't patch it, nobody does" says that we do. */
function withoutNobodyElse(tokens: readonly Token[]): readonly Token[] {
  const nobody = tokens.findIndex((token, at) => token.denies && is(token, "nobody") && isPause(tokens[at - 1] as Token) && is(tokens[at + 1], "auxiliary"));
  const from = tokens.findLastIndex((token, at) => at < nobody && is(token, "on-condition"));
  const end = endFrom(tokens, nobody + 1, (token) => isPause(token) || endsSentence(token) || token.kind === "$");
  const condition = tokens.slice(from, nobody);
  if (nobody < 0 || from < 0 || end - nobody > FEW || !condition.some(isSide) || !condition.some(({ denies }) => denies)) return tokens;
  return tokens.filter(({ denies }, at) => at < from || at >= end || (at > from && at < nobody && !denies));
}
/** "Nobody does it" */
const FEW = 3;

const inCondition = (token: Token): readonly Token[] => (token.denies ? [] : [isSide(token) ? SOMEBODY : token]);
const SOMEBODY = tokenFor("somebody");

/** A condition that names no side, or beside which another clause of its sentence says who answers for it. */
function conditionAt(tokens: readonly Token[], from: number): Span | null {
  if (!is(tokens[from], "on-condition")) return null;
  const isEnd = (token: Token, at: number): boolean => isPause(token) || endsSentence(token) || goesOn(tokens, at);
  const end = endFrom(tokens, from + 1, isEnd);
  if (answers(restOf(tokens, { from, to: end }))) return { from, to: end };
  const side = endFrom(tokens, from + 1, (token, at) => isEnd(token, at) || isSide(token));
  // "Because the guest is not covered by Microsoft" denies it of that side.
  return is(tokens[side - 1], "leading") ? null : { from, to: side };
}

/** The sentence without the condition. */
function restOf(tokens: readonly Token[], { from, to }: Span): readonly Token[] {
  const begin = tokens.findLastIndex((token, at) => at < from && endsSentence(token)) + 1;
  return [...tokens.slice(begin, from), ...tokens.slice(to, endFrom(tokens, to, endsSentence))];
}

/** "… it is on us", "… that is ours" */
const goesOn = (tokens: readonly Token[], at: number): boolean => is(tokens[at], "this") && is(tokens[at + 1], "auxiliary");
