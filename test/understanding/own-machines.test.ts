/** Whose machine a part of a service stands on, in the words people use for it; and a device on loan that stands with them. */
import { describe, expect, it } from "vitest";
import { ask, expectAnswer } from "./asking.ts";

describe("a machine of one's own", () => {
  it.each([
    {
      question: "Data Factory: the box of the self-hosted integration runtime, is patching that us, too?",
      service: "azure-data-factory",
      because: "no misconception of all of PaaS",
    },
    { question: "GitHub Enterprise Cloud, runners hosted by us. patching?", service: "github-enterprise-cloud", because: "we host it" },
    { question: "who patches the github runners on our own servers?", service: "github-enterprise-cloud", because: "it stands on our servers" },
    { question: "github runner in our DMZ, who patches it?", service: "github-enterprise-cloud", because: "it stands in our network" },
    { question: "azure devops build agent under my desk, who patches", service: "azure-devops", because: "it stands under a desk" },
    { question: "data factory runtime on our own server, who patches?", service: "azure-data-factory", because: "the server does not make the service on-premises" },
    { question: "power bi gateway in our basement, who patches that", service: "power-bi", because: "nor does the basement" },
  ])("is the customer's to patch, in the service: $question ($because)", ({ question, service }) => {
    expectAnswer(question, { party: "customer", areas: ["operating-system"], services: [service] });
  });
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
