/** Bolt's logger, writing to ours. Bolt logs request bodies at debug level, which hold what people typed: that level stays off. */
import { type Logger as BoltLogger, LogLevel } from "@slack/bolt";
import type { Logger } from "pino";

const inWords = (messages: readonly unknown[]) => messages.map((one) => (one instanceof Error ? `${one.name}: ${one.message}` : String(one))).join(" ");

export function createBoltLogger(log: Logger): BoltLogger {
  return {
    debug: () => {},
    // Bolt's own chatter about starting and stopping.
    info: (...messages) => log.debug(inWords(messages)),
    warn: (...messages) => log.warn(inWords(messages)),
    error: (...messages) => log.error(inWords(messages)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  };
}
