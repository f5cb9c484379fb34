/**
 * The models that fit by the matrix, where the ones that are usually described so do not: "Microsoft has the OS and the firewall", "which models expect us to patch?"
 * What the examples make of a thing alone weighs much there: "patching" sounds like PaaS, whoever has to do it.
 */
import { type AreaId, MODEL_IDS, type ModelId, type Side } from "../../ids.ts";
import { cellOf } from "../../knowledge/knowledge.ts";
import type { Group, WordClass } from "../../knowledge/language.ts";
import { sideTold } from "../clauses/answering.ts";
import { isParty } from "../clauses/tokens.ts";
import { inPlural, isOnes, isPlural, type ModelSet, modelsToChooseFrom, setOf } from "../learned/offers.ts";
import { plainlyTold } from "../learned/plainly-told.ts";
import { areasIn, aspectOf, isBorder, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Heard } from "./heard.ts";

/** Null where the likeliest fit, or it is not plain what is said. Who asks for several means all of the cloud that fit; who asks for one model means one of the cloud, if any fits. */
export function modelsByMatrix(heard: Heard, likeliest: readonly ModelId[]): ModelSet | null {
  const { utterance } = heard;
  const told = modelsTold(heard);
  if (!told) return null;
  const fitting = told.filter((model) => modelsToChooseFrom(utterance).includes(model));
  const inCloud = fitting.filter((model) => model !== "on-premises");
  if (likeliest.every((model) => told.includes(model))) return asksForAll(utterance) ? setOf([...likeliest, ...inCloud]) : null;
  const meant = inCloud.length === 0 || inPlural(utterance) ? fitting : inCloud;
  return meant.length > 0 ? setOf(meant) : null;
}

/** "Which cloud types", "pick the models", "which ones", "which leave it to us?"; "which of the models leaves it to us?" asks for one. */
const asksForAll = ({ words }: Utterance): boolean =>
  words.some(
    (word, at) =>
      (is(words[at - 1], "which") && (isOnes(word) || word.text === "leave")) ||
      (isPlural(word) && !words.slice(Math.max(0, at - FEW), at).some((before) => is(before, "belonging"))),
  );
const FEW = 3;

function modelsTold(heard: Heard): readonly ModelId[] | null {
  const { utterance, said, knowledge } = heard;
  // Who only hands a thing on was left out.
  const areAllTold = said.filter(({ kind }) => isParty(kind)).length === utterance.parties.length;
  if (!areAllTold || isHedged(utterance)) return null;
  const isDenied = utterance.groups.some(({ id, from }) => id === "denial" && !isOfThings(utterance.words, from));
  const plain = isDenied ? null : plainlyTold(said, knowledge);
  return plain ?? carriedIn(heard);
}

/** What says more than who carries what. */
const HEDGES: readonly Group[] = ["only", "partly", "both-sides", "most", "least", "more", "less", "excepting"];

const isHedged = ({ words, groups }: Utterance): boolean =>
  groups.some(({ id, from }) => HEDGES.includes(id) && !isOfThings(words, from)) || words.some((word) => isAny(word, "every", "remaining") || word.text === "off");

/** "Neither the OS nor the apps are ours", "leaves both the OS and the apps to them", "in only one model" */
const isOfThings = (words: readonly Word[], at: number): boolean =>
  (words[at]?.stem === "neither" && isBorder(words, at)) ||
  words[at]?.stem === "nor" ||
  (words[at]?.text === "both" && is(words[at + 1], "determiner")) ||
  (words[at]?.text === "only" && words[at + 1]?.text === "one");

/** Where the one thing that is named is said to be of the one side that is. What the examples tell of that may not surely contradict it, and must agree where more is said: who asks for one model may describe it. */
function carriedIn(heard: Heard): readonly ModelId[] | null {
  const { utterance, said, carriers, knowledge } = heard;
  const [area, another] = areasOrPatched(utterance);
  const side = sideNamed(said);
  if (!area || another || !side || said.some(({ kind }) => kind === "you")) return null;
  const [likeliest] = carriers();
  const carrier = likeliest && likeliest.sure >= SURELY_CARRIED ? likeliest : null;
  const agrees = carrier?.area === area && carrier.likely === side;
  // "They" may be people of one's own: "the admins insist on it".
  const isPlain = !said.some(({ kind }) => kind === "THEY") && (inPlural(utterance) || saysNoMore(utterance));
  if (!agrees && (carrier || !isPlain)) return null;
  return MODEL_IDS.filter((model) => cellOf(knowledge, area, model).party === side);
}
const SURELY_CARRIED = 0.9;

/** "Which cloud model means I patch nothing?": what is patched, where nothing is named, is the operating system. */
const areasOrPatched = (utterance: Utterance): readonly AreaId[] =>
  areasIn(utterance).length === 0 && aspectOf(utterance) === "patching" ? ["operating-system"] : areasIn(utterance);

/** The one side that is named, or of two the one that has it rather than the other. */
export function sideNamed(said: Heard["said"]): Side | null {
  const [side, other] = new Set(said.flatMap(({ kind, name }) => (isParty(kind) ? [name as Side] : [])));
  return side && other ? sideTold(said) : (side ?? null);
}

/** Whether hardly anything is said beside the thing, the side and that it has it. */
const saysNoMore = ({ words, areas, parties }: Utterance): boolean =>
  wordsBeside([...areas, ...parties], words, "filler").filter((word) => !isAny(word, ...OF_ASKING)).length <= MOST_MORE;
const MOST_MORE = 2;

/** What asks for a model in which somebody has a thing. */
const OF_ASKING: readonly WordClass[] = [
  "which",
  "open-question",
  "model-noun",
  "around-name",
  "auxiliary",
  "determiner",
  "leading",
  "place",
  "tending",
  "answering",
  "owning",
  "duty",
  "staying",
  "belonging",
];
