/**
 * Two things of which it is said plainly whose each is, in every combination that a model has: the models that are told are those of the matrix, and
 * not the one that is usually described with the one thing or the other.
 */
import { describe, expect, it } from "vitest";
import { type AreaId, MODEL_IDS, type Side } from "../../src/ids.ts";
import { ask } from "./asking.ts";
import { TRUTH } from "./truth.ts";

type Thing = { readonly area: AreaId; readonly name: string; readonly isMany: boolean };

const THINGS: readonly Thing[] = [
  { area: "physical-datacentre", name: "the building", isMany: false },
  { area: "physical-hosts", name: "the physical servers", isMany: true },
  { area: "operating-system", name: "the operating system", isMany: false },
  { area: "network-controls", name: "the firewall rules", isMany: true },
  { area: "applications", name: "the applications", isMany: true },
];

type Said = { readonly thing: Thing; readonly side: Side };

const does = ({ thing, side }: Said): string => (side === "customer" ? `we look after ${thing.name}` : `Microsoft looks after ${thing.name}`);
const is = ({ thing, side }: Said): string => `${thing.name} ${thing.isMany ? "are" : "is"} ${side === "customer" ? "ours" : "Microsoft's"}`;

type Frame = { readonly frame: string; readonly fits?: (one: Said, other: Said) => boolean; readonly says: (one: Said, other: Said) => string };

const areTheirs = (one: Said, other: Said): boolean => one.side === "provider" && other.side === "provider";

const FRAMES: readonly Frame[] = [
  { frame: "two duties", says: (one, other) => `${does(one)} and ${does(other)}. Which model is it?` },
  { frame: "two things with their sides", says: (one, other) => `${is(one)} and ${is(other)}. Which model is that?` },
  { frame: "a duty, and a thing with its side", says: (one, other) => `${does(one)}, ${is(other)}. Which model is it?` },
  { frame: "a condition", says: (one, other) => `if ${is(one)} and ${does(other)}, which model do we have?` },
  { frame: "in the question", says: (one, other) => `which model is it where ${does(one)} and ${is(other)}?` },
  { frame: "what both are left to", fits: areTheirs, says: (one, other) => `which model leaves both ${one.thing.name} and ${other.thing.name} to Microsoft?` },
  { frame: "what neither is", fits: areTheirs, says: (one, other) => `neither ${one.thing.name} nor ${other.thing.name} are ours, which models fit?` },
];

const SIDES: readonly Side[] = ["customer", "provider"];
const SAID: readonly Said[] = THINGS.flatMap((thing) => SIDES.map((side) => ({ thing, side })));

describe("two things of which it is said whose each is", () => {
  it.each(FRAMES)("are of the models that the matrix has: $frame", ({ says, fits = () => true }) => {
    const wrong = SAID.flatMap((one) =>
      SAID.filter((other) => other.thing !== one.thing && fits(one, other)).flatMap((other) => {
        const models = MODEL_IDS.filter((model) => [one, other].every(({ thing, side }) => TRUTH[thing.area][model] === side));
        const question = says(one, other);
        const { outcome, verdict } = ask(question);
        const isMet = outcome !== "answer" || (verdict.models.length > 0 && verdict.models.every((model) => models.some((each) => each === model)));
        return models.length === 0 || isMet ? [] : [`${question} -> ${verdict.models.join()} instead of ${models.join()}`];
      }),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each([
    ["vendor does the database engine and the OS, we do users and schema: iaas, paas or saas?", ["paas"], "of the models that fit, one is usually described so"],
    ["Which model leaves us the OS but not the hardware?", ["iaas"], "what is denied is not plain"],
    ["git push and our app is live, runtime + OS kept fresh by MS. name the service model", ["paas"], "of the app it is not said whose it is"],
    ["in which of the 3 does the vendor look after the runtime but keeps its hands off our app", ["paas"], "hands off denies, too"],
    ["which model has the provider on OS + runtime and leaves code to us", ["paas"], "who hands a thing on has the other"],
  ])("are not held against the matrix where it is not plain: %s", (question, models, because) => {
    expect(ask(question).verdict.models, because).toEqual(models);
  });
});
