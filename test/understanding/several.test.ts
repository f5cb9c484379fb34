/** How sure the questions of one message must be. */
import { expect, it } from "vitest";
import { ANSWER_THRESHOLD, CHOOSE_THRESHOLD } from "../../src/understanding/reading/reading.ts";
import { leastSureAmong, type Part } from "../../src/understanding/reading/several.ts";
import { recognise } from "./asking.ts";

/** A question that is understood so surely; null where it is not understood at all. */
const partOf = (sure: number | null): Part => ({
  utterance: recognise(""),
  kinds: [],
  who: () => null,
  isItem: false,
  interpretation: sure === null ? null : { kind: "who", query: { kind: "matrix" }, sure, because: "" },
});

it.each([
  { sure: [0.9, 0.3], least: CHOOSE_THRESHOLD, because: "who asks one thing of this bot asks it the other, too" },
  { sure: [null, ANSWER_THRESHOLD], least: CHOOSE_THRESHOLD, because: "at the threshold it is sure" },
  { sure: [0.39, 0.39], least: ANSWER_THRESHOLD, because: "two that are not sure do not vouch for each other" },
  { sure: [null], least: ANSWER_THRESHOLD, because: "nothing stands beside it" },
])("a question beside others must be as sure as $least where they are $sure: $because", ({ sure, least }) => {
  expect(leastSureAmong(sure.map(partOf))).toBe(least);
});
