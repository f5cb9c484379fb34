/** How the time for a question grows with the knowledge: ten times the services and topics, beside one time, in turns. */
import { createAssistant } from "../src/create-assistant.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import type { ServiceEntry, TopicEntry } from "../src/knowledge/schema.ts";
import type { Row } from "./table.ts";
import { timeInTurns } from "./timing.ts";

const TIMES = 10;
const ROUNDS = 5;

export function benchGrowth(knowledge: Knowledge, questions: readonly string[]): Promise<Row[]> {
  const grown = growKnowledge(knowledge, TIMES);
  const [small, large] = [createAssistant(knowledge), createAssistant(grown)];
  const changed = questions.filter((question) => JSON.stringify(small.ask(question).query) !== JSON.stringify(large.ask(question).query)).length;
  return growthRows(knowledge, grown, changed, questions, { small, large });
}

type Asking = { ask(question: string): unknown };

async function growthRows(
  knowledge: Knowledge,
  grown: Knowledge,
  changed: number,
  questions: readonly string[],
  { small, large }: { readonly small: Asking; readonly large: Asking },
): Promise<Row[]> {
  const answerers = [
    { name: sizeOf(knowledge), ask: (question: string) => small.ask(question) },
    { name: sizeOf(grown), ask: (question: string) => large.ask(question) },
  ];
  const timings = await timeInTurns(answerers, questions, ROUNDS);
  const ratio = (timings[1]?.warm.median ?? Number.NaN) / (timings[0]?.warm.median ?? Number.NaN);
  return [
    ...timings.map(({ name, warm }): Row => ({ part: "growth", measured: name, value: warm.median, p99: warm.p99, unit: "µs a question" })),
    {
      part: "growth",
      measured: `median at ${TIMES} times the knowledge`,
      value: ratio,
      unit: "times the median",
      remark: `${changed} of ${questions.length} questions get another answer or other suggestions`,
    },
  ];
}

const sizeOf = ({ services, topics }: Knowledge) => `${services.size} services, ${topics.size} topics`;

/** The knowledge with copies of its services and topics, under other ids, names and sample questions. */
export function growKnowledge(knowledge: Knowledge, times: number): Knowledge {
  const services = new Map(knowledge.services);
  const topics = new Map(knowledge.topics);
  const invent = createInventor();
  for (let copy = 2; copy <= times; copy += 1) {
    for (const service of knowledge.services.values()) services.set(`${service.id}-${copy}`, copyService(service, copy, invent));
    for (const topic of knowledge.topics.values()) topics.set(`${topic.id}-${copy}`, copyTopic(topic, copy, invent));
  }
  return { ...knowledge, services, topics };
}

type Invent = () => string;

function copyService(service: ServiceEntry, copy: number, invent: Invent): ServiceEntry {
  const renamed = (names: readonly string[]) => names.map((name) => rename(name, invent()));
  return {
    ...service,
    id: `${service.id}-${copy}`,
    name: rename(service.name, invent()),
    aliases: renamed(service.aliases),
    hints: renamed(service.hints),
    former: renamed(service.former),
    parts: service.parts.map((part) => ({ ...part, names: renamed(part.names) })),
  };
}

/** Of the words that must occur together the first stay: then the copies stand in the way of every question that the topic itself does. */
function copyTopic(topic: TopicEntry, copy: number, invent: Invent): TopicEntry {
  return {
    ...topic,
    id: `${topic.id}-${copy}`,
    name: rename(topic.name, invent()),
    names: topic.names.map((name) => rename(name, invent())),
    together: topic.together.map((line) => [...line.slice(0, -1), invent()]),
    questions: topic.questions.map((question) => rename(question, invent())),
  };
}

/** "Azure SQL Database" -> "Azure SQL tavomiru": the name begins like that of the original, and ends otherwise. */
const rename = (name: string, word: string) => [...name.split(" ").slice(0, -1), word].join(" ");

const SYLLABLES = ["ba", "de", "fi", "go", "ku", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "xo", "zu", "wa"];
const SYLLABLES_IN_WORD = 4;

/** Words that no question holds, each once, the same in every run. */
function createInventor(): Invent {
  let number = 0;
  return () => {
    // A step that shares no divisor with the number of words, so that neighbours look unlike each other.
    let rest = (number++ * 40_503) % SYLLABLES.length ** SYLLABLES_IN_WORD;
    let word = "";
    for (let at = 0; at < SYLLABLES_IN_WORD; at += 1) {
      word += SYLLABLES[rest % SYLLABLES.length];
      rest = Math.floor(rest / SYLLABLES.length);
    }
    return word;
  };
}
