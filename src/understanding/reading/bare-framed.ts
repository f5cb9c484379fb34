/** "RACI for logging", "ownership of the firewall", "OS responsibilities in PaaS": names, and words that only say that it is asked who has them. */
import { aboutTopic, type Query, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import { areasIn, asksWho, isSmall, NAMES, OUTRIGHT, overlap, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import { splitIn } from "./read-split.ts";

/** A longer message asks more. */
const MOST_WORDS = 10;

/** What is named, in its place; null where nothing frames it, or more is said. @param placeOf where the examples say that it stands */
export function readBareFramed(utterance: Utterance, placeOf: () => Place): Query | null {
  const { words, areas, topics, services, models, groups, parties, marks, outside } = utterance;
  if (words.length > MOST_WORDS || parties.length > 0 || says(utterance, "same") || !outside.every(isSmall)) return null;
  const frames = groups.filter(({ id }) => id === "who-what" || id === "whole-matrix");
  // "Who is responsible for what" is said of all of it.
  if (asksWho(words) && !frames.some(({ id }) => id === "who-what")) return null;
  const teller = asksToTell(words) ? [{ from: 0, to: 1 }] : [];
  const isFramed = frames.length + teller.length > 0 || words.some((word) => isAny(word, "duty", "overview", "framing"));
  const outright = services.filter(({ strength }) => strength === OUTRIGHT);
  const isApart = (thing: (typeof areas)[number] | (typeof topics)[number]): boolean => !outright.some((service) => overlap(service, thing));
  const things = [...areas.filter((area) => area.strength >= NAMES && isApart(area)), ...topics.filter(isApart)];
  const [place, another] = [...outright, ...models];
  if (!isFramed || another || (things.length === 0 && !place)) return null;
  const context = marks.filter(({ meaning }) => meaning.kind === "context");
  const beside = wordsBeside([...frames, ...teller, ...things, ...outright, ...models, ...context], words, "filler");
  if (!beside.every((word) => isAny(word, "duty", "overview", "framing", "around-name"))) return null;
  const where = place ? placeOf() : { models: [], services: [] };
  const [topic, other] = new Set(topics.filter(isApart).map(({ id }) => id));
  if (topic !== undefined && other === undefined) return aboutTopic(topic, where);
  const named = areasIn({ areas: areas.filter(isApart) });
  return named.length > 0 ? whoCarries(named, where) : things.length === 0 ? splitIn(where) : null;
}

/** "Tell me about logging", "show me the OS" */
const asksToTell = ([first, ...others]: Utterance["words"]): boolean => first?.stem === "show" || (first?.stem === "tell" && others.some(({ stem }) => stem === "about"));
