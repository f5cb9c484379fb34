/** "The hosts are theirs in SaaS only", "in exactly two models, PaaS and SaaS": what is said of some models is denied of the others. */
import type { ModelId } from "../../ids.ts";
import { isBorder, type Mention, NAMES, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isCondition } from "./leans.ts";

/** Whether the models that are named are said to be the only ones in which it is so. */
export function saysOnlyHere(utterance: Utterance): boolean {
  const { words, groups, models, parties } = utterance;
  if (models.length === 0) return false;
  const cues = groups.flatMap(({ id, from, to }) => (id === "only" && to - from === 1 && models.some((model) => isLimited(model, from, words)) ? [from] : []));
  const counts = words.flatMap((word, at) => (word.text === "exactly" && isAny(words[at + 1], "several", "one") ? [at] : []));
  // "They are only on PaaS. Is it still Microsoft?"
  const isAskedApart = parties.some(({ from }) => words[from]?.asked);
  return [...cues, ...counts].some((at) => isSaidOfThing(at, utterance) && (!isAskedApart || words[at]?.asked === true));
}

/** "Only in SaaS", "solely for SaaS", "in SaaS only"; "we are SaaS only" says where one is. */
function isLimited({ id, from, to }: Mention<ModelId>, only: number, words: readonly Word[]): boolean {
  // "On premises" leads itself.
  const lead = id === "on-premises" ? from : from - 1;
  if (lead < from && !is(words[lead], "leading")) return false;
  // "In SaaS only data is ours" limits the data.
  // "They only become the provider's when you get to SaaS"
  const between = words.slice(only + 1, lead);
  if (between.some((word) => isCondition(word) || word.text === "once") && between.every(({ pause }) => !pause)) return true;
  return (
    (only === to && (only + 1 === words.length || isBorder(words, only + 1))) ||
    ((only === lead - 1 || only === lead - 2) && !words.slice(only + 1, lead + 1).some(({ pause }) => pause))
  );
}

/** "We run in PaaS only, who patches the OS?" says nothing of the thing. */
const isSaidOfThing = (at: number, { words, areas }: Utterance): boolean =>
  areas.some(({ from, strength }) => {
    const [first, last] = [Math.min(from, at), Math.max(from, at)];
    return strength >= NAMES && !words.slice(first + 1, last + 1).some((_, step) => isBorder(words, first + 1 + step));
  });
