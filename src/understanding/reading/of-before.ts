/** What calls its thing or its place by a pronoun is said of the one before, and not of what the examples take it for. */
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { ANYWHERE, aspectAlone, type Query, whoCarries } from "../../query.ts";
import { hintsAtThing, isBorder, namesArea, OUTRIGHT, overlap, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { judgedThere } from "./in-place.ts";
import { isPlaced, lastOf, placeOf } from "./merge.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

/** "We manage them in Intune, so that's Microsoft's job?" claims it of what was spoken of, whatever is usual there. */
export function ofThingBefore({ query, confidence }: Judged, whole: Utterance, before: Query): Query {
  const last = lastOf(before);
  // "So we needn't switch it on?", after encryption, is said of that, and of no settings in general.
  const isOfTopic = query.kind === "topic" && query.claim !== null && !isPlaced(query) && whole.topics.length === 0 && !namesArea(whole) && says(whole, "pronoun");
  if (isOfTopic && last?.kind === "topic") return judgedThere(last, query.claim);
  const isGuess = confidence < SURE_THERE && query.kind === "who" && query.claim !== null && query.part === null && !hintsAtThing(whole) && says(whole, "pronoun");
  return isGuess && last?.kind === "who" && last.areas.length > 0 ? { ...query, areas: last.areas } : query;
}

/** "Scanning those for CVEs, too?", after the image of a container: what is done with a part, in words that name nothing outright, is done with that part. */
export function ofPartBefore(query: Query, { words, areas, parts }: Utterance, before: Query): Query {
  const last = lastOf(before);
  if (query.kind !== "who" || query.part !== null || last?.kind !== "who" || last.part === null) return query;
  const isThere = query.services.join() === last.services.join() && query.areas.join() === last.areas.join();
  const namesNothing = areas.every(({ strength }) => strength < OUTRIGHT) && parts.every(({ service }) => !last.services.includes(service));
  return isThere && namesNothing && words.some((word, at) => is(word, "plural-pronoun") && words[at - 1]?.text.endsWith("ing")) ? { ...query, part: last.part } : query;
}

/** "But it's PaaS, so Microsoft patches it, no?", after a service of that model: what it is called is no other place. */
export function inServiceBefore(query: Query, { words, models: [model, another] }: Utterance, before: Query, knowledge: Knowledge): Query {
  const last = lastOf(before);
  const [service, other] = last?.kind === "who" || last?.kind === "service" ? last.services : [];
  if (query.kind !== "who" || query.services.length > 0 || !service || other || !model || another) return query;
  const begin = is(words[model.from - 1], "determiner") ? model.from - 1 : model.from;
  const isCalledSo = words[begin - 1]?.stem === "be" && is(words[begin - 2], "this");
  // "OK, PaaS. Who backs it up then?", after "is it SaaS?"
  const isAsked = last?.kind === "service" && last.claim !== null;
  return (isCalledSo || isAsked) && serviceOf(knowledge, service).model === model.id ? { ...query, models: [], services: [service] } : query;
}

/** "And the VM behind it, who updates that?", after a firewall or a gateway: what it shields is another place. What stands behind another service is a layer of that. */
export function behindServiceBefore(query: Query, { words, services }: Utterance, before: Query, knowledge: Knowledge): Query {
  const last = lastOf(before);
  const [shield, other] = last?.kind === "who" ? last.services : [];
  if (query.kind !== "who" || !shield || other || serviceOf(knowledge, shield).category !== "networking") return query;
  const shielded = services.find(({ to }) => words[to]?.stem === "behind" && isAny(words[to + 1], "pronoun", "this"));
  return shielded && query.services.every((service) => service === shield) ? { ...query, part: null, models: [], services: [shielded.id] } : query;
}

/** "And the VMs on it?", "the VMs on top?", "the subnet it sits in?", after a platform: what it carries, or stands on or in, is a layer of that place and no place of its own. */
export function withinPlaceBefore(query: Query, whole: Utterance, before: Query, knowledge: Knowledge): Query {
  const last = lastOf(before);
  const place = last?.kind === "who" ? placeOf(last) : ANYWHERE;
  const [only, another] = [...place.services, ...place.models];
  const inner = whole.services.find((service) => (service.strength < OUTRIGHT && isWithinIt(service, whole.words)) || isAroundIt(service, whole.words));
  const isShield = place.services.some((service) => serviceOf(knowledge, service).category === "networking");
  if (!inner || !only || another || inner.id === only || isShield || last?.kind !== "who") return query;
  const isOfInner = query.kind === "who" ? query.services.every((service) => service === inner.id) : query.kind === "service" || isDeclined(query);
  const [ofInner, others] = [whole.areas.filter((area) => overlap(area, inner)), whole.areas.filter((area) => !overlap(area, inner))];
  const areas = query.kind === "who" && others.length > 0 ? query.areas : ofInner.map(({ id }) => id);
  return isOfInner && areas.length > 0 ? whoCarries(areas, place, { aspect: aspectAlone(last.aspect, areas), claim: query.kind === "who" ? query.claim : null }) : query;
}

/** "On it", "under that", "on top", "inside" */
const isWithinIt = ({ to }: { readonly to: number }, words: readonly Word[]): boolean =>
  isAny(words[to], "standing-on", "below") && (to + 1 === words.length || isBorder(words, to + 1) || isAny(words[to + 1], "pronoun", "this") || words[to + 1]?.text === "top");

/** "It sits in", "they run on" */
const isAroundIt = ({ to }: { readonly to: number }, words: readonly Word[]): boolean =>
  (words[to]?.text === "it" || words[to]?.text === "they") && is(words[to + 1], "resting") && is(words[to + 2], "standing-on");

const isDeclined = (query: Query): boolean => query.kind === "unknown" && query.refusal === "outside";
