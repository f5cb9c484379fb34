/** What somebody asks for, which is not asked: "For the ISO 27001 audit: who disposes of failed drives?" */
import type { Meaning } from "../marks/lexicon.ts";
import { asksWho, NAMES, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";

/** The words without what it is asked for, where that says no place and the question behind it names its thing by itself; else all of them. */
export function withoutOccasion(whole: Utterance): readonly Word[] {
  const { words, areas, topics, parts, marks } = whole;
  if (words[0]?.text !== "for" || !is(words[1], "determiner")) return words;
  const start = words.findIndex((word, at) => at > 1 && word.pause);
  if (start < 0 || words[start]?.sentence !== 0) return words;
  const isBefore = ({ from }: Span): boolean => from < start;
  const saysWhere =
    marks.some((mark) => PLACES.has(mark.meaning.kind) && isBefore(mark)) || words.slice(0, start).some((word) => isAny(word, "own-place", "model-noun", "open-question"));
  const things = [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts.filter(({ beside }) => !beside)];
  const asks = asksWho(words.slice(start)) || is(words[start], "auxiliary");
  return !saysWhere && asks && things.some((thing) => !isBefore(thing)) ? words.slice(start).map((word, at) => moved(word, word.sentence, at > 0 && word.pause)) : words;
}

/** The words without a sentence behind the question that says what it is for: "Customer's duties in IaaS? It's for a slide for the port authority." */
export function withoutPurpose({ words, marks }: Utterance): readonly Word[] {
  const begin = words.findIndex((word, at) => isPurpose(words.slice(at, at + 3)) && words[at - 1]?.sentence === word.sentence - 1);
  const purpose = words[begin]?.sentence;
  const isAsked = words.some((word) => word.asked && word.sentence < (purpose ?? 0));
  const isOfIt = (word: Word): boolean => word.sentence === purpose;
  const saysWhere = marks.some(({ meaning, from }) => PLACES.has(meaning.kind) && words[from]?.sentence === purpose);
  if (!isAsked || saysWhere || words.some((word) => isOfIt(word) && (word.asked || is(word, "who")))) return words;
  return words.filter((word) => !isOfIt(word)).map((word) => (word.sentence > (purpose ?? 0) ? moved(word, word.sentence - 1) : word));
}

/** "It's for …", "this is for …" */
const isPurpose = ([it, be, what]: readonly Word[]): boolean => is(it, "this") && be?.stem === "be" && what?.text === "for";

/** What is no more than where, or somewhere else altogether: "for the AWS account, who …" */
const PLACES: ReadonlySet<Meaning["kind"]> = new Set(["model", "service", "context", "outside"]);
