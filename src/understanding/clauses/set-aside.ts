/** "Apart from the hosts, who does the data?", "the OS is clear, but whose is the app?", "who has the data, not the accounts, in PaaS?": what is named only to say that it is not asked about. */
import { areasIn, asksWho, isBorder, NAMES, namesArea, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { cutWhere, isWithin } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The words without it; all of them where it is not asked who carries something else that is named. */
export function withoutSetAside(whole: Utterance, recognise: Recognise): readonly Word[] {
  if (areasIn(whole).length < 2 || !asksWho(whole.words)) return whole.words;
  const spans = [...phrasesIn(whole), ...clausesIn(whole)];
  if (spans.length === 0) return whole.words;
  const isLeft = (at: number): boolean => !spans.some(({ from, to }) => from <= at && at < to);
  // What stood between two commas leaves none.
  const rest = recognise(whole.words.flatMap((word, at) => (isLeft(at) ? [isLeft(at - 1) && at > 0 ? word : moved(word, word.sentence, false)] : [])));
  return asksWho(rest.words) && namesArea(rest) ? rest.words : whole.words;
}

/** "Apart from the hosts", "as opposed to the OS", "not the accounts but" */
function phrasesIn({ words, areas }: Utterance): readonly Span[] {
  return areas.flatMap(({ from, to, strength }) => {
    if (strength < NAMES) return [];
    let cue = from - 1;
    while (isAny(words[cue], "determiner", "leading", "departing", "likening")) cue -= 1;
    const isTurned = words[cue]?.stem === "not" && is(words[to], "turning") && !isBorder(words, from);
    const isHeldOut = words[cue]?.stem === "not" && isBorder(words, cue) && ends(words, to);
    const isExcepted = isAny(words[cue], "aside", "besides", "instead") || words[cue]?.stem === "oppos";
    if (!(isTurned || isHeldOut || (isExcepted && ends(words, to)))) return [];
    return [{ from: words[cue - 1]?.text === "as" ? cue - 1 : cue, to: isTurned ? to + 1 : to }];
  });
}

/** Behind what is set aside something new begins: "not the accounts, …", "apart from the hosts in PaaS". */
const ends = (words: readonly Word[], at: number): boolean => at >= words.length || isBorder(words, at) || isAny(words[at], "place", "turning");

/** "The OS is clear, but", "I know who has the hosts, but", "(the data is another story)", but for the place that they name. */
function clausesIn(whole: Utterance): readonly Span[] {
  const { words, models, services } = whole;
  const clauses = cutWhere(words, (at) => isBorder(words, at) || is(words[at], "turning")).filter((clause) => isSettled(clause, whole));
  return clauses.flatMap((clause) =>
    without(
      { from: clause.from, to: is(words[clause.to], "turning") ? clause.to + 1 : clause.to },
      [...models, ...services].filter((place) => isWithin(place, clause)),
    ),
  );
}

/** "Is clear", "we have sorted out", "I know"; "I need to know", "who knows" and "it is not clear" ask. */
function isSettled(clause: Span, { words, areas }: Utterance): boolean {
  const said = words.slice(clause.from, clause.to);
  const settled = said.findIndex((word) => is(word, "settled"));
  const before = said.slice(0, Math.max(0, settled));
  const isSaid = before.some(({ stem, text }) => stem === "be" || stem === "have" || text === "i" || text === "we") && before.at(-1)?.stem !== "to";
  return isSaid && !asksWho(before) && !said.some((word) => is(word, "denying")) && areas.some((area) => area.strength >= NAMES && isWithin(area, clause));
}

/** A stretch without what it holds. */
function without({ from, to }: Span, held: readonly Span[]): readonly Span[] {
  const spans: Span[] = [];
  let begin = from;
  for (const span of [...held].sort((a, b) => a.from - b.from)) {
    if (span.from > begin) spans.push({ from: begin, to: span.from });
    begin = Math.max(begin, span.to);
  }
  return begin < to ? [...spans, { from: begin, to }] : spans;
}
