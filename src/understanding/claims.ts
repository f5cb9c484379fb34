/** What a message says of who carries the thing, as the examples have it. */
import type { Said } from "../knowledge/examples.ts";
import type { Claim } from "../query.ts";
import type { Heard } from "./heard.ts";

/** The claim, null where the message only asks, and how sure that is, from 0 to 1. */
export function claimOf({ rank }: Heard): { readonly claim: Claim | null; readonly sure: number } {
  const [best] = rank("said");
  if (!best) return { claim: null, sure: 1 };
  return { claim: CLAIMS[best.label as Said], sure: best.score };
}

const CLAIMS: Readonly<Record<Said, Claim | null>> = {
  open: null,
  provider: { kind: "carries", party: "provider", alone: true },
  customer: { kind: "carries", party: "customer", alone: true },
  shared: { kind: "carries", party: "shared", alone: false },
  part: { kind: "carries", party: "customer", alone: false },
};
