/** Keeps what follow-ups and a quiz together need, behind one small interface: in memory for now, a shared store later, without touching an adapter. */
import { LRUCache } from "lru-cache";
import type { Context } from "../src/assistant.ts";
import { NO_SUBJECT } from "../src/onboarding/progress.ts";
import type { Session } from "../src/onboarding/session.ts";

export type Store<Value> = {
  /** @param key names one conversation on one surface, for example `slack:T1:C1:1700000000.000100` */
  recall(key: string): Promise<Value | null>;
  remember(key: string, value: Value | null): Promise<void>;
};

export type Conversations = Store<Context>;
export type Sessions = Store<Session>;

/** A follow-up comes within the hour or not at all. */
const HOUR = 60 * 60 * 1000;
/** A context is about a kilobyte: this many stay well under 20 MB. */
const MOST = 10_000;
/** A room may talk long about one question; after that the session has been left. */
const SESSION = 2 * HOUR;
/** A session is about ten kilobytes. */
const MOST_SESSIONS = 1_000;

/** @param milliseconds how long a value is remembered after it was last told */
function createMemoryStore<Value extends object>(most: number, milliseconds: number): Store<Value> {
  const values = new LRUCache<string, Value>({ max: most, ttl: milliseconds });
  return {
    recall: async (key) => values.get(key) ?? null,
    remember: async (key, value) => {
      if (value) values.set(key, value);
      else values.delete(key);
    },
  };
}

export const createMemoryConversations = ({ most = MOST, milliseconds = HOUR } = {}): Conversations => createMemoryStore<Context>(most, milliseconds);
export const createMemorySessions = ({ most = MOST_SESSIONS, milliseconds = SESSION } = {}): Sessions => createMemoryStore<Session>(most, milliseconds);

/** The same store, where the subject is everybody's in a conversation, and how far somebody is on the tour or in a quiz is theirs alone. */
export type Memory = {
  /** @param keys where the subject is looked for, nearest first  @param own where only this person is */
  recall(keys: readonly string[], own: string | null): Promise<Context | null>;
  remember(keys: readonly string[], own: string | null, context: Context | null): Promise<void>;
};

export function createMemory(conversations: Conversations): Memory {
  async function nearest(keys: readonly string[]): Promise<Context | null> {
    for (const key of keys) {
      const context = await conversations.recall(key);
      if (context) return context;
    }
    return null;
  }
  return {
    async recall(keys, own) {
      const subject = await nearest(keys);
      const mine = own === null ? null : keys[0] === own ? subject : await conversations.recall(own);
      if (!mine?.onboarding) return subject && { query: subject.query };
      return { query: subject?.query ?? NO_SUBJECT, onboarding: mine.onboarding };
    },
    async remember(keys, own, context) {
      for (const key of keys) if (key !== own) await conversations.remember(key, context && { query: context.query });
      if (own === null) return;
      if (keys.includes(own)) await conversations.remember(own, context);
      else if (context?.onboarding) await conversations.remember(own, { query: NO_SUBJECT, onboarding: context.onboarding });
    },
  };
}
