/** Signs of what stands in a row: each token, and those beside each other. */
import { codeOf, join, numbered } from "./codes.ts";
import type { Token } from "./tokens.ts";
import type { Word } from "./words.ts";

/** Told about each sign by its name, for people who want to know why. */
export type Note = (sign: number, name: string) => void;

/** Whether a token counts as a thing of its kind, or by its name. */
export const BY_KIND = 0;
export const BY_NAME = 1;
export type By = typeof BY_KIND | typeof BY_NAME;

/** Each of a row, two in a row, and so on up to the longest; from three on also two with any one between them. */
export function addRow(signs: number[], row: string, tokens: readonly Token[], by: By, longest: number, note?: Note): void {
  const of = codeOf(row);
  for (let at = 0; at < tokens.length; at += 1) {
    const first = join(of, (tokens[at] as Token).codes[by]);
    let sign = first;
    signs.push(sign);
    const end = Math.min(tokens.length, at + longest);
    for (let to = at + 1; to < end; to += 1) {
      sign = join(sign, (tokens[to] as Token).codes[by]);
      signs.push(sign);
    }
    const third = longest < 3 ? undefined : tokens[at + 2];
    if (third) signs.push(join(join(first, ANY), third.codes[by]));
  }
  if (note) nameRow(row, tokens, by, longest, note);
}

/** A word, and the two that it makes with the next. */
export function addWordAt(signs: number[], words: readonly Word[], at: number): void {
  const { code } = words[at] as Word;
  signs.push(join(CODES.word, code));
  const next = words[at + 1];
  if (next) signs.push(join(join(CODES.pair, code), next.code));
}

const CODES = numbered(["word", "pair"]);

function nameRow(row: string, tokens: readonly Token[], by: By, longest: number, note: Note): void {
  const texts = tokens.map(({ kind, name }) => (by === BY_KIND ? kind : name));
  const signOf = (codes: readonly number[]) => codes.reduce(join, codeOf(row));
  tokens.forEach((first, at) => {
    for (let to = at + 1; to <= Math.min(tokens.length, at + longest); to += 1)
      note(signOf(tokens.slice(at, to).map(({ codes }) => codes[by])), `${row} ${texts.slice(at, to).join(" ")}`.trim());
    const third = longest < 3 ? undefined : tokens[at + 2];
    if (third) note(signOf([first.codes[by], ANY, third.codes[by]]), `${row} ${texts[at]} _ ${texts[at + 2]}`.trim());
  });
}

/** Stands for any one word. */
const ANY = 0x5bd1e995;
