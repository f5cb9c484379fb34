import { describe, expect, it } from "vitest";
import { VERDICT_CARD } from "../cards.ts";
import { type FakeApi, type Mishap, startFakeApi } from "./fake-api.ts";
import { readText } from "./reader.ts";
import { type Running, settled, slackOfFile, startSlack } from "./running.ts";
import { deliver, event, payload } from "./wire.ts";

const { assistant, slack } = await slackOfFile();

async function mention(wait = 450): Promise<void> {
  await deliver(slack.url, event("mentions-in-channel"));
  await settled(slack.api, wait);
}
const posts = () => slack.api.of("chat.postMessage");
const log = () => slack.logged.join("");

describe("an answer", () => {
  it.each<[string, Mishap]>([
    ["Slack answers 500", { kind: "status", status: 500 }],
    ["Slack answers 503", { kind: "status", status: 503 }],
    ["Slack closes the connection", { kind: "close" }],
    ["Slack says internal_error", { kind: "error", error: "internal_error" }],
  ])("arrives all the same where %s, once", async (_, mishap) => {
    slack.api.next("chat.postMessage", mishap);
    await mention();
    expect(posts()).toHaveLength(2);
    expect(log()).not.toContain("could not be delivered");
  });
  it("waits as long as Slack asks for when it is limited", async () => {
    slack.api.next("chat.postMessage", { kind: "limited", seconds: 1 });
    await mention(1150);
    const [first, second] = posts();
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });
  it("is given up where Slack asks for a wait longer than anybody would", async () => {
    slack.api.next("chat.postMessage", { kind: "limited", seconds: 3600 });
    await mention(200);
    expect(posts()).toHaveLength(1);
    expect(log()).toContain("limited by Slack for 3600 s");
  });
  it("is given up after four tries, with a line in the log, and the next one is served", async () => {
    slack.api.next("chat.postMessage", ...Array.from({ length: 4 }, (): Mishap => ({ kind: "status", status: 502 })));
    await mention(1600);
    expect(posts()).toHaveLength(4);
    expect(log()).toContain("An answer could not be delivered");
    slack.api.clear();
    await mention(100);
    expect(posts()).toHaveLength(1);
  }, 15_000);
  it.each(["invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long", "invalid_attachments"])("goes out as text alone where Slack says %s", async (error) => {
    slack.api.next("chat.postMessage", { kind: "error", error });
    await mention(100);
    const [, text] = posts();
    expect(text?.args["blocks"]).toBeUndefined();
    expect(readText(String(text?.args["text"])).shown).toContain(VERDICT_CARD.verdict);
  });
  it("goes out as text alone by a response address too", async () => {
    slack.api.next("response_url", { kind: "error", error: "invalid_blocks" });
    await deliver(slack.url, payload("chooses", { responseUrl: slack.api.responseUrl() }));
    await slack.settled();
    const [, text] = slack.api.of("response_url");
    expect(text?.args).toMatchObject({ replace_original: true });
    expect(text?.args["blocks"]).toBeUndefined();
  });
  it("is not tried again where trying again cannot help, and the log says what is missing", async () => {
    slack.api.next("chat.postMessage", { kind: "error", error: "missing_scope", needed: "chat:write" });
    await mention(300);
    expect(posts()).toHaveLength(1);
    expect(log()).toContain("missing_scope (needs chat:write)");
  });
  it("is acknowledged at once, though Slack's API takes seconds", async () => {
    slack.api.next("views.open", { kind: "slow", milliseconds: 800 });
    slack.api.next("response_url", { kind: "slow", milliseconds: 800 });
    for (const name of ["asks-about-a-message", "chooses", "asks-by-command", "asks-again-in-modal"]) {
      const start = Date.now();
      await deliver(slack.url, payload(name, { trigger: slack.api.trigger(), responseUrl: slack.api.responseUrl() }));
      expect(Date.now() - start).toBeLessThan(500);
    }
    await settled(slack.api, 900);
  });
  it("does not hold up another conversation", async () => {
    slack.api.next("chat.postMessage", { kind: "slow", milliseconds: 1200 });
    const start = Date.now();
    await deliver(slack.url, event("mentions-in-channel", { channel: "C0SLOW" }));
    await deliver(slack.url, event("mentions-in-channel", { channel: "C0QUICK" }));
    await settled(slack.api, 100);
    expect(posts().map((call) => call.args["channel"])).toEqual(["C0SLOW", "C0QUICK"]);
    expect(Date.now() - start).toBeLessThan(1000);
    await settled(slack.api, 1300);
  });
  it("that was pressed for in a modal is not opened when its time is over", async () => {
    slack.api.next("views.open", ...Array.from({ length: 4 }, (): Mishap => ({ kind: "slow", milliseconds: 3_100 })));
    await deliver(slack.url, payload("asks-from-anywhere", { trigger: slack.api.trigger() }));
    await settled(slack.api, 1_700);
    // Slack took too long, and the answer to the first call is that the trigger has expired: no second try.
    expect(slack.api.of("views.open")).toHaveLength(1);
  }, 15_000);
  it("leaves no secret and nothing typed in the log", async () => {
    slack.api.next("chat.postMessage", { kind: "error", error: "fatal" });
    await deliver(slack.url, event("mentions-in-channel", { text: "<@U0BOT00001> my private words" }));
    await settled(slack.api, 200);
    expect(log()).toContain("could not be delivered");
    expect(log()).not.toMatch(/xoxb|private words|0123456789abcdef/);
  });
});

describe("without Slack", () => {
  const down = async (): Promise<FakeApi> => {
    const api = await startFakeApi();
    await api.stop();
    return api;
  };
  const health = async (running: Running) => (await (await fetch(`${running.url}/healthz`)).json()) as { status: string; parts: { slack: string } };

  it("starts, lives, says so, answers commands, and serves when Slack is back", async () => {
    const gone = await down();
    const running = await startSlack({ assistant, api: gone, start: false });
    expect((await health(running)).parts.slack).toBe("starting");
    await running.part.start();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await health(running)).toMatchObject({ status: "degraded", parts: { slack: "unreachable" } });
    expect(running.logged.join("")).toContain("Slack's Web API cannot be used");

    // The reply to a command needs no call.
    expect((await deliver(running.url, payload("asks-by-command"))).status).toBe(200);

    const back = await startFakeApi({ port: gone.port });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await health(running)).toMatchObject({ status: "ok", parts: { slack: "ok" } });
    await deliver(running.url, event("mentions-in-channel"));
    await settled(back);
    expect(back.of("chat.postMessage")).toHaveLength(1);
    // One line for the outage, however often it was tried.
    expect(running.logged.filter((line) => line.includes("cannot be used"))).toHaveLength(1);
    await Promise.all([running.part.stop(), back.stop()]);
  }, 15_000);

  it("notices that Slack went away, by the first answer it cannot deliver", async () => {
    const running = await startSlack({ assistant });
    expect((await health(running)).parts.slack).toBe("ok");
    await running.api.stop();
    await deliver(running.url, event("mentions-in-channel"));
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect((await health(running)).parts.slack).toBe("unreachable");
    await running.part.stop();
  }, 15_000);

  it("says in the log what is wrong where Slack refuses the token, and lives", async () => {
    const running = await startSlack({ assistant, settings: { botToken: "xoxb-revoked-token" } });
    expect((await health(running)).parts.slack).toBe("unreachable");
    expect(running.logged.join("")).toContain("invalid_auth");
    expect(running.logged.join("")).not.toContain("xoxb-revoked-token");
    await running.stop();
  });

  it("finishes what is under way when it is stopped", async () => {
    const running = await startSlack({ assistant });
    running.api.next("chat.postMessage", { kind: "slow", milliseconds: 500 }, { kind: "status", status: 500 });
    running.api.next("chat.postMessage", { kind: "status", status: 500 });
    await deliver(running.url, event("mentions-in-channel"));
    await running.part.stop();
    expect(running.logged.join("")).not.toContain("could not be delivered");
    expect(running.api.of("chat.postMessage").length).toBeGreaterThan(0);
    await running.stop();
  });
});
