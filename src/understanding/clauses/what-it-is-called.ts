/** What somebody calls a service is no other place: "the OS in Service Fabric is ours, even if sales people say PaaS, right?", "…, which the brochure calls PaaS". */
import { isBorder, type Span, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { asMessage, type Word } from "../words/words.ts";
import { isWithin } from "./segments.ts";

/** The words without such a clause; all of them where no service is named outside it, or it says more. */
export function withoutWhatItIsCalled({ words, marks, models, services }: Utterance): readonly Word[] {
  if (models.length === 0 || services.length === 0) return words;
  const from = words.findIndex((word, at) => is(word, "granting") || (word.pause && is(word, "which") && !is(words[at + 1], "auxiliary")));
  if (from < 0) return words;
  const next = words.findIndex((_, at) => at > from && isBorder(words, at));
  const clause: Span = { from, to: next < 0 ? words.length : next };
  const said = words.slice(clause.from, clause.to);
  const isCalled = said.some((word) => isAny(word, "reporting", "naming")) && models.every((model) => isWithin(model, clause));
  const saysMore = marks.some((mark) => MORE.has(mark.meaning.kind) && isWithin(mark, clause));
  return isCalled && !saysMore && services.some((service) => !isWithin(service, clause)) ? asMessage([...words.slice(0, clause.from), ...words.slice(clause.to)]) : words;
}

const MORE: ReadonlySet<string> = new Set<Utterance["marks"][number]["meaning"]["kind"]>(["area", "service", "part", "topic"]);
