/** "Only data is ours in PaaS", "we do the OS and they do the rest": that a side has these areas and no other is judged by all that it has. */
import { type AreaId, otherSide, type Side, TOPICS } from "../../ids.ts";
import { topicOf } from "../../knowledge/knowledge.ts";
import { aboutTopic } from "../../query.ts";
import { isDeniedAt } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import { isRest } from "../marks/rest.ts";
import { areasIn, isOpen, type Mention, NAMES, nearestMention, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Asked } from "./asked.ts";
import type { Candidate, Heard } from "./heard.ts";
import { saysOnlyHere } from "./only-here.ts";

export function readOnly(heard: Heard, { claim, sure }: Asked): Candidate | null {
  const { utterance, place, knowledge } = heard;
  const places = [...place.models, ...place.services];
  if (claim === null || places.length > 1 || isOpen(utterance) || saysOnlyHere(utterance)) return null;
  const side = sideWithOnly(utterance);
  const areas = thingsOf(utterance, (topic) => topicOf(knowledge, topic).areas);
  if (side === null || areas.length === 0) return null;
  const because = `claims that the ${side} has nothing else`;
  if (places.length === 0) return { query: aboutTopic(TOPICS.always[side]), sure, because };
  return { query: { kind: "duties", side, claim: { only: areas }, models: place.models, services: place.services }, sure, because };
}

/** The side that is said to have what is named, and nothing else; null where nothing of the kind is said. */
function sideWithOnly(utterance: Utterance): Side | null {
  const { groups, parties, words } = utterance;
  for (const only of groups.filter(({ id, from }) => id === "only" && !isDeniedAt(from, 1, utterance))) {
    const near = nearestMention(parties, only.from);
    if (!near) return null;
    if (isRest(only, words)) {
      // "They do the rest": who does it stands before, but behind in "the rest is theirs".
      const behind = parties.find(({ from }) => from === only.to + 1 && is(words[only.to], "auxiliary"));
      const doer = behind ?? parties.findLast(({ to }) => to <= only.from) ?? near;
      return parties.some(({ id }) => id !== doer.id) ? otherSide(doer.id) : null;
    }
    if (saysAll(only, words) && nameBehind(only, utterance)) return near.id;
    // "Microsoft alone watches the logs" says it of the side, and not of the thing.
    if (
      (is(words[only.from], "limiting") || is(words[only.to - 1], "but")) &&
      parties.every(({ id }) => id === near.id) &&
      (isBeforeThing(only, utterance) ||
        (near.to === only.from && words[only.to]?.sentence === words[only.from]?.sentence && isBeforeThing({ to: behindVerb(only, words) }, utterance)))
    )
      return near.id;
  }
  return null;
}

/** "All that is left for us is the data", "the only thing we own is the OS" */
const saysAll = ({ from, to }: Mention<string>, words: readonly Word[]): boolean =>
  to - from > 1 && !isRest({ to }, words) && words[from]?.text !== "nothing" && words[from - 1]?.text !== "after";

const nameBehind = ({ to }: Mention<string>, { words, areas }: Utterance): boolean =>
  areas.some(({ from, strength }) => from >= to && strength >= NAMES && words[from]?.sentence === words[to - 1]?.sentence);

/** "Only the OS", "only the three physical rows", "we only do data"; not so "only in SaaS". */
const isBeforeThing = ({ to }: Pick<Span, "to">, { words, areas }: Utterance): boolean => {
  const start = isAny(words[to], "determiner", "quantifier") ? to + 1 : to;
  return areas.some(({ from }) => from === start || (from === start + 1 && is(words[start], "several")));
};

/** "We only do data", "we only look after the data", "we only have to take care of the data" */
function behindVerb({ to }: Pick<Span, "to">, words: readonly Word[]): number {
  const verb = isNeed(words, to) ? (words[to + 1]?.text === "to" ? to + 2 : to + 1) : to;
  const isTended = is(words[verb], "undertaking") && (words[verb + 1]?.text === "after" || words[verb + 1]?.text === "care");
  if (!isTended) return verb + 1;
  return words[verb + 2]?.text === "of" ? verb + 3 : verb + 2;
}

const thingsOf = (utterance: Utterance, areasOf: (topic: string) => readonly AreaId[]): readonly AreaId[] => [
  ...new Set([...areasIn(utterance), ...utterance.topics.flatMap(({ id }) => areasOf(id).slice(0, 1))]),
];
