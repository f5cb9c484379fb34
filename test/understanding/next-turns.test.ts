/** What people say next in a thread: the other side of it, the next row, a doubt with its reason, what is to be done. */
import { describeConversations, type Turn } from "./asking.ts";

const osInPaas = ["who patches the OS in PaaS?", { party: "provider", models: ["paas"] }] as const satisfies Turn;
const leaversInSaas = ["who removes leavers from our SaaS e-learning?", { party: "customer", models: ["saas"] }] as const satisfies Turn;
const sharedModel = ["what is the shared responsibility model?", { topics: ["shared-responsibility"] }] as const satisfies Turn;
const ownRoom = ["who guards our own server room?", { party: "customer", models: ["on-premises"] }] as const satisfies Turn;
const CLOUD = ["iaas", "paas", "saas"] as const;
const declined = { outcome: "decline" } as const;

describeConversations({
  "what is left elsewhere": [
    {
      because: "no account of somebody who left is meant",
      turns: [
        ["what are we responsible for in IaaS?", { dutiesOf: "customer", models: ["iaas"] }],
        ["that's a lot. and what is left in SaaS?", { dutiesOf: "customer", models: ["saas"] }],
      ],
    },
  ],
  "the other side": [
    {
      because: "those are always ours",
      turns: [
        ["what is always Microsoft's?", { topics: ["always-provider"] }],
        ["and the ones that are always ours?", { topics: ["always-customer"], holds: null }],
      ],
    },
    { because: "a side of the model is all that it does", turns: [sharedModel, ["so what is Microsoft's side of it, in short?", { dutiesOf: "provider", models: [] }]] },
    { because: "a thing of it is asked about by itself", turns: [sharedModel, ["and is the operating system ours?", { areas: ["operating-system"], dutiesOf: null }]] },
    { because: "so is a task", turns: [sharedModel, ["and is patching ours?", { topics: ["patching"], dutiesOf: null }]] },
    {
      because: "who wrote it is denied, and not whose it is",
      turns: [
        ["Who is responsible for application code in PaaS?", { party: "customer" }],
        ["we didn't write it. still ours?", { areas: ["applications"], party: "customer", holds: true }],
      ],
    },
    { because: "and ours, too", turns: [sharedModel, ["and ours?", { dutiesOf: "customer", models: [] }]] },
    { because: "what always stays with us has an answer of its own", turns: [sharedModel, ["which parts always stay with us?", { topics: ["always-customer"] }]] },
    { because: "what is not ours is theirs", turns: [sharedModel, ["and what isn't ours?", { topics: ["always-provider"] }]] },
    { because: "what is never ours is what is always theirs", turns: [sharedModel, ["and which bits are never ours in the cloud?", { topics: ["always-provider"] }]] },
  ],
  "what a side pays, and whom it asks": [
    { because: "what is paid is no duty", turns: [osInPaas, ["do they pay us something?", declined]] },
    {
      because: "whom one has to ask first is told by the answer, and not that it is ours",
      turns: [
        ["who tests our app in PaaS?", { party: "customer" }],
        ["do we need to ask them first?", { areas: ["applications"], holds: null }],
      ],
    },
  ],
  "two models held against each other": [
    {
      because: "where both have the same answer, they are alike in it",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["PaaS same as SaaS there?", { models: ["paas", "saas"], holds: true }],
      ],
    },
  ],
  "the same once more": [
    {
      because: "simpler words are a wish that the answer as it stands comes nearest",
      turns: [osInPaas, ["I don't get it, can you say it simpler?", { party: "provider", models: ["paas"] }]],
    },
    { because: "so is another way of putting it", turns: [osInPaas, ["could you rephrase that", { party: "provider", models: ["paas"] }]] },
    {
      because: "what a model is, is told with examples",
      turns: [
        ["what is SaaS?", { topics: ["saas"] }],
        ["give me an example", { topics: ["saas"] }],
      ],
    },
    {
      because: "why not the other is asked of the answer",
      turns: [
        ["who protects the phones in SaaS?", { party: "customer" }],
        ["why not Microsoft, they make the app", { areas: ["devices-and-endpoints"], party: "customer" }],
      ],
    },
    { because: "in any words", turns: [osInPaas, ["got any example?", { party: "provider", models: ["paas"] }]] },
  ],
  "one place after another": [
    {
      because: "why they differ is told of both, and what is asked next is asked of the last",
      turns: [
        ["who patches the OS in IaaS?", { models: ["iaas"] }],
        ["and in PaaS?", { models: ["paas"] }],
        ["why the difference?", { models: ["iaas", "paas"] }],
        ["and the hosts?", { models: ["paas"] }],
      ],
    },
    {
      because: "but what is compared in all is a subject of its own",
      turns: [
        ["who patches the OS in IaaS?", { models: ["iaas"] }],
        ["and in PaaS?", { models: ["paas"] }],
        ["compare IaaS and PaaS", { models: ["iaas", "paas"] }],
        ["and SaaS?", { models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "nothing differs from one place alone",
      turns: [osInPaas, ["why the difference?", { models: ["paas"] }]],
    },
    {
      because: "one of the two is asked for",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["and SaaS?", { topics: ["saas"] }],
        ["which of those two leaves us with more work?", { verdictModels: ["paas"] }],
      ],
    },
    {
      because: "two things are both asked about in a third place",
      turns: [
        ["who has the data in IaaS?", { areas: ["data"] }],
        ["and the accounts?", { areas: ["account-and-access-management"] }],
        ["now both again, but for SaaS", { areas: ["data", "account-and-access-management"], models: ["saas"] }],
      ],
    },
  ],
  "all of a side": [
    {
      because: "everything is more than what was spoken of",
      turns: [
        ["who does the cables?", { areas: ["physical-network"] }],
        ["give me everything that's ours in SaaS", { dutiesOf: "customer", models: ["saas"] }],
      ],
    },
    {
      because: "but it is the thing where that is all theirs",
      turns: [osInPaas, ["in IaaS it's left to us, I was told", { areas: ["operating-system"], models: ["iaas"], holds: true }]],
    },
  ],
  "somebody else": [
    {
      because: "who does it there is held against who did",
      turns: [
        ["who has the data in IaaS?", { party: "customer" }],
        ["would anyone else do it in SaaS?", { areas: ["data"], models: ["saas"], holds: false }],
      ],
    },
  ],
  "every model": [
    {
      because: "the whole row is asked for",
      turns: [
        ["who has the data in PaaS?", { models: ["paas"] }],
        ["for all cloud models??", { areas: ["data"], models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "and whether it is so in each",
      turns: [
        ["who has the data in PaaS?", { models: ["paas"] }],
        ["is that so in all cloud models?", { areas: ["data"], models: ["iaas", "paas", "saas"] }],
      ],
    },
  ],
  "what the service is": [
    {
      because: "which one it is may be said before what is asked",
      turns: [
        ["is Azure Files SaaS?", { holds: false }],
        ["OK, PaaS. Who backs the shares up then?", { services: ["azure-files"], areas: ["data"] }],
      ],
    },
    {
      because: "if not what was thought, then what",
      turns: [
        ["is AKS SaaS?", { holds: false }],
        ["what is it then?", { verdictModels: ["paas"], holds: null }],
      ],
    },
    {
      because: "what a service is called is no other place",
      turns: [
        ["who has the OS of HDInsight clusters?", { services: ["azure-hdinsight"] }],
        ["but it's PaaS, so Microsoft patches it, no?", { services: ["azure-hdinsight"], holds: false }],
      ],
    },
    {
      because: "another model is one",
      turns: [
        ["who patches AKS nodes?", { services: ["aks"] }],
        ["and if it were IaaS?", { services: [], models: ["iaas"] }],
      ],
    },
  ],
  "what the bot is told to do": [
    { because: "it does nothing but tell", turns: [osInPaas, ["great, then patch ours now", declined]] },
    { because: "however it is asked", turns: [osInPaas, ["ok, can you order it for us", declined]] },
    { because: "who says whose it is orders nothing", turns: [osInPaas, ["so patching is ours?", { holds: false }]] },
  ],
  "two things that were asked about together": [
    {
      because: "the same two are these, and not the last two that were asked about",
      turns: [
        ["who has the OS in PaaS?", { areas: ["operating-system"] }],
        ["and network controls and identity there?", { areas: ["network-controls", "identity-and-access"] }],
        ["same two for SaaS", { areas: ["network-controls", "identity-and-access"], models: ["saas"] }],
      ],
    },
    {
      because: "but what is only pointed at is the last",
      turns: [
        ["Cosmos DB, what's ours and what's Microsoft's?", { services: ["azure-cosmos-db"] }],
        ["key rotation?", { services: ["azure-cosmos-db"] }],
        ["backups", { areas: ["data"] }],
        ["PostgreSQL flexible server: same deal with those?", { areas: ["data"], services: ["azure-database-for-postgresql"] }],
      ],
    },
  ],
  "models that were named": [
    {
      because: "one of these is asked for, and no other",
      turns: [
        ["who has the OS across IaaS, PaaS and SaaS?", { models: ["iaas", "paas", "saas"] }],
        ["in which one do we have to do it?", { verdictModels: ["iaas"] }],
      ],
    },
    {
      because: "those that were found are asked about where it is said",
      turns: [
        ["in which cloud models does Microsoft do the OS?", { verdictModels: ["paas", "saas"] }],
        ["of those two, where do we still build our own app?", { verdictModels: ["paas"] }],
      ],
    },
    {
      because: "and all of them where it is not",
      turns: [
        ["in which models don't we patch the OS?", { verdictModels: ["paas", "saas"] }],
        ["and in which ones are the accounts ours?", { verdictModels: ["on-premises", "iaas", "paas", "saas"] }],
      ],
    },
  ],
  "models that were asked for": [
    {
      because: "whose it is in another one is judged",
      turns: [
        ["in which models is the OS Microsoft's?", { verdictModels: ["paas", "saas"] }],
        ["and on premises its us", { areas: ["operating-system"], models: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "the reason is that of the thing in the one that was found",
      turns: [
        ["in which model are network controls shared?", { verdictModels: ["paas"] }],
        ["and why is it shared there", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
    {
      because: "what is the same is judged, whatever stands before it",
      turns: [
        ["Who maintains the guest operating system on a VM scale set?", { party: "customer" }],
        ["So the same as with a normal VM?", { services: ["azure-virtual-machines"], holds: true }],
      ],
    },
  ],
  "the next row of a sheet": [
    {
      because: "says what is asked about, in the same place",
      turns: [osInPaas, ["next row says 'network controls'", { areas: ["network-controls"], models: ["paas"], party: "shared" }]],
    },
    { because: "so does a line", turns: [osInPaas, ["Next line is the same for applications", { areas: ["applications"], models: ["paas"], party: "customer" }]] },
  ],
  "a doubt with its reason": [
    {
      because: "who hosts it does not remove them",
      turns: [leaversInSaas, ["not the vendor?? they host it", { areas: ["account-and-access-management"], models: ["saas"], holds: true }]],
    },
    {
      because: "a reason that says where is more than a reason",
      turns: [leaversInSaas, ["not the vendor? It's in Exchange Online", { areas: ["account-and-access-management"], services: ["exchange-online"] }]],
    },
    {
      because: "what a tool makes of it is claimed",
      turns: [
        ["who patches our laptops?", { party: "customer" }],
        ["we manage them in Intune, doesn't that make it Microsoft's job?", { areas: ["devices-and-endpoints"], party: "customer", holds: false }],
      ],
    },
    {
      because: "it depends on where it sits, and is no misconception",
      turns: [
        ["who fixes a hole in a library that we ship to App Service?", { areas: ["applications"], party: "customer" }],
        ["if it sits in a SaaS product that we just use?", { areas: ["applications"], models: ["saas"], party: "provider" }],
      ],
    },
  ],
  "the service itself": [
    {
      because: "who runs it is claimed, and not who rotates the keys",
      turns: [
        ["who rotates the keys in Key Vault?", { party: "customer" }],
        ["we don't run the service itself though?", { areas: ["operating-system"], services: ["azure-key-vault"], party: "provider", holds: true }],
      ],
    },
    {
      because: "to maintain it is no report",
      turns: [
        ["who backs up SharePoint Online?", { party: "customer" }],
        ["but we do not maintain the service itself, do we?", { services: ["sharepoint-onedrive"], party: "provider" }],
      ],
    },
    {
      because: "a part that is a service of its own is that part",
      turns: [
        ["who runs the failover drills of Site Recovery?", { services: ["azure-site-recovery"] }],
        ["replication service itself?", { services: ["azure-site-recovery"], party: "provider" }],
      ],
    },
    {
      because: "nothing is claimed without a verb",
      turns: [
        ["who writes the rules of Sentinel?", { party: "customer" }],
        ["SIEM platform itself?", { services: ["microsoft-sentinel"], holds: null }],
      ],
    },
  ],
  "another place": [
    {
      because: "everywhere is in each",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["everywhere?", { areas: ["operating-system"], models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "a branch office is one's own",
      turns: [
        ["who is responsible for physical security?", { party: "provider" }],
        ["even in our branch office", { areas: ["physical-datacentre"], models: ["on-premises"], party: "customer" }],
      ],
    },
    {
      because: "nothing for a part is said of that part",
      turns: [
        ["who upgrades the node images of AKS?", { party: "shared" }],
        ["so we must do nothing for the control plane?", { services: ["aks"], party: "provider", holds: true }],
      ],
    },
    {
      because: "what is in Azure does not stand at home",
      turns: [ownRoom, ["ok and the switches and cables inside Azure?", { areas: ["physical-network"], models: ["iaas", "paas", "saas"], party: "provider" }]],
    },
    {
      because: "a service that is named with a claim of its own leans on nothing",
      turns: [
        ["who patches the laptops?", { areas: ["devices-and-endpoints"] }],
        ["Exchange Online we don't update, that's Microsoft", { services: ["exchange-online"], party: "provider", holds: true }],
      ],
    },
    {
      because: "what leaves is called work",
      turns: [
        ["SQL Server on an Azure VM, who patches it?", { party: "customer" }],
        ["would that work go away with Azure SQL Database?", { services: ["azure-sql-database"], party: "provider", holds: true }],
      ],
    },
    {
      because: "where one arrives is asked about from then on",
      turns: [
        ["We move it from SQL Server in our own rack to Azure SQL Database. Who patches after that?", { services: ["azure-sql-database"], models: ["paas"], party: "provider" }],
        ["firewall rules after the move?", { areas: ["network-controls"], services: ["azure-sql-database"] }],
      ],
    },
  ],
  "a part by a word of it": [
    {
      because: "the minor ones are not the major one",
      turns: [
        ["postgres flexible server: major version upgrades by whom?", { party: "customer" }],
        ["minor ones", { services: ["azure-database-for-postgresql"], party: "provider" }],
      ],
    },
    {
      because: "cooling is no courtesy",
      turns: [
        ["whose job is the power in an Azure data centre?", { party: "provider" }],
        ["and cooling", { areas: ["physical-datacentre"], party: "provider" }],
      ],
    },
    {
      because: "what somebody writes in it is data",
      turns: [
        ["who looks after the application in SaaS?", { party: "provider" }],
        ["and what she writes in it", { areas: ["data"], party: "customer" }],
      ],
    },
  ],
  "what is said of it": [
    {
      because: "what is named a host is not what runs in the container",
      turns: [
        ["Container Apps, a hole in the base image: who rebuilds it?", { party: "customer" }],
        ["host OS is MS tho?", { areas: ["operating-system"], services: ["azure-container-apps"], party: "provider", holds: true }],
      ],
    },
    {
      because: "each side does its own, and neither both",
      turns: [
        ["who writes the Conditional Access policies in Entra ID?", { party: "customer" }],
        ["so in short: they run the directory, we decide who gets in. Is this correct?", { services: ["entra-id"], holds: null }],
      ],
    },
    {
      because: "things that are moved are no side",
      turns: [
        ["who looks after the hardware of our own servers?", { party: "customer" }],
        ["and once they're lifted into Azure VMs the hardware stops being ours, yes?", { areas: ["physical-hosts"], services: ["azure-virtual-machines"], holds: true }],
      ],
    },
    {
      because: "what would be so at home is asked of home",
      turns: [
        ["what is never ours in the cloud?", { topics: ["always-provider"] }],
        ["unless we stay on-prem, then the hardware is ours, right?", { areas: ["physical-hosts"], models: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "which part of it is meant claims nothing",
      turns: [
        ["who looks after the network in IaaS?", { models: ["iaas"] }],
        ["I mean the cables and switches", { areas: ["physical-network"], party: "provider", holds: null }],
      ],
    },
    {
      because: "what would be right there is what was said",
      turns: [
        ["in IaaS the provider administers our user accounts, right?", { holds: false }],
        ["were it SaaS, would that be right?", { models: ["saas"], holds: false }],
      ],
    },
    {
      because: "what is meant claims nothing",
      turns: [
        ["Azure VMware Solution: who upgrades ESXi?", { party: "provider" }],
        ["I meant the guest operating systems, not the hosts", { areas: ["operating-system"], party: "customer", holds: null }],
      ],
    },
    {
      because: "two models are compared in what was spoken of",
      turns: [
        ["identity in SaaS, customer or Microsoft?", { party: "shared" }],
        ["PaaS same as IaaS on that point?", { kinds: ["comparison"], areas: ["identity-and-access"], holds: true }],
      ],
    },
    {
      because: "a service that is named, and who patches that one",
      turns: [
        ["and the code of our shop on App Service?", { areas: ["applications"] }],
        ["the database behind it is Azure SQL Database, who patches that one?", { areas: ["operating-system"], services: ["azure-sql-database"], party: "provider" }],
      ],
    },
    {
      because: "to which model it belongs is asked of the service",
      turns: [
        ["who patches SQL Server on an Azure VM?", { party: "customer" }],
        ["and which model does that one belong to?", { kinds: ["service"], verdictModels: ["iaas"] }],
      ],
    },
  ],
  "what is to be done": [
    { because: "a slide", turns: [osInPaas, ["make a slide of it please", declined]] },
    { because: "a port", turns: [osInPaas, ["thx. now open 443 for us on the portal pls", declined]] },
    {
      because: "behind what happened",
      turns: [
        ["who builds the pipelines in Data Factory?", { party: "customer" }],
        ["pipeline 17 failed again, rerun it", declined],
      ],
    },
    {
      because: "who does it is asked",
      turns: [
        ["who backs up our VMs?", { party: "customer" }],
        ["restore it, who does that?", { areas: ["data"], party: "customer" }],
      ],
    },
    { because: "another place is none", turns: [osInPaas, ["make it IaaS", { areas: ["operating-system"], models: ["iaas"], party: "customer" }]] },
    {
      because: "what is done to it is no order",
      turns: [
        ["who patches the images of Databricks?", {}],
        ["and restarting them so they actually get it", { services: ["azure-databricks"] }],
      ],
    },
  ],
  "the same everywhere": [
    {
      because: "whether it is so in all models is judged of all",
      turns: [osInPaas, ["is that the same in every model?", { areas: ["operating-system"], models: [...CLOUD], holds: false }]],
    },
    { because: "also without a verb", turns: [osInPaas, ["that the same in all models?", { areas: ["operating-system"], models: [...CLOUD], holds: false }]] },
    { because: "or by a word that asks for no other thing", turns: [osInPaas, ["always?", { areas: ["operating-system"], models: [...CLOUD], holds: false }]] },
    {
      because: "what is so of one is so of all where the row says so",
      turns: [
        ["who owns the data in IaaS?", { party: "customer" }],
        ["in all models?", { areas: ["data"], models: [...CLOUD], holds: true }],
      ],
    },
    { because: "or by another word for it", turns: [osInPaas, ["is it like that everywhere?", { areas: ["operating-system"], models: [...CLOUD] }]] },
    {
      because: "what is always ours is ours in all of them",
      turns: [
        ["who does access reviews in PaaS?", { party: "customer" }],
        ["that same in every model?", { areas: ["account-and-access-management"], models: [...CLOUD], holds: true }],
      ],
    },
  ],
  "one thing in several places": [
    {
      because: "the next thing is told of the same places",
      turns: [
        ["VM vs App Service, who has the OS?", { services: ["azure-virtual-machines", "app-service"] }],
        ["and our code?", { areas: ["applications"], services: ["azure-virtual-machines", "app-service"], party: "customer" }],
        ["network controls?", { areas: ["network-controls"], services: ["azure-virtual-machines", "app-service"], party: "split" }],
        ["and in SaaS?", { areas: ["network-controls"], models: ["saas"], services: [], party: "provider" }],
      ],
    },
    {
      because: "a place that is named is asked about alone",
      turns: [
        ["VM vs App Service, who has the OS?", { services: ["azure-virtual-machines", "app-service"] }],
        ["and backups on App Service?", { services: ["app-service"] }],
      ],
    },
  ],
  "the model of the service before": [
    {
      because: "that it is PaaS makes nothing else of it",
      turns: [
        ["who patches an HDInsight cluster?", { party: "customer", services: ["azure-hdinsight"] }],
        ["isn't that PaaS, so Microsoft's?", { services: ["azure-hdinsight"], holds: false }],
        ["really us? isn't that PaaS", { services: ["azure-hdinsight"], holds: true }],
        ["isn't that PaaS?", { kinds: ["service"], services: ["azure-hdinsight"] }],
      ],
    },
    { because: "after a model it is another place", turns: [osInPaas, ["it's IaaS, so ours?", { models: ["iaas"], holds: true }]] },
  ],
  "whose part, elsewhere": [
    {
      because: "the side that is named is the one that is asked for",
      turns: [
        ["what is Microsoft responsible for in PaaS?", { dutiesOf: "provider", models: ["paas"] }],
        ["same for us in SaaS", { dutiesOf: "customer", models: ["saas"] }],
      ],
    },
    {
      because: "who uses it is no side of it",
      turns: [
        ["what is Microsoft responsible for in PaaS?", { dutiesOf: "provider", models: ["paas"] }],
        ["we use SaaS", { dutiesOf: "provider", models: ["saas"] }],
      ],
    },
    {
      because: "a list of theirs is theirs, whatever was told last",
      turns: [
        ["what are we always responsible for?", { topics: ["always-customer"] }],
        ["is the operating system in that list of theirs?", { areas: ["operating-system"], holds: false }],
      ],
    },
  ],
  "what is claimed of the thing before": [
    {
      because: "who is said to do it is judged",
      turns: [
        ["Functions, who has the code?", { party: "customer", services: ["azure-functions"] }],
        ["and if it's buggy, Microsoft fixes it?", { areas: ["applications"], services: ["azure-functions"], holds: false }],
      ],
    },
    {
      because: "what is supposed is not claimed",
      turns: [
        ["who patches PostgreSQL Flexible Server?", { services: ["azure-database-for-postgresql"] }],
        ["and if we run it ourselves on a VM?", { services: ["azure-virtual-machines"], holds: null }],
      ],
    },
    {
      because: "so does what is asked in a longer form",
      turns: [
        ["who owns the data in the cloud?", { areas: ["data"] }],
        ["does that go for devices as well?", { areas: ["devices-and-endpoints"], holds: true }],
      ],
    },
  ],
  "a place and nothing else": [
    {
      because: "in Azure it is anyway",
      turns: [
        ["who is responsible for antivirus on the servers?", { areas: ["operating-system"] }],
        ["On virtual machines in Azure.", { areas: ["operating-system"], services: ["azure-virtual-machines"] }],
      ],
    },
    {
      because: "of a topic it is asked there, and no misconception about the place",
      turns: [
        ["DDoS in SaaS?", { topics: ["ddos-protection"] }],
        ["and for our VMs", { topics: ["ddos-protection"], services: ["azure-virtual-machines"] }],
      ],
    },
  ],
  "back to what was asked before": [
    {
      because: "the first is the first of all, and what is asked then is asked of it",
      turns: [
        ["who patches Azure VMs?", { services: ["azure-virtual-machines"] }],
        ["ok and App Service?", { services: ["app-service"] }],
        ["AKS?", { services: ["aks"] }],
        ["Back to the first. Why is it us there?", { services: ["azure-virtual-machines"], party: "customer" }],
        ["and backups of those machines?", { services: ["azure-virtual-machines"], areas: ["data"] }],
      ],
    },
    {
      because: "the previous one is the one before the last",
      turns: [
        ["who patches Azure VMs?", { services: ["azure-virtual-machines"] }],
        ["ok and App Service?", { services: ["app-service"] }],
        ["AKS?", { services: ["aks"] }],
        ["back to the previous one", { services: ["app-service"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "where only one was asked about it is that",
      turns: [
        ["who patches Azure VMs?", { services: ["azure-virtual-machines"] }],
        ["the first one again", { services: ["azure-virtual-machines"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "the first of several that were told is picked",
      turns: [
        ["who patches VMs and who backs up Key Vault?", { services: ["azure-virtual-machines", "azure-key-vault"] }],
        ["the first?", { services: ["azure-virtual-machines"] }],
      ],
    },
  ],
  "what the service before is called": [
    {
      because: "what is concluded from it is still said of the service",
      turns: [
        ["who does the patching for SQL Managed Instance?", { services: ["azure-sql-managed-instance"] }],
        ["our DBA says it is a VM in the end, so the OS is ours", { services: ["azure-sql-managed-instance"], holds: false }],
      ],
    },
    {
      because: "where nothing is concluded it is another place",
      turns: [
        ["who does the patching for SQL Managed Instance?", { services: ["azure-sql-managed-instance"] }],
        ["what if it is a VM?", { services: ["azure-virtual-machines"] }],
      ],
    },
  ],
  "what is not theirs": [
    {
      because: "what one need not worry about is the other side's",
      turns: [
        ["what do we have to take care of in IaaS?", { dutiesOf: "customer", models: ["iaas"] }],
        ["and what doesn't he have to worry about?", { dutiesOf: "provider", models: ["iaas"] }],
      ],
    },
    {
      because: "the same people are the same side",
      turns: [
        ["who replaces broken servers in IaaS?", { party: "provider", models: ["iaas"] }],
        ["what about the cooling, same people?", { areas: ["physical-datacentre"], models: ["iaas"], holds: true }],
      ],
    },
  ],
  "in whole sentences": [
    {
      because: "the only one in which it is ours is looked for by the thing before",
      turns: [osInPaas, ["so IaaS is the only one of the three cloud models where we'd patch it ourselves?", { areas: ["operating-system"], verdictModels: ["iaas"] }]],
    },
    {
      because: "whichever way it is put",
      turns: [
        ["who guards the data centre in Azure?", { areas: ["physical-datacentre"] }],
        ["so the only column in which it is ours is on-premises, yes?", { areas: ["physical-datacentre"], verdictModels: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "the other end of the scale is asked for among the same",
      turns: [
        ["which cloud model leaves our team with the least work?", { verdictModels: ["saas"] }],
        ["and which of the three gives us the most?", { verdictModels: ["iaas"] }],
      ],
    },
    {
      because: "what a why holds against the answer asks nothing more",
      turns: [
        ["who is responsible for identity and access in SaaS?", { party: "shared" }],
        ["why is it shared there, when the customer has it everywhere else?", { areas: ["identity-and-access"], models: ["saas"], party: "shared" }],
      ],
    },
    {
      because: "a part of it is claimed of who is said to carry it, and not of who stands in the condition",
      turns: [
        ["who is in charge of identity and access in IaaS?", { party: "customer" }],
        ["and does Microsoft carry a part of it once we are in SaaS?", { areas: ["identity-and-access"], models: ["saas"], holds: true }],
      ],
    },
    {
      because: "whose it still is stands before the condition",
      turns: [
        ["who is responsible for the hypervisor?", { areas: ["physical-hosts"] }],
        ["is that still Microsoft if we book a dedicated host and have the whole server to ourselves?", { services: ["azure-dedicated-host"], holds: true }],
      ],
    },
    {
      because: "what is granted names no other place",
      turns: [
        ["who upgrades ESXi on Azure VMware Solution?", { services: ["azure-vmware-solution"] }],
        ["and the Windows guests on top of it?", { areas: ["operating-system"], services: ["azure-vmware-solution"], party: "customer" }],
        ["even though it's sold to us as a managed VMware?", { areas: ["operating-system"], services: ["azure-vmware-solution"], party: "customer" }],
      ],
    },
    {
      because: "surprise says nothing of the thing",
      turns: [
        ["who patches the session hosts in Azure Virtual Desktop?", { services: ["azure-virtual-desktop"], party: "customer" }],
        ["I find that odd. Is it really us?", { services: ["azure-virtual-desktop"], holds: true }],
      ],
    },
    {
      because: "what is to be written is the answer",
      turns: [osInPaas, ["okay, and what do I write back to them then?", { areas: ["operating-system"], models: ["paas"], party: "provider" }]],
    },
  ],
  "at the end of a sentence": [
    {
      because: "what is asked about last is asked about",
      turns: [
        ["how do IaaS, PaaS and SaaS differ in who does what?", { models: ["iaas", "paas", "saas"] }],
        ["I would like to show just one thing that changes, what about the applications in SaaS?", { areas: ["applications"], models: ["saas"], party: "provider" }],
      ],
    },
    {
      because: "where it says first where, it is asked there",
      turns: [osInPaas, ["back to IaaS, what about the physical network?", { areas: ["physical-network"], models: ["iaas"] }]],
    },
    {
      because: "what may be written is claimed",
      turns: [
        ["who is responsible for our data in Azure?", { party: "customer" }],
        ["can I write on the slide that it is ours in IaaS and SaaS alike?", { areas: ["data"], models: ["iaas", "saas"], holds: true }],
      ],
    },
    {
      because: "it is true of what was asked, however many places are named",
      turns: [
        ["who is responsible for our data in Azure?", { party: "customer" }],
        ["that holds for IaaS, PaaS and SaaS alike, right?", { areas: ["data"], models: [...CLOUD], party: "customer" }],
      ],
    },
    {
      because: "whose it is asked to be is judged",
      turns: [
        ["who is responsible for the hypervisor in IaaS?", { party: "provider" }],
        ["and what runs inside that machine, is that Microsoft's as well?", { areas: ["operating-system"], models: ["iaas"], holds: false }],
      ],
    },
    {
      because: "so is who would have to do it",
      turns: [
        ["on-premises, which security tasks are ours?", { dutiesOf: "customer" }],
        ["and in IaaS, what does Microsoft take over?", { models: ["iaas"] }],
        ["our data, do they take that too?", { areas: ["data"], models: ["iaas"], holds: false }],
      ],
    },
    {
      because: "what is among what both carry is shared",
      turns: [
        ["which responsibilities are shared between the two sides in PaaS?", { models: ["paas"] }],
        ["are the network controls among them?", { areas: ["network-controls"], models: ["paas"], holds: true }],
      ],
    },
  ],
  "where one is": [
    {
      because: "limits no claim",
      turns: [
        ["who is responsible for power and cooling?", { areas: ["physical-datacentre"] }],
        ["they add that they're only on PaaS. Is it still Microsoft?", { areas: ["physical-datacentre"], models: ["paas"], holds: true }],
      ],
    },
  ],
  "in the place before": [
    {
      because: "the place is called by a pronoun",
      turns: [
        ["we plan to run our own containers on AKS. Who patches the worker nodes?", { services: ["aks"] }],
        ["what about the images that our developers build for it?", { services: ["aks"], areas: ["applications"], party: "customer" }],
      ],
    },
    {
      because: "also where it never is to be done",
      turns: [
        ["is Azure SQL Database IaaS or PaaS?", { services: ["azure-sql-database"] }],
        ["then nobody on our team ever has to update the Windows or Linux below it?", { services: ["azure-sql-database"], areas: ["operating-system"], holds: true }],
      ],
    },
    {
      because: "what would stand there is not what is asked about",
      turns: [
        ["who locks the doors of the building where our Azure servers run?", { areas: ["physical-datacentre"] }],
        ["would that be the same if the machines stood in our own basement?", { areas: ["physical-datacentre"], models: ["on-premises"], holds: false }],
      ],
    },
    {
      because: "the thing is asked about where it would happen",
      turns: [
        ["whose duty is the patch on our Azure VM?", { services: ["azure-virtual-machines"], party: "customer" }],
        ["and if the same thing had happened on App Service, whose duty would it have been?", { services: ["app-service"], party: "provider" }],
      ],
    },
    {
      because: "what stands below a part is none of its parts",
      turns: [
        ["who patches the session hosts in Azure Virtual Desktop?", { services: ["azure-virtual-desktop"], party: "customer" }],
        [
          "and the physical machines below the session hosts, do we have those on our plate as well?",
          { areas: ["physical-hosts"], services: ["azure-virtual-desktop"], holds: false },
        ],
      ],
    },
  ],
  "summed up": [
    {
      because: "each half is judged where it was told",
      turns: [
        ["who patches the host in IaaS?", { party: "provider" }],
        ["and the guest on it?", { party: "customer" }],
        ["so the host is theirs and the guest is ours, is that a fair summary?", { areas: ["physical-hosts", "operating-system"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "also by their place in the row",
      turns: [
        ["who updates the application in SaaS?", { party: "provider" }],
        ["and who opens and closes our accounts in it?", { party: "customer" }],
        ["then the first one is us and the second one is Microsoft?", { areas: ["applications", "account-and-access-management"], models: ["saas"], holds: false }],
      ],
    },
    {
      because: "or of one thing in two places",
      turns: [
        ["who is responsible for the applications in SaaS?", { party: "provider" }],
        ["and in PaaS?", { party: "customer" }],
        ["so the bought program is Microsoft's and the self-written one is ours?", { areas: ["applications"], models: ["saas", "paas"], holds: true }],
      ],
    },
    {
      because: "or of one thing, where each half says where",
      turns: [
        ["firewall rules for VMs, whose job?", { party: "customer" }],
        ["and a ready-made CRM, pure SaaS?", { models: ["saas"] }],
        ["sum: firewall on the VM mine, in SaaS theirs, right?", { areas: ["network-controls"], holds: true }],
      ],
    },
    {
      because: "under a condition, too",
      turns: [
        ["who patches the hosts in IaaS?", { party: "provider" }],
        ["and the guest OS?", { party: "customer" }],
        ["if the hosts are Microsoft's, the guest is ours?", { areas: ["physical-hosts", "operating-system"], holds: true }],
      ],
    },
    {
      because: "two sides and one thing sum up nothing",
      turns: [
        ["who decides which node image the pools of Azure Batch use?", { services: ["azure-batch"] }],
        ["we replaced Batch by scale sets, I forgot. Patching the OS there?", { areas: ["operating-system"], services: ["virtual-machine-scale-sets"] }],
      ],
    },
    {
      because: "who brings a thing somewhere is no half of a sum",
      turns: [
        ["our servers stand in the cellar, on-premises. Who is responsible for the hardware?", { models: ["on-premises"], party: "customer" }],
        ["when we bring them to Azure as virtual machines, the hardware is then Microsoft's?", { services: ["azure-virtual-machines"], holds: true }],
      ],
    },
    {
      because: "the difference is told of both",
      turns: [
        ["who patches on VMs?", { services: ["azure-virtual-machines"] }],
        ["and on App Service?", { services: ["app-service"] }],
        ["difference?", { services: ["azure-virtual-machines", "app-service"], kinds: ["comparison"] }],
      ],
    },
    {
      because: "that there is none is judged",
      turns: [
        ["who patches Azure Arc servers?", { services: ["azure-arc-servers"] }],
        ["ok and Azure VMs?", { services: ["azure-virtual-machines"] }],
        ["so no difference?", { services: ["azure-arc-servers", "azure-virtual-machines"], holds: true }],
      ],
    },
  ],
  "what a team puts into a service": [
    {
      because: "images that are built are none of the nodes",
      turns: [
        ["AKS nodes, who does OS updates?", { services: ["aks"], party: "shared" }],
        ["and the images our developers build?", { services: ["aks"], areas: ["applications"], party: "customer" }],
      ],
    },
    {
      because: "node images are",
      turns: [
        ["AKS nodes, who does OS updates?", { services: ["aks"], party: "shared" }],
        ["and the node images?", { services: ["aks"], areas: ["operating-system"], party: "shared" }],
      ],
    },
  ],
  "an order": [
    { because: "this program does nothing but tell", turns: [osInPaas, ["then install them tonight pls", declined]] },
    { because: "so it does not, however politely it is asked to", turns: [leaversInSaas, ["please remove the guest bob", declined]] },
    { because: "nor does it send anything", turns: [sharedModel, ["email me that certificate", declined]] },
    { because: "a word before changes nothing", turns: [leaversInSaas, ["ok remove them please", declined]] },
    { because: "what it can do it does", turns: [osInPaas, ["please compare that with IaaS", { models: ["paas", "iaas"] }]] },
    { because: "to check another place is to be told of it", turns: [osInPaas, ["please check that for SaaS", { models: ["saas"], areas: ["operating-system"] }]] },
  ],
  "whether there is such a model": [
    {
      because: "in none is the data theirs",
      turns: [
        ["who is responsible for the data in IaaS?", { party: "customer" }],
        ["is there any model in which that becomes the provider's problem?", { areas: ["data"], models: [...CLOUD], holds: false }],
      ],
    },
    {
      because: "in two the OS is",
      turns: [
        ["who is responsible for the OS in IaaS?", { party: "customer" }],
        ["is there a model in which that is Microsoft's?", { verdictModels: ["paas", "saas"] }],
      ],
    },
  ],
  "a part of the place before": [
    {
      because: "what holds in general is held against what one brings oneself",
      turns: [
        ["does Microsoft patch the OS in Azure Functions?", { party: "provider", holds: true }],
        ["even when it's a container of our own making?", { services: ["azure-functions"], party: "customer", holds: false }],
      ],
    },
    {
      because: "nobody claimed it, so nothing is judged",
      turns: [
        ["who patches the OS in Azure Functions?", { party: "provider" }],
        ["even if it is a custom container?", { services: ["azure-functions"], party: "customer", holds: null }],
      ],
    },
    {
      because: "what one has is asked about, and no claim",
      turns: [
        ["who patches Data Factory?", { party: "provider" }],
        ["we have a self-hosted IR, what about that one?", { services: ["azure-data-factory"], party: "customer", holds: null }],
      ],
    },
    {
      because: "another place is asked about so, too",
      turns: [osInPaas, ["some of it runs on IaaS, what about that?", { models: ["iaas"], areas: ["operating-system"], holds: null }]],
    },
    {
      because: "what a platform carries is a layer of it",
      turns: [
        ["who patches ESXi in Azure VMware Solution?", { party: "provider" }],
        ["the VMs on top?", { services: ["azure-vmware-solution"], areas: ["operating-system"], party: "customer" }],
      ],
    },
    {
      because: "so is what it stands on",
      turns: [
        ["who patches AKS?", { services: ["aks"] }],
        ["and the VMs under it?", { services: ["aks"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "in a model the VMs have a system, whatever was asked about before",
      turns: [
        ["who runs the hardware in IaaS?", { party: "provider" }],
        ["and the VMs on top?", { models: ["iaas"], areas: ["operating-system"], party: "customer" }],
      ],
    },
    {
      because: "what stands behind a firewall is none of it",
      turns: [
        ["who patches Azure Firewall?", { services: ["azure-firewall"] }],
        ["and the VM behind it?", { services: ["azure-virtual-machines"] }],
      ],
    },
  ],
  "one of the parts of the service before": [
    {
      because: "that one has it says nothing of it",
      turns: [
        ["Azure DevOps build agents: who keeps them patched?", { services: ["azure-devops"] }],
        ["we've got a self-hosted one, what about that?", { services: ["azure-devops"], party: "customer", holds: null }],
      ],
    },
    {
      because: "which one it is stands before the word",
      turns: [
        ["who renews the TLS certificate on App Service?", { services: ["app-service"], party: "shared" }],
        ["the managed one", { services: ["app-service"], party: "provider" }],
      ],
    },
    {
      because: "or behind it",
      turns: [
        ["who renews the TLS certificate on App Service?", { services: ["app-service"], party: "shared" }],
        ["the ones we upload ourselves, I mean", { services: ["app-service"], areas: ["network-controls"], party: "customer" }],
      ],
    },
  ],
  "what is said of the service before": [
    {
      because: "what it is called is no other place, however it is typed",
      turns: [
        ["who patches running HDInsight nodes?", { services: ["azure-hdinsight"], party: "customer" }],
        ["why on earth is that us, its paas", { services: ["azure-hdinsight"], party: "customer" }],
      ],
    },
    {
      because: "all but a part of it is more than that part",
      turns: [
        ["SQL Server on an Azure VM, who backs it up?", { services: ["sql-server-on-azure-vm"] }],
        ["so basically everything above the hypervisor is ours in SQL Server on an Azure VM?", { services: ["sql-server-on-azure-vm"], dutiesOf: "customer", holds: true }],
      ],
    },
    {
      because: "a list is all that a side does",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["tldr our list for App Service", { services: ["app-service"], dutiesOf: "customer" }],
      ],
    },
  ],
  "what is said of the part before": [
    {
      because: "what is done with it names no other",
      turns: [
        ["Azure Container Apps: base image patches, whose?", { services: ["azure-container-apps"], party: "customer" }],
        ["rebuilding those, same?", { services: ["azure-container-apps"], party: "customer", holds: true }],
      ],
    },
    {
      because: "the data are ours, but who turns on TDE is Microsoft",
      turns: [
        ["who encrypts Azure SQL Database?", { party: "provider" }],
        ["so we needn't switch it on?", { services: ["azure-sql-database"], party: "provider", holds: true }],
      ],
    },
    {
      because: "nor does 'we have to' lose it",
      turns: [
        ["who encrypts Azure SQL Database?", { party: "provider" }],
        ["do we have to switch it on?", { services: ["azure-sql-database"], party: "provider", holds: false }],
      ],
    },
    {
      because: "encryption was spoken of, and no settings",
      turns: [
        ["who turns on TDE for a new Azure SQL database?", { topics: ["encryption-at-rest"] }],
        ["so we needn't switch it on?", { topics: ["encryption-at-rest"], services: ["azure-sql-database"] }],
      ],
    },
  ],
  "courtesy before a question": [
    {
      because: "it asks for our part, and thanks for nothing",
      turns: [
        ["network controls in PaaS, who?", { party: "shared" }],
        ["hm ok, which bit of that is ours then", { areas: ["network-controls"], models: ["paas"] }],
      ],
    },
  ],
  "what the model is": [
    {
      because: "'this' stands before a name there, and for nothing",
      turns: [osInPaas, ["what is this shared responsibility model in the first place?", { topics: ["shared-responsibility"], areas: [] }]],
    },
  ],
  "a word for the backups": [
    {
      because: "a test of a restore is ours alone, whoever takes the backups",
      turns: [
        ["who makes the backups of PostgreSQL flexible server?", { party: "shared" }],
        ["ok, and who tests them", { services: ["azure-database-for-postgresql"], party: "customer" }],
      ],
    },
    {
      because: "so it is after the topic",
      turns: [
        ["who takes backups in PaaS?", { models: ["paas"] }],
        ["does anybody test those?", { topics: ["backup"], models: ["paas"], party: "customer" }],
      ],
    },
    {
      because: "who encrypts names another thing",
      turns: [
        ["who backs up our VMs?", { areas: ["data"] }],
        ["and who patches them?", { services: ["azure-virtual-machines"], areas: ["operating-system"] }],
      ],
    },
  ],
  "what is done next": [
    {
      because: "who is left out, and was asked before",
      turns: [
        ["who scans the images in our container registry?", { services: ["azure-container-registry"] }],
        ["and then rebuilds the bad ones", { services: ["azure-container-registry"], party: "customer" }],
      ],
    },
    {
      because: "updates are a thing, and what stands behind them no object",
      turns: [
        ["if we take Azure Local, who has power and racks?", { services: ["azure-local"] }],
        ["and updates on that box, applying", { services: ["azure-local"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "rules are not patched, so the firewall is",
      turns: [
        ["Azure Firewall: the rules are ours, aren't they", { holds: true }],
        ["so we patch it too", { services: ["azure-firewall"], areas: ["operating-system"], holds: false }],
      ],
    },
    {
      because: "code is, and it was spoken of",
      turns: [
        ["App Service: our code is ours?", { holds: true }],
        ["so we patch it too?", { services: ["app-service"], areas: ["applications"], holds: true }],
      ],
    },
  ],
  "what it stands in": [
    {
      because: "the subnet is of the service, and no place of its own",
      turns: [
        ["who does the patching on SQL Managed Instance?", { services: ["azure-sql-managed-instance"] }],
        ["the subnet it sits in?", { services: ["azure-sql-managed-instance"], areas: ["network-controls"] }],
      ],
    },
    {
      because: "what an app runs on moves with it, though it was named",
      turns: [
        ["we run our api in Azure Container Apps, who patches the hosts?", { services: ["azure-container-apps"], areas: ["operating-system", "physical-hosts"] }],
        ["and if we ran it on AKS", { services: ["aks"], areas: ["operating-system", "physical-hosts"] }],
      ],
    },
  ],
  "whatever the model": [
    {
      because: "what is claimed is claimed of every model",
      turns: [
        ["who is responsible for data classification in SaaS?", { models: ["saas"] }],
        ["is that always so, no matter the model", { areas: ["data"], holds: true }],
      ],
    },
    {
      because: "so it is in other words, and here it does not hold",
      turns: [osInPaas, ["is that so regardless of the model?", { areas: ["operating-system"], holds: false }]],
    },
  ],
  "a price": [
    {
      because: "what a part costs is not asked of who has it",
      turns: [
        ["who backs up Azure SQL Database?", { areas: ["data"] }],
        ["and what would long-term retention cost us per month", declined],
      ],
    },
  ],
  "another duty": [
    {
      because: "whether they can be restored at all is tested by us",
      turns: [
        ["who takes the backups of SQL Managed Instance?", { party: "shared" }],
        ["and who finds out if they can be restored at all?", { services: ["azure-sql-managed-instance"], party: "customer" }],
      ],
    },
    {
      because: "who backs it up is not who patches it",
      turns: [
        ["who patches Synapse?", { services: ["azure-synapse"], areas: ["operating-system"] }],
        ["does it back itself up or must we arrange all of that?", { services: ["azure-synapse"], areas: ["data"] }],
      ],
    },
  ],
});
