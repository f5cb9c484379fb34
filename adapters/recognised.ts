/** What a reading recognised, as the terminal and the page both show it: the very words instead of their positions. */
import type { Reading } from "../src/understanding/reading/reading.ts";

export type Recognised = { readonly words: string; readonly as: string; readonly id: string | null; readonly strength: number | null };

export const recognisedIn = ({ utterance: { words, marks } }: Reading): Recognised[] =>
  marks.map(({ meaning, from, to }) => ({
    words: words
      .slice(from, to)
      .map(({ text }) => text)
      .join(" "),
    as: meaning.kind,
    // What a meaning does not have is there all the same, as `undefined`: all meanings have one shape.
    id: ("id" in meaning ? meaning.id : null) ?? null,
    strength: ("strength" in meaning ? meaning.strength : null) ?? null,
  }));
