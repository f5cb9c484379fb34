/** Slack over HTTP: what is not a request of Slack's is refused here, before any handler sees it. */
import { type App, ExpressReceiver } from "@slack/bolt";
import type { Express, Request, Response } from "express";
import type { Logger } from "pino";
import { createReplayGuard } from "./guard.ts";
import { REQUESTS } from "./limits.ts";
import { createBoltLogger } from "./logger.ts";
import { type Command, readCommand } from "./read.ts";
import { isCommandBody, isRateNotice, isSlackBody } from "./shape.ts";

const PATH = "/slack/events";

const JSON_TYPE = { "content-type": "application/json" };

class SlackReceiver extends ExpressReceiver {
  readonly #answer: HttpOptions["answer"];
  readonly #log: Logger;

  constructor(options: ConstructorParameters<typeof ExpressReceiver>[0], { answer, log }: HttpOptions) {
    super(options);
    this.#answer = answer;
    this.#log = log;
  }

  /** Called once Bolt has held the signature to be right and has read the body. */
  override async requestHandler(request: Request, response: Response): Promise<void> {
    const body: unknown = request.body;
    if (isCommandBody(body)) await this.#answerCommand(body, response);
    else if (isSlackBody(body)) await super.requestHandler(request, response);
    else response.status(isRateNotice(body) ? 200 : 400).end();
  }

  /** A command has its answer in the response and needs no more of Slack: its way through Bolt's app, past every listener, would only take time. */
  async #answerCommand(body: unknown, response: Response): Promise<void> {
    try {
      const command = readCommand(body);
      if (command.kind === "ignored") response.writeHead(200).end();
      else response.writeHead(200, JSON_TYPE).end(await this.#answer(command));
    } catch (error) {
      this.#log.error({ err: error }, "A request of Slack's failed");
      if (!response.headersSent) response.writeHead(500).end();
    }
  }
}

export type HttpOptions = {
  readonly signingSecret: string;
  readonly replayGuard: boolean;
  /** The reply to a command, as JSON. */
  readonly answer: (command: Command) => Promise<string>;
  readonly log: Logger;
};

/** @param connect binds the receiver to Bolt's app */
export function mountHttp(server: Express, options: HttpOptions, connect: (receiver: ExpressReceiver) => App): void {
  const { signingSecret, replayGuard, log } = options;
  if (replayGuard) server.post(PATH, createReplayGuard());
  connect(
    new SlackReceiver(
      {
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
      },
      options,
    ),
  );
}
