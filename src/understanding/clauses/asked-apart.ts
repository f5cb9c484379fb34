/** "Who patches the OS in PaaS? And who guards the building in IaaS?": a message may hold questions that have nothing to do with each other. */
import { hintsAtThing, isBorder, namesPlace, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";
import { cutWhere } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The questions of a message in their order, each with what is said before it, and the last with what is said behind it. */
export const turnsOf = (words: readonly Word[]): readonly Span[] => cutWhere(words, (at) => isNext(words, at) && words.some((word, place) => place >= at && word.asked));

const isNext = (words: readonly Word[], at: number): boolean => at > 0 && words[at]?.sentence !== words[at - 1]?.sentence && words[at - 1]?.asked === true;

/** The questions of a message, each with what is said before it, where each of them says what it asks about, and where; none where one leans on another. */
export function questionsApart({ words }: Utterance, recognise: Recognise): readonly Utterance[] {
  if (!words.some((_, at) => isNext(words, at) || isJoined(words, at))) return NO_QUESTIONS;
  const end = words.findLastIndex(({ asked }) => asked) + 1;
  const stretches = cutWhere(words.slice(0, end), (at) => isNext(words, at) || isJoined(words, at));
  if (stretches.length < 2 || !areApart(stretches, words, recognise)) return NO_QUESTIONS;
  // What is said behind the last question belongs to it.
  return stretches.map(({ from, to }) => recognise(alone(words.slice(from, to === end ? words.length : to))));
}

const NO_QUESTIONS: readonly Utterance[] = [];

/**
 * "Who classifies data? And who patches the OS in PaaS?" asks first of every model. A place that is named behind two is that of both, in one
 * sentence ("who does the OS and who does the data in PaaS") or in one of its own.
 */
function areApart(stretches: readonly Span[], words: readonly Word[], recognise: Recognise): boolean {
  const questions = stretches.map(({ from, to }) => recognise(alone(words.slice(from, to))));
  const isOfAll = saysWhere(recognise(words.slice(stretches.at(-1)?.to))) || stretches.some(({ from }) => isJoined(words, from));
  const placed = isOfAll ? 0 : questions.findIndex(saysWhere);
  return questions.every((question, at) => asksOfThing(question) && (saysWhere(question) || at < placed));
}

/** "… and who does it in PaaS?" */
const isJoined = (words: readonly Word[], at: number): boolean =>
  is(words[at], "joining") &&
  words[at]?.sentence === words[at - 1]?.sentence &&
  !isBorder(words, at + 1) &&
  (isAny(words[at + 1], "who", "open-question") || (is(words[at + 1], "auxiliary") && words[at + 1]?.asked === true));

/** As a message of its own, without its number and what joins it: "2. Who …?", "and who …?" */
export function alone(words: readonly Word[]): readonly Word[] {
  const isLed = (NUMBER.test(words[0]?.text ?? "") && isBorder(words, 1)) || is(words[0], "joining");
  // "Two questions: …"
  const counted = words.slice(0, LONGEST_COUNT).findIndex(({ stem }, at) => stem === "question" && at > 0 && words[at + 1]?.pause) + 1;
  return asMessage(isLed ? words.slice(1) : words.slice(counted));
}
const LONGEST_COUNT = 3;
const NUMBER = /^(?:\d{1,2}|[a-f]|q\d{1,2})$/;

/** "In SaaS, who does it?" and "and in PaaS?" lean on another. */
function asksOfThing(question: Utterance): boolean {
  if (hintsAtThing(question)) return true;
  const asksWhat = question.parties.some(({ pronoun }) => !pronoun) || question.words.some((word) => is(word, "open-question") && !is(word, "who"));
  return (asksWhat || (question.services.length > 0 && question.models.length > 0)) && !says(question, "pronoun") && !says(question, "same");
}

/** In a place, in every model, or in whichever is asked for. */
const saysWhere = (question: Utterance): boolean =>
  namesPlace(question) ||
  says(question, "four") ||
  says(question, "every-model") ||
  question.words.some((word, at) => is(word, "which") && is(question.words[at + 1], "model-noun"));
