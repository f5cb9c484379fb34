/**
 * "Is the mail down right now?", "who in our firm owns the subscription?", after an answer: a whole question that is surely none for this
 * program leans on nothing. What leans is put otherwise: "and the cert for www", "same for Functions?", "what if it's a private phone?"
 */
import { says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { isFollowUp } from "./leans.ts";

/** @param outOfScope how likely it is out of scope, from 0 to 1 */
export const asksOfItself = (whole: Utterance, outOfScope: (whole: Utterance) => number): boolean =>
  whole.words.length >= LEAST_WORDS &&
  !isFollowUp(whole) &&
  !says(whole, "same") &&
  !asksOfThat(whole) &&
  whole.words.some((word) => isAny(word, "auxiliary", "open-question")) &&
  whole.words.every(({ text }) => text !== "if") &&
  outOfScope(whole) >= SURELY_OF_OTHER;

/** "Would a VM make that simpler?" */
const asksOfThat = ({ words, models, services }: Utterance): boolean => models.length + services.length > 0 && words.some((word) => is(word, "this"));

const LEAST_WORDS = 5;
const SURELY_OF_OTHER = 0.97;
