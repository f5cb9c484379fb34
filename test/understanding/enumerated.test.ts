/** Things that are named in a row and asked about together are all asked about, though no "who" stands beside each. */
import { describe, expect, it } from "vitest";
import { areasEnumerated } from "../../src/understanding/clauses/enumerated.ts";
import { segmentsOf } from "../../src/understanding/clauses/segments.ts";
import { recognise } from "./asking.ts";

describe("a row of things", () => {
  it.each([
    {
      message: "fibre cuts, guest OS patches, lost laptops. which is ours",
      areas: ["physical-network", "operating-system", "devices-and-endpoints"],
      because: "what asks may stand behind them",
    },
    {
      message: "us or Microsoft, please: cabling, firmware, MFA",
      areas: ["physical-network", "physical-hosts", "identity-and-access"],
      because: "or before them",
    },
    { message: "In IaaS: hypervisor = ? guest OS = ?", areas: ["physical-hosts", "operating-system"], because: "a blank asks for what stands before it" },
    {
      message: "SaaS: user accounts, server hardware - who?",
      areas: ["account-and-access-management", "physical-hosts"],
      because: "two that are called by their names are no one thing",
    },
    { message: "guest OS patches and lost laptops, which of those is ours?", areas: ["operating-system", "devices-and-endpoints"], because: "of two each is asked for" },
  ])("is asked about whole: $message ($because)", ({ message, areas }) => {
    expect(areasEnumerated(recognise(message))).toEqual(areas);
  });

  it.each([
    { message: "firewall rules and guest OS patches, whose?", because: "two may be one thing" },
    { message: "cooling, cabling, guest OS: who guards the data centre?", because: "one thing is asked for by its name" },
    { message: "we patch the guest, Microsoft runs the hosts, whose are the laptops?", because: "what is said of a thing sets a scene" },
    { message: "power, cooling, door locks, whose?", because: "they are all one area" },
    { message: "guest OS patches, MFA, laptops: who does that?", because: "'that' is one thing" },
    { message: "fibre cuts, guest OS patches, lost laptops", because: "nothing is asked" },
    { message: "user accounts, server hardware, who does that?", because: "of two that are named 'that' may be one" },
  ])("is none: $message ($because)", ({ message }) => {
    expect(areasEnumerated(recognise(message))).toEqual([]);
  });
});

it("is cut at what joins, pauses or sets one equal to another", () => {
  expect(segmentsOf(recognise("OS = us, data and apps = them").words).length).toBe(5);
});
