/** Questions for a list: one side's duties in a model, in a service, or whatever the model. */
import type { Side } from "../ids.ts";
import type { Claim, Scope } from "../query.ts";
import { asksWhatNot, hasWho } from "./asking.ts";
import { type Features, namesArea } from "./features.ts";
import type { Found } from "./forms.ts";
import type { Candidate } from "./interpret.ts";
import type { TopicFinder } from "./topics.ts";

/** "What always stays ours, whatever the model?" */
export function readAlways(features: Features, scope: Scope): Candidate | null {
  if (!(features.has("always") || features.has("never-hand-over")) || namesArea(features) || scope.services.length > 0) return null;
  // "Who is always responsible for the infrastructure?" asks for a side, not for a list.
  if (hasWho(features) && features.areas.length > 0) return null;
  if (scope.models.length === 1 || features.topics.some(({ id }) => id === "shared-responsibility")) return null;
  const side = features.has("never-hand-over") ? "customer" : askedSide(features, "customer");
  const topic = side === "customer" ? "always-customer" : "always-provider";
  return { query: { kind: "topic", topic, models: [], services: [], claim: null, challenge: false }, because: `asks what is always the ${side}'s` };
}

export const alwaysOf = (side: Side, scope: Scope): Candidate | null =>
  scope.services.length > 0 || scope.models.length === 1
    ? null
    : {
        query: { kind: "topic", topic: side === "customer" ? "always-customer" : "always-provider", models: [], services: [], claim: null, challenge: false },
        because: `asks what is always the ${side}'s`,
      };

export function readDuties(features: Features, scope: Scope, challenge: boolean, findTopic: TopicFinder): Candidate | null {
  if (scope.models.length === 0 && scope.services.length === 0) return readDutiesAnywhere(features, scope);
  if (!features.has("duties") && !features.has("off-our-hands") && !namesASide(features)) return null;
  if (features.has("which-model") && scope.models.length !== 1) return null;
  if (challenge && !features.forms.some(isOpenList(features)) && findTopic.subject(features) !== null) return null;
  if (scope.areas.length >= 2 && namesArea(features)) return null;
  if (asksOneSide(features) || (challenge && features.areas.length > 0 && !features.forms.some(isOpenList(features)))) return null;
  if (namesArea(features) && !listsBeyondArea(features)) return null;
  const side = askedSide(features, "customer");
  const claim = challenge && features.has(`${side}-free`) && !features.forms.some(isOpenList(features)) ? false : null;
  return { query: { kind: "duties", side, claim, models: scope.models, services: scope.services }, because: `asks for the ${side}'s duties` };
}

/** "What are our duties in Azure?": where no model is named, what is theirs in every one of them. */
function readDutiesAnywhere(features: Features, scope: Scope): Candidate | null {
  const lists = features.has("duties") || features.has("off-our-hands");
  if (!lists || !features.cloud || features.areas.length > 0 || features.topics.length > 0 || hasWho(features) || features.has("which-model")) return null;
  return features.forms.some(isOpenList(features)) || features.has("off-our-hands") ? alwaysOf(askedSide(features, "customer"), scope) : null;
}

export function dutiesOf(side: Side, features: Features, scope: Scope, challenge: boolean): Candidate | null {
  if (scope.models.length + scope.services.length === 0) return null;
  // "Is high availability something we have to set up?" asks about one thing.
  if (challenge && features.topics.length > 0 && !features.forms.some(isOpenList(features))) return null;
  const claim = challenge && features.has(`${side}-free`) ? false : null;
  // "Why don't we have to update anything?" is about what the other side does.
  const other = side === "customer" && features.words.some(({ stem }) => stem === "why") && asksWhatNot(features);
  return { query: { kind: "duties", side: other ? "provider" : side, claim, models: scope.models, services: scope.services }, because: `asks for the ${side}'s duties` };
}

/** Where a side and a model or service are named and nothing else, the side's duties are meant, however it is put. */
function namesASide(features: Features): boolean {
  const open = features.words.some(({ stem }) => stem === "what" || stem === "which" || stem === "everyth" || stem === "list");
  if (namesArea(features) || (!open && (features.areas.length > 0 || features.topics.length > 0))) return false;
  const owned = features.words.some(
    ({ text }, at) => text === "our" && features.marks.some(({ meaning, from }) => meaning.kind === "group" && meaning.id === "burden" && from > at && from <= at + 2),
  );
  if (hasWho(features) || (features.has("yes-no-start") && !open)) return false;
  return owned || features.parties.some(({ pronoun }) => !pronoun) || (features.parties.some(({ id }) => id === "customer") && !features.has("define"));
}

const LIST_WORDS = new Set(["what", "which", "list", "bullet", "checklist", "anyth", "everyth", "stuff", "overview"]);

/** "What …", "which tasks …", "list our …": asks for a list, not for one side. */
const isOpenList =
  ({ words }: Features) =>
  ({ form, from, to }: Found) =>
    form === "duties" && words.slice(Math.max(0, from - 1), to).some(({ stem }) => LIST_WORDS.has(stem));

/** "Who …": the area is what is asked about, unless the question is what each side does. */
const asksOneSide = (features: Features) =>
  features.areas.length > 0 && features.forms.some(({ form, from }) => form === "who" && ["who", "whose", "whom"].includes(features.words[from]?.stem ?? ""));

/** An area that only describes what runs there ("web app in docker on our VMs, what is Microsoft responsible for?") is not what the list is about. */
function listsBeyondArea(features: Features): boolean {
  const lists = features.forms.filter(isOpenList(features));
  if (lists.length === 0) return false;
  return !features.areas.some(
    ({ strongest, from }) =>
      strongest >= 2 && lists.some((list) => from >= list.from && from <= list.to + 3 && !features.words.slice(list.to, from + 1).some(({ pause }) => pause)),
  );
}

/** Whose duties are asked for: the side named in the form itself, first of all. "What will the provider NOT do" asks for the customer's. */
function askedSide(features: Features, otherwise: Side): Side {
  if (features.has("off-our-hands")) return "provider";
  if (features.has("never-hand-over")) return "customer";
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

/** "On-premises everything is ours", "SaaS leaves us nothing to do": a claim about a whole column. */
export function readWholeModel(features: Features, scope: Scope, claim: Claim | null): Candidate | null {
  if (!claim || scope.models.length + scope.services.length !== 1 || features.areas.length > 0 || features.topics.length > 0) return null;
  if (asksWhatNot(features) || (!features.has("rest") && claim.kind !== "free" && !features.has("alone"))) return null;
  if (features.forms.some(isOpenList(features)) && claim.kind !== "free") return null;
  const side: Side = claim.kind === "free" ? claim.side : claim.party === "provider" ? "provider" : "customer";
  return { query: { kind: "duties", side, claim: claim.kind !== "free", models: scope.models, services: scope.services }, because: "asserts something of a whole model" };
}
