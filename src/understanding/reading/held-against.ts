/** What is held against an answer: what somebody else says, or what is so of the model in general. */
import { isModelId, type Side } from "../../ids.ts";
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { carriedPartlyBy, type Query } from "../../query.ts";
import { areasIn, asksWho, isOpen, namesArea, namesPlace, says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { claimFor } from "./in-place.ts";
import { MOST_WORDS, sideIn } from "./leans.ts";
import { saysWeAreTold } from "./unjudged.ts";

/** "The vendor says Microsoft", "but PaaS means that Microsoft does it": what is held against the answer before is judged of the same thing in the same place. */
export function heldAgainst(utterance: Utterance, earlier: Query, knowledge: Knowledge): Query | null {
  if (utterance.words.length > MOST_WORDS || asksWho(utterance.words)) return null;
  if (earlier.kind === "who" && readsShared(utterance)) return { ...earlier, claim: carriedPartlyBy("shared") };
  const reported = namesArea(utterance) || utterance.topics.length > 0 || namesPlace(utterance) ? null : sideReported(utterance);
  const side = reported ?? (objectsByModel(utterance, earlier, knowledge) ? sideIn(utterance) : null);
  if (side === null) return null;
  const claim = claimFor(side, utterance);
  if (earlier.kind === "who") return { ...earlier, claim };
  return reported && earlier.kind === "topic" && !isModelId(earlier.topic) ? { ...earlier, claim, challenge: true } : null;
}

/** "Odd, I read 'shared' somewhere", "my course book has it as shared for PaaS": who speaks for himself and asks nothing. */
const readsShared = (utterance: Utterance): boolean => {
  const { words } = utterance;
  const speaks = words.some((word) => is(word, "first-person") || word.text === "my");
  return speaks && says(utterance, "both-sides") && !namesArea(utterance) && !isOpen(utterance) && words.every(({ asked }) => !asked);
};

/** "Our vendor says it is Microsoft": the side that is named behind who says it; "would they tell us?" is said of who tells. */
function sideReported(utterance: Utterance): Side | null {
  if (saysWeAreTold(utterance)) return "provider";
  const { words, parties } = utterance;
  const says = words.findIndex((word, at) => is(word, "reporting") && (word.stem !== "maintain" || words[at + 1]?.text === "that"));
  const behind = says < 0 ? [] : parties.filter(({ from }) => from > says);
  const [side, another] = new Set(behind.map(({ id }) => id));
  return side && !another ? side : null;
}

/** "I thought PaaS means that Microsoft patches" of a service that is PaaS */
function objectsByModel(utterance: Utterance, earlier: Query, knowledge: Knowledge): boolean {
  const { words, models } = utterance;
  if (earlier.kind !== "who" || models.length === 0 || !(words[0]?.stem === "but" || words.some((word) => is(word, "thinking")))) return false;
  const [service, another] = earlier.services;
  if (service === undefined || another !== undefined || models.some(({ id }) => id !== serviceOf(knowledge, service).model)) return false;
  return areasIn(utterance).every((area) => earlier.areas.includes(area));
}
