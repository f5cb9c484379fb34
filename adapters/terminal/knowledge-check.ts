/** `npm run knowledge:check [FOLDER]`: every fault of the knowledge, or a summary of what it covers. */
import { fileURLToPath } from "node:url";
import { aboutOf, verdictOf } from "../../src/answering/about.ts";
import { createAssistant } from "../../src/create-assistant.ts";
import { MODEL_IDS, type TopicId } from "../../src/ids.ts";
import { checkDates } from "../../src/knowledge/check-dates.ts";
import { checkServiceNames } from "../../src/knowledge/check-names.ts";
import { checkSampleQuestions } from "../../src/knowledge/check-samples.ts";
import { checkDuties } from "../../src/knowledge/check-texts.ts";
import { compareFaults, type Fault } from "../../src/knowledge/faults.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { type Loaded, loadKnowledge } from "../../src/knowledge/load.ts";
import type { ServiceEntry, TopicEntry } from "../../src/knowledge/schema.ts";
import { faultsToLines } from "../../src/knowledge/tell-faults.ts";
import { withFile } from "../env.ts";
import { knowledgeFolder } from "../settings.ts";
import { loadExamples } from "./examples.ts";
import { askedFolder } from "./folder.ts";
import "./pipe.ts";

const USAGE = `Usage: npm run knowledge:check -- [FOLDER]

  FOLDER   the knowledge to check; unless named, the setting KNOWLEDGE, or knowledge/
  --help   this

Prints every fault with its place and what to do, and exits with 1; or what the knowledge covers, and exits with 0.`;

/** The ids of the topics that the answer to a question is about. */
export type AskTopics = (question: string) => readonly TopicId[];

/**
 * @param createAsk makes of checked knowledge what its sample questions are tried on
 * @param today the day after which nothing can have been verified
 * @returns the code to exit with
 */
export function checkKnowledge(folder: string, createAsk: (knowledge: Knowledge) => AskTopics, print: (line: string) => void, today = latestToday()): 0 | 1 {
  const loaded = loadKnowledge(folder);
  const examples = loaded.ok ? loadExamples(folder, loaded.knowledge) : null;
  const faults = loaded.ok ? [...faultsBeyondLoading(loaded, createAsk(loaded.knowledge), today), ...(examples?.faults ?? [])] : loaded.faults;
  if (faults.length > 0) for (const line of faultsToLines(faults, folder)) print(line);
  if (!loaded.ok || faults.length > 0) return 1;
  for (const [label, value] of [...summarise(loaded.knowledge), ["examples", `${examples?.examples.length ?? 0} to learn from`]] as const)
    print(`${label.padEnd(WIDEST_LABEL)} ${value}`);
  return 0;
}

/** What takes too long to look for in each start of the program, or is no reason not to start. */
const faultsBeyondLoading = (loaded: Extract<Loaded, { ok: true }>, ask: AskTopics, today: string): Fault[] =>
  [...checkSampleQuestions(loaded, ask), ...checkServiceNames(loaded), ...checkDuties(loaded.places), ...checkDates(loaded, today)].sort(compareFaults);

/** Today where the day begins first, so that nobody's today is in the future. */
const latestToday = (): string => new Date(Date.now() + 14 * 60 * 60 * 1000).toISOString().slice(0, "2026-11-24".length);

const WIDEST_LABEL = 17;

/** What the pack covers, one line for each count. */
export function summarise(knowledge: Knowledge): [label: string, value: string][] {
  const areas = [...knowledge.areas.values()];
  const models = [...knowledge.models.values()];
  const services = [...knowledge.services.values()];
  const topics = [...knowledge.topics.values()];
  const cells = areas.flatMap((area) => Object.values(area.cells));
  const entries = [...areas, ...models, ...services, ...topics];
  const addresses = new Set(entries.flatMap(({ sources }) => sources.map(({ url }) => url)));
  const exceptions = services.map(({ exceptions }) => Object.keys(exceptions).length).filter((count) => count > 0);
  const dates = entries.map(({ verified }) => verified).sort();
  return [
    ["pack", knowledge.pack.name],
    ["areas", `${areas.length}`],
    ["cells", `${cells.length}, ${cells.filter(({ difference }) => difference).length} with a difference`],
    ["services", `${services.length}: ${countsOf(services, ({ model }) => model, MODEL_IDS)}`],
    ["by nature", countsOf(services, ({ nature }) => nature)],
    ["exceptions", `${sum(exceptions)} in ${exceptions.length} services`],
    ["parts", `${sum(services.map(({ parts }) => parts.length))} of services, ${sum(topics.map(({ parts }) => parts.length))} of topics`],
    ["topics", `${topics.length}: ${countsOf(topics, ({ kind }) => kind)}`],
    ["sample questions", `${sum(topics.map(({ questions }) => questions.length))}`],
    ["names", `${sum(services.map(namesOfService))} of services, ${sum(topics.map(namesOfTopic))} of topics`],
    ["sources", `${addresses.size} addresses`],
    ["oldest verified", `${dates[0] ?? "none"}`],
  ];
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

const namesOfService = ({ aliases, hints, former }: ServiceEntry): number => 1 + aliases.length + hints.length + former.length;

const namesOfTopic = ({ names }: TopicEntry): number => 1 + names.length;

/** "paas 58, saas 17": in the order given, else the largest first. */
function countsOf<Entry>(entries: readonly Entry[], labelOf: (entry: Entry) => string, order?: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(labelOf(entry), (counts.get(labelOf(entry)) ?? 0) + 1);
  const labels = [...counts].sort((a, b) => (order ? order.indexOf(a[0]) - order.indexOf(b[0]) : b[1] - a[1]));
  return labels.map(([label, count]) => `${label} ${count}`).join(", ");
}

/** A topic that explains a model shares its id: its questions are answered by what is said of that model, or by its name. */
function askAssistant(knowledge: Knowledge): AskTopics {
  const assistant = createAssistant(knowledge);
  return (question) => {
    const { answer } = assistant.ask(question);
    const { topics, services, models } = aboutOf(answer, knowledge);
    return [...topics, ...(services.length === 0 ? models : verdictOf(answer).models)];
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = askedFolder(USAGE, knowledgeFolder(withFile(process.env).env));
  if (folder !== null) process.exitCode = checkKnowledge(folder, askAssistant, console.log);
}
