/** A claim that calls its thing by a pronoun is made of the thing before, and not of what the examples take it for. */
import type { Query } from "../../query.ts";
import { hintsAtThing, says, type Utterance } from "../marks/utterance.ts";
import { lastOf } from "./merge.ts";
import { type Judged, SURE_THERE } from "./reading.ts";

/** "We manage them in Intune, so that's Microsoft's job?" claims it of what was spoken of, whatever is usual there. */
export function ofThingBefore({ query, confidence }: Judged, whole: Utterance, before: Query): Query {
  const last = lastOf(before);
  const isGuess = confidence < SURE_THERE && query.kind === "who" && query.claim !== null && query.part === null && !hintsAtThing(whole) && says(whole, "pronoun");
  return isGuess && last?.kind === "who" && last.areas.length > 0 ? { ...query, areas: last.areas } : query;
}
