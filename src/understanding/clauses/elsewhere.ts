/** Messages that speak of other providers' clouds. */
import { asksWho, namesService, type Utterance } from "../marks/utterance.ts";
import type { Word } from "../words/words.ts";

const isElsewhere = ({ id }: { readonly id: string }): boolean => id === "other-cloud";

/** Another provider's cloud is spoken of, and nothing of this one's. */
export const speaksElsewhere = (utterance: Utterance): boolean => utterance.outside.some(isElsewhere) && !namesService(utterance);

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
