/**
 * Slack in Socket Mode: no public address, one connection outward. Bolt's own reconnection is off, for a failure in its second
 * try is a rejection that nobody catches, and the end of the process (socket-mode 3.1.0, `delayReconnectAttempt`).
 */
import { SocketModeReceiver } from "@slack/bolt";
import type { Logger } from "pino";
import { RECONNECT, RETRIES } from "./limits.ts";
import { createLink, type Link } from "./link.ts";
import { createBoltLogger } from "./logger.ts";

export type SocketOptions = { readonly appToken: string; readonly apiUrl: string | null; readonly log: Logger };

export function createSocket({ appToken, apiUrl, log }: SocketOptions): { readonly receiver: SocketModeReceiver; readonly link: Link } {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: createBoltLogger(log, "quiet"),
    installerOptions: { clientOptions: { ...(apiUrl === null ? {} : { slackApiUrl: apiUrl }), retryConfig: { retries: 0 }, timeout: RETRIES.timeoutMilliseconds } },
    // False: no second acknowledgement, which would fail as the first did where the connection is gone.
    processEventErrorHandler: async ({ error }) => {
      log.error({ err: error }, "An event in Socket Mode failed");
      return false;
    },
  });
  const { client } = receiver;

  async function connect(): Promise<void> {
    let timeout: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timeout = setTimeout(() => reject(new Error("Slack did not say hello in time")), RECONNECT.helloMilliseconds);
    });
    try {
      await Promise.race([client.start(), late]);
    } catch (error) {
      void client.disconnect().catch(() => {});
      // Without a reason where the connection was closed before the hello.
      throw error ?? new Error("Slack closed the connection");
    } finally {
      clearTimeout(timeout);
    }
  }
  const link = createLink({ name: "Slack's Socket Mode", connect, log });
  // Slack closes each connection after some hours: no fault until the next one cannot be had.
  client.on("disconnected", link.start);
  const stop = () => {
    link.stop();
    client.disconnect().catch(() => {});
  };
  return { receiver, link: { ...link, stop } };
}
