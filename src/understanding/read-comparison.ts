/** Questions that put models or services side by side. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS } from "../ids.ts";
import type { Scope } from "../query.ts";
import { claimOf } from "./claims.ts";
import { type Features, namesArea, type RankedArea } from "./features.ts";
import type { Candidate } from "./interpret.ts";

export function readComparison(features: Features, scope: Scope, challenge: boolean): Candidate | null {
  const sides = scope.models.length + scope.services.length;
  const moving = features.has("moving");
  const weighs = scope.services.length >= 2 && (features.has("most-yours") || features.has("least-yours"));
  if (!features.has("compare") && !(moving && sides >= 2) && !weighs) return null;
  if (features.has("who") && namesArea(features)) return null;
  if (scope.services.length >= 2 && scope.models.length === 0 && !moving && !speaksOfDuty(features)) return null;
  if (sides < 2 && !asksAllModels(features)) return null;
  if (features.has("challenge") && features.has("provider-carries") && sides < 2) return null;
  if (challenge && claimOf(features) && scope.areas.length > 0) return null;
  const models =
    scope.models.length > 0 || scope.services.length > 0 ? scope.models : features.words.some(({ stem }) => stem === "four" || stem === "4") ? MODEL_IDS : CLOUD_MODEL_IDS;
  return {
    query: { kind: "compare", moving, areas: confidentAreas(features, scope), models, services: scope.services, claim: null },
    because: moving ? "asks what shifts when moving" : "asks for a comparison",
  };
}

export function comparisonOf(features: Features, scope: Scope): Candidate | null {
  const sides = scope.models.length + scope.services.length;
  if (sides < 2 && !(sides === 0 && features.cloud)) return null;
  return {
    query: {
      kind: "compare",
      moving: features.has("moving"),
      areas: confidentAreas(features, scope),
      models: sides === 0 ? CLOUD_MODEL_IDS : scope.models,
      services: scope.services,
      claim: null,
    },
    because: "compares",
  };
}

/** Two products may be compared in many ways; here it is by who does what. */
const speaksOfDuty = (features: Features) =>
  features.areas.length > 0 ||
  features.parties.length > 0 ||
  features.marks.some(({ meaning }) => meaning.kind === "group" && (meaning.id === "burden" || meaning.id === "liable")) ||
  features.has("who") ||
  features.words.some(({ stem }) => stem === "secur" || stem === "respons" || stem === "model");

const asksAllModels = (features: Features) =>
  features.models.length === 0 &&
  features.words.some(({ stem }) => stem === "model" || stem === "servic") &&
  features.words.some(({ stem }) => ["three", "four", "all", "3", "4", "main", "differ", "compar", "between", "rank", "order"].includes(stem));

/** In a comparison a passing word such as "patching" names the rows that are wanted; a mere hint does not. */
function confidentAreas(features: Features, scope: Scope): AreaId[] {
  const inService = ({ from, to }: RankedArea) => features.services.some((service) => service.strength === 3 && service.from <= from && to <= service.to);
  return scope.areas.filter((id) =>
    features.areas.some((area) => area.id === id && !inService(area) && (area.strongest >= 2 || area.score >= 2 || features.words[area.from]?.stem === "patch")),
  );
}
