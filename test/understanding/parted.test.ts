/**
 * What the customer parts with, in every combination: what is lost, given up or outsourced is the provider's, whoever takes it, and what can never
 * be is still the customer's.
 */
import { describe, expect, it } from "vitest";
import { type AreaId, CLOUD_MODEL_IDS, type ModelId, type Side } from "../../src/ids.ts";
import { ask } from "./asking.ts";
import { TRUTH } from "./truth.ts";

/** "Give up", "gives up"; `done` where it can be said of the thing. */
type Parting = { readonly verb: string; readonly third: string; readonly done?: string };

const PARTINGS: readonly Parting[] = [
  { verb: "give up responsibility for", third: "gives up responsibility for" },
  { verb: "lose responsibility for", third: "loses responsibility for" },
  { verb: "let go of", third: "lets go of" },
  { verb: "hand over", third: "hands over", done: "handed over" },
  { verb: "pass on responsibility for", third: "passes on responsibility for" },
  { verb: "transfer responsibility for", third: "transfers responsibility for" },
  { verb: "outsource", third: "outsources", done: "outsourced" },
  { verb: "delegate", third: "delegates", done: "delegated" },
  { verb: "offload", third: "offloads", done: "offloaded" },
  { verb: "relinquish", third: "relinquishes", done: "relinquished" },
  { verb: "surrender", third: "surrenders", done: "surrendered" },
];

type Subject = { readonly name: string; readonly isMany: boolean };
const SUBJECTS: readonly Subject[] = [
  { name: "we", isMany: true },
  { name: "you", isMany: true },
  { name: "customers", isMany: true },
  { name: "the customer", isMany: false },
];

type Thing = { readonly name: string; readonly area: AreaId; readonly isMany: boolean };
const THINGS: readonly Thing[] = [
  { name: "the operating system", area: "operating-system", isMany: false },
  { name: "the data", area: "data", isMany: false },
  { name: "the application", area: "applications", isMany: false },
  { name: "the physical hosts", area: "physical-hosts", isMany: true },
];

type Said = { readonly subject: Subject; readonly parting: Parting; readonly thing: Thing; readonly model: ModelId };
type Frame = { readonly frame: string; readonly says: (said: Said) => string; readonly claims: Side };

const parts = ({ subject: { name, isMany }, parting: { verb, third }, thing }: Said): string => `${name} ${isMany ? verb : third} ${thing.name}`;
const PLACE: Readonly<Record<ModelId, string>> = { "on-premises": "on premises", iaas: "IaaS", paas: "PaaS", saas: "SaaS" };

const FRAMES: readonly Frame[] = [
  { frame: "the place before it", claims: "provider", says: (said) => `In ${PLACE[said.model]} ${parts(said)}, right?` },
  { frame: "the place behind it", claims: "provider", says: (said) => `${parts(said)} in ${PLACE[said.model]}. Correct?` },
  {
    frame: "it can be",
    claims: "provider",
    says: ({ subject, parting, thing, model }) => `${subject.name} can ${parting.verb} ${thing.name} in ${PLACE[model]}, true?`,
  },
  {
    frame: "it never is",
    claims: "customer",
    says: ({ subject, parting, thing, model }) => `In ${PLACE[model]} ${subject.name} never ${subject.isMany ? parting.verb : parting.third} ${thing.name}, right?`,
  },
  {
    frame: "it cannot be",
    claims: "customer",
    says: ({ subject, parting, thing, model }) => `${subject.name} cannot ${parting.verb} ${thing.name} in ${PLACE[model]}, correct?`,
  },
];

/** Without a side: "can never be outsourced". */
const PASSIVES: readonly Frame[] = [
  { frame: "is", claims: "provider", says: ({ parting, thing, model }) => `${thing.name} ${thing.isMany ? "are" : "is"} ${parting.done} in ${PLACE[model]}, right?` },
  { frame: "can be", claims: "provider", says: ({ parting, thing, model }) => `Responsibility for ${thing.name} can be ${parting.done} in ${PLACE[model]}, right?` },
  { frame: "can never be", claims: "customer", says: ({ parting, thing, model }) => `Accountability for ${thing.name} can never be ${parting.done} in ${PLACE[model]}, correct?` },
];

/** What is judged otherwise than the matrix has it. */
const wrongOf = ({ says, claims }: Frame, partings: readonly Parting[], subjects: readonly Subject[]): readonly string[] =>
  partings.flatMap((parting) =>
    subjects.flatMap((subject) =>
      THINGS.flatMap((thing) =>
        CLOUD_MODEL_IDS.flatMap((model) => {
          const question = says({ subject, parting, thing, model });
          const { verdict, kind } = ask(question);
          return verdict.holds === (TRUTH[thing.area][model] === claims) ? [] : [`${question} -> ${kind}, ${verdict.party}, holds ${verdict.holds}`];
        }),
      ),
    ),
  );

describe("what the customer parts with", () => {
  it.each(FRAMES)("is the other side's then: $frame", (frame) => {
    const wrong = wrongOf(frame, PARTINGS, SUBJECTS);
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each(PASSIVES)("goes to the provider, though no side is named: $frame", (frame) => {
    const wrong = wrongOf(
      frame,
      PARTINGS.filter(({ done }) => done !== undefined),
      SUBJECTS.slice(0, 1),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });

  it.each([
    { question: "the hosts are outside our control in IaaS, right?", holds: true, because: "what is beyond us is theirs" },
    { question: "In IaaS the operating system is abstracted away from us, correct?", holds: false, because: "so is what is taken out of sight" },
    { question: "In SaaS the data isn't yours to protect, correct?", holds: false, because: "who is spoken to is the customer" },
    { question: "the application is self-managed in PaaS, right?", holds: true, because: "what manages itself nobody sells" },
  ])("is told in other words, too: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict.holds).toBe(holds);
  });
});
