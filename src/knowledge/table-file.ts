/** Whether a file of examples was saved as the table that it has to be. Told once, instead of each of its lines. */
import { encodingFlawIn } from "./encoding.ts";
import type { Flaw } from "./yaml.ts";

/** What spreadsheets part cells by where nobody tells them otherwise. */
const PARTED_BY = { semicolons: ";", commas: "," };

/** @param head the names of the columns, which stand in the first line unless somebody took it away */
export function tableFlawIn(text: string, head: readonly string[]): Flaw | null {
  const first = /^.*/.exec(text)?.[0] ?? "";
  const found = Object.entries(PARTED_BY).find(([, sign]) => !first.includes("\t") && first.split(sign).length >= head.length);
  const flawAtTop = (problem: string, remedy: string): Flaw => ({ line: 1, column: 1, problem, remedy });
  if (found) return flawAtTop(`the cells are parted by ${found[0]}`, "save the file with a tab between them");
  if (first.startsWith('"') && /"\t"/.test(first)) return flawAtTop("the cells stand in quotation marks", "save the file without them");
  return encodingFlawIn(text);
}

/** A question that a spreadsheet put in quotation marks, because it has some of its own: these are doubled then. */
export const isQuoted = (question: string): boolean => /^"(?:[^"]|"")*""(?:[^"]|"")*"$/.test(question);
