/** The same is answered, whatever is said of the asking before a question or behind it: who wants to know, where it came up, what for. */
import { describe, expect, it } from "vitest";
import { ask, assistant } from "./asking.ts";

/** One of each kind, and some that are declined. */
const QUESTIONS = [
  "who patches the OS in PaaS?",
  "who is responsible for data?",
  "what are our duties in SaaS?",
  "what does Microsoft do in IaaS?",
  "Microsoft backs up our mailboxes in Exchange Online, right?",
  "isn't the application ours in PaaS?",
  "in which model is the operating system our job?",
  "is App Service PaaS?",
  "what changes when we move from IaaS to PaaS?",
  "compare network controls in IaaS and SaaS",
  "who rotates the keys in Key Vault?",
  "do we patch AKS nodes?",
  "who does backups and who does the firewall in Azure SQL Database?",
  "what does Azure SQL Database cost?",
  "how do I reset my password?",
  "who is responsible for my team's budget?",
];

const BEFORE = [
  "Hi all, quick question: ",
  "@here ",
  "We argued about this at lunch: ",
  "My boss asked me today: ",
  "A client asked us: ",
  "One of our developers just asked me: ",
  "I'm new to cloud, so bear with me. ",
  "From a compliance perspective, ",
  "According to the shared responsibility model, ",
  "Under the shared responsibility model, ",
  "Practice exam question: ",
  "I googled but found nothing. ",
  "I've asked this before: ",
  "Not sure who to ask, so: ",
  "Just so we're clear, ",
  "Can you help me? ",
  "Please answer in one line: ",
  "Once and for all: ",
  "If I understand that correctly, ",
  "So just to make sure: ",
  "Let me get this straight: ",
];

const BEHIND = [
  " Thanks in advance!",
  " cc @security",
  " We have an audit on Monday.",
  " I need to explain it to my team.",
  " My boss wants to know.",
  " It's for the onboarding guide.",
  " Short answer please.",
  " (asked by compliance)",
];

const idOf = (message: string): string => assistant.ask(message, null).card.id;
const changedBy = (around: (question: string) => string): string[] =>
  QUESTIONS.flatMap((question) => (idOf(around(question)) === idOf(question) ? [] : [`${around(question)} -> ${ask(around(question)).verdictLine}`]));

describe("what is said of the asking", () => {
  it.each(BEFORE)("changes no answer before a question: %s", (remark) => {
    const changed = changedBy((question) => remark + question);
    expect(changed, changed.join("\n")).toEqual([]);
  });

  it.each(BEHIND)("changes none behind it: %s", (remark) => {
    const changed = changedBy((question) => question + remark);
    expect(changed, changed.join("\n")).toEqual([]);
  });
});

/** What was asked, and what may be said next. */
const CONVERSATIONS: readonly (readonly [string, readonly string[]])[] = [
  ["who patches the OS in PaaS?", ["and in SaaS?", "why?", "so it's ours?", "what about backups?", "and theirs", "the hosts?"]],
  ["who rotates the keys in Key Vault?", ["and certificates?", "who runs the vault itself?", "is that so in Storage, too?", "what does it cost?"]],
  ["what is ours in SaaS?", ["and Microsoft's?", "same for PaaS?", "which of these can we outsource?"]],
];

describe("in a thread", () => {
  it.each(["Another one: ", "One more: ", "Thanks! ", "ok, ", "Got it. ", "Also, ", "Quick follow-up: ", "My boss asks: "])(
    "it changes no answer before what goes on: %s",
    (remark) => {
      const changed = CONVERSATIONS.flatMap(([first, nexts]) => {
        const { context } = ask(first);
        const next = (said: string) => assistant.ask(said, context).card;
        return nexts.flatMap((said) => (next(remark + said).id === next(said).id ? [] : [`${first} | ${remark}${said} -> ${next(remark + said).verdict}`]));
      });
      expect(changed, changed.join("\n")).toEqual([]);
    },
  );
});
