/** What the search extension offers: every area, cell, service and topic of the knowledge, and the question that each stands for. */
import Fuse from "fuse.js";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { LIMITS } from "./limits.ts";

export type Candidate = { readonly title: string; readonly question: string; readonly words: readonly string[] };

/** An edit of the knowledge is a new object: what was built for the old one goes with it. */
const built = new WeakMap<Knowledge, { readonly candidates: readonly Candidate[]; readonly fuse: Fuse<Candidate> }>();

/** Before anything is typed: the areas, which show what there is. */
export function searchKnowledge(knowledge: Knowledge, words: string): readonly Candidate[] {
  const { candidates, fuse } = indexOf(knowledge);
  if (words === "") return candidates.slice(0, LIMITS.hits);
  return fuse.search(words.slice(0, 200), { limit: LIMITS.hits }).map(({ item }) => item);
}

function indexOf(knowledge: Knowledge) {
  const known = built.get(knowledge);
  if (known) return known;
  const candidates = candidatesOf(knowledge);
  const fuse = new Fuse(candidates, {
    // A name says more than an alias.
    keys: [{ name: "title", weight: 2 }, "words"],
    // People type words in any order: "paas network".
    useTokenSearch: true,
    ignoreLocation: true,
    // Finds "sharepont" for SharePoint; at 0.4 and above unrelated short names come in.
    threshold: 0.3,
  });
  const index = { candidates, fuse };
  built.set(knowledge, index);
  return index;
}

export function candidatesOf({ areas, models, services, topics }: Knowledge): readonly Candidate[] {
  return [
    ...[...areas.values()].map(({ name }) => ({ title: name, question: `Who is responsible for ${name}?`, words: [] })),
    ...[...services.values()].map(({ name, aliases, former }) => ({ title: name, question: `service ${name}`, words: [...aliases, ...former] })),
    ...[...topics.values()].map(({ name, names, questions }) => ({ title: name, question: questions[0] ?? name, words: names })),
    ...[...areas.values()].flatMap((area) =>
      [...models.values()].map(({ short, name }) => ({ title: `${area.name}, ${short}`, question: `Who is responsible for ${area.name} in ${short}?`, words: [name] })),
    ),
  ];
}
