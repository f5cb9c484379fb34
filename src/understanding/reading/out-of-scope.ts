/** How likely a question is none for this program: what the examples say of it, seen with more caution than they teach. */
import type { Kind } from "../../knowledge/examples.ts";
import { speaksElsewhere } from "../clauses/elsewhere.ts";
import type { Ranked } from "../learned/classifier.ts";
import { asksWho, isSmall, type Utterance } from "../marks/utterance.ts";
import { asksPermission } from "./unjudged.ts";

const OUT = "out" satisfies Kind;

/** How likely the question is taken to be out of scope, from 0 to 1. */
export const outOfScope = (kinds: readonly Ranked[]): number => kinds.find(({ label }) => label === OUT)?.score ?? 0;

/** The kinds of question it may be, by what the examples say of it, likeliest first. */
export const kindsOf = (utterance: Utterance, ranked: readonly Ranked[]): readonly Ranked[] =>
  speaksElsewhere(utterance) ? surelyOut(ranked) : namesPart(utterance) ? ranked : wary(ranked, asksOutside(utterance) ? 2 * WARINESS : WARINESS);

/** "…, how can users request access themselves", "am I allowed to pass the report on": words that ask for something else, and none that asks who. */
const asksOutside = (utterance: Utterance): boolean => (utterance.outside.some((mention) => !isSmall(mention)) || asksPermission(utterance)) && !asksWho(utterance.words);

/** A part of a service is called by a name of its own, which is seldom said of anything else. */
const namesPart = ({ parts }: Utterance): boolean => parts.some(({ beside }) => !beside);

/**
 * Of the messages more are out of scope than of the examples, and to answer one of these is worse than to decline another: what speaks for
 * it counts so many times. Chosen on questions that nothing was learned from.
 */
const WARINESS = 3;

function wary(kinds: readonly Ranked[], wariness: number): readonly Ranked[] {
  const out = outOfScope(kinds);
  if (out === 0) return kinds;
  const share = 1 / (1 - out + out * wariness);
  return kinds.map(({ label, score }) => ({ label, score: score * share * (label === OUT ? wariness : 1) })).sort((a, b) => b.score - a.score);
}

const surelyOut = (kinds: readonly Ranked[]): Ranked[] => [{ label: OUT, score: 1 }, ...kinds.filter(({ label }) => label !== OUT).map(({ label }) => ({ label, score: 0 }))];
