/**
 * "Apart from the hosts, who does the data?", "the OS is clear, but whose is the app?", "who patches App Service (we also have VMs)?": what is
 * named only to say that it is not asked about, or not there.
 */
import type { WordClass } from "../../knowledge/language.ts";
import type { Mark } from "../marks/lexicon.ts";
import { areasIn, asksWho, covers, hintsAtThing, isBorder, NAMES, namesArea, namesPlace, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { cutWhere, isWithin } from "./segments.ts";

type Recognise = (words: readonly Word[]) => Utterance;

/** The words without it; all of them where it is not asked who carries something else that is named, or of somewhere else. */
export function withoutSetAside(whole: Utterance, recognise: Recognise): readonly Word[] {
  // Nothing else is named that could be asked about.
  if (whole.models.length + whole.services.length < 2 && areasIn(whole).length < 2) return whole.words;
  // What all a side has is told without what is taken out of it: "apart from data, what is ours?"
  const ofThing = asksWho(whole.words);
  if (!ofThing && !whole.words.some(({ asked }) => asked)) return whole.words;
  const things = ofThing ? settledOfThing(whole) : [];
  const spans = [...phrasesIn(whole, (mark) => (ofThing && isThing(mark)) || isPlace(mark)), ...things, ...clausesOfPlace(whole)];
  if (spans.length === 0) return whole.words;
  // Its place is that of the question, too, where that names none: "I know who has the hosts in PaaS, but who has the data?"
  const places = whole.marks.filter(isPlace);
  const held = things.some((clause) => places.every((place) => isWithin(place, clause))) ? places : [];
  const isLeft = (at: number): boolean => held.some((place) => covers(place, at)) || !spans.some((span) => covers(span, at));
  // What stood between two commas leaves none.
  const rest = recognise(whole.words.flatMap((word, at) => (isLeft(at) ? [isLeft(at - 1) && at > 0 ? word : moved(word, word.sentence, false)] : [])));
  const gone = whole.marks.filter(({ from }) => !isLeft(from));
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

/** "The OS is clear, but", "I know who has the hosts, but", "(the data is another story)" */
const settledOfThing = (whole: Utterance): readonly Span[] => clausesOf(whole, "turning", isSettled).filter((clause) => names(clause, whole, isThing));

/** "I know AKS well, but", "we also have VMs", "we left AKS and" */
function clausesOfPlace(whole: Utterance): readonly Span[] {
  const known = clausesOf(whole, "turning", isSettled).filter((clause) => names(clause, whole, isPlace) && !names(clause, whole, isThing));
  const besides = clausesOf(whole, "turning", isBeside).filter((clause) => names(clause, whole, mayBePlace));
  const past = clausesOf(whole, "adding", isPast).filter((clause) => names(clause, whole, isPlace));
  return [...known, ...besides, ...past];
}

/** The clauses that say something, each with the word that ends it. */
function clausesOf({ words }: Utterance, ending: WordClass, says: (said: readonly Word[]) => boolean): readonly Span[] {
  const clauses = cutWhere(words, (at) => (isBorder(words, at) && !isTag(words, at)) || is(words[at], ending));
  return clauses.filter(({ from, to }) => says(words.slice(from, to))).map(({ from, to }) => ({ from, to: is(words[to], ending) ? to + 1 : to }));
}

const names = (clause: Span, { marks }: Utterance, isNamed: (mark: Mark) => boolean): boolean => marks.some((mark) => isNamed(mark) && isWithin(mark, clause));

/** "We have VMs, too" */
const isTag = (words: readonly Word[], at: number): boolean => is(words[at], "likewise") && words[at]?.sentence === words[at - 1]?.sentence && isBorder(words, at + 1);

/** "Is clear", "we have sorted out", "I know"; "I need to know", "who knows" and "it is not clear" ask. */
function isSettled(said: readonly Word[]): boolean {
  const settled = said.findIndex((word) => is(word, "settled"));
  const before = said.slice(0, Math.max(0, settled));
  const isSaid =
    before.some((word) => word.stem === "be" || word.stem === "have" || isSpeaker(word)) && before.at(-1)?.stem !== "to" && !before.some((word) => is(word, "needing"));
  return isSaid && !said.some((word) => is(word, "denying"));
}

/** "We also have VMs" */
const isBeside = (said: readonly Word[]): boolean => said.some(isSpeaker) && said.some((word) => is(word, "likewise")) && !asksWho(said);

/** "We left AKS last year"; "what is left" is no leaving. */
const isPast = (said: readonly Word[]): boolean =>
  !asksWho(said) && said.some((word, at) => (word.text === "left" ? isSpeaker(said[at - 1]) : is(word, "departing") && word.text !== "from" && said.slice(0, at).some(isSpeaker)));

const isSpeaker = (word: Word | undefined): boolean => word?.text === "we" || word?.text === "i";
