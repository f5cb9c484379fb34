/** Bolt's logger, writing to ours. Bolt logs request bodies at debug level, which hold what people typed: that level stays off. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

const inWords = (messages: readonly unknown[]) => messages.map((one) => (one instanceof Error ? `${one.name}: ${one.message}` : String(one))).join(" ");

/** @param warnings `quiet` for the clients, whose every failed try is told once by who tries it */
export function createBoltLogger(log: Logger, warnings: "told" | "quiet" = "told"): BoltLogger {
  return {
    debug: () => {},
    // Bolt's own chatter about starting and stopping.
    info: (...messages) => log.debug(inWords(messages)),
    warn: (...messages) => (warnings === "told" ? log.warn(inWords(messages)) : log.debug(inWords(messages))),
    error: (...messages) => log.error(inWords(messages)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
