/** What is said of one thing and denied of another, or denied of the one and said of the other: each of the two is a claim. */
import { denies } from "../marks/denials.ts";
import { NAMES, namesArea, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { inPlaceOf } from "./questions.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** "The vendor manages the hosts but not the guests", "… and not the guests": what is said of the one is denied of the other. */
export function claimsOfContrast(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  const { words, areas } = whole;
  const denial = words.findIndex((word, at) => word.stem === "not" && (word.pause || isAny(words[at - 1], "turning", "adding")));
  if (denial <= 0) return [];
  const leadsTo = (at: number) => words.slice(denial + 1, at).every((word) => isAny(word, "determiner", "quantifier", "belonging"));
  const thing = areas.findLast(({ strength, to }) => strength >= NAMES && to <= denial);
  const other = areas.find(({ id, from }) => from > denial && id !== thing?.id && leadsTo(from));
  if (!thing || !other) return [];
  const affirmed = [...words.slice(0, isAny(words[denial - 1], "turning", "adding") ? denial - 1 : denial), ...words.slice(other.to)];
  const denied = [...words.slice(0, thing.from), ...words.slice(denial)];
  return [affirmed, denied].map((claim) => inPlaceOf(whole, recognise(claim)));
}

/** "We don't touch the hosts but do patch the guests", "they run the hosts but don't patch the guests": one side, of which one thing is denied and the other said. */
export function claimsOfTurn(whole: Utterance, recognise: Recognise): readonly Utterance[] {
  const { words, parties } = whole;
  const [party, ...others] = parties;
  const turn = words.findIndex((word) => is(word, "turning"));
  if (turn <= 0 || !party || others.some(({ id }) => id !== party.id)) return [];
  if (party.to > turn) return [];
  const first = recognise(words.slice(0, turn));
  const behind = words.slice(turn + 1);
  const isSaidAgain = others.some(({ from }) => from > turn);
  const second = recognise(isSaidAgain ? behind : [...words.slice(party.from, party.to), ...behind]);
  const isTurn = denies(first) !== denies(second) && namesArea(first) && namesArea(second);
  return isTurn ? [first, second].map((claim) => inPlaceOf(whole, claim)) : [];
}
