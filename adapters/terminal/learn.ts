/** `npm run knowledge:learn`: learns from the labelled examples and writes what it learned beside them. */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AREA_IDS, type AreaId, type ServiceId } from "../../src/ids.ts";
import type { Example, Kind } from "../../src/knowledge/examples.ts";
import { faultToText } from "../../src/knowledge/faults.ts";
import { type Knowledge, serviceOf } from "../../src/knowledge/knowledge.ts";
import { LEARNED_FILE, loadKnowledge } from "../../src/knowledge/load.ts";
import type { TopicEntry } from "../../src/knowledge/schema.ts";
import { FOLLOW_UPS } from "../../src/presenting/sentences.ts";
import { ASKED_TOO, areaSignsOf, areTwins, besideSignsOf, IN_PASSING } from "../../src/understanding/areas.ts";
import { type LabelledSigns, learnClassifiers, learnRanking, type RankedExample } from "../../src/understanding/learn.ts";
import { type ModelSet, modelSignsOf, PACE_OF_MODELS, setOf } from "../../src/understanding/models.ts";
import { commonWords, countPairs } from "../../src/understanding/neighbours.ts";
import { createRecogniser } from "../../src/understanding/recognise.ts";
import { MEANT, NOWHERE, PASSING, serviceSignsOf } from "../../src/understanding/scope.ts";
import { claimSignsOf, signsOf } from "../../src/understanding/signs.ts";
import { loadEnglishWords } from "../../src/understanding/spelling.ts";
import { AN_AREA, createTopicSigns, PACE_OF_TOPICS, topicsToLearn } from "../../src/understanding/topic-ranking.ts";
import type { TopicFinder } from "../../src/understanding/topics.ts";
import { NAMES, type Utterance } from "../../src/understanding/utterance.ts";
import { createStem, createWordReader } from "../../src/understanding/words.ts";
import { loadExamples } from "./examples.ts";
import { createRandom, withTypo } from "./typos.ts";

const NONE = { signs: "", weights: "", scale: 1 };

const NOTHING_RANKED = { words: { ...NONE, labels: { label: [] } }, own: { ...NONE, labels: { own: [] } } };

type Learned = Knowledge["language"]["learned"];

/** Learns from the examples in the folder. The weights depend on the lexicon too: learn again when either changes. */
export function learnFrom(folder: string): Learned {
  const file = join(folder, LEARNED_FILE);
  const nothing: Learned = {
    whole: { ...NONE, labels: { kind: [], said: [], place: [] } },
    services: { ...NONE, labels: { meant: [] } },
    areas: NOTHING_RANKED,
    beside: { ...NONE, labels: { beside: [] } },
    topics: NOTHING_RANKED,
    models: NOTHING_RANKED,
    pairs: "",
    vocabulary: [],
    familiar: [],
  };
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(nothing));
  const loaded = loadKnowledge(folder);
  if (!loaded.ok) throw new Error(loaded.faults.map(faultToText).join("\n"));
  const { knowledge } = loaded;
  const { language } = knowledge;
  const written = loadExamples(folder, knowledge);
  if (written.faults.length > 0) throw new Error(written.faults.map(faultToText).join("\n"));
  const examples = [...written.examples, ...ownExamples(knowledge)];

  const stem = createStem(language.words);
  const read = createWordReader(language.words, stem);
  const sentences = examples.map(({ question }) => read(question));
  const pairs = countPairs(sentences);
  const english = loadEnglishWords();
  const vocabulary = commonWords(sentences, english);
  const inScope = sentences.filter((_, at) => examples[at]?.kind !== "out");
  const familiar = [...new Set(commonWords(inScope, english).map(stem))];
  // Typos in the examples are mended by what was just learned, not by what was learned before.
  const recogniser = createRecogniser({ ...knowledge, language: { ...language, learned: { ...nothing, pairs, vocabulary, familiar } } });

  const whole: LabelledSigns<"kind" | "said" | "place">[] = [];
  const services: LabelledSigns<"meant">[] = [];
  const areas: AreaExample[] = [];
  const models: RankedExample<ModelSet>[] = [];
  const topics: RankedExample<string>[] = [];
  const topicLabels = [AN_AREA, ...topicsToLearn(knowledge)];
  const topicSignsOf = createTopicSigns(topicLabels, knowledge, recogniser.findTopic);
  const sets = [...new Set(examples.flatMap((example) => answerOf(example) ?? []))].sort();
  for (const [at, example] of examples.entries()) {
    // With one slip of the keyboard, too: what mending leaves of a typed word should not mislead.
    for (const text of [example.question, withTypo(example.question, createRandom(at))]) {
      const utterance = recogniser.recognise(recogniser.read(text).words);
      const signs = signsOf(utterance);
      whole.push({ labels: labelsOf(example, utterance), signs, heard: { said: claimSignsOf(signs) } });
      const answer = answerOf(example);
      if (answer) models.push({ labels: [answer], either: false, signs: modelSignsOf(utterance, signs, sets, knowledge) });
      if (example.kind === "who" && example.areas && example.areas.length > 0) areas.push({ labels: example.areas, either: example.eitherArea, utterance });
      const topic = topicLabelOf(example, utterance, recogniser.findTopic);
      const ofTopics = topic !== null && topicLabels.includes(topic) ? topicSignsOf(utterance) : null;
      if (topic && ofTopics) topics.push({ labels: [topic], either: false, signs: ofTopics });
      if (!isPlaced(example)) continue;
      for (const service of utterance.services)
        services.push({ labels: { meant: isMeant(service.id, example, knowledge) ? MEANT : PASSING }, signs: { words: serviceSignsOf(service, utterance, knowledge), facts: [] } });
    }
  }
  return {
    whole: learnClassifiers(["kind", "said", "place"], whole),
    services: learnClassifiers(["meant"], services),
    areas: learnRanking(
      AREA_IDS,
      areas.map(({ utterance, labels, either }) => ({ labels, either, signs: areaSignsOf(utterance) })),
    ),
    beside: learnClassifiers(["beside"], areas.flatMap(besidesOf)),
    topics: learnRanking(topicLabels, topics, { pace: PACE_OF_TOPICS, faintest: FAINTEST_OF_TOPICS }),
    models: learnRanking(sets, models, { pace: PACE_OF_MODELS }),
    pairs,
    vocabulary,
    familiar,
  };
}

/** Topics are many, and what hardly speaks for any of them would only fill the memory. */
const FAINTEST_OF_TOPICS = 2.5;

/** What answers it; where nobody has labelled that, the topic whose words are in it, or else an area. */
function topicLabelOf({ kind, topic, areas }: Example, utterance: Utterance, findTopic: TopicFinder): string | null {
  if (topic !== null) return topic;
  return kind === "who" ? (findTopic.subject(utterance, areas?.[0] ?? null) ?? AN_AREA) : null;
}

type AreaExample = { readonly utterance: Utterance; readonly labels: readonly AreaId[]; readonly either: boolean };

/** What stands beside the area that is asked about, each with whether it is asked about, too. */
function besidesOf({ utterance, labels, either }: AreaExample): LabelledSigns<"beside">[] {
  const [best] = labels;
  if (either || !best) return [];
  const named = new Set(utterance.areas.flatMap(({ id, strength }) => (strength >= NAMES && id !== best && !areTwins(id, best) ? [id] : [])));
  return [...named].map((other) => ({ labels: { beside: labels.includes(other) ? ASKED_TOO : IN_PASSING }, signs: besideSignsOf(best, other, utterance) }));
}

function labelsOf(example: Example, { models: named }: Utterance): LabelledSigns<"kind" | "said" | "place">["labels"] {
  const { kind, said, models, services } = example;
  const [only, another] = models ?? [];
  return {
    kind,
    ...(kind === "who" && said ? { said } : {}),
    ...(isPlaced(example) && named.length === 0 && services?.length === 0 ? { place: only && !another ? only : NOWHERE } : {}),
  };
}

/** Whether it is known where the question stands. What a model is asked for, or where nothing in scope is asked, does not tell. */
const isPlaced = ({ kind, models, services }: Example): boolean =>
  models !== null && services !== null && kind !== "which-model" && kind !== "out" && (kind !== "define" || services.length > 0);

/** "The VMs" say where as well as "IaaS" does, where no other place is meant. */
const isMeant = (service: ServiceId, { services, models }: Example, knowledge: Knowledge): boolean =>
  services?.includes(service) === true || (services?.length === 0 && models?.length === 1 && models[0] === serviceOf(knowledge, service).model);

/** The models that a question is answered with, where it asks for them. */
const answerOf = ({ kind, models }: Example): ModelSet | null => (kind === "which-model" && models && models.length > 0 ? setOf(models) : null);

/** As what the sample questions of a topic are asked; those of the document's statements are of many kinds. */
const KIND_OF_QUESTION: Readonly<Record<TopicEntry["kind"], Kind | null>> = { topic: "who", ai: "who", misconception: "who", concept: null, document: null };

/** What the program itself offers to ask, and each part of a service by each of its names: nobody need write these down. */
function ownExamples(knowledge: Knowledge): Example[] {
  const blank = { topic: null, areas: null, eitherArea: false, said: null, models: [] } as const;
  const ofTopics = [...knowledge.topics.values()].flatMap(({ id, kind, areas, claim, questions }): Example[] => {
    const kindOfQuestion = KIND_OF_QUESTION[kind];
    if (kindOfQuestion === null) return [];
    const asked = claim ? [claim.text, ...questions] : questions;
    return asked.map((question) => ({ ...blank, kind: kindOfQuestion, topic: id, areas, eitherArea: areas.length > 1, models: null, services: null, question }));
  });
  const ofServices = [...knowledge.services.values()].flatMap(({ id, name, parts }): Example[] => [
    { ...blank, kind: "define", services: [id], question: FOLLOW_UPS.service(name) },
    { ...blank, kind: "duties-customer", services: [id], question: FOLLOW_UPS.duties("customer", knowledge.pack.provider, name) },
    { ...blank, kind: "duties-provider", services: [id], question: FOLLOW_UPS.duties("provider", knowledge.pack.provider, name) },
    ...parts.flatMap(({ names, area }) =>
      names.map((part): Example => ({ ...blank, kind: "who", areas: [area], said: "open", services: [id], question: `who is responsible for the ${part}?` })),
    ),
  ]);
  return [...ofTopics, ...ofServices];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? "knowledge";
  const learned = learnFrom(folder);
  writeFileSync(join(folder, LEARNED_FILE), `${JSON.stringify(learned)}\n`);
  console.log(`${join(folder, LEARNED_FILE)} is written.`);
}
