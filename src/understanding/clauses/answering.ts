/** "It is our fault", "Microsoft is liable", "that is not on us": the clause that says who answers for a thing. */
import type { Side } from "../../ids.ts";
import { is, isAny } from "../words/classes.ts";
import { endsSentence, isParty, isPause, type Token } from "./tokens.ts";

/** Whether a clause or a sentence says so. */
export function answers(tokens: readonly Token[]): boolean {
  const isOfSide = tokens.some((token) => isSide(token) || token.kind === "our");
  return tokens.some((token, at) => (isOfSide && is(token, "answerable")) || (isSide(token) && isSaid(tokens, leadTo(tokens, at))));
}

/** Where it begins that leads to a side: "that is for us", "it's up to them". */
function leadTo(tokens: readonly Token[], at: number): number {
  let lead = at;
  while (isAny(tokens[lead - 1], "leading", "up-or-down")) lead -= 1;
  return lead;
}

/** "It is", "that is not"; not so "every layer that is ours" */
function isSaid(tokens: readonly Token[], to: number): boolean {
  const it = (tokens[to - 1]?.denies ? to - 2 : to - 1) - 1;
  const before = tokens[it - 1];
  const begins = tokens[it]?.kind !== "that" || before === undefined || before.kind === "^" || isPause(before) || endsSentence(before) || isAny(before, "surely", "reason");
  return is(tokens[it + 1], "auxiliary") && is(tokens[it], "this") && begins;
}

export const isSide = (token: Token | undefined): boolean => token !== undefined && (isParty(token.kind) || is(token, "person"));

/**
 * "Microsoft did not patch the OS. It is not our fault, is it?": the sentence that says who answers for what is told before it, and where it begins;
 * null where none does, or where it names what it is about itself.
 */
export function answeringSentence(tokens: readonly Token[]): { readonly from: number; readonly sentence: readonly Token[] } | null {
  const begins = beginsIn(tokens, endsSentence);
  if (begins.length < 2) return null;
  const sentences = begins.map((from, at) => ({ from, sentence: tokens.slice(from, begins[at + 1] ?? tokens.length) }));
  const last = sentences.findLastIndex(({ sentence }) => answers(sentence));
  const found = sentences[last];
  // "Microsoft's job? Ours?" asks which.
  const isOnly = !sentences.slice(0, last).some(({ sentence }) => answers(sentence));
  return last > 0 && found && isOnly && !sentences.slice(last).some(({ sentence }) => sentence.some(saysMore)) ? found : null;
}

/** Where the sentences begin, or the clauses. */
function beginsIn(tokens: readonly Token[], ends: (token: Token) => boolean): readonly number[] {
  const begins = [0];
  for (let at = 0; at < tokens.length - 1; at += 1) if (ends(tokens[at] as Token)) begins.push(at + 1);
  return begins;
}

/** It names what it is about itself, or asks for more than whether it is so. */
const saysMore = (token: Token): boolean => THINGS.has(token.kind) || isAny(token, "who", "open-question");
const THINGS: ReadonlySet<string> = new Set(["AREA", "TOPIC", "SERVICE", "MODEL"]);

/** "If a laptop is stolen, I can't be held responsible, can I?", "don't ignore it, because that's our part": the clause behind a condition that says who answers for it, or that gives it as a reason. */
function answeringClause(tokens: readonly Token[]): readonly Token[] | null {
  if (!tokens.some((token) => isAny(token, "on-condition", "reason"))) return null;
  const begins = beginsIn(tokens, (token) => isPause(token) || endsSentence(token));
  const clauses = begins.map((from, at) => tokens.slice(from, begins[at + 1] ?? tokens.length));
  const last = clauses.findLastIndex(answers);
  const [clause, before] = [clauses[last], clauses[last - 1]];
  const follows = is(clause?.[0], "reason") || before?.some((token) => is(token, "on-condition"));
  return clause && follows && !clause.some(saysMore) ? clause : null;
}

/** The one side that answers for what is told before; null where nothing says so of one side alone. @param said what is denied of a side said of the other */
export function sideAnswering(said: readonly Token[]): Side | null {
  const clause = answeringSentence(said)?.sentence ?? answeringClause(said) ?? [];
  // "I say it's not our fault"
  const isSpeaker = (at: number): boolean => clause[at]?.kind === "i" && isAny(clause[at + 1], "reporting", "thinking", "saying");
  const [side, another] = new Set(clause.flatMap((token, at) => (isSpeaker(at) ? [] : (sideOf(token) ?? []))));
  const isDivided = clause.some((token) => token.kind === "or" || isAny(token, "joint", "extent"));
  return side && !another && !isDivided ? side : null;
}

/** Who says "I" is a customer. */
const sideOf = ({ kind, name }: Token): Side | null => (isParty(kind) ? (name as Side) : kind === "i" ? "customer" : kind === "i!" ? "provider" : null);

/** "Can we blame Microsoft?", "I would hold the customer liable"; "blame them or us?" asks which. */
export function sideBlamed(said: readonly Token[]): Side | null {
  if (said.some(({ kind }) => kind === "or")) return null;
  const blamed = said.find((token, at) => isParty(token.kind) && is(said[at - 1], "blaming"));
  return blamed ? (blamed.name as Side) : null;
}

/** "The hosts remain with the provider", "we, rather than Microsoft, patch it": the side that only such words tell; null where they do not. @param said what is denied of a side said of the other */
export function sideTold(said: readonly Token[]): Side | null {
  const named = said.flatMap((token, at) => (isParty(token.kind) ? [{ side: token.name as Side, at }] : []));
  const set = named.find(({ at }) => {
    const lead = is(said[at - 1], "determiner") ? at - 2 : at - 1;
    return is(said[lead - 1], "instead") && isAny(said[lead], "likening", "belonging");
  });
  const [side, another] = new Set(named.flatMap(({ side }) => (side === set?.side ? [] : [side])));
  if (!side || another) return null;
  const keeps = said.some((token, at) => is(token, "staying") && said[at + 1]?.kind === "with");
  return set || keeps ? side : null;
}
