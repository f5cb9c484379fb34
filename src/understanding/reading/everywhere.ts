/** What was asked of one place, asked of the cloud as a whole or of the other models. */
import { MODEL_IDS } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { ANYWHERE, aboutTopic, carriedBy, type Query, type WhoQuery, whoCarries } from "../../query.ts";
import { type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { lastOf, onlyParty, partiesOf } from "./merge.ts";

/** What such a message asks; null where it is none. */
export function askedElsewhere(utterance: Utterance, before: Query, knowledge: Knowledge): Query | null {
  const last = lastOf(before);
  if (last?.kind === "who" && asksOfEvery(utterance)) return everywhere(last, knowledge);
  if (saysOnlyCloud(utterance)) return inCloud(last ?? before);
  return last && asksElsewhere(utterance) ? elsewhere(last) : null;
}

/** "Always?", "in all models?": whether whoever carries it where it was asked about does so everywhere. */
export function everywhere(before: WhoQuery, knowledge: Knowledge): WhoQuery {
  const party = onlyParty(partiesOf(before, knowledge));
  return whoCarries(before.areas, ANYWHERE, { claim: party && carriedBy(party) });
}

/** "In the cloud?", "in general?", "in Azure again?"; "and the cloud service?" may be asked of the one before. */
const saysOnlyCloud = (utterance: Utterance): boolean =>
  !utterance.words.some((word) => is(word, "platform")) && wordsBesideCloud(utterance)?.every(({ stem }) => stem === "again") === true;

/** "For all cloud models?", "is that so in each of the models?", "is it like that everywhere?" */
export function asksOfEvery(utterance: Utterance): boolean {
  const models = everyModelIn(utterance);
  return (
    models.length > 0 &&
    wordsBeside(models, utterance.words, "around-name").every((word) => isAny(word, "auxiliary", "this", "likewise", "likening", "judging", "leading", "holding"))
  );
}

/** What means all the models: as such, in a doubt, "always?", or by a word for everywhere. */
function everyModelIn({ words, groups }: Utterance): readonly Span[] {
  const places = words.flatMap((word, at) => (is(word, "everywhere") && !is(word, "model-noun") ? [{ from: at, to: at + 1 }] : []));
  const doubted = groups.filter(({ id, from, to }) => id === "doubting" && words.slice(from, to).some((word) => is(word, "everywhere")));
  return [...groups.filter(({ id }) => id === "every-model"), ...doubted, ...places];
}

/** What is said beside the cloud as a whole; null where it is not named. */
export function wordsBesideCloud({ words, marks }: Utterance): readonly Word[] | null {
  const cloud = marks.filter(({ meaning }) => meaning.kind === "context");
  return cloud.length > 0 ? wordsBeside(cloud, words, "around-name") : null;
}

function inCloud(before: Query): Query | null {
  if (before.kind === "who") return whoCarries(before.areas, ANYWHERE);
  return before.kind === "topic" && before.models.length > 0 ? aboutTopic(before.topic) : null;
}

/** "And in the other models?", "what about everywhere else?" */
const asksElsewhere = ({ words }: Utterance): boolean =>
  words.some((word) => is(word, "other")) &&
  words.some((word) => isAny(word, "model-noun", "everywhere", "every")) &&
  words.every((word) => isAny(word, "other", "model-noun", "everywhere", "every", "around-name", "auxiliary", "pronoun", "likewise", "who", "one", "three"));

/** In the models that the answer before was not about; what it was about everywhere stays so. */
function elsewhere(before: Query): Query | null {
  const models = "models" in before && before.models.length > 0 ? MODEL_IDS.filter((id) => !before.models.includes(id)) : [];
  if (before.kind === "who") return whoCarries(before.areas, { models, services: [] }, { aspect: before.aspect });
  if (before.kind === "duties") return { ...before, claim: null, models: [], services: [] };
  return before.kind === "topic" ? aboutTopic(before.topic, { models, services: [] }) : null;
}
