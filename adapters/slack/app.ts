/** Wires Bolt: each listener reads the payload, and hands what it read to the one function that acts on it. */
import { App, type Receiver, webApi } from "@slack/bolt";
import type { Express } from "express";
import type { Health, Part, Surroundings } from "../part.ts";
import { createAnswers } from "./answers.ts";
import { createDelivery } from "./deliver.ts";
import { mountHttp } from "./http.ts";
import { replyToJson } from "./json.ts";
import { RETRIES } from "./limits.ts";
import { createLink } from "./link.ts";
import { listen } from "./listen.ts";
import { createBoltLogger } from "./logger.ts";
import { answerCommand } from "./on-message.ts";
import type { Command, Self } from "./read.ts";
import type { SlackSettings } from "./settings.ts";
import { createSocket } from "./socket.ts";
import { createWork } from "./work.ts";

/** Longer than Slack's API may take with its retries in all but the worst case; then the process has to go. */
const STOP_MILLISECONDS = 8_000;

export function createSlackPart(settings: SlackSettings, surroundings: Surroundings): Part {
  const { mode, botToken, apiUrl } = settings;
  const { log } = surroundings;
  const clientOptions = {
    ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }),
    logger: createBoltLogger(log, "quiet"),
    timeout: RETRIES.timeoutMilliseconds,
    // The adapter retries by itself: the client would wait out any Retry-After, and up to half an hour in all.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  };
  const web = new webApi.WebClient(botToken, clientOptions);

  // Who the bot is, is learnt in the background: a request is never kept waiting for it, and Slack may be down at the start.
  let self: Self = {};
  const api = createLink({
    name: "Slack's Web API",
    log,
    connect: async () => {
      const { user_id: botUserId, bot_id: botId } = await web.auth.test();
      self = { botUserId, botId };
    },
  });
  const socket = mode.kind === "socket" ? createSocket({ appToken: mode.appToken, apiUrl, log }) : null;
  const links = socket ? [api, socket.link] : [api];

  const work = createWork();
  const bot = { answers: createAnswers(surroundings), delivery: createDelivery(web, log, api.noticed), command: settings.command, log };

  function connect(receiver: Receiver): App {
    const authorize = async () => ({ botToken, ...(self.botId ? { botId: self.botId } : {}), ...(self.botUserId ? { botUserId: self.botUserId } : {}) });
    const app = new App({ receiver, authorize, logger: createBoltLogger(log), clientOptions, convoStore: false, ignoreSelf: false });
    app.error(async (error) => {
      log.error({ err: error }, "A listener failed");
      throw error;
    });
    listen(app, { bot, work, self: () => self });
    return app;
  }

  return {
    name: "slack",
    mount(server: Express) {
      if (mode.kind !== "http") return;
      const answer = (command: Command) => work.run(async () => replyToJson(await answerCommand(bot, command)));
      mountHttp(server, { signingSecret: mode.signingSecret, replayGuard: settings.replayGuard ?? true, answer, log }, connect);
    },
    async start() {
      if (socket) connect(socket.receiver);
      for (const link of links) link.start();
    },
    async stop() {
      for (const link of links) link.stop();
      await work.idle(STOP_MILLISECONDS);
    },
    health(): Health {
      const states = links.map((link) => link.health());
      return states.find((state) => state === "unreachable") ?? states.find((state) => state === "starting") ?? "ok";
    },
  };
}
