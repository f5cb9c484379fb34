/** Follow-ups: what a message leaves unsaid is taken from the question before. */
import type { Context } from "../assistant.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Query } from "../query.ts";
import type { Features } from "./features.ts";
import type { TopicFinder } from "./topics.ts";

export function lean(_features: Features, _context: Context, _knowledge: Knowledge, _findTopic: TopicFinder): Query | null {
  return null;
}
