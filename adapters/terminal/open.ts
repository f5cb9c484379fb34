/** Opens the assistant on a folder of knowledge, or says every fault and ends the program. */
import type { Assistant } from "../../src/assistant.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { loadKnowledge } from "../../src/knowledge/load.ts";
import { faultLines } from "../../src/knowledge/tell-faults.ts";
import { newSeed } from "../chance.ts";

/** @param folder as the settings have it */
export function openAssistant(folder: string): Assistant {
  const loaded = loadKnowledge(folder);
  if (loaded.ok) return createAssistant(loaded.knowledge, { newSeed });
  process.stderr.write(
    `The knowledge is wrong:\n${faultLines(loaded.faults)
      .map((line) => `  ${line}`)
      .join("\n")}\n`,
  );
  process.exit(1);
}
