/** "Do they patch it or not?", "… Or am I too optimistic?", "… or is there a catch?": that it may not be so is asked by every such question. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { type Word, wordOf } from "../words/words.ts";
import { tells } from "./scene.ts";

/** The words without it; all of them where nothing of the kind ends the message or the sentence that asks. */
export function withoutOrNot(whole: Utterance): readonly Word[] {
  const { words } = whole;
  const not = words.findIndex(
    ({ stem, sentence }, at) => stem === "or" && words[at + 1]?.text === "not" && words[at + 2]?.sentence !== sentence && is(firstOf(sentence, words), "auxiliary"),
  );
  return not >= 0 ? [...words.slice(0, not), ...words.slice(not + 2)] : withoutDoubt(whole);
}

/** What stands before "or am I wrong?", "or did I dream that?", "or is there a catch?" is asked; "or is it us?" names a side, and is left. */
function withoutDoubt({ words, marks }: Utterance): readonly Word[] {
  const doubt = words.findLastIndex((word, at) => word.stem === "or" && isDoubting(words[at + 1]) && (isAny(words[at + 2], "person") || words[at + 2]?.stem === "there"));
  if (doubt <= 0) return words;
  const rest = words.slice(doubt);
  const isLast = rest.length <= LONGEST && rest[0]?.sentence === rest.at(-1)?.sentence && !rest.slice(1).some(({ pause }) => pause);
  if (!isLast || marks.some(({ meaning, from }) => from >= doubt && (tells(meaning) || meaning.kind === "party"))) return words;
  const { sentence } = words[doubt - 1] as Word;
  return words.slice(0, doubt).map((word) => (word.sentence === sentence ? wordOf(word, { sentence, pause: word.pause, asked: true }) : word));
}
const isDoubting = (verb: Word | undefined): boolean => verb?.stem === "be" || verb?.stem === "have" || verb?.text === "did";
const LONGEST = 8;

const firstOf = (sentence: number, words: readonly Word[]): Word | undefined => words.find((word) => word.sentence === sentence);
