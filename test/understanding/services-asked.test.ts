/** Questions whose answer is a list of services: of a model, where a side carries a thing, or which break the row of their model. */
import { describe, expect, it } from "vitest";
import { AREA_IDS } from "../../src/ids.ts";
import { cellOf } from "../../src/knowledge/knowledge.ts";
import { ALL_SERVICES, type ServicesQuery } from "../../src/query.ts";
import { cardFor, KNOWLEDGE } from "../presenting/real.ts";
import { assistant } from "./asking.ts";

const last = (...turns: readonly string[]) => {
  let reply = assistant.ask(turns[0] ?? "", null);
  for (const turn of turns.slice(1)) reply = assistant.ask(turn, reply.context);
  return reply.query;
};
const listed = (query: Partial<ServicesQuery>): ServicesQuery => ({ ...ALL_SERVICES, ...query });
const points = (query: Partial<ServicesQuery>): string[] => cardFor(listed(query)).sections.flatMap((section) => (section.kind === "points" ? section.points : []));

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
    { question: "which services does Microsoft offer for backup", because: "a product is looked for" },
    { question: "which services are free for a year", because: "a price is none of it" },
    { question: "We'd give up services we wrote: IaaS, PaaS or SaaS for the OS people", because: "nobody wants services told" },
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

  it("but what breaks down is no exception", () => {
    expect(last("who runs the servers in PaaS?", "also when one breaks?").kind).not.toBe("services");
  });

  it("by one of them, of which the thing is told", () => {
    expect(last("which PaaS services leave the OS to us?", "so AKS too?")).toMatchObject({ kind: "who", areas: ["operating-system"], services: ["aks"] });
  });
});

describe("a list of services", () => {
  const services = [...KNOWLEDGE.services.values()];

  it.each(AREA_IDS)("names every service that breaks its row for %s, and no other", (area) => {
    const breaking = services.filter(({ exceptions, model, patching }) => {
      const party = exceptions[area]?.party ?? (area === "operating-system" ? (patching.party === "none" ? "provider" : patching.party) : undefined);
      return party !== undefined && party !== cellOf(KNOWLEDGE, area, model).party;
    });
    const text = points({ areas: [area], exceptions: true }).join("\n");
    expect(services.filter(({ name }) => text.includes(name)).map(({ id }) => id)).toEqual(expect.arrayContaining(breaking.map(({ id }) => id)));
    expect(cardFor(listed({ areas: [area], exceptions: true })).verdict).toMatch(new RegExp(`, ${breaking.length || "none"} breaks? `));
  });

  it("leaves out what there is nothing to back up in, whichever side is asked for", () => {
    const nothing = services.filter(({ backup }) => backup.party === "none");
    const told = [...points({ areas: ["data"], aspect: "backup", party: "customer" }), ...points({ areas: ["data"], aspect: "backup", party: "provider" })].join("\n");
    expect(nothing.filter(({ name }) => told.split(/: |, |\n/).includes(name))).toEqual([]);
  });

  it("tells what is shared under either side, in a group of its own", () => {
    const headings = (party: "customer" | "provider") =>
      cardFor(listed({ models: ["paas"], areas: ["operating-system"], party })).sections.flatMap((section) => (section.kind === "points" ? [section.heading] : []));
    expect([headings("customer"), headings("provider")].map((groups) => groups.some((heading) => heading.startsWith("Shared")))).toEqual([true, true]);
  });

  it("says of each what it does, if they are few", () => {
    expect(points({ models: ["saas"], areas: ["operating-system"], party: "customer" }).every((point) => point.includes(": "))).toBe(true);
  });
});
