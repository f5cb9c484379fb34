/** Whether a claim is so, given who carries the thing in truth. */
import type { Party } from "../ids.ts";
import type { Claim } from "../query.ts";

/**
 * @param truth `split` where it differs between the models asked about: then no flat claim holds
 * @param automatic whether the provider's part in it is done by default
 * @returns null where nothing was claimed
 */
export function holds(claim: Claim | null, truth: Party | "split", automatic = false): boolean | null {
  if (claim === null) return null;
  if (claim.kind === "nobody") return false;
  if (claim.kind === "switched-on") return !automatic && (truth === "customer" || truth === "shared");
  if (claim.kind === "changed") return truth !== claim.from;
  if (claim.kind === "undivided") return truth === "customer" || truth === "provider";
  if (truth === claim.party || (truth === "shared" && claim.divided)) return true;
  if (claim.alone) return false;
  // "It is encrypted by default" is true where it is, and "we still have to look after it" of a shared duty; "it is ours" is not.
  return claim.party === "customer" ? truth === "shared" : claim.party === "provider" && automatic;
}
