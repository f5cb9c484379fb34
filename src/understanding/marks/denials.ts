/** What denies, and the "not" that denies nothing, because it only asks: "isn't it …?", "…, isn't it?" */

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

const AUXILIARIES: ReadonlySet<string> = new Set(["be", "do", "have", "will", "would", "can", "could", "should", "must"]);
const JOINTS: ReadonlySet<string> = new Set(["and", "so", "but", "or", "why"]);
const PRONOUNS: ReadonlySet<string> = new Set(["it", "he", "she", "we", "i", "you", "that", "thei", "this"]);

/** Whether what denies by itself denies nothing here: it only asks, or says that it is nobody else. */
export function deniesNothing(words: readonly Word[], at: number): boolean {
  const [verb, denial, after] = [words[at - 1], words[at], words[at + 1]];
  if (denial === undefined) return false;
  const ends = after?.sentence !== denial.sentence;
  // "Yes or no?", "ours or not?"
  if (verb?.stem === "or" && ALTERNATIVES.has(denial.stem)) return true;
  // "…, no?", "nobody but Microsoft", "no doubt".
  if (denial.stem === "no") return (ends && denial.asked) || (!ends && EMPTY_BEHIND_NO.has(after?.stem ?? ""));
  // "Neither … nor" denies once.
  if (denial.stem === "nor") return words.some(({ stem, sentence }, place) => place < at && stem === "neither" && sentence === denial.sentence);
  // "Stops attacks" takes no duty off, as "stops patching" does; nor do "free to choose" and "free of malware".
  if (denial.stem === "stop") return ends || after?.text.endsWith("ing") !== true;
  if (denial.stem === "free") return after?.stem === "to" || HARM.has(words[at + 2]?.stem ?? "");
  if (NOBODY.has(denial.stem)) return !ends && EXCEPTING.has(after?.stem ?? "");
  return denial.stem === "not" && verb?.sentence === denial.sentence && onlyAsks(words, at);
}

/** Whether a "not" only asks: "isn't it …?", "…, isn't it", "…, do they not", "not sure", "don't tell me". */
function onlyAsks(words: readonly Word[], at: number): boolean {
  const [first, verb, denial, after, next] = [words[at - 2], words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!verb || !denial) return false;
  const ends = after?.sentence !== denial.sentence;
  if (ends && PRONOUNS.has(verb.stem) && AUXILIARIES.has(first?.stem ?? "")) return true;
  // "Not sure whether they do", "don't tell me they do", "I can't believe they do".
  if (UNSURE.has(after?.stem ?? "") || SAYING.has(after?.stem ?? "") || (ABLE.has(verb.stem) && after?.stem === "believ")) return true;
  if (!AUXILIARIES.has(verb.stem)) return false;
  const opens = first?.sentence !== verb.sentence || JOINTS.has(first.stem);
  const isTag = !ends && PRONOUNS.has(after?.stem ?? "") && next?.sentence !== verb.sentence;
  // "SaaS: isn't the app theirs?" opens behind a heading.
  return opens || isTag || (verb.pause && (ends || at <= LONGEST_HEADING));
}

const ALTERNATIVES: ReadonlySet<string> = new Set(["no", "not"]);
const EMPTY_BEHIND_NO: ReadonlySet<string> = new Set(["matter", "doubt", "idea", "wonder", "question", "clue", "joke", "kid"]);
const NOBODY: ReadonlySet<string> = new Set(["nobodi", "none", "noon", "noth"]);
const EXCEPTING: ReadonlySet<string> = new Set(["but", "except", "els", "other", "besid", "save", "bar"]);
const HARM: ReadonlySet<string> = new Set(["malwar", "viru", "charg", "cost", "hole", "bug", "threat", "error", "vulner"]);
const UNSURE: ReadonlySet<string> = new Set(["sure", "certain", "clear"]);
const SAYING: ReadonlySet<string> = new Set(["tell", "sai", "suggest", "impli", "joke", "kid"]);
const ABLE: ReadonlySet<string> = new Set(["can", "could"]);
const LONGEST_HEADING = 5;
