/**
 * The place an utterance speaks of: the models and the services it names. A service may also be named in passing ("the policy", "behind
 * our VNet"), and a model may be meant without its name ("a rented server", "our own cellar"): the examples tell.
 */
import type { ModelId, ServiceId } from "../ids.ts";
import { type Knowledge, serviceOf } from "../knowledge/knowledge.ts";
import { type Classifiers, type Rank, toProbabilities } from "./classifier.ts";
import { leadOf } from "./prepositions.ts";
import { codeOf, join } from "./signs.ts";
import { NAMES, type NamedService, OUTRIGHT, type Utterance } from "./utterance.ts";

export type Place = { readonly models: readonly ModelId[]; readonly services: readonly ServiceId[] };

/** @param rank what the examples say of the model that is meant where none is named */
export type FindPlace = (utterance: Utterance, rank: Rank<"place">) => Place;

/** What a service that is named may be: where the question stands, or something in passing. */
export const MEANT = "meant";
export const PASSING = "passing";
/** Where no model is meant. */
export const NOWHERE = "nowhere";

/** From here on a service that is named is meant; where nothing else says where, less will do. */
const SURELY_MEANT = 0.4;
const PERHAPS_MEANT = 0.2;
/** From here on a model is meant that nothing names. */
const SURELY_THERE = 0.75;

/** @param classifiers whether a named service is meant */
export function createPlaceFinder(knowledge: Knowledge, classifiers: Classifiers<"meant">): FindPlace {
  const meant = classifiers.labelsOf("meant").indexOf(MEANT);
  const likelihoodOf = (service: NamedService, utterance: Utterance): number => {
    const scores = classifiers.score("meant", { words: serviceSignsOf(service, utterance, knowledge), facts: NO_FACTS });
    toProbabilities(scores);
    return scores[meant] ?? 0;
  };
  return (utterance, rank) => {
    const models = utterance.models.map(({ id }) => id);
    const likely = utterance.services.map((service) => ({ service, score: likelihoodOf(service, utterance) }));
    const meantOnes = likely
      .filter(({ service, score }) => score >= SURELY_MEANT || utterance.parts.some((part) => part.service === service.id && !part.beside))
      .map(({ service }) => service);
    if (models.length + meantOnes.length > 0) return { models, services: inOrder(meantOnes) };
    const [best] = rank("place");
    if (best && best.label !== NOWHERE && best.score >= SURELY_THERE) return { models: [best.label as ModelId], services: [] };
    const [perhaps] = likely.filter(({ service, score }) => service.strength === OUTRIGHT && score >= PERHAPS_MEANT).sort((a, b) => b.score - a.score);
    return { models: [], services: perhaps ? [perhaps.service.id] : [] };
  };
}

const NO_FACTS: readonly number[] = [];

/** Every service that is called by a name of its own, meant or not: where services are compared or sorted, none is named in passing. */
export const servicesNamed = ({ services }: Utterance): ServiceId[] => inOrder(services.filter(({ strength }) => strength === OUTRIGHT));

const inOrder = (services: readonly NamedService[]): ServiceId[] => [...services].sort((a, b) => a.from - b.from).map(({ id }) => id);

/** How a service is named: by what words, how surely, between which words, and beside what else. */
export function serviceSignsOf({ id, strength, from, to }: NamedService, utterance: Utterance, knowledge: Knowledge): number[] {
  const { words, models, services, areas } = utterance;
  const signs: number[] = [];
  const say = (name: string, value: string | number = "") => signs.push(join(codeOf(name), codeOf(String(value))));
  const inSentence = (at: number): string => (words[at]?.sentence === words[from]?.sentence ? (words[at]?.stem ?? "") : "");
  const phrase = words
    .slice(from, to)
    .map(({ stem }) => stem)
    .join(" ");
  const { model } = serviceOf(knowledge, id);
  const where = models.length === 0 ? "nowhere" : models.some((one) => one.id === model) ? "same" : "other";
  const others = services.filter((other) => other.id !== id);
  const rival = Math.max(0, ...others.map((other) => other.strength));
  const inArea = areas.some((area) => area.strength >= NAMES && area.from < to && from < area.to);
  say("strength", strength);
  say("id", id);
  say("phrase", phrase);
  say("phrase and place", `${phrase} ${where}`);
  say("where", `${strength} ${where}`);
  say("rival", `${strength} ${rival} ${Math.min(2, others.length)}`);
  say("lead", leadOf(words, from)?.stem ?? "");
  say("lead of", `${strength} ${leadOf(words, from)?.stem ?? ""}`);
  say("before", inSentence(from - 1));
  say("behind", inSentence(to));
  say("two behind", `${inSentence(to)} ${inSentence(to + 1)}`);
  say("long", `${strength} ${to - from}`);
  say("in area", `${strength} ${inArea}`);
  say("place", `${from === 0} ${to === words.length}`);
  say("last", String(words.at(-1)?.sentence === words[from]?.sentence));
  return signs;
}
