/** "Isn't that PaaS, so Microsoft's?", after the nodes of a service: which model it is says nothing new of the service, and is no other place. */
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { lastOf, placeOf } from "./merge.ts";

/** Without the clause that calls the service before by its model; as it is where there is none, or nothing beside it. */
export function withoutItsModel(said: Utterance, before: Query, knowledge: Knowledge, recognise: (words: readonly Word[]) => Utterance): Utterance {
  const [service, another] = placeOf(lastOf(before) ?? before).services;
  const [model, other] = said.models;
  if (service === undefined || another !== undefined || !model || other || serviceOf(knowledge, service).model !== model.id) return said;
  // "Although it's PaaS?" asks of the whole answer.
  if (said.words.some((word) => is(word, "granting"))) return said;
  const clause = clauseOf(model, said.words);
  if (!clause || wordsBeside([clause], said.words, "around-name").every((word) => isAny(word, "turning", "conditional", "judging"))) return said;
  return recognise([...said.words.slice(0, clause.from), ...said.words.slice(clause.to)]);
}

/** "It's PaaS", "isn't that a PaaS service" */
function clauseOf({ from, to }: Span, words: readonly Word[]): Span | null {
  let begin = from;
  while (begin > 0 && isAny(words[begin - 1], "auxiliary", "denying", "this", "determiner")) begin -= 1;
  const saysThat = words.slice(begin, from);
  const isOfIt = saysThat.some((word) => is(word, "this")) && saysThat.some((word) => word.stem === "be");
  return isOfIt ? { from: begin, to: is(words[to], "platform") || words[to]?.stem === "servic" ? to + 1 : to } : null;
}
