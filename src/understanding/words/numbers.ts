/**
 * The words that are familiar - those of the knowledge, of the language files and of examples in scope - have numbers, so that what is
 * known of each stands in a plain list, and no word is looked up by its text time and again.
 */
export type Numbers = {
  /** The number of a stem, from 1; 0 for a stranger. Before they are closed, every stem that is asked for is familiar from then on. */
  of(stem: string): number;
  close(): void;
};

/** A word that no question in scope is made of. */
export const STRANGER = 0;

/** @param first stems that are familiar from the beginning */
export function createNumbers(first: Iterable<string> = []): Numbers {
  const numbers = new Map<string, number>();
  let isClosed = false;
  const of = (stem: string): number => {
    const before = numbers.get(stem);
    if (before !== undefined) return before;
    if (isClosed) return STRANGER;
    numbers.set(stem, numbers.size + 1);
    return numbers.size;
  };
  for (const stem of first) of(stem);
  return {
    of,
    close() {
      isClosed = true;
    },
  };
}

/** What is known of some words, by their numbers, as a list without gaps. */
export function listOf<Known>(known: ReadonlyMap<number, Known>): readonly (Known | null)[] {
  const list: (Known | null)[] = [];
  for (const number of known.keys()) while (list.length <= number) list.push(null);
  for (const [number, what] of known) list[number] = what;
  return list;
}
