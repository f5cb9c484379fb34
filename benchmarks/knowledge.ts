/** The knowledge that all parts of the bench run on. */
import { faultToText } from "../src/knowledge/faults.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../src/knowledge/load.ts";

/** In the folder that npm runs it in. */
export const KNOWLEDGE_FOLDER = "knowledge";

/** @throws with every fault where the knowledge is wrong */
export function openKnowledge(): Knowledge {
  const loaded = loadKnowledge(KNOWLEDGE_FOLDER);
  if (!loaded.ok) throw new Error(`the knowledge is wrong:\n${loaded.faults.map(faultToText).join("\n")}`);
  return loaded.knowledge;
}
