/** Messages that speak of other providers' clouds. */
import { asksWho, namesService, OUTRIGHT, type Span, type Utterance } from "../marks/utterance.ts";
import { isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

const isElsewhere = ({ id }: { readonly id: string }): boolean => id === "other-cloud";

/** Another provider's cloud is spoken of, and nothing of this one's. */
export const speaksElsewhere = (utterance: Utterance): boolean => utterance.outside.some(isElsewhere) && (!namesService(utterance) || isOfOthers(utterance));

/** "DigitalOcean managed Postgres": a name that both have, behind the other's; "AWS and Azure SQL" are two. */
function isOfOthers({ words, services, outside }: Utterance): boolean {
  const isBehind = (from: number) => (other: Span) => {
    const between = words.slice(other.to, from);
    return other.to <= from && between.length <= 1 && !words[from]?.pause && !between.some((word) => word.pause || isAny(word, "joining", "alternative", "leading", "comparing"));
  };
  return services.filter(({ strength }) => strength === OUTRIGHT).every(({ from }) => outside.filter(isElsewhere).some(isBehind(from)));
}

/**
 * "We use AWS and Azure. Who patches the OS in Azure App Service?": what is said of another cloud only sets the scene where another sentence
 * asks about this one by name. Else the whole message.
 * @param names how this cloud and its provider are called, in small letters
 */
export function askedHere(whole: Utterance, recognise: (words: readonly Word[]) => Utterance, names: ReadonlySet<string>): Utterance {
  if (!whole.outside.some(isElsewhere)) return whole;
  const elsewhere = new Set(whole.outside.filter(isElsewhere).map(({ from }) => whole.words[from]?.sentence));
  const here = recognise(whole.words.filter(({ sentence }) => !elsewhere.has(sentence)));
  const asks = asksWho(here.words) || here.words.some(({ asked }) => asked);
  return asks && (namesService(here) || here.words.some(({ text }) => names.has(text))) ? here : whole;
}
