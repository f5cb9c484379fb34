/** Questions whose answer is a model: which model fits, and which model a service is. */
import { MODEL_IDS, type ModelId } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Scope } from "../query.ts";
import { asksForModel, asksModel, hasWho, isChallenge, namesModelAtLarge } from "./asking.ts";
import { assertionsIn } from "./assertions.ts";
import { isAskingNot } from "./denials.ts";
import { type Features, namesArea, namesService } from "./features.ts";
import type { Candidate } from "./interpret.ts";
import type { Ranked } from "./learn.ts";
import { assertedIn, contrasts, whichModels } from "./which-model.ts";

export function readWhichModel(features: Features, scope: Scope, knowledge: Knowledge, votes: () => readonly Ranked[]): Candidate | null {
  const asked =
    features.has("which-model") ||
    namesModelAtLarge(features) ||
    features.has("where-model") ||
    ((features.has("most-yours") || features.has("least-yours")) && scope.models.length !== 1);
  const said = new Set(assertionsIn(features).map(({ party }) => party));
  if (!asked || (scope.services.length > 0 && (isNamedService(features) || !asksModel(features) || said.size === 0))) return null;
  // "It stays with us, no matter if IaaS, PaaS or SaaS" asks for none of them.
  if (features.has("always") && namesArea(features) && !features.words.some(({ stem }) => stem === "which" || stem === "what")) return null;
  // "How do they rank, from most to least?" puts all of them in order.
  if (features.has("most-yours") && features.has("least-yours") && features.has("compare")) return null;
  // Models that are offered are choices; one that is named already is the subject.
  if (scope.models.length === 1 || (features.has("compare") && scope.models.length >= 2 && !asksModel(features))) return null;
  const extreme = features.has("most-yours") || features.has("least-yours");
  const extremes = features.has("most-yours") || features.has("least-yours");
  // The rules ask for something that is said of the sides; a mere picture ("like a hotel") only the examples know.
  if (extremes && assertedIn(features).length === 0 && !asksForModel(features)) return null;
  if (!extremes && features.describes.length === 0 && assertedIn(features).length === 0) return null;
  if (features.topics.some(({ id }) => id === "shared-responsibility") && !namesArea(features)) return null;
  if (features.has("who") && !asksModel(features) && !(namesModelAtLarge(features) && !hasWho(features)) && !features.has("where-model") && !extreme) return null;
  const query = whichModels(features, knowledge, votes());
  return query && { query, because: `asks which model fits (${query.because})` };
}

/** A service is named outright, and nothing is said of both sides that would describe another model. */
const isNamedService = (features: Features) => !contrasts(features) && namesService(features);

export function readClass(features: Features, scope: Scope): Candidate | null {
  if (scope.services.length === 0) return null;
  // "Our CRM is Dynamics 365. Under which model does that run?"
  const asked = asksModel(features) && !hasWho(features) && isNamedService(features);
  if (namesArea(features) && !asked) return null;
  if (isDefinition(features)) return classOf(features, scope, false);
  const challenge = isChallenge(features);
  // "HDInsight is PaaS so Microsoft patches the clusters": the class is only the reason given.
  if (challenge && features.areas.length > 0 && features.parties.length > 0) return null;
  if (features.has("duties") || features.has("moving")) return null;
  const offered = features.models.map(({ id }) => id);
  const asks = features.has("class") || features.has("which-model");
  if (!asks || (offered.length === 0 && !features.has("which-model") && !/categor|class/.test(features.words.map(({ stem }) => stem).join(" ")))) return null;
  if (features.has("most-yours") || features.has("least-yours")) return null;
  return { query: { kind: "service", services: scope.services, claim: assertedModels(features, challenge) }, because: "asks which model a service is" };
}

/** "What is AKS Automatic?": nothing else is said. */
export const isDefinition = (features: Features) =>
  features.forms.some(
    ({ form, to }) => form === "define" && features.services.some((service) => service.strength === 3 && service.from === to && service.to === features.words.length),
  );

export function classOf(features: Features, scope: Scope, challenge: boolean): Candidate {
  return { query: { kind: "service", services: scope.services, claim: assertedModels(features, challenge) }, because: "asks which model a service is" };
}

/** "Cosmos DB is PaaS, right?", "Fabric isn't PaaS, is it?" Several models are a choice, not a claim. */
export function assertedModels(features: Features, challenge: boolean): readonly ModelId[] | null {
  const [only, second] = features.models;
  if (!only || second || !(challenge || features.words.some(({ asked }) => asked) || isChallenge(features))) return null;
  const denied = features.words.some(({ stem }, at) => stem === "not" && at > 1 && !isAskingNot(features, at)) && features.words[0]?.stem !== "be";
  return denied ? MODEL_IDS.filter((id) => id !== only.id) : [only.id];
}
