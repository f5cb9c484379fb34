/**
 * Closes two gaps that Bolt's signature check leaves: a timestamp from the future is accepted, and a signed request can be sent
 * again for five minutes. Runs before Bolt; the signature itself and requests that are too old are left to Bolt.
 */
import type { RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import { REQUESTS } from "./limits.ts";

/** Exactly so: Bolt reads only up to a second "=", so that `v0=…=x` would be the same signature in another spelling. */
const SIGNATURE = /^v0=[0-9a-f]{64}$/;
const TIMESTAMP = /^\d{1,12}$/;

/** Lets each signed request through once, unless its timestamp is of the future. */
export function createReplayGuard(): RequestHandler {
  // Anyone can send junk signatures: the cap keeps them from filling the memory.
  const seen = new LRUCache<string, true>({ max: REQUESTS.signatures, ttl: REQUESTS.signatureMilliseconds });
  return (request, response, next) => {
    const signature = request.get("x-slack-signature") ?? "";
    const timestamp = request.get("x-slack-request-timestamp") ?? "";
    const signed = SIGNATURE.test(signature) && TIMESTAMP.test(timestamp);
    if (!signed || Number(timestamp) > Date.now() / 1000 + REQUESTS.futureSeconds || seen.has(signature)) {
      response.status(401).end();
      return;
    }
    // The timestamp is part of what is signed: with another one the same signature does not hold.
    seen.set(signature, true);
    next();
  };
}
