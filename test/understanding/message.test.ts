/** What of a message is asked: how many questions it holds, and which of the things it names they are about. */
import { describe, expect, it } from "vitest";
import { isAskingNot } from "../../src/understanding/denials.ts";
import { namesProvider } from "../../src/understanding/features.ts";
import { questionsOf } from "../../src/understanding/questions.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { scopeOf } from "../../src/understanding/scope.ts";
import { assistant } from "./asking.ts";

const recogniser = createRecogniser(assistant.knowledge);
const read = (message: string) => recogniser.featuresOf(recogniser.read(message).words);

describe("the questions of a message", () => {
  const asked = (message: string) => questionsOf(read(message), recogniser.featuresOf).map(({ areas, models }) => `${areas[0]?.id} ${models.map(({ id }) => id).join("+")}`);

  it.each([
    { message: "Who patches the OS in PaaS?", questions: ["operating-system paas"], because: "there is one" },
    {
      message: "Who patches the OS in PaaS, and who guards the building in IaaS?",
      questions: ["operating-system paas", "physical-datacentre iaas"],
      because: "'and who' asks again",
    },
    { message: "Who patches the OS in PaaS? Who classifies the data in SaaS?", questions: ["operating-system paas", "data saas"], because: "two sentences ask" },
    { message: "Who patches the OS in IaaS, and who in PaaS?", questions: ["operating-system iaas+paas"], because: "one thing in two places is one question" },
    {
      message: "Who patches the OS in IaaS, and who in PaaS? And who guards the building in SaaS?",
      questions: ["operating-system iaas", "operating-system paas", "physical-datacentre saas"],
      because: "beside another question, the place alone takes over the thing",
    },
    {
      message: "Who patches the OS in PaaS, and by whom is the building guarded in IaaS?",
      questions: ["operating-system paas", "physical-datacentre iaas"],
      because: "'and by whom' asks again",
    },
    { message: "We are new in SaaS. Who classifies the data?", questions: ["data saas"], because: "the scene says where" },
  ])("are told apart: $message ($because)", ({ message, questions }) => {
    expect(asked(message)).toEqual(questions);
  });
});

describe("what a message is about", () => {
  it.each([
    { message: "apart from the backups, who patches the OS?", area: "operating-system", because: "the exception is set aside" },
    { message: "not the OS, the host below it: who patches that?", area: "physical-hosts", because: "the denied thing is set aside" },
    { message: "The fibre is fine, but who looks after the laptops?", area: "devices-and-endpoints", because: "the turn leads to what is asked" },
    { message: "The generator failed and our app went dark, whose job?", area: "physical-datacentre", because: "what went dark is the effect" },
    { message: "The OS is whose, because the network, the firewall rules and the NSGs are ours?", area: "operating-system", because: "a reason is not asked about" },
  ])("is not what only sets the scene: $message ($because)", ({ message, area }) => {
    expect(read(message).areas[0]?.id).toBe(area);
  });
});

describe("a who", () => {
  it.each([
    { message: "the supplier decides which of us gets a login", asks: false, because: "it is said, not asked" },
    { message: "we tidy up who can see what", asks: false, because: "it is the name of what is tidied up" },
    { message: "which of us grants the login?", asks: true, because: "it opens the question" },
  ])("asks, or is said: $message ($because)", ({ message, asks }) => {
    expect(read(message).has("who")).toBe(asks);
  });
});

describe("a model", () => {
  it.each([
    { message: "who runs the cables at Microsoft's own sites?", models: [], because: "the sites are not ours" },
    { message: "who runs the cables at our own site?", models: ["on-premises"], because: "the site is ours" },
    { message: "is the cabling ours or Microsoft's on-premises?", models: ["on-premises"], because: "the provider only stands beside it" },
  ])("is where something stands: $message ($because)", ({ message, models }) => {
    expect(read(message).models.map(({ id }) => id)).toEqual(models);
  });
});

describe("a service that is named", () => {
  it.each([
    { message: "who installs the patches on App Service in PaaS?", services: ["app-service"], because: "it asks who installs" },
    { message: "who backs up the PostgreSQL that we installed ourselves on IaaS?", services: [], because: "what we installed is not the provider's" },
    { message: "App Service Environment sits in our VNet, so who patches it?", services: ["app-service-environment"], because: "the network is only where it stands" },
    { message: "who sets the firewall rules of the MySQL we installed on IaaS?", services: [], because: "what we installed is not the provider's" },
  ])("is the provider's: $message ($because)", ({ message, services }) => {
    expect(scopeOf(read(message)).services).toEqual(services);
  });
});

describe("a provider", () => {
  it.each([
    { message: "Microsoft patches it", named: true },
    { message: "they patch it", named: false },
  ])("is named by name, and not by a pronoun: $message", ({ message, named }) => {
    expect(namesProvider(read(message))).toBe(named);
  });
});

describe("a not", () => {
  it.each([
    { message: "isn't the OS ours?", asks: true, because: "it opens the question" },
    { message: "and isn't the OS ours?", asks: true, because: "it opens the question behind a joint" },
    { message: "the OS is ours, isn't it", asks: true, because: "a tag" },
    { message: "the OS is not ours", asks: false, because: "it denies" },
    { message: "we do not patch the OS", asks: false, because: "it denies" },
  ])("only asks, or denies: $message ($because)", ({ message, asks }) => {
    const features = read(message);
    const at = features.words.findIndex(({ stem }) => stem === "not");
    expect(at).toBeGreaterThan(-1);
    expect(isAskingNot(features, at)).toBe(asks);
  });
});
