/** How an answer sounds: the first line, how the question was read, and what must not be missing. */
import { describe, expect, it } from "vitest";
import type { Card } from "../../src/card.ts";
import type { ModelId } from "../../src/ids.ts";
import { cardToText } from "../../src/presenting/text.ts";
import type { Query } from "../../src/query.ts";
import { cardFor, compare, PROVIDER_DOES, squeezed, topic, who } from "./real.ts";

type Spoken = { readonly because: string; readonly query: Query; readonly verdict: RegExp; readonly readAs: string | null; readonly says?: readonly RegExp[] };

const model = (models: readonly ModelId[], because: Extract<Query, { kind: "which-model" }>["because"]): Query => ({
  kind: "which-model",
  models,
  because,
  areas: ["operating-system"],
  offered: [],
  claim: null,
});

const SPOKEN: readonly Spoken[] = [
  {
    because: "names the exceptions of a cell",
    query: who({ areas: ["operating-system"], models: ["paas"] }),
    verdict: /^Microsoft patches\b/,
    readAs: "Operating system, PaaS",
    says: [/Not so for: .*Azure HDInsight.* Ask about one by name\./, /You: - keep your code/],
  },
  {
    because: "contradicts first, then says whose it is",
    query: who({ areas: ["data"], services: ["exchange-online"], aspect: "backup", claim: PROVIDER_DOES }),
    verdict: /^No\. Backing up your data is yours\.$/,
    readAs: "Data, Exchange Online (SaaS)",
  },
  {
    because: "says what each side does where it is shared",
    query: who({ areas: ["network-controls"], models: ["paas"] }),
    verdict: /^Shared\. Microsoft .+; you /,
    readAs: "Network controls, PaaS",
    says: [/Microsoft: - secures/, /You: - set private endpoints/],
  },
  {
    because: "is only half contradicted by a shared duty",
    query: who({ areas: ["network-controls"], models: ["paas"], claim: PROVIDER_DOES }),
    verdict: /^Not quite\. It is shared: Microsoft /,
    readAs: "Network controls, PaaS",
  },
  {
    because: "names the exception of a service",
    query: who({ areas: ["operating-system"], services: ["aks"] }),
    verdict: /^Shared\. Microsoft builds/,
    readAs: "Operating system, Azure Kubernetes Service (PaaS with exceptions)",
  },
  {
    because: "says first that nothing is shared, and then whose it all is",
    query: { kind: "shared", claim: null, models: ["iaas"], services: [] },
    verdict: /^Nothing is shared in IaaS: seven areas are yours and three areas are Microsoft's\.$/,
    readAs: "What is shared, IaaS",
    says: [/You: operating system, network controls, /, /Microsoft: physical data centre, physical network, physical hosts/],
  },
  {
    because: "names no side that carries nothing",
    query: { kind: "shared", claim: null, models: ["on-premises"], services: [] },
    verdict: /^Nothing is shared on-premises: all ten areas are yours\.$/,
    readAs: "What is shared, On-premises",
  },
  {
    because: "says a place once that is the subject, too",
    query: topic("on-premises", { models: ["on-premises"] }),
    verdict: /^On-premises everything is yours/,
    readAs: "On-premises",
  },
  {
    because: "gives the other reading of Microsoft's page with its day",
    query: who({ areas: ["applications"], models: ["paas"] }),
    verdict: /^You do/,
    readAs: "Applications, PaaS",
    says: [/Note: .*as shared.* 12 January 2026\. .* https:\/\//, /What to do: - .+: .+/],
  },
  {
    because: "counts what moves",
    query: compare(["iaas", "saas"], true),
    verdict: /^Three areas go to Microsoft: operating system, network controls, applications\. One becomes shared: identity and access\. The rest stays where it is\.$/,
    readAs: "From IaaS to SaaS",
    says: [/What changes: .*What stays the same: - You: data/],
  },
  { because: "says what comes back on the way back", query: compare(["saas", "iaas"], true), verdict: /^Four areas come to you: /, readAs: "From SaaS to IaaS" },
  {
    because: "compares without moving",
    query: compare(["iaas", "paas"], false),
    verdict: /^PaaS gives Microsoft one area more than IaaS: operating system\. Shared in PaaS: network controls\. The rest is the same\.$/,
    readAs: "Comparison of IaaS and PaaS",
  },
  {
    because: "finds no difference where there is none",
    query: { kind: "compare", moving: false, areas: ["data"], models: ["iaas", "paas"], services: [], servicesFirst: false, aspect: null, claim: null },
    verdict: /^No difference: yours in IaaS and PaaS\.$/,
    readAs: "Comparison of IaaS and PaaS, data",
  },
  {
    because: "splits a row by model",
    query: who({ areas: ["operating-system"], models: ["on-premises", "iaas", "paas", "saas"] }),
    verdict: /^It depends on the model: yours on-premises and in IaaS, Microsoft's in PaaS and SaaS\.$/,
    readAs: "Operating system: On-premises, IaaS, PaaS and SaaS",
  },
  {
    because: "asks for the model's three cloud cells by default",
    query: who({ areas: ["network-controls"] }),
    verdict: /^It depends on the model: yours in IaaS, shared in PaaS, Microsoft's in SaaS\.$/,
    readAs: "Network controls: IaaS, PaaS and SaaS",
  },
  { because: "says once what is the same everywhere", query: who({ areas: ["data"] }), verdict: /^You do, in every cloud model\.$/, readAs: "Data: IaaS, PaaS and SaaS" },
  {
    because: "answers a model with who has what",
    query: model(["paas"], "duties"),
    verdict: /^PaaS\. You keep applications, .+; Microsoft runs the physical layers and the operating system; network controls are shared\.$/,
    readAs: "Which model it is",
  },
  { because: "answers the most with a count", query: model(["iaas"], "most-yours"), verdict: /^IaaS leaves you the most: seven areas of ten\.$/, readAs: "Which model it is" },
  {
    because: "answers the least with a count",
    query: model(["saas"], "least-yours"),
    verdict: /^SaaS leaves you the least: three areas of ten, and one shared\.$/,
    readAs: "Which model it is",
  },
  {
    because: "names what fits several models",
    query: model(["paas", "saas"], "duties"),
    verdict: /^PaaS and SaaS\. Microsoft's in both: operating system\.$/,
    readAs: "Which model it is",
  },
  { because: "admits that no model fits", query: model([], "duties"), verdict: /^No model fits/, readAs: "Which model it is" },
  {
    because: "lists whose areas they are",
    query: { kind: "duties", side: "customer", claim: null, models: ["saas"], services: [] },
    verdict: /^In SaaS three areas are yours: data, devices and endpoints, account and access management\. One is shared: identity and access\.$/,
    readAs: "Your duties, SaaS",
    says: [/Your part in Microsoft's areas: .*Applications: choose safe tenant settings/],
  },
  {
    because: "contradicts that nothing is left",
    query: { kind: "duties", side: "customer", claim: "nothing", models: ["saas"], services: [] },
    verdict: /^No\. In SaaS three areas are yours/,
    readAs: "Your duties, SaaS",
  },
  {
    because: "says that the provider has no part on-premises",
    query: { kind: "duties", side: "provider", claim: null, models: ["on-premises"], services: [] },
    verdict: /^On-premises Microsoft carries nothing\.$/,
    readAs: "Microsoft's duties, On-premises",
  },
  {
    because: "corrects the model of a service",
    query: { kind: "service", services: ["aks"], claim: ["saas"] },
    verdict: /^No\. Azure Kubernetes Service is PaaS, with exceptions: operating system/,
    readAs: "Azure Kubernetes Service (PaaS with exceptions)",
    says: [/Patching: /, /Backup: /],
  },
  {
    because: "does not say No twice to a misconception",
    query: topic("microsoft-365-is-backed-up", { challenge: true }),
    verdict: /^No\. Microsoft replicates/,
    readAs: '"Microsoft 365 is backed up for us"',
  },
  {
    because: "does not say No where nobody claimed it",
    query: topic("microsoft-365-is-backed-up"),
    verdict: /^Microsoft replicates/,
    readAs: '"Microsoft 365 is backed up for us"',
  },
  {
    because: "gives a one-word verdict its verb after a No",
    query: topic("backup", { models: ["saas"], claim: PROVIDER_DOES }),
    verdict: /^No\. You do\. /,
    readAs: "Backup of your data, SaaS",
  },
  {
    because: "turns a price down",
    query: { kind: "unknown", refusal: "price", nearest: [] },
    verdict: /^I can't help with prices\. I answer who is responsible for what in Azure\.$/,
    readAs: null,
  },
  { because: "turns another cloud down", query: { kind: "unknown", refusal: "other-cloud", nearest: [] }, verdict: /^I know Azure only\.$/, readAs: null },
  {
    because: "says in the matrix what never moves",
    query: { kind: "matrix" },
    verdict: /always carries the physical layers\. Always yours: data/,
    readAs: "The whole matrix",
    says: [/lists four cells otherwise/],
  },
];

describe("an answer", () => {
  it.each(SPOKEN)("$because", ({ query, verdict, readAs, says = [] }) => {
    const card = cardFor(query);
    expect(card.verdict).toMatch(verdict);
    expect(card.readAs).toBe(readAs);
    for (const piece of says) expect(squeezed(cardToText(card))).toMatch(piece);
  });

  it("offers the other models, both sides' duties and the matrix under a cell", () => {
    expect(labels(cardFor(who({ areas: ["operating-system"], models: ["paas"] })))).toEqual([
      "In IaaS",
      "In SaaS",
      "Your duties in PaaS",
      "Microsoft's duties in PaaS",
      "Full matrix",
    ]);
  });

  it("offers questions that stand for themselves", () => {
    const { actions } = cardFor(who({ areas: ["operating-system"], models: ["paas"] }));
    expect(actions.map((action) => (action.kind === "ask" ? action.question : ""))).toEqual([
      "Who is responsible for the operating system in IaaS?",
      "Who is responsible for the operating system in SaaS?",
      "What are our responsibilities in PaaS?",
      "What is Microsoft responsible for in PaaS?",
      "matrix",
    ]);
  });
});

describe("a claim that one side has it all", () => {
  it.each([
    { place: { models: ["on-premises"], services: [] }, lead: /^Yes\./, because: "there the other carries nothing" },
    { place: { models: ["paas"], services: [] }, lead: /^No\./, because: "the other carries much of it" },
    { place: { models: [], services: ["aks"] }, lead: /^No\./, because: "to have duties in a service is not to have them all" },
  ] as const)("holds only where it carries every area: $place.models$place.services ($because)", ({ place, lead }) => {
    expect(cardFor({ kind: "duties", side: "customer", claim: "all", ...place }).verdict).toMatch(lead);
  });
});

describe("the card of a service", () => {
  const headed = (id: string) =>
    cardFor({ kind: "service", services: [id], claim: null }).sections.flatMap((section) =>
      section.kind === "facts" ? [`${section.heading}: ${section.facts.map(({ label }) => label)}`] : [],
    );

  it("begins with who does what in it: it is what people ask for by its name", () => {
    expect(cardFor({ kind: "service", services: ["azure-application-gateway"], claim: null }).verdict).toMatch(/ is PaaS\. .*Microsoft runs .*you /);
    expect(cardFor({ kind: "service", services: ["azure-application-gateway"], claim: ["paas"] }).verdict).toMatch(/^Yes\. .* is PaaS\.$/);
  });

  it("lists as exceptions only what breaks the rule of its model", () => {
    expect(headed("aks").slice(0, 2)).toEqual(["Exceptions: Operating system", "In particular: Applications"]);
  });
});

describe("a question back", () => {
  const card = cardFor({
    kind: "choose",
    missing: "reading",
    areas: [],
    models: [],
    services: [],
    choices: [
      { label: "Backups of your data", question: "Who backs up our data?" },
      { label: "Azure Backup", question: "Who is responsible for what in Azure Backup?" },
    ],
  });

  it("offers every choice and a way past them", () => {
    expect([card.tone, card.verdict, labels(card)]).toEqual(["choices", "Which do you mean?", ["Backups of your data", "Azure Backup", "None of these"]]);
  });

  it("numbers the choices in text, where there is nothing to press", () => {
    expect(cardToText(card)).toContain("1. Backups of your data\n2. Azure Backup\n3. None of these");
  });
});

describe("a refusal", () => {
  it("names what is near and the way to help", () => {
    const card = cardFor({ kind: "unknown", refusal: "price", nearest: [{ label: "Azure SQL Database", question: "Who does what in Azure SQL Database?" }] });
    expect([card.tone, labels(card)]).toEqual(["decline", ["Azure SQL Database", "Help"]]);
    expect(cardToText(card)).toContain("Near to your words:\n\n1. Azure SQL Database\n2. Help");
  });
});

describe("an area in several models", () => {
  it("says once what is the same in several: three lines alike hide the one that differs", () => {
    const card = cardFor(who({ areas: ["operating-system"] }));
    expect(card.sections.flatMap((section) => (section.kind === "facts" ? section.facts.map(({ label }) => label) : []))).toEqual(["IaaS", "PaaS and SaaS"]);
  });
});

describe("two questions in one message", () => {
  const card = cardFor({ kind: "several", parts: [who({ areas: ["operating-system"], models: ["paas"] }), who({ areas: ["data"], models: ["saas"] })] });

  it("are both answered in the first line, and the party differs", () => {
    expect([card.verdict, card.party]).toEqual([expect.stringMatching(/^Microsoft patches .+\. You do: /), "split"]);
  });

  it.each([
    { party: "provider", lead: /^Yes\. Microsoft (?!.*Yes\.).+ You do/, because: "both are so, and a yes is said once" },
    { party: "customer", lead: /^Operating system in PaaS: no, Microsoft's\. Data in SaaS: yes, yours\.$/, because: "one of them is not, and which is what was asked" },
  ] as const)("judge several claims in the first line: $because", ({ party, lead }) => {
    const claim = (party: "provider" | "customer") => ({ kind: "carries", party, alone: true }) as const;
    const claims = cardFor({
      kind: "several",
      parts: [who({ areas: ["operating-system"], models: ["paas"], claim: claim(party) }), who({ areas: ["data"], models: ["saas"], claim: claim("customer") })],
    });
    expect(claims.verdict).toMatch(lead);
  });

  it("name two things of one area in one place apart", () => {
    const place = { areas: ["data"], services: ["azure-cosmos-db"] } as const;
    const cosmos = cardFor({ kind: "several", parts: [who({ ...place, aspect: "backup" }), who(place)] });
    expect(cosmos.verdict).toBe("Backup: shared. Data: yours.");
    expect(cosmos.readAs).toBe("Backup, data, Azure Cosmos DB (PaaS)");
  });

  it("are answered one after another, each under its own name", () => {
    const labelled = card.sections.flatMap((section) => (section.kind === "paragraph" ? [section.text] : []));
    expect(labelled[0]).toMatch(/^Operating system, PaaS: Microsoft/);
    expect(labelled.at(-1)).toMatch(/^Data, SaaS: You do/);
  });

  it("name their things where the sides differ by model: who reads only the first line must not guess which is which", () => {
    const rows = cardFor({ kind: "several", parts: [who({ areas: ["physical-hosts"] }), who({ areas: ["operating-system"] })] });
    expect(rows.verdict).toBe("Physical hosts: Microsoft's in every cloud model. Operating system: yours in IaaS, Microsoft's in PaaS and SaaS.");
    expect(rows.readAs).toBe("Physical hosts, operating system: IaaS, PaaS and SaaS");
    expect(rows.sections.flatMap((section) => (section.kind === "paragraph" ? [section.text] : []))).toEqual([
      "Physical hosts: Microsoft's in every cloud model.",
      "Operating system: yours in IaaS, Microsoft's in PaaS and SaaS.",
    ]);
  });

  it.each([
    {
      query: who({ areas: ["operating-system"], services: ["azure-virtual-machines", "app-service"] }),
      line: "Operating system: yours in Azure Virtual Machines, Microsoft's in Azure App Service.",
    },
    {
      query: who({ areas: ["data"], aspect: "backup", services: ["azure-virtual-machines", "aks"] }),
      line: "Backup: yours in Azure Virtual Machines and Azure Kubernetes Service.",
    },
  ])("name the places where one thing is asked of several: $line", ({ query, line }) => {
    expect(cardFor(query).verdict).toBe(line);
  });

  it("name their sides first where much is asked of one place: four sentences are no first line", () => {
    const query = who({ areas: ["physical-network", "operating-system", "network-controls", "data"], models: ["paas"] });
    expect(cardFor(query)).toMatchObject({
      verdict: "PaaS. Microsoft's: physical network, operating system. Shared: network controls. Yours: data.",
      readAs: "Physical network, operating system, network controls, data, PaaS",
    });
  });

  it.each([
    {
      query: who({
        areas: ["operating-system"],
        services: ["azure-virtual-machines", "app-service"],
        claim: { kind: "carries", party: "provider", alone: true },
      }),
      line: "Azure Virtual Machines: no, yours. Azure App Service: yes, Microsoft's.",
      because: "one thing is claimed of several places",
    },
    {
      query: who({ areas: ["operating-system", "network-controls"], models: ["paas"], claim: { kind: "carries", party: "provider", alone: true } }),
      line: "Operating system: yes, Microsoft's. Network controls: not quite, shared.",
      because: "several things are claimed of one place",
    },
    {
      query: { kind: "several", parts: [topic("penetration-testing"), who({ areas: ["operating-system"], models: ["paas"] })] } as const,
      line: "Penetration testing: yours. Operating system in PaaS: Microsoft's.",
      because: "a topic's own verdict does not name it",
    },
    {
      query: who({ areas: ["network-controls", "data"], models: ["paas"] }),
      line: "Network controls: shared. Data: yours.",
      because: "a verdict that begins with Shared leaves open of what",
    },
  ])("name what each verdict is of: $because", ({ query, line }) => {
    expect(cardFor(query).verdict).toBe(line);
  });

  it("say whose one thing is in each of those that are compared", () => {
    const query: Query = {
      kind: "compare",
      moving: false,
      claim: null,
      servicesFirst: true,
      aspect: null,
      areas: ["operating-system"],
      models: [],
      services: ["azure-virtual-desktop", "windows-365"],
    };
    expect(cardFor(query).verdict).toBe("Operating system: yours in Azure Virtual Desktop, shared in Windows 365.");
  });

  it("say once where they all are asked, and that the sides differ: which model it is is known", () => {
    const parts = [who({ areas: ["operating-system"], models: ["paas"], claim: { kind: "carries", party: "provider", alone: true } }), topic("backup", { models: ["paas"] })];
    expect(cardFor({ kind: "several", parts })).toMatchObject({ readAs: "Operating system, backup of your data, PaaS", party: "split", partyName: "It differs" });
  });

  it("are told in brief where there are many: nobody reads the duties of six", () => {
    const card = cardFor(who({ areas: ["physical-network", "physical-hosts", "operating-system", "devices-and-endpoints", "applications"], models: ["paas"] }));
    expect(card.verdict).toBe("PaaS. Microsoft's: physical network, physical hosts, operating system. Yours: devices and endpoints, applications.");
    expect(card.sections).toMatchObject([{ kind: "facts", facts: [{}, {}, { label: "Operating system, PaaS" }, {}, {}] }]);
  });

  it("print a list once that two answers have in common", () => {
    const { sections } = cardFor(who({ areas: ["operating-system", "data"], services: ["azure-sql-database"] }));
    const shown = sections.map((section) => JSON.stringify(section));
    expect(new Set(shown).size).toBe(shown.length);
  });

  it("tell once what two of them have in common", () => {
    const twice = cardFor({ kind: "several", parts: [who({ areas: ["physical-datacentre", "physical-hosts"] }), who({ areas: ["physical-datacentre"] })] });
    expect(twice.readAs).toBe("Physical data centre, physical hosts: IaaS, PaaS and SaaS");
  });

  it("wait for a press where one of them is open", () => {
    const open = cardFor({
      kind: "several",
      parts: [
        who({ areas: ["data"], models: ["saas"] }),
        { kind: "choose", missing: "model", areas: ["operating-system"], models: [], services: [], choices: [{ label: "PaaS", question: "OS in PaaS" }] },
      ],
    });
    expect([open.tone, labels(open)]).toEqual(["choices", ["PaaS", "None of these"]]);
  });
});

function labels({ actions }: Card): string[] {
  return actions.map(({ label }) => label);
}
