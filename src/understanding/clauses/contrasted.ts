/** What is said of one thing and denied of another: each of the two is a claim. */
import { NAMES, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { inPlaceOf } from "./questions.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** "The vendor manages the hosts but not the guests": what is said of the one is denied of the other. */
export function claimsOfContrast(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  const { words, areas } = whole;
  const denial = words.findIndex((word, at) => word.stem === "not" && (word.pause || is(words[at - 1], "turning")));
  if (denial <= 0) return [];
  const leadsTo = (at: number) => words.slice(denial + 1, at).every((word) => isAny(word, "determiner", "quantifier", "belonging"));
  const thing = areas.findLast(({ strength, to }) => strength >= NAMES && to <= denial);
  const other = areas.find(({ id, from }) => from > denial && id !== thing?.id && leadsTo(from));
  if (!thing || !other) return [];
  const affirmed = [...words.slice(0, is(words[denial - 1], "turning") ? denial - 1 : denial), ...words.slice(other.to)];
  const denied = [...words.slice(0, thing.from), ...words.slice(denial)];
  return [affirmed, denied].map((claim) => inPlaceOf(whole, recognise(claim)));
}
