/** The log: JSON lines on standard error, with what went wrong, and never a secret nor what a person typed. */
import { type DestinationStream, destination, type Logger, pino } from "pino";

/** Slack's tokens by their looks; the values of the settings that hold secrets are passed in. */
const TOKENS = /\bx(?:ox[a-z]|app)-[\w-]+/g;

/** A shorter value would blacken ordinary words, and is no secret. */
const SHORTEST_SECRET = 6;

export function createLog(secrets: readonly string[], stream: DestinationStream = destination(2)): Logger {
  const hidden = secrets.filter((secret) => secret.length >= SHORTEST_SECRET);
  const clean = (text: string) => hidden.reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), text.replace(TOKENS, "[secret]"));
  const toLines = (error: unknown): unknown => {
    if (!(error instanceof Error)) return clean(String(error));
    // Not its other properties: clients attach whole requests to their errors.
    return { type: error.name, message: clean(error.message), stack: clean(error.stack ?? ""), ...(error.cause ? { cause: toLines(error.cause) } : {}) };
  };
  return pino(
    {
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { err: toLines },
      hooks: {
        logMethod(args, method) {
          method.apply(this, args.map((one) => (typeof one === "string" ? clean(one) : one)) as typeof args);
        },
      },
    },
    stream,
  );
}
