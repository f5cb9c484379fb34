/**
 * Mends typos word by word: a word that is neither in the vocabulary nor in an English word list is compared with the vocabulary,
 * and the words beside it say which is likely. Exact words first; "parking" stays parking.
 */
import { LRUCache } from "lru-cache";
import { CLOUD_MODEL_IDS } from "../../ids.ts";
import { slipsBetween } from "../../knowledge/edit-distance.ts";
import { type Capitals, capitalsOf } from "./capitals.ts";
import { is } from "./classes.ts";
import type { Names } from "./names.ts";
import { createNearWords, isAbbreviation, SHORTEST } from "./near-words.ts";
import { END, type Neighbours, START } from "./neighbours.ts";
import { once } from "./once.ts";
import { costOfSlip, RARE_SLIP } from "./slips.ts";
import { type Spell, type Stem, type Word, wordOf } from "./words.ts";

/** What was typed, and what it is read as. */
export type Mended = { readonly typed: string; readonly read: string };

/** @param text the message that the words were cut from */
export type Mend = (words: readonly Word[], text: string) => { readonly words: readonly Word[]; readonly mended: readonly Mended[] };

/** How likely a word of the vocabulary is meant: less likely one that stands anywhere than one that names a thing. */
export const SAYS_LITTLE = 1;
export const NAMES_THING = 2;

/** What mending needs to know of the language. */
type Spelled = {
  /** Words as they are written in the knowledge and the language files, with how likely each is meant. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** What is read as other words, with these: short forms without their apostrophe, and other spellings. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Words that are right as they are: those of the English language, and others, which no slip is taken for. */
  english(): ReadonlySet<string>;
  readonly others: ReadonlySet<string>;
  readonly neighbours: Neighbours;
  readonly names: Names;
};

/** In words as long as this two slips are forgiven, in shorter ones only where both neighbours speak for it. */
const LONG = 8;
const REMEMBERED = 5_000;

/** What is typed where two models are as near: "aaS" may be each of three. */
export const SOME_MODEL = "xaas";
const MODELS: readonly string[] = CLOUD_MODEL_IDS;

type Context = { readonly before: string; readonly after: string; readonly capitals: Capitals };
/** Whether a word is right as it is, and then which words of names it may have been meant to be. */
type Judged = { readonly right: boolean; readonly near: readonly string[] };
/** A word that may have been meant, and what it is read as. */
type Candidate = { readonly word: string; readonly texts: readonly string[]; readonly slips: number; readonly score: number };

export function createSpelling({ vocabulary, written, english, others, neighbours, names }: Spelled, stem: Stem, spell: Spell): Mend {
  // Of what a word can be compared with nothing is needed before the first that is not known.
  const stemsOf = once(() => new Set([...vocabulary.keys()].map(stem)));
  const nearTo = createNearWords(() => [...vocabulary.keys(), ...written.keys()].filter((word) => /^[a-z]+$/.test(word) && word !== SOME_MODEL));
  const remembered = new LRUCache<string, { readonly word: string }>({ max: REMEMBERED });

  const judged = new Map<string, Judged>();
  /** What can be said of a word whatever stands beside it: it is asked of every word of every question. */
  const judge = ({ text, stem }: Word): Judged => {
    const before = judged.get(text);
    if (before) return before;
    const right = text !== CURTAILED && isKnown(text, stem);
    const near = right ? names.nearTo(text) : NOTHING_NEAR;
    const found = right && near.length === 0 ? PLAINLY_RIGHT : { right, near };
    if (judged.size < MOST_JUDGED && text.length <= LONGEST_JUDGED) judged.set(text, found);
    return found;
  };
  const isRight = (word: Word) => judge(word).right;
  const isKnown = (text: string, stem: string) =>
    vocabulary.has(text) || others.has(text) || (text.length > SHORTEST && stemsOf().has(stem) && english().has(text)) || !/^[a-z]+$/.test(text);
  /** "Onboarded" is in no word list, but another form of a word that is known. */
  const isOtherForm = (text: string) => text.length > SHORTEST && stemsOf().has(stem(text));

  /** The words that may have been meant, best first: how likely the slip, and how likely the word beside its neighbours. */
  const candidatesFor = (typed: string, { before, after, capitals }: Context): Candidate[] =>
    nearTo(typed)
      .filter(({ word, slips }) => (slips === 1 || typed.length >= LONG || neighbours.seen(before, word, after) === 2) && maySpell(capitals, typed, word))
      .flatMap(({ word, slips, cost }) =>
        readingsOf(word).map((texts) => ({ word, texts, slips, score: Math.log(weightOf(word, vocabulary)) + between(neighbours, before, texts, after) - cost })),
      )
      // One slip is far likelier than two, however common the other word.
      .sort((a, b) => a.slips - b.slips || b.score - a.score || (a.word < b.word ? -1 : 1));

  /** "Were" is a word of its own, and what is left of "we're". */
  const readingsOf = (word: string): readonly (readonly string[])[] => {
    const texts = written.get(word);
    return texts ? [...(vocabulary.has(word) ? [[word]] : []), texts] : [[word]];
  };

  /** "Dave" is not "save", and "JS" not "us"; but "Backpu" may be a backup, and "HMS" an HSM. */
  const maySpell = (capitals: Capitals, typed: string, word: string): boolean => {
    if (capitals === "abbreviation" && typed.length <= LONGEST_ABBREVIATION) return sameLetters(typed, word) && isThing(word);
    return capitals === "none" || isThing(word);
  };
  const isThing = (word: string) => readingsOf(word).some((texts) => texts.some((text) => vocabulary.get(text) === NAMES_THING));

  /** "SAS token" is the name of something, in the plural, too; "sas" alone is none. */
  const modelMeant = (typed: string, { before, after }: Context): string | null => {
    // "xaas" may be any of them, and "laas" looks like one; but "PACS" is a word of its own.
    const [model, other] = MODELS.filter(
      (model) => slipsBetween(typed, model) === 1 && (typed.length !== model.length || typed.endsWith("aas") || costOfSlip(typed, model, 1) < RARE_SLIP),
    );
    if (!model || english().has(typed) || neighbours.isInName(before, typed, after) || neighbours.isInName(before, typed, stem(after))) return null;
    return other ? SOME_MODEL : model;
  };

  /** Whether the likeliest word was meant: the more so, the stranger what was typed is, and the better it stands between its neighbours. */
  const isMeant = (typed: string, { word, texts, slips }: Candidate, rival: Candidate | undefined, { before, after }: Context): boolean => {
    const seen = neighbours.seen(before, texts[0] ?? "", texts.length > 1 ? "" : after);
    if (neighbours.isInName(before, word, after)) return !isOtherForm(typed) || english().has(typed) || isAnother(typed, word, slips);
    // A letter or two are a word that lost the others only where both its neighbours say so.
    if (typed.length <= 2) return seen === 2;
    // A proper word is another word only in the middle of a name ("flexible sever"), or where a small word of every question stood.
    if (english().has(typed)) return seen === 2 && vocabulary.get(word) === SAYS_LITTLE && isSmall(word);
    if (isOtherForm(typed)) return seen === 2 && isAnother(typed, word, slips);
    // In three letters hardly anything can be told from another word, unless the words around it tell.
    return typed.length >= SHORTEST || seen > 0 || (!rival && isAbbreviation(typed) && sameLetters(typed, word));
  };
  const isAnother = (typed: string, word: string, slips: number) => slips === 1 && stem(word) !== stem(typed);

  const mendWord = (typed: string, context: Context): string => {
    const model = modelMeant(typed, context);
    if (model) return model;
    if (vocabulary.has(typed)) return typed;
    const candidates = candidatesFor(typed, context);
    const [best] = candidates;
    const rival = candidates.find(({ word }) => word !== best?.word);
    // "Webserver" is two words written as one, and nearer to them than to "xenserver".
    const isOneWord = english().has(typed) || isOtherForm(typed) || best?.slips === 1;
    const halves = isOneWord ? null : halvesOf(typed, (word) => vocabulary.has(word) && (!isShortPlural(word) || english().has(word)));
    return halves ?? (best && isMeant(typed, best, rival, context) ? best.texts.join(" ") : typed);
  };

  const recall = (typed: string, context: Context): string => {
    const key = `${context.before} ${typed} ${context.after} ${context.capitals}`;
    const before = remembered.get(key);
    if (before) return before.word;
    const word = mendWord(typed, context);
    remembered.set(key, { word });
    return word;
  };

  /** The word after, or what it would be read as by itself where it has a slip of its own. */
  const textAfter = (word: Word, next: Word | undefined) => (next?.sentence !== word.sentence ? END : isRight(next) ? next.text : firstWord(recall(next.text, ANYWHERE)));

  /** What a proper word was meant to be beside another of a name. */
  const meantInName = (near: readonly string[], words: readonly Word[], at: number): string | null => {
    const { text, sentence } = words[at] as Word;
    const [before, after] = [words[at - 1], words[at + 1]];
    return names.meant(near, before?.sentence === sentence ? before.text : START, text, after?.sentence === sentence ? after.text : END);
  };
  const isAsTyped = (word: Word, words: readonly Word[], at: number): boolean => {
    const { right, near } = judge(word);
    return right && (near.length === 0 || meantInName(near, words, at) === null);
  };

  /** @param last the word before, as it was read */
  const meantAt = (words: readonly Word[], at: number, last: Word | undefined, text: string): string => {
    const word = words[at] as Word;
    const { right, near } = judge(word);
    if (right) return meantInName(near, words, at) ?? word.text;
    const before = last?.sentence === word.sentence ? last.text : START;
    const capitals = capitalsOf(word.text, text);
    // "Generate a SAS" speaks of a signature, and "in SAS" of a model.
    if (word.text === CURTAILED && capitals === "abbreviation" && last && !is(last, "before-model")) return word.text;
    return recall(word.text, { before, after: textAfter(word, words[at + 1]), capitals });
  };
  const isMissing = (typed: string, missing: string, around: readonly Word[]): boolean =>
    !vocabulary.has(typed) && slipsBetween(typed, missing) === 1 && around.some(({ text }) => MODELS.includes(text));

  return (words, text) => {
    if (words.every((word, at) => isAsTyped(word, words, at))) return { words, mended: NOTHING_MENDED };
    const mended: Mended[] = [];
    const read: Word[] = [];
    const missing = missingModel(words);
    words.forEach((word, at) => {
      const meant = missing !== null && isMissing(word.text, missing, [...read.slice(-2), ...words.slice(at + 1, at + 3)]) ? missing : meantAt(words, at, read.at(-1), text);
      if (meant === word.text) {
        read.push(word);
        return;
      }
      mended.push({ typed: word.text, read: meant });
      for (const [place, part] of meant.split(" ").entries()) read.push(wordOf(spell(part), { sentence: word.sentence, pause: word.pause && place === 0, asked: word.asked }));
    });
    return { words: read, mended };
  };
}

/** "iaas, aas and saas", "paas vs sas": where two of the three are named, the other. */
function missingModel(words: readonly Word[]): string | null {
  const named = MODELS.filter((model) => words.some(({ text }) => text === model));
  return named.length === 2 ? (MODELS.find((model) => !named.includes(model)) ?? null) : null;
}

/** What is typed for a model and may be a word of its own. */
const CURTAILED = "sas";

const NOTHING_NEAR: readonly string[] = [];
const PLAINLY_RIGHT: Judged = { right: true, near: NOTHING_NEAR };
/** So many words are remembered; a longer one is none that comes again. */
const MOST_JUDGED = 20_000;
const LONGEST_JUDGED = 30;

const NOTHING_MENDED: readonly Mended[] = [];

/** Two words of the vocabulary that make up the typed one, with a blank between them. */
function halvesOf(typed: string, isHalf: (word: string) => boolean): string | null {
  for (let at = SHORTEST_HALF; at <= typed.length - SHORTEST_HALF; at += 1) {
    const [first, second] = [typed.slice(0, at), typed.slice(at)];
    if (isHalf(first) && isHalf(second)) return `${first} ${second}`;
  }
  return null;
}

/** "Miscabled" holds no "MIs". */
const isShortPlural = (word: string): boolean => word.length === SHORTEST_HALF && word.endsWith("s");

/** Of shorter halves too many words are made. */
const SHORTEST_HALF = 3;

const firstWord = (text: string): string => text.split(" ")[0] ?? text;

/** Beside neither: where the neighbours are not known. */
const ANYWHERE: Context = { before: "", after: "", capitals: "none" };

/** A longer word in capitals is shouted. */
const LONGEST_ABBREVIATION = 5;

const sameLetters = (a: string, b: string) => [...a].sort().join("") === [...b].sort().join("");

const isSmall = (word: string) => word.length <= 5;

/** A word that names a thing is likelier meant than one that only asks; what stands in no list but the short forms asks. */
const weightOf = (word: string, vocabulary: ReadonlyMap<string, number>) => 1 + (vocabulary.get(word) ?? SAYS_LITTLE);

/** How likely the words are between the two others; of more than one, each by its own neighbours. */
function between(neighbours: Neighbours, before: string, words: readonly string[], after: string): number {
  const all = words.map((word, at) => neighbours.likelihood(words[at - 1] ?? before, word, words[at + 1] ?? after));
  return all.reduce((sum, one) => sum + one, 0) / all.length;
}
