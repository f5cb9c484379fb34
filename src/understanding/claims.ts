/** What a message says of who carries the thing, as the examples have it. */
import type { Said } from "../knowledge/examples.ts";
import type { Claim } from "../query.ts";
import type { Heard } from "./heard.ts";
import { says, type Utterance } from "./utterance.ts";

/** The claim, null where the message only asks, and how sure that is, from 0 to 1. */
export function claimOf({ rank, utterance }: Heard): { readonly claim: Claim | null; readonly sure: number } {
  const [best] = rank("said");
  if (!best) return { claim: null, sure: 1 };
  const said = best.label as Said;
  return { claim: said === "provider" && doesItByItself(utterance) ? BY_ITSELF : CLAIMS[said], sure: best.score };
}

/** "Encrypted out of the box" claims no more than that; "encrypted out of the box, so we are safe" draws a conclusion. */
const doesItByItself = (utterance: Utterance): boolean => says(utterance, "by-itself") && !says(utterance, "concluding");

const BY_ITSELF: Claim = { kind: "carries", party: "provider", alone: false };

const CLAIMS: Readonly<Record<Said, Claim | null>> = {
  open: null,
  provider: { kind: "carries", party: "provider", alone: true },
  customer: { kind: "carries", party: "customer", alone: true },
  shared: { kind: "carries", party: "shared", alone: false },
  part: { kind: "carries", party: "customer", alone: false },
};
