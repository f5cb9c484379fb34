/** "Do they patch it or not?": that it may not be so is asked by every such question. */
import type { Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The words without it; all of them where no sentence that asks so ends with it. */
export function withoutOrNot({ words }: Utterance): readonly Word[] {
  const at = words.findIndex(({ stem, sentence }, place) => {
    const [not, next] = [words[place + 1], words[place + 2]];
    return stem === "or" && not?.text === "not" && next?.sentence !== sentence && is(firstOf(sentence, words), "auxiliary");
  });
  return at < 0 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
}

const firstOf = (sentence: number, words: readonly Word[]): Word | undefined => words.find((word) => word.sentence === sentence);
