/** A topic, a concept or a misconception. */
import type { TopicAnswer } from "../answer.ts";
import type { Card, CardAction } from "../card.ts";
import { CLOUD_MODEL_IDS, isModelId, type TopicId } from "../ids.ts";
import { type Knowledge, topicName, topicOf } from "../knowledge/knowledge.ts";
import { smallFirst } from "../phrasing.ts";
import { examplesOf } from "./model.ts";
import { ask, askInModels, BLANK, bothSides, carriedBy, followUps, idOf, notes, paragraphs, serviceReadAs, short, slug } from "./parts.ts";
import { cellFacts } from "./row.ts";
import { answeringClaim, bigFirst, commaList, READ_AS, shortLabel } from "./sentences.ts";

export function presentTopic(answer: TopicAnswer, knowledge: Knowledge): Card {
  const { topic, part, models, services, party, holds } = answer;
  const name = READ_AS.part(topicName(knowledge, topic), part);
  const places = placesOf(answer, knowledge);
  return {
    ...BLANK,
    id: idOf(knowledge, "topic", topic, ...(part === null ? [] : [slug(part)]), ...(services.length > 0 ? services : models)),
    ...carriedBy(party, knowledge),
    verdict: answeringClaim(answer.verdict, holds, party),
    readAs: places.length === 0 ? name : READ_AS.place(name, commaList(places)),
    sections: [
      ...paragraphs(answer.text.join(" ")),
      ...(isModelId(topic) ? examplesOf(topic, knowledge) : []),
      ...bothSides(answer.duties, knowledge),
      ...cellFacts(answer.cells, knowledge),
      ...notes(answer.notes),
    ],
    sources: answer.sources,
    verified: answer.verified,
    actions: followUps(...inModels(answer, knowledge).slice(0, 3), ...answer.related.flatMap((related) => askTopic(related, knowledge))),
  };
}

/** Where the topic is asked about, as the card says it. */
export const placesOf = ({ models, services }: TopicAnswer, knowledge: Knowledge): string[] =>
  services.length > 0 ? services.map((service) => serviceReadAs(service, knowledge)) : models.map((model) => short(model, knowledge));

/** Only where the entry says something of its own for a model. */
function inModels({ topic, models }: TopicAnswer, knowledge: Knowledge): CardAction[] {
  const { name, models: cells } = topicOf(knowledge, topic);
  const others = CLOUD_MODEL_IDS.filter((model) => cells[model] !== undefined && !models.includes(model));
  return askInModels(smallFirst(name), others, knowledge);
}

/** Asked in the words of the topic's own first sample question, which the entry is known to answer. */
function askTopic(id: TopicId, knowledge: Knowledge): CardAction[] {
  const related = knowledge.topics.get(id);
  const [question] = related?.questions ?? [];
  return related && question !== undefined ? [ask(shortLabel(topicName(knowledge, id)), bigFirst(question))] : [];
}
