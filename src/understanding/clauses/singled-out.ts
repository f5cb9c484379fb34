/** "In PaaS it is theirs, just as in SaaS. Is that right for PaaS?": several things are said, and one of them is to be judged. */
import { isBorder, type Span, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** The words without what is not to be judged; all of them where nothing is singled out. */
export function withoutOthers({ words, marks }: Utterance): readonly Word[] {
  const last = words.at(-1)?.sentence ?? 0;
  const begin = words.findIndex(({ sentence }) => sentence === last);
  if (begin <= 0 || !is(words[begin], "auxiliary") || !words.slice(begin).some((word) => is(word, "judging"))) return words;
  const named = marks.flatMap(({ meaning, from }) => (meaning.kind === "area" || meaning.kind === "model" || meaning.kind === "service" ? [{ id: meaning.id, from }] : []));
  const clauses = clausesIn(words, begin).map((span) => ({ ...span, ids: named.filter(({ from }) => span.from <= from && from < span.to).map(({ id }) => id) }));
  const others = othersByOrdinal(words.slice(begin), clauses) ?? othersByName(new Set(named.flatMap(({ id, from }) => (from >= begin ? [id] : []))), clauses);
  if (others.length === 0 || marks.some(({ meaning, from }) => meaning.kind === "party" && from >= begin)) return words;
  return words.filter((_, at) => !others.some(({ from, to }) => from <= at && at < to));
}

type Clause = Span & { /** What it names. */ readonly ids: readonly string[] };

/** "Is the first one right for App Service?": of two claims the other one; null where it is not said so. */
function othersByOrdinal(asked: readonly Word[], clauses: readonly Clause[]): readonly Clause[] | null {
  const claims = clauses.filter(({ ids }) => ids.length > 0);
  const [first, second, third] = claims;
  const at = ORDINALS.findIndex((ordinal) => asked.some((word) => is(word, ordinal)));
  if (at < 0 || !first || !second || third) return null;
  return at === 0 ? [second] : [first];
}
const ORDINALS = ["first", "second"] as const;

/** Where a clause names what is asked about, those that name something else. */
function othersByName(chosen: ReadonlySet<string>, clauses: readonly Clause[]): readonly Clause[] {
  const isChosen = ({ ids }: Clause): boolean => ids.some((id) => chosen.has(id));
  return clauses.some(isChosen) ? clauses.filter((clause) => clause.ids.length > 0 && !isChosen(clause)) : [];
}

/** Cut where a pause or another sentence begins. */
function clausesIn(words: readonly Word[], end: number): Span[] {
  const clauses: { readonly from: number; to: number }[] = [];
  for (let at = 0; at < end; at += 1) {
    const last = clauses.at(-1);
    if (last && !isBorder(words, at)) last.to = at + 1;
    else clauses.push({ from: at, to: at + 1 });
  }
  return clauses;
}
