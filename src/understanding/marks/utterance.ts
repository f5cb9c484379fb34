/** What was recognised in a stretch of a message: its words, and which of them mean what. */
import type { AreaId, ModelId, ServiceId, Side, TopicId } from "../../ids.ts";
import type { Group, WordClass } from "../../knowledge/language.ts";
import type { Aspect } from "../../query.ts";
import { is } from "../words/classes.ts";
import { STRANGER } from "../words/numbers.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

export type Span = { readonly from: number; readonly to: number };

export type Mention<Id> = Span & { readonly id: Id };
export type AreaMention = Mention<AreaId> & { readonly strength: number };
export type NamedService = Mention<ServiceId> & { readonly strength: number };
export type PartyMention = Mention<Side> & { readonly pronoun: boolean };
/** A part of a service that goes by a name of its own. */
export type PartMention = Mention<string> & { readonly service: ServiceId; readonly area: AreaId; readonly beside: boolean };

export type Utterance = {
  readonly words: readonly Word[];
  readonly marks: readonly Mark[];
  /** Every stretch that names an area or hints at it. */
  readonly areas: readonly AreaMention[];
  /** Each model once, where it is named first. */
  readonly models: readonly Mention<ModelId>[];
  /** Each service once, by the name that is surest. */
  readonly services: readonly NamedService[];
  readonly parts: readonly PartMention[];
  readonly topics: readonly Mention<TopicId>[];
  readonly parties: readonly PartyMention[];
  readonly outside: readonly Mention<string>[];
  readonly groups: readonly Mention<Group>[];
  /** How many of its words no question in scope is made of. */
  readonly strange: number;
};

export function utteranceOf(words: readonly Word[], marks: readonly Mark[]): Utterance {
  const areas: AreaMention[] = [];
  const models: Mention<ModelId>[] = [];
  const services = new Map<ServiceId, NamedService>();
  const parts: PartMention[] = [];
  const topics: Mention<TopicId>[] = [];
  const parties: PartyMention[] = [];
  const outside: Mention<string>[] = [];
  const groups: Mention<Group>[] = [];
  for (const { meaning, from, to } of marks) {
    switch (meaning.kind) {
      case "area":
        areas.push({ id: meaning.id, strength: meaning.strength, from, to });
        break;
      case "model":
        if (!models.some(({ id }) => id === meaning.id)) models.push({ id: meaning.id, from, to });
        break;
      case "service": {
        const known = services.get(meaning.id);
        if (!known || known.strength < meaning.strength) services.set(meaning.id, { id: meaning.id, strength: meaning.strength, from, to });
        break;
      }
      case "part":
        parts.push({ id: meaning.id, service: meaning.service, area: meaning.area, beside: meaning.beside, from, to });
        break;
      case "topic":
        topics.push({ id: meaning.id, from, to });
        break;
      case "party":
        parties.push({ id: meaning.id, pronoun: meaning.pronoun, from, to });
        break;
      case "outside":
        if (meaning.id === "other-cloud" || !isUseOfTool(words, to)) outside.push({ id: meaning.id, from, to });
        break;
      case "group":
        groups.push({ id: meaning.id, from, to });
        break;
      case "describes":
      case "context":
        break;
    }
  }
  let strange = 0;
  for (const { number } of words) if (number === STRANGER) strange += 1;
  return { words, marks, areas, models, services: [...services.values()], parts, topics, parties, outside, groups, strange };
}

/** "Our quotation tool", "the invoicing app": what software is used for is not asked about; a "Google app" is of another cloud. */
const isUseOfTool = (words: readonly Word[], to: number): boolean => is(words[to], "product") && words[to]?.sentence === words[to - 1]?.sentence;

/** Every stretch that names a service or hints at it: "the guest OS of our VMs" does so twice. */
export const servicesMentioned = ({ marks }: Pick<Utterance, "marks">): readonly NamedService[] =>
  marks.flatMap(({ meaning, from, to }) => (meaning.kind === "service" ? [{ id: meaning.id, strength: meaning.strength, from, to }] : []));

/** The same words in a place that the rest of the message names. */
export const standing = (
  { words, marks, areas, parts, topics, parties, outside, groups, strange }: Utterance,
  models: Utterance["models"],
  services: Utterance["services"],
): Utterance => ({ words, marks, areas, models, services, parts, topics, parties, outside, groups, strange });

/** What begins nearest to a place; of two as near, the first. */
export const nearestMention = <Found extends Span>(mentions: readonly Found[], at: number): Found | undefined =>
  [...mentions].sort((a, b) => Math.abs(a.from - at) - Math.abs(b.from - at))[0];

/** From this strength on a phrase names an area; below, it only hints at it. */
export const NAMES = 2;
/** A name of this strength decides alone. */
export const OUTRIGHT = 3;

/** Whether an area is named, and not only hinted at. */
export const namesArea = ({ areas }: Pick<Utterance, "areas">): boolean => areas.some(({ strength }) => strength >= NAMES);

/** The areas that are named, and not only hinted at, in that order. */
export function areasIn({ areas }: Pick<Utterance, "areas">): AreaId[] {
  const named: AreaId[] = [];
  for (const { id, strength } of areas) if (strength >= NAMES && !named.includes(id)) named.push(id);
  return named;
}

/** Whether anything is named, or hinted at, that can be carried. */
export const hintsAtThing = ({ areas, topics, parts }: Utterance): boolean => areas.length + topics.length + parts.length > 0;

export const areasNamed = (utterance: Pick<Utterance, "areas">): number => areasIn(utterance).length;

/** Whether a service is called by a name that decides alone. */
export const namesService = ({ services }: Pick<Utterance, "services">): boolean => services.some(({ strength }) => strength === OUTRIGHT);

/** Whether a pause or another sentence begins at a word. */
export const isBorder = (words: readonly Word[], at: number): boolean => words[at]?.pause === true || words[at]?.sentence !== words[at - 1]?.sentence;

/** Where the last clause begins; -1 where there is only one. */
export const beginOfLastClause = (words: readonly Word[]): number => words.findLastIndex((_, at) => at > 0 && isBorder(words, at));

/** The words that stand in none of the mentions and are no filler. */
export const wordsBeside = (mentions: readonly Span[], words: readonly Word[], small?: WordClass): readonly Word[] =>
  words.filter((word, at) => !(small && is(word, small)) && !mentions.some((span) => covers(span, at)));

/** Whether a word stands in a stretch. */
export const covers = ({ from, to }: Span, at: number): boolean => from <= at && at < to;

export const overlap = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

/** The areas that the words for a service name, too: "private endpoints", "the firewall rules". */
export const areasNamedBy = (service: Span, { areas }: Pick<Utterance, "areas">): readonly AreaMention[] =>
  areas.filter((area) => area.strength >= NAMES && overlap(area, service));

/** Whether it is said where: in which model, or in which service. */
export const namesPlace = (utterance: Pick<Utterance, "models" | "services">): boolean => utterance.models.length > 0 || namesService(utterance);

/** Whether words of a group of the lexicon stand in it: `moving`, `backup`. */
export const says = ({ groups }: Pick<Utterance, "groups">, group: Group): boolean => groups.some(({ id }) => id === group);

/** Whether what stands outside is only a greeting or thanks. */
export const isSmall = ({ id }: Mention<string>): boolean => id === "greetings" || id === "courtesies";

/** Whether words say what is done with a thing, which is asked about like a thing. */
export const isAspect = ({ id }: Mention<string>): boolean => id === "backup" || id === "patching";

/** Whether it is about backups, or else about patching. */
export const aspectOf = (utterance: Utterance): Aspect | null => (says(utterance, "backup") ? "backup" : says(utterance, "patching") ? "patching" : null);

export const asksWho = (words: readonly Word[]): boolean => words.some((word) => is(word, "who"));

/** Whether a side is asked for from a place on: "who", "which party". */
export const asksSideAt = (words: readonly Word[], at: number): boolean => is(words[at], "who") || (is(words[at], "which") && is(words[at + 1], "party"));

/** Whether it asks with a word such as "what": it claims nothing then. "That's how it is" and "is that what they do" do not ask so. */
export const isOpen = ({ words }: Pick<Utterance, "words">): boolean => words.some((word, at) => is(word, "open-question") && !isThat(words[at - 2], words[at - 1]));
const isThat = (first?: Word, second?: Word): boolean => (first?.stem === "that" && second?.stem === "be") || (first?.stem === "be" && second?.stem === "that");
