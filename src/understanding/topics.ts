/** Which topic an utterance is about: by a name, by words that occur together, or by the nearest sample question. */
import type { AreaId, TopicId } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { alternativesOf } from "./phrases.ts";
import { namesArea, type Utterance } from "./utterance.ts";
import type { Word } from "./words.ts";

export type TopicFinder = {
  /** A misconception that the utterance repeats. */
  misconception(utterance: Utterance): TopicId | null;
  /** A concept or a statement of the reference document that the utterance names. */
  concept(utterance: Utterance): TopicId | null;
  /** The topic that the utterance names. @param asked the area that is asked about; another topic's area would be beside the point */
  subject(utterance: Utterance, asked: AreaId | null): TopicId | null;
  /** The topics whose words occur together in it, whatever is asked. */
  told(utterance: Utterance): readonly TopicId[];
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
  const firstLine = (index: ReadonlyMap<string, readonly Line[]>, { words }: Utterance): TopicId | null => {
    for (const { stem } of words) {
      const lines = index.get(stem);
      if (!lines) continue;
      const places = placesIn(words);
      for (const line of lines) if (haveAll(words, places, line)) return line.topic;
    }
    return null;
  };

  /** A topic steps back where something else is asked about, or an area is named outright and the topic is only a word beside it. */
  const isSubject = (id: TopicId, utterance: Utterance, asked: AreaId | null): boolean => {
    const topic = knowledge.topics.get(id);
    if (!topic || topic.kind === "misconception" || topic.kind === "concept") return false;
    if (topic.kind === "document" || id === "patching") return !namesArea(utterance);
    // A topic in the scene that is set ("the pen test found …") is not what is asked about then.
    const last = utterance.words.at(-1)?.sentence;
    const mentions = utterance.topics.filter((mention) => mention.id === id);
    if (mentions.length > 0 && mentions.every(({ from }) => utterance.words[from]?.sentence !== last) && namesArea(utterance)) return false;
    if (mentions.length > 0 && !namesArea(utterance)) return true;
    return asked === null || topic.areas[0] === asked || (topic.areas.includes(asked) && !namesArea(utterance));
  };

  const isConcept = (id: TopicId) => ["concept", "document"].includes(knowledge.topics.get(id)?.kind ?? "");

  return {
    concept(utterance) {
      const told = utterance.topics.find(({ id }) => isConcept(id))?.id ?? firstLine(concepts, utterance);
      return told ?? null;
    },
    misconception: (utterance) => firstLine(misconceptions, utterance),
    subject(utterance, asked) {
      const named = utterance.topics.map(({ id }) => id).find((id) => isSubject(id, utterance, asked));
      const told = named ?? firstLine(subjects, utterance);
      return told && isSubject(told, utterance, asked) ? told : null;
    },
    told: (utterance) => [subjects, concepts, misconceptions].flatMap((index) => firstLine(index, utterance) ?? []),
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
