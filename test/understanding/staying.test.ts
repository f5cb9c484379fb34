/** A conversation stays where it stands until another place is named: what has an answer everywhere is asked there. */
import { describe } from "vitest";
import { type Conversation, describeConversations, type Turn } from "./asking.ts";

const osInIaas = ["who patches the OS in IaaS?", { areas: ["operating-system"], models: ["iaas"], party: "customer" }] as const satisfies Turn;
const dataInSaas = ["who looks after the data in SaaS?", { areas: ["data"], models: ["saas"], party: "customer" }] as const satisfies Turn;
const backupOfCosmos = ["who backs up Cosmos DB?", { services: ["azure-cosmos-db"] }] as const satisfies Turn;
const powerBi = ["is Power BI SaaS?", { services: ["power-bi"] }] as const satisfies Turn;
const keyVault = ["Key Vault: who rotates the keys?", { services: ["azure-key-vault"] }] as const satisfies Turn;
const bastion = ["who patches Azure Bastion?", { services: ["azure-bastion"], party: "provider" }] as const satisfies Turn;

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "the place of the answer before": [
    {
      because: "a row of the model is one cell there",
      turns: [osInIaas, ["who repairs the cables?", { areas: ["physical-network"], models: ["iaas"], party: "provider" }]],
    },
    {
      because: "on-premises, too",
      turns: [
        ["who guards the data centre on-premises?", { models: ["on-premises"], party: "customer" }],
        ["who replaces disks", { areas: ["physical-hosts"], models: ["on-premises"], party: "customer" }],
      ],
    },
    { because: "two places that are compared are all of it", turns: [dataInSaas, ["compare paas and saas", { kinds: ["comparison"], areas: ["network-controls"] }]] },
    { because: "but one is held against the place before", turns: [dataInSaas, ["compare it with paas", { kinds: ["comparison"], areas: ["data"] }]] },
    {
      because: "unless it is asked for as the program itself asks for a row",
      turns: [osInIaas, ["who is responsible for the physical network?", { areas: ["physical-network"], models: ["iaas", "paas", "saas"], party: "provider" }]],
    },
    {
      because: "'they' are what was spoken of",
      turns: [backupOfCosmos, ["and who decides how long they are kept?", { services: ["azure-cosmos-db"], party: "customer" }]],
    },
    { because: "'then' goes on", turns: [powerBi, ["who decides who sees which report then", { services: ["power-bi"], party: "customer" }]] },
    { because: "a short question goes on as well", turns: [osInIaas, ["who restores after ransomware?", { models: ["iaas"] }]] },
    {
      because: "a word that is explained means the same everywhere",
      turns: [osInIaas, ["what does shared mean?", { topics: ["what-shared-means"], models: [] }]],
    },
    {
      because: "what is ever or always so is asked of every model",
      turns: [dataInSaas, ["is it ever Microsoft's?", { areas: ["data"], holds: false }], ["are laptops always ours?", { models: ["iaas", "paas", "saas"], holds: true }]],
    },
    {
      because: "and so is what holds in no model",
      turns: [dataInSaas, ["is there any model where it isn't ours?", { areas: ["data"], models: ["iaas", "paas", "saas"], holds: false }]],
    },
    {
      because: "a question of something else does not come into scope by the place",
      turns: [osInIaas, ["who monitors the children in the company daycare?", { outcome: "decline" }]],
    },
    {
      because: "nor does it where a service was spoken of",
      turns: [keyVault, ["whose turn is it to feed the office dog, mine or Tom's?", { outcome: "decline" }]],
    },
  ],
  "another place": [
    {
      because: "the cloud as a whole is none",
      turns: [
        ["who updates the firmware of the servers?", { topics: ["firmware"] }],
        ["on Azure, I mean", { topics: ["firmware"] }],
      ],
    },
    { because: "a service that is only hinted at is one where nothing stands behind it", turns: [keyVault, ["who patches VMs?", { services: ["azure-virtual-machines"] }]] },
    {
      because: "but where a thing stands behind it, it may be a part of the service before",
      turns: [
        ["who sets the retention in Azure Backup?", { services: ["azure-backup"] }],
        ["who looks after the vault's hardware?", { services: ["azure-backup"], party: "provider" }],
      ],
    },
    {
      because: "the machine behind a service is another place",
      turns: [bastion, ["and the VM behind it, who does OS updates there?", { services: ["azure-virtual-machines"], party: "customer" }]],
    },
    {
      because: "so are those behind a firewall",
      turns: [
        ["who patches Azure Firewall?", { services: ["azure-firewall"], party: "provider" }],
        ["and the VMs behind it, who patches those?", { services: ["azure-virtual-machines"], party: "customer" }],
      ],
    },
    {
      because: "but those behind a database are a layer of it",
      turns: [
        ["who patches Azure SQL Database?", { services: ["azure-sql-database"], party: "provider" }],
        ["and the VMs behind it, who patches those?", { services: ["azure-sql-database"], party: "provider" }],
      ],
    },
    {
      because: "of two places it is said that they are the same",
      turns: [
        ["who is responsible for access in Logic Apps?", { areas: ["identity-and-access"] }],
        ["event grid and event hubs, same for access?", { areas: ["identity-and-access"], services: ["azure-event-grid", "azure-event-hubs"] }],
      ],
    },
    {
      because: "what is meant may stand behind the place",
      turns: [
        ["who grants access in Synapse?", { services: ["azure-synapse"] }],
        ["power bi reports the same, access I mean?", { services: ["power-bi"], party: "customer" }],
      ],
    },
  ],
  "what is put right": [
    {
      because: "what is refused is not asked about",
      turns: [
        ["who patches VMware in AVS?", { services: ["azure-vmware-solution"], areas: ["physical-hosts"] }],
        ["I mean the guests, not ESXi", { services: ["azure-vmware-solution"], areas: ["operating-system"], party: "customer" }],
      ],
    },
    { because: "a star before a word corrects what was typed", turns: [osInIaas, ["*PaaS", { areas: ["operating-system"], models: ["paas"], party: "provider" }]] },
  ],
  "the other end": [
    {
      because: "after the model that leaves the least, the one that leaves the most",
      turns: [
        ["which model leaves us the least to do?", { verdictModels: ["saas"] }],
        ["and which the most?", { verdictModels: ["on-premises"] }],
      ],
    },
    {
      because: "and the other way round",
      turns: [
        ["which model is the most work for us?", { verdictModels: ["on-premises"] }],
        ["and the least?", { verdictModels: ["saas"] }],
      ],
    },
  ],
  "one's own machine": [
    {
      because: "the gateway server in the basement is still that of the service",
      turns: [
        ["Power BI gateway?", { services: ["power-bi"], party: "customer" }],
        ["in our basement", { services: ["power-bi"], party: "customer" }],
      ],
    },
    {
      because: "what runs on a rented machine is no machine beside it",
      turns: [
        ["antivirus on Azure VMs, who?", { services: ["azure-virtual-machines"], party: "customer" }],
        ["same on-prem?", { areas: ["operating-system"], models: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "the one under the desk is a part of the service",
      turns: [
        ["who patches the Microsoft-hosted agents of Azure DevOps?", { services: ["azure-devops"], party: "provider" }],
        ["and our self-hosted one under the desk", { services: ["azure-devops"], party: "customer" }],
      ],
    },
  ],
};

const SAID: Readonly<Record<string, readonly Conversation[]>> = {
  "what a whole sentence says itself": [
    {
      because: "a claim is judged, where of the question before it would only be told",
      turns: [
        ["who is responsible for MFA?", { topics: ["mfa"] }],
        ["then conditional access policies are ours to set, too", { holds: true }],
      ],
    },
    {
      because: "a thing that is asked for is another than the topic before",
      turns: [
        ["who picks the region where our records are kept?", { topics: ["data-residency"] }],
        ["who keeps the buildings in that region safe?", { areas: ["physical-datacentre"], party: "provider" }],
      ],
    },
    {
      because: "what is always so is no more of what was explained",
      turns: [
        ["what is shared responsibility?", { topics: ["shared-responsibility"] }],
        ["and which bits are never ours in the cloud?", { topics: ["always-provider"] }],
      ],
    },
    {
      because: "but what is done with the things before is asked of them",
      turns: [
        ["who classifies the data in SaaS?", { areas: ["data"], models: ["saas"] }],
        ["deleting them after a year, too?", { areas: ["data"], models: ["saas"] }],
      ],
    },
  ],
  "the other way round": [
    {
      because: "what is always the other side's",
      turns: [
        ["what is always Microsoft's?", { topics: ["always-provider"] }],
        ["and the other way round?", { topics: ["always-customer"] }],
      ],
    },
    {
      because: "the other side's list in the same place",
      turns: [
        ["what does Microsoft do in PaaS?", { dutiesOf: "provider" }],
        ["and the other way round?", { dutiesOf: "customer", models: ["paas"] }],
      ],
    },
  ],
  "of several things": [
    {
      because: "those that are shared",
      turns: [
        ["operating system, network controls and data, who has what in PaaS?", { areas: ["operating-system", "network-controls", "data"] }],
        ["which of these is shared?", { areas: ["network-controls"], models: ["paas"], party: "shared" }],
      ],
    },
    {
      because: "those of one side, even if they are several",
      turns: [
        ["os, data and devices in SaaS - who?", { models: ["saas"] }],
        ["which of those are ours?", { areas: ["data", "devices-and-endpoints"], models: ["saas"], party: "customer" }],
      ],
    },
  ],
  "the service by a word of its name": [
    {
      because: "a hub is no network behind IoT Hub",
      turns: [
        ["who patches the devices on IoT Hub?", { services: ["azure-iot-hub"], party: "customer" }],
        ["and the hub?", { services: ["azure-iot-hub"], areas: ["operating-system"], party: "provider" }],
      ],
    },
  ],
  "a claim for another part": [
    {
      because: "'too' says the same of it",
      turns: [
        ["do we patch the AVD session hosts?", { services: ["azure-virtual-desktop"], holds: true }],
        ["the broker and gateway, too?", { services: ["azure-virtual-desktop"], holds: false }],
      ],
    },
  ],
};

describe("a conversation hears", () => describeConversations(SAID));

describe("a conversation keeps", () => describeConversations(KINDS));
