/**
 * Messages of few words that say nothing but a name: "help", "show me the whole matrix", "which services do you know", "service aks";
 * greetings; and an area, a service or a topic alone.
 */
import type { AreaId } from "../ids.ts";
import type { Query } from "../query.ts";
import { asksWho, isOpen, type Mention, NAMES, OUTRIGHT, type Utterance } from "./utterance.ts";
import type { Word } from "./words.ts";

/** @param fillerOf the stems of words that say nothing of the subject */
export function readCommand(utterance: Utterance, fillerOf: () => ReadonlySet<string>): Query | null {
  const { words, services, groups } = utterance;
  if (words.length === 1 && words[0]?.text === COMMAND_FOR_HELP) return { kind: "help", greeting: false };
  const list = groups.find(({ id }) => id in LISTS);
  // "What is the matrix about?" wants it explained.
  if (list && words.length <= MOST_WORDS && !(list.id === "whole-matrix" && isOpen(utterance))) {
    const said = groups.filter(({ id }) => id === list.id || id === "showing");
    if (wordsBeside(said, words, fillerOf()).length === 0) return LISTS[list.id as keyof typeof LISTS];
  }
  // "service aks", but not "Service Fabric cluster, OS of the nodes?"
  const named = words[0]?.text === COMMAND_FOR_SERVICE && services.filter(({ from, to }) => from === 1 && to === words.length).sort((a, b) => b.strength - a.strength)[0];
  if (named) return { kind: "service", services: [named.id], claim: null };
  return isGreeting(utterance, fillerOf) ? { kind: "help", greeting: true } : null;
}

const COMMAND_FOR_HELP = "help";
const COMMAND_FOR_SERVICE = "service";
const LISTS = { "whole-matrix": { kind: "matrix" }, "all-services": { kind: "services" } } as const;
/** A longer message asks something of its own. */
const MOST_WORDS = 10;

/** A greeting may hold one more word that nothing is known of, a name perhaps. */
function isGreeting({ outside, words, areas, models, services, topics }: Utterance, fillerOf: () => ReadonlySet<string>): boolean {
  const greetings = outside.filter(({ id }) => id === "greetings");
  if (words.length > MOST_WORDS || greetings.length === 0 || areas.length + models.length + services.length + topics.length > 0) return false;
  // "Help me" is one, though it begins many a question how something is done.
  return wordsBeside(outside, words, fillerOf()).length <= 1 && outside.every(({ from, to }) => greetings.some((greeting) => greeting.from <= from && to <= greeting.to));
}

/** The areas of "User rights??", of "hypervisor, azure": areas and nothing else. Plain, where each is called by a name that can be nothing else, and no side is spoken of. */
export type BareAreas = { readonly areas: readonly AreaId[]; readonly isPlain: boolean };

export function bareAreas({ words, areas, marks, parties, topics, groups }: Utterance, fillerOf: () => ReadonlySet<string>): BareAreas | null {
  const named = areas.filter(({ strength }) => strength >= NAMES);
  if (named.length === 0 || words.length > MOST_OF_BARE) return null;
  const around = marks.filter(({ meaning }) => meaning.kind === "context");
  if (wordsBeside([...named, ...around], words, fillerOf()).length > 0) return null;
  const ids = [...new Set(named.map(({ id }) => id))];
  // "What is a hypervisor?" asks, but not who carries it.
  const asksElse = words.some(({ stem }) => ASKING.has(stem)) && !groups.some(({ id, from }) => id === "follow-up" && from === 0);
  const outright = ids.every((area) => named.some(({ id, strength }) => id === area && strength === OUTRIGHT));
  return { areas: ids, isPlain: outright && !asksElse && !asksWho(words) && topics.length + parties.length === 0 };
}
const MOST_OF_BARE = 6;
const NONE: ReadonlySet<string> = new Set();

/** "Key Vault", "ransomware?": one service, or one topic, and nothing else. */
export function readBareName(utterance: Utterance, fillerOf: () => ReadonlySet<string>): Query | null {
  const { words, services, topics, parties, models, marks, outside } = utterance;
  if (
    words.length > MOST_OF_BARE ||
    outside.some(({ id }) => id !== "greetings") ||
    parties.length + models.length > 0 ||
    asksWho(words) ||
    words.some(({ stem }) => ASKING.has(stem))
  )
    return null;
  const outright = services.filter(({ strength }) => strength === OUTRIGHT);
  const named = outright.length > 0 ? outright : topics;
  const [id, another] = new Set(named.map(({ id }) => id));
  const around = marks.filter(({ meaning }) => meaning.kind === "context");
  // "I'd like a second monitor" says more than it names.
  if (2 * wordsBeside(named, words, NONE).length > words.length) return null;
  if (id === undefined || another !== undefined || wordsBeside([...named, ...around], words, fillerOf()).length > 0) return null;
  return outright.length > 0 ? { kind: "service", services: [id], claim: null } : { kind: "topic", topic: id, models: [], services: [], claim: null, challenge: false };
}
const ASKING: ReadonlySet<string> = new Set(["what", "which", "how", "where", "when", "why", "be", "do", "can", "between"]);

/** The words that stand in none of the mentions and are no filler. */
const wordsBeside = (mentions: readonly Pick<Mention<string>, "from" | "to">[], words: readonly Word[], filler: ReadonlySet<string>): readonly Word[] =>
  words.filter(({ stem }, at) => !filler.has(stem) && !mentions.some(({ from, to }) => from <= at && at < to));
