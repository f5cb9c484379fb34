/**
 * Which of the areas an utterance asks about. All its words speak for or against each area, as the examples have it; where an area is
 * named, it counts how and where: in the sentence that asks, first or last, behind "on" or behind "who".
 */
import { AREA_IDS, type AreaId } from "../../ids.ts";
import { areasEnumerated } from "../clauses/enumerated.ts";
import { areTwins } from "../clauses/twins.ts";
import { denialBefore } from "../marks/denials.ts";
import { leadOf } from "../marks/prepositions.ts";
import { type AreaMention, areasNamed, covers, NAMES, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, NO_CLASSES } from "../words/classes.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import { codeAt, type Word } from "../words/words.ts";
import { ASKED_TOO, besideSignsOf, isSaidAlike } from "./areas-beside.ts";
import type { Classifiers } from "./classifier.ts";
import type { Ranking, RankingSigns } from "./ranking.ts";
import { addWordAt } from "./rows.ts";

/** How likely an area is asked about, from 0 to 1; `named` where a phrase of the lexicon names it. */
export type RankedArea = { readonly id: AreaId; readonly score: number; readonly named: boolean };

/** The areas of an utterance, likeliest first, and those beside the first that are asked about as well. */
export type AreasAsked = { readonly ranked: readonly RankedArea[]; besides(best: AreaId): readonly AreaId[] };

export type FindAreas = (utterance: Utterance) => AreasAsked;

export function createAreaFinder({ labels, likelihoods }: Ranking<AreaId>, beside: Classifiers<"beside">): FindAreas {
  return (utterance) => {
    const named = utterance.areas.filter((mention) => mention.strength >= NAMES && !isSetAside(mention, utterance));
    const scores = likelihoods(areaSignsOf(utterance));
    const passing = [...areasOfPlaces(utterance, named), ...areasCarried(utterance, named), ...areasOfScene(utterance, named)];
    const left = labels.reduce((sum, label, at) => (passing.includes(label) ? sum : sum + (scores[at] ?? 0)), 0);
    const ranked = labels
      .map((id, at) => ({ id, score: passing.includes(id) ? 0 : (scores[at] ?? 0) / left, named: named.some((mention) => mention.id === id) }))
      .sort((a, b) => b.score - a.score);
    return {
      ranked,
      besides(best) {
        const others = ranked.filter(({ id, named }) => named && id !== best && !areTwins(id, best) && !isOnlyCarried(id, utterance));
        if (others.length === 0) return [];
        const enumerated = areasEnumerated(utterance);
        const isAlike = (id: AreaId): boolean => isSaidAlike(id, utterance) || isSaidAlike(best, utterance);
        const isInRow = (id: AreaId): boolean => enumerated.includes(best) && enumerated.includes(id);
        return others.filter(({ id }) => isInRow(id) || isAlike(id) || beside.hear(besideSignsOf(best, id, utterance))("beside")[0]?.label === ASKED_TOO).map(({ id }) => id);
      },
    };
  };
}

/** "The OS that the containers run on": what stands on a thing is not asked about beside it. */
const isOnlyCarried = (id: AreaId, { words, areas }: Utterance): boolean =>
  areas
    .filter((mention) => mention.id === id && mention.strength >= NAMES)
    .every(({ to }) => is(words[to], "idle") && is(words[to + 1], "standing-on") && !is(words[to + 2], "determiner"));

/** Those of the areas that are named, where another is named as well. */
function areasCarried(utterance: Utterance, named: readonly AreaMention[]): readonly AreaId[] {
  const carried = named.map(({ id }) => id).filter((id) => isOnlyCarried(id, utterance));
  return named.some(({ id }) => !carried.includes(id)) ? carried : [];
}

/** "Are the hosts ours on VMs?" asks of no system: the areas that only the name of a place speaks of, where another is named. */
function areasOfPlaces({ areas, services }: Utterance, named: readonly AreaMention[]): readonly AreaId[] {
  const spoken = areas.filter((mention) => isOfPlace(mention, services)).map(({ id }) => id);
  const ofPlaces = spoken.filter((id) => areas.every((mention) => mention.id !== id || isOfPlace(mention, services)));
  return named.some(({ id }) => !ofPlaces.includes(id)) ? ofPlaces : [];
}

/** "VMs" hint at a system; a "virtual network" names one, and "the firewall of the virtual network" asks for the rules all the same. */
const isOfPlace = (mention: AreaMention, services: Utterance["services"]): boolean =>
  services.some((service) => (mention.strength < NAMES ? overlap(service, mention) : service.strength === OUTRIGHT && covers(service, mention.from) && mention.to <= service.to));

/** "Our booking system lives in App Service. There was a fire in the data centre. Whose fault is that?": the areas of what only says where it happened. */
function areasOfScene({ words, models, services }: Utterance, named: readonly AreaMention[]): readonly AreaId[] {
  const asking = words.find(({ asked }) => asked)?.sentence ?? 0;
  if (asking < 2) return NO_AREAS;
  const sentenceOf = ({ from }: Span): number => words[from]?.sentence ?? 0;
  const told = Math.max(-1, ...named.filter(({ strength }) => strength === OUTRIGHT).map(sentenceOf));
  const places = [...models, ...services].map(sentenceOf);
  const opening = words.find(({ sentence }) => sentence === told);
  // "… It's Microsoft's device" says more of what stands before it.
  if (told !== asking - 1 || is(opening, "this")) return NO_AREAS;
  const isOfScene = (id: AreaId): boolean =>
    named.every((mention) => mention.id !== id || (mention.strength < OUTRIGHT && sentenceOf(mention) < told && places.includes(sentenceOf(mention))));
  // "Is the library our responsibility?" asks for more than what happened.
  const asksForMore = words.some((word) => word.sentence >= asking && word.classes === NO_CLASSES);
  return AREA_IDS.filter((id) => (!asksForMore || named.some((mention) => mention.id === id)) && isOfScene(id));
}
const NO_AREAS: readonly AreaId[] = [];

/** For each area, in the order of `AREA_IDS`, how it is named. */
export function areaSignsOf(utterance: Utterance): RankingSigns {
  const scene = sceneOf(utterance);
  const unnamed = [join(WAYS.unnamed, scene.distinct)];
  const own = AREA_IDS.map((area) => (utterance.areas.some(({ id }) => id === area) ? placeSignsOf(area, utterance, scene) : unnamed));
  return { words: wordSignsOf(utterance, scene), facts: [], own };
}

type Scene = {
  /** The sentences that ask: those with a question mark, or the last. */
  readonly asked: ReadonlySet<number>;
  readonly last: number;
  /** Where "who" stands. */
  readonly who: readonly number[];
  readonly strong: readonly AreaMention[];
  readonly distinct: number;
};

function sceneOf(utterance: Utterance): Scene {
  const { words, areas } = utterance;
  const last = words.at(-1)?.sentence ?? 0;
  const asked = new Set<number>();
  const who: number[] = [];
  words.forEach((word, at) => {
    if (word.asked) asked.add(word.sentence);
    if (is(word, "who")) who.push(at);
  });
  if (asked.size === 0) asked.add(last);
  const strong = areas.filter(({ strength }) => strength >= NAMES);
  return { asked, last, who, strong, distinct: Math.min(3, areasNamed(utterance)) };
}

/** Words, two words in a row, words of the sentence that asks, and whatever else was recognised. */
function wordSignsOf(utterance: Utterance, { asked }: Scene): readonly number[] {
  const { words, services, models, topics, parts, areas } = utterance;
  const denied = areas.filter((mention) => isSetAside(mention, utterance));
  const signs: number[] = [];
  const several = (words.at(-1)?.sentence ?? 0) > 0;
  words.forEach((word, at) => {
    // What is set aside does not speak.
    if (denied.some((span) => covers(span, at))) return;
    addWordAt(signs, words, at);
    if (several && asked.has(word.sentence)) signs.push(join(SORTS.asked, word.code));
  });
  for (const { id } of services) signs.push(join(SORTS.service, codeOf(id)));
  for (const { id } of models) signs.push(join(SORTS.model, codeOf(id)));
  for (const { id } of topics) signs.push(join(SORTS.topic, codeOf(id)));
  // What only means a part beside its service means nothing without it.
  for (const { area, beside, service } of parts) if (!beside || services.some(({ id }) => id === service)) signs.push(join(SORTS.part, codeOf(area)));
  return signs;
}

const SORTS = numbered(["asked", "service", "model", "topic", "part"]);

/** How an area is named, each time by how surely the phrase names it. What is learned here holds for every area. */
function placeSignsOf(area: AreaId, utterance: Utterance, { asked, last, who, strong, distinct }: Scene): number[] {
  const { words, areas, services } = utterance;
  const signs: number[] = [];
  let sum = 0;
  let times = 0;
  for (const mention of areas) {
    if (mention.id !== area) continue;
    const { strength, from, to } = mention;
    const word = words[from] as Word;
    times += 1;
    sum += strength;
    add(signs, WAYS.named, strength, 0);
    add(signs, WAYS.beside, strength, distinct);
    add(signs, WAYS.long, strength, Math.min(3, to - from));
    add(signs, WAYS.asked, strength, Number(asked.has(word.sentence)));
    add(signs, WAYS.inLast, strength, Number(word.sentence === last));
    add(signs, WAYS.inFirst, strength, Number(word.sentence === 0));
    add(signs, WAYS.first, strength, Number(strong[0] === mention));
    add(signs, WAYS.last, strength, Number(strong.at(-1) === mention));
    add(signs, WAYS.order, strength, orderIn(strong, mention, words));
    const lead = leadOf(words, from);
    add(signs, WAYS.lead, strength, lead?.code ?? 0);
    add(signs, WAYS.before, strength, codeAt(words, from - 1, word.sentence));
    add(signs, WAYS.behind, strength, codeAt(words, to, word.sentence));
    add(signs, WAYS.paused, strength, Number(word.pause) + 2 * Number(words[to]?.pause ?? false));
    add(signs, WAYS.asker, strength, askerOf(who, mention, words));
    if (denialBefore(from, NEXT_BUT_ONE, utterance)) add(signs, WAYS.denied, strength, Number(isSetAside(mention, utterance)));
    // "The fibre is fine, but the laptops?"
    if (words.some((other, at) => at >= to && other.sentence === word.sentence && is(other, "turning"))) add(signs, WAYS.turned, strength, distinct);
    if (services.some((service) => service.strength === OUTRIGHT && service.from <= from && to <= service.to)) add(signs, WAYS.inName, strength, 0);
    const overlapping = areas.filter((other) => other.id !== area && other.from < to && from < other.to);
    if (overlapping.length > 0) add(signs, WAYS.overlaps, strength, Number(overlapping.some((other) => other.to - other.from > to - from)));
  }
  signs.push(join(WAYS.times, Math.min(4, times)), join(WAYS.sum, Math.min(8, sum)));
  return signs;
}

function add(signs: number[], way: number, strength: number, value: number): void {
  signs.push(join(join(way, strength), value));
}

const WAYS = numbered([
  "named",
  "beside",
  "long",
  "asked",
  "inLast",
  "inFirst",
  "first",
  "last",
  "order",
  "lead",
  "before",
  "behind",
  "paused",
  "asker",
  "inName",
  "denied",
  "turned",
  "overlaps",
  "unnamed",
  "times",
  "sum",
]);

/** A denial of an area stands before it with one word between at most: "not the OS". */
const NEXT_BUT_ONE = 1;

/** "Not the OS, the host below it": a clause of its own that only says what is not meant. */
function isSetAside(mention: AreaMention, utterance: Utterance): boolean {
  const { words } = utterance;
  const denial = denialBefore(mention.from, NEXT_BUT_ONE, utterance);
  if (!denial) return false;
  const first = words[denial.from];
  const begins = first?.pause === true || words[denial.from - 1]?.sentence !== first?.sentence;
  const next = words[mention.to];
  return begins && (next?.pause === true || next?.sentence !== first?.sentence);
}

/** Whether it is the only area named in its sentence, the first, the last, or between others. */
function orderIn(strong: readonly AreaMention[], mention: AreaMention, words: readonly Word[]): number {
  const sentence = words[mention.from]?.sentence;
  const inSentence = strong.filter(({ from }) => words[from]?.sentence === sentence);
  if (inSentence.length <= 1) return 0;
  return inSentence[0] === mention ? 1 : inSentence.at(-1) === mention ? 2 : 3;
}

/** How many words behind "who" it stands, or whether a "who" follows it. */
function askerOf(who: readonly number[], { from, to }: AreaMention, words: readonly Word[]): number {
  const sentence = words[from]?.sentence;
  const asker = who.findLast((at) => at < from && words[at]?.sentence === sentence);
  if (asker !== undefined) return Math.min(4, from - asker);
  return who.some((at) => at >= to && words[at]?.sentence === sentence) ? 5 : 0;
}
