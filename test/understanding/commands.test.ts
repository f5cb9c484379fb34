/** What is asked for by its name, in few words, and what only looks like it. */
import { describe, expect, it } from "vitest";
import { replyToContract } from "../../adapters/terminal/contract.ts";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import { assistant, expectAnswer, knowledge } from "./asking.ts";

describe("a message of few words", () => {
  it.each([
    { message: "matrix", kind: "matrix", because: "the name alone" },
    { message: "Show me the matrix, please", kind: "matrix", because: "politeness adds nothing" },
    { message: "can I see the shared responsibility table?", kind: "matrix", because: "it goes by other names" },
    { message: "what is the matrix about", kind: "topic", because: "that wants it explained" },
    { message: "what is the difference between the models?", kind: "compare", because: "no model needs a name where all are meant" },
    { message: "show me AKS", kind: "service", because: "what a service is may be called for" },
    { message: "show everything about Key Vault", kind: "service", because: "who asks for all of it asks for that" },
    { message: "what else can I ask", kind: "help", because: "that is what help tells" },
    { message: "which models are there?", kind: "matrix", because: "they are its columns" },
    { message: "models", kind: "matrix", because: "they are called by their name" },
    { message: "list the models", kind: "matrix", because: "one of them alone would be no list" },
    { message: "what are the four models", kind: "matrix", because: "four are all of them" },
    { message: "Show me the whole split for all the models side by side", kind: "matrix", because: "who does what in every model is the matrix" },
    { message: "who does what, all four models", kind: "matrix", because: "a number of models changes nothing" },
    { message: "services", kind: "services", because: "the name alone" },
    { message: "which services do you know?", kind: "services", because: "all of them are meant" },
    { message: "list of services", kind: "services", because: "it goes by other names" },
    { message: "which services leave the OS to us", kind: "services", because: "those are asked for where that is so" },
    { message: "service AKS", kind: "service", because: "one is named" },
    { message: "help", kind: "help", because: "the name alone" },
    { message: "help me", kind: "help", because: "nothing is said of what for" },
    { message: "ok cool, got it", kind: "help", because: "that is no cooling" },
    { message: "help me set up a VM", kind: "unknown", because: "that wants instructions" },
  ])("is read by what it names: $message ($because)", ({ message, kind }) => {
    expect(assistant.ask(message).query.kind).toBe(kind);
  });
});

it("claims nothing where one asks whether there is more", () => {
  expect(assistant.ask("does the customer do anything besides the data in PaaS?").query).toMatchObject({ kind: "duties", side: "customer", claim: null });
  expect(assistant.ask("we do nothing besides the data in PaaS, right?").query).toMatchObject({ kind: "duties", side: "customer", claim: { only: ["data"] } });
});

it("claims nothing where somebody needs to know", () => {
  expectAnswer("I need those things that stay on the customer in every model.", { topics: ["always-customer"], holds: null });
});

describe("who does not do something", () => {
  it.each([
    { message: "who isn't responsible for the data in SaaS?", because: "it is asked back who is" },
    { message: "who never has to patch a hypervisor", because: "never denies as not does" },
  ])("is none whom an answer names: $message ($because)", ({ message }) => {
    expect(assistant.ask(message).query).toMatchObject({ kind: "choose", missing: "reading" });
  });

  it.each([
    { message: "who removes admins who don't need the role in SaaS?", because: "it says which" },
    { message: "accounts of people who don't work here any more in M365, responsible?", because: "so it does where nobody else is asked for" },
    { message: "who must not forget to rotate the keys in PaaS?", because: "one who must not forget does it" },
  ])("is not asked about: $message ($because)", ({ message }) => {
    expect(assistant.ask(message).query.kind).not.toBe("choose");
  });
});

it("says that the matrix is about every area and every model", () => {
  expect(replyToContract("matrix", assistant.ask("matrix"), knowledge).about).toMatchObject({ areas: AREA_IDS, models: MODEL_IDS });
});
