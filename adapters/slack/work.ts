/** Counts what is under way, so that stopping can wait for it: most work goes on after Slack has its acknowledgement. */

export type Work = {
  run<T>(task: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way, or after `milliseconds`. */
  idle(milliseconds: number): Promise<void>;
};

export function createWork(): Work {
  const underWay = new Set<Promise<unknown>>();
  return {
    run(task) {
      const promise = task();
      const ended = (): void => void underWay.delete(promise);
      underWay.add(promise);
      void promise.then(ended, ended);
      return promise;
    },
    async idle(milliseconds) {
      let timeout: NodeJS.Timeout | undefined;
      const late = new Promise<"late">((resolve) => {
        timeout = setTimeout(resolve, milliseconds, "late");
      });
      while (underWay.size > 0 && (await Promise.race([Promise.allSettled(underWay), late])) !== "late");
      clearTimeout(timeout);
    },
  };
}
