/** What stands side by side, and in which order: from where one leaves to where one arrives. */
import { describe, expect, it } from "vitest";
import type { ServiceId } from "../../src/ids.ts";
import { serviceOf } from "../../src/knowledge/knowledge.ts";
import { assistant, expectAnswer, recognise } from "./asking.ts";

describe("what is held against another", () => {
  it.each([
    { says: "what do we do on-prem that we don't in IaaS", columns: { models: ["on-premises", "iaas"], services: [] }, because: "what is denied of one is said of the other" },
    {
      says: "What does the customer own in IaaS but not in PaaS?",
      columns: { models: ["iaas", "paas"], services: [] },
      because: "what is had in one alone is seen beside the other",
    },
    { says: "what is different if we take SaaS rather than IaaS?", columns: { models: ["saas", "iaas"], services: [] }, because: "so does 'rather than'" },
    {
      says: "on-prem vs Azure VM: OS, hosts, network",
      columns: { models: ["on-premises"], services: ["azure-virtual-machines"] },
      because: "a service stands beside a model, too, whatever rows are asked for",
    },
    {
      says: "own server in own rack vs Azure Dedicated Host: what's different?",
      columns: { models: ["on-premises"], services: ["azure-dedicated-host"] },
      because: "what one has of one's own stands in one's own place",
    },
  ])("is compared with that and no other: $says ($because)", ({ says, columns }) => {
    expect(assistant.ask(says).query).toMatchObject({ kind: "compare", ...columns });
  });
});

it.each([
  { says: "servers in our cellar versus servers rented in the cloud: what falls away for us?", areas: [], because: "what stands where is no row that is asked for" },
  { says: "servers in our cellar vs iaas: who owns the hardware in each?", areas: ["physical-hosts"], because: "whose a thing is asks for its row" },
])("is told in the rows that are asked for: $says ($because)", ({ says, areas }) => {
  expect(assistant.ask(says).query).toMatchObject({ kind: "compare", models: ["on-premises", "iaas"], areas });
});

it.each([
  { says: "how does the data row change (or not) from iaas over paas to saas", because: "'or not' denies nothing of what stands behind it" },
  { says: "how does the data row change from iaas over paas to saas", because: "each on the way is told" },
])("is told of all that lie on the way: $says ($because)", ({ says }) => {
  expect(assistant.ask(says).query).toMatchObject({ kind: "compare", models: ["iaas", "paas", "saas"] });
});

describe("whether two places are alike", () => {
  it.each([
    { says: "does responsibility for data differ between IaaS and SaaS?", holds: false, because: "it is the customer's in both" },
    { says: "is there any difference between IaaS and PaaS for the OS?", holds: true, because: "it goes over" },
    { says: "is responsibility for the OS the same in IaaS and PaaS?", holds: false, because: "it goes over" },
    { says: "is the building the same party's in PaaS and SaaS?", holds: true, because: "who carries it is not asked" },
    { says: "Going from on-premises to IaaS doesn't change who handles the OS, Y/N?", holds: true, because: "it is ours in both" },
    { says: "Going from IaaS to PaaS doesn't change who patches the OS", holds: false, because: "it goes over" },
    { says: "If the archive goes from IaaS to SaaS, does it change who is responsible for the data?", holds: false, because: "it is the customer's in both" },
    { says: "moving to IaaS doesn't change who is responsible for the OS", holds: true, because: "one leaves one's own place, where it is ours, too" },
    { says: "Does anything change for data between IaaS and SaaS, or is it the same story?", holds: null, because: "both are left open" },
    { says: "does responsibility for data change between IaaS and SaaS or stay the same?", holds: null, because: "so they are in one clause" },
  ])("is judged: $says ($because)", ({ says, holds }) => {
    expectAnswer(says, { kinds: ["comparison"], holds });
  });
});

describe("backups that are held against each other", () => {
  const places = "Azure SQL Database and SQL Server on a VM";
  it.each([
    {
      says: `compare the backup of ${places}`,
      verdict: "Backup: yours in SQL Server on Azure Virtual Machines, shared in Azure SQL Database.",
      because: "the data is yours in both",
    },
    {
      says: "backup: azure sql database vs sql server on a vm",
      verdict: "Backup: yours in SQL Server on Azure Virtual Machines, shared in Azure SQL Database.",
      because: "so it is in few words",
    },
    {
      says: `is backup the same in ${places}?`,
      verdict: "No. Backup: yours in SQL Server on Azure Virtual Machines, shared in Azure SQL Database.",
      because: "what is claimed is held against the backups",
    },
    {
      says: "we move from SQL Server on a VM to Azure SQL Database, what changes for backups?",
      verdict: "Backup: yours in SQL Server on Azure Virtual Machines, shared in Azure SQL Database.",
      because: "and where one moves",
    },
    {
      says: `compare data ownership in ${places}`,
      verdict: "No difference: yours in Azure SQL Database and SQL Server on Azure Virtual Machines.",
      because: "the data itself stays where it was",
    },
    { says: "backups in IaaS versus PaaS", verdict: "No difference: yours in IaaS and PaaS.", because: "of a model the topic says whose they are" },
  ])("are told apart from the data: $says ($because)", ({ says, verdict }) => {
    expect(assistant.ask(says).card.verdict).toBe(verdict);
  });

  it("are told in the words of each service", () => {
    const [backup] = assistant.ask(`compare the backup of ${places}`).card.sections;
    const facts = ["azure-sql-database", "sql-server-on-azure-vm"].map((id) => {
      const { name, backup } = serviceOf(assistant.knowledge, id as ServiceId);
      return { label: name, value: backup.text };
    });
    expect(backup).toMatchObject({ kind: "facts", heading: "Backup", facts });
  });

  it("keep an address of their own", () => {
    expect(assistant.ask(`compare the backup of ${places}`).card.id).not.toBe(assistant.ask(`compare data ownership in ${places}`).card.id);
  });
});

it("holds a row against another where no place is named", () => {
  expectAnswer("identity and access, and account and access management: for me that is the same. What is the difference?", {
    areas: ["identity-and-access", "account-and-access-management"],
  });
});

it.each([
  {
    says: "We move 30 databases off SQL on a VM onto Managed Instance. What do our DBAs get rid of?",
    columns: { services: ["sql-server-on-azure-vm", "azure-sql-managed-instance"], areas: [] },
    because: "what one gets rid of lies between two places",
  },
  {
    says: "Difference in our duties between hosting a site on App Service and on a plain VM?",
    columns: { services: ["app-service", "azure-virtual-machines"], areas: [] },
    because: "who hosts a site asks for no building",
  },
])("is a comparison of two services: $says ($because)", ({ says, columns }) => {
  expect(assistant.ask(says).query).toMatchObject({ kind: "compare", ...columns });
});

describe("a topic that is held against itself from model to model", () => {
  it.each([
    { question: "encryption at rest: who does what, per cloud model", topic: "encryption-at-rest", because: "the row of the data would say that nothing differs" },
    { question: "compare encryption at rest across IaaS, PaaS and SaaS", topic: "encryption-at-rest", because: "so it would where the models are named" },
    { question: "compare backup across the models", topic: "backup", because: "so it would in few words" },
    { question: "how does patching differ between the models", topic: "patching", because: "what is done by one side here and the other there is more than a row" },
  ])("is told by model: $question ($because)", ({ question, topic }) => {
    expectAnswer(question, { topics: [topic] });
  });

  it("is the row where a row is named", () => {
    expectAnswer("compare OS patching across the models", { kinds: ["comparison"], areas: ["operating-system"] });
  });
});

describe("a move is told from where one leaves to where one arrives", () => {
  it.each([
    { says: "moving from IaaS to SaaS, what changes for us?", readAs: "From IaaS to SaaS", because: "they are named in that order" },
    { says: "what changes from platform to software as a service?", readAs: "From PaaS to SaaS", because: "the last words of both names are said once" },
    { says: "moving to SaaS from IaaS, what changes for us?", readAs: "From IaaS to SaaS", because: "one leaves what stands behind 'from', wherever it is named" },
    { says: "moving from on-prem to Exchange Online, what changes?", readAs: "From On-premises to Exchange Online", because: "a service is where one arrives here" },
    {
      says: "moving from our data centre to Exchange Online, what changes?",
      readAs: "From On-premises to Exchange Online",
      because: "what one leaves is no building that is asked about",
    },
    {
      says: "Running our own Exchange versus Exchange Online, how do the responsibilities compare?",
      readAs: "From On-premises to Exchange Online",
      because: "what people run themselves goes by the name of the service",
    },
    { says: "we leave our data centre for IaaS, what changes?", readAs: "From On-premises to IaaS", because: "whatever word says that one moves out of it" },
    { says: "our web shop moves from IaaS to PaaS, what shifts to Microsoft?", readAs: "From IaaS to PaaS", because: "nor is the shop that moves" },
    {
      says: "the student portal goes from VMs to App Service: what changes?",
      readAs: "From Azure Virtual Machines to Azure App Service",
      because: "whatever word says that it goes",
    },
    { says: "moving from IaaS to PaaS, what happens to the data centre?", readAs: "From IaaS to PaaS, physical data centre", because: "here it is asked about" },
    { says: "move from Azure SQL Database to IaaS: what do we get to do", readAs: "From Azure SQL Database to IaaS", because: "and where one leaves here" },
    { says: "from IaaS straight to PaaS: list the rows that change owner", readAs: "From IaaS to PaaS", because: "a 'from' and a 'to' make a move, whatever the verb" },
    { says: "we go from infrastructure to platform as a service, what changes?", readAs: "From IaaS to PaaS", because: "the last words of both names are said once" },
    {
      says: "we are closing the hall and going to IaaS: what moves across and what doesn't?",
      readAs: "From On-premises to IaaS",
      because: "to IaaS one comes from where there is no cloud",
    },
    { says: "we own everything today. what changes when we move to PaaS?", readAs: "From On-premises to PaaS", because: "what is described stands beside what is named" },
    {
      says: "we move to Azure SQL Database from a VM with SQL Server, what shifts?",
      readAs: "From SQL Server on Azure Virtual Machines to Azure SQL Database",
      because: "two services stand in that order, too",
    },
    { says: "we're migrating our mail to Exchange Online, what changes?", readAs: "From On-premises to Exchange Online", because: "nothing says from where" },
    {
      says: "moving our order application from on-prem to PaaS, which duties go to Microsoft?",
      readAs: "From On-premises to PaaS",
      because: "what is moved is not what is asked about",
    },
    { says: "what changes for the applications from IaaS to SaaS?", readAs: "From IaaS to SaaS, applications", because: "nobody moves them here" },
    { says: "we shift our web shop app from IaaS to SaaS. what does Microsoft take over?", readAs: "From IaaS to SaaS", because: "however that is asked" },
    { says: "we're moving to PaaS. what changes?", readAs: "From On-premises to PaaS", because: "nor does it here" },
  ])("$says", ({ says, readAs }) => {
    expect(assistant.ask(says).card.readAs).toBe(readAs);
  });

  it("is none of a building that is left to somebody", () => {
    expect(recognise("Which of them leaves the data centre to us when we move?").models).toEqual([]);
  });

  it("so that what goes to the provider is not said to come back", () => {
    expect(assistant.ask("moving from on-prem to Exchange Online, what changes?").card.verdict).toContain("Microsoft");
    expect(assistant.ask("moving from on-prem to Exchange Online, what changes?").card.verdict).not.toContain("come to you");
  });
});

it("compares what is named, and not what patching is mostly about", () => {
  expect(assistant.ask("patching of the code: PaaS against IaaS, any difference?").query).toMatchObject({ kind: "compare", areas: ["applications"], models: ["paas", "iaas"] });
});

it("takes no verb for a thing: to switch to a model is no network switch", () => {
  expect(assistant.ask("what do we hand over to Microsoft when we switch from PaaS to SaaS").query).toMatchObject({ kind: "compare", areas: [] });
});

it("compares a service and a model in the order in which they are named", () => {
  expect(assistant.ask("AKS vs our own data centre: who does what").card.readAs).toBe("Comparison of Azure Kubernetes Service and On-premises");
  expect(assistant.ask("our own data centre vs AKS: who does what").card.readAs).toBe("Comparison of On-premises and Azure Kubernetes Service");
});

it("takes an office for a place, and its file server for what stands there", () => {
  expect(assistant.ask("We migrate from the file server in our office to Azure Files. What changes for us?").query).toMatchObject({
    kind: "compare",
    models: ["on-premises"],
    services: ["azure-files"],
    areas: [],
  });
});

describe("a move is asked about where one arrives", () => {
  it.each([
    { question: "we move to PaaS from IaaS. Who patches the operating system then?", models: ["paas"], services: [], because: "although that is named first" },
    {
      question: "moving to Dynamics 365. The auditor made us patch the OS under the old on-prem CRM. Whose job is that now?",
      models: [],
      services: ["dynamics-365"],
      because: "wherever it stands, it is what is moved to",
    },
    {
      question: "Until December we had mail servers in the cellar, since January it's Exchange Online. Who patches the servers now?",
      models: [],
      services: ["exchange-online"],
      because: "what was until lately is left behind",
    },
    {
      question: "We pull the site off a VM and put it on App Service. Do we still patch Windows?",
      models: [],
      services: ["app-service"],
      because: "'off' and 'on' lead from and to",
    },
    {
      question: "SQL leaves the VM for a managed instance, do the DBAs still install OS fixes?",
      models: [],
      services: ["azure-sql-managed-instance"],
      because: "so do 'leaves' and 'for'",
    },
    { question: "file shares -> SharePoint Online, who sets the permissions there?", models: [], services: ["sharepoint-onedrive"], because: "no part of what is left counts" },
  ])("$because: $question", ({ question, models, services }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "who", models, services });
  });
});

describe("the models, compared in one area", () => {
  it.each([
    {
      question: "Compare all four models for physical security of the building",
      models: ["on-premises", "iaas", "paas", "saas"],
      areas: ["physical-datacentre"],
      because: "all four are asked for",
    },
    {
      question: "compare the models for guest OS patching",
      models: ["iaas", "paas", "saas"],
      areas: ["operating-system"],
      because: "the models are those of the cloud, and a guest OS is no service",
    },
  ])("are one row: $question ($because)", ({ question, models, areas }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "compare", models, areas, services: [] });
  });

  it("are those of the cloud, and not of anything else that has models", () => {
    expect(assistant.ask("compare the models of your laptops for the network").query.kind).toBe("unknown");
  });
});

describe("the difference between two services", () => {
  it.each([
    { question: "What is the difference between App Service and a VM when it comes to OS patching?", services: ["app-service", "azure-virtual-machines"] },
    { question: "how does AKS differ from Container Apps in terms of patching", services: ["aks", "azure-container-apps"] },
    { question: "difference between AKS and App Service for the operating system?", services: ["aks", "app-service"] },
  ])("is told of the thing that is named: $question", ({ question, services }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "compare", services, areas: ["operating-system"] });
  });

  it.each([
    { question: "Windows 365 vs AVD, OS patch burden, for the EUC team", services: ["windows-365", "azure-virtual-desktop"], because: "whoever it is for" },
    { question: "AKS Automatic compared to normal AKS re node patching", services: ["aks-automatic", "aks"], because: "a few words compare, too" },
  ])("is in scope where a thing is named besides: $question ($because)", ({ question, services }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "compare", services, areas: ["operating-system"] });
  });

  it("is a question about products where only data is named, which is compared in many ways", () => {
    expect(assistant.ask("Compare Azure SQL Database and Cosmos DB performance for IoT data").query.kind).toBe("unknown");
  });

  it("is a question about products where no thing is named", () => {
    expect(assistant.ask("azure firewall vs nsg whats the difference").query.kind).toBe("unknown");
  });
});

describe("whether places are alike", () => {
  it.each([
    { question: "are IaaS and PaaS alike when it comes to the building?", same: true, holds: true, because: "Microsoft's in both" },
    { question: "is patching identical for AKS and Container Apps?", same: true, holds: false, because: "shared in one, Microsoft's in the other" },
    { question: "are the firewall rules not the same in VMs and App Service?", same: false, holds: true, because: "it is denied" },
  ])("is judged in the thing that is named: $question ($because)", ({ question, same, holds }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "compare", claim: { same } });
    expectAnswer(question, { holds });
  });

  it("is not judged of what is told before it", () => {
    const { query } = assistant.ask("Somebody swaps the power supply under our Azure VM, and somebody installs the Windows updates in it. Is that the same somebody?");
    expect(query.kind).toBe("who");
  });
});

it.each([
  { question: "we moved our on-prem SQL servers to Azure VMs. who patches their OS now?", because: "what is said of the servers is where one leaves" },
  { question: "we moved our on-prem servers to Azure VMs. who patches their OS now?", because: "so it is of servers that are nothing else" },
])("is asked where one has arrived: $question ($because)", ({ question }) => {
  expectAnswer(question, { services: ["azure-virtual-machines"], party: "customer" });
});
