/** What a model is, is told with what stands in it: whoever asks for an example has it there. */
import { expect, it } from "vitest";
import { MODEL_IDS } from "../../src/ids.ts";
import { modelOf } from "../../src/knowledge/knowledge.ts";
import { cardFor, KNOWLEDGE, topic } from "./real.ts";

it.each(MODEL_IDS)("names examples of %s where it is explained", (model) => {
  const { examples } = modelOf(KNOWLEDGE, model);
  const { sections } = cardFor(topic(model, { models: [model] }));
  const told = sections.flatMap((section) => (section.kind === "paragraph" ? [section.text] : []));
  expect(examples.length).toBeGreaterThan(0);
  expect(told.filter((text) => examples.every((example) => text.includes(example)))).toHaveLength(1);
});
