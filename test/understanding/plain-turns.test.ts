/**
 * What people say next in its plainest forms, after any answer who carries any thing anywhere: each keeps what was spoken of, changes what it names,
 * and is judged where it says whose it is.
 */
import { describe, expect, it } from "vitest";
import type { AreaId, Side } from "../../src/ids.ts";
import { ask } from "./asking.ts";
import { PLACES } from "./places.ts";
import { TRUTH } from "./truth.ts";

type Thing = { readonly area: AreaId; readonly name: string };

const THINGS: readonly Thing[] = [
  { area: "operating-system", name: "the operating system" },
  { area: "physical-hosts", name: "the physical servers" },
  { area: "physical-datacentre", name: "the data centre" },
  { area: "account-and-access-management", name: "user accounts" },
  { area: "devices-and-endpoints", name: "the laptops" },
];

/** Each thing in each place, and the context of the answer. */
const ASKED = THINGS.flatMap((thing) => PLACES.map((place) => ({ thing, place, context: ask(`who is responsible for ${thing.name} in ${place.name}?`).context })));

const CLAIMS: readonly { readonly says: string; readonly side: Side }[] = [
  { says: "ours, right?", side: "customer" },
  { says: "theirs, right?", side: "provider" },
  { says: "so that's ours?", side: "customer" },
  { says: "so Microsoft does it?", side: "provider" },
  { says: "then we are responsible, correct?", side: "customer" },
  { says: "so we don't have to do it?", side: "provider" },
  { says: "isn't that Microsoft's job?", side: "provider" },
  { says: "ok so nothing for us to do?", side: "provider" },
];

describe("after an answer who carries a thing", () => {
  it.each(CLAIMS)("it is judged whose that is: $says", ({ says, side }) => {
    const wrong = ASKED.flatMap(({ thing, place, context }) => {
      const { about, verdict, verdictLine } = ask(says, context);
      const isOfIt = about.areas.some((area) => area === thing.area);
      return isOfIt && verdict.holds === (TRUTH[thing.area][place.model] === side) ? [] : [`${thing.name}, ${place.name} | ${says} -> ${verdictLine}`];
    });
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each(["same for THING?", "THING too?", "does that also go for THING?"])("of another thing it is judged whether it is the same side's: %s", (frame) => {
    const wrong = ASKED.flatMap(({ thing, place, context }) =>
      THINGS.filter((other) => other !== thing).flatMap((other) => {
        const says = frame.replace("THING", other.name);
        const { about, verdict, verdictLine } = ask(says, context);
        const isSame = TRUTH[thing.area][place.model] === TRUTH[other.area][place.model];
        const isOfIt = about.areas.some((area) => area === other.area);
        return isOfIt && verdict.holds === isSame ? [] : [`${thing.name}, ${place.name} | ${says} -> ${verdictLine}`];
      }),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each([
    ["and what about THING, us?", "customer"],
    ["and THING, also Microsoft?", "provider"],
  ] as const)("of another thing it is judged whether it is a side's: %s", (frame, side) => {
    const wrong = ASKED.flatMap(({ thing, place, context }) =>
      THINGS.filter((other) => other !== thing).flatMap((other) => {
        const says = frame.replace("THING", other.name);
        const { verdict, verdictLine } = ask(says, context);
        return verdict.holds === (TRUTH[other.area][place.model] === side) ? [] : [`${thing.name}, ${place.name} | ${says} -> ${verdictLine}`];
      }),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each(["when was it released?", "how much does that cost?", "can you do that for me?"])("what is none of its business is declined: %s", (says) => {
    for (const { context } of ASKED) expect(ask(says, context).outcome, says).not.toBe("answer");
  });
});
