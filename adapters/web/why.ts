/** Reading -> what the page tells about it: names instead of ids, words instead of positions. */
import type { Reply } from "../../src/assistant.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { ANSWER_THRESHOLD } from "../../src/understanding/reading.ts";
import type { Why } from "./wire.ts";

export function readingToWhy(reply: Reply, knowledge: Knowledge): Why {
  const { utterance, mended, because, confidence, query } = reply.reading();
  const words = ({ from, to }: { readonly from: number; readonly to: number }) =>
    utterance.words
      .slice(from, to)
      .map(({ text }) => text)
      .join(" ");
  return {
    mended,
    recognised: utterance.marks.map((mark) => {
      const { meaning } = mark;
      return {
        words: words(mark),
        as: meaning.kind,
        name: "id" in meaning ? nameOf(meaning.id, knowledge) : null,
        strength: "strength" in meaning ? meaning.strength : null,
      };
    }),
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
