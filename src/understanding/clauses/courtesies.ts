/** Courtesy around a question: "Hi all, quick question: … Thanks, Tom" asks the same as what stands between. */
import type { Group } from "../../knowledge/language.ts";
import { isBorder, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { moved, type Word } from "../words/words.ts";
import { namesKnown } from "./scene.ts";

/** Whom one greets, or who takes leave. */
const LONGEST_NAME = 2;

/** The words without it; all of them where there is none, or nothing else. */
export function withoutCourtesies(whole: Utterance): readonly Word[] {
  const { words, groups } = whole;
  if (!groups.some(({ id }) => COURTESY.has(id))) return words;
  const frames = framesIn(whole);
  const from = beginningOf(whole, frames);
  const to = endOf(whole, from);
  const first = words[from];
  if (!first || to <= from) return words;
  const inFrame = (at: number): boolean => frames.some((frame) => frame.from <= at && at < frame.to);
  return words.flatMap((word, at) => (at < from || at >= to || inFrame(at) ? [] : [moved(word, word.sentence - first.sentence, at > from && word.pause)]));
}

const COURTESY: ReadonlySet<Group> = new Set<Group>(["opening", "acknowledging", "frame", "closing", "signing"]);

/** "Can you tell me who …", "do you know if …", wherever it begins a sentence or a clause. */
function framesIn(whole: Utterance): readonly Span[] {
  const { words } = whole;
  // "For a PaaS solution please tell me who …"
  const begins = mentionsOf(whole, "frame").filter(({ from, to }) => (isBorder(words, from) || (words[from]?.text === "please" && to - from > 1)) && asksAt(whole, to));
  return begins.map(({ from, to }) => ({ from, to: isWhether(words[to]) ? behindJudgement(words, from, to + 1) : to }));
}

/** "…. Tell me if that's wrong": asks of what was said before whether it is so, and says nothing itself. */
function behindJudgement(words: readonly Word[], from: number, at: number): number {
  const end = words.findIndex((word, place) => place >= at && word.sentence !== words[at]?.sentence);
  const rest = words.slice(at, end < 0 ? undefined : end);
  const judges = from > 0 && rest.some((word) => isAny(word, "untruth", "judging"));
  return judges && rest.every((word) => isAny(word, "this", "pronoun", "first-person", "person", "auxiliary", "filler", "untruth", "judging")) ? at + rest.length : at;
}

/** "Can you tell me a joke" asks for that, and "… how to set it up" for instructions; "… the same for PaaS" leans on what was asked. */
function asksAt({ words, groups }: Utterance, at: number): boolean {
  const begun = is(words[at], "determiner") ? at + 1 : at;
  if ((words[at] && isBorder(words, at)) || isWhether(words[at]) || groups.some(({ id, from }) => id === "follow-up" && from === begun)) return true;
  return isAny(words[at], "who", "open-question", "asking-about") && !is(words[at], "how");
}

/** "Do you know if it is ours?" asks whether it is. */
const isWhether = (word: Word | undefined): boolean => word?.text === "if" || word?.text === "whether";

function beginningOf(whole: Utterance, frames: readonly Span[]): number {
  const { words } = whole;
  const openings = mentionsOf(whole, "opening");
  const thanks = mentionsOf(whole, "acknowledging").filter(({ to }) => goesOn(whole, to));
  for (let from = 0; ; ) {
    const frame = longest(frames, (span) => span.from === from);
    const opening = longest(openings, (span) => span.from === from);
    const thanked = longest(thanks, (span) => span.from === from);
    // "Maybe a strange question, but we have …"
    const next = frame?.to ?? (opening ? behindName(whole, opening.to) : thanked?.to);
    if (next === undefined) return from > 0 && words[from]?.text === "but" ? from + 1 : from;
    from = next;
  }
}

/** "OK, and in SaaS?"; "thanks, that was what I needed" asks nothing, and "perfect forward secrecy" is a thing. */
function goesOn({ words, marks, groups }: Utterance, at: number): boolean {
  // "Also, who …?" goes on; "also in SaaS?" asks whether it is the same.
  if (is(words[at - 1], "likewise") && words[at]?.pause !== true) return false;
  if (!isBorder(words, at) && !groups.some(({ id, from }) => GOES_ON.has(id) && from === at)) return false;
  return (
    marks.some(({ meaning, from }) => from >= at && namesKnown(meaning)) ||
    words.slice(at).some((word) => word.asked || is(word, "who")) ||
    isAny(words[at], "open-question", "asking-why", "auxiliary", "joining", "concluding")
  );
}
const GOES_ON: ReadonlySet<Group> = new Set<Group>(["acknowledging", "follow-up", "frame"]);

/** "Hi Tom, …" */
function behindName({ words, marks }: Utterance, at: number): number {
  for (let to = at; to <= at + LONGEST_NAME && to < words.length; to += 1) {
    if (isBorder(words, to)) return marks.some((mark) => mark.from >= at && mark.to <= to) ? at : to;
  }
  return at;
}

function endOf(whole: Utterance, from: number): number {
  const { words, marks } = whole;
  const closings = mentionsOf(whole, "closing");
  for (let end = signatureOf(whole, from); ; ) {
    // "Cheers, Tom"
    const isSigned = (closing: Span): boolean =>
      (isBorder(words, closing.from) || isBorder(words, closing.to)) && end - closing.to <= LONGEST_NAME && marks.every((mark) => mark.from < closing.to || mark.from >= end);
    const closing = longest(closings, (span) => span.from > from && span.to <= end && (span.to === end || isSigned(span)));
    if (!closing) return end;
    // "Thank you and have a nice day"
    end = is(words[closing.from - 1], "joining") ? closing.from - 1 : closing.from;
  }
}

/** Where the signature begins: "Kind regards, Eva, Data team". */
function signatureOf(whole: Utterance, from: number): number {
  const { words } = whole;
  // "… in SaaS Kind regards, Anna"
  const isSigned = ({ to }: Span): boolean => words[to]?.pause === true && words.length - to <= LONGEST_NAME;
  const isSignature = (signing: Span): boolean =>
    (isBorder(words, signing.from) || isSigned(signing)) &&
    words.length - signing.from <= LONGEST_SIGNATURE &&
    !words.slice(signing.from).some((word) => word.asked || is(word, "who"));
  return mentionsOf(whole, "signing").find((signing) => signing.from > from && isSignature(signing))?.from ?? words.length;
}
const LONGEST_SIGNATURE = 14;

const mentionsOf = ({ groups }: Utterance, group: Group): readonly Span[] => groups.filter(({ id }) => id === group);

const longest = (spans: readonly Span[], stands: (span: Span) => boolean): Span | undefined => spans.filter(stands).sort((a, b) => b.to - b.from - (a.to - a.from))[0];
