/**
 * "Must I patch my VM?", "am I responsible for the OS?", "ESXi upgrades, me?": who asks for himself asks for the customer. "I think", "am I right?"
 * and "tell me" speak of no side.
 */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { noted } from "./bystanders.ts";
import type { Mark } from "./lexicon.ts";
import { isNeed } from "./needs.ts";
import { isBorder, overlap } from "./utterance.ts";

/** The marks of a message, with one for the customer where "I" or "me" is who may carry something. */
export function withFirstPerson(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => isAny(word, "first-person", "first-person-object"))) return marks;
  const speakers = words.flatMap((word, at): Mark[] =>
    (is(word, "first-person") && !onlySpeaks(at, words)) || (is(word, "first-person-object") && isSide(at, words)) ? [{ meaning: CUSTOMER, from: at, to: at + 1 }] : [],
  );
  if (speakers.length === 0) return marks;
  // "Do I need to patch it?" asks for no steps, as "do I need a licence?" does.
  const others = marks.filter((mark) => mark.meaning.kind !== "outside" || !speakers.some((speaker) => overlap(speaker, mark) && needsTo(speaker.to, words)));
  return [...others, ...speakers].sort((a, b) => a.from - b.from);
}

const CUSTOMER: Mark["meaning"] = { kind: "party", id: "customer", pronoun: true };

/** "I think", "I was told", "can I ask", "am I right?", "did I get that right?", "I am new here" */
function onlySpeaks(at: number, words: readonly Word[]): boolean {
  const first = behind(at, words);
  const mustDo = needsTo(first, words);
  const verb = mustDo ? behind(first, words) : first;
  // "Is it something I need to think about?" asks whether it is his.
  if (mustDo && is(words[verb], "thinking") && words[verb + 1]?.text === "about") return false;
  const next = words.slice(verb, verb + FEW);
  // "Do I get rid of it?" gets nothing to know.
  if (words[verb]?.stem === "get" && words[verb + 1]?.stem === "rid") return false;
  if (isAny(words[verb], "thinking", "saying", "reporting", "asking", "telling", "unsure", "judging", "errand") || noted(verb, words) !== null) return true;
  if (words[at - 1]?.stem === "be") return !next.some(isDuty);
  if (words[verb]?.stem === "be") return !next.some((word) => is(word, "answering"));
  return is(words[at - 1], "auxiliary") && next.some((word) => is(word, "judging")) && next.some((word) => isAny(word, "pronoun", "this"));
}
const FEW = 4;

/** "Need to", "have to", "got to"; who needs a licence carries nothing. */
const needsTo = (at: number, words: readonly Word[]): boolean => words[at + 1]?.stem === "to" && (isNeed(words, at) || words[at]?.text === "got");

/** "Is it on me?", "us or me", "for me to patch", "is that me?", "is it me who patches?", "permissions still me?", "ESXi upgrades, me?", "code = me" */
function isSide(at: number, words: readonly Word[]): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (isBorder(words, at) && (isBorder(words, at + 1) || next?.stem === "or")) return true;
  if ((is(before, "this") && is(next, "who")) || (before?.text === "still" && isBorder(words, at + 1))) return true;
  if (isHanded(at, words)) return true;
  return (
    isAny(before, "auxiliary") || before?.text === "=" || before?.stem === "or" || next?.stem === "or" || before?.stem === "on" || (before?.stem === "for" && next?.stem === "to")
  );
}

/** "They leave the application with me", "does it stay with me?", "that makes me responsible"; "explain it to me" hands on nothing. */
function isHanded(at: number, words: readonly Word[]): boolean {
  const [before, next] = [words[at - 1], words[at + 1]];
  if (is(before, "handing-on") && is(next, "answering")) return true;
  // "Both are with me", "the building is 100 % me"
  if (
    (isBorder(words, at + 1) || is(next, "place")) &&
    (before?.text === "with" || /^\d+$/.test(before?.text ?? "")) &&
    words.slice(0, at).some(({ stem, text }) => stem === "be" || text === "=")
  )
    return true;
  const led = words.slice(Math.max(0, at - FURTHEST), at - 1).filter(({ sentence }) => sentence === before?.sentence);
  return (
    isAny(before, "leading-to-receiver") &&
    led.some((word) => isAny(word, "handing-on", "staying")) &&
    !led.some((word) => isAny(word, "addressing", "asking", "saying", "telling"))
  );
}
const FURTHEST = 7;

/** The next word that says more than "still", "not", "would" and "to". */
function behind(at: number, words: readonly Word[]): number {
  let next = at + 1;
  while (isAny(words[next], "stressing", "denying", "helping", "able") || words[next]?.stem === "to") next += 1;
  return next;
}

const isDuty = (word: Word): boolean => isAny(word, "tending", "answering", "supposed");
