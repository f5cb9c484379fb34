/** "Why is it shared there, when the customer has it everywhere else?": what a "why" holds against the answer asks nothing more. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Without the clause behind the "why"; as it is where none begins with a pause and a word that gives grounds. */
export function withoutGrounds(said: Utterance, recognise: (words: readonly Word[]) => Utterance): Utterance {
  const { words } = said;
  if (!words.slice(0, SOON).some((word) => is(word, "asking-why"))) return said;
  const at = words.findIndex((word, place) => place > 0 && word.pause && isAny(word, "given-that", "granting", "conditional"));
  return at < 0 ? said : recognise(words.slice(0, at));
}

/** "Hm, but why …" */
const SOON = 3;
