/**
 * The signs that an utterance shows of what it wants. The classifiers know nothing else of it.
 * It is read in two ways at once: with its subjects taken out ("what will PROVIDER not do in MODEL"), so that a few examples stand for any
 * subject, and with its subjects by name; then each word by itself, what stands near the sides, and how sides and denials follow each other.
 * A sign is a number, made of the numbers of its words: to put its name together for every question would take longer than all the rest.
 */
import { CLOUD_MODEL_IDS } from "../../ids.ts";
import { affirmed } from "../clauses/affirmed.ts";
import { contradicted } from "../clauses/contradicted.ts";
import { departed, handedOn } from "../clauses/handed.ts";
import { withoutPartOf } from "../clauses/part-of.ts";
import { supposed } from "../clauses/supposed.ts";
import { endsSentence, nearestSide, type Token, tokenFor, tokensOf } from "../clauses/tokens.ts";
import { areasNamed, namesPlace, namesService, type Utterance } from "../marks/utterance.ts";
import { codeOf, join, numbered, say } from "../words/codes.ts";
import type { Word } from "../words/words.ts";
import type { Signs } from "./classifier.ts";
import { addPairs, addRow, type Note } from "./rows.ts";

/**
 * All signs of an utterance, some of them more than once: first those of what it is about, its words and who stands beside which area; then
 * those of how it is put and of its sides, without denials where they can be said away: whose a thing is said to be must not be guessed from
 * whose it is.
 */
export type UtteranceSigns = Signs & {
  readonly tokens: readonly Token[];
  /** The same, with what is denied or handed on said of the side that carries it. */
  readonly said: readonly Token[];
  /** Where the signs of how it is put begin. */
  readonly put: number;
};

/** The signs of what is described where models are asked for: what is denied of a side is said of the other. */
export const describedSignsOf = (utterance: Utterance, { said, tokens, words, put }: UtteranceSigns): readonly number[] =>
  said === tokens ? words.slice(0, put) : subjectSignsOf(utterance, said);

export const claimSignsOf = ({ words, put }: UtteranceSigns): readonly number[] => words.slice(put);

export function signsOf(utterance: Utterance, note?: Note): UtteranceSigns {
  const tokens = tokensOf(utterance);
  const said = affirmed(supposed(departed(handedOn(withoutPartOf(contradicted(tokens))))));
  const signs = subjectSignsOf(utterance, tokens, note);
  const put = signs.length;
  const sides = sidesOf(said);
  addRow(signs, "", said, note);
  addLast(signs, said, note);
  addRow(signs, "side", sides, note);
  addNeighbours(signs, said, note);
  const allSides = sides.reduce((sign, { kindCode }) => join(sign, kindCode), CODES.sides);
  const facts = [allSides];
  note?.(allSides, `sides: ${sides.map(({ kind }) => kind).join("")}`);
  addCounts(facts, utterance, note);
  return { words: signs, facts, tokens, said, put };
}

/** What it is about: its words, and who stands beside which area. */
function subjectSignsOf(utterance: Utterance, tokens: readonly Token[], note?: Note): number[] {
  const signs: number[] = [];
  addPairs(signs, "=", tokens, note);
  for (const word of utterance.words) addWord(signs, "word", CODES.word, word, note);
  for (const { meaning } of utterance.marks) if (meaning.kind === "describes") addOne(signs, "like", meaning.id, note);
  addCarriers(signs, tokens, note);
  return signs;
}

const CODES = numbered(["word", "asked", "begins", "sides", "before", "behind", "around"]);

/** How sides and areas are written in the row of sides, and what leaves open which; what denies is an exclamation mark. */
const SIDES: ReadonlyMap<string, Token> = new Map([
  ["PROVIDER", tokenFor("p")],
  ["THEY", tokenFor("t")],
  ["CUSTOMER", tokenFor("c")],
  ["WE", tokenFor("w")],
  ["AREA", tokenFor(".")],
  ["or", tokenFor("/")],
  ["who", tokenFor("?")],
  ["whose", tokenFor("?")],
  ["whom", tokenFor("?")],
  ["which", tokenFor("?")],
]);
const DENIAL = tokenFor("!");

function sidesOf(tokens: readonly Token[]): Token[] {
  const sides: Token[] = [];
  for (const { kind, denies } of tokens) {
    const side = SIDES.get(kind) ?? (denies ? DENIAL : null);
    if (side) sides.push(side);
  }
  return sides;
}

/** For each area that is named, the side that is named last before it and first behind it, and whether something denies between. */
function addCarriers(signs: number[], tokens: readonly Token[], note?: Note): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, name, nameCode } = tokens[at] as Token;
    if (kind !== "AREA") continue;
    const before = nearestSide(tokens, at, -1);
    const behind = nearestSide(tokens, at, 1);
    const first = codeOf(before);
    const second = codeOf(behind);
    const isBefore = join(join(CODES.before, nameCode), first);
    const isBehind = join(join(CODES.behind, nameCode), second);
    const areAround = join(join(join(CODES.around, nameCode), first), second);
    signs.push(isBefore, isBehind, areAround);
    note?.(isBefore, `${before} before ${name}`);
    note?.(isBehind, `${behind} behind ${name}`);
    note?.(areAround, `${before} and ${behind} around ${name}`);
  }
}

/** With what the last sentence begins, and, if others stand before it, what is in it. */
function addLast(signs: number[], tokens: readonly Token[], note?: Note): void {
  const end = tokens.length - 1;
  const from = tokens.findLastIndex((token, at) => at < end && endsSentence(token)) + 1;
  for (let at = Math.max(1, from); at < end; at += 1) {
    const { kind, kindCode } = tokens[at] as Token;
    if (at === Math.max(1, from)) {
      const begins = join(CODES.begins, kindCode);
      signs.push(begins);
      note?.(begins, `begins: ${kind}`);
    }
    if (from === 0) return;
    const asked = join(CODES.asked, kindCode);
    signs.push(asked);
    note?.(asked, `asked: ${kind}`);
  }
}

/** The words a few places before and behind each side and area: who does a thing, and whether it is so, is said there. */
function addNeighbours(signs: number[], tokens: readonly Token[], note?: Note): void {
  for (let at = 0; at < tokens.length; at += 1) {
    const named = NEIGHBOURED.get((tokens[at] as Token).kind);
    if (!named) continue;
    for (let step = 1; step <= NEAR; step += 1) {
      const before = tokens[at - step];
      const behind = tokens[at + step];
      if (before) addNeighbour(signs, named.before, before, `before ${named.name}`, note);
      if (behind) addNeighbour(signs, named.behind, behind, `behind ${named.name}`, note);
    }
  }
}

function addNeighbour(signs: number[], code: number, { kind, kindCode }: Token, where: string, note?: Note): void {
  const sign = join(code, kindCode);
  signs.push(sign);
  note?.(sign, `${kind} near ${where}`);
}

const NEAR = 4;
const neighboured = (name: string) => ({ name, before: codeOf(`before ${name}`), behind: codeOf(`behind ${name}`) });
const [OF_PROVIDER, OF_CUSTOMER, OF_AREA] = [neighboured("provider"), neighboured("customer"), neighboured("area")];
/** Of whom and what the neighbours count. A side by its name and by a pronoun is the same. */
const NEIGHBOURED: ReadonlyMap<string, ReturnType<typeof neighboured>> = new Map([
  ["PROVIDER", OF_PROVIDER],
  ["THEY", OF_PROVIDER],
  ["CUSTOMER", OF_CUSTOMER],
  ["WE", OF_CUSTOMER],
  ["AREA", OF_AREA],
]);

/** What is in it, by numbers. */
function addCounts(facts: number[], utterance: Utterance, note?: Note): void {
  const { words, models, outside, marks, topics } = utterance;
  addCount(facts, "areas", Math.min(3, areasNamed(utterance)), note);
  addCount(facts, "hints", Math.min(1, utterance.areas.length), note);
  addCount(facts, "models", Math.min(CLOUD_MODEL_IDS.length, models.length), note);
  addCount(facts, "services", Number(namesService(utterance)), note);
  addCount(facts, "topics", Math.min(1, topics.length), note);
  addCount(facts, "fourths of words", Math.min(6, words.length >> 2), note);
  addCount(facts, "sentences", Math.min(3, words.at(-1)?.sentence ?? 0), note);
  addCount(facts, "cloud", Number(marks.some(({ meaning }) => meaning.kind === "context")), note);
  addCount(facts, "strange", Math.min(4, utterance.strange), note);
  addCount(facts, "somewhere", Number(isSomewhere(utterance)), note);
  for (const { id } of outside) addOne(facts, "outside", id, note);
}

function addCount(facts: number[], name: keyof typeof COUNTED, count: number, note?: Note): void {
  const sign = join(COUNTED[name], count);
  facts.push(sign);
  note?.(sign, `${name}: ${count}`);
}

const COUNTED = numbered(["areas", "hints", "models", "services", "topics", "fourths of words", "sentences", "cloud", "strange", "somewhere"]);

/** Whether anything says that the talk is of the cloud. */
const isSomewhere = (utterance: Utterance): boolean =>
  namesPlace(utterance) || utterance.parties.some(({ id, pronoun }) => id === "provider" && !pronoun) || utterance.marks.some(({ meaning }) => meaning.kind === "context");

function addWord(signs: number[], name: string, code: number, word: Word, note?: Note): void {
  const sign = join(code, word.code);
  signs.push(sign);
  note?.(sign, `${name}: ${word.stem}`);
}

function addOne(signs: number[], name: string, value: string, note?: Note): void {
  say(signs, name, value);
  note?.(signs.at(-1) as number, `${name}: ${value}`);
}
