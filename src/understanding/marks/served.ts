/** "Is the OS patched for us?", "would they patch it for us?", "do we get backups?", "we get it from Microsoft": what is done for the customer, or given to him, is done by the provider. */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** The marks of a message, with the provider in the place of the customer whom it serves. */
export function withServed(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => word.stem === "for" || is(word, "getting"))) return marks;
  const isServed = ({ from, to }: Mark): boolean => isForWhom(from, words) || gets(to, words, marks) || getsFrom(to, words, marks);
  const served = marks.flatMap((mark) => {
    if (!isCustomer(mark)) return [mark];
    // For whom a side does a thing says no more than that it does.
    if (isDoneFor(mark.from, words, marks)) return [];
    return [isServed(mark) ? { ...mark, meaning: PROVIDER } : mark];
  });
  const me = words.findIndex((word, at) => is(word, "first-person-object") && isForWhom(at, words));
  return me < 0 ? served : [...served, { meaning: PROVIDER, from: me, to: me + 1 }].sort((a, b) => a.from - b.from);
}

/** "We", "us" */
const isCustomer = ({ meaning }: Mark): boolean => meaning.kind === "party" && meaning.id === "customer" && meaning.pronoun;

const PROVIDER: Mark["meaning"] = { kind: "party", id: "provider", pronoun: true };

/** "Patched for us", "looked after for me"; not so "for us to patch", "reserved for us" and "left for us". */
function isForWhom(at: number, words: readonly Word[]): boolean {
  if (words[at - 1]?.stem !== "for" || words[at + 1]?.stem === "to") return false;
  const before = words.slice(Math.max(0, at - 1 - REACH), at - 1);
  return before.some((word) => isParticiple(word) && !isAny(word, "meant-for", "handing-on"));
}
const REACH = 3;
const isParticiple = ({ text }: Word): boolean => text.endsWith("ed") || text === "done";

/** "Would Microsoft patch the OS for us?"; not so "they do it, or is it for us?" */
function isDoneFor(at: number, words: readonly Word[], marks: readonly Mark[]): boolean {
  if (words[at]?.text !== "us" || words[at - 1]?.stem !== "for" || words[at + 1]?.stem === "to") return false;
  return marks.some(({ meaning, to }) => {
    if (meaning.kind !== "party" || meaning.id !== "provider" || to >= at || words[to]?.sentence !== words[at]?.sentence) return false;
    let verb = to;
    while (isAny(words[verb], "auxiliary", "stressing") && words[verb]?.stem !== "do") verb += 1;
    const isWhole = words.slice(to, at - 1).every((word) => !word.pause && !isAny(word, "joining", "clause-joining", "alternative"));
    return verb < at - 1 && isAny(words[verb], "tending", "answering", "working", "undertaking") && isWhole;
  });
}

/** "Do we get OS patching?", "we get the backups": what comes, and no work that has to be done. */
const gets = (at: number, words: readonly Word[], marks: readonly Mark[]): boolean =>
  is(words[at], "getting") &&
  marks.some(({ meaning, from }) => {
    const isDone = meaning.kind === "group" && (meaning.id === "patching" || meaning.id === "backup");
    return isDone && from > at && from <= at + REACH && !isParticiple(words[from] as Word);
  });

/** "We don't get laptops from Microsoft" */
function getsFrom(at: number, words: readonly Word[], marks: readonly Mark[]): boolean {
  let verb = at;
  while (isAny(words[verb], "auxiliary", "denying", "stressing")) verb += 1;
  const isGiver = ({ meaning, from }: Mark): boolean =>
    meaning.kind === "party" && meaning.id === "provider" && from > verb && words[from - 1]?.stem === "from" && words[from]?.sentence === words[verb]?.sentence;
  return is(words[verb], "getting") && marks.some(isGiver);
}
