/** Hears which questions were asked in vain, whatever the surface: those that were declined, and those that were asked back. */
import type { Assistant, Reply } from "../src/assistant.ts";

/** Nothing of who asked, where, or when. */
export type AskedInVain = { readonly outcome: "decline" | "choose"; readonly question: string };

/** What a recording assistant was made of, to ask without being heard. */
const inner = new WeakMap<Assistant, Assistant>();

/** @param record must return at once and never throw: the answer waits for it */
export function recordInVain(assistant: Assistant, record: (asked: AskedInVain) => void): Assistant {
  const recording: Assistant = {
    knowledge: assistant.knowledge,
    ask(question, context) {
      const reply = assistant.ask(question, context);
      const outcome = outcomeOf(reply);
      if (outcome) record({ outcome, question });
      return reply;
    },
  };
  inner.set(recording, assistant);
  return recording;
}

/** For what a program asks by itself, such as to warm up, and for what is typed but is no question yet. */
export const unrecorded = (assistant: Assistant): Assistant => inner.get(assistant) ?? assistant;

function outcomeOf({ answer }: Reply): AskedInVain["outcome"] | null {
  // Where nothing was asked, nothing is missing.
  if (answer.kind === "unknown" && answer.refusal === "empty") return null;
  // Several are answered together only where each of them is.
  return answer.kind === "unknown" ? "decline" : answer.kind === "choices" ? "choose" : null;
}
