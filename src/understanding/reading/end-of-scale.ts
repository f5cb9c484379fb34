/** "Which model is the most work for us?": the model that stands at an end of the scale, for one side. */
import { MODEL_IDS } from "../../ids.ts";
import { endsOf } from "../learned/models.ts";
import { inPlural, type ModelSet, modelsInPlay, setOf, speaksOfThree } from "../learned/offers.ts";
import { denies } from "../marks/denials.ts";
import { namesArea, type Span, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";

/** "Most work for Microsoft, least for us", "which model places the most responsibility on the provider?": the one end of the scale that is spoken of, for whichever side. */
export function atEndOf(utterance: Utterance): ModelSet | null {
  const { words, groups } = utterance;
  const parties = sidesIn(utterance);
  const [end, another] = new Set(endsOf({ ...utterance, parties }));
  if (another || (end !== "upper" && end !== "lower") || namesArea(utterance) || denies(utterance) || inPlural(utterance)) return null;
  // "The least work possible, and the patches are up to Microsoft" says it of no side.
  const isOfSide = ({ from, to }: Span): boolean =>
    parties.some((party) => !words.slice(Math.min(from, party.from) + 1, Math.max(to, party.to)).some((word) => word.pause || is(word, "joining")));
  if (!groups.every((group) => (group.id !== "most" && group.id !== "least") || isOfSide(group))) return null;
  // Where no cloud is spoken of, one's own building is at that end; who says "you" asks what to take.
  const isOfAll = end === "upper" && utterance.parties.length > 0 && utterance.models.length === 0 && !speaksOfThree(utterance) && !words.some(({ stem }) => stem === "cloud");
  const inPlay = isOfAll ? MODEL_IDS : modelsInPlay(utterance);
  const order = MODEL_IDS.filter((model) => inPlay.includes(model));
  const model = end === "upper" ? order[0] : order.at(-1);
  return model ? setOf([model]) : null;
}

/** Where no side is named, "the fewest tasks" are whoever's that asks. */
const sidesIn = ({ parties, groups }: Utterance): Utterance["parties"] =>
  parties.length > 0 ? parties : groups.flatMap(({ id, from, to }) => (id === "most" || id === "least" ? [{ id: "customer", pronoun: true, from, to }] : []));
