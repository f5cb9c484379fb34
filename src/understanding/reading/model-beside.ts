/** "For Functions I need (a) the service model and (b) who patches the host": which model a service is, asked as a thing beside others. */
import type { Query } from "../../query.ts";
import { leadOf } from "../marks/prepositions.ts";
import { asksWho, isBorder, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { placeOf } from "./merge.ts";

/** What is asked, with the model of its service before it where that is asked for and not told yet. */
export function withModelBeside(asked: readonly Query[], whole: Utterance): readonly Query[] {
  const isTold = asked.some(({ kind }) => kind === "service");
  const [service, another] = new Set(asked.flatMap((query) => placeOf(query).services));
  const isAsked = !isTold && asksWho(whole.words) && namesModel(whole);
  return isAsked && service && !another ? [{ kind: "service", services: [service], claim: null }, ...asked] : asked;
}

/** "The service model, …" and not "who does what in that model"; a model by itself may be one of AI. */
const namesModel = ({ words, groups }: Utterance): boolean =>
  groups.some(({ id, from, to }) => {
    const isOne = id === "every-model" && words[from - 1]?.text === "the" && words[to - 1]?.text === words[to - 1]?.stem;
    const isLed = isAny(leadOf(words, from), "place", "leading", "belonging") && !isBorder(words, from - 1);
    return isOne && !isLed && (isBorder(words, to) || is(words[to], "joining"));
  });
