/** Several questions of one message that have nothing to do with each other: each is read by itself, and what is out of scope is left out and told. */
import { MOST_PARTS, type Query } from "../../query.ts";
import { alone, questionsApart, turnsOf } from "../clauses/asked-apart.ts";
import { isOneSentence } from "../clauses/scene.ts";
import { covers, namesPlace, OUTRIGHT, type Span, says, standing, type Utterance } from "../marks/utterance.ts";
import { renumbered, textOf, type Word } from "../words/words.ts";
import type { Before } from "./conversation.ts";
import { type Judged, judged, SURE_THERE, SURELY_OUTSIDE } from "./reading.ts";
import { together } from "./several.ts";

type Needs = {
  readonly recognise: (words: readonly Word[]) => Utterance;
  /** Reads what is said as one message. */
  readonly read: (said: Utterance, before: Before | null) => Judged;
  /** How likely a message is taken to be out of scope, from 0 to 1, by its words alone. */
  readonly outOfScope: (utterance: Utterance) => number;
};

/** Null where a message asks one thing, where one question leans on another, or where not all that is left is surely understood. */
export type ReadApart = (said: Utterance, before: Before | null) => Judged | null;

export function createApartReader({ recognise, read, outOfScope }: Needs): ReadApart {
  const readEach = (said: Utterance): Judged | null => {
    const questions = questionsApart(said, recognise);
    if (questions.length === 0 || questions.length > MOST_PARTS) return null;
    const each = questions.map((question) => read(question, null));
    if (!each.every(isSure)) return null;
    return judged(together(each.map(({ query }) => query)), () => each.flatMap(({ because }) => because()), {
      leftOut: each.flatMap(({ leftOut }) => leftOut),
      confidence: Math.min(...each.map(({ confidence }) => confidence)),
    });
  };

  /** "How much is Key Vault? And who rotates its keys?": without what is surely of something else. */
  const readBeside = (said: Utterance, before: Before | null): Judged | null => {
    const turns = isOneSentence(said) ? [] : turnsOf(said.words);
    const others = turns.length > 1 ? turns.filter((turn) => isOfOther(said.words.slice(turn.from, turn.to))) : [];
    if (others.length === 0 || others.length === turns.length) return null;
    const dropped = others.map((turn) => withoutPlace(said, turn));
    const left = recognise(alone(renumbered(said.words.filter((_, at) => !dropped.some((turn) => covers(turn, at))))));
    const rest = readEach(left) ?? read(inPlaceOfDropped(left, dropped, said), before);
    return isSure(rest) ? { ...rest, leftOut: [...rest.leftOut, ...dropped.map(({ from, to }) => textOf(said.words.slice(from, to)))] } : null;
  };

  /** "Do AKS nodes need a restart? Who patches the OS on them?": where the other question stands, this one does, too, if it names no place. */
  const inPlaceOfDropped = (left: Utterance, dropped: readonly Span[], { words, models, services }: Utterance): Utterance => {
    if (namesPlace(left) || says(left, "every-model") || says(left, "four")) return left;
    // What is asked behind it says nothing of where the question before stands.
    const last = words.findLastIndex((_, at) => !dropped.some((turn) => covers(turn, at)));
    const isDropped = ({ from }: Span): boolean => from < last && dropped.some((turn) => covers(turn, from));
    const places = [...models, ...services.filter(({ strength }) => strength === OUTRIGHT)].filter(isDropped);
    const [place, another] = new Set(places.map(({ id }) => id));
    return place !== undefined && another === undefined ? standing(left, models.filter(isDropped), services.filter(isDropped)) : left;
  };

  const isOfOther = (words: readonly Word[]): boolean => {
    const question = recognise(alone(words));
    return !says(question, "pronoun") && outOfScope(question) >= SURELY_OUTSIDE && read(question, null).query.kind === "unknown";
  };

  /** "We run AKS. What does it cost?" says where, for what else is asked. */
  const withoutPlace = ({ words }: Utterance, turn: Span): Span => {
    const from = words.findIndex(({ sentence }) => sentence === words[turn.to - 1]?.sentence);
    return from > turn.from && namesPlace(recognise(words.slice(turn.from, from))) ? { from, to: turn.to } : turn;
  };

  return (said, before) => readEach(said) ?? readBeside(said, before);
}

const isSure = ({ query, confidence }: Judged): boolean => confidence >= SURE_THERE && isAnswer(query);
const isAnswer = ({ kind }: Query): boolean => kind !== "unknown" && kind !== "choose" && kind !== "help";
