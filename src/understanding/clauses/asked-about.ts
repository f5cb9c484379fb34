/** "I'd like to show one thing that changes: what about the applications in SaaS?" asks what its end asks. */
import { isBorder, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";
import { namesKnown } from "./scene.ts";

/** The words from the last "what about" on; all of them where a place is named before it, "back to IaaS, what about the network?", or nothing behind it. */
export function fromAskedAbout({ words, marks }: Utterance): readonly Word[] {
  const begin = words.findLastIndex((word, at) => at > 0 && isBorder(words, at) && is(word, "open-question") && words[at + 1]?.text === "about");
  const isWhere = marks.some(({ meaning, from }) => from < begin && (meaning.kind === "model" || meaning.kind === "service"));
  const namesThing = marks.some(({ meaning, from }) => from > begin && namesKnown(meaning));
  return begin > 0 && namesThing && !isWhere ? asMessage(words.slice(begin)) : words;
}
