/** Questions for all of it: who does what, in a service, in a model or at all. */
import { type ServiceId, type Side, TOPICS } from "../../ids.ts";
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { type Query, whoCarries } from "../../query.ts";
import { type Place, servicesNamed } from "../learned/scope.ts";
import { asksWho, aspectOf, namesArea, type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Candidate, Heard } from "./heard.ts";
import { define } from "./read-topic.ts";

/** "AKS, who does what?", "how is the work split in PaaS?", "who is responsible for Exchange Online?" Where several stand side by side, they are compared. */
export function readSplit(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  if (namesArea(utterance)) return null;
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  const places = place.models.length + services.length;
  if (places > 1 || !(asksWhoWhat(utterance) || isOfService(utterance) || (places === 1 && asksOfEachSide(utterance)))) return null;
  // "Who does what when it is serverless?" has an answer of its own.
  const topics = utterance.topics.length > 0 || places === 0 ? [heard.topic()?.id, heard.findTopic.concept(utterance)] : [];
  if (topics.some((id) => id && id !== TOPICS.whole)) return null;
  return { query: splitIn({ models: place.models, services }), sure: 1, because: "asks who does what" };
}

/** "The Azure Backup service itself, who runs that?", "who runs the Intune service?" */
export function readItself({ utterance, knowledge }: Heard): Candidate | null {
  const { words, services, topics, parts } = utterance;
  const [service, another] = services;
  const isOfItself = service !== undefined && !another && asksWho(words) && words.some((word) => is(word, "itself") || word.stem === "run");
  if (!isOfItself || namesArea(utterance) || topics.length + parts.length > 0) return null;
  if (!wordsBeside(services, words).every((word) => isAny(word, "asking-who", "itself", "this") || word.text === "service")) return null;
  return { query: whoRuns(service.id, knowledge), sure: 1, because: "asks who runs the service itself" };
}

/** Who runs what a service stands on, or where it is an application, that. */
export function whoRuns(service: ServiceId, knowledge: Knowledge): Query {
  return whoCarries([serviceOf(knowledge, service).model === "saas" ? "applications" : "operating-system"], { models: [], services: [service] });
}

/** Who does what there, or where no place is known, in every model. */
export function splitIn({ models: [model], services }: Place): Query {
  return services.length > 0 ? { kind: "service", services, claim: null } : define(model ?? TOPICS.whole, model ? [model] : []);
}

/** "Who is responsible for what"; but "for what is in the mailboxes" asks for the things there. */
export const asksWhoWhat = ({ groups, words, parties }: Utterance): boolean =>
  groups.some(({ id, to }) => id === "who-what" && words[to]?.stem !== "be" && !parties.some(({ from }) => from === to));

/** "Which parts are Microsoft's and which are ours?", "Microsoft's part, our part?": of each side it is asked by itself what it has. */
function asksOfEachSide(utterance: Utterance): boolean {
  const { words, parties, parts } = utterance;
  // "Minor patches and major versions, which is theirs and which is ours?" asks of two things.
  if (parts.length > 0 || aspectOf(utterance) !== null) return false;
  const asked = new Map<Side, number>();
  let behind = 0;
  for (const { id, from, to } of parties) {
    const named = [to, to - 1].find((at) => is(words[at], "part"));
    const own = named ?? words.findLastIndex((word, at) => at >= behind && at < from && is(word, "which"));
    if (own >= 0 && words[own]?.sentence === words[from]?.sentence) asked.set(id, own);
    behind = to;
  }
  return asked.size === 2;
}

/** "What do we do in PaaS, and what does Microsoft do?" */
export function asksWhatEachDoes({ words, parties }: Utterance): boolean {
  const isAsked = ({ from }: Span): boolean => words[from - 2]?.stem === "what" && is(words[from - 1], "auxiliary");
  const [one, other, third] = parties.filter(isAsked);
  return one !== undefined && other !== undefined && third === undefined && one.id !== other.id && is(words[other.from - 3], "adding");
}

/** Nothing but who is responsible for a service: as a whole, then. */
function isOfService({ words, services, areas, marks, topics, parts }: Utterance): boolean {
  if (!asksWho(words) || services.length !== 1 || areas.length + topics.length + parts.length > 0) return false;
  const cloud = marks.filter(({ meaning }) => meaning.kind === "context");
  return wordsBeside([...services, ...cloud], words).every((word) => is(word, "asking-who"));
}
