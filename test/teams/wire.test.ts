/** Activities as Teams sends them, into the running server; replies as they arrive at the connector. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Conversations } from "../../adapters/conversations.ts";
import { createMemoryConversations } from "../../adapters/conversations.ts";
import { WORDS } from "../../adapters/teams/words.ts";
import type { Assistant } from "../../src/assistant.ts";
import { VERDICT_CARD } from "../cards.ts";
import { createFakeAssistant } from "../contract/surface-contract.ts";
import type { Connector } from "./connector.ts";
import { startConnector } from "./connector.ts";
import { realAssistant } from "./knowledge.ts";
import { type Node, readCard, readMessage } from "./read-card.ts";
import type { Payload, Running } from "./running.ts";
import { payload, run } from "./running.ts";
import { cardProblems } from "./validate.ts";

let connector: Connector;
let running: Running;
let count = 0;

/** Each time another activity: the bot answers one and the same only once. */
const send = (name: string, changes: Payload = {}, to: Running = running) => {
  count += 1;
  return to.post(payload(name, { serviceUrl: connector.url, id: `activity-${count}`, ...changes }));
};
const messages = () => connector.delivered.map(({ activity }) => activity).filter(({ type }) => type === "message");
const shown = () => messages().map((message) => readMessage(message).shown);

beforeAll(async () => {
  connector = await startConnector();
  running = await run({ assistant: realAssistant() });
});
afterAll(async () => {
  await running.stop();
  await connector.stop();
});
beforeEach(() => connector.clear());

describe("a question", () => {
  it.each(["personal-message", "group-mention", "channel-mention"])("in a %s is answered with a card in the same conversation", async (file) => {
    const { status, text } = await send(file);
    expect([status, text]).toEqual([200, ""]);
    expect(shown()).toEqual([expect.stringContaining("Microsoft patches and runs the operating system.")]);
    const { id } = payload(file)["conversation"] as { id: string };
    expect(connector.delivered[0]?.path).toBe(`/emea/v3/conversations/${encodeURIComponent(id)}/activities/activity-${count}`);
  });

  it("is answered with everything that Teams needs around the card", async () => {
    await send("personal-message");
    expect(messages()[0]).toMatchObject({
      summary: "Microsoft patches and runs the operating system.",
      channelData: { feedbackLoop: { type: "default" } },
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: { type: "AdaptiveCard", version: "1.5", msteams: { width: "Full" } } }],
    });
    expect(cardProblems((messages()[0]?.["attachments"] as Node[] | undefined)?.[0]?.["content"])).toEqual([]);
  });

  // The SDK cuts entities down to their type unless sdk.ts stops it: this fails without `keepEntitiesWhole`.
  it("is answered with its sources as citations, and without the label that an AI wrote it", async () => {
    await send("personal-message");
    expect(messages()[0]?.["entities"]).toEqual([
      {
        ...{ type: "https://schema.org/Message", "@type": "Message", "@context": "https://schema.org", "@id": "" },
        citation: expect.arrayContaining([
          {
            "@type": "Claim",
            position: 1,
            appearance: { "@type": "DigitalDocument", name: expect.any(String), url: expect.stringMatching(/^https:/), abstract: expect.stringContaining("Microsoft patches") },
          },
        ]),
      },
    ]);
    expect(JSON.stringify(messages()[0])).not.toContain("AIGeneratedContent");
  });

  it("is answered once, however often Teams delivers it", async () => {
    for (let i = 0; i < 3; i += 1) await running.post(payload("personal-message", { serviceUrl: connector.url, id: "the-same" }));
    expect(messages()).toHaveLength(1);
  });

  it.each([
    ["nothing", ""],
    ["10,000 characters", "x".repeat(10_000)],
    ["control characters", "\u0000\u0001\u0002"],
    ["markup", "<!channel> __proto__ **a** <script>alert(1)</script>"],
    ["a turn of direction", "\u202Eevil"],
    ["no words", "🙂🙂🙂"],
  ])("of %s gets a plain sentence and a way on", async (_, text) => {
    expect((await send("personal-message", { text })).status).toBe(200);
    const drawn = messages().map(readMessage);
    expect(drawn.map(({ problems }) => problems)).toEqual([[]]);
    expect(drawn[0]?.shown).not.toBe("");
  });
});

describe("a button", () => {
  it("updates the card in place, through the answer to the invoke", async () => {
    const { status, body } = await send("execute-button");
    expect(status).toBe(200);
    const { value, ...rest } = body as { value: Node };
    expect(rest).toEqual({ statusCode: 200, type: "application/vnd.microsoft.card.adaptive" });
    expect(cardProblems(value)).toEqual([]);
    expect(readCard(value).shown).toContain("Network controls, SaaS");
    expect(connector.attempts).toBe(0);
  });

  it("of an older client gets a new message", async () => {
    await send("submit-button");
    expect(shown()).toEqual([expect.stringContaining("Network controls, SaaS")]);
  });

  it("sets the subject for the next question", async () => {
    const { assistant, heard } = createFakeAssistant(() => VERDICT_CARD);
    const other = await run({ assistant });
    await send("execute-button", {}, other);
    await send("personal-message", { text: "and in IaaS?" }, other);
    await other.stop();
    expect(JSON.stringify(heard[1]?.context)).toContain("Who is responsible for network controls in SaaS?");
  });

  it("that says none of these gets the way on, in place or as a message", async () => {
    const { body } = await send("execute-none");
    expect(readCard((body as { value: Node }).value).shown.trim()).toBe(WORDS.none);
    await send("submit-none");
    expect(shown()).toEqual([WORDS.none]);
  });

  it("whose data is not ours is refused in the way that cards understand", async () => {
    expect(await send("execute-malformed")).toMatchObject({ status: 200, body: { statusCode: 400, type: "application/vnd.microsoft.error" } });
  });
});

describe("an installation", () => {
  it("is welcomed once, though Teams tells of it twice", async () => {
    await send("installed-personal");
    await send("bot-added");
    expect(shown()).toEqual([expect.stringContaining("I answer who is responsible for what in Azure")]);
  });

  it("in a team is welcomed there", async () => {
    await send("bot-added-to-team");
    await send("installed-team");
    expect(connector.delivered.map(({ path }) => decodeURIComponent(path))).toEqual([expect.stringContaining("/conversations/19:p9general@thread.tacv2/")]);
  });
});

it.each(["person-added", "uninstalled", "message-edited", "message-deleted", "reaction-added", "own-message", "other-bot", "channel-without-mention"])(
  "%s does no harm and gets no reply",
  async (file) => {
    expect(await send(file)).toMatchObject({ status: 200, text: "" });
    expect(connector.attempts).toBe(0);
  },
);

it("answers an invoke that it does not know with 501", async () => {
  expect(await send("unknown-invoke")).toMatchObject({ status: 501 });
});

it.each(["composeExtension/query", "composeExtension/submitAction", "message/submitAction"])("answers %s with 400 where its value is not of its form", async (name) => {
  expect(await send("unknown-invoke", { name, value: "nonsense" })).toMatchObject({ status: 400 });
});

type Attachment = { contentType: string; content: Node; preview?: { content: { title: string; text: string } } };
const attachmentsOf = (body: unknown) => (body as { composeExtension: { attachments: Attachment[] } }).composeExtension.attachments;

describe("the search extension", () => {
  it.each([
    ["operating system paas", "Operating system, PaaS", "a cell"],
    ["paas operating system", "Operating system, PaaS", "a cell, in another order"],
    ["sql database", "Azure SQL Database", "a service"],
    ["sharepont", "SharePoint Online", "a service with a typo"],
    ["AKS", "Azure Kubernetes Service", "a service by its abbreviation"],
    ["penetration testing", "Penetration testing", "a topic"],
    ["network", "Network controls", "an area"],
    ["data", "Data", "an area that is part of many names"],
    ["who patches our vms in azure?", "Operating system", "the answer to a whole question"],
  ])("finds for %j %s, %s", async (words, title) => {
    const { body } = await send("search", { value: { commandId: "search", parameters: [{ name: "q", value: words }], queryOptions: { skip: 0, count: 25 } } });
    const titles = attachmentsOf(body).map(({ preview }) => preview?.content.title ?? "");
    expect(titles.slice(0, 3).some((found) => found.startsWith(title))).toBe(true);
  });

  it("offers the areas before anything is typed", async () => {
    const { body } = await send("search-first-run");
    expect(attachmentsOf(body)[0]?.preview?.content.title).toBe("Physical data centre");
  });

  it("gives valid cards with links only, each with a preview that can't be tapped", async () => {
    const { status, body } = await send("search-first-run");
    expect(status).toBe(200);
    const found = attachmentsOf(body);
    expect(found.length).toBe(8);
    for (const { content, preview } of found) {
      expect(cardProblems(content)).toEqual([]);
      expect(readCard(content).asks).toEqual([]);
      expect(preview?.content.text).not.toBe("");
      // The whole card is inserted only if the preview has no `tap`.
      expect(preview?.content).not.toHaveProperty("tap");
    }
  });

  it("finds nothing for nonsense, and says so by an empty list", async () => {
    const { body } = await send("search", { value: { parameters: [{ name: "q", value: "xqzwv jjkkq" }] } });
    expect(attachmentsOf(body)).toEqual([]);
  });
});

describe("the action on a message", () => {
  type Dialog = { task: { type: string; value: { title: string; card: { content: Node } } } };
  const dialogOf = (body: unknown) => (body as Dialog).task.value.card.content;

  it("opens a dialog with the message as an editable question, and its answer", async () => {
    const { body } = await send("message-action");
    const card = dialogOf(body);
    expect(cardProblems(card)).toEqual([]);
    expect((card["body"] as Node[])[0]).toMatchObject({ type: "Input.Text", id: "question", value: "Ben asks: who patches the OS in PaaS & what is <ours>?" });
    expect(readCard(card).shown).toContain("Operating system, PaaS");
  });

  it("from the compose box asks for a question first", async () => {
    const { body } = await send("compose-action");
    expect(readCard(dialogOf(body)).shown).toContain(WORDS.questionMissing);
  });

  it("answers the edited question in the dialog", async () => {
    const { body } = await send("dialog-ask");
    expect(readCard(dialogOf(body)).shown).toContain("Microsoft always carries the physical layers");
  });

  it("inserts the answer as a reply, with links only", async () => {
    const { body } = await send("dialog-insert");
    const [attachment, ...more] = attachmentsOf(body);
    expect(more).toEqual([]);
    expect(cardProblems(attachment?.content)).toEqual([]);
    expect(readCard(attachment?.content ?? {}).asks).toEqual([]);
    expect(readCard(attachment?.content ?? {}).shown).toContain("Operating system, PaaS");
  });
});

describe("feedback", () => {
  it("is taken, and names the answer it is about, but not what was written to it", async () => {
    await send("personal-message");
    expect(await send("feedback")).toMatchObject({ status: 200, body: {} });
    const line = running.logged.map((logged) => JSON.parse(logged) as Node).findLast(({ msg }) => msg === "feedback");
    expect(line).toMatchObject({ helpful: false, answer: "azure/operating-system/paas" });
    // The payload says "I meant Linux": no log holds what a person typed.
    expect(running.logged.join("")).not.toContain("Linux");
  });
});

describe("when the other end fails", () => {
  const fails = (...statuses: readonly number[]) => connector.failures.push(...statuses.map((status) => ({ status, headers: { "retry-after": "0" } })));

  it.each([[[429]], [[429, 429, 429]], [[502, 503]], [[500]], [[412]]])("a reply survives %j", async (statuses) => {
    fails(...statuses);
    expect(await send("personal-message")).toMatchObject({ status: 200 });
    expect([messages().length, connector.attempts]).toEqual([1, statuses.length + 1]);
  });

  it("a reply is given up after four attempts, and the next question is served", async () => {
    fails(503, 503, 503, 503, 503);
    expect(await send("personal-message")).toMatchObject({ status: 500, text: "" });
    expect([connector.attempts, running.part.health()]).toEqual([4, "unreachable"]);
    connector.clear();
    await send("personal-message");
    expect([messages().length, running.part.health()]).toEqual([1, "ok"]);
  });

  it("a reply that was given up may be delivered by Teams again", async () => {
    fails(403);
    await send("personal-message", { id: "again" });
    await send("personal-message", { id: "again" });
    expect(messages()).toHaveLength(1);
  });

  it("so may what a press is told, where that was given up", async () => {
    fails(403);
    await send("submit-none", { id: "pressed" });
    await send("submit-none", { id: "pressed" });
    // Else the second press would be taken for the first, and the person hear nothing.
    expect(shown()).toEqual([WORDS.none]);
  });

  it("a refusal that no second attempt can help is not tried again", async () => {
    fails(403);
    await send("personal-message");
    expect(connector.attempts).toBe(1);
  });

  // The address in the activity was checked; the one in a redirect was not, and the reply carries the bot's token.
  it("a reply does not follow a redirect", async () => {
    connector.failures.push({ status: 307, headers: { location: `${connector.url}elsewhere` } });
    expect(await send("personal-message")).toMatchObject({ status: 500 });
    expect([connector.attempts, messages()]).toEqual([1, []]);
  });

  // A turn that waits an hour would hold the request, and the person, for an hour.
  it("a connector that asks for an hour is not waited for", async () => {
    connector.failures.push({ status: 429, headers: { "retry-after": "3600" } });
    expect(await send("personal-message")).toMatchObject({ status: 500 });
    expect(connector.attempts).toBe(1);
  });
});

describe("when an answer can't be made", () => {
  let broken: Running;
  beforeAll(async () => {
    const { assistant } = createFakeAssistant((question) => {
      if (question.includes("PaaS") || question.includes("SaaS")) throw new Error("secret detail");
      return VERDICT_CARD;
    });
    broken = await run({ assistant });
  });
  afterAll(() => broken.stop());

  it("a person gets one plain sentence, and the log the reason", async () => {
    await send("personal-message", {}, broken);
    expect(shown()).toEqual([WORDS.failed]);
    expect(broken.logged.join("")).toContain("secret detail");
  });

  it("a button says so and leaves its card", async () => {
    const { body } = await send("execute-button", {}, broken);
    expect(body).toEqual({ statusCode: 200, type: "application/vnd.microsoft.activity.message", value: WORDS.failed });
  });

  it("a search says nothing of the reason", async () => {
    const { status, text } = await send("dialog-insert", {}, broken);
    expect([status, text]).toEqual([500, ""]);
  });
});

describe("a typing sign", () => {
  const slowly = (milliseconds: number): Conversations => {
    const memory = createMemoryConversations();
    return { ...memory, recall: (key) => new Promise((done) => setTimeout(done, milliseconds)).then(() => memory.recall(key)) };
  };
  const typesFor = async (milliseconds: number, prepare: () => void = () => undefined) => {
    const slow = await run({ assistant: realAssistant(), conversations: slowly(milliseconds), options: { slow: 50 } });
    prepare();
    await send("personal-message", {}, slow);
    await slow.stop();
    return connector.delivered.map(({ activity }) => activity.type);
  };

  it("is shown only if the answer takes its time", async () => {
    expect(await typesFor(0)).toEqual(["message"]);
    connector.clear();
    expect(await typesFor(200)).toEqual(["typing", "message"]);
  });

  it("that fails does not cost the answer", async () => {
    expect(await typesFor(200, () => connector.failures.push({ status: 403 }))).toEqual(["message"]);
  });
});

describe("a request that is none", () => {
  it.each([
    ["no JSON", "{", {}, 400],
    ["a JSON text", '"hello"', {}, 400],
    ["a list", "[]", {}, 400],
    ["an activity without a type", "{}", {}, 400],
    ["another content type", "type=message", { "content-type": "application/x-www-form-urlencoded" }, 400],
    ["more than 256 KB", JSON.stringify({ type: "message", text: "x".repeat(300_000) }), {}, 413],
    ["a charset that nobody knows", "{}", { "content-type": "application/json; charset=klingon" }, 415],
  ])("%s is refused by number alone", async (_, body, headers, status) => {
    expect(await running.post(body, headers as Record<string, string>)).toMatchObject({ status, text: "" });
  });

  it("a reply address outside this machine is refused where nobody is checked", async () => {
    expect(await send("personal-message", { serviceUrl: "https://smba.trafficmanager.net/emea/" })).toMatchObject({ status: 401, text: "" });
    expect(await send("personal-message", { serviceUrl: "http://10.0.0.4/" })).toMatchObject({ status: 401 });
  });
});

describe("stopping", () => {
  it("finishes the turn under way, then takes no more", async () => {
    const { assistant } = createFakeAssistant(() => VERDICT_CARD);
    const memory = createMemoryConversations();
    const held: { let?: () => void } = {};
    const conversations: Conversations = {
      ...memory,
      recall: () =>
        new Promise((done) => {
          held.let = () => done(null);
        }),
    };
    const last: Running = await run({ assistant: assistant as Assistant, conversations });
    const underWay = send("personal-message", {}, last);
    while (!held.let) await new Promise((done) => setTimeout(done, 5));
    const stopped = last.part.stop();
    expect((await send("personal-message", {}, last)).status).toBe(503);
    held.let();
    expect((await underWay).status).toBe(200);
    await stopped;
    expect(messages()).toHaveLength(1);
    await last.stop();
  });
});
