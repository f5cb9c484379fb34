/** "For Functions I need (a) the service model and (b) who patches the host": which model a service is, asked as a thing beside others. */
import type { Query } from "../../query.ts";
import { leadOf } from "../marks/prepositions.ts";
import { asksWho, isBorder, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { placeOf } from "./merge.ts";

/** What is asked, with the model of its service before it where that is asked for and not told yet. */
export function withModelBeside(asked: readonly Query[], { words }: Utterance): readonly Query[] {
  const isTold = asked.some(({ kind }) => kind === "service");
  const [service, another] = new Set(asked.flatMap((query) => placeOf(query).services));
  const isAsked = !isTold && asksWho(words) && words.some((word, at) => is(word, "model-noun") && isThing(at, words));
  return isAsked && service && !another ? [{ kind: "service", services: [service], claim: null }, ...asked] : asked;
}

/** "The service model, …" and not "who does what in that model"; a model by itself may be one of AI. */
function isThing(at: number, words: readonly Word[]): boolean {
  const begin = at - 2;
  const isModel = (words[at - 1]?.text === "service" || words[at - 1]?.text === "cloud") && words[begin]?.text === "the";
  const isLed = isAny(leadOf(words, at - 1), "place", "leading", "belonging") && !isBorder(words, begin);
  return isModel && !isLed && (isBorder(words, at + 1) || is(words[at + 1], "joining"));
}
