/** "Which of these is shared?", "which of them are ours?" after several things in one place: those of which it is so. */
import { MODEL_IDS } from "../../ids.ts";
import { cellOf, type Knowledge } from "../../knowledge/knowledge.ts";
import type { Query, WhichModelQuery } from "../../query.ts";
import { says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { sideIn } from "./leans.ts";
import { partiesOf } from "./merge.ts";
import { together } from "./several.ts";
import { namesNew } from "./whether.ts";

/** The parts of the answer before that are asked for; all of them where it is so of none, and null where nothing of the kind is asked. */
export function whichOfThem(utterance: Utterance, before: Query, knowledge: Knowledge): Query | null {
  if (before.kind === "which-model") return modelsOfThem(utterance, before, knowledge);
  if (before.kind !== "several" || namesNew(utterance) || !asksWhichOfThem(utterance)) return null;
  const party = sideIn(utterance) ?? (says(utterance, "both-sides") ? "shared" : null);
  const parts = party === null ? [] : before.parts.filter((part) => part.kind === "who" && partiesOf(part, knowledge).every((other) => other === party));
  return parts.length > 0 ? together(parts) : before;
}

/** "And which ones leave us neither of the two?", "which one leaves us both?", after a model that was looked for by two things. */
function modelsOfThem(utterance: Utterance, before: WhichModelQuery, knowledge: Knowledge): WhichModelQuery | null {
  const { words } = utterance;
  const [first, second, third] = before.areas;
  const side = sideIn(utterance);
  const isBoth = words.some(({ text }) => text === "both");
  const asks = words.some((word) => is(word, "which")) && (isBoth || words.some(({ stem }) => stem === "neither"));
  if (!first || !second || third || !side || !asks || namesNew(utterance)) return null;
  const models = MODEL_IDS.filter((model) => [first, second].every((area) => (cellOf(knowledge, area, model).party === side) === isBoth));
  return models.length > 0 ? { ...before, claim: null, offered: [], models } : null;
}

const asksWhichOfThem = ({ words }: Utterance): boolean => words.some((word, at) => is(word, "which") && words[at + 1]?.stem === "of" && is(words[at + 2], "plural-pronoun"));
