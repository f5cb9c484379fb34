/** What the JSON schema of Block Kit is generated from: every block type under its own name. */
export type { HomeView, KnownBlock, ModalView } from "@slack/types";
