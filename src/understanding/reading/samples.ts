/** The sample questions of the topics: known again word for word, by the one word that some of them are, and by their likeness. */
import type { TopicId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type IntentMatch, trainIntents } from "../learned/intents.ts";
import { asksWho, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { join } from "../words/codes.ts";
import { once } from "../words/once.ts";
import { textOf, type Word } from "../words/words.ts";

export type Samples = {
  /** The topic that a message is a sample question of, word for word. */
  topicOf(whole: Utterance): TopicId | undefined;
  /** "Encryption" is a sample question, and a name: "who does encryption in PaaS?" asks for it. */
  topicNamedBy(whole: Utterance): TopicId | undefined;
  /** The topics whose sample questions come nearest, best first. */
  nearestTo(whole: Utterance): readonly IntentMatch[];
};

/** @param wordsOf what is asked in a text, as it is read */
export function createSamples({ topics }: Knowledge, wordsOf: (text: string) => readonly Word[]): Samples {
  // Read and trained when first needed, so that a start is quick.
  const samples = once(() => [...topics.values()].flatMap(({ id, questions }) => questions.map((text) => ({ words: wordsOf(text), label: id }))));
  const byCode = once(() => new Map(samples().map(({ words, label }) => [codeOfAll(words), label])));
  const byWord = once(() => new Map(samples().flatMap(({ words: [only, another], label }) => (only && !another ? [[only.text, label]] : []))));
  const intents = once(() => trainIntents(samples().map(({ words, label }) => ({ text: textOf(words), label }))));
  return {
    topicOf: ({ words }) => byCode().get(codeOfAll(words)),
    topicNamedBy(whole) {
      const only = onlyWordOf(whole);
      return only === null ? undefined : byWord().get(only);
    },
    nearestTo: ({ words }) => intents().match(textOf(words)),
  };
}

/** The number of a whole question, by which sample questions are known again. */
const codeOfAll = (words: readonly Word[]): number => words.reduce((code, word) => join(code, word.code), 0);

/** "And who is responsible for encryption in our PaaS, please?" */
const MOST_AROUND = 12;

/** The one thing that a question asks about, where no more is said than who has it and where; null where there are more. */
function onlyWordOf({ words, parties, models, services, marks }: Utterance): string | null {
  if (words.length > MOST_AROUND || (!asksWho(words) && parties.length < 2)) return null;
  const around = [...parties, ...models, ...services, ...marks.filter(({ meaning }) => meaning.kind === "context")];
  const [only, another] = wordsBeside(around, words, "asking-who").filter((word) => !is(word, "filler"));
  return only && !another ? only.text : null;
}
