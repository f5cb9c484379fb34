/**
 * Remembers what was handled: Slack delivers an event again when it saw no answer in time, and announces one message as two events.
 * Kept in memory; a second process would need a shared store behind the same function.
 */
import { LRUCache } from "lru-cache";
import { EVENTS } from "./limits.ts";

/** True the first time that one of the keys is seen within the hour, and false from then on. */
export type Once = (...keys: readonly string[]) => boolean;

export function createOnce(): Once {
  const seen = new LRUCache<string, true>({ max: EVENTS.most, ttl: EVENTS.milliseconds });
  return (...keys) => {
    const fresh = !keys.some((key) => seen.has(key));
    for (const key of keys) seen.set(key, true);
    return fresh;
  };
}
