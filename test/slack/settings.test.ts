import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "dotenv";
import { describe, expect, it } from "vitest";
import { problemsToText, readCommonSettings } from "../../adapters/settings.ts";
import { readSlackSettings } from "../../adapters/slack/settings.ts";
import { SECRET } from "./wire.ts";

const TOKEN = "xoxb-1-secret";
const http = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: TOKEN };
const problemsIn = (env: Record<string, string>) => {
  const read = readSlackSettings(env);
  return read.kind === "wrong" ? read.problems : [];
};
const wrongIn = (env: Record<string, string>) => problemsIn(env).map((problem) => problem.setting);

describe("the settings of Slack", () => {
  it("are off where nothing is set, and say what would turn them on", () => {
    for (const env of [{}, { SLACK_SIGNING_SECRET: "", SLACK_BOT_TOKEN: " " }]) {
      expect(readSlackSettings(env)).toEqual({ kind: "off", turnOn: "SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)" });
    }
  });
  it("choose HTTP with a signing secret", () => {
    expect(readSlackSettings(http)).toEqual({ kind: "on", settings: { mode: { kind: "http", signingSecret: SECRET }, botToken: TOKEN, command: "/responsibility", apiUrl: null } });
  });
  it("choose Socket Mode with an app-level token", () => {
    expect(readSlackSettings({ SLACK_BOT_TOKEN: TOKEN, SLACK_APP_TOKEN: "xapp-1" })).toMatchObject({ kind: "on", settings: { mode: { kind: "socket", appToken: "xapp-1" } } });
  });
  it("take another command and another address of the Web API", () => {
    expect(readSlackSettings({ ...http, SLACK_COMMAND: "/who", SLACK_API_URL: "http://127.0.0.1:4003/api/" })).toMatchObject({
      settings: { command: "/who", apiUrl: "http://127.0.0.1:4003/api/" },
    });
  });
  it.each<[string, Record<string, string>, string[]]>([
    ["a secret without a token", { SLACK_SIGNING_SECRET: SECRET }, ["SLACK_BOT_TOKEN"]],
    ["a token without a secret", { SLACK_BOT_TOKEN: TOKEN }, ["SLACK_SIGNING_SECRET"]],
    ["an app-level token alone", { SLACK_APP_TOKEN: "xapp-1" }, ["SLACK_BOT_TOKEN"]],
    ["a user's token", { ...http, SLACK_BOT_TOKEN: "xoxp-1" }, ["SLACK_BOT_TOKEN"]],
    ["a token in place of the secret", { ...http, SLACK_SIGNING_SECRET: TOKEN }, ["SLACK_SIGNING_SECRET"]],
    ["a bot token in place of the app's", { ...http, SLACK_APP_TOKEN: TOKEN }, ["SLACK_APP_TOKEN"]],
    ["a command without its slash", { ...http, SLACK_COMMAND: "who" }, ["SLACK_COMMAND"]],
    ["an address that is none", { ...http, SLACK_API_URL: "slack.com" }, ["SLACK_API_URL"]],
    ["an address that is no web address", { ...http, SLACK_API_URL: "file:///etc" }, ["SLACK_API_URL"]],
    ["several faults", { SLACK_SIGNING_SECRET: "short", SLACK_BOT_TOKEN: "nonsense", SLACK_COMMAND: "who" }, ["SLACK_SIGNING_SECRET", "SLACK_BOT_TOKEN", "SLACK_COMMAND"]],
  ])("refuse %s", (_, env, settings) => {
    expect(wrongIn(env)).toEqual(settings);
  });
  it("name the setting, what is wrong, where it comes from and what to do, and no secret", () => {
    const text = problemsToText(problemsIn({ SLACK_SIGNING_SECRET: TOKEN, SLACK_BOT_TOKEN: "hunter2-hunter2" }), () => "from .env");
    expect(text).toContain("SLACK_BOT_TOKEN (from .env): it is not a bot token, which starts with xoxb-. Copy the Bot User OAuth Token from");
    expect(text).toContain("2 faults");
    expect(text).not.toMatch(/hunter2|xoxb-1-secret/);
  });
});

describe("the common settings", () => {
  it("have defaults", () => {
    expect(readCommonSettings({})).toEqual({ settings: { host: "127.0.0.1", port: 3978, knowledge: "knowledge", askedInVain: null }, problems: [] });
  });
  it.each([
    ["PORT", "http"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "39.78"],
    ["HOST", "my host"],
  ])("refuse %s=%s", (name, value) => {
    expect(readCommonSettings({ [name]: value }).problems.map((problem) => problem.setting)).toEqual([name]);
  });
});

describe(".env.example", () => {
  const example = parse(readFileSync(join(import.meta.dirname, "../../.env.example")));
  it("starts nothing and refuses nothing as it stands", () => {
    expect(readSlackSettings(example).kind).toBe("off");
    expect(readCommonSettings(example).problems).toEqual([]);
  });
});
