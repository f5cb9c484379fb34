/** Claims about the model as a whole: that it depends on where one is, that some duties go to a side, that both have their share. */
import { CLOUD_MODEL_IDS, type Side, TOPICS } from "../../ids.ts";
import { topicOf } from "../../knowledge/knowledge.ts";
import { ANYWHERE, aboutTopic, carriedBy, carriedPartlyBy, heldAlike } from "../../query.ts";
import { areJoined } from "../clauses/side-by-side.ts";
import { denialIn, denies } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import { areasIn, isOpen, namesArea, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Candidate, Heard } from "./heard.ts";

/** Null where nothing of the kind is said, or where more is asked than whether it is so. */
export function readWhole(heard: Heard): Candidate | null {
  const { words } = heard.utterance;
  const asksMore = words.some((word, at) => isAny(word, "open-question", "asking-why") && !(is(word, "who") && dependsOnModel(words.slice(at))));
  return asksMore ? null : (readDepends(heard) ?? readSome(heard) ?? readBoth(heard));
}

/** "Responsibility depends on the service model": the models of the cloud are not alike. */
function readDepends({ utterance, place }: Heard): Candidate | null {
  const { words } = utterance;
  if (!dependsOnModel(words) || place.models.length + place.services.length > 0 || !speaksOfDuty(words)) return null;
  const scope = { areas: areasIn(utterance), models: CLOUD_MODEL_IDS, services: [] };
  return { query: heldAlike(denies(utterance), scope), sure: 1, because: "claims that it depends on the model" };
}

/** "Depends on the service model", "varies by model", "changes with the kind of cloud model" */
const dependsOnModel = (words: readonly Word[]): boolean =>
  words.some((word, at) => is(word, "depending") && isAny(words[at + 1], "leading", "belonging") && words.slice(at + 2, at + 2 + FEW).some((noun) => is(noun, "model-noun")));
const FEW = 4;

const speaksOfDuty = (words: readonly Word[]): boolean => words.some((word) => isAny(word, "duty", "share", "answerable") || is(word, "who"));

/** "In PaaS some responsibilities move to the provider", "the cloud transfers some of our duties to Microsoft" */
function readSome({ utterance, place }: Heard): Candidate | null {
  const { words } = utterance;
  const isSome = words.some((word, at) => word.text === "some" && words.slice(at + 1, at + 1 + FEW).some((noun) => is(noun, "duty") && noun.text.endsWith("s")));
  const side = isSome && !namesArea(utterance) && !denialIn(utterance) && !isOpen(utterance) ? sideGiven(utterance) : null;
  if (!side) return null;
  const { models, services } = place;
  if (models.length + services.length > 0)
    return { query: { kind: "duties", side, claim: "something", models: services.length > 0 ? [] : models, services }, sure: 1, because: SOME };
  return { query: aboutTopic(TOPICS.always[side], ANYWHERE, { claim: carriedBy(side), challenge: true }), sure: 1, because: SOME };
}
const SOME = "claims that some of it is a side's";

/** Whom they go to, or with whom they stay; else the one side that is named. */
function sideGiven({ words, parties }: Utterance): Side | null {
  const given = parties.filter(({ from }) => isAny(leadOf(words, from), "arriving", "leading-to-receiver"));
  const [side, another] = new Set((given.length > 0 ? given : parties).map(({ id }) => id));
  return side && !another ? side : null;
}

/** "Responsibility in the cloud is shared between Microsoft and the customer": of no thing and no model, but of all. */
function readBoth({ utterance, place, knowledge }: Heard): Candidate | null {
  const { words, parties, topics, areas, parts, outside } = utterance;
  const isOfAll =
    areas.length === 0 &&
    parts.every(({ beside }) => beside) &&
    topics.every(({ id }) => topicOf(knowledge, id).kind === "concept") &&
    place.models.length + place.services.length === 0;
  const [one, other, third] = parties;
  const areBoth = one && other && !third && one.id !== other.id && areJoined(one, other, words) && says(utterance, "both-sides") && words.some((word) => is(word, "joint"));
  if (!isOfAll || !areBoth || denies(utterance) || outside.length > 0 || !(speaksOfDuty(words) || words.some(({ text }) => text === "security"))) return null;
  if (words.some((word) => isAny(word, "extent", "every") && word.text !== "both")) return null;
  return { query: aboutTopic(TOPICS.whole, ANYWHERE, { claim: carriedPartlyBy("shared"), challenge: true }), sure: 1, because: "claims that both sides have their share" };
}
