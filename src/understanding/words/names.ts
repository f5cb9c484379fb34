/** Names of services of which a slip made one word another proper word: "Even Hubs", "Traffic Manage". */

import { slipsBetween } from "../../knowledge/edit-distance.ts";
import { is } from "./classes.ts";
import { indexByParts, partsOf } from "./near-words.ts";
import type { Neighbours } from "./neighbours.ts";
import { once } from "./once.ts";
import type { Step } from "./phrases.ts";
import { costOfSlip, RARE_SLIP } from "./slips.ts";
import type { Stem } from "./words.ts";

export type Names = {
  /**
   * @param steps for each place of the name the words that may stand there
   * @param small whether its small words are part of it: "on premises"
   */
  add(steps: readonly Step[], small: boolean): void;
  /** The words of names that are a likely slip away from what was typed, and not another form of it. Takes microseconds: to be asked once for each word. */
  nearTo(typed: string): readonly string[];
  /** Which of these was meant beside another word of its name; null where none makes one, or what was typed often stands there. */
  meant(near: readonly string[], before: string, typed: string, after: string): string | null;
};

/** What is shorter is a slip away from too many, unless it is the small word of a name. */
const SHORTEST = 3;
const NONE: readonly string[] = [];

export function createNames(stem: Stem, { follows }: Pick<Neighbours, "follows">): Names {
  const waiting: { readonly steps: readonly Step[]; readonly small: boolean }[] = [];
  const index = once(() => indexNames(waiting));
  return {
    add: (steps, small) => waiting.push({ steps, small }),
    nearTo(typed) {
      const near = new Set(partsOf(typed).flatMap((part) => index().byPart.get(part) ?? NONE));
      return [...near].filter((word) => isLikelySlip(typed, word) && stem(word) !== stem(typed));
    },
    meant(near, before, typed, after) {
      const { isPair } = index();
      const meant = near.find((word) => (isPair(word, after) && !follows(typed, after)) || (isPair(before, word) && !follows(before, typed)));
      return meant === undefined || isPair(typed, after) || isPair(before, typed) ? null : meant;
    },
  };
}

/** The pairs of words that stand together in names, and each of these words by what is left of it without one letter. */
function indexNames(names: readonly { readonly steps: readonly Step[]; readonly small: boolean }[]) {
  const pairs = new Map<string, Set<string>>();
  const words = new Set<string>();
  for (const { steps, small } of names) {
    const written = steps.flatMap(([words]) => words ?? []);
    for (const [at, next] of written.entries()) {
      const first = written[at - 1];
      if (first === undefined || (!small && (is(first, "in-many-names") || is(next, "in-many-names")))) continue;
      pairs.set(first.text, (pairs.get(first.text) ?? new Set()).add(next.text));
      for (const word of [first, next]) if (word.text.length > SHORTEST || is(word, "in-many-names")) words.add(word.text);
    }
  }
  const isPair = (first: string, next: string): boolean => pairs.get(first)?.has(next) === true;
  return { isPair, byPart: indexByParts(words, partsOf) };
}

const isLikelySlip = (typed: string, word: string) => typed !== word && slipsBetween(typed, word) === 1 && costOfSlip(typed, word, 1) < RARE_SLIP;
