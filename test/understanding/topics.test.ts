/** What a topic answers, as people ask for it: with no place, mostly without its name; and where an area answers it better. */
import { describe, expect, it } from "vitest";
import { ask, expectAnswer, knowledge } from "./asking.ts";

describe("what about a topic", () => {
  // "Serverless and containers" are two things.
  const named = [...knowledge.topics.values()].filter(({ kind, name }) => kind === "topic" && !name.includes(" and "));

  it.each(named.map(({ id, name }) => [name.toLowerCase(), id]))("%s is told by it", (name, id) => {
    expect(ask(`what about ${name}?`).about.topics).toContain(id);
  });
});

describe("words that only say that it is asked who has what they name", () => {
  it.each([
    { says: "RACI for logging", topics: ["logging-and-monitoring"] },
    { says: "ownership of the firewall", areas: ["network-controls"] },
    { says: "what's the split for the laptops?", areas: ["devices-and-endpoints"] },
    { says: "AKS ownership", services: ["aks"] },
    { says: "tell me about logging", topics: ["logging-and-monitoring"] },
    { says: "show me the OS", areas: ["operating-system"] },
    { says: "need the responsibilities for data in SaaS", areas: ["data"], models: ["saas"] },
  ])("are told that: $says", ({ says, ...expected }) => {
    expectAnswer(says, expected);
  });

  it.each(["explain BGP to me", "my account is locked again", "open port 443 in firewall"])("are not found where something else is meant: %s", (says) => {
    expect(ask(says).outcome).not.toBe("answer");
  });
});

describe("a question that a topic answers", () => {
  it.each([
    { question: "a flood of junk traffic takes our site down, whose job was it to stop that", topic: "ddos-protection" },
    { question: "ddos: them or us", topic: "ddos-protection" },
    { question: "who takes the backups", topic: "backup" },
    { question: "do we have to test restores ourselves", topic: "backup" },
    { question: "who plans for a region going down", topic: "disaster-recovery" },
    { question: "failover to the second region, whose job is it", topic: "disaster-recovery" },
    { question: "who makes sure that the app stays up", topic: "availability-and-sla" },
    { question: "who switches on disk encryption", topic: "encryption-at-rest" },
    { question: "is TLS our job", topic: "encryption-in-transit" },
    { question: "who rotates the encryption keys", topic: "key-management" },
    { question: "who renews the certificates of our web site", topic: "certificates" },
    { question: "who watches the logs", topic: "logging-and-monitoring" },
    { question: "who monitors the CPU usage of our VMs", topic: "logging-and-monitoring" },
    { question: "who reports breaches in SaaS?", topic: "incident-response" },
    { question: "does somebody keep the audit log for us", topic: "logging-and-monitoring" },
    { question: "who do we call in a breach, and who handles it", topic: "incident-response" },
    { question: "who informs whom after a security incident", topic: "incident-response" },
    { question: "who scans for vulnerabilities", topic: "vulnerability-scanning" },
    { question: "who does the pen tests", topic: "penetration-testing" },
    { question: "is getting certified our task", topic: "compliance-and-audit" },
    { question: "who fills in the ISO 27001 controls", topic: "compliance-and-audit" },
    { question: "who decides in which country our data lies", topic: "data-residency" },
    { question: "we leave the cloud, who deletes our data", topic: "data-deletion-and-exit" },
    { question: "who keeps us apart from other customers on the same machine", topic: "tenant-isolation" },
    { question: "who updates the firmware", topic: "firmware" },
    { question: "who switches on two factor", topic: "mfa" },
    { question: "can microsoft people read our files", topic: "provider-staff-access" },
    { question: "can Microsoft read our secrets", topic: "provider-staff-access" },
    { question: "Microsoft can't open our files in SaaS, right?", topic: "provider-staff-access" },
    { question: "they can't read our documents in SaaS, can they?", topic: "provider-staff-access" },
    { question: "they cannot read the mails in SaaS, right?", topic: "provider-staff-access" },
    { question: "who throws guests out when the project is over", topic: "guest-users" },
    { question: "somebody uses an app that IT never approved, whose problem", topic: "shadow-it" },
    { question: "we got hit by ransomware, who gets us back on our feet", topic: "ransomware" },
    { question: "who runs the antivirus", topic: "malware-protection" },
    { question: "we deployed an image from the marketplace, who patches it", topic: "marketplace-images" },
    { question: "who secures our build pipelines", topic: "pipelines-and-source-code" },
    { question: "who answers a legal hold", topic: "legal-holds-and-ediscovery" },
    { question: "who looks after our domain names", topic: "dns-and-domains" },
    { question: "who defends against prompt injection", topic: "ai-prompt-security" },
    { question: "who tunes the content filter of the chatbot", topic: "ai-content-filters" },
    { question: "who teaches people how to use copilot safely", topic: "ai-user-training" },
    { question: "is our data used to train the model", topic: "ai-data-and-training" },
    { question: "copilot showed somebody the salaries, whose fault", topic: "copilot-oversharing" },
    { question: "what is this shared responsibility thing", topic: "shared-responsibility" },
    { question: "what does it mean when it says shared", topic: "what-shared-means" },
    { question: "security of the cloud versus security in the cloud", topic: "security-of-and-in-the-cloud" },
    { question: "who does what when it is serverless", topic: "serverless" },
    { question: "what about hybrid, half here and half there", topic: "hybrid" },
    { question: "who is responsible for misconfigurations", topic: "configurations-and-settings" },
    { question: "PaaS so nothing to patch, right", topic: "paas-needs-no-patching" },
    { question: "office 365 is backed up by microsoft, isn't it", topic: "microsoft-365-is-backed-up" },
    { question: "we have geo-redundant storage, so we need no backup", topic: "replication-is-not-backup" },
    { question: "azure is ISO certified so we are too", topic: "certified-platform" },
    { question: "it's encrypted, so it's safe", topic: "encryption-is-enough" },
    { question: "99.99 % uptime means we need no disaster recovery", topic: "sla-needs-no-dr" },
    { question: "MFA is mandatory now so all our users have it", topic: "mfa-covers-everyone" },
    { question: "we have to ask Microsoft before a pen test, right", topic: "pen-test-permission" },
    { question: "who trains our staff in security", topic: "people-duties" },
  ])("is answered by it: $question", ({ question, topic }) => {
    expect(ask(question).about.topics).toContain(topic);
  });
});

describe("a topic", () => {
  it("is not what Microsoft's staff may see where Microsoft is said to look after the data, or to see to it", () => {
    expectAnswer("does Microsoft look after our data once it is in IaaS?", { topics: [], areas: ["data"], party: "customer" });
    expectAnswer("is keeping our data in order a thing that Microsoft sees to in SaaS?", { topics: [], areas: ["data"], party: "customer" });
    expectAnswer("can Microsoft engineers read our data?", { topics: ["provider-staff-access"] });
  });

  it("answers who asks for a side, where the words of a misconception stand, too", () => {
    expectAnswer("who pays attention that disks are encrypted and safe", { topics: ["encryption-at-rest"], holds: null });
  });

  it("answers what asks at once what it is and who carries it", () => {
    expectAnswer("legal hold, what do we do there and what do they", { topics: ["legal-holds-and-ediscovery"] });
  });

  it.each([
    { question: "who patches the OS in PaaS", shows: { topics: [], areas: ["operating-system"] }, because: "an area and a place are named, and it is a cell of the matrix" },
    {
      question: "Is antivirus on the PCs of our employees ours in PaaS?",
      shows: { topics: [], areas: ["devices-and-endpoints"] },
      because: "it only touches the area that is named",
    },
    { question: "What is Azure Functions?", shows: { topics: [], services: ["azure-functions"] }, because: "a service is asked for, whatever it is like" },
    {
      question: "What is Azure Virtual Machines?",
      shows: { topics: [], services: ["azure-virtual-machines"] },
      because: "that repeats no misconception, though one is about them",
    },
    {
      question: "the folder is shared with half the town, are its files ours in SaaS?",
      shows: { topics: [], areas: ["data"] },
      because: "half of something else is no half of the duties",
    },
    { question: "what are physical hosts?", shows: { topics: [], areas: ["physical-hosts"] }, because: "an area is asked for" },
  ])("leaves the answer to what is named: $question ($because)", ({ question, shows }) => {
    expectAnswer(question, shows);
  });

  it.each([
    { question: "do we have to watch the logs of our own apps?", topic: "logging-and-monitoring", holds: true, because: "it is shared, and the customer's part is theirs" },
    { question: "ransomware: everyone has some part, or is it nobody", topic: "ransomware", holds: null, because: "it is not clear what is claimed" },
    { question: "Microsoft alone watches the logs, right?", topic: "logging-and-monitoring", holds: false, because: "the customer has a part" },
    { question: "is malware protection our job?", topic: "malware-protection", holds: null, because: "it differs by model, and none is named" },
  ])("is held against a claim by its parts: $question ($because)", ({ question, topic, holds }) => {
    expectAnswer(question, { topics: [topic], holds });
  });
});

it("of one duty is not taken for a misconception about all of them: nothing to update is not nothing to do", () => {
  const answer = ask("With SaaS there is nothing for us to update, please explain why");
  expect(answer.verdict.party).toBe("provider");
  expect(answer.about.topics).not.toContain("saas-leaves-nothing");
});

it("is not answered by a sample question that it is like where something else is surely asked", () => {
  expect(ask("Does Key Vault have HSM-backed keys").outcome).toBe("decline");
});

it.each([
  { question: "What does it mean when a cell of the responsibility matrix says Shared?", topic: "what-shared-means", because: "the matrix is only where it stands" },
  { question: "what does 'shared' stand for in the responsibility matrix", topic: "what-shared-means", because: "and asks for no split then" },
  { question: "What is meant by 'shared' in the shared responsibility model?", topic: "what-shared-means", because: "the word stands twice" },
  { question: "what is meant by network controls in the shared responsibility table?", topic: null, because: "the word in the name of the table asks for no meaning" },
  { question: "what does shared responsibility mean", topic: "shared-responsibility", because: "here it is the name" },
])("tells what shared means where the word stands by itself: $question ($because)", ({ question, topic }) => {
  expect(ask(question).about.topics).toEqual(topic ? [topic] : []);
});

it("is the concept that is named, whatever else the words are like", () => {
  expectAnswer("'Microsoft does security of the cloud, you do security in the cloud.' Put that in plain words please", { topics: ["security-of-and-in-the-cloud"] });
});

it.each(["Security in the cloud is ours and security of the cloud is Microsoft's, right?", "Security of the cloud is Microsoft's and security in the cloud is ours, right?"])(
  "is denied to nobody who divides it rightly, whichever half comes first: %s",
  (question) => {
    const { about, verdict } = ask(question);
    expect(about.topics).toEqual(["security-of-and-in-the-cloud"]);
    expect(verdict.holds).not.toBe(false);
  },
);

it("that ends in the word for a duty keeps it: firmware updates are no updates of the system", () => {
  expectAnswer("BIOS and firmware updates on the machines in the region, whose?", { areas: ["physical-hosts"], party: "provider" });
});

it("of what stands on a thing is not asked about beside the thing", () => {
  expectAnswer("the OS that our code runs on in Container Instances, whose?", { areas: ["operating-system"], party: "provider" });
});

it("tells what is allowed, where nothing else is asked", () => {
  expectAnswer("are pen tests allowed on azure?", { topics: ["penetration-testing"], holds: null });
});

describe("a sample question", () => {
  it.each([
    { question: "is cleaning up old admin accounts our job?", topic: "privileged-access", holds: true, because: "the topic is the customer's" },
    { question: "do we have to install updates in PaaS?", topic: "patching", holds: false, because: "there it is the provider's" },
    { question: "do we still have to patch anything in paas?", topic: "paas-needs-no-patching", holds: true, because: "it says the contrary of what people wrongly believe" },
    { question: "no patching in paas, correct?", topic: "paas-needs-no-patching", holds: false, because: "it repeats what they believe" },
    {
      question: "can we put off host maintenance for our machines",
      topic: "host-and-hypervisor",
      holds: null,
      because: "what one can do is no duty",
    },
    { question: "does Microsoft publish its audit reports?", topic: "compliance-and-audit", holds: true, because: "of what both carry this is the provider's" },
  ])("is told whether it is so: $question ($because)", ({ question, topic, holds }) => {
    expectAnswer(question, { topics: [topic], holds });
  });

  // Whoever asks one of these wants it told of the place that is named, and not what the word means.
  it.each([
    ["what's left for us in paas?", { models: ["paas"], dutiesOf: "customer" }],
    ["what do we still have to do in saas?", { models: ["saas"], dutiesOf: "customer" }],
    ["with saas its all on microsoft, right?", { models: ["saas"], holds: false }],
    ["is microsoft 365 saas?", { services: ["microsoft-365"], holds: true }],
    ["What changes when we go from IaaS to PaaS?", { kinds: ["comparison"], models: ["iaas", "paas"] }],
    ["difference between iaas paas and saas?", { kinds: ["comparison"], models: ["iaas", "paas", "saas"] }],
    ["what exactly is shared in paas?", { areas: ["network-controls"], models: ["paas"] }],
    ["azure local in our own building is microsofts job, right?", { services: ["azure-local"], holds: false }],
  ] as const)("of a concept does not stand in the way of a direct answer: %s", (question, expected) => {
    expectAnswer(question, expected);
  });
});
