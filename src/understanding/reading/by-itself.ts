/** "It comes with backups", "encrypted unless we turn it off", "patched only once we enable it": what is done without anybody's doing, and what is not. */
import { type Claim, carriedPartlyBy } from "../../query.ts";
import { denies, isDeniedAt } from "../marks/denials.ts";
import { isNeed } from "../marks/needs.ts";
import { asksWho, isOpen, type Span, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

export const BY_ITSELF = carriedPartlyBy("provider");

export const SWITCHED_ON: Claim = { kind: "switched-on" };

/** "Are managed disks encrypted by default?" asks of no side. */
export const asksIfByDefault = (utterance: Utterance): boolean =>
  utterance.words[0]?.stem === "be" && utterance.parties.length === 0 && says(utterance, "by-itself") && utterance.words.every(({ stem }) => stem !== "or");

/** "Does SQL Database make its own automatically?", "TDE active by default on new ones?" name no side. */
export const asksIfDoneByItself = (whole: Utterance): boolean =>
  says(whole, "by-itself") && whole.parties.length === 0 && whole.words.at(-1)?.asked === true && !isOpen(whole) && !asksWho(whole.words) && !denies(whole);

/** "Doesn't Azure do that by itself?" names no side but the provider, and asks at its end. */
export const asksIfAzureDoesIt = ({ words, groups, parties }: Utterance): boolean =>
  parties.every(({ id }) => id === "provider") && is(words[0], "auxiliary") && groups.some(({ id, to }) => id === "by-itself" && to >= words.length - 1);

/** "Every VM gets a backup unless we turn it off", "encrypted until we opt out": it is done by itself. */
export function saysUntilOff({ words }: Utterance): boolean {
  const until = words.findIndex((word) => is(word, "not-before"));
  const isOff = (word: Word, at: number): boolean =>
    is(word, "switching-off") ||
    (is(word, "turning-on") && words.slice(at + 1, at + 1 + NEAR).some(({ text }) => text === "off")) ||
    (word.text === "opt" && words[at + 1]?.text === "out");
  return until > 0 && !words.slice(0, until).some((word) => is(word, "denying")) && words.some((word, at) => at > until && isOff(word, at));
}

/** "The certificate renews itself?", "backups come included": of no side, and nothing else is asked. */
export function saysByItself(utterance: Utterance): boolean {
  const { words, parties, groups } = utterance;
  const self = words.findIndex((word, at) => (word.text === "itself" || word.text === "themselves") && is(words[at - 1], "tending"));
  // "The built-in runtime", "including the OS?"
  const isAttribute = ({ from, to }: Span): boolean => words[to - 1]?.text === "in" || (to === from + 1 && ["default", "automatic", "including"].includes(words[from]?.text ?? ""));
  const found = groups.find((group) => group.id === "by-itself" && !isAttribute(group)) ?? { from: self, to: self + 1 };
  const isElse = words.some((word) => isAny(word, "able", "open-question", "alternative", "conditional") || word.stem === "or");
  return found.from > 0 && !isElse && !denies(utterance) && !isOpen(utterance) && !asksWho(words) && parties.every(({ from }) => from >= found.from && from < found.to);
}

/** "Encrypted out of the box" claims no more than that, nor does "we needn't switch it on"; "encrypted out of the box, so we are safe" draws a conclusion. */
export const doesItByItself = (utterance: Utterance): boolean => saysSwitchedOn(utterance) || (says(utterance, "by-itself") && !says(utterance, "concluding"));

/** "Only once an admin enables it", "not until we do", "unless we do" */
export const saysUnless = ({ words }: Utterance): boolean =>
  words.some(
    (word, at) =>
      is(word, "not-before") ||
      (word.text === "only" && words.slice(at + 1, at + 1 + FAR).some((behind) => is(behind, "conditional") || behind.text === "once" || behind.text === "after")),
  );
const FAR = 6;

/** "We must enable it", "unless we turn it on", "it has to be bought"; not so "switches on premises" */
export const saysSwitchedOn = ({ words, models }: Utterance): boolean =>
  words.some(
    (word, at) =>
      is(word, "enabling") ||
      (is(word, "buying") && words.slice(Math.max(0, at - NEAR), at).some((before, step) => before.text === "after" || isNeed(words, Math.max(0, at - NEAR) + step))) ||
      (is(word, "turning-on") && onBehind(words, at).some((on) => !models.some(({ from }) => from === on))),
  );

const onBehind = (words: readonly Word[], at: number): readonly number[] =>
  words.slice(at + 1, at + 1 + NEAR).flatMap(({ stem, sentence }, step) => (stem === "on" && sentence === words[at]?.sentence ? [at + 1 + step] : []));
const NEAR = 4;

/** "It isn't on by default", "doesn't take any backups by itself", "patching is not included", "by default it is unencrypted" */
export function saysNotByItself(utterance: Utterance): boolean {
  const { words, groups, parties } = utterance;
  if (says(utterance, "by-itself") && words.some((word) => is(word, "switched-off") && word.text !== "off")) return true;
  // "Microsoft doesn't expire guests on its own" is said of a side.
  const reach = parties.length > 0 ? 1 : NEAR;
  return groups.some(
    ({ id, from }) => id === "by-itself" && isDeniedAt(from, reach, utterance) && words.slice(Math.max(0, from - reach - 1), from).some(({ stem }) => stem === "not"),
  );
}
