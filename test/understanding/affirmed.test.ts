/** What is denied is said without its denial, with the sides exchanged: what is learned of the one need not be learned of the other. */
import { describe, expect, it } from "vitest";
import { affirmed } from "../../src/understanding/clauses/affirmed.ts";
import { tokensOf } from "../../src/understanding/clauses/tokens.ts";
import { recognise } from "./asking.ts";

const rowOf = (text: string) => affirmed(tokensOf(recognise(text))).map(({ kind }) => kind);

describe("a clause that names a side", () => {
  it.each([
    { denies: "Microsoft never patches Windows", affirms: "the customer patches Windows", because: "what the one does not do is the other's" },
    { denies: "you never patch Windows", affirms: "they patch Windows", because: "who is spoken to is the customer" },
    { denies: "we are off the hook for Windows", affirms: "they are the hook for Windows", because: "who is freed leaves it to the other" },
    { denies: "the customer isn't relieved of Windows", affirms: "the customer is of Windows", because: "two denials cancel each other out" },
    { denies: "Windows is on them not on us", affirms: "Windows is on them on them", because: "the other side is only named to say who it is not" },
    { denies: "Microsoft never patches Windows for PaaS customers", affirms: "the customer patches Windows for PaaS customers", because: "whom it is done for stays who it is" },
    { denies: "Microsoft never offboards our people", affirms: "the customer offboards our people", because: "the other side only has it done" },
    { denies: "Windows of the customer isn't patched by Microsoft", affirms: "Windows of the customer is patched by the customer", because: "'by' names who does it" },
    { denies: "Microsoft for its customers never patches Windows", affirms: "the customer for its customers patches Windows", because: "whom it is done for does not act" },
    { denies: "the hosts are never for the customer to patch in Azure", affirms: "the hosts are for the provider to patch in Azure", because: "'in Azure' is a place" },
    { denies: "no cloud model makes the provider patch Windows", affirms: "cloud model makes the customer patch Windows", because: "a turn of phrase hides no denial" },
    { denies: "it's not as though Microsoft patched Windows", affirms: "it is as though the customer patched Windows", because: "'not as though' denies what follows" },
    {
      denies: "Microsoft never patches Windows and the firewall",
      affirms: "the customer patches Windows and the firewall",
      because: "an 'and' between two things begins no clause",
    },
    { denies: "he disputes that Microsoft patches Windows", affirms: "he that the customer patches Windows", because: "who disputes it says that it is not so" },
    { denies: "nobody denies that Microsoft patches Windows", affirms: "that Microsoft patches Windows", because: "a denial that is denied is none" },
    { denies: "the customer has no part in Windows", affirms: "the provider has in Windows", because: "who has no part leaves it to the other alone" },
    { denies: "Windows isn't for us", affirms: "Windows is for them", because: "nobody else is named who would do it" },
    { denies: "Windows is on them rather than on us", affirms: "Windows is on them than on them", because: "'rather than' and 'instead of' deny, too" },
    { denies: "Windows is shared instead of all ours", affirms: "Windows is shared", because: "behind what both do a side is named only to say that it is not alone in it" },
    {
      denies: "how our people sign in is no business of theirs",
      affirms: "how our people sign in is business of ours",
      because: "whose business it is not stands behind the denial",
    },
    { denies: "Microsoft does it, we don't", affirms: "Microsoft does it, they do", because: "each clause is turned by itself" },
  ])("is turned round: $denies ($because)", ({ denies, affirms }) => {
    const [turned, said] = [rowOf(denies), rowOf(affirms)].map((row) => row.filter((kind) => kind !== "the"));
    expect(turned).toEqual(said);
  });

  it.each([
    { says: "Microsoft patches Windows no?", because: "the 'no' only asks" },
    { says: "isn't Windows Microsoft's?", because: "the 'not' only asks" },
    { says: "Windows isn't only ours", because: "what is denied is that nobody else has a part" },
    { says: "nobody else than Microsoft patches Windows", because: "that excepts the one who does it" },
    { says: "Microsoft stops attacks on Windows", because: "it is an attack that is stopped, and no duty" },
    { says: "Microsoft keeps Windows free of malware", because: "free of harm is not free of a duty" },
    { says: "you are not saying Microsoft patches Windows", because: "what somebody is not to be saying is what is asked about" },
    { says: "I can't believe Microsoft patches Windows", because: "who can't believe it asks whether it is so" },
    { says: "no ticket was written, because Microsoft patches Windows", because: "the clause that denies names no side" },
  ])("is left as it is: $says ($because)", ({ says }) => {
    const row = rowOf(says);
    const sides = row.filter((kind) => ["PROVIDER", "CUSTOMER", "THEY", "WE"].includes(kind));
    expect(sides).toEqual(/ours/.test(says) ? ["WE"] : ["PROVIDER"]);
  });
});

it("a denial of what somebody can do takes no duty off: 'you cannot open the server room'", () => {
  expect(rowOf("you cannot open the server room")).not.toContain("THEY");
});
