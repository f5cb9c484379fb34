/** Reading -> what the page tells about it: names instead of ids. */
import type { Reply } from "../../src/assistant.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { ANSWER_THRESHOLD } from "../../src/understanding/reading/reading.ts";
import { recognisedIn } from "../recognised.ts";
import type { Why } from "./wire.ts";

export function readingToWhy(reply: Reply, knowledge: Knowledge): Why {
  const reading = reply.reading();
  const { mended, because, confidence, query } = reading;
  return {
    mended,
    recognised: recognisedIn(reading).map(({ words, as, id, strength }) => ({ words, as, name: id === null ? null : nameOf(id, knowledge), strength })),
    steps: because(),
    confidence,
    threshold: ANSWER_THRESHOLD,
    query,
  };
}

function nameOf(id: string, { areas, models, services, topics }: Knowledge): string {
  for (const entries of [areas, models, services, topics] as readonly ReadonlyMap<string, { readonly name: string }>[]) {
    const entry = entries.get(id);
    if (entry) return entry.name;
  }
  return id;
}
