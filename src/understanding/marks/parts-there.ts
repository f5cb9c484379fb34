/** "Databricks classic": words that mean a part only beside the name of its service mean none beside that of another. */
import type { ServiceId } from "../../ids.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { OUTRIGHT } from "./utterance.ts";

/** The marks without such parts of services that are not named, where one is named outright. */
export function withoutPartsElsewhere(_words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const named = new Set<ServiceId>();
  let isNamed = false;
  for (const { meaning } of marks) {
    if (meaning.kind !== "service") continue;
    named.add(meaning.id);
    if (meaning.strength === OUTRIGHT) isNamed = true;
  }
  return isNamed ? marks.filter(({ meaning }) => meaning.kind !== "part" || !meaning.beside || named.has(meaning.service)) : marks;
}
