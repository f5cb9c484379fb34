/** "Apart from data, what is ours?", "everything but the hosts": the areas that are taken out of what is said. */
import type { AreaId } from "../../ids.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { NAMES, type Utterance } from "./utterance.ts";

/** The first row of areas behind a word that excepts them; none where nothing is excepted. */
export function exceptedIn(utterance: Utterance): readonly AreaId[] {
  const { words } = utterance;
  for (let at = 0; at < words.length; at += 1) {
    const start = isOtherThan(words, at) ? at + 2 : isExcepting(words, at) ? at + 1 : null;
    const row = start === null ? [] : rowFrom(start, utterance);
    if (row.length > 0) return row;
  }
  return [];
}

const isOtherThan = (words: readonly Word[], at: number): boolean => words[at]?.text === "other" && words[at + 1]?.text === "than";

/** "Except", "besides"; "all but", and not the "but" that begins a clause. */
function isExcepting(words: readonly Word[], at: number): boolean {
  if (isAny(words[at], "aside", "besides")) return true;
  return is(words[at], "but") && !words[at]?.pause && words.slice(Math.max(0, at - FAR), at).some((word) => is(word, "every"));
}
/** "Everything in IaaS but …" */
const FAR = 3;

/** The areas of a row that begins at a place: "the physical layer and the OS", "the building, the cables and the hosts". */
export function rowFrom(start: number, utterance: Utterance): readonly AreaId[] {
  const { words } = utterance;
  const row: { readonly id: AreaId; readonly behindPause: boolean }[] = [];
  let [at, behindPause, isClosed] = [start, false, false];
  while (at < words.length && words[at]?.sentence === words[start]?.sentence) {
    behindPause ||= at > start && words[at]?.pause === true;
    const here = namedAt(at, utterance);
    if (here.length === 0 && !isAny(words[at], "determiner", "several", "adding", "departing")) break;
    // A list with commas ends with an "and".
    isClosed ||= behindPause && is(words[at], "adding") && [at + 1, at + 2].some((next) => namedAt(next, utterance).length > 0);
    row.push(...here.map(({ id }) => ({ id, behindPause })));
    at = Math.max(at + 1, ...here.map(({ to }) => to));
  }
  return [...new Set(row.filter((area) => isClosed || !area.behindPause).map(({ id }) => id))];
}

const namedAt = (at: number, { areas }: Utterance) => areas.filter(({ from, strength }) => from === at && strength >= NAMES);
