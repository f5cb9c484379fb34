/** "PaaS or SaaS, who has the app in the one and who in the other?": which of the two is no question; it is asked of both. */
import type { Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isPairedWith } from "./paired.ts";

/** The words without "in the one and who in the other"; all of them where no model stands side by side with another place before it. */
export function withoutOneAndOther({ words, models, services }: Utterance): readonly Word[] {
  const one = words.findIndex(({ text }, at) => text === "one" && words[at - 1]?.text === "the" && isAny(words[at - 2], "place", "standing-on"));
  const other = words.findIndex(({ text }, at) => text === "other" && words[at - 1]?.text === "the" && one >= 0 && at > one && at - one <= LONGEST);
  const isNamed = models.some((model) => model.to <= one && isPairedWith(model, [...models, ...services], { words }));
  if (other < 0 || !isNamed) return words;
  const to = isCase(words[other + 1]) ? other + 2 : other + 1;
  return [...words.slice(0, one - 2), ...words.slice(to)];
}
/** "In the one case, and who in the other" */
const LONGEST = 6;

const isCase = (word: Word | undefined): boolean => word?.text === "case";
