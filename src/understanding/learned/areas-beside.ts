/** Whether an area that is named beside the one that is asked about is asked about as well. */
import type { AreaId } from "../../ids.ts";
import { leadOf } from "../marks/prepositions.ts";
import { areasNamed, NAMES, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { say } from "../words/codes.ts";
import type { Word } from "../words/words.ts";
import type { Signs } from "./classifier.ts";

/** What an area may be that is named beside the one that is asked about. */
export const ASKED_TOO = "asked too";
export const IN_PASSING = "in passing";

/** How another area is named beside the one that is asked about: listed with it, or in passing. */
export function besideSignsOf(best: AreaId, other: AreaId, utterance: Utterance): Signs {
  const { words, areas } = utterance;
  const first = areas.find(({ id, strength }) => id === best && strength >= NAMES);
  const second = areas.find(({ id, strength }) => id === other && strength >= NAMES);
  const named = Math.min(4, areasNamed(utterance));
  const signs: number[] = [];
  say(signs, "named", named);
  say(signs, "whos", Math.min(2, words.filter((word) => is(word, "who")).length));
  say(signs, "pair", `${best} ${other}`);
  for (const { stem } of words) say(signs, "word", stem);
  for (const word of words) if (is(word, "listing")) say(signs, "listing", `${word.stem} ${named}`);
  if (!first || !second) return { words: signs, facts: [] };
  const [a, b] = first.from <= second.from ? [first, second] : [second, first];
  const between = words.slice(a.to, b.from);
  const sameSentence = words[a.from]?.sentence === words[b.from]?.sentence;
  const phrases = [first, second].map(({ from, to }) => stemsOf(words.slice(from, to)));
  say(signs, "phrase", phrases[1] ?? "");
  say(signs, "phrase beside", `${phrases[1]} ${best}`);
  say(signs, "best phrase", phrases[0] ?? "");
  say(signs, "beside best phrase", `${phrases[0]} ${other}`);
  const joints = between.filter((word) => word.pause || isJoint(word)).map((word) => (isJoint(word) ? word.stem : ","));
  const behind = words[b.from]?.pause ? "," : "";
  say(signs, "overlap", b.from < a.to);
  say(signs, "same sentence", sameSentence);
  say(signs, "distance", `${sameSentence} ${Math.min(8, between.length)}`);
  say(signs, "joints", `${sameSentence} ${joints.slice(0, 3).join(" ")}${behind}`);
  say(signs, "only joint", `${between.length <= 2} ${between[0]?.stem ?? ""}${behind}`);
  say(signs, "order", first.from <= second.from);
  const leads = [a, b].map(({ from }) => leadOf(words, from)?.stem ?? "");
  say(signs, "lead", leads[1] ?? "");
  say(signs, "leads", leads.join(" "));
  say(signs, "whole between", between.length <= 4 ? between.map(({ stem, pause }) => (pause ? `,${stem}` : stem)).join(" ") + behind : "long");
  say(signs, "follow", `${sameSentence} ${words[a.to]?.stem} ${words[b.to]?.sentence === words[b.from]?.sentence ? words[b.to]?.stem : ""}`);
  say(signs, "end", `${sameSentence} ${b.to === words.length || words[b.to]?.sentence !== words[b.from]?.sentence}`);
  say(
    signs,
    "who between",
    between.some((word) => is(word, "who")),
  );
  say(signs, "asked", `${words[a.from]?.asked} ${words[b.from]?.asked}`);
  for (const { stem } of between.slice(0, 12)) say(signs, "between", stem);
  return { words: signs, facts: [] };
}

/** "The OS is theirs, and so are the apps": the same is said of it. */
export const isSaidAlike = (id: AreaId, { areas, words }: Utterance): boolean =>
  areas.some(({ id: other, strength, from }) => {
    const verb = isAny(words[from - 1], "determiner", "quantifier") ? from - 2 : from - 1;
    return other === id && strength >= NAMES && is(words[verb], "auxiliary") && words[verb - 1]?.stem === "so";
  });

const stemsOf = (words: readonly Word[]): string => words.map(({ stem }) => stem).join(" ");

/** What stands between two areas and tells whether both are asked about. */
const isJoint = (word: Word): boolean => isAny(word, "joining", "who") || word.stem === "or";
