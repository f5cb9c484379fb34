/** What is asked for is outside, and what the message tells beside it is not: a price, a limit, a how-to, another duty. */
import { describe, expect, it } from "vitest";
import { assistant } from "./asking.ts";

const refusalOf = (question: string) => {
  const { query } = assistant.ask(question, null);
  return query.kind === "unknown" ? query.refusal : query.kind;
};

describe("what is asked for is outside", () => {
  it.each([
    { question: "How much per month does the provider charge for carrying the hosts in SaaS?", refusal: "price", because: "a price stands before the verb" },
    { question: "What discount do we get in PaaS once Microsoft patches the OS?", refusal: "price", because: "who patches is only said beside it" },
    { question: "max size of one table that Microsoft will keep for us in Cosmos DB", refusal: "limits", because: "a limit stands before all the rest" },
    { question: "cost of letting Microsoft patch the OS in PaaS", refusal: "price", because: "so does a price" },
    { question: "Walk me through recovering a deleted SharePoint site out of the backup, a customer is waiting", refusal: "how-to", because: "a deed is to be shown" },
    { question: "talk us through patching an Azure VM that is ours to patch", refusal: "how-to", because: "whose it is is known" },
    { question: "Responsibility for the holiday cover of our two Azure admins lies with?", refusal: "outside", because: "what is answered for is outside" },
    { question: "what year did Microsoft start with PaaS?", refusal: "news", because: "a year is asked for" },
    { question: "which one of our admins patched the print server last night?", refusal: "outside", because: "a person is asked for" },
    { question: "must I file my own tax return", refusal: "outside", because: "to file is a deed, and no file" },
    { question: "Responsibility for parking of the two cloud engineers lies with?", refusal: "outside", because: "so it is, whosever it is" },
  ])("and declined: $question ($because)", ({ question, refusal }) => {
    expect(refusalOf(question)).toBe(refusal);
  });

  it.each([
    { question: "who pays attention to the firewall rules in IaaS, and who for the patches?", because: "who is asked, and no price" },
    { question: "how many of the areas are ours in PaaS", because: "what is counted is known" },
    { question: "walk me through who does what in PaaS", because: "who does it is asked" },
    { question: "who's responsible for the payroll data in a SaaS app", because: "data are data, whatever is in them" },
    { question: "which cloud model fits the bill if we only want to look after our code?", because: "nothing is billed" },
  ])("but not: $question ($because)", ({ question }) => {
    expect(assistant.ask(question, null).query.kind).not.toBe("unknown");
  });
});
