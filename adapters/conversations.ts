/** Keeps what follow-ups need, behind one small interface: in memory for now, a shared store later, without touching an adapter. */
import { LRUCache } from "lru-cache";
import type { Context } from "../src/assistant.ts";

export type Conversations = {
  /** @param key names one conversation on one surface, for example `slack:T1:C1:1700000000.000100` */
  recall(key: string): Promise<Context | null>;
  remember(key: string, context: Context | null): Promise<void>;
};

/** A follow-up comes within the hour or not at all. */
const HOUR = 60 * 60 * 1000;
/** A context is about a kilobyte: this many stay well under 20 MB. */
const MOST = 10_000;

/** @param milliseconds how long a conversation is remembered after its last question */
export function createMemoryConversations({ most = MOST, milliseconds = HOUR } = {}): Conversations {
  const contexts = new LRUCache<string, Context>({ max: most, ttl: milliseconds });
  return {
    recall: async (key) => contexts.get(key) ?? null,
    remember: async (key, context) => {
      if (context) contexts.set(key, context);
      else contexts.delete(key);
    },
  };
}
