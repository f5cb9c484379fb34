/** The assistant as people meet it, on the knowledge of this repository. */
import type { Assistant } from "../../src/assistant.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";

export function realAssistant(): Assistant {
  const loaded = loadKnowledge("knowledge");
  if (!loaded.ok) throw new Error(loaded.faults.map(faultToText).join("\n"));
  return createAssistant(loaded.knowledge);
}
