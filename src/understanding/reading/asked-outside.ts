/** "What discount do we get once Microsoft carries the hosts?", "walk me through restoring a site": what is asked for is none of the bot's business, whatever the rest tells. */
import { asksWho, isBorder, type Mention, namesPlace, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";

/** Whether a figure is asked for, or how something is done, or who has a thing that is outside. */
export function asksForOutside(utterance: Utterance): boolean {
  const isOutside = (thing: Mention<string>): boolean => isFigureAsked(thing, utterance) || isAnsweredFor(thing, utterance);
  return utterance.outside.some(isOutside) || asksToBeLed(utterance);
}

/** A price or a limit that stands where the answer would: between the word that asks and its verb, or before all the rest. "How many of the areas" counts what is known. */
function isFigureAsked(figure: Mention<string>, { words }: Utterance): boolean {
  const { id, from, to } = figure;
  if ((id !== "price" && id !== "limits") || asksWho(words) || is(words[from], "how")) return false;
  const asking = words.findLastIndex((word, at) => at < from && is(word, "open-question"));
  const isBetween = (at: number): boolean => !words[at]?.pause && words[at]?.sentence === words[from]?.sentence && !isAny(words[at], "auxiliary", "pronoun");
  // "How much per month does Microsoft …", "what discount do …"
  const isAsked =
    asking >= 0 && isBorder(words, asking) && id === "price" && is(words[to], "auxiliary") && words.slice(asking + 1, from + 1).every((_, at) => isBetween(asking + 1 + at));
  // "Max size of a database that the provider hosts"
  return isAsked || (from === 0 && isAny(words[to], "belonging", "leading"));
}

/** "Responsibility for holiday cover of the admins" */
function isAnsweredFor({ id, from, to }: Mention<string>, utterance: Utterance): boolean {
  const { words } = utterance;
  const lead = is(words[from - 1], "determiner") ? from - 2 : from - 1;
  return id === "outside" && words[lead]?.text === "for" && isAny(words[lead - 1], "duty", "answerable") && !namesPlace(utterance) && !is(words[to], "joining");
}

/** "Walk me through restoring a site", "talk us through how to patch" */
export const asksToBeLed = ({ words }: Utterance): boolean =>
  !asksWho(words) &&
  words.some(
    ({ stem }, at) =>
      isBorder(words, at) &&
      ["walk", "talk", "guide", "lead"].includes(stem) &&
      words[at + 2]?.text === "through" &&
      (words[at + 3]?.text.endsWith("ing") || is(words[at + 3], "how")),
  );
