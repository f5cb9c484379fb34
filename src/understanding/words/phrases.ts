/** Phrases: how entries of the language files become something that words are compared with. `a|b` parts words, ` | ` whole alternatives. */
import type { Word } from "./words.ts";

/** What may be written at one place of a phrase: each alternative as its words. */
export type Step = readonly (readonly Word[])[];

/** The whole alternatives of an entry, each as its steps: for every step, what may be written there. */
export const stepsOf = (entry: string): string[][][] =>
  entry.split(" | ").map((whole) =>
    whole
      .split(" ")
      .filter((step) => step !== "")
      .map((step) => (step.includes("|") ? step.split("|") : [step])),
  );

/** The whole alternatives of an entry, as plain words. */
export const alternativesOf = (entry: string): string[] =>
  stepsOf(entry).flatMap((steps) => steps.reduce<string[]>((begun, step) => begun.flatMap((start) => step.map((word) => `${start} ${word}`.trim())), [""]));

/** What may stand before a noun inside a phrase without breaking it. */
export const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the", "our", "your", "my", "this", "that", "these", "those", "their", "his", "her", "its"]);
/** All that may stand inside a phrase: "SQL Server running on our Azure VM". */
export const LEFT_OUT: ReadonlySet<string> = new Set([...ARTICLES, "sit", "run"]);
