/** Who is said to carry which area, by several ways of reading, and in which models that is so by the matrix. */
import { AREA_IDS, type AreaId, CLOUD_MODEL_IDS, MODEL_IDS, type ModelId, otherSide, type Party, type Side } from "../../ids.ts";
import { cellOf, type Knowledge } from "../../knowledge/knowledge.ts";
import { nearestSide, type Token, tokensOf } from "../clauses/tokens.ts";
import { says, type Utterance } from "../marks/utterance.ts";
import { bitsIn } from "./bits.ts";

/** Who is said to carry an area, by one way of reading it; and in which models it is so. Where both do, it may be any area. */
export type Assertion = { readonly by: number; readonly area: AreaId | null; readonly side: Party; readonly fits: Bits };
type OfOneSide = Assertion & { readonly area: AreaId; readonly side: Side };

/** Models as the bits of a number, in the order of `MODEL_IDS`. */
export type Bits = number;
export const bitsOf: (models: readonly ModelId[]) => Bits = bitsIn(MODEL_IDS);
export const ALL = bitsOf(MODEL_IDS);
export const ALL_CLOUD = bitsOf(CLOUD_MODEL_IDS);

export const countBits = (bits: Bits): number => MODEL_IDS.filter((_, at) => (bits & (1 << at)) !== 0).length;

/** All that a message says of who carries what. @param tokens its words in a row */
export const allAssertions = (utterance: Utterance, tokens: readonly Token[], knowledge: Knowledge): Assertion[] => [
  ...assertionsIn(tokens, knowledge, says(utterance, "partly")),
  ...(says(utterance, "both-sides") ? sharedIn(tokens, knowledge) : []),
];

/** "In which model does the data stop being ours?": the side that is said to carry what it carries in no model; null where it is so in some. */
export const carrierNowhere = (utterance: Utterance, knowledge: Knowledge, among = ALL): Side | null => carrierOfAll(utterance, knowledge, otherSide, among);

/** "Where are the laptops ours?": the side that is said to carry what it carries in every model; null where it is not so in one. */
export const carrierEverywhere = (utterance: Utterance, knowledge: Knowledge, among = ALL): Side | null => carrierOfAll(utterance, knowledge, (side) => side, among);

/** @param really who must carry it in every model, for the side that is said to @param among the models that are meant */
function carrierOfAll(utterance: Utterance, knowledge: Knowledge, really: (side: Side) => Side, among: Bits): Side | null {
  const assertions = assertionsIn(tokensOf(utterance), knowledge);
  return assertions.every(({ area, side }) => (fitting(area, really(side), knowledge) & among) === among) ? (assertions[0]?.side ?? null) : null;
}

/** Where a part in it is enough: the models in which a side carries an area, alone or with the other. */
const atLeastPartly = (area: AreaId, side: Side, knowledge: Knowledge): Bits => fitting(area, side, knowledge) | fitting(area, "shared", knowledge);

/** The models in which just that party carries an area. */
export const fitting = (area: AreaId, side: Party, knowledge: Knowledge): Bits => bitsOf(MODEL_IDS.filter((model) => cellOf(knowledge, area, model).party === side));

/** Of each area what most ways of reading say; where both sides are said to carry one, that. */
export function agreedOf(assertions: readonly Assertion[]): Bits | null {
  if (assertions.length === 0) return null;
  const shared = assertions.filter(({ side }) => side === "shared");
  const areas = new Set(assertions.map(({ area }) => area));
  if (shared.length > 0 && areas.size === 1) return shared.reduce((bits, { fits }) => bits & fits, ALL);
  let agreed = ALL;
  for (const area of areas) {
    const own = assertions.filter((assertion) => assertion.area === area && assertion.side !== "shared");
    const ours = own.filter(({ side }) => side === "customer").length;
    const side = 2 * ours === own.length ? own[0]?.side : 2 * ours > own.length ? "customer" : "provider";
    agreed &= own.find((assertion) => assertion.side === side)?.fits ?? ALL;
  }
  return agreed;
}

function assertionsIn(tokens: readonly Token[], knowledge: Knowledge, partly = false): OfOneSide[] {
  return tokens.flatMap((token, at): OfOneSide[] => {
    const area = areaOfToken(token, knowledge);
    if (area === null) return [];
    return WAYS.flatMap(({ step, clause }, way) => {
      const found = nearestSide(tokens, at, step, clause);
      const denied = found.endsWith("!");
      const said = denied ? found.slice(0, -1) : found;
      if (said !== "customer" && said !== "provider") return [];
      const side = denied ? otherSide(said) : said;
      return [{ by: 2 * way + Number(denied), area, side, fits: partly && !denied ? atLeastPartly(area, side, knowledge) : fitting(area, side, knowledge) }];
    });
  });
}

/** The areas that are said to be shared, or any. */
function sharedIn(tokens: readonly Token[], knowledge: Knowledge): Assertion[] {
  const areas = tokens.flatMap((token) => areaOfToken(token, knowledge) ?? []);
  const shared = (area: AreaId | null, fits: Bits): Assertion => ({ by: BOTH, area, side: "shared", fits });
  if (areas.length === 0)
    return [
      shared(
        null,
        AREA_IDS.reduce((bits, area) => bits | fitting(area, "shared", knowledge), 0),
      ),
    ];
  return areas.map((area) => shared(area, fitting(area, "shared", knowledge)));
}

/** The side before an area or behind it, in the whole sentence or in the clause. */
const WAYS = [
  { step: -1, clause: false },
  { step: 1, clause: false },
  { step: -1, clause: true },
  { step: 1, clause: true },
] as const;

/** The way of reading behind these. */
const BOTH = 2 * WAYS.length;

/** A topic such as patching stands for its area. */
export function areaOfToken({ kind, name }: Token, { topics }: Knowledge): AreaId | null {
  if (kind === "AREA") return name as AreaId;
  return kind === "TOPIC" ? (topics.get(name)?.areas[0] ?? null) : null;
}
