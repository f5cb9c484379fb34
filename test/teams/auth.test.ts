/** Who may post here: real tokens, signed with real keys, against a local OpenID server and a local connector. */
import type { ServiceClientCredentialsFactory } from "botframework-connector";
import type { JWTPayload } from "jose";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { isMicrosoft } from "../../adapters/teams/service-url.ts";
import type { TeamsSettings } from "../../adapters/teams/settings.ts";
import { VERDICT_CARD } from "../cards.ts";
import { createFakeAssistant } from "../contract/surface-contract.ts";
import { type Connector, startConnector } from "./connector.ts";
import { claimsOf, LONG_AGO, MUCH_LATER, type OpenId, sign, startOpenId, unsigned } from "./openid.ts";
import { payload, type Running, run } from "./running.ts";

const APP = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";
const settings: TeamsSettings = { kind: "registered", appId: APP, appType: "SingleTenant", tenantId: "3f1c2a90-5b7e-4a86-9d55-0c9d3a1b7e21", password: "the-secret" };
/** A token for replies costs a request to Entra; here it is a word. */
const credentials: ServiceClientCredentialsFactory = {
  isValidAppId: async (id) => id === APP,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request) => {
      request.headers.set("authorization", "Bearer outbound-test");
      return request;
    },
  }),
};

let connector: Connector;
let openId: OpenId;
let running: Running;
const { assistant, heard } = createFakeAssistant(() => VERDICT_CARD);

beforeAll(async () => {
  [connector, openId] = await Promise.all([startConnector(), startOpenId()]);
  running = await run({ assistant, settings, options: { credentials, openIdMetadataUrl: openId.metadataUrl, mayServe: (url) => url === connector.url || isMicrosoft(url) } });
});
afterAll(() => Promise.all([running.stop(), connector.stop(), openId.stop()]));
beforeEach(() => {
  connector.clear();
  heard.length = 0;
  running.logged.length = 0;
});

const claims = (changes: JWTPayload = {}): JWTPayload => ({ ...claimsOf(APP, connector.url), ...changes });
const without = (name: string) => Object.fromEntries(Object.entries(claims()).filter(([claim]) => claim !== name));
const tampered = (token: string) => {
  const [header, , signature] = token.split(".");
  return `${header}.${Buffer.from(JSON.stringify(claims({ extra: true }))).toString("base64url")}.${signature}`;
};
let count = 0;
const post = (authorization: string | null, changes = {}) => {
  count += 1;
  return running.post(payload("personal-message", { serviceUrl: connector.url, id: `auth-${count}`, ...changes }), authorization === null ? {} : { authorization });
};
const good = () => sign(claims(), openId.teams, "k1");

type Refused = { readonly token: string; readonly authorization: () => Promise<string> | string | null; readonly changes?: object };

describe("a request", () => {
  it("with a valid token is answered, with the bot's own token", async () => {
    expect((await post(`Bearer ${await good()}`)).status).toBe(200);
    expect(connector.delivered.map(({ authorization }) => authorization)).toEqual(["Bearer outbound-test"]);
    expect(heard).toHaveLength(1);
  });

  const REFUSED: readonly Refused[] = [
    { token: "no token", authorization: () => null },
    { token: "an empty header", authorization: () => "" },
    { token: "Bearer and nothing else", authorization: () => "Bearer " },
    { token: "garbage", authorization: () => "Bearer garbage" },
    { token: "three parts of garbage", authorization: () => "Bearer a.b.c" },
    { token: "another scheme", authorization: () => "Basic dXNlcjpwYXNz" },
    { token: "an unsigned token", authorization: () => `Bearer ${unsigned(claims())}` },
    { token: "the public key as an HMAC secret", authorization: async () => `Bearer ${await sign(claims(), new TextEncoder().encode(openId.publicText), "k1", "HS256")}` },
    { token: "the wrong key under a known name", authorization: async () => `Bearer ${await sign(claims(), openId.stranger, "k1")}` },
    { token: "a key nobody published", authorization: async () => `Bearer ${await sign(claims(), openId.stranger, "k9")}` },
    { token: "claims changed after signing", authorization: async () => `Bearer ${tampered(await good())}` },
    { token: "another bot's audience", authorization: async () => `Bearer ${await sign(claims({ aud: "00000000-1111-2222-3333-444444444444" }), openId.teams, "k1")}` },
    { token: "no audience", authorization: async () => `Bearer ${await sign(without("aud"), openId.teams, "k1")}` },
    { token: "another issuer", authorization: async () => `Bearer ${await sign(claims({ iss: "https://evil.example" }), openId.teams, "k1")}` },
    { token: "no issuer", authorization: async () => `Bearer ${await sign(without("iss"), openId.teams, "k1")}` },
    { token: "a token that has expired", authorization: async () => `Bearer ${await sign(claims({ exp: LONG_AGO() }), openId.teams, "k1")}` },
    { token: "a token that is not yet valid", authorization: async () => `Bearer ${await sign(claims({ nbf: MUCH_LATER(), exp: MUCH_LATER() + 60 }), openId.teams, "k1")}` },
    {
      token: "another service URL than the activity's",
      authorization: async () => `Bearer ${await sign(claims({ serviceurl: "https://smba.trafficmanager.net/amer/" }), openId.teams, "k1")}`,
    },
    { token: "no service URL in the token", authorization: async () => `Bearer ${await sign(without("serviceurl"), openId.teams, "k1")}` },
    { token: "a key that is endorsed for another channel", authorization: async () => `Bearer ${await sign(claims(), openId.webchat, "k2")}` },
    { token: "no service URL in the activity", authorization: async () => `Bearer ${await good()}`, changes: { serviceUrl: undefined } },
    { token: "a channel that is not Teams", authorization: async () => `Bearer ${await good()}`, changes: { channelId: "AseChannel" } },
    { token: "no channel", authorization: async () => `Bearer ${await good()}`, changes: { channelId: undefined } },
    {
      token: "a service URL that is not Microsoft's, though signed for",
      authorization: async () => `Bearer ${await sign(claims({ serviceurl: "https://evil.example/" }), openId.teams, "k1")}`,
      changes: { serviceUrl: "https://evil.example/" },
    },
  ];

  it.each(REFUSED)("with $token is refused with 401, and nothing of ours runs", async ({ authorization, changes }) => {
    const { status, text } = await post(await authorization(), changes);
    expect([status, text]).toEqual([401, ""]);
    expect([heard, connector.attempts]).toEqual([[], 0]);
  });

  it("that is refused leaves no token in the log", async () => {
    const token = await sign(claims({ aud: "another" }), openId.teams, "k1");
    await post(`Bearer ${token}`);
    expect(running.logged.join("")).toContain("refused");
    expect(running.logged.join("")).not.toContain(token.split(".")[2]);
  });

  it("an invoke is held to the same rule", async () => {
    const { status } = await running.post(payload("search", { serviceUrl: connector.url }), { authorization: `Bearer ${unsigned(claims())}` });
    expect([status, heard.length]).toEqual([401, 0]);
  });

  it("gets a 500, not a 401, while Microsoft's keys can't be reached: Teams may try again", async () => {
    const alone = await run({ assistant, settings, options: { credentials, openIdMetadataUrl: "http://127.0.0.1:9/.well-known/openidconfiguration", mayServe: () => true } });
    const { status, text } = await alone.post(payload("personal-message", { serviceUrl: connector.url }), { authorization: `Bearer ${await good()}` });
    await alone.stop();
    expect([status, text, heard.length]).toEqual([500, "", 0]);
  });

  it("that fails at the connector leaves no token in the log either", async () => {
    connector.failures.push({ status: 403 });
    await post(`Bearer ${await good()}`);
    expect(running.logged.join("")).toContain("The connector answered 403.");
    expect(running.logged.join("")).not.toMatch(/outbound-test|the-secret/);
  });
});
