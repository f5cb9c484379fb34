/** Messages of few words that call for something by its name: "help", "show me the whole matrix", "which services do you know", "service aks"; and greetings. */
import type { ServiceId } from "../../ids.ts";
import type { Group } from "../../knowledge/language.ts";
import { ALL_SERVICES, type Query } from "../../query.ts";
import { isNeed } from "../marks/needs.ts";
import { asksWho, isOpen, isSmall, OUTRIGHT, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";

export function readCommand(utterance: Utterance): Query | null {
  const { words, models, services, groups } = utterance;
  if (words.length === 1 && words[0]?.text === COMMAND_FOR_HELP) return { kind: "help", to: "call" };
  // "And the service itself?" asks for no list: only what was typed in the plural does.
  const list = groups.find(({ id, from, to }) => LISTS.includes(id) && (id !== "all-services" || words.slice(from, to).some(({ text }) => text === "services")));
  // "What is the matrix about?" wants it explained, "what are the areas?" a list.
  const isExplained = list?.id === "whole-matrix" && isOpen(utterance) && !words.some(({ text }) => text === "areas");
  if (list && words.length <= MOST_WORDS && !isExplained) {
    const said = groups.filter(({ id }) => id === list.id || id === "showing");
    if (wordsBeside(said, words, "filler").length === 0) return list.id === "all-services" ? { ...ALL_SERVICES, models: models.map(({ id }) => id) } : WHOLE_MATRIX;
  }
  if (listsModels(utterance)) return WHOLE_MATRIX;
  // "service aks", but not "Service Fabric cluster, OS of the nodes?"
  const named = words[0]?.text === COMMAND_FOR_SERVICE && services.filter(({ from, to }) => from === 1 && to === words.length).sort((a, b) => b.strength - a.strength)[0];
  if (named) return { kind: "service", services: [named.id], claim: null };
  const shown = serviceShown(utterance);
  if (shown) return { kind: "service", services: [shown], claim: null };
  if (!isSmallTalk(utterance)) return null;
  return { kind: "help", to: utterance.outside.some(({ id }) => id === "greetings") ? "greeting" : "courtesy" };
}

const COMMAND_FOR_HELP = "help";
const COMMAND_FOR_SERVICE = "service";
const LISTS: readonly Group[] = ["whole-matrix", "all-services"];
const WHOLE_MATRIX = { kind: "matrix" } as const;
/** A longer message asks something of its own. */
const MOST_WORDS = 10;

/** "Tell me everything about AKS", "overview of Key Vault": a service, and nothing of it by itself. */
function serviceShown(utterance: Utterance): ServiceId | null {
  const { words, services, groups, topics, parts } = utterance;
  if (words.length > MOST_WORDS) return null;
  const [service, another] = new Set(services.filter(({ strength }) => strength === OUTRIGHT).map(({ id }) => id));
  if (!service || another || topics.length + parts.length > 0 || asksWho(words)) return null;
  const beside = wordsBeside([...services, ...groups.filter(({ id }) => id === "showing")], words);
  const isCalled = beside.some((word) => is(word, "overview"));
  return isCalled && beside.every((word) => isAny(word, "overview", "around-name", "telling", "person")) ? service : null;
}

/** "Which models are there?", "list the models", "what are the four models": the columns of the matrix. "In which models is that?" asks of something. */
function listsModels(utterance: Utterance): boolean {
  const { words, groups, parties } = utterance;
  if (words.length > MOST_WORDS || !words.some(({ text }) => text === "models")) return false;
  const named = groups.filter(({ id }) => id === "showing" || id === "four" || id === "every-model");
  const isCalled = words.length === 1 || says(utterance, "showing") || says(utterance, "four") || words.some(({ stem }) => stem === "there" || stem === "know");
  const isOfNothing = parties.length === 0 && !says(utterance, "pronoun") && wordsBeside(named, words, "filler").every((word) => is(word, "model-noun"));
  const asksElse = asksWho(words) || is(words[0], "leading") || words.some((word) => is(word, "other"));
  return isCalled && isOfNothing && !asksElse;
}

/** A greeting may hold one more word that nothing is known of, a name perhaps. */
function isSmallTalk({ outside, words, areas, models, services, topics, parties, groups }: Utterance): boolean {
  const small = outside.filter(isSmall);
  if (words.length > MOST_WORDS || small.length === 0) return false;
  const beside = wordsBeside(outside, words);
  // "Cool" is no cooling there.
  const named = [...areas, ...models, ...services, ...topics].filter((thing) => !small.some((talk) => talk.from <= thing.from && thing.to <= talk.to));
  // "OK, wipe it please" orders something, "makes sense" does not.
  if (asksWho(beside) || named.length > 0 || (is(beside[0], "ordering") && isAny(beside[1], "pronoun", "this", "plural-pronoun"))) return false;
  // "OK, so we have to do that ourselves" says whose it is.
  if (parties.length > 0 && words.some((word, at) => isNeed(words, at) || word.text.endsWith("selves"))) return false;
  // "Can Microsoft help?" speaks of the provider, and "OK, which one do I take?", "hm OK, which bit is ours then" ask.
  if (parties.some(({ id, pronoun }) => id === "provider" && !pronoun) || beside.some((word) => is(word, "which"))) return false;
  if (is(beside[0], "open-question")) return false;
  // "OK, so that one is on us?" asks, and "OK, and scaling" goes on.
  const goesOn = groups.some(({ id, from }) => id === "follow-up" && from === small[0]?.to);
  if (goesOn && (small[0]?.id === "courtesies" || !words.at(-1)?.asked) && wordsBeside(outside, words, "filler").length > 0) return false;
  if (words.at(-1)?.asked && parties.length > 0) return false;
  // "Help me" is one, though it begins many a question how something is done.
  return wordsBeside(outside, words, "filler").length <= 1 && outside.every(({ from, to }) => small.some((talk) => talk.from <= from && to <= talk.to));
}
