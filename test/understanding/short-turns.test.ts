/** What people type on a phone behind an answer: a conclusion, a doubt, a number, whose job the declined thing is. */
import { expect, it } from "vitest";
import { ask, type Conversation, converse, describeConversations, type Turn } from "./asking.ts";

const vmBackup = ["who backs up our VMs?", { party: "customer", areas: ["data"], services: ["azure-virtual-machines"] }] as const satisfies Turn;
const ofVmBackup = { party: "customer", areas: ["data"], services: ["azure-virtual-machines"] } as const;
const sqlPatching = ["who patches Azure SQL Database?", { party: "provider", services: ["azure-sql-database"] }] as const satisfies Turn;
const languageVersion = [
  "who upgrades the Python version in Azure Functions?",
  { party: "customer", areas: ["applications"], services: ["azure-functions"] },
] as const satisfies Turn;
const ofLanguageVersion = { party: "customer", areas: ["applications"], services: ["azure-functions"] } as const;

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "what is asked of the same product, and of nothing that is known here": [
    {
      because: "what a product can do is no matter of who carries what, though it is named",
      turns: [
        ["who rotates the keys of our Cosmos DB account?", { services: ["azure-cosmos-db"], party: "customer" }],
        ["do you know if Cosmos DB supports materialized views?", { outcome: "decline" }],
      ],
    },
    {
      because: "nor who somebody is",
      turns: [
        ["who assigns the security roles of our users in Dynamics 365?", { services: ["dynamics-365"], party: "customer" }],
        ["who are our Dynamics admins by the way, is it Peter's group?", { outcome: "decline" }],
      ],
    },
    {
      because: "nor is what a product is troubled by",
      turns: [
        ["who patches the instances of VPN Gateway?", { services: ["azure-vpn-gateway"], party: "provider" }],
        ["our BGP flaps every 20 min, idea?", { outcome: "decline" }],
      ],
    },
    {
      because: "what would be if a thing goes wrong is asked of what was spoken of",
      turns: [
        ["I keep the grades on OneDrive, is Microsoft responsible for that data?", { party: "customer" }],
        ["what if I share the link with the wrong person", { services: ["sharepoint-onedrive"], party: "customer" }],
      ],
    },
  ],
  "whose it is, behind a courtesy": [
    {
      because: "who says that he has to has understood it, and may be wrong",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["ok so we have to do that ourselves", { areas: ["operating-system"], models: ["iaas"], holds: true }],
      ],
    },
    {
      because: "who only says thanks asks nothing",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["ok, we will do that", { kinds: ["help"] }],
      ],
    },
  ],
  "what is guessed": [
    {
      because: "whose it is, and who guesses so, and no list of all that is ours",
      turns: [
        ["who replaces broken disks in our own basement?", { party: "customer", models: ["on-premises"] }],
        ["ours, I guess", { kinds: ["verdict"], areas: ["physical-hosts"], models: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "what is to be done was said before",
      turns: [
        ["who replaces broken disks in our own basement?", { party: "customer" }],
        ["mine to replace I suppose", { kinds: ["verdict"], areas: ["physical-hosts"], holds: true }],
      ],
    },
    {
      because: "nor is it said that all is ours",
      turns: [
        ["who replaces broken disks in our own basement?", { party: "customer" }],
        ["ours to fix then?", { kinds: ["verdict"], areas: ["physical-hosts"], holds: true }],
      ],
    },
    {
      because: "it may be the other's, or none of ours",
      turns: [vmBackup, ["theirs I take it", { ...ofVmBackup, holds: false }], ["not ours I hope", { ...ofVmBackup, holds: false }]],
    },
    {
      because: "the cloud stands for its provider where it is offered beside the customer",
      turns: [
        ["who patches AKS nodes?", { services: ["aks"] }],
        ["our fault or azures", { services: ["aks"], areas: ["operating-system"], holds: null }],
      ],
    },
  ],
  "what is done by itself": [
    {
      because: "of backups it is known, whatever service they are of",
      turns: [vmBackup, ["SQL Database does its own automatically?", { areas: ["data"], services: ["azure-sql-database"], holds: true }]],
    },
    {
      because: "who is not asked whether it is does not hear Yes or No",
      turns: [vmBackup, ["who makes them in SQL Database, automatically?", { services: ["azure-sql-database"], holds: null }]],
    },
  ],
  "what stands on a list": [
    {
      because: "another thing may be on it",
      turns: [
        ["what do we still have to do in Microsoft 365?", { kinds: ["duties"] }],
        ["the tablets too?", { areas: ["devices-and-endpoints"], services: ["microsoft-365"], holds: true }],
      ],
    },
    {
      because: "what is not on it is the other side's",
      turns: [
        ["we run everything on Azure Functions. What's on us?", { kinds: ["duties"], services: ["azure-functions"] }],
        ["and what isn't?", { kinds: ["duties"], services: ["azure-functions"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "what is not the other's, as somebody claims, is ours",
      turns: [
        ["with SaaS everything is Microsoft's, isn't it?", { kinds: ["duties"], holds: false }],
        ["what isn't?", { dutiesOf: "customer", models: ["saas"] }],
      ],
    },
    {
      because: "a thing that is named is no part of the topic before",
      turns: [
        ["who is responsible for logging in PaaS?", { topics: ["logging-and-monitoring"] }],
        ["in IaaS?", { topics: ["logging-and-monitoring"], models: ["iaas"] }],
        ["who recertifies the user accounts there?", { areas: ["account-and-access-management"], models: ["iaas"], topics: [] }],
      ],
    },
    {
      because: "the models of what was asked are not called for by themselves",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["is it so in all four models?", { kinds: ["verdict"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "what was the provider's is claimed of what one asks to be included",
      turns: [
        ["who looks after the physical network in IaaS?", { party: "provider" }],
        ["does that include the Wi-Fi in our branch?", { areas: ["physical-network"], models: ["on-premises"], holds: false }],
      ],
    },
  ],
  "models, of a thing that is called them": [
    {
      because: "they are what the customer is said to have",
      turns: [
        ["who holds network controls in PaaS?", { party: "shared" }],
        ["in which cloud model do we carry them alone?", { kinds: ["model"], verdictModels: ["iaas"] }],
      ],
    },
  ],
  "what is so of another thing, too": [
    {
      because: "what was ours before is claimed of this",
      turns: [vmBackup, ["firewall rules there too I suppose?", { areas: ["network-controls"], services: ["azure-virtual-machines"], holds: true }]],
    },
    {
      because: "and may not be so",
      turns: [vmBackup, ["the hypervisor as well?", { areas: ["physical-hosts"], services: ["azure-virtual-machines"], holds: false }]],
    },
    {
      because: "what was the provider's is claimed to be",
      turns: [
        ["whose is the building in PaaS?", { party: "provider" }],
        ["our laptops too?", { areas: ["devices-and-endpoints"], holds: false }],
      ],
    },
    {
      because: "nothing is claimed where it is asked whose it is",
      turns: [vmBackup, ["and who does the hypervisor as well?", { areas: ["physical-hosts"], holds: null }]],
    },
    {
      because: "what is shared says of nothing else whose it is",
      turns: [
        ["who handles identity in SaaS?", { party: "shared" }],
        ["the data too?", { areas: ["data"], models: ["saas"], holds: null }],
      ],
    },
  ],
  "what is told of it": [
    {
      because: "who tells more of the thing asks whose it is",
      turns: [
        ["whose is the certificate for our custom domain on App Service?", { services: ["app-service"], party: "customer" }],
        ["it's one that we bought ourselves", { services: ["app-service"], areas: ["network-controls"], party: "customer", holds: null }],
      ],
    },
    {
      because: "what one thought it was is asked of the service",
      turns: [
        ["who patches HDInsight nodes?", { services: ["azure-hdinsight"] }],
        ["oh, I thought that was SaaS", { kinds: ["service"], services: ["azure-hdinsight"], holds: false }],
      ],
    },
    {
      because: "all the models are more than the one before",
      turns: [
        ["is Microsoft responsible for our data in SaaS?", { holds: false }],
        ["so in all the models it's us?", { areas: ["data"], models: ["iaas", "paas", "saas"], holds: true }],
      ],
    },
    {
      because: "what is always so has an answer of its own",
      turns: [
        ["it is in the cloud, so Microsoft secures all of it, right?", { holds: false }],
        ["ok, then what is always ours?", { topics: ["always-customer"] }],
      ],
    },
  ],
  "what is concluded": [
    { because: "who is denied leaves it to the other side", turns: [vmBackup, ["so not microsoft?", { ...ofVmBackup, holds: true }]] },
    { because: "and the other way round", turns: [vmBackup, ["so not us?", { ...ofVmBackup, holds: false }]] },
    { because: "a verb without its thing is about the thing before", turns: [vmBackup, ["so MS doesn't?", { ...ofVmBackup, holds: true }]] },
    { because: "'it' is what was asked about", turns: [vmBackup, ["so its not ms?", { ...ofVmBackup, holds: true }]] },
    { because: "one side alone is claimed", turns: [vmBackup, ["so only us?", { ...ofVmBackup, holds: true }]] },
    { because: "what has to be done is what was asked about", turns: [vmBackup, ["so we have to?", { ...ofVmBackup, holds: true }]] },
    { because: "of two sides the one that is not denied carries it", turns: [vmBackup, ["so that's on Microsoft, not on us?", { ...ofVmBackup, holds: false }]] },
    { because: "what the provider does alone is not the customer's", turns: [sqlPatching, ["so not us?", { services: ["azure-sql-database"], party: "provider", holds: true }]] },
    {
      because: "a topic is asked about in the same words",
      turns: [
        ["who is responsible for MFA in SaaS?", { topics: ["mfa"] }],
        ["so ms doesnt?", { topics: ["mfa"], holds: true }],
      ],
    },
    {
      because: "the part that was asked about stays, for whom it is done does nothing",
      turns: [languageVersion, ["so they wont upgrade it for us?", { ...ofLanguageVersion, holds: true }]],
    },
    { because: "so it does where it is ours to do", turns: [languageVersion, ["do we have to do it ourselves?", { ...ofLanguageVersion, holds: true }]] },
    {
      because: "'and' goes on to what the other side does",
      turns: [
        ["who patches AKS?", { services: ["aks"] }],
        ["and microsoft?", { kinds: ["duties"], services: ["aks"], dutiesOf: "provider" }],
      ],
    },
    { because: "two sides that are offered are asked for, and nothing is claimed", turns: [vmBackup, ["us or microsoft?", { ...ofVmBackup, holds: null }]] },
  ],
  "which model it is": [
    {
      because: "'it' is the service, and not what a description fits",
      turns: [
        ["App Service", { kinds: ["service"] }],
        ["is it paas?", { kinds: ["service"], services: ["app-service"], holds: true }],
      ],
    },
    {
      because: "after a verdict, too",
      turns: [
        ["who does the OS in Microsoft Fabric?", { services: ["microsoft-fabric"] }],
        ["so its iaas?", { kinds: ["service"], services: ["microsoft-fabric"], holds: false }],
      ],
    },
    {
      because: "what is denied is the contrary",
      turns: [
        ["App Service", { kinds: ["service"] }],
        ["so it's not iaas?", { services: ["app-service"], holds: true }],
      ],
    },
    {
      because: "two models are a choice",
      turns: [
        ["App Service", { kinds: ["service"] }],
        ["is it iaas or paas?", { kinds: ["service"], services: ["app-service"], holds: null }],
      ],
    },
    {
      because: "it may be asked without a model",
      turns: [
        ["App Service", { kinds: ["service"] }],
        ["which model is it?", { kinds: ["service"], services: ["app-service"] }],
      ],
    },
    {
      because: "'the same in a model' asks about the thing there",
      turns: [sqlPatching, ["is that the same in iaas?", { areas: ["operating-system"], models: ["iaas"], party: "customer" }]],
    },
  ],
  "whose job the declined thing is": [
    {
      because: "how it is done is not told, whose it is, is",
      turns: [
        ["how do i rotate keys in key vault", { outcome: "decline" }],
        ["and whose job is that?", { services: ["azure-key-vault"], party: "customer" }],
      ],
    },
    {
      because: "a topic may be what was declined",
      turns: [
        ["how do i enable mfa", { outcome: "decline" }],
        ["whos job is it", { topics: ["mfa"], party: "customer" }],
      ],
    },
    {
      because: "what is done with it is asked in its place",
      turns: [
        ["how many vms can i have per subscription", { outcome: "decline" }],
        ["sorry. who patches them", { services: ["azure-virtual-machines"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "people are not known here, sides are",
      turns: [
        ["who in our company is responsible for sharepoint permissions", { outcome: "decline" }],
        ["i mean us or ms", { party: "customer" }],
      ],
    },
    {
      because: "of another cloud nothing is known, of this one the same is asked",
      turns: [
        ["who patches EC2?", { outcome: "decline" }],
        ["and azure vms?", { services: ["azure-virtual-machines"], areas: ["operating-system"], party: "customer" }],
      ],
    },
    {
      because: "where nothing known is in it, there is nothing to ask about",
      turns: [
        ["what is the weather?", { outcome: "decline" }],
        ["who does it?", { outcome: "decline" }],
      ],
    },
    {
      because: "what was answered before stays the subject of another place",
      turns: [
        ["who patches AKS?", { services: ["aks"] }],
        ["how do i enable mfa", { outcome: "decline" }],
        ["and for app service?", { services: ["app-service"], areas: ["operating-system"] }],
      ],
    },
    {
      because: "once another thing is answered, it is forgotten",
      turns: [["how do i enable mfa", { outcome: "decline" }], sqlPatching, ["who does it?", { services: ["azure-sql-database"] }]],
    },
  ],
  "what was told": [
    {
      because: "whether it is so by default stands in what was told, if anywhere",
      turns: [
        ["key vault soft delete who", { services: ["azure-key-vault"], areas: ["data"] }],
        ["is that on by default?", { services: ["azure-key-vault"], areas: ["data"], party: "provider", holds: null }],
      ],
    },
    {
      because: "whom one must tell is what is wrongly believed of the thing before",
      turns: [
        ["who arranges the pen test of our web app, us or MS?", { topics: ["penetration-testing"] }],
        ["do we have to notify MS beforehand", { topics: ["pen-test-permission"], holds: false }],
      ],
    },
    {
      because: "who asks who gets no No",
      turns: [
        ["Microsoft watches the alerts of Defender for Cloud, right?", { services: ["defender-for-cloud"], holds: false }],
        ["who then?", { services: ["defender-for-cloud"], party: "customer", holds: null }],
      ],
    },
  ],
  "the same elsewhere": [
    {
      because: "what goes by the same name there is the part that is asked about",
      turns: [languageVersion, ["same for App Service?", { services: ["app-service"], areas: ["applications"], party: "customer" }]],
    },
    {
      because: "who builds the application does not tell who answers what a part of another is about",
      turns: [
        ["who sets the spam filter of Exchange Online?", { services: ["exchange-online"] }],
        ["same for Teams?", { kinds: ["service"], services: ["microsoft-teams"] }],
      ],
    },
  ],
  "how long": [
    {
      because: "the answer before has just told it",
      turns: [
        ["who backs up Azure SQL Database?", { services: ["azure-sql-database"] }],
        ["how long do they keep it?", { services: ["azure-sql-database"], areas: ["data"] }],
      ],
    },
    {
      because: "days may be asked for",
      turns: [
        ["who restores a deleted Entra user?", { services: ["entra-id"] }],
        ["for how many days", { services: ["entra-id"] }],
      ],
    },
    { because: "what nobody told is a limit like others", turns: [vmBackup, ["how long?", { outcome: "decline" }]] },
    { because: "without an answer before, too", turns: [["how long are backups kept?", { outcome: "decline" }]] },
  ],
  "what the provider's page says": [
    {
      because: "of this cell it says something else, and neither is corrected",
      turns: [
        ["is identity Microsoft's in SaaS?", { holds: false, areas: ["identity-and-access"] }],
        ["but the microsoft page says customer?", { areas: ["identity-and-access"], models: ["saas"], holds: null }],
      ],
    },
    {
      because: "so it is in one message",
      turns: [["Microsoft's page says devices in SaaS are shared, right?", { areas: ["devices-and-endpoints"], models: ["saas"], holds: null }]],
    },
    {
      because: "where both say the same, it is judged",
      turns: [["Microsoft's page says the OS in PaaS is shared, right?", { areas: ["operating-system"], models: ["paas"], holds: false }]],
    },
  ],
  "a row of what is compared": [
    {
      because: "many words may ask for one row",
      turns: [
        ["we move from SQL Server on a VM to SQL Managed Instance, what changes?", { kinds: ["comparison"] }],
        ["we still have to do the logins I guess", { kinds: ["comparison"], areas: ["identity-and-access"], services: ["sql-server-on-azure-vm", "azure-sql-managed-instance"] }],
      ],
    },
  ],
  "who else": [
    {
      because: "our customers are others than the customer",
      turns: [
        ["who guards the building?", { party: "provider" }],
        ["who has to tell our customers?", { outcome: "decline" }],
      ],
    },
    {
      because: "our people are asked about by themselves",
      turns: [
        ["who guards the building?", { party: "provider" }],
        ["and who trains our people?", { party: "customer" }],
      ],
    },
    { because: "both sides that are offered, with a word before each, ask of the thing before", turns: [vmBackup, ["is that on us or on them", ofVmBackup]] },
  ],
  "a word of a part": [
    {
      because: "'major' stands in the name of one part of it alone",
      turns: [
        ["who patches Azure Database for MySQL?", { services: ["azure-database-for-mysql"], party: "provider" }],
        ["major?", { services: ["azure-database-for-mysql"], party: "customer" }],
      ],
    },
  ],
  "the provider behind small talk": [
    {
      because: "'OK' is no thanks where more is asked",
      turns: [
        ["who patches App Service?", { services: ["app-service"] }],
        ["ok what does ms do then", { kinds: ["duties"], services: ["app-service"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "a service that was named has rules of its own",
      turns: [
        ["Azure Firewall", { kinds: ["service"] }],
        ["who sets the rules?", { services: ["azure-firewall"], party: "customer" }],
      ],
    },
  ],
};

describeConversations(KINDS);

it.each([
  { question: "can ms help", because: "it speaks of the provider" },
  { question: "which auditor did they use in 2024", because: "it asks" },
])("is no small talk: $question ($because)", ({ question }) => {
  expect(ask(question).context?.query.kind).not.toBe("help");
  expect(ask(question).verdictLine).not.toMatch(/^(?:Hello|All right)/);
});

it.each([
  { model: "SaaS", because: "what people believe of it is not asked" },
  { model: "PaaS please", because: "a word of courtesy says nothing" },
])("explains a model that is named and nothing else: $model ($because)", ({ model }) => {
  expect(ask(model).about.topics).toEqual([model.split(" ")[0]?.toLowerCase()]);
});

it("takes 'that' for no topic where nothing was asked before", () => {
  expect(ask("does that change in PaaS?").about.topics).not.toContain("secrets");
});

it.each(["somebody has to do it", "overview of the weather", "details on the offer"])("is told nothing where nothing is named: %s", (question) => {
  expect(ask(question).outcome).toBe("decline");
});

it("takes 'who owns what' for who does what, and not for who owns the data", () => {
  expect(ask("new here. who owns what in IaaS").about.topics).toEqual(["iaas"]);
});

it.each(["hello, who are you?", "who made you?"])("is small talk: %s", (question) => {
  expect(ask(question).verdictLine).toMatch(/^Hello/);
});

it.each(["what is AKS", "what's Azure Key Vault?", "tell me everything about AKS", "overview of Key Vault please", "details on Azure SQL Database"])(
  "tells what a service is: %s",
  (question) => {
    expect(ask(question)).toMatchObject({ outcome: "answer", kind: "service" });
  },
);

it.each([
  { question: "is AKS ours or Microsoft's?", because: "both sides have their part in it" },
  { question: "isn't Intune Microsoft's?", because: "a No would be as wrong as a Yes" },
])("tells who does what where it is asked whose a service is: $question ($because)", ({ question }) => {
  expect(ask(question)).toMatchObject({ outcome: "answer", kind: "service", verdict: { holds: null } });
});

it("takes 'who wipes it' for the phone that was spoken of, though wiping is a part of another service", () => {
  converse({
    turns: [
      ["who is responsible for a lost phone in SaaS?", { areas: ["devices-and-endpoints"], models: ["saas"] }],
      ["who wipes it", { areas: ["devices-and-endpoints"], models: ["saas"], party: "customer" }],
    ],
  });
});
