/** "And the operating system, for all three?", "data, in all of them": a follow-up that asks of every model, and names none, is read with their names. */
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
export function createInAllModels({ knowledge, recognise, cut }: Needs): (whole: Utterance, before: Query) => Utterance {
  return (whole, before) => {
    const { words, models, services } = whole;
    const told = modelsTold(before);
    const all = told.length > 0 && models.length + services.length === 0 ? allIn(words) : null;
    // "Is it so in all four?" says nothing of what.
    if (!all || (words.slice(all.from, all.to).some(isFour) && !namesArea(whole))) return whole;
    const asked = says(whole, "four") || told.includes("on-premises") ? MODEL_IDS : CLOUD_MODEL_IDS;
    const named = cut(`in ${nameOfAll(asked, knowledge)}`).map((word) => moved(word, words[all.from]?.sentence ?? 0));
    return recognise([...words.slice(0, all.from), ...named, ...words.slice(all.to)]);
  };
}

/** The models that were spoken of; none where a service was. */
function modelsTold(before: Query): readonly ModelId[] {
  const last = lastOf(before);
  const places = last?.kind === "compare" || last?.kind === "which-model" ? [...last.models, ...("services" in last ? last.services : [])] : last ? placesOf(last) : [];
  return places.every(isModelId) ? places : [];
}

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
