/**
 * Plain sentences that say who does what, in every combination: whoever is their subject is claimed to carry the thing, whichever words the
 * rest is made of. A reading that is learned goes by what is usual; here the unusual is as right as the usual ("customers guard the data centre").
 */
import { describe, expect, it } from "vitest";
import type { AreaId, Side } from "../../src/ids.ts";
import { ask, expectAnswer } from "./asking.ts";
import { PLACES } from "./places.ts";
import { TRUTH } from "./truth.ts";

type Subject = { readonly name: string; readonly object: string; readonly side: Side; readonly isMany: boolean };

const SUBJECTS: readonly Subject[] = [
  { name: "we", object: "us", side: "customer", isMany: true },
  { name: "the customer", object: "the customer", side: "customer", isMany: false },
  { name: "customers", object: "customers", side: "customer", isMany: true },
  { name: "our team", object: "our team", side: "customer", isMany: false },
  { name: "our admins", object: "our admins", side: "customer", isMany: true },
  { name: "Microsoft", object: "Microsoft", side: "provider", isMany: false },
  { name: "the provider", object: "the provider", side: "provider", isMany: false },
  { name: "the cloud provider", object: "the cloud provider", side: "provider", isMany: false },
];

/** What is done with a thing: "patch", "patches", "patched". */
type Duty = { readonly area: AreaId; readonly thing: string; readonly verb: string; readonly third: string; readonly done: string };

const DUTIES: readonly Duty[] = [
  { area: "operating-system", thing: "the operating system", verb: "patch", third: "patches", done: "patched" },
  { area: "physical-hosts", thing: "the physical servers", verb: "maintain", third: "maintains", done: "maintained" },
  { area: "physical-hosts", thing: "the hypervisor", verb: "manage", third: "manages", done: "managed" },
  { area: "physical-network", thing: "the physical network", verb: "repair", third: "repairs", done: "repaired" },
  { area: "physical-datacentre", thing: "the data centre", verb: "guard", third: "guards", done: "guarded" },
  { area: "account-and-access-management", thing: "the user accounts", verb: "review", third: "reviews", done: "reviewed" },
  { area: "devices-and-endpoints", thing: "the laptops", verb: "protect", third: "protects", done: "protected" },
];

type Said = { readonly subject: Subject; readonly duty: Duty; readonly place: string };

const does = ({ subject: { name, isMany }, duty: { verb, third, thing } }: Said): string => `${name} ${isMany ? verb : third} ${thing}`;
const doNot = ({ subject: { name, isMany } }: Said): string => `${name} ${isMany ? "don't" : "doesn't"}`;

type Frame = { readonly frame: string; readonly denies?: true; readonly fits?: (subject: Subject) => boolean; readonly says: (said: Said) => string };

const isCustomer = ({ side }: Subject): boolean => side === "customer";

const FRAMES: readonly Frame[] = [
  { frame: "the place before it", says: (said) => `In ${said.place}, ${does(said)}, right?` },
  { frame: "the place behind it", says: (said) => `${does(said)} in ${said.place}, correct?` },
  {
    frame: "the place between the side and the duty",
    fits: isCustomer,
    says: ({ subject, duty, place }) => `${subject.name} in ${place} must ${duty.verb} ${duty.thing}, yes or no?`,
  },
  {
    frame: "who uses the place",
    fits: (subject) => isCustomer(subject) && subject.name !== "we",
    says: (said) => `${said.subject.name} using ${said.place} ${said.subject.isMany ? said.duty.verb : said.duty.third} ${said.duty.thing}, right?`,
  },
  {
    frame: "who is on the place",
    fits: isCustomer,
    says: (said) => `${said.subject.name} on ${said.place} ${said.subject.isMany ? said.duty.verb : said.duty.third} ${said.duty.thing} - true?`,
  },
  { frame: "true or false", says: (said) => `True or false: ${does(said)} in ${said.place}.` },
  { frame: "a reason before it", says: (said) => `since it's ${said.place}, ${does(said)}, right?` },
  { frame: "a conclusion", says: (said) => `we pay for ${said.place}, so ${does(said)}, right?` },
  { frame: "what somebody says", says: (said) => `my boss says ${does(said)} in ${said.place}, is he right?` },
  { frame: "what is asked to be right", says: (said) => `is it right that in ${said.place} ${does(said)}?` },
  { frame: "what has to be done", says: ({ subject, duty, place }) => `${subject.name} ${subject.isMany ? "have" : "has"} to ${duty.verb} ${duty.thing} in ${place}, right?` },
  {
    frame: "done by a side",
    says: ({ subject, duty, place }) => `In ${place}, is it right that ${duty.thing} ${duty.thing.endsWith("s") ? "are" : "is"} ${duty.done} by ${subject.object}?`,
  },
  { frame: "denied", denies: true, says: (said) => `${doNot(said)} ${said.duty.verb} ${said.duty.thing} in ${said.place}, correct?` },
  { frame: "what has not to be done", denies: true, says: (said) => `In ${said.place} ${doNot(said)} have to ${said.duty.verb} ${said.duty.thing}, right?` },
  {
    frame: "no longer done",
    denies: true,
    says: (said) => `In ${said.place} ${said.subject.name} no longer ${said.subject.isMany ? said.duty.verb : said.duty.third} ${said.duty.thing}, correct?`,
  },
];

describe("a plain sentence that says who does what", () => {
  it.each(FRAMES)("is judged by its subject: $frame", ({ says, denies, fits = () => true }) => {
    const wrong = SUBJECTS.filter(fits).flatMap((subject) =>
      PLACES.flatMap(({ name: place, model }) =>
        DUTIES.flatMap((duty) => {
          const party = TRUTH[duty.area][model];
          const question = says({ subject, duty, place });
          const { verdict, kind } = ask(question);
          return verdict.holds === ((party === subject.side) !== (denies === true)) ? [] : [`${question} -> ${kind}, ${verdict.party}, holds ${verdict.holds}`];
        }),
      ),
    );
    expect(wrong, wrong.join("\n")).toEqual([]);
  });
});

describe("what is done by default", () => {
  it.each([
    { question: "does Azure replicate our data in PaaS?", because: "the row of the data does not tell" },
    { question: "is Microsoft encrypting our data in SaaS?", because: "nor does it where one asks if it is so now" },
    { question: "Microsoft encrypts our data in SaaS, right?", because: "nor does it where one says that it is so" },
  ])("is neither confirmed nor denied: $question ($because)", ({ question }) => {
    expectAnswer(question, { areas: ["data"], holds: null });
  });

  it("is only the reason for what is claimed", () => {
    expectAnswer("Azure replicates our data in PaaS, so it is theirs to restore, right?", { areas: ["data"], holds: false });
  });
});
