/** Whether a message says the contrary of what people wrongly believe: "a replica is no backup", "that we are safe because it is encrypted is a myth". */
import { deniesNothing, isDeniedAt, untruthsIn } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import { isBorder, isOpen, type Mention, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/**
 * @param isBurden whether what is believed is a duty that nobody has, and not that the provider does it all
 * @param isLeft whether it says by its form that the customer carries it
 */
export function saysContrary(utterance: Utterance, isBurden: boolean, isLeft: boolean): boolean {
  const isNeeded = isBurden ? deniesNeed(utterance) : saysNeeded(utterance);
  // Of what is called untrue it is said already whose it is.
  if (isNeeded === null && isLeft) return true;
  return (isNeeded ?? deniesPredicate(utterance)) !== untruthsIn(utterance).length > 0;
}

/** "We still need a backup", "must we have a plan?" against "no backup is needed", "can we skip it?"; null where nothing is said of a need. */
function saysNeeded(utterance: Utterance): boolean | null {
  const { words } = utterance;
  const skipped = words.findIndex((word) => is(word, "skipping"));
  if (skipped >= 0) return isDeniedAt(skipped, NEAR, utterance);
  if (callsNeedless(utterance) || words.some((_, at) => isAllNeeded(words, at))) return false;
  return !isOpen(utterance) && words.some((_, at) => (isNeed(words, at) && !isOfProvider(at, utterance)) || isConceded(words, at)) ? true : null;
}

/** "Replication is all the backup we need", "we need nothing else": nothing beside it. */
const isAllNeeded = (words: readonly Word[], at: number): boolean =>
  isNeed(words, at) &&
  (words[at + 1]?.text === "nothing" ||
    ((isBorder(words, at + 1) || isAny(words[at + 1], "leading", "instead")) &&
      words.slice(Math.max(0, at - FAR), at).some((word) => isAny(word, "every", "extent") && word.sentence === words[at]?.sentence)));

/** "There is still something to patch", "even with encryption on our data may be at risk" */
const isConceded = (words: readonly Word[], at: number): boolean =>
  is(words[at], "conceding") || (words[at]?.text === "even" && words[at + 1]?.text === "with") || (words[at]?.text === "still" && is(words[at + 1], "anything"));

/** "Microsoft has to keep a copy", "must they keep one?"; "that must be theirs" guesses. */
const isOfProvider = (need: number, { parties, words }: Utterance): boolean =>
  words[need + 1]?.stem === "be" || parties.some(({ id, from, to }) => id === "provider" && (to === need || from === need + 1));

/** "A replica is no backup", "the SLA does not replace a plan"; "we don't need a plan" and "there is no need" deny no more than the duty. */
const deniesPredicate = (utterance: Utterance): boolean =>
  utterance.groups.some((mention) => mention.id === "denial" && isOfPredicate(mention, utterance) && !deniesNothing(utterance.words, mention.from));

function isOfPredicate({ from, to }: Mention<string>, { words, groups, parties }: Utterance): boolean {
  const [subject, verb, denial, next] = [words[from - 2], words[from - 1], words[from], words[to]];
  if (!denial || !verb || !is(denial, "denying") || next?.sentence !== denial.sentence || verb.sentence !== denial.sentence) return false;
  // "They keep copies, doesn't that make it their job?" only asks.
  if (isBorder(words, from - 1)) return false;
  // "The office has no duty", "there is no need"
  const isVerb = denial.text === "no" ? verb.stem === "be" : is(verb, "auxiliary");
  if (!isVerb || subject?.stem === "there" || next.pause || isNeed(words, to) || isNeed(words, to + 1)) return false;
  // "We do not patch"
  if (verb.stem !== "be" && parties.some((party) => party.id === "customer" && party.to === from - 1)) return false;
  // "It isn't zero work for us", "it doesn't mean that we have none"
  if (next.stem === "mean" || groups.some((other) => other.id === "denial" && other.from === to)) return true;
  // "It is not our problem", "it's no issue for us"; "it does not protect us" denies what is believed.
  const isOfOthers = parties.some(({ id, from }) => id === "customer" && from >= to && from < to + FAR && !(from === to + 1 && is(next, "benefiting")));
  return !isOfOthers && !words.slice(to, to + NEAR).some((word) => is(word, "worry"));
}
const FAR = 5;
/** "We need no permission", "without asking"; "not without asking" needs it. */
const deniesNeed = (utterance: Utterance): boolean =>
  callsNeedless(utterance) || utterance.groups.some(({ id, from }) => id === "denial" && utterance.words[from]?.stem === "without" && !isDeniedAt(from, LONGEST_DEED, utterance));
/** "We may not start a pen test of our own machines without asking" */
const LONGEST_DEED = 10;

const callsNeedless = ({ words, groups, parties }: Utterance): boolean =>
  groups.some(({ id, from, to }) => {
    if (id !== "denial" || deniesNothing(words, from)) return false;
    // "Nobody on our side needs to", "no one of us has to"
    const whose = is(words[to - 1], "nobody") || words[to - 1]?.text === "one" ? parties.find((party) => party.from >= to && party.from - to < NEAR) : undefined;
    return isNearNeed({ from, to: whose?.to ?? to }, words);
  });

const isNearNeed = ({ from, to }: Pick<Mention<string>, "from" | "to">, words: readonly Word[]): boolean =>
  words.some(
    (word, at) =>
      word.sentence === words[from]?.sentence &&
      isNeed(words, at) &&
      at >= from - 1 - NEAR &&
      at <= to + (isParticiple(word) ? FAR : NEAR) &&
      !words.slice(to, at).some(({ pause }) => pause),
  );
/** "No further backup is needed" */
const isParticiple = ({ text, stem }: Word): boolean => text.endsWith("ed") && text !== stem;
const NEAR = 2;
