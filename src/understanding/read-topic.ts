/** Questions that a topic answers, and misconceptions that are repeated. */
import type { AreaId, TopicId } from "../ids.ts";
import { topicOf } from "../knowledge/knowledge.ts";
import type { Claim, Query, TopicQuery } from "../query.ts";
import type { RankedArea } from "./areas.ts";
import { type Asked, whereAsked } from "./asked.ts";
import { claimOf } from "./claims.ts";
import type { Candidate, Heard } from "./heard.ts";
import { type LikelyTopic, SURELY_MEANT } from "./topic-ranking.ts";
import { asksWho, says } from "./utterance.ts";

/** Below this a claim about a topic is not judged. */
const SURELY_CLAIMED = 0.5;

export function readTopic(heard: Heard, { known, besides, claim, sure, aspect }: Asked): Candidate | null {
  const { place, knowledge } = heard;
  const topic = topicAsked(heard, known);
  if (!topic) return null;
  const { areas } = topicOf(knowledge, topic);
  if (breaksRow(heard, areas)) return null;
  const [area] = areas;
  // An aspect goes by the id of the topic that is about it.
  if (topic === aspect && place.services.length > 0 && area)
    return { query: { kind: "who", claim, aspect, part: null, areas: [area], ...place }, sure, because: `asks who does the ${aspect} of a service` };
  // Where it is not clear what is claimed, nothing is judged: the topic answers it all the same.
  const told = sure < SURELY_CLAIMED ? null : claim;
  const query = topicQuery(topic, heard, told, told !== null);
  // "Who makes the updates of the application, who the backups?" asks for another area than the topic's own, too.
  const asked = known ? [known.id, ...besides(known.id)] : [];
  const others = asked.length > 1 ? asked.filter((area) => !areas.includes(area)) : [];
  const parts = others.map((area): Query => ({ kind: "who", claim, aspect: null, part: null, areas: [area], ...whereAsked(heard) }));
  return { query: parts.length > 0 ? { kind: "several", parts: [...parts, query] } : query, sure: 1, because: `names the topic ${topic}` };
}

/** The topic that answers it: the likely one, if nothing else is named, or one that is named. */
export function topicAsked(heard: Heard, known: RankedArea | null): TopicId | null {
  const { utterance, knowledge, findTopic } = heard;
  const likely = heard.topic();
  if (likely && topicOf(knowledge, likely.id).kind !== "misconception" && fits(likely, known, heard)) return likely.id;
  return findTopic.subject(utterance, known?.id ?? null);
}

/** Beside an area that is named: where a place is named, too, what the area is there says more than a topic that only touches it. */
function fits({ id, score }: LikelyTopic, known: RankedArea | null, { place, knowledge }: Heard): boolean {
  if (!known?.named) return true;
  const { areas } = topicOf(knowledge, id);
  if (score < SURELY_MEANT) return false;
  if (areas[0] === known.id) return true;
  return areas.includes(known.id) && place.models.length + place.services.length === 0;
}

/**
 * "Azure is certified, so we are, too": a misconception that the message repeats. What asks who does something repeats none.
 * @param learned whether it counts what the examples make of it; else it must be told by its own words
 */
export function readMisconception(heard: Heard, learned: boolean): Candidate | null {
  const { utterance, knowledge, findTopic } = heard;
  const likely = learned ? heard.topic() : null;
  const repeated = likely && topicOf(knowledge, likely.id).kind === "misconception" ? likely.id : findTopic.misconception(utterance);
  if (!repeated || asksWho(utterance.words)) return null;
  const { claim, sure } = claimOf(heard);
  return { query: topicQuery(repeated, heard, deniedBy(claim, repeated, heard), true), sure, because: "repeats a misconception" };
}

/** "A certified cloud does not make our app compliant": who says the contrary of a misconception is right. */
function deniedBy(claim: Claim | null, misconception: string, { utterance, knowledge }: Heard): Claim | null {
  return says(utterance, "denial") && claim?.kind === "carries" && claim.party === topicOf(knowledge, misconception).party ? claim : null;
}

/** Where a service is an exception, its own words say more than the topic. */
const breaksRow = ({ place, knowledge }: Heard, areas: readonly AreaId[]): boolean =>
  place.services.some((service) => areas.some((area) => knowledge.services.get(service)?.exceptions[area] !== undefined));

function topicQuery(topic: string, { place }: Heard, claim: Claim | null, challenge: boolean): TopicQuery {
  return { kind: "topic", topic, models: place.models, services: place.services, claim, challenge };
}
