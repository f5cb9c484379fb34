/** "Item 4: user access reviews": the number that a line has on a checklist says nothing. */
import { is } from "./classes.ts";
import type { Word } from "./words.ts";

/** The words behind such a number; all of them where there is none. */
export function withoutNumber(words: readonly Word[]): readonly Word[] {
  const [first, second] = words;
  const end = is(first, "checklist") && NUMBER.test(second?.text ?? "") ? 2 : NUMBER_OF_QUESTION.test(first?.text ?? "") ? 1 : 0;
  const begun = words[end];
  return end > 0 && begun?.pause === true ? [{ ...begun, pause: false }, ...words.slice(end + 1)] : words;
}

const NUMBER = /^\d{1,3}[a-z]?$/;
const NUMBER_OF_QUESTION = /^q\d{1,2}$/;
