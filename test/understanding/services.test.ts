/** Every service, asked by each of its names: who patches it, and which model it is. */
import { describe, expect, it } from "vitest";
import { AREA_IDS, type AreaId, MODEL_IDS, type Party } from "../../src/ids.ts";
import type { ServiceEntry } from "../../src/knowledge/schema.ts";
import { ask, assistant, expectAnswer, expectNothing, knowledge, recognise, shown, unmet } from "./asking.ts";

const services = [...knowledge.services.values()];

/** What is installed by a name of its own breaks the rule of the service, so that the name leads to another cell. */
const partsOf = ({ parts }: ServiceEntry) => new Set(parts.flatMap(({ names }) => names.map((name) => name.toLowerCase())));

/** Hints are left out: alone they decide nothing. */
function namesOf(service: ServiceEntry): string[] {
  const parts = partsOf(service);
  return [...new Set([service.name, ...service.aliases, ...service.former])].filter((name) => !parts.has(name.toLowerCase()));
}

/** Who patches it: an exception of the entry outranks its line on patching; where no system is exposed, nobody but the provider can. */
function patcherOf({ exceptions, patching }: ServiceEntry): Party {
  return exceptions["operating-system"]?.party ?? (patching.party === "none" ? "provider" : patching.party);
}

const asked = services.flatMap((service) => namesOf(service).map((name) => ({ name, service })));

it("asks by at least three names for each service on average, so that a lost list of names is noticed", () => {
  expect(services.length).toBeGreaterThanOrEqual(100);
  expect(asked.length).toBeGreaterThanOrEqual(3 * services.length);
});

describe("a version inside a name", () => {
  it.each([
    { says: "who patches the OS of SQL Server 2019 on an Azure VM?", service: "sql-server-on-azure-vm", because: "it is the same product" },
    { says: "who backs up Postgres 16 flexible server?", service: "azure-database-for-postgresql", because: "so is a number without a year" },
  ])("is passed over: $says ($because)", ({ says, service }) => {
    expect(recognise(says).services.map(({ id }) => id)).toContain(service);
  });

  it("is passed over in the name of a part, too", () => {
    expect(assistant.ask("ASE v3 subnet NSG - who writes it?").query).toMatchObject({ part: "NSG around an App Service Environment" });
  });

  it("joins no area", () => {
    expect(recognise("who fixes operating 2019 system").areas.filter(({ strength }) => strength > 2)).toEqual([]);
  });
});

describe("what stands under a virtual machine", () => {
  it.each([
    { says: "who patches the host OS under our Azure VMs?", party: "provider", because: "the host is Microsoft's" },
    { says: "who patches the operating system of the hosts below our Azure VMs?", party: "provider", because: "so is what runs on it" },
    { says: "who patches the guest OS of our Azure VMs?", party: "customer", because: "the guest is yours" },
  ] as const)("is told apart from what runs in it: $says ($because)", ({ says, party }) => {
    expectAnswer(says, { services: ["azure-virtual-machines"], party });
  });
});

describe("who patches the OS", () => {
  it.each(asked.map(({ name, service }) => [name, service] as const))("of %s", (name, service) => {
    expectAnswer(`who patches the OS of ${name}?`, {
      kinds: ["verdict"],
      services: [service.id],
      areas: ["operating-system"],
      models: [service.model],
      party: patcherOf(service),
      holds: null,
    });
  });

  it.each(services.map((service) => [service.name, service] as const))("of %s, in capitals and without a question mark", (name, service) => {
    expectAnswer(`WHO PATCHES THE OS OF ${name.toUpperCase()}`, { services: [service.id], areas: ["operating-system"], party: patcherOf(service) });
  });

  const parts = services.flatMap((service) => service.parts.flatMap((part) => part.names.map((name) => ({ name, part, service }))));
  it.each(parts.map(({ name, part, service }) => [name, part, service] as const))("of %s, a part with a rule of its own", (name, part, service) => {
    const whose = /^own /i.test(name) ? `our ${name}` : `the ${name}`;
    const asks = part.area === "operating-system" ? `who patches the OS of ${whose}?` : `who is responsible for ${whose}?`;
    expectAnswer(asks, { services: [service.id], areas: [part.area], party: part.party });
  });
});

describe("which model a service is", () => {
  it.each(asked.map(({ name, service }) => [name, service] as const))("is told where somebody asks whether %s is PaaS", (name, service) => {
    expectAnswer(`is ${name} PaaS?`, { kinds: ["service"], services: [service.id], verdictModels: [service.model], holds: service.model === "paas" });
  });

  const offered = services.flatMap((service) => MODEL_IDS.filter((model) => model !== "on-premises").map((model) => [service.name, model, service] as const));
  it.each(offered)("is told where %s is called %s", (name, model, service) => {
    expectAnswer(`${name} is ${model === "iaas" ? "IaaS" : model === "paas" ? "PaaS" : "SaaS"}, right?`, {
      services: [service.id],
      verdictModels: [service.model],
      holds: service.model === model,
    });
  });

  it.each(services.map(({ name, id, model }) => [name, id, model] as const))("is told without Yes or No where two models are offered for %s", (name, id, model) => {
    expectAnswer(`is ${name} ${model === "iaas" ? "IaaS or PaaS" : "PaaS or SaaS"}?`, { services: [id], verdictModels: [model], holds: null });
  });

  it.each(services.map(({ name, id, model }) => [name, id, model] as const))("is told where somebody asks openly about %s", (name, id, model) => {
    expectAnswer(`which service model is ${name}?`, { services: [id], verdictModels: [model], holds: null });
  });
});

describe("where a service breaks the row of its model", () => {
  const WORDS: Readonly<Record<AreaId, string>> = {
    "physical-datacentre": "the physical datacentre",
    "physical-network": "the physical network",
    "physical-hosts": "the physical hosts",
    "operating-system": "the operating system",
    "network-controls": "the network controls",
    applications: "the applications",
    "identity-and-access": "identity and access",
    data: "the data",
    "devices-and-endpoints": "devices and endpoints",
    "account-and-access-management": "account and access management",
  };
  const exceptions = services.flatMap((service) => AREA_IDS.flatMap((area) => (service.exceptions[area] ? [{ service, area, exception: service.exceptions[area] }] : [])));

  it("is known of many services, and of other areas than the operating system", () => {
    expect(exceptions.length).toBeGreaterThan(20);
    expect(exceptions.some(({ area }) => area !== "operating-system")).toBe(true);
  });

  it.each(exceptions.map(({ service, area, exception }) => [area, service.name, { service, exception }] as const))(
    "the exception is told: %s of %s",
    (area, name, { service, exception }) => {
      const question = `who is responsible for ${WORDS[area]} in ${name}?`;
      const answer = ask(question);
      const words = exception.verdict.slice(0, 30);
      const told = answer.text.replace(/\s+/g, " ").includes(words);
      expectNothing(
        [...unmet({ services: [service.id], areas: [area], party: exception.party, holds: null }, answer), ...(told ? [] : [`first words: expected "${words}"`])],
        question,
        answer,
      );
    },
  );
});

describe("who backs up", () => {
  const kept = services.filter(({ backup }) => backup.party !== "none");
  it.each(kept.map((service) => [service.name, service] as const))("what is in %s", (name, { id, backup }) => {
    if (backup.party === "none") return;
    expectAnswer(`who backs up our data in ${name}?`, { services: [id], party: backup.party });
  });

  const empty = services.filter(({ backup }) => backup.party === "none");
  it.each(empty.map((service) => [service.name, service] as const))("nothing in %s, where there is nothing: no claim about it is judged", (name, { backup }) => {
    const answer = ask(`Microsoft backs up ${name}, right?`);
    expect({ holds: answer.verdict.holds, says: answer.verdictLine }).toEqual({ holds: null, says: backup.text });
  });
});

it("answers who has a part that is named, whatever else the examples make of its words", () => {
  expectAnswer("who manages the domain controllers in Entra Domain Services?", { party: "provider", services: ["entra-domain-services"] });
});

describe("parts of a service that stand in a row", () => {
  it.each([
    { question: "Dedicated HSM or Cloud HSM, who updates the firmware?", parts: ["Dedicated HSM", "Cloud HSM"] },
    { question: "Azure ML compute instances and managed online endpoints: who patches?", parts: ["Azure ML compute instance", "managed online endpoint"] },
  ])("are told one by one: $question", ({ question, parts }) => {
    const { query } = assistant.ask(question);
    expect(query).toMatchObject({ kind: "several", parts: parts.map((part) => ({ part })) });
  });

  it("are those in the question, where others are told of before", () => {
    const { query } = assistant.ask("Minor versions come on their own in Azure Database for PostgreSQL. Is a major version upgrade Microsoft's job as well, or our own?");
    expect(query).toMatchObject({ part: "PostgreSQL major version upgrade" });
  });

  it("are called by their own names before words that may mean another", () => {
    const { query } = assistant.ask("We only use the Microsoft-hosted agents in Azure DevOps. Who's accountable for the OS on those build machines?");
    expect(query).toMatchObject({ part: "Microsoft-hosted agent" });
  });

  it("are not what is left behind in a move", () => {
    expect(assistant.ask("file shares -> SharePoint Online, who sets the permissions there?").query).toMatchObject({ services: ["sharepoint-onedrive"], part: null });
  });
});

it("is asked for its model and for a thing in it at once", () => {
  expect(assistant.ask("Teams: what model is it? And guest access in there, who manages that?").query).toMatchObject({
    kind: "several",
    parts: [
      { kind: "service", services: ["microsoft-teams"] },
      { kind: "who", services: ["microsoft-teams"] },
    ],
  });
});

it.each([
  ["Our VMs on Azure VMware Solution, who patches them?", "azure-vmware-solution", "the word they share begins its name"],
  ["Service Fabric cluster nodes, OS updates, who?", "service-fabric", "what begins in its name is another thing"],
  ["does microsoft patch the virtual machines behind Azure SQL Database?", "azure-sql-database", "they are a layer of it"],
  ["patching of the virtual machines under AKS", "aks", "so are these"],
  ["who patches the underlying VMs of Azure Functions?", "azure-functions", "so are these"],
  ["who patches the VMs behind our Azure Firewall?", "azure-virtual-machines", "what stands behind a firewall is no layer of it"],
])("is the place of a question: %s (%s, %s)", (question, service) => {
  expect(assistant.ask(question).query).toMatchObject({ services: [service], areas: ["operating-system"] });
});

it.each(["UDRs and NSGs, who?", "who owns NSGs and route tables?"])("is meant by several things of one network: %s", (question) => {
  expectAnswer(question, { services: ["azure-virtual-network"] });
});

it.each([
  ["eh, who patches the OS in PaaS?", "a sigh"],
  ["dynamic IP addresses, whose are they?", "an everyday word"],
  ["armed guards at the data centre, who hires them?", "what somebody carries"],
  ["who must keep our logs by law in PaaS?", "the law of a country"],
])("is not taken for one: %s (%s)", (question) => {
  expectAnswer(question, { services: [] });
});

describe("a version of the language that a service runs", () => {
  it.each([
    ["Our app service runs an outdated PHP, who's to blame?", "App Service runtime version"],
    ["our web app runs Python 2.7. who upgrades it?", "App Service runtime version"],
    ["Our Python 3.8 function app is out of support. Will Azure upgrade it?", "Functions language version"],
    [".NET 8 goes out of support on our App Service, who upgrades it", "App Service runtime version"],
    ["our functions still run on dotnet 6. whose problem", "Functions language version"],
  ])("is none of the operating system, so the customer moves to the next: %s", (question, part) => {
    expect(assistant.ask(question).query).toMatchObject({ part, areas: ["applications"] });
    expect(ask(question).verdict.party).toBe("customer");
  });
});

it("is asked about where who, what and where are all named, in however few words", () => {
  expect(assistant.ask("who does the backups for Windows VM").query).toMatchObject({ kind: "who", aspect: "backup", services: ["azure-virtual-machines"] });
});

it("is not excepted by what stands behind its colon", () => {
  expect(assistant.ask("AKS: etcd aside, who backs up our persistent volumes?").query).toMatchObject({ kind: "who", services: ["aks"] });
});

it("takes no system behind a comma for that of the host", () => {
  expect(recognise("host, OS in IaaS").areas.map(({ id }) => id)).toEqual(expect.arrayContaining(["physical-hosts", "operating-system"]));
});

it("tells the system of a host from that of the rented machine on it", () => {
  const parties = ["who patches the host OS in IaaS?", "who patches the guest OS in IaaS?"].map((question) => ask(question).verdict.party);
  expect(parties).toEqual(["provider", "customer"]);
});

it("asks for the encryption of a line, and not for what is encrypted at rest, where the line is named", () => {
  expect(ask("ExpressRoute circuit: who is responsible for encryption on it?").verdict.party).toBe("customer");
});

describe("a job on a machine or a service that is no patching", () => {
  it.each([
    { question: "who runs the antivirus on AVD session hosts", part: "antivirus on an AVD session host", party: "customer" },
    { question: "is Windows Defender on our Azure VMs ours?", part: "antivirus on an Azure VM", party: "customer" },
    { question: "virus scanner on AKS nodes, whose", part: "antivirus on AKS nodes", party: "customer" },
    { question: "is etcd backed up by Microsoft in AKS", part: "etcd backup of AKS", party: "provider" },
    { question: "who scales our AKS nodes", part: "AKS cluster autoscaler", party: "shared" },
    { question: "the TLS certificate on our AKS ingress ran out. whose job was it?", part: "certificate of an app on AKS", party: "customer" },
    { question: "who moves our VM to another host when the hardware fails", part: "service healing of a VM", party: "provider" },
    { question: "an ISP router for our VPN gateway, who replaces it", part: "internet line under a VPN", party: "customer" },
    { question: "app that sales built in Power Apps: whose bugs", part: "app built in Power Apps", party: "customer" },
    { question: "the Outlook plugin of a vendor has a hole, who patches it", part: "Outlook add-in", party: "customer" },
    { question: "whose are the logs in Sentinel", part: "logs in Sentinel", party: "customer" },
    { question: "who filters harmful content in Azure OpenAI", part: "content filters of Azure OpenAI", party: "shared" },
  ] as const)("is told by itself: $question", ({ question, part, party }) => {
    expect(assistant.ask(question).query, shown(ask(question))).toMatchObject({ part });
    expect(ask(question).verdict.party).toBe(party);
  });
});

describe("a service itself", () => {
  it.each([
    { question: "who runs the Azure Backup service itself?", area: "operating-system", because: "of a platform what it stands on" },
    { question: "Azure Key Vault itself, who keeps that running?", area: "operating-system", because: "wherever the service is named" },
    { question: "who operates Exchange Online itself?", area: "applications", because: "of software the application" },
  ])("is run by somebody, whoever sets it up: $question ($because)", ({ question, area }) => {
    expectAnswer(question, { areas: [area], party: "provider" });
  });

  it("is one side's and the other's where all of it is asked about", () => {
    expectAnswer("who is responsible for Azure Key Vault?", { kinds: ["service"] });
  });
});

it("takes the model that answers prompts for none of the cloud", () => {
  expect(ask("hosting of the model and the GPUs").kind).not.toBe("which-model");
  expectAnswer("fill in the name of the model: code and data ours, OS Microsoft's", { verdictModels: ["paas"] });
});

it("is no service where its name is what is asked about", () => {
  // "Data loss prevention" is a product, too, and has a rule of its own.
  expect(ask("PaaS + data loss prevention: who owns that bit").about, "in PaaS the data is asked about").toMatchObject({ areas: ["data"], models: ["paas"], services: [] });
});

describe("a service and a thing, without a verb", () => {
  it.each([
    { question: "Power Platform Dataverse backup?", areas: ["data"], services: ["power-platform"], because: "one service by two of its names" },
    { question: "Function app code?", areas: ["applications"], services: ["azure-functions"], because: "the thing begins in the name of its service" },
    { question: "Windows 365 updates?", areas: ["operating-system"], services: ["windows-365"], because: "updates are more than the name" },
  ])("asks who carries it: $question ($because)", ({ question, areas, services }) => {
    expectAnswer(question, { areas, services, kinds: ["verdict"] });
  });

  it("asks which, where two names are joined by 'or'", () => {
    expect(ask("SharePoint or OneDrive for project docs??").outcome).not.toBe("answer");
  });

  it("keeps the place where it is said of what else", () => {
    expectAnswer("who sets the rules on a NAT gateway and our outbound traffic", { areas: ["network-controls"], services: ["azure-nat-gateway"] });
  });
});

describe("a cluster that is attached to Arc", () => {
  it.each([
    { question: "k3s cluster connected to Azure Arc, who patches the nodes?", because: "it is no server, though Azure Arc names those" },
    { question: "our rancher cluster is attached to arc, who upgrades it?", because: "it may be said in a clause of its own" },
    { question: "arc-enabling our rancher cluster: who patches it then?", because: "or be what is done" },
  ])("is a service of its own: $question ($because)", ({ question }) => {
    expectAnswer(question, { services: ["azure-arc-kubernetes"], party: "customer" });
  });

  it("is no server of that name", () => {
    expectAnswer("our servers are connected to Azure Arc, who patches them?", { services: ["azure-arc-servers"], party: "customer" });
  });
});

describe("a part in other words than those of its service", () => {
  it.each([
    { question: "who decides at what hour the updates of Azure Managed Redis land?", part: "Redis update window", because: "a window is a time" },
    { question: "who picks the time of the patches on PostgreSQL flexible server?", part: "maintenance window of PostgreSQL", because: "so it is in another service" },
    {
      question: "Azure SQL Database: 10 year copies for the auditor, who sets those up?",
      part: "long-term retention of Azure SQL Database",
      because: "copies that are kept are backups",
    },
    { question: "who adds instances when the load grows on App Service?", part: "autoscale of App Service", because: "to add some is to scale" },
    { question: "built-in Azure Policy definitions, who writes them?", part: "built-in definitions of Azure Policy", because: "the service may be named within" },
    {
      question: "the FortiGate on our end of the VPN Gateway, whose firmware is that?",
      part: "on-premises VPN device",
      because: "it goes by the name of its maker",
    },
    { question: "edge routers at the Azure end of ExpressRoute, who fixes them?", part: "Microsoft edge routers of ExpressRoute", because: "Azure is Microsoft's" },
    { question: "who decides what comes out of quarantine in Exchange Online?", part: "mail quarantine", because: "it is released" },
    {
      question: "Cloud Services (extended support), osVersion pinned in the cscfg. who bumps the guest OS?",
      part: "pinned Guest OS version",
      because: "a setting is called as it is written",
    },
    { question: "Key Vault switches over by itself, right?", part: "failover of Key Vault", because: "to switch over is to fail over" },
  ])("is that part: $question ($because)", ({ question, part }) => {
    expect(assistant.ask(question).query).toMatchObject({ kind: "who", part });
  });

  it.each([
    { question: "when updates land in AKS, who tests our pods?", because: "the updates are the occasion" },
    { question: "time for updates in AKS, who does them?", because: "who does them is asked, and not when" },
    { question: "does Microsoft notify us of a breach in Sentinel?", because: "a breach is no alert of ours" },
  ])("is not that part: $question ($because)", ({ question }) => {
    expect(assistant.ask(question).query).not.toMatchObject({ part: expect.stringMatching(/window|alert/) });
  });
});

describe("two parts of which each is asked about", () => {
  it.each([
    { question: "AFD: renewal of the managed certificate, and locking down the origin. who for one, who for two?", because: "who is asked of each by its number" },
    { question: "container apps: managed cert renewals / base image, whose is each?", because: "a slash parts them, too" },
    { question: "container apps: managed cert renewals / base image. who, who?", because: "so it does where who is asked twice" },
    { question: "Azure Policy: built-in definitions on the one side, our exemptions on the other. who?", because: "so do the two sides of it" },
  ])("are told one by one: $question ($because)", ({ question }) => {
    const { query } = assistant.ask(question);
    expect(query.kind).toBe("several");
    expect(ask(question).verdict.party).toBe("split");
  });
});

describe("what goes by another word", () => {
  it.each([
    {
      question: "a private endpoint means that Microsoft closes the public side of the service, true?",
      areas: ["network-controls"],
      because: "the public side is what is left open",
    },
    { question: "who picks the maintenance window on a dedicated host?", areas: ["physical-hosts"], because: "the host is Microsoft's, the time ours" },
  ])("is told as that: $question ($because)", ({ question, areas }) => {
    expectAnswer(question, { areas, party: "customer" });
  });

  it("is the move of a machine, too: what was lifted stands where it arrives", () => {
    expectAnswer("we lift our on-prem servers into Azure VMs. Who patches them?", { services: ["azure-virtual-machines"], party: "customer" });
  });

  it("is a certificate, too", () => {
    expectAnswer("who replaces the pfx on App Service?", { topics: ["certificates"], services: ["app-service"] });
  });
});
