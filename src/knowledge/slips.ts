/** Signs in a YAML file that look right and are not. They are told before YAML is asked, for it finds fault with what they upset, or with nothing. */
import { type Flaw, positionAt } from "./yaml.ts";
import { beginsWith } from "./yaml-words.ts";

/** A pattern holds what stands before the sign on its line, and the sign. */
type Slip = { readonly pattern: RegExp; words(sign: string): Pick<Flaw, "problem" | "remedy"> };

const SLIPS: readonly Slip[] = [
  {
    pattern: /^()(<{7}|={7}|>{7})(?=\s|$)/gm,
    words: (mark) => ({ problem: `${mark} is the mark of a merge that nobody finished`, remedy: "keep one of the two versions, and remove the line" }),
  },
  {
    pattern: /^([^\u00a0\n]*)(\u00a0)/gm,
    words: () => ({ problem: "a no-break space (U+00A0), as web pages have it", remedy: "write a plain blank" }),
  },
  {
    pattern: /^([ \t]*(?:- +)*(?:[\w-]+: +)?(?:\[ *)?)([“”„‘’])/gm,
    words: (mark) => ({ problem: `${mark} is no quotation mark in YAML`, remedy: 'write "' }),
  },
  // A name for the text behind it, and no part of the text.
  { pattern: /^([ \t]*(?:- +)*(?:[\w-]+: +)?)(&)(?=[^\s&])/gm, words: beginsWith },
];

/** What each of them holds: most files hold none of it, and are looked through once. */
const SIGNS = /[\u00a0“”„‘’&]|([<=>])\1{6}/;

export const slipsIn = (text: string): Flaw[] =>
  (SIGNS.test(text) ? SLIPS : []).flatMap(({ pattern, words }) =>
    [...text.matchAll(pattern)].map(({ 1: before = "", 2: sign = "", index }) => ({ ...positionAt(text, index + before.length), ...words(sign) })),
  );
