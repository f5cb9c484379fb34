/** All that a reading is made from. What several readings may need is worked out once, and only where one needs it. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import type { Token } from "../clauses/tokens.ts";
import type { AreasAsked } from "../learned/areas.ts";
import type { Carrier } from "../learned/carriers.ts";
import type { Rank, Ranked } from "../learned/classifier.ts";
import type { ModelSet } from "../learned/offers.ts";
import type { Place } from "../learned/scope.ts";
import type { LikelyTopic } from "../learned/topic-ranking.ts";
import type { OwnPartFinder } from "../marks/own-parts.ts";
import type { TopicFinder } from "../marks/topics.ts";
import type { Utterance } from "../marks/utterance.ts";
import type { Claimed } from "./claims.ts";

export type Heard = {
  readonly utterance: Utterance;
  /** Its words in a row, with what is denied or handed on said of the side that carries it. */
  readonly said: readonly Token[];
  readonly place: Place;
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  readonly findOwnPart: OwnPartFinder;
  /** What the examples say. */
  readonly rank: Rank<"said">;
  readonly models: () => readonly Ranked<ModelSet>[];
  /** Who is said to carry each area that is named. */
  readonly carriers: () => readonly Carrier[];
  readonly areas: () => AreasAsked;
  readonly topic: () => LikelyTopic | null;
  readonly claim: () => Claimed;
  /** It as a question who carries something. */
  readonly who: () => Candidate | null;
};

/** A query, and how sure its slots are, from 0 to 1. */
export type Candidate = { readonly query: Query; readonly sure: number; readonly because: string };
