/** Of which sides a stretch of a message speaks. */
import type { Side } from "../../ids.ts";
import type { Utterance } from "../marks/utterance.ts";

export const sidesOf = ({ parties }: Utterance): readonly Side[] => [...new Set(parties.map(({ id }) => id))];

/** The one side that is spoken of; null where it is none or both. */
export function sideOf(utterance: Utterance): Side | null {
  const [only, another] = sidesOf(utterance);
  return only && !another ? only : null;
}
