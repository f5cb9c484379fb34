/** How likely a question is none for this program: what the examples say of it, seen with more caution than they teach. */
import type { Kind } from "../../knowledge/examples.ts";
import { speaksElsewhere } from "../clauses/elsewhere.ts";
import { isJourney } from "../clauses/journey.ts";
import type { Ranked } from "../learned/classifier.ts";
import { asksWho, aspectOf, hintsAtThing, isSmall, NAMES, namesPlace, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asksForOutside } from "./asked-outside.ts";
import { ordersWork } from "./ordered.ts";
import { reportsDeed } from "./reported.ts";
import { asksPermission } from "./unjudged.ts";

const OUT = "out" satisfies Kind;
const ASKS_WHO = "who" satisfies Kind;

/** How likely the question is taken to be out of scope, from 0 to 1. */
export const outOfScope = (kinds: readonly Ranked[]): number => kinds.find(({ label }) => label === OUT)?.score ?? 0;

/** The kinds of question it may be, by what the examples say of it, likeliest first. */
export function kindsOf(utterance: Utterance, ranked: readonly Ranked[]): readonly Ranked[] {
  if (speaksElsewhere(utterance) || asksForOutside(utterance) || reportsDeed(utterance) || (ranked[0]?.label === ASKS_WHO && ordersWork(utterance))) return surelyOut(ranked);
  if (namesPart(utterance)) return asksWho(utterance.words) && utterance.outside.length === 0 ? wary(ranked, 1 / WARINESS) : ranked;
  // Whether a duty is done in a service, and what a move changes, is seldom asked for another reason, and few of the examples ask so.
  if (asksIfDone(utterance) || asksWhoThere(utterance) || asksWhatMoves(utterance) || compares(utterance)) return wary(ranked, 1 / WARINESS);
  return wary(ranked, mayPass(utterance) ? 4 * WARINESS : asksOutside(utterance) ? 2 * WARINESS : WARINESS);
}

/** "Am I allowed to pass the report on?": what one may do with a thing is another question than who has it. */
const mayPass = (utterance: Utterance): boolean => asksPermission(utterance) && hintsAtThing(utterance) && !asksWho(utterance.words);

/** "…, how can users request access themselves", "am I allowed to pass the report on": words that ask for something else, and none that asks who. */
const asksOutside = (utterance: Utterance): boolean => (utterance.outside.some((mention) => !isSmall(mention)) || asksPermission(utterance)) && !asksWho(utterance.words);

/** "Is SharePoint backed up?", "in Key Vault, are the keys rotated?", "does the OS need patching in App Service?": whether a duty is done somewhere, or falls to anybody. A longer message asks more. */
const asksIfDone = (utterance: Utterance): boolean => {
  const { words, services, models, strange, outside } = utterance;
  const asked = words.slice(behindPlace(utterance));
  const isOfDuty = aspectOf(utterance) !== null || (hintsAtThing(utterance) && asked.some((word) => isAny(word, "tending", "answering") && word.text.endsWith("ed")));
  return asked.length <= MOST_WORDS && is(asked[0], "auxiliary") && isOfDuty && services.length + models.length > 0 && strange + outside.length === 0;
};

/** Where a message goes on that begins with its place: "on AKS, are the nodes patched?" */
function behindPlace({ words, services, models }: Utterance): number {
  const begin = is(words[1], "determiner") ? 2 : 1;
  const place = [...services, ...models].find(({ from, to }) => from === begin && words[to]?.pause === true);
  return place && is(words[0], "leading") ? place.to : 0;
}
const MOST_WORDS = 10;

/** "Who does the backups for Windows VM", "who tends our DNS zones": who and what are named with where it is, or with a topic, and nothing else. Who has a thing may be a person. */
const asksWhoThere = ({ words, services, models, areas, topics, outside, strange }: Utterance): boolean =>
  words.length <= MOST_WORDS_OF_WHO &&
  is(words[0], "who") &&
  strange + outside.length === 0 &&
  words[1]?.stem !== "have" &&
  (models.length > 0 ? areas.length > 0 : isOutright(areas) && (topics.length > 0 || isOutright(services)));
const MOST_WORDS_OF_WHO = 12;
const isOutright = (mentions: readonly { readonly strength: number }[]): boolean => mentions.some(({ strength }) => strength === OUTRIGHT);

/** "We're migrating our mail to Exchange Online, what changes?" */
const asksWhatMoves = (utterance: Utterance): boolean =>
  utterance.parties.length > 0 &&
  utterance.strange + utterance.outside.length === 0 &&
  utterance.words.some((word, at) => is(word, "open-question") && is(utterance.words[at + 1], "changing")) &&
  namesPlace(utterance) &&
  isJourney(utterance);

/** "The differences between IaaS and SaaS, which are they?", "Windows 365 vs AVD, OS patching"; but services are compared for data in many ways. */
const compares = ({ words, models, services, areas, outside }: Utterance): boolean =>
  outside.length === 0 &&
  words.some((word) => isAny(word, "comparing", "differing")) &&
  (models.length > 1 || (models.length + services.length > 1 && areas.some(({ id, strength }) => strength >= NAMES && id !== "data")));

/** A part of a service is called by a name of its own, which is seldom said of anything else. */
const namesPart = ({ parts, words, services }: Utterance): boolean =>
  parts.some(({ beside, service }) => !beside || (asksWho(words) && services.some(({ id, strength, from }) => id === service && strength === OUTRIGHT && from <= 1)));

/**
 * Of the messages more are out of scope than of the examples, and to answer one of these is worse than to decline another: what speaks for
 * it counts so many times. Chosen on questions that nothing was learned from.
 */
const WARINESS = 3;

function wary(kinds: readonly Ranked[], wariness: number): readonly Ranked[] {
  const out = outOfScope(kinds);
  if (out === 0) return kinds;
  const share = 1 / (1 - out + out * wariness);
  return kinds.map(({ label, score }) => ({ label, score: score * share * (label === OUT ? wariness : 1) })).sort((a, b) => b.score - a.score);
}

const surelyOut = (kinds: readonly Ranked[]): Ranked[] => [{ label: OUT, score: 1 }, ...kinds.filter(({ label }) => label !== OUT).map(({ label }) => ({ label, score: 0 }))];
