/** Which topic an utterance is about: by a name, by words that occur together, or by the nearest sample question. */
import { type AreaId, TOPICS, type TopicId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { TopicEntry } from "../../knowledge/schema.ts";
import type { WhoQuery } from "../../query.ts";
import { listOf } from "../words/numbers.ts";
import type { Word } from "../words/words.ts";
import { setsDuty } from "./needs.ts";
import { type Elements, elementsOf, haveAll, numbersIn } from "./together.ts";
import { NAMES, namesArea, OUTRIGHT, overlap, type Utterance, wordsBeside } from "./utterance.ts";

export type TopicFinder = {
  /** A misconception that the utterance repeats. */
  misconception(utterance: Utterance): TopicId | null;
  /** A concept or a statement of the reference document that the utterance names. */
  concept(utterance: Utterance): TopicId | null;
  /** The topic that the utterance names. @param asked the area that is asked about; another topic's area would be beside the point */
  subject(utterance: Utterance, asked: AreaId | null): TopicId | null;
  /** Whether what is wrongly believed is a duty that nobody has: "we must ask before a pen test". */
  isBurden(misconception: TopicId): boolean;
  /** The topics whose words occur together in it, whatever is asked. */
  told(utterance: Utterance): readonly TopicId[];
};

/** What a topic is, as far as it matters how it is asked for. */
type Sort = "misconception" | "concept" | "subject";

/** The topic that goes by the name of what is done: what is patched says more than that it is. */
export const PATCHING: TopicId = "patching" satisfies WhoQuery["aspect"];

type Line = { readonly topic: TopicId; readonly sort: Sort; readonly elements: Elements };

type Index = readonly (readonly Line[] | null)[];

/** Of each sort the topic whose words occur together first. */
type Told = Readonly<Partial<Record<Sort, TopicId>>>;

/** The lines by the numbers of their first words. */
function indexOf(lines: readonly Line[]): Index {
  const byFirst = new Map<number, Line[]>();
  for (const line of lines) {
    for (const key of new Set(line.elements[0]?.flatMap(([first]) => first ?? []))) byFirst.set(key, [...(byFirst.get(key) ?? []), line]);
  }
  return listOf(byFirst);
}

const sortOf = (kind: TopicEntry["kind"]): Sort => (kind === "misconception" || kind === "concept" ? kind : "subject");

/** @param read cuts a phrase into words; called once for each phrase */
export function createTopicFinder(knowledge: Knowledge, read: (text: string) => readonly Word[]): TopicFinder {
  const topics = [...knowledge.topics.values()];
  const anywhere = indexOf(topics.flatMap(({ id, kind, together }) => together.map((line) => ({ topic: id, sort: sortOf(kind), elements: elementsOf(line, read) }))));
  const ofServices = indexOf(topics.flatMap(({ id, words }) => words.map((phrase) => ({ topic: id, sort: "subject", elements: elementsOf([phrase], read) }))));
  const burdens = new Set(topics.flatMap(({ id, kind, claim }) => (kind === "misconception" && claim && setsDuty(read(claim.text)) ? [id] : [])));

  const find = (index: Index, words: readonly Word[], among: readonly Word[]): Told => {
    const told: Partial<Record<Sort, TopicId>> = {};
    const present = numbersIn(words);
    for (const { number } of among) {
      const lines = index[number];
      if (lines) for (const line of lines) if (haveAll(words, present, line.elements)) told[line.sort] ??= line.topic;
    }
    return told;
  };
  const search = (words: readonly Word[]): Told => find(anywhere, words, words);
  /** "All encrypted by ransomware. Who gets OneDrive back?": what is said before the question is another matter. */
  const searchOfService = ({ words, services }: Utterance): TopicId | undefined => {
    if (!services.some(({ strength }) => strength === OUTRIGHT)) return undefined;
    const last = words.at(-1)?.sentence;
    return find(
      ofServices,
      words,
      words.filter(({ sentence }) => sentence === last),
    ).subject;
  };
  /** A question is searched several times, one time right after the other. */
  let last: { readonly words: readonly Word[]; readonly told: Told } | null = null;
  const toldIn = ({ words }: Utterance): Told => {
    if (last?.words !== words) last = { words, told: search(words) };
    return last.told;
  };

  /** A topic steps back where something else is asked about, or an area is named outright and the topic is only a word beside it. */
  const isSubject = (id: TopicId, utterance: Utterance, asked: AreaId | null): boolean => {
    const topic = knowledge.topics.get(id);
    if (!topic || topic.kind === "misconception" || topic.kind === "concept") return false;
    if (topic.kind === "document" || id === PATCHING) return !namesArea(utterance);
    // A topic in the scene that is set ("the pen test found …") is not what is asked about then.
    const last = utterance.words.at(-1)?.sentence;
    const mentions = utterance.topics.filter((mention) => mention.id === id);
    if (mentions.length > 0 && mentions.every(({ from }) => utterance.words[from]?.sentence !== last) && namesArea(utterance)) return false;
    // The words of its own name, "data breach", name no area beside it.
    const isBeside = utterance.areas.some((area) => area.strength >= NAMES && !mentions.some((mention) => overlap(mention, area)));
    if (mentions.length > 0 && !isBeside) return true;
    return asked === null || topic.areas[0] === asked || (topic.areas.includes(asked) && !namesArea(utterance));
  };

  const isConcept = (id: TopicId) => ["concept", "document"].includes(knowledge.topics.get(id)?.kind ?? "");

  return {
    concept(utterance) {
      const named = utterance.topics.map(({ id }) => id).find(isConcept);
      // "What does it mean that a cell of the responsibility matrix says shared?" names the whole only for the place.
      const beside = named === TOPICS.whole ? search(wordsBesideTopic(TOPICS.whole, utterance)).concept : undefined;
      return beside ?? named ?? toldIn(utterance).concept ?? null;
    },
    misconception: (utterance) => toldIn(utterance).misconception ?? null,
    subject(utterance, asked) {
      const named = utterance.topics.map(({ id }) => id).find((id) => isSubject(id, utterance, asked));
      const told = named ?? toldIn(utterance).subject ?? searchOfService(utterance);
      return told && isSubject(told, utterance, asked) ? told : null;
    },
    isBurden: (misconception) => burdens.has(misconception),
    told: (utterance) => Object.values(toldIn(utterance)),
  };
}

/** The words of an utterance without the names of a topic. */
const wordsBesideTopic = (topic: TopicId, { words, topics }: Utterance): readonly Word[] => {
  const names = topics.filter(({ id }) => id === topic);
  return wordsBeside(names, words);
};
