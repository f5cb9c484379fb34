/** Chance that repeats itself: the same seed draws the same, on every machine and in every version of the runtime. */

export type Chance = {
  /** A whole number from 0 to below `size`. */
  below(size: number): number;
  pick<Item>(items: readonly Item[]): Item | undefined;
  shuffled<Item>(items: readonly Item[]): Item[];
};

/** FNV-1a, 32 bits: https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** A few letters that change when the text does. */
export const fingerprint = (text: string): string => hash(text).toString(36);

export function createChance(seed: string): Chance {
  let state = hash(seed);
  // Mulberry32: one number of state, and even enough to shuffle ten questions.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (size: number) => Math.floor(next() * size);
  return {
    below,
    pick: (items) => items[below(items.length)],
    shuffled(items) {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [order[last], order[other]] = [order[other] as (typeof order)[number], order[last] as (typeof order)[number]];
      }
      return order;
    },
  };
}
