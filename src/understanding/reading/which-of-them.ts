/** "Which of these is shared?", "which of them are ours?" after several things in one place: those of which it is so. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { says, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { sideIn } from "./leans.ts";
import { partiesOf } from "./merge.ts";
import { together } from "./several.ts";
import { namesNew } from "./whether.ts";

/** The parts of the answer before that are asked for; all of them where it is so of none, and null where nothing of the kind is asked. */
export function whichOfThem(utterance: Utterance, before: Query, knowledge: Knowledge): Query | null {
  if (before.kind !== "several" || namesNew(utterance) || !asksWhichOfThem(utterance)) return null;
  const party = sideIn(utterance) ?? (says(utterance, "both-sides") ? "shared" : null);
  const parts = party === null ? [] : before.parts.filter((part) => part.kind === "who" && partiesOf(part, knowledge).every((other) => other === party));
  return parts.length > 0 ? together(parts) : before;
}

const asksWhichOfThem = ({ words }: Utterance): boolean => words.some((word, at) => is(word, "which") && words[at + 1]?.stem === "of" && is(words[at + 2], "plural-pronoun"));
