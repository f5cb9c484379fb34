/** Which models can be the answer where one is asked for: what is offered to choose from, and what is set aside. */
import { CLOUD_MODEL_IDS, MODEL_IDS, type ModelId } from "../../ids.ts";
import { type Mention, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Ranked } from "./classifier.ts";

/** Several models at once, such as `iaas+paas`. */
export type ModelSet = string;

export const setOf = (models: readonly ModelId[]): ModelSet => MODEL_IDS.filter((id) => models.includes(id)).join("+");
export const modelsIn = (set: ModelSet): ModelId[] => (set === NO_MODELS ? [] : (set.split("+") as ModelId[]));
const NO_MODELS: ModelSet = "";

/** The models to choose from, where some are named: "IaaS or PaaS", and of "from on-premises up to SaaS" all that lie between, too. */
export function modelsOffered({ words, models }: Utterance): ModelId[] {
  const [first, last, another] = models;
  const named = models.map(({ id }) => id);
  if (!first || !last || another) return named;
  const between = words.slice(first.to, last.from);
  if (!between.every((word) => isAny(word, "up-to", "on-the-way")) || !between.some((word) => is(word, "up-to"))) return named;
  const [one, other] = [MODEL_IDS.indexOf(first.id), MODEL_IDS.indexOf(last.id)];
  return MODEL_IDS.slice(Math.min(one, other), Math.max(one, other) + 1);
}

/** The models that can be the answer: those that are offered, or else all that are spoken of, without those that are set aside. */
export function modelsInPlay(utterance: Utterance): readonly ModelId[] {
  const aside = modelsAside(utterance);
  const named = modelsOffered(utterance).filter((id) => !aside.includes(id));
  if (named.length >= 2) return named;
  const home = named.includes("on-premises") || (says(utterance, "four") && !aside.includes("on-premises"));
  return (home ? MODEL_IDS : CLOUD_MODEL_IDS).filter((id) => !aside.includes(id));
}

const modelsAside = ({ words, models }: Utterance): readonly ModelId[] => models.filter((model) => isLeftOut(model, words) || isDenied(model, words)).map(({ id }) => id);

/** "Apart from IaaS", "leaving IaaS out", "on-premises aside", "in every model but SaaS", "unless it is SaaS": the models that are not meant. */
export const modelsLeftOut = ({ words, models }: Utterance): readonly ModelId[] => models.filter((model) => isLeftOut(model, words) || isUnless(model, words)).map(({ id }) => id);

/** "Unless it is IaaS", "unless the boxes stand in our own cellar"; "not unless it is IaaS" means that one. */
function isUnless({ from }: Mention<ModelId>, words: readonly Word[]): boolean {
  const at = words.findLastIndex(({ text }, at) => text === "unless" && at < from && from - at <= LONGEST_CONDITION);
  // "Unless we stay on-premises, then the hardware is ours" asks of what is so there.
  const isSupposed = words.some((word, place) => place > from && word.pause && word.text === "then");
  return at >= 0 && !isSupposed && words[at]?.sentence === words[from]?.sentence && words[at - 1]?.stem !== "not";
}
const LONGEST_CONDITION = 7;

/** Whether a model or a service is excepted where it stands: "apart from AKS". */
export function isLeftOut({ from, to }: Pick<Mention<string>, "from" | "to">, words: readonly Word[]): boolean {
  const wordAt = inSentenceOf(words, from);
  const before = [1, 2, 3].map((step) => from - step);
  // "All leave it to us except: a) IaaS b) PaaS": what is offered behind a colon is no exception.
  if (before.some((at) => (isAny(wordAt(at), "aside", "besides") && !words[at + 1]?.pause) || isButFew(words, at))) return true;
  if (!beginsAnother(to, words) && (is(wordAt(to), "aside") || (!beginsAnother(to + 1, words) && is(wordAt(to + 1), "aside")))) return true;
  // "On-premises does not count."
  if (wordAt(to)?.stem === "do" && wordAt(to + 1)?.stem === "not" && wordAt(to + 2)?.stem === "count") return true;
  return wordAt(to)?.stem === "out" && before.some((at) => is(wordAt(at), "leaving"));
}

/** "In PaaS, apart from Microsoft's part", "in PaaS except one": what stands behind a model may begin another exception. */
const beginsAnother = (at: number, words: readonly Word[]): boolean => words[at]?.pause === true || words[at]?.text === "except" || words[at + 1]?.stem === "from";

/** "Not IaaS", "on-premises being out": where a model is asked for, what is denied is none of the answers. */
function isDenied({ from, to }: Mention<ModelId>, words: readonly Word[]): boolean {
  const wordAt = inSentenceOf(words, from);
  return [1, 2].some((step) => isAny(wordAt(from - step), "alternative", "without")) || [0, 1].some((step) => wordAt(to + step)?.stem === "out");
}

/** The word at each place of the sentence in which a word stands; none outside of it. */
const inSentenceOf =
  (words: readonly Word[], from: number) =>
  (at: number): Word | undefined =>
    words[at]?.sentence === words[from]?.sentence ? words[at] : undefined;

/** "Every model but SaaS". */
const isButFew = (words: readonly Word[], at: number): boolean =>
  words[at]?.stem === "but" && !words[at]?.pause && words.slice(Math.max(0, at - FEW), at).some((word) => is(word, "every"));

/** The models that can be in an answer: where several are named to choose from, these; and none that is set aside. */
export function modelsToChooseFrom(utterance: Utterance): readonly ModelId[] {
  if (utterance.models.length === 0) return MODEL_IDS;
  const named: readonly ModelId[] = ranksCloudModel(utterance) ? CLOUD_MODEL_IDS : modelsOffered(utterance);
  const aside = modelsAside(utterance);
  const left = (named.length < 2 ? MODEL_IDS : named).filter((model) => !aside.includes(model));
  return left.length > 0 ? left : MODEL_IDS;
}

/** What of a set can be in an answer: "IaaS or PaaS, where is the OS theirs?" is PaaS, for it is so in PaaS and SaaS. */
export const setAmong = (choice: readonly ModelId[], set: ModelSet): ModelSet =>
  choice.length === MODEL_IDS.length ? set : setOf(modelsIn(set).filter((model) => choice.includes(model)));

/** The sets by what of them can be in an answer. */
export function amongOffered(ranked: readonly Ranked<ModelSet>[], utterance: Utterance): readonly Ranked<ModelSet>[] {
  const offered = modelsToChooseFrom(utterance);
  const choice = offered.length === MODEL_IDS.length && speaksOfThree(utterance) ? CLOUD_MODEL_IDS : offered;
  if (choice.length === MODEL_IDS.length) return ranked;
  const scores = new Map<ModelSet, number>();
  for (const { label, score } of ranked) {
    const set = setAmong(choice, label);
    if (set !== NO_MODELS) scores.set(set, (scores.get(set) ?? 0) + score);
  }
  const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
  return [...scores].map(([label, score]) => ({ label, score: score / total })).sort((a, b) => b.score - a.score);
}

/** "Which of the three", "all three models": those of the cloud. */
export const speaksOfThree = ({ words, models }: Utterance): boolean =>
  models.length === 0 && words.some((word, at) => is(word, "three") && (is(words[at + 1], "model-noun") || (words[at - 1]?.stem === "the" && words[at - 2]?.stem === "of")));

/** "IaaS leaves us the most work, true?" holds it against the other clouds, not against a building of one's own. */
const ranksCloudModel = (utterance: Utterance): boolean => {
  const [only, another] = utterance.models;
  return only !== undefined && !another && only.id !== "on-premises" && (says(utterance, "most") || says(utterance, "least")) && !says(utterance, "four");
};

/** "Which ones?", by what was typed: the stemmer takes it for "on". */
export const isOnes = ({ text }: Word): boolean => text === "ones";

/** "Models", "columns", by what was typed: the stem has lost the plural. */
export const isPlural = (word: Word): boolean => is(word, "model-noun") && word.text.endsWith("s");

/** "Which of the models", "in what two columns": whether several of them are asked for. */
export const asksForModels = ({ words }: Utterance): boolean =>
  words.some((word, at) => isPlural(word) && words.slice(Math.max(0, at - FEW), at).some((before) => is(before, "which")));
const FEW = 3;

/** "Any cloud model where the hypervisor is ours?": one's own building is none. */
export const speaksOfCloud = ({ words, models }: Utterance): boolean => models.length === 0 && words.some((word, at) => word.stem === "cloud" && is(words[at + 1], "model-noun"));

/** Whether it speaks of several models without their names: "which models leave it to us, on-prem, too?" */
export const inPlural = ({ words }: Utterance): boolean => words.some(isPlural);
