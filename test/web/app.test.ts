import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAsk } from "../../adapters/web/read.ts";
import type { AskReply, KnowledgeView, News } from "../../adapters/web/wire.ts";
import { AREA_IDS, MODEL_IDS } from "../../src/ids.ts";
import { cellOf } from "../../src/knowledge/knowledge.ts";
import { realAssistant } from "../teams/knowledge.ts";
import { type Running, startWeb, withTestCards } from "./running.ts";

const real = realAssistant();
let web: Running;
beforeAll(async () => {
  web = await startWeb(withTestCards(real));
});
afterAll(() => web.stop());

async function answer(question: string, context: unknown = null): Promise<AskReply> {
  const { status, body } = await web.ask({ question, context });
  expect(status).toBe(200);
  return JSON.parse(body) as AskReply;
}

const errorOf = (body: string) => (JSON.parse(body) as { error: string }).error;

describe("the page", () => {
  it.each(["/", "/?q=who+patches+the+OS+in+PaaS%3F", "/assets/index.js", "/web/knowledge"])("lets the browser load and run nothing but its own files: %s", async (path) => {
    const { status, headers } = await web.get(path);
    expect(status).toBe(200);
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
      ]),
    );
    expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(headers["x-powered-by"]).toBeUndefined();
  });

  it("names nothing outside of this machine in what it loads", async () => {
    const { body } = await web.get("/");
    expect(body.match(/(?:src|href)="[^"]*"/g)?.filter((address) => !/="(\/assets\/|#)/.test(address))).toEqual([]);
  });

  it("leaves the rest of the server alone", async () => {
    expect((await web.get("/healthz")).headers["content-security-policy"]).toBeUndefined();
    expect((await web.get("/nowhere")).status).toBe(404);
    expect((await web.get("/assets/../app.ts")).status).toBe(404);
    expect((await web.get("/assets/..%2f..%2fapp.ts")).status).not.toBe(200);
  });

  it.each([
    ["a name that was led to this machine", { host: "evil.example" }],
    ["a tunnel that keeps the name", { host: "abc.devtunnels.ms:443" }],
    ["a tunnel that hides the name", { host: "localhost:3978", "x-forwarded-host": "abc.devtunnels.ms" }],
    ["a proxy", { host: "127.0.0.1", "x-forwarded-for": "10.0.0.1" }],
  ])("is not shown through %s", async (_what, headers: Record<string, string>) => {
    for (const path of ["/", "/web/knowledge", "/web/events"]) {
      const refused = await web.get(path, headers);
      expect([refused.status, errorOf(refused.body)]).toEqual([403, expect.stringContaining("WEB_ALLOW_REMOTE=1")]);
    }
    expect((await web.ask({ question: "matrix" }, headers)).status).toBe(403);
  });

  it.each(["localhost:3978", "127.0.0.1:3978", "[::1]:3978", "localhost"])("is shown to this machine as %s", async (host) => {
    expect((await web.get("/", { host })).status).toBe(200);
  });

  it("is shown to all where that is switched on", async () => {
    const open = await startWeb(real, { remote: true });
    expect((await open.get("/", { host: "page.example" })).status).toBe(200);
    await open.stop();
  });
});

describe("a question", () => {
  it("is answered in every form", async () => {
    const reply = await answer("who patches the OS in PaaS?");
    expect(reply.card).toEqual(real.ask("who patches the OS in PaaS?").card);
    for (const form of [reply.text, reply.markdown, reply.html, JSON.stringify(reply.slack), JSON.stringify(reply.teams)])
      expect(form).toContain("patches and runs the operating system");
    expect(reply.why).toMatchObject({ threshold: expect.any(Number), confidence: expect.any(Number), query: { kind: "who" } });
    expect(reply.why.recognised).toContainEqual(expect.objectContaining({ words: "paas", name: "Platform as a service" }));
  });

  it("may lean on the one before, and says so", async () => {
    const first = await answer("who patches the OS in PaaS?");
    const second = await answer("and for IaaS?", first.context);
    expect([second.card.readAs, second.standsAlone]).toEqual(["Operating system, IaaS", false]);
    expect((await answer("what is left for us in SaaS?", first.context)).standsAlone).toBe(true);
  });

  // A kind of query that the page's reader does not know would lose its follow-ups without a word.
  it.each([
    "who patches the OS in PaaS?",
    "what is left for us in SaaS?",
    "which model leaves us the most?",
    "is Cosmos DB PaaS?",
    "compare iaas saas",
    "IaaS and SaaS have the same split, right?",
    "what is shared in PaaS?",
    "replication is a backup, right?",
    "who backs up Azure SQL and who patches AKS nodes?",
    "Data in IaaS? The OS in PaaS? Laptops in SaaS? The code in PaaS?",
    "tour",
    "tour 3",
    "quiz seed abc",
  ])("leaves a context that is taken back whole: %s", (question) => {
    const { context } = real.ask(question);
    expect(context).not.toBeNull();
    expect(readAsk(JSON.parse(JSON.stringify({ question: "and?", context })))?.context).toEqual(context);
  });

  it("may ask whose job it is what was declined before", async () => {
    const declined = await answer("how do i rotate keys in key vault");
    expect(declined.card.tone).toBe("decline");
    // The page sends back what it was given: what the declined question was about must come through, too.
    expect((await answer("and whose job is that?", declined.context)).card.readAs).toContain("Azure Key Vault");
  });

  it("gets every part of an answer that Slack gets in several", async () => {
    const { slack, teams } = await answer("long");
    expect(slack.length).toBeGreaterThan(1);
    expect(JSON.stringify(slack)).toContain("Heading 29");
    expect(teams.length).toBeGreaterThan(1);
  });

  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["text", "paas"],
    ["another shape", { query: { kind: "who" } }],
    ["an unknown kind", { query: { kind: "delete", areas: [] } }],
    ["a service that is not known", { query: { kind: "who", claim: null, aspect: null, part: null, areas: ["data"], models: [], services: ["no-such-service"] } }],
    ["a topic that is not known", { query: { kind: "topic", topic: "__proto__", models: [], services: [], claim: null, challenge: false } }],
    ["a prototype", JSON.parse('{"__proto__":{"query":{"kind":"help","to":"greeting"}}}')],
    ["itself, deep", { query: { kind: "several", parts: [{ kind: "several", parts: [] }] } }],
  ])("is answered as if it stood alone where the context is %s", async (_what, context) => {
    expect((await answer("and for IaaS?", context)).card).toEqual(real.ask("and for IaaS?").card);
  });

  it.each([
    ["nothing that somebody carries", { kind: "who", claim: null, aspect: null, part: null, areas: [], models: [], services: [] }],
    ["no service", { kind: "service", services: [], claim: null }],
  ])("is not given once more where the context is about %s: nothing that was understood is", async (_what, query) => {
    expect((await answer("are you sure?", { query })).card).toEqual(real.ask("are you sure?").card);
  });

  it.each([
    ["empty", ""],
    ["far too long", "who patches the OS? ".repeat(1000)],
    ["Slack's broadcast", "<!channel> <@U1> who patches the OS in PaaS?"],
    ["HTML", "<img src=x onerror=alert(1)><script>alert(1)</script>"],
    ["a prototype", "__proto__ constructor toString"],
    ["binary", "\u0000\u0001\uFFFD\uD800"],
    ["turned round", "\u202Ewho patches the OS in PaaS?"],
  ])("that is %s gets a plain sentence", async (_what, question) => {
    const { card, html } = await answer(question);
    expect(card.verdict.length).toBeGreaterThan(10);
    expect(html).not.toMatch(/<(img|script)/i);
  });

  it("never gives hostile text of a card as markup", async () => {
    const { html, markdown, slack } = await answer("hostile");
    expect(html).not.toMatch(/<(script|img)|href="javascript/i);
    expect(markdown).not.toMatch(/(?<!\\)<script/);
    expect(JSON.stringify(slack)).not.toContain('"mrkdwn"');
  });
});

describe("a bad request", () => {
  const post = (body: unknown, headers?: Record<string, string>) => web.ask(body, headers);

  it.each<[string, number, unknown, Record<string, string> | undefined]>([
    ["no JSON", 400, "{", undefined],
    ["no object", 400, "[]", undefined],
    ["no question", 400, "{}", undefined],
    ["a question that is no text", 400, { question: 7 }, undefined],
    ["another type", 415, "question=matrix", { "content-type": "application/x-www-form-urlencoded" }],
    ["text, as a foreign page may send it", 415, '{"question":"matrix"}', { "content-type": "text/plain" }],
    ["a character set nobody knows", 415, '{"question":"matrix"}', { "content-type": "application/json; charset=x-unknown" }],
    ["more than a question can be", 413, { question: "a".repeat(70_000) }, undefined],
  ])("is refused in words: %s", async (_what, status, body, headers) => {
    const refused = await post(body, headers);
    expect(refused.status).toBe(status);
    expect(refused.headers["content-type"]).toMatch(/^application\/json/);
    expect(errorOf(refused.body)).toMatch(/^[A-Z].{15,}\.$/);
    expect(refused.body).not.toMatch(/node_modules|SyntaxError| at /);
  });

  it("is told to use POST", async () => {
    const refused = await web.get("/web/ask");
    expect([refused.status, refused.headers["allow"], errorOf(refused.body)]).toEqual([405, "POST", "Ask with POST."]);
  });

  it("is nobody's fault but ours where an answer fails, and is logged without what was typed", async () => {
    const failed = await post({ question: "break" });
    expect([failed.status, errorOf(failed.body)]).toEqual([500, expect.stringContaining("went wrong on my side")]);
    expect(web.logged.join()).toContain("broken on purpose");
  });
});

describe("the knowledge", () => {
  it("is given whole: every cell with its party and the question that asks for it", async () => {
    const view = JSON.parse((await web.get("/web/knowledge")).body) as KnowledgeView;
    expect(view.areas.map(({ id }) => id)).toEqual([...AREA_IDS]);
    for (const area of view.areas) {
      expect(area.cells.map(({ model }) => model)).toEqual([...MODEL_IDS]);
      for (const cell of area.cells) {
        expect(cell.party).toBe(cellOf(real.knowledge, area.id, cell.model).party);
        const { answer: answered } = real.ask(cell.question);
        expect([cell.question, answered]).toEqual([cell.question, expect.objectContaining({ kind: "verdict", area: area.id, model: cell.model, service: null })]);
      }
    }
  });

  it("has a question for each service that is answered with it", async () => {
    const { services } = JSON.parse((await web.get("/web/knowledge")).body) as KnowledgeView;
    expect(services).toHaveLength(real.knowledge.services.size);
    const lost = services.filter(({ id, question }) => JSON.stringify(real.ask(question).answer).includes(`"service":"${id}"`) === false);
    expect(lost.map(({ question }) => question)).toEqual([]);
  });
});

describe("news of the knowledge", () => {
  const fault = { file: "knowledge/azure/areas/data.yaml", line: 3, column: 1, value: "saass", problem: 'unknown key "saass"', remedy: 'did you mean "saas"?' };

  /** Reads `count` messages from the stream. */
  async function listen(at: Running, count: number, between: () => void): Promise<News[]> {
    const response = await fetch(`${at.url}/web/events`);
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    const news: News[] = [];
    let text = "";
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      const found = [...text.matchAll(/^data: (.+)$/gm)].map(([, json]) => JSON.parse(json ?? "null") as News);
      if (found.length > news.length) {
        news.splice(0, news.length, ...found);
        if (news.length >= count) break;
        between();
      }
    }
    return news;
  }

  it("comes at once when a page connects, and after each read: faults with their place, then none", async () => {
    const edits = [[fault], []];
    const [first, broken, healed] = await listen(web, 3, () => web.read(edits.shift() ?? []));
    expect([first?.faults, broken?.faults, healed?.faults]).toEqual([[], [fault], []]);
    expect(new Set([first, broken, healed].map((news) => news?.version)).size).toBe(3);
  });

  it("keeps the server from stopping no longer than anything else", async () => {
    const other = await startWeb(real);
    const response = await fetch(`${other.url}/web/events`);
    const started = Date.now();
    await other.stop();
    await response.text();
    expect(Date.now() - started).toBeLessThan(2_000);
  });

  it("is given to no more pages than the server bears", async () => {
    const other = await startWeb(real);
    const opened = await Promise.all(Array.from({ length: 51 }, () => fetch(`${other.url}/web/events`)));
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(50);
    expect(opened.filter(({ status }) => status === 503)).toHaveLength(1);
    await other.stop();
  });
});
