/** Whether something only says where: "the TLS setting on our web app". */
import type { Word } from "./words.ts";

export const PLACES: ReadonlySet<string> = new Set(["on", "in", "into", "onto", "insid", "from", "behind", "through", "via", "under"]);
export const ARTICLES: ReadonlySet<string> = new Set(["the", "a", "an", "our", "your", "their", "my", "its", "all", "ani", "some", "this", "that", "these", "those"]);

/** Where the word before a thing stands, articles left out. */
export function leadOf(words: readonly Word[], at: number): Word | undefined {
  let before = at - 1;
  while (ARTICLES.has(words[before]?.stem ?? "") && words[before]?.sentence === words[at]?.sentence) before -= 1;
  return words[before]?.sentence === words[at]?.sentence ? words[before] : undefined;
}

export const isBehindPlace = (words: readonly Word[], at: number): boolean => PLACES.has(leadOf(words, at)?.stem ?? "");

/** "Not the VMs", "not of the VMs", "not in our own code". */
export function isBehindNot(words: readonly Word[], at: number): boolean {
  const lead = leadOf(words, at);
  return lead?.stem === "not" || (LEADS.has(lead?.stem ?? "") && words[words.lastIndexOf(lead as Word) - 1]?.stem === "not");
}
const LEADS: ReadonlySet<string> = new Set([...PLACES, "of", "for", "with"]);
