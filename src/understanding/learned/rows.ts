/** Signs of what stands in a row: each token, and those beside each other. */

import type { Token } from "../clauses/tokens.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import type { Word } from "../words/words.ts";

/** Told about each sign by its name, for people who want to know why. */
export type Note = (sign: number, name: string) => void;

/** By their kinds: each of a row, two and three in a row, and two with any one between them. */
export function addRow(signs: number[], row: string, tokens: readonly Token[], note?: Note): void {
  const of = codeOf(row);
  for (let at = 0; at < tokens.length; at += 1) {
    const [first, second, third] = [tokens[at] as Token, tokens[at + 1], tokens[at + 2]];
    const one = join(of, first.kindCode);
    signs.push(one);
    note?.(one, nameOf(row, first.kind));
    if (!second) return;
    const two = join(one, second.kindCode);
    signs.push(two);
    note?.(two, nameOf(row, first.kind, second.kind));
    if (!third) continue;
    const three = join(two, third.kindCode);
    const around = join(join(one, ANY), third.kindCode);
    signs.push(three, around);
    note?.(three, nameOf(row, first.kind, second.kind, third.kind));
    note?.(around, nameOf(row, first.kind, "_", third.kind));
  }
}

/** Stands for any one word. */
const ANY = 0x5bd1e995;

const nameOf = (...parts: readonly string[]): string => parts.join(" ").trim();

/** By their names: two in a row. */
export function addPairs(signs: number[], row: string, tokens: readonly Token[], note?: Note): void {
  const of = codeOf(row);
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first, second] = [tokens[at] as Token, tokens[at + 1] as Token];
    const sign = join(join(of, first.nameCode), second.nameCode);
    signs.push(sign);
    note?.(sign, nameOf(row, first.name, second.name));
  }
}

/** A word, and the two that it makes with the next. */
export function addWordAt(signs: number[], words: readonly Word[], at: number): void {
  const { code } = words[at] as Word;
  signs.push(join(CODES.word, code));
  const next = words[at + 1];
  if (next) signs.push(join(join(CODES.pair, code), next.code));
}

const CODES = numbered(["word", "pair"]);
