/** What denies, and the "not" that denies nothing, because it only asks: "isn't it …?", "…, isn't it?" */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mention, Utterance } from "./utterance.ts";

/** What denies right before a place of the same sentence. @param reach how many words may stand between */
export const denialBefore = (at: number, reach: number, { words, groups }: Utterance): Mention<string> | undefined =>
  groups.find(({ id, to }) => id === "denial" && to <= at && at - to <= reach && words[to - 1]?.sentence === words[at]?.sentence);

/** Whether a place is truly denied by what stands right before it. @param reach how many words may stand between */
export const isDeniedAt = (at: number, reach: number, utterance: Utterance): boolean => {
  const denial = denialBefore(at, reach, utterance);
  return denial !== undefined && !deniesNothing(utterance.words, denial.from);
};

/** What first denies anything, and does not only ask. */
export const denialIn = ({ words, groups }: Utterance): Mention<string> | undefined => groups.find(({ id, from }) => id === "denial" && !deniesNothing(words, from));

/** Whether anything is denied, and not only asked. */
export const denies = (utterance: Utterance): boolean => denialIn(utterance) !== undefined;

/** What calls a thing untrue: "it is wrong that …", "… is a myth"; "true or false" leaves it open. */
export const untruthsIn = ({ words, groups }: Utterance): readonly Mention<string>[] =>
  groups.filter(({ id, from }) => id === "untrue" && words[from - 1]?.stem !== "or" && !deniesNothing(words, from));

/** Whether what denies by itself denies nothing here: it only asks, or says that it is nobody else. */
export function deniesNothing(words: readonly Word[], at: number): boolean {
  const [verb, denial, after] = [words[at - 1], words[at], words[at + 1]];
  if (denial === undefined) return false;
  const ends = after?.sentence !== denial.sentence;
  // "Yes or no?", "ours or not?"
  if (verb?.stem === "or" && is(denial, "alternative")) return true;
  // "…, no?", "nobody but Microsoft", "no doubt", "no getting around".
  if (denial.stem === "no") return (ends && denial.asked) || (!ends && (is(after, "empty-behind-no") || words[at + 2]?.text === "around"));
  // "Neither … nor" denies once.
  if (denial.stem === "nor") return words.some(({ stem, sentence }, place) => place < at && stem === "neither" && sentence === denial.sentence);
  // "Stops attacks" takes no duty off, as "stops patching" does; nor do "free to choose" and "free of malware".
  if (denial.stem === "stop") return ends || after?.text.endsWith("ing") !== true;
  if (denial.stem === "free") return after?.stem === "to" || is(words[at + 2], "harm");
  // "Without asking Microsoft", "without approval" say how, "without any exception" how surely, and "is without holes" what a thing is like.
  if (denial.stem === "without")
    return verb?.stem === "be" || isAny(after, "informing", "permitting", "empty-behind-no") || (is(after, "quantifier") && is(words[at + 2], "empty-behind-no"));
  if (denial.stem === "doubt") return words.slice(Math.max(0, at - 2), at).some(({ stem }) => stem === "no" || stem === "without");
  if (is(denial, "nobody")) return !ends && isAny(after, "aside", "besides", "but", "other");
  return denial.stem === "not" && verb?.sentence === denial.sentence && onlyAsks(words, at);
}

/** Whether a "not" only asks: "isn't it …?", "is it not …?", "…, isn't it", "…, do they not", "not sure", "don't tell me". */
function onlyAsks(words: readonly Word[], at: number): boolean {
  const [first, verb, denial, after, next] = [words[at - 2], words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!verb || !denial) return false;
  const ends = after?.sentence !== denial.sentence;
  if (ends && is(verb, "pronoun") && is(first, "auxiliary")) return true;
  // "Not sure whether they do", "don't tell me they do", "I can't believe they do".
  if (is(after, "unsure") || is(after, "saying") || (is(verb, "able") && after?.stem === "believ")) return true;
  if (!is(verb, "auxiliary")) return !ends && isAskedOf(words, at);
  const opens = opensSentence(words, at - 1) || first?.stem === "why";
  const isTag = !ends && is(after, "pronoun") && next?.sentence !== verb.sentence;
  // "SaaS: isn't the app theirs?" opens behind a heading.
  return opens || isTag || (verb.pause && (ends || at <= LONGEST_HEADING));
}

const LONGEST_HEADING = 5;

const opensSentence = (words: readonly Word[], at: number): boolean => words[at - 1]?.sentence !== words[at]?.sentence || is(words[at - 1], "clause-joining");

/** "So does it not …?"; "when do we not …?" asks when. */
const opensQuestion = (words: readonly Word[], at: number): boolean => words[at - 1]?.sentence !== words[at]?.sentence || isAny(words[at - 1], "joining", "concluding");

/** "Does Azure not take that over?", "is the data not ours?" ask as "doesn't Azure …?" and "isn't …?" do. */
function isAskedOf(words: readonly Word[], at: number): boolean {
  const verb = words.findLastIndex((word, place) => place < at && is(word, "auxiliary"));
  const subject = words.slice(verb + 1, at);
  return (
    verb >= 0 && subject.length > 0 && subject.length <= LONGEST_SUBJECT && opensQuestion(words, verb) && subject.every((word) => !isAny(word, "who", "tending", "clause-joining"))
  );
}

/** Of who or what does it, in words. */
const LONGEST_SUBJECT = 3;
