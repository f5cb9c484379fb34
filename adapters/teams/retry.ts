/**
 * Hands a reply to the connector again where that can help: bounded, backed off, with jitter.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
import { LIMITS } from "./limits.ts";

/** What any SDK's failure to send is turned into. */
export class SendFailure extends Error {
  readonly status: number | null;
  readonly retryAfter: number | null;

  /** @param status null where no answer came at all; @param retryAfter in milliseconds */
  constructor(status: number | null, retryAfter: number | null, options?: ErrorOptions) {
    super(status === null ? "The connector could not be reached." : `The connector answered ${status}.`, options);
    this.name = "SendFailure";
    this.status = status;
    this.retryAfter = retryAfter;
  }
}

/** 412 is a race inside Teams; the rest says "later". A request that never got an answer may be sent again too. */
const passes = ({ status }: SendFailure): boolean => status === null || status === 412 || status === 429 || status >= 500;

export type Sleep = (milliseconds: number) => Promise<void>;
const sleepFor: Sleep = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

export async function withRetries<T>(send: () => Promise<T>, sleep: Sleep = sleepFor): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const wait = error instanceof SendFailure && passes(error) && attempt < LIMITS.attempts ? waitFor(error, attempt) : null;
      if (wait === null) throw error;
      await sleep(wait);
    }
  }
}

/** Null where the connector asks for a longer wait than a person has. */
function waitFor({ retryAfter }: SendFailure, attempt: number): number | null {
  if (retryAfter !== null) return retryAfter <= LIMITS.longestWait ? retryAfter : null;
  const most = LIMITS.firstWait * 2 ** (attempt - 1);
  return Math.min(LIMITS.longestWait, most / 2 + (Math.random() * most) / 2);
}
