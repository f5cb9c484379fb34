/** What a statement asserts about who carries something: "MS does that, right?", "that is never ours". */
import type { AreaId, Party } from "../ids.ts";
import type { Claim } from "../query.ts";
import { assertionsIn } from "./assertions.ts";
import { isAskingNot } from "./denials.ts";
import type { Features } from "./features.ts";
import type { Found } from "./forms.ts";

/**
 * Reads the claim. Explicit freedom ("no need for us") and explicit part ("does not relieve us") outrank the mere mention of a side,
 * for "we use Exchange Online, MS backs it up" claims something of the provider only.
 */
export function claimOf(features: Features): Claim | null {
  return unlessDenied(assertedBy(features), features);
}

const unlessDenied = (claim: Claim | null, features: Features) => (claim && features.has("denied") ? opposite(claim) : claim);

/** Who the sentence gives these areas to, where it names them outright and gives them to one. */
export function saidOf(areas: readonly AreaId[], features: Features): Claim | null {
  if (features.has("never-hand-over")) return null;
  const named = new Set(features.areas.flatMap(({ id, strongest }) => (strongest >= 2 && areas.includes(id) ? [id] : [])));
  const [party, other] = new Set(assertionsIn(features).flatMap(({ area, party }) => (named.has(area) ? [party] : [])));
  return party && !other ? unlessDenied({ kind: "carries", party, alone: party === "customer" || features.has("alone") }, features) : null;
}

/** Whom a claim leaves with the duty. */
export function sideLeftBy(claim: Claim | null): Party | null {
  if (claim === null) return null;
  return claim.kind === "carries" ? claim.party : claim.side === "customer" ? "provider" : "customer";
}

/** "It would be wrong to say that …" */
function opposite(claim: Claim): Claim {
  if (claim.kind === "free") return { kind: "carries", party: claim.side, alone: false };
  return claim.party === "shared" ? claim : { kind: "free", side: claim.party };
}

function assertedBy(features: Features): Claim | null {
  const found = features.forms.filter((form) => !isQuestionNot(features, form));
  const has = holdsOf(found);
  const alone = has("alone");
  if (has("customer-part") && hasNegated(features, found, "customer-part")) return { kind: "carries", party: "customer", alone: false };
  if (features.has("never-hand-over")) return { kind: "carries", party: "customer", alone: false };
  if (has("shared") && sharing(features, found)) return { kind: "carries", party: "shared", alone: false };
  if (has("customer-free")) return { kind: "free", side: "customer" };
  if (has("provider-free")) return { kind: "free", side: "provider" };
  const provider = longest(found, "provider-carries");
  const customer = longest(found, "customer-carries");
  if (has("shared") && !(provider && customer && !features.has("who"))) return { kind: "carries", party: "shared", alone: false };
  if (has("customer-part")) return { kind: "carries", party: "customer", alone };
  if (provider && customer)
    return provider.to - provider.from >= customer.to - customer.from ? { kind: "carries", party: "provider", alone } : { kind: "carries", party: "customer", alone: true };
  if (provider) return { kind: "carries", party: "provider", alone };
  if (customer) return { kind: "carries", party: "customer", alone: true };
  // Only one side is spoken of at all: then something is said of that side.
  const sides = new Set(features.parties.map(({ id }) => id));
  const [only] = sides;
  return sides.size === 1 && only ? { kind: "carries", party: only, alone } : null;
}

const holdsOf = (found: readonly Found[]) => (form: string) => found.some((other) => other.form === form);

/** "We share it with them", "a part of it is theirs": more than the bare word "shared". */
const sharing = (features: Features, found: readonly Found[]) =>
  found.some(
    ({ form, from, to }) =>
      form === "shared" &&
      (to - from >= 2 || features.words[from]?.stem === "joint" || (features.words[from]?.stem === "share" && new Set(features.parties.map(({ id }) => id)).size === 2)),
  );

function longest(found: readonly Found[], form: string): Found | null {
  return found.filter((other) => other.form === form).sort((a, b) => b.to - b.from - (a.to - a.from))[0] ?? null;
}

/** "PaaS does not relieve us of …": the negation belongs to the verb of relief, not to the duty. */
function hasNegated(features: Features, found: readonly Found[], form: string): boolean {
  return found.some((other) => other.form === form && features.words[other.from]?.stem === "not");
}

/** "Isn't it …", "doesn't Microsoft …", "…, isn't it?": a negation that only asks. */
function isQuestionNot(features: Features, form: Found): boolean {
  const nots = [];
  for (let at = form.from; at < form.to; at += 1) if (features.words[at]?.stem === "not") nots.push(at);
  return nots.length > 0 && nots.every((at) => isAskingNot(features, at));
}
