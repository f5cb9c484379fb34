/** How the texts of the entries read: whether a verdict says what its party says, and whether they are plain text. */
import { PARTIES, SIDES } from "../ids.ts";
import type { Places } from "./check-samples.ts";
import { createReport, type Fault, type Report } from "./faults.ts";
import { placeIn, splitsIn, textsAt, type Written } from "./written.ts";
import { isRecord, type Path, textsBelow, valueAt } from "./yaml.ts";

/** Somebody who corrects a party forgets its verdict, and the answer then shows one of them above the other. @param provider as the pack calls it */
export function checkVerdict(entry: Written, path: Path, provider: string, report: Report): void {
  const split = valueAt(entry.raw, path);
  if (!isRecord(split) || typeof split["verdict"] !== "string") return;
  const { party, verdict } = split;
  const word = contradictionOf(verdict, party, provider);
  if (word) report.add(placeIn(entry, [...path, "verdict"]), verdict, `the verdict begins with "${word}", and the party is ${party}`, "change one of them");
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

/** Duties stand in lists, where a full stop behind one and none behind the next looks like a slip. Run by the check alone: it is no reason not to start. */
export function checkDuties({ entries, locate }: Places): readonly Fault[] {
  const report = createReport(locate);
  for (const entry of entries) {
    for (const path of [[], ...splitsIn(entry).filter((path) => path.length > 0)]) {
      for (const { text, path: at } of SIDES.flatMap((side) => textsAt(entry, [...path, side])).filter(({ text }) => text.endsWith(".")))
        report.add(placeIn(entry, at), text, "a duty that ends with a full stop", "remove the full stop, or make two duties of two sentences");
    }
  }
  return report.faults;
}

/** A card shows texts as they stand, and every surface would show the signs. @param text the file as it is written, which is searched sooner than its value */
export function checkMarkup(file: string, text: string, raw: unknown, report: Report): void {
  if (!markupIn(text)) return;
  for (const { text, path } of textsBelow(raw, [])) {
    const sign = markupIn(text);
    if (sign) report.add({ file, path, at: "value" }, text, `"${sign}" is Markdown, and texts are shown as they stand`, "write plain words; links go under sources");
  }
}

const MARKUP = ["**", "](", "`"] as const;
const markupIn = (text: string): string | undefined => MARKUP.find((sign) => text.includes(sign));
