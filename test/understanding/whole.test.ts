/** What is claimed of the model as a whole, as in an exam: of no thing, but of how the duties are split. */
import { describe, expect, it } from "vitest";
import { ask } from "./asking.ts";

describe("that it depends on the model", () => {
  it.each([
    { question: "Responsibility depends on the service model, right?", holds: true, because: "the models differ" },
    { question: "The provider's duties vary by service model, right?", holds: true, because: "whichever side is spoken of" },
    { question: "Who is responsible depends on the model, right?", holds: true, because: "a who that is not asked" },
    { question: "Responsibility for the OS depends on the model, right?", holds: true, because: "the system changes hands" },
    { question: "Does responsibility for data depend on the service model?", holds: false, because: "data does not" },
    { question: "responsibility for devices never depends on the model, right?", holds: true, because: "nor do devices" },
    { question: "The split of responsibilities doesn't depend on the service model, right?", holds: false, because: "it does" },
  ])("is judged by the columns of the cloud: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });

  it("is not claimed by who asks what it depends on", () => {
    expect(ask("which responsibilities depend on the service model?").verdict.holds).toBeNull();
  });
});

describe("that some of it is a side's", () => {
  it.each([
    { question: "Moving to the cloud transfers some responsibilities to the provider. True?", holds: true, because: "the layers at the bottom" },
    { question: "In PaaS some responsibilities move to the provider, correct?", holds: true, because: "some is not all" },
    { question: "Some of our duties move to Microsoft in SaaS, right?", holds: true, because: "whoever has had them" },
    { question: "Some responsibilities remain with us in SaaS, yes?", holds: true, because: "data, devices, accounts" },
    { question: "On-premises some responsibilities lie with the provider, right?", holds: false, because: "there is none" },
    {
      question: "Microsoft holds some responsibility for the physical network even if our systems are purely on-premises",
      holds: false,
      because: "where a thing is named, some of it is claimed",
    },
    { question: "Some responsibilities for the operating system stay with us in PaaS, right?", holds: false, because: "of that thing none" },
    { question: "Microsoft has some duties for the OS in IaaS, right?", holds: false, because: "who has some of them is the side that is named" },
    { question: "Microsoft has some responsibility for network controls in PaaS, right?", holds: true, because: "the other part may be ours" },
    { question: "We have some duties for network controls in PaaS, right?", holds: true, because: "what is shared is in part ours" },
  ])("is no claim that all of it is: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});

describe("that it is shared", () => {
  it.each([
    { question: "Responsibility in the cloud is shared between Microsoft and the customer, right?", because: "the plain statement" },
    { question: "Security is shared between the cloud provider and the customer. True?", because: "what is split is security" },
    { question: "Is security a shared responsibility between us and Microsoft?", because: "asked for" },
  ])("holds of the whole: $question ($because)", ({ question }) => {
    const { about, verdict } = ask(question);
    expect({ topics: about.topics, holds: verdict.holds }).toEqual({ topics: ["shared-responsibility"], holds: true });
  });

  it.each([
    { question: "why is responsibility split between Microsoft and the customer in the first place?", because: "the reason is asked for" },
    { question: "does shared responsibility mean that Microsoft and the customer share the costs?", because: "costs are no duties" },
  ])("is not claimed by every such sentence: $question ($because)", ({ question }) => {
    expect(ask(question).verdict.holds).toBeNull();
  });

  it("does not mean that both do everything", () => {
    expect(ask("Shared responsibility means both sides do everything, right?").verdictLine).toMatch(/^No\./);
  });
});
