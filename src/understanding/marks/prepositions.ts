/** Whether something only says where: "the TLS setting on our web app". */

import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The word before a thing, articles left out; none outside of its sentence. */
export const leadOf = (words: readonly Word[], at: number): Word | undefined => inSentence(words, leadAt(words, at), at);

/** Where that word stands. */
function leadAt(words: readonly Word[], at: number): number {
  let before = at - 1;
  while (isAny(words[before], "determiner", "quantifier") && words[before]?.sentence === words[at]?.sentence) before -= 1;
  return before;
}

const inSentence = (words: readonly Word[], place: number, at: number): Word | undefined => (words[place]?.sentence === words[at]?.sentence ? words[place] : undefined);

export const isBehindPlace = (words: readonly Word[], at: number): boolean => is(leadOf(words, at), "place");

/** "Not the VMs", "not of the VMs", "not in our own code", "instead of the VMs", "rather than on the VMs". */
export function isBehindNot(words: readonly Word[], at: number): boolean {
  // "Not plain AKS"
  const lead = leadAt(words, is(words[at - 1], "ordinary") ? at - 1 : at);
  const word = inSentence(words, lead, at);
  const not = [lead, ...(leadsTo(word) ? [lead - 1] : [])].find((place) => inSentence(words, place, at)?.stem === "not");
  // "Whether it changes or not from IaaS to SaaS" denies nothing of what follows.
  if (not !== undefined) return words[not - 1]?.stem !== "or";
  const likened = word?.text === "of" || word?.text === "than" ? lead : lead - 1;
  return is(inSentence(words, likened - 1, at), "instead") && (words[likened]?.text === "of" || words[likened]?.text === "than");
}
const leadsTo = (word: Word | undefined): boolean => is(word, "place") || is(word, "belonging");
