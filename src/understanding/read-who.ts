/** Questions who carries something: an area, a topic, a part of a service. */
import type { AreaId } from "../ids.ts";
import { type Knowledge, serviceOf, topicOf } from "../knowledge/knowledge.ts";
import type { Claim, Query } from "../query.ts";
import { areTwins, type RankedArea } from "./areas.ts";
import { claimOf } from "./claims.ts";
import type { Candidate, Heard } from "./heard.ts";
import type { Place } from "./scope.ts";
import { namesArea, says, type Utterance } from "./utterance.ts";

/** An area that nothing names is not even offered below this. */
const LEAST_OF_UNNAMED = 0.3;
/** Below this an area that nothing names steps back where all of a model may be meant. */
const LEAST_BESIDE_ALL = 0.6;
const MOST_AREAS = 4;

export function readWho(heard: Heard): Candidate | null {
  const { utterance, place, knowledge, findTopic } = heard;
  const { ranked, besides } = heard.areas();
  const known = likeliest(ranked);
  const { claim, sure } = claimOf(heard);
  const aspect = aspectOf(utterance);

  // A part that is named says more than an area that is only guessed.
  const part = partAsked(heard, known?.named ? known.id : null);
  if (part) {
    const areas = [part.area];
    const query = { kind: "who", claim, aspect, part: part.id, areas, models: [], services: [part.service] } as const;
    // "The HSM under Key Vault, and the access policies in it".
    const others = besides(known?.id ?? part.area)
      .filter((area) => utterance.areas.some(({ id, from, to }) => id === area && (from >= part.to || to <= part.from)))
      .map((area) => ({ ...query, part: null, areas: [area] }));
    return { query: others.length > 0 ? { kind: "several", parts: [query, ...others] } : query, sure, because: `asks about a part of a service, ${part.id}` };
  }
  const topic = findTopic.subject(utterance, known?.id ?? null);
  if (topic && !breaksRow(heard, topicOf(knowledge, topic).areas)) {
    const [area] = topicOf(knowledge, topic).areas;
    if (aspect !== null && topic === aspectTopic(aspect) && place.services.length > 0 && area)
      return { query: { kind: "who", claim, aspect, part: null, areas: [area], ...place }, sure, because: `asks who does the ${aspect} of a service` };
    const query = topicQuery(topic, heard, claim, claim !== null);
    // "Who makes the updates of the application, who the backups?" asks for another area than the topic's own, too.
    const asked = known ? [known.id, ...besides(known.id)] : [];
    const others = asked.length > 1 ? asked.filter((area) => !topicOf(knowledge, topic).areas.includes(area)) : [];
    const parts = others.map((area): Query => ({ kind: "who", claim, aspect: null, part: null, areas: [area], ...where(heard) }));
    return { query: parts.length > 0 ? { kind: "several", parts: [...parts, query] } : query, sure, because: `names the topic ${topic}` };
  }
  if (!known || (!namesArea(utterance) && known.score < LEAST_BESIDE_ALL)) {
    const all = readAllOf(claim, heard, sure);
    if (all || !known) return all;
  }
  const others = besides(known.id);
  const areas = inOrder(utterance, [known.id, ...others]);
  const certain = ranked.reduce((sum, { id, score }) => (others.includes(id) ? sum + score : sum), known.score);
  return { query: { kind: "who", claim, aspect, part: null, areas, ...where(heard) }, sure: sure * Math.min(1, certain), because: `asks who carries ${areas.join(" and ")}` };
}

/** The area that is asked about; of two sides of one thing the likelier, as sure as both together. */
function likeliest([best, second]: readonly RankedArea[]): RankedArea | null {
  if (!best) return null;
  const twin = second && areTwins(best.id, second.id) ? second : null;
  const known = twin ? { ...best, score: best.score + twin.score, named: best.named || twin.named } : best;
  return known.named || known.score >= LEAST_OF_UNNAMED ? known : null;
}

/** "On-premises everything is ours", "who does what in PaaS": about all of a model. Whoever leaves nothing to a side claims that it has no duties. */
function readAllOf(claim: Claim | null, { place }: Heard, sure: number): Candidate | null {
  const [model, another] = place.models;
  if (!model || another || place.services.length > 0) return null;
  if (!claim) return { query: { kind: "topic", topic: model, models: [model], services: [], claim: null, challenge: false }, sure, because: "asks who does what in a model" };
  if (claim.kind !== "carries" || claim.party === "shared") return null;
  const all = claim.party === "customer";
  return { query: { kind: "duties", side: "customer", claim: all, models: [model], services: [] }, sure, because: `claims that all of it is the ${claim.party}'s` };
}

const inOrder = ({ areas }: Utterance, asked: readonly AreaId[]): AreaId[] => {
  if (asked.length < 2) return [...asked];
  const places = new Map([...areas].reverse().map(({ id, from }) => [id, from]));
  return [...asked].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)).slice(0, MOST_AREAS);
};

/** "Azure is certified, so we are, too": a misconception that the message repeats. What asks who does something repeats none. */
export function readMisconception(heard: Heard): Candidate | null {
  const { utterance, findTopic } = heard;
  const repeated = findTopic.misconception(utterance);
  if (!repeated || utterance.words.some(({ stem }) => ASKS_WHO.has(stem))) return null;
  const { claim, sure } = claimOf(heard);
  return { query: topicQuery(repeated, heard, deniedBy(claim, repeated, heard), true), sure, because: "repeats a misconception" };
}

const ASKS_WHO: ReadonlySet<string> = new Set(["who", "whose", "whom"]);

/** "A certified cloud does not make our app compliant": who says the contrary of a misconception is right. */
function deniedBy(claim: Claim | null, misconception: string, { utterance, knowledge }: Heard): Claim | null {
  return says(utterance, "denial") && claim?.kind === "carries" && claim.party === topicOf(knowledge, misconception).party ? claim : null;
}

/** Where a service stands in another model than the one that is named, it is no product of the provider's: "the web app of our SaaS vendor". */
function withoutStrangers({ models, services }: Place, knowledge: Knowledge): Place {
  const kept = services.filter((service) => models.length === 0 || models.includes(serviceOf(knowledge, service).model));
  return { models, services: kept };
}

/** "We move from IaaS to PaaS. Who patches the OS?": it is asked for where one arrives. */
function where({ utterance, place, knowledge }: Heard): Place {
  if (!says(utterance, "moving")) return withoutStrangers(place, knowledge);
  if (place.services.length > 0 && place.models.every((model) => model === "on-premises")) return { ...place, models: [] };
  return place.models.length === 2 ? { ...place, models: place.models.slice(1) } : place;
}

/** A part of a service that is named, unless another area than the part's own is asked about. */
function partAsked({ utterance, place }: Heard, asked: AreaId | null) {
  return utterance.parts.find(
    ({ area, service, beside, from, to }) =>
      // What only means the part beside its service may stand in another sentence than the service.
      (!beside || place.services.includes(service)) &&
      (asked === null ||
        asked === area ||
        utterance.areas.some((named) => named.id === asked && from <= named.from && named.to <= to) ||
        (area === "operating-system" && asked === "physical-hosts")),
  );
}

type Aspect = "patching" | "backup";

const aspectOf = (utterance: Utterance): Aspect | null => (says(utterance, "backup") ? "backup" : says(utterance, "patching") ? "patching" : null);
const aspectTopic = (aspect: Aspect): string => aspect;

/** Where a service is an exception, its own words say more than the topic. */
const breaksRow = ({ place, knowledge }: Heard, areas: readonly AreaId[]): boolean =>
  place.services.some((service) => areas.some((area) => knowledge.services.get(service)?.exceptions[area] !== undefined));

function topicQuery(topic: string, { place }: Heard, claim: Claim | null, challenge: boolean): Query {
  return { kind: "topic", topic, models: place.models, services: place.services, claim, challenge };
}
