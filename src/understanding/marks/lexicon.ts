/** The lexicon: every literal phrase of the knowledge and the language, and what it means. */
import type { AreaId, ModelId, ServiceId, Side, TopicId } from "../../ids.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Group } from "../../knowledge/language.ts";
import { choicesOf, stepsOf } from "../../knowledge/phrases.ts";
import { onceForEach } from "../words/once.ts";
import { isLeftOut, type Step } from "../words/phrases.ts";
import type { Word } from "../words/words.ts";
import { createModelNames } from "./model-names.ts";
import { createPhraseTree, NOWHERE, type Node, type PhraseTree } from "./phrase-tree.ts";

/** What a phrase means. `strength`: 3 names it outright, 2 usually means it, 1 may mean it. */
export type Meaning =
  | { readonly kind: "area"; readonly id: AreaId; readonly strength: number }
  | { readonly kind: "model"; readonly id: ModelId }
  | { readonly kind: "describes"; readonly id: ModelId }
  /** `inBrackets`: a part of the name stands in brackets. */
  | { readonly kind: "service"; readonly id: ServiceId; readonly strength: number; readonly inBrackets?: true }
  /** `beside`: it means the part only where the service is named, too. */
  | { readonly kind: "part"; readonly id: string; readonly service: ServiceId; readonly area: AreaId; readonly beside: boolean }
  | { readonly kind: "topic"; readonly id: TopicId }
  | { readonly kind: "party"; readonly id: Side; readonly pronoun: boolean }
  | { readonly kind: "group"; readonly id: Group }
  | { readonly kind: "outside"; readonly id: string }
  | { readonly kind: "context" };

/** Which words mean what. */
export type Mark = { readonly meaning: Meaning; readonly from: number; readonly to: number };

export type Lexicon = {
  /** Adds a mark for each meaning of every phrase that starts at word `from`, shortest first. */
  markAt(words: readonly Word[], from: number, marks: Mark[]): void;
};

/** Every field that any meaning has. */
type Field = Meaning extends infer Each ? (Each extends Meaning ? keyof Each : never) : never;

/** All meanings have one shape, whatever they have: what is always of one shape is read several times as fast. */
function inShape(meaning: Meaning): Meaning {
  const { kind, id, strength, pronoun, service, area, beside, inBrackets }: Partial<Record<Field, unknown>> = meaning;
  return { kind, id, strength, pronoun, service, area, beside, inBrackets } satisfies Record<Field, unknown> as Meaning;
}

type ReadWords = (text: string) => readonly Word[];

/**
 * @param read cuts a text into words; called once for each that entries name
 * @param nameOf called with the steps of each phrase, whose words stand together, and what it means
 */
export function createLexicon(knowledge: Knowledge, read: ReadWords, nameOf: (steps: readonly Step[], meanings: readonly Meaning[]) => void = () => {}): Lexicon {
  const tree = createPhraseTree(sameMeaning);
  // The same words stand in entry after entry: each is cut once.
  const wordsOf = onceForEach(read);
  const stepOf = onceForEach((step): Step => choicesOf(step).map(wordsOf));

  const add = (entries: readonly string[], ...meant: readonly Meaning[]) => {
    const meanings = meant.map(inShape);
    for (const entry of entries) {
      for (const written of stepsOf(entry)) {
        const steps = written.map(stepOf);
        nameOf(steps, meanings);
        tree.add(steps, meanings);
      }
    }
  };

  const { lexicon, outside } = knowledge.language;
  const namesModel = createModelNames(lexicon.models, wordsOf);
  for (const [id, strengths] of Object.entries(lexicon.areas) as [AreaId, (typeof lexicon.areas)[AreaId]][]) {
    add([...strengths.names, areaName(knowledge, id)], { kind: "area", id, strength: 3 });
    add(strengths.words, { kind: "area", id, strength: 2 });
    add(strengths.hints, { kind: "area", id, strength: 1 });
  }
  for (const [id, model] of Object.entries(lexicon.models) as [ModelId, (typeof lexicon.models)[ModelId]][]) {
    add(model.names, { kind: "model", id });
    add(model.describes, { kind: "describes", id });
  }
  const paraphrases = new Map(Object.entries(lexicon.paraphrases));
  for (const service of knowledge.services.values()) {
    const names = [service.name, service.id.replaceAll("-", " "), ...service.aliases, ...service.former];
    const [plain, inBrackets] = [names.filter((name) => !name.includes("(")), names.filter((name) => name.includes("("))];
    add(plain, { kind: "service", id: service.id, strength: 3 });
    add(inBrackets, { kind: "service", id: service.id, strength: 3, inBrackets: true });
    add(service.hints, { kind: "service", id: service.id, strength: 1 });
    for (const part of service.parts) {
      const meaning = { kind: "part", id: part.names[0] ?? "", service: service.id, area: part.area } as const;
      add(part.names, { ...meaning, beside: false }, { kind: "service", id: service.id, strength: 3 });
      const besides = part.words.flatMap((word) => paraphrases.get(word) ?? []);
      add([...part.words, ...new Set(besides)], { ...meaning, beside: true });
    }
  }
  for (const topic of knowledge.topics.values()) {
    // The names of the models stand in the lexicon already; a misconception's name is a whole statement.
    if (!knowledge.models.has(topic.id as ModelId) && topic.kind !== "misconception") add([topic.name, ...topic.names], { kind: "topic", id: topic.id });
  }
  add(lexicon.parties.provider, { kind: "party", id: "provider", pronoun: false });
  add(lexicon.parties.they, { kind: "party", id: "provider", pronoun: true });
  add(lexicon.parties.customer, { kind: "party", id: "customer", pronoun: false });
  add(lexicon.parties.we, { kind: "party", id: "customer", pronoun: true });
  for (const [id, phrases] of Object.entries(lexicon.groups) as [Group, readonly string[]][]) add(phrases, { kind: "group", id });
  for (const [id, phrases] of Object.entries(outside)) add(phrases, { kind: "outside", id });
  add(lexicon.context, { kind: "context" });

  return {
    markAt(words, from, marks) {
      const first = words[from] as Word;
      const start = tree.begin(first.number);
      if (start === NOWHERE) return;
      const before = marks.length;
      const meanings = tree.meaningsAt(start);
      for (const meaning of meanings) marks.push({ meaning, from, to: from + 1 });
      // "In SaaS the app" are two things.
      const isModel = meanings.some(({ kind }) => kind === "model");
      markBehind(tree, start, words, from, from + 1, isModel ? from + 1 : null, marks);
      for (let at = marks.length - 1; at >= before; at -= 1) {
        const { meaning, to } = marks[at] as Mark;
        if (meaning.kind === "model" && !namesModel(words, from, to)) marks.splice(at, 1);
      }
    },
  };
}

/**
 * Adds what the phrases mean that go on from a node with the words from `at` on.
 * @param bound where no article may be left out
 * @param whole whether none was left out so far
 * @param paused whether one with a pause before it was left out just now
 * @param versioned whether a version was left out
 */
function markBehind(
  tree: PhraseTree<Meaning>,
  node: Node,
  words: readonly Word[],
  from: number,
  at: number,
  bound: number | null,
  marks: Mark[],
  whole = true,
  paused = false,
  versioned = false,
): void {
  const word = words[at];
  // A phrase never runs over the end of a sentence.
  if (!word || word.sentence !== words[from]?.sentence) return;
  const next = tree.follow(node, word.number);
  if (next !== NOWHERE) {
    for (const meaning of tree.meaningsAt(next)) {
      // "In App Service the provider patches …" names no service provider, and "the servers, the operating system" are two things.
      const isApart = (!whole && meaning.kind === "party") || (paused && meaning.kind === "area") || (versioned && meaning.kind !== "service" && !namesPart(meaning));
      if (!isApart && !(word.pause && endsAtPause(meaning, from, marks))) marks.push({ meaning, from, to: at + 1 });
    }
    markBehind(tree, next, words, from, at + 1, bound, marks, whole, false, versioned);
  }
  // "SQL Server on an Azure VM": an article inside a phrase does not break it, nor does "running" or "our".
  if (isLeftOut(word) && at !== bound) markBehind(tree, node, words, from, at + 1, bound, marks, false, word.pause, versioned);
  // "SQL Server 2019 on an Azure VM", "Postgres 16 flexible server"
  else if (VERSION.test(word.text)) markBehind(tree, node, words, from, at + 1, bound, marks, false, word.pause, true);
}

/** "ASE v3 subnet NSG" names the part outright; what only means it beside its service says too little. */
const namesPart = (meaning: Meaning): boolean => meaning.kind === "part" && !meaning.beside;

const VERSION = /^(v\d+|\d{1,2}|20\d\d|r2)$/;

/** "OS, firewall and data" are three things, and no firewall of an OS; nor is "AKS: etcd aside" about AKS etcd. "Cloud Services (classic)" is a name. */
const endsAtPause = (meaning: Meaning, from: number, marks: readonly Mark[]): boolean =>
  meaning.kind === "area" ||
  meaning.kind === "part" ||
  (meaning.kind === "service" && !meaning.inBrackets && marks.some((mark) => mark.from === from && mark.meaning.kind === "service" && mark.meaning.id === meaning.id));

const areaName = (knowledge: Knowledge, id: AreaId) => knowledge.areas.get(id)?.name ?? id;

function sameMeaning(a: Meaning, b: Meaning): boolean {
  return a.kind === b.kind && ("id" in a ? a.id : "") === ("id" in b ? b.id : "") && ("service" in a ? a.service : "") === ("service" in b ? b.service : "");
}
