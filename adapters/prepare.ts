/** What the assistant needs only for some questions it makes when the first of them comes. */
import type { Assistant } from "../src/assistant.ts";

/** Asks a question of unknown words, in vain: what it needs is made before anybody waits for it. */
export function prepare(assistant: Assistant): Assistant {
  assistant.ask("blorf wumpus");
  return assistant;
}
