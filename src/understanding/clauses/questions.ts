/** How many questions a message asks: each is read by itself, with the place that it takes over from the others. */

import type { ModelId } from "../../ids.ts";
import type { Mark } from "../marks/lexicon.ts";
import {
  areasNamedBy,
  asksSideAt,
  asksWho,
  aspectOf,
  isSmall,
  type Mention,
  NAMES,
  type NamedService,
  namesArea,
  namesPlace,
  namesService,
  OUTRIGHT,
  says,
  standing,
  type Utterance,
} from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { areasEnumerated } from "./enumerated.ts";
import { itemsApart } from "./items-apart.ts";
import { askedOf, questionsCounted, questionsListed } from "./lists.ts";

/**
 * The questions of a message. A stretch that asks and names its own subject stands alone; what follows and asks nothing of its own
 * belongs to it. Where fewer than two stand alone, the message is one question, and the rest of it sets the scene.
 * @param recognise reads a stretch of the message by itself
 * @param isPlaced whether a question needs no place of the others
 */
export function questionsOf(whole: Utterance, recognise: Recognise, isPlaced: IsPlaced): readonly Utterance[] {
  const offered = modelsItMayBe(whole);
  const asksWhichItIs = (words: readonly Word[]) => offered.some(({ from }) => words.includes(whole.words[from] as Word));
  const stretches = stretchesOf(whole.words, (words) => asks(words) || asksWhichItIs(words));
  // To read a stretch takes long, and most messages ask once.
  if (stretches.length < 2 || stretches.filter((words) => asksSomething(words) || asksWhichItIs(words) || asksHow(words)).length < 2 || areasEnumerated(whole).length > 0)
    return [whole];
  const questions: Word[][] = [];
  let isWhole = true;
  for (const words of stretches) {
    const begun = questions.at(-1);
    if (asksWhichItIs(words)) questions.push([...nameBefore(words, whole), ...words]);
    else if (asksSomething(words) && asksOfSubject(recognise(words), whole)) questions.push([...words]);
    // "Who patches the server, and how is it done?": how is not what is answered here.
    else if (begun && asksWho(begun) && asksHow(words)) isWhole = false;
    // "Who backs up the blobs, and what does it cost?": that it is not answered is told.
    else if (begun && asksWho(begun) && asksSomething(words) && !recognise(words).outside.every(isSmall)) questions.push([...words]);
    else begun?.push(...words);
  }
  return questions.length < 2 && isWhole ? [whole] : questions.map((words) => inPlaceOf(whole, recognise(words), isPlaced));
}

/** "Two about Synapse. PaaS or SaaS?": the service that is named in the sentence before. */
function nameBefore([first]: readonly Word[], { words, services }: Utterance): readonly Word[] {
  const service = services.find(({ to }) => words[to] === first);
  return service ? words.slice(service.from, service.to).map((word) => moved(word, first?.sentence ?? word.sentence)) : [];
}

type Recognise = (words: readonly Word[]) => Utterance;
/** Whether an utterance stands somewhere, by whatever words. */
type IsPlaced = (utterance: Utterance) => boolean;

/** In the place of the whole message, unless it stands somewhere itself. "Who sets the firewall, and who lays cables?" does not. */
export const inPlaceOf = (whole: Utterance, part: Utterance, isPlaced: IsPlaced = namesPlace): Utterance =>
  (isPlaced(part) && !asksForModelOfIt(part)) || asksForModel(part.words) || (isInCloud(part) && isAtHome(whole))
    ? part
    : standing(
        part,
        whole.models.filter((model) => !modelsItMayBe(whole).includes(model)),
        whole.services.filter((service) => !isOnlyArea(service, whole)),
      );

/** "Is Logic Apps PaaS or SaaS, and whose are its credentials?": what a service may be is no place; "in PaaS or SaaS" is one. */
function modelsItMayBe({ words, models, services }: Utterance): readonly Mention<ModelId>[] {
  const first = models.findIndex(({ from }) => services.some(({ to }) => to === from) || words[from - 1]?.text === "it");
  if (first < 0) return [];
  const isBroken = (model: Mention<ModelId>, at: number) => at > first && words.slice(models[at - 1]?.to, model.from).some(({ stem }) => stem !== "or");
  const end = models.findIndex(isBroken);
  const offered = models.slice(first, end < 0 ? models.length : end);
  return offered.some(({ from }) => words[from - 1]?.stem === "or") ? offered : [];
}

/** "… and is it PaaS or SaaS?" */
const asksForModelOfIt = (part: Utterance): boolean => part.services.length === 0 && modelsItMayBe(part).length > 0;

/** "Cooling in our own hall and cooling in Azure": what stands in the cloud does not stand at home. */
const isInCloud = ({ marks }: Utterance): boolean => marks.some(({ meaning }) => meaning.kind === "context");
const isAtHome = ({ models, services }: Utterance): boolean => services.length === 0 && models.length > 0 && models.every(({ id }) => id === "on-premises");

/** "The guest OS": what hints at a service, and names an area. "The guest OS on our VMs" says where, too. */
const isOnlyArea = (service: NamedService, whole: Utterance): boolean =>
  service.strength < NAMES && whole.marks.every((mark) => !isMarkOf(service, mark) || areasNamedBy(mark, whole).length > 0);
const isMarkOf = ({ id }: NamedService, { meaning }: Mark): boolean => meaning.kind === "service" && meaning.id === id;

/** The questions for each thing of a list, if the message lists any: each in the place of the whole. */
export const questionsOfList = (whole: Utterance, recognise: Recognise): readonly Utterance[] => questionsListed(whole.words).map((words) => inPlaceOf(whole, recognise(words)));

/** The questions for each item of a list that is counted, or parted by commas, if several of them say where. @param who the word that asks where none does */
export function questionsOfItems(whole: Utterance, recognise: Recognise, who: readonly Word[]): readonly Utterance[] {
  const counted = questionsCounted(whole.words, who);
  const items = (counted.length > 0 ? counted : itemsApart(whole).map((item) => askedOf(item, who))).map(recognise);
  const arePlaced = items.filter(({ services, models }) => services.length + models.length > 0).length > 1;
  return arePlaced && !areOnePart(items) && items.every((item) => namesSubject(item) || item.parts.length > 0) ? items : [];
}

/** "Custom policies and user flows in External ID": words of one part of the service. */
const areOnePart = (items: readonly Utterance[]): boolean =>
  items[0]?.parts.some(
    ({ id, service }) =>
      items.every(({ parts }) => parts.some((part) => part.id === id)) &&
      items.some(({ services }) => services.some((named) => named.id === service && named.strength === OUTRIGHT)),
  ) ?? false;

/** "… and in which model is that shared?" does not stand in the model that was spoken of before. */
const asksForModel = (words: readonly Word[]): boolean => words.some(({ stem }, at) => stem === "model" && is(words[at - 1], "which"));

/** The sentences of a message, and within one what "and who …" begins. */
function stretchesOf(words: readonly Word[], asks: (begun: readonly Word[]) => boolean): Word[][] {
  const stretches: Word[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const sameSentence = before?.sentence === word.sentence;
    const begun = stretches.at(-1);
    if (!sameSentence || !begun || (beginsQuestion(words, at) && asks(begun))) stretches.push([word]);
    else begun.push(word);
  });
  return stretches;
}

/** "…, and who …", "… and by whom …", "…, and is it …". */
function beginsQuestion(words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  if (!is(word, "joining")) return word.pause && asksSideAt(words, at);
  const next = words[at + 1];
  if (next === undefined || next.sentence !== word.sentence) return false;
  if (asksSideAt(words, at + 1) || (is(next, "leading") && asksSideAt(words, at + 2))) return true;
  // "… and what does IaaS stand for?"
  if (is(next, "which") && is(words[at + 2], "auxiliary")) return true;
  // "Who patches the backend, and guest access is whose?", "is it PaaS, and our code, do we look after that?"
  const asksLater = words.some((other, later) => later > at + 1 && other.sentence === word.sentence && (is(other, "who") || (other.pause && is(other, "auxiliary"))));
  // "Is App Service PaaS and do we patch it?"
  const isOfUs = is(next, "auxiliary") && is(words[at + 2], "pronoun");
  return isOfUs || (word.pause && (isAny(next, "auxiliary", "which", "how") || asksLater));
}

const asksHow = ([first, second]: readonly Word[]): boolean => is(is(first, "joining") ? second : first, "how");

/** "Who …", or "is it …", "in which …" and "and is it …" at its beginning or behind a pause: what follows an "and" is another question then. */
const asks = (words: readonly Word[]): boolean =>
  isWhichModel(words) || words.some((word, at) => asksSideAt(words, at) || (isAny(word, "auxiliary", "which") && begins(words, at)));

/** "AKS is what model, and who …", "it counts as which kind of cloud" */
const isWhichModel = (words: readonly Word[]): boolean =>
  words.some((word, at) => is(word, "which") && isAny(words[at - 1], "auxiliary", "leading") && is(words[at + 1], "model-noun"));
const begins = (words: readonly Word[], at: number): boolean => {
  const before = words[at - 1];
  const first = isAny(before, "joining", "leading") ? at - 1 : at;
  return first === 0 || words[first]?.pause === true;
};

const asksSomething = (words: readonly Word[]): boolean => !isSupposed(words) && (asks(words) || words.some(({ asked }) => asked) || isTold(words));
/** "What if we take Windows 365, who keeps it patched there?" asks what stands behind. */
const isSupposed = (words: readonly Word[]): boolean => words[0]?.text === "what" && words[1]?.text === "if" && !asksWho(words) && words.every(({ asked }) => !asked);
/** "List …", "then tell me …". */
const isTold = ([first, second]: readonly Word[]): boolean => is(is(first, "then") ? second : first, "telling");
/** "Key Vault: PaaS? And the keys in there, do I rotate them?": a part of what the message names is a subject, too. */
const asksOfSubject = (utterance: Utterance, { services }: Utterance): boolean =>
  namesSubject(utterance) ||
  (services.length > 0 && aspectOf(utterance) !== null && says(utterance, "pronoun")) ||
  utterance.parts.some((part) => services.some(({ id, strength }) => id === part.service && strength === OUTRIGHT));
/**
 * A word alone is a subject, too: "data? laptops? servers?"; and so is what only hints at an area behind a "who" of its own: "and who lets guests
 * in", but not "who retires it".
 */
const namesSubject = (utterance: Utterance): boolean =>
  namesArea(utterance) ||
  namesService(utterance) ||
  utterance.topics.length > 0 ||
  asksWhatModelIs(utterance) ||
  asksForModelOf(utterance) ||
  asksIfItIs(utterance) ||
  asksForDuties(utterance) ||
  namesProduct(utterance) ||
  (utterance.areas.length > 0 && (utterance.words.length <= 2 || (asksWho(utterance.words) && !says(utterance, "pronoun"))));
/** "Who maintains the SaaS application?" */
const namesProduct = ({ words, models }: Utterance): boolean => asksWho(words) && models.some(({ to }) => is(words[to - 1], "product"));
/** "List what Microsoft does for IaaS." */
const asksForDuties = (utterance: Utterance): boolean => namesPlace(utterance) && utterance.parties.length > 0 && utterance.words.some(({ stem }) => stem === "what");
/** "Purview: what model is it?", "functions: which model?" */
const asksForModelOf = ({ words, services }: Utterance): boolean => services.length > 0 && asksForModel(words);
/** "Is Fabric SaaS? …": what only hints at a service names it where it is asked which model it is. */
const asksIfItIs = ({ words, services, models }: Utterance): boolean =>
  services.some(({ from, to }) => is(words[from - 1], "auxiliary") && models.some((model) => model.from === to || (model.from === to + 1 && is(words[to], "determiner"))));
/** "What is PaaS, and who patches it there?", "what does PaaS mean?" */
const asksWhatModelIs = ({ words, models }: Utterance): boolean => models.some(({ from }) => is(words[from - 1], "auxiliary") && words[from - 2]?.stem === "what");
