/** One step of the tour or of a quiz: what it shows, and how far somebody is afterwards. Pure, but for the seed that is handed in. */
import type { Card } from "../card.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { furthest, type Progress, withQuiz, withTour } from "./progress.ts";
import { answerQuiz, type OpenQuiz, openQuiz } from "./quiz.ts";
import { alreadyCard, answeredCard, invitationCard, lostCard, needsRoomCard, questionCard, resultCard, reviewCard, scoreCard } from "./quiz-cards.ts";
import { LETTERS, type Step } from "./step.ts";
import type { Quiz } from "./token.ts";
import { leftCard, TOUR_LENGTH, tourCard } from "./tour.ts";

export type Shown = { readonly card: Card; readonly progress: Progress };

export type Onboarding = (step: Step, progress: Progress) => Shown;

export type OnboardingOptions = {
  /** What asking a question gives. */
  readonly look: (question: string) => Card;
  /** What another quiz is drawn from. */
  readonly newSeed: () => string;
};

export function createOnboarding(knowledge: Knowledge, { look, newSeed }: OnboardingOptions): Onboarding {
  return (step, progress) => {
    const stay = (card: Card): Shown => ({ card, progress });
    switch (step.do) {
      case "tour": {
        const { at, more } = step;
        const here = at ?? (progress.tour || 1);
        return { card: tourCard(knowledge, { at: here, more, resumed: at === null && here > 1 }, look), progress: withTour(progress, Math.min(here, TOUR_LENGTH)) };
      }
      case "leave-tour": {
        const at = step.at ?? progress.tour ?? 1;
        // Who has seen the end begins anew the next time.
        return { card: leftCard(knowledge, at), progress: withTour(progress, at >= TOUR_LENGTH ? 0 : at) };
      }
      case "quiz":
        return stay(invitationCard(knowledge, step.seed ?? newSeed(), step.seed === null ? null : `quiz seed ${step.seed}`));
      case "question":
        return asked(knowledge, step.quiz, progress);
      case "answer":
        return answered(knowledge, step.quiz, step.option, progress);
      case "result":
        return opened(knowledge, furthest(progress, step.quiz) ?? step.quiz, progress, (open) => resultCard(knowledge, open));
      case "score":
        return opened(knowledge, step.quiz, progress, (open) => scoreCard(knowledge, open));
      case "review":
        return opened(knowledge, step.quiz, progress, (open) => reviewCard(knowledge, open, step.at - 1, look));
      case "lost":
        return stay(lostCard(knowledge, "lost"));
      case "together":
        return stay(needsRoomCard(knowledge));
    }
  };
}

function opened(knowledge: Knowledge, quiz: Quiz, progress: Progress, show: (open: OpenQuiz) => Card): Shown {
  const open = openQuiz(knowledge, quiz);
  return open ? { card: show(open), progress: withQuiz(progress, furthest(progress, quiz) ?? quiz) } : { card: lostCard(knowledge, "changed"), progress };
}

/** The question at hand; who begins a quiz that was taken to its end takes it once more. */
function asked(knowledge: Knowledge, quiz: Quiz, progress: Progress): Shown {
  const open = openQuiz(knowledge, quiz);
  const known = furthest(progress, quiz);
  if (!open || !known || (quiz.given === "" && known.given.length === open.questions.length)) {
    return open ? { card: questionCard(knowledge, open), progress: withQuiz(progress, quiz) } : { card: lostCard(knowledge, "changed"), progress };
  }
  return opened(knowledge, known, progress, (further) => questionCard(knowledge, further));
}

/** A press counts once: a second one on the same question shows what the first one gave. */
function answered(knowledge: Knowledge, quiz: Quiz, option: number, progress: Progress): Shown {
  const at = quiz.given.length;
  const known = furthest(progress, quiz);
  if (known && known.given[at] !== LETTERS[option]) return opened(knowledge, known, progress, (open) => alreadyCard(knowledge, open, at));
  const open = openQuiz(knowledge, quiz);
  if (!open) return { card: lostCard(knowledge, "changed"), progress };
  const next = answerQuiz(open, option);
  if (!next) return { card: questionCard(knowledge, open), progress };
  return { card: answeredCard(knowledge, next), progress: withQuiz(progress, known ?? next.quiz) };
}
