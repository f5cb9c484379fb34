/**
 * "And the operating system, for all three?", "who sets the firewall in that one?": a follow-up that asks of the models that were spoken of, and
 * names none, is read with their names.
 */
import { CLOUD_MODEL_IDS, isModelId, MODEL_IDS, type ModelId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { namesArea, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { nameOfAll, placesOf } from "./headed.ts";
import { lastOf } from "./merge.ts";

type Needs = {
  readonly knowledge: Knowledge;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly cut: (text: string) => readonly Word[];
};

/** As it is where it says nothing of the kind, or where not models were spoken of. */
export function createWithModelsTold({ knowledge, recognise, cut }: Needs): (whole: Utterance, before: Query) => Utterance {
  const withNames = ({ words }: Utterance, { from, to }: Span, models: readonly ModelId[]): Utterance => {
    const named = cut(`in ${nameOfAll(models, knowledge)}`).map((word) => moved(word, words[from]?.sentence ?? 0));
    return recognise([...words.slice(0, from), ...named, ...words.slice(to)]);
  };

  return (whole, before) => {
    if (whole.models.length + whole.services.length > 0) return whole;
    const found = modelFound(before);
    const one = found && oneIn(whole.words);
    if (found && one) return withNames(whole, one, [found]);
    const told = modelsTold(before);
    const all = told.length > 0 ? allIn(whole.words) : null;
    // "Is it so in all four?" says nothing of what.
    if (!all || (whole.words.slice(all.from, all.to).some(isFour) && !namesArea(whole))) return whole;
    return withNames(whole, all, says(whole, "four") || told.includes("on-premises") ? MODEL_IDS : CLOUD_MODEL_IDS);
  };
}

/** The model that was asked for and found. */
function modelFound(before: Query): ModelId | null {
  const last = lastOf(before);
  const [place, another] = last?.kind === "which-model" ? placesOf(last) : [];
  return place !== undefined && another === undefined && isModelId(place) ? place : null;
}

/** The models that were spoken of; none where a service was. */
export function modelsTold(before: Query): readonly ModelId[] {
  const last = lastOf(before);
  const places = last?.kind === "compare" || last?.kind === "which-model" ? [...last.models, ...("services" in last ? last.services : [])] : last ? placesOf(last) : [];
  return places.every(isModelId) ? places : [];
}

/** "In that one", "in this model", "in it", with what leads there. */
function oneIn(words: readonly Word[]): Span | null {
  const from = words.findIndex((word, at) => is(word, "standing-on") && is(words[at + 1], "this"));
  return from < 0 ? null : { from, to: isOne(words[from + 2]) ? from + 3 : from + 2 };
}

const isOne = (word: Word | undefined): boolean => word?.stem === "one" || is(word, "model-noun");

/** "For all three", "in each of them", "those three columns", with what leads there. */
function allIn(words: readonly Word[]): Span | null {
  const at = words.findIndex((word, at) => (is(word, "every") || is(word, "plural-pronoun")) && isSeveral(words, at + 1));
  if (at < 0) return null;
  const from = is(words[at - 1], "place") || is(words[at - 1], "leading") ? at - 1 : at;
  const end = words.findIndex((word, place) => place > at && !(isNumber(word) || isAny(word, "belonging", "plural-pronoun", "model-noun")));
  return { from, to: end < 0 ? words.length : end };
}

/** "All three", "each of them"; "all the data" is no model. */
const isSeveral = (words: readonly Word[], at: number): boolean => isNumber(words[at]) || (is(words[at], "belonging") && is(words[at + 1], "plural-pronoun"));

const isNumber = (word: Word | undefined): boolean => is(word, "three") || isFour(word);
const isFour = (word: Word | undefined): boolean => word?.text === "four" || word?.text === "4";
