/** "We are a small school. Who patches the OS in PaaS?": a sentence that names nothing known and asks nothing tells who asks, and not what. */
import type { Reason } from "../../knowledge/language.ts";
import type { Meaning } from "../marks/lexicon.ts";
import { namesArea, namesPlace, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { renumbered, type Word } from "../words/words.ts";

/** The words without such sentences, where the others say what is asked about; else all of them. */
export function withoutScene(whole: Utterance): readonly Word[] {
  if (isOneSentence(whole) || !(namesArea(whole) || namesPlace(whole) || whole.topics.length > 0)) return whole.words;
  // "I say it's not our fault. Agreed?"
  const answering = new Set(whole.words.flatMap((word) => (is(word, "answerable") ? [word.sentence] : [])));
  return withoutSentences(whole, (meaning, sentence) => tells(meaning) || (meaning.kind === "party" && answering.has(sentence)));
}

/** Most messages are, and then there is nothing to look for. */
export const isOneSentence = ({ words }: Utterance): boolean => (words.at(-1)?.sentence ?? 0) === 0;

/** What stands outside of all that is known, or only says how a sentence hangs together, names nothing; nor does "we". */
export const namesKnown = (meaning: Meaning): boolean => meaning.kind !== "outside" && meaning.kind !== "group" && !(meaning.kind === "party" && meaning.pronoun);

/** Whose cloud is spoken of matters, too. */
export const tells = (meaning: Meaning): boolean => namesKnown(meaning) || (meaning.kind === "outside" && meaning.id === OTHER_CLOUD);
const OTHER_CLOUD: Reason = "other-cloud";

/** The words without the sentences that ask nothing and in which nothing tells. @param counts whether what is named in a sentence tells */
export function withoutSentences({ words, marks }: Utterance, counts: (meaning: Meaning, sentence: number) => boolean): readonly Word[] {
  const last = words.at(-1)?.sentence ?? 0;
  const telling = new Set<number>();
  for (const { meaning, from } of marks) if (counts(meaning, words[from]?.sentence ?? 0)) telling.add(words[from]?.sentence ?? 0);
  for (const [at, word] of words.entries()) if (asks(word, words[at - 1])) telling.add(word.sentence);
  // Without a question mark the last sentence may ask in words of its own: "Them or us".
  if (!words.some(({ asked }) => asked)) telling.add(last);
  const left = words.filter(({ sentence }) => telling.has(sentence));
  return left.length === words.length ? words : renumbered(left);
}

/** "My name is on the list" asks for no list. */
const asks = (word: Word, before: Word | undefined): boolean => word.asked || isAny(word, "who", "open-question") || (is(word, "telling") && isCall(word, before));

/** "List them", "please name both", "can you list them" */
const isCall = (word: Word, before: Word | undefined): boolean => before?.sentence !== word.sentence || word.pause || before.text === "you" || isAny(before, "then", "adding");
