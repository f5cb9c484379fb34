/**
 * Who is named and is no side: who was told something ("our tutor told us that …"), who asks it ("HR asks who …"), who notes or assumes it ("we list the hosts as
 * Microsoft's", "Microsoft assumes that we …"), what is moved ("once they're lifted"), and who was named before ("our admins patch it, don't they?"). "They told us to patch" gives him the work.
 */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** The marks of a message, without those of bystanders. */
export const withoutBystanders = (words: readonly Word[], marks: readonly Mark[]): readonly Mark[] =>
  marks.some(isSide)
    ? marks.filter(
        (mark) =>
          !(
            isSide(mark) &&
            (isAddressed(mark, words) ||
              asks(mark, words) ||
              notes(mark, words, marks) ||
              thinks(mark, words, marks) ||
              isMoved(mark, words, marks) ||
              isTag(mark, words, marks) ||
              standsOn(mark, words) ||
              tells(mark, words, marks))
          ),
      )
    : marks;

const isSide = ({ meaning }: Mark): boolean => meaning.kind === "party";

/** "Once they're lifted into Azure" */
const isMoved = ({ meaning, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean =>
  meaning.kind === "party" &&
  meaning.id === "provider" &&
  meaning.pronoun &&
  words[to]?.stem === "be" &&
  marks.some((mark) => mark.meaning.kind === "group" && mark.meaning.id === "moving" && mark.from === to + 1);

/** "Procurement asks: who …"; "we asked Microsoft to do it" is said of two sides. */
function asks({ from, to }: Mark, words: readonly Word[]): boolean {
  const verb = words.findIndex((word, at) => at > from && at <= to && is(word, "asking"));
  return verb >= 0 && (isAny(words[verb + 1], "who", "open-question") || words[verb + 1]?.pause === true);
}

/** "Microsoft assumes we patch it", "takes it for granted that we do": of whom a side thinks so is said who does it. */
function thinks({ meaning, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean {
  const that = words.findIndex((word, at) => at > to && at <= to + FURTHEST && word.stem === "that" && word.sentence === words[to]?.sentence);
  const isThought = isAny(words[to], "thinking", "reminding") || words.slice(to, Math.max(to, that)).some(({ text }) => text === "granted");
  const begin = that < 0 ? to + 1 : that + 1;
  return isThought && meaning.kind === "party" && meaning.id === "provider" && marks.some((mark) => isSide(mark) && mark.from === begin);
}
const FURTHEST = 5;

/** "May we record the hosts as inherited from Microsoft?", "we'd put data down as ours": as whose a thing is noted says whose it is. */
function notes({ meaning, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean {
  const verb = isAny(words[to], "able", "auxiliary", "allowing") ? to + 1 : to;
  if (meaning.kind !== "party" || !meaning.pronoun) return false;
  const as = noted(verb, words);
  return as !== null && marks.some((other) => isSide(other) && other.from > as && other.from <= as + FEW);
}
const FEW = 4;

/** Where it stands as what a thing is noted, by the verb there: "list it as", "have it in the column"; null where nothing is noted. */
export function noted(verb: number, words: readonly Word[]): number | null {
  if (!is(words[verb], "noting")) return null;
  const as = words.findIndex((word, at) => at > verb && (word.stem === "as" || word.stem === "column") && word.sentence === words[verb]?.sentence);
  return as < 0 ? null : as;
}

/** "Our admins patch the guest, don't they?" means them. */
const isTag = ({ from, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean =>
  words[from]?.text === "they" &&
  words[from - 1]?.stem === "not" &&
  is(words[from - 2], "auxiliary") &&
  words[to]?.sentence !== words[from]?.sentence &&
  marks.some((other) => isSide(other) && other.from < from && words[other.from]?.sentence === words[from]?.sentence);

/** "The image they run on" */
const standsOn = ({ from, to }: Mark, words: readonly Word[]): boolean =>
  words[from]?.text === "they" && is(words[to], "resting") && is(words[to + 1], "leading") && !isAny(words[to + 2], "determiner", "own") && !is(words[from - 1], "auxiliary");

/** "The platform team keeps telling me that Microsoft does it": of whom somebody tells us is said who does it. */
const tells = ({ meaning, from, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean => {
  const verb = words[to]?.stem === "keep" ? to + 1 : to;
  const isTelling = is(words[verb], "reporting") || words[verb]?.text === "telling";
  const isFirst = words.slice(0, from).every((word) => isAny(word, "determiner", "joining", "own"));
  const isSomebody = meaning.kind === "party" && meaning.id === "customer" && !meaning.pronoun;
  return isSomebody && isFirst && isTelling && isAddressee(words[verb + 1]) && marks.some((other) => isSide(other) && other.from > verb + 1 && other.from <= verb + FEW);
};
const isAddressee = (word: Word | undefined): boolean => word?.text === "me" || word?.text === "us";

const isAddressed = ({ from, to }: Mark, words: readonly Word[]): boolean => words[from]?.text === "us" && isTold(words[from - 1]) && words[to]?.stem !== "to";

/** "Teach us who …" asks. */
const isTold = (word: Word | undefined): boolean => is(word, "addressing") && word?.text !== "teach" && word?.text !== "tell" && word?.text.endsWith("ing") === false;
