/** A part of the service that was spoken of, by a name of its own. */
import { type Query, type WhoQuery, whoCarries } from "../../query.ts";
import { leadOf } from "../marks/prepositions.ts";
import { OUTRIGHT, type PartMention, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { placeOf } from "./merge.ts";

/** "And the control plane?" is asked of the service that was spoken of. */
export function partOf(utterance: Utterance, earlier: Query): WhoQuery | null {
  const part = partNamed(utterance, earlier);
  // "The broker and gateway, too?", after what was claimed of the session hosts
  const claim = earlier.kind === "who" && utterance.parties.length === 0 && is(utterance.words.at(-1), "likewise") ? earlier.claim : null;
  return part ? whoCarries([part.area], { models: [], services: [part.service] }, { part: part.id, claim }) : null;
}

/** The longest name of a part of that service; "the machines below the session hosts" are none. */
export function partNamed({ words, parts, services: named }: Utterance, earlier: Query): PartMention | undefined {
  const { services } = placeOf(earlier);
  // "And Sentinel, who answers its alerts?"
  if (named.some(({ id, strength }) => strength === OUTRIGHT && !services.includes(id))) return undefined;
  return parts.filter(({ service, from }) => services.includes(service) && !is(leadOf(words, from), "below")).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
}
