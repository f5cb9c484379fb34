/** After an answer, what asks for models, or for the one that a service is: "in which one do the applications go over to them?", "is there one that takes the data, too?" */
import { CLOUD_MODEL_IDS, isModelId } from "../../ids.ts";
import { type Query, whoCarries } from "../../query.ts";
import { asksWho, isOpen, namesArea, namesPlace, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word, wordOf } from "../words/words.ts";
import { onlyService } from "./bare.ts";
import { claimFor } from "./in-place.ts";
import { asksReason, sideIn } from "./leans.ts";
import { modelsTold } from "./models-told.ts";
import { modelOfIt } from "./of-it.ts";
import { type Judged, known, LEANING, SURE_THERE } from "./reading.ts";

type Needs = {
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  /** Reads a message as if nothing had been asked before. */
  readonly readAlone: (utterance: Utterance) => Judged;
  /** The message with the name of the thing that was spoken of, for the word that stands for it; null where none does. */
  readonly withThingNamed: (utterance: Utterance, before: Query, mostWords?: number) => Utterance | null;
};

export function createModelsAsked({ recognise, cut, readAlone, withThingNamed }: Needs): (whole: Utterance, before: Query) => Judged | null {
  /** It asks for models, and says itself of what, or of what was spoken of. */
  const readModels = (whole: Utterance, before: Query): Judged | null => {
    if (!(asksForModel(whole) || saysOnlyOne(whole)) || asksWho(whole.words) || (namesPlace(whole) && !saysOnlyOne(whole)) || modelOfIt(whole, before)) return null;
    const asked = namesArea(whole) ? whole : withThingNamed(whole, before, whole.words.length);
    const judged = asked && readAlone(asked);
    const isOfThose = whole.words.some((_, at) => isOfThem(whole.words, at));
    if (!judged || !findsModels(judged, namesArea(whole) && !isOfThose)) return null;
    // "In which ones is the data ours?", after those where the OS is not, asks of every model anew.
    const isAmong = modelsTold(before).length > 1 && (before.kind !== "which-model" || isOfThose);
    return isAmong ? amongTold(judged, before) : judged;
  };

  /** "And which one takes the app off us?", "which of them leaves the OS with us?", "is there one among them that takes the data, too?", after models. */
  const readWhichOne = ({ words, areas }: Utterance, before: Query): Judged | null => {
    const at = words.findIndex((word, at) => (is(word, "which") || word.stem === "there") && (words[at + 1]?.stem === "one" || isOfThem(words, at + 1))) + 1;
    const one = words[at];
    const isOfModels = one?.stem === "one" ? before.kind === "which-model" : modelsTold(before).length > 0;
    if (!isOfModels || !one || at < 1 || areas.length === 0) return null;
    const begin = one.stem === "one" ? at + 1 : at;
    const end = words[begin]?.stem === "among" ? begin + 2 : begin + lengthOfThem(words, begin);
    const model = cut(words[at - 1]?.stem === "there" ? "any model" : "cloud model").map((word) => wordOf(word, { ...one, pause: false }));
    const judged = readAlone(recognise([...words.slice(0, at), ...model, ...words.slice(end)]));
    const isSaid = judged.query.kind === "which-model" || (judged.query.kind === "who" && judged.query.claim !== null);
    if (!isSaid || judged.confidence < SURE_THERE) return null;
    return one.stem === "one" ? judged : amongTold(judged, before);
  };

  /** "And which of the three gives us the most?", "and with which one would we have it?", after the one that gives the least */
  const readExtreme = (whole: Utterance, before: Query): Judged | null => {
    const { words } = whole;
    const which = words.findIndex((word, at) => is(word, "which") && lengthOfOne(words, at + 1) > 0);
    if (which < 0 || before.kind !== "which-model" || !(says(whole, "most") || says(whole, "least"))) return null;
    const model = cut("cloud model").map((word) => moved(word, words[which]?.sentence ?? 0));
    const judged = readAlone(recognise([...words.slice(0, which + 1), ...model, ...words.slice(which + 1 + lengthOfOne(words, which + 1))]));
    return judged.query.kind === "which-model" && judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "When we bring our own code?", "plus we look after the OS", "and the one where we do it all?", after a model: it is asked for once more. */
  const readMoreSaid = (whole: Utterance, before: Query): Judged | null => {
    const { words, parties } = whole;
    const isOfModel = before.kind === "which-model" || (before.kind === "topic" && (isModelId(before.topic) || before.models.length > 1));
    const where = words.findIndex(({ text }) => text === "where");
    const isNamed = where >= 0 && words.slice(0, where).every((word) => isAny(word, "joining", "determiner", "one"));
    const isOfUs = before.kind === "which-model" && (parties.some(({ id }) => id === "customer") || words.some(({ stem }) => stem === "our"));
    const begin = isNamed ? where + 1 : words.findIndex((word) => !isAny(word, "joining", "conditional", "clause-joining", "supposing"));
    if (!isOfModel || begin < 1 || !(isNamed || isOfUs) || namesPlace(whole) || asksWho(words) || isOpen({ words: words.slice(begin) })) return null;
    const judged = readAlone(recognise([...cut("which model is it when"), ...words.slice(begin)]));
    return judged.query.kind === "which-model" && judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "And on-premises it's us", "and why is it shared there?", after models: whose the thing is there. */
  const readThing = (whole: Utterance, before: Query): Judged | null => {
    if (before.kind !== "which-model" || before.areas.length === 0 || namesArea(whole) || asksWho(whole.words) || whole.services.length > 0) return null;
    const [model, another] = whole.models.map(({ id }) => id);
    const side = sideIn(whole);
    if (model && !another && side)
      return known(whoCarries(before.areas, { models: [model], services: [] }, { claim: claimFor(side, whole) }), "says whose it is in another model", LEANING);
    const isOfOne = whole.models.length === 0 && before.models.length === 1 && asksReason(whole);
    return isOfOne ? known(whoCarries(before.areas, { models: before.models, services: [] }), "asks why it is so in the model before", LEANING) : null;
  };

  return (whole, before) =>
    readThing(whole, before) ?? readServiceAmong(whole) ?? readExtreme(whole, before) ?? readModels(whole, before) ?? readWhichOne(whole, before) ?? readMoreSaid(whole, before);
}

/** Whether it finds models, or tells whose the thing is in all of them: "in which of the models would it be Microsoft's?", where it is in none. @param isSaid whether the message itself names the thing */
function findsModels({ query, confidence }: Judged, isSaid: boolean): boolean {
  if (query.kind === "which-model") return confidence >= (isSaid ? SURE_THERE : SURE_OF_NAMED);
  return query.kind === "who" && query.models.length + query.services.length === 0 && confidence >= SURE_THERE;
}

/** "In which one do we have to do it?" is put together of what is known, and needs less. */
const SURE_OF_NAMED = 0.5;

/** "Which one is a virtual machine?", "and which of them is Cosmos DB?": of what was told, which model a service is. */
function readServiceAmong(whole: Utterance): Judged | null {
  const { words, services, models, parties } = whole;
  const service = onlyService(whole);
  const which = words.findIndex((word) => is(word, "which"));
  if (service === null || which < 0 || models.length + parties.length > 0) return null;
  const beside = wordsBeside(services, words, "filler").slice(which + 1);
  const isOneOfThem = isAny(words[which + 1], "one", "model-noun", "belonging");
  const saysNoMore = beside.every((word) => isAny(word, "one", "model-noun", "belonging", "plural-pronoun", "auxiliary", "determiner"));
  return isOneOfThem && saysNoMore ? known({ kind: "service", services: [service], claim: null }, "asks which model a service is of those before", LEANING) : null;
}

/** "So the only column in which it is ours is on-premises?" */
const saysOnlyOne = ({ words, models, services }: Utterance): boolean => models.length === 1 && services.length === 0 && words.some(({ text }) => text === "only");

const isOfThem = (words: readonly Word[], at: number): boolean => lengthOfThem(words, at) > 0;

const lengthOfOne = (words: readonly Word[], at: number): number => (words[at]?.stem === "one" ? 1 : lengthOfThem(words, at));

/** How many words say "of them", "of those", "of the three"; none where another stands there. */
function lengthOfThem(words: readonly Word[], at: number): number {
  if (!is(words[at], "belonging")) return 0;
  if (isAny(words[at + 1], "plural-pronoun", "this")) return 2;
  return is(words[at + 1], "determiner") && isAny(words[at + 2], "three", "several") ? 3 : 0;
}

/** "Which of them" are those that were told of; after one, those of the cloud. */
function amongTold(judged: Judged, before: Query): Judged | null {
  const told = modelsTold(before);
  const among = told.length > 1 ? told : CLOUD_MODEL_IDS;
  if (judged.query.kind !== "which-model") return judged;
  const models = judged.query.models.filter((model) => among.includes(model));
  return models.length > 0 ? { ...judged, query: { ...judged.query, models } } : null;
}

/** "In which one", "the one where", "where are these shared" */
function asksForModel({ words }: Utterance): boolean {
  const isWhich = (at: number): boolean =>
    is(words[at], "which") && (words[at + 1]?.stem === "one" || words[at + 2]?.stem === "one" || words.slice(at + 1, at + 4).some((next) => is(next, "model-noun")));
  // "Is there any model at all in which that is theirs?"
  const isThere = (at: number): boolean => is(words[at], "model-noun") && words.slice(Math.max(0, at - 3), at).some(({ text }) => text === "there");
  return words.some(({ text }, at) => text === "where" || isWhich(at) || isThere(at));
}
