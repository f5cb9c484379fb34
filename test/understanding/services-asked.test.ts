/** Questions whose answer is a list of services: of a model, where a side carries a thing, or which break the row of their model. */
import { describe, expect, it } from "vitest";
import { AREA_IDS, type AreaId, type Party, SIDES } from "../../src/ids.ts";
import { cellOf } from "../../src/knowledge/knowledge.ts";
import { ALL_SERVICES, type ServicesQuery } from "../../src/query.ts";
import { answerTo, cardFor, KNOWLEDGE } from "../presenting/real.ts";
import { assistant } from "./asking.ts";

const last = (...turns: readonly string[]) => {
  let reply = assistant.ask(turns[0] ?? "", null);
  for (const turn of turns.slice(1)) reply = assistant.ask(turn, reply.context);
  return reply.query;
};
const listed = (query: Partial<ServicesQuery>): ServicesQuery => ({ ...ALL_SERVICES, ...query });
const sections = (query: Partial<ServicesQuery>) => cardFor(listed(query)).sections.flatMap((section) => (section.kind === "points" ? [section] : []));
const found = (query: Partial<ServicesQuery>): readonly string[] => {
  const answer = answerTo(listed(query));
  return answer.kind === "services" ? answer.services.map(({ service }) => service) : [];
};

describe("services are listed", () => {
  it.each([
    { question: "which PaaS services leave the OS to us?", query: { models: ["paas"], areas: ["operating-system"], party: "customer" }, because: "a side carries a thing in them" },
    {
      question: "name the PaaS offerings where the nodes are ours",
      query: { models: ["paas"], areas: ["operating-system"], party: "customer" },
      because: "they go by other names",
    },
    { question: "in which services do we manage the network controls", query: { areas: ["network-controls"], party: "customer" }, because: "none is of one model only" },
    {
      question: "which services do we have to patch ourselves?",
      query: { areas: ["operating-system"], aspect: "patching", party: "customer" },
      because: "what is patched is the system",
    },
    {
      question: "which services do we not have to patch",
      query: { areas: ["operating-system"], aspect: "patching", party: "provider" },
      because: "what is denied of one side is the other's",
    },
    { question: "what services does Microsoft back up for us", query: { areas: ["data"], aspect: "backup", party: "provider" }, because: "who has the benefit does not do it" },
    { question: "which services are shared for network controls", query: { areas: ["network-controls"], party: "shared" }, because: "both carry it" },
    { question: "which of the Azure services are PaaS", query: { models: ["paas"] }, because: "a model is no claim of which model it is" },
    { question: "list all SaaS services", query: { models: ["saas"] }, because: "the list of all is cut to a model" },
    { question: "what are the exceptions to PaaS?", query: { models: ["paas"], exceptions: true }, because: "what breaks the rule is asked for" },
    {
      question: "Which PaaS services break the rule that the vendor patches the OS?",
      query: { models: ["paas"], areas: ["operating-system"], aspect: "patching", exceptions: true },
      because: "the rule says whose it is, and the services have it otherwise",
    },
  ] satisfies readonly { question: string; query: Partial<ServicesQuery>; because: string }[])("$question ($because)", ({ question, query }) => {
    expect(last(question)).toEqual(listed(query));
  });

  it.each([
    { question: "which cloud service gives the customer the most control over the OS?", because: "a cloud service is a model" },
    { question: "which service types leave the OS to us", because: "a type of service is a model" },
    { question: "In which cloud services does the customer patch the OS", because: "so are cloud services" },
    { question: "which of the services AKS and Container Apps leave the OS to us?", because: "each of those that are named is told" },
    { question: "which services leave the OS and the applications to us", because: "it may be so of the one and not of the other" },
    { question: "in which model do we patch the services ourselves", because: "a model is asked for" },
    { question: "which PaaS services with the OS patched by Microsoft are cheapest", because: "who patches is only said beside it" },
    { question: "which services does Microsoft offer for backup", because: "a product is looked for" },
    { question: "which services are free for a year", because: "a price is none of it" },
    { question: "list the exceptions to our firewall policy", because: "a policy of one's own has exceptions, too" },
    { question: "He won't give up the services he wrote, and the OS is Microsoft's: IaaS, PaaS or SaaS", because: "nobody wants services told" },
  ])("but not for $question ($because)", ({ question }) => {
    expect(last(question).kind).not.toBe("services");
  });
});

describe("a list of services is gone on with", () => {
  it.each([
    {
      turns: ["who runs the OS in PaaS?", "which services would be exceptions to that"],
      query: { models: ["paas"], areas: ["operating-system"], exceptions: true },
      because: "the rule was answered before",
    },
    {
      turns: ["which PaaS services leave the OS to us?", "and in SaaS?"],
      query: { models: ["saas"], areas: ["operating-system"], party: "customer" },
      because: "the model is another",
    },
    {
      turns: ["which PaaS services leave the OS to us?", "and network controls?"],
      query: { models: ["paas"], areas: ["network-controls"], party: "customer" },
      because: "the thing is another",
    },
    {
      turns: ["which PaaS services leave the OS to us?", "and which to Microsoft?"],
      query: { models: ["paas"], areas: ["operating-system"], party: "provider" },
      because: "the side is another",
    },
  ] satisfies readonly { turns: readonly string[]; query: Partial<ServicesQuery>; because: string }[])("$turns ($because)", ({ turns, query }) => {
    expect(last(...turns)).toEqual(listed(query));
  });

  it("but two things are told of the model, and not listed for the first of them", () => {
    expect(last("which PaaS services leave the OS to us?", "and network controls and data?")).toMatchObject({ kind: "who", areas: ["network-controls", "data"], models: ["paas"] });
  });

  it("but what breaks down is no exception", () => {
    expect(last("who runs the servers in PaaS?", "also when one breaks?").kind).not.toBe("services");
  });

  it("but who approves exceptions is another question", () => {
    expect(last("who sets the firewall rules in IaaS?", "and who approves exceptions?").kind).not.toBe("services");
  });

  it("by one of them, of which the thing is told", () => {
    expect(last("which PaaS services leave the OS to us?", "so AKS too?")).toMatchObject({ kind: "who", areas: ["operating-system"], services: ["aks"] });
  });
});

describe("a list of services", () => {
  const services = [...KNOWLEDGE.services.values()];
  const breaking = (area: AreaId) =>
    services.flatMap(({ id, exceptions, model, patching }) => {
      const patched = patching.party === "none" ? "provider" : patching.party;
      const party = exceptions[area]?.party ?? (area === "operating-system" ? patched : null);
      return party !== null && party !== cellOf(KNOWLEDGE, area, model).party ? [id] : [];
    });

  it.each(AREA_IDS)("names every service that breaks its row for %s, and no other, and says how many", (area) => {
    expect(found({ areas: [area], exceptions: true })).toEqual(breaking(area));
    expect(cardFor(listed({ areas: [area], exceptions: true })).verdict).toMatch(new RegExp(`, ${breaking(area).length || "none"} breaks? `));
  });

  it("names as an exception, without an area, what breaks any row", () => {
    expect([...found({ exceptions: true })].sort()).toEqual([...new Set(AREA_IDS.flatMap(breaking))].sort());
  });

  it("leaves out what there is nothing to back up in, whichever side is asked for", () => {
    const kept = (party: Party) => found({ areas: ["data"], aspect: "backup", party });
    const told = new Set([...kept("customer"), ...kept("provider")]);
    expect([...told].sort()).toEqual(services.flatMap(({ id, backup }) => (backup.party === "none" ? [] : [id])).sort());
  });

  it("tells what is shared under either side, in a group of its own", () => {
    for (const party of SIDES)
      expect(sections({ models: ["paas"], areas: ["operating-system"], party }).map(({ heading }) => heading)).toContainEqual(expect.stringMatching(/^Shared \(\d+\)$/));
  });

  it("says of each by name what is so, if they are few, and names them by kind, if they are many", () => {
    const startsWithName = (query: Partial<ServicesQuery>) =>
      sections(query).flatMap(({ points }) => points.map((point) => services.some(({ name }) => point.startsWith(`${name}: `))));
    expect(startsWithName({ models: ["saas"], areas: ["operating-system"], party: "customer" })).toEqual([true, true]);
    expect(startsWithName({ models: ["paas"], areas: ["data"], party: "customer" })).not.toContain(true);
  });
});
