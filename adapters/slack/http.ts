/** Slack over HTTP: what is not a request of Slack's is refused here, before any handler sees it. */
import { ExpressReceiver, type App } from "@slack/bolt";
import type { Express, Request, Response } from "express";
import type { Logger } from "pino";
import { z } from "zod";
import { createReplayGuard } from "./guard.ts";
import { REQUESTS } from "./limits.ts";
import { createBoltLogger } from "./logger.ts";

export const PATH = "/slack/events";

/** The outermost shape of everything that Slack sends to an app. Bolt takes any object, and answers what it does not know with an error late. */
const SlackBody = z.union([
  z.looseObject({ type: z.literal("event_callback"), event: z.looseObject({ type: z.string() }) }),
  z.looseObject({ command: z.string(), team_id: z.string(), channel_id: z.string(), user_id: z.string() }),
  z.looseObject({ type: z.enum(["block_actions", "interactive_message"]), user: z.looseObject({ id: z.string() }), actions: z.array(z.looseObject({})).min(1) }),
  z.looseObject({ type: z.enum(["shortcut", "message_action"]), user: z.looseObject({ id: z.string() }), callback_id: z.string() }),
  z.looseObject({ type: z.enum(["view_submission", "view_closed"]), user: z.looseObject({ id: z.string() }), view: z.looseObject({}) }),
]);

class SlackReceiver extends ExpressReceiver {
  override async requestHandler(request: Request, response: Response): Promise<void> {
    const body: unknown = request.body;
    // A notice about the rate of events, which no handler answers: https://docs.slack.dev/reference/events/app_rate_limited
    if (z.object({ type: z.literal("app_rate_limited") }).safeParse(body).success) {
      response.status(200).end();
      return;
    }
    if (!SlackBody.safeParse(body).success) {
      response.status(400).end();
      return;
    }
    await super.requestHandler(request, response);
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
