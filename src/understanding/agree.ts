/** Rules and examples together: what is claimed, and whether anything is. */
import type { Side } from "../ids.ts";
import type { Claim } from "../query.ts";
import { hasStatement, isChallenge, speaksOfASide } from "./asking.ts";
import type { Features } from "./features.ts";
import type { Ranked } from "./learn.ts";

/** Where many examples of a statement say otherwise, the rules have misheard it. */
export function agreeClaim(heard: Claim | null, votes: readonly Ranked[], explicit: boolean, denies: boolean): Claim | null {
  if (heard?.kind === "carries" && heard.party === "shared") return heard;
  const provider = scoreOf(votes, "provider");
  const customer = scoreOf(votes, "customer");
  if (provider + customer === 0) return heard;
  const side: Side = provider > customer ? "provider" : "customer";
  const share = Math.max(provider, customer) / (provider + customer);
  if (heard === null) return { kind: "carries", party: side, alone: false };
  const left = heard.kind === "free" ? otherSide(heard.side) : heard.party;
  // Without a word of denial, what is said of a side is not said of the other.
  return left === side || share < SURE_CLAIM || heard.kind === "free" || explicit || !denies ? heard : { kind: "carries", party: side, alone: false };
}

export const scoreOf = (votes: readonly Ranked[], label: string) => votes.find((vote) => vote.label === label)?.score ?? 0;

/** Whether something is claimed, so that the answer begins with yes or no: rules and examples together. */
export function isClaimed(features: Features, votes: readonly Ranked[]): boolean {
  const nothing = votes.length === 0 ? 0.5 : scoreOf(votes, "nothing");
  if (isChallenge(features)) return nothing < SURELY_ASKS;
  return nothing < SURELY_CLAIMS && hasStatement(features) && speaksOfASide(features);
}

/** Share of the examples that claim nothing, beyond which a question only asks, and below which it surely claims. */
const SURELY_ASKS = 0.9;

const SURELY_CLAIMS = 0.4;

/** From here on the examples overrule what the rules heard claimed. */
const SURE_CLAIM = 0.8;

const otherSide = (side: Side): Side => (side === "customer" ? "provider" : "customer");
