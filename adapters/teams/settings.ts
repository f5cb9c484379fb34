/** The settings of Teams, checked all at once. No value is ever repeated in a fault: any of them may be a secret in the wrong place. */
import { z } from "zod";
import { type Env, isLoopback, type PartSettings, type Problem, setting } from "../settings.ts";

const APP_TYPES = ["SingleTenant", "UserAssignedMSI", "MultiTenant"] as const;

export type TeamsSettings =
  | {
      readonly kind: "registered";
      readonly appId: string;
      readonly appType: (typeof APP_TYPES)[number];
      /** Empty for MultiTenant, which belongs to no tenant. */
      readonly tenantId: string;
      /** Empty for a managed identity, which has none. */
      readonly password: string;
    }
  /** Without an app id, for local clients: nobody is checked, and replies go to this machine only. */
  | { readonly kind: "local" };

const REMEDIES = {
  MicrosoftAppId: "Copy the Microsoft App ID from the Azure portal, your Azure Bot, Configuration.",
  MicrosoftAppPassword: "Copy a client secret's value from the Azure portal, App registrations, your app, Certificates & secrets; a managed identity has none.",
  MicrosoftAppTenantId: "Copy the App Tenant ID from the Azure portal, your Azure Bot, Configuration.",
  MicrosoftAppType: `Write the Bot Type that the Azure portal shows under your Azure Bot, Configuration: ${APP_TYPES.join(", ")}; or leave it out for SingleTenant.`,
  TEAMS_ALLOW_UNAUTHENTICATED: "It is for local clients only: set it to 1 without MicrosoftAppId and with HOST=127.0.0.1, or leave it out.",
} as const;
type Name = keyof typeof REMEDIES;
const NAMES = Object.keys(REMEDIES) as readonly Name[];

const TENANT = /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9-]+(\.[a-z0-9-]+)+)$/i;

const value = z.string().trim().default("");
const schema = z
  .object({
    MicrosoftAppId: value,
    MicrosoftAppPassword: value,
    MicrosoftAppTenantId: value,
    MicrosoftAppType: z.string().trim().default("SingleTenant"),
    TEAMS_ALLOW_UNAUTHENTICATED: value,
    host: z.string(),
  })
  .superRefine(
    ({ MicrosoftAppId: id, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant, MicrosoftAppType: type, TEAMS_ALLOW_UNAUTHENTICATED: local, host }, { addIssue }) => {
      const wrong = (name: Name, message: string) => addIssue({ code: "custom", path: [name], message });
      if (!["", "0", "1"].includes(local)) wrong("TEAMS_ALLOW_UNAUTHENTICATED", "it is neither 1 nor 0");
      if (local === "1" && !isLoopback(host)) wrong("TEAMS_ALLOW_UNAUTHENTICATED", "it is 1 although HOST is no loopback address, so that anybody could post");
      if (local === "1" && id) wrong("TEAMS_ALLOW_UNAUTHENTICATED", "it is 1 although MicrosoftAppId is set");
      if (local === "1") return;
      // A typo must be refused: the SDK would take it for MultiTenant without a word.
      if (!isAppType(type)) wrong("MicrosoftAppType", "it is no type of bot");
      if (!id) wrong("MicrosoftAppId", "it is missing, and without it nobody who posts here can be checked");
      else if (!z.guid().safeParse(id).success) wrong("MicrosoftAppId", "it is no GUID");
      if (type === "UserAssignedMSI" && password) wrong("MicrosoftAppPassword", "it is set although MicrosoftAppType is UserAssignedMSI");
      if (type !== "UserAssignedMSI" && !password) wrong("MicrosoftAppPassword", "it is missing");
      if (type === "MultiTenant") return;
      if (!tenant) wrong("MicrosoftAppTenantId", "it is missing");
      else if (!TENANT.test(tenant)) wrong("MicrosoftAppTenantId", "it is neither a GUID nor a domain");
    },
  );

/** @param host the address the server listens on */
export function readTeamsSettings(env: Env, host: string): PartSettings<TeamsSettings> {
  const given = Object.fromEntries(NAMES.flatMap((name) => (setting(env, name) === undefined ? [] : [[name, setting(env, name)]])));
  const { TEAMS_ALLOW_UNAUTHENTICATED: local, ...others } = given;
  if ((local === undefined || local === "0") && Object.keys(others).length === 0)
    return { kind: "off", turnOn: "MicrosoftAppId with MicrosoftAppPassword and MicrosoftAppTenantId" };
  const read = schema.safeParse({ ...given, host });
  if (!read.success) return { kind: "wrong", problems: read.error.issues.map(problemOf) };
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId, MicrosoftAppType: appType } = read.data;
  if (!isAppType(appType)) throw new Error("A bot type that was not checked.");
  if (read.data.TEAMS_ALLOW_UNAUTHENTICATED === "1") return { kind: "on", settings: { kind: "local" } };
  return { kind: "on", settings: { kind: "registered", appId, appType, password, tenantId: appType === "MultiTenant" ? "" : MicrosoftAppTenantId } };
}

function isAppType(type: string): type is (typeof APP_TYPES)[number] {
  return (APP_TYPES as readonly string[]).includes(type);
}

function problemOf({ path, message }: z.core.$ZodIssue): Problem {
  const name = path[0] as Name;
  return { setting: name, wrong: message, remedy: REMEDIES[name] };
}
