/** "Item 4: user access reviews": the number that a line has on a checklist says nothing. */
import { is } from "./classes.ts";
import type { Word } from "./words.ts";

/** The words behind such a number; all of them where there is none, or where more lines follow. */
export function withoutNumber(words: readonly Word[]): readonly Word[] {
  const [first, second] = words;
  const end = isNumber(second) && is(first, "checklist") ? 2 : isNumberOfQuestion(first) ? 1 : 0;
  const isOnly = words.slice(end).every((word, at, others) => !isNumberOfQuestion(word) && !(is(word, "checklist") && isNumber(others[at + 1])));
  const begun = words[end];
  return end > 0 && begun?.pause === true && isOnly ? [{ ...begun, pause: false }, ...words.slice(end + 1)] : words;
}

const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\d{1,3}[a-z]?$/.test(word.text);
const isNumberOfQuestion = (word: Word | undefined): boolean => word !== undefined && /^q\d{1,2}$/.test(word.text);
