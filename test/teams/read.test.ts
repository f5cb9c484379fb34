/** What each thing that a person does in Teams becomes. */
import { describe, expect, it } from "vitest";
import type { Incoming } from "../../adapters/teams/read.ts";
import { readActivity } from "../../adapters/teams/read.ts";
import { htmlToText } from "../../adapters/teams/text.ts";
import { payload } from "./running.ts";

const question = "who patches the OS in PaaS?";
const saas = "Who is responsible for network controls in SaaS?";

const ROWS: readonly { readonly file: string; readonly gives: object; readonly because: string }[] = [
  { file: "personal-message", gives: { kind: "question", question }, because: "a personal chat needs no mention" },
  {
    file: "group-mention",
    gives: { kind: "question", question: "so, who patches the OS in PaaS? asks @Ben.Ode" },
    because: "only the bot's own mention goes; Ben keeps his name, as one word",
  },
  { file: "channel-mention", gives: { kind: "question", question }, because: "the mention and the line end are not part of the question" },
  { file: "channel-mention-twice", gives: { kind: "question", question: "hi there" }, because: "a mention may stand anywhere, more than once" },
  { file: "bare-mention", gives: { kind: "question", question: "help" }, because: "who only mentions the bot wants to know what it is for" },
  {
    file: "channel-without-mention",
    gives: { kind: "ignored", because: "not addressed to the bot" },
    because: "with read access to a channel the bot hears posts that are not for it",
  },
  { file: "own-message", gives: { kind: "ignored", because: "the bot's own message" }, because: "a bot that answers itself never stops" },
  { file: "other-bot", gives: { kind: "ignored", because: "a message of another bot" }, because: "two bots that answer each other never stop" },
  { file: "submit-button", gives: { kind: "pressed", press: { do: "ask", question: saas } }, because: "Action.Submit is a message without text" },
  { file: "submit-none", gives: { kind: "pressed", press: { do: "none" } }, because: "the way out of a choice" },
  { file: "execute-button", gives: { kind: "execute", press: { do: "ask", question: saas } }, because: "Action.Execute waits for a card" },
  { file: "execute-malformed", gives: { kind: "malformed", name: "adaptiveCard/action" }, because: "data that is not ours is not obeyed" },
  { file: "search", gives: { kind: "search", words: "operating system paas" }, because: "the parameter q" },
  { file: "search-first-run", gives: { kind: "search", words: "" }, because: "initialRun is no search term" },
  { file: "message-action", gives: { kind: "open-dialog", question: "Ben asks: who patches the OS in PaaS & what is <ours>?" }, because: "HTML becomes what was typed" },
  { file: "compose-action", gives: { kind: "open-dialog", question: "" }, because: "from the compose box there is no message" },
  { file: "dialog-ask", gives: { kind: "dialog", do: "ask", question: "matrix" }, because: "the edited question" },
  { file: "dialog-insert", gives: { kind: "dialog", do: "insert", question }, because: "the question as it stands is inserted" },
  { file: "feedback", gives: { kind: "feedback", helpful: false, message: "sent-1" }, because: "the thumb points down under an answer of the bot" },
  { file: "unknown-invoke", gives: { kind: "unknown-invoke", name: "signin/verifyState" }, because: "an invoke always gets an answer" },
  { file: "installed-personal", gives: { kind: "installed" }, because: "the bot was added to a chat" },
  { file: "bot-added-to-team", gives: { kind: "installed" }, because: "the bot is among the new members" },
  { file: "person-added", gives: { kind: "ignored", because: "conversationUpdate" }, because: "a new colleague needs no welcome from a bot" },
  { file: "uninstalled", gives: { kind: "ignored", because: "installation: remove" }, because: "nobody is there any more" },
  { file: "message-edited", gives: { kind: "ignored", because: "messageUpdate" }, because: "an edit is no new question" },
  { file: "message-deleted", gives: { kind: "ignored", because: "messageDelete" }, because: "there is nothing to answer" },
  { file: "reaction-added", gives: { kind: "ignored", because: "messageReaction" }, because: "a thumb is no question" },
];

describe("reading an activity", () => {
  it.each(ROWS)("reads $file, because $because", ({ file, gives }) => {
    expect(readActivity(payload(file))).toMatchObject(gives);
  });

  const keyOf = (incoming: Incoming) => ("place" in incoming ? incoming.place.key : null);
  it("keeps two threads of one channel apart, and two tenants", () => {
    const conversation = (id: string, tenantId: string) => keyOf(readActivity(payload("channel-mention", { conversation: { id, tenantId, conversationType: "channel" } })));
    const keys = [conversation("19:c;messageid=1", "t1"), conversation("19:c;messageid=2", "t1"), conversation("19:c;messageid=1", "t2")];
    expect(new Set(keys).size).toBe(3);
  });

  it.each([
    ["no text at all", { text: undefined }, ""],
    ["text of another kind", { text: { evil: true } }, ""],
    ["entities of another kind", { entities: "none" }, question],
    ["nulls where nothing is", { entities: [null], membersAdded: null, value: null, replyToId: null }, question],
    ["a prototype in disguise", JSON.parse('{"__proto__":{"type":"invoke"},"constructor":1}'), question],
  ])("reads a personal message with %s", (_, changes, asked) => {
    expect(readActivity(payload("personal-message", changes))).toMatchObject({ kind: "question", question: asked });
  });

  it.each([null, 42, "text", [], {}, { type: 7 }])("ignores %j, which is no activity", (wire) => {
    expect(readActivity(wire)).toEqual({ kind: "ignored", because: "not an activity" });
  });

  // A regular expression that backtracks would take minutes here.
  it.each(["<a", "<at", "&lt;", "<!", "< "])("reads a quarter of a megabyte of %j within a second", (piece) => {
    const before = performance.now();
    htmlToText(piece.repeat(250_000 / piece.length));
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
