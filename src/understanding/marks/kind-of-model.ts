/** "IaaS VMs, PaaS and SaaS", "PaaS workloads vs SaaS": right behind a model that stands beside others, what runs there is no place and no thing of its own. */
import { CLOUD_MODEL_IDS } from "../../ids.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";

/** The marks of a message, without those of what only says how a model is used. */
export function withoutKindOfModel(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  // "Is an IaaS VM PaaS?" asks of the service.
  const isAsked = (at: number): boolean => marks.some(({ meaning, from }) => meaning.kind === "model" && from === at && words[at]?.pause === false);
  const isUse = ({ meaning, to }: Mark): boolean => (meaning.kind === "service" || meaning.kind === "area") && is(words[to - 1], "run-in-model") && !isAsked(to);
  const uses = marks.filter(isUse);
  if (uses.length === 0) return marks;
  const models = marks.flatMap((mark) => (mark.meaning.kind === "model" ? [mark] : (uses.includes(mark) && modelBegun(mark, words)) || []));
  if (new Set(models.map(({ meaning }) => "id" in meaning && meaning.id)).size < 2) return marks;
  const isBehind = ({ from }: Mark): boolean => models.some(({ to }) => to === from);
  return marks.flatMap((mark) => (uses.includes(mark) ? (modelBegun(mark, words) ?? (isBehind(mark) ? [] : mark)) : mark));
}

/** "IaaS VMs" is a name of the service, too. */
function modelBegun({ from, to }: Mark, words: readonly Word[]): Mark | null {
  const id = CLOUD_MODEL_IDS.find((model) => words[from]?.text === model);
  return id && to > from + 1 ? { meaning: { kind: "model", id }, from, to: from + 1 } : null;
}
