/** A follow-up without what only says how it is said, and by whom: who asks for himself, who presumes, what the bot is said to have said. */
import { withoutAsides } from "../clauses/asides.ts";
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { STRANGER } from "../words/numbers.ts";
import { type Word, wordOf } from "../words/words.ts";

/** Longer ones say themselves what they are about. */
const LONGEST_TURN = 12;
/** "Can I write on the slide that …" */
const LONGEST_SAYING = 7;
/** "I presume", "I take it" */
const LONGEST_OPINION = 3;

/**
 * @param recognise reads words as a message
 * @param cut cuts a text into words
 */
export function createAsSaid(recognise: (words: readonly Word[]) => Utterance, cut: (text: string) => readonly Word[]): (typed: Utterance) => Utterance {
  const plural = new Map(Object.entries({ i: "we", me: "us", myself: "ourselves" }).flatMap(([one, all]) => cut(all).map((word) => [one, word] as const)));

  /** "So what do I have to do?" is asked for the customer, as with "we". */
  const spokenForAll = (whole: Utterance): Utterance => {
    const { words, parties } = whole;
    if (words.length > LONGEST_TURN || parties.some(({ id }) => id === "customer")) return whole;
    const spoken = words.map((word, at) => {
      const all = plural.get(word.text);
      // "I think", "I'd say"
      const isOpinion = words.slice(at + 1, at + 3).some((next) => isAny(next, "thinking", "saying"));
      return all && !isOpinion ? wordOf(all, word) : word;
    });
    return spoken.some((word, at) => word !== words[at]) ? recognise(spoken) : whole;
  };

  /** "Identical for IaaS, I presume?": who presumes is no side. "Ours, I guess", "mine to replace I suppose" conclude whose it is. */
  const withoutOpinion = (typed: Utterance): Utterance => {
    const { words, marks } = typed;
    const isWhose = is(words[0]?.stem === "not" ? words[1] : words[0], "owning");
    const begin = words.findLastIndex((word, at) => is(word, "first-person") && (word.pause || is(words[at - 1], "likewise") || (isWhose && at > 0)));
    const saysMore = marks.some(({ meaning, from }) => from > begin && meaning.kind !== "group");
    if (begin < 1 || words.length - begin > LONGEST_OPINION || saysMore) return typed;
    const left = words.slice(0, begin);
    return recognise(isWhose ? [...cut("so"), ...left] : left);
  };

  /** "Us, even though the system is Microsoft's?": whose it is, whatever is granted. */
  const withoutConcession = (typed: Utterance): Utterance => {
    const { words, parties } = typed;
    const begin = words.findIndex((word, at) => at > 0 && word.pause && (word.text === "although" || (word.text === "even" && words[at + 1]?.text === "though")));
    const isOfSide = parties.length > 0 && parties[0]?.from === 0 && parties[0].to === begin;
    return isOfSide ? recognise([...cut("so"), ...words.slice(0, begin)]) : typed;
  };

  /** "Not the vendor?? They host it.", "really? I thought it was PaaS": what is held against it in a sentence of its own. */
  const withoutObjection = (typed: Utterance): Utterance => {
    const { words, parties, groups } = typed;
    const begin = words.findIndex(({ sentence }) => sentence === 1);
    const isDoubt = begin > 0 && (parties.some(({ to }) => to === begin) || groups.some(({ id, from, to }) => id === "doubting" && from === 0 && to === begin));
    const isThought = is(words[begin], "first-person") && is(words[begin + 1], "thinking") && typed.models.length > 0 && typed.areas.length + parties.length === 0;
    const holdsAgainst = is(words[begin], "plural-pronoun") || isThought;
    return isDoubt && holdsAgainst && words.slice(begin).every(({ asked }) => !asked) ? recognise(words.slice(0, begin)) : typed;
  };

  /** "But we pay for all this, and you say it's ours?": the answer before, whatever is held against it. */
  const answerCited = (typed: Utterance): Utterance => {
    const { words } = typed;
    const you = words.findIndex(({ text }, at) => at > 0 && text === "you" && isAny(words[at + 1], "reporting", "saying", "telling"));
    const begin = words.findIndex((word, at) => at > you + 1 && !is(word, "first-person-object") && word.text !== "us" && word.text !== "that");
    return you > 0 && is(words[begin], "this") ? recognise(words.slice(begin).map((word) => wordOf(word, { sentence: 0, pause: false, asked: word.asked }))) : typed;
  };

  /** "Weird, it's PaaS. What's the reason?": why the answer is what it is, whatever is held against it. */
  const reasonAsked = (typed: Utterance): Utterance => {
    const { words } = typed;
    const why = words.findLast((word) => is(word, "asking-why"))?.sentence;
    const asked = words.filter(({ sentence }) => sentence === why);
    if (asked.length === 0 || asked.length === words.length) return typed;
    return recognise(asked.map((word) => wordOf(word, { sentence: 0, pause: false, asked: word.asked })));
  };

  /** "Hang on, I meant IaaS" */
  const withoutExclamation = (typed: Utterance): Utterance => {
    const { words, marks } = typed;
    const left = withoutAsides(typed);
    const end = words.length - left.length;
    const isBefore = left.at(-1)?.text === words.at(-1)?.text;
    const namesNothing = marks.every(({ meaning, from }) => from >= end || ((meaning.kind === "group" || meaning.kind === "outside") && meaning.id !== "pronoun"));
    return end > 0 && isBefore && namesNothing ? recognise(left) : typed;
  };

  /** "Does the same apply to our server room in Lyon?": in which town one's own place stands. */
  const withoutTown = (typed: Utterance): Utterance => {
    const { words, models } = typed;
    const [lead, town] = words.slice(-2);
    const isHome = models.some(({ id, to }) => id === "on-premises" && to === words.length - 2);
    return isHome && is(lead, "standing-on") && town?.number === STRANGER ? recognise(words.slice(0, -2)) : typed;
  };

  /** "Same rule for IaaS?", "does that work go away in SaaS?": what was answered is called a rule, and no firewall has it. */
  const withoutRule = (typed: Utterance): Utterance => {
    const { words } = typed;
    const at = words.findIndex((word) => is(word, "rule-noun"));
    const isAnswer = words[at - 1]?.text === "same" || (is(words[at - 1], "this") && is(words[at + 1], "holding"));
    return at > 0 && isAnswer ? recognise(words.filter((_, place) => place !== at)) : typed;
  };

  /** "Please explain why" */
  const withoutPlease = (typed: Utterance): Utterance => {
    const [please, ...others] = typed.words;
    return please?.text === "please" && others.length > 0 ? recognise(others) : typed;
  };

  /** "So I can say that it moves to Microsoft?", "can I write on the slide that this is ours?": what may be said is claimed. */
  const claimedAsSaid = (typed: Utterance): Utterance => {
    const { words } = typed;
    const speaker = words.findIndex((word, at) => (is(word, "first-person") || word.text === "we") && (words[at - 1]?.stem === "can" || words[at + 1]?.stem === "can"));
    const that = words.findIndex((word, at) => at > speaker && at <= speaker + LONGEST_SAYING && word.text === "that");
    const isSaid = speaker >= 0 && speaker <= 2 && words.slice(speaker, Math.max(that, 0)).some((word) => isAny(word, "reporting", "saying", "noting"));
    return isSaid ? recognise([...cut("so").map((so) => wordOf(so, words[that] as Word)), ...words.slice(that + 1)]) : typed;
  };

  // Each reads what the one before has left.
  const steps = [
    claimedAsSaid,
    withoutPlease,
    withoutTown,
    withoutRule,
    withoutExclamation,
    reasonAsked,
    answerCited,
    withoutObjection,
    withoutConcession,
    withoutOpinion,
    spokenForAll,
  ];
  return (typed) => steps.reduce((said, step) => step(said), typed);
}
