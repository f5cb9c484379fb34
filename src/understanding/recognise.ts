/** The first half of understanding: from text to what was recognised in it. Built once from the knowledge; pure afterwards. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { withAgent } from "./marks/agent.ts";
import { withAskers } from "./marks/askers.ts";
import { createWithBrought } from "./marks/brought.ts";
import { withoutBystanders } from "./marks/bystanders.ts";
import { withFirstPerson } from "./marks/first-person.ts";
import { withHostSystem } from "./marks/host-system.ts";
import { createWithoutInstalled } from "./marks/installed.ts";
import { withoutKindOfModel } from "./marks/kind-of-model.ts";
import { withLeft } from "./marks/left.ts";
import { createLexicon } from "./marks/lexicon.ts";
import { markWords } from "./marks/marks.ts";
import { createOwnPartFinder, type OwnPartFinder } from "./marks/own-parts.ts";
import { withOwnPlace } from "./marks/own-place.ts";
import { withoutPartsElsewhere } from "./marks/parts-there.ts";
import { withServed } from "./marks/served.ts";
import { createTopicFinder, type TopicFinder } from "./marks/topics.ts";
import { OUTRIGHT, type Utterance, utteranceOf } from "./marks/utterance.ts";
import { englishWords } from "./words/english.ts";
import { createNames } from "./words/names.ts";
import { createNeighbours } from "./words/neighbours.ts";
import { createNumbers } from "./words/numbers.ts";
import { createSpelling, type Mended, NAMES_THING, SAYS_LITTLE } from "./words/spelling.ts";
import { createSpell, createStem, createWordReader, type Word } from "./words/words.ts";

export type Recogniser = {
  /** Cuts into words and mends typos. */
  read(text: string): { readonly words: readonly Word[]; readonly mended: readonly Mended[] };
  /** Cuts into words what is known to be spelled right: mending first has to find out which words there are. */
  cut(text: string): readonly Word[];
  recognise(words: readonly Word[]): Utterance;
  readonly findTopic: TopicFinder;
  readonly findOwnPart: OwnPartFinder;
};

/** Whether a short form, in the plural or not, is how the word begins, and long enough to tell. */
function beginsWith(short: string, long: string): boolean {
  const beginning = short.length > SHORTEST_BEGINNING ? short.replace(/s$/, "") : short;
  return beginning.length >= SHORTEST_BEGINNING && long.startsWith(beginning);
}
const SHORTEST_BEGINNING = 3;
/** The words of lines that are words and nothing else. */
const wordsIn = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" "));

const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n"));

/** What a mark means by what stands around it: where a thing stands, and who is meant. Each takes what the one before has made of the marks. */
const AROUND = [withoutPartsElsewhere, withoutBystanders, withAskers, withoutKindOfModel, withLeft, withOwnPlace, withHostSystem, withAgent, withFirstPerson, withServed] as const;

/** Shorter ones are abbreviations: "op". */
const SHORTEST_SPELLING = 5;

export function createRecogniser(knowledge: Knowledge): Recogniser {
  const { language } = knowledge;
  const stem = createStem(language.words);
  const fillers = wordsIn(language.classes.filler);
  const numbers = createNumbers([...linesOf(language.learned.familiar), ...fillers.map(stem)]);
  const spell = createSpell(stem, numbers, language.classes, language.words);
  const readWords = createWordReader(language.words, spell);
  // Every word that stands in the knowledge, the language files or several examples is a word that a typo may have been meant for.
  // Of two that are as near, a word that names a thing is likelier than one that only asks.
  const vocabulary = new Map<string, number>([...linesOf(language.learned.vocabulary), ...fillers].map((word) => [word, SAYS_LITTLE]));
  const learnWords = (weight: number) => (text: string) => {
    const words = readWords(text);
    for (const { text } of words) if ((vocabulary.get(text) ?? 0) < weight) vocabulary.set(text, weight);
    return words;
  };
  const neighbours = createNeighbours(language.learned.pairs);
  const names = createNames(stem, neighbours);
  const lexicon = createLexicon(knowledge, learnWords(NAMES_THING), (steps, meanings) => {
    neighbours.addName(steps);
    if (meanings.some((meaning) => meaning.kind === "service" && meaning.strength === OUTRIGHT)) names.add(steps, false);
    else if (meanings.some(({ kind }) => kind === "model") && steps.flatMap(([words]) => words ?? []).length === 2) names.add(steps, true);
  });
  const withoutInstalled = createWithoutInstalled(knowledge);
  const withBrought = createWithBrought(lexicon, wordsIn(language.classes["brought-as"]).map(readWords));
  const findTopic = createTopicFinder(knowledge, learnWords(SAYS_LITTLE));
  const findOwnPart = createOwnPartFinder(knowledge, learnWords(SAYS_LITTLE));
  numbers.close();
  // What is read as other words may be meant, too: "dont", "center". An abbreviation of a single word is too near to others, unless it is how
  // the word begins: "app", "apps".
  const short = Object.entries(language.words.contractions).filter(([short, long]) => long.includes(" ") || beginsWith(short, long));
  const other = Object.entries(language.words.spelling).filter(([word]) => word.length >= SHORTEST_SPELLING);
  const written = new Map([...short, ...other].map(([typed, read]) => [typed.replaceAll("'", ""), read.split(" ")] as const));
  const mend = createSpelling({ vocabulary, written, english: englishWords, others: new Set(wordsIn(language.words.others)), neighbours, names }, stem, spell);

  return {
    read: (text) => mend(readWords(text), text),
    cut: readWords,
    recognise: (words) =>
      utteranceOf(
        words,
        AROUND.reduce((marks, meant) => meant(words, marks), withBrought(words, withoutInstalled(words, markWords(words, lexicon)))),
      ),
    findTopic,
    findOwnPart,
  };
}
