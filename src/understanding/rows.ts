/** Signs of what stands in a row: each token, and those beside each other. */
import { codeOf, join, numbered } from "./codes.ts";
import type { Token } from "./tokens.ts";
import type { Word } from "./words.ts";

/** Told about each sign by its name, for people who want to know why. */
export type Note = (sign: number, name: string) => void;

/** Whether a token counts as a thing of its kind, or by its name. */
export const BY_KIND = 0;
export const BY_NAME = 1;

/** By their kinds: each of a row, two and three in a row, and two with any one between them. */
export function addRow(signs: number[], row: string, tokens: readonly Token[], note?: Note): void {
  const of = codeOf(row);
  for (let at = 0; at < tokens.length; at += 1) {
    const first = join(of, (tokens[at] as Token).codes[BY_KIND]);
    signs.push(first);
    const second = tokens[at + 1];
    if (!second) break;
    const pair = join(first, second.codes[BY_KIND]);
    signs.push(pair);
    const third = tokens[at + 2];
    if (third) signs.push(join(pair, third.codes[BY_KIND]), join(join(first, ANY), third.codes[BY_KIND]));
  }
  if (note) nameRow(row, tokens, note);
}

/** By their names: two in a row. */
export function addPairs(signs: number[], row: string, tokens: readonly Token[], note?: Note): void {
  const of = codeOf(row);
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const [first, second] = [tokens[at] as Token, tokens[at + 1] as Token];
    const sign = join(join(of, first.codes[BY_NAME]), second.codes[BY_NAME]);
    signs.push(sign);
    note?.(sign, `${row} ${first.name} ${second.name}`);
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

function nameRow(row: string, tokens: readonly Token[], note: Note): void {
  const signOf = (codes: readonly number[]) => codes.reduce(join, codeOf(row));
  const nameOf = (...kinds: readonly string[]) => [row, ...kinds].join(" ").trim();
  tokens.forEach((first, at) => {
    for (let to = at + 1; to <= Math.min(tokens.length, at + LONGEST); to += 1) {
      const stretch = tokens.slice(at, to);
      note(signOf(stretch.map(({ codes }) => codes[BY_KIND])), nameOf(...stretch.map(({ kind }) => kind)));
    }
    const third = tokens[at + 2];
    if (third) note(signOf([first.codes[BY_KIND], ANY, third.codes[BY_KIND]]), nameOf(first.kind, "_", third.kind));
  });
}

const LONGEST = 3;
/** Stands for any one word. */
const ANY = 0x5bd1e995;
