/**
 * Phrases: how entries of the language files become something that words are compared with.
 * ` | ` parts whole alternatives, `a|b` parts words; `{name}` is a slot, `*` a gap, `^` and `$` the ends of a sentence.
 */
import type { Word } from "./words.ts";

export type Element =
  | { readonly kind: "word"; readonly stems: ReadonlySet<string> }
  | { readonly kind: "slot"; readonly names: ReadonlySet<string>; readonly stems: ReadonlySet<string> }
  | { readonly kind: "gap" }
  | { readonly kind: "start" }
  | { readonly kind: "end" };

export type Phrase = readonly Element[];

/** What may be written at one place of a phrase: each alternative as its words. */
export type Step = readonly (readonly Word[])[];

type ReadWords = (text: string) => readonly Word[];

/** How many words a `*` may stand for. Five carry an object between a verb and its side; more would join what does not belong together. */
export const LONGEST_GAP = 5;

const SLOT = /^\{([\w|-]+)\}$/;

/** The whole alternatives of an entry, each as its steps: for every step, what may be written there. For entries without slots. */
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

/** Compiles an entry of the forms. */
export function compilePhrases(entry: string, read: ReadWords): Phrase[] {
  return entry.split(" | ").map((whole) =>
    whole
      .trim()
      .split(/\s+/)
      .flatMap((step) => compileStep(step, read)),
  );
}

function compileStep(step: string, read: ReadWords): Element[] {
  if (step === "*") return [{ kind: "gap" }];
  if (step === "^") return [{ kind: "start" }];
  if (step === "$") return [{ kind: "end" }];
  const names = new Set<string>();
  const words: (readonly string[])[] = [];
  for (const alternative of step.split(/\|(?![^{]*\})/)) {
    const slot = SLOT.exec(alternative)?.[1];
    if (slot) for (const name of slot.split("|")) names.add(name);
    else words.push(read(alternative).map((word) => word.stem));
  }
  const [only] = words;
  if (names.size === 0 && words.length === 1 && only) return only.map((stem) => ({ kind: "word", stems: new Set([stem]) }));
  const stems = new Set(words.map((stems) => stems.join(" ")));
  return names.size > 0 ? [{ kind: "slot", names, stems }] : [{ kind: "word", stems }];
}
