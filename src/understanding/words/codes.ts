/** Numbers for words, and for signs that are made of several: to put a sign together as text for every question would take longer than all the rest. */

const codes = new Map<string, number>();
/** So many words are remembered: those of the knowledge and more. */
const REMEMBERED = 20_000;

/** The number of a word (FNV-1a, 32 bits): two words share one so seldom that it does not matter. */
export function codeOf(text: string): number {
  const before = codes.get(text);
  if (before !== undefined) return before;
  let code = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) code = Math.imul(code ^ text.charCodeAt(at), 0x01000193);
  if (codes.size < REMEMBERED) codes.set(text, code);
  return code;
}

/** Each of the names with its number. */
export const numbered = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, codeOf(name)])) as Record<Name, number>;

/** The number of a sign that goes on with one more part. */
export function join(sign: number, part: number): number {
  const mixed = Math.imul(sign ^ (part >>> 15) ^ part, 0x2c1b3c6d);
  return Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39) ^ (part << 7);
}

/** Adds the sign that something has a value. */
export function say(signs: number[], name: string, value: string | number | boolean): void {
  signs.push(join(codeOf(name), codeOf(String(value))));
}
