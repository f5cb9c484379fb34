/** Yes/no challenges: the answer says whether what was said is so, who carries it, and starts with that. */
import { describe, expect, it } from "vitest";
import { ask, expectNothing, shown, unmet } from "./asking.ts";
import { CHALLENGES, type Challenge } from "./challenges.ts";

const YES = /^Yes[.,:] /;
const NO = /^(?:No[.,:]|Not quite[.,:]|Only partly[.,:]) /;

const challenges = Object.values(CHALLENGES).flat();

it("challenges at least sixty times, with what is so and what is not", () => {
  expect(challenges.length).toBeGreaterThanOrEqual(60);
  expect(challenges.filter(({ holds }) => holds).length).toBeGreaterThanOrEqual(25);
  expect(challenges.filter(({ holds }) => !holds).length).toBeGreaterThanOrEqual(25);
});

describe.each(Object.entries(CHALLENGES).map(([what, rows]) => ({ what, rows })))("$what", ({ rows }) => {
  const titled = rows.map((row) => [row.holds ? "confirmed" : "denied", row.says, row.because, row] as const);

  it.each(titled)("is %s, in the first words too: %s (%s)", (_told, _says, _because, { says, because: _reason, ...expected }: Challenge) => {
    const answer = ask(says);
    const lead = expected.holds ? YES : NO;
    const leads = lead.test(answer.verdictLine) && answer.text.startsWith(answer.verdictLine.slice(0, 40));
    expectNothing([...unmet(expected, answer), ...(leads ? [] : [`first words: expected ${lead}, got ${answer.text.slice(0, 40)}`])], says, answer);
  });
});

describe("what is so", () => {
  it("is not judged by the subject of a duty where its reason is asked for", () => {
    expect(ask("why don't we have to patch the OS in PaaS?").verdict.holds).not.toBe(false);
  });
});

describe("a part in it", () => {
  it.each([
    { says: "does Microsoft carry a part of identity in SaaS?", holds: true, because: "what is shared is carried by either in part" },
    { says: "does Microsoft carry a part of the data centre in IaaS?", holds: true, because: "who has all of it has a part" },
    { says: "does Microsoft have a part in identity in IaaS?", holds: false, because: "where it is all ours the other side has none" },
    { says: "do they carry a part of the OS in IaaS?", holds: false, because: "whatever they are called" },
    { says: "do we carry a part of the OS in PaaS?", holds: false, because: "nor have we where it is all theirs" },
  ])("is the side's that is said to have it: $says ($because)", ({ says, holds }) => {
    expectNothing(unmet({ holds }, ask(says)), says, ask(says));
  });
});

describe("a thing that is named, and asked about by a pronoun", () => {
  it.each([
    { says: "the guest OS of our VMs, do they patch that one too?", holds: false, because: "whose VMs they are says nothing of who patches them" },
    { says: "our own code in PaaS, do they fix it?", holds: false, because: "nor whose code it is" },
  ])("is claimed of who does it: $says ($because)", ({ says, holds }) => {
    expectNothing(unmet({ holds }, ask(says)), says, ask(says));
  });
});

describe("what is asked in the last clause", () => {
  it.each([
    { says: "Azure keeps three copies of every disk, doesn't that make backup Microsoft's job?", holds: false, because: "a negative question denies nothing" },
    {
      says: "I expected Microsoft to do that, so do we really have to patch the session hosts of Azure Virtual Desktop?",
      holds: true,
      because: "who is expected to do it is not who is asked about",
    },
    {
      says: "Microsoft said they do that, so don't we have to patch the session hosts of Azure Virtual Desktop?",
      holds: true,
      because: "nor where the question is put negatively",
    },
    { says: "Our Azure VM has Windows 2012. Does Microsoft have to upgrade it?", holds: false, because: "what one has is told before it" },
    { says: "The OS of our Azure VM is too old. Are we supposed to upgrade it?", holds: true, because: "so is how it is" },
    { says: "Our Azure VM has Windows 2012, much too old. Is Microsoft supposed to upgrade it?", holds: false, because: "who is supposed to is asked about" },
    { says: "Our Azure VM has Windows 2012, much too old. Has Microsoft the duty to patch it?", holds: false, because: "so is who has the duty" },
    {
      says: "Azure SQL Database, do I still have to do index maintenance and query tuning or does azure look after that?",
      holds: null,
      because: "who offers both claims neither, whatever the other is called",
    },
    { says: "Firewall in IaaS is Microsoft's, or did I misunderstand?", holds: false, because: "doubt offers nothing" },
    { says: "A disk died in Azure, have we the duty to replace it?", holds: false, because: "and what happened" },
    { says: "The OS of our Azure VM is too old. Must Microsoft upgrade it, or must we?", holds: null, because: "who asks for the one or the other claims neither" },
    { says: "Our clients are on PaaS only. Is the data centre still Microsoft's there?", holds: true, because: "where one is limits no claim" },
    { says: "the hardware, is that Microsoft's if we rent a whole host in IaaS?", holds: true, because: "nor does who rents it" },
  ])("is judged: $says ($because)", ({ says, holds }) => {
    expectNothing(unmet({ holds }, ask(says)), says, ask(says));
  });

  it("is none of who can expect something", () => {
    expect(ask("Since it's PaaS, can we expect the monthly bill to be lower than for our VMs?").outcome).not.toBe("answer");
  });

  it("claims nothing where it first asks who does it, for that is answered", () => {
    const says = "Destroying of old disks in the data centres, by whom is it done, and must we send a witness?";
    expectNothing(unmet({ topics: ["media-destruction"], holds: null }, ask(says)), says, ask(says));
  });
});

describe("a question that challenges nothing", () => {
  it.each([
    "who patches the OS in PaaS?",
    "OS in PaaS: us or Microsoft?",
    "is the OS in PaaS ours or Microsoft's?",
    "do we or does Microsoft patch the OS in PaaS?",
    "operating system, PaaS?",
    "which of us patches the OS in PaaS",
    "what is left for us in SaaS?",
    "compare IaaS and PaaS",
    "which models leave the applications to us, on-prem too?",
    "which columns have the OS with the customer, on-premises included?",
    "are we allowed to pen test our VMs?",
    // Who carries MFA does not tell whether it can be left out.
    "is mfa optional for our administrators?",
    "can we opt out of the multi-factor sign-in that Azure demands",
    "is multi-factor authentication enforced by Microsoft for admins?",
    // A No would say that they are on.
    "are automatic OS image upgrades of a scale set off by default?",
    "is external collaboration with guests on by default",
    // What they bring to it is theirs to patch, though the system is not.
    "is there anything for us to patch in Azure Container Apps?",
    // Much is encrypted by default, and the row of the data does not tell.
    "is Microsoft encrypting our data",
    // Whoever looks at a thing does not carry it.
    "do Microsoft's engineers read our data?",
  ])("is answered without Yes or No: %s", (question) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBeNull();
    expect(answer.verdictLine, shown(answer)).not.toMatch(/^(?:Yes|No|Not quite|Only partly)\b/);
  });
});

it.each([
  ["is the OS in PaaS looked after by Microsoft", true, "who looks after a thing carries it"],
  ["is MFA ours to enforce?", true, "who has to enforce it carries it"],
  ["encryption at rest happens by default, right?", true, "of this the topic tells that it is"],
  ["does Microsoft train its models on our Azure OpenAI prompts?", false, "not without your permission, and the answer says so"],
  ["is encryption at rest on by default?", true, "who asks whether it is done by itself names no side"],
  ["are Azure SQL backups on by default?", true, "Microsoft takes them, and nobody has to switch them on"],
  ["nobody at our place has to patch Azure SQL Database, right?", true, "who is at the customer's is the customer"],
  ["is backup of a VM on by default?", false, "nothing is backed up until you set it up"],
  ["would they inform us of a breach of their platform?", true, "who informs does it"],
  ["my boss told us that Microsoft patches the OS in IaaS. is it so?", false, "who is told of it is not said to tell the provider"],
])("that goes beyond who looks on or tells is judged: %s (%s, %s)", (question, holds) => {
  const answer = ask(question);
  expect(answer.verdict.holds, shown(answer)).toBe(holds);
});

describe("a side that is named behind who", () => {
  it.each([
    ["who patches the OS in PaaS, us?", false, "it is a guess"],
    ["AKS: who guards the building, also Microsoft?", true, "whatever stands around it"],
    ["who looks after laptops in SaaS - us I guess?", true, "or says that it is one"],
    ["who's responsible for permissions on SharePoint Online sites? Microsoft?", false, "in a sentence of its own, too"],
  ])("is judged: %s (%s, %s)", (question, holds) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBe(holds);
  });

  it.each([
    ["Who patches the OS in IaaS? A) Microsoft B) the customer C) both", "the options of a quiz are no guess"],
    ["Who must review accounts in SaaS, us or the vendor (MS)?", "of two sides none is guessed"],
    ["who patches the OS in PaaS for us?", "for whom it is done is no guess"],
  ])("is no guess: %s (%s)", (question) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBeNull();
  });
});

describe("a thing that is named, and what is asked of it in a clause of its own", () => {
  it.each([
    ["engine patches on SQL Managed Instance? Theirs?", true, "a side alone is a guess"],
    ["the OS of App Service? Ours?", false, "and may be wrong"],
    ["Microsoft's fibre between its regions, any of it ours to look after?", false, "whose it is called is not what is claimed"],
    ["Our own server room flooded, all on-premises. Does any of that fall to Microsoft?", false, "in a sentence of its own, too"],
    ["on-premises: the building, the servers, the OS. Any of that not ours?", false, "what is not ours is the other side's"],
  ])("is judged: %s (%s, %s)", (question, holds) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBe(holds);
  });
});

describe("who says that it is so", () => {
  it.each<[string, boolean | null, string]>([
    ["is it me who hardens the operating system in PaaS?", false, "'me' is who asks, and may be the one who does it"],
    ["with PaaS you don't need to install operating system patches yourself. right?", true, "the whole name of the system counts, and not its last word with the next"],
    ["applications only become the provider's when you get to SaaS, isn't that it?", true, "'only when' limits the model, as 'only in' does"],
    ["the OS only becomes the provider's when you get to SaaS, right?", false, "in PaaS it is already"],
    ["storage accounts are encrypted at rest from the start, nobody has to flick a switch, right?", true, "what nobody has to do is done by itself"],
    ["everything is encrypted by default so nobody can read our files, right?", false, "what nobody can do is another matter"],
    ["AKS: API server and etcd are run by Microsoft, right?", true, "a part that is named is no misconception of the rest"],
    ["Exchange Online replicates our mailboxes, hence we have a backup. agreed?", false, "what is wrongly believed is the step from one to the other"],
    ["we have a backup in Exchange Online, right?", null, "that there is one says nothing of who makes it"],
  ])("is told whether it is: %s (%s, %s)", (question, holds) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBe(holds);
  });
});

describe("what is said of everything", () => {
  it.each([
    ["on prem everything is our own responsibility, yeah?", true, "on-premises all areas are ours"],
    ["in SaaS everything is done for us, right?", false, "what is done for us is not ours, and three areas are"],
    ["in PaaS we only do data, correct?", false, "what 'only' limits may stand behind its verb"],
  ])("is judged by all areas: %s (%s, %s)", (question, holds) => {
    const answer = ask(question);
    expect(answer.verdict.holds, shown(answer)).toBe(holds);
    expect(answer.kind, shown(answer)).toBe("duties");
    // What Microsoft does alone is told by what is left to the customer.
    expect(answer.verdict.dutiesOf, shown(answer)).toBe(holds ? "provider" : "customer");
  });

  it.each([
    ["With PaaS the customer has no part in network controls at all - right or wrong", ["network-controls"], "of a thing that is named it is judged whose that is"],
    ["PaaS: zero duties for us in network controls, all on Microsoft, right?", ["network-controls"], "however much else is said to be theirs"],
    ["in SaaS nothing about identity is left to us, right?", ["identity-and-access"], "whatever is said to be left of it"],
  ])("is said of the one thing that is named: %s (%s, %s)", (question, areas) => {
    const answer = ask(question);
    expect(answer.about.areas, shown(answer)).toEqual(areas);
    expect(answer.verdict, shown(answer)).toMatchObject({ party: "shared", holds: false });
  });

  it("holds where everything is ours, whatever is named last", () => {
    expect(ask("so on-prem literally everything is on us, down to the building?")).toMatchObject({ about: { models: ["on-premises"] }, verdict: { holds: true } });
  });

  it("is said of where one goes, and not of what one leaves", () => {
    expect(ask("as soon as you leave on-premises, physical hosts are with Microsoft - agree or disagree").verdict).toMatchObject({ party: "provider", holds: true });
  });

  it("is said of what is bought only where that is so", () => {
    expect(ask("Azure's basic DDoS protection only works after you buy it. True?")).toMatchObject({ about: { topics: ["ddos-protection"] }, verdict: { holds: false } });
  });

  it("is that they differ, where it is asked whether it makes a difference", () => {
    expect(ask("Does it make a difference for who is responsible for network controls whether we go IaaS, PaaS or SaaS?").verdict.holds).toBe(true);
    expect(ask("Does it make a difference for who is responsible for data whether we go IaaS, PaaS or SaaS?").verdict.holds).toBe(false);
  });

  it("is nobody's who only asks", () => {
    expect(ask("HR asks who should be removing leavers from our SaaS tool").verdict).toMatchObject({ party: "customer", holds: null });
  });

  it("is the contrary where that is called a myth", () => {
    expect(ask("Is it a myth that Microsoft installs OS patches in Azure VMs so we have nothing to do?")).toMatchObject({ kind: "duties", verdict: { holds: true } });
  });

  it("is said of one thing where the side alone is limited", () => {
    expect(ask("network controls under PaaS: provider only. right?").about.areas).toEqual(["network-controls"]);
  });
});

it("is told of each thing by itself where one of two claims holds", () => {
  expect(ask("in SaaS we look after the accounts but not the data, right?").verdictLine).toBe("Account and access management: yes, yours. Data: no, yours.");
});

it("is told of the thing and not of all data where the verb and the name of a service make a part", () => {
  // It was "No. You do", of the whole row of data.
  expect(ask("does azure encrypt our blobs")).toMatchObject({ about: { services: ["azure-storage"] }, verdict: { party: "provider", holds: true } });
});

it("denies that Microsoft must be notified before a pen test", () => {
  expect(ask("must we inform Microsoft before a pen test of our app?").verdict.holds).toBe(false);
});

it("that a move drops one thing only is about all the others, and is compared", () => {
  expect(ask("Switching from IaaS to PaaS drops only the OS. Right?")).toMatchObject({ kind: "comparison", verdict: { holds: null } });
});

describe("a statement and its opposite", () => {
  it.each([
    ["Microsoft patches the OS in PaaS, right?", "Microsoft doesn't patch the OS in PaaS, right?"],
    ["We must patch the OS in IaaS, right?", "We needn't patch the OS in IaaS, right?"],
    ["Microsoft is responsible for our data in SaaS, right?", "Microsoft is not responsible for our data in SaaS, right?"],
    ["we have to manage user accounts in SaaS, right?", "we don't have to manage user accounts in SaaS, right?"],
    ["Microsoft secures the datacentre in IaaS, correct?", "Microsoft does not secure the datacentre in IaaS, correct?"],
    ["the provider maintains the apps in SaaS, true?", "the provider never maintains the apps in SaaS, true?"],
  ])("are never both so: %s", (statement, opposite) => {
    const [one, other] = [ask(statement), ask(opposite)];
    const told = `"${statement}"\n${shown(one)}\n"${opposite}"\n${shown(other)}`;
    expect([one.verdict.holds, other.verdict.holds].sort(), told).toEqual([false, true]);
    expect(one.verdict.party, told).toBe(other.verdict.party);
  });
});

describe("a claim of several places at once", () => {
  it.each([
    { area: "operating-system", says: "the OS is ours in IaaS, Microsoft's in PaaS and SaaS, right?", holds: true, because: "the places behind a side are its own" },
    { area: "operating-system", says: "in IaaS the OS is ours, in PaaS and SaaS it's Microsoft's. is that right?", holds: true, because: "so are those before it" },
    { area: "applications", says: "applications are ours in IaaS and PaaS, theirs in SaaS. correct?", holds: true, because: "whichever side has more of them" },
    { area: "operating-system", says: "the OS is ours in IaaS and PaaS, Microsoft's in SaaS, right?", holds: false, because: "one place of two is wrong" },
  ])("is judged for each side: $says ($because)", ({ says, area, holds }) => {
    const answer = ask(says);
    expectNothing(unmet({ holds, areas: [area] }, answer), says, answer);
    expect(answer.verdictLine.startsWith("Yes.")).toBe(holds);
  });

  it("is told place by place where one half is right and the other is not", () => {
    expect(ask("data is ours in IaaS and PaaS and Microsoft's in SaaS").verdictLine).toBe("IaaS and PaaS: yes, yours. SaaS: no, yours.");
  });
});

it("is not that nobody does it, where nothing changes", () => {
  const before = ask("Arc-enabled servers: OS patching?");
  expect(ask("so joining Arc changes nothing about who patches?", before.context).verdict.holds).toBe(true);
});
