/** What was done is told, and nothing asked: "Patched both jump hosts over lunch", "the network team has closed port 3389". Whose duty it is, nobody wants to know. */
import type { WordClass } from "../../knowledge/language.ts";
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Whether the message tells of a deed and of nothing else. "We have always patched it", "we moved to PaaS" and "Microsoft patched it, so it is theirs" say how things stand. */
export function reportsDeed({ words, models }: Utterance): boolean {
  const deed = words.findIndex((word, at) => isPast(word) && hasObject(words, at + 1));
  return (
    deed >= 0 &&
    models.length === 0 &&
    !words.some((word) => word.asked || word.text === "always" || word.text === "or" || isAny(word, ...OTHERWISE) || (is(word, "auxiliary") && !isOfPast(word)))
  );
}

/** "Closed", "rolled", but not "need" */
const isPast = ({ text }: Word): boolean => /[^e]ed$/.test(text);

/** "Closed the port", "patched both", "rolled out 3 updates", but not "managed hosts" or "wanted: the list". */
function hasObject(words: readonly Word[], at: number): boolean {
  const word = words[is(words[at], "particle") ? at + 1 : at];
  return word !== undefined && !word.pause && (isAny(word, "determiner", "every") || word.text === "both" || /^\d/.test(word.text));
}

/** "Has closed", "had to close", "was closed" */
const isOfPast = ({ stem, text }: Word): boolean => stem === "have" || text === "was" || text === "were";

/** With them something is asked, claimed or concluded. */
const OTHERWISE: readonly WordClass[] = ["who", "open-question", "duty", "owning", "reporting", "thinking", "saying", "conditional", "untruth", "unsure", "concluding"];
