/**
 * The app's manifest, from the settings and the one list of commands. Pure.
 * @see https://learn.microsoft.com/microsoft-365/extensibility/schema/
 */
import { COMMANDS, EXAMPLE_QUESTIONS } from "../../src/commands.ts";
import { APP_WORDS } from "./words.ts";

/** The lowest version that has prompt starters. */
export const MANIFEST_VERSION = "1.27";

export type AppSettings = {
  readonly appId: string;
  readonly developer: string;
  readonly website: string;
  readonly privacy: string;
  readonly terms: string;
};

/** Picked from the menu, a command is written into the message box as its title. */
const commands = COMMANDS.map(({ name, usage, description }) => ({ title: name, description: usage ? `${description}: ${name} ${usage}` : description }));
const prompts = EXAMPLE_QUESTIONS.map((question) => ({ type: "prompt", title: question, description: question, prompt: question }));

/** @param version of the program, such as `0.1.0` */
export function createManifest({ appId, developer, website, privacy, terms }: AppSettings, version: string): object {
  return {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${MANIFEST_VERSION}/MicrosoftTeams.schema.json`,
    manifestVersion: MANIFEST_VERSION,
    version,
    id: appId,
    developer: { name: developer, websiteUrl: website, privacyUrl: privacy, termsOfUseUrl: terms },
    name: { short: APP_WORDS.name, full: APP_WORDS.fullName },
    description: { short: APP_WORDS.short, full: APP_WORDS.full },
    icons: { color: "color.png", outline: "outline.png" },
    accentColor: "#1B4F72",
    bots: [
      {
        botId: appId,
        scopes: ["personal", "team", "groupChat"],
        supportsFiles: false,
        isNotificationOnly: false,
        commandLists: [
          { scopes: ["personal"], commands: [...prompts, ...commands] },
          { scopes: ["team", "groupChat"], commands },
        ],
      },
    ],
    composeExtensions: [
      {
        botId: appId,
        commands: [
          {
            id: "search",
            type: "query",
            title: APP_WORDS.search,
            description: APP_WORDS.searchDescription,
            context: ["compose", "commandBox"],
            initialRun: true,
            parameters: [{ name: "q", title: APP_WORDS.searchParameter, description: APP_WORDS.searchParameterDescription, inputType: "text" }],
          },
          { id: "who", type: "action", title: APP_WORDS.action, description: APP_WORDS.actionDescription, context: ["message", "compose"], fetchTask: true },
        ],
      },
    ],
    permissions: ["identity", "messageTeamMembers"],
    validDomains: [],
  };
}
