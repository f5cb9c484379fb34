/** All that a reading is made from. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import type { AreasAsked } from "../learned/areas.ts";
import type { Rank, Ranked } from "../learned/classifier.ts";
import type { ModelSet } from "../learned/offers.ts";
import type { Place } from "../learned/scope.ts";
import type { LikelyTopic } from "../learned/topic-ranking.ts";
import type { TopicFinder } from "../marks/topics.ts";
import type { Utterance } from "../marks/utterance.ts";

export type Heard = {
  readonly utterance: Utterance;
  readonly place: Place;
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  /** What the examples say, each asked for only where a reading needs it. */
  readonly rank: Rank<"said">;
  readonly models: () => readonly Ranked<ModelSet>[];
  readonly areas: () => AreasAsked;
  readonly topic: () => LikelyTopic | null;
};

/** A query, and how sure its slots are, from 0 to 1. */
export type Candidate = { readonly query: Query; readonly sure: number; readonly because: string };
