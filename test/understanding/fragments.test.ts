/** Follow-ups that are no question by themselves: what they leave unsaid, the place or the thing, is taken from the question before. */
import { expect, it } from "vitest";
import { ask, type Conversation, describeConversations, type Turn } from "./asking.ts";

const appService = ["who patches App Service?", { services: ["app-service"], party: "provider" }] as const satisfies Turn;
const vmPatching = ["who patches our VMs?", { services: ["azure-virtual-machines"], party: "customer" }] as const satisfies Turn;
const paasSystem = ["who runs the operating system in PaaS?", { models: ["paas"], party: "provider" }] as const satisfies Turn;

const KINDS: Readonly<Record<string, readonly Conversation[]>> = {
  "a thing in the place before": [
    { because: "the service has words of its own for it", turns: [appService, ["minimum TLS version", { services: ["app-service"], party: "customer" }]] },
    { because: "'there' says where, and no more", turns: [appService, ["linked database backups there", { services: ["app-service"], party: "customer", areas: ["data"] }]] },
    { because: "one word that only hints at its area is enough in a place", turns: [paasSystem, ["users", { models: ["paas"], party: "customer" }]] },
    {
      because: "people come under accounts",
      turns: [
        ["who removes leavers from Entra ID?", { party: "customer" }],
        ["contractors as well", { services: ["entra-id"], party: "customer" }],
      ],
    },
    {
      because: "the service is left where another is named",
      turns: [appService, ["back to VMs: backups of the disks", { services: ["azure-virtual-machines"], party: "customer", areas: ["data"] }]],
    },
  ],
  "what has an answer everywhere, in the place before": [
    {
      because: "a part of the service is what is named",
      turns: [appService, ["moving to a newer major PHP version", { services: ["app-service"], areas: ["applications"], party: "customer" }]],
    },
    {
      because: "one word is asked of the service",
      turns: [
        ["who is responsible for the data in our Power BI reports?", { services: ["power-bi"], party: "customer" }],
        ["servers?", { services: ["power-bi"], areas: ["physical-hosts"], party: "provider" }],
      ],
    },
    {
      because: "however surely it would be answered by itself",
      turns: [
        ["who destroys worn-out disks in Azure?", { party: "provider" }],
        ["our own from the server room?", { models: ["on-premises"], party: "customer" }],
      ],
    },
  ],
  "a place for the thing before": [
    {
      because: "'identical' asks of the same",
      turns: [appService, ["identical in Functions?", { services: ["azure-functions"], areas: ["operating-system"], party: "provider" }]],
    },
    {
      because: "what is added is compared with",
      turns: [
        ["compare IaaS and PaaS for the operating system", { kinds: ["comparison"] }],
        ["add SaaS", { kinds: ["comparison"], models: ["iaas", "paas", "saas"] }],
      ],
    },
    {
      because: "'only' leaves the other of two",
      turns: [
        ["compare App Service and VMs for the operating system", { kinds: ["comparison"] }],
        ["VMs only", { kinds: ["verdict"], services: ["azure-virtual-machines"], areas: ["operating-system"], party: "customer" }],
      ],
    },
  ],
  "a place that is supposed": [
    {
      because: "what would be is asked of the same thing",
      turns: [vmPatching, ["and if they take a SaaS product instead?", { models: ["saas"], areas: ["operating-system"], party: "provider" }]],
    },
    {
      because: "what moves is no new thing",
      turns: [vmPatching, ["and when the same workload moves to PaaS?", { models: ["paas"], areas: ["operating-system"], party: "provider" }]],
    },
    { because: "who moves claims nothing", turns: [paasSystem, ["if we go for IaaS instead", { models: ["iaas"], areas: ["operating-system"], holds: null }]] },
    { because: "a change is asked about there", turns: [paasSystem, ["would IaaS change anything?", { models: ["iaas"], areas: ["operating-system"], party: "customer" }]] },
    {
      because: "what stands behind the place is asked about",
      turns: [vmPatching, ["what if it all moves to IaaS, the hypervisor?", { models: ["iaas"], areas: ["physical-hosts"], party: "provider" }]],
    },
    {
      because: "whose it would be is claimed before the condition",
      turns: [
        ["who backs up SQL Managed Instance?", { services: ["azure-sql-managed-instance"] }],
        ["still ours if it were SQL Server on a VM?", { services: ["sql-server-on-azure-vm"], areas: ["data"], holds: true }],
      ],
    },
  ],
  "what is claimed there": [
    {
      because: "'ours' is said of the thing in the new place",
      turns: [paasSystem, ["but its ours in IaaS, right?", { models: ["iaas"], areas: ["operating-system"], party: "customer", holds: true }]],
    },
    {
      because: "'still' asks whether it holds there, too",
      turns: [
        ["are applications ours in IaaS?", { holds: true }],
        ["in SaaS still?", { models: ["saas"], areas: ["applications"], holds: false }],
      ],
    },
    { because: "so it is judged where it does not hold", turns: [vmPatching, ["so ours in PaaS, too", { models: ["paas"], holds: false }]] },
    {
      because: "'also true' asks whether what was said before is",
      turns: [
        ["We patch the operating system in IaaS. True?", { holds: true }],
        ["also true for SaaS?", { models: ["saas"], party: "provider", holds: false }],
      ],
    },
    {
      because: "'nothing' takes it from the side whose duties were told",
      turns: [
        ["what is left for us in SaaS?", { kinds: ["duties"] }],
        ["nothing on the network?", { models: ["saas"], areas: ["network-controls"], party: "provider", holds: true }],
      ],
    },
    {
      because: "'no model' says it of each",
      turns: [
        ["who classifies the data in PaaS?", { party: "customer", models: ["paas"] }],
        ["so there is no model in which Microsoft does it?", { areas: ["data"], party: "customer", holds: true }],
      ],
    },
    {
      because: "a verb with 'it' names no new thing, though configurations are one",
      turns: [
        ["who backs up VMs?", { party: "customer" }],
        ["so we configure it", { areas: ["data"], party: "customer", holds: true }],
      ],
    },
  ],
  "everywhere but there": [
    {
      because: "the other models are those that were not spoken of",
      turns: [
        ["who patches the OS in PaaS?", { models: ["paas"], party: "provider" }],
        ["and in the other models?", { models: ["on-premises", "iaas", "saas"], areas: ["operating-system"], party: "split" }],
      ],
    },
    {
      because: "who asks who does it there asks the same",
      turns: [
        ["who guards the doors in SaaS?", { models: ["saas"] }],
        ["and who does everywhere else?", { models: ["on-premises", "iaas", "paas"], areas: ["physical-datacentre"] }],
      ],
    },
    {
      because: "one's own place is on-premises",
      turns: [
        ["who destroys the old disks in Azure?", { topics: ["media-destruction"] }],
        ["and the ones in our own clinic?", { topics: ["media-destruction"], models: ["on-premises"], party: "customer" }],
        ["and in the cloud?", { topics: ["media-destruction"], models: [] }],
      ],
    },
    {
      because: "who owns the place is no side of a claim",
      turns: [paasSystem, ["at our school?", { models: ["on-premises"], areas: ["operating-system"], holds: null }]],
    },
    {
      because: "who moves claims nothing",
      turns: [
        ["who is accountable for our data on-premises?", { party: "customer" }],
        ["we move it to PaaS next year", { models: ["paas"], areas: ["data"], holds: null }],
      ],
    },
  ],
  "examples of what was told": [
    {
      because: "'like what' asks for the duties themselves",
      turns: [
        ["so in SaaS nothing is left for us?", { holds: false }],
        ["like what?", { models: ["saas"], dutiesOf: "customer", holds: null }],
      ],
    },
    {
      because: "what is left is what they are",
      turns: [
        ["Microsoft does everything in SaaS, so there is nothing for us to do. True?", { holds: false }],
        ["what is left, for example?", { models: ["saas"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "'which ones exactly' asks for them, too",
      turns: [
        ["what is Microsoft's in IaaS?", { dutiesOf: "provider" }],
        ["which ones exactly?", { models: ["iaas"], dutiesOf: "provider" }],
      ],
    },
  ],
  "in the place before, though the question is whole": [
    {
      because: "'it' stands in the service",
      turns: [
        ["is the data in Exchange Online Microsoft's responsibility?", { holds: false }],
        ["who decides how long we keep it", { services: ["exchange-online"], party: "customer" }],
      ],
    },
    {
      because: "the topic is the same",
      turns: [
        ["disaster recovery in IaaS, is that ours?", { models: ["iaas"] }],
        ["who tests the failover", { models: ["iaas"], party: "customer" }],
      ],
    },
    {
      because: "the rest of a side's part is what it does there",
      turns: [appService, ["what else is on our side with it?", { kinds: ["duties"], services: ["app-service"], dutiesOf: "customer" }]],
    },
    {
      because: "'more for us' is told by the cell",
      turns: [paasSystem, ["and IaaS", { models: ["iaas"] }], ["so more for us there", { models: ["iaas"], areas: ["operating-system"], party: "customer" }]],
    },
    {
      because: "the service below it is its platform",
      turns: [
        ["who updates the servers with the File Sync agent?", { party: "customer" }],
        ["and the sync service?", { services: ["azure-file-sync"] }],
      ],
    },
  ],
  "known by its form": [
    {
      because: "one's own machines are a part of the service, and not the cellar",
      turns: [
        ["who patches the Microsoft-hosted agents of Azure DevOps?", { services: ["azure-devops"], party: "provider" }],
        ["self-hosted ones?", { services: ["azure-devops"], party: "customer" }],
        ["and the Microsoft-hosted ones?", { kinds: ["verdict"], services: ["azure-devops"], areas: ["operating-system"], party: "provider" }],
        ["if we took the MS-hosted ones", { kinds: ["verdict"], services: ["azure-devops"], areas: ["operating-system"], party: "provider" }],
      ],
    },
    {
      because: "'still shared' claims so of the new place",
      turns: [
        ["why are network controls shared in PaaS?", { models: ["paas"] }],
        ["still shared in SaaS?", { models: ["saas"], areas: ["network-controls"], holds: false }],
      ],
    },
    {
      because: "what is claimed of one thing is claimed of another, too",
      turns: [
        ["are the VMs ours to patch?", { services: ["azure-virtual-machines"], holds: true }],
        ["and the host below, too?", { areas: ["physical-hosts"], party: "provider", holds: false }],
      ],
    },
    {
      because: "who has them is not asked for a model",
      turns: [
        ["in which model are the applications ours?", { kinds: ["model"] }],
        ["who has them in SaaS?", { models: ["saas"], areas: ["applications"], party: "provider" }],
      ],
    },
    {
      because: "a language model is no service model",
      turns: [
        ["who patches Azure OpenAI?", { services: ["azure-openai"], party: "provider" }],
        ["and the model itself?", { services: ["azure-openai"], party: "provider" }],
      ],
    },
    {
      because: "'so there we do' says whose it is",
      turns: [paasSystem, ["and IaaS?", { models: ["iaas"] }], ["ah so there we do", { models: ["iaas"], areas: ["operating-system"], holds: true }]],
    },
    {
      because: "patching is what was spoken of",
      turns: [appService, ["so no patching of it for my team?", { services: ["app-service"], areas: ["operating-system"], party: "provider", holds: true }]],
    },
    {
      because: "the rest of what one side does is that side's",
      turns: [
        ["what is ours in PaaS?", { dutiesOf: "customer" }],
        ["what else?", { models: ["paas"], dutiesOf: "customer" }],
      ],
    },
  ],
  "the same of another thing": [
    {
      because: "the thing is what it is asked of, wherever it stands",
      turns: [
        ["who rotates the Service Bus keys?", { services: ["azure-service-bus"], party: "customer" }],
        ["does that go for Event Hubs keys as well", { services: ["azure-event-hubs"], party: "customer" }],
        ["and does that apply to the backups of Cosmos DB too?", { services: ["azure-cosmos-db"], areas: ["data"], party: "shared" }],
      ],
    },
    {
      because: "what was claimed of the one is claimed of the other",
      turns: [
        ["is the OS ours in IaaS?", { holds: true }],
        ["does the same go for the applications, too?", { areas: ["applications"], models: ["iaas"], holds: true }],
      ],
    },
  ],
  "a thing beside another place": [
    {
      because: "the thing is compared there and here",
      turns: [
        ["who patches the worker nodes of ARO?", { services: ["azure-red-hat-openshift"] }],
        ["compare the nodes with AKS", { kinds: ["comparison"], areas: ["operating-system"], services: ["aks", "azure-red-hat-openshift"] }],
      ],
    },
  ],
  "somebody who says where": [
    {
      because: "whoever says so is no side of a claim",
      turns: [
        ["who updates the operating system?", { party: "split" }],
        ["ah sorry, the team says it's PaaS", { models: ["paas"], areas: ["operating-system"], party: "provider", holds: null }],
      ],
    },
    {
      because: "nor are they, though they might be the provider",
      turns: [
        ["who patches the OS in IaaS?", { party: "customer" }],
        ["sorry, they say PaaS", { models: ["paas"], areas: ["operating-system"], holds: null }],
      ],
    },
    {
      because: "nor is it who uses a place",
      turns: [
        ["who updates the operating system?", { party: "split" }],
        ["we use virtual machines", { services: ["azure-virtual-machines"], areas: ["operating-system"], holds: null }],
      ],
    },
    { because: "for completeness says nothing", turns: [paasSystem, ["SaaS, for completeness", { models: ["saas"], areas: ["operating-system"] }]] },
  ],
  "something that leans on nothing": [
    { because: "a whole question about something else names what is known only by the way", turns: [appService, ["Is Teams down right now?", { outcome: "decline" }]] },
    { because: "so does one that asks who in the company", turns: [appService, ["who in our org owns the prod subscription", { outcome: "decline" }]] },
    { because: "what names nothing and is surely out of scope asks of nothing before", turns: [appService, ["is it friday yet", { outcome: "decline" }]] },
  ],
  "one thing more that is done with it": [
    {
      because: "what is kept is what was collected",
      turns: [
        ["who has to collect the logs in PaaS?", { topics: ["logging-and-monitoring"], models: ["paas"] }],
        ["and keep them for a year?", { topics: ["logging-and-monitoring"], models: ["paas"] }],
      ],
    },
    {
      because: "'them' is what is deleted, and no side that deletes",
      turns: [
        ["who creates the accounts in SaaS?", { party: "customer" }],
        ["deleting them too?", { party: "customer", models: ["saas"], holds: true }],
      ],
    },
    {
      because: "what it sits on is another thing",
      turns: [paasSystem, ["and the machines it sits on", { models: ["paas"], areas: ["physical-hosts"] }]],
    },
  ],
  "the other side, or one of its duties": [
    {
      because: "the other half is the other side's",
      turns: [
        ["what must we do ourselves in PaaS?", { dutiesOf: "customer" }],
        ["and the other half?", { models: ["paas"], dutiesOf: "provider" }],
      ],
    },
    {
      because: "'in total' asks for all of a side, and not for its part in the one thing",
      turns: [
        ["who writes the labels in Purview?", { services: ["microsoft-purview"], party: "customer" }],
        ["what would be our part in total?", { services: ["microsoft-purview"], dutiesOf: "customer" }],
        ["our to-do list for it?", { services: ["microsoft-purview"], dutiesOf: "customer" }],
      ],
    },
    {
      because: "'anything more' asks for the rest",
      turns: [appService, ["anything more on our side?", { services: ["app-service"], dutiesOf: "customer" }]],
    },
    {
      because: "one of those would be Microsoft's in every model",
      turns: [
        ["what is always Microsoft's?", {}],
        ["is the operating system one of those?", { areas: ["operating-system"], holds: false }],
      ],
    },
    {
      because: "one of them would be ours there",
      turns: [
        ["what is ours in IaaS?", { dutiesOf: "customer" }],
        ["is the guest OS one of them?", { areas: ["operating-system"], models: ["iaas"], holds: true }],
      ],
    },
  ],
  "something on the things before": [
    {
      because: "behind its model a place may be called anything",
      turns: [
        ["who deals with DDoS attacks in SaaS?", { topics: ["ddos-protection"] }],
        ["and on our PaaS booking site?", { topics: ["ddos-protection"], models: ["paas"] }],
      ],
    },
    {
      because: "what is on one's devices comes with them",
      turns: [
        ["who is responsible for our laptops?", { areas: ["devices-and-endpoints"] }],
        ["and disk encryption on them?", { areas: ["devices-and-endpoints"], party: "customer" }],
      ],
    },
  ],
  "whole in a few words, and no follow-up": [
    {
      because: "what is shared in a model does not ask what the model is",
      turns: [
        ["what does shared responsibility mean?", { kinds: ["topic"] }],
        ["and what things are shared in PaaS?", { areas: ["network-controls"], models: ["paas"] }],
      ],
    },
    {
      because: "with a task, a side and a place it says what is to be judged",
      turns: [
        ["who recovers a VM after ransomware?", {}],
        ["with PaaS, patching would be Microsoft's?", { models: ["paas"], party: "provider", holds: true }],
      ],
    },
    {
      because: "the service itself is patched by somebody, as the tablets are",
      turns: [
        ["who patches the phones we manage in Intune?", { areas: ["devices-and-endpoints"], party: "customer" }],
        ["and Intune itself?", { services: ["microsoft-intune"], party: "provider" }],
      ],
    },
  ],
  "a doubt or a reason": [
    { because: "a reason may be asked for in more words", turns: [paasSystem, ["why does it change so much?", { models: ["paas"], areas: ["operating-system"] }]] },
    {
      because: "who does not do it alone has the other side beside",
      turns: [
        ["who has the network controls in PaaS?", { party: "shared" }],
        ["so Microsoft does not do it alone?", { areas: ["network-controls"], models: ["paas"], holds: true }],
      ],
    },
    {
      because: "so it has where it is there that was spoken of",
      turns: [
        ["who has sign-in and identities in SaaS?", { party: "shared" }],
        ["so not only ours there", { areas: ["identity-and-access"], models: ["saas"], holds: true }],
      ],
    },
    {
      because: "'partly' gives a side its part",
      turns: [
        ["who has the network controls in PaaS?", { party: "shared" }],
        ["so partly us?", { areas: ["network-controls"], models: ["paas"], holds: true }],
      ],
    },
    {
      because: "'no sharing at all' says that it is one side's",
      turns: [
        ["who has the network controls in IaaS?", { party: "customer" }],
        ["no sharing at all in that case?", { areas: ["network-controls"], models: ["iaas"], party: "customer", holds: true }],
      ],
    },
    {
      because: "a place that is said to be a side's claims the thing there",
      turns: [paasSystem, ["then SaaS is Microsoft again?", { models: ["saas"], areas: ["operating-system"], holds: true }]],
    },
    {
      because: "where it is shared is asked for models",
      turns: [
        ["in which models are network controls ours?", { kinds: ["model"] }],
        ["where is it shared?", { kinds: ["model"], verdictModels: ["paas"] }],
      ],
    },
    {
      because: "what is called by the name of a part is that part, whatever topic it belongs to",
      turns: [
        ["who cleans up oversharing in Microsoft 365 Copilot?", { services: ["microsoft-365-copilot"] }],
        ["safety systems of the model", { services: ["microsoft-365-copilot"], party: "provider" }],
      ],
    },
    {
      because: "nobody else does not deny that it is us",
      turns: [
        ["who protects the network on-premises?", { party: "customer" }],
        ["just us, nobody else?", { areas: ["network-controls"], models: ["on-premises"], holds: true }],
      ],
    },
    {
      because: "what is claimed is claimed in the message, whatever place it stands under",
      turns: [
        ["who updates the image of the scale set?", { services: ["virtual-machine-scale-sets"] }],
        ["hm, but doesn't Microsoft do the OS there?", { services: ["virtual-machine-scale-sets"], areas: ["operating-system"], holds: false }],
      ],
    },
    {
      because: "in which models it is so is asked for models",
      turns: [
        ["is the OS ours in PaaS?", { holds: false }],
        ["in which models is it Microsoft's?", { kinds: ["model"], verdictModels: ["paas", "saas"] }],
      ],
    },
    {
      because: "nothing by default is asked of what was spoken of",
      turns: [
        ["who backs up our VMs?", { party: "customer" }],
        ["nothing at all by default?", { areas: ["data"], services: ["azure-virtual-machines"] }],
      ],
    },
    {
      because: "of models that were compared, the later takes more work off",
      turns: [
        ["compare IaaS and PaaS", { kinds: ["comparison"] }],
        ["which of the two is less work?", { kinds: ["model"], verdictModels: ["paas"] }],
      ],
    },
    {
      because: "the models where it is not so have a reason, too",
      turns: [
        ["which models make the operating system Microsoft's?", { verdictModels: ["paas", "saas"] }],
        ["why not IaaS", { models: ["iaas"], areas: ["operating-system"], party: "customer" }],
      ],
    },
  ],
  "what only hints at a place, or at a side": [
    {
      because: "a VM is where it would stand",
      turns: [appService, ["and if we moved it to a VM?", { services: ["azure-virtual-machines"], areas: ["operating-system"], party: "customer" }]],
    },
    { because: "simpler or not, it is asked there", turns: [appService, ["would a VM make that simpler?", { services: ["azure-virtual-machines"], areas: ["operating-system"] }]] },
    {
      because: "'yes' asks whether what did not hold here holds there",
      turns: [
        ["does the customer do the OS in PaaS?", { holds: false }],
        ["but in IaaS yes?", { models: ["iaas"], areas: ["operating-system"], holds: true }],
      ],
    },
    {
      because: "who has no part leaves it to the other",
      turns: [
        ["who creates accounts in PaaS?", { party: "customer" }],
        ["Microsoft has no part at all?", { models: ["paas"], party: "customer", holds: true }],
      ],
    },
    {
      because: "what is granted changes nothing",
      turns: [
        ["who has the data in SaaS?", { party: "customer" }],
        ["even if Microsoft encrypts it at rest?", { models: ["saas"], areas: ["data"], party: "customer" }],
      ],
    },
    {
      because: "a half is a part",
      turns: [
        ["who has identity in SaaS?", { party: "shared" }],
        ["what is our half", { models: ["saas"], areas: ["identity-and-access"], party: "shared" }],
      ],
    },
  ],
  "a subject of its own": [
    { because: "cake is nobody's duty in the cloud, though it asks whose turn 'it' is", turns: [appService, ["whose turn is it to bring cake on Monday", { outcome: "decline" }]] },
    { because: "Poland is no place of the cloud", turns: [appService, ["who is the head of IT in Poland", { outcome: "decline" }]] },
    { because: "what is told asks for nothing", turns: [appService, ["our insurance premium went up this year", { outcome: "decline" }]] },
    { because: "a fragment that names nothing known stays what it is", turns: [appService, ["anyone up for lunch", { outcome: "decline" }]] },
    { because: "a price is declined as one", turns: [appService, ["price of the backups", { outcome: "decline" }]] },
  ],
};

describeConversations(KINDS);

it.each(["linked database backups there", "users"])("asks for nothing by itself: %s", (fragment) => {
  // It is the place before that makes a question of it.
  expect(ask(fragment).outcome).not.toBe("answer");
});
