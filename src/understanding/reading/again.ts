/** What asks for the answer before once more: for all of it, for one of its parts, or for every model. */
import { TOPICS, type TopicId } from "../../ids.ts";
import { type Claim, type Query, type WhoQuery, whoCarries } from "../../query.ts";
import { asksWho, isOpen, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { wordsBeside } from "./bare.ts";

/** "Are you sure?", "both?", "why?" get the whole answer once more, with its sources; of "the second?" only that. */
export function repeated(utterance: Utterance, before: Query): Query | null {
  const { words, groups, marks } = utterance;
  const shared = asksWhetherShared(utterance, before);
  if (shared) return shared;
  // "In the cloud?", "in general?"
  const cloud = marks.filter(({ meaning }) => meaning.kind === "context");
  if (cloud.length > 0 && before.kind === "who" && wordsBeside(cloud, words, "around-name").length === 0) return everywhere(before);
  const doubts = groups.filter(({ id }) => id === "doubting");
  if (doubts.length > 0 && wordsBeside(doubts, words, "around-name").length === 0)
    return before.kind === "who" && words.some((word) => is(word, "everywhere")) ? everywhere(before) : before;
  const [ordinal, another] = words.filter((word) => !is(word, "around-name") && word.stem !== "one");
  const [, place] = (!another && ORDINALS.find(([wordClass]) => is(ordinal, wordClass))) || [];
  return place === undefined ? null : partAt(before, place);
}

/** "Shared then?" is asked of what was spoken of, and "and what is shared?" after what is always the one side's, of everything. */
function asksWhetherShared({ words, groups, areas, parts, models, services, parties }: Utterance, before: Query): Query | null {
  const isLast = groups.some(({ id, to }) => id === "both-sides" && words.slice(to).every((word) => is(word, "around-name")));
  if (!isLast || words.length > MOST_WORDS || asksWho(words) || areas.length + models.length + services.length + parties.length > 0 || parts.some(({ beside }) => !beside))
    return null;
  const asks = isOpen({ words });
  if (before.kind === "who" && !asks) return { ...before, claim: BOTH };
  return asks && before.kind === "topic" && Object.values<TopicId>(TOPICS.always).includes(before.topic) ? { kind: "shared", models: [], services: [] } : null;
}
const MOST_WORDS = 6;
const BOTH: Claim = { kind: "carries", party: "shared", alone: false };

/** "Always?", "by model?" */
const everywhere = ({ areas }: WhoQuery): WhoQuery => whoCarries(areas, { models: [], services: [] });

/** Classes of ordinals, and what they point to. */
const ORDINALS = [
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["last", -1],
] as const;

/** One of several answers, or one of the places of an answer. */
function partAt(query: Query, at: number): Query | null {
  if (query.kind === "several") return query.parts.at(at) ?? null;
  if (query.kind !== "who" && query.kind !== "topic") return null;
  const places = [...query.services.map((id) => ({ models: [], services: [id] })), ...query.models.map((id) => ({ models: [id], services: [] }))];
  const place = places.length > 1 ? places.at(at) : undefined;
  return place ? { ...query, ...place } : null;
}
