/** Messages that are nothing but names: an area, a service or a topic alone, or a thing in a place. */
import type { AreaId, ServiceId } from "../../ids.ts";
import { aboutTopic, type Query, whoCarries, whoDoes } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { areasIn, asksWho, aspectOf, isSmall, NAMES, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import type { Word } from "../words/words.ts";

/** A longer message says more than a name. */
const MOST_WORDS = 6;

/** The areas of "User rights??", of "hypervisor, azure": areas and nothing else. Plain, where each is called by a name that can be nothing else, and no side is spoken of. */
export type BareAreas = { readonly areas: readonly AreaId[]; readonly isPlain: boolean };

/** @param fillerOf the stems of words that say nothing of the subject */
export function bareAreas(utterance: Utterance, fillerOf: () => ReadonlySet<string>): BareAreas | null {
  const { words, areas, parties, topics, groups } = utterance;
  const named = areas.filter(({ strength }) => strength >= NAMES);
  if (!namesOnly(named, utterance, fillerOf)) return null;
  const ids = areasIn(utterance);
  // "What is a hypervisor?" asks, but not who carries it.
  const asksElse = asksAnything(words) && !groups.some(({ id, from }) => id === "follow-up" && from === 0);
  const outright = ids.every((area) => named.some(({ id, strength }) => id === area && strength === OUTRIGHT));
  return { areas: ids, isPlain: outright && !asksElse && !asksWho(words) && topics.length + parties.length === 0 };
}

/** "Key Vault", "ransomware?", "Sentinel rules": one service, one topic or one part of a service, and nothing else. */
export function readBareName(utterance: Utterance, fillerOf: () => ReadonlySet<string>): Query | null {
  const { words, services, parts, topics, models } = utterance;
  if (models.length > 0 || saysAnything(utterance)) return null;
  const [part] = parts.filter(({ beside }) => !beside);
  if (part && namesOnly([part, ...services], utterance, fillerOf)) return { ...whoCarries([part.area], { models: [], services: [part.service] }), part: part.id };
  const outright = services.filter(({ strength }) => strength === OUTRIGHT);
  const named = outright.length > 0 ? outright : topics;
  const [id, another] = new Set(named.map(({ id }) => id));
  // "I'd like a second monitor" says more than it names.
  const isMost = 2 * wordsBeside(named, words).length <= words.length;
  if (id === undefined || another !== undefined || !isMost || !namesOnly(named, utterance, fillerOf)) return null;
  return outright.length > 0 ? { kind: "service", services: [id], claim: null } : aboutTopic(id);
}

/**
 * "Azure SQL backup", "VM patching?": a thing in a place and nothing else. Nothing is claimed then, whatever is commonly believed of it.
 * @param placeOf where the examples say that it stands
 */
export function readBareThing(utterance: Utterance, fillerOf: () => ReadonlySet<string>, placeOf: () => Place): Query | null {
  const { areas, services, models, topics, parts, groups } = utterance;
  if (services.length + models.length === 0 || saysAnything(utterance)) return null;
  const aspects = groups.filter(({ id }) => id === "backup" || id === "patching");
  const things = [...aspects, ...areas, ...topics, ...parts].filter((thing) => !services.some((service) => overlap(service, thing)));
  if (things.length === 0 || !namesOnly([...things, ...services, ...models], utterance, fillerOf)) return null;
  const place = placed(utterance, placeOf());
  const aspect = aspectOf(utterance);
  const part = parts.find(({ service, beside }) => !beside || place.services.includes(service));
  if (part) return { ...whoCarries([part.area], place), aspect, part: part.id };
  if (aspect === "backup" && place.services.length > 0) return whoDoes(aspect, place);
  const named = areasIn(utterance);
  if (named.length > 0) return { ...whoCarries(named, place), aspect };
  if (aspect !== null) return whoDoes(aspect, place);
  const [topic, another] = topics;
  return topic && !another ? aboutTopic(topic.id, place) : null;
}

/** Where nothing else stands, a service is meant even if it is only hinted at. */
function placed(utterance: Utterance, place: Place): Place {
  const only = onlyService(utterance);
  return place.services.length + place.models.length > 0 || utterance.models.length > 0 || !only ? place : { models: [], services: [only] };
}

/** The service that is named, or if none is, hinted at; null where there are several. */
export function onlyService({ services }: Pick<Utterance, "services">): ServiceId | null {
  const outright = services.filter(({ strength }) => strength === OUTRIGHT);
  const [only, another] = outright.length > 0 ? outright : services;
  return only && !another ? only.id : null;
}

/** Whether a short message says nothing beside what is named, but that it is about the cloud. */
function namesOnly(named: readonly Span[], { words, marks }: Utterance, fillerOf: () => ReadonlySet<string>): boolean {
  if (named.length === 0 || words.length > MOST_WORDS) return false;
  return wordsBeside([...named, ...marks.filter(({ meaning }) => meaning.kind === "context")], words, fillerOf()).length === 0;
}

/** Whether a side is spoken of, or anything is asked: then it is more than a name. */
const saysAnything = ({ words, parties, outside }: Utterance): boolean => parties.length > 0 || asksWho(words) || asksAnything(words) || !outside.every(isSmall);

const asksAnything = (words: readonly Word[]): boolean => words.some(({ stem }) => ASKING.has(stem));
const ASKING: ReadonlySet<string> = new Set(["what", "which", "how", "where", "when", "why", "be", "do", "can", "between", "vs", "versu"]);

/** The words that stand in none of the mentions and are no filler. */
export const wordsBeside = (mentions: readonly Span[], words: readonly Word[], filler?: ReadonlySet<string>): readonly Word[] =>
  words.filter(({ stem }, at) => !filler?.has(stem) && !mentions.some(({ from, to }) => from <= at && at < to));
