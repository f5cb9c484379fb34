/** Lets work in until it is closed, and then waits for what is under way. */

export type Gate = {
  isOpen(): boolean;
  during(work: Promise<void>): Promise<void>;
  /** @param most milliseconds to wait; work that hangs must not keep the program alive */
  close(most: number): Promise<void>;
};

export function createGate(): Gate {
  const underWay = new Set<Promise<void>>();
  let open = true;
  return {
    isOpen: () => open,
    during(work) {
      const tracked = work.finally(() => underWay.delete(tracked));
      underWay.add(tracked);
      return tracked;
    },
    async close(most) {
      open = false;
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((done) => {
        timer = setTimeout(done, most);
      });
      await Promise.race([Promise.allSettled(underWay), enough]);
      clearTimeout(timer);
    },
  };
}
