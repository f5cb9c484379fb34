/**
 * The signs that an utterance shows of what it wants. The classifiers know nothing else of it.
 * It is read in two ways at once: with its subjects taken out ("what will PROVIDER not do in MODEL"), so that a few examples stand for any
 * subject, and with its subjects by name; then each word by itself, and how sides and denials follow each other.
 * A sign is a number, made of the numbers of its words: to put its name together for every question would take longer than all the rest.
 */
import { CLOUD_MODEL_IDS } from "../ids.ts";
import type { Signs } from "./classifier.ts";
import { onlyAsks } from "./denials.ts";
import { NAMES, namesPlace, namesService, OUTRIGHT, type Utterance } from "./utterance.ts";
import type { Word } from "./words.ts";

/** Told about each sign by its name, for people who want to know why. */
export type Note = (sign: number, name: string) => void;

/**
 * All signs of an utterance, some of them more than once. `content` are its words and who stands beside which area, in any order; `claim` are
 * those of how it is put and of its sides, without what it is about: whose a thing is said to be must not be guessed from whose it is.
 */
export type UtteranceSigns = Signs & { readonly content: readonly number[]; readonly claim: readonly number[] };

export function signsOf(utterance: Utterance, note?: Note): UtteranceSigns {
  const named: number[] = [];
  const content: number[] = [];
  const form: number[] = [];
  const side: number[] = [];
  const facts: number[] = [];
  const tokens = tokensOf(utterance);
  addRow(
    form,
    "",
    tokens.map(({ kind }) => kind),
    3,
    note,
  );
  addRow(
    named,
    "=",
    tokens.map(({ name }) => name),
    2,
    note,
  );
  const sides = tokens.flatMap(({ kind, denies }) => SIDES.get(kind) ?? (denies ? "!" : []));
  addRow(side, "side", sides, 3, note);
  const whole = sides.join("");
  addOne(facts, "sides", whole, note);
  const { words } = utterance;
  const last = words.at(-1)?.sentence ?? 0;
  for (const { stem, sentence } of words) {
    addOne(content, "word", stem, note);
    if (last > 0 && sentence === last) addOne(form, "asked", stem, note);
    // What a word of a claim means hangs on who is named in it, and on whether something is denied.
    if (sides.length <= MOST_SIDES) addOne(side, whole, stem, note);
  }
  addOne(form, "begins", words.find(({ sentence }) => sentence === last)?.stem ?? "", note);
  for (const { meaning } of utterance.marks) if (meaning.kind === "describes") addOne(content, "like", meaning.id, note);
  addCarriers(content, tokens, note);
  for (const [name, value] of countsOf(utterance)) addOne(facts, name, value, note);
  return { words: [...named, ...content, ...form, ...side], facts, content, claim: [...form, ...side] };
}

/** More sides and denials than these say nothing of a single word. */
const MOST_SIDES = 5;

/** A word, or a thing that was recognised: what it is, and which. */
export type Token = { readonly kind: string; readonly name: string; readonly denies?: boolean };

/** The words in a row, with the things that were recognised in their places, and the borders between clauses. */
export function tokensOf(utterance: Utterance): Token[] {
  const { words } = utterance;
  const tokens: Token[] = [START];
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const before = words[at - 1];
    if (before && before.sentence !== word.sentence) tokens.push(before.asked ? ASKED_END : SENTENCE_END);
    else if (word.pause) tokens.push(PAUSE);
    const subject = subjectAt(utterance, at);
    tokens.push(subject ?? { kind: word.stem, name: word.stem, denies: denies(utterance, at) });
    at = subject?.to ?? at + 1;
  }
  tokens.push(words.at(-1)?.asked ? ASKED_END : END);
  return tokens;
}

const denies = ({ words, groups }: Utterance, at: number): boolean => groups.some(({ id, from }) => id === "denial" && from === at) && !onlyAsks(words, at);

const border = (sign: string): Token => ({ kind: sign, name: sign });
const START = border("^");
const PAUSE = border(",");
const SENTENCE_END = border(".");
const ASKED_END = border("?");
const END = border("$");

/** How sides and areas are written in the row of sides, and what leaves open which; what denies is an exclamation mark. */
const SIDES: ReadonlyMap<string, string> = new Map([
  ["PROVIDER", "p"],
  ["THEY", "t"],
  ["CUSTOMER", "c"],
  ["WE", "w"],
  ["AREA", "."],
  ["or", "/"],
  ["who", "?"],
  ["whose", "?"],
  ["whom", "?"],
  ["which", "?"],
]);
const PARTIES: ReadonlySet<string> = new Set(["PROVIDER", "THEY", "CUSTOMER", "WE"]);

/** For each area that is named, the side that is named last before it and first behind it, and whether something denies between. */
function addCarriers(signs: number[], tokens: readonly Token[], note?: Note): void {
  tokens.forEach(({ kind, name }, at) => {
    if (kind !== "AREA") return;
    const before = nearestSide(tokens, at, -1);
    const behind = nearestSide(tokens, at, 1);
    addOne(signs, `${name} before`, before, note);
    addOne(signs, `${name} behind`, behind, note);
    addOne(signs, `${name} between`, `${before} ${behind}`, note);
  });
}

/** @param clause whether to look no further than the next pause */
export function nearestSide(tokens: readonly Token[], from: number, step: -1 | 1, clause = false): string {
  let denied = "";
  for (let at = from + step; ; at += step) {
    const token = tokens[at];
    if (!token || token === SENTENCE_END || token === ASKED_END || (clause && token === PAUSE)) return denied;
    if (token.denies) denied = "!";
    if (PARTIES.has(token.kind)) return token.name + denied;
  }
}

type Subject = Token & { readonly to: number };

/** The longest thing that begins at a word. */
function subjectAt({ marks }: Utterance, at: number): Subject | null {
  let best: Subject | null = null;
  for (const { meaning, from, to } of marks) {
    if (from !== at || (best !== null && to <= best.to)) continue;
    switch (meaning.kind) {
      case "area":
        if (meaning.strength >= NAMES) best = { kind: "AREA", name: meaning.id, to };
        break;
      case "model":
        best = { kind: "MODEL", name: meaning.id, to };
        break;
      case "service":
        if (meaning.strength === OUTRIGHT) best = { kind: "SERVICE", name: "SERVICE", to };
        break;
      case "part":
        if (!meaning.beside) best = { kind: "SERVICE", name: "SERVICE", to };
        break;
      case "topic":
        // "Microsoft runs the backbone" is the name of a topic, and still says who does it.
        if (!marks.some((inner) => inner.meaning.kind === "party" && inner.from >= from && inner.to <= to)) best = { kind: "TOPIC", name: meaning.id, to };
        break;
      case "party":
        best = { kind: meaning.id === "customer" ? (meaning.pronoun ? "WE" : "CUSTOMER") : meaning.pronoun ? "THEY" : "PROVIDER", name: meaning.id, to };
        break;
      case "group":
      case "describes":
      case "outside":
      case "context":
        break;
    }
  }
  return best;
}

/** What is in it, by numbers. */
function countsOf(utterance: Utterance): [name: string, value: string][] {
  const { words, areas, models, outside, marks, topics } = utterance;
  const sentences = words.at(-1)?.sentence ?? 0;
  const counts: [string, string][] = [
    ["areas", upTo(3, new Set(areas.flatMap(({ id, strength }) => (strength >= NAMES ? [id] : []))).size)],
    ["hints", upTo(1, areas.length)],
    ["models", upTo(CLOUD_MODEL_IDS.length, models.length)],
    ["services", upTo(1, Number(namesService(utterance)))],
    ["topics", upTo(1, topics.length)],
    ["length", upTo(6, words.length >> 2)],
    ["sentences", upTo(3, sentences)],
    ["cloud", marks.some(({ meaning }) => meaning.kind === "context") ? "named" : "-"],
    ["strange", upTo(4, utterance.strange)],
    ["somewhere", String(isSomewhere(utterance))],
  ];
  for (const { id } of outside) counts.push(["outside", id]);
  return counts;
}

/** Whether anything says that the talk is of the cloud. */
const isSomewhere = (utterance: Utterance): boolean =>
  namesPlace(utterance) || utterance.parties.some(({ id, pronoun }) => id === "provider" && !pronoun) || utterance.marks.some(({ meaning }) => meaning.kind === "context");

const upTo = (most: number, count: number): string => DIGITS[Math.min(most, count)] ?? "";
const DIGITS = ["0", "1", "2", "3", "4", "5", "6"];

/** Each of a row, two in a row, and so on up to the longest; from three on also two with any one between them. */
function addRow(signs: number[], row: string, tokens: readonly string[], longest: number, note?: Note): void {
  const of = codeOf(row);
  const codes = tokens.map(codeOf);
  for (let at = 0; at < codes.length; at += 1) {
    let sign = of;
    const end = Math.min(codes.length, at + longest);
    for (let to = at; to < end; to += 1) {
      sign = join(sign, codes[to] as number);
      signs.push(sign);
      note?.(sign, `${row} ${tokens.slice(at, to + 1).join(" ")}`.trim());
    }
    if (longest < 3 || at + 2 >= codes.length) continue;
    const around = join(join(join(of, codes[at] as number), ANY), codes[at + 2] as number);
    signs.push(around);
    note?.(around, `${row} ${tokens[at]} _ ${tokens[at + 2]}`.trim());
  }
}

function addOne(signs: number[], name: string, value: string, note?: Note): void {
  const sign = join(codeOf(name), codeOf(value));
  signs.push(sign);
  note?.(sign, `${name}: ${value}`);
}

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

/** Stands for any one word. */
const ANY = 0x5bd1e995;
