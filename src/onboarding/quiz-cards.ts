/** The cards of a quiz. Their buttons carry commands, so that a surface draws and presses them like any other. */
import type { AskAction, Card, Section } from "../card.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { areaName, ask, BLANK, idOf, inSentence, paragraphs } from "../presenting/parts.ts";
import { areaCount } from "../presenting/sentences.ts";
import { givenTo, isOver, type OpenQuiz, resultOf, startQuiz } from "./quiz.ts";
import type { Question } from "./quiz-questions.ts";
import { LETTERS, QUIZ_LENGTH } from "./step.ts";
import { type Quiz, writeToken } from "./token.ts";
import { QUIZ } from "./words.ts";

/** A button shows so much; a longer option stands in the card, under its letter. */
const LONGEST_LABEL = 48;
/** More buttons than this are a list again. */
const MOST_REVIEWS = 5;

/** What a quiz shows is for the one who takes it, wherever it was begun. */
export const mine = (label: string, question: string): AskAction => ({ ...ask(label, question), to: "presser" });

const WAITING = { ...BLANK, tone: "choices" } as const;

export const askQuiz = (): AskAction => mine(QUIZ.tryIt, "quiz");
const idFor = (knowledge: Knowledge, { seed }: Quiz, ...rest: readonly string[]) => idOf(knowledge, "quiz", seed, ...rest);

/** @param command gives where the quiz was named by its seed; null where it is another one each time */
export function invitationCard(knowledge: Knowledge, seed: string, command: string | null): Card {
  const { quiz } = startQuiz(knowledge, seed);
  return {
    ...WAITING,
    id: idOf(knowledge, "quiz"),
    verdict: QUIZ.invitation(QUIZ_LENGTH, knowledge.pack.cloud),
    sections: paragraphs(QUIZ.rules, command === null ? "" : QUIZ.repeatable(command)),
    actions: [mine(QUIZ.begin, `quiz next ${writeToken(quiz)}`)],
  };
}

/** The options as buttons; where one is too long for that, all of them stand in the card as well. */
export function optionsOf({ options }: Question): { readonly sections: readonly Section[]; readonly labels: readonly string[] } {
  if (options.every(({ length }) => length <= LONGEST_LABEL)) return { sections: [], labels: options };
  const letters = options.map((_, at) => (LETTERS[at] ?? "").toUpperCase());
  return { sections: [{ kind: "facts", heading: null, facts: options.map((value, at) => ({ label: letters[at] ?? "", value })) }], labels: letters };
}

export function questionCard(knowledge: Knowledge, { quiz, questions }: OpenQuiz): Card {
  const at = quiz.given.length;
  const question = questions[at];
  if (!question) return resultCard(knowledge, { quiz, questions });
  const token = writeToken(quiz);
  const { sections, labels } = optionsOf(question);
  return {
    ...WAITING,
    id: idFor(knowledge, quiz, String(at + 1)),
    verdict: question.text,
    readAs: QUIZ.question(at + 1, questions.length),
    sections,
    actions: [...labels.map((label, option) => mine(label, `quiz answer ${token} ${LETTERS[option]}`)), mine(QUIZ.stop, `quiz result ${token}`)],
  };
}

/** What was given to the last question, whether it is right, why, and where that is written. */
export function answeredCard(knowledge: Knowledge, open: OpenQuiz): Card {
  const { quiz, questions } = open;
  const at = quiz.given.length - 1;
  const question = questions[at];
  if (!question) return questionCard(knowledge, open);
  const given = givenTo(open, at);
  const right = question.options[question.right] ?? "";
  const { right: score, asked } = resultOf(open);
  const token = writeToken(quiz);
  return {
    ...WAITING,
    id: idFor(knowledge, quiz, String(at + 1), "answered"),
    verdict: given === question.right ? QUIZ.right(right) : QUIZ.wrong(right),
    readAs: `${QUIZ.question(at + 1, questions.length)}: ${question.text}`,
    sections: [
      ...paragraphs(question.why),
      {
        kind: "facts",
        heading: null,
        facts: [...(given === question.right ? [] : [{ label: QUIZ.yourAnswer, value: question.options[given] ?? "" }]), { label: QUIZ.soFar, value: QUIZ.score(score, asked) }],
      },
    ],
    sources: question.sources,
    verified: question.verified,
    actions: isOver(open) ? [mine(QUIZ.toResult, `quiz result ${token}`)] : [mine(QUIZ.next, `quiz next ${token}`), mine(QUIZ.stop, `quiz result ${token}`)],
  };
}

/** A button of a question that was answered in the meantime. */
export function alreadyCard(knowledge: Knowledge, open: OpenQuiz, at: number): Card {
  const option = open.questions[at]?.options[givenTo(open, at)] ?? "";
  return {
    ...WAITING,
    id: idFor(knowledge, open.quiz, String(at + 1), "already"),
    verdict: QUIZ.answered(at + 1, option),
    readAs: open.questions[at]?.text ?? null,
    actions: [mine(QUIZ.goOn, `quiz next ${writeToken(open.quiz)}`)],
  };
}

export function resultCard(knowledge: Knowledge, open: OpenQuiz): Card {
  const { quiz, questions } = open;
  const { right, asked, size, missed } = resultOf(open);
  const token = writeToken(quiz);
  const facts = missed.flatMap((at) => {
    const question = questions[at];
    return question ? [{ label: areaName(question.area, knowledge), value: QUIZ.wasRight(question.text, question.options[question.right] ?? "") }] : [];
  });
  return {
    ...WAITING,
    id: idFor(knowledge, quiz, "result"),
    verdict: QUIZ.result(right, asked, size),
    readAs: asked < size ? QUIZ.stoppedAt(asked, size) : null,
    sections: [
      ...(facts.length > 0 ? [{ kind: "facts" as const, heading: QUIZ.lookAgain(areaCount(facts.length)), facts }] : paragraphs(asked > 0 ? QUIZ.nothingToLookAt : "")),
      ...paragraphs(QUIZ.again(`quiz seed ${quiz.seed}`), asked > 0 ? QUIZ.share : ""),
    ],
    actions: [
      ...missed.slice(0, MOST_REVIEWS).map((at) => mine(QUIZ.review(inSentence(questions[at]?.area ?? "data", knowledge)), `quiz review ${token} ${at + 1}`)),
      ...(asked < size ? [mine(QUIZ.goOn, `quiz next ${token}`)] : []),
      ...(asked > 0 ? [{ ...ask(QUIZ.shareLabel, `quiz score ${token}`), to: "everyone" as const }] : []),
      mine(QUIZ.another, "quiz"),
    ],
  };
}

/** The answer itself, as the question gets it, with the way back. @param look what asking gives */
export function reviewCard(knowledge: Knowledge, open: OpenQuiz, at: number, look: (question: string) => Card): Card {
  const question = open.questions[at];
  if (!question) return resultCard(knowledge, open);
  const card = look(question.asks);
  return {
    ...card,
    tone: "choices",
    sections: [...card.sections, ...paragraphs(QUIZ.reviewed(at + 1, question.asks))],
    actions: [mine(QUIZ.backToResult, `quiz result ${writeToken(open.quiz)}`)],
  };
}

/** What is shown to others: the score, and none of the answers. */
export function scoreCard(knowledge: Knowledge, open: OpenQuiz): Card {
  const { right, asked } = resultOf(open);
  return { ...BLANK, id: idOf(knowledge, "quiz", "score"), verdict: QUIZ.shared(right, asked, knowledge.pack.cloud), actions: [askQuiz()] };
}

export const lostCard = (knowledge: Knowledge, why: "changed" | "lost"): Card => ({
  ...WAITING,
  id: idOf(knowledge, "quiz", why),
  verdict: QUIZ[why],
  actions: [mine(QUIZ.another, "quiz")],
});

export const needsRoomCard = (knowledge: Knowledge): Card => ({ ...WAITING, id: idOf(knowledge, "quiz", "together"), verdict: QUIZ.needsRoom, actions: [askQuiz()] });
