/** Whose machine a part of a service stands on, in the words people use for it; and a device on loan that stands with them. */
import { describe, expect, it } from "vitest";
import { ask, assistant, expectAnswer, recognise } from "./asking.ts";

describe("a machine of one's own", () => {
  it.each([
    {
      question: "Data Factory: the box of the self-hosted integration runtime, is patching that us, too?",
      service: "azure-data-factory",
      because: "no misconception of all of PaaS",
    },
    { question: "GitHub Enterprise Cloud, runners hosted by us. patching?", service: "github-enterprise-cloud", because: "we host it" },
    { question: "who patches the GitHub runner that we had built?", service: "github-enterprise-cloud", because: "we built it" },
    { question: "who patches the integration runtime we run ourselves in Data Factory?", service: "azure-data-factory", because: "we run it" },
    { question: "who patches the github runners on our own servers?", service: "github-enterprise-cloud", because: "it stands on our servers" },
    { question: "github runner in our DMZ, who patches it?", service: "github-enterprise-cloud", because: "it stands in our network" },
    { question: "azure devops build agent under my desk, who patches", service: "azure-devops", because: "it stands under a desk" },
    { question: "data factory runtime on our own server, who patches?", service: "azure-data-factory", because: "the server does not make the service on-premises" },
    { question: "power bi gateway in our basement, who patches that", service: "power-bi", because: "nor does the basement" },
    { question: "GitHub self-hosted runners on our VMs: who patches the OS?", service: "github-enterprise-cloud", because: "a rented machine is one's own, too" },
    { question: "self-hosted integration runtime on our VM, who patches it?", service: "azure-data-factory", because: "whichever service it is of" },
  ])("is the customer's to patch, in the service: $question ($because)", ({ question, service }) => {
    expectAnswer(question, { party: "customer", areas: ["operating-system"], services: [service] });
  });
});

describe("a product on a machine of one's own", () => {
  it("is another than the service of its name", () => {
    expectAnswer("our own Exchange server on an Azure VM, who patches Windows?", { party: "customer", services: ["azure-virtual-machines"] });
  });
});

describe("what the customer brings to a service", () => {
  it.each([
    { question: "Front Door with a cert we bring ourselves. renewal is down to?", part: "own certificate on Front Door", because: "who brings it is not who renews it" },
    { question: "the TLS certificate that we had uploaded to Front Door ran out, who renews it?", part: "own certificate on Front Door", because: "TLS changes nothing" },
    { question: "App Service: who patches a container we brought?", part: "custom container on App Service", because: "it goes by custom as well as by own" },
    { question: "Azure Batch with our own custom pool image: who patches the kernel?", part: "custom image of a Batch pool", because: "a word may stand before the noun" },
    { question: "who patches a docker image of our own making in Azure Functions?", part: "custom container in Azure Functions", because: "or the noun before it all" },
    { question: "Windows 365, the image we built: who patches it?", part: "custom image of Windows 365", because: "so does an image" },
  ])("is a part of it by the name of one's own: $question ($because)", ({ question, part }) => {
    expect(ask(question).verdict).toMatchObject({ party: "customer", holds: null });
    expect(assistant.ask(question).query).toMatchObject({ kind: "who", part });
  });

  it.each([
    { question: "Need the IaaS controls that we operate ourselves", because: "controls are a part of nothing here, and we carry them" },
    { question: "Front Door: who renews the certificate? we run the shop on it", because: "what we run is the shop" },
  ])("is nothing else that we bring: $question ($because)", ({ question }) => {
    expect(ask(question).verdict.party).not.toBe("provider");
    expect(JSON.stringify(assistant.ask(question).query)).not.toContain("own certificate");
  });
});

it("is not brought where it is the other side's own: a defect in Microsoft's own program code", () => {
  expectAnswer("Dynamics 365 has a defect in Microsoft's own program code, who corrects it?", { party: "provider", areas: ["applications"], services: ["dynamics-365"] });
});

it("is no machine of one's own that a service goes by: an own Exchange server stands where it is said to stand", () => {
  expectAnswer("we run our own Exchange server on an Azure VM, who installs the Exchange update?", { party: "customer", services: ["azure-virtual-machines"] });
});

describe("a machine of Microsoft's", () => {
  it.each([
    { question: "github runners hosted by them, patched by?", service: "github-enterprise-cloud", because: "they host it" },
    { question: "who patches the runners github gives us", service: "github-enterprise-cloud", because: "it is given" },
    { question: "azure devops agents microsoft provides, who patches those", service: "azure-devops", because: "it is provided" },
    { question: "data factory: integration runtime that azure runs for us, who patches?", service: "azure-data-factory", because: "Azure runs it" },
  ])("is Microsoft's to patch: $question ($because)", ({ question, service }) => {
    expectAnswer(question, { party: "provider", areas: ["operating-system"], services: [service] });
  });
});

describe("a Data Box", () => {
  it.each([
    { question: "data box is at our reception now, who is responsible for it", party: "customer", because: "it stands with us" },
    { question: "Whose job is it to keep the Data Box safe until pickup?", party: "customer", because: "it is still here" },
    { question: "who is responsible for the data box during shipping", party: "provider", because: "Microsoft ships it" },
    { question: "Data Box sits in our server room, who guards it?", party: "shared", because: "our server room is not another place than the service" },
  ] as const)("is guarded by who holds it: $question ($because)", ({ question, party }) => {
    expectAnswer(question, { party, areas: ["physical-datacentre"], services: ["azure-data-box"] });
  });
});

it("keeps an Arc-enabled server a thing of Arc, wherever it stands", () => {
  expect(ask("An Arc-enabled server in our own server room, who patches it").about.services).toEqual(["azure-arc-servers"]);
});

describe("a server of one's own in the cloud", () => {
  it.each([
    { question: "we run our own mail server on an Azure VM, who patches Windows?", models: ["iaas"], because: "it stands on a VM" },
    { question: "we run our own mail server, who patches Windows?", models: ["on-premises"], because: "nothing says that it stands elsewhere" },
  ])("stands where it is said to: $question ($because)", ({ question, models }) => {
    expectAnswer(question, { party: "customer", areas: ["operating-system"], models });
  });
});

describe("all that is on a machine of one's own", () => {
  it.each([
    { question: "Self-hosted agents for Azure DevOps: the image carries an old git client with a hole. Who rebuilds it?", service: "azure-devops", because: "a program on it" },
    { question: "GitHub Enterprise Cloud: a self-hosted runner kept credentials between jobs, whose duty was that?", service: "github-enterprise-cloud", because: "a credential" },
  ])("is the customer's: $question ($because)", ({ question, service }) => {
    expectAnswer(question, { party: "customer", services: [service] });
  });

  it("is none of it where another part is asked about", () => {
    expectAnswer("Azure Backup vault for the lab PCs (MARS agent). testing restores is whose", { services: ["azure-backup"], areas: ["data"], party: "customer" });
  });
});

describe("what stands in the customer's own building", () => {
  it.each([
    { question: "who maintains our office Wi-Fi when we are on SaaS?", because: "the wifi stands where the people are, whatever they use it for" },
    { question: "who manages the switches in our office, we only use SaaS", because: "also behind the question" },
    { question: "is our branch router Microsoft's in SaaS?", because: "the place may be a word of its name" },
    { question: "HQ wifi, who is responsible for it when we use PaaS?", because: "the office is known without an article" },
  ])("is the customer's, whatever model is named besides: $question ($because)", ({ question }) => {
    expectAnswer(question, { party: "customer", areas: ["physical-network"], models: ["on-premises"] });
  });

  it.each([
    { question: "who looks after the physical access to our Oslo office", areas: ["physical-datacentre"], because: "the town may stand before it" },
    { question: "who provides the guards at head office", areas: ["physical-datacentre"], because: "nobody need say whose it is" },
    { question: "cabling in our new office, is that Microsoft's as we only use SaaS?", areas: ["physical-network"], because: "nor is an office the product of that name" },
    { question: "who maintains the WAN link between our shops", areas: ["physical-network"], because: "a line leads from one to the other" },
    { question: "who patches the hypervisor on our Nutanix", areas: ["physical-hosts"], because: "that runs on nothing else" },
    { question: "we rent racks at Equinix, who replaces the hardware there", areas: ["physical-hosts"], because: "a rented room is none of Microsoft's" },
    { question: "who maintains the cabling in our building", areas: ["physical-network"], because: "nor is a building that is called ours" },
  ])("is the customer's by whatever name: $question ($because)", ({ question, areas }) => {
    expectAnswer(question, { party: "customer", areas, models: ["on-premises"] });
  });

  it.each([
    { question: "the cooling plant of the data centre failed under our PaaS apps. whose responsibility?", models: ["paas"], because: "a plant that cools is a part of it" },
    {
      question: "Flooding in a cooling plant of the data centre took our PaaS apps offline. Whose responsibility is the facility?",
      models: ["paas"],
      because: "nor does a small word before it make it one's own",
    },
    { question: "in IaaS, who guards their building", models: ["iaas"], because: "a building that is called theirs is theirs" },
    { question: "nothing is on-premises any more. Who guards the data centre?", models: [], because: "where nothing is, nothing is asked about" },
  ])("is not meant: $question ($because)", ({ question, models }) => {
    expectAnswer(question, { party: "provider", areas: ["physical-datacentre"], ...(models.length > 0 ? { models } : {}) });
  });

  it("is held against a model where both are asked about", () => {
    expectAnswer("who guards our server room compared with SaaS?", { areas: ["physical-datacentre"], models: ["on-premises", "saas"] });
  });

  it("is none where the rules are for what the people there use", () => {
    expectAnswer("who sets the firewall for our shop in PaaS?", { areas: ["network-controls"], models: ["paas"] });
  });

  it("is none where a service stands there", () => {
    expectAnswer("who is responsible for the hardware of Azure Local in the hospital basement?", { services: ["azure-local"] });
  });
});

describe("words that mean a part beside the name of its service", () => {
  it.each([
    { question: "Databricks classic", parts: [], because: "a classic Front Door is none of Databricks" },
    { question: "Front Door classic", parts: ["tier of Front Door"], because: "it is one of Front Door" },
    { question: "classic", parts: ["tier of Front Door"], because: "and may be meant where no service is named" },
  ])("mean none beside that of another: $question ($because)", ({ question, parts }) => {
    expect(recognise(question).parts.map(({ id }) => id)).toEqual(parts);
  });
});
