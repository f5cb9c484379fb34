/** Text to words: lower case, one kind of apostrophe and dash, contractions written out, British spelling, stems. */
import { stemmer } from "stemmer";
import type { WordClasses, WordRules } from "../../knowledge/language.ts";
import { type Classes, is, isAny, readClasses } from "./classes.ts";
import { codeOf } from "./codes.ts";
import type { Numbers } from "./numbers.ts";

export type Word = {
  /** As typed, but in small letters. */
  readonly text: string;
  /** What lexicon entries are compared by. */
  readonly stem: string;
  /** The number by which learning knows the stem. */
  readonly code: number;
  /** Its number among the familiar words, from 1; 0 for a stranger. */
  readonly number: number;
  /** What it does in a sentence, whatever it is about. */
  readonly classes: Classes;
  /** The sentence of the message it stands in, from 0. */
  readonly sentence: number;
  /** Whether a comma, colon, dash or bracket stands before it. */
  readonly pause: boolean;
  /** Whether its sentence ends with a question mark. */
  readonly asked: boolean;
};

/** Invisible and direction-changing characters carry no meaning here, and must not hide any. */
const INVISIBLE = /[\p{Cc}\p{Cf}]/gu;
const APOSTROPHES = /[\u2018\u2019\u201b\u0060\u00b4\u02bc]/g;
/** A word (which may hold inner dots and apostrophes: `node.js`, `we're`), an arrow, the star of a correction, a sentence end, a pause, or a joining sign: what is most frequent first. */
const piecesOf = (letters: string, flags: string) =>
  new RegExp(
    String.raw`(?!w\/o?\s)[${letters}]+(?:['.][${letters}]+)*\+*|->|=>|\u2192|(?<!\S)\*(?=[^\s*][^*]*$)|[?!;]+|\.+(?=\s|$)|\n+|[,:()\u2013\u2014"\u201c\u201d]|\s-+\s|[=+&/]|w\/o?(?=\s)`,
    flags,
  );
const PIECES = piecesOf(String.raw`\p{L}\p{N}`, "gu");
/** The same for simple text: without the classes of Unicode it takes half the time. */
const SIMPLE_PIECES = piecesOf("a-z0-9", "g");
/** What a mail program puts before a subject: "FW:" is no firewall. */
const FORWARDED = /^\s*(?:(?:fwd?|re|aw|wg)\s*:\s*)+/;
/** "Ms Okafor asks" is a person, and no Microsoft. */
const TITLE = /\bMs\.? (?=[A-Z][a-z])/g;
/** An address is no word. */
const LINKS = /\b(?:https?:\/\/|javascript:|data:)\S+/g;
/** "@here who …", "… cc @security": who is to read it is not asked about. */
const ADDRESSED = /(?<!\S)(?:cc:? )?@[a-z][\w.-]*/g;
/** ":thinking_face:" says nothing. */
const EMOJI = /(?<!\S):[a-z][\w+-]*:(?!\S)/g;
/** Who does something is to be filled in, "____ patches the guest", and not where: "Microsoft's in ____". */
const BLANKS = /__+(?= [a-z]+(?<!s)s\b)/g;
/** "Doors = ____" asks as "doors = ?" does. */
const EMPTY = /= ?__+/g;
/** "GRS != backup" */
const UNLIKE = /\s*(?:!=|\u2260)\s*/g;
const SENTENCE_END = /^[?!;.\n]/;
const PAUSE = /^(?:[,:()\u2013\u2014"\u201c\u201d]|\s)/;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ["=>", "->"],
  ["\u2192", "->"],
  ["&", "and"],
  ["+", "and"],
  ["/", "or"],
  // "*network controls" puts right what was typed before, as people do in a chat; "*who* patches it" only stresses a word.
  ["*", "correction"],
]);
/** -ise and -ize, -isation and -ization are one word. */
const BRITISH_S = /is(e|ed|es|er|ers|ing|ation|ations)$/;

type Spelled = Pick<Word, "text" | "stem" | "code" | "number" | "classes">;
type Placed = Pick<Word, "sentence" | "pause" | "asked">;

/** Words are made here and nowhere else, with their fields in one order: what is always of one shape is read several times as fast. */
export const wordOf = ({ text, stem, code, number, classes }: Spelled, { sentence, pause, asked }: Placed): Word => ({ text, stem, code, number, classes, sentence, pause, asked });

/** A word as it stands in another sentence, or with or without a pause before it. */
export const moved = (word: Word, sentence: number, pause = word.pause): Word => wordOf(word, { sentence, pause, asked: word.asked });

/** A stretch of a message as a message of its own. */
export function asMessage(words: readonly Word[]): readonly Word[] {
  const begin = words[0]?.sentence ?? 0;
  return words.map((word, at) => moved(word, word.sentence - begin, at > 0 && word.pause));
}

/** What is left of a message, with its sentences numbered anew. */
export function renumbered(words: readonly Word[]): readonly Word[] {
  const sentences = [...new Set(words.map(({ sentence }) => sentence))];
  return words.map((word) => moved(word, sentences.indexOf(word.sentence)));
}

/** Words as they were read: typos mended, contractions written out. */
export const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");

/** A word as what it is compared by. */
export type Spell = (text: string) => Spelled;

/** What a piece of the utterance is, whatever stands around it. */
type Piece =
  | { readonly kind: "end"; readonly asks: boolean }
  | { readonly kind: "pause" }
  | ({ readonly kind: "word" } & Spelled)
  | { readonly kind: "words"; readonly words: readonly Spelled[] };

export type Stem = (word: string) => string;

/** What needs none of that: printable ASCII without a backtick. */
const SIMPLE = /^[ -_a-~]*$/;
/** Nothing but words, or but one, as most phrases of the knowledge are. */
const BARE_WORDS = /^[a-z0-9 ]*$/;
const BARE_WORD = /^[a-z0-9]+$/;
/** So many spellings are remembered, those of the knowledge first; a longer piece is no word that comes again. */
const REMEMBERED = 12_000;
const LONGEST_REMEMBERED = 30;

/** A stemmer that knows the exceptions of the language file: `response` is not `responsible`. */
export function createStem(rules: WordRules): Stem {
  const fixed = new Map(Object.entries(rules.stems));
  return (word) => fixed.get(word) ?? (word.length <= 3 ? stemShort(word) : stemmer(word.length > 5 ? word.replace(BRITISH_S, "iz$1") : word));
}

/** A speller that gives each word its stem, its numbers and its classes. */
export function createSpell(stem: Stem, numbers: Numbers, lists: WordClasses, { heardAs }: Pick<WordRules, "heardAs">): Spell {
  const classesOf = readClasses(lists, stem);
  const alike = new Map(Object.entries(heardAs).map(([word, other]) => [stem(word), stem(other)]));
  return (text) => {
    const stemmed = stem(text);
    return { text, stem: stemmed, code: codeOf(alike.get(stemmed) ?? stemmed), number: numbers.of(stemmed), classes: classesOf(stemmed) };
  };
}

/** Short words are mostly abbreviations: only a plural is taken off, so that ASE does not become "as". */
const stemShort = (word: string) => (word.length === 3 && /[^s]s$/.test(word) ? word.slice(0, 2) : word);

/** The number of the word at a place of a sentence; none stands outside it. */
export const codeAt = (words: readonly Word[], at: number, sentence: number | undefined): number => (words[at]?.sentence === sentence ? (words[at]?.code ?? 0) : 0);

/** Cuts an utterance into words. Pure; time grows with its length only. */
export function createWordReader(rules: WordRules, spell: Spell): (utterance: string) => Word[] {
  const contractions = new Map(Object.entries(rules.contractions).map(([short, long]) => [short, long.split(" ")] as const));
  const spelling = new Map(Object.entries(rules.spelling));

  const pieceOf = (texts: readonly string[]): Piece => {
    const words = texts.map(spell);
    const [first, another] = words;
    return first && !another ? { kind: "word", ...first } : { kind: "words", words };
  };

  const readPiece = (piece: string): Piece => {
    if (BARE_WORD.test(piece)) return pieceOf(contractions.get(piece) ?? [spelling.get(piece) ?? piece]);
    if (SENTENCE_END.test(piece)) return { kind: "end", asks: piece.includes("?") };
    if (PAUSE.test(piece)) return { kind: "pause" };
    const bare = piece.replace(/'s$/, "");
    const sign = SIGNS.get(piece);
    const texts = sign ? [sign] : (contractions.get(piece) ?? contractions.get(bare) ?? [spelling.get(bare) ?? bare]).map((word) => word.replaceAll("'", ""));
    return pieceOf(texts);
  };
  const remembered = new Map<string, Piece>();
  const recall = (typed: string): Piece => {
    const before = remembered.get(typed);
    if (before) return before;
    const piece = readPiece(typed);
    if (remembered.size < REMEMBERED && typed.length <= LONGEST_REMEMBERED) remembered.set(typed, piece);
    return piece;
  };

  return (utterance) => {
    const words: Asked[] = [];
    let sentence = 0;
    let pause = false;
    const add = (spelled: Spelled): void => {
      words.push(wordOf(spelled, { sentence, pause, asked: false }));
      pause = false;
    };
    const addAll = (spelled: readonly Spelled[]): void => {
      for (const word of spelled) add(word);
    };
    for (const typed of piecesIn(utterance)) {
      const piece = recall(typed);
      if (piece.kind === "word") add(piece);
      else if (piece.kind === "words") addAll(piece.words);
      else if (piece.kind === "pause") pause = true;
      else if (endsSentence(words.at(-1), sentence, piece.asks)) {
        if (piece.asks) markAsked(words, sentence);
        sentence += 1;
        pause = false;
      }
    }
    markTag(words);
    return words;
  };
}

/** "They patch it doesnt they": a question tag stands behind a pause, typed or not. "What isn't it?" asks, and "or isn't it?" leaves it open. */
function markTag(words: readonly Asked[]): void {
  const [said, verb, denial, subject] = words.slice(-4);
  const isTag = is(verb, "auxiliary") && denial?.text === "not" && isAny(subject, "pronoun", "this");
  const isBehind = said?.sentence === subject?.sentence && !isAny(said, "clause-joining", "asking-why", "open-question", "pronoun");
  if (isTag && isBehind && !words.some(({ sentence, classes }) => sentence === verb?.sentence && classes.has("open-question"))) (verb as Asked).pause = true;
}

/** Whether a full stop or a question mark ends the sentence, and not only an abbreviation or nothing at all. */
const endsSentence = (last: Word | undefined, sentence: number, asks: boolean): boolean => last?.sentence === sentence && (asks || !is(last, "abbreviation"));

type Asked = Word & { asked: boolean; pause: boolean };

/** Words, signs and pauses, as they are written. */
function piecesIn(written: string): readonly string[] {
  if (BARE_WORD.test(written)) return [written];
  const utterance = written.includes("Ms") ? written.replace(TITLE, "") : written;
  const simple = SIMPLE.test(utterance);
  const typed = simple ? utterance.toLowerCase() : plainText(utterance);
  const denied = typed.includes("!=") || typed.includes("\u2260") ? typed.replace(UNLIKE, " is not ") : typed;
  const filled = denied.includes("__") ? denied.replace(BLANKS, "who").replace(EMPTY, "= ?") : denied;
  const unaddressed = filled.includes("@") ? filled.replace(ADDRESSED, " ") : filled;
  const text = unaddressed.includes(":") ? unaddressed.replace(FORWARDED, "").replace(LINKS, " ").replace(EMOJI, " ") : unaddressed;
  if (BARE_WORDS.test(text)) return text.split(" ").filter((word) => word !== "");
  return text.match(simple ? SIMPLE_PIECES : PIECES) ?? [];
}

/** A question mark asks the whole sentence before it. */
function markAsked(words: readonly Asked[], sentence: number): void {
  for (let at = words.length - 1; words[at]?.sentence === sentence; at -= 1) (words[at] as Asked).asked = true;
}

/** One kind of letter, blank, line end and apostrophe. */
const plainText = (utterance: string) =>
  utterance
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(INVISIBLE, (c) => (c === "\n" ? c : ""))
    .replace(APOSTROPHES, "'");
