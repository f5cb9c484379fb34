/** Statements as in an exam, true and false ones side by side, in words that turn what they say: they are judged by the matrix, however they are put. */
import { describe, expect, it } from "vitest";
import { ask } from "./asking.ts";

describe("whatever the model: what is so in every column, or in none", () => {
  it.each([
    { statement: "Regardless of the model, our data is ours, right?", holds: true },
    { statement: "No matter which model we pick, laptops stay our problem, right?", holds: true },
    { statement: "No matter which model we pick, the OS stays our problem, right?", holds: false },
    { statement: "In no cloud model do we touch the physical hosts, right?", holds: true },
    { statement: "In no cloud model do we patch an OS, right?", holds: false },
    { statement: "In none of the cloud models does Microsoft classify our data, right?", holds: true },
    { statement: "There is no model in which Microsoft manages our user accounts, right?", holds: true },
    { statement: "There is no model in which Microsoft patches the OS, right?", holds: false },
    { statement: "Data never becomes Microsoft's responsibility, right?", holds: true },
    { statement: "Data becomes Microsoft's responsibility as soon as we are in SaaS, right?", holds: false },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});

describe("in one model, and not in the others", () => {
  it.each([
    { statement: "Only in SaaS does Microsoft look after the application, right?", holds: true },
    { statement: "Only in IaaS is data ours, right?", holds: false },
    { statement: "Except in IaaS, the OS is Microsoft's in the cloud, right?", holds: true },
    { statement: "Unless it is IaaS, Microsoft patches the OS in the cloud, right?", holds: true },
    { statement: "Unless it is SaaS, Microsoft looks after the application, right?", holds: false },
    { statement: "The OS is not ours any more once we are on PaaS, right?", holds: true },
    { statement: "The OS is still ours once we are on PaaS, right?", holds: false },
    { statement: "Even in SaaS we must manage accounts, right?", holds: true },
    { statement: "Even in SaaS we must patch the OS, right?", holds: false },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});

describe("of two models, or of two sides at once", () => {
  it.each([
    { statement: "Neither in PaaS nor in SaaS do we patch the OS, right?", holds: true },
    { statement: "Neither in IaaS nor in PaaS do we patch the OS, right?", holds: false },
    { statement: "Neither Microsoft nor anybody else but us protects our laptops, right?", holds: true },
    { statement: "Both in IaaS and PaaS the application is ours, right?", holds: true },
    { statement: "Both in PaaS and SaaS the application is ours, right?", holds: false },
    { statement: "Not Microsoft but we classify the data in PaaS, right?", holds: true },
    { statement: "Not we but Microsoft classifies the data in PaaS, right?", holds: false },
    { statement: "It's us, not Microsoft, who patch the guest OS in IaaS, right?", holds: true },
    { statement: "It's Microsoft, not us, who patches the guest OS in IaaS, right?", holds: false },
    { statement: "We, rather than Microsoft, patch the guest OS in IaaS, right?", holds: true },
    { statement: "Instead of us, Microsoft patches the OS in PaaS, right?", holds: true },
    { statement: "So in SaaS the app is theirs, the data ours. Right?", holds: true },
    { statement: "So in SaaS the app is ours, the data theirs. Right?", holds: false },
    { statement: "In PaaS: OS theirs, app ours, correct?", holds: true },
    { statement: "In PaaS: OS ours, app theirs, correct?", holds: false },
    { statement: "For IaaS the guest OS falls under the customer, not the provider, yes?", holds: true },
    { statement: "For IaaS the guest OS falls under the provider, not the customer, yes?", holds: false },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});

describe("that a side has nothing to do with it", () => {
  it.each([
    { statement: "The customer has nothing to do with the physical hosts in IaaS, right?", holds: true },
    { statement: "The customer has nothing to do with the OS in IaaS, right?", holds: false },
    { statement: "Microsoft has no say in who gets access to our SaaS data, right?", holds: true },
    { statement: "Microsoft stays out of our data classification in SaaS, right?", holds: true },
    { statement: "Microsoft stays out of the physical network in IaaS, right?", holds: false },
    { statement: "We can forget about the hypervisor in IaaS, right?", holds: true },
    { statement: "We can forget about the guest OS in IaaS, right?", holds: false },
    { statement: "We needn't care about the building in PaaS, right?", holds: true },
    { statement: "We needn't care about accounts in SaaS, right?", holds: false },
    { statement: "Nobody from our side has to touch the hosts in IaaS, right?", holds: true },
    { statement: "Nobody from Microsoft has to touch the hosts in IaaS, right?", holds: false },
    { statement: "Without us nobody patches the guest OS in IaaS, right?", holds: true },
    { statement: "Without us nobody patches the OS in SaaS, right?", holds: false },
    { statement: "If we don't patch the guest OS in IaaS, nobody does, right?", holds: true },
    { statement: "If we don't patch the OS in PaaS, nobody does, right?", holds: false },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});

describe("whose fault or whose word it is", () => {
  it.each([
    { statement: "It would be our own fault if data leaked from SaaS through bad sharing, right?", holds: true },
    { statement: "Blaming Microsoft for a stolen laptop makes no sense in SaaS, right?", holds: true },
    { statement: "You can hardly expect Microsoft to review our accounts in SaaS, right?", holds: true },
    { statement: "All that we patch in SaaS are our devices, right?", holds: true },
    { statement: "The last word on who may see our data in SaaS is ours, right?", holds: true },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});

describe("what somebody doubts or would like to say", () => {
  it.each([
    { statement: "I doubt that Microsoft patches the guest OS in IaaS. Am I right?", holds: true },
    { statement: "I doubt that Microsoft patches the OS in PaaS. Am I right?", holds: false },
    { statement: "I don't believe Microsoft classifies our data in SaaS. Correct?", holds: true },
    { statement: "I don't believe we classify our data in SaaS. Correct?", holds: false },
    { statement: "Can we safely say that the OS is off our list in PaaS?", holds: true },
    { statement: "Can we safely say that the OS is off our list in IaaS?", holds: false },
  ])("$statement $holds", ({ statement, holds }) => {
    expect(ask(statement).verdict.holds).toBe(holds);
  });
});
