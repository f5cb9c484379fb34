/** A way to Slack that may be down: tried again and again in the background, and never the end of the process. */
import type { Logger } from "pino";
import type { Health } from "../part.ts";
import { RECONNECT } from "./limits.ts";

export type Link = {
  health(): Health;
  /** Begins to connect and returns at once. */
  start(): void;
  stop(): void;
  /** Somebody noticed that Slack cannot be reached, or that it can. */
  noticed(reachable: boolean): void;
};

export type LinkOptions = {
  /** What is being reached, for the log: "Slack's Web API". */
  readonly name: string;
  readonly connect: () => Promise<void>;
  readonly log: Logger;
};

/** Connects when it is started, and until it is stopped again and again where that fails, at ever longer intervals. */
export function createLink({ name, connect, log }: LinkOptions): Link {
  let health: Health = "starting";
  let timer: NodeJS.Timeout | undefined;
  let trying = false;
  let stopped = false;
  let said = "";

  function unreachable(why: string): void {
    health = "unreachable";
    // Once for each cause: an hour without Slack is not a thousand lines.
    if (why !== said) log.error(`${name} cannot be used (${why}); trying again in the background`);
    said = why;
  }
  function reachable(): void {
    if (health === "unreachable") log.info(`${name} can be used again`);
    health = "ok";
    said = "";
  }
  async function attempt(wait: number): Promise<void> {
    trying = true;
    try {
      await connect();
      trying = false;
      reachable();
    } catch (error) {
      unreachable(error instanceof Error ? error.message : String(error));
      if (!stopped) timer = setTimeout(() => void attempt(Math.min(wait * 2, RECONNECT.mostMilliseconds)), wait);
    }
  }
  function begin(): void {
    if (!trying && !stopped) void attempt(RECONNECT.firstMilliseconds);
  }

  return {
    health: () => health,
    start: begin,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
    noticed(fine) {
      if (fine && health === "unreachable" && !trying) reachable();
      if (fine || stopped || trying) return;
      unreachable("Slack could not be reached");
      begin();
    },
  };
}
