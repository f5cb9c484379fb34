/**
 * What each side is said to have, in one sentence: every thing is claimed of the side it stands behind, however many stand there, whatever joins
 * them, and wherever it is said where. Each is judged by the table.
 */
import { describe, expect, it } from "vitest";
import { CLOUD_MODEL_IDS, type Side } from "../../src/ids.ts";
import type { Query } from "../../src/query.ts";
import { ask, assistant } from "./asking.ts";

type Share = { readonly side: Side; readonly who: string; readonly has: string };

const CUSTOMER: readonly Share[] = [
  { side: "customer", who: "the customer", has: "has" },
  { side: "customer", who: "we", has: "have" },
];
const PROVIDER: readonly Share[] = [
  { side: "provider", who: "the provider", has: "has" },
  { side: "provider", who: "Microsoft", has: "runs" },
];

const MINE = { things: ["OS, apps, data", "the OS, the apps and the data"], areas: ["applications", "data", "operating-system"] };
const THEIRS = { things: ["building and cables", "the building, the cables"], areas: ["physical-datacentre", "physical-network"] };

const FRAMES: Readonly<Record<string, (place: string, one: string, other: string) => string>> = {
  "joined by and": (place, one, other) => `in ${place} ${one}, and ${other}, right?`,
  "joined by a comma": (place, one, other) => `in ${place} ${one}, ${other}, right?`,
  "behind a heading": (place, one, other) => `${place}: ${one}, ${other}. yes or no`,
  "before a choice": (place, one, other) => `${place}: ${one}, ${other}. y/n`,
  "before a choice in the same sentence": (place, one, other) => `in ${place} ${one} and ${other}, yes or no?`,
  "behind what is asked": (place, one, other) => `Hi, is the following right: under ${place} ${one} and ${other}`,
};

/** The areas that are claimed of a side. */
function claimedOf(side: Side, query: Query): readonly string[] {
  if (query.kind === "several") return query.parts.flatMap((part) => claimedOf(side, part));
  return query.kind === "who" && query.claim?.kind === "carries" && query.claim.party === side ? query.areas : [];
}

describe.each(Object.entries(FRAMES))("two sides with several things each, %s", (_, frame) => {
  const cases = CUSTOMER.flatMap((mine) =>
    PROVIDER.flatMap((theirs) => MINE.things.flatMap((own, at) => CLOUD_MODEL_IDS.map((model) => ({ mine, theirs, own, others: THEIRS.things[at] ?? "", model })))),
  );
  it.each(cases)("are claimed each of its own: $mine.who, $theirs.who, $own, $model", ({ mine, theirs, own, others, model }) => {
    const [one, other] = [`${mine.who} ${mine.has} ${own}`, `${theirs.who} ${theirs.has} ${others}`];
    for (const question of [frame(model, one, other), frame(model, other, one)]) {
      const { query } = assistant.ask(question);
      expect([...claimedOf("customer", query)].sort(), question).toEqual(MINE.areas);
      expect([...claimedOf("provider", query)].sort(), question).toEqual(THEIRS.areas);
    }
  });
});

it("is judged by the table, thing by thing", () => {
  const { verdictLine } = ask("in PaaS we have OS, apps, data, and Microsoft has building and cables, right?");
  expect(verdictLine).toBe("Operating system: no, Microsoft's. Applications, data: yes, yours. Physical data centre, physical network: yes, Microsoft's.");
});

describe("what is said around it", () => {
  it.each([
    { says: "data is ours in SaaS. tell me if that's wrong", holds: true },
    { says: "the OS in PaaS is ours. tell me if that is incorrect", holds: false },
    { says: "the OS is theirs in PaaS. please tell me if I'm right", holds: true },
    { says: "my boss says the data is theirs in SaaS. He's wrong, isn't he?", holds: true },
  ])("leaves open whether it is so, and contradicts it only where somebody is wrong: $says", ({ says, holds }) => {
    expect(ask(says).verdict.holds).toBe(holds);
  });
});
