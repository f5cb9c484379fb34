/** Files that are not saved as UTF-8. They are read as if they were, and each byte that fits nowhere has become U+FFFD. */
import { type Flaw, positionAt } from "./yaml.ts";

/** What UTF-16 looks like then: its mark of two bytes, or a plain letter with an empty byte beside it. */
const UTF_16 = /^(?:\uFFFD\uFFFD|.?\0)/s;

/** Told once for a file: where one letter is lost, all others like it are, too. */
export function encodingFlawIn(text: string): Flaw | null {
  if (UTF_16.test(text)) return { line: 1, column: 1, problem: "this file is UTF-16, not UTF-8", remedy: 'save it as UTF-8; "Unicode text" of a spreadsheet is UTF-16' };
  const lost = text.indexOf("\uFFFD");
  return lost < 0 ? null : { ...positionAt(text, lost), problem: "this file is not UTF-8", remedy: "save it as UTF-8, and see that the letter here is right" };
}
