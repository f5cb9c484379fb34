/** What the JSON schema of a manifest is generated from: event names and scopes, which Slack's published schema does not hold. */
export type { Manifest } from "@slack/web-api/dist/types/request/manifest.js";
