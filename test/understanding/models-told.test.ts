/** A model that was asked for and found is the place of what is asked next; and what is said of models without their names. */
import { describeConversations, type Turn } from "./asking.ts";

const ownCode = ["which model should we take if we write our own code and manage no servers?", { verdictModels: ["paas"] }] as const satisfies Turn;
const leastWork = ["which model leaves us the least work?", { verdictModels: ["saas"] }] as const satisfies Turn;
const networkInPaas = ["who does network controls in PaaS?", { party: "shared", models: ["paas"] }] as const satisfies Turn;
const osInIaas = ["who patches the OS in IaaS?", { party: "customer", models: ["iaas"] }] as const satisfies Turn;

describeConversations({
  "the model that was found": [
    { because: "that one is it, and what stays is all of it", turns: [ownCode, ["what stays with us in that one", { dutiesOf: "customer", models: ["paas"] }]] },
    { because: "so is it, by a pronoun", turns: [ownCode, ["what does Microsoft do in it?", { dutiesOf: "provider", models: ["paas"] }]] },
    { because: "no other model is asked for", turns: [ownCode, ["who patches the OS in that model?", { areas: ["operating-system"], models: ["paas"], party: "provider" }]] },
    { because: "of a thing", turns: [ownCode, ["and who does network controls in it", { areas: ["network-controls"], models: ["paas"], party: "shared" }]] },
    { because: "with this one is in it", turns: [leastWork, ["who backs up with this one?", { models: ["saas"] }]] },
    {
      because: "what lies under it is the model of a thing that is described on, and no place",
      turns: [leastWork, ["and if we write the code and they just keep a platform under it?", { verdictModels: ["paas"] }]],
    },
    { because: "what the thing before is in is said of the thing", turns: [osInIaas, ["who else works in it?", { models: ["iaas"], areas: ["operating-system"] }]] },
  ],
  "the model that a service is": [
    {
      because: "one of the models that were compared",
      turns: [
        ["IaaS, PaaS and SaaS, what is the difference?", { models: ["iaas", "paas", "saas"] }],
        ["which one is a virtual machine?", { kinds: ["service"], services: ["azure-virtual-machines"], verdictModels: ["iaas"] }],
        ["and SharePoint Online?", { kinds: ["service"], services: ["sharepoint-onedrive"], verdictModels: ["saas"] }],
      ],
    },
    {
      because: "whether a service that is named is one",
      turns: [
        ["what is PaaS?", {}],
        ["is Azure SQL PaaS", { kinds: ["service"], services: ["azure-sql-database"], holds: true }],
      ],
    },
    {
      because: "one of them in more words",
      turns: [
        ["what is PaaS?", {}],
        ["and which of them is Cosmos DB?", { kinds: ["service"], services: ["azure-cosmos-db"] }],
      ],
    },
    { because: "whose it is asks for no model", turns: [leastWork, ["which one of them do we patch on AKS?", { areas: ["operating-system"], services: ["aks"] }]] },
  ],
  "the models that are asked for": [
    { because: "of them are those of the cloud", turns: [networkInPaas, ["which of them leaves the OS with us?", { verdictModels: ["iaas"] }]] },
    { because: "the models are named as such", turns: [osInIaas, ["and in which of the models would it be Microsoft's?", { verdictModels: ["paas", "saas"] }]] },
    {
      because: "where it is so in none, that is told",
      turns: [
        ["who is accountable for the data in PaaS?", { party: "customer" }],
        ["in which of the models would it be Microsoft's?", { areas: ["data"], models: ["iaas", "paas", "saas"], party: "customer" }],
      ],
    },
    {
      because: "what makes one different asks for none",
      turns: [
        ["who patches HDInsight nodes?", { services: ["azure-hdinsight"] }],
        ["what makes that one different?", { services: ["azure-hdinsight"] }],
      ],
    },
  ],
  "the model of the service before": [
    {
      because: "whatever was asked of it",
      turns: [
        ["who patches Intune?", { party: "provider" }],
        ["so what model is it", { kinds: ["service"], verdictModels: ["saas"] }],
      ],
    },
    {
      because: "and whatever else may be one",
      turns: [
        ["who builds and runs the application of Microsoft Intune?", { areas: ["applications"], services: ["microsoft-intune"] }],
        ["so what model is it", { kinds: ["service"], services: ["microsoft-intune"], verdictModels: ["saas"] }],
      ],
    },
    {
      because: "of the one before, as well as of others",
      turns: [
        ["who manages logins in Azure SQL Database?", { party: "customer" }],
        ["same on Managed Instance?", { services: ["azure-sql-managed-instance"], holds: true }],
        ["is that one PaaS as well", { kinds: ["service"], services: ["azure-sql-managed-instance"], holds: true }],
      ],
    },
    {
      because: "a service that is named with its model is asked about by itself",
      turns: [
        ["what remains our responsibility in Windows 365?", { dutiesOf: "customer" }],
        ["Intune is also SaaS, yes?", { kinds: ["service"], services: ["microsoft-intune"], holds: true }],
      ],
    },
    {
      because: "but held against the answer it asks for no model",
      turns: [
        ["HDInsight: does Microsoft patch the running nodes?", { holds: false }],
        ["seriously, although it's PaaS?", { areas: ["operating-system"], services: ["azure-hdinsight"], party: "customer" }],
      ],
    },
    {
      because: "nor does it with the name of the service",
      turns: [
        ["who protects the laptops that open SharePoint Online?", { areas: ["devices-and-endpoints"] }],
        ["even though SharePoint is SaaS?", { areas: ["devices-and-endpoints"], party: "customer" }],
      ],
    },
  ],
  "what a side has where one goes": [
    { because: "of no single thing", turns: [osInIaas, ["if we move to App Service, what is left for us?", { dutiesOf: "customer", services: ["app-service"] }]] },
    { because: "what they take over is theirs", turns: [osInIaas, ["and if we go for SaaS, what does Microsoft take over?", { dutiesOf: "provider", models: ["saas"] }]] },
    { because: "who buys is no other side", turns: [networkInPaas, ["what would be ours if we bought a SaaS product?", { dutiesOf: "customer", models: ["saas"] }]] },
    { because: "what if asks for nothing", turns: [osInIaas, ["what if we move it to App Service?", { areas: ["operating-system"], services: ["app-service"] }]] },
    { because: "a share of it is of the thing", turns: [networkInPaas, ["if we go to SaaS, what part is ours?", { areas: ["network-controls"], models: ["saas"] }]] },
  ],
});
