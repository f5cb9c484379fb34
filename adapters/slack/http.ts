/** Slack over HTTP: what is not a request of Slack's is refused here, before any handler sees it. */
import { type App, ExpressReceiver } from "@slack/bolt";
import type { Express, Request, Response } from "express";
import type { Logger } from "pino";
import { createReplayGuard } from "./guard.ts";
import { REQUESTS } from "./limits.ts";
import { createBoltLogger } from "./logger.ts";
import { isRateNotice, isSlackBody } from "./shape.ts";

export const PATH = "/slack/events";

class SlackReceiver extends ExpressReceiver {
  override async requestHandler(request: Request, response: Response): Promise<void> {
    const body: unknown = request.body;
    if (isSlackBody(body)) await super.requestHandler(request, response);
    else response.status(isRateNotice(body) ? 200 : 400).end();
  }
}

export type HttpOptions = { readonly signingSecret: string; readonly replayGuard: boolean; readonly log: Logger };

/** @param connect binds the receiver to Bolt's app */
export function mountHttp(server: Express, { signingSecret, replayGuard, log }: HttpOptions, connect: (receiver: ExpressReceiver) => App): void {
  if (replayGuard) server.post(PATH, createReplayGuard());
  connect(
    new SlackReceiver({
      app: server,
      endpoints: PATH,
      signingSecret,
      bodyLimit: REQUESTS.bytes,
      logger: createBoltLogger(log),
      // Slack waits three seconds; a handler that has not answered by then never will.
      unhandledRequestTimeoutMillis: 2_500,
      processEventErrorHandler: async ({ error, response }) => {
        log.error({ err: error }, "A request of Slack's failed");
        if (!response.headersSent) response.writeHead(500).end();
        return true;
      },
    }),
  );
}
