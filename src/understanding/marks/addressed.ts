/** "Our tutor told us that …": who was told something is no side of it. "They told us to patch" gives him the work. */
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** The marks of a message, without the customer to whom only something was said. */
export const withoutAddressed = (words: readonly Word[], marks: readonly Mark[]): readonly Mark[] =>
  words.some((word) => is(word, "addressing")) ? marks.filter((mark) => !isAddressed(mark, words)) : marks;

const isAddressed = ({ meaning, from, to }: Mark, words: readonly Word[]): boolean =>
  meaning.kind === "party" && words[from]?.text === "us" && isTold(words[from - 1]) && words[to]?.stem !== "to";

/** "Teach us who …" asks. */
const isTold = (word: Word | undefined): boolean => is(word, "addressing") && word?.text !== "teach" && word?.text !== "tell" && word?.text.endsWith("ing") === false;
