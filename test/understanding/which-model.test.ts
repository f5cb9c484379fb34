/** Asked backwards: which model is it, from what is said of the two sides, from what the examples know, and from how many are asked for. */
import { describe, expect, it } from "vitest";
import { ask, expectAnswer } from "./asking.ts";

const modelsOf = (question: string) => ask(question).verdict.models;

describe("the one of two that is less work", () => {
  it.each([
    { question: "IaaS or on-premises: which leaves us the least work?", verdict: /^IaaS\. You keep/, because: "of the two it is less, and of all it is not the least" },
    { question: "which model leaves us the least work?", verdict: /^SaaS leaves you the least/, because: "of all it is the least" },
    { question: "which cloud model is the most work for us", verdict: /^IaaS leaves you the most/, because: "on-premises is no cloud" },
  ])("is not called the least or the most of all: $question ($because)", ({ question, verdict }) => {
    expect(ask(question).verdictLine).toMatch(verdict);
  });
});

describe("a description", () => {
  it.each([
    { question: "Which cloud models leave the application layer to us?", models: ["iaas", "paas"], because: "all that fit are asked for" },
    {
      question: "Which of IaaS, PaaS and SaaS leave the application layer with the customer? Tick all that apply.",
      models: ["iaas", "paas"],
      because: "what is not offered is not meant",
    },
    { question: "In which models, cloud or not, is the application ours?", models: ["on-premises", "iaas", "paas"], because: "the cloud is not all that is asked about" },
    { question: "Hosts, OS and runtime are the provider's, we bring code. iaas, paas or saas?", models: ["paas"], because: "behind a comma the OS is not the host's" },
    { question: "Ms Okafor asks which cloud model leaves us with the most to secure on our own", models: ["iaas"], because: "who asks is a person, and no provider" },
    { question: "OS gone, middleware gone, just our code is left. Which acronym?", models: ["paas"], because: "what is gone is the provider's" },
    { question: "Which cloud model means the least work, if we still write our own applications?", models: ["paas"], because: "the code rules out the one with less" },
    { question: "The racks: theirs. Linux: theirs. The code: ours. Column?", models: ["paas"], because: "the sentences of a description belong together" },
    { question: "The linux guys want to pick their OS patch nights themselves, which cloud model lets them", models: ["iaas"], because: "they are people of one's own" },
    { question: "You upload code, the provider runs the platform below. Which of the models is that?", models: ["paas"], because: "you may be anybody" },
    { question: "Routers and cables: what model puts those on us", models: ["on-premises"], because: "hardly more is said than the things and the side" },
    { question: "We lift and shift forty Windows servers without changing them. Which model is that?", models: ["iaas"], because: "it was called by a name before" },
    { question: "No managed service, bare servers that we patch. Which model is that?", models: ["iaas"], because: "what is denied was not called so" },
    { question: "where does Microsoft do the most and we the least", models: ["saas"], because: "each end has its own side, whichever stands nearer" },
    { question: "which model gives Microsoft the most work and us the least", models: ["saas"], because: "both sides name the same end" },
    { question: "Which model asks least of us?", models: ["saas"], because: "nothing rules it out" },
    { question: "Which cloud model means I patch nothing?", models: ["paas", "saas"], because: "what is patched is the operating system" },
    { question: "In which service models are we responsible for OS patching?", models: ["on-premises", "iaas"], because: "of one thing and one side the matrix tells" },
    {
      question: "Name the models where the application is completely the customer's responsibility",
      models: ["on-premises", "iaas", "paas"],
      because: "one's own building is a model, too",
    },
    { question: "CIO wants the fewest security tasks for the team... pick a cloud model", models: ["saas"], because: "where no side is named they are whoever's that asks" },
    { question: "in which model is network security shared?", models: ["paas"], because: "both sides have a part in it there alone" },
    { question: "which of the models have rows that are shared?", models: ["paas", "saas"], because: "where any row is" },
    {
      question: "Under which of the four, own datacentre through to SaaS, must the customer maintain the operating system?",
      models: ["on-premises", "iaas"],
      because: "what lies between the two that are named is offered, too",
    },
    { question: "Under which models, on-premises being out of it, is the application ours to secure?", models: ["iaas", "paas"], because: "what is out is no answer" },
    { question: "Leaving on-premises aside, where is identity the customer's alone?", models: ["iaas", "paas"], because: "what is set aside is no answer" },
    { question: "in which of the three is the application ours?", models: ["iaas", "paas"], because: "the three are those of the cloud" },
    { question: "all three models: in which is the network ours alone?", models: ["iaas"], because: "so they are where the models are counted" },
    { question: "iaas or paas, which spares us the guest OS", models: ["paas"], because: "of the models where it is so, SaaS is not offered" },
    { question: "own data centre or paas: where is swapping switches Microsoft's job?", models: ["paas"], because: "of three models where it is so, one is offered" },
    { question: "Where would it be wrong to say that we patch the guest OS?", models: ["paas", "saas"], because: "it is so in the others" },
    { question: "Every model except which leaves the hosts to Microsoft?", models: ["on-premises"], because: "the one that is left over is asked for" },
    { question: "out of IaaS VMs, PaaS and SaaS, where is the runtime our job?", models: ["iaas"], because: "what runs in a model is no place of its own beside others" },
    { question: "of IaaS, PaaS workloads and SaaS, which leave the applications to us?", models: ["iaas", "paas"], because: "and no thing of its own" },
    { question: "pick the cloud types where the provider maintains the hypervisor", models: ["iaas", "paas", "saas"], because: "who asks for several wants all that fit" },
    {
      question: "under which cloud models does our own team stay responsible for the program we built?",
      models: ["iaas", "paas"],
      because: "so it is where a thing sounds like one of them",
    },
    { question: "Which models don't leave the guest OS to us?", models: ["paas", "saas"], because: "what is denied of us is said of them" },
    {
      question: "In which models is it untrue that Microsoft looks after our laptops?",
      models: ["on-premises", "iaas", "paas", "saas"],
      because: "it is so in none, and untrue in all",
    },
    { question: "Ten rows and every one of them says customer: which column is it?", models: ["on-premises"], because: "only there is nothing the provider's" },
  ])("leads to its models: $question ($because)", ({ question, models }) => {
    expect(modelsOf(question)).toEqual(models);
  });

  it("of what is so in no model is answered with the side that carries it, and names no model", () => {
    const { about, verdict } = ask("In which cloud model does the data stop being our responsibility?");
    expect(verdict).toMatchObject({ party: "customer", models: [] });
    expect(about.areas).toEqual(["data"]);
  });

  it("of what is so in every model is answered so, too, where it is asked where that would be wrong", () => {
    const { about, verdict } = ask("Where would it be wrong to say that the laptops are ours?");
    expect(verdict).toMatchObject({ party: "customer", models: [] });
    expect(about.areas).toEqual(["devices-and-endpoints"]);
  });
});

it("asks whether there is such a model: what is so in none is denied", () => {
  const { about, verdict } = ask("Is there a model where Microsoft is responsible for our devices? If so, which?");
  expect(about.areas).toEqual(["devices-and-endpoints"]);
  expect(verdict).toMatchObject({ party: "customer", holds: false });
});

it.each([
  { says: "there is a cloud model in which the customer has no responsibility for account management, true or false?", because: "there is none" },
  { says: "exist some cloud model in which customer has not responsibility for data. true?", because: "in whatever grammar" },
])("denies that there is a model where there is none: $says ($because)", ({ says }) => {
  expect(ask(says).verdict).toMatchObject({ party: "customer", holds: false });
});

it.each([
  { question: "We sign in to a finished program in the browser and somebody else looks after its code. Which model is that?", because: "it is described and not named" },
  { question: "Applications: provider. Data: customer. OS: provider. Which model?", because: "the rows are told, and not the model" },
])("takes no model for claimed that nobody names: $question ($because)", ({ question }) => {
  const { verdict, verdictLine } = ask(question);
  expect(verdict).toMatchObject({ models: ["saas"], holds: null });
  expect(verdictLine).toMatch(/^SaaS/);
});

it("confirms that there is no such model where that is said", () => {
  expect(ask("There isn't a single model in which the customer is let off looking after the data. True?").verdict).toMatchObject({ party: "customer", holds: true });
});

describe("what one side does not carry alone", () => {
  it.each([
    { question: "In which of the cloud models is identity and access not purely on us?", models: ["saas"] },
    { question: "where is identity not just on us?", models: ["saas"] },
    { question: "in which model are network controls not ours alone?", models: ["paas", "saas"] },
  ])("is shared or the other side's: $question", ({ question, models }) => {
    expect(modelsOf(question)).toEqual(models);
  });

  it("is shared where neither carries all of it", () => {
    expect(modelsOf("name the model in which network controls are neither all ours nor all theirs")).toEqual(["paas"]);
  });
});

describe("what is shared in no model", () => {
  it.each(["In which models is the OS shared?", "where is the operating system shared?"])("is told whose it is: %s", (question) => {
    const { about, verdict } = ask(question);
    expect(about.areas).toEqual(["operating-system"]);
    expect(verdict).toMatchObject({ party: "split", models: [], holds: null });
  });

  it("is denied where it is asked whether there is such a model", () => {
    expect(ask("is there a model in which the operating system is shared?").verdict).toMatchObject({ party: "split", holds: false });
  });

  it("is no matter of sharing where both are only pleased with it", () => {
    expect(modelsOf("Which model keeps both camps happy: no OS patching, but our own application code?")).toEqual(["paas"]);
  });
});

describe("a cloud model of which it is asked whether there is one", () => {
  it.each([
    { question: "Is there any cloud model at all where the hypervisor is the customer's?", holds: false, because: "the one where it is stands in a building of one's own" },
    { question: "there are exactly zero cloud models in which the building is ours to guard", holds: true, because: "who says that there is none is right" },
  ])("is none of one's own building: $question ($because)", ({ question, holds }) => {
    expect(ask(question).verdict).toMatchObject({ party: "provider", models: [], holds });
  });

  it("is one in which the provider does it for us, not one in which we do", () => {
    expect(modelsOf("Is there a cloud model in which Microsoft would patch the OS for us?")).toEqual(["paas", "saas"]);
  });

  it("is denied where it is so in none, whoever it would be done for", () => {
    expect(ask("Is there a cloud model in which Microsoft does the access reviews for us?").verdict).toMatchObject({ party: "customer", holds: false });
  });
});

it.each([
  { question: "is identity shared anywhere?", models: ["saas"], because: "it is so somewhere, and that is what is asked" },
  { question: "is the OS ours in any model?", models: ["on-premises", "iaas"], because: "on-premises counts, for no cloud is named" },
  { question: "are the hosts ours anywhere?", models: ["on-premises"], because: "it is so in one that is no cloud" },
  { question: "is the data theirs in any model?", models: [], because: "where it is so in none, that is judged" },
  { question: "is the data not ours in any model?", models: [], because: "what is denied is not looked for" },
])("tells where it is so: $question ($because)", ({ question, models }) => {
  expect(modelsOf(question)).toEqual(models);
});

it("tells no model of what stands half here and half there: it is of no single one", () => {
  expect(ask("half of our VMs are on-prem and half in Azure, joined by a VPN. what cloud model is that?").verdict.models).toEqual([]);
});

it("sorts a service, and not the one that it stands in", () => {
  expect(ask("SQL Managed Instance sits in our VNet, so it must be IaaS").verdict).toMatchObject({ models: ["paas"], holds: false });
});

it("takes the models of the cloud for all of them where one of these is said to be the most work", () => {
  expect(ask("IaaS is the most work for the customer, right?").verdict).toMatchObject({ models: ["iaas"], holds: true });
});

it("of one of several services is answered for each of them: the one that is left out might be asked about next", () => {
  const { about, verdictLine } = ask("Which has us patch the OS: Azure SQL Database, a virtual machine or Azure Functions?");
  expect(about).toMatchObject({ services: ["azure-sql-database", "azure-virtual-machines", "azure-functions"], areas: ["operating-system"] });
  expect(verdictLine).toBe("Operating system: Microsoft's in Azure SQL Database and Azure Functions, yours in Azure Virtual Machines.");
});

it('takes "which of them" for no side', () => {
  expect(modelsOf("Which of them leaves the firewall to us alone: IaaS, PaaS or SaaS?")).toEqual(["iaas"]);
});

it.each([
  "For phones and tablets: in which of on-prem, IaaS, PaaS and SaaS are they our responsibility?",
  "laptops and mobiles: in which of on-prem, IaaS, PaaS and SaaS do they stay with the customer?",
])('takes "they" for the things that are ours, and for no side: %s', (question) => {
  expect(modelsOf(question)).toEqual(["on-premises", "iaas", "paas", "saas"]);
});

describe("a service that is named", () => {
  it.each([
    { question: "For the asset register: service model of Azure NetApp Files", models: ["paas"], because: "its own model is asked for" },
    {
      question: "Azure is ISO certified and so we are covered, too, says the form: is Azure SQL Database IaaS, PaaS or SaaS?",
      models: ["paas"],
      because: "what the form says besides is not asked about",
    },
    { question: "Event Hubs: I, P or S (aaS)?", models: ["paas"], because: "the letters stand for the models" },
  ])("is no description: $question ($because)", ({ question, models }) => {
    expect(modelsOf(question)).toEqual(models);
  });
});

describe("the model that is the exception", () => {
  it.each([
    { question: "Two of the three cloud models take OS patching off us, one doesn't. Name the spoilsport.", models: ["iaas"], because: "the others are described" },
    { question: "rule out every cloud model in which app bugs are ours. which one is left?", models: ["saas"], because: "they are ruled out" },
    { question: "In which model would my boss be wrong to say that Microsoft patches the OS?", models: ["on-premises", "iaas"], because: "at home, too" },
  ])("is what the description does not fit: $question ($because)", ({ question, models }) => {
    expectAnswer(question, { verdictModels: models });
  });
});

it("is asked of a service where the last words of the names are said once", () => {
  expectAnswer("AKS: infrastructure or platform as a service?", { kinds: ["service"], holds: null });
  expectAnswer("is Cosmos DB infrastructure, platform or software as a service?", { kinds: ["service"], holds: null });
  expectAnswer("Does Cosmos DB get counted under platform or under software as a service?", { kinds: ["service"], holds: null });
});

it.each(["AKS: infrastructure or platform?", "is AKS platform or infrastructure?", "is Power BI platform or software?"])(
  "is asked where the last words are not said at all: %s",
  (question) => {
    expectAnswer(question, { kinds: ["service"], holds: null });
  },
);

it("claims nothing where the words for a place describe it, or say what one leaves", () => {
  expectAnswer("Old software that needs full admin on Windows must leave our basement server room. Which cloud model suits?", { verdictModels: ["iaas"], holds: null });
  expectAnswer("All under my own roof, own locks, own cables, own staff. What's that model called?", { verdictModels: ["on-premises"], holds: null });
});

it('takes the "only" before "one model" for no part of who has what', () => {
  expect(modelsOf("There is only one model in your table in which the provider is responsible for the application. Which?")).toEqual(["saas"]);
});

describe("the model at an end of the scale", () => {
  const sides = [
    { object: "the provider", isCustomer: false },
    { object: "Microsoft", isCustomer: false },
    { object: "the customer", isCustomer: true },
    { object: "us", isCustomer: true },
  ];
  it.each([
    { frame: "which cloud model places the most responsibility on", degree: "most", upper: "iaas" },
    { frame: "which cloud model places the least responsibility on", degree: "least", upper: "iaas" },
    { frame: "which of the three means the least work for", degree: "least", upper: "iaas" },
    { frame: "which model leaves the most work to", degree: "most", upper: "on-premises" },
    { frame: "which model demands the most from", degree: "most", upper: "on-premises" },
  ])("is the one for the customer and the other for the provider, and one's own building where no cloud is spoken of: $frame …", ({ frame, degree, upper }) => {
    for (const { object, isCustomer } of sides) {
      const { verdict } = ask(`${frame} ${object}?`);
      expect(verdict.models, `${frame} ${object}?`).toEqual([isCustomer === (degree === "most") ? upper : "saas"]);
    }
  });

  it.each([
    { question: "which model gives you the most to do?", model: "iaas" },
    { question: "which model demands the least from you?", model: "saas" },
  ])("is the customer's for who is spoken to: $question", ({ question, model }) => {
    expect(ask(question).verdict.models).toEqual([model]);
  });

  it.each([
    { question: "where does Microsoft take off the most work from our shoulders, IaaS, PaaS or SaaS?", model: "saas" },
    { question: "which model takes the most work off us?", model: "saas" },
  ])("is the other one where it is taken off the side: $question", ({ question, model }) => {
    expect(ask(question).verdict.models).toEqual([model]);
  });

  it("is not that of a side that stands in another clause: 'the least sharing possible, and the patches must be up to Microsoft'", () => {
    expect(ask("we need the least work possible, and patches must be up to the provider. PaaS, IaaS or SaaS?").verdict.models).toEqual(["saas"]);
  });
});

describe("a model of other things", () => {
  it.each([
    { question: "we only want to type mails on the train, which laptop model fits?", because: "a laptop is no cloud" },
    { question: "what is the business model with the least risk for a founder?", because: "nor is a business" },
    { question: "which phone model is the most robust?", because: "whatever is asked of it" },
    { question: "which phone model leaves us the least work?", because: "and though work is left to somebody" },
  ])("is none of the cloud: $question ($because)", ({ question }) => {
    expect(ask(question).outcome).not.toBe("answer");
  });

  it("is one of the cloud where that is spoken of", () => {
    expect(ask("which hosting model in the cloud leaves us the OS?").verdict.models).toEqual(["iaas"]);
  });
});

it('takes "you" for the customer beside the provider', () => {
  expect(modelsOf("MS has hardware and hypervisor, you have OS, apps and data. Which model is this?")).toEqual(["iaas"]);
});

it('asks for the models where something is not done, with "when" as well', () => {
  expect(modelsOf("when do we not patch the OS?")).toEqual(["paas", "saas"]);
});
