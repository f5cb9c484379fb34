/** Slips of the keyboard, one in each question, the same for the same seed. */

const NEIGHBOURS: Readonly<Record<string, string>> = {
  q: "wa",
  w: "qes",
  e: "wrd",
  r: "etf",
  t: "ryg",
  y: "tuh",
  u: "yij",
  i: "uok",
  o: "ipl",
  p: "ol",
  a: "qsz",
  s: "awdx",
  d: "sefc",
  f: "drgv",
  g: "fthb",
  h: "gyjn",
  j: "hukm",
  k: "jil",
  l: "kop",
  z: "asx",
  x: "zsdc",
  c: "xdfv",
  v: "cfgb",
  b: "vghn",
  n: "bhjm",
  m: "njk",
};

/** A small generator of numbers from 0 to 1 that depends on its seed only (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One slip at a random letter: two letters swapped, one dropped, one doubled, or the key beside it. */
export function withTypo(text: string, random: () => number): string {
  const letters = [...text.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const at = letters[Math.floor(random() * letters.length)];
  if (at === undefined) return text;
  const letter = text[at] ?? "";
  const next = text[at + 1] ?? "";
  switch (Math.floor(random() * 4)) {
    case 0:
      return /\p{L}/u.test(next) ? text.slice(0, at) + next + letter + text.slice(at + 2) : text.slice(0, at) + text.slice(at + 1);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return text.slice(0, at) + letter + text.slice(at);
    default: {
      const near = NEIGHBOURS[letter.toLowerCase()] ?? letter;
      return text.slice(0, at) + (near[Math.floor(random() * near.length)] ?? letter) + text.slice(at + 1);
    }
  }
}
