/** Two places that are held against each other, of which one goes by its model and the other by a product or what people call it: neither is asked about alone. */
import { describe, expect, it } from "vitest";
import type { AreaId, ModelId } from "../../src/ids.ts";
import { type Asked, ask, assistant } from "./asking.ts";

type Place = { readonly name: string; readonly model: ModelId; readonly service: string | null };

const PLACES: readonly Place[] = [
  { name: "on-prem", model: "on-premises", service: null },
  { name: "IaaS", model: "iaas", service: null },
  { name: "PaaS", model: "paas", service: null },
  { name: "SaaS", model: "saas", service: null },
  // What is only called a VM is one product all the same, where it is held against a model.
  { name: "a VM", model: "iaas", service: "azure-virtual-machines" },
  { name: "App Service", model: "paas", service: "app-service" },
  { name: "Microsoft 365", model: "saas", service: "microsoft-365" },
];

/** A model beside a product of another model: two of one kind are told elsewhere. */
const PAIRS = PLACES.flatMap((one) => PLACES.filter((other) => other.model !== one.model && (one.service === null) !== (other.service === null)).map((other) => ({ one, other })));

const THINGS: readonly { readonly name: string; readonly area: AreaId }[] = [
  { name: "the operating system", area: "operating-system" },
  { name: "network controls", area: "network-controls" },
  { name: "user accounts", area: "account-and-access-management" },
];

const isTold = ({ model, service }: Place, { outcome, about }: Asked): boolean =>
  outcome === "answer" && (service === null ? about.models.includes(model) : about.services.includes(service));

/** The questions that are not answered for both places. */
function askedOfOne(questions: readonly { readonly question: string; readonly one: Place; readonly other: Place; readonly area?: AreaId }[]): string[] {
  return questions.flatMap(({ question, one, other, area }) => {
    const answer = ask(question);
    const isWhole = isTold(one, answer) && isTold(other, answer) && (area === undefined || answer.about.areas.includes(area));
    return isWhole ? [] : [`${question} => ${answer.kind}, ${JSON.stringify(answer.about)}`];
  });
}

describe("a thing in a model and in a product of another", () => {
  it.each([
    ["asked once for both", (thing: string, one: string, other: string) => `In ${one} and ${other}, who takes care of ${thing}?`],
    ["asked for each", (thing: string, one: string, other: string) => `Who does ${thing} in ${one} and who in ${other}?`],
    ["held against each other", (thing: string, one: string, other: string) => `Compare ${thing} between ${one} and ${other}`],
    // "PaaS or SaaS" sounds as if one of the two were asked for.
    ["in the one and in the other", (thing: string, one: string, other: string) => `${one} or ${other}, who has ${thing} in the one and who in the other?`],
    ["asked with a question mark each", (thing: string, one: string, other: string) => `Who does ${thing}: ${one}? ${other}?`],
  ])("is told of both, %s", (_, say) => {
    const questions = PAIRS.flatMap(({ one, other }) => THINGS.map(({ name, area }) => ({ question: say(name, one.name, other.name), one, other, area })));
    // A service that breaks the rule may have its own word for the thing: two in a hundred are allowed to be asked back.
    expect(askedOfOne(questions).length, askedOfOne(questions).join("\n")).toBeLessThanOrEqual(questions.length / 50);
  });
});

describe("a model and a product of another as a whole", () => {
  it.each([
    ["side by side", (one: string, other: string) => `Put ${one} and ${other} side by side, who does what?`],
    ["against each other", (one: string, other: string) => `${one} versus ${other}, which jobs do we get rid of?`],
    ["one for the other", (one: string, other: string) => `Moving from ${one} to ${other}: which duties go away?`],
    ["to choose from", (one: string, other: string) => `${one} or ${other}, how would the division of tasks differ?`],
    ["with an arrow", (one: string, other: string) => `What shifts, ${one} -> ${other}?`],
    ["one instead of the other", (one: string, other: string) => `What more does Microsoft do in ${other} than in ${one}?`],
  ])("are compared, %s", (_, say) => {
    expect(askedOfOne(PAIRS.map(({ one, other }) => ({ question: say(one.name, other.name), one, other })))).toEqual([]);
  });
});

describe("what people call a place", () => {
  it.each([
    ["App Service versus our own server room, which jobs do we get rid of", ["paas", "on-premises"], "a server room of one's own is on-premises"],
    ["We leave IaaS for Microsoft 365 in spring. What will Microsoft do then that we do now?", ["iaas", "saas"], "what is left and what one leaves it for"],
    ["the operating system: PaaS / Microsoft 365", ["paas", "saas"], "a thing in two places, and not what the service is"],
  ])("is a place of the pair: %s", (question, models, reason) => {
    expect([...ask(question).about.models].sort(), reason).toEqual([...models].sort());
  });
});

it("is where one leaves for the next move, and nothing of the move before", () => {
  const before = ask("what changes when we move the shop to VMs in Azure?");
  const { query } = assistant.ask("and then from VMs to PaaS?", before.context);
  expect(query).toMatchObject({ kind: "compare", moving: true, servicesFirst: true, models: ["paas"], services: ["azure-virtual-machines"] });
});

it("is asked for each where neither is to be chosen", () => {
  // "On-prem or PaaS" sounds like a question for a model.
  expect(ask("on-prem or PaaS, who has the operating system in the one and who in the other?").kind).toBe("row");
});

describe("what only looks like a pair", () => {
  it.each([
    ["Who patches the guest OS on our office server, on-premises?", [], "the office is where the server stands, and no product"],
    ["pls explain who hardens Linux with IaaS, Copilot said Microsoft", [], "who is cited is no place"],
    ["Contoso hosts a web application with IaaS. Who has the firewall rules?", [], "what is hosted is no place"],
  ])("%s", (question, services, reason) => {
    expect(ask(question).about.services, reason).toEqual(services);
  });
});
