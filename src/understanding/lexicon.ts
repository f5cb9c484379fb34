/** The lexicon: every literal phrase of the knowledge and the language, in one tree of stems. Built once, read for every question. */
import type { AreaId, ModelId, ServiceId, Side, TopicId } from "../ids.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { alternativesOf } from "./phrases.ts";
import type { Word } from "./words.ts";

/** What a phrase means. `strength`: 3 names it outright, 2 usually means it, 1 may mean it. */
export type Meaning =
  | { readonly kind: "area"; readonly id: AreaId; readonly strength: number }
  | { readonly kind: "model"; readonly id: ModelId }
  | { readonly kind: "describes"; readonly id: ModelId }
  | { readonly kind: "service"; readonly id: ServiceId; readonly strength: number }
  /** `beside`: it means the part only where the service is named, too. */
  | { readonly kind: "part"; readonly id: string; readonly service: ServiceId; readonly area: AreaId; readonly beside: boolean }
  | { readonly kind: "topic"; readonly id: TopicId }
  | { readonly kind: "party"; readonly id: Side; readonly pronoun: boolean }
  | { readonly kind: "group"; readonly id: string }
  | { readonly kind: "outside"; readonly id: string }
  | { readonly kind: "context" };

const ARTICLES = new Set(["a", "an", "the", "our", "your", "my", "this", "that", "these", "those", "sit", "run"]);

/** Most words end a phrase and lead to no other: they have no map of their own. */
type Node = { next: Map<string, Node> | null; meanings: Meaning[] };

const NONE: Meaning[] = [];

export type Hit = { readonly meanings: readonly Meaning[]; readonly to: number };

export type Lexicon = {
  /** Every phrase that starts at word `from`, shortest first. */
  at(words: readonly Word[], from: number): readonly Hit[];
};

type ReadWords = (text: string) => readonly Word[];

/** @param read cuts a phrase into words; called once for each phrase */
export function createLexicon(knowledge: Knowledge, read: ReadWords): Lexicon {
  const root: Node = { next: null, meanings: NONE };

  const add = (phrases: readonly string[], meaning: Meaning) => {
    for (const entry of phrases) {
      for (const phrase of alternativesOf(entry)) {
        let node = root;
        for (const { stem } of read(phrase)) {
          node.next ??= new Map();
          const next = node.next.get(stem) ?? { next: null, meanings: NONE };
          node.next.set(stem, next);
          node = next;
        }
        if (!node.meanings.some((other) => sameMeaning(other, meaning))) node.meanings = [...node.meanings, meaning];
      }
    }
  };

  const { lexicon, outside } = knowledge.language;
  for (const [id, strengths] of Object.entries(lexicon.areas) as [AreaId, (typeof lexicon.areas)[AreaId]][]) {
    add([...strengths.names, areaName(knowledge, id)], { kind: "area", id, strength: 3 });
    add(strengths.words, { kind: "area", id, strength: 2 });
    add(strengths.hints, { kind: "area", id, strength: 1 });
  }
  for (const [id, model] of Object.entries(lexicon.models) as [ModelId, (typeof lexicon.models)[ModelId]][]) {
    add(model.names, { kind: "model", id });
    add(model.describes, { kind: "describes", id });
  }
  for (const service of knowledge.services.values()) {
    add([service.name, service.id.replaceAll("-", " "), ...service.aliases, ...service.former], { kind: "service", id: service.id, strength: 3 });
    add(service.hints, { kind: "service", id: service.id, strength: 1 });
    for (const part of service.parts) {
      const meaning = { kind: "part", id: part.names[0] ?? "", service: service.id, area: part.area } as const;
      add(part.names, { ...meaning, beside: false });
      add(part.words, { ...meaning, beside: true });
      add(part.names, { kind: "service", id: service.id, strength: 3 });
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
  for (const [id, phrases] of Object.entries(lexicon.groups)) add(phrases, { kind: "group", id });
  for (const [id, phrases] of Object.entries(outside)) add(phrases, { kind: "outside", id });
  add(lexicon.context, { kind: "context" });

  return {
    at(words, from) {
      const first = words[from] as Word;
      const start = root.next?.get(first.stem);
      // Most words begin no phrase.
      if (!start) return NO_HITS;
      const hits: Hit[] = start.meanings.length > 0 ? [{ meanings: start.meanings, to: from + 1 }] : [];
      let nodes: readonly Node[] = [start];
      for (let at = from + 1; at < words.length && nodes.length > 0; at += 1) {
        const { stem, sentence } = words[at] as Word;
        // A phrase never runs over the end of a sentence.
        if (sentence !== first.sentence) break;
        const reached: Node[] = [];
        for (const { next } of nodes) {
          const node = next?.get(stem);
          if (node) reached.push(node);
          if (node && node.meanings.length > 0) hits.push({ meanings: node.meanings, to: at + 1 });
        }
        // "SQL Server on an Azure VM": an article inside a phrase does not break it, nor does "running" or "our".
        nodes = ARTICLES.has(stem) ? [...reached, ...nodes] : reached;
      }
      return hits;
    },
  };
}

const NO_HITS: readonly Hit[] = [];

const areaName = (knowledge: Knowledge, id: AreaId) => knowledge.areas.get(id)?.name ?? id;

function sameMeaning(a: Meaning, b: Meaning): boolean {
  return a.kind === b.kind && ("id" in a ? a.id : "") === ("id" in b ? b.id : "") && ("service" in a ? a.service : "") === ("service" in b ? b.service : "");
}
