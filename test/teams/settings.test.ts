/** What is accepted as a set-up of Teams, and what is refused at the start. */
import { describe, expect, it } from "vitest";
import { isMicrosoft, isThisMachine } from "../../adapters/teams/service-url.ts";
import { readTeamsSettings } from "../../adapters/teams/settings.ts";

const ID = "6f9619ff-8b86-d011-b42d-00cf4fc964ff";
const TENANT = "3f1c2a90-5b7e-4a86-9d55-0c9d3a1b7e21";
const SECRET = "s3cret~value";
const single = { MicrosoftAppId: ID, MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: TENANT };
const read = (env: Record<string, string>, host = "127.0.0.1") => readTeamsSettings(env, host);
const wrongs = (env: Record<string, string>, host?: string) => {
  const reading = read(env, host);
  return reading.kind === "wrong" ? reading.problems.map(({ setting }) => setting) : reading.kind;
};

describe("the settings of Teams", () => {
  it.each([
    ["SingleTenant, which need not be said", single, { kind: "registered", appType: "SingleTenant", appId: ID, password: SECRET, tenantId: TENANT }],
    ["a tenant by its domain", { ...single, MicrosoftAppTenantId: "contoso.onmicrosoft.com" }, { tenantId: "contoso.onmicrosoft.com" }],
    [
      "a managed identity without a password",
      { MicrosoftAppId: ID, MicrosoftAppTenantId: TENANT, MicrosoftAppType: "UserAssignedMSI" },
      { appType: "UserAssignedMSI", password: "" },
    ],
    ["MultiTenant, whose tenant is not used", { ...single, MicrosoftAppType: "MultiTenant" }, { appType: "MultiTenant", tenantId: "" }],
    ["no app id on this machine, said outright", { TEAMS_ALLOW_UNAUTHENTICATED: "1" }, { kind: "local" }],
  ])("take %s", (_, env, settings) => {
    expect(read(env)).toMatchObject({ kind: "on", settings });
  });

  it.each([{}, { MicrosoftAppId: " " }, { TEAMS_ALLOW_UNAUTHENTICATED: "0" }])("of %j turn Teams off, and say what turns it on", (env) => {
    expect(read(env)).toMatchObject({ kind: "off", turnOn: expect.stringContaining("MicrosoftAppId") });
  });

  it.each([
    ["a typo in the type, which the SDK would take for MultiTenant", { ...single, MicrosoftAppType: "SingelTenant" }, ["MicrosoftAppType"]],
    ["a type in other letters", { ...single, MicrosoftAppType: "multitenant" }, ["MicrosoftAppType"]],
    ["an id that is no GUID", { ...single, MicrosoftAppId: "my-bot" }, ["MicrosoftAppId"]],
    ["a tenant that is neither GUID nor domain", { ...single, MicrosoftAppTenantId: "contoso" }, ["MicrosoftAppTenantId"]],
    ["a password for a managed identity", { ...single, MicrosoftAppType: "UserAssignedMSI" }, ["MicrosoftAppPassword"]],
    ["everything that is missing, at once", { MicrosoftAppType: "SingleTenant" }, ["MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId"]],
    ["a password without an id: nobody could be checked", { MicrosoftAppPassword: SECRET, MicrosoftAppTenantId: TENANT }, ["MicrosoftAppId"]],
    ["a flag that is neither 1 nor 0", { ...single, TEAMS_ALLOW_UNAUTHENTICATED: "yes" }, ["TEAMS_ALLOW_UNAUTHENTICATED"]],
    ["an app id that would not be used", { ...single, TEAMS_ALLOW_UNAUTHENTICATED: "1" }, ["TEAMS_ALLOW_UNAUTHENTICATED"]],
  ])("refuse %s", (_, env, names) => {
    expect(wrongs(env)).toEqual(names);
  });

  it.each(["0.0.0.0", "::", "10.0.0.4", "bot.example", "127.0.0.1.example"])("refuse to let anybody in on %s", (host) => {
    expect(wrongs({ TEAMS_ALLOW_UNAUTHENTICATED: "1" }, host)).toEqual(["TEAMS_ALLOW_UNAUTHENTICATED"]);
  });

  it("never repeat a value: any of them may be a secret in the wrong place", () => {
    const reading = read(Object.fromEntries(["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType", "TEAMS_ALLOW_UNAUTHENTICATED"].map((name) => [name, SECRET])));
    expect(reading.kind).toBe("wrong");
    expect(JSON.stringify(reading)).not.toContain(SECRET);
  });
});

describe("the address for replies", () => {
  it.each([
    "https://smba.trafficmanager.net/emea/",
    "https://smba.trafficmanager.net/amer/3f1c/",
    "https://webchat.botframework.com/",
    "https://europe.directline.botframework.com/",
  ])("may be %s", (url) => {
    expect(isMicrosoft(url)).toBe(true);
  });

  it.each([
    ["http://smba.trafficmanager.net/emea/", "the token would go in the clear"],
    ["https://smba.trafficmanager.net.evil.example/", "a prefix is no host"],
    ["https://evil.example/smba.trafficmanager.net", "a path is no host"],
    ["https://smba.trafficmanager.net@evil.example/", "a user name is no host"],
    ["https://evil.trafficmanager.net/", "anybody can have a traffic manager"],
    ["https://evilbotframework.com/", "the dot counts"],
    ["https://smba.trafficmanager.net:8443/", "Microsoft needs no other port"],
    ["https://169.254.169.254/metadata", "the metadata service of the machine"],
    [undefined as unknown, "it is missing"],
    [["https://smba.trafficmanager.net/"], "it is no text"],
  ])("may not be %s, because %s", (url) => {
    expect(isMicrosoft(url)).toBe(false);
  });

  it.each([
    ["http://127.0.0.1:56150/_connector", true],
    ["http://localhost:1/", true],
    ["http://[::1]:1/", true],
    ["https://smba.trafficmanager.net/emea/", false],
    ["http://10.0.0.4/", false],
    ["file:///tmp", false],
  ])("of a local client, %s: %s", (url, may) => {
    expect(isThisMachine(url)).toBe(may);
  });
});
