/** Questions who carries something: an area, a topic, a part of a service. */
import type { AreaId } from "../ids.ts";
import { type Knowledge, topicOf } from "../knowledge/knowledge.ts";
import type { Claim, Scope } from "../query.ts";
import { saidOf } from "./claims.ts";
import { type Features, namesArea } from "./features.ts";
import type { Candidate } from "./interpret.ts";
import type { TopicFinder } from "./topics.ts";

export function readWho(features: Features, scope: Scope, claim: Claim | null, challenge: boolean, knowledge: Knowledge, findTopic: TopicFinder): Candidate | null {
  const asks =
    features.has("who") || features.has("liability") || features.has("one-side") || claim !== null || features.has("duties") || challenge || features.has("customer-free");
  // "Payment HSM firmware", "the host OS of the self-hosted gateway": the machine of the part is meant, by whatever name.
  const part = features.parts.find(
    ({ area, service, beside, ...span }) =>
      // What only means the part beside its service may stand in another sentence than the service.
      (!beside || features.services.some(({ id }) => id === service)) &&
      (!namesArea(features) ||
        features.areas[0]?.id === area ||
        isWithin(features.areas[0], span) ||
        (area === "operating-system" && features.areas[0]?.id === "physical-hosts") ||
        (beside && features.areas[0]?.strongest === 2)),
  );
  if (part) {
    const ofPart = { kind: "who", claim, aspect: aspectOf(features), part: part.id, areas: [part.area], models: [], services: [part.service] } as const;
    // "The HSM under Key Vault, and the access policies in it": what is listed beside the part is asked about as well.
    const besides = scope.areas.filter((area) => area !== part.area && features.areas.some((one) => one.id === area && one.strongest >= 2 && isJoined(features, part, one)));
    const others = besides.map((area) => ({ ...ofPart, part: null, areas: [area] }));
    return { query: others.length > 0 ? { kind: "several", parts: [ofPart, ...others] } : ofPart, because: `asks about a part of a service, ${part.id}` };
  }
  const topic = findTopic.subject(features);
  if (topic && !serviceBreaksRow(scope, knowledge, topicOf(knowledge, topic).areas)) {
    const entry = topicOf(knowledge, topic);
    if (asks || features.words.length <= 6) {
      const aspect = topic === "backup" ? "backup" : topic === "patching" ? "patching" : null;
      if (aspect && scope.services.length > 0)
        return { query: { kind: "who", claim, aspect, part: null, ...scope, areas: entry.areas.slice(0, 1) }, because: `asks who does ${aspect} of a service` };
      return { query: { kind: "topic", topic, models: scope.models, services: scope.services, claim, challenge }, because: `names the topic ${topic}` };
    }
  }
  const areas = areasAsked(features, scope, knowledge);
  if (areas.length === 0) return null;
  if (!asks && !(scope.models.length > 0 || scope.services.length > 0 || features.words.length <= 5)) return null;
  // "We move from IaaS to PaaS. Who patches the OS?": it is asked for where one arrives.
  const moving = features.has("moving");
  const left = moving && scope.services.length > 0 && scope.models.every((model) => model === "on-premises");
  const models = left ? [] : moving && scope.models.length === 2 ? scope.models.slice(1) : scope.models;
  const query = { kind: "who", claim, aspect: aspectOf(features), part: null, ...scope, areas, models } as const;
  // "The provider controls the OS, the customer the applications": each of them has a claim of its own.
  const claims = claim === null || areas.length < 2 ? [] : areas.flatMap((area) => saidOf([area], features) ?? []);
  if (claims.length === areas.length && new Set(claims.map((one) => JSON.stringify(one))).size > 1)
    return {
      query: { kind: "several", parts: areas.map((area, at) => ({ ...query, areas: [area], claim: claims[at] ?? claim })) },
      because: "says who carries each of several areas",
    };
  return { query, because: asks ? "asks who carries an area" : "names an area and where it stands" };
}

/** "Firmware" of devices: the very words that name the part would name an area elsewhere. */
const isWithin = (inner: Span | undefined, outer: Span) => inner !== undefined && outer.from <= inner.from && inner.to <= outer.to;

type Span = { readonly from: number; readonly to: number };

const isJoined = ({ words }: Features, a: Span, b: Span) => words.slice(Math.min(a.to, b.to), Math.max(a.from, b.from)).some(({ stem }) => stem === "and");

/** Of areas that are only hinted at, the one in which the service is an exception is meant: "ExpressRoute, the physical part". */
function areasAsked(features: Features, scope: Scope, knowledge: Knowledge): readonly AreaId[] {
  const [service] = scope.services;
  // "Engine updates of Azure SQL": what is patched is its system, where nothing else is named.
  if (service && !namesArea(features) && features.areas.length > 0 && aspectOf(features) === "patching") return ["operating-system"];
  const [best] = features.areas;
  const system = features.areas.find(({ id }) => id === "operating-system");
  // "The instances behind the VPN gateway get a fix": what is patched of two things that are named alike is the system.
  if (service && best && system && system.strongest >= 2 && !SOFTWARE.has(best.id) && aspectOf(features) === "patching") return ["operating-system"];
  const exceptions = service ? knowledge.services.get(service)?.exceptions : undefined;
  if (!exceptions || namesArea(features)) return scope.areas;
  const excepted = features.areas.find(({ id }) => exceptions[id] !== undefined);
  return excepted ? [excepted.id] : scope.areas;
}

function aspectOf(features: Features): "patching" | "backup" | null {
  // "Back it up", but not "they wrote back".
  const backsUp = features.words.some(({ stem }, at) => stem === "back" && features.words.slice(at + 1, at + 4).some(({ text }) => text === "up"));
  if (backsUp || features.words.some(({ stem }) => BACKUP_WORDS.has(stem))) return "backup";
  return features.words.some(({ stem }) => PATCHING_WORDS.has(stem)) ? "patching" : null;
}

/** What is patched by itself. */
const SOFTWARE: ReadonlySet<AreaId> = new Set<AreaId>(["operating-system", "applications", "devices-and-endpoints"]);

const BACKUP_WORDS = new Set(["backup", "restor", "snapshot"]);
const PATCHING_WORDS = new Set(["patch", "updat", "upgrad"]);

const serviceBreaksRow = (scope: Scope, knowledge: Knowledge, areas: readonly AreaId[]) =>
  scope.services.some((service) => areas.some((area) => knowledge.services.get(service)?.exceptions[area] !== undefined));
