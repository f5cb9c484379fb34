/** The way from text to Query: recognition, interpretation, judgement. Built once from the knowledge; pure afterwards. */
import { COMMANDS } from "../commands.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Query, Refusal } from "../query.ts";
import { scoreOf } from "./agree.ts";
import { isChallenge } from "./asking.ts";
import { claimOf } from "./claims.ts";
import type { Features } from "./features.ts";
import { lean } from "./follow-up.ts";
import { type IntentMatch, trainIntents } from "./intents.ts";
import { interpret, type Votes } from "./interpret.ts";
import { ANSWER_THRESHOLD, CHOOSE_THRESHOLD, judge } from "./judge.ts";
import { createClassifier, createClassifiers } from "./learn.ts";
import { once } from "./once.ts";
import { questionsOf } from "./questions.ts";
import type { Reading } from "./reading.ts";
import { createRecogniser } from "./recognise.ts";
import { scopeOf } from "./scope.ts";
import { namesOf } from "./signs.ts";
import { SOME_MODEL } from "./spelling.ts";
import { chooseModel, choosePart, chooseReading, nearestTo } from "./suggest.ts";
import { contrasts } from "./which-model.ts";
import type { Word } from "./words.ts";

/** What a follow-up may lean on: the query before. */
export type Before = { readonly query: Query };

export type Understand = (question: string, before: Before | null) => Reading;

/** More words are no question; a bound on them is a bound on the time that any message can take. */
const MOST_WORDS = 300;

/** Longer messages are not questions, and would cost time that others wait for. */
export const LONGEST_QUESTION = 3000;

export function createUnderstanding(knowledge: Knowledge): Understand {
  const recogniser = createRecogniser(knowledge);
  const { findTopic, known } = recogniser;
  const { shapes, claims, models } = knowledge.language.learned;
  const classify = createClassifiers({ shapes, claims });
  const classifyModel = createClassifier(models);

  // Read and trained when first needed, so that a start is quick.
  const samplesOf = once(() => [...knowledge.topics.values()].flatMap(({ id, questions }) => questions.map((text) => ({ text: plain(recogniser.read(text).words), label: id }))));
  const topicsBySample = once(() => new Map(samplesOf().map(({ text, label }) => [text, label])));
  const intentsOf = once(() => trainIntents(samplesOf()));

  const votesFor = (unit: Features): Votes => ({ ...classify(recogniser.signsOf(unit)), models: once(() => classifyModel(recogniser.modelSignsOf(unit))) });

  /** The middle band offers what it heard; below it the question is declined. */
  const undecided = (parts: readonly { query: Query; evidence: number }[], whole: Features, intents: readonly IntentMatch[]): Query => {
    const [sample] = intents;
    if (sample && sample.score >= LIKE_SAMPLE && whole.outside.length === 0) return sampleQuery(sample.label, whole, knowledge);
    const [nearly] = [...parts].sort((a, b) => b.evidence - a.evidence);
    const [service] = whole.services.filter(({ strength }) => strength === 3);
    const clean = whole.outside.length === 0 && whole.cloud;
    if (clean && service && !nearly && (whole.has("who") || whole.has("liability"))) return choosePart(service.id, knowledge);
    const offered = clean && nearly && nearly.evidence >= CHOOSE_THRESHOLD ? chooseReading(nearly.query, whole, intents, knowledge) : null;
    return offered ?? { kind: "unknown", refusal: refusalOf(whole), nearest: nearestTo(whole, intents, knowledge) };
  };

  return (question, before) => {
    const { words, mended } = recogniser.read(question.slice(0, LONGEST_QUESTION + 1));
    const refusal = refuseText(question, words);
    const whole = recogniser.featuresOf(refusal ? [] : words);
    const because: string[] = [];
    const done = (query: Query, confidence: number, intents: readonly IntentMatch[] = []): Reading => ({ question, mended, features: whole, intents, query, confidence, because });

    if (refusal) return done(unknown(refusal), 1);
    const command = readCommand(words, whole);
    if (command) return done(command, 1);
    if (isGreeting(whole, known)) return done({ kind: "help", greeting: true }, 1);

    const leaning = before ? lean(whole, before.query, findTopic) : null;
    if (leaning) {
      because.push("leans on the question before");
      return done(leaning, 0.9);
    }
    const said = plain(words);
    const sample = topicsBySample().get(said);
    if (sample !== undefined) {
      because.push(`is a sample question of ${sample}`);
      return done(sampleQuery(sample, whole, knowledge), 1);
    }
    const parts: { query: Query; evidence: number }[] = [];
    const votes = votesFor(whole);
    const unclear = whole.models.length === 0 && words.some(({ text }) => text === SOME_MODEL);
    if (unclear && !whole.has("which-model") && !contrasts(whole) && !asksForOneModel(votes) && !asksForClass(votes, whole)) return done(chooseModel(words, knowledge), 0);
    // A description may take several sentences, of which one alone says little.
    const units = asksForOneModel(votes) ? [whole] : questionsOf(whole, recogniser.featuresOf);
    for (const unit of units) {
      const interpretation = interpret(unit, knowledge, findTopic, unit === whole ? votes : votesFor(unit));
      if (!interpretation) continue;
      const { evidence, because: why } = judge(interpretation.query, whole, Math.min(interpretation.outside, scoreOf(votes.shapes, "out")));
      because.push(`${interpretation.query.kind}: ${interpretation.because}`, `evidence ${evidence.toFixed(1)}: ${why}`);
      parts.push({ query: interpretation.query, evidence });
    }
    const sure = parts.filter(({ evidence }) => evidence >= ANSWER_THRESHOLD);
    const [first, second] = sure;
    if (!first) {
      const intents = intentsOf().match(said);
      const query = undecided(parts, whole, intents);
      return done(query, query.kind === "topic" ? (intents[0]?.score ?? 0) : 0, intents);
    }
    const confidence = Math.min(0.99, 0.5 + first.evidence / 20);
    if (!second || sameQuery(first.query, second.query)) return done(first.query, confidence);
    return done({ kind: "several", parts: sure.flatMap(({ query }) => (query.kind === "several" ? query.parts : [query])).slice(0, 3) }, confidence);
  };
}

/** The signs of an example, for learning from it: of its shape, and of the model it describes. */
export function createSigns(knowledge: Knowledge): { shape(question: string): string[]; model(question: string): string[] } {
  const recogniser = createRecogniser(knowledge);
  const featuresOf = (question: string) => recogniser.featuresOf(recogniser.read(question).words);
  return { shape: (question) => namesOf(recogniser.signsOf(featuresOf(question))), model: (question) => recogniser.modelSignsOf(featuresOf(question)) };
}

/** From here on the examples are sure that all of the message leads to one model. */
const SURE_DESCRIPTION = 0.7;

const asksForOneModel = ({ shapes: [best] }: Votes) => best?.label === "which-model" && best.score >= SURE_DESCRIPTION;

/** "Event Hubs: I, P or S (aaS)?" */
const asksForClass = ({ shapes: [best] }: Votes, whole: Features) => best?.label === "class" && whole.services.length > 0;

/** Words as they were read: typos mended, contractions written out. */
const plain = (words: readonly Word[]) => words.map(({ text }) => text).join(" ");

/** So like a sample question of a topic that it must be meant. */
const LIKE_SAMPLE = 0.8;

function sampleQuery(topic: string, whole: Features, knowledge: Knowledge): Query {
  const scope = scopeOf(whole);
  const challenge = knowledge.topics.get(topic)?.kind === "misconception";
  return { kind: "topic", topic, models: scope.models, services: scope.services, claim: isChallenge(whole) && !challenge ? claimOf(whole) : null, challenge };
}

const sameQuery = (a: Query, b: Query) => JSON.stringify(a) === JSON.stringify(b);

const unknown = (refusal: Refusal): Query => ({ kind: "unknown", refusal, nearest: [] });

function refuseText(question: string, words: readonly Word[]): Refusal | null {
  if (question.length > LONGEST_QUESTION) return "too-long";
  if (question.trim() === "") return "empty";
  if (words.length === 0) return "not-text";
  if (words.length > MOST_WORDS) return "too-long";
  return null;
}

function readCommand(words: readonly Word[], features: Features): Query | null {
  const [first, ...rest] = words;
  const name = COMMANDS.find(({ name }) => name === first?.text)?.name;
  switch (name) {
    case "help":
      return rest.length === 0 ? { kind: "help", greeting: false } : null;
    case "matrix":
      return rest.length === 0 ? { kind: "matrix" } : null;
    case "services":
      return rest.length === 0 ? { kind: "services" } : null;
    case "service":
      // "service aks", but not "Service Fabric cluster, OS of the nodes?"
      return features.services.some(({ from, to }) => from === 1 && to === words.length) ? { kind: "service", services: [best(features)], claim: null } : null;
    default:
      return null;
  }
}

const best = (features: Features) => [...features.services].sort((a, b) => b.strength - a.strength || b.to - b.from - (a.to - a.from))[0]?.id ?? "";

function isGreeting({ outside, words, marks, areas, models, services, topics, has }: Features, known: ReadonlySet<string>): boolean {
  const greeting = outside.find(({ id }) => id === "greetings");
  if (!greeting || areas.length + models.length + services.length + topics.length > 0 || (has("who") && words.length > 4)) return false;
  const others = words.filter((_, at) => !marks.some(({ meaning, from, to }) => meaning.kind === "outside" && from <= at && at < to));
  const said = others.filter(({ stem }) => !known.has(stem));
  return words.length <= 10 && said.length <= 1 && outside.every(({ id }) => id === "greetings");
}

const REFUSALS: ReadonlySet<string> = new Set(["price", "how-to", "limits", "news", "advice", "trouble", "other-cloud"]);

function refusalOf({ outside }: Features): Refusal {
  const found = outside.find(({ id }) => id === "other-cloud") ?? outside.find(({ id }) => REFUSALS.has(id));
  return (found?.id ?? "outside") as Refusal;
}
