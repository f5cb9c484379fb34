/** The areas, models and services that a question speaks of. */
import type { AreaId, ServiceId } from "../ids.ts";
import type { Scope } from "../query.ts";
import { asksModel } from "./asking.ts";
import type { Features, RankedArea } from "./features.ts";

/** The areas, models and services a question speaks of, without the areas that only sound along. */
export function scopeOf(features: Features): Scope {
  return { areas: mainAreas(features), models: features.models.map(({ id }) => id), services: servicesOf(features) };
}

/** Names that decide alone; a weaker name counts where no stronger one stands and the rest speaks of the cloud. */
function servicesOf(features: Features): ServiceId[] {
  const named = features.services.filter(({ strength }) => strength === 3);
  if (named.length > 0) return named.map(({ id }) => id);
  if (features.services.length >= 2 && (features.has("compare") || asksModel(features))) return features.services.map(({ id }) => id);
  const hinted = features.services;
  return hinted.length === 1 && (features.models.length === 0 || (features.has("class") && features.areas.every(({ strongest }) => strongest < 2)))
    ? hinted.map(({ id }) => id)
    : [];
}

/** The best area, and others that are listed beside it: "who does the network and who does the devices?" */
function mainAreas(features: Features): AreaId[] {
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
  return chosen
    .sort((a, b) => a.from - b.from)
    .map(({ id }) => id)
    .slice(0, 4);
}

const TWINS: ReadonlySet<AreaId> = new Set<AreaId>(["identity-and-access", "account-and-access-management"]);

const JOINTS = new Set(["and", "or", "plu", "also", "who"]);

const LONGEST_LIST_STEP = 8;

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
const PRONOUNS = new Set(["he", "she", "thei", "we", "i", "you"]);

/** What follows these only says where or to whom the first thing belongs. */
const OBJECT_WORDS = new Set(["of", "on", "in", "under", "from", "behind", "into", "with", "by"]);

export const strongArea = (features: Features) => features.areas.some(({ strongest }) => strongest >= 2);
