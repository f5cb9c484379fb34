/** Questions what something is. */
import { TOPICS, type TopicId } from "../../ids.ts";
import { topicOf } from "../../knowledge/knowledge.ts";
import type { TopicEntry } from "../../knowledge/schema.ts";
import { whoCarries } from "../../query.ts";
import { servicesNamed } from "../learned/scope.ts";
import { areasIn, asksWho, aspectOf, namesArea, OUTRIGHT, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readComparison } from "./read-comparison.ts";
import { define } from "./read-topic.ts";

export function readDefinition(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  const [model, another] = place.models;
  // "Who manages personal access tokens in Azure DevOps?"
  if (asksWho(utterance.words) && utterance.parts.some(({ beside }) => !beside)) return heard.who();
  const likely = likelyTopic(heard);
  const concept = conceptAsked(likely, heard);
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  // "Explain who patches AKS nodes", "why doesn't Microsoft patch our VMs?"
  const isOfDuty = services.length > 0 && !concept && aspectOf(utterance) !== null;
  if (isOfDuty) return heard.who();
  if (services.length > 0 && !concept) return { query: { kind: "service", services, claim: null }, sure: 1, because: "asks what a service is" };
  if (!concept && (another || (!model && says(utterance, "every-model")))) return readComparison(heard);
  const areas = areasIn(utterance);
  // "How do accounts differ from identity?"
  if (!concept && !model && areas.length > 1) return { query: whoCarries(areas, place), sure: 1, because: "asks what several areas are" };
  // "GRS and ZRS, what's the difference" is not asked of who carries them.
  if (!concept && !model && utterance.words.some((word) => is(word, "differing"))) return null;
  // "What are network controls like in PaaS?" can only mean who has them there, however sure it is who is said to.
  const who = !concept && model && namesCell(utterance) ? heard.who() : null;
  if (who) return { ...who, sure: 1 };
  // "What are physical hosts?", "what about backups?", "logging in IaaS, explain"
  if (!concept && (model ? likely !== null : namesArea(utterance))) return heard.who();
  const asked = concept ?? model;
  // "What is zero trust?" asks for nothing that is known here.
  return asked ? { query: define(asked, place.models), sure: 1, because: "asks what something is" } : null;
}

/** "Network controls like in PaaS": an area right before the model. */
const namesCell = ({ areas, models }: Utterance): boolean => areas.some(({ strength, to }) => strength === OUTRIGHT && models.some(({ from }) => to <= from && from - to <= NEAR));
const NEAR = 3;

/** What the examples take it for, where neither an area nor a service says more. "What is PaaS?" asks for that model, not for all of them. */
function likelyTopic({ utterance, place, topic }: Heard): TopicId | null {
  if (place.services.length > 0 || namesArea(utterance)) return null;
  const id = topic()?.id ?? null;
  return id === TOPICS.whole && place.models.length > 0 ? null : id;
}

function conceptAsked(likely: TopicId | null, { utterance, place, knowledge, findTopic }: Heard): TopicId | null {
  const told = findTopic.concept(utterance);
  // "The AI shared responsibility model" only holds the name of the whole.
  if (told !== null && told !== TOPICS.whole) return told;
  const concept = likely !== null && EXPLAINED.has(topicOf(knowledge, likely).kind) ? likely : told;
  // "How is responsibility split in Databricks?" asks for that place, and "what are network controls in the matrix?" for that row.
  const ofPart = place.models.length + place.services.length === 1 || utterance.areas.some(({ strength }) => strength === OUTRIGHT);
  const ofModels = told === null && says(utterance, "every-model");
  return concept === TOPICS.whole && (ofPart || ofModels) ? null : concept;
}

/** What is told as it is, whoever carries it. */
const EXPLAINED: ReadonlySet<TopicEntry["kind"]> = new Set<TopicEntry["kind"]>(["concept", "misconception", "ai"]);
