/** What a conversation leans on: it holds nothing that was typed, and an edit of the knowledge, live within a second, may have removed what it is about. */
import { expect, it } from "vitest";
import { createAssistant } from "../../src/create-assistant.ts";
import { ask, assistant, knowledge } from "./asking.ts";

const without = <Entry>(entries: ReadonlyMap<string, Entry>, id: string) => new Map([...entries].filter(([each]) => each !== id));
const edited = createAssistant({
  ...knowledge,
  services: without(knowledge.services, "azure-key-vault"),
  topics: without(knowledge.topics, "penetration-testing"),
});

it.each([
  { first: "Key Vault", next: "who rotates keys?", because: "it would be asked under the name of the service" },
  { first: "Key Vault", next: "and the firewall?", because: "the thing would be asked of the service" },
  { first: "who patches Key Vault?", next: "source?", because: "the answer would be given once more" },
  { first: "who patches AKS and who backs up Key Vault?", next: "are you sure?", because: "one of several parts is gone" },
  { first: "penetration testing", next: "and in SaaS?", because: "the topic would be asked of another place" },
])("answers $next after $first, which was removed: $because", ({ first, next }) => {
  const { context } = ask(first);
  expect(context?.query, "it has a subject to lean on").toBeTruthy();
  expect(edited.ask(next, context).card.id, "as where nothing was asked yet").toBe(edited.ask(next, { query: { kind: "help", to: "call" } }).card.id);
});

it("goes on with the tour where the subject beside it was removed", () => {
  const { context } = ask("tour 3", ask("Key Vault").context);
  // The step is the person's, whatever became of the service.
  expect(edited.ask("are you sure?", context).context?.onboarding).toEqual(context?.onboarding);
});

it("still leans on what an edit left where it was", () => {
  // Only what is gone is forgotten.
  expect(edited.ask("and in SaaS?", ask("who patches the OS in PaaS?").context).query).toMatchObject({ kind: "who", models: ["saas"] });
});

it.each([
  "who does the backups of bluebird in aaS?",
  "who patches the OS of bluebird in PaaS?",
  "bluebird in AKS?",
  "and for bluebird in SaaS?",
  "is bluebird shared?",
  "bluebird",
])("keeps nothing of what is typed: %s", (question) => {
  // Any store may hold it, and a button that others see.
  expect(JSON.stringify(ask(question).context)).not.toMatch(/bluebird/i);
});

it("asks back once more which model is meant, of whoever doubts it", () => {
  const { query } = assistant.ask("are you sure?", ask("who does the backups of bluebird in aaS?").context);
  expect(query).toMatchObject({ kind: "choose", missing: "model", choices: [{ label: "IaaS" }, { label: "PaaS" }, { label: "SaaS" }] });
  const [first] = query.kind === "choose" ? query.choices : [];
  // What was typed is forgotten: what is left to tell is the model.
  expect(ask(first?.question ?? "")).toMatchObject({ outcome: "answer", about: { models: ["iaas"] } });
});
