/**
 * From features to a Query: one question of a message at a time. The order of the steps is the order of specificity:
 * a reading that needs more evidence is tried before one that needs less.
 */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type ServiceId, type Side } from "../ids.ts";
import { type Knowledge, topicOf } from "../knowledge/knowledge.ts";
import type { Claim, Query, Scope } from "../query.ts";
import { claimOf } from "./claims.ts";
import type { Features, RankedArea } from "./features.ts";
import type { Found } from "./forms.ts";
import type { Shape } from "../knowledge/language.ts";
import type { Ranked } from "./learn.ts";
import type { TopicFinder } from "./topics.ts";
import { assertedIn, whichModels } from "./which-model.ts";

export type Interpretation = {
  readonly query: Query;
  readonly because: string;
  /** How likely the examples make it that the question is out of scope, from 0 to 1. */
  readonly outside: number;
};

type Candidate = Omit<Interpretation, "outside">;

/** What the examples say of the question. */
export type Votes = { readonly shapes: readonly Ranked[]; readonly claims: readonly Ranked[]; /** Only asked for where a model is: it costs as much as the others together. */ readonly models: () => readonly Ranked[] };

/** What the rules say weighs as much as this share of what the examples say. */
const RULE_VOTE = 0.45;
/** From here on the examples overrule what the rules heard claimed. */
const SURE_CLAIM = 0.8;

/** The best reading of one question: the rules propose one, the examples vote, and what cannot be filled with slots is passed over. */
export function interpret(features: Features, knowledge: Knowledge, findTopic: TopicFinder, votes: Votes): Interpretation | null {
  const scope = scopeOf(features);
  const challenge = isClaimed(features, votes.claims);
  const claim = agreeClaim(claimOf(features), votes.claims, features.has("customer-free") || features.has("provider-free") || features.has("customer-part"));
  const outside = scoreOf(votes.shapes, "out");
  const misconception = findTopic.misconception(features);
  if (misconception && (challenge || (!features.has("who") && !features.has("duties") && features.has("provider-carries")))) return { query: topicQuery(misconception, scope, claim, true), because: "repeats a misconception", outside: outside / 2 };

  const byRules =
    readWhichModel(features, scope, knowledge, votes.models) ??
    readClass(features, scope, isChallenge(features)) ??
    readComparison(features, scope, challenge) ??
    readAlways(features, scope) ??
    readWholeModel(features, scope, challenge ? claim : null) ??
    readDuties(features, scope, challenge, findTopic.subject(features)) ??
    readDefinition(features, scope, claim, findTopic) ??
    readWho(features, scope, challenge ? claim : null, challenge, knowledge, findTopic) ??
    readBare(features, scope);
  if (byRules && isDecisive(byRules.query, features)) return { ...byRules, outside };
  const rulesSay = byRules && shapeOfQuery(byRules.query, knowledge);
  const build: Record<Exclude<Shape, "out">, () => Candidate | null> = {
    who: () => readWho(features, scope, challenge ? claim : null, true, knowledge, findTopic),
    "duties-customer": () => dutiesOf("customer", features, scope, challenge),
    "duties-provider": () => dutiesOf("provider", features, scope, challenge),
    "which-model": () => {
      const query = whichModels(features, knowledge, votes.models());
      return query && { query, because: `asks which model fits (${query.because})` };
    },
    class: () => (scope.services.length > 0 ? classOf(features, scope, isChallenge(features)) : null),
    compare: () => comparisonOf(features, scope),
    define: () => definitionOf(features, scope, findTopic),
    "always-customer": () => alwaysOf("customer", scope),
    "always-provider": () => alwaysOf("provider", scope),
  };
  const ranked = votes.shapes
    .filter((vote): vote is { label: Exclude<Shape, "out">; score: number } => vote.label !== "out")
    .map(({ label, score }) => ({ label, score: score + (label === rulesSay ? RULE_VOTE : 0) }))
    .sort((a, b) => b.score - a.score);
  for (const { label, score } of ranked) {
    if (byRules && label === rulesSay) return { ...byRules, outside };
    // What hardly any example is like is not tried: better the rules, or nothing.
    if (score < FEWEST_VOTES) break;
    const candidate = build[label]();
    if (candidate) return { ...candidate, because: `${candidate.because}, as examples do (${score.toFixed(2)})`, outside };
  }
  return byRules && { ...byRules, outside };
}

const FEWEST_VOTES = 0.2;

/** Forms that leave no doubt: what holds "whatever the model", and a list that is asked for by a negation. */
function isDecisive(query: Query, features: Features): boolean {
  if (features.has("always")) return query.kind === "topic" ? query.topic.startsWith("always-") : query.kind === "who" && strongArea(features);
  return query.kind === "duties" && asksWhatNot(features);
}

/** "What will the provider not do …", "what are we not responsible for?" */
const asksWhatNot = (features: Features) => features.words.some(({ stem }) => stem === "what" || stem === "which") && features.words.some(({ stem }) => stem === "not" || stem === "never");

/** The shape that a query answers, for comparing rules with examples. */
function shapeOfQuery(query: Query, knowledge: Knowledge): Exclude<Shape, "out"> {
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

/** Where many examples of a statement say otherwise, the rules have misheard it. */
function agreeClaim(heard: Claim | null, votes: readonly Ranked[], explicit: boolean): Claim | null {
  if (heard?.kind === "carries" && heard.party === "shared") return heard;
  const provider = scoreOf(votes, "provider");
  const customer = scoreOf(votes, "customer");
  if (provider + customer === 0) return heard;
  const side: Side = provider > customer ? "provider" : "customer";
  const share = Math.max(provider, customer) / (provider + customer);
  if (heard === null) return { kind: "carries", party: side, alone: false };
  const left = heard.kind === "free" ? otherSide(heard.side) : heard.party;
  return left === side || share < SURE_CLAIM || heard.kind === "free" || explicit ? heard : { kind: "carries", party: side, alone: false };
}

const scoreOf = (votes: readonly Ranked[], label: string) => votes.find((vote) => vote.label === label)?.score ?? 0;

/** Whether something is claimed, so that the answer begins with yes or no: rules and examples together. */
function isClaimed(features: Features, votes: readonly Ranked[]): boolean {
  const nothing = votes.length === 0 ? 0.5 : scoreOf(votes, "nothing");
  if (isChallenge(features)) return nothing < SURELY_ASKS;
  return nothing < SURELY_CLAIMS && hasStatement(features);
}

/** Share of the examples that claim nothing, beyond which a question only asks, and below which it surely claims. */
const SURELY_ASKS = 0.9;
const SURELY_CLAIMS = 0.4;

const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");

function dutiesOf(side: Side, features: Features, scope: Scope, challenge: boolean): Candidate | null {
  if (scope.models.length + scope.services.length === 0) return null;
  const claim = challenge && features.has("customer-free") ? false : null;
  return { query: { kind: "duties", side, claim, models: scope.models, services: scope.services }, because: `asks for the ${side}'s duties` };
}

function classOf(features: Features, scope: Scope, challenge: boolean): Candidate {
  return { query: { kind: "service", services: scope.services, claim: assertedModels(features, challenge) }, because: "asks which model a service is" };
}

/** "Cosmos DB is PaaS, right?", "Fabric isn't PaaS, is it?" Several models are a choice, not a claim. */
function assertedModels(features: Features, challenge: boolean): readonly ModelId[] | null {
  const [only, second] = features.models;
  if (!only || second || !(challenge || features.words.some(({ asked }) => asked) || isChallenge(features))) return null;
  const denied = features.words.some(({ stem }, at) => stem === "not" && at > 1) && features.words[0]?.stem !== "be";
  return denied ? MODEL_IDS.filter((id) => id !== only.id) : [only.id];
}

function comparisonOf(features: Features, scope: Scope): Candidate | null {
  const sides = scope.models.length + scope.services.length;
  if (sides < 2 && !(sides === 0 && features.cloud)) return null;
  return { query: { kind: "compare", moving: features.has("moving"), areas: confidentAreas(features, scope), models: sides === 0 ? CLOUD_MODEL_IDS : scope.models, services: scope.services }, because: "compares" };
}

function definitionOf(features: Features, scope: Scope, findTopic: TopicFinder): Candidate | null {
  const define = (topic: string): Candidate => ({ query: { kind: "topic", topic, models: scope.models, services: [], claim: null, challenge: false }, because: "asks what something is" });
  const concept = findTopic.concept(features);
  if (concept) return define(concept);
  const [model, second] = scope.models;
  if (model && !second) return define(model);
  if (second) return null;
  return features.has("the-split") || features.has("shared") ? define(features.has("the-split") ? "shared-responsibility" : "what-shared-means") : null;
}

const alwaysOf = (side: Side, scope: Scope): Candidate | null =>
  scope.services.length > 0 || scope.models.length === 1 ? null : { query: { kind: "topic", topic: side === "customer" ? "always-customer" : "always-provider", models: [], services: [], claim: null, challenge: false }, because: `asks what is always the ${side}'s` };

/** A question that can be answered with yes or no, and that does not leave the side open. */
export function isChallenge(features: Features): boolean {
  if (startsOpen(features) && !features.has("challenge")) return false;
  if (features.has("who")) return features.has("challenge") && !features.has("which-model") && hasStatement(features);
  return features.has("challenge") || features.has("yes-no-start") || states(features) || features.words.some((word) => word.asked && word.sentence === features.words.at(-1)?.sentence) && hasStatement(features);
}

/** A plain statement of who carries something is a challenge, with or without "right?". */
const states = (features: Features) => !features.words.some(({ stem }) => OPEN_WORDS.has(stem)) && CLAIMS.some((claim) => features.forms.some(({ form, from, to }) => form === claim && to - from >= 2)) && features.words.length >= 6 && !features.has("one-side");

const CLAIMS = ["customer-free", "customer-part", "customer-carries", "provider-carries", "provider-free"] as const;

const OPEN_WORDS = new Set(["what", "which", "how", "where", "when", "why", "who", "whose", "whom"]);

/** "What …?", "which …?": no yes or no answers that. */
function startsOpen({ words }: Features): boolean {
  const last = words.at(-1)?.sentence;
  return words.filter(({ sentence }) => sentence === last).slice(0, 3).some(({ stem }) => OPEN_WORDS.has(stem));
}

/** "Customer or provider?" leaves it open; "who left the door open is our problem, right?" does not. */
function hasStatement(features: Features): boolean {
  return !features.forms.some(({ form, from, to }) => form === "who" && features.words.slice(from, to).some(({ stem }) => stem === "or" || stem === "who" || stem === "whose" || stem === "whom"));
}

/** The areas, models and services a question speaks of, without the areas that only sound along. */
export function scopeOf(features: Features): Scope {
  return { areas: mainAreas(features), models: features.models.map(({ id }) => id), services: servicesOf(features) };
}

/** Names that decide alone; a weaker name counts where no stronger one stands and the rest speaks of the cloud. */
function servicesOf(features: Features): ServiceId[] {
  const named = features.services.filter(({ strength }) => strength === 3);
  if (named.length > 0) return named.map(({ id }) => id);
  if (features.services.length >= 2 && (features.has("compare") || asksModel(features))) return features.services.map(({ id }) => id);
  const hinted = features.services.filter(({ from, to }) => !features.areas.some((area) => area.from <= from && area.to >= to && area.strongest >= 2));
  return hinted.length === 1 && (features.models.length === 0 || (features.has("class") && features.areas.every(({ strongest }) => strongest < 2))) ? hinted.map(({ id }) => id) : [];
}

/** The best area, and others that are listed beside it: "who does the network and who does the devices?" */
export function mainAreas(features: Features): AreaId[] {
  const [best, ...others] = features.areas;
  if (!best) return [];
  const chosen = [best];
  // Identity and accounts are two sides of one thing: what is said of leavers is also said of their sign-in.
  if (best.id === "identity-and-access" || best.id === "account-and-access-management") {
    const account = features.areas.find(({ id, strongest }) => id === "account-and-access-management" && strongest === 3);
    if (account) chosen[0] = account;
  }
  for (const other of others) {
    const twin = TWINS.has(other.id) && chosen.some(({ id }) => TWINS.has(id));
    if (!twin && other.strongest >= 2 && chosen.some((one) => isListedWith(features, one, other))) chosen.push(other);
  }
  return chosen.sort((a, b) => a.from - b.from).map(({ id }) => id).slice(0, 4);
}

const TWINS: ReadonlySet<AreaId> = new Set<AreaId>(["identity-and-access", "account-and-access-management"]);

const JOINTS = new Set(["and", "or", "plu", "also", "who"]);
const LONGEST_LIST_STEP = 6;

/** Whether the words between two areas only join them: "MFA and roles", "the OS, the database"; not "MFA on the laptops". */
function isListedWith(features: Features, a: RankedArea, b: RankedArea): boolean {
  const [first, second] = a.from <= b.from ? [a, b] : [b, a];
  const between = features.words.slice(first.to, second.from);
  const pause = features.words[second.from]?.pause === true || between.some((word) => word.pause);
  if (between.length > LONGEST_LIST_STEP || !(pause || between.some(({ stem }) => JOINTS.has(stem)))) return false;
  if (between.some(({ stem }) => PRONOUNS.has(stem))) return false;
  if (between.some(({ sentence }) => sentence !== features.words[second.from]?.sentence)) return false;
  return !OBJECT_WORDS.has(features.words[second.from - 1]?.stem ?? "") || between.some(({ stem }) => stem === "who");
}

/** Where somebody begins to act, a list has ended. */
const PRONOUNS = new Set(["he", "she", "thei", "we", "i", "it", "you"]);

/** What follows these only says where or to whom the first thing belongs. */
const OBJECT_WORDS = new Set(["of", "on", "in", "under", "from", "behind", "into", "with", "by"]);

const hasWho = (features: Features) => features.words.some(({ stem }) => stem === "who" || stem === "whose" || stem === "whom");

function readClass(features: Features, scope: Scope, challenge: boolean): Candidate | null {
  if (scope.services.length === 0 || strongArea(features)) return null;
  // "HDInsight is PaaS so Microsoft patches the clusters": the class is only the reason given.
  if (challenge && features.areas.length > 0 && features.parties.length > 0) return null;
  if (features.has("duties") || features.has("moving")) return null;
  const offered = features.models.map(({ id }) => id);
  const asks = features.has("class") || features.has("which-model");
  if (!asks || (offered.length === 0 && !features.has("which-model") && !/categor|class/.test(features.words.map(({ stem }) => stem).join(" ")))) return null;
  if (features.has("most-yours") || features.has("least-yours")) return null;
  return { query: { kind: "service", services: scope.services, claim: assertedModels(features, challenge) }, because: "asks which model a service is" };
}

function readWhichModel(features: Features, scope: Scope, knowledge: Knowledge, votes: () => readonly Ranked[]): Candidate | null {
  const asked = features.has("which-model") || namesModelAtLarge(features) || features.has("where-model") || ((features.has("most-yours") || features.has("least-yours")) && scope.models.length !== 1);
  if (!asked || (scope.services.length > 0 && !asksModel(features))) return null;
  // Models that are offered are choices; one that is named already is the subject.
  if (scope.models.length === 1 || (features.has("compare") && scope.models.length >= 2 && !asksModel(features))) return null;
  const extreme = features.has("most-yours") || features.has("least-yours");
  const extremes = features.has("most-yours") || features.has("least-yours");
  // The rules ask for something that is said of the sides; a mere picture ("like a hotel") only the examples know.
  if (extremes && assertedIn(features).length === 0 && !features.words.some(({ stem }) => OPEN_WORDS.has(stem) || stem === "model" || stem === "name" || stem === "option")) return null;
  if (!extremes && features.describes.length === 0 && assertedIn(features).length === 0) return null;
  if (features.topics.some(({ id }) => id === "shared-responsibility") && !strongArea(features)) return null;
  if (features.has("who") && !asksModel(features) && !(namesModelAtLarge(features) && !hasWho(features)) && !features.has("where-model") && !extreme) return null;
  const query = whichModels(features, knowledge, votes());
  return query && { query, because: `asks which model fits (${query.because})` };
}

/** "The model in which …", "the right column": a model is asked for, though no question word says so. */
const namesModelAtLarge = (features: Features) => (features.models.length === 0 || features.models.length >= 3) && features.words.some(({ stem }) => stem === "model" || stem === "column") && features.topics.length === 0 && !features.has("always");

const asksModel = (features: Features) => features.forms.some(({ form, from, to }) => form === "which-model" && features.words.slice(from, to).some(({ stem }) => MODEL_WORDS.has(stem)));

const MODEL_WORDS = new Set(["model", "column", "call", "name", "iaa", "paa", "saa", "servic", "cloud", "categori", "type"]);

function readComparison(features: Features, scope: Scope, challenge: boolean): Candidate | null {
  const sides = scope.models.length + scope.services.length;
  const moving = features.has("moving");
  if (!features.has("compare") && !(moving && sides >= 2)) return null;
  if (features.has("who") && strongArea(features)) return null;
  if (scope.services.length >= 2 && scope.models.length === 0 && !moving && !speaksOfDuty(features)) return null;
  if (sides < 2 && !asksAllModels(features)) return null;
  if (features.has("challenge") && features.has("provider-carries") && sides < 2) return null;
  if (challenge && claimOf(features) && scope.areas.length > 0) return null;
  const models = scope.models.length > 0 || scope.services.length > 0 ? scope.models : features.words.some(({ stem }) => stem === "four" || stem === "4") ? MODEL_IDS : CLOUD_MODEL_IDS;
  return { query: { kind: "compare", moving, areas: confidentAreas(features, scope), models, services: scope.services }, because: moving ? "asks what shifts when moving" : "asks for a comparison" };
}

/** Two products may be compared in many ways; here it is by who does what. */
const speaksOfDuty = (features: Features) => features.areas.length > 0 || features.parties.length > 0 || features.marks.some(({ meaning }) => meaning.kind === "group" && (meaning.id === "burden" || meaning.id === "liable")) || features.has("who") || features.words.some(({ stem }) => stem === "secur" || stem === "respons" || stem === "model");

const asksAllModels = (features: Features) => features.models.length === 0 && features.words.some(({ stem }) => stem === "model" || stem === "servic") && features.words.some(({ stem }) => ["three", "four", "all", "3", "4", "main", "differ", "compar", "between", "rank", "order"].includes(stem));

/** In a comparison a passing word such as "patching" names the rows that are wanted; a mere hint does not. */
function confidentAreas(features: Features, scope: Scope): AreaId[] {
  return scope.areas.filter((id) => features.areas.some((area) => area.id === id && (area.strongest >= 2 || area.score >= 2 || features.words[area.from]?.stem === "patch")));
}

/** "What always stays ours, whatever the model?" */
function readAlways(features: Features, scope: Scope): Candidate | null {
  if (!(features.has("always") || features.has("never-hand-over")) || strongArea(features) || scope.services.length > 0) return null;
  if (scope.models.length === 1 || features.topics.some(({ id }) => id === "shared-responsibility")) return null;
  const side = features.has("never-hand-over") ? "customer" : askedSide(features, "customer");
  const topic = side === "customer" ? "always-customer" : "always-provider";
  return { query: { kind: "topic", topic, models: [], services: [], claim: null, challenge: false }, because: `asks what is always the ${side}'s` };
}

function readDefinition(features: Features, scope: Scope, claim: Claim | null, findTopic: TopicFinder): Candidate | null {
  // "Why don't we have to update anything with SaaS?" asks who does it, not what SaaS is.
  if (features.areas.length > 0 && claim?.kind === "free") return null;
  const concept = findTopic.concept(features);
  if (features.has("who") && !concept && !features.has("the-split")) return null;
  if (!features.has("define") && !concept && !features.has("the-split")) return null;
  if (strongArea(features)) return null;
  if (scope.services.length > 0 && features.has("define") && !features.has("duties")) return { query: { kind: "service", services: scope.services, claim: assertedModels(features, isChallenge(features)) }, because: "asks what a service is" };
  const [model, second] = scope.models;
  if (model && !second && features.has("define")) return { query: { kind: "topic", topic: model, models: [model], services: [], claim: null, challenge: false }, because: "asks what a model is" };
  if (second && features.has("define")) return { query: { kind: "compare", moving: false, areas: [], models: scope.models, services: [] }, because: "asks what several models are" };
  if (!concept && features.has("the-split") && scope.models.length === 0) return { query: { kind: "topic", topic: "shared-responsibility", models: [], services: [], claim: null, challenge: false }, because: "asks how the work is split" };
  if (concept) return { query: { kind: "topic", topic: concept, models: scope.models, services: [], claim: null, challenge: false }, because: "names a concept" };
  return null;
}

function readDuties(features: Features, scope: Scope, challenge: boolean, topic: string | null): Candidate | null {
  if (scope.models.length === 0 && scope.services.length === 0) return null;
  if (!features.has("duties") && !features.has("off-our-hands") && !namesASide(features)) return null;
  if (features.has("which-model") && scope.models.length !== 1) return null;
  if (challenge && topic !== null && !features.forms.some(isOpenList(features))) return null;
  if (scope.areas.length >= 2 && strongArea(features)) return null;
  if (asksOneSide(features) || (challenge && features.areas.length > 0 && !features.forms.some(isOpenList(features)))) return null;
  if (strongArea(features) && !listsBeyondArea(features)) return null;
  const side = askedSide(features, "customer");
  const claim = challenge && features.has("customer-free") && !features.forms.some(isOpenList(features)) ? false : null;
  return { query: { kind: "duties", side, claim, models: scope.models, services: scope.services }, because: `asks for the ${side}'s duties` };
}

/** Where a side and a model or service are named and nothing else, the side's duties are meant, however it is put. */
function namesASide(features: Features): boolean {
  const open = features.words.some(({ stem }) => stem === "what" || stem === "which" || stem === "everyth" || stem === "list");
  if (strongArea(features) || (!open && (features.areas.length > 0 || features.topics.length > 0))) return false;
  const owned = features.words.some(({ text }, at) => text === "our" && features.marks.some(({ meaning, from }) => meaning.kind === "group" && meaning.id === "burden" && from > at && from <= at + 2));
  if (hasWho(features)) return false;
  return owned || features.parties.some(({ pronoun }) => !pronoun) || (features.parties.some(({ id }) => id === "customer") && !features.has("define"));
}

const LIST_WORDS = new Set(["what", "which", "list", "bullet", "checklist", "anyth", "everyth", "stuff", "overview"]);

/** "What …", "which tasks …", "list our …": asks for a list, not for one side. */
const isOpenList = ({ words }: Features) => ({ form, from, to }: Found) => form === "duties" && words.slice(Math.max(0, from - 1), to).some(({ stem }) => LIST_WORDS.has(stem));

/** "Who …": the area is what is asked about, unless the question is what each side does. */
const asksOneSide = (features: Features) => features.areas.length > 0 && features.forms.some(({ form, from }) => form === "who" && ["who", "whose", "whom"].includes(features.words[from]?.stem ?? ""));

/** An area that only describes what runs there ("web app in docker on our VMs, what is Microsoft responsible for?") is not what the list is about. */
function listsBeyondArea(features: Features): boolean {
  const lists = features.forms.filter(isOpenList(features));
  if (lists.length === 0) return false;
  return !features.areas.some(({ strongest, from }) => strongest >= 2 && lists.some((list) => from >= list.from && from <= list.to + 3 && !features.words.slice(list.to, from + 1).some(({ pause }) => pause)));
}

/** Whose duties are asked for: the side named in the form itself, first of all. "What will the provider NOT do" asks for the customer's. */
function askedSide(features: Features, otherwise: Side): Side {
  if (features.has("off-our-hands")) return "provider";
  const lists = features.forms.filter(({ form }) => form === "duties");
  const inside = features.parties.filter(({ from }) => lists.some((list) => list.from <= from && from < list.to));
  const left = features.words.some(({ text }) => text === "left" || text === "remains" || text === "remaining");
  const named = inside.filter(({ pronoun }) => !pronoun)[0] ?? inside[0];
  const owner = features.words.some(({ text }, at) => text === "our" && lists.some(({ from, to }) => from <= at && at < to));
  const elsewhere = features.parties.find(({ pronoun }) => !pronoun) ?? features.parties[0];
  const side: Side = left ? "customer" : (named?.id ?? (owner ? "customer" : (elsewhere?.id ?? otherwise)));
  const negated = lists.some(({ from, to }) => features.words.slice(from, to + 2).some(({ stem }) => stem === "not")) || asksWhatNot(features);
  return negated ? (side === "provider" ? "customer" : "provider") : side;
}

function readWho(features: Features, scope: Scope, claim: Claim | null, challenge: boolean, knowledge: Knowledge, findTopic: TopicFinder): Candidate | null {
  const asks = features.has("who") || features.has("liability") || features.has("one-side") || claim !== null || features.has("duties") || challenge || features.has("customer-free");
  const part = features.parts.find(({ area }) => features.areas.length === 0 || features.areas[0]?.id === area || !strongArea(features));
  if (part && asks) return { query: { kind: "who", claim, aspect: aspectOf(features), part: part.id, areas: [part.area], models: [], services: [part.service] }, because: `asks about a part of a service, ${part.id}` };
  const topic = findTopic.subject(features);
  if (topic && !serviceBreaksRow(scope, knowledge, topicOf(knowledge, topic).areas)) {
    const entry = topicOf(knowledge, topic);
    if (asks || features.words.length <= 6) {
      const aspect = topic === "backup" ? "backup" : topic === "patching" ? "patching" : null;
      if (aspect && scope.services.length > 0) return { query: { kind: "who", claim, aspect, part: null, ...scope, areas: entry.areas.slice(0, 1) }, because: `asks who does ${aspect} of a service` };
      return { query: { kind: "topic", topic, models: scope.models, services: scope.services, claim, challenge }, because: `names the topic ${topic}` };
    }
  }
  const areas = areasAsked(features, scope, knowledge);
  if (areas.length === 0) return null;
  if (!asks && !(scope.models.length > 0 || scope.services.length > 0 || features.words.length <= 5)) return null;
  // "We move from IaaS to PaaS. Who patches the OS?": it is asked for where one arrives.
  const models = features.has("moving") && scope.models.length === 2 ? scope.models.slice(1) : scope.models;
  return { query: { kind: "who", claim, aspect: aspectOf(features), part: null, ...scope, areas, models }, because: asks ? "asks who carries an area" : "names an area and where it stands" };
}

/** Of areas that are only hinted at, the one in which the service is an exception is meant: "ExpressRoute, the physical part". */
function areasAsked(features: Features, scope: Scope, knowledge: Knowledge): readonly AreaId[] {
  const [service] = scope.services;
  const exceptions = service ? knowledge.services.get(service)?.exceptions : undefined;
  if (!exceptions || strongArea(features)) return scope.areas;
  const excepted = features.areas.find(({ id }) => exceptions[id] !== undefined);
  return excepted ? [excepted.id] : scope.areas;
}

function aspectOf(features: Features): "patching" | "backup" | null {
  const stems = new Set(features.words.map(({ stem }) => stem));
  if (stems.has("backup") || stems.has("restor") || stems.has("back") || stems.has("snapshot")) return "backup";
  return stems.has("patch") || stems.has("updat") || stems.has("upgrad") ? "patching" : null;
}

const serviceBreaksRow = (scope: Scope, knowledge: Knowledge, areas: readonly AreaId[]) =>
  scope.services.some((service) => areas.some((area) => knowledge.services.get(service)?.exceptions[area] !== undefined));

/** "On-premises everything is ours", "SaaS leaves us nothing to do": a claim about a whole column. */
function readWholeModel(features: Features, scope: Scope, claim: Claim | null): Candidate | null {
  if (!claim || scope.models.length + scope.services.length !== 1 || features.areas.length > 0 || features.topics.length > 0) return null;
  if (asksWhatNot(features) || (!features.has("rest") && claim.kind !== "free" && !features.has("alone"))) return null;
  if (features.forms.some(isOpenList(features)) && claim.kind !== "free") return null;
  const side: Side = claim.kind === "free" ? claim.side : claim.party === "provider" ? "provider" : "customer";
  return { query: { kind: "duties", side, claim: claim.kind !== "free", models: scope.models, services: scope.services }, because: "asserts something of a whole model" };
}

/** A name and nothing else: "AKS", "PaaS". */
function readBare(features: Features, scope: Scope): Candidate | null {
  if (features.words.length > 8 || features.unexplained.length > 0) return null;
  if (scope.services.length > 0) return { query: { kind: "service", services: scope.services, claim: null }, because: "names a service" };
  const [model, second] = scope.models;
  if (second) return { query: { kind: "compare", moving: false, areas: [], models: scope.models, services: [] }, because: "names several models" };
  if (model) return { query: { kind: "topic", topic: model, models: [model], services: [], claim: null, challenge: false }, because: "names a model" };
  const [topic] = features.topics;
  if (topic) return { query: { kind: "topic", topic: topic.id, models: [], services: [], claim: null, challenge: false }, because: "names a topic" };
  return null;
}

export const strongArea = (features: Features) => features.areas.some(({ strongest }) => strongest >= 2);

function topicQuery(topic: string, scope: Scope, claim: Claim | null, challenge: boolean): Query {
  return { kind: "topic", topic, models: scope.models as ModelId[], services: scope.services, claim, challenge };
}
