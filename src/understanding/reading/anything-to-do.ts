/** "The control plane, do we have to do anything there?", "NAT Gateway, anything in there we must maintain?": whether a thing, or a place, leaves the customer anything. */
import { isNeed } from "../marks/needs.ts";
import { beginOfLastClause, NAMES, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";

/** "Encryption at rest in ACR - anything we must do there?" asks of what stands before it, and of nothing else. */
export function asksOfThingBefore({ words, areas, parts, topics }: Utterance): boolean {
  const begin = beginOfLastClause(words);
  const asked = words.slice(Math.max(begin, 0));
  const things = [...areas.filter(({ strength }) => strength >= NAMES), ...parts, ...topics];
  const asks = asked.some((word) => is(word, "anything") && word.text !== "nothing") && !asked.some((word) => is(word, "other"));
  return begin > 0 && asks && things.length > 0 && things.every(({ to }) => to <= begin);
}

/** The same, where it is asked for the customer and says that it is needed: whether he has a part in it. "Automatic, or do we have to set something up?" leaves it open. */
export function asksIfWeNeed(utterance: Utterance): boolean {
  const { words, parties } = utterance;
  const begin = beginOfLastClause(words);
  const isOfUs = parties.length > 0 && parties.every(({ id, from }) => id === "customer" && from >= begin);
  const isElse = words.some((word) => isAny(word, "denying", "nobody") || word.stem === "or");
  return (
    isOfUs && !isElse && asksOfThingBefore(utterance) && words.some((_, at) => at >= begin && isNeed(words, at)) && words.some(({ text }, at) => at >= begin && text === "anything")
  );
}

/** "NAT Gateway, anything in there we must maintain?" names nothing whose it could be. */
export const asksOfPlace = ({ words, areas, parts, topics, parties }: Utterance): boolean =>
  areas.length + parts.length + topics.length === 0 &&
  parties.every(({ id }) => id === "customer") &&
  words.some((_, at) => isNeed(words, at) && words.slice(0, at).some((before) => is(before, "anything")));
