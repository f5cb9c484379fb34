/** Where one leaves and where one arrives: what is named, in that order. */
import { leadOf } from "./prepositions.ts";
import type { Utterance } from "./utterance.ts";

/** The models and services as they are named; but "to SaaS from IaaS" begins with what stands behind the "from". */
export function namedInOrder({ words, models, services }: Utterance): readonly string[] {
  const [first, second, ...others] = [...models, ...services].sort((a, b) => a.from - b.from);
  const named = first && second && leadOf(words, second.from)?.text === "from" ? [second, ...others, first] : [first, second, ...others];
  return named.flatMap((mention) => mention?.id ?? []);
}

/** Some of them in that order; what is meant and not named stands before all. */
export function inOrder<Id extends string>(some: readonly Id[], utterance: Utterance): Id[] {
  const order = namedInOrder(utterance);
  return [...some].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
