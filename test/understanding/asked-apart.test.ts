/** Questions of one message that have nothing to do with each other are answered as if each had been asked alone; what leans on another is not. */
import { describe, expect, it } from "vitest";
import type { Query } from "../../src/query.ts";
import { assistant } from "./asking.ts";

const queryOf = (message: string): Query => assistant.ask(message, null).query;
const partsOf = (message: string): readonly Query[] => {
  const query = queryOf(message);
  return query.kind === "several" ? query.parts : [query];
};

/** One of each kind, each with a place of its own, or in every place. */
const QUESTIONS = [
  "Who patches the OS in PaaS?",
  "Who guards the data centre in IaaS?",
  "What does Microsoft do in SaaS?",
  "Is App Service PaaS?",
  "Microsoft backs up our mailboxes in Exchange Online, right?",
  "In which model are network controls shared?",
  "Who rotates the keys in Key Vault?",
  "Isn't the application ours in PaaS?",
  "A laptop was lost on the train. We only use SaaS. Who had to protect it?",
  "Who is responsible for data in every cloud model?",
];

const lower = (question: string): string => (/^(?:Who|What|Is|In|Isn't|A)\b/.test(question) ? question[0]?.toLowerCase() + question.slice(1) : question);
const asksAtOnce = (question: string): boolean => /^(?:Who|What|Is)\b[^.]*$/.test(question);

const JOINED: readonly { readonly by: string; readonly join: (one: string, other: string) => string; readonly fits?: (question: string) => boolean }[] = [
  { by: "nothing", join: (one, other) => `${one} ${other}` },
  { by: "a word", join: (one, other) => `${one} Also, ${lower(other)}` },
  { by: "numbers", join: (one, other) => `1. ${one}\n2. ${other}` },
  { by: "an opening", join: (one, other) => `Two questions: ${lower(one)} ${other}` },
  { by: "'and' in one sentence", join: (one, other) => `${one.slice(0, -1)}, and ${lower(other)}`, fits: asksAtOnce },
];

describe("two questions with a place each", () => {
  it.each(JOINED)("are answered as each alone, joined by $by", ({ join, fits = () => true }) => {
    const asked = QUESTIONS.filter(fits);
    const lost = asked.flatMap((one) =>
      asked.flatMap((other) => {
        const message = join(one, other);
        const parts = one === other ? [] : partsOf(message).map((part) => JSON.stringify(part));
        return one === other || [one, other].every((question) => parts.includes(JSON.stringify(queryOf(question)))) ? [] : [`${message}\n  -> ${parts.join("\n     ")}`];
      }),
    );
    expect(lost, lost.join("\n")).toEqual([]);
  });
});

const OUT_OF_SCOPE = [
  "How much does a VM cost per month?",
  "How do I reset a password in Entra ID?",
  "What is the maximum size of a Cosmos DB item?",
  "Who won the match last night?",
  "Who in our team booked the meeting room?",
  "Which is better, Azure or AWS?",
];

describe("a question that is out of scope beside one that is not", () => {
  it.each([
    { where: "behind it", join: (one: string, other: string) => `${one} ${other}` },
    { where: "before it", join: (one: string, other: string) => `${other} ${one}` },
  ])("is left out and told $where, and changes nothing of the other", ({ join }) => {
    const lost = QUESTIONS.flatMap((question) =>
      OUT_OF_SCOPE.flatMap((other) => {
        const message = join(question, other);
        const { query, leftOut } = assistant.ask(message, null).reading();
        return JSON.stringify(query) === JSON.stringify(queryOf(question)) && leftOut.length === 1
          ? []
          : [`${message}\n  -> ${JSON.stringify(query)}, left out: ${leftOut.join("; ")}`];
      }),
    );
    expect(lost, lost.join("\n")).toEqual([]);
  });

  it("may say where the other is asked about", () => {
    const { query, leftOut } = assistant.ask("We run AKS. How much is one more node per month? And who patches the nodes?", null).reading();
    expect(query).toMatchObject({ kind: "who", services: ["aks"] });
    expect(leftOut).toEqual(["how much is one more node per month"]);
  });

  it("is told with what is said before it, where that says no place", () => {
    const { leftOut } = assistant.ask("Our laptops are slow. Which hardware should we buy next year? Who patches the OS in PaaS?", null).reading();
    expect(leftOut).toEqual(["our laptops are slow which hardware should we buy next year"]);
  });

  it("says no place behind the other", () => {
    expect(queryOf("Who is responsible for data? How do I reset a password in Entra ID?")).toMatchObject({ kind: "who", services: [] });
  });

  it("is declined where nothing else is asked", () => {
    expect(queryOf(OUT_OF_SCOPE.join(" ")).kind).toBe("unknown");
  });
});

describe("a question that leans on another", () => {
  it.each([
    { message: "who does the OS and who does the data in PaaS?", models: [["paas"], ["paas"]], because: "the place behind both is that of both" },
    { message: "Laptop, who? Building of the servers, who? (IaaS)", models: [["iaas"], ["iaas"]], because: "also in a sentence of its own" },
    { message: "In PaaS, who patches the OS? And who classifies the data?", models: [["paas"], ["paas"]], because: "what follows without a place stays there" },
    { message: "Who patches the OS in IaaS? And in PaaS?", models: [["iaas", "paas"]], because: "without a thing it asks of the same one" },
    { message: "Who does network controls in PaaS? And who in SaaS?", models: [["paas", "saas"]], because: "who does it is no thing" },
    {
      message: "Who patches the OS in IaaS? And is it still the same in PaaS? And in SaaS?",
      models: [["iaas", "paas", "saas"]],
      because: "what is still the same is of what was asked before",
    },
    { message: "Who is responsible for data? And who patches the OS in IaaS?", models: [[], ["iaas"]], because: "a place is not said of the question before it" },
  ])("is read with it: $message ($because)", ({ message, models }) => {
    expect(partsOf(message).map((part) => ("models" in part ? part.models : null))).toEqual(models);
  });
});

describe("what is asked beside a question that is set aside", () => {
  it.each([
    { message: "Do AKS nodes need a restart? Who patches the OS on them?", services: ["aks"], because: "the nodes are those of AKS" },
    { message: "Is App Service down again? Whose job is the OS on it?", services: ["app-service"], because: "it is App Service" },
    { message: "What does Azure SQL cost? Who backs up the data?", services: ["azure-sql-database"], because: "nothing says that it is another place" },
    { message: "What does Azure SQL cost? Who backs up the data in AKS?", services: ["aks"], because: "what names its place stands there" },
  ])("stands where that one does: $message ($because)", ({ message, services }) => {
    expect(queryOf(message)).toMatchObject({ kind: "who", services });
  });
});
