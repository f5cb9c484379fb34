/** What asks for the answer before once more: for all of it, for one of its parts, or for every model. */
import { type Query, type WhoQuery, whoCarries } from "../../query.ts";
import type { Utterance } from "../marks/utterance.ts";
import { wordsBeside } from "./bare.ts";
import { LEADING } from "./leading.ts";

/** "Are you sure?", "both?", "why?" get the whole answer once more, with its sources; of "the second?" only that. */
export function repeated({ words, groups, marks }: Utterance, before: Query): Query | null {
  // "In the cloud?", "in general?"
  const cloud = marks.filter(({ meaning }) => meaning.kind === "context");
  if (cloud.length > 0 && before.kind === "who" && wordsBeside(cloud, words, LEADING).length === 0) return everywhere(before);
  const doubts = groups.filter(({ id }) => id === "doubting");
  if (doubts.length > 0 && wordsBeside(doubts, words, LEADING).length === 0)
    return before.kind === "who" && words.some(({ text }) => EVERYWHERE.has(text)) ? everywhere(before) : before;
  const [ordinal, another] = words.filter(({ stem }) => !LEADING.has(stem) && stem !== "one");
  const place = ordinal && !another ? ORDINALS.get(ordinal.stem) : undefined;
  return place === undefined ? null : partAt(before, place);
}

/** "Always?", "by model?" */
const EVERYWHERE: ReadonlySet<string> = new Set(["always", "model", "models", "case", "cases"]);
const everywhere = ({ areas }: WhoQuery): WhoQuery => whoCarries(areas, { models: [], services: [] });

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 0],
  ["former", 0],
  ["second", 1],
  ["third", 2],
  ["last", -1],
  ["latter", -1],
]);

/** One of several answers, or one of the places of an answer. */
function partAt(query: Query, at: number): Query | null {
  if (query.kind === "several") return query.parts.at(at) ?? null;
  if (query.kind !== "who" && query.kind !== "topic") return null;
  const places = [...query.services.map((id) => ({ models: [], services: [id] })), ...query.models.map((id) => ({ models: [id], services: [] }))];
  const place = places.length > 1 ? places.at(at) : undefined;
  return place ? { ...query, ...place } : null;
}
