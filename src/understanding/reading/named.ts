/** What stands for the thing that was spoken of: "does PaaS take that off us?" is read as "does PaaS take the operating system off us?" */
import { type AreaId, TOPICS } from "../../ids.ts";
import type { Query } from "../../query.ts";
import { asksWho, aspectOf, namesArea, namesPlace, OUTRIGHT, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { isPlaced, lastOf } from "./merge.ts";

const MOST_WORDS = 12;

/** The area that is meant, and the word that stands for it; null where there is none. A part of a service is more than its area. @param mostWords a longer message says itself what it is about */
export function thingMeant(whole: Utterance, before: Query, mostWords = MOST_WORDS): { readonly area: AreaId; readonly at: number } | null {
  const { words } = whole;
  const last = lastOf(before);
  const isOfThing = (last?.kind === "which-model" && says(whole, "both-sides")) || (last?.kind === "who" && last.part === null) || last?.kind === "compare";
  const [area, another] = isOfThing ? last.areas : [];
  // "Everything that is ours" says which; "do we carry them alone" speaks of a thing where the other side is named.
  const isThing = (place: number): boolean => is(words[place], "this") || (is(words[place], "object-pronoun") && whole.parties.some(({ id }) => id === "customer"));
  // "Exchange Online we don't update, that's Microsoft" says itself of what.
  const isOther = aspectOf(whole) !== null && whole.services.some(({ strength, from }) => strength === OUTRIGHT && from === 0);
  const at = words.findIndex((_, place) => isThing(place) && !isAny(words[place - 1], "every", "anything", "belonging"));
  return area && !another && at >= 0 && !isOther && !namesArea(whole) && !asksWho(words) && words.length <= mostWords ? { area, at } : null;
}

/** Where a word stands for the backups that were spoken of: "and who tests them?"; -1 where there is none, or something else is named. */
export function backupsMeant(whole: Utterance, before: Query): number {
  const last = lastOf(before);
  const isOfBackups = last?.kind === "who" ? last.aspect === "backup" && last.part === null : last?.kind === "topic" && last.topic === TOPICS.backup;
  const namesOther = namesArea(whole) || namesPlace(whole) || aspectOf(whole) !== null || whole.topics.length > 0;
  return isOfBackups && !namesOther && whole.words.length <= MOST_WORDS
    ? whole.words.findIndex((word, at) => at > 0 && isAny(word, "this", "object-pronoun", "plural-pronoun"))
    : -1;
}

/** The words with a name in the place of one of them. */
export const named = (words: readonly Word[], at: number, name: readonly Word[]): readonly Word[] => [
  ...words.slice(0, at),
  ...name.map((word) => moved(word, words[at]?.sentence ?? 0, false)),
  ...words.slice(at + 1),
];

/** Whether something is claimed of the area in a place, or models are looked for: all else is known from the answer before. */
export const saysMoreOf = (area: AreaId, query: Query): boolean =>
  query.kind === "which-model" || (query.kind === "who" && query.claim !== null && query.areas.length === 1 && query.areas[0] === area && isPlaced(query));
