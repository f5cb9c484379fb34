/** What is offered where nothing is answered: choices that are complete questions, and the nearest things the bot knows. */
import { type AreaId, CLOUD_MODEL_IDS, type ServiceId } from "../../ids.ts";
import { areaOf, type Knowledge, modelOf, serviceOf, topicName, topicOf } from "../../knowledge/knowledge.ts";
import { areaInSentence, inPlace, QUESTIONS } from "../../phrasing.ts";
import type { Choice, Query } from "../../query.ts";
import type { IntentMatch } from "../learned/intents.ts";
import type { Place } from "../learned/scope.ts";
import { NAMES, type Utterance } from "../marks/utterance.ts";
import { SOME_MODEL } from "../words/spelling.ts";
import type { Word } from "../words/words.ts";

/** More choices are not read on a phone. */
const MOST_CHOICES = 4;
/** Three near topics, as a person would name them. */
const MOST_NEAREST = 3;

/** The areas that people mean when they ask about a service and name none. */
const USUAL_AREAS: readonly AreaId[] = ["operating-system", "data", "network-controls", "identity-and-access"];

const whoQuestion = (area: AreaId, place: string | null, knowledge: Knowledge): string => QUESTIONS.who(areaInSentence(area, areaOf(knowledge, area).name), place);

/** "Who does X in AKS?" where X is not understood: which part of the service is meant. */
export function choosePart(service: string, knowledge: Knowledge): Query {
  const { name } = serviceOf(knowledge, service);
  const choices = USUAL_AREAS.map((area) => ({ label: areaOf(knowledge, area).name, question: whoQuestion(area, name, knowledge) }));
  return { kind: "choose", missing: "subject", choices: choices.slice(0, MOST_CHOICES), areas: [], models: [], services: [service] };
}

/** "VM?": whether who does what in it is asked for. */
export function chooseService(services: readonly ServiceId[], knowledge: Knowledge): Query {
  const choices = services.map((id) => serviceChoice(id, knowledge)).slice(0, MOST_CHOICES);
  return { kind: "choose", missing: "reading", choices, areas: [], models: [], services };
}

const serviceChoice = (id: ServiceId, knowledge: Knowledge): Choice => ({
  label: `Who does what in ${serviceOf(knowledge, id).name}`,
  question: `service ${serviceOf(knowledge, id).name}`,
});

/** "Backups in aaS": which of the models was meant. Each choice is the question with that model in it. */
export function chooseModel(words: readonly Word[], knowledge: Knowledge): Query {
  const choices = CLOUD_MODEL_IDS.map((id) => {
    const { short } = modelOf(knowledge, id);
    return { label: short, question: words.map(({ text }) => (text === SOME_MODEL ? short : text)).join(" ") };
  });
  return { kind: "choose", missing: "model", choices, areas: [], models: [], services: [] };
}

/** A reading that is not sure enough is offered, beside the nearest others. */
export function chooseReading(query: Query, utterance: Utterance, intents: readonly IntentMatch[], knowledge: Knowledge): Query | null {
  const own = questionFor(query, knowledge);
  const choices = distinct([...(own ? [own] : []), ...nearestTo(utterance, intents, knowledge)]).slice(0, MOST_CHOICES);
  if (choices.length < 2 && !own) return null;
  return {
    kind: "choose",
    missing: "reading",
    choices,
    areas: "areas" in query ? query.areas : [],
    models: "models" in query ? query.models : [],
    services: "services" in query ? query.services : [],
  };
}

/** The things of the knowledge that come nearest to a question that is declined. */
export function nearestTo(utterance: Utterance, intents: readonly IntentMatch[], knowledge: Knowledge): Choice[] {
  const services = [...utterance.services].sort((a, b) => b.strength - a.strength).map(({ id }) => serviceChoice(id, knowledge));
  const areas = utterance.areas.filter(({ strength }) => strength >= NAMES).map(({ id }) => ({ label: areaOf(knowledge, id).name, question: whoQuestion(id, null, knowledge) }));
  const topics = intents.filter(({ score }) => score >= NEAR_TOPIC).map(({ label }) => topicChoice(label, knowledge));
  return distinct([...services.slice(0, 2), ...areas.slice(0, 2), ...topics]).slice(0, MOST_NEAREST);
}

/** Far from sure, near enough to be offered. */
const NEAR_TOPIC = 0.12;

const topicChoice = (id: string, knowledge: Knowledge): Choice => ({
  label: topicName(knowledge, id),
  question: topicOf(knowledge, id).questions[0] ?? topicOf(knowledge, id).name,
});

function distinct(choices: readonly Choice[]): Choice[] {
  return choices.filter(({ question }, at) => choices.findIndex((other) => other.question === question) === at);
}

function placeName({ models: [model], services: [service] }: Place, knowledge: Knowledge): string | null {
  if (service) return serviceOf(knowledge, service).name;
  return model ? modelOf(knowledge, model).short : null;
}

/** The complete question that a query answers. */
function questionFor(query: Query, knowledge: Knowledge): Choice | null {
  switch (query.kind) {
    case "who": {
      const [area] = query.areas;
      if (!area) return null;
      const place = placeName(query, knowledge);
      const name = areaOf(knowledge, area).name;
      return { label: place ? `${name}, ${place}` : name, question: whoQuestion(area, place, knowledge) };
    }
    case "topic":
      return topicChoice(query.topic, knowledge);
    case "duties": {
      const place = placeName(query, knowledge);
      if (!place) return null;
      return { label: QUESTIONS.dutiesLabel(query.side, knowledge.pack.provider, place), question: QUESTIONS.duties(query.side, knowledge.pack.provider, place) };
    }
    case "service": {
      const [service] = query.services;
      return service ? { label: serviceOf(knowledge, service).name, question: `service ${serviceOf(knowledge, service).name}` } : null;
    }
    case "shared": {
      const place = placeName(query, knowledge);
      return place
        ? { label: `Shared ${inPlace(place)}`, question: `What is shared ${inPlace(place)}?` }
        : { label: "Shared in any model", question: "Which areas are shared between both sides?" };
    }
    case "compare":
    case "which-model":
    case "matrix":
    case "services":
    case "help":
    case "several":
    case "choose":
    case "unknown":
      return null;
  }
}
