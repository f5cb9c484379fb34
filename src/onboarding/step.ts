/** What is typed or pressed on the tour and in a quiz, as one step. The buttons carry the same texts that a person may type. */
import { type Quiz, readToken } from "./token.ts";

export type Step =
  /** `at` null: where you were. `more`: how often the one thing to press was pressed. */
  | { readonly do: "tour"; readonly at: number | null; readonly more: number }
  | { readonly do: "leave-tour"; readonly at: number | null }
  /** `seed` null: another quiz each time. */
  | { readonly do: "quiz"; readonly seed: string | null }
  | { readonly do: "question" | "result" | "score"; readonly quiz: Quiz }
  | { readonly do: "answer"; readonly quiz: Quiz; readonly option: number }
  /** The area of a question that went wrong, looked up. */
  | { readonly do: "review"; readonly quiz: Quiz; readonly at: number }
  /** A button whose token cannot be read. */
  | { readonly do: "lost" }
  /** Anything of a quiz that a group takes together. */
  | { readonly do: "together" };

export type Move = { readonly at: number } & ({ readonly do: "vote"; readonly option: number } | { readonly do: "reveal" } | { readonly do: "next" } | { readonly do: "end" });

/** A quiz that a group takes together: it begins, or somebody presses one of its buttons. */
export type SharedStep = { readonly do: "begin"; readonly size: number } | { readonly do: "move"; readonly id: string; readonly move: Move };

export const LETTERS = "abcd";

/** More questions than this nobody sits through. */
const MOST_QUESTIONS = 20;
export const QUIZ_LENGTH = 10;

const POLITE = /^(?:(?:start|begin|take|give|show) )?(?:me )?(?:the |a )?(tour|quiz)(?: me)?$/;

const tidy = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(/ ?[.!?]+$/, "");

/** Nothing that long is a command: what somebody pasted is not searched. Most questions speak of neither, and are not searched either. */
const mayBeStep = (text: string): boolean => text.length <= 200 && /tour|quiz/i.test(text);

/** Null where the message has to do with neither. */
export function readStep(text: string): Step | null {
  if (!mayBeStep(text)) return null;
  const said = tidy(text);
  const polite = POLITE.exec(said)?.[1];
  if (polite !== undefined) return polite === "tour" ? { do: "tour", at: null, more: 0 } : { do: "quiz", seed: null };
  if (sharedStepOf(said)) return { do: "together" };
  return readTour(said) ?? readQuiz(said);
}

function readTour(said: string): Step | null {
  const [, at, leave, more] = /^tour (?:(\d{1,2})(?: (?:(leave)|more(?: (\d))?))?|start)$/.exec(said) ?? [null];
  if (said === "tour leave") return { do: "leave-tour", at: null };
  if (said === "tour start") return { do: "tour", at: 1, more: 0 };
  if (at === undefined || at === null) return null;
  if (leave) return { do: "leave-tour", at: Number(at) };
  return { do: "tour", at: Number(at), more: said.includes("more") ? Number(more ?? 1) : 0 };
}

function readQuiz(said: string): Step | null {
  if (/^quiz \d{1,2}$/.test(said)) return { do: "quiz", seed: null };
  const seed = /^quiz seed ([a-z0-9]{1,12})$/.exec(said)?.[1];
  if (seed !== undefined) return { do: "quiz", seed };
  const [, verb, token = "", detail = ""] = /^quiz (answer|next|result|score|review) (\S+)(?: (\w{1,2}))?$/.exec(said) ?? [];
  const quiz = readToken(token);
  switch (verb) {
    case "answer": {
      const option = detail === "" ? -1 : LETTERS.indexOf(detail);
      return quiz && option >= 0 ? { do: "answer", quiz, option } : { do: "lost" };
    }
    case "review":
      return quiz && /^\d+$/.test(detail) ? { do: "review", quiz, at: Number(detail) } : { do: "lost" };
    case "next":
      return quiz ? { do: "question", quiz } : { do: "lost" };
    case "result":
    case "score":
      return quiz ? { do: verb, quiz } : { do: "lost" };
    default:
      return null;
  }
}

export const readSharedStep = (text: string): SharedStep | null => (mayBeStep(text) ? sharedStepOf(tidy(text)) : null);

function sharedStepOf(said: string): SharedStep | null {
  const begin = /^quiz(?: (\d{1,2}))?(?: questions)? together(?: (\d{1,2}))?$/.exec(said);
  if (begin) return { do: "begin", size: Math.min(MOST_QUESTIONS, Math.max(1, Number(begin[1] ?? begin[2] ?? QUIZ_LENGTH))) };
  const [, id, number, what = ""] = /^quiz together ([a-z0-9]{1,12}) (\d{1,2}) (\w+)$/.exec(said) ?? [];
  const move = number === undefined ? null : moveOf(Number(number) - 1, what);
  return id !== undefined && move ? { do: "move", id, move } : null;
}

function moveOf(at: number, what: string): Move | null {
  if (what === "reveal" || what === "next" || what === "end") return { do: what, at };
  const option = what.length === 1 ? LETTERS.indexOf(what) : -1;
  return option < 0 ? null : { do: "vote", at, option };
}

export const TOUR = {
  step: (at: number) => `tour ${at}`,
  more: (at: number, more: number) => (more === 1 ? `tour ${at} more` : `tour ${at} more ${more}`),
  leave: (at: number) => `tour ${at} leave`,
};

export const sharedCommand = (id: string, at: number, what: string): string => `quiz together ${id} ${at + 1} ${what}`;
