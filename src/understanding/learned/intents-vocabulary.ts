/** Phrases as sparse vectors: stems, word pairs and IDF weights, with near spellings read as the words they resemble. */
import { stemmer } from "stemmer";

/** One phrase or utterance: parallel lists, of length at most 1. Shorter than 1 where words are unknown, so that these lower every score. */
export type SparseVector = { readonly features: readonly number[]; readonly values: readonly number[] };

type Vocabulary = {
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

/** So many words are remembered with what they resemble, those of the training phrases first; a longer one is no word that comes again. */
const REMEMBERED = 6_000;
const LONGEST_REMEMBERED = 30;

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

/** Printable ASCII holds no accent, and no quotation mark that could stand for an apostrophe but the backtick. */
const SIMPLE = /^[ -_a-~]*$/;
/** Nothing but words, as most utterances are once they have been read. */
const BARE_WORDS = /^[a-z0-9 ]*$/;

function splitWords(text: string): string[] {
  const utterance = text.slice(0, LONGEST_UTTERANCE);
  if (BARE_WORDS.test(utterance)) return utterance.split(" ").filter((word) => word !== "");
  const plain = SIMPLE.test(utterance)
    ? utterance.toLowerCase()
    : utterance
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

/** A known feature: a stem, or a pair of stems. */
type Feature = { readonly number: number; phrases: number; idf: number };

/** The features that begin with a stem: itself, with the stem behind it, and with the one behind that. */
type Beginning = { readonly alone: Feature; readonly neighbours: Map<string, Feature>; readonly beyond: Map<string, Feature> };

const pairWeight = (left: Token, right: Token, weight: number): number => (left.isFunction && right.isFunction ? weight * GLUE_PAIR : weight);

function triplesOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const triples = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i += 1) triples.add(padded.slice(i, i + 3));
  return triples;
}

type Spelling = { readonly token: Token; readonly triples: number; common: number };

/** Finds the known token that a stem is or resembles most, through an index from letter triples to spellings. */
function indexSpellings(tokens: Iterable<Token>): (stem: string) => Token | undefined {
  const exact = new Map<string, Token>();
  for (const token of tokens) if (isRepairable(token)) exact.set(token.stem, token);
  const index = new Map<string, Spelling[]>();
  for (const token of exact.values()) {
    const triples = triplesOf(token.stem);
    const spelling = { token, triples: triples.size, common: 0 };
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
    const touched: Spelling[] = [];
    for (const triple of triples) {
      for (const spelling of index.get(triple) ?? NO_SPELLINGS) {
        if (spelling.common === 0) touched.push(spelling);
        spelling.common += 1;
      }
    }
    let best: Token | undefined;
    for (const spelling of touched) {
      const likeness = (2 * spelling.common) / (triples.size + spelling.triples);
      if (likeness >= (best?.likeness ?? LIKE_SPELLING)) best = { ...spelling.token, likeness };
      spelling.common = 0;
    }
    return best;
  };
}

const NO_SPELLINGS: readonly Spelling[] = [];

/** An unknown word as the known one that it resembles; it then counts by its likeness. */
const repair = (token: Token, findLike: (stem: string) => Token | undefined): Token => (isRepairable(token) ? (findLike(token.stem) ?? token) : token);

/** Learns which words the training phrases have and how rare each is. Features are numbered in the order of `texts`. */
export function learnVocabulary(texts: readonly string[]): Vocabulary {
  const wordLists = texts.map(splitWords);
  const knownWords = new Map(wordLists.flat().map((word) => [word, toToken(word)] as const));
  const findLike = indexSpellings(knownWords.values());
  const remembered = new Map(knownWords);
  const readToken = (word: string): Token => {
    const before = remembered.get(word);
    if (before) return before;
    const token = repair(toToken(word), findLike);
    if (remembered.size < REMEMBERED && word.length <= LONGEST_REMEMBERED) remembered.set(word, token);
    return token;
  };
  const readTokens = (words: readonly string[]) => joinCompounds(words, knownWords).map(readToken);
  const { beginnings, size } = learnFeatures(wordLists.map(readTokens));
  const unknownIdf = Math.log1p(texts.length);

  /** Each feature of the tokens with how much it counts before IDF, at most once; an unknown stem by itself. */
  const weigh = (tokens: readonly Token[]): Map<Feature | string, number> => {
    const weights = new Map<Feature | string, number>();
    for (let i = 0; i < tokens.length; i += 1) {
      const token = tokens[i] as Token;
      const beginning = beginnings.get(token.stem);
      raise(weights, beginning?.alone ?? token.stem, token.isFunction ? FUNCTION_WEIGHT : token.likeness);
      if (!beginning) continue;
      // An unknown pair says no more than its words: only unknown words make the rest of the vector shorter.
      const [next, afterNext] = [tokens[i + 1], tokens[i + 2]];
      const pair = next && beginning.neighbours.get(next.stem);
      if (pair) raise(weights, pair, pairWeight(token, next, PAIR_WEIGHT));
      const gapPair = afterNext && beginning.beyond.get(afterNext.stem);
      if (gapPair) raise(weights, gapPair, pairWeight(token, afterNext, GAP_PAIR_WEIGHT));
    }
    return weights;
  };

  const encode = (text: string): SparseVector => {
    const features: number[] = [];
    const values: number[] = [];
    let squares = 0;
    for (const [feature, weight] of weigh(readTokens(splitWords(text)))) {
      const isKnown = typeof feature !== "string";
      const value = weight * (isKnown ? feature.idf : unknownIdf);
      squares += value * value;
      if (!isKnown) continue;
      features.push(feature.number);
      values.push(value);
    }
    const length = Math.sqrt(squares);
    for (let i = 0; i < values.length; i += 1) values[i] = (values[i] as number) / length;
    return { features, values };
  };
  return { size, encode };
}

function raise<Key>(weights: Map<Key, number>, key: Key, weight: number): void {
  const before = weights.get(key);
  if (before === undefined || before < weight) weights.set(key, weight);
}

/** Numbers the features in the order in which they occur, and counts the phrases that have each. */
function learnFeatures(phrases: readonly (readonly Token[])[]): { readonly beginnings: ReadonlyMap<string, Beginning>; readonly size: number } {
  const beginnings = new Map<string, Beginning>();
  const features: Feature[] = [];
  const add = (): Feature => {
    const feature = { number: features.length, phrases: 0, idf: 0 };
    features.push(feature);
    return feature;
  };
  const beginningOf = (stem: string): Beginning => {
    const before = beginnings.get(stem);
    if (before) return before;
    const beginning = { alone: add(), neighbours: new Map<string, Feature>(), beyond: new Map<string, Feature>() };
    beginnings.set(stem, beginning);
    return beginning;
  };
  const pairOf = (pairs: Map<string, Feature>, stem: string): Feature => {
    const pair = pairs.get(stem) ?? add();
    pairs.set(stem, pair);
    return pair;
  };
  for (const tokens of phrases) {
    const seen = new Set<Feature>();
    for (const [i, { stem }] of tokens.entries()) {
      const { alone, neighbours, beyond } = beginningOf(stem);
      const [next, afterNext] = [tokens[i + 1], tokens[i + 2]];
      seen.add(alone);
      if (next) seen.add(pairOf(neighbours, next.stem));
      if (afterNext) seen.add(pairOf(beyond, afterNext.stem));
    }
    for (const feature of seen) feature.phrases += 1;
  }
  for (const feature of features) feature.idf = Math.log1p(phrases.length / feature.phrases);
  return { beginnings, size: features.length };
}
