/**
 * A trainable intent matcher: from labelled phrases to ranked intents for an utterance, with a threshold for rejection.
 * Pure, synchronous and deterministic. A logistic regression per label generalises, and the nearest phrase makes sure of near repetitions.
 */
import { addUp, indexPhrases, learnWeights, sigmoid } from "./intents-learning.ts";
import { learnVocabulary } from "./intents-vocabulary.ts";

/** A training example. The label `NONE` (in any case) marks phrases that are out of scope. */
export type LabelledPhrase = { readonly text: string; readonly label: string };

/** An intent that an utterance may have. The score is from 0 to 1; what is under `INTENT_THRESHOLD` should be rejected. */
export type IntentMatch = { readonly label: string; readonly score: number };

export type IntentMatcher = {
  /** The intents of an utterance, best first, at most `most` of them; none where it shares nothing with any phrase, or where `NONE` is likelier. */
  match(utterance: string, most?: number): readonly IntentMatch[];
};

/**
 * The score from which a match is accepted, for every corpus. Chosen on the training files sofmattress and corpus only: the value that gives the best sum
 * of their MCCs in k-fold cross-validation, where (1) no training phrase shares half of its content words with a held-out phrase of its label, because
 * people reword more than lists of phrases do, and (2) the phrases of held-out labels and of the other file stand for what is out of scope.
 * A higher threshold loses recall, a lower one lets in false accepts.
 */
export const INTENT_THRESHOLD = 0.2;

/** How many matches are useful to a caller that names no number: the best and what it may be confused with. */
const DEFAULT_MOST = 5;

/** Cosine to this power: near 1 for a repeated phrase (also a misspelt one), negligible under 0.7, where only the regression should decide. */
const REPETITION_POWER = 8;

const OUT_OF_SCOPE = "NONE";
const readLabel = (label: string): string => (label.toUpperCase() === OUT_OF_SCOPE ? OUT_OF_SCOPE : label);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** Learning goes by this order, so that the order of the training data has no influence. By text, which mixes the labels. */
const comparePhrases = (a: LabelledPhrase, b: LabelledPhrase): number => compareText(a.text, b.text) || compareText(a.label, b.label);
const compareMatches = (a: IntentMatch, b: IntentMatch): number => b.score - a.score || compareText(a.label, b.label);

/** What it takes to be among the best, and half of it. */
const barAt = (score: number) => ({ score, half: score / 2, halfLogit: Math.log(score / 2 / (1 - score / 2)) });
const NO_BAR = barAt(0);

/** Trains a matcher. Takes tens of milliseconds for some hundred phrases; matching takes microseconds. */
export function trainIntents(phrases: readonly LabelledPhrase[]): IntentMatcher {
  const ordered = phrases.map(({ text, label }) => ({ text, label: readLabel(label) })).sort(comparePhrases);
  const names = [...new Set(ordered.map((phrase) => phrase.label))];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const labels = ordered.map((phrase) => numbers.get(phrase.label) as number);

  const vocabulary = learnVocabulary(ordered.map((phrase) => phrase.text));
  const vectors = ordered.map((phrase) => vocabulary.encode(phrase.text));
  const { index, biases } = learnWeights(vectors, labels, names.length, vocabulary.size);
  const phraseIndex = indexPhrases(vectors, vocabulary.size);

  const evidence = new Float64Array(names.length);
  const cosines = new Float64Array(ordered.length);
  const nearest = new Float64Array(names.length);

  const logitOf = (label: number): number => (biases[label] as number) + (evidence[label] as number);
  const scoreOf = (label: number): number => {
    const likelihood = sigmoid(logitOf(label));
    const repetition = Math.min(1, nearest[label] as number) ** REPETITION_POWER;
    return 1 - (1 - likelihood) * (1 - repetition);
  };

  /** For each label the cosine of the phrase that comes nearest. */
  const findNearest = (): void => {
    nearest.fill(0);
    for (let phrase = 0; phrase < cosines.length; phrase += 1) {
      const label = labels[phrase] as number;
      nearest[label] = Math.max(nearest[label] as number, cosines[phrase] as number);
    }
  };

  /** The best of the labels that share a feature with the utterance: no other can be meant. */
  const rank = (utterance: string, most: number): IntentMatch[] => {
    const vector = vocabulary.encode(utterance);
    addUp(evidence, index, vector);
    addUp(cosines, phraseIndex, vector);
    findNearest();
    const best: IntentMatch[] = [];
    let bar = NO_BAR;
    for (let label = 0; label < names.length; label += 1) {
      const cosine = nearest[label] as number;
      // A score is at most the sum of its two parts, and most labels have less than half of what it takes in each.
      if (cosine === 0 || (logitOf(label) < bar.halfLogit && cosine * cosine < bar.half)) continue;
      const score = scoreOf(label);
      if (score < bar.score) continue;
      best.push({ label: names[label] as string, score });
      best.sort(compareMatches);
      if (best.length > most) best.pop();
      if (best.length === most) bar = barAt(best.at(-1)?.score ?? 0);
    }
    return best;
  };

  return {
    match(utterance, most = DEFAULT_MOST) {
      const ranked = rank(utterance, most);
      const rival = ranked.findIndex((match) => match.label === OUT_OF_SCOPE);
      return rival < 0 ? ranked : ranked.slice(0, rival);
    },
  };
}
