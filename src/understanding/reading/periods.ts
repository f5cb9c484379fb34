/** How long a thing is kept: a limit as others, and declined as they are, but not where the answer before has just told it. */
import type { Duties } from "../../answer.ts";
import { type Knowledge, serviceOf, topicOf } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import type { Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";

/** "How long?", "for how many days" */
export const asksHowLong = ({ words }: Pick<Utterance, "words">): boolean =>
  words.some((word, at) => word.stem === "how" && (is(words[at + 1], "period") || (words[at + 1]?.stem === "mani" && is(words[at + 2], "period"))));

/** Whether a period stands in what is told of it. */
export const tellsPeriod = (query: Query, knowledge: Knowledge): boolean => textsOn(query, knowledge).some((text) => PERIOD.test(text));
const PERIOD = /\b\d+ (?:hour|day|week|month|year)s?\b/;

function textsOn(query: Query, knowledge: Knowledge): readonly string[] {
  if (query.kind === "topic") {
    const { verdict, text, provider, customer } = topicOf(knowledge, query.topic);
    return [verdict, ...text, ...provider, ...customer];
  }
  if (query.kind !== "who") return [];
  return query.services.flatMap((id) => {
    const { parts, exceptions, backup, patching } = serviceOf(knowledge, id);
    if (query.aspect === "backup" && query.part === null) return [backup.text];
    const cells = [...parts.filter(({ names }) => names[0] === query.part), ...query.areas.flatMap((area) => exceptions[area] ?? [])];
    return [...cells.flatMap(textsOf), ...(query.areas.includes("operating-system") ? [patching.text] : [])];
  });
}

const textsOf = ({ verdict, provider, customer }: Duties & { readonly verdict: string }): readonly string[] => [verdict, ...provider, ...customer];
