/** What of a message is asked: how many questions it holds, which of the things it names they are about, and where they stand. */
import { describe, expect, it } from "vitest";
import type { Query } from "../../src/query.ts";
import { speaksElsewhere } from "../../src/understanding/clauses/elsewhere.ts";
import { kindsOf } from "../../src/understanding/reading/out-of-scope.ts";
import { ask, assistant, expectAnswer, recognise } from "./asking.ts";

const partsOf = (message: string): readonly Query[] => {
  const { query } = assistant.ask(message);
  return query.kind === "several" ? query.parts : [query];
};
const placeIn = (message: string) => {
  const [query] = partsOf(message);
  return { models: query && "models" in query ? query.models : null, services: query && "services" in query ? query.services : null };
};

describe("the questions of a message", () => {
  const asked = (message: string) => partsOf(message).map((query) => (query.kind === "who" ? `${query.areas.join("+")} ${query.models.join("+")}` : query.kind));

  it.each([
    { message: "Who patches the OS in PaaS?", questions: ["operating-system paas"], because: "there is one" },
    {
      message: "Who patches the OS in PaaS, and who guards the building in IaaS?",
      questions: ["operating-system paas", "physical-datacentre iaas"],
      because: "'and who' asks again",
    },
    { message: "Who patches the OS in PaaS? Who classifies the documents in SaaS?", questions: ["operating-system paas", "data saas"], because: "two sentences ask" },
    {
      message: "Who maintains the SaaS product? Who answers for the files in it?",
      questions: ["applications saas", "data saas"],
      because: "a product that is SaaS is a subject, too",
    },
    { message: "Who patches the OS in IaaS, and who in PaaS?", questions: ["operating-system iaas+paas"], because: "one thing in two places is one question" },
    {
      message: "Is Azure Bot Service PaaS, and the code of the bot, do we look after that?",
      questions: ["service", "applications paas"],
      because: "'and' the thing, and what is asked of it",
    },
    { message: "Azure Bot Service: PaaS or SaaS, and who guards the data?", questions: ["service", "data "], because: "models that are offered ask, and are no places" },
    { message: "For Azure Bot Service who guards the data, and is it PaaS or SaaS?", questions: ["data ", "service"], because: "in whichever order" },
    { message: "1) Is Azure Bot Service IaaS, PaaS or SaaS? 2) who guards the data?", questions: ["service", "data "], because: "so they do where they are counted" },
    {
      message: "who guards the data in IaaS or PaaS, and who the building?",
      questions: ["data iaas+paas", "physical-datacentre iaas+paas"],
      because: "behind 'in' they are places",
    },
    {
      message: "Intune, Virtual Network, Container Instances. I need the model behind each name",
      questions: ["service"],
      because: "what they are is asked, and of none who carries it",
    },
    { message: "The auditor asks who patches Windows in IaaS. What do I tell him?", questions: ["operating-system iaas"], because: "what to tell is what is asked before" },
    {
      message: "Who patches the OS in PaaS, and by whom is the building guarded in IaaS?",
      questions: ["operating-system paas", "physical-datacentre iaas"],
      because: "'and by whom' asks again",
    },
    {
      message: "I must note which party patches the programs in SaaS and which party owns the documents.",
      questions: ["applications saas", "data saas"],
      because: "'which party' asks as 'who' does",
    },
    {
      message: "Who sets the firewall rules, and who lays the cables?",
      questions: ["network-controls ", "physical-network "],
      because: "what names an area is no place for the other",
    },
    { message: "We are new in SaaS. Who classifies the documents?", questions: ["data saas"], because: "the scene says where" },
    {
      message: "Intune: which model is it, and if a tablet is lost who wipes it?",
      questions: ["service", "devices-and-endpoints "],
      because: "behind a colon a question begins, too",
    },
    {
      message: "Teams: who patches the servers, and who lets guests in?",
      questions: ["operating-system ", "account-and-access-management "],
      because: "what only hints at an area asks behind a who of its own",
    },
    {
      message: "I have two questions: what is PaaS, and who patches the operating system there?",
      questions: ["topic", "operating-system paas"],
      because: "what a model is, is a question",
    },
    {
      message: "Who updates the application, and who keeps the backups, in SaaS?",
      questions: ["applications saas", "topic"],
      because: "a topic does not hide the area beside it",
    },
    { message: "What is left for us in SaaS and what does IaaS stand for?", questions: ["duties", "topic"], because: "'and what does' asks again, without a pause, too" },
    {
      message: "Who rotates the certificates, and how do I set that up?",
      questions: ["topic"],
      because: "how is not what is answered here",
    },
    {
      message: "In which models does Microsoft patch the OS, and what is still left to us in SaaS?",
      questions: ["which-model", "duties"],
      because: "'and what' asks again behind a pause",
    },
    {
      message: "List what Microsoft does for IaaS. Then tell me in which model the firewall rules are shared.",
      questions: ["duties", "which-model"],
      because: "what is to be listed is a question",
    },
  ])("are told apart: $message ($because)", ({ message, questions }) => {
    expect(asked(message)).toEqual(questions);
  });
});

it("compares one row where two services are held against each other in what is patched", () => {
  expect(partsOf("AKS vs App Service: who patches what?")).toMatchObject([{ kind: "compare", areas: ["operating-system"], services: ["aks", "app-service"] }]);
});

it("takes no part of 'both in one model and in another' for a claim of its own", () => {
  expect(partsOf("Is it right that both in IaaS and in PaaS the customer secures the app?")).toHaveLength(1);
});

it.each([
  { message: "Entra ID: sign-in platform and Conditional Access policies, us or MS?", parts: ["Entra sign-in platform", "Conditional Access policy in Entra ID"] },
  { message: "Event Hubs: patching of the broker OS, and the SAS keys. MS or us?", parts: ["Event Hubs broker", "Event Hubs key"] },
])("asks of each part of a service that is named before who is asked for: $message", ({ message, parts }) => {
  expect(partsOf(message)).toMatchObject(parts.map((part) => ({ kind: "who", part })));
});

it.each([
  {
    message: "Two things for Logic Apps: the service model, and who manages the credentials in its connections.",
    service: "azure-logic-apps",
    because: "the model is a thing, too",
  },
  { message: "two about Synapse. PaaS or SaaS? and does anybody on our side have to update its engine?", service: "azure-synapse", because: "the sentence before says of which" },
])("asks which model a service is beside another question: $message ($because)", ({ message, service }) => {
  const [first, second] = partsOf(message);
  expect(first).toMatchObject({ kind: "service", services: [service] });
  expect(second).toMatchObject({ kind: "who", services: [service] });
});

it("takes the model that something stands in for no thing that is asked", () => {
  expect(partsOf("Under the cloud model, who patches the nodes of AKS?")).toMatchObject([{ kind: "who", services: ["aks"] }]);
});

it("takes the model of an AI for no model of the cloud", () => {
  expect(partsOf("Azure OpenAI, who hosts the model?")).toMatchObject([{ kind: "who", services: ["azure-openai"] }]);
});

it("asks for the same in another place where it asks only who does there", () => {
  expect(partsOf("who patches the OS on Azure VMs and who does on App Service?")).toMatchObject([
    { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"] },
    { kind: "who", areas: ["operating-system"], services: ["app-service"] },
  ]);
});

describe("a place that is named behind a question", () => {
  it.each([
    "who manages the firewall rules in Azure SQL Database? And in Cosmos DB?",
    "who is responsible for the firewall rules in Azure SQL Database, and who in Cosmos DB?",
    "who manages the firewall rules in Azure SQL Database? Cosmos DB?",
  ])("is where the same is asked, too: %s", (question) => {
    expectAnswer(question, { areas: ["network-controls"], services: ["azure-sql-database", "azure-cosmos-db"] });
  });
});

describe("things that stand each in a place, and then what asks", () => {
  it("are all told", () => {
    expectAnswer("the data centre in IaaS, and the identity infrastructure in IaaS - who?", { areas: ["physical-datacentre", "identity-and-access"], models: ["iaas"] });
  });
});

describe("what is to be sorted", () => {
  it.each(["classify Key Vault for me", "please classify Key Vault"])("is a service, and no data: %s", (question) => {
    expectAnswer(question, { kinds: ["service"], services: ["azure-key-vault"], areas: [] });
  });

  it("is data where these are named", () => {
    expectAnswer("classify the data in SharePoint Online, us or Microsoft?", { areas: ["data"], services: ["sharepoint-onedrive"] });
  });
});

describe("a thing that may belong to one of two areas", () => {
  // Which of the two comes first says nothing: both have the same answer.
  it("is answered with both where both have the same answer", () => {
    const [query, another] = partsOf("Exchange Online: who is responsible for the servers?");
    expect([query?.kind === "who" ? query.areas.toSorted() : [], another]).toEqual([["operating-system", "physical-hosts"], undefined]);
  });

  it("is never answered with both where the answers differ", () => {
    const [query] = partsOf("IaaS: who is responsible for the servers?");
    expect(query && "areas" in query && query.areas.length === 2).toBe(false);
  });
});

it.each([
  { message: "Data: from on-prem up to SaaS, who's the owner?", models: ["on-premises", "saas"], because: "a range is no move" },
  { message: "We give up our IaaS machines and take the same as SaaS. Who patches the OS then?", models: ["saas"], because: "what is given up is left" },
  { message: "The app goes from on-prem to SaaS, who's the owner of the data?", models: ["saas"], because: "one arrives there" },
  { message: "We took the ETL jobs from a PaaS back to on-prem. Who replaces a broken host now?", models: ["on-premises"], because: "one leaves what stands behind 'from'" },
  { message: "It all runs in PaaS, no own server room. Who looks after the door locks and the CCTV?", models: ["paas"], because: "there is none where it would stand" },
  { message: "Leaving IaaS out of it, who patches the OS?", models: ["on-premises", "paas", "saas"], because: "what is left out is not meant" },
  { message: "On-premises left aside, who replaces the disks?", models: ["iaas", "paas", "saas"], because: "nor what is set aside behind its name" },
  { message: "everything but SaaS: whose are the firewall rules?", models: ["on-premises", "iaas", "paas"], because: "nor what is excepted" },
  { message: "Is something of the old accounts in SaaS apart from Microsoft's part ours?", models: ["saas"], because: "a party may be excepted, too" },
  { message: "They run it in SaaS - no, PaaS. Who sets the firewall rules?", models: ["saas", "paas"], because: "a 'no' before a pause denies nothing behind it" },
  { message: "who owns the datacentre?", models: [], because: "to own one is a verb: nothing is said of an own datacentre" },
  { message: "Microsoft manages the service. Who deletes old accounts?", models: [], because: "who manages one speaks of no managed service" },
  { message: "who decides on permissions to the files?", models: [], because: "'on perm' is a slip, 'on permissions' is not" },
  { message: "We have our own datacentres. Who guards the doors?", models: ["on-premises"], because: "the plural is as good" },
  { message: "Old servers in our basement: who patches them?", models: ["on-premises"], because: "an article may stand behind a preposition" },
])("stands in all that is named, or where one arrives: $message ($because)", ({ message, models }) => {
  expect(placeIn(message).models).toEqual(models);
});

describe("where it is asked for, if models are excepted", () => {
  it.each([
    { message: "The app is ours in all models except SaaS, true?", models: ["on-premises", "iaas", "paas"], because: "the others are meant" },
    { message: "Are the applications ours in every model but SaaS?", models: ["on-premises", "iaas", "paas"], because: "'every … but' excepts, too" },
    { message: "It all sounds fine, but in PaaS who patches the OS?", models: ["paas"], because: "a 'but' alone excepts nothing" },
    { message: "Who keeps the hosts in IaaS, except for on-premises?", models: ["iaas"], because: "a model that is not excepted is meant" },
    { message: "In PaaS except for a few preview regions, who patches the OS?", models: ["paas"], because: "what stands behind the 'except' is excepted" },
  ])("is the rest of them: $message ($because)", ({ message, models }) => {
    expect(placeIn(message).models).toEqual(models);
  });
});

describe("a claim that is not clear", () => {
  it.each([
    { message: "and the network controls cell for SaaS? the picture I printed is blurry", areas: ["network-controls"], because: "a picture claims nothing" },
    { message: "no matter the type of service, the information and data row always belongs to ...?", areas: ["data"], because: "the side is left out" },
    { message: "With which of App Service and VMs are the hosts Microsoft's?", areas: ["physical-hosts"], because: "in which of several services it is so is asked" },
    { message: "Are the hosts Microsoft's or ours in App Service and VMs?", areas: ["physical-hosts"], because: "the name of a machine hints at no system where a thing is named" },
    { message: "firmware of the *host* below my IaaS guest, not the guest", areas: ["physical-hosts"], because: "what is denied is the thing, not a side" },
  ])("is not judged, and who carries it is told all the same: $message ($because)", ({ message, areas }) => {
    expect(partsOf(message)).toMatchObject([{ kind: "who", claim: null, areas }]);
  });
});

describe("what a service that guards others takes over", () => {
  it.each([
    {
      message: "can Microsoft recover our Managed HSM keys?",
      query: { kind: "topic", topic: "key-management", services: ["azure-managed-hsm"] },
      because: "a No is not held back",
    },
    {
      message: "With Defender for Cloud on, does Microsoft take over the security of our machines?",
      query: { kind: "service", services: ["defender-for-cloud"] },
      because: "what guards others takes nothing over, so no Yes is given",
    },
  ])("gets no Yes because of what it is itself: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });
});

describe("who does what", () => {
  it.each([
    { message: "Who does what in AKS?", query: { kind: "service", services: ["aks"] }, because: "a service as a whole" },
    { message: "Explain Azure Functions to me: what do they do, what do we do?", query: { kind: "service", services: ["azure-functions"] }, because: "each side is asked for" },
    { message: "Who is responsible for Exchange Online?", query: { kind: "service", services: ["exchange-online"] }, because: "nothing of it is singled out" },
    { message: "Who does what in Teams?", query: { kind: "service", services: ["microsoft-teams"] }, because: "what may be a word of its own is a service there" },
    { message: "Who does what in Policy?", query: { kind: "service", services: ["azure-policy"] }, because: "so is what is seldom meant as one" },
    { message: "Who administers Azure DevOps?", query: { kind: "service", services: ["azure-devops"] }, because: "to administer it is to answer for all of it" },
    { message: "Power BI, what's ours and what's Microsoft's?", query: { kind: "service", services: ["power-bi"] }, because: "each has a share" },
    {
      message: "Which parts are Microsoft's and which are ours in Power BI",
      query: { kind: "service", services: ["power-bi"] },
      because: "each side is asked for by a word of its own",
    },
    { message: "We use Azure SQL. Which things are on us, which on MS?", query: { kind: "service", services: ["azure-sql-database"] }, because: "in whatever words" },
    { message: "App Service: Microsoft's part, our part?", query: { kind: "service", services: ["app-service"] }, because: "no question word is needed" },
    {
      message: "What do we have to do in App Service, and what does Microsoft do?",
      query: { kind: "service", services: ["app-service"] },
      because: "each side is asked for by what it does",
    },
    { message: "How is the work split in PaaS?", query: { kind: "topic", topic: "paas" }, because: "a model as a whole" },
    { message: "How is responsibility divided in the cloud?", query: { kind: "topic", topic: "shared-responsibility" }, because: "no place is named" },
  ])("is asked for: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });

  it.each([
    { message: "How is the responsibility for the OS split in PaaS?", query: { kind: "who", areas: ["operating-system"] }, because: "of one area" },
    { message: "Who does what for the firewall of Azure SQL Database?", query: { kind: "who", areas: ["network-controls"] }, because: "of one area of a service" },
    { message: "AKS vs App Service, who does what?", query: { kind: "compare" }, because: "of two side by side" },
    {
      message: "SQL on an Azure VM against SQL Managed Instance, contrast the split of duties",
      query: { kind: "compare" },
      because: "of two, one of them called by what it runs on",
    },
    { message: "Break down the provider's share in PaaS row by row", query: { kind: "duties", side: "provider" }, because: "of one side" },
    { message: "What is IaaS, what is PaaS and who does what?", query: { kind: "compare", models: ["iaas", "paas"] }, because: "of two models" },
    { message: "Who does what when it is serverless?", query: { kind: "topic", topic: "serverless" }, because: "of what has an answer of its own" },
    {
      message: "Who is responsible for what is on our team sites in SharePoint Online?",
      query: { kind: "who", areas: ["data"], services: ["sharepoint-onedrive"] },
      because: "of the things that are there",
    },
    { message: "Is any row of it split between us and them in SaaS?", query: { kind: "shared", models: ["saas"] }, because: "of what both sides carry" },
  ])("is not asked for as a whole: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });

  it("is not asked of two things that are named", () => {
    const parts = partsOf("PostgreSQL flexible server: minor patches vs major version upgrade, which is Microsoft's and which is ours?");
    expect(parts.map(({ kind }) => kind)).toEqual(["who", "who"]);
  });

  it("is not asked of a team", () => {
    expect(ask("Who does what in our team on Mondays?").outcome).not.toBe("answer");
  });
});

describe("a list", () => {
  it.each([
    {
      message: "Azure Firewall: patching of the appliance vs our ruleset, who has which?",
      areas: ["operating-system", "network-controls"],
      because: "they are held against each other",
    },
    {
      message: "Dynamics 365: bugs of the product on one hand, wrong master data on the other. Whose is what?",
      areas: ["applications", "data"],
      because: "one stands on each hand",
    },
    {
      message: "Dynamics 365: bugs in the product are whose and user rights are whose?",
      areas: ["applications", "account-and-access-management"],
      because: "each has a who behind it",
    },
    {
      message: "IaaS: building = who, guest OS = who, our own code = who?",
      areas: ["physical-datacentre", "operating-system", "applications"],
      because: "each of three has a who behind it",
    },
    { message: "Key Vault: the HSM and the access policies, who has each?", areas: ["physical-hosts", "account-and-access-management"], because: "each is asked for" },
    { message: "In Azure Functions, who takes care of (1) the code I upload and (2) the servers below it?", areas: ["applications", "physical-hosts"], because: "by numbers" },
    {
      message: "For the RACI, provider or customer: door locks, guest patches, leavers' accounts",
      areas: ["physical-datacentre", "operating-system", "account-and-access-management"],
      because: "they stand in a row behind what asks",
    },
    {
      message: "Our IaaS estate. doors = ? guest OS = ? phones = ?",
      areas: ["physical-datacentre", "operating-system", "devices-and-endpoints"],
      because: "each is a blank to be filled, and no question of its own",
    },
    {
      message: "who patches the OS on VMs, the code on App Service, and the data in SharePoint?",
      areas: ["operating-system", "applications", "data"],
      because: "the first stands behind what asks",
    },
    { message: "PaaS hosts = ____ , PaaS code = ____ , PaaS phones = ____", areas: ["physical-hosts", "applications", "devices-and-endpoints"], because: "a line is a blank, too" },
    { message: "Our CRM is SaaS. (a) the customer records (b) new releases of the app. Who has a, and who b?", areas: ["data", "applications"], because: "by letters" },
    { message: "AVD: the physical hosts below and the golden image, who patches which?", areas: ["physical-hosts", "operating-system"], because: "'which' asks of each" },
    {
      message: "Dynamics 365: a bug in the product vs a virus on a tablet. Who cures the one, who the other?",
      areas: ["applications", "devices-and-endpoints"],
      because: "the one and the other are the two",
    },
    {
      message: "The building of the region and the laptops of our staff, guarding is whose for the first and whose for the second?",
      areas: ["physical-datacentre", "devices-and-endpoints"],
      because: "so are the first and the second",
    },
    { message: "Guest patches in IaaS, cables in IaaS. Both ours?", areas: ["operating-system", "physical-network"], because: "'both' asks of each" },
    { message: "one, who guards the building in IaaS. two, who patches the guest in IaaS", areas: ["physical-datacentre", "operating-system"], because: "by words for numbers" },
    {
      message: "GitHub Enterprise Cloud: physical servers, leavers' accounts. Who, who?",
      areas: ["physical-hosts", "account-and-access-management"],
      because: "it asks twice",
    },
    {
      message: "Front Door: tuning the WAF policy, patching the edge servers. Is either of those on us?",
      areas: ["network-controls", "operating-system"],
      because: "each of the two may be",
    },
    { message: "In IaaS ___ hardens the guest, while ____ replaces the broken disk", areas: ["operating-system", "physical-hosts"], because: "who does it is to be filled in" },
    {
      message: "cabling of the region and accounts of our leavers who looks after each one",
      areas: ["physical-network", "account-and-access-management"],
      because: "no comma parts them from who",
    },
  ])("is asked for each of its things: $message ($because)", ({ message, areas }) => {
    expect(new Set(ask(message).about.areas)).toEqual(new Set(areas));
  });

  it("of four things is answered whole", () => {
    expect(partsOf("In IaaS, who has (1) the building (2) the guest OS (3) the data (4) the laptops?")).toHaveLength(4);
  });

  it("of three things is read as three, with a who before or behind each", () => {
    expect(partsOf("IaaS: building = who, guest OS = who, our own code = who?")).toHaveLength(3);
    expect(partsOf("In IaaS, who guards the building, who patches the OS, and who sorts the files?")).toHaveLength(3);
  });

  it("begins with its first counter, not with an article", () => {
    expect(partsOf("Fabrikam puts a table into Azure SQL Database, PaaS. Whose are a) the OS b) the data")).toMatchObject([
      { areas: ["operating-system"], claim: null },
      { areas: ["data"], claim: null },
    ]);
  });

  it("is none where the answers are counted, and not the things", () => {
    expect(partsOf("Exam: patching Windows Server in IaaS is a task for (A) Microsoft (B) the company")).toMatchObject([{ kind: "who", areas: ["operating-system"] }]);
  });

  it("is none where the second asks what becomes of the first", () => {
    expect(partsOf("The firewall rules in PaaS: who writes them and who builds them?")).toMatchObject([{ kind: "who", areas: ["network-controls"] }]);
  });

  it("is answered once where two of its things are one area", () => {
    const areas = partsOf("Azure Local in the plant: whose firmware, whose power, whose door lock?").map((query) => ("areas" in query ? query.areas : []));
    expect(areas.filter((each) => each[0] === "physical-datacentre")).toHaveLength(1);
  });

  it("is judged for each of two things", () => {
    expect(ask("Guest patches in IaaS, cables in IaaS. Both ours?").verdict.holds).toBe(false);
    expect(ask("The hosts are theirs in IaaS. The guest OS is theirs, too. Are both right?").verdict.holds).toBe(false);
    expect(ask("In SaaS the racks are theirs. The app is theirs, too. Both true?").verdict.holds).toBe(true);
  });

  it("has its thing in the cloud where that is said, though the other stands at home", () => {
    expect(partsOf("cooling in our own hall and cooling in Azure, who sees to either?")).toMatchObject([{ models: ["on-premises"] }, { models: [] }]);
  });

  it("of services to be sorted is sorted as a whole", () => {
    expect(ask("Azure Files? SharePoint Online? a Linux VM? The model of each please").verdict.models).toEqual(["paas", "saas", "iaas"]);
  });

  it("is none where both sides are meant, or one thing is counted with 'one'", () => {
    expect(partsOf("The firewall rules in PaaS, is it both of us?")).toMatchObject([{ kind: "who", areas: ["network-controls"] }]);
    expect(partsOf("One question about PaaS, who patches the OS there?")).toMatchObject([{ kind: "who", areas: ["operating-system"], models: ["paas"] }]);
  });

  it("is none where two models are compared in one thing", () => {
    expect(partsOf("PaaS vs SaaS: who does the firewall rules?")).toMatchObject([{ kind: "compare", models: ["paas", "saas"] }]);
  });
});

describe("the claims of a message that makes several", () => {
  it.each([
    {
      message: "In IaaS the customer sets the firewall rules and Microsoft guards the physical network. Both right?",
      areas: ["network-controls", "physical-network"],
      holds: true,
      because: "each is so",
    },
    {
      message: "In IaaS the guest OS is ours, the hosts are theirs and the data is ours, right?",
      areas: ["operating-system", "physical-hosts", "data"],
      holds: true,
      because: "three are as good as two",
    },
    {
      message: "In SaaS the app is theirs but the data is ours, correct?",
      areas: ["applications", "data"],
      holds: true,
      because: "an article behind a model does not make it a name",
    },
    {
      message: "PaaS: they look after our laptops, and we swap broken server hardware. Agree?",
      areas: ["devices-and-endpoints", "physical-hosts"],
      holds: false,
      because: "neither is so",
    },
    {
      message: "Microsoft secures the building while we patch the operating system in PaaS, right?",
      areas: ["physical-datacentre", "operating-system"],
      holds: false,
      because: "one half that is wrong makes it wrong",
    },
    {
      message: "The switches: ours on-premises, theirs in PaaS. Is that statement valid?",
      areas: ["physical-network"],
      holds: true,
      because: "one thing may be another side's in another model",
    },
    {
      message: "Firewall rules: ours in IaaS, shared in PaaS - is that how the two differ, yes?",
      areas: ["network-controls"],
      holds: true,
      because: "what is said of two models side by side is judged, and not compared",
    },
    { message: "So the OS is ours in IaaS and theirs in PaaS, right?", areas: ["operating-system"], holds: true, because: "a 'so' that opens draws no conclusion" },
    { message: "The OS is ours in IaaS and theirs in PaaS, both right?", areas: ["operating-system"], holds: true, because: "'both' may ask for the claims" },
    {
      message: "Identity: the customer's in PaaS, shared in SaaS. Did I copy it correctly?",
      areas: ["identity-and-access"],
      holds: true,
      because: "that it is shared is a claim, too",
    },
    {
      message: "Network controls: customer in IaaS, shared in PaaS, customer in SaaS. Correct?",
      areas: ["network-controls"],
      holds: false,
      because: "one of three that is wrong makes it wrong",
    },
  ])("are judged each by itself: $message ($because)", ({ message, areas, holds }) => {
    const answer = ask(message);
    expect(answer.about.areas).toEqual(areas);
    expect(answer.verdict.holds).toBe(holds);
  });

  it.each([
    { message: "NSG rules are ours in IaaS and the cables are theirs. Is the first half right?", because: "only one of them is asked for" },
    { message: "The OS is ours in IaaS and theirs in PaaS. Is the first half right?", because: "only one of its places is asked for" },
    { message: "If Microsoft patches the OS in PaaS, do we patch the application?", because: "what is said under a condition is not claimed" },
    { message: "Microsoft does not patch the OS in IaaS, we do, right?", because: "it is one thing" },
    { message: "The accounts in SaaS are ours, so the operating system is Microsoft's, correct?", because: "a conclusion is drawn" },
    { message: "Is it right that Microsoft handles identity and access for us in SaaS?", because: "both words are of one name" },
  ])("are not made of what claims only one thing: $message ($because)", ({ message }) => {
    expect(partsOf(message)).toHaveLength(1);
  });
});

it("asks for a model wherever the question before stands: the firewall rules are not shared in IaaS", () => {
  const [, second] = partsOf("List what Microsoft does for IaaS. Then tell me in which model the firewall rules are shared.");
  expect(second).toMatchObject({ kind: "which-model", models: ["paas"], offered: [], claim: null });
});

it.each([
  { message: "DigitalOcean managed postgres, who patches it", elsewhere: true, because: "the name of a cloud stands before what both have" },
  { message: "we use AWS and Azure SQL Database", elsewhere: false, because: "two are named beside each other" },
  { message: "from AWS to AKS", elsewhere: false, because: "one leaves the one for the other" },
])("is of another cloud, or not: $message ($because)", ({ message, elsewhere }) => {
  expect(speaksElsewhere(recognise(message))).toBe(elsewhere);
});

describe("what a message is about", () => {
  it.each([
    { message: "apart from the backups, who patches the OS in IaaS?", areas: ["operating-system"], because: "the exception is set aside" },
    { message: "leaving aside the laptops, who sets the firewall rules in IaaS?", areas: ["network-controls"], because: "it is named only to be left out" },
    {
      message: "who installs security updates on the hypervisor, our platform team wants it off their list",
      areas: ["physical-hosts"],
      because: "what is updated is named behind the updates",
    },
    {
      message: "am I supposed to patch the host OS of Container Apps or is it managed",
      areas: ["operating-system"],
      because: "the system that is named is patched, and not the host",
    },
    {
      message: "with PaaS, who has to worry about Windows updates underneath our code",
      areas: ["operating-system"],
      because: "what is below a thing is updated, and not the thing",
    },
    { message: "who keeps the middleware patched in PaaS?", areas: ["operating-system"], because: "what runs under the code goes with the system, not with the code" },
    { message: "the runtime under our code, who updates it in PaaS?", areas: ["operating-system"], because: "a runtime goes with the system, too" },
    { message: "under the responsibility model, who repairs the roof of our own server room?", areas: ["physical-datacentre"], because: "the model is only by what it is judged" },
    { message: "not the OS, the host below it: who repairs that?", areas: ["physical-hosts"], because: "the denied thing is set aside" },
    { message: "The hole is in the runtime of our PaaS, not in our own code. Who patches that?", areas: ["operating-system"], because: "the code is named to be ruled out" },
    { message: "The runtime in PaaS is outdated. It is not our code. Who updates that?", areas: ["operating-system"], because: "it may be ruled out in a sentence of its own" },
    { message: "The fibre is fine, but who looks after the laptops?", areas: ["devices-and-endpoints"], because: "the turn leads to what is asked" },
    { message: "who sets the minimum TLS version on our web app?", areas: ["network-controls"], because: "the app is only where it is set" },
    { message: "who patches the OS and who guards the building, in IaaS?", areas: ["operating-system", "physical-datacentre"], because: "both are asked about" },
    {
      message: "IaaS: firewall rules, laptops, leavers' accounts. Whose is each?",
      areas: ["network-controls", "devices-and-endpoints", "account-and-access-management"],
      because: "it is a list",
    },
  ])("is not what only sets the scene: $message ($because)", ({ message, areas }) => {
    expect(partsOf(message).flatMap((query) => (query.kind === "who" ? query.areas : []))).toEqual(areas);
  });
});

it("leaves a participle to the noun before it: the physical network that is protected is no protection of the network", () => {
  const { query } = assistant.ask("physical network protected by the provider: which of the models qualify?");
  expect(query).toMatchObject({ kind: "which-model", areas: ["physical-network"], models: ["iaas", "paas", "saas"] });
});

describe("where a question stands", () => {
  it.each([
    { message: "who runs the cables at our own site?", models: ["on-premises"], because: "the site is ours" },
    { message: "is the cabling ours or Microsoft's on-premises?", models: ["on-premises"], because: "the provider only stands beside it" },
    { message: "who patches Windows on the servers that we rent by the hour?", models: ["iaas"], because: "rented servers are IaaS" },
    { message: "who updates the application where software is consumed as a service?", models: ["saas"], because: "its long name may have a verb in it" },
    { message: "cooling in our own hall and cooling in Azure, who sees to either?", models: ["on-premises"], because: "at home one of them stands" },
    { message: "MySQL on our IaaS machine, who patches the OS below it?", models: ["iaas"], because: "what stands on a machine of one's own is no service" },
    { message: "the web app of our SaaS vendor has a hole, who fixes it?", models: ["saas"], because: "another's web app is no App Service" },
    {
      message: "IaaS: who does the cabling? And the same question after the move to SaaS?",
      models: ["iaas", "saas"],
      because: "it is asked once before the move and once after it",
    },
    { message: "who gives out access rights if the application is bought complete", models: ["saas"], because: "what it is like needs to be no surer than the contrary" },
    { message: "we just rent computers in the cloud, nothing else. who patches them?", models: ["iaas"], because: "so one puts it who knows no name for it" },
    { message: "apart from AKS, who patches the nodes in PaaS?", models: ["paas"], because: "a service that is left out is no place" },
    { message: "private endpoints in PaaS, ours or theirs?", models: ["paas"], because: "they are asked about there, not in the service to which they belong" },
    { message: "Who sets the firewall rules in IaaS, and is that still so after we go to SaaS?", models: ["iaas", "saas"], because: "the second asks of where one arrives" },
  ])("is said by a model, or by what it is like: $message ($because)", ({ message, models }) => {
    expect(placeIn(message)).toEqual({ models, services: [] });
  });

  it.each([
    { message: "VM scale sets carry our tax portal. Guest OS updates, handled by the platform or must we arrange them", service: "virtual-machine-scale-sets" },
    { message: "Someone emptied a blob container, soft delete was off. Who should have set up recovery here?", service: "azure-storage" },
    { message: "firewall rules and vnets, ours or theirs?", service: "azure-virtual-network" },
  ])("is said by the only service that has its name in it, however it stands there: $message", ({ message, service }) => {
    expect(placeIn(message)).toEqual({ models: [], services: [service] });
  });

  it.each([
    { message: "who installs the patches on App Service in PaaS?", services: ["app-service"], because: "it asks who installs" },
    { message: "who backs up the PostgreSQL that we installed ourselves on IaaS?", services: [], because: "what we installed is not the provider's" },
    { message: "is the control plane of kubernetes patched by us?", services: ["aks"], because: "a part of it stands beside a word that may mean it" },
    { message: "In SharePoint Online, is it us who update the servers, like on-prem?", services: ["sharepoint-onedrive"], because: "what it is likened to is no place" },
    {
      message: "We moved from our own VM to App Service, and a Windows update is pending. Do we install that?",
      services: ["app-service"],
      because: "it counts where one has arrived",
    },
    {
      message: "We are replacing a self-hosted CRM with one that is SaaS. Who updates the application after the switch?",
      services: ["dynamics-365"],
      because: "it counts where one arrives, and the service that is meant is there",
    },
    {
      message: "we took billing from vms to app service last week. is os patching still ours?",
      services: ["app-service"],
      because: 'a "from" and a "to" make a move, whatever the verb',
    },
    {
      message: "who patches the guest OS on our VMs, and the hypervisor?",
      services: ["azure-virtual-machines"],
      because: "what says where says it of both, though the guest hints at it, too",
    },
    { message: "scale sets, OS patches, who?", services: ["virtual-machine-scale-sets"], because: "also where its name hints at an area" },
    {
      message: "patches for the MySQL I installed by hand on our own Azure VM, who applies them?",
      services: ["azure-virtual-machines"],
      because: "software of one's own stands where it is installed",
    },
    {
      message: "We move our shop from SQL Server in our own rack to Azure SQL Database. Who patches after that?",
      services: ["azure-sql-database"],
      because: "one has left one's own rack, however far the verb is from it",
    },
    {
      message: "A company moves its website from its own servers to Azure App Service. Who updates the web server afterwards?",
      services: ["app-service"],
      because: "and whatever stands between the verb and where one goes",
    },
    { message: "A Bastion host is still a VM somewhere. Who patches it?", services: ["azure-bastion"], because: "what it is said to be is no second place" },
    { message: "VM scale sets: the guest OS, still us?", services: ["virtual-machine-scale-sets"], because: "a name that stands as a heading says where" },
    {
      message: "VNet and Azure Firewall: who writes the rules?",
      services: ["azure-virtual-network", "azure-firewall"],
      because: "what has a name of its own is a place, also beside another",
    },
    { message: "Bastion itself, not the VMs behind it: who patches its OS?", services: ["azure-bastion"], because: "a 'not' sets aside what it stands before" },
    { message: "Who patches the OS of Azure Firewall itself, not of the VMs behind it?", services: ["azure-firewall"], because: "what is set aside is not meant" },
    { message: "App Service Environment sits in our VNet, so who patches it?", services: ["app-service-environment"], because: "the network is only where it stands" },
  ])("is said by a service, unless it is named in passing: $message ($because)", ({ message, services }) => {
    expect(placeIn(message).services).toEqual(services);
  });

  it.each([
    {
      message: "We choose between SQL Server on a VM and SQL Managed Instance. Who patches the engine in the managed instance?",
      services: ["azure-sql-managed-instance"],
      because: "the question says where",
    },
    { message: "Microsoft patches our VMs as well as Bastion, right?", services: ["azure-virtual-machines", "azure-bastion"], because: "both stand in a row" },
    { message: "VPN Gateway, network controls: who?", services: ["azure-vpn-gateway"], because: "the area by its name is asked for there" },
  ])("is in the services that it asks of: $message ($because)", ({ message, services }) => {
    expect(placeIn(message).services).toEqual(services);
  });

  it("is where a cell is asked for, whatever it is like there", () => {
    expect(partsOf("what are network controls like in PaaS?")).toMatchObject([{ kind: "who", areas: ["network-controls"], models: ["paas"] }]);
    expect(partsOf("What is PaaS, in one line please, I am on the phone")).toMatchObject([{ kind: "topic", topic: "paas" }]);
  });

  it("is in no service called Teams where a team is greeted", () => {
    expect(placeIn("Hi team bot, Windows 365: who keeps the Cloud PCs patched?").services).toEqual(["windows-365"]);
  });

  it("is in no service called Teams where people's own teams are meant", () => {
    expect(partsOf("we go PaaS. what will our own teams still have on their plate?")).toMatchObject([{ kind: "duties", side: "customer", models: ["paas"] }]);
  });

  it("is not in the service to which a thing of another question belongs", () => {
    expect(partsOf("Who sets the firewall, and who lays the cables?")).toMatchObject([{ areas: ["network-controls"] }, { areas: ["physical-network"], services: [] }]);
  });
});

describe("a part of a service", () => {
  const partIn = (message: string) => {
    const [query] = partsOf(message);
    return query?.kind === "who" ? query.part : undefined;
  };

  it.each([
    { message: "firmware of the meters behind IoT Hub, whose job?", part: "IoT device firmware", because: "words for an area around it do not hide it" },
    { message: "who has custody of the security domain of our Managed HSM", part: "security domain of Managed HSM", because: "an area that is only guessed steps back" },
    { message: "A defect as shipped, nothing customised. In Dynamics 365, who fixes the application?", part: null, because: "what is denied is no part" },
    { message: "We move from our SharePoint farm to SharePoint Online. Who patches the servers then?", part: null, because: "what one leaves is not asked about" },
    { message: "Dynamics 365: a defect in the product, not in our customisations. Who fixes it?", part: null, because: "what is set aside is no part, whatever stands before it" },
    {
      message: "who rules on retention law for OneDrive files",
      part: "version history in SharePoint",
      because: "LAW is no workspace here, and what is kept of files is a part of their own service",
    },
  ])("is asked about where its service is meant: $message ($because)", ({ message, part }) => {
    expect(partIn(message)).toBe(part);
  });
});

describe("an area and nothing else", () => {
  it.each(["hypervisor", "User accounts?", "bare metal hosts / hypervisor, Azure"])("by a name that can be nothing else asks who carries it: %s", (message) => {
    expect(partsOf(message)).toMatchObject([{ kind: "who", claim: null, models: [], services: [] }]);
  });

  it("with a side beside it claims that this side carries it", () => {
    expect(partsOf("network controls, ours?")).toMatchObject([{ kind: "who", claim: { kind: "carries", party: "customer" } }]);
  });

  it.each(["What is a hypervisor?", "diff between tcp and udp", "udp vs tcp", "when is the next patch Tuesday"])("is not all that asks something else of it: %s", (message) => {
    expect(ask(message).outcome).not.toBe("answer");
  });

  it.each(["our data…", "Network controls, please."])("by its plain name is more than the topic about it: %s", (message) => {
    expect(partsOf(message)).toMatchObject([{ kind: "who" }]);
  });
});

describe("a thing in a place and nothing else", () => {
  it.each([
    {
      message: "VM firewall",
      query: { kind: "who", areas: ["network-controls"], services: ["azure-virtual-machines"] },
      because: "the name of an area may say where",
    },
    {
      message: "app service firewall",
      query: { kind: "who", areas: ["network-controls"], services: ["app-service"] },
      because: "beside a service that is named, what only hints at another is the thing",
    },
    { message: "entra mfa", query: { kind: "topic", topic: "mfa", services: ["entra-id"] }, because: "a topic that goes by the name of its area says more" },
    {
      message: "disk encryption on vms",
      query: { kind: "topic", topic: "encryption-at-rest", services: ["azure-virtual-machines"] },
      because: "what the place hints at is no thing of its own",
    },
    {
      message: "data in transit encryption app service",
      query: { kind: "topic", topic: "encryption-in-transit", services: ["app-service"] },
      because: "a topic that is named twice is one topic",
    },
    {
      message: "hypervisor patching, IaaS",
      query: { kind: "who", areas: ["physical-hosts"], models: ["iaas"] },
      because: "what is patched says more than that it is",
    },
    {
      message: "azure sql backup",
      query: { kind: "who", aspect: "backup", areas: ["data"], services: ["azure-sql-database"] },
      because: "the service has words of its own for it",
    },
    { message: "VM backup", query: { kind: "who", aspect: "backup", services: ["azure-virtual-machines"] }, because: "where nothing else stands, a hint is a name" },
    {
      message: "vm patching",
      query: { kind: "who", claim: null, areas: ["operating-system"], services: ["azure-virtual-machines"] },
      because: "nobody claimed that Microsoft patches it, and a No would answer nobody",
    },
    { message: "app service patching?", query: { kind: "who", claim: null, services: ["app-service"] }, because: "nor that nothing needs patching" },
    { message: "app service tls", query: { kind: "topic", topic: "encryption-in-transit", services: ["app-service"] }, because: "a topic stands in a place, too" },
    { message: "logic apps connector credentials", query: { kind: "who", part: "connection in Logic Apps" }, because: "the longest name of a part is the part that is meant" },
    { message: "log analytics retention", query: { kind: "who", part: "retention of a Log Analytics workspace" }, because: "a part goes before the whole" },
    { message: "network controls paas", query: { kind: "who", areas: ["network-controls"], models: ["paas"] }, because: "a model is a place" },
    { message: "power apps data leak", query: { kind: "who", areas: ["data"], services: ["power-platform"] }, because: "the name of a service names nothing else" },
  ])("asks who carries it there: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });

  it.each(["azure sql pricing", "VM sizes", "what is vm backup", "azure sql backup tutorial"])("is not what says more: %s", (message) => {
    expect(ask(message).outcome).not.toBe("answer");
  });
});

describe("a service or a topic and nothing else", () => {
  it.each([
    { message: "Key Vault?", query: { kind: "service", services: ["azure-key-vault"] }, because: "it is as if its card were called for" },
    { message: "AKS, please", query: { kind: "service", services: ["aks"] }, because: "small words say nothing more" },
    { message: "ransomware", query: { kind: "topic", topic: "ransomware" }, because: "a topic has its card, too" },
    { message: "AVD vs Windows 365", query: { kind: "compare", services: ["azure-virtual-desktop", "windows-365"] }, because: "two that are held against each other are compared" },
    { message: "VM vs PaaS", query: { kind: "compare", services: ["azure-virtual-machines"], models: ["paas"] }, because: "so are a service and a model" },
    { message: "VM?", query: { kind: "service", services: ["azure-virtual-machines"] }, because: "where nothing else stands, a hint is a name" },
  ])("is told: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });

  it.each([
    { message: "I'd like a second monitor", because: "most of its words are others" },
    { message: "AKS and Key Vault pricing", because: "the price is asked" },
    { message: "hello", because: "it names none" },
    { message: "AKS vs App Service for a small team", because: "advice is asked" },
  ])("is not all of it: $message ($because)", ({ message }) => {
    expect(["service", "topic"]).not.toContain(partsOf(message)[0]?.kind);
  });
});

describe("who does what and nothing else", () => {
  it.each([
    { message: "who is responsible for what?", query: { kind: "topic", topic: "shared-responsibility" }, because: "no place is named" },
    { message: "RACI for App Service", query: { kind: "service", services: ["app-service"] }, because: "it stands in a service" },
    { message: "responsibility matrix SaaS", query: { kind: "topic", topic: "saas" }, because: "it stands in a model" },
    { message: "shared responsibility for AVD", query: { kind: "service", services: ["azure-virtual-desktop"] }, because: "the concept is asked for where it is applied" },
    { message: "RACI", query: { kind: "matrix" }, because: "the word alone is a table" },
  ])("is told as a whole: $message ($because)", ({ message, query }) => {
    expect(partsOf(message)).toMatchObject([query]);
  });
});

it.each([
  { message: "who patches MySQL on a VM?", services: ["azure-virtual-machines"], models: [] },
  { message: "who backs up MSSQL installed on a VM?", services: ["sql-server-on-azure-vm"], models: [] },
  { message: "who backs up Postgres on our own server?", services: [], models: ["on-premises"] },
])("asks of the machine where software is installed that is a service elsewhere: $message", ({ message, services, models }) => {
  expect(placeIn(message)).toEqual({ services, models });
});

it.each(["who does encryption?", "encryption, us or them?", "who does encryption in PaaS?"])("a sample question of one word is a name: %s", (message) => {
  expect(partsOf(message)).toMatchObject([{ kind: "topic", topic: "encryption-at-rest" }]);
});

it.each([
  { message: "upgrading the node OS in AKS Automatic, not plain AKS, who?", places: ["aks-automatic"], because: "a word may stand before what is not meant" },
  { message: "SQL Server on a VM, not the PaaS thing: who patches Windows there?", places: ["sql-server-on-azure-vm"], because: "a model is not meant, either" },
])("stands not where it is denied: $message ($because)", ({ message, places }) => {
  const [query] = partsOf(message);
  expect(query && "services" in query ? [...query.services, ...("models" in query ? query.models : [])] : []).toEqual(places);
});

it("leaves out a model that does not count", () => {
  expect(partsOf("which models leave the guest OS to us? on-premises does not count")).toMatchObject([{ kind: "which-model", models: ["iaas"] }]);
});

it.each(["who manages identity in PaaS? wait no SaaS", "who manages identity in PaaS? no wait, SaaS"])("takes the model that corrects another: %s", (message) => {
  expect(placeIn(message)).toMatchObject({ models: ["saas"] });
});

it.each(["what are the areas?", "list the ten areas"])("shows the matrix to who asks for its rows: %s", (message) => {
  expect(partsOf(message)).toMatchObject([{ kind: "matrix" }]);
});

it("tells that everything is the customer's on-premises, whatever a topic says of the cloud", () => {
  expect(ask("who is responsible for DDoS protection on-premises?")).toMatchObject({
    verdict: { party: "customer" },
    verdictLine: "On-premises everything is yours, from the building to the data.",
  });
});

it.each(["which services are SaaS", "list PaaS services"])("lists the services: %s", (message) => {
  expect(partsOf(message)).toMatchObject([{ kind: "services" }]);
});

it("takes who is hired by the customer for the customer, and no managed service for a model", () => {
  expect(partsOf("our managed service provider patches the VMs, whose duty is it?")).toMatchObject([
    { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"], models: [] },
  ]);
});

describe("the name of a service", () => {
  it.each(["who patches App Service?", "who updates App Service?", "does Microsoft patch Exchange Online?"])(
    "is no app that is patched, where the words before it stop: %s",
    (message) => {
      expect(partsOf(message)).toMatchObject([{ kind: "who", aspect: "patching", areas: ["operating-system"] }]);
    },
  );
});

it("takes 'logging in PaaS' for logging, and for no sign-in", () => {
  expect(partsOf("who does the logging in PaaS?")).toMatchObject([{ kind: "topic", topic: "logging-and-monitoring" }]);
});

it.each([
  "Please fill in: 1) VM guest patching 2) Backup of Exchange Online mailboxes 3) Firewall rules of Azure SQL Database",
  "1. VM guest patching 2. Backup of Exchange Online mailboxes 3. Firewall rules of Azure SQL Database",
])("asks for each item of a counted list where that stands: %s", (message) => {
  expect(partsOf(message)).toMatchObject([
    { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"] },
    { kind: "who", aspect: "backup", services: ["exchange-online"] },
    { kind: "who", areas: ["network-controls"], services: ["azure-sql-database"] },
  ]);
});

it("takes no two things in a row for the name of one", () => {
  expect(ask("OS, firewall and data are ours in PaaS, correct?").about.areas).toEqual(["operating-system", "network-controls", "data"]);
});

it.each([
  { question: "how are customers kept apart on the hosts, and whose job is that?", party: "provider", because: "whose it is is asked of the thing that is named before" },
  { question: "For a PaaS solution please tell me who has: the building, our data", party: "split", because: "what only asks to be told may stand behind the place" },
] as const)("asks who: $question ($because)", ({ question, party }) => {
  expectAnswer(question, { party });
});

it("explains what is called so, and not the part of it that is named: half in a cellar, half in Azure, hybrid", () => {
  expectAnswer("half of it in our own cellar, half in Azure (hybrid). how does the responsibility go then?", { topics: ["hybrid"] });
  expectAnswer("Half in our own cellar, half in Azure (hybrid). Who does what?", { topics: ["hybrid"] });
});

it("judges of each service what is said of it, where two sides are named", () => {
  expect(ask("Our admin says we patch VMs and Microsoft patches App Service. Correct?").verdict.holds).toBe(true);
  expect(ask("With Azure SQL Database we patch the OS ourselves, but with a VM Microsoft does. Right?").verdict.holds).toBe(false);
});

it.each(["Our office fibre was cut. Is that Microsoft's responsibility?", "who maintains our own network?", "who guards the server room in our clinic?"])(
  "asks of one's own place, whatever cloud there is: %s",
  (message) => {
    expect(ask(message)).toMatchObject({ about: { models: ["on-premises"] }, verdict: { party: "customer" } });
  },
);

it.each(["Please tell me who is responsible: OS of VMs, data in SharePoint, physical network. Thanks, Rita", "OS of VMs; data in SharePoint; physical network"])(
  "asks for each thing in a row where that stands: %s",
  (message) => {
    expect(partsOf(message)).toMatchObject([
      { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"] },
      { kind: "who", areas: ["data"], services: ["sharepoint-onedrive"] },
      { kind: "who", areas: ["physical-network"], services: [] },
    ]);
  },
);

it("takes a place that only says what a service is for, for none at home", () => {
  expect(ask("nsg rules for the warehouse VMs, ours right?").about.models).not.toContain("on-premises");
});

it("takes a network of one's own in the cloud for none at home", () => {
  expect(ask("SQL Managed Instance sits in our own VNet. Does that make the network controls wholly ours?").about.services).toEqual(["azure-sql-managed-instance"]);
});

it.each(["we don't have to come into the office on Friday, do we", "we must sign that, don't we", "am I allowed to pass the Azure SOC 2 report on to my own customers"])(
  "judges nothing of what names no thing that is known, or asks what is allowed: %s",
  (message) => {
    expect(ask(message).outcome).toBe("decline");
  },
);

it.each(["reset my password pls", "unlock my account"])("offers no area to somebody who wants a thing of their own mended: %s", (message) => {
  expect(ask(message).outcome).toBe("decline");
});

it("names three things first, though all are one side's", () => {
  const { card } = assistant.ask("1) VM guest patching 2) Backup of Exchange Online mailboxes 3) Firewall rules of Azure SQL Database");
  expect(card.verdict).toMatch(/^Operating system in Azure Virtual Machines, .*: yours\.$/);
});

it("takes a system and its updates for one thing", () => {
  expect(partsOf("the Windows inside the VMs we rent from Azure, whose hands do the monthly updates lie in?")).toMatchObject([
    { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"] },
  ]);
});

it("answers what it can, and tells that it does not know a price", () => {
  const { card } = assistant.ask("Who does backups of Blob storage and what does it cost?");
  expect(card.readAs).toContain("Storage");
  expect(card.sections).toContainEqual(expect.objectContaining({ kind: "note", label: "Not answered", text: expect.stringContaining("and what does it cost") }));
});

it("asks where one arrives, though only where one leaves has a name", () => {
  expect(ask("who does power and cooling once everything moves out of our cellar and into Azure?").verdict.party).toBe("provider");
});

it("holds two services against each other in what is patched, though it asks nothing", () => {
  expect(partsOf("AKS vs AKS Automatic for node patching")).toMatchObject([{ kind: "compare", areas: ["operating-system"], services: ["aks", "aks-automatic"] }]);
});

it("judges what the same is said of, each by itself", () => {
  expect(assistant.ask("In PaaS the OS belongs to Microsoft and so do the applications, right?").card.verdict).toBe("Operating system: yes, Microsoft's. Applications: no, yours.");
});

it.each([
  { message: "PaaS has no shared areas, correct?", verdict: "Network controls: not quite, shared." },
  { message: "is anything shared in SaaS?", verdict: "Identity and access: yes, shared." },
])("judges what is said to be shared by its name: $message", ({ message, verdict }) => {
  expect(assistant.ask(message).card.verdict).toBe(verdict);
});

it("takes 'the logs in Azure' for logs, and for no sign-in", () => {
  expect(partsOf("Which side has to keep the logs in Azure?")).toMatchObject([{ kind: "topic", topic: "logging-and-monitoring" }]);
});

it.each(["ASR, who does which bit?", "Key Vault: who does which part", "App Service: their part, our part?"])("takes who does which part for who does what: %s", (message) => {
  expect(partsOf(message)).toMatchObject([{ kind: "service" }]);
});

it("takes the thing over from the question before, where only the place is another", () => {
  expect(partsOf("Who patches the OS on Azure VMs? And who does it on App Service?")).toMatchObject([
    { kind: "who", areas: ["operating-system"], services: ["azure-virtual-machines"] },
    { kind: "who", areas: ["operating-system"], services: ["app-service"] },
  ]);
});

it.each(["who patches VMs and who patches App Service?", "who patches App Service and who patches VMs?"])(
  "leaves each of its questions where it stands, by whatever words: %s",
  (message) => {
    expect(partsOf(message).flatMap((query) => (query.kind === "who" ? query.services : []))).toEqual(expect.arrayContaining(["azure-virtual-machines", "app-service"]));
  },
);

it("asks of a thing in the model beside it, and of no part of a service that breaks the rule there", () => {
  const ofArea = { kind: "who", areas: ["network-controls"], models: ["paas"], services: [], part: "rules and endpoints that you set" };
  expect(partsOf("are firewall rules ours in platform as a service?")).toMatchObject([ofArea]);
});

it.each(["who handles MFA in SaaS?", "who sets up MFA in SaaS?"])("asks about a topic where nothing but its name names an area: %s", (message) => {
  expect(partsOf(message)).toMatchObject([{ kind: "topic", topic: "mfa", models: ["saas"] }]);
});

it("takes an area that no word names for no area: what is asked about is the topic that is named", () => {
  expect(partsOf("key rotation: who?")).toMatchObject([{ kind: "topic", topic: "key-management" }]);
});

describe("a misconception", () => {
  it.each([
    { message: "do we need to act or is Microsoft rolling it out on AKS nodes?", because: "who may choose between the two has claimed neither" },
    { message: "what is left for us in SaaS", because: "what asks needs no question mark" },
  ])("is not repeated by what only asks: $message ($because)", ({ message }) => {
    expect(partsOf(message)).not.toMatchObject([{ kind: "topic", challenge: true }]);
  });
});

describe("a question beside others that is not understood", () => {
  const noteOf = (message: string) =>
    assistant.ask(message).card.sections.flatMap((section) => (section.kind === "note" && section.label === "Not answered" ? [section.text] : []));

  it("is named under the answer to the others: who reads them must not take them for all", () => {
    expect(noteOf("VPN Gateway instances' OS - MS? And the colour of the firewall at our HQ?")).toEqual([expect.stringContaining("colour of the firewall")]);
  });

  it.each(["who patches the OS in PaaS, and who backs up in SaaS?", "who patches the OS in PaaS? Asking for my boss."])("is not named where there is none: %s", (message) => {
    expect(noteOf(message)).toEqual([]);
  });
});

it("is asked for duties, not for the model, by what one is responsible for in it", () => {
  expect(partsOf("What are we responsible for in IaaS?")).toMatchObject([{ kind: "duties", side: "customer", models: ["iaas"] }]);
});

describe("what is turned down", () => {
  it.each([
    { question: "is it legal to keep the salaries of our Berlin office in Ohio", refusal: "law", because: "what the law allows is another matter than who carries it" },
    { question: "are we controller or processor for the data in Exchange Online", refusal: "law", because: "a role in law is no duty of the matrix" },
    { question: "what does Azure SQL cost", refusal: "price", because: "it is a price" },
    { question: "who patches EC2 machines", refusal: "other-cloud", because: "it is another cloud" },
    { question: "DigitalOcean managed postgres: patches by them?", refusal: "other-cloud", because: "a name that both have belongs to the cloud that is named before it" },
    { question: "We run AWS. Who patches the OS in IaaS?", refusal: "other-cloud", because: "the second sentence may still be about it" },
    { question: "qui est responsable des sauvegardes dans Exchange Online ?", refusal: "not-english", because: "who is told only that it is not known tries again in vain" },
    { question: "Wer ist für MFA zuständig?", refusal: "not-english", because: "one word that is the same in English does not make it English" },
  ])("is told why: $question ($because)", ({ question, refusal }) => {
    expect(partsOf(question)).toMatchObject([{ kind: "unknown", refusal }]);
  });

  it("is not another language in English words: 'do' is Portuguese, too", () => {
    expect(partsOf("what do we do do?")).not.toMatchObject([{ refusal: "not-english" }]);
  });

  it("is not another cloud that only sets the scene, where this one is asked about by name", () => {
    expect(partsOf("We use AWS and Azure. Who patches the OS in Azure App Service?")).toMatchObject([{ kind: "who", services: ["app-service"] }]);
  });

  it("is not what only speaks of the law: who keeps records for as long as it says is answered", () => {
    expect(ask("who keeps the mails for ten years, as the law wants it?").outcome).toBe("answer");
  });
});

describe("what is to be explained", () => {
  it.each([
    { question: "what about backups?", shows: { topics: ["backup"] }, because: "a topic has its own answer" },
    {
      question: "How do the rows accounts and identity differ in the responsibility model?",
      shows: { areas: ["account-and-access-management", "identity-and-access"] },
      because: "both rows are told",
    },
    { question: "what are physical hosts?", shows: { areas: ["physical-hosts"] }, because: "an area is told by who carries it" },
    { question: "How is responsibility split for Azure Databricks?", shows: { services: ["azure-databricks"] }, because: "it is asked for one service" },
    { question: "What does 'network controls' cover in the responsibility model?", shows: { areas: ["network-controls"] }, because: "it is asked for one row" },
    { question: "what is the shared responsibility model?", shows: { topics: ["shared-responsibility"] }, because: "it is asked for as such" },
    { question: "explain the AI shared responsibility model", shows: { topics: ["ai-shared-responsibility"] }, because: "its name only holds that of the whole" },
    {
      question: "explain why an encrypted disk is not yet a safe one",
      shows: { topics: ["encryption-is-enough"] },
      because: "what people wrongly believe is explained, too",
    },
    { question: "pen tests in IaaS: what does that mean, please explain", shows: { topics: ["penetration-testing"], models: ["iaas"] }, because: "the model is where it stands" },
    { question: "SaaS, as the shared responsibility model defines it: explain", shows: { topics: ["saas"] }, because: "one model is asked for, not all of them" },
    {
      question: "in which direction does the border of duties travel across the service models?",
      shows: { topics: [], models: ["iaas", "paas", "saas"] },
      because: "the models are held side by side",
    },
  ])("is not always the whole model: $question ($because)", ({ question, shows }) => {
    expect(ask(question).about).toMatchObject(shows);
  });

  it.each(["what is zero trust?", "define SIEM in one sentence", "what does Kubernetes mean?", "what's a tenant?", "public cloud, definition please"])(
    "is declined where the knowledge does not have it, and is not answered with the model as a whole: %s",
    (question) => {
      expectAnswer(question, { outcome: "decline" });
    },
  );

  it.each(["what's the idea behind the model with Microsoft and customer columns", "why doesn't the vendor simply secure all of it"])(
    "is the model as a whole where only its sense is told: %s",
    (question) => {
      expectAnswer(question, { topics: ["shared-responsibility"] });
    },
  );
});

it.each([
  { message: "who restores from an immutable backup", topics: ["ransomware"], because: "the longer name is meant" },
  { message: "who sees to firmware", topics: ["firmware"], because: "a name by itself is one" },
  { message: "who sees to secret scanning and who to the TLS certificate", topics: ["pipelines-and-source-code", "certificates"], because: "each of two longer names is" },
])("hears the topics $topics: $message ($because)", ({ message, topics }) => {
  expect(recognise(message).topics.map(({ id }) => id)).toEqual(topics);
});

it.each([
  { message: "Q: who reviews privileged access?", same: "who reviews privileged access?", because: "nor does a letter that says that it is a question" },
  { message: "1) who reviews privileged access?", same: "who reviews privileged access?", because: "nor a number where no other follows" },
  { message: "item 5: privileged access", same: "privileged access", because: "the number of a line says nothing" },
  { message: "Q3: joiner mover leaver", same: "joiner mover leaver", because: "nor does that of a question" },
  { message: "control 12 - user access reviews", same: "user access reviews", because: "whatever stands between" },
])("reads a line of a checklist without its number: $message ($because)", ({ message, same }) => {
  expect(ask(message).about).toEqual(ask(same).about);
  expect(ask(message).outcome).toBe("answer");
});

it("keeps the numbers of things that are counted", () => {
  expect(ask("1) the guest OS 2) the building: who has which in IaaS?").about.areas).toEqual(["operating-system", "physical-datacentre"]);
});

it("keeps the numbers of a list of several lines", () => {
  expect(ask("item 1: who patches the OS in IaaS? item 2: who guards the data centre?").about.areas).toEqual(["operating-system", "physical-datacentre"]);
});

it("is warier of what asks for something else and not who", () => {
  const ranked = [
    { label: "who", score: 0.75 },
    { label: "out", score: 0.25 },
  ];
  expect(kindsOf(recognise("our SaaS app is there, how can users request access"), ranked)[0]?.label).toBe("out");
  expect(kindsOf(recognise("our SaaS app is there, who manages the accounts"), ranked)[0]?.label).not.toBe("out");
});

it("asks about what is patched, and not about a thing that only sets the scene", () => {
  expect(ask("We run the tracking API on AKS, who patches the nodes?").about.areas).toEqual(["operating-system"]);
});

it("is wary of what might be out of scope, but not where a part of a service is named, which is seldom said of anything else", () => {
  const ranked = [
    { label: "who", score: 0.6 },
    { label: "out", score: 0.4 },
  ];
  expect(kindsOf(recognise("who do we ask about the cluster"), ranked)[0]?.label).toBe("out");
  expect(kindsOf(recognise("the AML compute cluster is down"), ranked)).toEqual(ranked);
  // Who asks who has it is hardly asking for anything else.
  expect(kindsOf(recognise("who sees to the AML compute cluster"), ranked)[0]?.score).toBeGreaterThan(0.8);
  expect(partsOf("who sees to the AML compute cluster")).toMatchObject([{ kind: "who", part: "Azure ML compute cluster", services: ["azure-machine-learning"] }]);
});

it("guesses nothing where nothing is named and more than one word is strange", () => {
  expect(ask("Everyone in the stadium saw the goalkeeper dawdle. Whose call is that, the umpire's?").kind).toBe("unknown");
});

it("stands where it is, and not where it is wrongly thought to be", () => {
  expect(ask("Do not assume we're SaaS, we're IaaS. Who handles network controls?").about.models).toEqual(["iaas"]);
});

it.each([
  { question: "is the data in our SaaS quotation tool our responsibility?", areas: ["data"], because: "what a tool is used for is not asked about" },
  { question: "who patches the OS under our invoicing app on App Service?", areas: ["operating-system"], because: "nor is what an app is for" },
])("is no question about prices: $question ($because)", ({ question, areas }) => {
  expect(ask(question).about.areas).toEqual(areas);
});

it("is about another cloud though that cloud's name for it ends in what software is called", () => {
  expect(ask("Who manages the operating system in Google App Engine?").kind).toBe("unknown");
});

it.each(["who protects Microsoft Lists?", "who may read our Microsoft Lists?"])("is about the product in %s", (question) => {
  expect(recognise(question).services.map(({ id }) => id)).toEqual(["sharepoint-onedrive"]);
});

it.each(["ours, I guess", "not ours I hope", "theirs, I think"])("says nothing of any topic where only a side is named and nothing was asked before: %s", (message) => {
  expectAnswer(message, { outcome: "decline" });
});

it("shows no models to whom asks who knows them", () => {
  expectAnswer("who knows the models?", { outcome: "decline" });
});

it("is asked of a service that something sits on, wherever else it is named", () => {
  const { about } = ask("There's a hole in a library our web app uses, and it sits on App Service. Who updates the library?");
  expect(about.services).toEqual(["app-service"]);
});

it.each([
  { question: "Is Fabric SaaS? And who backs up the data?", because: "where it is asked which model it is, a word that only hints at a service names it" },
  { question: "is SharePoint Online SaaS? and who backs up the data?", because: "its full name does" },
])("asks which model a service is, and then of it: $question ($because)", ({ question }) => {
  expect(ask(question).about).toMatchObject({ areas: ["data"], models: expect.arrayContaining(["saas"]) });
  expect(ask(question).kind).toBe("several");
});
