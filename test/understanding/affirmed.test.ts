/** What is denied is said without its denial, with the sides exchanged: what is learned of the one need not be learned of the other. */
import { describe, expect, it } from "vitest";
import { affirmed } from "../../src/understanding/affirmed.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { tokensOf } from "../../src/understanding/tokens.ts";
import { knowledge } from "./asking.ts";

const recogniser = createRecogniser(knowledge);
const rowOf = (text: string) => affirmed(tokensOf(recogniser.recognise(recogniser.read(text).words))).map(({ kind }) => kind);

describe("a clause that names a side", () => {
  it.each([
    { denies: "Microsoft never patches Windows", affirms: "the customer patches Windows", because: "what the one does not do is the other's" },
    { denies: "we are off the hook for Windows", affirms: "they are the hook for Windows", because: "who is freed leaves it to the other" },
    { denies: "the customer isn't relieved of Windows", affirms: "the customer is of Windows", because: "two denials cancel each other out" },
    { denies: "Windows is on them not on us", affirms: "Windows is on them on them", because: "the other side is only named to say who it is not" },
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
    { says: "no ticket was written, because Microsoft patches Windows", because: "the clause that denies names no side" },
  ])("is left as it is: $says ($because)", ({ says }) => {
    const row = rowOf(says);
    const sides = row.filter((kind) => ["PROVIDER", "CUSTOMER", "THEY", "WE"].includes(kind));
    expect(sides).toEqual(/ours/.test(says) ? ["WE"] : ["PROVIDER"]);
  });
});
