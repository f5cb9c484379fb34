/** Phrases as sparse vectors: stems, word pairs and IDF weights, with near spellings read as the words they resemble. */
import { stemmer } from "stemmer";

/** One phrase or utterance: parallel lists, of length at most 1. Shorter than 1 where words are unknown, so that these lower every score. */
export type SparseVector = { readonly features: readonly number[]; readonly values: readonly number[] };

export type Vocabulary = {
  /** How many features the training phrases have; their numbers run from 0. */
  readonly size: number;
  encode(text: string): SparseVector;
};

type Token = { readonly stem: string; readonly isFunction: boolean; readonly likeness: number };

/** Nobody asks a question this long; it bounds the time that a hostile utterance can take. */
const LONGEST_UTTERANCE = 1_000;

// The weights below are the middle of a plateau in cross-validation on the training files: a quarter more or less moves the MCC by under 0.02.
/** Function words tell `who` from `how`, but say little of the subject. */
const FUNCTION_WEIGHT = 0.4;
/** Pairs of neighbours repeat what their words say already. */
const PAIR_WEIGHT = 0.4;
/** Pairs with one word between them survive an inserted adjective. */
const GAP_PAIR_WEIGHT = 0.3;
/** A pair of function words is glue twice over. */
const GLUE_PAIR = 0.5;

/** Share of common letter triples from which two spellings are one word: `availble`, but not `trial` for `trail`. */
const LIKE_SPELLING = 0.6;
/** Shorter words resemble too many others. */
const SHORTEST_REPAIR = 4;
/** Two typed words are one compound only where it is this long: `pin code`, but not `to do`. */
const SHORTEST_COMPOUND = 6;

/** The closed classes of English, and the verbs that open a request of any kind. */
const FUNCTION_WORDS = new Set(
  `a an the is are am be was were been do does did have has had i me my we our us you u your he she it its this that these those
  of to in on at for with by from and or but so if as can could will would shall should may might must please there here
  what which who whom how when where why not no any some get got need want like know tell just about let`.split(/\s+/),
);

const CONTRACTION = /n't|'(?:re|m|ll|ve|s|d)(?!\p{L})/gu;
const WRITTEN_OUT = new Map([
  ["n't", " not"],
  ["'re", " are"],
  ["'m", " am"],
  ["'ll", " will"],
  ["'ve", " have"],
]);

function splitWords(text: string): string[] {
  const plain = text
    .slice(0, LONGEST_UTTERANCE)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[\u2018\u2019`]/g, "'");
  return plain.replace(CONTRACTION, (short) => WRITTEN_OUT.get(short) ?? " ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Writes two words as one where the training phrases do: `pin code` as `pincode`. */
function joinCompounds(words: readonly string[], known: ReadonlyMap<string, Token>): string[] {
  const joined: string[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const compound = (words[i] ?? "") + (words[i + 1] ?? "");
    const isCompound = i + 1 < words.length && compound.length >= SHORTEST_COMPOUND && known.has(compound);
    joined.push(isCompound ? compound : (words[i] ?? ""));
    if (isCompound) i += 1;
  }
  return joined;
}

const toToken = (word: string): Token => ({ stem: stemmer(word), isFunction: FUNCTION_WORDS.has(word), likeness: 1 });

const isRepairable = (token: Token): boolean => !token.isFunction && token.stem.length >= SHORTEST_REPAIR;

/** The features of a phrase and how much each may count before IDF. A key without a space is a stem, any other is a pair. */
function weighFeatures(tokens: readonly Token[]): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (key: string, weight: number) => weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  const addPair = (left: Token, right: Token | undefined, sign: string, weight: number) => {
    if (right) add(left.stem + sign + right.stem, left.isFunction && right.isFunction ? weight * GLUE_PAIR : weight);
  };
  for (const [i, token] of tokens.entries()) {
    add(token.stem, token.isFunction ? FUNCTION_WEIGHT : token.likeness);
    addPair(token, tokens[i + 1], " ", PAIR_WEIGHT);
    addPair(token, tokens[i + 2], " * ", GAP_PAIR_WEIGHT);
  }
  return weights;
}

function triplesOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const triples = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) triples.add(padded.slice(i, i + 3));
  return triples;
}

type Spelling = { readonly token: Token; readonly triples: number };

/** Finds the known token that a stem is or resembles most, through an index from letter triples to spellings. */
function indexSpellings(tokens: Iterable<Token>): (stem: string) => Token | undefined {
  const exact = new Map<string, Token>();
  for (const token of tokens) if (isRepairable(token)) exact.set(token.stem, token);
  const index = new Map<string, Spelling[]>();
  for (const token of exact.values()) {
    const triples = triplesOf(token.stem);
    const spelling = { token, triples: triples.size };
    for (const triple of triples) {
      const holders = index.get(triple);
      if (holders) holders.push(spelling);
      else index.set(triple, [spelling]);
    }
  }
  return (stem) => {
    const same = exact.get(stem);
    if (same) return same;
    const triples = triplesOf(stem);
    const common = new Map<Spelling, number>();
    for (const triple of triples) for (const spelling of index.get(triple) ?? []) common.set(spelling, (common.get(spelling) ?? 0) + 1);
    let best: Token | undefined;
    for (const [spelling, count] of common) {
      const likeness = (2 * count) / (triples.size + spelling.triples);
      if (likeness >= (best?.likeness ?? LIKE_SPELLING)) best = { ...spelling.token, likeness };
    }
    return best;
  };
}

/** An unknown word as the known one that it resembles; it then counts by its likeness. */
const repair = (token: Token, findLike: (stem: string) => Token | undefined): Token => (isRepairable(token) ? (findLike(token.stem) ?? token) : token);

/** Learns which words the training phrases have and how rare each is. Features are numbered in the order of `texts`. */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const wordLists = texts.map(splitWords);
  const knownWords = new Map(wordLists.flat().map((word) => [word, toToken(word)] as const));
  const findLike = indexSpellings(knownWords.values());
  const readToken = (word: string): Token => knownWords.get(word) ?? repair(toToken(word), findLike);
  const weigh = (words: readonly string[]) => weighFeatures(joinCompounds(words, knownWords).map(readToken));

  const frequency = new Map<string, number>();
  for (const words of wordLists) for (const key of weigh(words).keys()) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const known = new Map([...frequency].map(([key, count], feature) => [key, { feature, idf: Math.log1p(texts.length / count) }] as const));
  const unknownIdf = Math.log1p(texts.length);

  const encode = (text: string): SparseVector => {
    const features: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [key, weight] of weigh(splitWords(text))) {
      const entry = known.get(key);
      // An unknown pair says no more than its words: only unknown words make the rest of the vector shorter.
      if (!entry && key.includes(" ")) continue;
      const value = weight * (entry?.idf ?? unknownIdf);
      squares += value * value;
      if (!entry) continue;
      features.push(entry.feature);
      values.push(value);
    }
    const length = Math.sqrt(squares);
    return { features, values: values.map((value) => value / length) };
  };
  return { size: known.size, encode };
}
