/** Finds the forms of question and statement: phrases with slots, over words that are already marked. */
import type { Forms } from "../knowledge/language.ts";
import type { Mark } from "./marks.ts";
import { compilePhrases, type Element, LONGEST_GAP, type Phrase } from "./phrases.ts";
import type { Word } from "./words.ts";

/** A form found in an utterance, with the words it covers. */
export type Found = { readonly form: string; readonly from: number; readonly to: number };

/** `close`: its gaps may not reach over another side, for what a claim says of one side must not be heard of the other. */
type Candidate = { readonly form: string; readonly phrase: Phrase; readonly close: boolean; readonly needs: readonly number[] };

/** What a word or a slot does for the forms: those that begin with it, and the needs that it meets. */
type Entry = { readonly begins: Candidate[]; readonly meets: number[] };

export type FormFinder = {
  find(words: readonly Word[], marks: readonly Mark[]): Found[];
  /** The stems that forms are made of: a question uses them to ask, not to name its subject. */
  readonly stems: ReadonlySet<string>;
};

/** @param read cuts the words of a phrase; called once for each form */
export function createFormFinder(forms: Forms, read: (text: string) => readonly Word[]): FormFinder {
  const byWord = new Map<string, Entry>();
  const bySlot = new Map<string, Entry>();
  const atStart: Candidate[] = [];
  const stems = new Set<string>();
  const entryOf = (index: Map<string, Entry>, key: string): Entry => {
    const entry = index.get(key) ?? { begins: [], meets: [] };
    index.set(key, entry);
    return entry;
  };

  // Everything that a phrase may need beyond its first element has a number, the same for the same words and slots.
  const needNumbers = new Map<string, number>();
  const needOf = (element: Element): number | null => {
    if (element.kind !== "word" && element.kind !== "slot") return null;
    const names = element.kind === "slot" ? [...element.names] : [];
    const key = `${names.join(" ")}:${[...element.stems].join(" ")}`;
    const before = needNumbers.get(key);
    if (before !== undefined) return before;
    const number = needNumbers.size;
    needNumbers.set(key, number);
    for (const stem of element.stems) entryOf(byWord, stem).meets.push(number);
    for (const name of names) entryOf(bySlot, name).meets.push(number);
    return number;
  };

  for (const [form, entries, close] of [
    ...Object.entries(forms.forms).map((entry) => [...entry, false] as const),
    ...Object.entries(forms.claims).map((entry) => [...entry, true] as const),
  ]) {
    for (const phrase of entries.flatMap((entry) => compilePhrases(entry, read))) {
      const [first] = phrase;
      if (!first) continue;
      // Those that the fewest words meet come first, so that a phrase is passed over at once.
      const needs = phrase
        .slice(1)
        .sort((a, b) => waysToMeet(a) - waysToMeet(b))
        .flatMap((element) => needOf(element) ?? []);
      const candidate = { form, phrase, close, needs };
      for (const element of phrase) if ("stems" in element) for (const stem of element.stems) stems.add(stem);
      if (first.kind === "start") atStart.push(candidate);
      else if (first.kind === "word" || first.kind === "slot") {
        for (const stem of first.stems) entryOf(byWord, stem.split(" ")[0] as string).begins.push(candidate);
        if (first.kind === "slot") for (const name of first.names) entryOf(bySlot, name).begins.push(candidate);
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

  const noteMet = (entry: Entry | undefined): void => {
    if (entry) for (const number of entry.meets) metIn[number] = question;
  };
  const match = (candidates: readonly Candidate[], ground: Ground, found: Found[]): void => {
    for (const candidate of candidates) {
      // Most forms need a word or a slot that is not there at all.
      if (!areMet(candidate.needs)) continue;
      const { form, phrase, close } = candidate;
      const from = ground.start;
      const to = matchFrom(phrase, 0, from, ground, close);
      if (to !== null && !isFound(found, form, from, to)) found.push({ form, from, to });
    }
  };

  const find = (words: readonly Word[], marks: readonly Mark[]) => {
    const slots = slotsByStart(words.length, marks);
    const found: Found[] = [];
    question += 1;
    const entries = words.map(({ stem }) => byWord.get(stem));
    for (const entry of entries) noteMet(entry);
    for (const here of slots) for (const { name } of here) noteMet(bySlot.get(name));
    for (let from = 0; from < words.length; from += 1) {
      const ground = { start: from, words, slots };
      match(entries[from]?.begins ?? NONE, ground, found);
      for (const { name } of slots[from] ?? NO_SLOTS) match(bySlot.get(name)?.begins ?? NONE, ground, found);
      if (startsSentence(words, from)) match(atStart, ground, found);
    }
    return found;
  };
  return { find, stems };
}

const NONE: readonly Candidate[] = [];

/** "SaaS - is it …": what stands before the pause only names the place. */
const LONGEST_HEADING = 4;

function startsSentence(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (words[at - 1]?.sentence !== word?.sentence) return true;
  return word?.pause === true && at <= LONGEST_HEADING && word.sentence === 0;
}

/** How many words and slots do: fewer are met more seldom. */
const waysToMeet = (element: Element): number => ("stems" in element ? element.stems.size : 0) + ("names" in element ? 10 * element.names.size : 0);

/** Forms are found from left to right: those that begin at the same word stand last. */
function isFound(found: readonly Found[], form: string, from: number, to: number): boolean {
  for (let at = found.length - 1; at >= 0; at -= 1) {
    const other = found[at] as Found;
    if (other.from !== from) return false;
    if (other.form === form && other.to === to) return true;
  }
  return false;
}

type Slot = { readonly name: string; readonly to: number };

const NO_SLOTS: readonly Slot[] = [];

/** A mark fills the slot of its kind; a party also that of its side, a group that of its name. */
function slotsByStart(length: number, marks: readonly Mark[]): readonly (readonly Slot[])[] {
  const slots: (readonly Slot[])[] = new Array<readonly Slot[]>(length).fill(NO_SLOTS);
  for (const { meaning, from, to } of marks) {
    const here = slots[from] ?? NO_SLOTS;
    if (meaning.kind === "party") slots[from] = [...here, { name: "party", to }, { name: meaning.id, to }, { name: meaning.pronoun ? "pronoun" : `${meaning.id}-noun`, to }];
    else slots[from] = [...here, { name: meaning.kind === "group" ? meaning.id : meaning.kind, to }];
  }
  return slots;
}

type Ground = { readonly start: number; readonly words: readonly Word[]; readonly slots: readonly (readonly Slot[])[] };

/** Where a match of `phrase` from its element `index` on, at word `at`, ends; null where there is none. */
function matchFrom(phrase: Phrase, index: number, at: number, ground: Ground, close: boolean): number | null {
  const element = phrase[index];
  if (element === undefined) return at;
  const { start, words, slots } = ground;
  const word = words[at];
  const sameSentence = word !== undefined && word.sentence === words[start]?.sentence;
  switch (element.kind) {
    case "start":
      return matchFrom(phrase, index + 1, at, ground, close);
    case "end":
      return sameSentence ? null : matchFrom(phrase, index + 1, at, ground, close);
    case "gap": {
      for (let skip = 0; skip <= LONGEST_GAP; skip += 1) {
        const to = matchFrom(phrase, index + 1, at + skip, ground, close);
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
        const to = matchFrom(phrase, index + 1, at + 1, ground, close);
        if (to !== null) return to;
      }
      if (element.kind === "word") return null;
      for (const slot of slots[at] ?? NO_SLOTS) {
        if (!element.names.has(slot.name)) continue;
        const to = matchFrom(phrase, index + 1, slot.to, ground, close);
        if (to !== null) return to;
      }
      return null;
    }
  }
}
