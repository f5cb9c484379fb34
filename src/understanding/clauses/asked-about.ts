/** "I'd like to show one thing that changes: what about the applications in SaaS?" asks what its end asks. */
import { isBorder, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, moved, type Word } from "../words/words.ts";
import { namesKnown } from "./scene.ts";

/** "We have a self-hosted runtime, what about that one?" asks about what stands before it. */
const asksAboutThat = (words: readonly Word[]): boolean => words.length > 2 && words.slice(2).every((word) => isAny(word, "this", "pronoun", "plural-pronoun", "one", "then"));

/** "We've got a self-hosted one", "there's one, too": that one has it says nothing of it. */
const behindHaving = (words: readonly Word[]): number =>
  Math.max(
    0,
    words.findIndex((word) => !(isAny(word, "first-person", "having", "auxiliary") || word.text === "we" || word.stem === "there")),
  );

/** The words from the last "what about" on; all of them where a place is named before it, "back to IaaS, what about the network?", or nothing behind it. */
export function fromAskedAbout({ words, marks }: Utterance): readonly Word[] {
  const begin = words.findLastIndex((word, at) => at > 0 && isBorder(words, at) && is(word, "open-question") && words[at + 1]?.text === "about");
  if (begin > 0 && asksAboutThat(words.slice(begin)))
    return asMessage([...words.slice(begin, begin + 2), ...words.slice(behindHaving(words), begin)].map((word) => moved(word, 0)));
  const isWhere = marks.some(({ meaning, from }) => from < begin && (meaning.kind === "model" || meaning.kind === "service"));
  const namesThing = marks.some(({ meaning, from }) => from > begin && namesKnown(meaning));
  return begin > 0 && namesThing && !isWhere ? asMessage(words.slice(begin)) : words;
}
