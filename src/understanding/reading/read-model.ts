/** Questions whose answer is a model: which model fits, and which model a service is. */
import { MODEL_IDS, type ModelId, type ServiceId } from "../../ids.ts";
import { serviceOf } from "../../knowledge/knowledge.ts";
import { carriedBy, type WhichModelQuery, whoCarries } from "../../query.ts";
import { carrierEverywhere, carrierNowhere } from "../learned/assertions.ts";
import { endsOf } from "../learned/models.ts";
import { inPlural, type ModelSet, modelsIn, modelsInPlay, modelsOffered, modelsToChooseFrom, setOf } from "../learned/offers.ts";
import { servicesNamed } from "../learned/scope.ts";
import { isTurned, othersThan } from "../learned/turned.ts";
import { denialBefore } from "../marks/denials.ts";
import { areasIn, isOpen, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { askedIn } from "./asked.ts";
import type { Candidate, Heard } from "./heard.ts";
import { saysOnlyHere } from "./only-here.ts";
import { readWho } from "./read-who.ts";

/** "Only in SaaS is the data ours" says of the other models that it is not. */
export function readOnlyHere(heard: Heard): Candidate | null {
  const who = saysOnlyHere(heard.utterance) && !isOpen(heard.utterance) ? heard.who() : null;
  return who?.query.kind === "who" && who.query.claim !== null ? who : null;
}

export function readWhichModel(heard: Heard): Candidate | null {
  const { utterance, place, knowledge } = heard;
  const turned = isTurned(utterance);
  // "In which model" claims nothing, "is there any model where" does.
  const nowhere = (turned ? carrierEverywhere : carrierNowhere)(utterance, knowledge);
  if (nowhere) return readWho(heard, { ...askedIn(heard), claim: asksWhether(utterance) ? carriedBy(nowhere) : null, sure: 1 });
  const everywhere = turned && carrierNowhere(utterance, knowledge) ? othersThan([], utterance) : null;
  const known = everywhere ?? lowestOf(utterance);
  const best = known === null ? heard.models()[0] : { label: known, score: 1 };
  if (!best) return null;
  const models = modelsIn(best.label);
  if (place.services.length >= 2) {
    const areas = areasIn(utterance);
    // "Which has us patch the OS: Azure SQL, a VM or Redis?": who does is told of each.
    if (areas.length > 0) return { query: whoCarries(areas, { models: [], services: place.services }), sure: 1, because: "asks which of several services fits" };
    const fitting = place.services.filter((service) => models.includes(serviceOf(knowledge, service).model));
    if (fitting.length > 0) return { query: { kind: "service", services: fitting, claim: null }, sure: best.score, because: "asks which of several services are of a model" };
  }
  const [only, another] = place.models;
  // Who asks for several and names one claims nothing of it.
  const claim = only && !another && !inPlural(utterance) ? only : null;
  return {
    query: {
      kind: "which-model",
      models,
      because: reasonOf(utterance, models),
      areas: areasIn(utterance),
      offered: place.models.length === 2 ? modelsOffered(utterance) : place.models,
      claim,
    },
    sure: best.score,
    because: `asks which model fits: ${best.label}`,
  };
}

/** "Most work for Microsoft, least for us": both sides are named, each with its end, and both are the lower one. */
function lowestOf(utterance: Utterance): ModelSet | null {
  const ends = endsOf(utterance);
  const isLower = says(utterance, "most") && says(utterance, "least") && ends.every((end) => end === "lower");
  const [lowest] = isLower && areasIn(utterance).length === 0 ? modelsInPlay(utterance).slice(-1) : [];
  return lowest ? setOf([lowest]) : null;
}

const asksWhether = ({ words: [first] }: Utterance): boolean => is(first, "auxiliary");

/** Of two that are offered, the one that leaves us less need not leave us least of all: "IaaS or on-premises, which is less work?" */
function reasonOf(utterance: Utterance, models: readonly ModelId[]): WhichModelQuery["because"] {
  const [only, another] = models;
  const choice = modelsToChooseFrom(utterance);
  const [most] = MODEL_IDS.filter((id) => choice.includes(id));
  if (only && !another && (says(utterance, "most") || says(utterance, "least"))) {
    if (only === "saas") return "least-yours";
    return only !== "paas" && (only === most || choice.length > 2) ? "most-yours" : "duties";
  }
  return areasIn(utterance).length > 0 ? "duties" : "description";
}

export function readClass(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  // "Which model is a rented ERP?": nothing of it is in the knowledge, but what it is like is.
  const services = unique([...place.services, ...servicesNamed(utterance)], utterance.services.map(({ id }) => id).slice(0, 1));
  if (services.length === 0) return readWhichModel(heard);
  return { query: { kind: "service", services, claim: claimedModels(utterance) }, sure: 1, because: "asks which model a service is" };
}

const unique = (services: readonly ServiceId[], otherwise: readonly ServiceId[]): ServiceId[] => [...new Set(services.length > 0 ? services : otherwise)];

/** "Cosmos DB is PaaS", "PaaS and not IaaS", "isn't it SaaS": the models that are claimed. Several of them are a choice, not a claim. */
export function claimedModels(utterance: Utterance): readonly ModelId[] | null {
  const { words, models } = utterance;
  const isDenied = (at: number) => {
    const denial = denialBefore(at, 2, utterance);
    return denial !== undefined && !isAsking(words, denial.to - 1) && !words[at]?.pause;
  };
  const denied = models.filter(({ from }) => isDenied(from)).map(({ id }) => id);
  const claimed = models.filter(({ from }) => !isDenied(from)).map(({ id }) => id);
  if (claimed.length === 1) return claimed;
  return claimed.length === 0 && denied.length > 0 ? MODEL_IDS.filter((id) => !denied.includes(id)) : null;
}

/** "Isn't it …": a denial that begins the question only asks. */
const isAsking = (words: Utterance["words"], at: number): boolean => at === 1 || words[at - 2]?.sentence !== words[at]?.sentence || words[at - 1]?.pause === true;
