/** Breaks text into lines that a terminal of 80 columns shows whole. */
import { oneLine } from "./clean.ts";

export const COLUMNS = 80;

/** Length as a reader counts it, so that an accent or an emoji outside the basic plane is one. */
export const lengthOf = (text: string): number => [...text].length;

export const padTo = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - lengthOf(text)));

/**
 * Wraps at word ends. Only an address stays whole when it is longer than a line.
 * @param first what stands before the first line, such as `- `; the lines after it are indented as far
 */
export function wrap(text: string, first = "", width = COLUMNS): string[] {
  const indent = " ".repeat(lengthOf(first));
  const room = width - lengthOf(first);
  const lines: string[] = [];
  let line = "";
  for (const word of oneLine(text)
    .split(" ")
    .flatMap((whole) => partsOf(whole, room))) {
    if (line !== "" && lengthOf(line) + 1 + lengthOf(word) > room) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "" || lines.length === 0) lines.push(line);
  return lines.map((each, index) => (index === 0 ? first : indent) + each);
}

/** A word that no line can hold is cut; an address is not, because half of one leads nowhere. */
function partsOf(word: string, room: number): string[] {
  const characters = [...word];
  if (characters.length <= room || /https?:\/\//.test(word)) return [word];
  return Array.from({ length: Math.ceil(characters.length / room) }, (_, part) => characters.slice(part * room, (part + 1) * room).join(""));
}
