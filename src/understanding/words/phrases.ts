/** Phrases of the files as something that words are compared with. */
import { is } from "./classes.ts";
import type { Word } from "./words.ts";

/** What may be written at one place of a phrase: each alternative as its words. */
export type Step = readonly (readonly Word[])[];

/** Whether a word may stand inside a phrase without breaking it: "SQL Server running on our Azure VM". */
export const isLeftOut = (word: Word): boolean => is(word, "determiner") || is(word, "idle");
