import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type AnySchemaObject } from "ajv";
import { createGenerator } from "ts-json-schema-generator";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PROMPTS } from "../../adapters/slack/home.ts";
import { COMMANDS } from "../../src/commands.ts";
import { payload } from "./wire.ts";

const FILE = join(import.meta.dirname, "../../adapters/slack/manifest.yaml");

type Shortcut = { name: string; type: string; callback_id: string; description: string };
type Manifest = {
  display_information: { name: string; description: string; long_description: string; background_color: string };
  features: {
    bot_user: { display_name: string };
    agent_view: { agent_description: string; suggested_prompts: unknown[] };
    shortcuts: Shortcut[];
    slash_commands: { command: string; url: string; usage_hint: string; description: string; should_escape: boolean }[];
  };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { request_url: string; bot_events: string[] }; interactivity: { request_url: string }; socket_mode_enabled: boolean };
};
const read = () => parse(readFileSync(FILE, "utf8")) as Manifest;
const manifest = read();

/** The types of @slack/web-api 8.2.0 do not know it yet. */
const SCOPES_MISSING_IN_TYPES = ["assistant:write"];

function schemaProblems(content: Manifest): string[] {
  const schema = createGenerator({
    path: join(import.meta.dirname, "manifest-root.ts"),
    tsconfig: join(import.meta.dirname, "../../tsconfig.json"),
    type: "Manifest",
    skipTypeCheck: true,
  }).createSchema("Manifest") as AnySchemaObject;
  const check = new Ajv({ allErrors: true, strict: false }).compile(schema);
  const known = { ...content, oauth_config: { scopes: { bot: content.oauth_config.scopes.bot.filter((scope) => !SCOPES_MISSING_IN_TYPES.includes(scope)) } } };
  return check(known) ? [] : (check.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe("the Slack manifest", () => {
  it("fits the types of Slack's own client, events and scopes included", () => {
    expect(schemaProblems(manifest)).toEqual([]);
    const wrong = read();
    wrong.settings.event_subscriptions.bot_events = ["message.dm"];
    expect(schemaProblems(wrong)).not.toEqual([]);
  });

  // slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json
  it.each<[string, string, number, number]>([
    ["name", manifest.display_information.name, 1, 35],
    ["description", manifest.display_information.description, 1, 140],
    ["long description", manifest.display_information.long_description, 175, 4000],
    ["bot's name", manifest.features.bot_user.display_name, 1, 80],
    ["agent's description", manifest.features.agent_view.agent_description, 1, 300],
    ["command", manifest.features.slash_commands[0]?.command ?? "", 2, 32],
    ["usage hint", manifest.features.slash_commands[0]?.usage_hint ?? "", 1, 1000],
    ...manifest.features.shortcuts.flatMap(({ name, description }): [string, string, number, number][] => [
      ["shortcut's name", name, 1, 24],
      ["shortcut's description", description, 1, 150],
    ]),
  ])("keeps its %s within Slack's limits: %s", (_, text, least, most) => {
    expect(text.length).toBeGreaterThanOrEqual(least);
    expect(text.length).toBeLessThanOrEqual(most);
  });

  it("hints at every command of the one list, in its order", () => {
    expect(manifest.features.slash_commands[0]?.usage_hint).toBe(["[question]", ...COMMANDS.map(({ name, usage }) => `${name} ${usage}`.trim())].join(" | "));
  });

  it("suggests the prompts that the running app sets", () => {
    expect(manifest.features.agent_view.suggested_prompts).toEqual(PROMPTS);
    expect(PROMPTS.length).toBeLessThanOrEqual(4);
  });

  it("sends commands, events and presses to the one route", () => {
    const { event_subscriptions, interactivity } = manifest.settings;
    const urls = [event_subscriptions.request_url, interactivity.request_url, ...manifest.features.slash_commands.map(({ url }) => url)];
    expect(new Set(urls)).toEqual(new Set(["https://bot.example.com/slack/events"]));
  });

  it("asks for exactly the scopes that its events and calls need", () => {
    const needs: Readonly<Record<string, string>> = { app_mention: "app_mentions:read", "message.im": "im:history" };
    const forEvents = manifest.settings.event_subscriptions.bot_events.flatMap((event) => needs[event] ?? []);
    // chat.postMessage, assistant.threads.setSuggestedPrompts, and the command with its shortcuts. Views need none.
    expect([...manifest.oauth_config.scopes.bot].sort()).toEqual([...forEvents, "assistant:write", "chat:write", "commands"].sort());
  });

  it("has a payload on file for every event, shortcut and command, which the wire tests answer", () => {
    const events = ["opens-the-home", "mentions-in-channel", "writes-directly"].map((name) => {
      const event = payload(name)["event"] as { type: string; channel_type?: string };
      return event.channel_type ? `${event.type}.${event.channel_type}` : event.type;
    });
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(events);
    expect(manifest.features.shortcuts.map(({ callback_id }) => callback_id)).toEqual(["asks-about-a-message", "asks-from-anywhere"].map((name) => payload(name)["callback_id"]));
    expect(manifest.features.slash_commands[0]?.command).toBe(payload("asks-by-command")["command"]);
  });

  it("names the shortcuts as people are told to look for them", () => {
    expect(manifest.features.shortcuts.map(({ name }) => name)).toEqual(["Who is responsible?", "Ask about responsibility"]);
  });
});
