/** Phrases: how entries of the language files become something that words are compared with. `a|b` parts words, ` | ` whole alternatives. */
import { is } from "./classes.ts";
import type { Word } from "./words.ts";

/** What may be written at one place of a phrase: each alternative as its words. */
export type Step = readonly (readonly Word[])[];

/** The whole alternatives of an entry, each as its steps, as they are written: `a|b`. */
export const stepsOf = (entry: string): string[][] => entry.split(" | ").map((whole) => whole.split(" ").filter((step) => step !== ""));

/** What may be written at a step. */
export const choicesOf = (step: string): string[] => step.split("|");

/** The whole alternatives of an entry, as plain words. */
export const alternativesOf = (entry: string): string[] =>
  stepsOf(entry).flatMap((steps) => steps.reduce<string[]>((begun, step) => begun.flatMap((start) => choicesOf(step).map((word) => `${start} ${word}`.trim())), [""]));

/** Whether a word may stand inside a phrase without breaking it: "SQL Server running on our Azure VM". */
export const isLeftOut = (word: Word): boolean => is(word, "determiner") || is(word, "idle");
