/** "Who sets the log retention?", "private endpoints in PaaS?": of what both sides carry, a part may be one side's alone. */
import type { AreaId, Side, TopicId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { OwnPart } from "../../knowledge/schema.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { type Elements, elementsOf, haveAll, numbersIn } from "./together.ts";
import { OUTRIGHT, says, type Utterance, wordsBeside } from "./utterance.ts";

/** What words ask about by itself; null where they ask about the whole, or about parts of either side. */
export type OwnPartFinder = {
  ofTopic(topic: TopicId, utterance: Utterance): string | null;
  /** @param claimed the side that is said to carry it */
  ofArea(area: AreaId, utterance: Utterance, claimed: Side | null): string | null;
};

type ReadWords = Parameters<typeof elementsOf>[1];
type Line = { readonly name: string; readonly party: Side; readonly confirms: boolean; readonly elements: Elements };
type Part = OwnPart & { readonly confirms?: boolean };

/** @param read cuts a phrase into words; called once for each phrase */
export function createOwnPartFinder({ topics, areas }: Knowledge, read: ReadWords): OwnPartFinder {
  const linesOf = <Id extends string>(entries: Iterable<{ readonly id: Id; readonly parts: readonly Part[] }>): ReadonlyMap<Id, readonly Line[]> => {
    const linesOfPart = ({ name, party, together, confirms = false }: Part): readonly Line[] =>
      together.map((line) => ({ name, party, confirms, elements: elementsOf(line, read) }));
    return new Map([...entries].map(({ id, parts }) => [id, parts.flatMap(linesOfPart)]));
  };
  const [ofTopics, ofAreas] = [linesOf(topics.values()), linesOf(areas.values())];
  const find = (lines: readonly Line[] = [], utterance: Utterance, words: readonly Word[]): string | null => {
    // "Who runs the machines and who writes the entries?" asks for both sides, whichever it names; so does "one side or both?".
    if (lines.length === 0 || says(utterance, "both-sides") || words.filter((word) => is(word, "who")).length > 1) return null;
    const present = numbersIn(words);
    const [first, ...others] = lines.filter(({ elements }) => haveAll(words, present, elements));
    return first && others.every(({ party }) => party === first.party) ? first.name : null;
  };
  return {
    ofTopic: (topic, utterance) => find(ofTopics.get(topic), utterance, utterance.words),
    ofArea: (area, utterance, claimed) =>
      find(
        ofAreas.get(area)?.filter(({ confirms, party }) => !confirms || party === claimed),
        utterance,
        wordsBesideServices(utterance),
      ),
  };
}

/** "The network controls of Web Application Firewall" names no firewall beside the service. */
const wordsBesideServices = ({ words, services }: Utterance): readonly Word[] => {
  const names = services.filter(({ strength }) => strength === OUTRIGHT);
  return wordsBeside(names, words);
};
