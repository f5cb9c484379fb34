/** "In IaaS we have the OS and the apps": a claim in which nothing is said but where it is, a side, and what that side has. */
import { carriedBy, whoCarries } from "../../query.ts";
import { sideOf } from "../clauses/sides.ts";
import { denies } from "../marks/denials.ts";
import { areasIn, NAMES, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Candidate } from "./heard.ts";
import type { Part } from "./several.ts";

/** The claim as it plainly says it, whatever the examples make of so few words; as it was read where it says more. */
export function asPlainShare(part: Part): Part {
  const share = plainShare(part.utterance);
  return share ? { ...part, interpretation: { ...share, kind: "who" } } : part;
}

/** Whether nothing else is said. */
export const isPlainShare = (said: Utterance): boolean => plainShare(said) !== null;

function plainShare(said: Utterance): Candidate | null {
  const { words, areas, parties, models, services, topics } = said;
  const side = sideOf(said);
  const [model, another] = new Set(models.map(({ id }) => id));
  if (!side || !model || another || denies(said) || areasIn(said).length === 0 || areas.some(({ strength }) => strength < NAMES) || services.length + topics.length > 0)
    return null;
  const beside = wordsBeside([...areas, ...parties, ...models], words, "filler");
  if (!beside.every((word) => isAny(word, "having", "answering", "determiner", "adding", "leading", "place", "judging", "auxiliary"))) return null;
  return { query: whoCarries(areasIn(said), { models: [model], services: [] }, { claim: carriedBy(side) }), sure: 1, because: `says that the ${side} has it` };
}
