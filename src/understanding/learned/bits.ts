/** A set of few ids as the bits of a number, so that sets are compared at once. @param order the ids that there are, each with its bit */
export const bitsIn =
  <Id>(order: readonly Id[]) =>
  (ids: readonly Id[]): number =>
    ids.reduce((bits, id) => bits | (1 << order.indexOf(id)), 0);
