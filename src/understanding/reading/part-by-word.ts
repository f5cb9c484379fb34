/** "Major?" after "who patches MySQL?": a word that stands in the name of one part of the service, and of no other. */
import type { AreaId } from "../../ids.ts";
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { type Query, whoCarries } from "../../query.ts";
import { type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isOfOwnMachine } from "./by-form.ts";
import { namesAnything } from "./leans.ts";
import { lastOf, placeOf } from "./merge.ts";
import { type Judged, known, LEANING } from "./reading.ts";

/** More words say what they are about. */
const MOST_WORDS = 8;

export function createPartByWordReader(knowledge: Knowledge, cut: (text: string) => readonly Word[]): (whole: Utterance, before: Query) => Judged | null {
  const stemsOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap(cut).map(({ stem }) => stem));

  return (whole, before) => {
    const { services } = placeOf(before);
    const [service, another] = services;
    // "Ours is the self-hosted one"
    const named = wordsBeside(sidesBeside(whole), whole.words, "filler");
    const telling = named.filter((word) => !isAny(word, "around-name", "one"));
    // "The managed one": managers say nothing, "managed" does.
    const said = telling.length > 0 ? telling : whole.words.filter(({ text }, at) => text.endsWith("ed") && whole.words[at + 1]?.stem === "one");
    const isBrought = isOneBrought(whole);
    const ofService = { ...whole, parts: whole.parts.filter(({ beside, service: other }) => !beside || other === service) };
    const isNamed = isBrought || (said.length > 0 && saysLittle(ofService));
    if (!service || another || !isNamed) return null;
    const holds = (texts: readonly string[]): boolean => {
      const stems = stemsOf(texts);
      return said.every(({ stem }) => stems.has(stem));
    };
    const all = serviceOf(knowledge, service).parts;
    // "The prompts?" is in what one part is called, and in words for others.
    const called = all.filter(({ names }) => (isBrought ? cut(names[0] ?? "").some((word) => is(word, "brought-as")) : holds(names)));
    const parts = called.length > 0 ? called : all.filter(({ names, words }) => holds([...names, ...words]));
    // "Hosted ones?", after the self-hosted, are the others.
    const others = parts.length > 1 ? parts.filter(({ names }) => names[0] !== partIn(before)) : parts;
    // "Ours is the self-hosted one": the machine, and not its network, after another machine.
    const [part, other] = others.length > 1 ? others.filter(({ area }) => areasIn(before).includes(area)) : others;
    return part && !other
      ? known(whoCarries([part.area], { models: [], services }, { part: part.names[0] ?? null }), "names a part of the service before by a word of it", LEANING)
      : null;
  };
}

/** "The managed one", "the one we bring" */
export const isOfOne = (whole: Utterance): boolean => whole.words.at(-1)?.stem === "one" || isOneBrought(whole);

/** "The one we uploaded ourselves" goes by the name of one's own. */
const isOneBrought = ({ words, parties }: Utterance): boolean =>
  words.length <= MOST_WORDS &&
  words.some((word, at) => word.stem === "one" && is(words[at + 2], "bringing") && parties.some(({ id, from }) => id === "customer" && from === at + 1));

/** The sides, but for those in the name of a part: "the Microsoft-hosted ones". */
const sidesBeside = ({ words, parties }: Utterance): Utterance["parties"] => parties.filter(({ pronoun, to }) => pronoun || words[to]?.stem !== "hosting");

/** A few words that name nothing. */
function saysLittle(whole: Utterance): boolean {
  const parties = sidesBeside(whole).length < whole.parties.length ? [] : whole.parties;
  return whole.words.length <= MOST_WORDS && whole.outside.length === 0 && (!namesAnything({ ...whole, parties }) || isOfOwnMachine(whole));
}

function partIn(before: Query): string | null {
  const last = lastOf(before);
  return last?.kind === "who" ? last.part : null;
}

function areasIn(before: Query): readonly AreaId[] {
  const last = lastOf(before);
  return last?.kind === "who" ? last.areas : [];
}
