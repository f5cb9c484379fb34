/** Questions what something is, and comparisons. */
import { type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, type ServiceId } from "../ids.ts";
import { serviceOf } from "../knowledge/knowledge.ts";
import type { RankingClaim, TopicQuery } from "../query.ts";
import type { Candidate, Heard } from "./heard.ts";
import { leadOf } from "./prepositions.ts";
import { type Place, servicesNamed } from "./scope.ts";
import { NAMES, says, type Utterance } from "./utterance.ts";

export function readDefinition(heard: Heard): Candidate | null {
  const { utterance, place, findTopic } = heard;
  const concept = findTopic.concept(utterance);
  const [model, another] = place.models;
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  if (services.length > 0 && !concept) return { query: { kind: "service", services, claim: null }, sure: 1, because: "asks what a service is" };
  if (!concept && (another || (!model && says(utterance, "every-model")))) return readComparison(heard);
  return { query: define(concept ?? model ?? "shared-responsibility", place.models), sure: 1, because: "asks what something is" };
}

const define = (topic: string, models: readonly ModelId[]): TopicQuery => ({ kind: "topic", topic, models, services: [], claim: null, challenge: false });

export function readComparison(heard: Heard): Candidate | null {
  const { utterance } = heard;
  const { models, services } = columnsOf(heard);
  if (models.length + services.length < 2) return null;
  return {
    query: { kind: "compare", moving: says(utterance, "moving"), areas: areasCompared(heard), models, services, claim: rankingOf(utterance, models) },
    sure: 1,
    because: "compares",
  };
}

/** What stands side by side: the models and services that are named; where only one is, what may be meant by other words; else all models. */
function columnsOf({ utterance, place, knowledge }: Heard): Place {
  const { models } = place;
  // "From a VM to a PaaS web app": a service of a model that is named is no column of its own.
  const apart = (services: readonly ServiceId[]) => services.filter((service) => !models.includes(serviceOf(knowledge, service).model));
  const services = apart([...new Set([...place.services, ...servicesNamed(utterance)])]);
  if (models.length + services.length >= 2) return { models, services };
  const hinted = apart(utterance.services.map(({ id }) => id));
  if (models.length + hinted.length >= 2) return { models, services: hinted.slice(0, MOST_COLUMNS - models.length) };
  const named = [...new Set([...place.services, ...servicesNamed(utterance)])];
  if (named.length >= 2) return { models: [], services: named };
  return { models: says(utterance, "four") ? MODEL_IDS : CLOUD_MODEL_IDS, services: [] };
}

const MOST_COLUMNS = 4;

/** The rows that are asked for: what is named, if the examples take it to be asked about. */
function areasCompared({ utterance, areas }: Heard): AreaId[] {
  const named = new Set(utterance.areas.flatMap(({ id, strength }) => (strength >= NAMES ? [id] : [])));
  if (named.size === 0) return [];
  return areas()
    .ranked.filter(({ id, score }) => named.has(id) && score >= ALSO_COMPARED)
    .map(({ id }) => id);
}

const ALSO_COMPARED = 0.15;

/** "The provider carries more in PaaS than in IaaS", "duties move to the provider from IaaS to SaaS": which of two models is said to give a side more. */
function rankingOf({ words, parties, groups }: Utterance, [first, second, third]: readonly ModelId[]): RankingClaim | null {
  if (!first || !second || third || words.some(({ stem }) => OPEN.has(stem))) return null;
  const than = words.findIndex(({ text }) => text === "than");
  const degree = groups.find(({ id, to }) => (id === "more" || id === "less") && to <= than);
  if (degree) {
    const side = parties.find(({ from }) => from < than)?.id ?? "customer";
    return degree.id === "more" ? { more: first, than: second, side } : { more: second, than: first, side };
  }
  const receiver = parties.find(({ from }) => leadOf(words, from)?.text === "to");
  return receiver ? { more: second, than: first, side: receiver.id } : null;
}

const OPEN: ReadonlySet<string> = new Set(["what", "which", "how", "who", "whose", "where"]);
