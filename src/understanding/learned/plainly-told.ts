/**
 * The models of which all is so that a message says in plain sentences: "we do the apps, and the OS and the firewall are Microsoft's". Who carries
 * which of several areas is told by how sides and areas follow each other, and then the matrix alone decides, however a model is usually described.
 */
import { type AreaId, MODEL_IDS, type ModelId, type Side } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { endsClause } from "../clauses/clauses.ts";
import { exchanged, isParty, THE_OTHERS, type Token } from "../clauses/tokens.ts";
import { areTwins } from "../clauses/twins.ts";
import { is, isAny } from "../words/classes.ts";
import { ALL, areaOfToken, type Bits, fitting } from "./assertions.ts";

/** An area, with the side that it is said to be of right behind it; the border between two clauses; or a side: `acts` where a duty follows, `has` where a thing is with it. */
type Piece =
  | { readonly kind: "area"; readonly area: AreaId; readonly of: Side | null }
  | { readonly kind: "border" }
  | { readonly kind: "side"; readonly side: Side; readonly acts: boolean; readonly has: boolean };

type Told = { readonly side: Side; readonly area: AreaId };

/**
 * @param said the words of a message in a row
 * @returns null where fewer than two areas are told of, where it is not plain of whom, or where no model is like that
 */
export function plainlyTold(said: readonly Token[], knowledge: Knowledge): readonly ModelId[] | null {
  // "MS has the hosts, you have the OS": beside the provider, "you" are the customer.
  const tokens = said.some(({ kind, name }) => isParty(kind) && name === "provider") ? said.map((token) => (token.kind === "you" ? YOU : token)) : said;
  const told = tokens.some((token, at) => is(token, "person") || saysElse(tokens, at, knowledge)) ? null : toldIn(piecesOf(tokens, knowledge));
  const areas = [...new Set(told?.map(({ area }) => area))];
  if (!told || areas.length < 2 || areas.some((area) => areas.some((other) => other !== area && areTwins(area, other)))) return null;
  const bits = told.reduce((bits: Bits, { area, side }) => bits & fitting(area, side, knowledge), ALL);
  return bits === 0 ? null : MODEL_IDS.filter((_, at) => (bits & (1 << at)) !== 0);
}

const YOU = exchanged(THE_OTHERS);

/** "Our app is live" says nothing of who does it. */
const saysElse = (tokens: readonly Token[], at: number, knowledge: Knowledge): boolean =>
  areaOfToken(tokens[at] as Token, knowledge) !== null && tokens[at + 1]?.kind === "be" && ownerBehind(tokens, at) < 0;

function piecesOf(tokens: readonly Token[], knowledge: Knowledge): readonly Piece[] {
  const pieces: Piece[] = [];
  let told = 0;
  tokens.forEach((token, at) => {
    const area = areaOfToken(token, knowledge);
    if (area !== null) {
      const owner = ownerBehind(tokens, at);
      pieces.push({ kind: "area", area, of: owner < 0 ? null : ((tokens[owner] as Token).name as Side) });
      told = Math.max(told, owner);
    } else if (isParty(token.kind) && at > told) {
      const acts = isDuty(tokens[at + 1]) && tokens.slice(at + 1, at + 1 + NEAR).some((other) => areaOfToken(other, knowledge) !== null);
      pieces.push({ kind: "side", side: token.name as Side, acts, has: is(tokens[at - 1], "leading-to-receiver") || tokens[at - 1]?.kind === "by" });
    }
    if (endsClause(tokens, at)) pieces.push({ kind: "border" });
  });
  return pieces;
}

/** Where the side stands of which a thing is said to be: "the OS is ours", "the apps are with us", "the building is on them"; -1 where none does. */
function ownerBehind(tokens: readonly Token[], at: number): number {
  if (tokens[at + 1]?.kind !== "be") return -1;
  return isParty(tokens[at + 2]?.kind ?? "") ? at + 2 : is(tokens[at + 2], "leading") && isParty(tokens[at + 3]?.kind ?? "") ? at + 3 : -1;
}

/** How near a thing stands to the side that does it. */
const NEAR = 4;

/** "We do the OS", "they manage it", "Microsoft looks after it" */
const isDuty = (token: Token | undefined): boolean => isAny(token, "tending", "answering", "working", "undertaking");

/** Each area with its side; null where one has none, or might have either. */
function toldIn(pieces: readonly Piece[]): readonly Told[] | null {
  const row = createRow();
  const last = pieces.findLastIndex(({ kind }) => kind === "area");
  for (const [at, piece] of pieces.entries()) {
    // "… which model do we have then?"
    if (at > last && !row.isOpen()) break;
    if (piece.kind === "area") row.name(piece.area, piece.of);
    else if (piece.kind === "border") row.endClause();
    else if (!row.give(piece)) return null;
  }
  return row.told();
}

/** What is told so far, by clauses: whose the areas are that stand in them. */
function createRow() {
  const told: Told[] = [];
  /** Areas that no side stands before in their clause. */
  let waiting: readonly AreaId[] = [];
  let subject: Side | null = null;
  let before: Side | null = null;
  const tell = (areas: readonly AreaId[], side: Side): void => {
    told.push(...areas.map((area) => ({ area, side })));
  };
  const tellWaiting = (side: Side): void => {
    tell(waiting, side);
    waiting = [];
  };
  return {
    isOpen: (): boolean => waiting.length > 0,
    name(area: AreaId, of: Side | null): void {
      if (of === null && subject !== null) tell([area], subject);
      else waiting = [...waiting, area];
      if (of !== null) tellWaiting(of);
    },
    endClause(): void {
      before = subject ?? before;
      subject = null;
    },
    /** Whether it is plain what the side has. */
    give({ side, acts, has }: Extract<Piece, { readonly kind: "side" }>): boolean {
      // "We do the apps, the firewall, and they do the OS": the firewall is in the row before.
      if (acts && before !== null) tellWaiting(before);
      else if (has && waiting.length > 0) tellWaiting(side);
      else if (!acts || waiting.length > 0) return false;
      subject = acts ? side : null;
      before = acts ? before : null;
      return true;
    },
    told(): readonly Told[] | null {
      if (waiting.length === 0) return told;
      if (before === null) return null;
      tellWaiting(before);
      return told;
    },
  };
}
