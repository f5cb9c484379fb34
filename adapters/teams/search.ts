/** What the search extension offers: every area, cell, service and topic of the knowledge, and the questions that ask for each. */
import Fuse from "fuse.js";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { areaInSentence, QUESTIONS } from "../../src/phrasing.ts";
import { LIMITS } from "./limits.ts";

/** `words` are other names that people use for it; `questions` ask for it, the plainest first. */
export type Candidate = { readonly title: string; readonly questions: readonly string[]; readonly words: readonly string[] };

/** An edit of the knowledge is a new object: what was built for the old one goes with it. */
const built = new WeakMap<Knowledge, { readonly candidates: readonly Candidate[]; readonly fuse: Fuse<Candidate> }>();

/** Before anything is typed: the areas, which show what there is. */
export function searchKnowledge(knowledge: Knowledge, typed: string): readonly Candidate[] {
  const { candidates, fuse } = indexOf(knowledge);
  const query = typed.slice(0, 100).toLowerCase();
  const words = wordsOf(query);
  if (words.length === 0) return candidates.slice(0, LIMITS.hits);
  const ranked = candidates.flatMap((candidate) => {
    const rank = rankOf(candidate, query, words);
    return rank === null ? [] : [{ candidate, rank }];
  });
  ranked.sort((a, b) => a.rank - b.rank || a.candidate.title.length - b.candidate.title.length);
  const hits = ranked.slice(0, LIMITS.hits).map(({ candidate }) => candidate);
  // Only for a typo: beside a true hit, what merely resembles is noise.
  return hits.length > 0 ? hits : fuse.search(query, { limit: LIMITS.hits }).map(({ item }) => item);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word typed must begin a word of it: in its title, or else in its other names. */
function rankOf({ title, words }: Candidate, query: string, typed: readonly string[]): number | null {
  if (title.toLowerCase() === query) return 0;
  if (words.some((name) => name.toLowerCase() === query)) return 1;
  const begun = (text: string) => {
    const within = wordsOf(text);
    return typed.every((word) => within.some((one) => one.startsWith(word)));
  };
  if (begun(title)) return 2;
  return begun(`${title} ${words.join(" ")}`) ? 3 : null;
}

function indexOf(knowledge: Knowledge) {
  const known = built.get(knowledge);
  if (known) return known;
  const candidates = candidatesOf(knowledge);
  // "sharepont" finds SharePoint; from 0.4 on, unrelated short names come in.
  const index = { candidates, fuse: new Fuse(candidates, { keys: [{ name: "title", weight: 2 }, "words"], ignoreLocation: true, threshold: 0.3 }) };
  built.set(knowledge, index);
  return index;
}

export function candidatesOf({ areas, models, services, topics, language }: Knowledge): readonly Candidate[] {
  const namesOf = (id: keyof typeof language.lexicon.areas) => language.lexicon.areas[id]?.names ?? [];
  return [
    ...[...areas.values()].map(({ id, name }) => ({ title: name, questions: [QUESTIONS.who(areaInSentence(id, name), null)], words: namesOf(id) })),
    ...[...services.values()].map(({ name, aliases, former }) => ({ title: name, questions: [`service ${name}`], words: [...aliases, ...former] })),
    ...[...topics.values()].map(({ name, names, questions }) => ({ title: name, questions: [...questions, name], words: names })),
    ...[...areas.values()].flatMap((area) =>
      [...models.values()].map(({ short, name }) => ({
        title: `${area.name}, ${short}`,
        questions: [QUESTIONS.who(areaInSentence(area.id, area.name), short)],
        words: [...namesOf(area.id), name],
      })),
    ),
  ];
}
