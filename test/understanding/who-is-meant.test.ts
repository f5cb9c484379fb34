/** Who is meant where neither "we" nor "Microsoft" is said: one person who asks, a service that does a duty, and whom a thing is done for. */
import { describe, expect, it } from "vitest";
import { ask, expectAnswer, recognise } from "./asking.ts";

describe("a side of which another is said to do it", () => {
  it.each([
    { message: "Microsoft assumes that we patch the OS in IaaS", sides: ["customer"], because: "who assumes it does not do it" },
    { message: "Microsoft takes it for granted that we patch it", sides: ["customer"], because: "in more words" },
    { message: "the vendor reminds us that we patch it", sides: ["customer", "customer"], because: "nor does who reminds of it" },
    { message: "we assume that Microsoft patches it", sides: ["customer", "provider"], because: "what we assume is read as our claim" },
    { message: "we don't get laptops from Microsoft", sides: ["provider", "provider"], because: "who gets it does not do it, either" },
    { message: "do we get it? the news is from Microsoft", sides: ["customer", "provider"], because: "from whom it is got stands in the same sentence" },
    { message: "may we record the hosts as inherited from Microsoft?", sides: ["provider"], because: "who notes it does not do it" },
    { message: "the platform team keeps telling me Microsoft patches it", sides: ["provider"], because: "who tells it does not do it" },
    { message: "the platform team tells us to patch it", sides: ["customer", "customer"], because: "who is told to do it does" },
    { message: "the image they run on is patched by Microsoft", sides: ["provider"], because: "what runs on something is no side" },
    { message: "the platform team says Microsoft patches it", sides: ["customer", "provider"], because: "nobody is told it" },
    { message: "in IaaS the platform team keeps telling me Microsoft patches it", sides: ["customer", "provider"], because: "what stands before it may be more" },
    { message: "do they run on Windows", sides: ["provider"], because: "what is asked of them is asked of a side" },
    { message: "they run the hosts", sides: ["provider"], because: "whoever runs something is one" },
    { message: "we record what Microsoft does", sides: ["customer", "provider"], because: "nothing is noted as anybody's" },
  ])("is none: $message ($because)", ({ message, sides }) => {
    expect(recognise(message).parties.map(({ id }) => id)).toEqual(sides);
  });
});

describe("they", () => {
  it.each([
    { message: "our programmers want to know what is theirs in PaaS", sides: ["customer"], because: "who asks means himself" },
    { message: "people keep asking what they have to do in SaaS", sides: ["customer"], because: "people are several" },
    { message: "our admins ask if they still patch the OS in PaaS", sides: ["customer", "customer"], because: "so it is where it is asked whether" },
    { message: "the directors ask what they do for us in IaaS", sides: ["provider"], because: "who does it for us is the other side, and of us no more is said" },
    { message: "the lawyers ask what Microsoft does and what they do", sides: ["provider", "provider"], because: "where Microsoft is named, either may be meant" },
    { message: "the director asks what they do in IaaS", sides: ["provider"], because: "one alone is not they" },
  ])("are several that ask, and else the provider: $message ($because)", ({ message, sides }) => {
    expect(recognise(message).parties.map(({ id }) => id)).toEqual(sides);
  });
});

describe("who asks for himself", () => {
  it.each([
    { question: "must I patch my VM", holds: true, because: "a need" },
    { question: "do I have to patch my VM", holds: true, because: "a need in other words" },
    { question: "do I still need to patch Windows on my VM?", holds: true, because: "'still' does not part them" },
    { question: "do I need to back up SharePoint", holds: true, because: "a need is no call for instructions" },
    { question: "am I responsible for the guest OS of my VM?", holds: true, because: "a duty" },
    { question: "am I on the hook for the hypervisor", holds: false, because: "a duty in other words" },
    { question: "I have to patch the OS in App Service, right?", holds: false, because: "a statement" },
    { question: "I don't have to patch the OS in App Service, right?", holds: true, because: "which is denied" },
    { question: "is it for me to patch the OS in a VM", holds: true, because: "'me' is who would do it" },
    { question: "is the runtime on me in Functions?", holds: false, because: "and on whom it lies" },
    { question: "App Service: code = me. right?", holds: true, because: "a sign says whose it is" },
    { question: "on-prem the data centre is 100% me, correct?", holds: true, because: "nothing is left for the other" },
    { question: "are the laptops with me in SaaS?", holds: true, because: "with whom it is" },
    { question: "with IaaS, is the firewall something I need to think about?", holds: true, because: "what one has to think about is one's own" },
  ])("claims it of the customer: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });

  it.each([
    { question: "which of IaaS, PaaS and SaaS leave the application with me?", models: ["iaas", "paas"], because: "with whom it is left" },
    { question: "which deployment models leave the physical data centre to me?", models: ["on-premises"], because: "to whom it is left" },
    { question: "in which model does the OS stay with me?", models: ["on-premises", "iaas"], because: "with whom it stays" },
    { question: "which of the models make me responsible for the physical hosts?", models: ["on-premises"], because: "who is made responsible" },
  ])("asks for the model in which it is the customer's: $question ($because)", ({ question, models }) => {
    expect(ask(question).verdict.models).toEqual(models);
  });

  it.each([
    { question: "me or Microsoft for the firewall in PaaS", because: "both are offered" },
    { question: "AKS nodes, me or them?", because: "so they are here" },
  ])("claims nothing where he asks who it is: $question ($because)", ({ question }) => {
    expectAnswer(question, { holds: null });
  });

  it.each([
    { question: "am I right that Microsoft patches App Service?", holds: true, because: "what is claimed is Microsoft's" },
    { question: "I think Microsoft patches App Service", holds: true, because: "who thinks does nothing else" },
    { question: "can I ask who patches App Service?", holds: null, because: "nor does who asks" },
  ])("is no side where he only speaks: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });

  it.each([
    { message: "I think Microsoft patches it", sides: ["provider"], because: "who thinks" },
    { message: "I was told that Microsoft patches it", sides: ["provider"], because: "who was told" },
    { message: "I need to know who patches it", sides: [], because: "who wants to know" },
    { message: "am I right that Microsoft patches it?", sides: ["provider"], because: "who asks whether he is right" },
    { message: "I must patch it", sides: ["customer"], because: "but who must do it is one" },
    { message: "code = me", sides: ["customer"], because: "and so is what a thing is said to equal" },
    { message: "how do I patch it?", sides: ["customer"], because: "and so is who wants to" },
    { message: "explain to me who patches it", sides: [], because: "nothing is handed on to whom a thing is explained" },
    { message: "they told me to ask", sides: ["provider"], because: "nor to whom it is told" },
  ])("is marked as a side only where he does anything: $message ($because)", ({ message, sides }) => {
    expect(recognise(message).parties.map(({ id }) => id)).toEqual(sides);
  });

  it.each([
    { question: "do I have to pay for a second user?", because: "a price" },
    { question: "do I need a licence for Defender?", because: "what is needed is a thing" },
    { question: "should I buy reserved instances?", because: "advice" },
    { question: "how do I patch my VM?", because: "instructions" },
    { question: "do I have to do the dishes", because: "no duty in the cloud" },
    { question: "am I responsible for my team's budget?", because: "nor is that" },
  ])("is declined as everybody is: $question ($because)", ({ question }) => {
    expect(ask(question).outcome).toBe("decline");
  });
});

describe("a service that is said to do a duty", () => {
  it.each([
    { question: "does AKS patch the nodes?", service: "aks", holds: false, because: "that is shared" },
    { question: "does App Service also patch the runtime?", service: "app-service", holds: true, because: "'also' does not part them" },
    { question: "will Azure SQL patch itself?", service: "azure-sql-database", holds: true, because: "what will be is asked like what is" },
    { question: "does Exchange Online back up our mailboxes?", service: "exchange-online", holds: false, because: "backup is a duty, too" },
    { question: "so App Service renews the certificate of our domain?", service: "app-service", holds: false, because: "a statement" },
    { question: "App Service doesn't patch our code, does it?", service: "app-service", holds: true, because: "which is denied" },
    {
      question: "Azure Backup holds our VM copies. It tests the restores too, right?",
      service: "azure-backup",
      holds: false,
      because: "it is what the sentence before is about",
    },
    { question: "Site Recovery replicates our VMs. It doesn't patch them, does it?", service: "azure-site-recovery", holds: true, because: "so it is where it is denied" },
  ])("stands for its provider, and for where: $question ($because)", ({ question, service, holds }) => {
    expectAnswer(question, { services: [service], holds });
  });

  it.each([
    { message: "Azure Backup holds copies. It tests them", sides: ["provider"], because: "the sentence before says what it does" },
    { message: "AKS. It patches them", sides: [], because: "a name says nothing of it" },
    { message: "Is that AKS sends logs? It patches them", sides: [], because: "another thing is what the sentence is about" },
  ])("may go by 'it': $message ($because)", ({ message, sides }) => {
    expect(recognise(message).parties.map(({ id }) => id)).toEqual(sides);
  });

  it.each([
    { question: "does PaaS update the runtime?", model: "paas", holds: true },
    { question: "does IaaS patch the OS?", model: "iaas", holds: false },
  ])("may be a model: $question", ({ question, model, holds }) => {
    expectAnswer(question, { models: [model], holds });
  });

  it.each([
    { question: "does AKS support Windows nodes?", because: "a feature" },
    { question: "can Key Vault rotate secrets on its own schedule?", because: "what it can do" },
    { question: "will App Service run Node 22?", because: "what runs on it" },
  ])("is no party where it does something else: $question ($because)", ({ question }) => {
    expect(ask(question).outcome).toBe("decline");
  });

  it.each([
    { question: "In AKS who patches the worker node OS?", because: "'who' does it" },
    { question: "AKS updates: who does them?", because: "updates are a thing" },
  ])("is only a place where somebody else does it: $question ($because)", ({ question }) => {
    expectAnswer(question, { services: ["aks"], holds: null });
  });
});

describe("what is done for somebody", () => {
  it.each([
    { question: "is the OS patched for us in App Service?", holds: true, because: "it is done by the provider" },
    { question: "would the OS have been patched by somebody for us in App Service?", holds: true, because: "whatever stands between" },
    { question: "is the OS looked after for me in App Service?", holds: true, because: "for one person, too" },
    { question: "do we get OS patching with App Service?", holds: true, because: "what comes is no work" },
    { question: "are the nodes patched for us in AKS?", holds: false, because: "in part it is not" },
    { question: "would Microsoft patch the OS for us in App Service?", holds: true, because: "of whom it is done says no more than who does it" },
    { question: "is the OS for us to patch in App Service?", holds: false, because: "'for us to' leaves it to the customer" },
  ])("is claimed of the provider, what is left to him of the customer: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });

  it("says nothing of who does it where a thing is only meant for him", () => {
    expectAnswer("with Azure Dedicated Host the server is reserved for us, so its firmware must be ours to update too", { holds: false });
  });
});

describe("a service, with both sides and nothing else", () => {
  it.each(["AKS: shared or ours?", "Key Vault: us or them?"])("is told with who does what in it: %s", (question) => {
    expectAnswer(question, { kinds: ["service"] });
  });
});

describe("a duty of nobody who is named", () => {
  it.each([
    { question: "is SharePoint backed up?", service: "sharepoint-onedrive", because: "whether it is done" },
    { question: "do AKS nodes need patching?", service: "aks", because: "whether it has to be" },
    { question: "are backups taken in Azure SQL?", service: "azure-sql-database", because: "in other words" },
    { question: "in Azure DevOps, are our repos backed up?", service: "azure-devops", because: "its place may stand first" },
    { question: "on Azure VMs, is the disk backed up?", service: "azure-virtual-machines", because: "so it may of a thing that is only hinted at" },
    { question: "in Key Vault, are the keys rotated?", service: "azure-key-vault", because: "other duties are done, too" },
  ])("is answered where it is asked about: $question ($because)", ({ question, service }) => {
    expectAnswer(question, { services: [service] });
  });

  it.each([
    { question: "Kafka on HDInsight, patching?", because: "a case" },
    { question: "Redis in AKS, patches?", because: "another" },
  ])("gets no Yes or No where a few words only name it: $question ($because)", ({ question }) => {
    expectAnswer(question, { holds: null });
  });
});

it.each(["is the Azure portal translated?", "in Azure, is our budget managed?"])("leaves alone what is done and is no duty here: %s", (question) => {
  expectAnswer(question, { outcome: "decline" });
});

describe("what is asked of a service by its duties", () => {
  it.each([
    { question: "explain who patches AKS nodes", because: "who is asked for" },
    { question: "why isn't Microsoft patching our VMs?", because: "a duty is" },
  ])("is no question what the service is: $question ($because)", ({ question }) => {
    expectAnswer(question, { areas: ["operating-system"] });
  });

  it("is all of it where its responsibilities are wanted in a table", () => {
    expectAnswer("give me the responsibilities for Azure SQL as a table", { kinds: ["service"], services: ["azure-sql-database"] });
  });
});

describe("a service by which a duty is done", () => {
  it.each([
    { question: "GitHub: self-hosted runners get patched by GitHub. Correct?", holds: false, because: "it stands for the provider" },
    { question: "is App Service patched by App Service itself?", holds: true, because: "here, too" },
    { question: "images in ACR get their base layers patched by the registry, can I write that?", holds: false, because: "it may go by what it is" },
    { question: "our certs get renewed by the platform in App Service, right?", holds: false, because: "the platform is whoever runs it" },
  ])("is the one who does it: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });
});

describe("what has to be patched underneath", () => {
  it.each([
    { question: "Logic Apps, do we have to patch anything underneath?", holds: false, because: "there it is the provider's" },
    { question: "Logic Apps, do we have to patch anything?", holds: null, because: "a No would leave out what the customer brings" },
  ])("is judged, and what has to be patched at all is told: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });
});

describe("what stands under a part of a service", () => {
  it.each([
    { question: "who looks after the hardware under the session hosts?", areas: ["physical-hosts"], party: "provider", because: "the part only says where" },
    { question: "who patches the OS under an APIM self-hosted gateway?", areas: ["operating-system"], party: "customer", because: "of its own area the part says more" },
  ] as const)("is asked about, and not the part: $question ($because)", ({ question, areas, party }) => {
    expectAnswer(question, { areas, party });
  });
});

describe("what one is allowed to say", () => {
  it("is judged like what is said", () => {
    expectAnswer("am I allowed to say that patching Windows on-premises is our job?", { holds: true, party: "customer" });
  });
});

describe("a tenant", () => {
  it.each([
    { question: "Is it the tenant who configures SharePoint?", holds: true, because: "who does it" },
    { question: "who manages guests in our tenant?", holds: null, because: "where they are" },
  ])("is a side, or a place: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });
});

it("is no side who only asks who, and a side who asks the other to do it", () => {
  expect(recognise("HR asks who should remove leavers from our SaaS tool").parties.filter(({ pronoun }) => !pronoun)).toEqual([]);
  expect(recognise("our admins asked Microsoft to remove leavers").parties.map(({ id }) => id)).toContain("customer");
});
