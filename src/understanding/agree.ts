/** Rules and examples together: what is claimed, and whether anything is. */
import type { Side } from "../ids.ts";
import type { Claim } from "../query.ts";
import { hasStatement, isChallenge, speaksOfASide } from "./asking.ts";
import { sideLeftBy } from "./claims.ts";
import type { Features } from "./features.ts";
import type { Ranked } from "./learn.ts";

/**
 * Where the examples are sure that a statement says otherwise, the rules have misheard it.
 * @param heard what the forms of the statement say  @param said what it says of the very area, if it does
 */
export function agreeClaim(heard: Claim | null, said: Claim | null, votes: readonly Ranked[]): Claim | null {
  const claim = said ?? heard;
  const sure = sideLeftBy(said) === sideLeftBy(heard) ? SURE_OF_BOTH : SURE_OF_ONE;
  return overrule(claim, votes, sure);
}

function overrule(heard: Claim | null, votes: readonly Ranked[], sure: number): Claim | null {
  if (heard?.kind === "carries" && heard.party === "shared") return heard;
  const [provider, customer] = [scoreOf(votes, "provider"), scoreOf(votes, "customer")];
  if (provider + customer === 0) return heard;
  const side: Side = provider > customer ? "provider" : "customer";
  const share = Math.max(provider, customer) / (provider + customer);
  if (heard === null) return { kind: "carries", party: side, alone: false };
  return sideLeftBy(heard) === side || share < sure ? heard : { kind: "carries", party: side, alone: side === "customer" };
}

export const scoreOf = (votes: readonly Ranked[], label: string) => votes.find((vote) => vote.label === label)?.score ?? 0;

/** Whether something is claimed, so that the answer begins with yes or no: rules and examples together. */
export function isClaimed(features: Features, votes: readonly Ranked[]): boolean {
  const nothing = votes.length === 0 ? 0.5 : scoreOf(votes, "nothing");
  if (isChallenge(features)) return nothing < SURELY_ASKS;
  if (votes.length > 0 && nothing < SUREST_CLAIM && hasStatement(features)) return true;
  return nothing < SURELY_CLAIMS && hasStatement(features) && speaksOfASide(features);
}

/** Share of the examples that claim nothing, beyond which a question only asks, and below which it surely claims. */
const SURELY_ASKS = 0.9;

const SURELY_CLAIMS = 0.4;

/** Below this no side need be named: "phones stay our problem". */
const SUREST_CLAIM = 0.1;

/** From here on the examples overrule what one of the two ways of hearing a claim says, and what both say. */
const SURE_OF_ONE = 0.75;
const SURE_OF_BOTH = 0.9;
