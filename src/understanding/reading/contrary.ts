/** Whether a message says the contrary of what people wrongly believe: "a replica is no backup", "that we are safe because it is encrypted is a myth". */
import { deniesNothing } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import type { Mention, Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** @param isBurden whether what is believed is a duty that nobody has, and not that the provider does it all */
export function saysContrary(utterance: Utterance, isBurden: boolean): boolean {
  const isDenied = isBurden ? deniesNeed(utterance) : deniesPredicate(utterance);
  return isDenied !== callsUntrue(utterance);
}

/** "It is wrong that …", "… is a myth"; "true or false" leaves it open. */
const callsUntrue = ({ words, groups }: Utterance): boolean => groups.some(({ id, from }) => id === "untrue" && words[from - 1]?.stem !== "or" && !deniesNothing(words, from));

/** "A replica is no backup", "the SLA does not replace a plan"; "we don't need a plan" and "there is no need" deny no more than the duty. */
const deniesPredicate = ({ words, groups, parties }: Utterance): boolean =>
  groups.some(({ id, from, to }) => {
    if (id !== "denial" || !DENYING_VERBS.has(words[from]?.text ?? "") || deniesNothing(words, from)) return false;
    const verb = words[from - 1];
    if (verb?.sentence !== words[from]?.sentence || !is(verb, "auxiliary") || isNeed(words, to)) return false;
    // "We do not patch"; "it is not our problem", "it's no issue for us"
    const leavesUndone = verb?.stem !== "be" && parties.some((party) => party.id === "customer" && party.to === from - 1);
    const isOfOthers = parties.some((party) => party.id === "customer" && party.from >= to && party.from < to + FAR) && words[to]?.stem !== "mean";
    // "It isn't zero work for us"
    const deniesDenial = groups.some((other) => other.id === "denial" && other.from === to);
    const isNoWorry = words.slice(to, to + NEAR).some((word) => is(word, "worry"));
    return words[from - 2]?.stem !== "there" && !leavesUndone && (deniesDenial || !(isOfOthers || isNoWorry));
  });
const FAR = 5;
/** "Nothing" and "nobody" say that a side has no part in it. */
const DENYING_VERBS: ReadonlySet<string> = new Set(["not", "no", "never", "hardly"]);

/** "We need no permission", "without asking" */
const deniesNeed = ({ words, groups }: Utterance): boolean =>
  groups.some((mention) => mention.id === "denial" && !deniesNothing(words, mention.from) && (words[mention.from]?.stem === "without" || isNearNeed(mention, words)));

const isNearNeed = ({ from, to }: Mention<string>, words: readonly Word[]): boolean =>
  words.some((word, at) => word.sentence === words[from]?.sentence && isNeed(words, at) && at >= from - NEAR && at <= to + NEAR);
const NEAR = 2;
