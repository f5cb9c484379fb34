/** How the texts of the entries read: whether a verdict says what its party says. */
import { PARTIES } from "../ids.ts";
import type { Report } from "./faults.ts";
import { placeIn, splitsIn, type Written } from "./written.ts";
import { isRecord, valueAt } from "./yaml.ts";

/** Somebody who corrects a party forgets its verdict, and the answer then shows one of them above the other. @param provider as the pack calls it */
export function checkVerdicts(entries: readonly Written[], provider: string, report: Report): void {
  for (const entry of entries) {
    for (const path of splitsIn(entry)) {
      const split = valueAt(entry.raw, path);
      if (!isRecord(split) || typeof split["verdict"] !== "string") continue;
      const { party, verdict } = split;
      const word = contradictionOf(verdict, party, provider);
      if (word) report.add(placeIn(entry, [...path, "verdict"]), verdict, `the verdict begins with "${word}", and the party is ${party}`, "change one of them");
    }
  }
}

/**
 * The word with which a verdict gives the thing to another than its party. One side may stand first and the other in a later clause:
 * "No. Microsoft keeps copies; backup is yours" is right where the customer carries it, and where both do.
 */
function contradictionOf(verdict: string, party: unknown, provider: string): string | null {
  const aside = ASIDE.exec(verdict)?.[0] ?? "";
  const text = bigFirst(verdict.slice(aside.length));
  const openings = { customer: "You", provider, shared: "Shared" } as const;
  const said = PARTIES.find((each) => beginsWith(text, openings[each]));
  if (!said || said === party || !PARTIES.some((each) => each === party)) return null;
  const later = text.slice(text.search(CLAUSE_END));
  const isTurned = (said === "customer" && later.includes(provider)) || (said === "provider" && THE_CUSTOMER.test(later));
  return isTurned ? null : openings[said];
}

const ASIDE = /^(?:Yes|No)[.,;:]? +/;
const CLAUSE_END = /[.,;:] |$/;
const THE_CUSTOMER = /\byou(?:rs?)?\b/i;

/** Behind "Yes," a sentence goes on in small letters. */
const bigFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "Your" and "Microsoft's" speak of a thing and do not say who has it. */
const beginsWith = (text: string, word: string): boolean => text.startsWith(word) && !/^(?:\w|['’]s\b)/.test(text.slice(word.length));
