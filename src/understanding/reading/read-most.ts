/**
 * "Microsoft does most of the work in SaaS", "the bulk of it is ours in IaaS", "in SaaS they do more than we do": which side is said to carry more than
 * the other. "IaaS leaves us the most" holds a model against the others.
 */
import type { Side } from "../../ids.ts";
import { isParty, type Token } from "../clauses/tokens.ts";
import { asksWho, aspectOf, isOpen, namesArea, namesService, says, type Utterance } from "../marks/utterance.ts";
import type { Candidate, Heard } from "./heard.ts";

export function readMost({ utterance, said, place }: Heard): Candidate | null {
  const [model, another] = place.models;
  if (!model || another || namesService(utterance) || namesArea(utterance) || aspectOf(utterance) !== null || isOpen(utterance) || asksWho(utterance.words)) return null;
  const side = says(utterance, "most-of") ? onlySide(said) : sideWithMore(utterance);
  return side && { query: { kind: "duties", side, claim: "most", models: [model], services: [] }, sure: 1, because: `claims that the ${side} has the greater part` };
}

/** The side that is named, if only one is; what is denied of one is said of the other. */
function onlySide(said: readonly Token[]): Side | null {
  const [side, other] = new Set(said.filter(({ kind }) => isParty(kind)).map(({ name }) => name as Side));
  return side && !other ? side : null;
}

/** "Microsoft does more than we do", "we have fewer duties than they have" */
function sideWithMore(utterance: Utterance): Side | null {
  const [first, second, third] = utterance.parties;
  const than = utterance.words.findIndex(({ text }) => text === "than");
  if (!first || !second || third || first.id === second.id || than < first.to || than >= second.from) return null;
  return says(utterance, "more") ? first.id : says(utterance, "less") ? second.id : null;
}
