/** Lets each thing happen once: Teams redelivers activities, and sends two on one installation. */
import { LRUCache } from "lru-cache";
import { LIMITS } from "./limits.ts";

export type Once = {
  /** Whether it is the first time. A key of null always is. */
  first(key: string | null): boolean;
  /** It did not happen after all: the next time is the first again. */
  undo(key: string | null): void;
};

export function createOnce(): Once {
  const seen = new LRUCache<string, true>({ max: LIMITS.rememberedCount, ttl: LIMITS.remembered });
  return {
    first(key) {
      if (key === null) return true;
      if (seen.has(key)) return false;
      seen.set(key, true);
      return true;
    },
    undo(key) {
      if (key !== null) seen.delete(key);
    },
  };
}
