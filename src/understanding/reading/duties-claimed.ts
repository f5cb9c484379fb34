/** Which side is said to have nothing to do, or something, where a message speaks of nothing or of all. */
import { otherSide, type Side } from "../../ids.ts";
import { denies, deniesNothing, untruthsIn } from "../marks/denials.ts";
import { type Mention, overlap, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** "The customer still has responsibilities in the cloud", "both the provider and the customer have duties" */
export const hasDuties = (utterance: Utterance): boolean =>
  utterance.words.some((word, at) => is(word, "duty") && word.text.endsWith("s") && isHad(utterance.words.slice(Math.max(0, at - NEAR), at))) &&
  utterance.parties.some(({ id }) => id === "customer") &&
  !utterance.words.some((word) => isAny(word, "who", "open-question")) &&
  !denies(utterance);

/** "Have", "still keeps some"; "have all the duties" is another claim. */
const isHad = (before: readonly Word[]): boolean => before.some((word) => is(word, "retaining")) && !before.some((word) => isAny(word, "every", "extent"));

/** "SaaS leaves us nothing" says it of the customer; "Microsoft doesn't do everything" that something is left to the customer. */
export function dutiesClaimed(utterance: Utterance): { readonly side: Side; readonly claim: "something" | "nothing" } {
  const { words, groups } = utterance;
  const denials = groups.filter(({ id, from, to }) => id === "denial" && !deniesNothing(words, from) && !speaksOfSharing(words[to]));
  const turning = denials.filter((denial) => turnsAll(denial, denials, words));
  const untruths = untruthsIn(utterance).filter((untruth) => !turning.some((denial) => overlap(denial, untruth)));
  const freeing = denials.filter((denial) => !turning.includes(denial) && !untruths.some((untruth) => overlap(untruth, denial)));
  // "There is still something left for us", "anything left for us?", "plenty is left"
  if (denials.length + untruths.length === 0 && words.some((word) => isAny(word, "anything", "plenty"))) return { side: sideFreed(utterance, undefined), claim: "something" };
  const isTurned = (turning.length + Math.min(1, untruths.length)) % 2 === 1;
  return { side: sideFreed(utterance, freeing[0]), claim: isTurned ? "something" : "nothing" };
}

/** "There is no sharing, it is all ours" takes nothing off a side. */
const speaksOfSharing = (word: Word | undefined): boolean => is(word, "joint");

/** "PaaS doesn't mean that …", "they don't do everything", "we aren't free of all duties": what is denied is that all or nothing is a side's. */
const turnsAll = ({ from, to }: Mention<string>, denials: readonly Mention<string>[], words: readonly Word[]): boolean =>
  words[from]?.stem === "not" && (words[to]?.stem === "mean" || isAllAfter(to, words) || denials.some((other) => other.from > from && other.from - to <= NEAR));
const NEAR = 4;

const isAllAfter = (at: number, words: readonly Word[]): boolean =>
  words.slice(at, at + NEAR).some((word) => isAny(word, "every", "extent") && word.sentence === words[at]?.sentence);

/** The side that is left with nothing: the one that is denied something, or the other of the one that has it all; else the customer, as where "they do it all". */
function sideFreed(utterance: Utterance, denial: Mention<string> | undefined): Side {
  const { parties, words } = utterance;
  const sides = new Set(parties.map(({ id }) => id));
  const [only] = sides;
  if (only && sides.size === 1) return denial ? only : only === "provider" || words.some((word) => isAny(word, "every", "extent") || isHundred(word)) ? otherSide(only) : only;
  if (!denial) return sides.size === 0 && !denies(utterance) && hasAllByPerson(words) ? "provider" : "customer";
  // "The provider does nothing, we do it all": whom it is denied stands before it, or else behind.
  const before = parties.findLast(({ to }) => to <= denial.from && !words.slice(to, denial.to).some(({ pause }) => pause));
  return (before ?? parties.find(({ from }) => from >= denial.to))?.id ?? "customer";
}

/** "On-premises you are responsible for everything, right?"; "all is done for you" says the contrary. */
const hasAllByPerson = (words: readonly Word[]): boolean =>
  words.some(
    (word, at) => is(word, "person") && !isAny(word, "determiner") && !is(words[at - 1], "leading") && words.slice(at + 1).some((behind) => isAny(behind, "every", "extent")),
  );

/** "100 % of it" */
const isHundred = ({ text }: Word): boolean => text === "100";
