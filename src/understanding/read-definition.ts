/** Questions what something is, and bare names. */
import type { Claim, Scope } from "../query.ts";
import { isChallenge } from "./asking.ts";
import { type Features, namesArea } from "./features.ts";
import type { Candidate } from "./interpret.ts";
import { assertedModels } from "./read-model.ts";
import type { TopicFinder } from "./topics.ts";

export function readDefinition(features: Features, scope: Scope, claim: Claim | null, findTopic: TopicFinder): Candidate | null {
  // "Why don't we have to update anything with SaaS?" asks who does it, not what SaaS is.
  if (features.areas.length > 0 && claim?.kind === "free") return null;
  const concept = findTopic.concept(features);
  if (features.has("who") && !concept && !features.has("the-split")) return null;
  if (!features.has("define") && !concept && !features.has("the-split")) return null;
  if (namesArea(features)) return null;
  if (scope.services.length > 0 && features.has("define") && !features.has("duties"))
    return { query: { kind: "service", services: scope.services, claim: assertedModels(features, isChallenge(features)) }, because: "asks what a service is" };
  const [model, second] = scope.models;
  if (model && !second && features.has("define"))
    return { query: { kind: "topic", topic: model, models: [model], services: [], claim: null, challenge: false }, because: "asks what a model is" };
  if (second && features.has("define"))
    return { query: { kind: "compare", moving: false, areas: [], models: scope.models, services: [], claim: null }, because: "asks what several models are" };
  if (!concept && features.has("the-split") && scope.models.length === 0)
    return { query: { kind: "topic", topic: "shared-responsibility", models: [], services: [], claim: null, challenge: false }, because: "asks how the work is split" };
  if (concept && !(features.has("the-split") && features.words.some(({ stem }) => stem === "why")))
    return { query: { kind: "topic", topic: concept, models: scope.models, services: [], claim: null, challenge: false }, because: "names a concept" };
  return null;
}

export function definitionOf(features: Features, scope: Scope, findTopic: TopicFinder): Candidate | null {
  const define = (topic: string): Candidate => ({
    query: { kind: "topic", topic, models: scope.models, services: [], claim: null, challenge: false },
    because: "asks what something is",
  });
  const concept = findTopic.concept(features);
  if (concept) return define(concept);
  const [model, second] = scope.models;
  if (model && !second) return define(model);
  if (second) return null;
  return features.has("the-split") || features.has("shared") ? define(features.has("the-split") ? "shared-responsibility" : "what-shared-means") : null;
}

/** A name and nothing else: "AKS", "PaaS". */
export function readBare(features: Features, scope: Scope): Candidate | null {
  if (features.words.length > 8 || features.unexplained.length > 0) return null;
  if (scope.services.length > 0)
    return {
      query: { kind: "service", services: scope.services, claim: features.models.length > 0 ? assertedModels(features, isChallenge(features)) : null },
      because: "names a service",
    };
  const [model, second] = scope.models;
  if (second) return { query: { kind: "compare", moving: false, areas: [], models: scope.models, services: [], claim: null }, because: "names several models" };
  if (model) return { query: { kind: "topic", topic: model, models: [model], services: [], claim: null, challenge: false }, because: "names a model" };
  const [topic] = features.topics;
  if (topic) return { query: { kind: "topic", topic: topic.id, models: [], services: [], claim: null, challenge: false }, because: "names a topic" };
  return null;
}
