/** A quiz that one person takes: a pure state machine. Its whole state is the token that the buttons carry. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { fingerprint } from "./chance.ts";
import { drawQuestions, type Question } from "./quiz-questions.ts";
import { LETTERS, QUIZ_LENGTH } from "./step.ts";
import type { Quiz } from "./token.ts";

/** A quiz with its questions: the same seed and the same knowledge give the same ones. */
export type OpenQuiz = { readonly quiz: Quiz; readonly questions: readonly Question[] };

export type Result = {
  readonly right: number;
  readonly asked: number;
  readonly size: number;
  /** The numbers, from 0, of the questions that went wrong. */
  readonly missed: readonly number[];
};

const checkOf = (questions: readonly Question[]): string => fingerprint(JSON.stringify(questions.map(({ id, options, right }) => [id, options, right])));

export function startQuiz(knowledge: Knowledge, seed: string): OpenQuiz {
  const questions = drawQuestions(knowledge, seed, QUIZ_LENGTH);
  return { quiz: { seed, given: "", check: checkOf(questions) }, questions };
}

/** Null where the questions are no longer those that were asked. */
export function openQuiz(knowledge: Knowledge, quiz: Quiz): OpenQuiz | null {
  const { quiz: fresh, questions } = startQuiz(knowledge, quiz.seed);
  const fits = quiz.given.length <= questions.length && [...quiz.given].every((letter, at) => LETTERS.indexOf(letter) < (questions[at]?.options.length ?? 0));
  return fresh.check === quiz.check && fits ? { quiz, questions } : null;
}

export const isOver = ({ quiz, questions }: OpenQuiz): boolean => quiz.given.length >= questions.length;

/** Null where there is no such option, or no question left. */
export function answerQuiz(open: OpenQuiz, option: number): OpenQuiz | null {
  const question = open.questions[open.quiz.given.length];
  const letter = LETTERS[option];
  if (!question || letter === undefined || option >= question.options.length) return null;
  return { ...open, quiz: { ...open.quiz, given: open.quiz.given + letter } };
}

export const givenTo = ({ quiz }: OpenQuiz, at: number): number => LETTERS.indexOf(quiz.given[at] ?? "-");

export function resultOf(open: OpenQuiz): Result {
  const { quiz, questions } = open;
  const answered = questions.slice(0, quiz.given.length);
  const missed = answered.flatMap((question, at) => (givenTo(open, at) === question.right ? [] : [at]));
  return {
    right: answered.length - missed.length,
    asked: answered.length,
    size: questions.length,
    missed,
  };
}
