/** What a message says of who carries the thing. */
import { type AreaId, otherSide, type Side } from "../ids.ts";
import type { Said } from "../knowledge/examples.ts";
import type { Claim } from "../query.ts";
import { onlyAsks } from "./denials.ts";
import type { Heard } from "./heard.ts";
import { type AreaMention, NAMES, type Utterance } from "./utterance.ts";

/** The claim, null where the message only asks, and how sure that is, from 0 to 1. */
export type Claimed = { readonly claim: Claim | null; readonly sure: number };

/** Below this, of two sides that are named, the one that stands beside the thing is believed. */
const SURELY_SAID = 0.6;

/** @param area the area that is asked about; null where none is known */
export function claimOf({ rank, utterance }: Heard, area: AreaId | null): Claimed {
  const [best] = rank("said");
  if (!best) return { claim: null, sure: 1 };
  const said = best.label as Said;
  const beside = area !== null && best.score < SURELY_SAID && (said === "provider" || said === "customer") ? sideBeside(area, utterance) : null;
  return beside !== null && beside !== said ? { claim: CLAIMS[beside], sure: SURELY_SAID } : { claim: CLAIMS[said], sure: best.score };
}

const CLAIMS: Readonly<Record<Said, Claim | null>> = {
  open: null,
  provider: { kind: "carries", party: "provider", alone: true },
  customer: { kind: "carries", party: "customer", alone: true },
  shared: { kind: "carries", party: "shared", alone: false },
  part: { kind: "carries", party: "customer", alone: false },
};

/** "The runtime is Microsoft's and the code is ours": of two sides the one that stands in the clause of the area; null where it is not told so. */
function sideBeside(area: AreaId, utterance: Utterance): Side | null {
  if (new Set(utterance.parties.map(({ id }) => id)).size < 2) return null;
  const sides = new Set(utterance.areas.flatMap((mention) => (mention.id === area && mention.strength >= NAMES ? (sideInClauseOf(mention, utterance) ?? []) : [])));
  const [only, another] = sides;
  return only !== undefined && another === undefined ? only : null;
}

function sideInClauseOf(mention: AreaMention, { words, parties, groups }: Utterance): Side | null {
  let from = mention.from;
  let to = mention.to;
  const { sentence } = words[from] ?? {};
  const begins = (at: number) => words[at]?.sentence !== sentence || words[at]?.pause === true || JOINTS.has(words[at]?.stem ?? "");
  while (from > 0 && words[from - 1]?.sentence === sentence && !begins(from)) from -= 1;
  while (!begins(to)) to += 1;
  const inClause = (span: { readonly from: number; readonly to: number }) => span.from >= from && span.to <= to;
  // "Our code" tells whose code it is, and not yet who mends it.
  const named = parties.filter((party) => inClause(party) && !OWNERS.has(words[party.from]?.text ?? "") && !(mention.from <= party.from && party.to <= mention.to));
  const [side, another] = new Set(named.map(({ id }) => id));
  if (side === undefined || another !== undefined) return null;
  const denials = groups.filter((group) => group.id === "denial" && inClause(group) && !onlyAsks(words, group.from));
  return denials.length % 2 === 0 ? side : otherSide(side);
}

const JOINTS: ReadonlySet<string> = new Set(["and", "but", "while", "wherea", "so"]);
const OWNERS: ReadonlySet<string> = new Set(["our", "my", "your", "their"]);
