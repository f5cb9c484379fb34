/** Who is said to carry an area in a description of a model: what the examples teach, and what they are taught with. */
import { describe, expect, it } from "vitest";
import { ofCarriers } from "../../adapters/terminal/lessons.ts";
import type { ModelId } from "../../src/ids.ts";
import { createCarrierFinder } from "../../src/understanding/learned/carriers.ts";
import { createClassifiers } from "../../src/understanding/learned/classifier.ts";
import { signsOf } from "../../src/understanding/learned/signs.ts";
import { knowledge, recognise } from "./asking.ts";

const findCarriers = createCarrierFinder(createClassifiers(knowledge.language.learned.carriers), knowledge);
const carriersIn = (text: string) => {
  const utterance = recognise(text);
  return Object.fromEntries(findCarriers(utterance, signsOf(utterance)).map(({ area, likely }) => [area, likely]));
};

describe("who is said to carry an area", () => {
  it.each([
    { text: "Which models relieve us of the operating system?", carriers: { "operating-system": "provider" }, because: "what one is relieved of is the other side's" },
    { text: "Which models leave the operating system to us?", carriers: { "operating-system": "customer" }, because: "what is left to a side is that side's" },
    { text: "In which model is the operating system no longer our headache?", carriers: { "operating-system": "provider" }, because: "a denial turns it round" },
    { text: "Where are network controls a joint matter?", carriers: { "network-controls": "shared" }, because: "both have a part in what is joint" },
    {
      text: "We look after the operating system, they look after the physical hosts. Which model?",
      carriers: { "operating-system": "customer", "physical-hosts": "provider" },
      because: "each area has the side of its own clause",
    },
  ])("is heard: $text ($because)", ({ text, carriers }) => {
    expect(carriersIn(text)).toEqual(carriers);
  });
});

describe("an example teaches", () => {
  const taughtBy = (question: string, models: readonly ModelId[]) => {
    const utterance = recognise(question);
    const example = { kind: "which-model", topic: null, areas: null, eitherArea: false, said: null, models, services: [], question } as const;
    return ofCarriers(knowledge)({ example, utterance, signs: signsOf(utterance) }).map(({ labels }) => labels.carrier);
  };

  it.each([
    { question: "operating system ours, hosts theirs?", models: ["iaas"] as const, taught: ["customer", "provider"], because: "only so IaaS alone is left" },
    { question: "where is the operating system theirs?", models: ["paas", "saas"] as const, taught: ["provider"], because: "there it is" },
    { question: "where in the cloud is the operating system ours?", models: ["iaas"] as const, taught: ["customer"], because: "the cloud leaves on-premises out" },
    {
      question: "where is it wrong to say that the operating system is ours?",
      models: ["paas", "saas"] as const,
      taught: ["customer"],
      because: "where it would be wrong is not where it is so",
    },
    {
      question: "which is it, with an operating system and an application?",
      models: ["on-premises", "paas"] as const,
      taught: [],
      because: "no way to share them out leads there",
    },
  ])("what its answer leaves no doubt of: $question $models ($because)", ({ question, models, taught }) => {
    expect(taughtBy(question, models)).toEqual(taught);
  });
});
