/** "The vendor claims that the OS is no longer our business": who says it is no side of it, whichever he is. */
import { denies } from "../marks/denials.ts";
import { isOpen, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";

/** The words of a denial without who says it, where a side says it; all of them where none does, or several say something. */
export function withoutReporter(whole: Utterance): readonly Word[] {
  const { words, parties } = whole;
  const said = words.findIndex((word) => is(word, "reporting"));
  const side = parties.find(({ to }) => to === said);
  const begins = side && words.slice(0, side.from).every((word) => isAny(word, "determiner", "joining"));
  if (!begins || !denies(whole) || isOpen(whole)) return words;
  const from = words[said + 1]?.text === "that" ? said + 2 : said + 1;
  const left = words.slice(from);
  const isClause = left.length > FEW && left[0]?.sentence === words[said]?.sentence;
  return isClause ? left.map((word, at) => (at === 0 ? moved(word, word.sentence, false) : word)) : words;
}

/** "The vendor says Microsoft" is no clause. */
const FEW = 3;
