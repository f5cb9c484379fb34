/** "In PaaS it is theirs, just as in SaaS. Is that right for PaaS?": several things are said, and one of them is to be judged. */
import { isBorder, type Span, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import type { Word } from "../words/words.ts";
import { cutWhere } from "./segments.ts";

/** The words without what is not to be judged; all of them where nothing is singled out. */
export function withoutOthers({ words, marks }: Utterance): readonly Word[] {
  const last = words.at(-1)?.sentence ?? 0;
  const begin = words.findIndex(({ sentence }) => sentence === last);
  if (begin <= 0 || !is(words[begin], "auxiliary") || !words.slice(begin).some((word) => is(word, "judging"))) return words;
  const own = words.slice(begin).some(({ text }) => text === "he" || text === "she") ? ownOpinion(words.slice(0, begin)) : null;
  if (own) return wordsBeside([own], words);
  const named = marks.flatMap(({ meaning, from }) => (meaning.kind === "area" || meaning.kind === "model" || meaning.kind === "service" ? [{ id: meaning.id, from }] : []));
  const clauses = cutWhere(words.slice(0, begin), (at) => isBorder(words, at)).map((span) => ({
    ...span,
    ids: named.filter(({ from }) => span.from <= from && from < span.to).map(({ id }) => id),
  }));
  const others = othersByOrdinal(words.slice(begin), clauses) ?? othersByName(new Set(named.flatMap(({ id, from }) => (from >= begin ? [id] : []))), clauses);
  if (others.length === 0 || marks.some(({ meaning, from }) => meaning.kind === "party" && from >= begin)) return words;
  return wordsBeside(others, words);
}

/** "He says it is Microsoft, I say it's us. Is he right?" */
function ownOpinion(words: readonly Word[]): Span | null {
  const clauses = cutWhere(words, (at) => isBorder(words, at));
  const isOwn = ({ from }: Span): boolean => is(words[from], "first-person") && isAny(words[from + 1], "reporting", "thinking");
  const own = clauses.find(isOwn);
  return own && clauses.some((clause) => clause !== own && words.slice(clause.from, clause.to).some((word) => isAny(word, "reporting", "thinking"))) ? own : null;
}

type Clause = Span & { /** What it names. */ readonly ids: readonly string[] };

/** "Is the first one right for App Service?": of two claims the other one; null where it is not said so. */
function othersByOrdinal(asked: readonly Word[], clauses: readonly Clause[]): readonly Clause[] | null {
  const claims = clauses.filter(({ ids }) => ids.length > 0);
  const [first, second, third] = claims;
  if (!first || !second || third) return null;
  const isAsked = (place: number): boolean => asked.some((word) => ordinalOf(word) === place);
  return isAsked(0) ? [second] : isAsked(1) ? [first] : null;
}

/** Where a clause names what is asked about, those that name something else. */
function othersByName(chosen: ReadonlySet<string>, clauses: readonly Clause[]): readonly Clause[] {
  const isChosen = ({ ids }: Clause): boolean => ids.some((id) => chosen.has(id));
  return clauses.some(isChosen) ? clauses.filter((clause) => clause.ids.length > 0 && !isChosen(clause)) : [];
}
