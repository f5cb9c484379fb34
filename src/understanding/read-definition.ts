/** Questions what something is. */
import { TOPICS } from "../ids.ts";
import { topicOf } from "../knowledge/knowledge.ts";
import { whoCarries } from "../query.ts";
import type { Candidate, Heard } from "./heard.ts";
import { readComparison } from "./read-comparison.ts";
import { define, topicAsked } from "./read-topic.ts";
import { readWho } from "./read-who.ts";
import { servicesNamed } from "./scope.ts";
import { areasIn, namesArea, OUTRIGHT, says } from "./utterance.ts";

export function readDefinition(heard: Heard): Candidate | null {
  const { utterance, place, knowledge, findTopic } = heard;
  const [model, another] = place.models;
  const likely = model || place.services.length > 0 || namesArea(utterance) ? null : heard.topic();
  const named = findTopic.concept(utterance) ?? (likely && topicOf(knowledge, likely.id).kind === "concept" ? likely.id : null);
  // "How is responsibility split in Databricks?" asks for that place, and "what are network controls in the matrix?" for that row.
  const ofPart = place.models.length + place.services.length === 1 || utterance.areas.some(({ strength }) => strength === OUTRIGHT);
  const concept = named === TOPICS.whole && ofPart ? null : named;
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  if (services.length > 0 && !concept) return { query: { kind: "service", services, claim: null }, sure: 1, because: "asks what a service is" };
  if (!concept && (another || (!model && says(utterance, "every-model")))) return readComparison(heard);
  const areas = areasIn(utterance);
  // "How do accounts differ from identity?"
  if (!concept && !model && areas.length > 1) return { query: whoCarries(areas, place), sure: 1, because: "asks what several areas are" };
  // "What are physical hosts?", "what about backups?"
  if (!concept && !model && (namesArea(utterance) || topicAsked(heard, null))) return readWho(heard);
  return { query: define(concept ?? model ?? TOPICS.whole, place.models), sure: 1, because: "asks what something is" };
}
