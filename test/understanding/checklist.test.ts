/** Rows of controls, as auditors paste them: each item is asked about, and what is not answered is told. */
import { describe, expect, it } from "vitest";
import { ask, assistant, expectAnswer, shown } from "./asking.ts";

/** What each part of the answer is about: a part of the service by its name, else a topic or an area. */
const subjectsOf = (question: string): readonly string[] => {
  const { query } = assistant.ask(question);
  const parts = query.kind === "several" ? query.parts : [query];
  return parts.flatMap((part) => (part.kind === "who" ? [part.part ?? part.aspect ?? part.areas.join("+")] : part.kind === "topic" ? [part.topic] : []));
};

const notAnswered = (question: string): readonly string[] =>
  assistant.ask(question).card.sections.flatMap((section) => (section.kind === "note" && section.label === "Not answered" ? [section.text] : []));

it.each([
  { question: "IaaS and PaaS for OS and network controls please", because: "what is asked for stands behind the second, and is meant of both" },
  { question: "need IaaS and PaaS for these two rows: operating system, network controls", because: "rows are what a table has" },
])("asks of each place for each item: $question ($because)", ({ question }) => {
  expect(ask(question).about).toMatchObject({ areas: ["operating-system", "network-controls"], models: ["iaas", "paas"] });
});

it("asks of each service of a list that is numbered, and not only of the last", () => {
  expect(ask("1. Azure VM 2. App Service 3. Exchange Online - just the number where we still patch the OS").about).toMatchObject({
    areas: ["operating-system"],
    services: ["azure-virtual-machines", "app-service", "exchange-online"],
  });
});

it.each([
  {
    question: "IaaS OS, firewall, accounts: who",
    areas: ["operating-system", "network-controls", "account-and-access-management"],
    because: "the model before the first is said of all",
  },
  { question: "iaas server: OS, firewall, who", areas: ["operating-system", "network-controls"], because: "a machine in a model is no thing of its own" },
])("asks of each item in the model that stands before the first: $question ($because)", ({ question, areas }) => {
  expect(ask(question).about).toMatchObject({ areas, models: ["iaas"], topics: [] });
});

it("cuts no place from what it is for where nothing is joined to it", () => {
  expect(subjectsOf("Azure NetApp Files for the media share, snapshots?")).toEqual(["snapshots of Azure NetApp Files"]);
});

it("is no row where the service is a part of the first thing's name", () => {
  expect(subjectsOf("VPN Gateway instances, patching?")).toEqual(["gateway instance of VPN Gateway"]);
});

it("asks of a service that is named first which model it is, and then of its parts", () => {
  expect(assistant.ask("is App Service PaaS and do we care about the OS there?").query).toMatchObject({
    parts: [
      { kind: "service", claim: ["paas"] },
      { kind: "who", areas: ["operating-system"] },
    ],
  });
});

describe("each item of a row", () => {
  it.each([
    {
      question: "key vault: soft delete, rbac, hsm firmware, network access",
      subjects: ["soft delete of Key Vault", "access to Key Vault", "Key Vault HSM", "network-controls"],
      because: "the heading says where all of them stand",
    },
    {
      question: "who is responsible for AKS node patching, control plane patching, image scanning and network policy",
      subjects: ["patching", "AKS control plane", "image scanning in AKS", "AKS network policy"],
      because: "what asks stands before them, and the place in the first",
    },
    {
      question: "IaaS and PaaS for OS and network controls please",
      subjects: ["operating-system", "network-controls"],
      because: "two places that are joined, and what is asked of both",
    },
    {
      question: "OS patching on AKS nodes, etcd backups, image scanning",
      subjects: ["patching", "etcd backup of AKS", "image scanning in AKS"],
      because: "the only service that is named says where all of them are",
    },
    {
      question: "which of these are Microsoft's: patching, key rotation, firewall rules for Azure SQL Database?",
      subjects: ["patching", "key-management", "firewall rules of an Azure SQL server"],
      because: "whose each of them is tells which are theirs",
    },
    {
      question: "app service: os patching, runtime version, certificates. who",
      subjects: ["patching", "App Service runtime version", "certificates"],
      because: "what asks may stand behind them",
    },
    {
      question: "patching, logging, backup for azure sql",
      subjects: ["patching", "logging-and-monitoring", "backup"],
      because: "the place may stand at the end, and no word need ask",
    },
    { question: "Azure SQL: patching, logging, backup", subjects: ["patching", "logging-and-monitoring", "backup"], because: "or before them" },
    { question: "Controls for Key Vault: backup, MFA", subjects: ["backup", "mfa"], because: "what a list is called is no item, and two are a list in a place" },
    { question: "vulnerability scanning, pen testing, patching - app service", subjects: ["vulnerability-scanning", "penetration-testing", "patching"], because: "or behind them" },
    {
      question: "incident response, key management, logging in PaaS",
      subjects: ["incident-response", "key-management", "logging-and-monitoring"],
      because: "a model is a place, too",
    },
    {
      question: "runtime patching, managed identity, secrets - azure functions",
      subjects: ["patching", "identity-and-access", "secrets"],
      because: "an item that is a service elsewhere is a thing here",
    },
  ])("is asked about in its place: $question ($because)", ({ question, subjects }) => {
    expect(subjectsOf(question), shown(ask(question))).toEqual(subjects);
  });

  it("is told where it is not answered", () => {
    // For a table of controls an item that is lost is worse than one that is refused.
    expect(notAnswered("key vault: soft delete, rbac, hsm firmware, squirrels").join()).toContain("squirrels");
  });
});

it.each([
  { question: "paas: keeping the language runtime patched (dotnet, java), who does that", because: "what stands in brackets are examples of one thing" },
  { question: "identity and access in PaaS", because: "it is one name" },
  { question: "on-prem versus paas, physical hosts, who does what", because: "places are held against each other" },
  { question: "phished user, reused password, attacker read the mailbox. Who is responsible for that side of things?", because: "what happened is told, and one thing is asked" },
])("is no row of controls: $question ($because)", ({ question }) => {
  expect(assistant.ask(question).query.kind, shown(ask(question))).not.toBe("several");
});

it("names the area in the first line where it is asked what is shared", () => {
  // Who reads a notification sees "Shared." otherwise, and not of what.
  expect(ask("what is shared in SaaS?").verdictLine).toBe("Identity and access: shared.");
});

it("takes no small words for an item: 'the managed one' is none, and neither is told of", () => {
  expect(assistant.ask("cosmos (the managed one): who does what").query).toEqual({ kind: "service", services: ["azure-cosmos-db"], claim: null });
});

it.each(["custom policies and user flows in External ID, who maintains them?", "IPsec policy and shared key of the VPN Gateway, who decides them?"])(
  "is one thing where the items are words of one part of the service: %s",
  (question) => {
    expect(ask(question).kind).toBe("verdict");
  },
);

it.each([
  { question: "AKS is what model, and who patches the nodes?", service: "aks" },
  { question: "GitHub Enterprise Cloud is what kind of cloud, and who updates our own runner machine?", service: "github-enterprise-cloud" },
])("tells the model, too, where it is asked for behind the name: $question", ({ question, service }) => {
  expectAnswer(question, { kinds: ["several"], services: [service], areas: ["operating-system"] });
});
