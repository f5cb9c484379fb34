/** Whether a claim is so, given who carries the thing in truth. */
import { otherSide, type Party } from "../ids.ts";
import type { Claim } from "../query.ts";

/**
 * @param truth `split` where it differs between the models asked about: then no flat claim holds
 * @returns null where nothing was claimed
 */
export function holds(claim: Claim | null, truth: Party | "split"): boolean | null {
  if (claim === null) return null;
  if (claim.kind === "free") return truth === otherSide(claim.side);
  if (truth === claim.party) return true;
  // "We still have to look after it" is true of a shared duty; "it is ours" is not.
  return claim.party === "customer" && !claim.alone && truth === "shared";
}
