/** What asks for the answer before once more: for all of it, for one of its parts, or for every model. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query } from "../../query.ts";
import { asksWho, namesArea, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { ordinalOf } from "../words/ordinals.ts";
import { askedElsewhere, everywhere } from "./everywhere.ts";
import { asksReason } from "./leans.ts";
import { askedBefore, lastOf } from "./merge.ts";
import { partAt } from "./part-at.ts";
import { asksIfTold } from "./unjudged.ts";

/** "Are you sure?", "both?", "why?" get the whole answer once more, with its sources; of "the second?" only that. */
export function repeated(utterance: Utterance, before: Query, knowledge: Knowledge): Query | null {
  const { words } = utterance;
  const elsewhere = askedElsewhere(utterance, before, knowledge);
  if (elsewhere) return elsewhere;
  if (asksForDetails(utterance)) return detailsOf(before);
  if (asksWhyNot(utterance)) return askedBefore(before);
  if (before.kind === "service" && before.claim !== null && asksWhatItIs(utterance)) return { ...before, claim: null };
  const doubted = doubts(utterance) ? answerDoubted(utterance, before, knowledge) : null;
  if (doubted) return doubted;
  if (asksIfByItself(utterance) || (asksIfTold(utterance) && !namesSubject(utterance))) return askedBefore(before);
  const [ordinal, another] = words.filter((word) => !is(word, "around-name") && word.stem !== "one");
  const place = another ? null : ordinalOf(ordinal);
  return place === null ? null : partAt(before, place);
}

/** "Are you sure?", "both?", "I don't get it, can you say it simpler?": nothing else is asked. */
export function doubts({ words, groups }: Utterance): boolean {
  const doubting = groups.filter(({ id }) => id === "doubting");
  return doubting.length > 0 && wordsBeside(doubting, words, "around-name").length === 0;
}

/** Who asks why, or who, is told what was asked before without a Yes or No. */
function answerDoubted(utterance: Utterance, before: Query, knowledge: Knowledge): Query {
  if (before.kind === "who" && utterance.words.some((word) => is(word, "everywhere"))) return everywhere(before, knowledge);
  return asksWho(utterance.words) || asksReason(utterance) ? (askedBefore(before) ?? before) : before;
}

/** "What is it then?", "so what?", after "is it IaaS?" */
const asksWhatItIs = ({ words }: Utterance): boolean =>
  words.some(({ text }) => text === "what") && words.every((word) => isAny(word, "open-question", "auxiliary", "this", "then", "around-name"));

/** "Why not Microsoft, they make it?": what is said against the answer names nothing new. */
export const asksWhyNot = ({ words, parties, models, services }: Utterance): boolean =>
  is(words[0], "asking-why") && words[1]?.stem === "not" && parties.some(({ from }) => from === 2) && models.length + services.length === 0;

/** "Like what?", "which ones exactly?", "what is left, for example?", "give me an example" */
export const asksForDetails = ({ words, parties }: Utterance): boolean =>
  // "What exactly do they do?" asks for one side's duties.
  parties.every(({ from }) => is(words[from - 1], "telling")) &&
  words.some((word) => is(word, "exemplifying")) &&
  wordsBeside(parties, words).every(
    (word) => isAny(word, "exemplifying", "around-name", "which", "one", "auxiliary", "plural-pronoun", "remaining", "telling", "then", "quantifier") || word.text === "got",
  );

/** The duties themselves, whatever was claimed of them. */
function detailsOf(before: Query): Query | null {
  const last = lastOf(before);
  return last?.kind === "duties" || last?.kind === "shared" ? { ...last, claim: null } : askedBefore(before);
}

/** "Is that on by default?", "nothing at all by default?": what is told of it tells it, if anything does. */
function asksIfByItself({ words, groups }: Utterance): boolean {
  const byItself = groups.filter(({ id }) => id === "by-itself");
  const beside = wordsBeside(byItself, words);
  const isOfIt = beside.some((word) => isAny(word, "pronoun", "anything"));
  return byItself.length > 0 && isOfIt && beside.every((word) => isAny(word, "auxiliary", "pronoun", "anything", "extent", "quantifier", "around-name", "switched-off"));
}

/** "Do we have to notify Microsoft first?" is asked of what was spoken of. */
const namesSubject = ({ areas, topics, services, models, parts }: Utterance): boolean => namesArea({ areas }) || topics.length + services.length + models.length + parts.length > 0;
