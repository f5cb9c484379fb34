/** Whether a file of examples was saved as the table that it has to be. Told once, instead of each of its lines. */
import { encodingFlawIn } from "./encoding.ts";
import type { Flaw } from "./yaml.ts";

/** What spreadsheets part cells by where nobody tells them otherwise. */
const PARTED_BY = { semicolons: ";", commas: "," };

/** @param head the names of the columns, which stand in the first line unless somebody took it away */
export function tableFlawIn(text: string, head: readonly string[]): Flaw | null {
  const first = /^.*/.exec(text)?.[0] ?? "";
  const found = Object.entries(PARTED_BY).find(([, sign]) => !first.includes("\t") && first.split(sign).length >= head.length);
  return encodingFlawIn(text) ?? (found ? { line: 1, column: 1, problem: `the cells are parted by ${found[0]}`, remedy: "save the file with a tab between them" } : null);
}
