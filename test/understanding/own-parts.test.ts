/** Of what both sides carry, what one of them carries alone: "who sets the log retention?" */
import { describe, expect, it } from "vitest";
import type { Side } from "../../src/ids.ts";
import { ask, assistant, expectAnswer, shown } from "./asking.ts";

type Row = { readonly question: string; readonly part: string; readonly party: Side; readonly because: string };

describe("a part of a topic that both sides carry", () => {
  it.each<Row>([
    { question: "who switches on the diagnostic logs of our App Service?", part: "resource logs", party: "customer", because: "they are off until you do" },
    { question: "sign-in logs for a whole year, who sees to that in Azure?", part: "retention of logs", party: "customer", because: "a year is longer than they are kept" },
    { question: "who reviews the logs of our app service", part: "review of logs", party: "customer", because: "nobody at Microsoft reads them" },
    { question: "who monitors Microsoft's own platform?", part: "monitoring of the platform", party: "provider", because: "the platform is not yours" },
    { question: "incident response: attacker had a stolen password, whose?", part: "an incident in your own tenant", party: "customer", because: "the password is of the tenant" },
    { question: "incident response when Azure itself is hacked?", part: "an incident in the platform", party: "provider", because: "nothing of yours is broken into" },
    { question: "the cert of our own domain ran out, who should have renewed it", part: "certificates of your own domains", party: "customer", because: "the domain is yours" },
    { question: "who proves that a restore works?", part: "restore tests", party: "customer", because: "to prove it is to try it" },
    { question: "who finds out whether the backups can be restored in PaaS?", part: "restore tests", party: "customer", because: "so it is in other words" },
    { question: "who renews managed certificates?", part: "managed certificates", party: "provider", because: "that is what managed means" },
    { question: "who evidences our own compliance to the auditor?", part: "your own compliance", party: "customer", because: "a certified platform certifies nobody on it" },
    {
      question: "a flood of traffic against Azure as a whole: whose DDoS protection?",
      part: "attacks on the platform",
      party: "provider",
      because: "no address of yours is attacked",
    },
    { question: "do we have to rotate platform-managed keys?", part: "keys that Microsoft manages", party: "provider", because: "what is left to the platform is rotated by it" },
    { question: "will Microsoft keep our data in the EU?", part: "data that stays where it was put", party: "provider", because: "the choice is yours, the promise is theirs" },
    { question: "does Microsoft overwrite the storage when we delete a VM", part: "storage before reuse", party: "provider", because: "nobody else gets what was on them" },
    { question: "who tunes the spam filter", part: "the policies", party: "customer", because: "the filter does what you set" },
    { question: "who removes dangling CNAME records", part: "records of your zones", party: "customer", because: "Microsoft runs only the name servers" },
  ])("is told by itself: $question ($because)", ({ question, part, party }) => {
    const { query } = assistant.ask(question);
    expect(query, shown(ask(question))).toMatchObject({ kind: "topic", part });
    expectAnswer(question, { party });
  });

  it.each([
    { question: "who is responsible for logging and monitoring?", topics: ["logging-and-monitoring"], because: "it names no part" },
    { question: "who runs the name servers, and who keeps the entries in them right?", topics: ["dns-and-domains"], because: "it asks for a part of each side" },
    { question: "who reviews the logs, and who collects them?", topics: ["logging-and-monitoring"], because: "it asks for two, and names one of them as a part" },
    { question: "certificates of our own domain: one side or both?", topics: ["certificates"], because: "it offers both" },
    { question: "incident in our own tenant and in the platform: who responds?", topics: ["incident-response"], because: "each of the two parts is of another side" },
  ])("leaves the whole to who asks for it: $question ($because)", ({ question, topics }) => {
    expectAnswer(question, { topics, party: "shared" });
  });

  it.each([
    { question: "resource logs are all on by default, aren't they?", holds: false, because: "you have to switch them on" },
    { question: "we have to keep the logs longer than 90 days ourselves, right?", holds: true, because: "whoever wants them longer exports them" },
    { question: "Microsoft cleans up our stale DNS records", holds: false, because: "not quite would be too kind" },
    { question: "does Microsoft renew the cert of our custom domain?", holds: false, because: "a sample question of the topic names a part, and so claims no more than that" },
  ])("is what a claim is held against: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });
});

describe("who is not sure, or wants to be", () => {
  it.each([
    { question: "not sure who does the backups in SaaS", because: "the asker is in doubt" },
    { question: "making sure there are backups in PaaS is on whom?", because: "to see that there are some is to take them" },
    { question: "are you sure the backups are ours in IaaS?", because: "the bot is asked to be sure" },
  ])("asks for no test of a restore: $question ($because)", ({ question }) => {
    expect(assistant.ask(question).query, shown(ask(question))).not.toMatchObject({ part: "restore tests" });
    expectAnswer(question, { topics: ["backup"] });
  });
});

describe("a topic by words that mean it where a service is named", () => {
  it.each([
    { question: "is our data in Power BI encrypted by Microsoft", holds: true, because: "the row of the data would say no" },
    { question: "who encrypts the messages in Service Bus", holds: null, because: "of the service it is known" },
    { question: "Log Analytics data encrypted?", holds: null, because: "so it is in few words" },
  ])("is told: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { topics: ["encryption-at-rest"], holds });
  });

  it.each([
    { question: "who encrypts our client records in IaaS", because: "of a model the row is told" },
    { question: "ransomware encrypted all our files. Who gets OneDrive back?", because: "what is said before the question is another matter" },
    { question: "A nurse opened a bad link and OneDrive synced the encrypted files. Who gets the files back?", because: "so it is where it names the service" },
  ])("is not told: $question ($because)", ({ question }) => {
    expectAnswer(question, { areas: ["data"], topics: [] });
  });
});

describe("what people say of a part, whoever carries it", () => {
  it.each([
    { question: "can Microsoft see our keys?", holds: false, because: "it does not" },
    { question: "Microsoft can see our encryption keys, right?", holds: false, because: "so it is where it is said" },
    { question: "who looks after the keys that we manage?", holds: null, because: "who asks who has said nothing of it" },
  ])("is so or not: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { topics: ["key-management"], holds });
  });

  it.each([
    { question: "so we can do a DDoS test", because: "who may do it is none who carries it" },
    { question: "may we run ddos tests on our app service", because: "what is allowed there is known" },
    { question: "a DDoS simulation against our own app is allowed without approval", because: "'without approval' denies nothing" },
  ])("is so or not, whoever is allowed: $question ($because)", ({ question }) => {
    expectAnswer(question, { topics: ["ddos-testing"], holds: false });
  });

  it("is judged as it is said, and not by what was answered before", () => {
    const { context } = ask("Who is responsible for finding vulnerabilities in our own web app code on App Service?");
    expect(ask("may we also aim a DDoS test at it?", context)).toMatchObject({ about: { topics: ["ddos-testing"] }, verdict: { holds: false } });
  });

  it.each([
    { question: "does Microsoft train its models on our prompts?", holds: false, because: "it does not" },
    { question: "is our data used to train the models behind Azure OpenAI?", holds: false, because: "nobody need be said to do it" },
    { question: "Azure OpenAI takes our prompts to train the foundation models without asking. Fact or fiction?", holds: false, because: "whichever service is named" },
    { question: "our prompts are not used to train foundation models, correct?", holds: true, because: "who says the contrary is right" },
    { question: "do we have to opt out so that our prompts aren't used for training?", holds: false, because: "what is denied behind a duty is no contrary" },
    { question: "who decides whether our prompts are used for training the models?", holds: null, because: "who asks who has said nothing of it" },
  ])("is so or not: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { topics: ["ai-data-and-training"], holds });
    expect(ask(question).verdictLine).toContain("does not train its foundation models");
  });
});

describe("a part of an area that is shared", () => {
  it.each<Row & { readonly services: readonly string[] }>([
    {
      question: "who decides how long MySQL flexible server keeps its backups?",
      part: "retention of backups",
      party: "customer",
      services: ["azure-database-for-mysql"],
      because: "backups are taken by themselves",
    },
    {
      question: "Power Platform backups: who tests a restore?",
      part: "restore tests",
      party: "customer",
      services: ["power-platform"],
      because: "so are these",
    },
    {
      question: "our accountant guessed passwords in Dynamics 365, whose job is it to watch that?",
      part: "accounts and passwords of your people",
      party: "customer",
      services: ["dynamics-365"],
      because: "the platform only carries it out",
    },
  ])("is told by itself, with what is said of the whole: $question ($because)", ({ question, part, party, services }) => {
    const { query, card } = assistant.ask(question);
    expect(query, shown(ask(question))).toMatchObject({ kind: "who", part });
    expectAnswer(question, { party, services });
    expect(JSON.stringify(card.sections)).toContain("Shared.");
  });

  it.each([
    { question: "who takes the backups of Cosmos DB?", party: "shared", because: "it names no part" },
    { question: "Azure VM backups: who decides how long they are kept?", party: "customer", because: "where nothing is shared, no part is needed" },
  ] as const)("is no more than that: $question ($because)", ({ question, party }) => {
    expectAnswer(question, { party });
    expect(assistant.ask(question).query).toMatchObject({ part: null });
  });
});

describe("a part of an area that is carried by one side in one model and by the other in another", () => {
  it.each([
    { question: "a bug in our own code, whose?", part: "code that you write", models: ["iaas", "paas"], because: "in SaaS none of it runs" },
    { question: "SSO and MFA: whose?", part: "Conditional Access and MFA", models: ["iaas", "paas", "saas"], because: "in SaaS, where the area is shared, it is yours as well" },
  ])("is its side's, where it is at all: $question ($because)", ({ question, part, models }) => {
    expect(assistant.ask(question).query, shown(ask(question))).toMatchObject({ kind: "who", part });
    expectAnswer(question, { party: "customer", models });
    expect(assistant.ask(question).card.id, "an id of its own: it is another answer than the whole row").toContain(part.toLowerCase().replaceAll(" ", "-"));
  });

  it.each([
    { question: "is our own code ours?", holds: true, because: "whichever model is meant, nobody else fixes it" },
    { question: "Microsoft fixes the bugs in software that we coded ourselves, right?", holds: false, because: "in no model" },
    { question: "applications are ours, right?", holds: false, because: "the whole is Microsoft's in SaaS" },
  ])("is what a claim is held against: $question ($because)", ({ question, holds }) => {
    expectAnswer(question, { holds });
  });
});

describe("a part that only confirms", () => {
  it.each([
    { question: "we write the firewall rules of App Service, right?", party: "customer", holds: true, because: "who claims just that is right" },
    { question: "the NSG on the subnet of SQL MI is for us to write, correct?", party: "customer", holds: true, because: "in a service of its own, too" },
    { question: "Microsoft sets the firewall rules in PaaS, right?", party: "shared", holds: false, because: "who claims the contrary is told the whole" },
    { question: "who sets the firewall rules in PaaS?", party: "shared", holds: null, because: "so is who asks openly" },
    { question: "firewall rules: ours, yes or no?", party: "split", holds: false, because: "where no place is named it differs by model" },
  ] as const)("is told where just that is claimed: $question ($because)", ({ question, party, holds }) => {
    expectAnswer(question, { areas: ["network-controls"], party, holds });
  });
});

it("is not what is asked about where a sentence told of it and another asks for the whole by its name", () => {
  const told = "SaaS sign-in: the vendor runs the login, we write the MFA policy.";
  expectAnswer(`${told} So whose name goes next to identity and access?`, { areas: ["identity-and-access"], party: "shared" });
  expectAnswer("Who writes the MFA policy in SaaS?", { areas: ["identity-and-access"], party: "customer" });
});

describe("a follow-up", () => {
  const after = (...questions: readonly string[]) => questions.reduce<ReturnType<typeof ask> | null>((before, question) => ask(question, before?.context ?? null), null);

  it.each([
    { turns: ["who is responsible for logging?", "and retention of the logs?"], party: "customer", because: "it names a part of what was asked before" },
    { turns: ["who sets the log retention?", "and in SaaS?"], party: "customer", because: "it is still about the part" },
    { turns: ["Cosmos DB: who takes the backups?", "and who tries a restore now and then?"], party: "customer", because: "it names a part of the backups" },
    {
      turns: ["who decides how long MySQL flexible server keeps its backups?", "same for Azure Database for PostgreSQL?"],
      party: "customer",
      because: "it is asked of another service",
    },
    { turns: ["incident response in our own tenant: whose?", "and when Microsoft's own platform is hacked?"], party: "provider", because: "it names another part" },
  ])("$turns ($because)", ({ turns, party }) => {
    expect(after(...turns)?.verdict.party).toBe(party);
  });
});

describe("security of the cloud and in it", () => {
  it.each([
    { question: "who is responsible for security of the cloud?", party: "provider", holds: null, because: "the cloud itself is the provider's" },
    { question: "Microsoft is responsible for security of the cloud, right?", party: "provider", holds: true, because: "claimed of it" },
    { question: "we look after security of the cloud, correct?", party: "provider", holds: false, because: "claimed of us" },
    { question: "True or false: the customer is responsible for security in the cloud.", party: null, holds: true, because: "what is put into it is the customer's" },
    { question: "who is responsible for security in the cloud?", party: null, holds: null, because: "asked openly, it may be all of it" },
    { question: "what is the difference between security of the cloud and security in the cloud?", party: null, holds: null, because: "both are asked" },
  ] as const)("are two sides': $question ($because)", ({ question, party, holds }) => {
    const { verdict } = ask(question);
    expect({ party: verdict.party, holds: verdict.holds ?? null }).toEqual({ party, holds });
  });
});
