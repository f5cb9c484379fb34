/** "The second?": one of several things that were answered. */
import type { Query } from "../../query.ts";

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
