/** "What discount do we get once Microsoft carries the hosts?", "walk me through restoring a site": what is asked for is none of the bot's business, whatever the rest tells. */
import { asksWho, isBorder, type Mention, namesPlace, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Whether a figure is asked for, or how something is done, or who has a thing that is outside. */
export function asksForOutside(utterance: Utterance): boolean {
  const isOutside = (thing: Mention<string>): boolean => isFigureAsked(thing, utterance) || isAnsweredFor(thing, utterance);
  return utterance.outside.some(isOutside) || asksToBeLed(utterance) || filesIt(utterance);
}

/** "Must I file my own tax return": to file is a deed, and no file. */
const filesIt = ({ words, parties, outside }: Utterance): boolean => outside.length > 0 && parties.some(({ to }) => words[to]?.text === "file" && is(words[to + 1], "determiner"));

/** A price or a limit that stands where the answer would. "How many of the areas" counts what is known. */
function isFigureAsked(figure: Mention<string>, { words }: Utterance): boolean {
  const { id, from, to } = figure;
  if ((id !== "price" && id !== "limits") || asksWho(words) || is(words[from], "how")) return false;
  // "Max size of a database that the provider hosts"
  if (from === 0) return isAny(words[to], "belonging", "leading");
  // "How much per month does Microsoft …", "what discount do …"
  const asking = words.findLastIndex((word, at) => at < from && is(word, "open-question"));
  const isInPhrase = ({ pause, sentence }: Word): boolean => !pause && sentence === words[from]?.sentence;
  const isPhrase = words.slice(asking + 1, from + 1).every((word) => isInPhrase(word) && !isAny(word, "auxiliary", "pronoun"));
  return id === "price" && asking >= 0 && isBorder(words, asking) && isPhrase && is(words[to], "auxiliary");
}

/** "Responsibility for holiday cover of the admins" */
function isAnsweredFor({ id, from, to }: Mention<string>, utterance: Utterance): boolean {
  const { words } = utterance;
  const lead = is(words[from - 1], "determiner") ? from - 2 : from - 1;
  return id === "outside" && words[lead]?.text === "for" && isAny(words[lead - 1], "duty", "answerable") && !namesPlace(utterance) && !is(words[to], "joining");
}

/** "Walk me through restoring a site", "talk us through how to patch" */
export const asksToBeLed = ({ words, groups }: Utterance): boolean =>
  !asksWho(words) && groups.some(({ id, from, to }) => id === "led-through" && isBorder(words, from) && (words[to]?.text.endsWith("ing") || is(words[to], "how")));
