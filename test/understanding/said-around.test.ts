/** What a turn says around what it asks, what it asks of all models at once, and what it asks to be so elsewhere, too. */
import { type Conversation, describeConversations, type Turn } from "./asking.ts";

const osInPaas = ["who patches the operating system in PaaS?", { areas: ["operating-system"], models: ["paas"], party: "provider" }] as const satisfies Turn;
const loginsInDynamics = ["who decides who may sign in to our Dynamics 365?", { services: ["dynamics-365"] }] as const satisfies Turn;
const dataInPaas = ["who looks after the data in PaaS?", { areas: ["data"], models: ["paas"], party: "customer" }] as const satisfies Turn;
const mfaInSaas = ["who has to switch on MFA in SaaS?", { topics: ["mfa"], models: ["saas"], party: "customer" }] as const satisfies Turn;
const oursInIaas = ["what do we have to do in IaaS?", { kinds: ["duties"], models: ["iaas"], dutiesOf: "customer" }] as const satisfies Turn;
const whatPaasIs = ["what is PaaS?", { topics: ["paas"] }] as const satisfies Turn;
const allThree = ["iaas", "paas", "saas"];

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "words around what is meant": [
    {
      because: "a thing that is named first is no exclamation",
      turns: [
        ["Power BI - who decides who may see a workspace?", { services: ["power-bi"], party: "customer" }],
        ["gateway servers, who patches those", { services: ["power-bi"], areas: ["operating-system"], party: "customer" }],
      ],
    },
    {
      because: "nor is whose it is, said last",
      turns: [
        ["what does Microsoft do in SaaS?", { models: ["saas"], dutiesOf: "provider" }],
        ["now the same list for IaaS, our side", { models: ["iaas"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "an exclamation is no question of its own",
      turns: [
        ["what is ours in PaaS?", { models: ["paas"], dutiesOf: "customer" }],
        ["hang on, i meant iaas", { models: ["iaas"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "an excuse before it names nothing",
      turns: [loginsInDynamics, ["argh, wrong product, I meant Power BI", { services: ["power-bi"], areas: ["account-and-access-management"] }]],
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
      because: "nor is that one left out where it was spoken of",
      turns: [
        ["who patches the OS on-premises?", { models: ["on-premises"] }],
        ["and data, for all of them?", { areas: ["data"], models: ["on-premises", ...allThree] }],
      ],
    },
    { because: "what stands for the thing before is still that", turns: [dataInPaas, ["so it's ours in all of them?", { areas: ["data"], holds: true }]] },
    { because: "where a model is named it is that one", turns: [osInPaas, ["and all three physical layers in SaaS?", { areas: ["physical-hosts"], models: ["saas"] }]] },
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
    {
      because: "two are told of, as one is",
      turns: [
        ["is Service Bus PaaS?", { services: ["azure-service-bus"], holds: true }],
        ["Event Hubs and IoT Hub?", { kinds: ["several"], services: ["azure-event-hubs", "azure-iot-hub"] }],
      ],
    },
    { because: "by name it is asked of the service, and not of the model once more", turns: [whatPaasIs, ["is App Service PaaS?", { services: ["app-service"], holds: true }]] },
  ],
  "whether a topic is the same elsewhere": [
    {
      because: "what is shared says of nothing else whose it is",
      turns: [
        ["who is responsible for logging and monitoring of Azure VMs?", { topics: ["logging-and-monitoring"] }],
        ["for SaaS too?", { topics: ["logging-and-monitoring"], models: ["saas"], holds: null }],
      ],
    },
    {
      because: "then it is the same side's",
      turns: [
        ["who has to switch on MFA in PaaS?", { topics: ["mfa"], models: ["paas"], party: "customer" }],
        ["IaaS the same?", { topics: ["mfa"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "whatever is said behind it",
      turns: [
        ["who keeps our Azure VMs apart from those of other customers?", { topics: ["tenant-isolation"], party: "provider" }],
        ["Is the answer identical for a PaaS service? One sentence would be nice.", { topics: ["tenant-isolation"], models: ["paas"], holds: true }],
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
  "one thing that it may be about": [
    {
      because: "it is meant where the answer before stood, and need not be asked back for",
      turns: [
        ["a flaw in our own code in PaaS, whose is it?", { areas: ["applications"], models: ["paas"], party: "customer" }],
        ["what if the flaw sits in the runtime", { areas: ["operating-system"], models: ["paas"], party: "provider" }],
      ],
    },
    {
      because: "or where the message says that it stands",
      turns: [
        ["who guards the data centre of our PaaS app?", { areas: ["physical-datacentre"], models: ["paas"], party: "provider" }],
        ["and the server room in our own head office, on-premises?", { areas: ["physical-datacentre"], models: ["on-premises"], party: "customer" }],
      ],
    },
  ],
  "one of the models": [
    {
      because: "where there is one, it is told",
      turns: [
        ["which models leave the application code to the customer?", { verdictModels: ["on-premises", "iaas", "paas"] }],
        ["is there one where the OS is theirs?", { verdictModels: ["paas", "saas"] }],
      ],
    },
    {
      because: "of two things that it was looked for by, both or neither may be asked for",
      turns: [
        ["which service model leaves the operating system to the customer but not the hardware?", { verdictModels: ["iaas"] }],
        ["and which ones leave us neither of the two", { verdictModels: ["paas", "saas"] }],
        ["and which one leaves us both?", { verdictModels: ["on-premises"] }],
      ],
    },
  ],
  "a model that is asked for": [
    {
      because: "of another thing than the one before, whatever the answer before was about",
      turns: [
        ["is the operating system Microsoft's in every cloud model?", { areas: ["operating-system"], holds: false }],
        ["in which one do the applications go over to them?", { verdictModels: ["saas"] }],
        ["network controls, where are these shared?", { verdictModels: ["paas"] }],
        ["is there any model where the data is theirs?", { areas: ["data"], party: "customer", holds: false }],
      ],
    },
    {
      because: "of the thing before, by a pronoun",
      turns: [
        ["who carries the operating system on-premises?", { areas: ["operating-system"], models: ["on-premises"] }],
        ["in which cloud model does it stay with us, then?", { verdictModels: ["iaas"] }],
      ],
    },
    {
      because: "'where' in a clause of its own asks for none",
      turns: [
        ["who proves the compliance of what we built on Azure?", { topics: ["compliance-and-audit"] }],
        ["and for the data centre, where we cannot even get in?", { areas: ["physical-datacentre"], party: "provider" }],
      ],
    },
  ],
  "what is held against the answer": [
    {
      because: "which model the service is changes nothing in it",
      turns: [
        ["we have Intune, who patches the managed laptops?", { services: ["microsoft-intune"], areas: ["devices-and-endpoints"], party: "customer" }],
        ["but Intune is SaaS", { services: ["microsoft-intune"], areas: ["devices-and-endpoints"], party: "customer", holds: null }],
      ],
    },
    {
      because: "who then asks whose it is asks anew",
      turns: [
        ["Azure is ISO certified so our clinic is too, right?", { topics: ["certified-platform"], holds: false }],
        ["who has to prove our part then", { topics: ["compliance-and-audit"], party: "customer" }],
      ],
    },
    {
      because: "what somebody has read is judged",
      turns: [
        ["who secures laptops with SaaS?", { areas: ["devices-and-endpoints"], models: ["saas"], party: "customer" }],
        ["odd, I read 'shared' somewhere", { areas: ["devices-and-endpoints"], models: ["saas"], holds: false }],
      ],
    },
    {
      because: "a whole place may be claimed for a side",
      turns: [
        ["who sets the firewall rules in IaaS?", { areas: ["network-controls"], party: "customer" }],
        ["saas - all theirs then?", { areas: ["network-controls"], models: ["saas"], holds: true }],
      ],
    },
    {
      because: "what is wrongly believed is, where the message says it itself",
      turns: [
        ["who sets retention periods for records in SaaS?", { models: ["saas"], party: "customer" }],
        ["Azure's ISO certificate makes us compliant on this automatically, I take it?", { topics: ["certified-platform"], holds: false }],
      ],
    },
  ],
  "another service with a part of the same name": [
    {
      because: "the part is meant, and not its whole system",
      turns: [
        ["who starts a major version upgrade of PostgreSQL flexible server?", { services: ["azure-database-for-postgresql"], party: "customer" }],
        ["and on MySQL it's Microsoft's then?", { services: ["azure-database-for-mysql"], party: "customer", holds: false }],
      ],
    },
    {
      because: "a part that the message names is meant, and the same claimed of it",
      turns: [
        ["who patches the gateway server of Power BI?", { services: ["power-bi"], party: "customer" }],
        ["our self-hosted Azure DevOps agents, same?", { services: ["azure-devops"], areas: ["operating-system"], party: "customer", holds: true }],
      ],
    },
  ],
  "what is supposed before it is asked": [
    {
      because: "it only says where",
      turns: [
        ["golden images for Azure Virtual Desktop, do we have to maintain those?", { services: ["azure-virtual-desktop"], party: "customer" }],
        ["what if we choose Windows 365, who keeps Windows patched there", { kinds: ["verdict"], services: ["windows-365"], areas: ["operating-system"] }],
      ],
    },
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
      because: "whichever is said first",
      turns: [
        ["who patches the OS of a running HDInsight cluster?", { services: ["azure-hdinsight"], party: "customer" }],
        ["huh, why? that's paas isn't it", { services: ["azure-hdinsight"], party: "customer" }],
      ],
    },
    {
      because: "where it is only held against the answer, that is told once more",
      turns: [
        ["who updates the Office apps on our PCs (Microsoft 365 Apps)?", { services: ["microsoft-365-apps"], party: "customer" }],
        ["even though it's SaaS?", { services: ["microsoft-365-apps"], party: "customer" }],
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
      because: "what is asked of the service itself is not of its machine",
      turns: [
        ["who patches the gateway server of Power BI?", { services: ["power-bi"], party: "customer" }],
        ["and the Power BI service itself, who patches that?", { services: ["power-bi"], party: "provider" }],
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
    {
      because: "whatever it is the side of",
      turns: [
        ["what does Microsoft do in IaaS?", { dutiesOf: "provider" }],
        ["now the other side of the coin please", { models: ["iaas"], dutiesOf: "customer" }],
      ],
    },
    { because: "a party is a side", turns: [oursInIaas, ["now the list of the other party please", { kinds: ["duties"], models: ["iaas"], dutiesOf: "provider" }]] },
  ],
};

describeConversations(KINDS);
