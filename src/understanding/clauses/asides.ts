/** What somebody says around a follow-up and does not ask: "oops, wrong product, I meant Power BI", "the data, not the runtime. Sorry, long day". */
import type { Meaning } from "../marks/lexicon.ts";
import { isBorder, NAMES, type Span, type Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";
import { namesKnown } from "./scene.ts";
import { cutWhere } from "./segments.ts";

/** The words from the first clause that names anything known or asks to the last; all of them where none does. */
export function withoutAsides({ words, marks }: Utterance): readonly Word[] {
  const says = ({ from, to }: Span): boolean =>
    marks.some((mark) => namesKnown(mark.meaning) && !isHint(mark.meaning) && mark.from < to && mark.to > from) ||
    words.slice(from, to).some((word) => word.asked || isAny(word, "who", "open-question"));
  const saying = cutWhere(words, (at) => isBorder(words, at)).filter(says);
  const [first, last] = [saying[0], saying.at(-1)];
  if (!first || !last || last.to - first.from === words.length) return words;
  return asMessage(words.slice(first.from, last.to));
}

/** "Wrong product", where a product may be an application, or the part of a service */
const isHint = (meaning: Meaning): boolean => (meaning.kind === "area" && meaning.strength < NAMES) || (meaning.kind === "part" && meaning.beside);
