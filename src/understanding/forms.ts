/** Finds the forms of question and statement: phrases with slots, over words that are already marked. */
import type { Forms } from "../knowledge/language.ts";
import type { Mark } from "./marks.ts";
import { compilePhrases, type Element, LONGEST_GAP, type Phrase } from "./phrases.ts";
import type { Word } from "./words.ts";

/** A form found in an utterance, with the words it covers. */
export type Found = { readonly form: string; readonly from: number; readonly to: number };

/** `close`: its gaps may not reach over another side, for what a claim says of one side must not be heard of the other. */
type Candidate = { readonly form: string; readonly phrase: Phrase; readonly close: boolean; readonly needs: readonly number[] };

export type FormFinder = {
  find(words: readonly Word[], marks: readonly Mark[]): Found[];
  /** The stems that forms are made of: a question uses them to ask, not to name its subject. */
  readonly stems: ReadonlySet<string>;
};

/** @param read cuts the words of a phrase; called once for each form */
export function createFormFinder(forms: Forms, read: (text: string) => readonly Word[]): FormFinder {
  const byWord = new Map<string, Candidate[]>();
  const bySlot = new Map<string, Candidate[]>();
  const atStart: Candidate[] = [];
  const stems = new Set<string>();
  const file = <Item>(index: Map<string, Item[]>, key: string, item: Item) => {
    const items = index.get(key);
    if (items) items.push(item);
    else index.set(key, [item]);
  };

  // Everything that a phrase may need beyond its first element has a number, the same for the same words and slots.
  const needNumbers = new Map<string, number>();
  const metByWord = new Map<string, number[]>();
  const metBySlot = new Map<string, number[]>();
  const needOf = (element: Element): number | null => {
    if (element.kind !== "word" && element.kind !== "slot") return null;
    const names = element.kind === "slot" ? [...element.names] : [];
    const key = `${names.join(" ")}:${[...element.stems].join(" ")}`;
    const before = needNumbers.get(key);
    if (before !== undefined) return before;
    const number = needNumbers.size;
    needNumbers.set(key, number);
    for (const stem of element.stems) file(metByWord, stem, number);
    for (const name of names) file(metBySlot, name, number);
    return number;
  };

  for (const [form, entries, close] of [
    ...Object.entries(forms.forms).map((entry) => [...entry, false] as const),
    ...Object.entries(forms.claims).map((entry) => [...entry, true] as const),
  ]) {
    for (const phrase of entries.flatMap((entry) => compilePhrases(entry, read))) {
      const [first] = phrase;
      if (!first) continue;
      const needs = phrase.slice(1).flatMap((element) => needOf(element) ?? []);
      const candidate = { form, phrase, close, needs };
      for (const element of phrase) if ("stems" in element) for (const stem of element.stems) stems.add(stem);
      if (first.kind === "start") atStart.push(candidate);
      else if (first.kind === "word" || first.kind === "slot") {
        for (const stem of first.stems) file(byWord, stem.split(" ")[0] as string, candidate);
        if (first.kind === "slot") for (const name of first.names) file(bySlot, name, candidate);
      }
    }
  }

  /** The number of the last question in which each need was met. */
  const metIn = new Uint32Array(needNumbers.size);
  let question = 0;
  const areMet = (needs: readonly number[]): boolean => {
    for (const number of needs) if (metIn[number] !== question) return false;
    return true;
  };

  const find = (words: readonly Word[], marks: readonly Mark[]) => {
    const slots = slotsByStart(words.length, marks);
    const found: Found[] = [];
    const seen = new Set<string>();
    question += 1;
    for (const { stem } of words) for (const number of metByWord.get(stem) ?? NOTHING) metIn[number] = question;
    for (const here of slots) for (const { name } of here) for (const number of metBySlot.get(name) ?? NOTHING) metIn[number] = question;
    const match = (candidates: readonly Candidate[], from: number) => {
      for (const { form, phrase, close, needs } of candidates) {
        // Most forms need a word or a slot that is not there at all.
        if (!areMet(needs)) continue;
        const to = matchFrom(phrase, 0, from, { start: from, words, slots, close });
        if (to === null || seen.has(`${form} ${from} ${to}`)) continue;
        seen.add(`${form} ${from} ${to}`);
        found.push({ form, from, to });
      }
    };
    words.forEach((word, from) => {
      match(byWord.get(word.stem) ?? NONE, from);
      for (const { name } of slots[from] ?? []) match(bySlot.get(name) ?? NONE, from);
      if (words[from - 1]?.sentence !== word.sentence) match(atStart, from);
    });
    return found;
  };
  return { find, stems };
}

const NONE: readonly Candidate[] = [];
const NOTHING: readonly number[] = [];

type Slot = { readonly name: string; readonly to: number };

/** A mark fills the slot of its kind; a party also that of its side, a group that of its name. */
function slotsByStart(length: number, marks: readonly Mark[]): Slot[][] {
  const slots: Slot[][] = Array.from({ length }, () => []);
  for (const { meaning, from, to } of marks) {
    const names = meaning.kind === "party" ? ["party", meaning.id, meaning.pronoun ? "pronoun" : `${meaning.id}-noun`] : meaning.kind === "group" ? [meaning.id] : [meaning.kind];
    for (const name of names) slots[from]?.push({ name, to });
  }
  return slots;
}

type Ground = { readonly start: number; readonly words: readonly Word[]; readonly slots: readonly Slot[][]; readonly close: boolean };

/** Where a match of `phrase` from its element `index` on, at word `at`, ends; null where there is none. */
function matchFrom(phrase: Phrase, index: number, at: number, ground: Ground): number | null {
  const element = phrase[index];
  if (element === undefined) return at;
  const { start, words, slots, close } = ground;
  const word = words[at];
  const sameSentence = word !== undefined && word.sentence === words[start]?.sentence;
  switch (element.kind) {
    case "start":
      return matchFrom(phrase, index + 1, at, ground);
    case "end":
      return sameSentence ? null : matchFrom(phrase, index + 1, at, ground);
    case "gap": {
      for (let skip = 0; skip <= LONGEST_GAP; skip += 1) {
        const to = matchFrom(phrase, index + 1, at + skip, ground);
        if (to !== null) return to;
        if (words[at + skip]?.sentence !== words[start]?.sentence) return null;
        if (close && slots[at + skip]?.some(({ name }) => name === "party")) return null;
      }
      return null;
    }
    case "word":
    case "slot": {
      if (!sameSentence) return null;
      if (element.stems.has(word.stem)) {
        const to = matchFrom(phrase, index + 1, at + 1, ground);
        if (to !== null) return to;
      }
      if (element.kind === "word") return null;
      for (const slot of slots[at] ?? []) {
        if (!element.names.has(slot.name)) continue;
        const to = matchFrom(phrase, index + 1, slot.to, ground);
        if (to !== null) return to;
      }
      return null;
    }
  }
}
