/** Why somebody asks, which is not asked: "Who patches the servers of Exchange Online, because we have none any more?" */
import { asksWho, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The words without a reason that stands behind a whole question and names nothing outright; else all of them. */
export function withoutReason({ words, areas, topics, parts, models, services, parties, outside }: Utterance): readonly Word[] {
  const start = words.findIndex((word) => word.pause && is(word, "reason"));
  if (start < 0) return words;
  const end = words.findIndex(({ sentence }) => sentence > (words[start]?.sentence ?? 0));
  const isReason = (at: number): boolean => at >= start && (end < 0 || at < end);
  const named = [...areas.filter(({ strength }) => strength === OUTRIGHT), ...topics, ...parts, ...models, ...services];
  const isWhole = asksWho(words.slice(0, start)) && named.some(({ from }) => from < start);
  const saysMore = named.some(({ from }) => isReason(from)) || outside.some(({ from }) => isReason(from)) || parties.some(({ from, pronoun }) => isReason(from) && !pronoun);
  return isWhole && !saysMore ? words.filter((_, at) => !isReason(at)) : words;
}
