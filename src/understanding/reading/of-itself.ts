/**
 * "Is the mail down right now?", "who in our firm owns the subscription?", after an answer: a whole question that is surely none for this
 * program leans on nothing, nor does one that says itself all that it asks. What leans is put otherwise: "and the cert for www", "same for Functions?", "what if it's a private phone?"
 */
import { NAMES, OUTRIGHT, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asksForDetails, doubts } from "./again.ts";
import { askedAlike } from "./alike.ts";
import { returnIn } from "./back-to.ts";
import { isFollowUp } from "./leans.ts";
import { isTwo } from "./of-both.ts";

/** @param outOfScope how likely it is out of scope, from 0 to 1 */
export const asksOfItself = (whole: Utterance, outOfScope: (whole: Utterance) => number): boolean =>
  saysModelOf(whole) || asksWhatItMeans(whole) || asksForListOf(whole) || isOfOther(whole, outOfScope);

/** "What is this shared responsibility model in the first place?": behind "this" stands what is asked about. */
const asksWhatItMeans = ({ words, topics }: Utterance): boolean =>
  is(words[0], "open-question") && words[1]?.stem === "be" && is(words[2], "this") && topics.some(({ from }) => from === 3);

/** "Intune is also SaaS, yes?", "is Azure SQL PaaS?": a service and its model, and no more */
const saysModelOf = ({ words, models: [model, another], services, areas }: Utterance): boolean => {
  const [service, other] = services.filter(({ strength }) => strength === OUTRIGHT);
  // "But Intune is SaaS" is held against the answer.
  if (is(words[0], "turning") || !model || another || !service || other || areas.some(({ strength }) => strength >= NAMES) || model.from < service.to) return false;
  const beside = [...words.slice(0, service.from), ...words.slice(service.to, model.from), ...words.slice(model.to)];
  const isSaid = words[service.to]?.stem === "be" || (words[0]?.stem === "be" && service.from === 1);
  return isSaid && beside.every((word) => isAny(word, "auxiliary", "determiner", "likewise", "judging", "stressing", "joining"));
};

/** "TLDR our list for App Service" */
const asksForListOf = ({ words, parties, services }: Utterance): boolean => {
  const list = words.findIndex(({ stem }) => stem === "list");
  const isOfSide = words[list - 1]?.stem === "our" || parties.some(({ to }) => to === list);
  return isOfSide && services.some(({ from }) => from === list + 2 && is(words[list + 1], "leading"));
};

const isOfOther = (whole: Utterance, outOfScope: (whole: Utterance) => number): boolean =>
  whole.words.length >= LEAST_WORDS &&
  !isFollowUp(whole) &&
  !says(whole, "same") &&
  !doubts(whole) &&
  !asksForDetails(whole) &&
  askedAlike(whole) === null &&
  returnIn(whole) === null &&
  !asksOfThat(whole) &&
  !asksOfThem(whole) &&
  whole.words.some((word) => isAny(word, "auxiliary", "open-question")) &&
  whole.words.every(({ text }) => text !== "if") &&
  outOfScope(whole) >= SURELY_OF_OTHER;

/** "Would a VM make that simpler?" */
const asksOfThat = ({ words, models, services }: Utterance): boolean => models.length + services.length > 0 && words.some((word) => is(word, "this"));

/** "Which of them is less work?", "is that the same in both?" */
const asksOfThem = ({ words }: Utterance): boolean =>
  words.some((word, at) => isTwo(words, at) || (is(word, "which") && words[at + 1]?.text === "of" && is(words[at + 2], "plural-pronoun")));

const LEAST_WORDS = 5;
const SURELY_OF_OTHER = 0.97;
