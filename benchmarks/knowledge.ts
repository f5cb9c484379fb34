/** The knowledge that all parts of the bench run on. */
import { join } from "node:path";
import { faultToText } from "../src/knowledge/faults.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";

export const KNOWLEDGE_FOLDER = join(import.meta.dirname, "../knowledge");

/** @throws with every fault where the knowledge is wrong */
export function openKnowledge(): Knowledge {
  const loaded = loadKnowledge(KNOWLEDGE_FOLDER);
  if (!loaded.ok) throw new Error(`the knowledge is wrong:\n${loaded.faults.map(faultToText).join("\n")}`);
  return loaded.knowledge;
}
