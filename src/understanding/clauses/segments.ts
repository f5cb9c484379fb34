/** The segments of a message: where a row of things may be cut. */
import type { Span } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** What stands between pauses, the ends of sentences, and what joins. */
export function segmentsOf(words: readonly Word[]): readonly Span[] {
  const segments: { readonly from: number; to: number }[] = [];
  words.forEach((word, at) => {
    if (is(word, "adding") || word.text === "=") return;
    const last = segments.at(-1);
    if (last && last.to === at && !word.pause && words[at - 1]?.sentence === word.sentence) last.to = at + 1;
    else segments.push({ from: at, to: at + 1 });
  });
  return segments;
}

/** The stretches of a message, cut where a new one begins. */
export function cutWhere(words: readonly Word[], begins: (at: number) => boolean): readonly Span[] {
  const stretches: { readonly from: number; to: number }[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const last = stretches.at(-1);
    if (last && !begins(at)) last.to = at + 1;
    else stretches.push({ from: at, to: at + 1 });
  }
  return stretches;
}

export const isWithin = ({ from, to }: Span, segment: Span): boolean => from >= segment.from && to <= segment.to;

/** "AKS: who does what?", "VM scale sets: the guest OS, still us?": what stands first, with a pause behind it. */
export const isHeading = ({ from, to }: Span, words: readonly Word[]): boolean => from === 0 && words[to]?.pause === true;

/** Where the sentence before a place begins, behind its heading: "Key Vault: …". */
export function behindHeading(words: readonly Word[], to: number): number {
  const start = words.findIndex(({ sentence }) => sentence === words[to - 1]?.sentence);
  const heading = words.slice(start, to).findIndex(({ pause }, step) => pause && step > 0 && step <= LONGEST_HEADING);
  return heading > 0 ? start + heading : start;
}

const LONGEST_HEADING = 5;
