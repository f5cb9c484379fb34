/** Learning from the labelled examples: how they are read, what each classifier is taught of them, and the weights that follow. */
import { AREA_IDS } from "../../src/ids.ts";
import type { Example } from "../../src/knowledge/examples.ts";
import type { Fault } from "../../src/knowledge/faults.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Learned } from "../../src/knowledge/language.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { withoutAround } from "../../src/understanding/clauses/not-asked.ts";
import { type Carrier, createCarrierFinder } from "../../src/understanding/learned/carriers.ts";
import { createClassifiers } from "../../src/understanding/learned/classifier.ts";
import { learnClassifiers, learnRanking } from "../../src/understanding/learned/learn.ts";
import { PACE_OF_MODELS } from "../../src/understanding/learned/models.ts";
import { signsOf } from "../../src/understanding/learned/signs.ts";
import { AN_AREA, PACE_OF_TOPICS, topicsToLearn } from "../../src/understanding/learned/topic-ranking.ts";
import type { TopicFinder } from "../../src/understanding/marks/topics.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { codeOf } from "../../src/understanding/words/codes.ts";
import { loadEnglishWords } from "../../src/understanding/words/english.ts";
import { commonWords, countPairs } from "../../src/understanding/words/neighbours.ts";
import { createNumbers } from "../../src/understanding/words/numbers.ts";
import { createSpell, createStem, createWordReader } from "../../src/understanding/words/words.ts";
import { loadExamples } from "./examples.ts";
import { answerOf, ofAreas, ofAreasBeside, ofCarriers, ofModels, ofServices, ofTopics, ofWhole, type Taught } from "./lessons.ts";
import { ownExamples } from "./own-examples.ts";
import { createRandom, withTypo } from "./typos.ts";

const NONE = { signs: new Uint8Array(), weights: new Uint8Array(), scale: 1 };
const NOTHING_RANKED = { words: { ...NONE, labels: { label: [] } }, own: { ...NONE, labels: { own: [] } } };

const NOTHING_LEARNED: Learned = {
  whole: { ...NONE, labels: { kind: [], said: [], place: [] } },
  services: { ...NONE, labels: { meant: [] } },
  areas: NOTHING_RANKED,
  beside: { ...NONE, labels: { beside: [] } },
  topics: NOTHING_RANKED,
  carriers: { ...NONE, labels: { carrier: [] } },
  models: NOTHING_RANKED,
  pairs: "",
  vocabulary: "",
  familiar: "",
  seal: "",
};

/** What the examples say of words, and how each example was read with the lexicon as it is. */
export type Studied = Pick<Learned, "pairs" | "vocabulary" | "familiar"> & {
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  readonly examples: readonly Example[];
  /** The examples that were read, each as it is and with a slip. */
  readonly taught: readonly Taught[];
};

export type Study = { readonly ok: true; readonly studied: Studied } | { readonly ok: false; readonly faults: readonly Fault[] };

/**
 * Reads the knowledge and the examples in the folder, and writes nothing. What was learned before plays no part: it may be torn, or not there yet.
 *
 * @param each only each so many examples is read: see `sampleOf`
 */
export function study(folder: string, each = 1): Study {
  const loaded = loadKnowledge(folder, { learned: NOTHING_LEARNED });
  if (!loaded.ok) return loaded;
  const { knowledge } = loaded;
  const { examples, faults } = loadExamples(folder, knowledge);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, studied: readAll([...examples, ...ownExamples(knowledge)], knowledge, each) };
}

/** What reading only each so many examples gives, of a study of all. */
export const sampleOf = (studied: Studied, each: number): Studied => ({
  ...studied,
  taught: studied.taught.filter((_, at) => Math.floor(at / READINGS) % each === 0),
});

/** An example is read as it is, and with a slip. */
const READINGS = 2;

/** Reads each so many of the examples; what is common in them, and which words stand together, is told by all. */
export function readAll(examples: readonly Example[], knowledge: Knowledge, each: number): Studied {
  const { language } = knowledge;
  const stem = createStem(language.words);
  const read = createWordReader(language.words, createSpell(stem, createNumbers(), language.classes, language.words));
  const sentences = examples.map(({ question }) => read(question));
  const pairs = countPairs(sentences);
  const english = loadEnglishWords();
  const vocabulary = commonWords(sentences, english).join("\n");
  const inScope = sentences.filter((_, at) => examples[at]?.kind !== "out");
  const familiar = [...new Set(commonWords(inScope, english).map(stem))].join("\n");
  // Typos in the examples are mended by what was just learned, not by what was learned before.
  const recogniser = createRecogniser({ ...knowledge, language: { ...language, learned: { ...NOTHING_LEARNED, pairs, vocabulary, familiar } } });

  // With one slip of the keyboard, too: what mending leaves of a typed word should not mislead.
  const taught = examples.flatMap((example, at) => {
    if (at % each !== 0) return [];
    return [example.question, withTypo(example.question, createRandom(at))].map((text): Taught => {
      const utterance = withoutAround(recogniser.recognise(recogniser.read(text).words), recogniser.recognise);
      const signs = signsOf(utterance);
      // A list that grew has room left: in all of these together, hundreds of megabytes.
      return { example, utterance, signs: { ...signs, words: [...signs.words], facts: [...signs.facts] } };
    });
  });
  return { knowledge, findTopic: recogniser.findTopic, examples, taught, pairs, vocabulary, familiar };
}

/** What each classifier is taught. All at once would fill the memory. */
export function lessonsOf({ taught, knowledge, findTopic }: Studied) {
  const topicLabels = [AN_AREA, ...topicsToLearn(knowledge)];
  const sets = [...new Set(taught.flatMap(({ example }) => answerOf(example) ?? []))].sort();
  return {
    topicLabels,
    sets,
    whole: () => taught.map(ofWhole),
    services: () => taught.flatMap(ofServices(knowledge)),
    areas: () => taught.flatMap(ofAreas),
    beside: () => taught.flatMap(ofAreasBeside),
    topics: () => taught.flatMap(ofTopics(topicLabels, knowledge, findTopic)),
    carriers: () => taught.flatMap(ofCarriers(knowledge)),
    models: () => taught.flatMap(ofModels(sets, findCarriersBlindly(taught, knowledge), knowledge)),
  };
}

/** Called before each classifier is learned: its name, the how-many-eth it is, and of how many. */
export type OnStep = (name: string, at: number, of: number) => void;

/** Learns all weights. */
export function learn(studied: Studied, onStep: OnStep = () => {}): Omit<Learned, "seal"> {
  const { topicLabels, sets, ...lessons } = lessonsOf(studied);
  const names = Object.keys(lessons);
  const step = <Weights>(name: keyof typeof lessons, learnIt: () => Weights): Weights => {
    onStep(name, names.indexOf(name) + 1, names.length);
    return learnIt();
  };
  return {
    whole: step("whole", () => learnClassifiers(["kind", "said", "place"], lessons.whole())),
    services: step("services", () => learnClassifiers(["meant"], lessons.services())),
    areas: step("areas", () => learnRanking(AREA_IDS, lessons.areas())),
    beside: step("beside", () => learnClassifiers(["beside"], lessons.beside())),
    topics: step("topics", () => learnRanking(topicLabels, lessons.topics(), { pace: PACE_OF_TOPICS, faintest: FAINTEST_OF_TOPICS })),
    carriers: step("carriers", () => learnClassifiers(["carrier"], lessons.carriers())),
    models: step("models", () => learnRanking(sets, lessons.models(), { pace: PACE_OF_MODELS })),
    pairs: studied.pairs,
    vocabulary: studied.vocabulary,
    familiar: studied.familiar,
  };
}

/** Finds the carriers in each example by what the other half of the examples teaches: of its own half they are known by heart, and would be trusted too much. */
function findCarriersBlindly(taught: readonly Taught[], knowledge: Knowledge): (taught: Taught) => readonly Carrier[] {
  const halfOf = ({ example }: Taught): number => codeOf(example.question) & 1;
  const learnFromHalf = (half: number) => learnClassifiers(["carrier"], taught.filter((each) => halfOf(each) === half).flatMap(ofCarriers(knowledge)));
  const finders = [1, 0].map((half) => createCarrierFinder(createClassifiers(learnFromHalf(half)), knowledge));
  return (each) => finders[halfOf(each)]?.(each.utterance, each.signs) ?? [];
}

/** Topics are many, and what hardly speaks for any of them would only fill the memory. */
const FAINTEST_OF_TOPICS = 2.5;
