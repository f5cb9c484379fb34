/** Texts that YAML reads otherwise than they look, without a word: what stands behind a ` #` is a remark to it, and a line without its dash goes on with the text above. */
import { type Document, visit } from "yaml";
import { QUOTE, type Words } from "./yaml-words.ts";

export type LostText = Words & { readonly offset: number };

/** Quick, and true of some files in which nothing is lost: only those are worth the reader that knows where everything stands. */
export const mayLoseText = (text: string): boolean => mayJoinLines(text) || remarksBehind(text).length > 0;

/** Whether a line might go on with the one before it: it begins no key, no item and no list, and the line before does not wait for one. */
function mayJoinLines(text: string): boolean {
  let before = ":";
  let indentBefore = 0;
  for (const line of text.split("\n")) {
    const own = line.trim();
    if (own === "" || own.startsWith("#")) continue;
    const indent = line.indexOf(own);
    const goesOn = own.startsWith("- ") ? indent > indentBefore : !beginsAnew(own);
    if (goesOn && !":,[{".includes(before.slice(-1))) return true;
    before = own;
    indentBefore = indent;
  }
  return false;
}

const beginsAnew = (line: string): boolean => line === "-" || "[]{}".includes(line.charAt(0)) || line.endsWith(":") || line.includes(": ");

/** Every text that is lost or joined in a file. */
export function lostTextsIn(document: Document.Parsed, text: string): LostText[] {
  const scalars: [start: number, end: number][] = [];
  const joined: LostText[] = [];
  visit(document, {
    Scalar: (_key, { range, type }) => {
      if (!range) return;
      scalars.push([range[0], range[1]]);
      const second = /\n\s*(?=\S)/.exec(type === "PLAIN" ? text.slice(range[0], range[1]) : "");
      if (second) joined.push({ offset: range[0] + second.index + second[0].length, ...wordsForJoined(text.slice(range[0] + second.index).trimStart()) });
    },
  });
  return [...joined, ...remarksBehind(text).flatMap((offset) => (scalars.some(([start, end]) => start <= offset && offset < end) ? [] : [{ offset, ...REMARK }]))];
}

const REMARK = {
  problem: "a blank and # begin a remark: the rest of the line is not read",
  remedy: `${QUOTE}, or the remark on a line of its own`,
};

const wordsForJoined = (line: string): Words =>
  line.startsWith("- ")
    ? { problem: "two entries in one", remedy: 'begin both dashes "- " in the same column' }
    : { problem: "this line goes on with the text above it", remedy: 'begin it with "- " if it is an item of its own, or write the whole text on one line' };

/** Where a `#` stands behind a blank on a line that does not begin with one. */
function remarksBehind(text: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf("#"); at >= 0; at = text.indexOf("#", at + 1)) if (/^\s*[^\s#].*[ \t]$/.test(text.slice(text.lastIndexOf("\n", at) + 1, at))) offsets.push(at);
  return offsets;
}
