/** "Our programmers want to know what is theirs", "can I tell the squad that it isn't their job?": of several that ask or are told, "they" are these, and not the provider. */
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** The marks of a message, with the customer where "they" are who asks or is told; as they are where the provider or another side is named, for whom "they" may be the other. */
export function withAskers(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const asked = words.findIndex((_, at) => areAskers(words, at) || areTold(words, at));
  if (asked < 0) return marks;
  const behind = marks.filter(({ meaning, from }) => meaning.kind === "party" && from > asked && words[from]?.sentence === words[asked]?.sentence);
  const theirs = behind.filter(({ meaning }) => meaning.kind === "party" && meaning.id === "provider" && meaning.pronoun);
  return theirs.length < behind.length ? marks : marks.map((mark) => (theirs.includes(mark) ? { ...mark, meaning: CUSTOMER } : mark));
}

const CUSTOMER: Mark["meaning"] = { kind: "party", id: "customer", pronoun: true };

/** Several people stand there who ask or want to know something: "the developers wonder which …". */
function areAskers(words: readonly Word[], at: number): boolean {
  const [asker, verb] = [words[at], words[at + 1]];
  if (!asker || !is(verb, "wanting-to-know") || !isSeveral(asker)) return false;
  return words.slice(at + 2, at + 2 + REACH).some((word) => word.sentence === asker.sentence && (is(word, "open-question") || word.text === "if" || word.text === "whether"));
}
const REACH = 5;

/** People stand there who are told something: "tell the squad that …". */
const areTold = (words: readonly Word[], at: number): boolean =>
  words[at]?.stem === "tell" &&
  is(words[at + 1], "determiner") &&
  words.slice(at + 2, at + 2 + REACH).some((word) => word.stem === "that" && word.sentence === words[at]?.sentence);

const isSeveral = ({ text, stem }: Word): boolean => (text.endsWith("s") && text !== stem) || text === "people";
