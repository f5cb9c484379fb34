import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Mended } from "./reading.ts";
import type { Word } from "./words.ts";

export type Mend = (words: Word[]) => { words: Word[]; mended: Mended[] };

export function createSpelling(_knowledge: Knowledge, _read: (text: string) => readonly Word[]): Mend {
  return (words) => ({ words, mended: [] });
}
