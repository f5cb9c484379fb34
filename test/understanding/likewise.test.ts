/** What was told of one thing or place, said or asked of another: it is judged, Yes or No. */
import { describe } from "vitest";
import { type Conversation, describeConversations, type Turn } from "./asking.ts";

const dataInSaas = ["who is accountable for the data in SaaS?", { party: "customer", areas: ["data"], models: ["saas"] }] as const satisfies Turn;
const osInIaas = ["who patches the OS in IaaS?", { party: "customer", areas: ["operating-system"], models: ["iaas"] }] as const satisfies Turn;
const buildingInIaas = ["who guards the data centre in IaaS?", { party: "provider", areas: ["physical-datacentre"], models: ["iaas"] }] as const satisfies Turn;
const laptops = ["who keeps our laptops safe when we use SaaS?", { party: "customer", areas: ["devices-and-endpoints"] }] as const satisfies Turn;

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "whether it changes elsewhere": [
    { because: "it goes to the other side", turns: [osInIaas, ["does that change in PaaS?", { models: ["paas"], party: "provider", holds: true }]] },
    { because: "it stays where it is", turns: [dataInSaas, ["any different in PaaS?", { areas: ["data"], models: ["paas"], party: "customer", holds: false }]] },
    { because: "in a word of the lawyers", turns: [dataInSaas, ["does that alter under PaaS?", { areas: ["data"], models: ["paas"], holds: false }]] },
    { because: "however that is put", turns: [dataInSaas, ["would that shift with IaaS?", { areas: ["data"], models: ["iaas"], holds: false }]] },
    { because: "of a service, too", turns: [osInIaas, ["would App Service be any different?", { services: ["app-service"], party: "provider", holds: true }]] },
    {
      because: "who builds it there is no side that is asked about",
      turns: [dataInSaas, ["does that change if we write the application ourselves on PaaS?", { areas: ["data"], models: ["paas"], holds: false }]],
    },
    {
      because: "two models are held against each other, whatever was asked of a third",
      turns: [
        buildingInIaas,
        ["on-premises?", { party: "customer" }],
        ["does SaaS deviate from IaaS there?", { kinds: ["comparison"], areas: ["physical-datacentre"], holds: false }],
      ],
    },
    { because: "that nothing changes says that it is the same", turns: [osInIaas, ["so nothing changes with PaaS?", { models: ["paas"], party: "provider", holds: false }]] },
    { because: "what still holds has not changed", turns: [dataInSaas, ["does that hold in IaaS?", { areas: ["data"], models: ["iaas"], holds: true }]] },
    { because: "who asks why does not ask whether", turns: [osInIaas, ["and in PaaS?", { party: "provider" }], ["why does it change?", { holds: null }]] },
    {
      because: "what was shared says nothing of whose it would be",
      turns: [
        ["who does network controls in PaaS?", { party: "shared" }],
        ["does that change in SaaS?", { models: ["saas"], party: "provider", holds: null }],
      ],
    },
    {
      because: "it is asked of them, and not of who chooses",
      turns: [dataInSaas, ["would it go to them if we took PaaS instead?", { areas: ["data"], models: ["paas"], party: "customer", holds: false }]],
    },
  ],
  "another thing of the same side": [
    {
      because: "on the list of what is ours",
      turns: [
        ["what is left for us in Exchange Online?", { dutiesOf: "customer" }],
        ["the tablets of the sales people as well?", { areas: ["devices-and-endpoints"], services: ["exchange-online"], holds: true }],
      ],
    },
    {
      because: "a part of another service",
      turns: [
        ["who removes old guests from Microsoft Teams?", { party: "customer", services: ["microsoft-teams"] }],
        ["sharing links in SharePoint, same story?", { services: ["sharepoint-onedrive"], party: "customer", holds: true }],
      ],
    },
    { because: "a clause of its own says which", turns: [laptops, ["even the phones they read mail on?", { areas: ["devices-and-endpoints"], holds: true }]] },
    { because: "and so does one behind a preposition", turns: [laptops, ["also the tablets on which people read mail?", { areas: ["devices-and-endpoints"], holds: true }]] },
    {
      because: "who only guesses asks it",
      turns: [
        ["who writes the rules of Azure Firewall?", { party: "customer", services: ["azure-firewall"] }],
        ["reading its logs too I guess", { topics: ["logging-and-monitoring"], holds: true }],
      ],
    },
    {
      because: "a topic is whose it was told to be",
      turns: [
        ["who sets up MFA for our users?", { topics: ["mfa"] }],
        ["also for Microsoft 365 users?", { topics: ["mfa"], services: ["microsoft-365"], holds: true }],
      ],
    },
    {
      because: "one's own gateway is told of, and nothing is claimed",
      turns: [
        ["who patches API Management?", { services: ["azure-api-management"] }],
        ["we also have a self-hosted gateway", { services: ["azure-api-management"], party: "customer", holds: null }],
      ],
    },
    {
      because: "a side in that clause carries nothing",
      turns: [laptops, ["also the tablets on which Microsoft shows the mail?", { areas: ["devices-and-endpoints"], holds: true }]],
    },
    {
      because: "whose job it is is asked there, and not which thing",
      turns: [
        ["who runs the Intune service?", { services: ["microsoft-intune"], party: "provider" }],
        ["is updating the laptops our job as well?", { areas: ["devices-and-endpoints"], party: "customer", holds: true }],
      ],
    },
    {
      because: "what a topic was told to be, of an area",
      turns: [
        ["who trains our staff in security?", { topics: ["people-duties"] }],
        ["and our laptops, too?", { areas: ["devices-and-endpoints"], holds: true }],
      ],
    },
    { because: "what is granted claims nothing", turns: [dataInSaas, ["even though they host it?", { areas: ["data"], models: ["saas"], holds: null }]] },
    { because: "without a question mark, too", turns: [laptops, ["tablets of the drivers as well", { areas: ["devices-and-endpoints"], holds: true }]] },
    {
      because: "what is included is a part of it",
      turns: [
        ["who patches the servers of Azure IoT Hub?", { party: "provider" }],
        ["their firmware included?", { areas: ["devices-and-endpoints"], holds: false }],
      ],
    },
    {
      because: "the side stands before the word, whoever else is named",
      turns: [
        ["who looks after the cables between Azure data centres?", { party: "provider" }],
        ["the fibre to the next region, is that theirs too?", { areas: ["physical-network"], holds: true }],
      ],
    },
    { because: "but there it is asked whose", turns: [osInIaas, ["hypervisor, ours too?", { areas: ["physical-hosts"], models: ["iaas"], holds: false }]] },
    {
      because: "what stays where it was in a move",
      turns: [
        [
          "when we move our order application from our own server room to IaaS, which responsibilities go to Microsoft?",
          { kinds: ["comparison"], models: ["on-premises", "iaas"] },
        ],
        ["the operating system stays with us though?", { areas: ["operating-system"], holds: true }],
      ],
    },
    {
      because: "what goes over in a move",
      turns: [
        ["we move from IaaS to SaaS, what goes over to Microsoft?", { kinds: ["comparison"] }],
        ["our data too?", { areas: ["data"], holds: false }],
      ],
    },
  ],
  "whether it is so elsewhere": [
    { because: "the same applies, or not", turns: [osInIaas, ["does the same apply to PaaS?", { areas: ["operating-system"], models: ["paas"], holds: false }]] },
    { because: "to one's own place, by as many words", turns: [buildingInIaas, ["does the same apply to our own server room?", { models: ["on-premises"], holds: false }]] },
    {
      because: "in whatever town that stands",
      turns: [
        buildingInIaas,
        ["does the same apply to our own server room in Lyon?", { areas: ["physical-datacentre"], models: ["on-premises"], party: "customer", holds: false }],
      ],
    },
    { because: "without a question mark", turns: [dataInSaas, ["does that apply to IaaS", { areas: ["data"], models: ["iaas"], holds: true }]] },
    { because: "what is the case", turns: [dataInSaas, ["is that also the case for PaaS?", { areas: ["data"], models: ["paas"], holds: true }]] },
    { because: "what is true", turns: [osInIaas, ["is that true in SaaS?", { areas: ["operating-system"], models: ["saas"], holds: false }]] },
    { because: "a rule is what was answered, and no firewall's", turns: [dataInSaas, ["same rule for IaaS?", { areas: ["data"], models: ["iaas"], holds: true }]] },
    { because: "that it holds says so, too", turns: [dataInSaas, ["does this rule hold for Exchange Online?", { areas: ["data"], services: ["exchange-online"], holds: true }]] },
    {
      because: "who asks for rules means those of the firewall",
      turns: [
        ["who looks after Azure Firewall?", { services: ["azure-firewall"] }],
        ["who sets the same rules in both regions?", { areas: ["network-controls"], party: "customer" }],
      ],
    },
    {
      because: "an answer may be the same",
      turns: [osInIaas, ["Azure SQL Database, same answer?", { areas: ["operating-system"], services: ["azure-sql-database"], holds: false }]],
    },
  ],
  "another place": [
    { because: "where it may be otherwise", turns: [dataInSaas, ["even in IaaS?", { areas: ["data"], models: ["iaas"], party: "customer", holds: true }]] },
    { because: "a side is named in a word", turns: [osInIaas, ["in PaaS its all theirs I guess?", { models: ["paas"], party: "provider", holds: true }]] },
    {
      because: "several things are asked of the next service together",
      turns: [
        ["OS, hypervisor and data on Azure VMs, who has each?", { services: ["azure-virtual-machines"], party: "split" }],
        ["same three for Azure SQL Database", { areas: ["operating-system", "physical-hosts", "data"], services: ["azure-sql-database"] }],
      ],
    },
    {
      because: "all four columns are all models",
      turns: [
        ["network controls in PaaS?", { party: "shared" }],
        ["now data, all four columns", { areas: ["data"], models: ["on-premises", "iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "what is always a side's is told of a model as what it does there",
      turns: [
        ["which responsibilities are always Microsoft's in the cloud?", { topics: ["always-provider"] }],
        ["would those be theirs on-premises as well?", { dutiesOf: "provider", models: ["on-premises"] }],
      ],
    },
  ],
  "what was granted, or turned round": [
    {
      because: "whose it is, whatever is granted",
      turns: [
        ["who removes the account of somebody who left from Microsoft 365?", { party: "customer" }],
        ["us, even though the whole thing is Microsoft's?", { areas: ["account-and-access-management"], services: ["microsoft-365"], holds: true }],
      ],
    },
    {
      because: "what is not covered is ours",
      turns: [
        ["PaaS, so everything is covered by Microsoft, right?", { holds: false }],
        ["what isn't then?", { dutiesOf: "customer", models: ["paas"] }],
      ],
    },
    {
      because: "who may do it is a matter of rights",
      turns: [
        ["who looks after the code in App Service?", { areas: ["applications"] }],
        ["who builds the app they host on it?", { areas: ["applications"], services: ["app-service"], party: "customer" }],
      ],
    },
  ],
  "the model, asked for once more": [
    {
      because: "more is said of it each time",
      turns: [
        ["which model is it when the provider runs everything and we only manage our users and data?", { verdictModels: ["saas"] }],
        ["when we bring our own code?", { verdictModels: ["paas"] }],
        ["plus we patch the operating system", { verdictModels: ["iaas"] }],
      ],
    },
  ],
  "the model, where more is concluded": [
    {
      because: "what is then theirs is judged, and no model asked for",
      turns: [
        ["we want as little server work as possible but our own code, which model?", { verdictModels: ["paas"] }],
        ["so the operating system would be Microsoft's then", { areas: ["operating-system"], models: ["paas"], holds: true }],
      ],
    },
  ],
  "the model, asked for after another was explained": [
    {
      because: "it goes by what is done in it",
      turns: [
        ["what is PaaS?", { topics: ["paas"] }],
        ["and the one where we patch the operating system?", { verdictModels: ["iaas"] }],
      ],
    },
  ],
  "what is done by a side": [
    {
      because: "what they host is no host",
      turns: [
        ["who reviews the access rights of a PaaS database?", { models: ["paas"], party: "customer" }],
        ["code review of the app they host on it?", { areas: ["applications"], models: ["paas"], party: "customer" }],
      ],
    },
  ],
  "two that were held against each other": [
    {
      because: "who asks who does it claims no likeness",
      turns: [
        ["are Event Grid and Event Hubs the same in access?", { kinds: ["comparison"], holds: true }],
        ["and who runs the servers of both?", { holds: null }],
      ],
    },
  ],
  "the service itself": [
    {
      because: "who runs it is not who was spoken of",
      turns: [
        ["are Azure VMs backed up by default?", { holds: false }],
        ["the Azure Backup service itself, who runs that?", { services: ["azure-backup"], party: "provider" }],
      ],
    },
  ],
};

describe("a conversation", () => describeConversations(KINDS));
