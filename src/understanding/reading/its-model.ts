/** "Isn't that PaaS, so Microsoft's?", after the nodes of a service: which model it is says nothing new of the service, and is no other place. */
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { lastOf, placeOf } from "./merge.ts";

/** Without the clause that calls the service before by a model or by another service; as it is where there is none, or nothing beside it. */
export function withoutItsModel(said: Utterance, before: Query, knowledge: Knowledge, recognise: (words: readonly Word[]) => Utterance): Utterance {
  const { words } = said;
  const [service, another] = placeOf(lastOf(before) ?? before).services;
  const [called, other] = [...said.models, ...said.services.filter(({ id }) => id !== service)];
  // "Although it's PaaS?" asks of the whole answer.
  if (service === undefined || another !== undefined || !called || other || words.some((word) => is(word, "granting"))) return said;
  const clause = clauseOf(called, words);
  if (!clause || wordsBeside([clause], words, "around-name").every((word) => isAny(word, "turning", "conditional", "judging"))) return said;
  const isIts = serviceOf(knowledge, service).model === called.id;
  return isIts || isConcludedFrom(clause, said) ? recognise([...words.slice(0, clause.from), ...words.slice(clause.to)]) : said;
}

/** "It's a VM in the end, so the OS is ours": of a managed instance that is wrong, and still said of it. */
function isConcludedFrom({ to }: Span, { words, parties }: Utterance): boolean {
  const so = words.findIndex((word, at) => at >= to && is(word, "concluding"));
  return so >= 0 && parties.some(({ from }) => from > so);
}

/** "It's PaaS", "isn't that a PaaS service" */
function clauseOf({ from, to }: Span, words: readonly Word[]): Span | null {
  let begin = from;
  while (begin > 0 && (isAny(words[begin - 1], "auxiliary", "denying", "this", "determiner") || words[begin - 1]?.text === ITS)) begin -= 1;
  // "It's sold to us as a managed service"
  if (words[begin - 1]?.text === "as") begin = words.findLastIndex((word, at) => at < begin && begin - at <= LONGEST_SALE && is(word, "this"));
  const saysThat = words.slice(Math.max(begin, 0), from);
  // "Which services are like that, where it's PaaS?"
  if (words[begin - 1]?.text === "where") return null;
  const isOfIt = (saysThat.some((word) => is(word, "this")) && saysThat.some((word) => word.stem === "be")) || saysThat[0]?.text === ITS;
  return isOfIt ? { from: begin, to: is(words[to], "platform") || words[to]?.stem === "servic" ? to + 1 : to } : null;
}

/** "Its PaaS", as many type it */
const ITS = "its";

/** "It is sold to us as …" */
const LONGEST_SALE = 6;
