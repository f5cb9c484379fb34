/** Slack's settings: over HTTP with a signing secret, or in Socket Mode with an app-level token. */
import { z } from "zod";
import { type Env, type PartSettings, type Problem, setting } from "../settings.ts";

export type SlackSettings = {
  readonly mode: { readonly kind: "http"; readonly signingSecret: string } | { readonly kind: "socket"; readonly appToken: string };
  readonly botToken: string;
  readonly command: string;
  /** Another address of Slack's Web API, or null for Slack's own. */
  readonly apiUrl: string | null;
  /** Off in load tests only, which send one signed request many times. */
  readonly replayGuard?: boolean;
};

type Check = { readonly schema: z.ZodType<string>; readonly wrong: string; readonly remedy: string };

const CHECKS = {
  SLACK_SIGNING_SECRET: {
    // Slack's own are 32 hexadecimal digits; another length is accepted, a blank or a token pasted here is not.
    schema: z
      .string()
      .min(8)
      .regex(/^(?!x(?:oxb|oxp|app)-)\S+$/),
    wrong: "it is not a signing secret",
    remedy: "Copy it from api.slack.com/apps, your app, Basic Information, App Credentials.",
  },
  SLACK_BOT_TOKEN: {
    schema: z.string().regex(/^xoxb-\S+$/),
    wrong: "it is not a bot token, which starts with xoxb-",
    remedy: "Copy the Bot User OAuth Token from api.slack.com/apps, your app, OAuth & Permissions.",
  },
  SLACK_APP_TOKEN: {
    schema: z.string().regex(/^xapp-\S+$/),
    wrong: "it is not an app-level token, which starts with xapp-",
    remedy: "Create one with the scope connections:write at api.slack.com/apps, your app, Basic Information, App-Level Tokens.",
  },
  SLACK_COMMAND: {
    schema: z.string().regex(/^\/[a-z0-9_-]{1,31}$/),
    wrong: "it is not the name of a slash command",
    remedy: "Write a slash and up to 31 lower-case letters, digits, - or _, the same as in the app's manifest; or leave it out for /responsibility.",
  },
  SLACK_API_URL: {
    schema: z.url({ protocol: /^https?$/ }),
    wrong: "it is not an http or https address",
    remedy: "Leave it out, unless you test against another Web API.",
  },
} as const satisfies Record<string, Check>;

type Name = keyof typeof CHECKS;

const problem = (name: Name, wrong: string = CHECKS[name].wrong): Problem => ({ setting: name, wrong, remedy: CHECKS[name].remedy });

export function readSlackSettings(env: Env): PartSettings<SlackSettings> {
  const value = (name: Name) => setting(env, name);
  const [secret, botToken, appToken] = [value("SLACK_SIGNING_SECRET"), value("SLACK_BOT_TOKEN"), value("SLACK_APP_TOKEN")];
  if (!secret && !botToken && !appToken) return { kind: "off", turnOn: "SLACK_BOT_TOKEN with SLACK_SIGNING_SECRET (HTTP) or SLACK_APP_TOKEN (Socket Mode)" };

  const names = Object.keys(CHECKS) as Name[];
  const problems = names.filter((name) => value(name) !== undefined && !CHECKS[name].schema.safeParse(value(name)).success).map((name) => problem(name));
  if (!botToken) problems.push(problem("SLACK_BOT_TOKEN", `it is missing, though ${secret ? "SLACK_SIGNING_SECRET" : "SLACK_APP_TOKEN"} is set`));
  if (botToken && !secret && !appToken) problems.push(problem("SLACK_SIGNING_SECRET", "it is missing, though SLACK_BOT_TOKEN is set (and no SLACK_APP_TOKEN for Socket Mode)"));
  if (problems.length > 0 || !botToken) return { kind: "wrong", problems };

  const mode = appToken ? { kind: "socket" as const, appToken } : { kind: "http" as const, signingSecret: secret ?? "" };
  return { kind: "on", settings: { mode, botToken, command: value("SLACK_COMMAND") ?? "/responsibility", apiUrl: value("SLACK_API_URL") ?? null } };
}
