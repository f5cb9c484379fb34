/** What a turn says around what it asks, what it asks of all models at once, and what it asks to be so elsewhere, too. */
import { type Conversation, describeConversations, type Turn } from "./asking.ts";

const osInPaas = ["who patches the operating system in PaaS?", { areas: ["operating-system"], models: ["paas"], party: "provider" }] as const satisfies Turn;
const loginsInDynamics = ["who decides who may sign in to our Dynamics 365?", { services: ["dynamics-365"] }] as const satisfies Turn;
const mfaInSaas = ["who has to switch on MFA in SaaS?", { topics: ["mfa"], models: ["saas"], party: "customer" }] as const satisfies Turn;
const oursInIaas = ["what do we have to do in IaaS?", { kinds: ["duties"], models: ["iaas"], dutiesOf: "customer" }] as const satisfies Turn;
const whatPaasIs = ["what is PaaS?", { topics: ["paas"] }] as const satisfies Turn;
const allThree = ["iaas", "paas", "saas"];

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "words around what is meant": [
    {
      because: "an excuse before it names nothing",
      turns: [loginsInDynamics, ["argh, wrong tool, I meant Power BI", { services: ["power-bi"], party: "customer" }]],
    },
    {
      because: "nor does one behind it",
      turns: [osInPaas, ["Meant the data, not the OS. Sorry, need more coffee", { areas: ["data"], models: ["paas"], party: "customer" }]],
    },
  ],
  "all models at once": [
    { because: "they are told by their number", turns: [osInPaas, ["and data, for all three?", { areas: ["data"], models: allThree, party: "customer" }]] },
    { because: "on-premises is the fourth", turns: [osInPaas, ["the applications row, all four columns", { areas: ["applications"], models: ["on-premises", ...allThree] }]] },
    {
      because: "they may stand for what was spoken of",
      turns: [osInPaas, ["is the building theirs in all of them?", { areas: ["physical-datacentre"], models: allThree, holds: true }]],
    },
    { because: "where nothing else is named, what was asked before is asked of each", turns: [osInPaas, ["all three models?", { areas: ["operating-system"], models: allThree }]] },
    {
      because: "after services 'all of them' are those",
      turns: [
        ["who patches the OS in App Service and Azure Functions?", { services: ["app-service", "azure-functions"] }],
        ["and the code in all of them?", { services: ["app-service", "azure-functions"], areas: ["applications"] }],
      ],
    },
  ],
  "whether a service is of a model": [
    { because: "one of what was explained", turns: [whatPaasIs, ["would App Service be one of those?", { services: ["app-service"], holds: true }]] },
    {
      because: "and another, too",
      turns: [whatPaasIs, ["is App Service one?", { services: ["app-service"], holds: true }], ["SharePoint Online too?", { services: ["sharepoint-onedrive"], holds: false }]],
    },
    { because: "by name it is asked of the service, and not of the model once more", turns: [whatPaasIs, ["is App Service PaaS?", { services: ["app-service"], holds: true }]] },
  ],
  "whether a topic is the same elsewhere": [
    {
      because: "then it is the same side's",
      turns: [
        ["who has to switch on MFA in PaaS?", { topics: ["mfa"], models: ["paas"], party: "customer" }],
        ["IaaS the same?", { topics: ["mfa"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "in a service that is of another model, too",
      turns: [
        ["who destroys old hard disks in IaaS?", { topics: ["media-destruction"], party: "provider" }],
        ["same on-prem?", { topics: ["media-destruction"], models: ["on-premises"], holds: false }],
      ],
    },
    { because: "a duty may move to a side", turns: [mfaInSaas, ["does it move to Microsoft in PaaS?", { models: ["paas"], holds: false }]] },
    { because: "or be done by it", turns: [mfaInSaas, ["does Microsoft do it in PaaS?", { models: ["paas"], holds: false }]] },
  ],
  "why the answer is what it is": [
    {
      because: "the place that is held against it is no other place",
      turns: [
        ["who patches the OS of a running HDInsight cluster?", { services: ["azure-hdinsight"], party: "customer" }],
        ["Odd, that is PaaS. What is the reason?", { services: ["azure-hdinsight"], party: "customer" }],
      ],
    },
    {
      because: "nor is what else is held against it another thing",
      turns: [
        ["who patches the OS in IaaS?", { areas: ["operating-system"], party: "customer" }],
        ["But Microsoft owns the servers. Why is it ours?", { areas: ["operating-system"], models: ["iaas"], party: "customer", holds: null }],
      ],
    },
  ],
  "another part of the service": [
    {
      because: "the one of the same sort is meant",
      turns: [
        ["Data Factory: who maintains the Azure integration runtime?", { services: ["azure-data-factory"], party: "provider" }],
        ["ours is the self-hosted one", { services: ["azure-data-factory"], areas: ["operating-system"], party: "customer" }],
        ["so Windows on that box is ours to update?", { services: ["azure-data-factory"], party: "customer", holds: true }],
      ],
    },
    {
      because: "whatever else is said around its name",
      turns: [
        ["does patching the engine of Azure Managed Redis fall to us?", { services: ["azure-managed-redis"], holds: false }],
        ["persistence of what our shop caches", { services: ["azure-managed-redis"], areas: ["data"], party: "customer" }],
      ],
    },
  ],
  "the list of the other side": [
    { because: "a party is a side", turns: [oursInIaas, ["now the list of the other party please", { kinds: ["duties"], models: ["iaas"], dutiesOf: "provider" }]] },
  ],
};

describeConversations(KINDS);
