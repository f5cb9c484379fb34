/** Whether a message says the contrary of what people wrongly believe: "a replica is no backup", "that we are safe because it is encrypted is a myth". */
import { deniesNothing, untruthsIn } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import type { Mention, Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** @param isBurden whether what is believed is a duty that nobody has, and not that the provider does it all */
export function saysContrary(utterance: Utterance, isBurden: boolean): boolean {
  const isDenied = isBurden ? deniesNeed(utterance) : deniesPredicate(utterance);
  return isDenied !== untruthsIn(utterance).length > 0;
}

/** "A replica is no backup", "the SLA does not replace a plan"; "we don't need a plan" and "there is no need" deny no more than the duty. */
const deniesPredicate = (utterance: Utterance): boolean =>
  utterance.groups.some((mention) => mention.id === "denial" && isOfPredicate(mention, utterance) && !deniesNothing(utterance.words, mention.from));

function isOfPredicate({ from, to }: Mention<string>, { words, groups, parties }: Utterance): boolean {
  const [subject, verb, denial, next] = [words[from - 2], words[from - 1], words[from], words[to]];
  if (!denial || !verb || !is(denial, "denying") || next?.sentence !== denial.sentence || verb.sentence !== denial.sentence) return false;
  // "The office has no duty", "there is no need"
  const isVerb = denial.text === "no" ? verb.stem === "be" : is(verb, "auxiliary");
  if (!isVerb || subject?.stem === "there" || next.pause || isNeed(words, to) || isNeed(words, to + 1)) return false;
  // "We do not patch"
  if (verb.stem !== "be" && parties.some((party) => party.id === "customer" && party.to === from - 1)) return false;
  // "It isn't zero work for us", "it doesn't mean that we have none"
  if (next.stem === "mean" || groups.some((other) => other.id === "denial" && other.from === to)) return true;
  // "It is not our problem", "it's no issue for us"
  const isOfOthers = parties.some((party) => party.id === "customer" && party.from >= to && party.from < to + FAR);
  return !isOfOthers && !words.slice(to, to + NEAR).some((word) => is(word, "worry"));
}
const FAR = 5;
/** "We need no permission", "without asking" */
const deniesNeed = (utterance: Utterance): boolean =>
  callsNeedless(utterance) || utterance.groups.some(({ id, from }) => id === "denial" && utterance.words[from]?.stem === "without");

const callsNeedless = ({ words, groups }: Utterance): boolean =>
  groups.some((mention) => mention.id === "denial" && !deniesNothing(words, mention.from) && isNearNeed(mention, words));

const isNearNeed = ({ from, to }: Mention<string>, words: readonly Word[]): boolean =>
  words.some((word, at) => word.sentence === words[from]?.sentence && isNeed(words, at) && at >= from - 1 - NEAR && at <= to + NEAR);
const NEAR = 2;
