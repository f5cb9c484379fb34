/** Questions for all of it: who does what, in a service, in a model or at all. */
import { TOPICS } from "../ids.ts";
import type { Query } from "../query.ts";
import type { Candidate, Heard } from "./heard.ts";
import { define } from "./read-topic.ts";
import { servicesNamed } from "./scope.ts";
import { asksWho, namesArea, namesPlace, type Utterance } from "./utterance.ts";

/** "AKS, who does what?", "how is the work split in PaaS?", "who is responsible for Exchange Online?" Where several stand side by side, they are compared. */
export function readSplit(heard: Heard): Candidate | null {
  const { utterance, place } = heard;
  if (namesArea(utterance) || !(asksWhoWhat(utterance) || isOfService(utterance))) return null;
  const services = place.services.length > 0 ? place.services : servicesNamed(utterance);
  if (place.models.length + services.length > 1) return null;
  // "Who does what when it is serverless?" has an answer of its own.
  const topic = utterance.topics.length > 0 || !namesPlace(utterance) ? heard.topic() : null;
  if (topic && topic.id !== TOPICS.whole) return null;
  const [model] = place.models;
  const query: Query = services.length > 0 ? { kind: "service", services, claim: null } : define(model ?? TOPICS.whole, model ? [model] : []);
  return { query, sure: 1, because: "asks who does what" };
}

/** "Who is responsible for what"; but "for what is in the mailboxes" asks for the things there. */
const asksWhoWhat = ({ groups, words, parties }: Utterance): boolean =>
  groups.some(({ id, to }) => id === "who-what" && words[to]?.stem !== "be" && !parties.some(({ from }) => from === to));

/** Nothing but who is responsible for a service: as a whole, then. */
function isOfService({ words, services, areas, marks, topics, parts }: Utterance): boolean {
  if (!asksWho(words) || services.length !== 1 || areas.length + topics.length + parts.length > 0) return false;
  const beside = words.filter(
    (_, at) => !services.some(({ from, to }) => from <= at && at < to) && !marks.some(({ meaning, from, to }) => meaning.kind === "context" && from <= at && at < to),
  );
  return beside.every(({ stem }) => ASKING.has(stem));
}

const ASKING: ReadonlySet<string> = new Set([
  "who",
  "be",
  "respons",
  "account",
  "for",
  "the",
  "our",
  "of",
  "in",
  "charg",
  "to",
  "blame",
  "whose",
  "own",
  "run",
  "carri",
  "it",
  "on",
]);
