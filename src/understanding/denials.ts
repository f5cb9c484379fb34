/** What denies, and the "not" that denies nothing, because it only asks: "isn't it …?", "…, isn't it?" */
import type { Mention, Utterance } from "./utterance.ts";
import type { Word } from "./words.ts";

/** What denies right before a place of the same sentence. @param reach how many words may stand between */
export const denialBefore = (at: number, reach: number, { words, groups }: Utterance): Mention<string> | undefined =>
  groups.find(({ id, to }) => id === "denial" && to <= at && at - to <= reach && words[to - 1]?.sentence === words[at]?.sentence);

/** What first denies anything, and does not only ask. */
export const denialIn = ({ words, groups }: Utterance): Mention<string> | undefined => groups.find(({ id, from }) => id === "denial" && !onlyAsks(words, from));

/** Whether anything is denied, and not only asked. */
export const denies = (utterance: Utterance): boolean => denialIn(utterance) !== undefined;

const AUXILIARIES: ReadonlySet<string> = new Set(["be", "do", "have", "will", "would", "can", "could", "should", "must"]);
const JOINTS: ReadonlySet<string> = new Set(["and", "so", "but", "or", "why"]);
const PRONOUNS: ReadonlySet<string> = new Set(["it", "he", "she", "we", "i", "you", "that", "thei", "this"]);

export function onlyAsks(words: readonly Word[], at: number): boolean {
  const verb = words[at - 1];
  // "Yes or no?", "ours or not?"
  if (verb?.stem === "or" && ALTERNATIVES.has(words[at]?.stem ?? "")) return true;
  if (words[at]?.stem !== "not" || !verb || !AUXILIARIES.has(verb.stem) || verb.sentence !== words[at]?.sentence) return false;
  const first = words[at - 2];
  const opens = first?.sentence !== verb.sentence || JOINTS.has(first.stem);
  const after = words[at + 1];
  const ends = words[at + 2]?.sentence !== verb.sentence;
  const closes = after === undefined || after.sentence !== verb.sentence || (PRONOUNS.has(after.stem) && ends);
  // "SaaS: isn't the app theirs?" opens behind a heading; "…, isn't it" is a tag.
  return opens || (verb.pause && (closes || at <= LONGEST_HEADING)) || (closes && after !== undefined && PRONOUNS.has(after.stem));
}

const ALTERNATIVES: ReadonlySet<string> = new Set(["no", "not"]);
const LONGEST_HEADING = 5;
