/**
 * What is asked after an answer about a place, and names none, may be asked there: "Key Vault", then "who rotates keys?" The message is read
 * once more under the name of the place, as "Key Vault: who rotates keys?", and what comes of it counts if it stands there.
 */
import { isModelId, type ModelId, type ServiceId } from "../../ids.ts";
import { type Knowledge, modelOf, serviceOf } from "../../knowledge/knowledge.ts";
import type { CompareQuery, Query } from "../../query.ts";
import { asksWho, aspectOf, isOpen, namesArea, namesPlace, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { asksWhatSideDoes } from "./by-form.ts";
import { isFollowUp, speaksInGeneral } from "./leans.ts";
import { lastOf } from "./merge.ts";

/** A longer message says itself where it stands. */
const MOST_WORDS = 14;

/** "Plug-ins we wrote ourselves?": so few words that do not ask are no whole question, where they name an area; and so few, "cameras?", whatever they name. */
const FEW_WORDS = 6;
const FEWER_WORDS = 3;

export type Heading = {
  readonly name: string;
  readonly places: readonly (ModelId | ServiceId)[];
};

/** The place that the answer before was about, where the message names a thing and no place; null where there is none, or the place is left. */
export function headingOf(before: Query, utterance: Utterance, knowledge: Knowledge): Heading | null {
  if (speaksInGeneral(utterance) || namesPlace(utterance) || utterance.words.length > MOST_WORDS || utterance.strange > 1) return null;
  const query = lastOf(before);
  // After a move, "what stays ours?" is asked of where one arrives; a thing is told of both places.
  const places = !query ? [] : query.kind === "compare" && query.moving && asksWhatSideDoes(utterance) ? arrivalOf(query) : placesOf(query);
  const isCard = query?.kind === "service" || query?.kind === "duties" || query?.kind === "topic";
  // After "Azure Firewall", "who sets the rules?" is asked of it, though rules may be anything.
  if (!namesThing(utterance) && !(isCard && utterance.areas.length > 0)) return null;
  const isBare = utterance.words.length <= (namesArea(utterance) ? FEW_WORDS : FEWER_WORDS) && !isOpen(utterance) && !is(utterance.words[0], "auxiliary");
  const leans =
    isBare ||
    isFollowUp(utterance) ||
    utterance.words[0]?.text === "so" ||
    utterance.words.some(({ stem }) => stem === "there" || stem === "then" || stem === "again") ||
    asksWhatSideDoes(utterance);
  // "We still do the logins, I guess" is said of each of two.
  if (places.length === 0 || (places.length > 1 && !leans && asksWho(utterance.words)) || !(leans || isCard || places.some((place) => !isModelId(place)))) return null;
  return { name: nameOfAll(places, knowledge), places };
}

/** "IaaS and PaaS", as a person would write places. */
export const nameOfAll = (places: readonly (ModelId | ServiceId)[], knowledge: Knowledge): string =>
  places.map((place) => (isModelId(place) ? modelOf(knowledge, place).short : serviceOf(knowledge, place).name)).join(" and ");

/** Whether it is about anything that can be asked about in a place: what is only hinted at may be anything. */
const namesThing = (utterance: Utterance): boolean =>
  namesArea(utterance) ||
  utterance.topics.length + utterance.parts.length > 0 ||
  aspectOf(utterance) !== null ||
  (!asksWho(utterance.words) && (utterance.parties.length > 0 || says(utterance, "both-sides")));

const arrivalOf = ({ models, services, servicesFirst }: CompareQuery): readonly (ModelId | ServiceId)[] =>
  (servicesFirst ? [...services, ...models] : [...models, ...services]).slice(-1);

export function placesOf(query: Query): readonly (ModelId | ServiceId)[] {
  if (query.kind === "service" || query.kind === "choose") return query.services;
  if (query.kind === "which-model") return query.claim !== null ? [query.claim] : query.models.slice(1).length === 0 ? query.models : [];
  return query.kind === "who" || query.kind === "topic" || query.kind === "duties" || query.kind === "shared" ? [...query.services, ...query.models] : [];
}

/** The message without the words that only tie it to the one before: "and the control plane?" */
export function withoutLead({ words, groups }: Utterance): readonly Word[] {
  const lead = groups.filter(({ id, from }) => id === "follow-up" && from === 0).sort((a, b) => b.to - a.to)[0];
  return lead && lead.to < words.length ? words.slice(lead.to) : words;
}

/** "Key Vault: who rotates keys?" */
export function under(name: readonly Word[], [first, ...others]: readonly Word[]): readonly Word[] {
  return first ? [...name, moved(first, first.sentence, true), ...others] : name;
}

/** Whether a query asks about the place; what asks to have a thing explained does not. */
export function standsUnder(heading: Heading, query: Query, utterance: Utterance): boolean {
  if (query.kind === "several") return query.parts.every((part) => standsUnder(heading, part, utterance));
  if (query.kind !== "who" && query.kind !== "topic" && query.kind !== "duties" && query.kind !== "shared") return false;
  if (query.kind === "topic" && (isModelId(query.topic) || (isOpen(utterance) && !asksWho(utterance.words)))) return false;
  const there = [...query.services, ...query.models];
  return there.length === heading.places.length && heading.places.every((place) => there.includes(place));
}
