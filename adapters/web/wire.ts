/** What the page and its server say to each other. Types only: both sides import them. */
import type { Context } from "../../src/assistant.ts";
import type { Card } from "../../src/card.ts";
import type { AreaId, ModelId, Party } from "../../src/ids.ts";
import type { Fault } from "../../src/knowledge/faults.ts";

export type AskRequest = {
  readonly question: string;
  /** What the reply before gave in the same conversation. The page keeps it, the server remembers nothing. */
  readonly context: Context | null;
};

/** One answer in every form in which somebody may want to see or paste it. */
export type AskReply = {
  readonly card: Card;
  readonly context: Context | null;
  /** Whether the question is answered alike without the ones before it, so that its address needs no more than itself. */
  readonly standsAlone: boolean;
  readonly text: string;
  readonly markdown: string;
  readonly html: string;
  /** The messages as they go to Slack: one, or the parts of a long answer. */
  readonly slack: readonly SlackMessage[];
  /** The Adaptive Cards as they go to Teams. */
  readonly teams: readonly object[];
  readonly why: Why;
};

export type SlackMessage = { readonly text: string; readonly blocks: readonly object[] };

/** What was recognised in a question, and how that led to its answer. */
export type Why = {
  readonly mended: readonly { readonly typed: string; readonly read: string }[];
  readonly recognised: readonly { readonly words: string; readonly as: string; readonly name: string | null; readonly strength: number | null }[];
  /** One line for each step. */
  readonly steps: readonly string[];
  readonly confidence: number;
  /** How sure a reading must be to be answered. */
  readonly threshold: number;
  /** The query as data. */
  readonly query: object;
};

/** What the knowledge holds, as far as the page shows it. */
export type KnowledgeView = {
  readonly provider: string;
  readonly verified: string;
  readonly prompts: readonly string[];
  readonly models: readonly { readonly id: ModelId; readonly short: string; readonly name: string }[];
  readonly areas: readonly { readonly id: AreaId; readonly name: string; readonly summary: string; readonly cells: readonly MatrixCell[] }[];
  readonly services: readonly ServiceLine[];
};

export type MatrixCell = {
  readonly model: ModelId;
  readonly party: Party;
  readonly verdict: string;
  /** What a press on the cell asks. */
  readonly question: string;
  /** Whether the provider's own page lists the cell otherwise. */
  readonly differs: boolean;
};

export type ServiceLine = {
  readonly id: string;
  readonly name: string;
  readonly model: ModelId;
  readonly category: string;
  /** Other names it is found by. */
  readonly names: readonly string[];
  readonly question: string;
};

/** The state of the knowledge on disk. Sent when the page connects and after every read. */
export type News = {
  /** Another one means that answers may have changed. */
  readonly version: string;
  /** What is wrong on disk; the knowledge from before the edit still answers. */
  readonly faults: readonly Fault[];
};

/** Every refusal: what is wrong with the request, in words. */
export type Refusal = { readonly error: string };
