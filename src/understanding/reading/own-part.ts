/** What of a shared thing is asked about by itself. */
import { CLOUD_MODEL_IDS, type TopicId } from "../../ids.ts";
import { areaOf, cellOf, type Knowledge, partyInService, serviceOf, topicOf } from "../../knowledge/knowledge.ts";
import { carriedBy, type Query, type TopicQuery, type WhoQuery } from "../../query.ts";
import { denies } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import type { OwnPartFinder } from "../marks/own-parts.ts";
import { asksWho, isOpen, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { textOf } from "../words/words.ts";

type Needs = { readonly findOwnPart: OwnPartFinder; readonly knowledge: Knowledge };

/** The query with the part that the utterance asks about by itself; as it is where it asks about the whole. */
export function withOwnPart<Asked extends Query>(query: Asked, utterance: Utterance, { findOwnPart, knowledge }: Needs): Asked {
  const part = query.kind === "topic" ? findOwnPart.ofTopic(query.topic, utterance) : query.kind === "who" ? partOfArea(query, utterance, { findOwnPart, knowledge }) : null;
  if (part === null) return query;
  return query.kind === "topic" ? { ...query, part, ...saidOfPart(query.topic, part, utterance, knowledge) } : { ...query, part };
}

/** "Our prompts are not used for training, correct?": what people say of a part, or the contrary; nothing where it is not that kind of part. */
function saidOfPart(topic: TopicId, part: string, utterance: Utterance, knowledge: Knowledge): Partial<Pick<TopicQuery, "claim" | "challenge">> {
  const said = topicOf(knowledge, topic).parts.find(({ name }) => name === part)?.claim;
  return said ? { claim: denies(utterance) && !asksForNeed(utterance) ? carriedBy("customer") : null, challenge: isYesNo(utterance) } : {};
}

/** "Do we have to opt out so that they don't?" */
const asksForNeed = ({ words }: Utterance): boolean => words.some((_, at) => isNeed(words, at));

/** "Do they train their models with what we send?" */
const isYesNo = (utterance: Utterance): boolean => is(utterance.words[0], "auxiliary") || !(isOpen(utterance) || asksWho(utterance.words));

/** Where one area is shared in one place, or differs by model and no place is named: elsewhere the whole is one side's already. */
function partOfArea({ areas: [area, another], models, services, aspect, part, claim }: WhoQuery, utterance: Utterance, { findOwnPart, knowledge }: Needs): string | null {
  if (!area || another || part !== null) return null;
  const isNowhere = models.length + services.length === 0;
  // A model beside a service only says what the service is.
  const ofServices = services.map((service) => (aspect === "backup" ? serviceOf(knowledge, service).backup.party : partyInService(knowledge, area, service)));
  const parties = ofServices.length > 0 ? ofServices : (models.length > 0 ? models : CLOUD_MODEL_IDS).map((model) => cellOf(knowledge, area, model).party);
  const isDivided = isNowhere ? new Set(parties).size > 1 : parties.length === 1 && parties[0] === "shared";
  if (!isDivided) return null;
  const isOfOne = !isNowhere && claim?.kind === "carries" && utterance.parties.every(({ id }) => id === claim.party);
  const claimed = isOfOne && claim.party !== "shared" ? claim.party : null;
  return aspect === null ? findOwnPart.ofArea(area, sinceNamed(areaOf(knowledge, area).name, utterance), claimed) : findOwnPart.ofTopic(aspect, utterance);
}

/** "We write the MFA policy. Whose name goes next to identity and access?": what is told before a sentence that asks about the whole by its name is no part that is asked about. */
function sinceNamed(name: string, utterance: Utterance): Utterance {
  const { words, areas } = utterance;
  const named = areas.find(({ from, to }) => textOf(words.slice(from, to)) === name.toLowerCase());
  const begin = named ? words.findIndex(({ sentence }) => sentence === words[named.from]?.sentence) : 0;
  return begin > 0 ? { ...utterance, words: words.slice(begin), services: [] } : utterance;
}
