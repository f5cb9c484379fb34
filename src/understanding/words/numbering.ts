/** "Item 4: user access reviews", "Q: …", "1) …": the number that a line has on a list says nothing. */
import { is } from "./classes.ts";
import { moved, type Word } from "./words.ts";

/** The words behind such a number; all of them where there is none. */
export function withoutNumber(words: readonly Word[]): readonly Word[] {
  const [first, second, ...others] = words;
  const end = is(first, "checklist") && NUMBER.test(second?.text ?? "") ? 2 : isNumber(first, others) ? 1 : 0;
  const begun = words[end];
  return end > 0 && begun?.pause === true ? [moved(begun, begun.sentence, false), ...words.slice(end + 1)] : words;
}

const NUMBER = /^\d{1,3}[a-z]?$/;
const NUMBER_OF_QUESTION = /^q\d{0,2}$/;
const COUNT = /^\d{1,2}$/;

/** "1) the OS 2) the app" counts what is asked about. */
const isNumber = (first: Word | undefined, others: readonly Word[]): boolean =>
  first !== undefined && (NUMBER_OF_QUESTION.test(first.text) || (COUNT.test(first.text) && !others.some(({ text }) => COUNT.test(text))));
