/**
 * A quiz that a group takes together: a pure state machine over plain data. Whoever keeps the state keeps no more than this:
 * who pressed what is forgotten with the reveal, and only the counts remain.
 */
import type { AreaId } from "../ids.ts";
import type { Question } from "./quiz-questions.ts";
import type { Move } from "./step.ts";

export type Session = {
  readonly id: string;
  /** The one who began it, and who alone may go on. */
  readonly starter: string;
  readonly questions: readonly Question[];
  /** The question at hand, from 0. */
  readonly at: number;
  readonly revealed: boolean;
  /** The option of each person who pressed, for the question at hand. Empty after its reveal. */
  readonly votes: Readonly<Record<string, number>>;
  /** For each question that was revealed, how many chose each option. */
  readonly tallies: readonly (readonly number[])[];
};

/** What came of a move. The first two kinds are for the whole room; the rest is for the one who pressed. */
export type Outcome = "revealed" | "asked" | "ended" | "noted" | "changed" | "same" | "late" | "only-starter" | "already";

export const beginSession = (id: string, starter: string, questions: readonly Question[]): Session => ({ id, starter, questions, at: 0, revealed: false, votes: {}, tallies: [] });

export function takeMove(session: Session, person: string, move: Move): { readonly session: Session; readonly outcome: Outcome } {
  const stay = (outcome: Outcome) => ({ session, outcome });
  const isLast = session.at >= session.questions.length - 1;
  if (move.do === "vote") {
    if (move.at !== session.at || session.revealed) return stay("late");
    return vote(session, person, move.option);
  }
  if (person !== session.starter) return stay("only-starter");
  // A button of an earlier question, or the second press on the same one.
  if (move.at !== session.at) return stay("already");
  switch (move.do) {
    case "reveal":
      return session.revealed ? stay("already") : { session: { ...session, revealed: true, votes: {}, tallies: [...session.tallies, tallyOf(session)] }, outcome: "revealed" };
    case "next":
      if (!session.revealed) return stay("already");
      return isLast ? stay("ended") : { session: { ...session, at: session.at + 1, revealed: false }, outcome: "asked" };
    case "end":
      return stay("ended");
  }
}

function vote(session: Session, person: string, option: number): { readonly session: Session; readonly outcome: Outcome } {
  if (option >= (session.questions[session.at]?.options.length ?? 0)) return { session, outcome: "late" };
  // Own properties only: an id comes from outside.
  const before = Object.hasOwn(session.votes, person) ? session.votes[person] : undefined;
  if (before === option) return { session, outcome: "same" };
  const votes = Object.fromEntries([...Object.entries(session.votes).filter(([other]) => other !== person), [person, option]]);
  return { session: { ...session, votes }, outcome: before === undefined ? "noted" : "changed" };
}

function tallyOf({ questions, at, votes }: Session): number[] {
  const chosen = Object.values(votes);
  return (questions[at]?.options ?? []).map((_, option) => chosen.filter((one) => one === option).length);
}

export type Hardness = { readonly area: AreaId; readonly question: Question; readonly right: number; readonly of: number };

/** The questions that several answered and not all of them rightly, the hardest first. */
export function hardestOf({ questions, tallies }: Session): readonly Hardness[] {
  const all = tallies.flatMap((tally, at): Hardness[] => {
    const question = questions[at];
    const of = tally.reduce((sum, votes) => sum + votes, 0);
    // One answer alone is somebody's.
    return question && of > 1 ? [{ area: question.area, question, right: tally[question.right] ?? 0, of }] : [];
  });
  return all.filter(({ right, of }) => right < of).sort((a, b) => a.right / a.of - b.right / b.of || b.of - a.of);
}
