/** What somebody says that they do not ask: "Forget PaaS for today: …", "I don't care who writes its rules. Who …?" */
import type { Meaning } from "../marks/lexicon.ts";
import { asksWho, isBorder, type Span, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { cutWhere, isWithin } from "./segments.ts";

/** The words without what is dismissed; all of them where nothing is, or nothing else is asked or named. Where a question is dismissed its place still counts. */
export function withoutDismissed({ words, marks, groups, services, models }: Utterance): readonly Word[] {
  // "Never mind which" leaves it open.
  const cues = groups.filter(({ id, from, to }) => id === "dismissing" && isBorder(words, from) && !is(words[to], "which"));
  if (cues.length === 0) return words;
  const stretches = cutWhere(words, (at) => isBorder(words, at));
  const clauses = cues.map((cue): Span => ({ from: cue.from, to: stretches.find(({ to }) => to >= cue.to)?.to ?? words.length }));
  const isKept = (at: number): boolean => {
    const clause = clauses.find(({ from, to }) => from <= at && at < to);
    return !clause || (asksWho(words.slice(clause.from, clause.to)) && [...services, ...models].some((place) => isWithin(place, clause) && place.from <= at && at < place.to));
  };
  const left = words.filter((_, at) => isKept(at)).map((word, at) => (at === 0 ? moved(word, word.sentence, false) : word));
  // "Forget about backups in SaaS, Microsoft does that, right?" asks of what it dismisses.
  return asksWho(left) || marks.some((mark) => THINGS.has(mark.meaning.kind) && isKept(mark.from)) ? left : words;
}

const THINGS: ReadonlySet<Meaning["kind"]> = new Set<Meaning["kind"]>(["area", "model", "service", "part", "topic"]);
