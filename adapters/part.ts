/** What `main` starts: one surface, whether it is on, and how it is doing. */
import type { Express } from "express";
import type { Logger } from "pino";
import type { Assistant } from "../src/assistant.ts";
import type { Fault } from "../src/knowledge/faults.ts";
import type { Conversations, Sessions } from "./conversations.ts";

export type Health = "ok" | "starting" | "unreachable";

export type Part = {
  readonly name: string;
  /** Adds its routes. Called before the server listens. */
  mount(server: Express): void;
  /** Connects outward where it must. Resolves even where the other end cannot be reached: `health` tells. */
  start(): Promise<void>;
  /** Takes no more work, finishes what is under way. */
  stop(): Promise<void>;
  health(): Health;
};

export type Surroundings = {
  /** Read anew for each question, so that an edit of the knowledge is answered at once. */
  readonly assistant: () => Assistant;
  readonly conversations: Conversations;
  /** The quizzes that groups take together. Left out: kept in memory by the surface itself. */
  readonly sessions?: Sessions;
  readonly log: Logger;
  /** For surfaces that show the knowledge itself. */
  readonly news?: KnowledgeNews;
};

export type KnowledgeNews = {
  /** What is wrong on disk while the knowledge from before answers; empty where all is well. */
  faults(): readonly Fault[];
  /** Calls back after each time the knowledge was read, right or wrong. @returns the way to stop */
  onRead(listener: () => void): () => void;
};
