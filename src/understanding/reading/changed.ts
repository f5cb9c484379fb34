/** "Does that change in PaaS?", "any different there?", "does somebody else do it then?": whether another carries it in another place. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { heldAlike, type Query } from "../../query.ts";
import { asksWho, isOpen, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { asksReason } from "./leans.ts";
import { onlyParty, partiesOf } from "./merge.ts";

export const asksIfChanged = (whole: Utterance): boolean =>
  whole.words.some((word, at) => word.asked && ((is(word, "changing") && !is(word, "holding")) || isSomebodyElse(whole.words, at))) &&
  !isOpen(whole) &&
  !asksWho(whole.words) &&
  !asksReason(whole);

const isSomebodyElse = (words: readonly Word[], at: number): boolean => words[at]?.text === "else" && is(words[at - 1], "somebody");

/** The query in the other place, with what one side had before as its claim; what was shared says nothing of whose it would be. */
export function changedFrom(query: Query, before: Query, knowledge: Knowledge): Query {
  if (query.kind !== "who" || before.kind !== "who" || query.claim !== null) return query;
  const { models, services } = query;
  // "Does SaaS deviate from IaaS there?"
  if (models.length === 2 && services.length === 0) return heldAlike(false, query);
  const from = onlyParty(partiesOf(before, knowledge));
  return from === null || from === "shared" ? query : { ...query, claim: { kind: "changed", from } };
}
