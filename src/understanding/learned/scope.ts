/**
 * The place an utterance speaks of: the models and the services it names. A service may also be named in passing ("the policy", "behind
 * our VNet"), and a model may be meant without its name ("a rented server", "our own cellar"): the examples tell.
 */
import type { AreaId, ModelId, Party, ServiceId } from "../../ids.ts";
import { cellOf, type Knowledge, partyInService, serviceOf } from "../../knowledge/knowledge.ts";
import { isArrival } from "../clauses/journey.ts";
import { isPairedWith } from "../clauses/paired.ts";
import { isHeading } from "../clauses/segments.ts";
import { areJoined, namedBeside, thingsBeside } from "../clauses/side-by-side.ts";
import { isBehindNot, leadOf } from "../marks/prepositions.ts";
import {
  type AreaMention,
  areasNamedBy,
  isBorder,
  NAMES,
  type NamedService,
  namesService,
  OUTRIGHT,
  overlap,
  type Span,
  servicesMentioned,
  type Utterance,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import { codeAt, textOf, type Word } from "../words/words.ts";
import { type Classifiers, type Rank, toProbabilities } from "./classifier.ts";
import { isLeftOut } from "./offers.ts";

export type Place = { readonly models: readonly ModelId[]; readonly services: readonly ServiceId[] };

/** @param rank what the examples say of the model that is meant where none is named */
export type FindPlace = (utterance: Utterance, rank: Rank<"place">) => Place;

/** What a service that is named may be: where the question stands, or something in passing. */
export const MEANT = "meant";
export const PASSING = "passing";
/** Where no model is meant. */
export const NOWHERE = "nowhere";

/** From here on a service that is named is meant; where nothing else says where, less will do. */
const SURELY_MEANT = 0.4;
const PERHAPS_MEANT = 0.2;
/** From here on a model is meant that nothing names. */
const SURELY_THERE = 0.5;

/** @param classifiers whether a named service is meant */
export function createPlaceFinder(knowledge: Knowledge, classifiers: Classifiers<"meant">): FindPlace {
  const meant = classifiers.labelsOf("meant").indexOf(MEANT);
  const likelihoodOf = (service: NamedService, utterance: Utterance): number => {
    const scores = classifiers.weigh({ words: serviceSignsOf(service, utterance, knowledge), facts: NO_FACTS });
    toProbabilities(scores);
    return scores[meant] ?? 0;
  };
  return (utterance, rank) => {
    const models = modelsMeant(utterance);
    const likely = servicesLeft(utterance)
      .filter(
        (service) =>
          !isThingOfModel(service, utterance, knowledge) &&
          !isBelowOther(service, utterance, knowledge) &&
          !utterance.services.some((other) => isBehind(other, service, utterance, knowledge)) &&
          (isHeld(service, utterance) || !isOneOfSeveral(service, utterance, knowledge)),
      )
      .map((service) => ({ service, score: likelihoodOf(service, utterance) }));
    const surely = likely
      .filter(
        ({ service, score }) =>
          score >= SURELY_MEANT ||
          (service.strength === OUTRIGHT && (isArrival(service, utterance) || isHeading(service, utterance.words))) ||
          isBesideNamed(service, utterance) ||
          isNamedByThings(service, utterance, knowledge) ||
          isHeldAgainst(service, utterance, knowledge) ||
          utterance.parts.some((part) => part.service === service.id && (!part.beside || score >= PERHAPS_MEANT)) ||
          isWhere([service.id], utterance) ||
          isHeld(service, utterance) ||
          utterance.services.some((other) => isBehind(service, other, utterance, knowledge)),
      )
      .map(({ service }) => service);
    const meantOnes = likely.flatMap(({ service }) => (surely.includes(service) || isInRow(service, surely, utterance) ? [service] : []));
    if (models.length + meantOnes.length > 0) return { models, services: inOrder(meantOnes) };
    const [best] = rank("place");
    if (best && best.label !== NOWHERE && best.score >= SURELY_THERE) return { models: [best.label as ModelId], services: [] };
    const [perhaps] = likely.filter(({ service, score }) => service.strength === OUTRIGHT && score >= PERHAPS_MEANT).sort((a, b) => b.score - a.score);
    const outright = servicesLeft(utterance).filter(({ strength }) => strength === OUTRIGHT);
    // Where it is the only thing that is named, it is told of that rather than of every model.
    const where = outright.find((service) => isOfIt(service, utterance) || outright.every(({ id }) => id === service.id));
    const there = perhaps?.service ?? where;
    return { models: [], services: there ? [there.id] : [] };
  };
}

/** "The virtual machines behind Azure SQL Database", "the underlying VMs of Azure Functions" are a layer of that; what stands behind a firewall or a load balancer is none of it. */
const isBelowOther = ({ from, to, strength }: NamedService, { words, services }: Utterance, knowledge: Knowledge): boolean =>
  strength < OUTRIGHT &&
  (is(words[to], "below") || words[to]?.stem === "behind" || words[from - 1]?.text === "underlying") &&
  services.some((other) => other.strength === OUTRIGHT && leadOf(words, other.from) === words[to] && serviceOf(knowledge, other.id).category !== "networking");

/** "The VMs behind our Azure Firewall": the firewall only says which of them is meant. */
const isBehind = ({ to }: Span, shield: NamedService, { words }: Utterance, knowledge: Knowledge): boolean =>
  words[to]?.stem === "behind" && leadOf(words, shield.from) === words[to] && serviceOf(knowledge, shield.id).category === "networking";

/** "Does Azure encrypt our blobs?": the words for a part have the name of its service in them. */
const isHeld = ({ id, from, to, strength }: NamedService, { parts }: Utterance): boolean =>
  strength === OUTRIGHT && parts.some((part) => part.service === id && part.from <= from && to <= part.to && part.to - part.from > to - from);

/** "NSGs and route tables": of one thing of a network it may be open where that is, of two it is not, unless it is said that they are around something. */
function isNamedByThings({ id }: NamedService, utterance: Utterance, knowledge: Knowledge): boolean {
  const { words, models, services } = utterance;
  const isAlone = models.length === 0 && services.every((other) => other.id === id) && !words.some((word) => isAny(word, "pronoun", "determiner"));
  return isAlone && serviceOf(knowledge, id).category === "networking" && new Set(servicesMentioned(utterance).flatMap((other) => (other.id === id ? [other.from] : []))).size > 1;
}

/** "Microsoft patches our VMs as well as Bastion": what stands in a row with a service that is named is one, too. */
const isBesideNamed = (service: NamedService, { services, words }: Utterance): boolean =>
  service.strength < OUTRIGHT && services.some((other) => other.strength === OUTRIGHT && !overlap(other, service) && areJoined(other, service, words));

/** "PaaS or a VM", "IaaS vs App Service": what is held against a model that it does not stand in is a place, too; but none that one leaves. */
function isHeldAgainst(service: NamedService, utterance: Utterance, knowledge: Knowledge): boolean {
  const { words, models } = utterance;
  const { model } = serviceOf(knowledge, service.id);
  if (is(leadOf(words, service.from), "departing") || areasNamedBy(service, utterance).length > 0) return false;
  return models.every(({ id }) => id !== model) && isPairedWith(service, models, utterance);
}

/** And one that is named stands where the others of its row do, whatever it is usually named for. */
const isInRow = (service: NamedService, meant: readonly NamedService[], { words }: Utterance): boolean =>
  service.strength === OUTRIGHT && meant.some((other) => !overlap(other, service) && areJoined(other, service, words));

/** "The OS of Azure VMSS", "our web app sits on App Service": what stands so is no name in passing, wherever else it is named. */
const isOfIt = ({ id }: NamedService, utterance: Utterance): boolean =>
  servicesMentioned(utterance).some((mention) => mention.id === id && mention.strength === OUTRIGHT && isSaidWhere(mention, utterance.words));

const isSaidWhere = ({ from }: Span, words: readonly Word[]): boolean =>
  words[from - 1]?.stem === "of" || (is(words[from - 1], "standing-on") && isAny(words[from - 2], "idle", "standing"));

/** "The guest OS of our VMs", "the OS on a VM": one of the services is said to be where the thing is. */
export const isWhere = (services: readonly ServiceId[], utterance: Utterance): boolean =>
  servicesMentioned(utterance).some(
    (service) => services.includes(service.id) && areasNamedBy(service, utterance).length === 0 && standsBehindThing(service, utterance) && endsName(service, utterance),
  );

function standsBehindThing({ from }: Span, { words, areas }: Utterance): boolean {
  const lead = leadOf(words, from);
  return (lead?.stem === "of" || lead?.stem === "on") && areas.some(({ strength, to }) => strength === OUTRIGHT && words[to] === lead);
}

/** "On our VMs, too", "of our VMs for holes"; "the VM cluster" is a thing of its own. */
const endsName = ({ to }: Span, { words }: Utterance): boolean =>
  isBorder(words, to) || words[to]?.stem === "for" || isAny(words[to], "joining", "auxiliary", "likewise", "around-name", "leading", "place", "belonging");

const NO_FACTS: readonly number[] = [];

/**
 * "Private endpoints in PaaS", "are firewall rules ours in PaaS?": what is a thing of a model, and no name, is asked about there, if its
 * service, or a part of it that is called so, breaks the rule of the model.
 */
function isThingOfModel(service: NamedService, utterance: Utterance, knowledge: Knowledge): boolean {
  const { id, strength } = service;
  if (strength >= NAMES || utterance.models.length === 0) return false;
  const isNamed = (part: string) => utterance.parts.some((named) => named.service === id && named.id === part);
  const partiesIn = (area: AreaId): Party[] => [
    partyInService(knowledge, area, id),
    ...serviceOf(knowledge, id).parts.flatMap(({ names, area: own, party }) => (own === area && isNamed(names[0] ?? "") ? [party] : [])),
  ];
  const own = areasNamedBy(service, utterance);
  // "MFA and the firewall in PaaS": what else is asked about is not asked about in the firewall.
  if (own.length > 0 && thingsBeside(service, utterance).length > 0) return true;
  return own.some((area) => utterance.models.every((model) => partiesIn(area.id).some((party) => party !== cellOf(knowledge, area.id, model.id).party)));
}

/** "Firewall rules and VNets, ours or theirs?": one of several things of an area that stand side by side is no place for the others. */
function isOneOfSeveral(service: NamedService, utterance: Utterance, knowledge: Knowledge): boolean {
  // "Service Fabric cluster nodes, OS updates": what only begins in the name is another thing.
  const own = areasNamedBy(service, utterance).find(({ from, to }) => from >= service.from && to <= service.to);
  // "The rules on a NAT gateway, and our outbound traffic", "scale sets, OS patches, who?"
  if (service.strength === OUTRIGHT && (is(leadOf(utterance.words, service.from), "standing-on") || isHeading(service, utterance.words))) return false;
  // "NSGs and route tables" are things of one network.
  const isNetwork = serviceOf(knowledge, service.id).category === "networking";
  const isOfSame = (area: Span): boolean => isNetwork && servicesMentioned(utterance).some((other) => other.id === service.id && overlap(other, area));
  // "Behind Private Link the public access …": a part of the service is no other thing.
  const isOfIt = (area: Span): boolean => utterance.parts.some((part) => part.service === service.id && overlap(part, area));
  const isOther = (area: AreaMention): boolean => !isNameOfService(area, utterance) && !isNameOfArea(area, utterance, knowledge) && !isOfSame(area) && !isOfIt(area);
  return own !== undefined && namedBeside(own, own.id, utterance).some(isOther);
}

/** "VPN Gateway, network controls: who?" asks for the area there. */
const isNameOfArea = ({ id, from, to }: AreaMention, { words }: Utterance, { areas }: Knowledge): boolean => textOf(words.slice(from, to)) === areas.get(id)?.name.toLowerCase();

const isNameOfService = (area: AreaMention, { services }: Utterance): boolean => services.some((service) => service.strength === OUTRIGHT && overlap(service, area));

/** Without those that are set aside: "leaving AKS out of it", "Bastion, not the VMs behind it". */
const servicesLeft = (utterance: Utterance): readonly NamedService[] =>
  utterance.services.filter(
    (service) => !isLeftOut(service, utterance.words) && !(utterance.services.length > 1 && (isBehindNot(utterance.words, service.from) || isWhatAnotherIs(service, utterance))),
  );

/** "A Bastion host is still a VM somewhere": what another service is said to be is no second place. */
function isWhatAnotherIs({ from, strength }: NamedService, { words, services }: Utterance): boolean {
  const verb = words.findLastIndex((word, at) => at < from && word.stem === "be");
  const isSaid = verb >= 0 && is(words[from - 1], "determiner") && from - verb <= FEW_BETWEEN && words[verb]?.sentence === words[from]?.sentence;
  return isSaid && strength < OUTRIGHT && services.some((other) => other.strength === OUTRIGHT && other.to <= verb && words[other.from]?.sentence === words[from]?.sentence);
}
const FEW_BETWEEN = 3;

/** "Do we patch Exchange Online, like on premises?", "we only use PaaS, no own server room": the question does not stand where it is only likened to, nor where there is nothing. */
function modelsMeant(utterance: Utterance): ModelId[] {
  const { words, models, services } = utterance;
  const isBesideService = namesService(utterance);
  // "SQL Server on a VM, not the PaaS thing"
  const isOneOfSeveral = services.length > 0 || models.length > 1;
  const meant = models.filter(
    ({ from }) => words[from]?.pause || !(isAside(leadOf(words, from), isBesideService) || (isOneOfSeveral && (isBehindNot(words, from) || isThoughtWrongly(from, words)))),
  );
  return (meant.length > 0 || services.length > 0 ? meant : models).map(({ id }) => id);
}

/** "Do not assume we're SaaS, we're IaaS" */
function isThoughtWrongly(from: number, words: readonly Word[]): boolean {
  const at = words.findLastIndex((word, place) => place < from && is(word, "thinking"));
  const isOfClause = (word: Word, step: number): boolean => word.sentence === words[from]?.sentence && (step === 0 || !word.pause);
  return at > 0 && words[at - 1]?.stem === "not" && from - at <= LONGEST_THOUGHT && words.slice(at, from + 1).every(isOfClause);
}
const LONGEST_THOUGHT = 5;

const isAside = (lead: Word | undefined, isBesideService: boolean): boolean => is(lead, "without") || (isBesideService && is(lead, "likening"));

/** Every service that is called by a name of its own, meant or not: where services are compared or sorted, none is named in passing. */
export const servicesNamed = ({ services }: Utterance): ServiceId[] => inOrder(services.filter(({ strength }) => strength === OUTRIGHT));

const inOrder = (services: readonly NamedService[]): ServiceId[] => [...services].sort((a, b) => a.from - b.from).map(({ id }) => id);

/** How a service is named: by what words, how surely, between which words, and beside what else. */
export function serviceSignsOf(service: NamedService, utterance: Utterance, knowledge: Knowledge): number[] {
  const { id, strength, from, to } = service;
  const { words, models, services } = utterance;
  const { model } = serviceOf(knowledge, id);
  const where = models.length === 0 ? PLACES.nowhere : models.some((one) => one.id === model) ? PLACES.same : PLACES.other;
  const others = services.filter((other) => other.id !== id);
  const rival = Math.max(0, ...others.map((other) => other.strength));
  const inArea = areasNamedBy(service, utterance).length > 0;
  const sentence = words[from]?.sentence;
  const lead = leadOf(words, from)?.code ?? 0;
  const behind = codeAt(words, to, sentence);
  // A service that one of several questions takes over from the message stands where the message has it, perhaps behind the last word here.
  let phrase = SIGNS.phrase;
  for (let at = from; at < to; at += 1) phrase = join(phrase, words[at]?.code ?? 0);
  return [
    join(SIGNS.strength, strength),
    join(SIGNS.id, codeOf(id)),
    phrase,
    join(phrase, where),
    join(join(SIGNS["phrase beside"], phrase), rival),
    join(join(SIGNS.where, strength), where),
    join(join(join(SIGNS.rival, strength), rival), Math.min(2, others.length)),
    join(SIGNS.lead, lead),
    join(join(SIGNS.lead, strength), lead),
    join(SIGNS.before, codeAt(words, from - 1, sentence)),
    join(SIGNS.behind, behind),
    join(join(SIGNS.behind, behind), codeAt(words, to + 1, sentence)),
    join(join(SIGNS.long, strength), to - from),
    join(join(SIGNS["in area"], strength), Number(inArea)),
    join(SIGNS.place, Number(from === 0) + 2 * Number(to === words.length)),
    join(SIGNS.last, Number(words.at(-1)?.sentence === sentence)),
    // "SQL Server on an Azure VM": the one says where the other runs.
    ...others.map((other) => join(join(SIGNS.beside, codeOf(id)), codeOf(other.id))),
    ...models.map((model) => join(join(SIGNS.in, codeOf(id)), codeOf(model.id))),
  ];
}

const SIGNS = numbered(["strength", "id", "phrase", "where", "rival", "lead", "before", "behind", "long", "in area", "place", "last", "beside", "phrase beside", "in"]);
const PLACES = numbered(["nowhere", "same", "other"]);
