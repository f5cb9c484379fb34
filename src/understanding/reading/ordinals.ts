/** "The second?": one of several things that were answered. */
import type { Query } from "../../query.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Classes of ordinals, and what they point to. */
const ORDINALS = [
  ["first", 0],
  ["second", 1],
  ["third", 2],
  ["last", -1],
] as const;

export const ORDINAL_CLASSES = ORDINALS.map(([wordClass]) => wordClass);

/** To which of several a word points, from 0; -1 is the last. */
export const ordinalOf = (word: Word | undefined): number | null => ORDINALS.find(([wordClass]) => is(word, wordClass))?.[1] ?? null;

/** One of several answers, or one of the places or the areas of an answer. */
export function partAt(query: Query, at: number): Query | null {
  if (query.kind === "several") return query.parts.at(at) ?? null;
  if (query.kind !== "who" && query.kind !== "topic") return null;
  const places = [...query.services.map((id) => ({ models: [], services: [id] })), ...query.models.map((id) => ({ models: [id], services: [] }))];
  if (places.length > 1) {
    const place = places.at(at);
    return place ? { ...query, ...place } : null;
  }
  const area = query.kind === "who" && query.areas.length > 1 ? query.areas.at(at) : undefined;
  return area && query.kind === "who" ? { ...query, areas: [area] } : null;
}
