/** How far somebody is on the tour and in a quiz: plain data that travels in the context of a conversation. */
import type { Query } from "../query.ts";
import type { Quiz } from "./token.ts";

/** Where nothing was asked yet that a follow-up could lean on. To whoever reads an answer as data, it is help. */
export const NO_SUBJECT = { kind: "help", to: "call" } as const satisfies Query;

export type Progress = {
  /** The step of the tour that was last seen; 0 where it was seen to its end. */
  readonly tour?: number;
  /** The quizzes under way, the latest first: what was answered in each. */
  readonly quizzes?: readonly Pick<Quiz, "seed" | "check" | "given">[];
};

/** Who takes more quizzes at once than these has their stale buttons taken for fresh ones, and nothing worse. */
const MOST_QUIZZES = 3;

const isSame = (a: Pick<Quiz, "seed" | "check">, b: Pick<Quiz, "seed" | "check">): boolean => a.seed === b.seed && a.check === b.check;

/** What is known to have been answered in this quiz beyond what its button says. */
export function furthest(progress: Progress, quiz: Quiz): Quiz | null {
  const known = progress.quizzes?.find((other) => isSame(other, quiz));
  return known && known.given.length > quiz.given.length ? { ...known } : null;
}

export const withTour = (progress: Progress, tour: number): Progress => ({ ...progress, tour });

export function withQuiz(progress: Progress, { seed, check, given }: Quiz): Progress {
  return { ...progress, quizzes: [{ seed, check, given }, ...(progress.quizzes ?? []).filter((other) => !isSame(other, { seed, check }))].slice(0, MOST_QUIZZES) };
}
