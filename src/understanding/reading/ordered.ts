/** What somebody wants to have done, and nothing told: this program does nothing but tell who is responsible. */
import type { Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";

/** "Reset my password for Key Vault", "open port 443 on AKS", "give me access to Key Vault": something is to be done with one thing that is there, and nobody is asked for. */
export function ordersWork({ words, parties, models }: Utterance): boolean {
  const [order, first, second] = words;
  if (!is(order, "ordering") || models.length > 0) return false;
  const asks = words.some((word) => word.asked || isAny(word, "who", "auxiliary", "open-question", "duty"));
  return !asks && parties.every(({ from }) => from === 1) && (isOne(first) || isOne(second));
}

const isOne = (word: Word | undefined): boolean => isAny(word, "this", "first-person-object", "single") || /\d/.test(word?.text ?? "");
