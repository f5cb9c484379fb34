/** Follow-ups that say where, and nothing else. */
import type { ServiceId } from "../../ids.ts";
import type { Place } from "../learned/scope.ts";
import { areasNamedBy, asksWho, aspectOf, NAMES, overlap, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ORDINAL_CLASSES } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { onlyService, wordsBeside } from "./bare.ts";

/** "And for VMs?", "Azure SQL", "in SaaS": a place and nothing else, though it may seem to hint at an area; null where more is said, or it may be several. */
export function placeAlone(utterance: Utterance): Place | null {
  const { words, models, services } = utterance;
  if (words.length > MOST_WORDS_OF_PLACE || models.length + services.length === 0) return null;
  if (!asksThereOnceMore(wordsBeside([...models, ...services], words, "around-name"), words.at(-1)?.asked === true)) return null;
  const service = onlyService(utterance);
  // "And the firewall?" asks of a thing.
  if (services.some((named) => named.strength < NAMES && areasNamedBy(named, utterance).length > 0)) return null;
  return service === null && services.length > 0 ? null : { models: models.map(({ id }) => id), services: service === null ? [] : [service] };
}
const MOST_WORDS_OF_PLACE = 8;

/** "Is that true for MySQL, too?", "oops, PaaS", "it's a PaaS service", "and if it was a SaaS product?"; "is it PaaS?" asks something else. */
function asksThereOnceMore(beside: readonly Word[], isAsked: boolean): boolean {
  if (!beside.every((word) => isAny(word, "auxiliary", "pronoun", "determiner", "holding", "judging", "correcting", "stating", "listing", "one-of-them", ...ORDINAL_CLASSES)))
    return false;
  return beside.length === 0 || !isAsked || beside.some((word) => isAny(word, "holding", "judging", "correcting", "conditional", "listing", ...ORDINAL_CLASSES));
}

/** "And Exchange itself?": no area of it. */
export function serviceItself(utterance: Utterance): ServiceId | null {
  const { words, services, areas, topics } = utterance;
  const only = services.find(({ to }) => is(words[to], "itself"));
  const isAlone = words.length <= MOST_WORDS_OF_PLACE && topics.length === 0 && aspectOf(utterance) === null && !asksWho(words);
  return only && isAlone && areas.every((area) => overlap(area, only)) ? only.id : null;
}
