/** What is said of the last two subjects at once: two places, or two things in one place. */
import { describe, expect, it } from "vitest";
import { ask, describeConversations, type Turn } from "./asking.ts";

const osInIaas = ["who patches the OS in IaaS?", { models: ["iaas"], party: "customer" }] as const satisfies Turn;
const andInPaas = ["and in PaaS?", { models: ["paas"], party: "provider" }] as const satisfies Turn;
const backups = "compare the backup of Azure SQL Database and SQL Server on a VM";
const dataInPaas = ["who is responsible for data in PaaS?", { areas: ["data"], models: ["paas"] }] as const satisfies Turn;

describeConversations({
  "two places": [
    {
      because: "what differs is told of the thing",
      turns: [osInIaas, andInPaas, ["what's the difference between the two?", { kinds: ["comparison"], areas: ["operating-system"], models: ["iaas", "paas"] }]],
    },
    { because: "'them' is enough where things are held against each other", turns: [osInIaas, andInPaas, ["compare them", { kinds: ["comparison"], models: ["iaas", "paas"] }]] },
    { because: "what is claimed of both is judged", turns: [osInIaas, andInPaas, ["is that the same in both?", { models: ["iaas", "paas"], holds: false }]] },
    {
      because: "what stays with the last answer keeps the one before",
      turns: [osInIaas, andInPaas, ["so it's not ours?", { models: ["paas"], holds: true }], ["why are the two different?", { models: ["iaas", "paas"] }]],
    },
    {
      because: "what is done in them is told, and not the row that it is done in",
      turns: [
        ["who backs up Azure SQL Database?", { services: ["azure-sql-database"] }],
        ["and SQL Server on a VM?", { services: ["sql-server-on-azure-vm"] }],
        ["what is the difference between the two?", { kinds: ["comparison"], services: ["azure-sql-database", "sql-server-on-azure-vm"], party: "split" }],
      ],
    },
    {
      because: "services are places, too",
      turns: [
        ["what is ours in AKS?", { services: ["aks"], dutiesOf: "customer" }],
        ["and in Container Apps?", { services: ["azure-container-apps"] }],
        ["which of the two leaves us less to do?", { kinds: ["comparison"], services: ["aks", "azure-container-apps"] }],
      ],
    },
  ],
  "backups that were held against each other": [
    {
      because: "another row is no backup",
      turns: [
        [backups, { party: "split", areas: ["data"] }],
        ["and the operating system?", { kinds: ["comparison"], areas: ["operating-system"], party: "split" }],
        ["and the data itself?", { kinds: ["comparison"], areas: ["data"], party: "customer" }],
      ],
    },
    {
      because: "one of them is told of its backups",
      turns: [
        [backups, {}],
        ["Azure SQL Database only", { services: ["azure-sql-database"], party: "shared" }],
      ],
    },
    {
      because: "a third is held against them in the same",
      turns: [
        [backups, {}],
        ["vs Cosmos DB?", { kinds: ["comparison"], services: ["azure-sql-database", "sql-server-on-azure-vm", "azure-cosmos-db"], areas: ["data"], party: "split" }],
      ],
    },
  ],
  "two that were held against each other": [
    {
      because: "they are spoken of further",
      turns: [
        ["compare OS patching in App Service and AKS", { services: ["app-service", "aks"] }],
        ["so it's the same in both?", { services: ["app-service", "aks"], holds: false }],
      ],
    },
  ],
  "two things": [
    {
      because: "each is judged",
      turns: [dataInPaas, ["and network controls?", { areas: ["network-controls"] }], ["are both ours?", { areas: ["data", "network-controls"], models: ["paas"] }]],
    },
    {
      because: "where both are",
      turns: [dataInPaas, ["and applications?", { areas: ["applications"] }], ["so both of them are ours?", { areas: ["data", "applications"], holds: true }]],
    },
  ],
  "one subject": [
    {
      because: "what was asked of no place is no place to hold against another",
      turns: [
        ["who is responsible for the operating system?", { areas: ["operating-system"] }],
        ["and in PaaS?", { models: ["paas"] }],
        ["why do the two differ?", { areas: ["operating-system"], models: ["paas"] }],
      ],
    },
    {
      because: "which of the two leaves a thing to us is asked of both, though the thing is named",
      turns: [osInIaas, andInPaas, ["so which out of those two leaves the patching to us?", { verdictModels: ["iaas"] }]],
    },
    {
      because: "of services each is told",
      turns: [
        ["who patches AKS?", { services: ["aks"] }],
        ["and App Service?", { services: ["app-service"] }],
        ["which of those leaves patching to us?", { services: ["aks", "app-service"], areas: ["operating-system"] }],
      ],
    },
    { because: "a team of two is no pair", turns: [osInIaas, andInPaas, ["which model leaves the least work for a team of two?", { verdictModels: ["saas"] }]] },
    { because: "both sides are none", turns: [osInIaas, andInPaas, ["do both sides have a part in it?", { models: ["paas"] }]] },
    { because: "what names its own place asks there", turns: [osInIaas, andInPaas, ["what is the difference between SaaS and PaaS for both?", { models: ["paas", "saas"] }]] },
  ],
});

const keyVault = ["who does what in Key Vault?", { services: ["azure-key-vault"] }] as const satisfies Turn;

describeConversations({
  "the place before and another": [
    {
      because: "'it' is the place before",
      turns: [keyVault, ["how does Managed HSM differ from it?", { kinds: ["comparison"], services: ["azure-key-vault", "azure-managed-hsm"] }]],
    },
    {
      because: "so it is behind 'compared to'",
      turns: [keyVault, ["what's different with Managed HSM compared to that", { kinds: ["comparison"], services: ["azure-key-vault", "azure-managed-hsm"] }]],
    },
    {
      because: "what differs differs from what was spoken of",
      turns: [osInIaas, ["what's the difference to PaaS?", { kinds: ["comparison"], areas: ["operating-system"], models: ["iaas", "paas"] }]],
    },
    {
      because: "the name of a service is no thing that is named",
      turns: [
        ["who does what in AKS?", { services: ["aks"] }],
        ["how do Container Apps differ from that?", { kinds: ["comparison"], services: ["aks", "azure-container-apps"] }],
      ],
    },
    {
      because: "what was done is compared, and not the row",
      turns: [
        ["who backs up Azure SQL Database?", { services: ["azure-sql-database"] }],
        ["how does SQL Server on a VM compare to that?", { kinds: ["comparison"], areas: ["data"], services: ["azure-sql-database", "sql-server-on-azure-vm"], party: "split" }],
      ],
    },
    { because: "'different for them' asks there", turns: [osInIaas, ["would it be different for them in PaaS?", { kinds: ["verdict"], models: ["paas"] }]] },
  ],
});

describe("what was asked before the question before", () => {
  it("is kept as plain data, for whatever store keeps a conversation", () => {
    const before = ask("and in PaaS?", ask("who patches the OS in IaaS?").context).context;
    expect(before?.earlier).toMatchObject({ kind: "who", models: ["iaas"] });
    expect(ask("compare the two", JSON.parse(JSON.stringify(before))).about.models).toEqual(["iaas", "paas"]);
  });
});
