/** What somebody asks for, which is not asked: "For the ISO 27001 audit: who disposes of failed drives?" */
import type { Meaning } from "../marks/lexicon.ts";
import { asksWho, NAMES, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, moved, type Word } from "../words/words.ts";

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
  return !saysWhere && asks && things.some((thing) => !isBefore(thing)) ? asMessage(words.slice(start)) : words;
}

/**
 * The words without a sentence behind the question that says what it is for, or what is not known: "Customer's duties in IaaS? It's for a slide for
 * the port authority.", "who patches Windows? Nobody here knows which model we have."
 */
export function withoutPurpose({ words, marks }: Utterance): readonly Word[] {
  const begin = words.findIndex(
    (word, at) => words[at - 1]?.sentence === word.sentence - 1 && (isPurpose(words.slice(at, at + 3)) || isBusy(words.slice(at, at + 3)) || isNotKnown(words, at)),
  );
  const purpose = words[begin]?.sentence;
  if (purpose === undefined) return words;
  const isAsked = words.some((word) => word.asked && word.sentence < purpose);
  const isOfIt = (word: Word): boolean => word.sentence === purpose;
  const places = isNotKnown(words, begin) ? NAMED_PLACES : PLACES;
  const saysWhere = marks.some(({ meaning, from }) => places.has(meaning.kind) && words[from]?.sentence === purpose);
  if (!isAsked || saysWhere) return words;
  return words.filter((word) => !isOfIt(word)).map((word) => (word.sentence > purpose ? moved(word, word.sentence - 1) : word));
}

/** "It's for …", "this is for …" */
const isPurpose = ([it, be, what]: readonly Word[]): boolean => is(it, "this") && be?.stem === "be" && what?.text === "for";

/** "I'm drafting the exemption for the vulnerability programme"; "I'm asking about the host" says what is meant. */
const isBusy = ([i, be, verb]: readonly Word[]): boolean =>
  is(i, "first-person") &&
  be?.stem === "be" &&
  verb?.text.endsWith("ing") === true &&
  !isAny(verb, "correcting", "stating", "reporting", "thinking", "saying") &&
  verb.stem !== "ask";

/** "Nobody here knows which …", "no idea what model …", "I don't know which …" */
function isNotKnown(words: readonly Word[], begin: number): boolean {
  const which = words.findIndex((word, at) => at > begin && is(word, "open-question"));
  const before = which < 0 ? [] : words.slice(begin, which);
  const isModel = words.slice(which + 1, which + 3).some((word) => is(word, "model-noun"));
  return (
    isModel &&
    before.length <= LONGEST_OF_NOT_KNOWN &&
    before.some((word) => isAny(word, "denying", "nobody")) &&
    before.every((word) => !isAny(word, "auxiliary") || word.stem === "do" || word.stem === "be")
  );
}
const LONGEST_OF_NOT_KNOWN = 6;

/** What is no more than where, or somewhere else altogether: "for the AWS account, who …" */
const PLACES: ReadonlySet<Meaning["kind"]> = new Set(["model", "service", "context", "outside"]);
const NAMED_PLACES: ReadonlySet<Meaning["kind"]> = new Set(["model", "service"]);
