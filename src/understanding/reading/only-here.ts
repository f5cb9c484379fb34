/** "The hosts are theirs in SaaS only", "in exactly two models, PaaS and SaaS": what is said of some models is denied of the others. */
import { isBorder, type Mention, NAMES, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Whether the models that are named are said to be the only ones in which it is so. */
export function saysOnlyHere(utterance: Utterance): boolean {
  const { words, groups, models } = utterance;
  if (models.length === 0) return false;
  const cues = groups.flatMap(({ id, from }) => (id === "only" && models.some((model) => isLimited(model, from, words)) ? [from] : []));
  const counts = words.flatMap((word, at) => (word.text === "exactly" && isAny(words[at + 1], "several", "one") ? [at] : []));
  return [...cues, ...counts].some((at) => isSaidOfThing(at, utterance));
}

/** "Only in SaaS", "solely for SaaS", "in SaaS only"; "we are SaaS only" says where one is. */
function isLimited({ from, to }: Mention<string>, only: number, words: readonly Word[]): boolean {
  const isLed = is(words[from - 1], "leading");
  return isLed && (only === from - 2 || only === to);
}

/** "We run in PaaS only, who patches the OS?" says nothing of the thing. */
const isSaidOfThing = (at: number, { words, areas }: Utterance): boolean =>
  areas.some(({ from, strength }) => {
    const [first, last] = [Math.min(from, at), Math.max(from, at)];
    return strength >= NAMES && !words.slice(first + 1, last + 1).some((_, step) => isBorder(words, first + 1 + step));
  });
