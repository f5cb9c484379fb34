/** Follow-ups that say where, and nothing else. */
import type { ServiceId } from "../../ids.ts";
import type { WordClass } from "../../knowledge/language.ts";
import type { Place } from "../learned/scope.ts";
import { asksWho, aspectOf, isOpen, NAMES, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ORDINAL_CLASSES } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { onlyService, wordsBeside } from "./bare.ts";

/** "And for VMs?", "Azure SQL", "in SaaS": a place and nothing else, though it may seem to hint at an area; null where more is said, or it may be several. */
export function placeAlone(utterance: Utterance): Place | null {
  const { words, models, services } = utterance;
  if (words.length > MOST_WORDS_OF_PLACE || models.length + services.length === 0) return null;
  // "Back to SaaS: what do we do?" asks for a list.
  if (!asksThereOnceMore(utterance) || namesThing(utterance) || (isOpen(utterance) && utterance.parties.length > 0)) return null;
  const service = onlyService(utterance);
  // "And the firewall?", "session hosts in AVD" ask of a thing.
  const places = utterance.marks.filter(({ meaning }) => meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT));
  if (utterance.areas.some((area) => area.strength >= NAMES && !places.some((place) => overlap(place, area)))) return null;
  return service === null && services.length > 0 ? null : { models: models.map(({ id }) => id), services: service === null ? [] : [service] };
}
const MOST_WORDS_OF_PLACE = 8;

/** "Is that true for MySQL, too?", "oops, PaaS", "it's a PaaS service", "what if it was a SaaS product?", "even in SaaS?"; "is it PaaS?" asks something else. */
function asksThereOnceMore({ words, marks }: Utterance): boolean {
  // "On our own servers in the basement" says once more where.
  const places = marks.filter(({ meaning }) => meaning.kind === "model" || meaning.kind === "service");
  const beside = wordsBeside(places, words, "around-name");
  // "Compared to VMs?", "back to VMs"
  const isOnceMore = words.some((word) => isAny(word, "comparing", "once-more"));
  if (!beside.every((word) => (isOnceMore && is(word, "leading")) || isAny(word, "auxiliary", "pronoun", "plural-pronoun", "determiner", "stating", "one-of-them", ...ONCE_MORE)))
    return false;
  const isAsked = words.at(-1)?.asked === true;
  return (
    beside.length === 0 ||
    !isAsked ||
    isOnceMore ||
    beside.some((word) => isAny(word, ...ONCE_MORE)) ||
    words.some((word) => isAny(word, "conditional", "holding", "plural-pronoun")) ||
    asksOfIt(words)
  );
}
/** What says so of an answer that was given. */
const ONCE_MORE: readonly WordClass[] = ["holding", "changing", "judging", "correcting", "listing", "once-more", ...ORDINAL_CLASSES];

/** "What would it be in PaaS?"; "what is PaaS?" asks for nothing that was spoken of. */
const asksOfIt = (words: readonly Word[]): boolean => is(words[0], "open-question") && words.some((word) => is(word, "this"));

/** "Mailbox permissions", "serverless security" are things, though their words say where, too. */
function namesThing({ models, services, parts, topics }: Utterance): boolean {
  const holds = (thing: Span, place: Span): boolean => thing.from <= place.from && place.to <= thing.to;
  const isWider = (thing: Span, place: Span): boolean => thing.to - thing.from > place.to - place.from;
  const isThing = (place: Span): boolean => parts.some((part) => holds(part, place)) || topics.some((topic) => holds(topic, place) && isWider(topic, place));
  return models.some(isThing) || services.some((service) => isThing(service) || (service.strength < NAMES && topics.some((topic) => holds(topic, service))));
}

/** "And Exchange itself?": no area of it. */
export function serviceItself(utterance: Utterance): ServiceId | null {
  const { words, services, areas, topics } = utterance;
  const only = services.find(({ to }) => is(words[to], "itself"));
  const isAlone = words.length <= MOST_WORDS_OF_PLACE && topics.length === 0 && aspectOf(utterance) === null && !asksWho(words);
  return only && isAlone && areas.every((area) => overlap(area, only)) ? only.id : null;
}
