/** Why somebody asks or claims, which is not asked: "Who patches the servers of Exchange Online, because we have none any more?", "the OS is Microsoft's, since it's their metal". */
import { asksWho, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The words without a reason that stands behind a whole question or claim and names nothing outright; else all of them. */
export function withoutReason({ words, areas, topics, parts, models, services, parties, outside }: Utterance): readonly Word[] {
  const start = words.findIndex((word, at) => word.pause && (is(word, "reason") || (word.text === "since" && isAny(words[at + 1], "pronoun", "determiner"))));
  if (start < 0) return words;
  const end = words.findIndex(({ sentence }) => sentence > (words[start]?.sentence ?? 0));
  const isReason = (at: number): boolean => at >= start && (end < 0 || at < end);
  const named = [...areas.filter(({ strength }) => strength === OUTRIGHT), ...topics, ...parts, ...models, ...services];
  const isWhole = (asksWho(words.slice(0, start)) || parties.some(({ from }) => from < start)) && named.some(({ from }) => from < start);
  const saysMore = named.some(({ from }) => isReason(from)) || outside.some(({ from }) => isReason(from)) || parties.some(({ from, pronoun }) => isReason(from) && !pronoun);
  // "…, because that's our part" is what is claimed.
  const isSaid = is(words[start + 1], "this") && is(words[start + 2], "auxiliary") && parties.some(({ from }) => isReason(from));
  return isWhole && !saysMore && !isSaid ? words.filter((_, at) => !isReason(at)) : words;
}
