/** Where an answer comes from: the sources of the entries it was made of, each once, and the oldest day among them. */
import type { Provenance } from "../answer.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Source } from "../knowledge/schema.ts";

type Entry = { readonly sources: readonly Source[]; readonly verified: string };

/** Three pages are read, a list of ten is not. */
const MOST_SOURCES = 3;

export function provenanceOf(...entries: readonly Entry[]): Provenance {
  const sources = new Map(entries.flatMap((entry) => entry.sources).map((source) => [source.url, source]));
  const verified = entries.map((entry) => entry.verified).sort()[0] ?? "";
  return { sources: [...sources.values()].slice(0, MOST_SOURCES), verified };
}

/** For answers that speak of the whole matrix: its reference. */
export function provenanceOfPack({ pack }: Knowledge): Provenance {
  return { sources: [pack.reference], verified: pack.verified };
}
