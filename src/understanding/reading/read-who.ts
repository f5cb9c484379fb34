/** Questions who carries something: a part of a service, a topic, an area. */
import { type AreaId, CLOUD_MODEL_IDS, isModelId, type ModelId, type ServiceId, type Side, TOPICS } from "../../ids.ts";
import { cellOf, partyInService, topicOf } from "../../knowledge/knowledge.ts";
import { type Claim, whoCarries, whoDoes } from "../../query.ts";
import { areTwins } from "../clauses/twins.ts";
import type { RankedArea } from "../learned/areas.ts";
import type { Place } from "../learned/scope.ts";
import { asksWho, covers, isOpen, NAMES, namesArea, type Utterance } from "../marks/utterance.ts";
import { is, isAny, NO_CLASSES } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { type Asked, askedIn, asksWhetherTakenOver, whereAsked } from "./asked.ts";
import { citesOther } from "./cited.ts";
import type { Candidate, Heard } from "./heard.ts";
import { withOwnPart } from "./own-part.ts";
import { readOnly } from "./read-only.ts";
import { readPart } from "./read-part.ts";
import { readItself } from "./read-split.ts";
import { define, readTopic } from "./read-topic.ts";
import { ANSWER_THRESHOLD } from "./reading.ts";
import { asksIfDoneByDefault } from "./unjudged.ts";

/** Below this an area that nothing names steps back where all of a model may be meant. */
const LEAST_BESIDE_ALL = 0.6;

export function readWho(heard: Heard, asked: Asked = askedIn(heard)): Candidate | null {
  return readItself(heard) ?? readOnly(heard, asked) ?? readPart(heard, asked) ?? readTopic(heard, asked) ?? readArea(heard, asked);
}

function readArea(heard: Heard, { known, besides, claim, sure, aspect }: Asked): Candidate | null {
  const { utterance } = heard;
  if (!known || (!namesArea(utterance) && known.score < LEAST_BESIDE_ALL)) {
    // "There is nothing for us to update" says nothing of all else.
    const all = aspect === null ? readAllOf(claim, heard, sure) : null;
    if (all || !known) return all;
  }
  const place = whereAsked(heard);
  if (!known.named && claim !== null && isAboutNothing(heard)) return null;
  if (!known.named && asksWhetherTakenOver(heard, claim, ({ id }) => partyInService(heard.knowledge, known.id, id)))
    return { query: { kind: "service", services: place.services, claim: null }, sure, because: "asks what a service takes over" };
  if (aspect !== null && namesServiceOnly(known.id, heard))
    return { query: withOwnPart(whoDoes(aspect, place, claim), utterance, heard), sure, because: `asks who does the ${aspect} of a service` };
  const asked = besides(known.id);
  const others = asked.length > 0 ? asked : alikeTo(known, place, heard);
  const areas = byMention(utterance, [known.id, ...others]);
  const certain = heard.areas().ranked.reduce((sum, { id, score }) => (others.includes(id) ? sum + score : sum), known.score);
  // Where it is not clear what is claimed, nothing is judged: who carries it is told all the same.
  const judged = sure >= ANSWER_THRESHOLD && !citesOther(utterance, areas, place.models, heard.knowledge) && !asksIfDoneByDefault(utterance);
  return {
    query: withOwnPart(whoCarries(areas, place, { claim: judged ? claim : null, aspect }), utterance, heard),
    sure: (judged ? sure : 1) * Math.min(1, certain),
    because: `asks who carries ${areas.join(" and ")}`,
  };
}

/** "Azure Firewall: who patches the firewall itself?" */
function namesServiceOnly(area: AreaId, { utterance: { words, areas, services }, place }: Heard): boolean {
  const [id, another] = place.services;
  const names = services.filter((service) => service.id === id).flatMap(({ from, to }) => words.slice(from, to).map(({ stem }) => stem));
  const mentions = areas.filter((mention) => mention.id === area && mention.strength >= NAMES);
  return id !== undefined && another === undefined && mentions.length > 0 && mentions.every(({ from, to }) => words.slice(from, to).every(({ stem }) => names.includes(stem)));
}

/** "We don't have to come into the office on Friday, do we?" names no thing, no place and no provider. */
const isAboutNothing = ({ utterance: { areas, topics, parts, parties, marks }, place }: Heard): boolean =>
  areas.length + topics.length + parts.length + place.models.length + place.services.length === 0 &&
  parties.every(({ id, pronoun }) => id !== "provider" || pronoun) &&
  marks.every(({ meaning }) => meaning.kind !== "context");

/** "Who looks after the mail servers?": where it is not sure which of two areas is meant and both have the same answer, both are told. */
function alikeTo(known: RankedArea, { models, services }: Place, { areas, knowledge }: Heard): AreaId[] {
  const other = areas().ranked.find(({ id }) => id !== known.id && !areTwins(id, known.id));
  if (!other || known.score >= SURELY_ONE || other.score < LEAST_OF_OTHER) return [];
  const isAlikeIn = (model: ModelId) => cellOf(knowledge, known.id, model).party === cellOf(knowledge, other.id, model).party;
  const isAlikeInService = (service: ServiceId) => partyInService(knowledge, known.id, service) === partyInService(knowledge, other.id, service);
  const asked = models.length + services.length > 0 ? models : CLOUD_MODEL_IDS;
  return asked.every(isAlikeIn) && services.every(isAlikeInService) ? [other.id] : [];
}

/** From here on an area is meant and no other. */
const SURELY_ONE = 0.7;
const LEAST_OF_OTHER = 0.15;

/** "On-premises everything is ours", "who does what in PaaS": about all of a model. Whoever leaves nothing to a side claims that it has no duties. */
function readAllOf(claim: Claim | null, { place, utterance, knowledge }: Heard, sure: number): Candidate | null {
  const [model, another] = place.models;
  if (!model || another || place.services.length > 0) return null;
  // "Half in our own cellar, half in Azure (hybrid)": the whole is called so, of which the model is only a part.
  const concept = utterance.topics.find(({ id }) => id !== TOPICS.whole && !isModelId(id) && topicOf(knowledge, id).kind === "concept");
  if (!claim && concept) return { query: define(concept.id, []), sure, because: "asks who does what in what is called so" };
  const side = sideAskedAbout(utterance);
  if (!claim && side) return { query: { kind: "duties", side, claim: null, models: [model], services: [] }, sure, because: `asks what the ${side} does in a model` };
  // "Half of it is on-prem and half in Azure. What cloud model is that?"
  if (!claim && (asksOfUnknown(utterance) || asksOfHinted(utterance) || asksForModel(utterance))) return null;
  if (!claim) return { query: define(model, [model]), sure, because: "asks who does what in a model" };
  if (claim.kind !== "carries" || claim.party === "shared") return null;
  // "There is still something left for us."
  const left = utterance.words.some((word) => is(word, "anything") && word.text !== "nothing") ? "something" : claim.party === "customer" ? "all" : "nothing";
  return { query: { kind: "duties", side: "customer", claim: left, models: [model], services: [] }, sure, because: `claims that all of it is the ${claim.party}'s` };
}

/** "Who mends the desk in PaaS?", "who looks after headsets in PaaS?" asks for one thing, if for none that is known. */
function asksOfUnknown({ words, marks }: Utterance): boolean {
  const isNamed = (at: number): boolean => marks.some((mark) => mark.meaning.kind !== "group" && mark.meaning.kind !== "outside" && covers(mark, at));
  const isLed = (at: number): boolean => is(words[at - 1], "determiner") || words[at - 1]?.stem === "after" || is(words[at - 2], "determiner");
  const isThing = (word: Word, at: number): boolean => word.classes === NO_CLASSES && isLed(at);
  return asksWho(words) && words.some((word, at) => isThing(word, at) && !isNamed(at));
}

/** "Who is responsible for the servers in SaaS?" asks for one thing, whichever area it belongs to. */
const asksOfHinted = ({ words, areas }: Utterance): boolean => asksWho(words) && areas.some(({ from }) => is(words[from - 1], "determiner"));

const asksForModel = ({ words }: Utterance): boolean =>
  words.some((word, at) => word.stem === "model" && words.slice(Math.max(0, at - 2), at).some((before) => isAny(before, "which", "open-question")));

/** "What must a charity still look after once it goes SaaS?" */
function sideAskedAbout({ words, parties }: Utterance): Side | null {
  const [side, another] = new Set(parties.map(({ id }) => id));
  return side && !another && isOpen({ words }) && !asksWho(words) ? side : null;
}

const byMention = ({ areas }: Utterance, asked: readonly AreaId[]): AreaId[] => {
  if (asked.length < 2) return [...asked];
  const places = new Map([...areas].reverse().map(({ id, from }) => [id, from]));
  return [...asked].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
};
