/** Small conversations: what a message leaves unsaid is taken from the question before, and nothing more than that. */
import { describe, expect, it } from "vitest";
import type { Context } from "../../src/assistant.ts";
import { ask, type Conversation, converse, describeConversations, expectAnswer, shown, type Turn } from "./asking.ts";

const patching = ["who patches the OS in IaaS?", { party: "customer", areas: ["operating-system"], models: ["iaas"] }] as const satisfies Turn;
const os = ["operating-system"];

it("repeats the whole answer to who doubts it, also where it was several", () => {
  const { context } = ask("who patches the OS in PaaS, and who backs up in SaaS?");
  expect(ask("are you sure?", context).verdictLine).toBe(ask("who patches the OS in PaaS, and who backs up in SaaS?").verdictLine);
});

it("compares no more than four, and keeps the newest", () => {
  let context: Context | null = null;
  for (const question of ["compare AKS and Azure Functions", "and Cosmos DB?", "and Key Vault?", "and Azure SQL?"]) ({ context } = ask(question, context));
  expect(context?.query).toMatchObject({ kind: "compare", services: ["azure-functions", "azure-cosmos-db", "azure-key-vault", "azure-sql-database"] });
});

/** What is asked after "who patches the OS in IaaS?" for the same in another place. */
const ELSEWHERE = [
  { asks: "show me PaaS please", model: "paas", because: "what is to be shown is the same" },
  { asks: "can you show me SaaS too", model: "saas", because: "however it is called for" },
  { asks: "try SaaS", model: "saas", because: "or tried" },
  { asks: "what if it's PaaS?", model: "paas", because: "what is supposed" },
  { asks: "suppose it's SaaS?", model: "saas", because: "in any words" },
  { asks: "what would it be in PaaS?", model: "paas", because: "it is what was spoken of" },
  { asks: "how does it look in SaaS", model: "saas", because: "or how it looks" },
  { asks: "is that true for SaaS as well?", model: "saas", because: "whether it holds there" },
  { asks: "even on-prem?", model: "on-premises", because: "a doubt is no hybrid" },
  { asks: "only in PaaS?", model: "paas", because: "a limit is no description of a model" },
  { asks: "still them on-prem?", model: "on-premises", because: "whose it still might be" },
] as const;

it.each(ELSEWHERE)("asks for the same in another place: $asks ($because)", ({ asks, model }) => {
  converse({ turns: [patching, [asks, { areas: os, models: [model], kinds: ["verdict"] }]] });
});

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "the rest of a place": [
    {
      because: "what else there is stands on the card of the place",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["anything else?", { services: ["app-service"], kinds: ["service"] }],
      ],
    },
    { because: "of a model, too", turns: [patching, ["what else?", { models: ["iaas"], kinds: ["topic"] }]] },
  ],
  "a thing whose name says where": [
    {
      because: "mailbox permissions are no mailbox server",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["what about mailbox permissions?", { services: ["exchange-online"], areas: ["account-and-access-management"] }],
      ],
    },
    {
      because: "the words of a topic's name name no area",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["what about disaster recovery?", { topics: ["disaster-recovery"] }],
      ],
    },
  ],
  "what it is said to be elsewhere": [
    {
      because: "'it' is the thing before, whatever would be said of the place by itself",
      turns: [
        ["who is responsible for the OS in PaaS?", { areas: ["operating-system"], models: ["paas"] }],
        ["I was told that with IaaS it's left to the customer. Is this right?", { areas: ["operating-system"], models: ["iaas"], holds: true }],
        ["Surely we're the ones on the hook for this in SaaS.", { areas: ["operating-system"], models: ["saas"], holds: false }],
        ["do we get the same answer in PaaS?", { areas: ["operating-system"], models: ["paas"] }],
      ],
    },
  ],
  "whose share of it": [
    {
      because: "the answer before tells both sides",
      turns: [
        ["who does identity in SaaS?", { areas: ["identity-and-access"], models: ["saas"] }],
        ["which half is ours?", { kinds: ["verdict"], areas: ["identity-and-access"], models: ["saas"] }],
        ["shared how?", { kinds: ["verdict"], areas: ["identity-and-access"], models: ["saas"] }],
        ["even if Microsoft hosts all of it?", { kinds: ["verdict"], areas: ["identity-and-access"], models: ["saas"] }],
      ],
    },
    {
      because: "a side alone is asked for its list where the other's was told",
      turns: [
        ["what are Microsoft's duties in IaaS?", { dutiesOf: "provider", models: ["iaas"] }],
        ["ours?", { dutiesOf: "customer", models: ["iaas"] }],
        ["ok, on SaaS, what's on us", { dutiesOf: "customer", models: ["saas"] }],
        ["now Microsoft's", { dutiesOf: "provider", models: ["saas"] }],
      ],
    },
    {
      because: "a side that is asked about elsewhere has a list there",
      turns: [
        ["is identity ours in SaaS?", { areas: ["identity-and-access"], models: ["saas"] }],
        ["and in PaaS?", { areas: ["identity-and-access"], models: ["paas"] }],
        ["back to SaaS: what do we do", { dutiesOf: "customer", models: ["saas"] }],
      ],
    },
  ],
  "one more thing": [
    {
      because: "what is added stands in the same place",
      turns: [
        ["who owns the physical network on-premises?", { areas: ["physical-network"], models: ["on-premises"] }],
        ["switches and cables as well?", { areas: ["physical-network"], models: ["on-premises"] }],
        ["guest OS", { areas: os, models: ["on-premises"] }],
      ],
    },
    {
      because: "of a model, too, and a name alone",
      turns: [
        ["hypervisor - our job or theirs? (iaas)", { areas: ["physical-hosts"], models: ["iaas"] }],
        ["firmware also?", { models: ["iaas"] }],
        ["guest os", { areas: os, models: ["iaas"] }],
        ["who does the apps then", { areas: ["applications"], models: ["iaas"] }],
      ],
    },
    {
      because: "a few words that do not ask are no whole question",
      turns: [
        ["who is responsible for applications when we use PaaS?", { areas: ["applications"], models: ["paas"] }],
        ["our own code, you mean?", { areas: ["applications"], models: ["paas"] }],
      ],
    },
    {
      because: "one is set aside and another named",
      turns: [
        ["who handles applications in IaaS?", { areas: ["applications"], models: ["iaas"] }],
        ["oops, not applications, physical hosts", { areas: ["physical-hosts"], models: ["iaas"] }],
      ],
    },
    {
      because: "a part that is named with its service is a whole question",
      turns: [
        ["AVS, who patches the guest VMs?", {}],
        ["ESXi?", { areas: ["physical-hosts"] }],
        ["session hosts in AVD", { areas: os, services: ["azure-virtual-desktop"] }],
      ],
    },
  ],
  "the service below it": [
    {
      because: "what the provider runs is asked about by whatever name",
      turns: [
        ["Sentinel: who writes the analytics rules?", { services: ["microsoft-sentinel"] }],
        ["who keeps the platform running", { party: "provider", services: ["microsoft-sentinel"], areas: os }],
        ["and the service behind it?", { party: "provider", services: ["microsoft-sentinel"], areas: os }],
      ],
    },
  ],
  "models that are looked for once more": [
    {
      because: "of what was asked in one of them",
      turns: [patching, ["in which models do they do it?", { verdictModels: ["paas", "saas"] }]],
    },
    {
      because: "for another thing, and for the other side",
      turns: [
        ["in which model does Microsoft take care of the applications?", { verdictModels: ["saas"] }],
        ["and the operating system?", { verdictModels: ["paas", "saas"] }],
        ["and where is it ours?", { verdictModels: ["iaas"] }],
        ["is PaaS one of them?", { holds: false }],
      ],
    },
  ],
  "what is asked of something else": [
    {
      because: "a word that may correct something begins other questions, too",
      turns: [
        ["who handles applications in IaaS?", { areas: ["applications"] }],
        ["Meaning of blue/green deployment?", { outcome: "decline" }],
      ],
    },
    {
      because: "neither a joke nor a price leans on an answer",
      turns: [
        ["who renews the certificates on PaaS?", { topics: ["certificates"] }],
        ["where can I buy them cheapest?", { outcome: "decline" }],
        ["tell me a joke about clouds", { outcome: "decline" }],
      ],
    },
  ],
  "where one model was the answer": [
    {
      because: "there is that model",
      turns: [
        ["which model leaves us the least?", { verdictModels: ["saas"] }],
        ["who does identity there?", { areas: ["identity-and-access"], models: ["saas"] }],
      ],
    },
  ],
  "what says next to nothing": [
    {
      because: "by itself it would be taken for anything",
      turns: [
        ["do we have to back up Exchange Online?", { services: ["exchange-online"] }],
        ["with what?", { outcome: "decline" }],
        ["what happens if we don't", { services: ["exchange-online"], areas: ["data"] }],
      ],
    },
  ],
  "the model of a service, once more": [
    {
      because: "another model is asked about of the same service",
      turns: [
        ["is AKS PaaS?", { services: ["aks"], holds: true }],
        ["not IaaS?", { services: ["aks"], holds: false }],
      ],
    },
  ],
  "another place beside": [
    {
      because: "what it is compared with stands beside it",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["compared to VMs?", { kinds: ["comparison"], services: ["app-service", "azure-virtual-machines"] }],
      ],
    },
  ],
  "a place that is told": [
    {
      because: "what the thing is says where it is asked, and claims nothing",
      turns: [
        ["who is responsible for the firewall?", { areas: ["network-controls"] }],
        ["it's a PaaS service", { party: "shared", areas: ["network-controls"], models: ["paas"] }],
        ["it's SaaS", { party: "provider", areas: ["network-controls"], models: ["saas"] }],
      ],
    },
    {
      because: "or who has it",
      turns: [
        ["who patches the OS?", { areas: os }],
        ["we are on IaaS", { party: "customer", areas: os, models: ["iaas"] }],
      ],
    },
    { because: "or what it might be", turns: [patching, ["and if it was a SaaS product?", { party: "provider", areas: os, models: ["saas"] }]] },
    {
      because: "after a service, too",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["and if it was SaaS?", { party: "provider", areas: os, models: ["saas"] }],
      ],
    },
    {
      because: "after a service its model is asked about, as before",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["is it PaaS?", { services: ["app-service"], kinds: ["service"] }],
      ],
    },
    {
      because: "whether the same goes elsewhere is asked there",
      turns: [
        ["who backs up Azure SQL?", { services: ["azure-sql-database"] }],
        ["is that true for MySQL, too?", { services: ["azure-database-for-mysql"], areas: ["data"] }],
        ["no wait, Cosmos DB", { services: ["azure-cosmos-db"], areas: ["data"] }],
      ],
    },
    {
      because: "the hardware of a service that stands on-premises is asked about there",
      turns: [
        ["azure local, who does the OS", { services: ["azure-local"] }],
        ["who replaces a broken disk", { party: "customer", areas: ["physical-hosts"], services: ["azure-local"] }],
        ["and the power?", { party: "customer", areas: ["physical-datacentre"], services: ["azure-local"] }],
      ],
    },
    {
      because: "what leaves a side nothing in another place is judged there",
      turns: [
        ["is anything shared in PaaS?", { kinds: ["several", "verdict"] }],
        ["so in SaaS nothing is ours?", { holds: false, models: ["saas"], kinds: ["duties"] }],
      ],
    },
    {
      because: "what is to be done is declined, and what is to be confirmed is judged",
      turns: [
        ["exchange online backups, who?", { party: "customer" }],
        ["can you set it up for me?", { outcome: "decline" }],
        ["mute that alarm for me", { outcome: "decline" }],
        ["that is done for me", { holds: false, services: ["exchange-online"] }],
        ["would you say that it is ours?", { holds: true, services: ["exchange-online"] }],
      ],
    },
    {
      because: "why it is so judges nothing once more",
      turns: [
        ["is the OS ours in PaaS?", { holds: false, areas: os }],
        ["why not?", { holds: null, areas: os, models: ["paas"] }],
      ],
    },
    {
      because: "what would happen is no question for what a side does",
      turns: [
        ["who rotates keys in Key Vault?", { party: "customer" }],
        ["what if we lose them?", { party: "customer", services: ["azure-key-vault"] }],
      ],
    },
    {
      because: "what would be otherwise is asked of the service before",
      turns: [
        ["app service, who keeps it patched", { services: ["app-service"] }],
        ["what if we bring our own container?", { party: "customer", services: ["app-service"] }],
      ],
    },
    {
      because: "a service that is patched is called by what it is",
      turns: [
        ["azure firewall, who writes the rules", { services: ["azure-firewall"] }],
        ["who patches the firewall itself", { party: "provider", areas: os, services: ["azure-firewall"] }],
      ],
    },
    {
      because: "who would tell us is the side that knows",
      turns: [
        ["who handles an incident in Azure?", { topics: ["incident-response"], party: "shared" }],
        ["would they tell us?", { topics: ["incident-response"], party: "provider", holds: true }],
      ],
    },
    {
      because: "what others say is held against the answer",
      turns: [
        ["who patches windows on our VMs?", { party: "customer" }],
        ["the vendor says microsoft", { holds: false, areas: os, services: ["azure-virtual-machines"] }],
        ["why is that ours?", { holds: null, party: "customer", areas: os }],
      ],
    },
    {
      because: "what a team replies is held against it, whatever the team is called",
      turns: [
        ["whose are the firewall rules on our VMs?", { party: "customer", services: ["azure-virtual-machines"] }],
        ["The platform team replies that this is Microsoft's responsibility. Are they right?", { areas: ["network-controls"], services: ["azure-virtual-machines"], holds: false }],
      ],
    },
    {
      because: "what holds of its model is held against a service",
      turns: [
        ["HDInsight, os patches", { party: "customer" }],
        ["but PaaS means microsoft patches", { holds: false, areas: os, services: ["azure-hdinsight"] }],
      ],
    },
    {
      because: "what sums up is said of the place before",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["so only data is ours?", { holds: false, models: ["iaas"], kinds: ["duties"] }],
      ],
    },
    {
      because: "of a topic what one has to do stands in its answer",
      turns: [
        ["HIPAA compliance, microsoft does that?", { topics: ["compliance-and-audit"] }],
        ["so what do I do then", { topics: ["compliance-and-audit"] }],
      ],
    },
    {
      because: "one of the customer's speaks for the customer",
      turns: [
        ["who does the firewall in PaaS?", { party: "shared" }],
        ["so what do I have to do?", { models: ["paas"], kinds: ["duties"] }],
        ["and on AKS, what's my part?", { services: ["aks"], kinds: ["duties"] }],
        ["must I patch it myself?", { party: "shared", areas: os, services: ["aks"] }],
      ],
    },
    {
      because: "who only sees is no side",
      turns: [patching, ["I see, and SaaS?", { party: "provider", areas: os, models: ["saas"] }]],
    },
    {
      because: "whether it is different elsewhere is asked there",
      turns: [
        ["who patches the OS on our VMs?", { party: "customer", areas: os }],
        ["would it be different if we moved to Azure SQL?", { party: "provider", areas: os, services: ["azure-sql-database"] }],
        ["does that change in IaaS?", { party: "customer", areas: os, models: ["iaas"] }],
      ],
    },
  ],
  "one of several": [
    {
      because: "an ordinal says which, and the place where",
      turns: [
        ["who does MFA and laptops in SaaS?", {}],
        ["and the first one in IaaS?", { topics: ["mfa"], models: ["iaas"] }],
      ],
    },
    {
      because: "the areas of one answer are several, too",
      turns: [
        ["who does data and the OS in IaaS?", {}],
        ["and the second one in SaaS?", { party: "provider", areas: os, models: ["saas"] }],
      ],
    },
  ],
  "the service itself": [
    {
      because: "no area of it is meant",
      turns: [
        ["who secures the laptops that use Teams?", { areas: ["devices-and-endpoints"] }],
        ["and Teams itself?", { kinds: ["service"], services: ["microsoft-teams"] }],
      ],
    },
    {
      because: "and another service that is named has parts of its own",
      turns: [
        ["who answers the alerts of Defender for Cloud?", { services: ["defender-for-cloud"] }],
        ["and Sentinel, who watches the alerts there?", { services: ["microsoft-sentinel"] }],
      ],
    },
  ],
  "what is left behind a move": [
    {
      because: "it is asked of where one arrives",
      turns: [
        ["we leave our data centre for IaaS, what changes?", { models: ["on-premises", "iaas"] }],
        ["what stays ours?", { kinds: ["duties"], models: ["iaas"] }],
      ],
    },
  ],
  "with courtesy": [
    { because: "thanks are no subject", turns: [patching, ["great, thanks. And for SaaS?", { party: "provider", areas: os, models: ["saas"] }]] },
    { because: "nor is what one would like", turns: [patching, ["ah ok. can you tell me the same for PaaS?", { party: "provider", areas: os, models: ["paas"] }]] },
    {
      because: "what is dismissed makes room",
      turns: [
        ["who patches VMs?", { services: ["azure-virtual-machines"] }],
        ["forget the VM, what about SQL Database", { services: ["azure-sql-database"], areas: os }],
      ],
    },
  ],
  "another model": [
    {
      because: "the area is kept and the model is new",
      turns: [patching, ["and in PaaS?", { party: "provider", areas: os, models: ["paas"] }], ["and for SaaS?", { party: "provider", areas: os, models: ["saas"] }]],
    },
    { because: "on-premises is a model too", turns: [patching, ["and on-prem?", { party: "customer", areas: os, models: ["on-premises"] }]] },
    {
      because: "what is shared is asked for again, and not the row that was shared before",
      turns: [
        ["what is shared in PaaS?", { party: "shared", areas: ["network-controls"], models: ["paas"] }],
        ["and in SaaS?", { party: "shared", areas: ["identity-and-access"], models: ["saas"] }],
        ["and the network controls?", { party: "provider", areas: ["network-controls"], models: ["saas"] }],
      ],
    },
    {
      because: "a topic in another place stands there, and not where the duties were asked for",
      turns: [
        ["what does Microsoft do in IaaS?", { models: ["iaas"] }],
        ["and what about penetration tests in SaaS?", { topics: ["penetration-testing"], models: ["saas"] }],
      ],
    },
    {
      because: "a bare question mark is enough",
      turns: [
        ["who maintains the apps in PaaS?", { party: "customer", models: ["paas"] }],
        ["what about saas", { party: "provider", areas: ["applications"], models: ["saas"] }],
      ],
    },
    {
      because: 'people ask with "how about" and "same for"',
      turns: [
        ["network controls in IaaS, whose?", { party: "customer" }],
        ["how about PaaS?", { party: "shared", areas: ["network-controls"], models: ["paas"] }],
        ["same for SaaS?", { party: "provider", areas: ["network-controls"], models: ["saas"] }],
      ],
    },
    {
      because: "a long name of the model works as the short one does",
      turns: [
        ["who is responsible for identity in PaaS?", { party: "customer" }],
        ["and in software as a service?", { party: "shared", areas: ["identity-and-access"], models: ["saas"] }],
      ],
    },
    { because: "a typo in the follow-up is mended as anywhere", turns: [patching, ["and whta about PaaS?", { party: "provider", areas: os, models: ["paas"] }]] },
    {
      because: "the verdict of a yes/no question is not carried into a plain one",
      turns: [
        ["Microsoft patches the OS in IaaS, right?", { party: "customer", holds: false }],
        ["and in PaaS?", { party: "provider", areas: os, models: ["paas"], holds: null }],
      ],
    },
  ],
  "another service": [
    {
      because: "its name alone is enough",
      turns: [patching, ["AKS?", { party: "shared", areas: os, services: ["aks"] }], ["Key Vault", { party: "provider", areas: os, services: ["azure-key-vault"] }]],
    },
    {
      because: "virtual machines are a place here, though the word hints at the operating system, too; Microsoft patches there would be false",
      turns: [
        ["who patches the OS of Azure SQL Database?", { party: "provider" }],
        ["and for VMs?", { party: "customer", areas: os, services: ["azure-virtual-machines"] }],
        ["and functions?", { party: "provider", areas: os, services: ["azure-functions"] }],
      ],
    },
    {
      because: "in a chat nobody types the and",
      turns: [
        ["firewall?", { areas: ["network-controls"] }],
        ["for azure sql", { party: "shared", areas: ["network-controls"], services: ["azure-sql-database"] }],
        ["on a VM", { party: "customer", areas: ["network-controls"], services: ["azure-virtual-machines"] }],
        ["in SaaS", { party: "provider", areas: ["network-controls"], models: ["saas"] }],
      ],
    },
    {
      because: "what a service says of its own backups is more than the topic says",
      turns: [
        ["who does backups", { topics: ["backup"] }],
        ["Azure SQL", { party: "shared", areas: ["data"], services: ["azure-sql-database"] }],
      ],
    },
    {
      because: "behind thanks begins a follow-up like any other, and its backups are not its patches",
      turns: [
        ["who patches the OS of App Service?", { party: "provider" }],
        ["thx, and who backs it up", { party: "shared", areas: ["data"], services: ["app-service"] }],
      ],
    },
    {
      because: "who doubts an answer gets it once more, with its sources",
      turns: [
        ["who patches the OS of App Service?", { party: "provider" }],
        ["are you sure?", { party: "provider", areas: os, services: ["app-service"] }],
        ["Really?", { party: "provider", areas: os, services: ["app-service"] }],
        ["source?", { party: "provider", areas: os, services: ["app-service"] }],
        ["give me a source", { party: "provider", areas: os, services: ["app-service"] }],
        ["ok, source for that?", { party: "provider", areas: os, services: ["app-service"] }],
        ["have you got a link to the docs", { party: "provider", areas: os, services: ["app-service"] }],
        ["who says so?", { party: "provider", areas: os, services: ["app-service"] }],
      ],
    },
    {
      because: "the area is kept and the service brings its model",
      turns: [
        ["who patches the OS of Azure SQL Database?", { party: "provider", services: ["azure-sql-database"] }],
        ["and for AKS?", { party: "shared", areas: os, services: ["aks"], models: ["paas"] }],
      ],
    },
    { because: "from a model to a service", turns: [patching, ["and for App Service?", { party: "provider", areas: os, services: ["app-service"], models: ["paas"] }]] },
    {
      because: "from a service to a model",
      turns: [
        ["who patches the OS of App Service?", { party: "provider" }],
        ["and in plain IaaS?", { party: "customer", areas: os, models: ["iaas"], services: [] }],
      ],
    },
    {
      because: "backup of one service leads to backup of another",
      turns: [
        ["who backs up our data in Azure SQL Database?", { services: ["azure-sql-database"] }],
        ["what about Exchange Online?", { services: ["exchange-online"], party: "customer" }],
      ],
    },
    {
      because: "what one service is leads to what another is",
      turns: [
        ["is Cosmos DB PaaS?", { verdictModels: ["paas"], holds: true }],
        ["and Exchange Online?", { kinds: ["service"], services: ["exchange-online"], verdictModels: ["saas"] }],
      ],
    },
  ],
  "another area": [
    {
      because: "the model is kept and the area is new",
      turns: [
        patching,
        ["and the data?", { party: "customer", areas: ["data"], models: ["iaas"] }],
        ["what about the physical hosts?", { party: "provider", areas: ["physical-hosts"], models: ["iaas"] }],
      ],
    },
    {
      because: "the service is kept and the area is new",
      turns: [
        ["who patches the OS of Azure SQL Database?", { party: "provider" }],
        ["and the firewall rules?", { areas: ["network-controls"], services: ["azure-sql-database"], party: "customer" }],
      ],
    },
    {
      because: "a question word may stand in it",
      turns: [
        ["who runs the applications in SaaS?", { party: "provider" }],
        ["and who manages the user accounts?", { party: "customer", areas: ["account-and-access-management"], models: ["saas"] }],
      ],
    },
  ],
  "a topic": [
    {
      because: "a topic is answered for the model before",
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["what about backups?", { party: "customer", models: ["paas"] }],
      ],
    },
    {
      because: "a topic is answered for the service before",
      turns: [
        ["who patches the OS of Azure SQL Database?", { party: "provider" }],
        ["and encryption?", { services: ["azure-sql-database"] }],
      ],
    },
    {
      because: "from one topic to another",
      turns: [
        ["who is responsible for penetration testing in IaaS?", { topics: ["penetration-testing"] }],
        ["and DDoS?", { topics: ["ddos-protection"], models: ["iaas"] }],
      ],
    },
    {
      because: "a topic keeps its subject in another model",
      turns: [
        ["who is responsible for encryption in IaaS?", { models: ["iaas"] }],
        ["and in SaaS?", { models: ["saas"] }],
      ],
    },
  ],
  "a pronoun": [
    {
      because: '"them" are the backups',
      turns: [
        ["who makes the backups in IaaS?", { party: "customer", models: ["iaas"] }],
        ["and who tests them?", { party: "customer", models: ["iaas"] }],
      ],
    },
    {
      because: '"it" is the operating system',
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["and who hardens it?", { party: "provider", areas: os, models: ["paas"] }],
      ],
    },
    {
      because: '"that" with another model is still the same subject',
      turns: [
        ["who is responsible for the firewall in IaaS?", { party: "customer" }],
        ["who does that in PaaS?", { party: "shared", areas: ["network-controls"], models: ["paas"] }],
      ],
    },
    {
      because: "what is done with it names no new thing",
      turns: [
        ["who deletes our data when the contract ends?", { topics: ["data-deletion-and-exit"] }],
        ["and who encrypts it?", { topics: ["data-deletion-and-exit"] }],
      ],
    },
    {
      because: '"it" is the service',
      turns: [
        ["what is AKS?", { kinds: ["service"], services: ["aks"] }],
        ["who patches it?", { party: "shared", services: ["aks"], areas: os }],
      ],
    },
  ],
  "the other side": [
    {
      because: "after a cell the other side is asked for its part",
      turns: [
        ["network controls in PaaS, who?", { party: "shared" }],
        ["and Microsoft?", { dutiesOf: "provider", models: ["paas"] }],
      ],
    },
    {
      because: "our duties lead to theirs in the same model",
      turns: [
        ["what is left for us in SaaS?", { dutiesOf: "customer", models: ["saas"] }],
        ["and Microsoft?", { dutiesOf: "provider", models: ["saas"] }],
      ],
    },
    {
      because: "their duties lead to ours",
      turns: [
        ["what does Microsoft do in IaaS?", { dutiesOf: "provider", models: ["iaas"] }],
        ["and what about us?", { dutiesOf: "customer", models: ["iaas"] }],
      ],
    },
    {
      because: "the side is kept and the model is new",
      turns: [
        ["what is left for us in SaaS?", { dutiesOf: "customer", models: ["saas"] }],
        ["and in PaaS?", { dutiesOf: "customer", models: ["paas"] }],
      ],
    },
    {
      because: "in a service too",
      turns: [
        ["what do we have to do in AKS?", { dutiesOf: "customer", services: ["aks"] }],
        ["and Microsoft?", { dutiesOf: "provider", services: ["aks"] }],
      ],
    },
  ],
  "the place of a card": [
    {
      because: "a service that was opened is what is asked about, until another is named",
      turns: [
        ["Key Vault", { kinds: ["service"], services: ["azure-key-vault"] }],
        ["who sets the firewall", { areas: ["network-controls"], services: ["azure-key-vault"] }],
        ["who rotates keys?", { party: "customer", services: ["azure-key-vault"] }],
        ["who patches VMs?", { areas: os, services: ["azure-virtual-machines"] }],
      ],
    },
    {
      because: "a whole question after a verdict is asked there, too",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["who is responsible for devices?", { areas: ["devices-and-endpoints"], services: ["app-service"], party: "customer" }],
      ],
    },
    {
      because: "and what is asked of the cloud as a whole is asked of no service",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["who backs up data in Azure?", { services: [] }],
      ],
    },
    {
      because: "so it is with a model that was explained",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["what's shared?", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
    {
      because: "a side's share of a model that was explained",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["and what do we do there?", { dutiesOf: "customer", models: ["paas"] }],
        ["and them?", { dutiesOf: "provider", models: ["paas"] }],
      ],
    },
    {
      because: "and with a side's share of a service",
      turns: [
        ["what do we have to do in Exchange Online?", { dutiesOf: "customer" }],
        ["who handles retention?", { party: "customer", areas: ["data"], services: ["exchange-online"] }],
      ],
    },
    {
      because: "a model is asked for wherever one stands",
      turns: [
        ["Key Vault", { kinds: ["service"] }],
        ["which model leaves us the least work?", { verdictModels: ["saas"], services: [] }],
      ],
    },
    {
      because: "what it has no answer for is declined as ever",
      turns: [
        ["Key Vault", { kinds: ["service"] }],
        ["what does it cost?", { outcome: "decline" }],
      ],
    },
    {
      because: "what wants a word explained speaks of no place",
      turns: [
        ["Key Vault", { kinds: ["service"] }],
        ["what is the shared responsibility model?", { topics: ["shared-responsibility"], services: [] }],
        ["what is PaaS?", { topics: ["paas"] }],
        ["what does shared mean", { topics: ["what-shared-means"], models: [] }],
      ],
    },
  ],
  "a part of the service": [
    {
      because: "what goes by a name of its own is more than the area before",
      turns: [
        ["who backs up AKS?", { areas: ["data"], services: ["aks"] }],
        ["and the control plane?", { areas: os, services: ["aks"], party: "provider" }],
      ],
    },
  ],
  "who does something": [
    {
      because: "what is done names no new thing: the answer before tells what each side does",
      turns: [
        ["who responds to security incidents in Azure SQL?", { topics: ["incident-response"] }],
        ["who reacts", { topics: ["incident-response"], services: ["azure-sql-database"] }],
        ["and who informs the customers", { topics: ["incident-response"] }],
        ["ok and who decides", { topics: ["incident-response"] }],
      ],
    },
    {
      because: "what is no word of any question here is none",
      turns: [patching, ["who manages the capacity?", { outcome: "decline" }]],
    },
  ],
  "what is always so": [
    {
      because: "the other side has its own",
      turns: [
        ["which areas are always ours?", { topics: ["always-customer"] }],
        ["and always Microsoft's?", { topics: ["always-provider"] }],
        ["which areas are always ours?", { topics: ["always-customer"] }],
        ["and theirs?", { topics: ["always-provider"] }],
      ],
    },
    {
      because: "who does what at all leads to who does what there",
      turns: [
        ["what is the shared responsibility model?", { topics: ["shared-responsibility"] }],
        ["and in SaaS?", { topics: ["saas"], models: ["saas"] }],
      ],
    },
  ],
  "all of it": [
    {
      because: "'both' and 'always' are asked of what was spoken of, and so is every model",
      turns: [
        ["who does identity in SaaS?", { party: "shared" }],
        ["both?", { areas: ["identity-and-access"], models: ["saas"], party: "shared" }],
        ["always?", { areas: ["identity-and-access"], models: ["iaas", "paas", "saas"], party: "split" }],
      ],
    },
    {
      because: "the cloud is every model of it",
      turns: [
        ["are we responsible for accounts on-premises?", { models: ["on-premises"] }],
        ["and in the cloud?", { areas: ["account-and-access-management"], models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "each of several things is asked of the other place",
      turns: [
        ["In IaaS, who does the OS, who the data?", { areas: ["operating-system", "data"] }],
        ["and in SaaS?", { areas: ["operating-system", "data"], models: ["saas"], party: "split" }],
      ],
    },
  ],
  "one of them": [
    {
      because: "places and answers are counted as they were told",
      turns: [
        ["who patches AKS and App Service?", { services: ["aks", "app-service"] }],
        ["the second?", { services: ["app-service"], party: "provider" }],
      ],
    },
  ],
  "a correction": [
    {
      because: "what is meant instead takes the place of the other",
      turns: [
        ["who does backups in Azure SQL?", { services: ["azure-sql-database"] }],
        ["sorry, Cosmos", { areas: ["data"], services: ["azure-cosmos-db"] }],
        ["no I meant the firewall", { areas: ["network-controls"], services: ["azure-cosmos-db"] }],
      ],
    },
  ],
  "a new thing": [
    {
      because: "what is not known is not answered with what was",
      turns: [
        ["who patches Cosmos DB?", { services: ["azure-cosmos-db"] }],
        ["and Azure Quantum?", { outcome: "decline" }],
      ],
    },
    {
      because: "a word of one part of the service means that part",
      turns: [
        ["are we responsible for our API keys for OpenAI?", { services: ["azure-openai"] }],
        ["and the hosting", { party: "provider", areas: ["applications"], services: ["azure-openai"] }],
      ],
    },
    {
      because: "nor is who may do what",
      turns: [
        ["power bi gateway - who patches it", { services: ["power-bi"] }],
        ["and who can see the reports", { outcome: "decline" }],
      ],
    },
    {
      because: "of a thing in a service that is named, that service is asked about",
      turns: [
        ["who configures NSGs?", { services: ["azure-virtual-network"] }],
        ["and azure firewall rules", { areas: ["network-controls"], services: ["azure-firewall"] }],
      ],
    },
    {
      because: "a guest is a thing on its host, and no place",
      turns: [
        ["who maintains the firmware of a dedicated host?", { areas: ["physical-hosts"], services: ["azure-dedicated-host"] }],
        ["and the guest os", { areas: os, services: ["azure-dedicated-host"] }],
      ],
    },
    {
      because: "apps in a model are a thing there, and not the model itself",
      turns: [
        ["who looks after devices in SaaS?", { areas: ["devices-and-endpoints"], models: ["saas"] }],
        ["and apps?", { areas: ["applications"], models: ["saas"], party: "provider" }],
      ],
    },
    {
      because: "a word or two are asked where the one before was",
      turns: [
        ["who is responsible for physical security on premises?", { models: ["on-premises"] }],
        ["cameras?", { areas: ["physical-datacentre"], models: ["on-premises"], party: "customer" }],
      ],
    },
    {
      because: "a firewall is a thing here, and no place",
      turns: [
        ["who patches AVS?", { services: ["azure-vmware-solution"] }],
        ["and the firewall?", { areas: ["network-controls"], services: ["azure-vmware-solution"] }],
      ],
    },
    {
      because: "a misconception about one place is none about another",
      turns: [
        ["Microsoft patches our VMs, right?", { holds: false }],
        ["and if it had been an App Service?", { areas: os, services: ["app-service"], party: "provider" }],
      ],
    },
  ],
  "a conclusion": [
    {
      because: "it is said of what was asked about, and may be wrong",
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["so Microsoft does it?", { areas: os, models: ["paas"], holds: true }],
        ["so it is ours?", { areas: os, models: ["paas"], holds: false }],
        ["so it's not ours?", { areas: os, models: ["paas"], holds: true }],
      ],
    },
  ],
  "a comparison": [
    {
      because: "what was spoken of is held against another",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["vs SaaS?", { kinds: ["comparison"], models: ["paas", "saas"] }],
      ],
    },
    {
      because: "another journey is another comparison",
      turns: [
        ["what changes from IaaS to PaaS?", { models: ["iaas", "paas"] }],
        ["and from PaaS to SaaS", { models: ["paas", "saas"] }],
      ],
    },
    {
      because: "a thing is one row of it, and whose it is in each is said",
      turns: [
        ["compare AVD and Windows 365", { kinds: ["comparison"] }],
        ["patching", { kinds: ["comparison"], areas: os, services: ["azure-virtual-desktop", "windows-365"] }],
        ["who restores?", { party: "split", areas: ["data"], services: ["azure-virtual-desktop", "windows-365"] }],
      ],
    },
    {
      because: "one more column",
      turns: [
        ["compare IaaS and PaaS", { kinds: ["comparison"], models: ["iaas", "paas"] }],
        ["and saas?", { kinds: ["comparison"], models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "only one row of it",
      turns: [
        ["compare IaaS and PaaS", { kinds: ["comparison"] }],
        ["and only the operating system?", { areas: os, models: ["iaas", "paas"], party: "split" }],
      ],
    },
  ],
  "a definition": [
    {
      because: "what one model is leads to what another is",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["and SaaS?", { topics: ["saas"] }],
        ["and IaaS?", { topics: ["iaas"] }],
      ],
    },
  ],
  "a model that was found": [
    {
      because: "what was found is the place of the next question",
      turns: [
        ["which model is it where we only look after the apps and data?", { verdictModels: ["paas"] }],
        ["and who does the firewall there?", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
  ],
  "a subject that stays": [
    {
      because: "what is declined changes no subject",
      turns: [patching, ["what does a VM cost per month?", { outcome: "decline" }], ["and in PaaS?", { party: "provider", areas: os, models: ["paas"] }]],
    },
    {
      because: "nonsense changes no subject",
      turns: [
        ["who looks after the laptops in SaaS?", { party: "customer" }],
        ["flurb gnarx wobbit", { outcome: "decline" }],
        ["and in IaaS?", { areas: ["devices-and-endpoints"], models: ["iaas"], party: "customer" }],
      ],
    },
    { because: "help changes no subject", turns: [patching, ["help", { kinds: ["help"] }], ["and in PaaS?", { party: "provider", areas: os, models: ["paas"] }]] },
    { because: "thanks change no subject", turns: [patching, ["thanks!", { kinds: ["help"] }], ["and SaaS?", { party: "provider", areas: os, models: ["saas"] }]] },
    { because: "the whole matrix changes no subject", turns: [patching, ["matrix", { kinds: ["matrix"] }], ["and in PaaS?", { party: "provider", areas: os, models: ["paas"] }]] },
  ],
  "a subject that is forgotten": [
    {
      because: "a complete question brings all that it asks",
      turns: [
        ["who patches the OS of AKS?", { services: ["aks"] }],
        ["who manages the accounts in SaaS?", { areas: ["account-and-access-management"], models: ["saas"], services: [], party: "customer" }],
        ["and in IaaS?", { areas: ["account-and-access-management"], models: ["iaas"], services: [], party: "customer" }],
      ],
    },
    {
      because: "OK is no courtesy where more is said",
      turns: [
        ["who backs up SQL Server on an Azure VM?", { party: "customer" }],
        ["ok so that is on us?", { party: "customer", holds: true }],
        ["ok and who patches the OS", { areas: os, services: ["sql-server-on-azure-vm"] }],
      ],
    },
    {
      because: "whose it is, is asked of what was spoken of, and not of anything else there",
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["and for VMs", { party: "customer", areas: os, services: ["azure-virtual-machines"] }],
        ["so that is on us?", { areas: os, services: ["azure-virtual-machines"], holds: true }],
        ["so that one is fully Microsoft's?", { areas: os, services: ["azure-virtual-machines"], holds: false }],
      ],
    },
    {
      because: "whether it is shared is asked of what was spoken of",
      turns: [
        ["who is responsible for identity in PaaS?", { party: "customer" }],
        ["shared then?", { areas: ["identity-and-access"], models: ["paas"], party: "customer", holds: false }],
        ["you sure? my colleague says it's shared", { areas: ["identity-and-access"], models: ["paas"], party: "customer", holds: false }],
      ],
    },
    {
      because: "a new thing is what is asked about, whose ever it is said to be",
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["is the data shared then?", { areas: ["data"], holds: false }],
      ],
    },
    {
      because: "a part in it is enough where anything is asked for",
      turns: [
        ["who is responsible for network controls in PaaS?", { party: "shared" }],
        ["so we have something to do there?", { areas: ["network-controls"], models: ["paas"], holds: true }],
        ["so that is ours?", { areas: ["network-controls"], models: ["paas"], holds: false }],
        ["what do we need to do there, anything?", { kinds: ["duties"], models: ["paas"] }],
      ],
    },
    {
      because: "another thing of a hinted name is no thing of the service before",
      turns: [
        ["who patches the OS of Azure NAT Gateway?", { services: ["azure-nat-gateway"] }],
        ["load balancer", { kinds: ["service"], services: ["azure-load-balancer"] }],
      ],
    },
    {
      because: "what is shared is asked of everything after what never is",
      turns: [
        ["what is always Microsoft's?", { topics: ["always-provider"] }],
        ["and what is shared?", { party: "split", areas: ["network-controls", "identity-and-access"] }],
      ],
    },
    {
      because: "what people believe of one place is asked of another: the backup, and not the data",
      turns: [
        ["M365 backups - ms does that, doesnt it", { topics: ["microsoft-365-is-backed-up"], holds: false }],
        ["and SharePoint?", { services: ["sharepoint-onedrive"] }],
        ["and Azure SQL?", { services: ["azure-sql-database"], party: "shared" }],
      ],
    },
    {
      because: "a few words that name a part of the service are asked of it",
      turns: [
        ["avd: who patches session hosts", { services: ["azure-virtual-desktop"], party: "customer" }],
        ["the broker and gateway?", { services: ["azure-virtual-desktop"], party: "provider" }],
      ],
    },
    {
      because: "of two that are compared, each tells of its own backups",
      turns: [
        ["compare SQL Server on an Azure VM and Azure SQL Database", { kinds: ["comparison"] }],
        ["what about backups", { services: ["sql-server-on-azure-vm", "azure-sql-database"], party: "split" }],
      ],
    },
    {
      because: "whether there is anything to do is judged by what was spoken of",
      turns: [
        ["who responds to security incidents in Azure SQL?", { topics: ["incident-response"], party: "shared" }],
        ["do we have to do anything then", { topics: ["incident-response"], holds: true }],
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["anything left for us?", { areas: os, models: ["paas"], holds: false }],
        ["so nothing for us to do?", { areas: os, models: ["paas"], holds: true }],
      ],
    },
    { because: "a definition is complete", turns: [patching, ["what is SaaS?", { topics: ["saas"] }]] },
    {
      because: "a question on another service does not take the area along",
      turns: [patching, ["what is Azure Functions?", { kinds: ["service"], services: ["azure-functions"] }]],
    },
    {
      because: "a misconception is complete",
      turns: [
        ["who patches the OS in PaaS?", { party: "provider" }],
        ["Microsoft backs up our mailboxes in Exchange Online, right?", { services: ["exchange-online"], party: "customer", holds: false }],
      ],
    },
    { because: "an unknown subject is not answered with the old one", turns: [patching, ["and who waters the plants in our office?", { outcome: "decline" }]] },
  ],
};

describe("a follow-up with", () => describeConversations(KINDS));

it("is no courtesy, though it begins with one and what follows is not known", () => {
  expect(ask("ok and scaling").kind).toBe("unknown");
});

it("claims nothing where it asks what a side can do", () => {
  const { context } = ask("who guards the physical hosts?");
  expect(ask("what can we do so it doesn't happen again?", context).verdict.holds).toBeNull();
});

describe("a follow-up with nothing before it", () => {
  it.each(["and for SaaS?", "and who tests them?", "what about that?", "and Microsoft?", "same for the other one?"])("%s is no verdict on a cell", (question) => {
    const answer = ask(question);
    expect(answer.kind, shown(answer)).not.toBe("verdict");
  });
});

describe("what is carried from one message to the next", () => {
  it("survives being stored as text", () => {
    const first = ask("who patches the OS of AKS?");
    const stored = JSON.parse(JSON.stringify(first.context)) as Context;
    const direct = ask("and for App Service?", first.context);
    expect(ask("and for App Service?", stored)).toEqual({ ...direct, because: expect.any(Function) });
    expect(direct.about.services).toEqual(["app-service"]);
  });

  it("holds nothing that a person typed", () => {
    const { context } = ask("Hi, Jane Doe here: who patches the OS in PaaS?");
    expect(context).not.toBeNull();
    expect(JSON.stringify(context)).not.toMatch(/jane|doe|patches/i);
  });

  it("is not changed by the question that leans on it", () => {
    const { context } = ask("who patches the OS in PaaS?");
    const before = JSON.stringify(context);
    ask("and in IaaS?", context);
    expect(JSON.stringify(context)).toBe(before);
  });

  it("does not change a complete question", () => {
    const { context } = ask("who patches the OS of AKS?");
    const { because: _with, context: after, ...leaning } = ask("who manages the accounts in SaaS?", context);
    const { because: _without, context: first, ...alone } = ask("who manages the accounts in SaaS?");
    expect(leaning).toEqual(alone);
    expect(after?.query).toEqual(first?.query);
  });

  it("is asked for by each kind of follow-up", () => {
    expectAnswer("who patches the OS in IaaS?", patching[1]);
    expect(Object.keys(KINDS).length).toBeGreaterThanOrEqual(11);
  });
});
