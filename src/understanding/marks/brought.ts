/**
 * "A cert we bring ourselves", "the agent that we host", "runners run by us", "an image of our own making": what the customer brings, builds or runs is a part of a service
 * under the name that it has with "own" or "custom". Whose it is says nothing of who looks after it.
 */
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import type { Lexicon, Mark } from "./lexicon.ts";

export type WithBrought = (words: readonly Word[], marks: readonly Mark[]) => readonly Mark[];

/** @param names what stands before the noun in the names of such parts */
export function createWithBrought(lexicon: Lexicon, names: readonly (readonly Word[])[]): WithBrought {
  /** The parts that go by such a name, with one word before the noun or without: "the TLS certificate we uploaded". */
  const partsOf = (words: readonly Word[], noun: number, to: number): readonly Mark[] =>
    [Math.max(0, noun - 1), noun].flatMap((from) => {
      const name = words.slice(from, noun + 1).map((word) => moved(word, 0, false));
      return names.flatMap((adjective) => {
        const found: Mark[] = [];
        lexicon.markAt([...adjective, ...name], 0, found);
        return found.flatMap((mark) => (mark.meaning.kind === "part" && mark.to === adjective.length + name.length ? [{ ...mark, from, to }] : []));
      });
    });
  return (words, marks) => {
    if (!words.some((word) => isAny(word, "bringing", "brought-as"))) return marks;
    const clauses = words
      .flatMap((word, at) => [is(word, "bringing") ? clauseAround(at, words, marks) : null, is(word, "brought-as") ? clauseOfOwn(at, words, marks) : null])
      .filter((clause) => clause !== null);
    const things = clauses.map((clause) => ({ ...clause, parts: partsOf(words, clause.noun, clause.to) })).filter(({ parts }) => parts.length > 0);
    if (things.length === 0) return marks;
    const brought = things.flatMap(({ parts }) => parts);
    const placed = brought.filter((part) => isPlaced(part, marks));
    const isWhose = ({ meaning, from, to }: Mark): boolean => meaning.kind === "party" && placed.some((part) => part.from <= from && to <= part.to);
    // "The TLS certificate that we uploaded" is no TLS certificate of Microsoft's.
    const isPlain = ({ meaning, to }: Mark): boolean => meaning.kind === "part" && things.some(({ noun }) => to === noun + 1);
    return [...brought, ...marks.filter((mark) => !isWhose(mark) && !isPlain(mark))].sort((a, b) => a.from - b.from);
  };
}

/** Whether it is surely that part: most go by such a name only beside their service. */
const isPlaced = ({ meaning: part }: Mark, marks: readonly Mark[]): boolean =>
  part.kind === "part" && (!part.beside || marks.some(({ meaning }) => meaning.kind === "service" && meaning.id === part.service));

type Clause = { readonly noun: number; readonly to: number };

/** Where the noun stands that a clause around such a verb belongs to, and where the clause ends. */
function clauseAround(verb: number, words: readonly Word[], marks: readonly Mark[]): Clause | null {
  const isCustomer = (mark: Mark): boolean => mark.meaning.kind === "party" && mark.meaning.id === "customer";
  // "Runners hosted by us"
  const agent = words[verb + 1]?.stem === "by" ? marks.find((mark) => mark.from <= verb + 2 && verb + 2 < mark.to && isCustomer(mark)) : undefined;
  if (agent) return within(words, verb - 1, agent.to);
  let at = verb - 1;
  while (is(words[at], "auxiliary")) at -= 1;
  // In "we run ourselves" both words are the side.
  const subject = marks.find((mark) => isCustomer(mark) && mark.from <= at && (mark.to === at + 1 || mark.to > verb));
  if (!subject) return null;
  const noun = subject.from - 1 - Number(isAny(words[subject.from - 1], "this", "which"));
  // "… we bring ourselves"
  return within(words, noun, marks.find((mark) => mark.from === verb + 1 && isCustomer(mark))?.to ?? verb + 1);
}

/** "A custom pool image", "a docker image of our own making": one word may stand before the noun, or the noun before it all. "Microsoft's own" is not brought, and "our own Exchange server" stands where it is said to stand. */
function clauseOfOwn(at: number, words: readonly Word[], marks: readonly Mark[]): Clause | null {
  if (words[at - 2]?.stem === "of" && is(words[at - 1], "determiner")) return within(words, at - 3, at + 1 + Number(words[at + 1]?.stem === "make"));
  const isOther = ({ meaning, from, to }: Mark): boolean =>
    (to === at && meaning.kind !== "group" && !(meaning.kind === "party" && meaning.id === "customer")) || (meaning.kind === "service" && from <= at + 1 && at + 1 < to);
  const noun = words[at + 2];
  return noun && noun.stem !== "server" && words[at - 1]?.text !== "its" && !marks.some(isOther) ? within(words, at + 2, at + 3) : null;
}

const within = (words: readonly Word[], noun: number, to: number): Clause | null =>
  noun >= 0 && words[noun]?.sentence === words[to - 1]?.sentence && !words.slice(noun + 1, to).some(({ pause }) => pause) ? { noun, to } : null;
