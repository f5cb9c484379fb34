/** What a labelled question teaches each of the classifiers. */
import { type AreaId, PARTIES, type Party, type ServiceId, TOPICS } from "../../src/ids.ts";
import type { Example } from "../../src/knowledge/examples.ts";
import { type Knowledge, serviceOf } from "../../src/knowledge/knowledge.ts";
import { areTwins } from "../../src/understanding/clauses/twins.ts";
import { areaSignsOf } from "../../src/understanding/learned/areas.ts";
import { ASKED_TOO, besideSignsOf, IN_PASSING } from "../../src/understanding/learned/areas-beside.ts";
import { ALL, ALL_CLOUD, type Bits, bitsOf, fitting } from "../../src/understanding/learned/assertions.ts";
import { type Carrier, mentionsOf } from "../../src/understanding/learned/carriers.ts";
import type { LabelledSigns, RankedExample } from "../../src/understanding/learned/learn.ts";
import { modelSignsOf } from "../../src/understanding/learned/models.ts";
import { type ModelSet, modelsIn, modelsInPlay, modelsToChooseFrom, setAmong, setOf } from "../../src/understanding/learned/offers.ts";
import { MEANT, NOWHERE, PASSING, serviceSignsOf } from "../../src/understanding/learned/scope.ts";
import { claimSignsOf, type UtteranceSigns } from "../../src/understanding/learned/signs.ts";
import { AN_AREA, createTopicSigns } from "../../src/understanding/learned/topic-ranking.ts";
import { isTurned, othersThan } from "../../src/understanding/learned/turned.ts";
import type { TopicFinder } from "../../src/understanding/marks/topics.ts";
import { NAMES, type Utterance } from "../../src/understanding/marks/utterance.ts";

/** An example as it was read. */
export type Taught = { readonly example: Example; readonly utterance: Utterance; readonly signs: UtteranceSigns };

/** What kind of question it is, what is said of who carries the thing, and which model is meant where none is named. */
export function ofWhole({ example, utterance, signs }: Taught): LabelledSigns<"kind" | "said" | "place"> {
  const { kind, said, models, services } = example;
  const [only, another] = models ?? [];
  const labels = {
    kind,
    ...(kind === "who" && said ? { said } : {}),
    ...(isPlaced(example) && utterance.models.length === 0 && services?.length === 0 ? { place: only && !another ? only : NOWHERE } : {}),
  };
  return { labels, signs, heard: { said: claimSignsOf(signs) } };
}

/** Whether each service that is named is meant. */
export const ofServices =
  (knowledge: Knowledge) =>
  ({ example, utterance }: Taught): LabelledSigns<"meant">[] =>
    isPlaced(example)
      ? utterance.services.map((service) => ({
          labels: { meant: isMeant(service.id, example, knowledge) ? MEANT : PASSING },
          signs: { words: serviceSignsOf(service, utterance, knowledge), facts: [] },
        }))
      : [];

/** Whether it is known where the question stands. What a model is asked for, or where nothing in scope is asked, does not tell. */
const isPlaced = ({ kind, models, services }: Example): boolean =>
  models !== null && services !== null && kind !== "which-model" && kind !== "out" && (kind !== "define" || services.length > 0);

/** "The VMs" say where as well as "IaaS" does, where no other place is meant. */
const isMeant = (service: ServiceId, { services, models }: Example, knowledge: Knowledge): boolean =>
  services?.includes(service) === true || (services?.length === 0 && models?.length === 1 && models[0] === serviceOf(knowledge, service).model);

/** Which area it is about. */
export const ofAreas = ({ example, utterance }: Taught): RankedExample<AreaId>[] => {
  const areas = areasAsked(example);
  return areas.length > 0 ? [{ labels: areas, either: example.eitherArea, signs: areaSignsOf(utterance) }] : [];
};

/** Whether what is named beside the area that is asked about is asked about, too. */
export function ofAreasBeside({ example, utterance }: Taught): LabelledSigns<"beside">[] {
  const areas = areasAsked(example);
  const [best] = areas;
  if (example.eitherArea || !best) return [];
  const named = new Set(utterance.areas.flatMap(({ id, strength }) => (strength >= NAMES && id !== best && !areTwins(id, best) ? [id] : [])));
  return [...named].map((other) => ({ labels: { beside: areas.includes(other) ? ASKED_TOO : IN_PASSING }, signs: besideSignsOf(best, other, utterance) }));
}

const areasAsked = ({ kind, areas }: Example): readonly AreaId[] => (kind === "who" && areas ? areas : []);

/** Which topic answers it, or that an area does. @param labels those of the ranking */
export function ofTopics(labels: readonly string[], knowledge: Knowledge, findTopic: TopicFinder): (taught: Taught) => RankedExample<string>[] {
  const signsOf = createTopicSigns(labels, knowledge, findTopic);
  return ({ example, utterance }) => {
    const topic = topicOf(example, utterance, findTopic);
    const signs = topic !== null && labels.includes(topic) ? signsOf(utterance) : null;
    return topic && signs ? [{ labels: [topic], either: false, signs }] : [];
  };
}

/** What answers it; where nobody has labelled that, the topic whose words are in it, or else an area. What names neither topic nor model is explained by the whole. */
function topicOf({ kind, topic, areas, models, services }: Example, utterance: Utterance, findTopic: TopicFinder): string | null {
  if (topic !== null) return topic;
  if (kind === "define" && models && services?.length === 0) return models.length === 0 ? TOPICS.whole : AN_AREA;
  return kind === "who" ? (findTopic.subject(utterance, areas?.[0] ?? null) ?? AN_AREA) : null;
}

/** Who is said to carry each area of a description, where its answer leaves no doubt and is no other than what is described. */
export const ofCarriers =
  (knowledge: Knowledge) =>
  ({ example, utterance, signs }: Taught): LabelledSigns<"carrier">[] => {
    const described = describedBy(example, utterance);
    if (!described) return [];
    const mentions = mentionsOf(utterance, signs, knowledge);
    const meant = carriersMeant(unique(mentions.map(({ area }) => area)), bitsOf(modelsIn(described)), bitsOf(modelsInPlay(utterance)), knowledge);
    return mentions.flatMap(({ area, signs }) => {
      const carrier = meant.get(area);
      return carrier ? [{ labels: { carrier }, signs }] : [];
    });
  };

/** For each area the one party that carries it in every way in which the areas can be shared out so that just the answer fits. */
function carriersMeant(areas: readonly AreaId[], answer: Bits, inPlay: Bits, knowledge: Knowledge): ReadonlyMap<AreaId, Party> {
  if (areas.length > MOST_DESCRIBED) return new Map();
  const ways = areas.reduce<readonly { readonly parties: readonly Party[]; readonly fits: Bits }[]>(
    (begun, area) => begun.flatMap(({ parties, fits }) => PARTIES.map((party) => ({ parties: [...parties, party], fits: fits & fitting(area, party, knowledge) }))),
    [{ parties: [], fits: ALL }],
  );
  const possible = ways.filter(({ fits }) => [fits, fits & inPlay, fits & ALL_CLOUD].includes(answer));
  const meant = areas.map((area, at) => [area, unique(possible.map(({ parties }) => parties[at] as Party))] as const);
  return new Map(meant.flatMap(([area, [only, another]]) => (only && !another ? [[area, only] as const] : [])));
}

/** The ways to share out more are too many to tell anything. */
const MOST_DESCRIBED = 4;

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];

/** Which models fit what it describes. @param sets the labels of the ranking @param findCarriers has not learned from this example */
export const ofModels =
  (sets: readonly ModelSet[], findCarriers: (taught: Taught) => readonly Carrier[], knowledge: Knowledge) =>
  (taught: Taught): RankedExample<ModelSet>[] => {
    const { example, utterance, signs } = taught;
    const answer = describedBy(example, utterance);
    if (!answer) return [];
    // Of more than can be chosen, what can be is the answer, too.
    const choice = modelsToChooseFrom(utterance);
    const labels = sets.filter((set) => setAmong(choice, set) === answer);
    if (labels.length === 0) return [];
    const described = { labels, either: labels.length > 1, signs: modelSignsOf(utterance, signs, sets, findCarriers(taught), knowledge) };
    // Once more without its words: what it is worth that a description agrees with the matrix must not be hidden by them.
    return [described, { ...described, signs: { ...described.signs, words: [] } }];
  };

/** The models in which what a question describes is so, where it asks for models: those of its answer, or the others. */
function describedBy(example: Example, utterance: Utterance): ModelSet | null {
  const answer = answerOf(example);
  return answer && isTurned(utterance) ? othersThan(modelsIn(answer), utterance) : answer;
}

/** The models that a question is answered with, where it asks for them. */
export const answerOf = ({ kind, models }: Example): ModelSet | null => (kind === "which-model" && models && models.length > 0 ? setOf(models) : null);
