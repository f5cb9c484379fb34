/**
 * "Does AKS patch the nodes?", "App Service renews our certificates, right?": a service or a model that is said to do a duty stands for the
 * provider that runs it, and for where. What a service can do besides, "does AKS run Windows containers?", is no duty.
 */
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { isBorder, OUTRIGHT, type Span } from "./utterance.ts";

/** The marks of a message, with one for the provider where a service or a model acts as it. */
export function withAgent(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!words.some((word) => isAny(word, "tending", "keeping"))) return marks;
  const acting = marks.flatMap((mark) => (isDoneBy(mark, words) || (isPlace(mark) && acts(mark, words)) ? [{ ...mark, meaning: PROVIDER }, mark] : [mark]));
  const platform = marks.some(isPlace) ? platformActing(words, marks) : -1;
  if (platform < 0) return acting;
  // Nor is "the registry" one of Windows then.
  const others = acting.filter(({ meaning, from, to }) => meaning.kind !== "area" || platform < from || platform >= to);
  return [...others, { meaning: PROVIDER, from: platform, to: platform + 1 }].sort((a, b) => a.from - b.from);
}

/** "We use App Service. The platform renews our certificate", "the layers in ACR get patched by the registry": what a service goes by beside its name; -1 where no such word does a duty. */
function platformActing(words: readonly Word[], marks: readonly Mark[]): number {
  const isName = (word: Word): boolean => is(word, "platform") || marks.some(({ meaning }) => meaning.kind === "service" && meaning.id.endsWith(`-${word.text}`));
  const isStandIn = (at: number): boolean => (words[at - 1]?.text === "the" && isName(words[at] as Word)) || standsForPlace(at, words, marks);
  const isParty = (at: number): boolean => marks.some(({ meaning, from, to }) => meaning.kind === "party" && from <= at && at < to);
  const does = (at: number): boolean => acts({ from: at, to: at + 1 }, words) || isBehindBy(at - 1, words);
  return words.findIndex((_, at) => isStandIn(at) && does(at) && !isParty(at));
}

/** "Defender for Cloud lists 300 patches. So it will install them?": "it" is what the sentence before says something of, by a verb that stands behind its name. */
function standsForPlace(at: number, words: readonly Word[], marks: readonly Mark[]): boolean {
  const { text, sentence = 0 } = words[at] ?? {};
  if (text !== "it" || sentence === 0) return false;
  const begin = words.findIndex((word) => word.sentence === sentence - 1);
  return marks.some((mark) => isPlace(mark) && mark.from === begin && !isBorder(words, mark.to) && saysWhatItDoes(words[mark.to]));
}

/** "Lists", "holds": bent, and no noun of the name. */
const saysWhatItDoes = (word: Word | undefined): boolean => word?.text.endsWith("s") === true && !isAny(word, "auxiliary", "determiner", "leading", "place", "filler");

const PROVIDER: Mark["meaning"] = { kind: "party", id: "provider", pronoun: false };

const isPlace = ({ meaning }: Mark): boolean => (meaning.kind === "service" && meaning.strength === OUTRIGHT) || (meaning.kind === "model" && meaning.id !== "on-premises");

/** "The runners get patched by GitHub": whichever of its names stands there. */
const isDoneBy = ({ meaning, from }: Mark, words: readonly Word[]): boolean => meaning.kind === "service" && isBehindBy(from, words);

/** "Patched by …" */
const isBehindBy = (at: number, words: readonly Word[]): boolean => words[at - 1]?.stem === "by" && is(words[at - 2], "tending") && words[at - 2]?.text.endsWith("ed") === true;

/** Whether the verb behind it is a duty, and it is its subject. */
function acts({ from, to }: Span, words: readonly Word[]): boolean {
  const begin = isAny(words[from - 1], "determiner") ? from - 1 : from;
  const helper = words[begin - 1];
  if (is(helper, "helping") && (begin < 2 || isBorder(words, begin - 1) || isAny(words[begin - 2], "joining", "clause-joining", "contrasting", "turning", "filler", "denying")))
    return isBare(verbFrom(to, words), words);
  // "The customer on IaaS patches …", "a team using AKS upgrades …": it is where somebody does it.
  if (isBorder(words, to) || isAny(helper, "leading", "place", "using")) return false;
  if (is(words[to], "helping")) return isBare(verbFrom(to + 1, words), words);
  // "The platform is going to renew it"
  if (words[to]?.stem === "be" && words[to + 1]?.text === "going" && words[to + 2]?.text === "to") return isBare(verbFrom(to + 3, words), words);
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
