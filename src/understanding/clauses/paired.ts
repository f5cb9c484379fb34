/** Places that are held against each other: "on-prem or a VM", "App Service vs IaaS", "from VMs to PaaS", "PaaS? Exchange Online?" */
import { leadOf } from "../marks/prepositions.ts";
import type { Span, Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** Whether two places stand side by side, with nothing between them but what joins or holds them apart, whichever comes first. */
export function arePaired(one: Span, other: Span, words: readonly Word[]): boolean {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  const joints = words.slice(first.to, second.from).filter((word) => !isAny(word, "determiner", "place", "who", "own"));
  const [joint, another] = joints;
  // "Who patches? PaaS? Exchange Online?"; "on-premises, Azure DevOps" may be one place.
  if (joint === undefined) return second.from >= first.to && words[first.from]?.asked === true && words[second.from]?.sentence !== words[first.from]?.sentence;
  // "We leave IaaS for SaaS"
  if (joint?.text === "for" && another === undefined) return is(leadOf(words, first.from), "departing");
  return joints.length <= MOST_JOINTS && joints.every((word) => isAny(word, "pairing", "half-pairing")) && (another !== undefined || is(joint, "pairing"));
}
/** "As opposed to" */
const MOST_JOINTS = 3;

/** Whether a place stands side by side with another. */
export const isPairedWith = (place: Span, others: readonly Span[], { words }: Pick<Utterance, "words">): boolean =>
  others.some((other) => other !== place && arePaired(place, other, words));
