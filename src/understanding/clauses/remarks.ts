/** What a message says of the asking, and not of what is asked: "We argued about this at lunch: who …?", "… We have an audit on Monday." */
import type { Mark } from "../marks/lexicon.ts";
import { covers, hintsAtThing, isBorder, overlap, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";
import { tells } from "./scene.ts";
import { cutWhere } from "./segments.ts";

/** The words without the remarks before and behind what is asked; all of them where there are none, or where what is left does not speak for itself. */
export function withoutRemarks(whole: Utterance, recognise: (words: readonly Word[]) => Utterance): readonly Word[] {
  const { words } = whole;
  if (!words.some((_, at) => at > 0 && isBorder(words, at))) return words;
  const stretches = cutWhere(words, (at) => isBorder(words, at));
  const first = stretches.find((stretch) => !isRemark(stretch, whole));
  // "Set up a label, guide anyone": behind a comma it may say what is wanted.
  const last = stretches.findLast((stretch) => !isRemark(stretch, whole) || words[stretch.from]?.asked || isBehindPause(stretch.from, words));
  if (!first || !last || last.to - first.from === words.length) return words;
  // "We argued at lunch, but who …?"
  const from = is(words[first.from], "turning") ? first.from + 1 : first.from;
  const left = recognise(asMessage(words.slice(from, last.to)));
  return hintsAtThing(left) || !mayBeMeant({ from: 0, to: first.from }, left, whole) ? left.words : words;
}

/** "(Asked by compliance)" is a sentence of its own, though a bracket stands before it. */
const isBehindPause = (at: number, words: readonly Word[]): boolean => words[at]?.pause === true && words[at - 1]?.sentence === words[at]?.sentence;

/** "Compliance: whose duty is that in IaaS?", "the guide, who writes it?": what stands first may be the thing itself, where it is only called by its name, or a pronoun may stand for it. */
function mayBeMeant(remark: Span, left: Utterance, { words, marks }: Utterance): boolean {
  const isNamed = marks.some((mark) => isThing(mark) && overlap(mark, remark)) && (says(left, "pronoun") || left.words.length < SPEAKS_FOR_ITSELF);
  const isSaid = words.slice(remark.from, remark.to).some((word) => isAny(word, "auxiliary", "pronoun", "asking", "thinking"));
  return remark.to > remark.from && (isNamed || !isSaid);
}

/** So few words leave to what stands before them what they ask about: "the document it can see, whose?" */
const SPEAKS_FOR_ITSELF = 5;

/** It is made of small words and of such that speak of the asking, and names nothing else: "I'm new here", "one for the auditors", "if I get that right". */
function isRemark(stretch: Span, { words, marks }: Utterance): boolean {
  const said = words.slice(stretch.from, stretch.to);
  if (!(said.some((word) => is(word, "remarking")) || checks(said)) || is(said[0], "auxiliary") || said.some((word) => is(word, "open-question"))) return false;
  const within = marks.filter((mark) => overlap(mark, stretch));
  const isKnown = within.some((mark) => isThing(mark) && !words.slice(mark.from, mark.to).every((word) => is(word, "remarking")));
  // "A client asked us": whoever asks, it is not asked what is his; and "speaking of Azure", all is.
  const askers = within.filter(({ meaning, to }) => meaning.kind === "context" || (meaning.kind === "party" && is(words[to], "asking")));
  return (
    !isKnown && said.every((word, step) => isAny(word, "filler", "remarking", "checking") || DIGITS.test(word.text) || askers.some((asker) => covers(asker, stretch.from + step)))
  );
}
/** "If I get that right", "so just to make sure", "let me get this straight"; "sure about that?" doubts. */
const checks = (said: readonly Word[]): boolean => said.some((word) => is(word, "checking")) && said.slice(0, 2).some((word) => is(word, "beginning-check"));
const isThing = ({ meaning }: Mark): boolean => meaning.kind !== "party" && meaning.kind !== "context" && tells(meaning);
const DIGITS = /^\d+$/;
