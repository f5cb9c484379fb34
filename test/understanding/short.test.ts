/** Short plain questions are answered, and what only looks like one is not. */
import { describe, expect, it } from "vitest";
import { ask } from "./asking.ts";
import { IN_SCOPE, OUT_OF_SCOPE } from "./short-questions.ts";

describe("a short plain question", () => {
  it.each(IN_SCOPE)("is answered: %s (%s)", (question, ...expected) => {
    const { outcome, about } = ask(question);
    expect(outcome).toBe("answer");
    expect([...about.areas, ...about.topics].filter((id) => expected.includes(id))).not.toEqual([]);
  });

  it.each(OUT_OF_SCOPE)("is not answered where it asks for no side: %s (%s)", (question) => {
    expect(ask(question).outcome).not.toBe("answer");
  });
});
