/** The first half of understanding: from text to what was recognised in it. Built once from the knowledge; pure afterwards. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createLexicon } from "./lexicon.ts";
import { markWords } from "./marks.ts";
import { createNeighbours } from "./neighbours.ts";
import { once } from "./once.ts";
import type { Mended } from "./reading.ts";
import { createSpelling, loadEnglishWords } from "./spelling.ts";
import { createTopicFinder, type TopicFinder } from "./topics.ts";
import { type Utterance, utteranceOf } from "./utterance.ts";
import { createStem, createWordReader, type Word } from "./words.ts";

export type Recogniser = {
  /** Cuts into words and mends typos. */
  read(text: string): { readonly words: readonly Word[]; readonly mended: readonly Mended[] };
  recognise(words: readonly Word[]): Utterance;
  readonly findTopic: TopicFinder;
};

const SHORTEST_BEGINNING = 3;

export function createRecogniser(knowledge: Knowledge): Recogniser {
  const { language } = knowledge;
  const stem = createStem(language.words);
  const readWords = createWordReader(language.words, stem);
  // Every word that stands in the knowledge, the language files or several examples is a word that a typo may have been meant for.
  // Of two that are as near, a word that names a thing is likelier than one that only asks.
  const vocabulary = new Map<string, number>(language.learned.vocabulary.map((word) => [word, 1]));
  const familiar = new Set(language.learned.familiar);
  const learnWords = (weight: number) => (text: string) => {
    const words = readWords(text);
    for (const { text, stem } of words) {
      if ((vocabulary.get(text) ?? 0) < weight) vocabulary.set(text, weight);
      familiar.add(stem);
    }
    return words;
  };
  const neighbours = createNeighbours(language.learned.pairs);
  const lexicon = createLexicon(knowledge, learnWords(2), neighbours.addName);
  const findTopic = createTopicFinder(knowledge, learnWords(1));
  // An abbreviation of a single word is too near to others to be what a slip was meant for, unless it is how the word begins: "app".
  const contractions = new Map(
    Object.entries(language.words.contractions).flatMap(([short, long]) =>
      long.includes(" ") || (short.length >= SHORTEST_BEGINNING && long.startsWith(short)) ? [[short.replaceAll("'", ""), long.split(" ")] as const] : [],
    ),
  );
  const mend = createSpelling({ vocabulary, contractions, english: once(loadEnglishWords), neighbours }, stem);

  return {
    read: (text) => mend(readWords(text)),
    recognise: (words) => utteranceOf(words, markWords(words, lexicon), ({ stem }) => familiar.has(stem)),
    findTopic,
  };
}
