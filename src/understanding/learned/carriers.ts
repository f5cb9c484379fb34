/**
 * Who is said to carry each area that a message names: "the OS is Microsoft's headache", "we stop patching". What surrounds an area tells it,
 * and it is learned from descriptions of models, for of these the matrix tells who must have been meant.
 */
import { type AreaId, PARTIES, type Party } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { endsSentence, nearestSide, type Token } from "../clauses/tokens.ts";
import { says, type Utterance } from "../marks/utterance.ts";
import { codeOf, join, numbered } from "../words/codes.ts";
import { areaOfToken, type Bits, fitting } from "./assertions.ts";
import type { Classifiers, Signs } from "./classifier.ts";
import { claimSignsOf, type UtteranceSigns } from "./signs.ts";

/** An area, and how likely it is, from 0 to 1, that each party is said to carry it. */
export type Carrier = {
  readonly area: AreaId;
  readonly likely: Party;
  readonly sure: number;
  /** For each party how likely, and the models in which it carries the area. */
  readonly parties: readonly { readonly score: number; readonly fits: Bits }[];
};

/** Each area once, by the mention that tells it most surely. */
export type FindCarriers = (utterance: Utterance, signs: UtteranceSigns) => readonly Carrier[];

export function createCarrierFinder(classifiers: Classifiers<"carrier">, knowledge: Knowledge): FindCarriers {
  return (utterance, signs) => {
    const surest = new Map<AreaId, Carrier>();
    for (const { area, signs: own } of mentionsOf(utterance, signs, knowledge)) {
      const ranked = classifiers.hear(own)("carrier");
      const [best] = ranked;
      if (!best || best.score <= (surest.get(area)?.sure ?? 0)) continue;
      const scoreOf = (party: Party) => ranked.find(({ label }) => label === party)?.score ?? 0;
      const parties = PARTIES.map((party) => ({ score: scoreOf(party), fits: fitting(area, party, knowledge) }));
      surest.set(area, { area, likely: best.label as Party, sure: best.score, parties });
    }
    return [...surest.values()];
  };
}

/** Every mention of an area, and the signs of what is said of it. */
export function mentionsOf(utterance: Utterance, signs: UtteranceSigns, knowledge: Knowledge): readonly { readonly area: AreaId; readonly signs: Signs }[] {
  const { said: tokens } = signs;
  const areas = tokens.map((token) => areaOfToken(token, knowledge));
  const whole = claimSignsOf(signs);
  const facts = factsOf(utterance, new Set(areas).size);
  return areas.flatMap((area, at) =>
    area === null ? [] : [{ area, signs: { words: [...whole, ...aroundOf(tokens, at)], facts: [...facts, ...sidesAround(tokens, at), join(CODES.area, codeOf(area))] } }],
  );
}

/** The words of its sentence by where they stand: before or behind it, and how far, if they are near. */
function aroundOf(tokens: readonly Token[], at: number): number[] {
  const signs: number[] = [];
  for (const step of [-1, 1]) {
    for (let place = at + step; ; place += step) {
      const token = tokens[place];
      if (!token || endsSentence(token)) break;
      signs.push(join(join(CODES.beside, step), token.kindCode));
      if (Math.abs(place - at) <= NEAR) signs.push(join(join(CODES.near, place - at), token.kindCode));
    }
  }
  return signs;
}

const NEAR = 4;

/** The sides that stand nearest, in the sentence and in the clause. */
const sidesAround = (tokens: readonly Token[], at: number): number[] =>
  [false, true].flatMap((clause) => {
    const [before, behind] = [codeOf(nearestSide(tokens, at, -1, clause)), codeOf(nearestSide(tokens, at, 1, clause))];
    const within = join(CODES.sides, Number(clause));
    return [join(join(within, 1), before), join(join(within, 2), behind), join(join(join(within, 3), before), behind)];
  });

function factsOf(utterance: Utterance, areas: number): number[] {
  const sides = new Set(utterance.parties.map(({ id }) => id));
  return [
    join(join(CODES.parties, Number(sides.has("provider"))), Number(sides.has("customer"))),
    join(CODES.areas, areas),
    join(CODES.denial, Number(says(utterance, "denial"))),
    join(CODES.only, Number(says(utterance, "only"))),
    join(CODES.both, Number(says(utterance, "both-sides"))),
  ];
}

const CODES = numbered(["beside", "near", "sides", "area", "parties", "areas", "denial", "only", "both"]);
