/** Who only has a thing done is not named beside who does it: what is learned of the one who does it holds for all that others make them do. */
import { describe, expect, it } from "vitest";
import { handedOn } from "../../src/understanding/clauses/handed.ts";
import { isParty, tokensOf } from "../../src/understanding/clauses/tokens.ts";
import { recognise } from "./asking.ts";

const sidesOf = (text: string) =>
  handedOn(tokensOf(recognise(text)))
    .filter(({ kind }) => isParty(kind))
    .map(({ name }) => name);

describe("the side that hands a thing on", () => {
  it.each([
    { says: "Microsoft leaves Windows to us", left: ["customer"], because: "it is ours then" },
    { says: "we leave Windows to Microsoft", left: ["provider"], because: "it is theirs then" },
    { says: "Microsoft expects its PaaS customers to patch", left: ["customer"], because: "what only says more of a side may stand before it" },
    { says: "Microsoft leaves Windows and the firewall to us", left: ["customer"], because: "two things are handed on together" },
    { says: "the customer passes on Windows to Microsoft", left: ["provider"], because: "'on' is part of the verb, and leads to nobody" },
    { says: "we pay Microsoft to run the hosts", left: ["provider"], because: "who is paid does it" },
    { says: "does Azure make us patch Windows", left: ["customer"], because: "Azure is called the provider's side here" },
  ])("is left out: $says ($because)", ({ says, left }) => {
    expect(sidesOf(says)).toEqual(left);
  });

  it("is the other side where nobody else is named: 'we hand over Windows' leaves it to them", () => {
    expect(sidesOf("we hand over Windows")).toEqual(["provider"]);
    expect(sidesOf("we are let off Windows"), "who is let off hands nothing on").toEqual(["customer"]);
  });

  it.each([
    { says: "Microsoft gives us patched images", stay: ["provider", "customer"], because: "who gives a thing has made it" },
    { says: "Microsoft has our data", stay: ["provider"], because: "nobody is made to do anything" },
    { says: "who leaves Windows to us", stay: ["customer"], because: "no side hands it on" },
    { says: "Microsoft patches, we leave Windows alone", stay: ["provider", "customer"], because: "another clause names the other side" },
    { says: "we leave it to our own people", stay: ["customer", "customer"], because: "both are one side" },
  ])("stays where nothing is handed to the other: $says ($because)", ({ says, stay }) => {
    expect(sidesOf(says)).toEqual(stay);
  });
});
