/** Ranks labels by what the words say of each, and by how each stands in the utterance: what is learned of one label there holds for all. */
import type { RankingWeights } from "../../knowledge/language.ts";
import { createClassifiers, createSum, type Ranked, type Signs, toProbabilities } from "./classifier.ts";

/** `own`: for each label, in the order of the labels, signs of how it stands in the utterance. */
export type RankingSigns = Signs & { readonly own: readonly (readonly number[])[] };

export type Ranking<Label extends string> = {
  readonly labels: readonly Label[];
  /** How likely each label is, in the order of the labels. */
  likelihoods(signs: RankingSigns): number[];
  /** The labels by their probability, best first. */
  rank(signs: RankingSigns): Ranked<Label>[];
};

export function createRanking<Label extends string>({ words, own }: RankingWeights): Ranking<Label> {
  const ofWords = createClassifiers(words);
  const sumOfOwn = createSum(own);
  const labels = ofWords.labelsOf("label") as readonly Label[];
  const likelihoods = (signs: RankingSigns): number[] => {
    const scores = ofWords.weigh(signs);
    // Labels that stand in the utterance alike share their signs, and then their sum.
    let summed: readonly number[] | null = null;
    let sum = 0;
    for (let at = 0; at < scores.length; at += 1) {
      const own = signs.own[at] as readonly number[];
      if (own.length === 0) continue;
      if (own !== summed) {
        sum = sumOfOwn(own);
        summed = own;
      }
      scores[at] = (scores[at] as number) + sum;
    }
    toProbabilities(scores);
    return scores;
  };
  return {
    labels,
    likelihoods,
    rank(signs) {
      const scores = likelihoods(signs);
      return labels.map((label, at) => ({ label, score: scores[at] ?? 0 })).sort((a, b) => b.score - a.score);
    },
  };
}
