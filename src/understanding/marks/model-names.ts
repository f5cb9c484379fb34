/** Whether a phrase found in a message is the name of a model, and not a sentence about one of the things in it. */
import type { Lexicon as Lists } from "../../knowledge/language.ts";
import { choicesOf, stepsOf } from "../../knowledge/phrases.ts";
import { is, isAny } from "../words/classes.ts";
import { isLeftOut } from "../words/phrases.ts";
import type { Word } from "../words/words.ts";

/** Whether the words from one place up to another name a model. */
export type NamesModel = (words: readonly Word[], from: number, to: number) => boolean;

/**
 * "Who owns the datacentre?" speaks of no own datacentre, and "who manages the database?" of no managed one: the names of models stand as
 * they are written in the lists, or in the plural, with an article only behind a preposition.
 */
export function createModelNames(models: Lists["models"], read: (text: string) => readonly Word[]): NamesModel {
  const entries = Object.values(models).flatMap(({ names }) => names);
  const written = new Set(entries.flatMap((entry) => stepsOf(entry).flat().flatMap(choicesOf).flatMap(read)).map(({ text }) => text));
  const isWritten = ({ text }: Word): boolean => written.has(text) || written.has(text.replace(/s$/, ""));
  const isAllowed = (words: readonly Word[], at: number): boolean => !is(words[at], "determiner") || isAny(words[at - 1], "place", "belonging", "likening", "comparing", "without");
  return (words, from, to) => words.slice(from, to).every((word, step) => (isWritten(word) || isLeftOut(word)) && (step === 0 || isAllowed(words, from + step)));
}
