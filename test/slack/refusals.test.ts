import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { slackOfFile } from "./running.ts";
import { bodyOf, deliver, event, payload, sign } from "./wire.ts";

const { slack, heard } = await slackOfFile();

const now = () => Math.floor(Date.now() / 1000);
const command = () => bodyOf(payload("asks-by-command"));
const post = (body: string, headers: Record<string, string>, type = "application/x-www-form-urlencoded") =>
  fetch(`${slack.url}/slack/events`, { method: "POST", body, headers: { "content-type": type, ...headers } });

describe("a request that Slack did not send", () => {
  const body = command().body;
  it.each([
    ["is not signed", {}],
    ["has no timestamp", { "x-slack-signature": sign(body)["x-slack-signature"] }],
    ["has no signature", { "x-slack-request-timestamp": String(now()) }],
    ["is signed with another secret", sign(body, { secret: "another" })],
    ["has a timestamp that is no number", { ...sign(body), "x-slack-request-timestamp": "soon" }],
    ["is signed for another body", sign("something else")],
    ["is older than five minutes", sign(body, { at: now() - 301 })],
    ["is more than a minute from the future", sign(body, { at: now() + 90 })],
    ["has another version of signature", { ...sign(body), "x-slack-signature": sign(body)["x-slack-signature"].replace("v0", "v1") }],
  ])("is refused with 401 where it %s", async (_, headers) => {
    expect((await post(body, headers)).status).toBe(401);
    expect(heard).toEqual([]);
  });

  it("is refused with 401 where a signed request is sent again", async () => {
    const text = new URLSearchParams({ ...(payload("asks-by-command") as Record<string, string>), text: "once" }).toString();
    const headers = sign(text);
    expect((await post(text, headers)).status).toBe(200);
    expect((await post(text, headers)).status).toBe(401);
    // Bolt reads up to a second "=" only: the same signature, spelt otherwise, is the same signature.
    expect((await post(text, { ...headers, "x-slack-signature": `${headers["x-slack-signature"]}=x` })).status).toBe(401);
    expect(heard).toHaveLength(1);
  });

  it("is let in where the clocks differ by less than a minute", async () => {
    const text = new URLSearchParams({ ...(payload("asks-by-command") as Record<string, string>), text: "skewed" }).toString();
    expect((await post(text, sign(text, { at: now() + 30 }))).status).toBe(200);
  });

  it("is refused with 413 above 256 kb, with or without its length", async () => {
    const big = new URLSearchParams({ payload: "x".repeat(257 * 1024) }).toString();
    expect((await post(big, sign(big))).status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${slack.url}/slack/events`,
        { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded", "transfer-encoding": "chunked", ...sign(`${big}1`) } },
        (response) => resolve(response.statusCode),
      );
      sent.on("error", reject);
      sent.end(`${big}1`);
    });
    expect(status).toBe(413);
  });

  it.each([
    ["broken JSON", "{", "application/json"],
    ["a payload that is no JSON", "payload=%7Bnot", "application/x-www-form-urlencoded"],
    ["null", "null", "application/json"],
    ["a list", "[1]", "application/json"],
    ["an empty body", "", "application/json"],
    ["an object that says nothing", "{}", "application/json"],
    ["an event without its event", '{"type":"event_callback"}', "application/json"],
    ["an event that is a text", '{"type":"event_callback","event":"x"}', "application/json"],
    ["a press without a button", 'payload={"type":"block_actions","user":{"id":"U1"},"actions":[]}', "application/x-www-form-urlencoded"],
    ["a form without its view", 'payload={"type":"view_submission","user":{"id":"U1"}}', "application/x-www-form-urlencoded"],
    ["a prototype", '{"__proto__":{"type":"event_callback"}}', "application/json"],
  ])("is refused with 400, and at once, where it is %s", async (_, text, type) => {
    const start = Date.now();
    expect((await post(text, sign(text), type)).status).toBe(400);
    expect(Date.now() - start).toBeLessThan(1000);
  });

  it("leaves nothing behind: the next person is answered", async () => {
    expect((await deliver(slack.url, { ...payload("asks-by-command"), text: "and now?" })).status).toBe(200);
    expect(heard.map((one) => one.question)).toEqual(["and now?"]);
  });
});

describe("the server around it", () => {
  it("answers Slack's check of the address, signed only", async () => {
    const body = JSON.stringify({ type: "url_verification", token: "x", challenge: "3eZbrw1aBm" });
    const verified = await post(body, sign(body), "application/json");
    expect(await verified.json()).toEqual({ challenge: "3eZbrw1aBm" });
    expect((await post(body, {}, "application/json")).status).toBe(401);
  });
  it("takes a notice about the rate of events", async () => {
    const body = JSON.stringify({ type: "app_rate_limited", token: "x", team_id: "T0A1B2C3D", minute_rate_limited: 1764000000, api_app_id: "A0A1B2C3D" });
    expect((await post(body, sign(body), "application/json")).status).toBe(200);
  });
  it("tells how each part is", async () => {
    const health = await fetch(`${slack.url}/healthz`);
    expect([health.status, await health.json()]).toEqual([200, { status: "ok", parts: { slack: "ok", teams: "off" } }]);
    expect(health.headers.get("x-powered-by")).toBeNull();
  });
  it.each(["/", "/slack", "/api/messages", "/slack/events", "/slack/events/"])("answers GET %s with 404 and no word about what runs here", async (path) => {
    const response = await fetch(slack.url + path);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/express|bolt|Error/i);
  });
  it("acknowledges an event before it is answered", async () => {
    slack.api.next("chat.postMessage", { kind: "slow", milliseconds: 1500 });
    const start = Date.now();
    expect((await deliver(slack.url, event("mentions-in-channel"))).status).toBe(200);
    expect(Date.now() - start).toBeLessThan(500);
    await slack.settled();
  });
});
