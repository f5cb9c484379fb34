/** The Teams surface as `main` starts it: one route, its parser, and what a caller gets. */
import type { NextFunction, Request, Response } from "express";
import { json } from "express";
import type { Card } from "../../src/card.ts";
import { cardToMarkdown } from "../../src/presenting/markdown.ts";
import { cardToText } from "../../src/presenting/text.ts";
import type { Health, Part, Surroundings } from "../part.ts";
import { createBot } from "./bot.ts";
import { createGate } from "./gate.ts";
import { LIMITS } from "./limits.ts";
import { SendFailure } from "./retry.ts";
import type { SdkOptions } from "./sdk.ts";
import { createSdk, Unauthorized } from "./sdk.ts";
import { isMicrosoft, isThisMachine } from "./service-url.ts";
import type { TeamsSettings } from "./settings.ts";

export type TeamsOptions = Partial<SdkOptions> & { readonly slow?: number };

const copy = (card: Card) => ({ text: cardToText(card), markdown: cardToMarkdown(card) });

/** @param options replaced by tests only */
export function createTeamsPart(settings: TeamsSettings, surroundings: Surroundings, options: TeamsOptions = {}): Part {
  const log = surroundings.log.child({ part: "teams" });
  const sdk = createSdk(settings, { mayServe: settings.kind === "local" ? isThisMachine : isMicrosoft, ...options });
  const bot = createBot({ ...surroundings, log }, { copy, ...(options.slow === undefined ? {} : { slow: options.slow }) });
  const gate = createGate();
  let health: Health = "starting";

  async function take(request: Request, response: Response): Promise<void> {
    const activity: unknown = request.body;
    if (!isObject(activity) || typeof activity["type"] !== "string") return void response.status(400).end();
    try {
      const { status, body } = await sdk.handle(request.headers.authorization ?? "", activity, bot.onActivity);
      health = "ok";
      response.status(status);
      if (body) response.json(body);
      else response.end();
    } catch (error) {
      if (error instanceof Unauthorized) {
        log.warn({ because: error.message }, "refused");
        return void response.status(401).end();
      }
      if (error instanceof SendFailure) health = "unreachable";
      log.error({ err: error }, "a turn failed");
      response.status(500).end();
    }
  }

  return {
    name: "Teams",
    mount(server) {
      server.post("/api/messages", refuseWhenClosed(gate.isOpen), json({ limit: LIMITS.requestBytes }), refuseUnreadable, (request: Request, response: Response) =>
        gate.during(take(request, response)),
      );
    },
    async start() {
      if (health === "starting") health = "ok";
    },
    stop: () => gate.close(LIMITS.farewell),
    health: () => health,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null && !Array.isArray(value);

const refuseWhenClosed = (isOpen: () => boolean) => (_request: Request, response: Response, next: NextFunction) => {
  if (isOpen()) next();
  else response.status(503).end();
};

/** What the parser refuses (400, 413, 415) is answered by number alone. */
function refuseUnreadable(error: { readonly status?: number }, _request: Request, response: Response, _next: NextFunction): void {
  response.status(error.status ?? 400).end();
}
