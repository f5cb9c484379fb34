/** "Our office wifi", "the server room in our clinic", "our own network": what stands at one's own place stands on-premises, whatever cloud was spoken of. */
import type { AreaId } from "../../ids.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { OUTRIGHT, overlap } from "./utterance.ts";

/** What stands somewhere; data and accounts do not. */
const STANDING: ReadonlySet<AreaId> = new Set<AreaId>(["physical-datacentre", "physical-network", "physical-hosts", "network-controls"]);

/** The marks of a message, with a mark for one's own place where no other place is named. */
export function withOwnPlace(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => isAny(word, "own-place", "own"))) return marks;
  return placedAtHome(
    words,
    marks.filter((mark) => !isPlaceAtHome(mark, words)),
  );
}

/** "In the office" is no software. */
const isPlaceAtHome = ({ meaning, from, to }: Mark, words: readonly Word[]): boolean =>
  meaning.kind === "service" && meaning.strength < OUTRIGHT && to - from === 1 && is(words[from], "own-place") && isAny(words[from - 1], "determiner", "place");

function placedAtHome(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const isMove = marks.some(({ meaning }) => meaning.kind === "group" && meaning.id === "moving");
  for (const mark of marks) {
    const at = isStanding(mark) ? ownPlaceOf(mark, words) : null;
    if (at === null || isOfThing(at, words, marks)) continue;
    const place = { meaning: ON_PREMISES, from: at, to: at + 1 };
    // "Our clinic" is no side then.
    if (isMove || !marks.some((other) => isElsewhere(other) && words[other.from]?.sentence === words[at]?.sentence))
      return [...marks.filter((other) => !(other.meaning.kind === "party" && overlap(other, place))), place];
  }
  return marks;
}

/** "NSG rules for the warehouse VMs": only what the thing behind it is for. */
const isOfThing = (at: number, words: readonly Word[], marks: readonly Mark[]): boolean =>
  words[at + 1]?.pause === false && marks.some(({ meaning, from }) => (meaning.kind === "service" || meaning.kind === "part") && from === at + 1);

const isStanding = ({ meaning }: Mark): boolean => meaning.kind === "area" && STANDING.has(meaning.id);

const ON_PREMISES: Mark["meaning"] = { kind: "model", id: "on-premises" };

/** "SQL Managed Instance sits in our own VNet." */
const isElsewhere = ({ meaning }: Mark): boolean => meaning.kind === "context" || meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT);

/** Where the word stands that says whose place it is; null where none does. */
function ownPlaceOf({ from, to }: Mark, words: readonly Word[]): number | null {
  const [before, lead] = [words[from - 1], words[from - 2]];
  const isOurs = isAny(lead, "determiner", "quantifier") || is(lead, "own");
  if (is(before, "own-place") && isOurs) return from - 1;
  // Of a longer phrase, "own NSG rules", one may have one's own in the cloud.
  if (is(before, "own") && isOurs && to - from === 1) return from - 1;
  const place = isAny(words[to + 1], "determiner", "quantifier") ? to + 2 : to + 1;
  return isAny(words[to], "place", "belonging", "leading") && is(words[place], "own-place") ? place : null;
}
