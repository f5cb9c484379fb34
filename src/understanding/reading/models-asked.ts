/** After an answer, what asks for models: "in which one do the applications go over to them?", "is there one that takes the data, too?" */
import { isModelId } from "../../ids.ts";
import type { Query } from "../../query.ts";
import { asksWho, isOpen, namesArea, namesPlace, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Word, wordOf } from "../words/words.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

type Needs = {
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
  /** Reads a message as if nothing had been asked before. */
  readonly readAlone: (utterance: Utterance) => Judged;
  /** The message with the name of the thing that was spoken of, for the word that stands for it; null where none does. */
  readonly withThingNamed: (utterance: Utterance, before: Query) => Utterance | null;
};

export function createModelsAsked({ recognise, cut, readAlone, withThingNamed }: Needs): (whole: Utterance, before: Query) => Judged | null {
  /** It asks for models, and says itself of what, or of what was spoken of. */
  const readModels = (whole: Utterance, before: Query): Judged | null => {
    if (!asksForModel(whole) || asksWho(whole.words) || namesPlace(whole)) return null;
    const asked = namesArea(whole) ? whole : withThingNamed(whole, before);
    const judged = asked && readAlone(asked);
    return judged && judged.query.kind === "which-model" && judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "And which one takes the app off us?", "is there one among them that takes the data, too?", after a model. */
  const readWhichOne = ({ words, areas }: Utterance, before: Query): Judged | null => {
    const at = words.findIndex((word, at) => (is(word, "which") || word.stem === "there") && words[at + 1]?.stem === "one") + 1;
    const one = words[at];
    if (before.kind !== "which-model" || !one || at < 1 || areas.length === 0) return null;
    const end = words[at + 1]?.stem === "among" || is(words[at + 1], "belonging") ? at + 3 : at + 1;
    const model = cut(words[at - 1]?.stem === "there" ? "any model" : "model").map((word) => wordOf(word, { ...one, pause: false }));
    const judged = readAlone(recognise([...words.slice(0, at), ...model, ...words.slice(end)]));
    const isSaid = judged.query.kind === "which-model" || (judged.query.kind === "who" && judged.query.claim !== null);
    return isSaid && judged.confidence >= SURE_THERE ? judged : null;
  };

  /** "When we bring our own code?", "plus we look after the OS", "and the one where we do it all?", after a model: it is asked for once more. */
  const readMoreSaid = (whole: Utterance, before: Query): Judged | null => {
    const { words, parties } = whole;
    const isOfModel = before.kind === "which-model" || (before.kind === "topic" && isModelId(before.topic));
    const where = words.findIndex(({ text }) => text === "where");
    const isNamed = where >= 0 && words.slice(0, where).every((word) => isAny(word, "joining", "determiner", "one"));
    const isOfUs = before.kind === "which-model" && (parties.some(({ id }) => id === "customer") || words.some(({ stem }) => stem === "our"));
    const begin = isNamed ? where + 1 : words.findIndex((word) => !isAny(word, "joining", "conditional", "clause-joining", "supposing"));
    if (!isOfModel || begin < 1 || !(isNamed || isOfUs) || namesPlace(whole) || asksWho(words) || isOpen({ words: words.slice(begin) })) return null;
    const judged = readAlone(recognise([...cut("which model is it when"), ...words.slice(begin)]));
    return judged.query.kind === "which-model" && judged.confidence >= SURE_THERE ? judged : null;
  };

  return (whole, before) => readModels(whole, before) ?? readWhichOne(whole, before) ?? readMoreSaid(whole, before);
}

/** "In which one", "the one where", "where are these shared" */
function asksForModel({ words }: Utterance): boolean {
  const isWhich = (at: number): boolean => is(words[at], "which") && words.slice(at + 1, at + 3).some((next) => next.stem === "one" || is(next, "model-noun"));
  return words.some(({ text }, at) => text === "where" || isWhich(at));
}
