/** The sentences of the tour, the quiz and the quiz together, to be reviewed and translated in one place. As for answers: plain, short, second person. */
import type { Party, Side } from "../ids.ts";
import { inPlace } from "../phrasing.ts";
import { bigFirst, count, inlineList, inPlaces, partyPossessive } from "../presenting/sentences.ts";

// ---- How a quiz asks ----

export const ASKS = {
  yes: "Yes, that is so",
  no: "No",
  isThatSo: (claim: string) => `“${claim}” Is that so?`,
  oneIsNot: "Three of these are so. Which one is not?",
  statement: (side: Side, provider: string, area: string, place: string) => `${side === "customer" ? "You are" : `${provider} is`} responsible for ${area} ${inPlace(place)}.`,
  area: (party: Party, provider: string, place: string) => `Which of these is ${partyPossessive(party, provider)} ${inPlace(place)}?`,
  row: (area: string) => `Who is responsible for ${area}?`,
  inWhichModels: (side: Side, provider: string, area: string) => `In which cloud models ${side === "customer" ? "are you" : `is ${provider}`} responsible for ${area}?`,
  models: (models: readonly string[], all: number) =>
    models.length === 0 ? "In none" : models.length === all ? `In all ${count(all)}` : models.length === 1 ? `${bigFirst(inPlaces(models))} only` : bigFirst(inPlaces(models)),
  /** Within a sentence: "from on-premises to IaaS". */
  place: (model: string) => (inPlace(model) === "on-premises" ? "on-premises" : model),
  inWhichService: (party: Party, provider: string, area: string) =>
    party === "shared"
      ? `In which of these is responsibility for ${area} shared?`
      : `In which of these ${party === "customer" ? "are you" : `is ${provider}`} responsible for ${area}?`,
  move: (from: string, to: string) => `We move from ${from} to ${to}. What changes?`,
  moving: (change: "goes" | "shared" | "stays", provider: string, from: string, to: string) =>
    `You move from ${from} to ${to}. Which of these ${{ goes: `goes to ${provider}`, shared: "becomes shared", stays: "stays yours" }[change]}?`,
  moved: (area: string, before: Party, after: Party, provider: string, from: string, to: string) => {
    const whose = (party: Party) => partyPossessive(party, provider);
    return before === after ? `${area}: ${whose(after)} ${inPlaces([from, to])}.` : `${area}: ${whose(before)} ${inPlace(from)}, ${whose(after)} ${inPlace(to)}.`;
  },
};

// ---- The quiz ----

export const QUIZ = {
  invitation: (size: number, cloud: string) => `${bigFirst(count(size))} questions on who is responsible for what in ${cloud}.`,
  rules: "After each answer you see the right one, why, and the source. Only you see your answers, and nobody is told your score.",
  repeatable: (command: string) => `This is the quiz that "${command}" gives every time.`,
  begin: "Begin",
  question: (number: number, of: number) => `Question ${number} of ${of}`,
  right: (option: string) => `Right: ${sentence(option)}`,
  wrong: (option: string) => `That is not it. The right answer: ${sentence(option)}`,
  yourAnswer: "Your answer",
  soFar: "So far",
  score: (right: number, of: number) => `${right} of ${of} right`,
  next: "Next question",
  toResult: "See the result",
  stop: "Stop here",
  result: (right: number, of: number, size: number) => (right === size ? `All ${count(size)} right.` : `${right} of ${of} right.`),
  stoppedAt: (given: number, size: number) => `You stopped after ${given} of ${size} questions.`,
  goOn: "Go on",
  lookAgain: (areas: string) => `Worth another look: ${areas}`,
  wasRight: (question: string, option: string) => `${question} ${sentence(option)}`,
  nothingToLookAt: "No area needs another look.",
  review: (area: string) => `Look at ${area}`,
  share: "You may share the score. Until you do, it is yours alone.",
  shareLabel: "Share my score",
  again: (command: string) => `To take the same quiz again, type: ${command}`,
  another: "Another quiz",
  shared: (right: number, of: number, cloud: string) => `${right} of ${of} right, in the quiz on who is responsible for what in ${cloud}.`,
  tryIt: "Take the quiz",
  backToResult: "Back to the result",
  reviewed: (number: number, asks: string) => `Question ${number}. To see this again, ask: ${asks}`,
  changed: "What I know has changed since this quiz began, so it cannot go on. Begin another one.",
  lost: "This button belongs to a quiz that I no longer know. Begin another one.",
  answered: (number: number, option: string) => `Question ${number} is answered already: ${sentence(option)} The first answer counts.`,
  needsRoom: "A quiz together needs a channel or a group chat. Type it there; here you can take the quiz alone.",
};

// ---- The quiz together ----

const WIDEST_BAR = 10;

export const TOGETHER = {
  begun: "Answer by pressing. Nobody sees who pressed what. Until the reveal you may press another answer; the last one counts.",
  revealLabel: "Reveal",
  nextLabel: "Next question",
  finishLabel: "Finish",
  endLabel: "End here",
  noted: "Your answer is in. Until the reveal you may press another one; the last one counts.",
  changed: "Your answer is changed. It counts once.",
  same: "Your answer is in already. It counts once.",
  late: "This question is closed: its answer has been shown. The next one is yours.",
  onlyStarter: "Only the one who began this quiz can do that. Your answer counts all the same.",
  already: "That has been done already.",
  over: "This quiz is over. To begin another one, type: quiz 10 together",
  right: (option: string) => `The right answer: ${sentence(option)}`,
  answers: (number: number) => `${bigFirst(count(number))} ${number === 1 ? "answer" : "answers"}`,
  nobody: "Nobody answered.",
  oneAlone: "One answer came in. It is not shown, because it would be somebody's.",
  /** A square for each answer, or for so many of them where the room is large. */
  bar: (votes: number, of: number, option: string, isRight: boolean) => {
    const width = Math.min(of, WIDEST_BAR);
    const full = votes === 0 ? 0 : Math.max(1, Math.round((votes / of) * width));
    return `${"■".repeat(full)}${"□".repeat(width - full)} ${votes}: ${option}${isRight ? " (right)" : ""}`;
  },
  ended: (asked: number) => `The quiz is over, after ${asked === 1 ? "one question" : `${count(asked)} questions`}.`,
  hardest: "Hardest for this room",
  hard: (right: number, of: number) => `${right} of ${of} right`,
  nothingHard: "No area was hard for this room.",
  unanswered: "Too few answered to say which areas are hard.",
};

// ---- The tour ----

export const TOUR_WORDS = {
  step: (number: number, of: number) => `Tour, step ${number} of ${of}`,
  whereYouWere: (number: number, of: number) => `Tour, step ${number} of ${of}, where you were`,
  youAsked: (question: string) => `You asked: ${question}`,
  next: "Next",
  back: "Back",
  leave: "Leave",
  again: "From the start",
  left: (number: number, of: number) => `You left the tour at step ${number} of ${of}. Type "tour" to go on there.`,
  done: "That was the tour. Ask whenever you are in doubt.",
  goOn: "Go on",
  add: (model: string) => `Add ${model}`,
  columns: (models: readonly string[]) => `Who is responsible for what: ${inlineList(models)}`,
  sharedExample: (subject: string) => `An example: ${subject}`,
  service: (verdict: string) => `A service follows its model, except where it does not. ${verdict}`,
  misconceptions: (number: number) => `${bigFirst(count(number))} things that many believe, and that are not so.`,
  heard: "What you may hear",
  claim: (claim: string) => `“${claim}”`,
  whereToAsk: "Ask in your own words, wherever I am. I answer with the source, or say that I do not know.",
  seeAnswer: "See an answer",
  check: (area: string, place: string) => `Check ${area} ${inPlace(place)}`,
  checkIt: (area: string) => `Check ${area}`,
  askClaim: "Ask about the first",
};

/** An option as the end of a sentence. */
const sentence = (option: string): string => (/[.?!]$/.test(option) ? option : `${option}.`);
