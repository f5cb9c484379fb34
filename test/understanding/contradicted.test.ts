/** Claims that call another claim untrue: who says that it is nonsense that one side does it says that the other does. */
import { describe, expect, it } from "vitest";
import { CLOUD_MODEL_IDS, type ModelId, otherSide, type Side } from "../../src/ids.ts";
import { ask } from "./asking.ts";
import { TRUTH } from "./truth.ts";

const PLACE: Readonly<Record<ModelId, string>> = { "on-premises": "on premises", iaas: "IaaS", paas: "PaaS", saas: "SaaS" };
const SIDES: readonly { readonly name: string; readonly side: Side }[] = [
  { name: "Microsoft", side: "provider" },
  { name: "the customer", side: "customer" },
];
const DUTIES = [
  { says: "patches the operating system", area: "operating-system" },
  { says: "protects the data", area: "data" },
  { says: "runs the physical hosts", area: "physical-hosts" },
] as const;

const FRAMES: readonly (readonly [string, (claim: string) => string])[] = [
  ["It's nonsense that …", (claim) => `It's nonsense that ${claim}, right?`],
  ["It would be wrong to say that …", (claim) => `It would be wrong to say that ${claim}.`],
  ["It is a mistake to believe that …", (claim) => `It is a mistake to believe that ${claim}, correct?`],
  ["It's a fairy tale that …", (claim) => `It's a fairy tale that ${claim}.`],
  ["Whoever says that … is wrong", (claim) => `Whoever says that ${claim} is wrong, right?`],
  ["Anyone who thinks … is mistaken", (claim) => `Anyone who thinks ${claim} is mistaken, no?`],
  ['The statement "…" is false', (claim) => `The statement "${claim}" is false, right?`],
];

describe("what is called untrue", () => {
  it.each(FRAMES)("is said of the other side: %s", (_, frame) => {
    const wrong = CLOUD_MODEL_IDS.flatMap((model) =>
      SIDES.flatMap(({ name, side }) =>
        DUTIES.flatMap(({ says, area }) => {
          const question = frame(`${name} ${says} in ${PLACE[model]}`);
          const holds = TRUTH[area][model] === otherSide(side);
          return ask(question).verdict.holds === holds ? [] : [`${question} => ${ask(question).verdictLine}`];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it.each([
    { question: "Am I wrong that the operating system is Microsoft's in PaaS?", holds: true, because: "who asks so wants it confirmed" },
    { question: "It is not wrong to say that we patch the OS in IaaS, right?", holds: true, because: "two that cancel each other" },
    { question: "It would be wrong to say that we do not have to patch the OS of our Azure VMs, wouldn't it?", holds: true, because: "what is denied in it is denied once more" },
    { question: "Statement 7: 'the customer patches the OS in IaaS.' Mark as correct or incorrect?", holds: true, because: "it is asked which" },
    { question: "Statement 7 of 12 - 'the customer patches the OS in PaaS.' Mark as correct or incorrect?", holds: false, because: "numbered, it is asked which all the same" },
    { question: "Am I correct that with Azure Functions there is no operating system left for us to patch?", holds: true, because: "who asks is no side of the claim" },
  ])("is judged with what else is said: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});

describe("everyone but one side", () => {
  it.each([
    { question: "Everyone but the customer looks after data in SaaS, right?", holds: false },
    { question: "Everybody except Microsoft can be blamed for our data in SaaS, right?", holds: true },
    { question: "Is anybody but us responsible for laptops in PaaS?", holds: false },
  ])("is the other: $question", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});

describe("that nothing has to be done for it", () => {
  it.each([
    { question: "In PaaS the OS gets patched by Microsoft without any effort of ours, right?", holds: true },
    { question: "In IaaS the OS gets patched by Microsoft without our doing, right?", holds: false },
    { question: "whoever runs Linux in a VM scale set gets it patched by Microsoft without lifting a finger, right?", holds: false },
  ])("denies nothing of who does it: $question", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});

describe("that a move changes nothing", () => {
  it.each([
    { question: "Going from IaaS to PaaS changes nothing about who answers for our data, right?", holds: true },
    { question: "Going from IaaS to PaaS changes nothing about who patches the OS, right?", holds: false },
    { question: "It makes no difference to the OS whether we use IaaS or PaaS, right?", holds: false },
    { question: "Is there any difference in who is responsible for data between PaaS and SaaS?", holds: false },
  ])("claims that they are alike: $question", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});
