/** What calls its thing or its place by a pronoun is said of the one before, and not of what the examples take it for. */
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { hintsAtThing, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { lastOf } from "./merge.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

/** "We manage them in Intune, so that's Microsoft's job?" claims it of what was spoken of, whatever is usual there. */
export function ofThingBefore({ query, confidence }: Judged, whole: Utterance, before: Query): Query {
  const last = lastOf(before);
  const isGuess = confidence < SURE_THERE && query.kind === "who" && query.claim !== null && query.part === null && !hintsAtThing(whole) && says(whole, "pronoun");
  return isGuess && last?.kind === "who" && last.areas.length > 0 ? { ...query, areas: last.areas } : query;
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
