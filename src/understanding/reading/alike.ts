/** "Does that go for the keys of Event Hubs, too?": of another thing the same is asked. */
import { asksWho, namesArea, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The words that say of what; null where nothing of the kind is asked, or only where. */
export function askedAlike(utterance: Utterance): readonly Word[] | null {
  const { words } = utterance;
  const verb = words.findIndex((word, at) => isAny(word, "holding", "judging") && is(words[at + 1], "leading"));
  const frame = words.slice(0, Math.max(verb, 0));
  const isFrame =
    frame.some((word) => is(word, "auxiliary")) &&
    frame.some((word) => isAny(word, "this", "holding")) &&
    frame.every((word) => isAny(word, "around-name", "auxiliary", "this", "holding", "determiner"));
  const namesThing = namesArea(utterance) || utterance.topics.length + utterance.parts.length > 0;
  if (!isFrame || !namesThing || asksWho(words)) return null;
  // "As well"
  const last = words.findLastIndex((word) => !isAny(word, "likewise", "likening"));
  return words.slice(verb + 2, last + 1);
}
