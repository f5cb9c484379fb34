/** What the room sees of a quiz together, and what only the one who pressed is told. */
import type { Card } from "../card.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { areaName, ask, BLANK, idOf, inSentence, paragraphs } from "../presenting/parts.ts";
import { optionsOf } from "./quiz-cards.ts";
import { hardestOf, type Outcome, type Session } from "./session.ts";
import { LETTERS, sharedCommand } from "./step.ts";
import { QUIZ, TOGETHER } from "./words.ts";

const WAITING = { ...BLANK, tone: "choices" } as const;
const MOST_HARD = 3;

export function roomQuestionCard(knowledge: Knowledge, session: Session): Card {
  const { id, at, questions } = session;
  const question = questions[at];
  if (!question) return endCard(knowledge, session);
  const { sections, labels } = optionsOf(question);
  return {
    ...WAITING,
    id: idOf(knowledge, "quiz", "together", id, String(at + 1)),
    verdict: question.text,
    readAs: QUIZ.question(at + 1, questions.length),
    sections: [...sections, ...paragraphs(at === 0 ? TOGETHER.begun : "")],
    actions: [...labels.map((label, option) => ask(label, sharedCommand(id, at, LETTERS[option] ?? ""))), ask(TOGETHER.revealLabel, sharedCommand(id, at, "reveal"))],
  };
}

/** The right answer, why, and how many chose what: a bar for each option. */
export function revealCard(knowledge: Knowledge, { id, at, questions, tallies }: Session): Card {
  const question = questions[at];
  const tally = tallies[at];
  if (!question || !tally) return overCard(knowledge);
  const isLast = at >= questions.length - 1;
  return {
    ...WAITING,
    id: idOf(knowledge, "quiz", "together", id, String(at + 1), "revealed"),
    verdict: TOGETHER.right(question.options[question.right] ?? ""),
    readAs: `${QUIZ.question(at + 1, questions.length)}: ${question.text}`,
    sections: [...chart(question, tally), ...paragraphs(question.why)],
    sources: question.sources,
    verified: question.verified,
    actions: [ask(isLast ? TOGETHER.finishLabel : TOGETHER.nextLabel, sharedCommand(id, at, "next")), ...(isLast ? [] : [ask(TOGETHER.endLabel, sharedCommand(id, at, "end"))])],
  };
}

function chart({ options, right }: Session["questions"][number], tally: readonly number[]): Card["sections"] {
  const total = tally.reduce((sum, votes) => sum + votes, 0);
  if (total === 0) return paragraphs(TOGETHER.nobody);
  // A chart of one answer is that person's answer.
  if (total === 1) return paragraphs(TOGETHER.oneAlone);
  return [{ kind: "points", heading: TOGETHER.answers(total), points: options.map((option, at) => TOGETHER.bar(tally[at] ?? 0, total, option, at === right)) }];
}

export function endCard(knowledge: Knowledge, session: Session): Card {
  const hardest = hardestOf(session).slice(0, MOST_HARD);
  const answered = session.tallies.some((tally) => tally.reduce((sum, votes) => sum + votes, 0) > 1);
  return {
    ...WAITING,
    id: idOf(knowledge, "quiz", "together", session.id, "end"),
    verdict: TOGETHER.ended(session.tallies.length),
    sections:
      hardest.length === 0
        ? paragraphs(answered ? TOGETHER.nothingHard : TOGETHER.unanswered)
        : [{ kind: "facts", heading: TOGETHER.hardest, facts: hardest.map(({ area, right, of }) => ({ label: areaName(area, knowledge), value: TOGETHER.hard(right, of) })) }],
    // Answered for the whole room, below: it is what the room talks about next.
    actions: hardest.map(({ area, question }) => ({ ...ask(QUIZ.review(inSentence(area, knowledge)), question.asks), to: "everyone" as const })),
  };
}

const NOTICES: Readonly<Record<Exclude<Outcome, "revealed" | "asked" | "ended">, string>> = {
  noted: TOGETHER.noted,
  changed: TOGETHER.changed,
  same: TOGETHER.same,
  late: TOGETHER.late,
  "only-starter": TOGETHER.onlyStarter,
  already: TOGETHER.already,
};

const notice = (knowledge: Knowledge, kind: string, verdict: string): Card => ({ ...WAITING, id: idOf(knowledge, "quiz", "together", kind), verdict });

/** A session that has ended, by its last question or by itself. */
export const overCard = (knowledge: Knowledge): Card => notice(knowledge, "over", TOGETHER.over);

export function outcomeCard(knowledge: Knowledge, session: Session, outcome: Outcome): { readonly to: "presser" | "everyone"; readonly card: Card } {
  switch (outcome) {
    case "revealed":
      return { to: "everyone", card: revealCard(knowledge, session) };
    case "asked":
      return { to: "everyone", card: roomQuestionCard(knowledge, session) };
    case "ended":
      return { to: "everyone", card: endCard(knowledge, session) };
    case "noted":
    case "changed":
    case "same":
    case "late":
    case "only-starter":
    case "already":
      return { to: "presser", card: notice(knowledge, outcome, NOTICES[outcome]) };
  }
}
