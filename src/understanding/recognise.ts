/** The first half of understanding: from text to features. Built once from the knowledge; pure afterwards. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { type Features, featuresOf } from "./features.ts";
import { createFormFinder } from "./forms.ts";
import { createLexicon } from "./lexicon.ts";
import { markWords } from "./marks.ts";
import { createNeighbours } from "./neighbours.ts";
import { once } from "./once.ts";
import type { Mended } from "./reading.ts";
import { modelSignsOf, type Signs, signsOf } from "./signs.ts";
import { createSpelling, loadEnglishWords } from "./spelling.ts";
import { createTopicFinder, type TopicFinder } from "./topics.ts";
import { assertedIn } from "./which-model.ts";
import { createStem, createWordReader, type Word } from "./words.ts";

export type Recogniser = {
  /** Cuts into words and mends typos. */
  read(text: string): { readonly words: readonly Word[]; readonly mended: readonly Mended[] };
  featuresOf(words: readonly Word[]): Features;
  signsOf(features: Features): Signs;
  modelSignsOf(features: Features): string[];
  readonly findTopic: TopicFinder;
  /** Stems that forms are made of or that say nothing about a subject. */
  readonly known: ReadonlySet<string>;
};

export function createRecogniser(knowledge: Knowledge): Recogniser {
  const { language } = knowledge;
  const stem = createStem(language.words);
  const readWords = createWordReader(language.words, stem);
  // Every word that stands in the knowledge or the language files is a word that a typo may have been meant for.
  // Of two that are as near, a word that names a thing is likelier than one that only asks.
  const vocabulary = new Map<string, number>();
  const learnWords = (weight: number) => (text: string) => {
    const words = readWords(text);
    for (const word of words) vocabulary.set(word.text, Math.max(weight, vocabulary.get(word.text) ?? 0));
    return words;
  };
  const filler = language.words.filler.flatMap(readWords);
  const neighbours = createNeighbours(language.learned.pairs);
  const lexicon = createLexicon(knowledge, learnWords(2), neighbours.addName);
  const forms = createFormFinder(language.forms, learnWords(1));
  const findTopic = createTopicFinder(knowledge, learnWords(1));
  for (const line of language.words.filler) learnWords(0)(line);
  const known = new Set([...forms.stems, ...filler.map((word) => word.stem)]);
  // An abbreviation of a single word is too near to others to be what a slip was meant for.
  const contractions = new Map(
    Object.entries(language.words.contractions).flatMap(([short, long]) => (long.includes(" ") ? [[short.replaceAll("'", ""), long.split(" ")] as const] : [])),
  );
  const mend = createSpelling({ vocabulary, contractions, english: once(loadEnglishWords), neighbours }, stem);

  return {
    read: (text) => mend(readWords(text)),
    featuresOf(words) {
      const marks = markWords(words, lexicon);
      return featuresOf(words, marks, forms.find(words, marks), known);
    },
    signsOf: (features) => signsOf(features, known),
    modelSignsOf: (features) => modelSignsOf(features, assertedIn(features)),
    findTopic,
    known,
  };
}
