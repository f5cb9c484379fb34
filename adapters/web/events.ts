/** Tells every open page when the knowledge was read again, over server-sent events. */
import type { Request, Response } from "express";
import { LIMITS } from "./limits.ts";
import type { News } from "./wire.ts";
import { WORDS } from "./words.ts";

export type Events = {
  listen(request: Request, response: Response): void;
  tell(): void;
  /** Ends every connection, which would otherwise keep the server from stopping. */
  close(): void;
};

export function createEvents(news: () => News): Events {
  const listeners = new Set<Response>();
  const send = (to: Response) => to.write(`data: ${JSON.stringify(news())}\n\n`);
  const heartbeat = setInterval(() => {
    for (const listener of listeners) listener.write(":\n\n");
  }, LIMITS.heartbeatMilliseconds).unref();
  return {
    listen(_request, response) {
      if (listeners.size >= LIMITS.listeners) return void response.status(503).json({ error: WORDS.full });
      response.set({ "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
      response.write(`retry: ${LIMITS.retryMilliseconds}\n\n`);
      send(response);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    tell() {
      for (const listener of listeners) send(listener);
    },
    close() {
      clearInterval(heartbeat);
      for (const listener of listeners) listener.end();
    },
  };
}
