/** Phrases: how entries of the language files become something that words are compared with. `a|b` parts words, ` | ` whole alternatives. */
import type { Word } from "./words.ts";

/** What may be written at one place of a phrase: each alternative as its words. */
export type Step = readonly (readonly Word[])[];

/** The whole alternatives of an entry, each as its steps: for every step, what may be written there. */
export const stepsOf = (entry: string): string[][][] =>
  entry.split(" | ").map((whole) =>
    whole
      .trim()
      .split(/\s+/)
      .map((step) => step.split("|")),
  );

/** The whole alternatives of an entry, as plain words. */
export const alternativesOf = (entry: string): string[] =>
  stepsOf(entry).flatMap((steps) => steps.reduce<string[]>((begun, step) => begun.flatMap((start) => step.map((word) => `${start} ${word}`.trim())), [""]));
