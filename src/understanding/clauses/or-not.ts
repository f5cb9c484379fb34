/** "Do they patch it or not?", "… Or am I too optimistic?", "… or is there a catch?": that it may not be so is asked by every such question. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Word, wordOf } from "../words/words.ts";
import { tells } from "./scene.ts";

/** The words without it; all of them where nothing of the kind ends the message or the sentence that asks. */
export function withoutOrNot({ words, marks }: Utterance): readonly Word[] {
  const not = words.findIndex(({ stem, sentence }, place) => {
    const [not, next] = [words[place + 1], words[place + 2]];
    return stem === "or" && not?.text === "not" && next?.sentence !== sentence && is(firstOf(sentence, words), "auxiliary");
  });
  if (not >= 0) return [...words.slice(0, not), ...words.slice(not + 2)];
  // "Or am I wrong?", "or did I dream that?", "or is there a catch?", and nothing that is named; "or is it us?" names a side.
  const isDoubt = (verb: Word | undefined) => verb?.stem === "be" || verb?.stem === "have" || verb?.text === "did";
  const doubt = words.findLastIndex((word, at) => word.stem === "or" && isDoubt(words[at + 1]) && (isAny(words[at + 2], "person") || words[at + 2]?.stem === "there"));
  if (doubt <= 0 || words.length - doubt > LONGEST || words[doubt]?.sentence !== words.at(-1)?.sentence || words.slice(doubt + 1).some(({ pause }) => pause)) return words;
  if (marks.some(({ meaning, from }) => from >= doubt && (tells(meaning) || meaning.kind === "party"))) return words;
  return words.slice(0, doubt).map((word) => (word.sentence === words[doubt - 1]?.sentence ? wordOf(word, { sentence: word.sentence, pause: word.pause, asked: true }) : word));
}
const LONGEST = 8;

const firstOf = (sentence: number, words: readonly Word[]): Word | undefined => words.find((word) => word.sentence === sentence);
