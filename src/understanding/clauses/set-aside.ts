/**
 * "Apart from the hosts, who does the data?", "the OS is clear, but whose is the app?", "who patches App Service (we also have VMs)?": what is
 * named only to say that it is not asked about, or not there.
 */
import type { WordClass } from "../../knowledge/language.ts";
import type { Mark } from "../marks/lexicon.ts";
import { areasIn, asksWho, hintsAtThing, isBorder, NAMES, namesArea, namesPlace, OUTRIGHT, overlap, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { cutWhere, isWithin } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The words without it; all of them where it is not asked who carries something else that is named, or of somewhere else. */
export function withoutSetAside(whole: Utterance, recognise: Recognise): readonly Word[] {
  // What all a side has is told without what is taken out of it: "apart from data, what is ours?"
  // Nothing else is named that could be asked about.
  if (whole.models.length + whole.services.length < 2 && areasIn(whole).length < 2) return whole.words;
  const ofThing = asksWho(whole.words);
  const named = (mark: Mark): boolean => (ofThing && isThing(mark)) || isPlace(mark);
  const spans = ofThing || whole.words.some(({ asked }) => asked) ? [...phrasesIn(whole, named), ...clausesIn(whole, ofThing)] : [];
  if (spans.length === 0) return whole.words;
  const isLeft = (at: number): boolean => !spans.some(({ from, to }) => from <= at && at < to);
  // What stood between two commas leaves none.
  const rest = recognise(whole.words.flatMap((word, at) => (isLeft(at) ? [isLeft(at - 1) && at > 0 ? word : moved(word, word.sentence, false)] : [])));
  const gone = whole.marks.filter((mark) => spans.some((span) => overlap(span, mark)));
  const isWhole = (!gone.some(isThing) || namesArea(rest)) && (!gone.some(isPlace) || (namesPlace(rest) && (hintsAtThing(rest) || rest.parties.length > 0)));
  return (ofThing ? asksWho(rest.words) : rest.words.some(({ asked }) => asked)) && isWhole ? rest.words : whole.words;
}

const isThing = ({ meaning }: Mark): boolean => meaning.kind === "area" && meaning.strength >= NAMES;
const isPlace = ({ meaning }: Mark): boolean => meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT);

/** "We also have VMs": what one has is a product, if only a word hints at it. */
const mayBePlace = (mark: Mark): boolean => isPlace(mark) || mark.meaning.kind === "service";

/** "Apart from the hosts", "as opposed to the OS", "unlike with AKS", "not the accounts but" */
function phrasesIn({ words, marks }: Utterance, isNamed: (mark: Mark) => boolean): readonly Span[] {
  return marks.filter(isNamed).flatMap((mark) => {
    const { from, to } = mark;
    let cue = from - 1;
    while (isAny(words[cue], "determiner", "leading", "departing", "place") || words[cue]?.text === "than") cue -= 1;
    const isDenied = words[cue]?.stem === "not";
    const isTurned = isDenied && is(words[to], "turning") && !isBorder(words, from);
    const isHeldOut = isDenied && isBorder(words, cue);
    // "In PaaS as opposed to SaaS" compares the two.
    const isExcepted = isAny(words[cue], "aside", "besides") || words[cue]?.text === "unlike" || (isThing(mark) && (is(words[cue], "instead") || words[cue]?.text === "opposed"));
    if (!isTurned && !((isHeldOut || isExcepted) && ends(words, to))) return [];
    return [{ from: words[cue - 1]?.text === "as" ? cue - 1 : cue, to: isTurned ? to + 1 : to }];
  });
}

/** Behind what is set aside something new begins: "not the accounts, …", "apart from the hosts in PaaS". */
const ends = (words: readonly Word[], at: number): boolean => at >= words.length || isBorder(words, at) || isAny(words[at], "place", "turning");

/** "The OS is clear, but", "I know who has the hosts, but", "(the data is another story)" but for the place that they name; "we also have VMs", "we left AKS and" with it. */
function clausesIn({ words, marks }: Utterance, ofThing: boolean): readonly Span[] {
  const saidIn = ({ from, to }: Span): readonly Word[] => words.slice(from, to);
  const naming = (isNamed: (mark: Mark) => boolean) => (clause: Span) => marks.some((mark) => isNamed(mark) && isWithin(mark, clause));
  const cut = (ending: WordClass): readonly Span[] =>
    cutWhere(words, (at) => (isBorder(words, at) && !isTag(words, at)) || is(words[at], ending)).map(({ from, to }) => ({ from, to: is(words[to], ending) ? to + 1 : to }));
  const places = marks.filter(isPlace);
  const settled = cut("turning").filter((clause) => isSettled(saidIn(clause)));
  // Its place is that of the question, too, where that names none.
  const heldIn = (clause: Span): readonly Span[] => (places.every((place) => isWithin(place, clause)) ? places : []);
  const things = (ofThing ? settled.filter(naming(isThing)) : []).flatMap((clause) => without(clause, heldIn(clause)));
  const known = settled.filter((clause) => naming(isPlace)(clause) && !naming(isThing)(clause));
  const besides = cut("turning").filter((clause) => isBeside(saidIn(clause)) && naming(mayBePlace)(clause));
  const past = cut("adding").filter((clause) => isPast(saidIn(clause)) && naming(isPlace)(clause));
  return [...things, ...known, ...besides, ...past];
}

/** "We have VMs, too" */
const isTag = (words: readonly Word[], at: number): boolean => is(words[at], "likewise") && words[at]?.sentence === words[at - 1]?.sentence && isBorder(words, at + 1);

/** "Is clear", "we have sorted out", "I know"; "I need to know", "who knows" and "it is not clear" ask. */
function isSettled(said: readonly Word[]): boolean {
  const settled = said.findIndex((word) => is(word, "settled"));
  const before = said.slice(0, Math.max(0, settled));
  const isSaid =
    before.some((word) => word.stem === "be" || word.stem === "have" || isSpeaker(word)) && before.at(-1)?.stem !== "to" && !before.some((word) => is(word, "needing"));
  return isSaid && !asksWho(before) && !said.some((word) => is(word, "denying"));
}

/** "We also have VMs" */
const isBeside = (said: readonly Word[]): boolean => said.some(isSpeaker) && said.some((word) => is(word, "likewise")) && !asksWho(said);

/** "We left AKS last year"; "what is left" is no leaving. */
const isPast = (said: readonly Word[]): boolean =>
  !asksWho(said) && said.some((word, at) => (word.text === "left" ? isSpeaker(said[at - 1]) : is(word, "departing") && word.text !== "from" && said.slice(0, at).some(isSpeaker)));

const isSpeaker = (word: Word | undefined): boolean => word?.text === "we" || word?.text === "i";

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
