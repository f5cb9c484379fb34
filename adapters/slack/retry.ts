/** Tries a call to Slack again where that can help: it was limited, Slack was at fault, or could not be reached. Bounded in number and time. */
import { webApi } from "@slack/bolt";
import { RETRIES } from "./limits.ts";

export type Failure =
  | { readonly kind: "limited"; readonly seconds: number }
  | { readonly kind: "refused"; readonly error: string; readonly needed: string | null }
  | { readonly kind: "broken"; readonly status: number }
  | { readonly kind: "unreachable" };

/** A call to Slack that did not succeed, however it failed. */
export class CallFailed extends Error {
  readonly failure: Failure;
  constructor(call: string, failure: Failure, cause?: unknown) {
    super(`${call}: ${failureToText(failure)}`, { cause });
    this.name = "CallFailed";
    this.failure = failure;
  }
}

function failureToText(failure: Failure): string {
  switch (failure.kind) {
    case "limited":
      return `limited by Slack for ${failure.seconds} s`;
    case "refused":
      return `refused by Slack: ${failure.error}${failure.needed ? ` (needs ${failure.needed})` : ""}`;
    case "broken":
      return `Slack answered with status ${failure.status}`;
    case "unreachable":
      return "Slack could not be reached";
  }
}

/** What an error of Slack's client means, or null where it is none of Slack's. */
export function errorToFailure(error: unknown): Failure | null {
  if (error instanceof CallFailed) return error.failure;
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: "limited", seconds: error.retryAfter };
  if (error instanceof webApi.WebAPIHTTPError) return { kind: "broken", status: error.statusCode };
  if (error instanceof webApi.WebAPIRequestError) return { kind: "unreachable" };
  if (error instanceof webApi.WebAPIPlatformError) {
    const needed: unknown = (error.data as { needed?: unknown }).needed;
    return { kind: "refused", error: String(error.data.error), needed: typeof needed === "string" ? needed : null };
  }
  return null;
}

/** Milliseconds until it is worth another try, or null where it never is. */
function waitFor(failure: Failure, tried: number): number | null {
  const backOff = RETRIES.firstWaitMilliseconds * 2 ** (tried - 1) * (0.75 + Math.random() / 2);
  switch (failure.kind) {
    case "limited":
      return failure.seconds <= RETRIES.longestWaitSeconds ? failure.seconds * 1000 : null;
    case "refused":
      // Slack's own word for "try again": https://docs.slack.dev/reference/methods/chat.postMessage#errors
      return ["internal_error", "service_unavailable", "fatal_error", "request_timeout"].includes(failure.error) ? backOff : null;
    case "broken":
      return failure.status >= 500 ? backOff : null;
    case "unreachable":
      return backOff;
  }
}

const sleepFor = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** @param within milliseconds after which a further try would come too late */
export async function retried<T>(call: string, task: () => Promise<T>, { within = Number.POSITIVE_INFINITY, sleep = sleepFor } = {}): Promise<T> {
  const start = Date.now();
  for (let tried = 1; ; tried++) {
    try {
      return await task();
    } catch (error) {
      const failure = errorToFailure(error);
      if (!failure) throw error;
      const wait = waitFor(failure, tried);
      if (wait === null || tried >= RETRIES.tries || Date.now() + wait - start > within) throw new CallFailed(call, failure, error);
      await sleep(wait);
    }
  }
}
