/** Which topic an utterance is about: by a name, by words that occur together, or by the nearest sample question. */
import type { TopicId } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Features, namesArea } from "./features.ts";
import { alternativesOf } from "./phrases.ts";
import type { Word } from "./words.ts";

export type TopicFinder = {
  /** A misconception that the utterance repeats. */
  misconception(features: Features): TopicId | null;
  /** A concept or a statement of the reference document that the utterance names. */
  concept(features: Features): TopicId | null;
  /** The topic that the utterance names. */
  subject(features: Features): TopicId | null;
};

/** Every element must occur, in any of its alternatives. */
type Line = { readonly topic: TopicId; readonly elements: readonly (readonly (readonly string[])[])[] };

type Searched = { readonly words: readonly Word[]; readonly places: ReadonlyMap<string, readonly number[]> };

/** @param read cuts a phrase into words; called once for each phrase */
export function createTopicFinder(knowledge: Knowledge, read: (text: string) => readonly Word[]): TopicFinder {
  const misconceptions = new Map<string, Line[]>();
  const subjects = new Map<string, Line[]>();
  const concepts = new Map<string, Line[]>();
  for (const topic of knowledge.topics.values()) {
    const index = topic.kind === "misconception" ? misconceptions : topic.kind === "concept" ? concepts : subjects;
    for (const line of topic.together) {
      const elements = line.map((element) => alternativesOf(element).map((phrase) => read(phrase).map(({ stem }) => stem)));
      const keys = new Set(elements[0]?.flatMap(([key]) => key ?? []));
      for (const key of keys) index.set(key, [...(index.get(key) ?? []), { topic: topic.id, elements }]);
    }
  }

  /** A question is searched several times, one time right after the other. */
  let last: Searched | null = null;
  const placesIn = (words: readonly Word[]): Searched["places"] => {
    if (last?.words !== words) last = { words, places: placesOf(words) };
    return last.places;
  };
  const firstLine = (index: ReadonlyMap<string, readonly Line[]>, { words }: Features): TopicId | null => {
    for (const { stem } of words) {
      const lines = index.get(stem);
      if (!lines) continue;
      const places = placesIn(words);
      for (const line of lines) if (haveAll(words, places, line)) return line.topic;
    }
    return null;
  };

  /** A topic steps back where the question names an area that is not its own, or speaks of its own area more exactly. */
  const isSubject = (id: TopicId, features: Features): boolean => {
    const topic = knowledge.topics.get(id);
    if (!topic || topic.kind === "misconception" || topic.kind === "concept") return false;
    const marks = features.marks.filter(({ meaning }) => meaning.kind === "topic" && meaning.id === id);
    const elsewhere = features.areas.filter(({ strongest, from, to }) => strongest >= 2 && !marks.some((mark) => mark.from <= from && mark.to >= to));
    // A topic in the scene that is set ("the pen test found …") is not what is asked about then.
    const last = features.words.at(-1)?.sentence;
    const inScene = marks.length > 0 && marks.every(({ from }) => features.words[from]?.sentence !== last);
    if (inScene && features.models.length > 0 && namesArea(features)) return false;
    const main = features.areas[0];
    if (main && main.strongest === 3 && main.id !== topic.areas[0] && elsewhere.includes(main)) return false;
    if (topic.kind === "document" || id === "patching") return features.areas.every(({ strongest }) => strongest < 2);
    return elsewhere.every((area) => topic.areas.includes(area.id));
  };

  const isConcept = (id: TopicId) => ["concept", "document"].includes(knowledge.topics.get(id)?.kind ?? "");

  return {
    concept(features) {
      const told = features.topics.find(({ id }) => isConcept(id))?.id ?? firstLine(concepts, features);
      return told ?? null;
    },
    misconception: (features) => firstLine(misconceptions, features),
    subject(features) {
      const named = features.topics.map(({ id }) => id).find((id) => isSubject(id, features));
      const told = named ?? firstLine(subjects, features);
      return told && isSubject(told, features) ? told : null;
    },
  };
}

/** Where each word stands. */
function placesOf(words: readonly Word[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at < words.length; at += 1) {
    const { stem } = words[at] as Word;
    const before = places.get(stem);
    if (before) before.push(at);
    else places.set(stem, [at]);
  }
  return places;
}

function haveAll(words: readonly Word[], places: ReadonlyMap<string, readonly number[]>, { elements }: Line): boolean {
  for (const phrases of elements) if (!phrases.some((phrase) => occurs(words, places, phrase))) return false;
  return true;
}

function occurs(words: readonly Word[], places: ReadonlyMap<string, readonly number[]>, phrase: readonly string[]): boolean {
  return places.get(phrase[0] ?? "")?.some((at) => phrase.every((stem, step) => words[at + step]?.stem === stem)) ?? false;
}
