/**
 * "Does AKS patch the nodes?", "App Service renews our certificates, right?": a service or a model that is said to do a duty stands for the
 * provider that runs it, and for where. What a service can do besides, "does AKS run Windows containers?", is no duty.
 */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { isBorder, OUTRIGHT } from "./utterance.ts";

/** The marks of a message, with one for the provider where a service or a model acts as it. */
export function withAgent(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => isAny(word, "tending", "keeping"))) return marks;
  return marks.flatMap((mark) => (isDoneBy(mark, words) || (isPlace(mark) && acts(mark, words)) ? [{ ...mark, meaning: PROVIDER }, mark] : [mark]));
}

const PROVIDER: Mark["meaning"] = { kind: "party", id: "provider", pronoun: false };

const isPlace = ({ meaning }: Mark): boolean => (meaning.kind === "service" && meaning.strength === OUTRIGHT) || (meaning.kind === "model" && meaning.id !== "on-premises");

/** "The runners get patched by GitHub": whichever of its names stands there. */
const isDoneBy = ({ meaning, from }: Mark, words: readonly Word[]): boolean =>
  meaning.kind === "service" && words[from - 1]?.stem === "by" && is(words[from - 2], "tending") && words[from - 2]?.text.endsWith("ed") === true;

/** Whether the verb behind it is a duty, and it is its subject. */
function acts({ from, to }: Mark, words: readonly Word[]): boolean {
  const begin = isAny(words[from - 1], "determiner") ? from - 1 : from;
  const helper = words[begin - 1];
  if (is(helper, "helping") && (begin < 2 || isBorder(words, begin - 1) || isAny(words[begin - 2], "joining", "clause-joining", "contrasting", "turning", "filler", "denying")))
    return isBare(verbFrom(to, words), words);
  // "The customer on IaaS patches …", "a team using AKS upgrades …": it is where somebody does it.
  if (isBorder(words, to) || isAny(helper, "leading", "place", "using")) return false;
  if (is(words[to], "helping")) return isBare(verbFrom(to + 1, words), words);
  const verb = verbFrom(to, words);
  return isBent(words[verb]) && !isBorder(words, verb + 1) && isAny(words[verb + 1], "determiner", "quantifier", "object-pronoun", "pronoun");
}

/** "Does AKS also patch …", "App Service does not renew …" */
function verbFrom(at: number, words: readonly Word[]): number {
  let verb = at;
  while (verb < at + FEW && isAny(words[verb], "denying", "stressing")) verb += 1;
  return verb;
}
const FEW = 3;

/** "Patch", and neither "patches" nor "patching"; "keep the agent up to date", and no more than that */
function isBare(at: number, words: readonly Word[]): boolean {
  const verb = words[at];
  if (is(verb, "keeping")) return words.slice(at + 1).some((word) => is(word, "up-to-date") && word.sentence === verb?.sentence);
  return is(verb, "tending") && !ENDINGS.some((ending) => verb?.text.endsWith(ending));
}
const ENDINGS = ["s", "ed", "ing"];
const isBent = (word: Word | undefined): boolean => is(word, "tending") && word?.text.endsWith("s") === true;
