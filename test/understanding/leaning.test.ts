/** What leans on the answer before in words of its own: another place, the thing by a pronoun, one of the duties that were told, a whole list. */
import { type Conversation, describeConversations, type Turn } from "./asking.ts";

const osInPaas = ["who patches the operating system in PaaS?", { areas: ["operating-system"], models: ["paas"], party: "provider" }] as const satisfies Turn;
const osInIaas = ["who patches the operating system in IaaS?", { areas: ["operating-system"], models: ["iaas"], party: "customer" }] as const satisfies Turn;
const osInAppService = ["who patches the OS in App Service?", { services: ["app-service"] }] as const satisfies Turn;
const dataInSaas = ["who looks after the data in SaaS?", { areas: ["data"], models: ["saas"], party: "customer" }] as const satisfies Turn;
const oursInIaas = ["what do we have to do in IaaS?", { kinds: ["duties"], models: ["iaas"], dutiesOf: "customer" }] as const satisfies Turn;
const firewallRules = ["who writes the firewall rules in IaaS?", { areas: ["network-controls"], models: ["iaas"], party: "customer" }] as const satisfies Turn;
const adminsOf365 = ["who reviews admin rights in Microsoft 365?", { services: ["microsoft-365"] }] as const satisfies Turn;

const os = ["operating-system"];
const devicesInIaas = ["who secures our handheld scanners in IaaS?", { areas: ["devices-and-endpoints"], models: ["iaas"] }] as const satisfies Turn;
const accountsInSaas = ["who removes the accounts of leavers in SaaS?", { areas: ["account-and-access-management"], models: ["saas"] }] as const satisfies Turn;

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "a service that is only where the thing stands": [
    {
      because: "the first of its two names says nothing of where",
      turns: [osInAppService, ["and the guest OS on virtual machines?", { services: ["azure-virtual-machines"], party: "customer" }]],
    },
    {
      because: "whether or not it is put as a question",
      turns: [osInAppService, ["and who patches the guest OS of a VM?", { services: ["azure-virtual-machines"], party: "customer" }]],
    },
    {
      because: "nor is a thing whose name only begins so",
      turns: [
        ["Oracle Database@Azure, who patches the Exadata infrastructure?", { services: ["oracle-database-at-azure"] }],
        ["and the guest OS of the VM cluster?", { services: ["oracle-database-at-azure"] }],
      ],
    },
    {
      because: "a whole question names it, too",
      turns: [
        ["who does pen tests of App Service?", { services: ["app-service"] }],
        ["ok. and scanning the guest OS of our VMs for vulnerabilities, also us?", { services: ["azure-virtual-machines"], party: "customer", holds: true }],
      ],
    },
    {
      because: "but a thing is no place for being called by a service's name",
      turns: [
        ["who patches SQL Managed Instance?", { services: ["azure-sql-managed-instance"] }],
        ["NSG on its subnet", { services: ["azure-sql-managed-instance"], areas: ["network-controls"] }],
      ],
    },
  ],
  "what is wrongly believed of what was spoken of": [
    {
      because: "who concludes the belief from it is told once more that it is none of theirs",
      turns: [
        ["does Microsoft back up M365?", { topics: ["microsoft-365-is-backed-up"], holds: false }],
        ["so it's their job?", { topics: ["microsoft-365-is-backed-up"], holds: false }],
        ["so we have to do it?", { topics: ["microsoft-365-is-backed-up"], holds: true }],
      ],
    },
    {
      because: "nor is it theirs by being enforced in part",
      turns: [
        ["does mandatory MFA cover all our users?", { topics: ["mfa-covers-everyone"], holds: false }],
        ["so it's theirs?", { topics: ["mfa-covers-everyone"], holds: false }],
      ],
    },
    {
      because: "but nothing else is made of what else is asked",
      turns: [
        ["do we need permission for a pen test of our web shop on Azure?", { topics: ["pen-test-permission"] }],
        ["does Microsoft run pen tests on it as well?", { topics: ["penetration-testing"] }],
      ],
    },
    {
      because: "read under the name of the topic it repeats a misconception",
      turns: [
        ["who defends our public IPs against DDoS?", { topics: ["ddos-protection"] }],
        ["isn't everything covered by the free one?", { topics: ["ddos-is-free"], holds: false }],
      ],
    },
    {
      because: "so does what is asked about permission",
      turns: [
        ["who does the pen tests of our web app?", { topics: ["penetration-testing"] }],
        ["do we have to ask Microsoft before we start?", { topics: ["pen-test-permission"], holds: false }],
      ],
    },
    {
      because: "in its own words it is one after any answer",
      turns: [
        ["who owns the network controls in PaaS?", { areas: ["network-controls"], party: "shared" }],
        ["so shared = half and half?", { topics: ["shared-means-half-each"], holds: false }],
      ],
    },
  ],
  "what the bot is said to have said": [
    { because: "what is held against it is no claim", turns: [osInIaas, ["but we pay for all this and you say it's ours?", { areas: os, models: ["iaas"], holds: true }]] },
    { because: "whoever is named before", turns: [osInIaas, ["hang on, Microsoft hosts it and you say it's ours to patch?", { areas: os, models: ["iaas"], holds: true }]] },
    {
      because: "its model is no new question",
      turns: [
        ["who patches running HDInsight clusters?", { services: ["azure-hdinsight"], areas: os }],
        ["but it's PaaS!", { services: ["azure-hdinsight"], areas: os, holds: null }],
      ],
    },
  ],
  "an app that only says where": [
    { because: "what is asked about runs it", turns: [devicesInIaas, ["even when the app on them is SaaS?", { areas: ["devices-and-endpoints"], models: ["saas"] }]] },
    {
      because: "for whom it is asked is no thing",
      turns: [accountsInSaas, ["and for an app of our own in PaaS?", { areas: ["account-and-access-management"], models: ["paas"] }]],
    },
    { because: "but an app that is put first is asked about", turns: [accountsInSaas, ["and the app, if we rent it as PaaS?", { areas: ["applications"], models: ["paas"] }]] },
  ],
  "what a word means": [
    {
      because: "what is explained is no new subject",
      turns: [
        ["who owns the network controls in PaaS?", { areas: ["network-controls"], models: ["paas"] }],
        ["what does shared actually mean there?", { topics: ["what-shared-means"] }],
        ["in SaaS that job stays with us too", { areas: ["network-controls"], models: ["saas"], holds: false }],
      ],
    },
    {
      because: "unless it is explained of another place",
      turns: [
        ["who cares for the applications in IaaS?", { areas: ["applications"], models: ["iaas"] }],
        ["PaaS is in the middle, so it is shared?", { models: ["paas"] }],
        ["accounts in this one", { areas: ["account-and-access-management"], models: ["paas"] }],
      ],
    },
  ],
  "the halves of what is shared": [
    {
      because: "either half stands in the answer, and what is asked next is the same thing",
      turns: [
        ["identity and access in SaaS, whose is it?", { areas: ["identity-and-access"], models: ["saas"], party: "shared" }],
        ["theirs?", { areas: ["identity-and-access"], models: ["saas"] }],
        ["and PaaS, same split?", { areas: ["identity-and-access"], models: ["paas"], party: "customer" }],
      ],
    },
    {
      because: "who does which half is told, too",
      turns: [
        ["firewall rules in PaaS, whose?", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
        ["shared in what way, who does which bit", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
  ],
  "a named part there": [
    {
      because: "it is no other machine of one's own",
      turns: [
        ["who patches the self-hosted runners in GitHub Enterprise Cloud?", { services: ["github-enterprise-cloud"], party: "customer" }],
        ["and the Microsoft-hosted agents in Azure DevOps?", { services: ["azure-devops"], party: "provider" }],
      ],
    },
    {
      because: "what stands before the condition is asked about",
      turns: [
        ["who updates the node OS in AKS?", { services: ["aks"], areas: os }],
        ["our own container images", { services: ["aks"], areas: ["applications"] }],
        ["what about the nodes if we went for AKS Automatic?", { services: ["aks-automatic"], areas: os }],
      ],
    },
  ],
  "whether it is so there, too": [
    {
      because: "whatever is said to hold",
      turns: [
        ["who controls who walks into the building in PaaS?", { areas: ["physical-datacentre"], party: "provider" }],
        ["does the same hold for IaaS?", { areas: ["physical-datacentre"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "who presumes is no side",
      turns: [
        ["who controls who walks into the building in PaaS?", { areas: ["physical-datacentre"], party: "provider" }],
        ["identical for IaaS, I presume?", { areas: ["physical-datacentre"], models: ["iaas"], holds: true }],
      ],
    },
    { because: "but what one meant is a place", turns: [osInPaas, ["no sorry, I meant IaaS", { areas: os, models: ["iaas"], holds: null }]] },
    { because: "in a few words, too", turns: [osInPaas, ["iaas the same?", { areas: os, models: ["iaas"], party: "customer", holds: false }]] },
    { because: "it is not the same in the other place", turns: [osInPaas, ["in IaaS is same?", { models: ["iaas"], party: "customer", holds: false }]] },
    {
      because: "it is the same in both",
      turns: [
        ["who guards the doors of the data centre in IaaS?", { areas: ["physical-datacentre"], party: "provider" }],
        ["is it the same party under PaaS and SaaS?", { areas: ["physical-datacentre"], models: ["paas", "saas"], holds: true }],
      ],
    },
    {
      because: "a side that is guessed is judged of a topic, too",
      turns: [
        ["who switches on resource logs for App Service?", { services: ["app-service"] }],
        ["reading them and raising alerts, us too?", { services: ["app-service"], holds: true }],
      ],
    },
    { because: "a side and nothing else is judged of the thing itself", turns: [osInIaas, ["us too?", { areas: os, models: ["iaas"], holds: true }]] },
    { because: "but who goes there is no side of it", turns: [dataInSaas, ["also when we go PaaS?", { areas: ["data"], models: ["paas"], holds: null }]] },
  ],
  "another place, whatever is said around it": [
    { because: "what one was thinking of", turns: [firewallRules, ["argh, I had PaaS in mind", { areas: ["network-controls"], models: ["paas"], party: "shared" }]] },
    { because: "what one is asking about, which claims nothing", turns: [dataInSaas, ["I'm asking about PaaS", { areas: ["data"], models: ["paas"], holds: null }]] },
    { because: "where one moves on to", turns: [osInIaas, ["moving on to SaaS", { areas: ["operating-system"], models: ["saas"], party: "provider" }]] },
    { because: "what is supposed, which claims nothing either", turns: [osInPaas, ["suppose we rented IaaS", { areas: ["operating-system"], models: ["iaas"], holds: null }]] },
    { because: "whether it changes there", turns: [dataInSaas, ["does the answer change with PaaS?", { areas: ["data"], models: ["paas"], party: "customer" }]] },
    { because: "a tool of a model says where, too", turns: [dataInSaas, ["a PaaS reporting tool, how would it be there?", { areas: ["data"], models: ["paas"] }]] },
    { because: "but a thing behind a pause is asked about", turns: [dataInSaas, ["ok, back to PaaS: apps there", { areas: ["applications"], models: ["paas"] }]] },
    {
      because: "one's own site is no cloud",
      turns: [
        ["who keeps power and cooling running with PaaS?", { areas: ["physical-datacentre"], party: "provider" }],
        ["at our own site", { areas: ["physical-datacentre"], models: ["on-premises"], party: "customer" }],
      ],
    },
    {
      because: "so is one's own office",
      turns: [
        ["who runs the cables in PaaS?", { areas: ["physical-network"] }],
        ["at our own office?", { models: ["on-premises"], party: "customer" }],
      ],
    },
    {
      because: "what is left out is claimed there",
      turns: [
        ["is the hypervisor ours in any cloud model?", { areas: ["physical-hosts"], holds: false }],
        ["on-premises it is, though?", { areas: ["physical-hosts"], models: ["on-premises"], holds: true }],
      ],
    },
    { because: "who does it is asked there", turns: [dataInSaas, ["who in PaaS?", { areas: ["data"], models: ["paas"] }]] },
    {
      because: "an app on a service is the service",
      turns: [
        ["who is responsible for the operating system?", { areas: ["operating-system"] }],
        ["it's a web app on App Service", { areas: ["operating-system"], services: ["app-service"] }],
      ],
    },
    {
      because: "whether a thing is different there is asked of that thing",
      turns: [
        ["who patches the session hosts in AVD?", { services: ["azure-virtual-desktop"] }],
        ["would the OS be different on Windows 365?", { areas: ["operating-system"], services: ["windows-365"] }],
      ],
    },
    {
      because: "what is asked of a part of another service is asked there",
      turns: [
        ["who updates the signatures of Defender XDR?", { services: ["microsoft-defender-xdr"] }],
        ["in Sentinel, who writes the analytics rules?", { services: ["microsoft-sentinel"], party: "customer" }],
      ],
    },
    {
      because: "no model is guessed where a thing is named: the platform is that of the service",
      turns: [
        ["who backs up the shares of Azure Files?", { services: ["azure-files"] }],
        ["platform OS?", { areas: ["operating-system"], services: ["azure-files"] }],
      ],
    },
    { because: "still one side's asks whether it is", turns: [osInPaas, ["still Microsoft in SaaS?", { areas: ["operating-system"], models: ["saas"], holds: true }]] },
    { because: "what it is is no thing that is asked about", turns: [osInPaas, ["it's a server in IaaS", { areas: ["operating-system"], models: ["iaas"], party: "customer" }]] },
    {
      because: "a kind of service stands behind 'on' as a place, though a thing is named",
      turns: [osInAppService, ["if we had it on a VM, who'd patch?", { services: ["azure-virtual-machines"], party: "customer" }]],
    },
    {
      because: "'how is' and 'how about' are no call for instructions",
      turns: [dataInSaas, ["how is cabling on-premises", { areas: ["physical-network"], models: ["on-premises"] }]],
    },
    {
      because: "nor before a service",
      turns: [
        ["who backs up Azure Files?", { services: ["azure-files"] }],
        ["how about backups for Cosmos DB", { services: ["azure-cosmos-db"], areas: ["data"] }],
      ],
    },
    { because: "'still' asks whether it is so there, too", turns: [osInPaas, ["and with SaaS still Microsoft?", { areas: ["operating-system"], models: ["saas"], holds: true }]] },
    {
      because: "a place of one's own is where we are, and not any ward",
      turns: [
        ["who looks after the tablets that our nurses use with Microsoft 365?", { areas: ["devices-and-endpoints"] }],
        ["and if one goes missing on the ward", { outcome: "decline" }],
        ["what about the user accounts then", { areas: ["account-and-access-management"], services: ["microsoft-365"] }],
      ],
    },
    { because: "a definition that is asked for is given", turns: [osInIaas, ["what is SaaS?", { topics: ["saas"] }]] },
    { because: "what costs what stays out of scope", turns: [osInAppService, ["do we book AKS as capex or opex", { outcome: "decline" }]] },
  ],
  "the thing by a word that stands for it": [
    { because: "what is taken off us is theirs", turns: [osInIaas, ["does PaaS take that off us?", { areas: ["operating-system"], models: ["paas"], holds: true }]] },
    { because: "and what is spared us", turns: [osInIaas, ["so SaaS spares us that?", { areas: ["operating-system"], models: ["saas"], holds: true }]] },
    { because: "the models that leave it to us are looked for", turns: [osInPaas, ["which of the four models leave it with us?", { verdictModels: ["on-premises", "iaas"] }]] },
    { because: "and those that share it", turns: [firewallRules, ["where is it shared?", { verdictModels: ["paas"] }]] },
    {
      because: "after which models it is asked for once more",
      turns: [
        ["in which models are network controls ours?", { verdictModels: ["on-premises", "iaas"] }],
        ["and where is it shared?", { verdictModels: ["paas"] }],
      ],
    },
    {
      because: "a thing that is named with 'those' is the new one",
      turns: [
        ["who looks after our laptops?", { areas: ["devices-and-endpoints"] }],
        ["and the servers at the other end, who looks after those?", { areas: ["physical-hosts"] }],
      ],
    },
    {
      because: "so is one that is named outright beside 'it'",
      turns: [
        ["who destroys the old disks in PaaS?", { topics: ["media-destruction"] }],
        ["and who answers for the data we keep in it?", { areas: ["data"] }],
      ],
    },
    {
      because: "a part is more than its area, and its name does not stand for it",
      turns: [
        ["who updates the self-hosted agents of Azure DevOps?", { services: ["azure-devops"] }],
        ["does PaaS take that off us?", { models: ["paas"], holds: null }],
      ],
    },
    { because: "'that' may say which", turns: [dataInSaas, ["give me everything that's ours in PaaS", { kinds: ["duties"], models: ["paas"], dutiesOf: "customer" }]] },
    {
      because: "what is claimed of a topic in another place is judged there",
      turns: [
        ["who sets up MFA in Microsoft 365?", { topics: ["mfa"] }],
        ["would it be ours with IaaS as well?", { topics: ["mfa"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "still ours is judged, too",
      turns: [
        ["who manages admin accounts on IaaS?", { topics: ["privileged-access"] }],
        ["SaaS - still us?", { topics: ["privileged-access"], models: ["saas"], holds: true }],
      ],
    },
    {
      because: "in a fragment, too",
      turns: [
        ["who is responsible for patching?", { areas: ["operating-system"] }],
        ["PaaS", { models: ["paas"] }],
        ["in IaaS it's us?", { models: ["iaas"], holds: true }],
      ],
    },
  ],
  "one of the duties that were told": [
    {
      because: "'included' is said of the side whose they are",
      turns: [oursInIaas, ["is the hypervisor included?", { areas: ["physical-hosts"], models: ["iaas"], holds: false }]],
    },
    { because: "so is 'among'", turns: [oursInIaas, ["is the operating system among it", { areas: ["operating-system"], models: ["iaas"], holds: true }]] },
    { because: "and 'in there'", turns: [oursInIaas, ["application code is in there?", { areas: ["applications"], models: ["iaas"], holds: true }]] },
    {
      because: "and 'part of that', of the other side",
      turns: [
        ["what does Microsoft do in SaaS?", { dutiesOf: "provider", models: ["saas"] }],
        ["are user accounts part of that?", { areas: ["account-and-access-management"], models: ["saas"], holds: false }],
      ],
    },
    {
      because: "what is shared is on each side's list",
      turns: [
        ["what do we have to do in SaaS?", { models: ["saas"], dutiesOf: "customer" }],
        ["is identity and access among it?", { areas: ["identity-and-access"], party: "shared", holds: true }],
      ],
    },
    {
      because: "whose the next thing is is left out, and stays",
      turns: [oursInIaas, ["is the hypervisor included?", { holds: false }], ["applications are, though?", { areas: ["applications"], models: ["iaas"], holds: true }]],
    },
    {
      because: "of a side that is named 'too' says that it is that one's",
      turns: [
        ["are devices Microsoft's in any model?", { areas: ["devices-and-endpoints"], holds: false }],
        ["and account management, always ours too?", { areas: ["account-and-access-management"], holds: true }],
      ],
    },
  ],
  "a whole list": [
    { because: "ours is listed", turns: [adminsOf365, ["list our tasks for it", { kinds: ["duties"], services: ["microsoft-365"], dutiesOf: "customer" }]] },
    { because: "everything that is ours", turns: [adminsOf365, ["list everything that is ours there", { services: ["microsoft-365"], dutiesOf: "customer" }]] },
    { because: "what else is ours", turns: [adminsOf365, ["anything else that is ours with it?", { services: ["microsoft-365"], dutiesOf: "customer" }]] },
    {
      because: "the provider's list is no list in SharePoint",
      turns: [oursInIaas, ["and Microsoft's list there?", { kinds: ["duties"], models: ["iaas"], services: [], dutiesOf: "provider" }]],
    },
    { because: "the same list of the other side", turns: [oursInIaas, ["now the same list for Microsoft", { kinds: ["duties"], models: ["iaas"], dutiesOf: "provider" }]] },
    {
      because: "who moves is not who is asked about",
      turns: [
        ["what's our part with on-premises servers?", { dutiesOf: "customer" }],
        ["if we move those to IaaS, what does Microsoft take over?", { models: ["iaas"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "what is always one side's is told of everything",
      turns: [
        ["does Microsoft take care of everything once we are in the cloud?", { holds: false }],
        ["and what do they always do?", { topics: ["always-provider"] }],
      ],
    },
    {
      because: "our company is our side",
      turns: [
        ["what does Microsoft do in SaaS?", { dutiesOf: "provider", models: ["saas"] }],
        ["and our company?", { kinds: ["duties"], models: ["saas"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "the other side's in another place",
      turns: [
        ["what does Microsoft do in PaaS?", { dutiesOf: "provider", models: ["paas"] }],
        ["let's take SaaS", { dutiesOf: "provider", models: ["saas"] }],
        ["IaaS, ours", { kinds: ["duties"], models: ["iaas"], dutiesOf: "customer" }],
      ],
    },
    { because: "whether anyone else has trouble asks for no list", turns: [adminsOf365, ["azure portal down for anyone else?", { outcome: "decline" }]] },
    { because: "one side's, with its name", turns: [adminsOf365, ["and Microsoft, what is its duty in IaaS?", { models: ["iaas"], dutiesOf: "provider" }]] },
    {
      because: "what exactly the other side does",
      turns: [
        ["who wipes a lost phone with Intune?", { services: ["microsoft-intune"] }],
        ["so what exactly do they do?", { services: ["microsoft-intune"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "after the one side's list the other's",
      turns: [
        ["what does Microsoft do in Microsoft Sentinel?", { services: ["microsoft-sentinel"], dutiesOf: "provider" }],
        ["our own duties with that one?", { services: ["microsoft-sentinel"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "the other side is whose list was not told",
      turns: [
        ["what's ours in SharePoint Online?", { services: ["sharepoint-onedrive"], dutiesOf: "customer" }],
        ["and the other side?", { services: ["sharepoint-onedrive"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "what is shared in a model is asked of all of it",
      turns: [
        ["what is always Microsoft's?", { topics: ["always-provider"] }],
        ["is anything shared in PaaS?", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
    {
      because: "but the share in one thing stands in the answer for it",
      turns: [
        ["identity and access in SaaS: whose?", { areas: ["identity-and-access"], party: "shared" }],
        ["our share of it", { areas: ["identity-and-access"], models: ["saas"], party: "shared", holds: null }],
      ],
    },
  ],
  "a reason": [
    { because: "'how come' asks why", turns: [osInPaas, ["how come it changes?", { areas: ["operating-system"], models: ["paas"] }]] },
    {
      because: "in another place it is told there",
      turns: [firewallRules, ["please explain why it is split in PaaS", { areas: ["network-controls"], models: ["paas"], party: "shared" }]],
    },
    { because: "so does 'what is the reason'", turns: [osInPaas, ["what is the reason?", { areas: ["operating-system"], models: ["paas"] }]] },
    {
      because: "'they' are no side then, but the two places",
      turns: [osInIaas, ["and SaaS?", { party: "provider" }], ["why do they differ?", { areas: ["operating-system"], models: ["iaas", "saas"] }]],
    },
  ],
  "what belongs to what was spoken of": [
    {
      because: "a word of one part's name means that part, whatever it says beside others",
      turns: [
        ["who hosts the model in Azure OpenAI?", { services: ["azure-openai"], party: "provider" }],
        ["and the prompts?", { services: ["azure-openai"], party: "customer" }],
      ],
    },
    {
      because: "one thing more is done with it",
      turns: [
        ["who manages guests in Microsoft Teams?", { services: ["microsoft-teams"] }],
        ["removing them after the exam, too?", { services: ["microsoft-teams"], areas: ["account-and-access-management"] }],
      ],
    },
    {
      because: "whatever is granted, in words that might be about anything",
      turns: [
        ["who looks after the pupils' tablets in SaaS?", { areas: ["devices-and-endpoints"] }],
        ["even when one is stolen on the bus?", { areas: ["devices-and-endpoints"], party: "customer" }],
      ],
    },
  ],
  "what is asked again": [
    {
      because: "a fragment that would be answered for every model is asked where one was",
      turns: [
        ["who does network security for Azure Service Bus?", { services: ["azure-service-bus"] }],
        ["os of the last one?", { services: ["azure-service-bus"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "of the cloud, after one's own rooms",
      turns: [
        ["who guards the data centre in PaaS?", { areas: ["physical-datacentre"] }],
        ["on-premises?", { models: ["on-premises"] }],
        ["and in Azure again?", { areas: ["physical-datacentre"], party: "provider" }],
      ],
    },
    {
      because: "it is asked where the answer before stood",
      turns: [
        ["who carries identity and access in SaaS?", { models: ["saas"] }],
        ["sorry, who does the accounts again?", { areas: ["account-and-access-management"], models: ["saas"] }],
      ],
    },
  ],
  "what runs on devices": [
    {
      because: "the updates on them go with them",
      turns: [
        ["who looks after our people's laptops?", { areas: ["devices-and-endpoints"], party: "customer" }],
        ["and Windows updates on them?", { areas: ["devices-and-endpoints"], party: "customer" }],
      ],
    },
    {
      because: "the data on them does not",
      turns: [
        ["A tablet with our SaaS app on it gets stolen. Who is responsible for the tablet?", { areas: ["devices-and-endpoints"] }],
        ["for the data on it?", { areas: ["data"] }],
      ],
    },
  ],
  "a part by what it is like": [
    {
      because: "the service before has one that is serverless, and no model is meant",
      turns: [
        ["who patches our Databricks clusters?", { services: ["azure-databricks"], party: "shared" }],
        ["serverless ones, I mean", { services: ["azure-databricks"], party: "provider" }],
      ],
    },
  ],
  "which one it is": [
    {
      because: "after a model, another model is asked for",
      turns: [
        ["Which model leaves us the OS but not the hardware?", { verdictModels: ["iaas"] }],
        ["and which one takes the app off us as well?", { verdictModels: ["saas"] }],
      ],
    },
  ],
  "what is called up": [
    {
      because: "the thing stands before what is asked of it",
      turns: [
        ["who upgrades the node images in AKS?", { services: ["aks"] }],
        ["and the control plane?", { services: ["aks"], party: "provider" }],
        ["one more on the nodes: does AKS Automatic change that?", { areas: ["operating-system"], services: ["aks-automatic"], party: "provider" }],
      ],
    },
    {
      because: "one goes back to it",
      turns: [
        ["who installs the Windows updates on App Service?", { services: ["app-service"] }],
        ["and the building?", { areas: ["physical-datacentre"] }],
        ["Back to the Windows updates for a second, is it the same if we move it to Functions?", { areas: ["operating-system"], services: ["azure-functions"] }],
      ],
    },
    {
      because: "what the bot has said is repeated, and the place is another",
      turns: [
        ["who runs the cables under our vnet?", { party: "provider" }],
        ["You said the cables are Microsoft's. In our office too?", { areas: ["physical-network"], models: ["on-premises"], party: "customer" }],
      ],
    },
  ],
  "something else": [{ because: "help with other things is asked of the bot", turns: [oursInIaas, ["can you help me with my CV?", { outcome: "decline" }]] }],
  "the service below": [
    {
      because: "that it stands in the cloud says nothing new",
      turns: [
        ["who updates the servers of Azure File Sync?", { services: ["azure-file-sync"] }],
        ["and the sync service in Azure?", { services: ["azure-file-sync"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "whoever keeps it up to date",
      turns: [
        ["who manages personal access tokens in Azure DevOps?", { services: ["azure-devops"] }],
        ["who keeps the service itself up to date?", { services: ["azure-devops"], areas: ["operating-system"] }],
      ],
    },
  ],
  "a comparison": [
    {
      because: "what is less work for us is one of the two",
      turns: [
        ["what's the difference between IaaS and PaaS for patching?", { kinds: ["comparison"] }],
        ["which one is less work for us?", { verdictModels: ["paas"] }],
      ],
    },
    {
      because: "who is asked about there is asked about in both",
      turns: [
        ["who backs up Azure SQL Database?", { services: ["azure-sql-database"] }],
        ["compared to SQL Server on a VM, who does the backups there?", { services: ["azure-sql-database", "sql-server-on-azure-vm"] }],
      ],
    },
  ],
};

describeConversations(KINDS);
