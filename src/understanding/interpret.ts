/**
 * From features to a Query: one question of a message at a time. The order of the steps is the order of specificity:
 * a reading that needs more evidence is tried before one that needs less.
 */
import type { ModelId } from "../ids.ts";
import { type Knowledge, topicOf } from "../knowledge/knowledge.ts";
import type { Shape } from "../knowledge/language.ts";
import type { Claim, Query, Scope } from "../query.ts";
import { agreeClaim, isClaimed, scoreOf } from "./agree.ts";
import { asksForModel, asksWhatNot, hasOpenWord, isChallenge } from "./asking.ts";
import { claimOf, saidOf } from "./claims.ts";
import { isAskingNot } from "./denials.ts";
import { type Features, namesArea, namesService } from "./features.ts";
import type { Ranked } from "./learn.ts";
import { comparisonOf, readComparison } from "./read-comparison.ts";
import { definitionOf, readBare, readDefinition } from "./read-definition.ts";
import { alwaysOf, dutiesOf, readAlways, readDuties, readWholeModel } from "./read-duties.ts";
import { classOf, isDefinition, readClass, readWhichModel } from "./read-model.ts";
import { readRanking } from "./read-ranking.ts";
import { readWho } from "./read-who.ts";
import { scopeOf } from "./scope.ts";
import type { TopicFinder } from "./topics.ts";
import { assertedIn, contrasts, whichModels } from "./which-model.ts";

export type Interpretation = {
  readonly query: Query;
  readonly because: string;
  /** How likely the examples make it that the question is out of scope, from 0 to 1. */
  readonly outside: number;
};

export type Candidate = Omit<Interpretation, "outside">;

/** What the examples say of the question. */
export type Votes = {
  readonly shapes: readonly Ranked[];
  readonly claims: readonly Ranked[];
  /** Only asked for where a model is: it costs as much as the others together. */
  readonly models: () => readonly Ranked[];
};

/** What the rules say weighs as much as this share of what the examples say. */
const RULE_VOTE = 0.25;

/** The best reading of one question: the rules propose one, the examples vote, and what cannot be filled with slots is passed over. */
export function interpret(features: Features, knowledge: Knowledge, findTopic: TopicFinder, votes: Votes): Interpretation | null {
  const scope = scopeOf(features);
  const challenge = isClaimed(features, votes.claims);
  const claim = agreeClaim(claimOf(features), saidOf(scope.areas, features), votes.claims);
  const outside = scoreOf(votes.shapes, "out");
  const misconception = findTopic.misconception(features);
  const asksOtherwise = votes.shapes.reduce((sum, { label, score }) => (TELLS.has(label) ? sum : sum + score), 0) >= SURE_OTHERWISE;
  if (misconception && !asksOtherwise && (challenge || features.has("challenge") || (!features.has("who") && !features.has("duties") && features.has("provider-carries"))))
    return { query: topicQuery(misconception, scope, denialOf(claim, misconception, features, knowledge), true), because: "repeats a misconception", outside: outside / 2 };

  const byRules =
    (challenge ? readRanking(features) : null) ??
    readWhichModel(features, scope, knowledge, votes.models) ??
    readClass(features, scope) ??
    readComparison(features, scope, challenge) ??
    readAlways(features, scope) ??
    readWholeModel(features, scope, challenge ? claim : null) ??
    readDuties(features, scope, challenge, findTopic) ??
    readDefinition(features, scope, claim, findTopic) ??
    readWho(features, scope, challenge ? claim : null, challenge, knowledge, findTopic) ??
    readBare(features, scope);
  if (byRules && isDecisive(byRules.query, features) && !isOverruled(byRules.query, votes)) return { ...byRules, outside };
  const rulesSay = byRules && shapeOfQuery(byRules.query, knowledge);
  const ranked = votes.shapes
    .filter((vote): vote is ShapeVote => vote.label !== "out")
    .map(({ label, score }) => ({ label, score: score + (label === rulesSay ? RULE_VOTE : 0) }))
    .sort((a, b) => b.score - a.score);
  for (const { label, score } of ranked) {
    if (byRules && label === rulesSay) return { ...byRules, outside };
    // "IaaS, PaaS or SaaS, it never lands on us. Would you sign that?"
    if (label === "which-model" && challenge && namesArea(features) && !hasOpenWord(features) && scoreOf(votes.claims, "nothing") < HARDLY_ASKS) continue;
    // What hardly any example is like is not tried: better the rules, or nothing.
    if (score < FEWEST_VOTES) break;
    const candidate = readAs(label, score >= SURE_SHAPE, { features, scope, knowledge, findTopic, votes, challenge, claim });
    // Surely asked for a model, and none is described: any other answer would be wrong.
    if (!candidate && label === "which-model" && score >= SUREST_SHAPE && assertedIn(features).length === 0) return null;
    if (candidate) return { ...candidate, because: `${candidate.because}, as examples do (${score.toFixed(2)})`, outside };
  }
  return byRules && { ...byRules, outside };
}

/** "A certified cloud does not make our app compliant": the claim, where it denies the misconception and gives the duty to whom it belongs. */
function denialOf(claim: Claim | null, misconception: string, features: Features, knowledge: Knowledge): Claim | null {
  const denies = features.words.some(({ stem }, at) => (stem === "not" && !isAskingNot(features, at)) || stem === "never" || stem === "nobodi");
  return denies && claim?.kind === "carries" && claim.party === topicOf(knowledge, misconception).party ? claim : null;
}

type InScope = Exclude<Shape, "out">;
type ShapeVote = { readonly label: InScope; readonly score: number };

/** What a reading is made from. */
type Heard = {
  readonly features: Features;
  readonly scope: Scope;
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  readonly votes: Votes;
  readonly challenge: boolean;
  readonly claim: Claim | null;
};

/**
 * The question read as one of that shape, whatever the rules heard; null where its slots cannot be filled.
 * @param sure whether the examples are sure of the shape, so that no word need ask for it
 */
function readAs(shape: InScope, sure: boolean, { features, scope, knowledge, findTopic, votes, challenge, claim }: Heard): Candidate | null {
  switch (shape) {
    case "who":
      return readWho(features, scope, challenge ? claim : null, true, knowledge, findTopic);
    case "duties-customer":
      return dutiesOf("customer", features, scope, challenge);
    case "duties-provider":
      return dutiesOf("provider", features, scope, challenge);
    case "which-model": {
      const described = features.describes.length > 0 || assertedIn(features).length > 0;
      // A service that is named is what is asked about, unless both sides are described beside it; a weak name ("policy") is none where an area is named.
      const ofService = namesService(features) ? !contrasts(features) : scope.services.length > 0 && !described && !namesArea(features);
      if (ofService) return namesArea(features) ? null : classOf(features, scope, isChallenge(features));
      // One model that is named is where it is, not what is asked for.
      const query = sure || (asksForModel(features) && features.models.length !== 1) ? whichModels(features, knowledge, votes.models()) : null;
      return query && { query, because: `asks which model fits (${query.because})` };
    }
    case "class":
      return scope.services.length > 0 ? classOf(features, scope, isChallenge(features)) : null;
    case "compare":
      return comparisonOf(features, scope);
    case "define":
      return definitionOf(features, scope, findTopic);
    case "always-customer":
      return alwaysOf("customer", scope);
    case "always-provider":
      return alwaysOf("provider", scope);
  }
}

/** Below this hardly any example is like the question. */
const FEWEST_VOTES = 0.2;
/** From here on the examples are sure that a question does not repeat a misconception. */
const SURE_OTHERWISE = 0.5;
/** What a misconception may be told as. */
const TELLS: ReadonlySet<string> = new Set(["who", "always-customer", "always-provider", "define"]);
/** Below this the examples are sure that something is claimed. */
const HARDLY_ASKS = 0.05;
/** From here on the examples need no word that asks for what they say is asked for. */
const SURE_SHAPE = 0.6;
/** From here on no other shape is tried where this one cannot be filled. */
const SUREST_SHAPE = 0.8;

/** Forms that leave no doubt: what holds "whatever the model", and a list that is asked for by a negation. */
function isDecisive(query: Query, features: Features): boolean {
  if (features.has("always")) return query.kind === "topic" ? query.topic.startsWith("always-") : query.kind === "who" && namesArea(features);
  if ((query.kind === "compare" || query.kind === "which-model") && query.claim !== null) return true;
  if (query.kind === "service") return isDefinition(features);
  return query.kind === "duties" && asksWhatNot(features);
}

/** "For which of these need I NOT plan a window": where the examples surely hear that a model is asked for, it is no list. */
const isOverruled = (query: Query, { shapes: [best] }: Votes): boolean => query.kind === "duties" && best?.label === "which-model" && best.score >= SURE_SHAPE;

/** The shape that a query answers, for comparing rules with examples. */
function shapeOfQuery(query: Query, knowledge: Knowledge): InScope {
  switch (query.kind) {
    case "duties":
      return query.side === "customer" ? "duties-customer" : "duties-provider";
    case "which-model":
      return "which-model";
    case "service":
      return "class";
    case "compare":
      return "compare";
    case "topic":
      if (query.topic === "always-customer" || query.topic === "always-provider") return query.topic;
      return topicOf(knowledge, query.topic).kind === "concept" || topicOf(knowledge, query.topic).kind === "document" ? "define" : "who";
    case "who":
    case "matrix":
    case "services":
    case "help":
    case "several":
    case "choose":
    case "unknown":
      return "who";
  }
}

function topicQuery(topic: string, scope: Scope, claim: Claim | null, challenge: boolean): Query {
  return { kind: "topic", topic, models: scope.models as ModelId[], services: scope.services, claim, challenge };
}
