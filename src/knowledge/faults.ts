/** Faults in the knowledge, as the person who edits it has to see them: where, what was found, what is wrong, what to do. */
import { slipsBetween } from "./edit-distance.ts";
import type { Path, Position } from "./yaml.ts";

export type Fault = Position & {
  /** With the folder of the knowledge, for example `knowledge/azure/services/compute.yaml`. */
  readonly file: string;
  /** What was found there, shortened. Null where something is missing. */
  readonly value: string | null;
  readonly problem: string;
  readonly remedy: string;
};

/** A value of the knowledge by the keys that lead to it. Its line and column are looked up only where there is a fault to tell. */
export type Place = { readonly file: string; readonly path: Path; readonly at: "key" | "value" };

export type Locate = (place: Place) => Position;

/** Collects the faults of one load. */
export type Report = {
  readonly faults: readonly Fault[];
  add(place: Place, value: unknown, problem: string, remedy: string): void;
  addAt(position: Position & { readonly file: string }, value: unknown, problem: string, remedy: string): void;
  /** A place in words, for a fault that has to name a second one. */
  where(place: Place): string;
};

export function createReport(locate: Locate): Report {
  const faults: Fault[] = [];
  return {
    faults,
    add: (place, value, problem, remedy) => void faults.push(faultAt(place, locate, value, problem, remedy)),
    addAt: (position, value, problem, remedy) => void faults.push({ ...position, value: shorten(value), problem, remedy }),
    where: (place) => `${place.file}:${locate(place).line}`,
  };
}

export function faultAt(place: Place, locate: Locate, value: unknown, problem: string, remedy: string): Fault {
  return { file: place.file, ...locate(place), value: shorten(value), problem, remedy };
}

export const faultToText = ({ file, line, column, problem, remedy }: Fault): string => `${file}:${line}:${column} ${problem} - ${remedy}`;

export const compareFaults = (a: Fault, b: Fault): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column);

/** Enough to recognise the value by, short enough for one line. */
const LONGEST_VALUE = 60;

export function shorten(value: unknown): string | null {
  if (value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}

/** The share of letters that may be wrong: "wo" for "who" has a third, "courtesy" for "courtesies" three in ten; "os" and "aks" have two thirds. */
const LARGEST_SLIP = 1 / 3;

/** What a person may have meant by a misspelt key, value or id. */
export function nearestOf(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase();
  const [nearest] = known
    // What is much longer is not compared letter by letter: it may be a whole text in the wrong place.
    .filter(({ length }) => Math.abs(length - typed.length) <= LARGEST_SLIP * Math.max(length, typed.length))
    .map((name) => ({ name, slip: slipsBetween(typed, name.toLowerCase()) / Math.max(name.length, typed.length) }))
    .filter(({ slip }) => slip <= LARGEST_SLIP)
    .sort((a, b) => a.slip - b.slip);
  return nearest?.name ?? null;
}

/** "did you mean" where something is near, and what is allowed. */
export function suggest(word: string, known: readonly string[], otherwise: string): string {
  const near = nearestOf(word, known);
  return near === null ? otherwise : `did you mean "${near}"?`;
}
