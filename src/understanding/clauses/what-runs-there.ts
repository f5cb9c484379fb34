/** "We run our API in Container Apps, who patches the hosts?": what somebody runs in a place says where, and what is asked stands behind it. */
import { NAMES, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";

/** The words from the name of the place on, where the question behind it names a thing of its own; else all of them. */
export function withoutWhatRunsThere({ words, areas, services, parties, topics, parts }: Utterance): readonly Word[] {
  const [we] = parties;
  const [place] = services;
  const start = words.findIndex((word, at) => at > FEWEST && (word.pause || word.sentence > 0));
  if (we?.id !== "customer" || !we.pronoun || we.from > 0 || !place || place.to !== start || place.strength < OUTRIGHT || !is(words[start], "who")) return words;
  const verb = verbBehind(we, words);
  const saysWhere = is(words[verb + 1], "determiner") && words.slice(verb, place.from).some((word) => is(word, "leading"));
  const isAsked = [...areas.filter(({ strength }) => strength >= NAMES), ...topics, ...parts].some(({ from }) => from >= start);
  return saysWhere && isAsked ? asMessage(words.slice(place.from)) : words;
}
const FEWEST = 4;

/** "We run", "we're running", "we have" */
function verbBehind({ to }: Span, words: readonly Word[]): number {
  const verb = words[to]?.stem === "be" ? to + 1 : to;
  return isAny(words[verb], "standing", "having", "keeping") ? verb : words.length;
}
