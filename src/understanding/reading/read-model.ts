/** Questions whose answer is a model: which model fits, and which model a service is. */
import { MODEL_IDS, type ModelId, otherSide, type ServiceId } from "../../ids.ts";
import { cellOf, serviceOf } from "../../knowledge/knowledge.ts";
import { carriedBy, carriedPartlyBy, type WhichModelQuery, whoCarries } from "../../query.ts";
import { ALL, ALL_CLOUD, carrierEverywhere, carrierNowhere } from "../learned/assertions.ts";
import { asksForModels, inPlural, type ModelSet, modelsIn, modelsInPlay, modelsOffered, modelsToChooseFrom, setOf, speaksOfCloud } from "../learned/offers.ts";
import { servicesNamed } from "../learned/scope.ts";
import { isTurned, othersThan } from "../learned/turned.ts";
import { denialBefore, denies, isDeniedAt } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import { areasIn, covers, isOpen, type NamedService, namesArea, OUTRIGHT, overlap, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny, NO_CLASSES } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { askedIn } from "./asked.ts";
import { atEndOf } from "./end-of-scale.ts";
import type { Candidate, Heard } from "./heard.ts";
import { modelsWhere } from "./merge.ts";
import { modelsByMatrix } from "./models-by-matrix.ts";
import { saysOnlyHere } from "./only-here.ts";
import { readWho } from "./read-who.ts";

/** "Only in SaaS is the data ours" says of the other models that it is not. */
export function readOnlyHere(heard: Heard): Candidate | null {
  const who = saysOnlyHere(heard.utterance) && !isOpen(heard.utterance) ? heard.who() : null;
  return who?.query.kind === "who" && who.query.claim !== null ? who : null;
}

export function readWhichModel(heard: Heard): Candidate | null {
  if (asksForOtherModel(heard.utterance)) return null;
  const { utterance, place } = heard;
  const turned = isTurned(utterance);
  const nowhere = readNowhere(heard, turned);
  if (nowhere) return nowhere;
  const claimed = claimsEverywhere(utterance) ? heard.who() : null;
  if (claimed?.query.kind === "who" && claimed.query.claim !== null) return claimed;
  const known = settledOf(heard, turned);
  const likeliest = known === null ? heard.models()[0] : { label: known, score: 1 };
  if (!likeliest) return null;
  const plain = known === null && !turned ? modelsByMatrix(heard, modelsIn(likeliest.label)) : null;
  const best = plain === null ? likeliest : { label: plain, score: 1 };
  const models = modelsIn(best.label);
  const ofServices = place.services.length > 1 ? readWhichService(models, best.score, heard) : null;
  if (ofServices) return ofServices;
  // What a description fits is asked, and not offered.
  const named = place.models.filter((model) => utterance.models.some(({ id }) => id === model));
  const [only, another] = named;
  // Who asks for several and names one claims nothing of it, unless it is asked whether that is one of them.
  const claim = only && !another && whichIsThat(utterance) < 0 && !isNotClaimed(only, utterance) && (!inPlural(utterance) || asksOfOne(utterance)) ? only : null;
  return {
    query: {
      kind: "which-model",
      models,
      because: reasonOf(utterance, models),
      areas: areasIn(utterance),
      offered: named.length === 2 ? modelsOffered(utterance) : named,
      claim,
    },
    sure: best.score,
    because: `asks which model fits: ${best.label}`,
  };
}

/** "All under my own roof. What is that called?": the words for a place describe it; "it must leave our basement. Which cloud model suits?" asks for another. */
const isNotClaimed = (model: ModelId, { words, models, marks }: Utterance): boolean =>
  (model === "on-premises" && words.some((word, at) => word.stem === "cloud" && is(words[at + 1], "model-noun"))) ||
  models.every((mention) => mention.id !== model || marks.some((mark) => mark.meaning.kind === "describes" && mark.meaning.id === model && overlap(mark, mention)));

/** "Is PaaS one of the models where we patch?" */
const asksOfOne = ({ words, models }: Utterance): boolean => is(words[0], "auxiliary") && models[0]?.from === 1;

/** Where what is asked for is so in no model, it is told whose it is. "In which model" claims nothing, "is there any model where" does. */
function readNowhere(heard: Heard, turned: boolean): Candidate | null {
  const { utterance, knowledge } = heard;
  const asks = asksWhether(utterance);
  const among = asks && speaksOfCloud(utterance) ? ALL_CLOUD : ALL;
  const nowhere = (turned ? carrierEverywhere : carrierNowhere)(utterance, knowledge, among);
  if (nowhere) return readWho(heard, { ...askedIn(heard), claim: asks ? carriedBy(namesNone(utterance) ? otherSide(nowhere) : nowhere) : null, sure: 1 });
  return isSharedNowhere(heard) ? readWho(heard, { ...askedIn(heard), claim: asks ? carriedPartlyBy("shared") : null, sure: 1 }) : null;
}

/** Which of several services fits. */
function readWhichService(models: readonly ModelId[], sure: number, { utterance, place, knowledge }: Heard): Candidate | null {
  const areas = areasIn(utterance);
  // "Which has us patch the OS: Azure SQL, a VM or Redis?": who does is told of each.
  if (areas.length > 0) return { query: whoCarries(areas, { models: [], services: place.services }), sure: 1, because: "asks which of several services fits" };
  const fitting = place.services.filter((service) => models.includes(serviceOf(knowledge, service).model));
  return fitting.length > 0 ? { query: { kind: "service", services: fitting, claim: null }, sure, because: "asks which of several services are of a model" } : null;
}

/** "In every cloud model data stays the customer's, yes?" asks for no model. */
const claimsEverywhere = (utterance: Utterance): boolean =>
  namesEvery(utterance.words) && utterance.parties.length > 0 && namesArea(utterance) && !isOpen(utterance) && !asksForModels(utterance) && !isTurned(utterance);

/** "In every model", "in each of the three models"; who has them named or picked wants models. */
const namesEvery = (words: readonly Word[]): boolean =>
  !words.some((word) => is(word, "telling")) &&
  words.some((word, at) => is(word, "every") && words.slice(at + 1, at + 1 + REACH).some((next) => is(next, "model-noun") && next.sentence === word.sentence));
const REACH = 6;
const FEW = 5;

/** "Where is identity not entirely on us?", "… not ours alone": where the other side has a part in it, or all of it. */
function notAlone({ utterance, knowledge }: Heard): ModelSet | null {
  const { words, parties } = utterance;
  const [area, another] = areasIn(utterance);
  const side = parties.find(({ from, to }) => {
    const lead = is(words[from - 1], "leading") ? from - 1 : from;
    return is(words[lead - 1], "extent") ? isDeniedAt(lead - 1, 0, utterance) : is(words[to], "extent") && isDeniedAt(lead, 0, utterance);
  });
  // "Neither all ours nor all theirs" is shared.
  const isNeither = words.some(({ stem }) => stem === "neither");
  const models = side && area && !another && !isNeither ? modelsInPlay(utterance).filter((model) => cellOf(knowledge, area, model).party !== side.id) : [];
  return models.length > 0 ? setOf(models) : null;
}

/** "Where is the operating system shared?" */
function isSharedNowhere({ utterance, knowledge }: Heard): boolean {
  const { words, areas } = utterance;
  const [area, another] = areasIn(utterance);
  // "Shared identity" may be a name; and what both camps like need not be shared.
  const isShared = words.some((word, at) => is(word, "joint") && !areas.some((span) => covers(span, at)));
  if (!area || another || !isShared || denies(utterance)) return false;
  return MODEL_IDS.every((model) => cellOf(knowledge, area, model).party !== "shared");
}

/** The models that follow from what is said, whatever the examples say. */
function settledOf(heard: Heard, turned: boolean): ModelSet | null {
  const { utterance, knowledge } = heard;
  const everywhere = turned && carrierNowhere(utterance, knowledge) ? othersThan([], utterance) : null;
  return everywhere ?? (turned ? null : (atEndOf(utterance) ?? notAlone(heard) ?? calledBefore(utterance)));
}

/** "We lift and shift forty servers. Which model is that?" has called it by a name that not everybody knows. */
function calledBefore(utterance: Utterance): ModelSet | null {
  const [only, another] = utterance.models;
  const asked = whichIsThat(utterance);
  return only && !another && asked >= only.to && !isDeniedAt(only.from, FEW, utterance) ? setOf([only.id]) : null;
}

/** Where it is asked which model that is; -1 where it is not. */
const whichIsThat = ({ words }: Utterance): number =>
  words.findIndex(
    (word, at) =>
      is(word, "model-noun") && words[at + 1]?.stem === "be" && is(words[at + 2], "this") && words.slice(Math.max(0, at - FEW), at).some((before) => is(before, "which")),
  );

/** "Is there any model where …", "there is a model where …", "exists some model where …" */
const asksWhether = ({ words: [first] }: Utterance): boolean => is(first, "auxiliary") || first?.stem === "there" || first?.stem === "exist";

/** "There are zero cloud models where it is ours", "there isn't a single model where it is": who says that there is none is right. */
const namesNone = ({ words, groups }: Utterance): boolean =>
  words[0]?.stem === "there" && groups.some(({ id, to }) => id === "denial" && words.slice(to, to + 3).some((word) => is(word, "model-noun")));

/** "Is there a model where …", "is there any cloud model that …" */
export function asksIfAnyModel({ words, areas, parties }: Utterance): boolean {
  const model = words.findIndex((word) => is(word, "model-noun"));
  if (model < 0) return false;
  const leads = words.slice(0, model);
  const isAny =
    leads.some(({ stem }) => stem === "there") &&
    leads.every((word) => is(word, "auxiliary") || is(word, "determiner") || is(word, "every") || ["there", "cloud"].includes(word.stem));
  const next = words[model + 1];
  return isAny && namesArea({ areas }) && parties.length > 0 && (next?.text === "where" || next?.stem === "that" || next?.stem === "in");
}

/** "Is identity shared anywhere?", "is the OS ours in any model?": the models where it is so; null where it is in none. */
export function readInAny({ utterance, knowledge }: Heard): Candidate | null {
  const { words, parties, models, services } = utterance;
  // "Is there any model where it isn't ours?", "is it not ours in any?" ask for what is denied.
  if (words[0]?.stem !== "be" || models.length + services.length > 0 || words.some((word) => is(word, "denying"))) return null;
  const [area, another] = areasIn(utterance);
  const [side, other] = parties;
  const party = side?.id ?? (says(utterance, "both-sides") ? "shared" : null);
  const isAnywhere = words.some(({ text }, at) => text === "anywhere" || (text === "any" && is(words[at + 1], "model-noun")));
  if (!isAnywhere || !area || another || !party || other) return null;
  const found = modelsWhere(area, party, MODEL_IDS, knowledge);
  const query: WhichModelQuery = { kind: "which-model", models: found, because: "duties", areas: [area], offered: [], claim: null };
  return found.length > 0 ? { query, sure: 1, because: "asks whether it is so in any model" } : null;
}

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
  if (standsInParts(utterance.words)) return null;
  // "Which model is a rented ERP?": nothing of it is in the knowledge, but what it is like is.
  const services = withoutPlaces(unique([...place.services, ...servicesNamed(utterance)], utterance.services.map(({ id }) => id).slice(0, 1)), utterance);
  if (services.length === 0) return readWhichModel(heard);
  return { query: { kind: "service", services, claim: claimedModels(utterance) }, sure: 1, because: "asks which model a service is" };
}

/** "Half of our VMs stand on-premises and half in Azure, what model is that?": of no single one. */
const standsInParts = (words: readonly Word[]): boolean => words.filter(({ text }) => text === "half").length > 1;

/** "SQL Managed Instance sits in my VNet, so it must be IaaS": what another service only stands in is not sorted. */
function withoutPlaces(services: readonly ServiceId[], { words, services: named }: Utterance): readonly ServiceId[] {
  const isPlace = ({ from }: NamedService): boolean => is(leadOf(words, from), "place");
  const sorted = services.filter((id) => !named.some((service) => service.id === id && isPlace(service)));
  return named.some(({ id, strength }) => strength === OUTRIGHT && sorted.includes(id)) ? sorted : services;
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

/** "Which laptop model fits?", "the business model with the least risk": a model of other things, where nothing says that the talk is of the cloud. */
function asksForOtherModel(utterance: Utterance): boolean {
  const { words, marks, models, services, parties, areas } = utterance;
  const isOfCloud =
    models.length + services.length > 0 || parties.some(({ pronoun, id }) => id === "provider" && !pronoun) || marks.some(({ meaning }) => meaning.kind === "context");
  if (isOfCloud || says(utterance, "every-model")) return false;
  const isOther = (word: Word | undefined, at: number): boolean => word?.classes === NO_CLASSES || parties.some((party) => covers(party, at));
  const isThing = (at: number): boolean =>
    isOther(words[at], at) && isAny(words[at - 1], "which", "open-question", "determiner") && (!namesArea(utterance) || areas.some((area) => covers(area, at)));
  return words.some((word, at) => word.stem === "model" && !word.pause && word.sentence === words[at - 1]?.sentence && isThing(at - 1));
}
