/** Whether models are asked for in which what is described is not so: "all leave the OS to us except …?", "where is it not true that …?" */
import type { ModelId } from "../../ids.ts";
import { untruthsIn } from "../marks/denials.ts";
import { says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Ranked } from "./classifier.ts";
import { isOnes, type ModelSet, modelsIn, modelsInPlay, modelsLeftOut, modelsOffered, setOf } from "./offers.ts";

/** Whether the answer is the models in which what is described is not so. */
export const isTurned = (utterance: Utterance): boolean => excepts(utterance) || untruthsIn(utterance).length > 0;

/** The sets that are the answer, by those in which what is described is so. */
export const turnedRound = (ranked: readonly Ranked<ModelSet>[], utterance: Utterance): readonly Ranked<ModelSet>[] =>
  ranked.flatMap(({ label, score }) => {
    const others = othersThan(modelsIn(label), utterance);
    return others === null ? [] : [{ label: others, score }];
  });

/** The other models that can be meant; null where there are none. */
export function othersThan(models: readonly ModelId[], utterance: Utterance): ModelSet | null {
  const inPlay = modelsInPlay(utterance).filter((model) => !models.includes(model));
  // What is so in no model of the cloud may be so at home, unless "the cloud models" are asked for.
  const areOfCloud = utterance.words.some(({ stem }, at) => stem === "cloud" && is(utterance.words[at + 1], "model-noun")) && inPlay.length > 0;
  const others: readonly ModelId[] = areOfCloud || models.includes("on-premises") || modelsOffered(utterance).length >= 2 ? inPlay : ["on-premises", ...inPlay];
  return others.length === 0 ? null : setOf(others);
}

/** "In every model but which?"; "in which models except SaaS" names the exception, and "all but one do, which are they?" asks for the others. */
const excepts = (utterance: Utterance): boolean =>
  modelsLeftOut(utterance).length === 0 &&
  ((says(utterance, "excepting") && !utterance.words.some(isOnlyOne)) || utterance.words.some(isExcept)) &&
  !utterance.words.some((word) => is(word, "plural-pronoun") || isOnes(word));

/** "Just one has X with the customer, which is the odd one out?" means the one. */
const isOnlyOne = ({ stem }: Word, at: number, words: readonly Word[]): boolean => stem === "one" && is(words[at - 1], "limiting");

/** What excepts models, and not one of the things in them: "in all but one", "everywhere except?", "all models but the one that …". */
function isExcept(word: Word, at: number, words: readonly Word[]): boolean {
  const { sentence } = word;
  const isExceptItself = word.text === "except";
  if (!isExceptItself && (word.pause || !isAny(word, "but", "besides"))) return false;
  const before = words.slice(Math.max(0, at - FEW), at).filter((word) => word.sentence === sentence);
  const next = words[at + 1];
  const asks = next?.sentence !== sentence || next.pause || is(next, "one") || before.some(({ stem }) => stem === "model" || stem === "column");
  return asks && (isExceptItself || before.some((word) => is(word, "every")));
}
const FEW = 3;
