/**
 * Says plainly what a sentence calls untrue: "it is nonsense that we patch it", "whoever says that we patch it is wrong" become "they patch it", and
 * "everyone but us" becomes "they". What is learned of who carries a thing need not be learned a second time for all that contradicts it.
 */
import type { Span } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { isSide } from "./answering.ts";
import { endFrom } from "./clauses.ts";
import { endsSentence, exchanged, isParty, isPause, type Token } from "./tokens.ts";

/** The same words in a row, where what is contradicted is said of the other side, and nothing contradicts it. */
export function contradicted(tokens: readonly Token[]): readonly Token[] {
  const row = withoutAsker(tokens.some((token) => is(token, "everyone")) ? withoutExcepted(tokens) : tokens);
  const frame = row.some((token) => is(token, "untruth")) ? frameIn(row) : null;
  if (!frame) return row;
  const { said, dropped } = frame;
  return row.flatMap((token, at) => {
    if (dropped.some(({ from, to }) => at >= from && at < to)) return [];
    return at >= said.from && at < said.to && isSide(token) ? [exchanged(token)] : [token];
  });
}

/** "Am I correct that there is no system left for us to patch?": who asks so is not who does not patch. */
function withoutAsker(tokens: readonly Token[]): readonly Token[] {
  const asks = tokens[4]?.kind === "that" && is(tokens[1], "auxiliary") && is(tokens[2], "person") && is(tokens[3], "judging") && tokens.some(({ denies }) => denies);
  return asks ? tokens.filter((_, at) => at < 1 || at > 4) : tokens;
}

/** What is called untrue, and the words that do. */
type Frame = { readonly said: Span; readonly dropped: readonly Span[] };

function frameIn(tokens: readonly Token[]): Frame | null {
  const untruth = tokens.findIndex((token) => is(token, "untruth"));
  return frameBefore(tokens, untruth) ?? frameAround(tokens, untruth) ?? frameBehind(tokens, untruth);
}

const isBorder = (token: Token | undefined): boolean => token === undefined || token.kind === "^" || token.kind === "$" || isPause(token) || endsSentence(token);

/** "It would be wrong to say that …", "it's a fairy tale that …", "it's a mistake to leave it to them" */
function frameBefore(tokens: readonly Token[], untruth: number): Frame | null {
  let from = untruth;
  // "Am I wrong that …?" asks for agreement.
  while (isAny(tokens[from - 1], "auxiliary", "determiner", "this", "filler") && !isSide(tokens[from - 1])) from -= 1;
  // "So I was wrong to think that …", "my colleague is wrong when she says that …"
  if (is(tokens[from], "auxiliary") && (isSide(tokens[from - 1]) || isAny(tokens[from - 1], "person", "first-person"))) from -= 1;
  if (is(tokens[from - 1], "concluding")) from -= 1;
  // "It is not wrong to say that …"
  const isDenied = tokens.slice(Math.max(0, from), untruth).some(({ denies }) => denies);
  let to = untruth + 1;
  while (is(tokens[to], "untruth")) to += 1;
  if (tokens[to]?.kind === "to" && isAny(tokens[to + 1], "reporting", "thinking", "saying")) to += 2;
  else if (tokens[to]?.kind === "to" && is(tokens[to + 1], "handing-on")) to += 1;
  else if (is(tokens[to], "clause-joining") && isAny(tokens[to + 2], "reporting", "thinking", "saying")) to += 3;
  else if (tokens[to]?.kind !== "that") return null;
  if (tokens[to]?.kind === "that") to += 1;
  // "Where would it be wrong to say so?" asks for the models in which it is.
  const begins = isBorder(tokens[from - 1]) && from < untruth && !tokens.slice(from, untruth).some((token) => isAny(token, "open-question", "which"));
  return begins ? { said: { from: to, to: isDenied ? to : endFrom(tokens, to, isBorder) }, dropped: [{ from, to }] } : null;
}

/** "Whoever says that … is wrong", "anyone who thinks … is mistaken", "the statement "…" is false" */
function frameAround(tokens: readonly Token[], untruth: number): Frame | null {
  const from = tokens.findLastIndex((token, at) => at < untruth && (token.kind === "^" || endsSentence(token))) + 1;
  const to = openingEnd(tokens, is(tokens[from], "determiner") ? from + 1 : from);
  let end = untruth;
  while (isAny(tokens[end - 1], "auxiliary", "filler") && !tokens[end - 1]?.denies && !isParty(tokens[end - 1]?.kind ?? "")) end -= 1;
  const isSaid = tokens.slice(end, untruth).some((token) => is(token, "auxiliary"));
  if (to === null || end <= to || !isSaid || !isBorder(tokens[untruth + 1])) return null;
  return {
    said: { from: to, to: end },
    dropped: [
      { from, to },
      { from: end, to: untruth + 1 },
    ],
  };
}

/** "My boss says that we patch it. He's wrong, isn't he?"; "is he wrong?" and "he is wrong, or is he right?" ask. */
function frameBehind(tokens: readonly Token[], untruth: number): Frame | null {
  const from = tokens.findLastIndex((token, at) => at < untruth && endsSentence(token)) + 1;
  const before = tokens.findLastIndex((token, at) => at < from - 1 && (token.kind === "^" || endsSentence(token))) + 1;
  const names = tokens.slice(from, untruth);
  const isNamed = (token: Token | undefined): boolean => isAny(token, "pronoun", "this") || token?.kind === "THEY";
  const isCalled = names.length <= LONGEST_CALL && isNamed(names[0]) && is(names[1], "auxiliary") && names.every((token) => isNamed(token) || isAny(token, "auxiliary", "filler"));
  const rest = tokens.slice(untruth + 1, endFrom(tokens, untruth + 1, endsSentence));
  const isTag = is(rest[0], "auxiliary") && rest.every((token) => isNamed(token) || token.kind === "not" || is(token, "auxiliary") || isBorder(token));
  const asks = rest.some((token) => is(token, "judging")) && rest.some((token) => is(token, "auxiliary"));
  if (before < 1 || !isCalled || names.some(({ denies }) => denies) || asks || !(isTag || isBorder(tokens[untruth + 1]))) return null;
  const verb = tokens.findIndex((token, at) => at > before && at <= before + FURTHEST_VERB && isAny(token, "reporting", "thinking", "saying"));
  const said = verb < 0 ? before : tokens[verb + 1]?.kind === "that" ? verb + 2 : verb + 1;
  return { said: { from: said, to: from - 1 }, dropped: [{ from, to: untruth + 1 }] };
}
const LONGEST_CALL = 5;
const FURTHEST_VERB = 4;

/** Where the words end that say that somebody says it. */
function openingEnd(tokens: readonly Token[], at: number): number | null {
  const behindThat = (next: number): number => (tokens[next]?.kind === "that" || isPause(tokens[next] as Token) ? next + 1 : next);
  if (is(tokens[at], "statement")) return behindThat(at + 1);
  const verb = is(tokens[at], "everyone") ? (tokens[at + 1]?.kind === "who" ? at + 2 : at + 1) : -1;
  return verb > 0 && isAny(tokens[verb], "reporting", "thinking", "saying") ? behindThat(verb + 1) : null;
}

/** "Everyone except the customer", "anybody but us" */
function withoutExcepted(tokens: readonly Token[]): readonly Token[] {
  const left: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const side = is(token, "everyone") && (isAny(tokens[at + 1], "aside", "besides") || tokens[at + 1]?.kind === "but") ? sideBehind(tokens, at + 2) : -1;
    left.push(side < 0 ? token : exchanged(tokens[side] as Token));
    if (side >= 0) at = side;
  }
  return left;
}

function sideBehind(tokens: readonly Token[], from: number): number {
  let at = from;
  while (isAny(tokens[at], "determiner", "leading", "departing")) at += 1;
  return isParty(tokens[at]?.kind ?? "") ? at : -1;
}
