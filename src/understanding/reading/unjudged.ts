/**
 * What is asked as yes or no, but not of who carries the thing: whether it is allowed, enforced or switched off, what a side must tell.
 * A Yes or No that is worked out from who carries it would answer something else, so nothing counts as claimed.
 */
import { otherSide, type Side } from "../../ids.ts";
import { isBorder, type PartyMention, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

export const asksBesideWho = (utterance: Utterance): boolean =>
  asksPermission(utterance) || asksOfRule(utterance) || asksIfOff(utterance) || asksIfTold(utterance) || offersEither(utterance);

/** "Do I still have to do it, or does Azure look after that?": whoever is offered both has claimed neither. "It is Microsoft's, or did I misunderstand?" claims. */
const offersEither = ({ words, parties, marks }: Utterance): boolean => {
  const clouds = marks.flatMap(({ meaning, from }) => (meaning.kind === "context" ? [{ id: "provider", from }] : []));
  const asked = [...parties, ...clouds].filter(({ from }) => is(words[from - 1], "auxiliary"));
  return asked.some((other) => words[other.from - 2]?.stem === "or" && asked.some(({ id, from }) => id !== other.id && from < other.from && isBorder(words, from - 1)));
};

/**
 * "May we run DDoS tests?", "pen tests allowed?": a Yes would allow it. "May we rely on Microsoft for it?" says who does, and "am I allowed to say
 * that it is ours?" asks whether it is so.
 */
export const asksPermission = ({ words, parties }: Utterance): boolean =>
  parties.every(({ id }) => id === "customer") &&
  words.some(
    (word, at) =>
      is(word, "allowing") &&
      (word.stem !== "may" || (at === 0 && parties.some(({ from }) => from === 1))) &&
      !words.slice(at + 1, at + 1 + FARTHEST).some((next) => is(next, "reporting")),
  );

/** "Is MFA optional?", "is it enforced by Microsoft?"; "is it ours to enforce?" asks who does it, and "without our opting in" is done by itself. */
const asksOfRule = ({ words, parties }: Utterance): boolean =>
  words.some(
    (word, at) =>
      (is(word, "optional") && !words.slice(Math.max(0, at - FARTHEST), at).some(({ stem }) => stem === "without")) ||
      (is(word, "enforcing") && partyBefore(parties, at)?.id !== "customer"),
  );

/** "Is it off by default?" */
const asksIfOff = ({ words, groups }: Utterance): boolean => groups.some(({ id, from }) => id === "by-itself" && is(words[from - 1], "switched-off"));

/** "Do we have to tell Microsoft?" */
export const asksIfTold = (utterance: Utterance): boolean => isToldBy("customer", utterance);

/** "Would they inform us?" */
export const saysWeAreTold = (utterance: Utterance): boolean => isToldBy("provider", utterance);

/** Whether it is said that a side informs the other. */
const isToldBy = (side: Side, { words, parties }: Utterance): boolean =>
  words.some(
    (word, at) => is(word, "informing") && doerOf(at, words, parties)?.id === side && parties.some(({ id, from }) => id === otherSide(side) && from > at && from - at <= FARTHEST),
  );

/** Who is said to do what a word says: "Microsoft engineers look", "we have to tell"; in "Microsoft's, I read" it is somebody else. */
function doerOf(at: number, words: readonly Word[], parties: readonly PartyMention[]): PartyMention | undefined {
  const before = partyBefore(parties, at);
  if (!before || at - before.to > FARTHEST || words[before.from]?.sentence !== words[at]?.sentence) return undefined;
  return words.slice(before.to, at).some((word) => is(word, "pronoun")) ? undefined : before;
}
const FARTHEST = 2;

const partyBefore = (parties: readonly PartyMention[], at: number): PartyMention | undefined => parties.findLast(({ to }) => to <= at);

/** "Is Microsoft encrypting our data?", "Azure replicates our blobs, right?" The row of the data does not tell: much is done by default, and what else is to be done the customer decides. */
export const asksIfDoneByDefault = ({ words, parties, marks }: Utterance): boolean => {
  const doers = [...parties.filter(({ id }) => id === "provider"), ...marks.filter(({ meaning }) => meaning.kind === "context")];
  const concludes = words.some((word) => isAny(word, "concluding", "clause-joining"));
  return words.some((word, at) => is(word, "done-by-default") && doers.some(({ from, to }) => to === at && (is(words[from - 1], "auxiliary") || (from === 0 && !concludes))));
};
