/** What a sample question of a topic asks: that topic, and whether what it claims of it is so. */
import { CLOUD_MODEL_IDS } from "../../ids.ts";
import { type Knowledge, topicOf } from "../../knowledge/knowledge.ts";
import { aboutTopic, type Query, type TopicQuery } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { isOpen, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";

export const sampleQuery = (topic: string, place: Place, knowledge: Knowledge): TopicQuery =>
  aboutTopic(topic, place, { challenge: knowledge.topics.get(topic)?.kind === "misconception" });

/** Whether it may claim anything: most of them ask openly, and need not be read as any other. */
export const mayClaim = (whole: Utterance): boolean => whole.parties.length > 0 && !isOpen(whole);

/** The topic with what is claimed of it, where that can be judged. @param asked what is made of the question if it is read as any other */
export function withClaimOf(asked: Query, about: TopicQuery, { words }: Utterance, knowledge: Knowledge): TopicQuery {
  const isOfTopic = asked.kind === "topic" && asked.topic === about.topic;
  // "Can we put it off?" says nothing of who does it.
  const claim = isOfTopic || (asked.kind === "who" && !about.challenge && !is(words[0], "able")) ? asked.claim : null;
  return claim !== null && mayBeJudged(about, knowledge) ? { ...about, claim, challenge: true } : about;
}

/** Of a topic that both carry, a sample question may claim no more than a side's part, and of one that depends on the model what is so in some. */
function mayBeJudged({ topic, part, models: [model] }: TopicQuery, knowledge: Knowledge): boolean {
  if (part !== undefined) return true;
  const { kind, models, party } = topicOf(knowledge, topic);
  const parties = new Set((model ? [model] : CLOUD_MODEL_IDS).map((id) => models[id]?.party ?? party));
  return kind === "misconception" || (parties.size === 1 && !parties.has("shared") && !parties.has(undefined));
}
