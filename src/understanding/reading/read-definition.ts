/** Questions what something is. */
import { type ModelId, TOPICS, type TopicId } from "../../ids.ts";
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
  // "Who manages personal access tokens in Azure DevOps?"
  if (asksWho(utterance.words) && utterance.parts.some(({ beside }) => !beside)) return heard.who();
  const likely = likelyTopic(heard);
  const concept = conceptAsked(likely, heard);
  if (concept) return defined(concept, place);
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  // "Explain who patches AKS nodes", "why doesn't Microsoft patch our VMs?"
  if (services.length > 0 && aspectOf(utterance) !== null) return heard.who();
  if (services.length > 0) return { query: { kind: "service", services, claim: null }, sure: 1, because: "asks what a service is" };
  const [model, another] = place.models;
  if (another || (!model && says(utterance, "every-model"))) return readComparison(heard);
  return model ? readOfModel(model, likely, heard) : readOfAreas(heard);
}

/** "What is PaaS?", "what are network controls like in PaaS?" */
function readOfModel(model: ModelId, likely: TopicId | null, heard: Heard): Candidate | null {
  // It can only mean who has them there, however sure it is who is said to.
  const who = namesCell(heard.utterance) ? heard.who() : null;
  if (who) return { ...who, sure: 1 };
  // "Logging in IaaS, explain"
  return likely !== null ? heard.who() : defined(model, heard.place);
}

/** "What are physical hosts?", "what about backups?"; "what is zero trust?" asks for nothing that is known here. */
function readOfAreas(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  const areas = areasIn(utterance);
  // "How do accounts differ from identity?"
  if (areas.length > 1) return { query: whoCarries(areas, place), sure: 1, because: "asks what several areas are" };
  // "GRS and ZRS, what's the difference" is not asked of who carries them.
  if (utterance.words.some((word) => is(word, "differing"))) return null;
  return namesArea(utterance) ? heard.who() : null;
}

const defined = (asked: TopicId, { models }: Heard["place"]): Candidate => ({ query: define(asked, models), sure: 1, because: "asks what something is" });

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
