/** Questions for a list: what one side has to do somewhere or everywhere, and what both have a part in. */
import { describe, expect, it } from "vitest";
import type { Side } from "../../src/ids.ts";
import { ask, type Expected, expectAnswer, expectNothing, shown, unmet } from "./asking.ts";

type Row = { readonly question: string; readonly expected: Expected; readonly because: string };

it.each([
  { question: "What must a charity with no IT staff still look after by itself once it goes SaaS?", side: "customer", because: "somebody is named, and asked what he does" },
  { question: "What must a council with no server team still look after by itself once it goes PaaS?", side: "customer", because: "whoever that is" },
])("of a side are told where it is asked what it does: $question ($because)", ({ question, side }) => {
  expect(ask(question).verdict.dutiesOf).toBe(side);
});

describe("what a side does for one thing", () => {
  it.each([
    { says: "what does Microsoft do for the data?", areas: ["data"] },
    { says: "what do they do about backups?", topics: ["backup"] },
  ])("is told of that, and not of all: $says", ({ says, ...expected }) => {
    expectAnswer(says, expected);
  });
});

describe("what both sides carry", () => {
  const rows: readonly Row[] = [
    { question: "What is shared in PaaS?", expected: { party: "shared", areas: ["network-controls"], models: ["paas"] }, because: "one cell of the column is shared" },
    {
      question: "which duties in SaaS are on both our plates?",
      expected: { party: "shared", areas: ["identity-and-access"], models: ["saas"] },
      because: "another cell of another column",
    },
    { question: "Name whatever the two of us look after jointly in PaaS.", expected: { areas: ["network-controls"], models: ["paas"] }, because: "jointly is shared" },
    {
      question: "What do we and Microsoft share in Exchange Online?",
      expected: { areas: ["identity-and-access"], services: ["exchange-online"] },
      because: "a service stands in its model",
    },
    { question: "What is shared in Azure Kubernetes Service?", expected: { areas: ["operating-system"], services: ["aks"] }, because: "an exception of a service is shared, too" },
    {
      question: "Which areas are shared at all?",
      expected: { areas: ["identity-and-access", "network-controls"] },
      because: "every row with a shared cell, where no place is named",
    },
    { question: "Is anything shared in IaaS?", expected: { kinds: ["unshared"], models: ["iaas"] }, because: "nothing is, and that is said" },
  ];
  it.each(rows)("is listed: $question ($because)", ({ question, expected }) => {
    const answer = ask(question);
    expectNothing(unmet(expected, answer), question, answer);
  });

  it.each([
    { question: "Is anything shared in IaaS?", verdict: "No. Nothing is shared in IaaS: seven areas are yours and three areas are Microsoft's." },
    { question: "Which rows are split between both sides on-premises, if any?", verdict: "Nothing is shared on-premises: all ten areas are yours." },
  ])("is said to be nothing, and whose all is: $question", ({ question, verdict }) => {
    expect(ask(question).verdictLine).toBe(verdict);
  });

  it("is more than what the word means", () => {
    const answer = ask("what does shared mean in the responsibility model?");
    expect(answer.about.topics, shown(answer)).toEqual(["what-shared-means"]);
  });
});

it("of a side are asked for, and not claimed to be all, where it is to be told which they are", () => {
  const answer = ask("Our trustees wish to be told which security obligations Microsoft itself assumes where systems run on infrastructure as a service.");
  expect(answer.verdict, shown(answer)).toMatchObject({ dutiesOf: "provider", holds: null });
});

describe("who has nothing to do", () => {
  const rows: readonly Row[] = [
    { question: "On-premises everything is ours, isn't it?", expected: { party: "customer", holds: true }, because: "the provider has no part in it, so the customer carries it" },
    { question: "In PaaS everything is ours, isn't it?", expected: { holds: false }, because: "the provider carries much of it" },
    { question: "In SaaS we have nothing left to do, right?", expected: { party: "customer", holds: false }, because: "something is left" },
  ];
  it.each(rows)("is told by who has it all: $question ($because)", ({ question, expected }) => {
    const answer = ask(question);
    expectNothing(unmet(expected, answer), question, answer);
  });
});

it("tells the areas in which a side has duties in a service, its exceptions among them", () => {
  expect(ask("What must we do ourselves in Azure Kubernetes Service?").about.areas).toEqual(expect.arrayContaining(["data", "operating-system"]));
  expect(ask("What must we do ourselves in Azure Virtual Network?").about.areas, "a network has no operating system").not.toContain("operating-system");
  expect(ask("What does Microsoft do for us in Azure Virtual Machines?").about.areas).toEqual(["physical-datacentre", "physical-network", "physical-hosts"]);
});

it("asks openly for what is always a side's, whatever topic stands beside it", () => {
  const question = "Which responsibilities always stay with us, no matter which model? Our compliance officer wants a poster.";
  expectAnswer(question, { topics: ["always-customer"], holds: null });
});

it("takes the place that is left behind for no place: the provider always does something once one is in the cloud", () => {
  const answer = ask("What does Microsoft always take over as soon as you leave your own datacentre?");
  expect(answer.about.topics, shown(answer)).toEqual(["always-provider"]);
  expect(answer.about.areas).toEqual(["physical-datacentre", "physical-network", "physical-hosts"]);
  expect(answer.verdict).toMatchObject({ party: "provider", dutiesOf: "provider" });
});

it("is told of the models that are listed, where it is asked what is always so, and told once for all of them", () => {
  const answer = ask("What does Microsoft always do, be it IaaS, PaaS or SaaS?");
  expect(answer.about, shown(answer)).toMatchObject({ topics: ["always-provider"], models: ["iaas", "paas", "saas"] });
  expect(answer.text, "the same sentence is not said of each model").not.toContain("By model");
});

it("is the provider's where the operator of the service is asked for", () => {
  const { verdict, about } = ask("Which duties rest with the SaaS operator?");
  expect([verdict.dutiesOf, about.models]).toEqual(["provider", ["saas"]]);
});

describe("what is excepted where a list is asked for", () => {
  it.each([
    { question: "Apart from data, what do we still have to do in SaaS?", begins: "Apart from data, in SaaS two areas are yours", without: "data" },
    { question: "Excluding devices, which areas are ours in SaaS?", begins: "Apart from devices and endpoints, in SaaS two areas are yours", without: "devices-and-endpoints" },
    { question: "what does Microsoft do in PaaS besides the hypervisor?", begins: "Apart from physical hosts, in PaaS three areas are Microsoft's", without: "physical-hosts" },
  ])("is not in it, and that is said: $question", ({ question, begins, without }) => {
    const answer = ask(question);
    expect(answer.verdictLine, shown(answer)).toContain(begins);
    expect(answer.about.areas).not.toContain(without);
  });

  it("is known to be shared where it is asked whether anything else is", () => {
    const answer = ask("Other than identity, is anything shared in SaaS?");
    expect(answer.verdictLine, shown(answer)).toContain("Nothing else is shared in SaaS");
  });
});

describe("which side carries more than the other", () => {
  it.each<{ question: string; side: Side; holds: boolean; because: string }>([
    { question: "In SaaS the provider does most of the work, correct?", side: "provider", holds: true, because: "six areas of ten are its" },
    { question: "Microsoft is responsible for most things in SaaS, right?", side: "provider", holds: true, because: "things are what is divided" },
    { question: "most of the security in SaaS is on us, right?", side: "customer", holds: false, because: "three areas are" },
    { question: "we do the lion's share in IaaS, right?", side: "customer", holds: true, because: "another name for it" },
    { question: "does Microsoft carry the bulk of it in IaaS?", side: "provider", holds: false, because: "asked, and not claimed" },
    { question: "Microsoft does not do most of the work in IaaS, correct?", side: "customer", holds: true, because: "the other side does then" },
    { question: "In SaaS Microsoft does more than we do, right?", side: "provider", holds: true, because: "the sides are held against each other" },
    { question: "In SaaS the provider has fewer duties than we have, right?", side: "customer", holds: false, because: "who has fewer is named first" },
  ])("is judged by the number of its areas: $question ($because)", ({ question, side, holds }) => {
    expectAnswer(question, { dutiesOf: side, holds });
  });

  it.each([
    { question: "IaaS leaves us the most work, right?", kinds: ["model"], because: "models are held against each other" },
    { question: "we do more in IaaS than in PaaS, right?", kinds: ["comparison"], because: "so are two that are named" },
    { question: "most of the operating system is ours in IaaS, right?", kinds: ["verdict"], because: "it is said of one thing" },
    { question: "Microsoft does more patching than we do in IaaS, right?", kinds: ["verdict", "topic"], because: "so is this, of what is done with it" },
  ])("is not judged where another thing is held: $question ($because)", ({ question, kinds }) => {
    expect(kinds).toContain(ask(question).kind);
  });
});

describe("that the customer has duties", () => {
  it.each([
    { question: "The customer still has security responsibilities in the cloud. True?", holds: true, because: "wherever that is" },
    { question: "Both the provider and the customer have duties in the cloud, correct?", holds: true, because: "the other side may have some, too" },
    { question: "We have duties in SaaS, right?", holds: true, because: "in one model" },
    { question: "So in SaaS we have zero responsibilities?", holds: false, because: "which may be denied" },
    { question: "We have all the duties in IaaS, right?", holds: false, because: "all of them are more than some" },
  ])("is judged as it is said: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});
