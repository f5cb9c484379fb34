/** Messages that are nothing but names: an area, a service or a topic alone, or a thing in a place. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ServiceId, TOPICS } from "../../ids.ts";
import { ANYWHERE, AREA_OF_ASPECT, aboutTopic, aspectAlone, MOST_COLUMNS, type Query, whoCarries, whoDoes } from "../../query.ts";
import { isPairedWith } from "../clauses/paired.ts";
import { isHeading, isWithin, segmentsOf } from "../clauses/segments.ts";
import type { Place } from "../learned/scope.ts";
import type { Mark } from "../marks/lexicon.ts";
import { isBehindPlace } from "../marks/prepositions.ts";
import {
  type AreaMention,
  areasIn,
  asksWho,
  aspectOf,
  isAspect,
  isSmall,
  NAMES,
  type NamedService,
  OUTRIGHT,
  overlap,
  type Span,
  says,
  type Utterance,
  wordsBeside,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { ordersWork } from "./ordered.ts";
import { samenessOf } from "./read-comparison.ts";
import { splitIn } from "./read-split.ts";

/** What a message asks that is nothing but names, and why. @param placeOf where the examples say that it stands */
export function readBare(utterance: Utterance, placeOf: () => Place): { readonly query: Query; readonly because: string } | null {
  if (ordersWork(utterance)) return null;
  const areas = bareAreas(utterance);
  return (
    found(readBareVersus(utterance), "holds places against each other") ??
    found(readBareRow(utterance), "compares the models in an area") ??
    found(readBareDifference(utterance), "asks what differs between the models") ??
    found(readBareSplit(utterance), "asks who does what") ??
    found(areas?.isPlain ? whoCarries(areas.areas, placeWithin(utterance, areas.areas, placeOf)) : null, "names an area") ??
    found(readBareModel(utterance), "names a model") ??
    found(readBareName(utterance), "names a service or a topic") ??
    found(readBareWhat(utterance), "asks what a service is") ??
    found(readBareWhose(utterance), "asks whose a service is") ??
    found(readBareClass(utterance), "asks for the model of a service") ??
    found(readBareThing(utterance, placeOf), "names a thing in a place") ??
    found(readBareAllowed(utterance), "asks whether a topic is allowed")
  );
}

const found = (query: Query | null, because: string) => query && { query, because: `${because} and nothing else` };

/** A longer message says more than a name. */
const MOST_WORDS = 6;

/** The areas of "User rights??", of "hypervisor, azure": areas and nothing else. Plain, where each is called by a name that can be nothing else, and no side is spoken of. */
export type BareAreas = { readonly areas: readonly AreaId[]; readonly isPlain: boolean };

export function bareAreas(utterance: Utterance): BareAreas | null {
  const { words, areas, parties, topics, services } = utterance;
  if (words.length > MOST_WORDS) return null;
  const named = areas.filter(({ strength }) => strength >= NAMES);
  // "Azure Firewall rules" are those of that service.
  if (services.some(({ strength }) => strength === OUTRIGHT) || !namesOnly(named, utterance)) return null;
  // "Reset my password" asks for just that.
  if (named.some(({ from, to }) => words.slice(from, to).some((word) => is(word, "person")))) return null;
  const ids = areasIn(utterance);
  const outright = ids.every((area) => named.some(({ id, strength }) => id === area && strength === OUTRIGHT));
  return { areas: ids, isPlain: outright && !asksElse(utterance) && !asksWho(words) && topics.length + parties.length === 0 };
}

/** "VM firewall" is the name of an area, and "VM" in it says where; "firewall" alone is no service of that name. */
function placeWithin(utterance: Utterance, named: readonly AreaId[], placeOf: () => Place): Place {
  const { services, areas } = utterance;
  const isPart = (service: NamedService) => areas.some((area) => named.includes(area.id) && overlap(area, service) && area.to - area.from > service.to - service.from);
  return services.some(isPart) ? placed(utterance, placeOf()) : ANYWHERE;
}

/** "Key Vault", "ransomware?", "Sentinel rules": one service, one topic or one part of a service, and nothing else. */
function readBareName(utterance: Utterance): Query | null {
  const { words, services, parts, topics, models, areas, groups } = utterance;
  if (words.length > MOST_WORDS || models.length > 0 || saysAnything(utterance)) return null;
  const [part] = parts.filter(({ beside }) => !beside);
  if (part && namesOnly([part, ...services], utterance)) return whoCarries([part.area], { models: [], services: [part.service] }, { part: part.id });
  const outright = services.filter(({ strength }) => strength === OUTRIGHT);
  const named = outright.length > 0 ? outright : topics;
  const [id, another] = new Set(named.map(({ id }) => id));
  // "I'd like a second monitor" says more than it names, "what about monitoring?" does not.
  const isMost = words[0]?.text === "show" || 2 * wordsBeside(named, words).length <= words.length || (named === topics && wordsBeside(named, words, "around-name").length === 0);
  const shown = groups.filter(({ id }) => id === "showing");
  if (id === undefined || another !== undefined || !isMost || !namesOnly([...named, ...shown], utterance)) return null;
  // "Windows 365 updates?" hints at a thing there.
  if (areas.some((area) => named.every((mention) => !overlap(area, mention)))) return null;
  return outright.length > 0 ? { kind: "service", services: [id], claim: null } : aboutTopic(id);
}

/** "SaaS?", "PaaS please": what it is and who does what in it, whatever people believe of it. */
function readBareModel({ words, models, services }: Utterance): Query | null {
  const [only, another] = models;
  if (!only || another || services.length > 0) return null;
  return wordsBeside(models, words, "around-name").length === 0 ? splitIn({ models: [only.id], services: [] }) : null;
}

/** "What is AKS?": what it is and who does what in it. */
function readBareWhat({ words, services, parts }: Utterance): Query | null {
  const [only, another] = services.filter(({ strength }) => strength === OUTRIGHT);
  // "What is VNet peering?" asks of a part.
  if (!only || another || parts.some((part) => overlap(part, only))) return null;
  const [first, verb, ...others] = wordsBeside([only], words);
  const asks = is(first, "open-question") && verb?.stem === "be" && others.every((word) => isAny(word, "determiner", "then"));
  return asks ? { kind: "service", services: [only.id], claim: null } : null;
}

/** "Classify Key Vault for me": the service is sorted, and no data. */
function readBareClass({ words, services }: Utterance): Query | null {
  const [only, another] = services.filter(({ strength }) => strength === OUTRIGHT);
  if (!only || another || words[only.from - 1]?.text !== "classify") return null;
  const beside = wordsBeside([only, { from: only.from - 1, to: only.from }], words, "filler");
  return beside.length === 0 ? { kind: "service", services: [only.id], claim: null } : null;
}

/** "Is AKS ours or Microsoft's?", "isn't Intune Microsoft's?", "Key Vault: us or them?": no service is the one side's, so that who does what in it is told. */
function readBareWhose({ words, services, parties, areas, topics, parts, groups, models }: Utterance): Query | null {
  const [service, another] = services;
  if (!service || another || service.strength < OUTRIGHT || parties.length === 0 || models.length > 0) return null;
  // What "shared" is a part of in another service is not asked about.
  if (parts.some((part) => part.service === service.id)) return null;
  const isAsked = is(words[0], "auxiliary") || (isHeading(service, words) && words.some(({ stem }) => stem === "or"));
  if (!isAsked || [...areas, ...topics].some((thing) => !overlap(thing, service))) return null;
  const sides = groups.filter(({ id }) => id === "denial" || id === "both-sides");
  const beside = wordsBeside([service, ...parties, ...sides], words, "around-name");
  return beside.every((word) => isAny(word, "auxiliary", "asking-who", "clause-joining")) ? { kind: "service", services: [service.id], claim: null } : null;
}

/**
 * "Azure SQL backup", "VM patching?": a thing in a place and nothing else. Nothing is claimed then, whatever is commonly believed of it.
 * @param placeOf where the examples say that it stands
 */
function readBareThing(utterance: Utterance, placeOf: () => Place): Query | null {
  const { words, areas, services, models, topics, parts, groups } = utterance;
  // "Must I patch the Bastion?" asks whether.
  if (services.length + models.length === 0 || saysAnything(utterance) || is(words[0], "auxiliary")) return null;
  // "The operating system: on-premises / SaaS"
  const isRow = models.length > 1 && !says(utterance, "same") && !words.some((word) => is(word, "comparing"));
  const beside = isRow ? wordsBeside(models, words) : words;
  if (beside.length > MOST_WORDS) return null;
  const aspects = groups.filter(isAspect);
  // "App Service firewall" is no Azure Firewall: beside a service that is named, one that is only hinted at is the thing; not so in "NAT gateway, load balancer".
  const isNamed = services.some(({ strength }) => strength === OUTRIGHT);
  const meant = services.filter(({ strength, from }) => !isNamed || strength === OUTRIGHT || words[from]?.pause);
  // "Function app code" is more than the name that it begins with.
  const isInName = (thing: Span): boolean => meant.some((service) => (service.strength === OUTRIGHT ? isWithin : overlap)(thing, service));
  const things = [...aspects, ...areas, ...topics, ...parts].filter((thing) => !isInName(thing));
  if (things.length === 0 || !namesOnly([...things, ...services, ...models], utterance)) return null;
  // "Patching, logging, backup for Azure SQL" are several.
  const apart = things.filter((thing) => !services.some((service) => overlap(service, thing)));
  if (segmentsOf(words).filter((segment) => apart.some((thing) => isWithin(thing, segment))).length > 1) return null;
  const place = placed(utterance, placeOf());
  const aspect = aspectOf(utterance);
  const [part] = parts.filter(({ service, beside }) => !beside || place.services.includes(service)).sort((a, b) => b.to - b.from - (a.to - a.from));
  if (part) return whoCarries([part.area], place, { aspect, part: part.id });
  if (aspect === "backup" && place.services.length > 0) return whoDoes(aspect, place);
  // "Log Analytics data encrypted?": what is done by default is more than the row of the data.
  if (place.services.length > 0 && words.some((word) => is(word, "done-by-default"))) return null;
  // "Power Apps" names no apps of one's own.
  const named = areasIn({ areas: areas.filter((area) => !isInName(area)) });
  const [topic] = topics;
  const another = topics.find(({ id }) => id !== topic?.id);
  // "DDoS in IaaS", "MFA in IaaS", "disk encryption on VMs" are more than the area that the word belongs to.
  const isCovered = (area: AreaMention) => isInName(area) || topics.some((mention) => overlap(area, mention) && (area.strength < OUTRIGHT || area.to <= mention.to));
  const isOfTopic = topic !== undefined && !another && aspect === null && areas.every(isCovered);
  if (named.length > 0 && !isOfTopic) return whoCarries(named, place, { aspect });
  if (aspect !== null) return whoDoes(aspect, place);
  if (!topic || another) return null;
  // "Responsibility matrix AKS" asks for that service.
  return topic.id === TOPICS.whole ? splitIn(place) : aboutTopic(topic.id, place);
}

/** "Are pen tests allowed on Azure?": the rules are told with the topic. */
function readBareAllowed({ words, topics, services, models, marks }: Utterance): Query | null {
  const [topic, another] = new Set(topics.map(({ id }) => id));
  if (!topic || another || !is(words[0], "auxiliary") || !words.some((word) => is(word, "allowing"))) return null;
  const context = marks.filter(({ meaning }) => meaning.kind === "context");
  const beside = wordsBeside([...topics, ...services, ...models, ...context], words, "filler");
  return beside.every((word) => is(word, "allowing")) ? aboutTopic(topic, { models: models.map(({ id }) => id), services: services.map(({ id }) => id) }) : null;
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

/** "Who is responsible for what", "RACI for AKS": who does what, in a place at most, and nothing else. */
export function readBareSplit(utterance: Utterance): Query | null {
  const { services, models, groups, words, areas, topics, parties } = utterance;
  // "RACI" alone is a table, "RACI for AKS" asks for that service.
  const split = groups.filter(({ id }) => id === "who-what" || (id === "whole-matrix" && services.length + models.length > 0));
  if (split.length === 0) return null;
  // "Who does what for the firewall of AKS", "who does what when it is serverless" ask of less than the whole.
  const isSaid = (area: AreaMention) => split.some((group) => isWithin(area, group));
  const ofThing = areas.some((area) => area.strength >= NAMES && !isSaid(area) && !services.some((service) => service.strength === OUTRIGHT && overlap(service, area)));
  if (ofThing || topics.some(({ id }) => id !== TOPICS.whole)) return null;
  const all = groups.filter(({ id }) => id === "four" || id === "every-model");
  const asked = [...split, ...all, ...groups.filter(({ id }) => id === "showing")];
  // "… in our team" asks of people.
  if (parties.some((party) => !asked.some((group) => isWithin(party, group)))) return null;
  const beside = wordsBeside([...asked, ...services, ...models], words);
  // "The responsibilities for Azure SQL as a table", "the whole split for all models, side by side"
  if (asksAnything(beside) || beside.some((word) => !isAny(word, "filler", "duty", "every", "extent", "model-noun", "party", "place"))) return null;
  const [service, another] = services;
  // "Who does what in our team" asks of no service, "… in Policy" does.
  const isMeant = service && (service.strength === OUTRIGHT || (service.to === words.length && isBehindPlace(words, service.from)));
  if (models.length > 1 || another || (service && (!isMeant || isPairedWith(service, models, utterance)))) return null;
  const isOfAll = all.length > 0 || beside.some((word) => is(word, "model-noun"));
  if (isOfAll && models.length + services.length === 0) return { kind: "matrix" };
  return splitIn({ models: models.map(({ id }) => id), services: service ? [service.id] : [] });
}

/** "AVD vs Windows 365", "are AKS and App Service alike when it comes to OS patching?": places that are held against each other, in one thing that is done at most, and nothing else. */
function readBareVersus(utterance: Utterance): Query | null {
  const { words, services, models, areas, groups } = utterance;
  const places = [...services, ...models];
  if (places.length < 2 || places.length > MOST_COLUMNS) return null;
  const claim = samenessOf(utterance);
  const areDiffering = claim !== null || words.some((word) => is(word, "differing"));
  if (!areDiffering && !words.some((word) => is(word, "comparing"))) return null;
  const done = groups.filter(isAspect);
  const named = areDiffering ? areas.filter((area) => area.strength >= (claim ? NAMES : OUTRIGHT) && !places.some((place) => overlap(place, area))) : [];
  // How two products differ is another question.
  if (areDiffering && named.length + done.length === 0) return null;
  const things = [...named, ...areas.filter((area) => done.some((aspect) => overlap(area, aspect)))];
  const same = groups.filter(({ id }) => id === "same");
  if (wordsBeside([...places, ...done, ...things, ...same], words, "filler").some((word) => !isAny(word, "comparing", "differing", "regarding"))) return null;
  const aspect = aspectOf(utterance);
  const ids = {
    areas: aspect === null || named.length > 0 ? [...new Set(named.map(({ id }) => id))] : [AREA_OF_ASPECT[aspect]],
    models: models.map(({ id }) => id),
    services: services.map(({ id }) => id),
  };
  const servicesFirst = (services[0]?.from ?? 0) < (models[0]?.from ?? words.length);
  return { kind: "compare", moving: false, claim, servicesFirst, aspect: aspectAlone(aspect, ids.areas), ...ids };
}

/** "Compare all four models for patching of the guest OS" */
function readBareRow(utterance: Utterance): Query | null {
  const { words, areas, groups, topics, parts, models, services } = utterance;
  if (!is(words[0], "comparing") || !words.some((word) => is(word, "model-noun"))) return null;
  const ids = areasIn(utterance);
  if (ids.length === 0 || models.length > 0 || services.some(({ strength }) => strength === OUTRIGHT)) return null;
  const beside = wordsBeside([...areas, ...topics, ...parts, ...services, ...groups.filter(isAspect)], words, "filler");
  if (!beside.every((word) => isAny(word, "comparing", "model-noun", "several", "three", "every") || groups.some(({ id, from }) => id === "four" && words[from] === word)))
    return null;
  // "Compare backup across the models": a topic tells it by model, and more of it than the row.
  const [topic, another] = new Set(topics.map(({ id }) => id));
  if (topic && !another && areas.every((area) => topics.some((mention) => overlap(area, mention)))) return aboutTopic(topic);
  const all = says(utterance, "four");
  return { kind: "compare", moving: false, claim: null, servicesFirst: false, aspect: null, areas: ids, models: all ? MODEL_IDS : CLOUD_MODEL_IDS, services: [] };
}

/** "What is the difference between the models?" */
function readBareDifference(utterance: Utterance): Query | null {
  const { words, areas, parties, parts, models, services, groups } = utterance;
  const asks = words.some((word) => is(word, "differing")) && words.some(({ text }) => text === "models");
  if (!asks || areas.length + parties.length + parts.length + models.length + services.length > 0) return null;
  const all = groups.filter(({ id }) => id === "four" || id === "every-model");
  if (!wordsBeside(all, words, "filler").every((word) => isAny(word, "differing", "model-noun"))) return null;
  const compared = says(utterance, "four") ? MODEL_IDS : CLOUD_MODEL_IDS;
  return { kind: "compare", moving: false, claim: null, servicesFirst: false, aspect: null, areas: [], models: compared, services: [] };
}

/** "VM?", "what about Kubernetes", "tell me about SharePoint": services that are only hinted at, and nothing else at all; "definition of a SIEM" says more. */
export function bareHints(utterance: Utterance): readonly ServiceId[] {
  const { services, outside, parties, words } = utterance;
  const isMore = asksElse(utterance) || parties.length > 0 || asksWho(words) || !outside.every(isSmall);
  const beside = wordsBeside(services, words, "around-name");
  return isMore || beside.some((word) => !is(word, "calling")) ? [] : services.map(({ id }) => id);
}

/** Whether a message says nothing beside what is named, but that it is about the cloud. */
function namesOnly(named: readonly Span[], { words, marks, services }: Utterance): boolean {
  if (named.length === 0) return false;
  // "Power Platform Dataverse": one service by two of its names; "SharePoint or OneDrive" asks which.
  const isNamed = ({ meaning, from }: Mark): boolean =>
    meaning.kind === "service" && services.some(({ id, strength, to }) => id === meaning.id && strength === OUTRIGHT && to === from);
  return wordsBeside([...named, ...marks.filter((mark) => mark.meaning.kind === "context" || isNamed(mark))], words, "filler").length === 0;
}

/** Whether a side is spoken of, or anything is asked: then it is more than a name. */
const saysAnything = (utterance: Utterance): boolean => utterance.parties.length > 0 || asksWho(utterance.words) || asksElse(utterance) || !utterance.outside.every(isSmall);

/** "What is a hypervisor?" asks, but not who carries it; "what about backups?" only names them. */
const asksElse = ({ words, groups }: Utterance): boolean => asksAnything(words) && !groups.some(({ id, from }) => id === "follow-up" && from === 0);

const asksAnything = (words: readonly Word[]): boolean => words.some((word) => is(word, "asking-about"));
