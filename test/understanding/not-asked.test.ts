/** What stands around a question or is taken back does not change how it is understood; and what only looks like it stays. */
import { describe, expect, it } from "vitest";
import { withoutNotAsked } from "../../src/understanding/clauses/not-asked.ts";
import { ask, assistant, expectAnswer, recognise } from "./asking.ts";

const recogniser = (words: Parameters<Parameters<typeof withoutNotAsked>[1]>[0]) => recognise(words.map(({ text }) => text).join(" "));
const left = (message: string): string =>
  withoutNotAsked(recognise(message), recogniser)
    .words.map(({ text }) => text)
    .join(" ");

describe("courtesy around a question", () => {
  const QUESTION = "who patches the OS in PaaS?";

  it.each([
    { message: `Hi, ${QUESTION}`, because: "a greeting" },
    { message: `Hello team! ${QUESTION}`, because: "a greeting is a sentence of its own" },
    { message: `Good morning Tom, ${QUESTION}`, because: "whom one greets may have any name" },
    { message: `hey bot ${QUESTION}`, because: "without a comma" },
    { message: `Hi all, quick question: ${QUESTION}`, because: "one behind the other" },
    { message: `Sorry to bother you, ${QUESTION}`, because: "an excuse" },
    { message: `this may be a dumb question but ${QUESTION}`, because: "modesty" },
    { message: `Can you please tell me ${QUESTION}`, because: "to ask is no question" },
    { message: `Does anybody know ${QUESTION}`, because: "whoever is asked" },
    { message: `I'd like to know ${QUESTION}`, because: "what one would like" },
    { message: `please, ${QUESTION}`, because: "before it" },
    { message: `${QUESTION} pls`, because: "and behind it" },
    { message: `${QUESTION} Thanks in advance!`, because: "thanks" },
    { message: `${QUESTION} Thank you and have a nice day!`, because: "what joins two courtesies" },
    { message: `${QUESTION} Cheers, Tom`, because: "a name below it" },
    { message: `${QUESTION} Kind regards, Anna Berg`, because: "as in a mail" },
    { message: `${QUESTION} Kind regards, Eva, Data team`, because: "what stands below it says who asks, whatever it names" },
    { message: `Could you help me: ${QUESTION}`, because: "help is no subject" },
    { message: `maybe a strange question, but ${QUESTION}`, because: "nor does a but behind it matter" },
    { message: `${QUESTION} Asking for a colleague.`, because: "who asks does not matter" },
  ])("is left out: $message ($because)", ({ message }) => {
    expect(left(message)).toBe("who patches the os in paas");
  });

  it("takes the if of a question with it, for it is asked whether it is so", () => {
    expect(left("Do you know if the OS is ours in PaaS?")).toBe("the os is ours in paas");
  });

  it("leaves the question in one sentence, as if it stood alone", () => {
    const { words } = withoutNotAsked(recognise(`Hello! ${QUESTION} Thanks!`), recogniser);
    expect(words.map(({ sentence, pause }) => ({ sentence, pause }))).toEqual(words.map(() => ({ sentence: 0, pause: false })));
  });

  it("is told where it is asked why", () => {
    expect(ask(`Hi all, ${QUESTION}`).because()).toContain('passes over "hi all"');
    expect(ask(QUESTION).because().join()).not.toContain("passes over");
  });

  it.each([
    { message: "can you tell me a joke", because: "the joke is what is asked for" },
    { message: "can you tell me how to set up MFA", because: "instructions are declined as such" },
    { message: "please open port 443 on the firewall", because: "it asks for a deed" },
    { message: "Thanks!", because: "it is all there is" },
    { message: "hey bot, you alive?", because: "behind the greeting nothing is asked that is known" },
  ])("is no more than that, or none: $message ($because)", ({ message }) => {
    expect(left(message)).toBe(
      recognise(message)
        .words.map(({ text }) => text)
        .join(" "),
    );
  });

  it.each(["Hi all, can you tell me who is responsible for backups?", "is replication a backup? Thanks!", "pls, do aks nodes patch themselves?"])(
    "leaves a sample question what it is: %s",
    (message) => {
      expect(assistant.ask(message).query).toMatchObject({ kind: "topic" });
    },
  );
});

describe("what is said of the asking", () => {
  const QUESTION = "who patches the OS in PaaS?";

  it.each([
    { message: `We argued about this at lunch: ${QUESTION}`, because: "where it came up" },
    { message: `My boss asked me today: ${QUESTION}`, because: "who wants to know" },
    { message: `A client asked us: ${QUESTION}`, because: "and where that is a customer, it is not asked what is his" },
    { message: `From a compliance perspective, ${QUESTION}`, because: "a topic is none where it only says how one looks at it" },
    { message: `Under the shared responsibility model, ${QUESTION}`, because: "nor is the model that all answers are by" },
    { message: `We argued at lunch, but ${QUESTION}`, because: "with what joins it" },
    { message: `${QUESTION} We have an audit on Monday.`, because: "behind it, in a sentence of its own" },
    { message: `${QUESTION} I need to explain it to my team.`, because: "what one has to do with the answer is no claim" },
    { message: `I'm confused. ${QUESTION} My manager wants a short answer.`, because: "on both sides" },
    { message: `Can you help me? ${QUESTION}`, because: "a question for help asks nothing else" },
    { message: `@here ${QUESTION} cc @security`, because: "whom it is addressed to" },
    { message: `Speaking of cloud: ${QUESTION}`, because: "what all questions are about" },
    { message: `:thinking_face: ${QUESTION}`, because: "a picture" },
  ])("is left out: $message ($because)", ({ message }) => {
    expect(left(message)).toBe("who patches the os in paas");
  });

  it("makes no subject of a question that has none in scope", () => {
    const question = "which of our departments already use SaaS?";
    expect([question, `A client asked us today: ${question}`].map((asked) => ask(asked).outcome)).toEqual(["decline", "decline"]);
  });

  it.each([
    { message: "Compliance: whose duty is that in IaaS?", because: "it names what is asked about" },
    { message: "We have an audit. Whose duty is that in IaaS?", because: "a pronoun stands for it" },
    { message: "The guide, who writes it?", because: "the rest does not speak for itself" },
    { message: "the policy document it can see, whose responsibility?", because: "nor does so little" },
    { message: "Can I put this on the slide: Microsoft owns the data", because: "it asks whether" },
    { message: "what does the exam ask: who patches the OS in PaaS?", because: "it asks what" },
    { message: "who patches Azure SQL? What does the auditor ask for?", because: "it asks" },
    { message: "Update Manager is new, who patches our VMs?", because: "it names a service" },
    { message: "set up a retention label, guide anyone", because: "it says what is wanted" },
    { message: "Microsoft asked us to patch. Do we have to?", because: "a side that asks for a deed is part of the matter" },
  ])("is none: $message ($because)", ({ message }) => {
    expect(left(message)).toBe(
      recognise(message)
        .words.map(({ text }) => text)
        .join(" "),
    );
  });
});

describe("few words behind courtesy", () => {
  it.each([
    { isReply: true, rest: "major ones", because: "they may lean on what was asked before" },
    { isReply: false, rest: "thanks major ones", because: "by themselves they are no question" },
  ])("are a question in a thread only: $isReply ($because)", ({ isReply, rest }) => {
    const { words } = withoutNotAsked(recognise("Thanks! major ones?"), recogniser, isReply);
    expect(words.map(({ text }) => text).join(" ")).toBe(rest);
  });

  it("are no courtesy where they ask whether it is the same: also for IaaS?", () => {
    expect(ask("Also for IaaS?", ask("Does Microsoft patch the OS in PaaS?").context).verdict.holds).toBe(false);
  });
});

describe("a scene that is set", () => {
  it.each([
    { message: "We are a small school. Who patches the OS in PaaS?", because: "who asks does not matter" },
    { message: "Lunch was great today. Who patches the OS in PaaS?", because: "nor what else there is" },
    { message: "Who patches the OS in PaaS? I have to fill in a form until Friday.", because: "nor what for" },
    { message: "I'm in the train with a bad network. Who patches the OS in PaaS?", because: "who calls thing and place by their names asks of no others" },
    { message: "My name is on the project list. Who patches the OS in PaaS?", because: "to be named on a list is not to ask for one" },
    { message: "We had an outage in our VPN gateway. Who patches the OS in PaaS?", because: "of no other place either" },
  ])("is left out where it names nothing that is known: $message ($because)", ({ message }) => {
    expect(left(message)).toBe("who patches the os in paas");
  });

  it.each([
    { message: "We run AKS. Who patches the nodes?", because: "it says where" },
    { message: "The firewall was open. Who is responsible for it?", because: "the question leans on it" },
    { message: "The guest OS had a hole. Who patches it in IaaS?", because: "also where the question says where" },
    { message: "It stands in our old data hall. Who patches the operating system?", because: "a building says where" },
    { message: "Who guards the building in IaaS? And the same for PaaS.", because: "it goes on asking" },
    { message: "The printer is broken. Who is responsible?", because: "nothing else says what is asked about" },
    { message: "On AWS it is otherwise, I hear. Who patches the hosts?", because: "it says in whose cloud" },
    { message: "Who patches the OS in PaaS? Please list both sides", because: "it asks for a list" },
    { message: "Patching of the guest OS. Them or us", because: "without a question mark the last sentence may ask" },
  ])("is kept where it says what is asked: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });
});

describe("what a question is asked for", () => {
  it.each([
    { message: "For the ISO 27001 audit: who patches the OS in PaaS?", because: "an occasion is no topic of compliance" },
    { message: "for our data protection assessment, who patches the OS in PaaS?", because: "nor is it about data" },
    { message: "For my app security review: who patches the OS in PaaS?", because: "nor about an application" },
  ])("is left out: $message ($because)", ({ message }) => {
    expect(left(message)).toBe("who patches the os in paas");
  });

  it("is left out behind the question, too, whatever its words may hint at", () => {
    expect(left("Who patches the OS in PaaS? It's for a slide for the port authority.")).toBe("who patches the os in paas");
    expect(left("Who patches the OS? It's for PaaS.")).toContain("paas");
  });

  it.each([
    { message: "who patches the OS? Nobody here knows which model we have.", because: "whoever does not know it" },
    { message: "who patches the OS? no idea what model we use", because: "in a word" },
    { message: "who patches the OS? I don't know which model that is", because: "the model is not asked for" },
  ])("is left out with what is not known: $message ($because)", ({ message }) => {
    expect(left(message)).toBe("who patches the os");
    expect(ask(message)).toMatchObject({ about: { areas: ["operating-system"] }, verdict: { models: [] } });
  });

  it.each([
    { message: "Who patches the OS? In which model do we not have to?", because: "it is asked for" },
    { message: "Who patches the OS? No idea which model, I guess PaaS.", because: "it says which" },
    { message: "Who patches the OS? I don't know who does backups.", because: "that is to be known, too" },
  ])("is no model that is not known: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });

  it.each([
    { message: "For the servers in our cellar, who patches the OS?", because: "it says where" },
    { message: "For user accounts, is MFA ours in PaaS?", because: "without an article it is the thing itself" },
    { message: "For the AWS account: who patches the OS?", because: "it says in whose cloud" },
    { message: "For the three models: who patches the OS?", because: "it asks for all of them" },
    { message: "For the guest OS: who patches it in IaaS?", because: "the question leans on it" },
    { message: "For the data, who is responsible in SaaS?", because: "nothing else says what is asked about" },
  ])("is kept where the question needs it: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });
});

describe("what is corrected at once", () => {
  it.each([
    {
      message: "who keeps the OS of our web shop up to date, it's on a VM, sorry no, it's on App Service",
      query: { areas: ["operating-system"], services: ["app-service"] },
      because: "of two services, in whole clauses",
    },
    { message: "IaaS - sorry, PaaS. Who looks after the OS there?", query: { areas: ["operating-system"], models: ["paas"] }, because: "of two models" },
    { message: "who does the network rules in SaaS... no wait, I meant IaaS", query: { areas: ["network-controls"], models: ["iaas"] }, because: "behind the question" },
    { message: "who patches App Service, sorry, AKS?", query: { services: ["aks"] }, because: "of two services" },
    { message: "who guards the data centre, er, the laptops in SaaS?", query: { areas: ["devices-and-endpoints"], models: ["saas"] }, because: "of two things" },
    {
      message: "I need to know who does devices in PaaS. Scrap that, applications",
      query: { areas: ["applications"], models: ["paas"] },
      because: "what is said last stands for what it corrects",
    },
    { message: "who looks after the OS in IaaS for our shop? oh I mean PaaS", query: { areas: ["operating-system"], models: ["paas"] }, because: "however far that is" },
    {
      message: "the physical network in IaaS, customer or MS? *network controls, typo",
      query: { areas: ["network-controls"], models: ["iaas"] },
      because: "a star corrects in a chat",
    },
    { message: "*who* patches the OS in PaaS", query: { areas: ["operating-system"], models: ["paas"] }, because: "two stars stress a word, and correct nothing" },
  ])("is asked as it was meant: $message ($because)", ({ message, query }) => {
    expect(assistant.ask(message).query).toMatchObject(query);
  });

  it("puts no thing in the place of a service", () => {
    expect(left("Same for Container Apps? I mean the host")).toContain("container");
  });

  it.each([
    { message: "In IaaS the OS is ours. Sorry, and in PaaS?", because: "the other place is asked about, too" },
    { message: "Is IaaS actually PaaS?", because: "nothing parts the one from the other" },
    { message: 'What does "IaaS" mean in "PaaS or SaaS"?', because: "it is asked what it means" },
    { message: "Same for Container Apps in IaaS? I mean the host", because: "a thing is put in the place of none" },
    { message: "Wait, who patches the OS in IaaS, in PaaS?", because: "what takes back stands elsewhere" },
    { message: "Who patches the OS in IaaS? Sorry, and PaaS and SaaS?", because: "more is named than was said before" },
  ])("is a correction only where one thing is put in the place of another: $message ($because)", ({ message }) => {
    expect(left(message)).toContain("iaas");
  });
});

describe("what is held out at the end", () => {
  it.each([
    { message: "I mean Azure Firewall, not the Fortinet VM", asked: "i mean azure firewall", because: "it is named to say that it is not meant" },
    { message: "physical network, in the cloud, not the spaghetti in our office", asked: "physical network in the cloud", because: "nor is a place of one's own" },
    { message: "who patches App Service, not the VMs?", asked: "who patches application service", because: "of two services one is asked about" },
  ])("is left out of: $message ($because)", ({ message, asked }) => {
    expect(left(message)).toBe(asked);
  });

  it.each([
    { message: "the OS in PaaS is theirs, not ours", because: "whose it is, is said" },
    { message: "who patches it, not the VMs?", because: "nothing else is named" },
  ])("stays in: $message ($because)", ({ message }) => {
    expect(left(message)).toBe(
      recognise(message)
        .words.map(({ text }) => text)
        .join(" "),
    );
  });
});

describe("what is dismissed", () => {
  it.each([
    { message: "Forget PaaS for today: in SaaS, who manages identity?", left: "in saas who manages identity", because: "up to the pause" },
    { message: "Never mind the firewall, who patches the guest OS?", left: "who patches the guest os", because: "a thing" },
    {
      message: "I don't care who writes the rules in Azure Firewall. Who patches the machine it runs on?",
      left: "azure firewall who patches the machine it runs on",
      because: "where a question is dismissed, its place still holds",
    },
  ])("is left out: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });

  it.each([
    { message: "Can we forget about patching in PaaS?", because: "that is the question" },
    { message: "which duties stay with us, never mind which model?", because: "it only leaves the model open" },
    { message: "Never mind which model: who classifies the data?", because: "so does this" },
    { message: "Never mind.", because: "nothing else is asked" },
    { message: "Forget about backups in SaaS, Microsoft does that, right?", because: "what stands behind it asks of nothing else" },
    { message: "Skip patching in PaaS - ok or not?", because: "nor does this" },
  ])("is not dismissed: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });
});

describe("one of several claims", () => {
  it.each([
    {
      message: "'In PaaS the provider is responsible for the applications, just as in SaaS'. Is that right for PaaS?",
      verdict: { models: ["paas"], holds: false },
      because: "the place is named once more",
    },
    {
      message: "I hear identity and access in SaaS is a job of both sides, whereas in PaaS it's ours alone. Is the bit about SaaS true?",
      verdict: { models: ["saas"], holds: true },
      because: "it is called a bit",
    },
    { message: "We patch the OS, they patch the host. Is the first one right for App Service?", verdict: { models: ["paas"], holds: false }, because: "it is counted" },
  ])("is judged alone: $message ($because)", ({ message, verdict }) => {
    const answer = ask(message);
    expect({ models: answer.about.models, holds: answer.verdict.holds }).toEqual(verdict);
  });
});

describe("what something is said to follow from", () => {
  it.each([
    {
      message: "AKS backs up etcd, which means that our volumes are backed up, right?",
      left: "aks our volumes are backed up right",
      because: "another thing of the same service follows, and the place holds",
    },
    { message: "Azure SQL Database is IaaS because the data is ours. Agree?", left: "azure sql database is iaas agree", because: "a reason stands behind it" },
    {
      message: "App Service is PaaS, hence our data is theirs?",
      left: "application service hence our data is theirs",
      because: "the service says more of the place than its model",
    },
  ])("is left out: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });

  it.each([
    { message: "It's PaaS, so Microsoft patches the OS, right?", because: "it only says where" },
    { message: "Azure pushes Windows updates into our VMs, so no WSUS any more?", because: "it is about the same thing" },
    { message: "The nodes went down because of a broken disk. Who replaces it?", because: "it is what is asked about" },
    { message: "The OS is patched by Microsoft and so are the hosts, right?", because: "nothing follows" },
    { message: "We're in SaaS, so who classifies the data?", because: "it is asked openly" },
  ])("is no premise: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });
});

describe("why somebody asks", () => {
  it.each([
    {
      message: "guest OS on a dedicated host is theirs, since it's their metal",
      left: "guest os on a dedicated host is theirs",
      because: "what one thinks it follows from is not to be judged",
    },
    {
      message: "Who patches the servers of Exchange Online, because we don't have any mail server anymore?",
      left: "who patches the servers of exchange online",
      because: "what one no longer has is not asked about",
    },
    {
      message: "whose are the backups in Cosmos DB, because we are new. And in MySQL?",
      left: "whose are the backups in cosmos db and in mysql",
      because: "it ends with its sentence",
    },
  ])("is left out: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });

  it.each([
    { message: "Who patches the OS, because we run IaaS?", because: "it says where" },
    { message: "Who is to blame, because the firewall was open?", because: "it says of what" },
    { message: "Microsoft patches the OS, because it is PaaS?", because: "it is part of what is claimed" },
  ])("is asked about, too: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });
});

describe("what somebody calls a service", () => {
  it.each([
    { question: "with a Service Fabric cluster the OS stays with us, even if sales people say PaaS, right?", because: "sales people name no place" },
    { question: "who patches the OS in Service Fabric, which the brochure calls PaaS?", because: "nor does a brochure" },
    { question: "even though my boss says it's PaaS, the OS in Service Fabric is ours, no?", because: "nor does it where it stands first" },
  ])("is no other place: $question ($because)", ({ question }) => {
    expectAnswer(question, { services: ["service-fabric"], areas: ["operating-system"], party: "customer" });
  });

  it("is a place where no service is named", () => {
    expectAnswer("who patches the OS, even if they call it PaaS?", { models: ["paas"], areas: ["operating-system"] });
  });
});

describe("what somebody runs in a place", () => {
  it.each([
    { message: "we run our api in azure container apps, who patches the hosts?", left: "azure container applications who patches the hosts", because: "it says where" },
    { message: "We have a shop on App Service. Who patches the OS?", left: "application service who patches the os", because: "so it does in a sentence of its own" },
  ])("only says where: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });

  it.each([
    { message: "we run our api in azure container apps, who keeps it running?", because: "nothing else is named" },
    { message: "we run our shop on App Service and our VMs, who patches the OS on which?", because: "they are two places" },
    { message: "we run our api in azure container apps, the hosts, who patches them?", because: "more stands between" },
    { message: "they run our api in azure container apps, who patches the hosts?", because: "others run it" },
  ])("may be what is asked about: $message ($because)", ({ message }) => {
    expect(left(message)).toContain("run our");
  });
});

describe("what is called up first", () => {
  it.each([
    { message: "What about AKS, who patches the nodes?", left: "aks who patches the nodes", because: "it says where" },
    { message: "what about Azure Local in our shop, the hardware?", left: "azure local in our shop the hardware", because: "a thing behind a place is asked about there" },
    { message: "what about AKS, the control plane?", left: "aks the control plane", because: "so is a part of it" },
    { message: "and how about Key Vault, do we rotate the keys?", left: "and key vault do we rotate the keys", because: "a yes or no is asked, too" },
  ])("only says where: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });

  it.each([
    { message: "what about backups, restores and snapshots?", because: "nothing else is asked" },
    { message: "who patches VMs, and what about AKS?", because: "nothing stands behind it" },
  ])("is what is asked about: $message ($because)", ({ message }) => {
    expect(left(message).split(" ").length).toBe(recognise(message).words.length);
  });

  it("is answered as what stands behind it", () => {
    expect(ask("what about AKS, who patches the nodes?")).toMatchObject({ about: { services: ["aks"], areas: ["operating-system"] }, verdict: { party: "shared" } });
  });
});

describe("what one is doing", () => {
  it.each([
    { message: "Who patches the OS in PaaS? I'm drafting the vulnerability programme.", left: "who patches the os in paas", because: "it only says what for" },
    { message: "Who patches the OS? I'm testing it in PaaS.", left: "who patches the os i am testing it in paas", because: "it says where" },
    { message: "Who patches it in IaaS? I'm asking about the host.", left: "who patches it in iaas i am asking about the host", because: "it says what is meant" },
  ])("is left out behind a question where it says no more: $message ($because)", ({ message, left: expected }) => {
    expect(left(message)).toBe(expected);
  });
});
