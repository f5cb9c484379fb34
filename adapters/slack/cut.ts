/** Cuts text at the end of a sentence, or of a word, and never within a character. */

const SENTENCE = /[.!?…]["')\]]*\s/g;

function lastEnd(text: string): number {
  let end = 0;
  for (const match of text.matchAll(SENTENCE)) end = match.index + match[0].length;
  return end > 0 ? end : text.lastIndexOf(" ") + 1;
}

/** The text in pieces of at most `most` UTF-16 units, in order and complete but for the white space at the cuts. */
export function cutAtSentences(text: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const end = lastEnd(rest.slice(0, most + 1));
    // Without a single space the cut falls anywhere, but not between the halves of one character.
    const at = end > 0 ? end : /[\uD800-\uDBFF]/.test(rest[most - 1] ?? "") ? most - 1 : most;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  return [...pieces, rest];
}

/** One line of at most `most`, with three dots where it was longer. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${(cutAtSentences(text, most - 1)[0] ?? "").replace(/[.\s]+$/, "")}…`;
}
