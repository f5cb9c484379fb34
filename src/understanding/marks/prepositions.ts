/** Whether something only says where: "the TLS setting on our web app". */
import type { Word } from "../words/words.ts";

export const PLACES: ReadonlySet<string> = new Set(["on", "in", "into", "onto", "insid", "from", "behind", "through", "via", "under"]);
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "our", "your", "their", "my", "its", "all", "any", "some", "this", "that", "these", "those"]);

/** The word before a thing, articles left out; none outside of its sentence. */
export const leadOf = (words: readonly Word[], at: number): Word | undefined => inSentence(words, leadAt(words, at), at);

/** Where that word stands. */
function leadAt(words: readonly Word[], at: number): number {
  let before = at - 1;
  while (ARTICLES.has(words[before]?.stem ?? "") && words[before]?.sentence === words[at]?.sentence) before -= 1;
  return before;
}

const inSentence = (words: readonly Word[], place: number, at: number): Word | undefined => (words[place]?.sentence === words[at]?.sentence ? words[place] : undefined);

export const isBehindPlace = (words: readonly Word[], at: number): boolean => PLACES.has(leadOf(words, at)?.stem ?? "");

/** "Not the VMs", "not of the VMs", "not in our own code". */
export function isBehindNot(words: readonly Word[], at: number): boolean {
  const lead = leadAt(words, at);
  const stemAt = (place: number): string => inSentence(words, place, at)?.stem ?? "";
  return stemAt(lead) === "not" || (LEADS.has(stemAt(lead)) && stemAt(lead - 1) === "not");
}
const LEADS: ReadonlySet<string> = new Set([...PLACES, "of", "for", "with"]);
