/** "There is no model at all where Microsoft takes care of the data": the other side is said to have it in each. */
import { MODEL_IDS, otherSide } from "../../ids.ts";
import { ANYWHERE, carriedBy, whoCarries } from "../../query.ts";
import { areasIn, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Candidate, Heard } from "./heard.ts";
import { modelsWhere } from "./merge.ts";

export function readNoModel({ utterance, knowledge }: Heard): Candidate | null {
  const model = modelSaidNotToBe(utterance);
  const [area, another] = areasIn(utterance);
  const [side, other] = utterance.parties;
  if (model < 0 || !area || another || !side || other) return null;
  // "… where we may stop looking after it": where it is so in some model, what is said of it has to be found out.
  if (modelsWhere(area, side.id, MODEL_IDS, knowledge).length > 0) return null;
  return { query: whoCarries([area], ANYWHERE, { claim: carriedBy(otherSide(side.id)) }), sure: 1, because: "says that it is so in no model" };
}

/** Where the model stands that there is said not to be, and what would be so there follows; -1 where that is not said, or is denied once more. */
function modelSaidNotToBe({ words, models, services }: Utterance): number {
  const there = words.findIndex(({ stem }) => stem === "there");
  const model = words.findIndex((word, at) => at > there && is(word, "model-noun"));
  if (there < 0 || model < 0 || models.length + services.length > 0) return -1;
  const between = words.slice(there + 1, model);
  const where = words[model + 1]?.text === "at" && words[model + 2]?.text === "all" ? model + 3 : model + 1;
  const isSaid =
    words.slice(0, there).every((word) => isAny(word, "concluding", "joining", "then", "filler")) &&
    between[0]?.stem === "be" &&
    between.some((word) => is(word, "denying")) &&
    between.every((word) => word.stem === "be" || word.stem === "cloud" || word.text === "single" || isAny(word, "denying", "determiner", "quantifier", "every"));
  const begins = words[where]?.text === "where" || words[where]?.stem === "that" || words[where]?.stem === "in";
  return isSaid && begins && !words.slice(where).some((word) => is(word, "denying")) ? model : -1;
}
