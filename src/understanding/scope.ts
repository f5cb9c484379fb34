/** The areas, models and services that a question speaks of. */
import type { AreaId, ServiceId } from "../ids.ts";
import type { Scope } from "../query.ts";
import { asksModel } from "./asking.ts";
import type { Features, NamedService, RankedArea } from "./features.ts";
import { isObjectOfPlace } from "./focus.ts";

/** The areas, models and services a question speaks of, without the areas that only sound along. */
export function scopeOf(features: Features): Scope {
  return { areas: mainAreas(features), models: features.models.map(({ id }) => id), services: servicesOf(features) };
}

/** Names that decide alone; a weaker name counts beside one that it is compared with, and where the rest speaks of the cloud. */
function servicesOf(features: Features): ServiceId[] {
  const named = features.services.filter(({ strength }) => strength === 3);
  const hinted = features.services.filter((service) => service.strength < 3 && !meansArea(features, service));
  const beside = features.has("compare") || features.has("moving") || asksModel(features);
  // "Our web app from VMs to App Service": where one arrives is said last.
  const placeOf = ({ id, from }: NamedService) =>
    (features.has("moving") ? features.marks.findLast(({ meaning }) => meaning.kind === "service" && meaning.id === id)?.from : from) ?? from;
  if (beside && named.length + hinted.length >= 2) return [...named, ...hinted].sort((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id);
  // "Postgres that we installed ourselves on IaaS" is none of the provider's services.
  if (features.models.length > 0 && !beside && isSelfInstalled(features)) return [];
  // "App Service sits in our VNet": unlike a machine, a network that something stands in says nothing of who runs it.
  const standing = named.filter(({ id, from }) => !SURROUNDINGS.has(id) || !isObjectOfPlace(features.words, from));
  if (standing.length > 0) return standing.map(({ id }) => id);
  if (named.length > 0) return named.map(({ id }) => id);
  return hinted.length === 1 && (features.models.length === 0 || (features.has("class") && features.areas.every(({ strongest }) => strongest < 2)))
    ? hinted.map(({ id }) => id)
    : [];
}

/** What other services stand in, and never run on. */
const SURROUNDINGS: ReadonlySet<ServiceId> = new Set(["azure-virtual-network"]);

/** "That we installed", "installed ourselves"; but "who installs the patches?" asks. */
const isSelfInstalled = ({ words, parties }: Features) =>
  words.some(
    ({ text }, at) => text === "installed" && (parties.some(({ id, to }) => id === "customer" && to === at) || words.slice(at + 1, at + 3).some((after) => SELVES.has(after.text))),
  );

const SELVES = new Set(["ourselves", "ourself", "myself", "yourself", "yourselves", "themselves"]);

/** "Firewall rules" names an area; whether Azure Firewall is meant is not said. */
const meansArea = (features: Features, { from, to }: NamedService) =>
  // "Windows on our VMs": the machines are where it is.
  !isObjectOfPlace(features.words, from) &&
  features.marks.some(({ meaning, from: start, to: end }) => meaning.kind === "area" && meaning.strength === 3 && start < to && from < end);

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
  const asking = askingSentence(features);
  const listed = others.filter(({ strongest, from }) => strongest >= 2 && features.words[from]?.sentence === features.words[best.from]?.sentence).length >= 2;
  const inAsking = (area: RankedArea) => features.words[area.from]?.sentence === asking;
  const each = features.words.some(({ text }) => text === "each" || text === "respectively");
  for (const other of others) {
    // "Guest reboots; hypervisor reboots. Owner of each?"
    if (each && other.strongest >= 2 && best.strongest >= 2) {
      chosen.push(other);
      continue;
    }
    // Where the question itself names nothing, it is about one thing of the scene, not about all of them.
    if (asking !== null && !listed && !inAsking(other) && !inAsking(best)) continue;
    const twin = TWINS.has(other.id) && chosen.some(({ id }) => TWINS.has(id));
    if (!twin && other.strongest >= 2 && chosen.some((one) => isListedWith(features, one, other))) chosen.push(other);
  }
  return chosen
    .sort((a, b) => a.from - b.from)
    .map(({ id }) => id)
    .slice(0, 4);
}

/** The sentence that asks, where others only set the scene. */
function askingSentence({ words, forms }: Features): number | null {
  const last = words.at(-1)?.sentence ?? 0;
  if (last === 0) return null;
  const asks = words.find(({ asked }) => asked)?.sentence ?? forms.filter(({ form }) => form === "who").map(({ from }) => words[from]?.sentence)[0];
  return asks ?? null;
}

const TWINS: ReadonlySet<AreaId> = new Set<AreaId>(["identity-and-access", "account-and-access-management"]);

const JOINTS = new Set(["and", "or", "plu", "also", "who"]);

const LONGEST_LIST_STEP = 5;

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
