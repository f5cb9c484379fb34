/**
 * Which topic answers an utterance, as the examples have it, or whether an area does. What the lexicon finds of a topic speaks for it,
 * whichever it is: so one with few examples, or none, is known by its names.
 */
import { AREA_IDS, type AreaId, MODEL_IDS, TOPICS, type TopicId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { TopicFinder } from "../marks/topics.ts";
import { areasIn, namesArea, namesPlace, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import { bitsIn } from "./bits.ts";
import type { Ranking, RankingSigns } from "./ranking.ts";
import { addWordAt } from "./rows.ts";

/** Where no topic answers it. */
export const AN_AREA = "-";

export type LikelyTopic = { readonly id: TopicId; readonly score: number };

/** The topic that is likely meant; null where none is. */
export type RankTopics = (utterance: Utterance) => LikelyTopic | null;

/** Below this a topic is not likely. */
const LIKELY = 0.4;
/** From here on it is meant although an area is named. */
export const SURELY_MEANT = 0.45;

/** Of most topics there are few examples: longer steps learn more from each of their words. Chosen on questions that nothing was learned from. */
export const PACE_OF_TOPICS = { step: 1.2, stepOfOwn: 0.15 };

/** Of the examples more are about areas than of what people ask: by so much that counts less. */
const SHARE_OF_AREAS = 0.12;

/** What the reference document says of areas is answered by these, a model goes by its name, and what is always a side's, or shifts, is asked in a way of its own. */
export const topicsToLearn = ({ topics }: Knowledge): TopicId[] =>
  [...topics.values()].filter(({ id, kind, areas }) => !(kind === "document" && areas.length > 0) && !ASKED_OTHERWISE.has(id)).map(({ id }) => id);

const ASKED_OTHERWISE: ReadonlySet<TopicId> = new Set<TopicId>([...MODEL_IDS, ...Object.values(TOPICS.always), TOPICS.shifts]);

export function createTopicRanker({ labels, likelihoods }: Ranking<string>, knowledge: Knowledge, findTopic: TopicFinder): RankTopics {
  const signsOf = createTopicSigns(labels, knowledge, findTopic);
  const area = labels.indexOf(AN_AREA);
  return (utterance) => {
    const signs = signsOf(utterance);
    if (!signs) return null;
    const scores = likelihoods(signs);
    let best = -1;
    for (let at = 0; at < scores.length; at += 1) if (at !== area && (best < 0 || (scores[at] as number) > (scores[best] as number))) best = at;
    const [id, found] = [labels[best], scores[best]];
    if (id === undefined || found === undefined || !knowledge.topics.has(id)) return null;
    const ofArea = (scores[area] ?? 0) * SHARE_OF_AREAS;
    const score = found / (1 - (scores[area] ?? 0) + ofArea);
    return found > ofArea && score >= LIKELY ? { id, score } : null;
  };
}

/**
 * What speaks for each topic in an utterance; null where an area and a place are named and no topic is: there none is meant.
 * @param labels those of the ranking, in their order
 */
export function createTopicSigns(labels: readonly string[], { topics }: Knowledge, findTopic: TopicFinder): (utterance: Utterance) => RankingSigns | null {
  const places = new Map(labels.map((label, at) => [label, at]));
  const areasOf = labels.map((label) => bitsOf(topics.get(label)?.areas ?? []));
  return (utterance) => {
    const { words, services } = utterance;
    const told = findTopic.told(utterance);
    if (utterance.topics.length + told.length === 0 && namesArea(utterance) && namesPlace(utterance)) return null;
    const named = areasIn(utterance);
    const distinct = Math.min(3, named.length);
    const near = [join(WAYS.area, distinct)];
    const bitsNamed = bitsOf(named);
    const own = areasOf.map((bits) => ((bits & bitsNamed) === 0 ? NOTHING : near));
    const last = words.at(-1)?.sentence;
    for (const { id, from } of utterance.topics) {
      add(own, places.get(id), join(WAYS.named, distinct), join(WAYS.of, utterance.topics.length));
      if (words[from]?.sentence === last) add(own, places.get(id), WAYS.inLast);
    }
    for (const id of told) add(own, places.get(id), WAYS.told);
    const where = 4 * Math.min(2, utterance.models.length) + Math.min(2, services.filter(({ strength }) => strength === OUTRIGHT).length);
    add(
      own,
      places.get(AN_AREA),
      WAYS.unnamed,
      join(join(WAYS.unnamed, distinct), where),
      join(join(WAYS.beside, utterance.topics.length), distinct),
      join(WAYS.told, told.length),
    );
    return { words: wordSignsOf(utterance, named), facts: NOTHING, own };
  };
}

/** Adds what speaks for the label at a place; not every topic has one. */
function add(own: (readonly number[])[], at: number | undefined, ...signs: number[]): void {
  if (at !== undefined) own[at] = [...(own[at] as readonly number[]), ...signs];
}

const NOTHING: readonly number[] = [];

const bitsOf: (areas: readonly AreaId[]) => number = bitsIn(AREA_IDS);

function wordSignsOf({ words, topics, services }: Utterance, named: readonly AreaId[]): number[] {
  const signs: number[] = [];
  for (let at = 0; at < words.length; at += 1) addWordAt(signs, words, at);
  for (const { id } of topics) signs.push(join(SORTS.topic, codeOf(id)));
  for (const { id } of services) signs.push(join(SORTS.service, codeOf(id)));
  for (const id of AREA_IDS) if (named.includes(id)) signs.push(join(SORTS.area, codeOf(id)));
  return signs;
}

const SORTS = numbered(["topic", "area", "service"]);
/** How a topic is found in an utterance, and beside what. */
const WAYS = numbered(["named", "inLast", "of", "told", "area", "unnamed", "beside"]);
