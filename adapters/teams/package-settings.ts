/** What the app package needs to know, beyond what the bot does. */
import { z } from "zod";
import { type Env, type Problem, setting } from "../settings.ts";
import type { AppSettings } from "./manifest.ts";

const website = z.url({ protocol: /^https$/ });

const CHECKS = [
  { name: "MicrosoftAppId", required: true, schema: z.guid(), wrong: "it is no GUID", remedy: "Copy the Microsoft App ID from the Azure portal, your Azure Bot, Configuration." },
  {
    name: "TEAMS_APP_DEVELOPER",
    required: true,
    schema: z.string().max(32),
    wrong: "it is longer than 32 characters",
    remedy: "Write who offers the app to your people, such as the name of your IT department.",
  },
  {
    name: "TEAMS_APP_WEBSITE",
    required: true,
    schema: website,
    wrong: "it is no https address",
    remedy: "Write the https address where people get help with the app, such as a page of your intranet.",
  },
  {
    name: "TEAMS_APP_PRIVACY",
    required: false,
    schema: website,
    wrong: "it is no https address",
    remedy: "Write the https address of your privacy notice, or leave it out for TEAMS_APP_WEBSITE.",
  },
  {
    name: "TEAMS_APP_TERMS",
    required: false,
    schema: website,
    wrong: "it is no https address",
    remedy: "Write the https address of your terms of use, or leave it out for TEAMS_APP_WEBSITE.",
  },
] as const;

export type PackageReading = { readonly ok: true; readonly settings: AppSettings } | { readonly ok: false; readonly problems: readonly Problem[] };

export function readPackageSettings(env: Env): PackageReading {
  const problems = CHECKS.flatMap(({ name, required, schema, wrong, remedy }): readonly Problem[] => {
    const value = setting(env, name);
    if (value === undefined) return required ? [{ setting: name, wrong: "it is missing", remedy }] : [];
    return schema.safeParse(value).success ? [] : [{ setting: name, wrong, remedy }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const value = (name: (typeof CHECKS)[number]["name"]) => setting(env, name) ?? "";
  const site = value("TEAMS_APP_WEBSITE");
  return {
    ok: true,
    settings: {
      appId: value("MicrosoftAppId"),
      developer: value("TEAMS_APP_DEVELOPER"),
      website: site,
      privacy: value("TEAMS_APP_PRIVACY") || site,
      terms: value("TEAMS_APP_TERMS") || site,
    },
  };
}
