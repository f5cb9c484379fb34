/** What asks of the thing that was spoken of whether it is shared, or whether a side has a part in it. */
import { isModelId, TOPICS, type TopicId } from "../../ids.ts";
import type { Claim, Query } from "../../query.ts";
import { denies } from "../marks/denials.ts";
import { asksWho, isOpen, namesArea, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { claimFor, sideIn } from "./follow-up.ts";

/** A longer message says itself what it is about. */
const MOST_WORDS = 9;

/** The thing before, with what is now claimed of it; null where nothing of the kind is asked, or a new thing is named. */
export const whether = (utterance: Utterance, before: Query): Query | null =>
  utterance.words.length > MOST_WORDS || asksWho(utterance.words) || namesNew(utterance) ? null : (whetherShared(utterance, before) ?? whetherPart(utterance, before));

const namesNew = (utterance: Utterance): boolean => {
  const { topics, parts, models, services } = utterance;
  return namesArea(utterance) || topics.length + models.length + services.length > 0 || parts.some(({ beside }) => !beside);
};

/** "Shared then?" is asked of what was spoken of, and "and what is shared?" after what is always the one side's, of everything. */
function whetherShared({ words, groups }: Utterance, before: Query): Query | null {
  const isLast = groups.some(({ id, to }) => id === "both-sides" && words.slice(to).every((word) => is(word, "around-name")));
  if (!isLast) return null;
  const asks = isOpen({ words });
  if (before.kind === "who" && !asks) return { ...before, claim: BOTH };
  return asks && before.kind === "topic" && Object.values<TopicId>(TOPICS.always).includes(before.topic) ? { kind: "shared", models: [], services: [] } : null;
}
const BOTH: Claim = { kind: "carries", party: "shared", alone: false };

/** "So that is on us?", "do we have to do anything then?", "so nothing for us?" */
function whetherPart(utterance: Utterance, before: Query): Query | null {
  const side = sideIn(utterance);
  const isOfPart = utterance.words.some((word) => is(word, "anything"));
  if (side === null || isOpen(utterance) || !(isOfPart || saysOnlyWhose(utterance))) return null;
  const claim: Claim = isOfPart && !denies(utterance) ? { kind: "carries", party: side, alone: false } : claimFor(side, utterance);
  if (before.kind === "who") return { ...before, claim };
  return before.kind === "topic" && !isModelId(before.topic) ? { ...before, claim, challenge: true } : null;
}

/** "So that one is fully on us?"; "can Microsoft see it" says what is done with it. */
const saysOnlyWhose = (utterance: Utterance): boolean =>
  says(utterance, "pronoun") &&
  utterance.words.every(
    (word, at) => isAny(word, "around-name", "auxiliary", "leading", "pronoun", "one", "extent") || utterance.parties.some(({ from, to }) => from <= at && at < to),
  );
