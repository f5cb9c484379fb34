/** The words of an utterance in a row, with what was recognised in their places: what the signs are made of. */
import { otherSide } from "../../ids.ts";
import { deniesNothing } from "../marks/denials.ts";
import type { Mark, Meaning } from "../marks/lexicon.ts";
import { NAMES, OUTRIGHT, overlap, type Utterance } from "../marks/utterance.ts";
import { NO_CLASSES } from "../words/classes.ts";
import { codeOf } from "../words/codes.ts";
import type { Word } from "../words/words.ts";

/** A word, or a thing that was recognised: what it is, and which, as words and as numbers. */
export type Token = {
  readonly kind: string;
  readonly name: string;
  readonly kindCode: number;
  readonly nameCode: number;
  readonly denies: boolean;
  readonly classes: Word["classes"];
};

/** The words in a row, with the things that were recognised in their places, and the borders between clauses. */
export function tokensOf(utterance: Utterance): Token[] {
  const { words, marks, groups, parties } = utterance;
  // "Patched by Microsoft without any effort of ours" says how that side does it.
  const isDone = (at: number): boolean => parties.some(({ id, to }) => id === "provider" && to <= at && words[to - 1]?.sentence === words[at]?.sentence);
  const manners = groups.filter(({ id, from }) => id === "by-itself" && isDone(from));
  const denials = groups.filter((group) => group.id === "denial" && !deniesNothing(words, group.from) && !manners.some((manner) => overlap(manner, group)));
  const tokens: Token[] = [START];
  let mark = 0;
  for (let at = 0; at < words.length; ) {
    const word = words[at] as Word;
    const before = words[at - 1];
    if (before && before.sentence !== word.sentence) tokens.push(before.asked ? ASKED_END : SENTENCE_END);
    else if (word.pause) tokens.push(PAUSE);
    // The marks stand in the order of the words.
    while (mark < marks.length && (marks[mark] as Mark).from < at) mark += 1;
    const subject = subjectAt(marks, mark, at);
    tokens.push(
      subject?.token ??
        wordToken(
          word,
          denials.some(({ from }) => from === at),
        ),
    );
    at = subject?.to ?? at + 1;
  }
  tokens.push(words.at(-1)?.asked ? ASKED_END : END);
  return tokens;
}

const wordToken = ({ stem, code, classes }: Word, denies: boolean): Token => ({ kind: stem, name: stem, kindCode: code, nameCode: code, denies, classes });

const known = new Map<string, Token>();
/** The tokens of things are few: each is made once. */
function tokenOf(kind: string, name: string): Token {
  const key = `${kind} ${name}`;
  const token = known.get(key) ?? { kind, name, kindCode: codeOf(kind), nameCode: codeOf(name), denies: false, classes: NO_CLASSES };
  known.set(key, token);
  return token;
}

/** A token that stands for itself. */
export const tokenFor = (sign: string): Token => tokenOf(sign, sign);
const START = tokenFor("^");
const PAUSE = tokenFor(",");
const SENTENCE_END = tokenFor(".");
const ASKED_END = tokenFor("?");
const END = tokenFor("$");

/** Where a sentence ends that another one follows. */
export const endsSentence = (token: Token): boolean => token === SENTENCE_END || token === ASKED_END;

/** Where a comma, colon, dash or bracket stands. */
export const isPause = (token: Token): boolean => token === PAUSE;

const PARTIES: ReadonlySet<string> = new Set(["PROVIDER", "THEY", "CUSTOMER", "WE"]);

/** @param clause whether to look no further than the next pause */
export function nearestSide(tokens: readonly Token[], from: number, step: -1 | 1, clause = false): string {
  let denied = "";
  for (let at = from + step; ; at += step) {
    const token = tokens[at];
    if (!token || endsSentence(token) || (clause && token === PAUSE)) return denied;
    if (token.denies) denied = "!";
    if (PARTIES.has(token.kind)) return token.name + denied;
  }
}

/** Whether a token of this kind names a side, by its name or by a pronoun. */
export const isParty = (kind: string): boolean => PARTIES.has(kind);

/** The other side, called in the same way; of a person who may be either, that it is not they. */
export function exchanged({ kind, name }: Token): Token {
  const side = name === "customer" || name === "provider" ? otherSide(name) : null;
  if (!side || !isParty(kind)) return tokenOf(`${kind}!`, `${name}!`);
  return tokenOf(PARTY_KINDS[side][PRONOUNS.has(kind) ? 1 : 0], side);
}
/** The provider, where it is not said who has what the customer has no longer. */
export const THE_OTHERS = tokenOf("THEY", "provider");

/** Who has a duty that a side has not: "you" who are said to have it no longer are the customer. */
export const relieved = (token: Token): Token => (token.kind === "you" || token.kind === "your" ? THE_OTHERS : exchanged(token));
const PRONOUNS: ReadonlySet<string> = new Set(["THEY", "WE"]);

type Subject = { readonly token: Token; readonly to: number };

/** The longest thing that begins at a word. @param first its first mark */
function subjectAt(marks: readonly Mark[], first: number, at: number): Subject | null {
  let best: Subject | null = null;
  for (let place = first; place < marks.length; place += 1) {
    const { meaning, from, to } = marks[place] as Mark;
    if (from !== at) break;
    if (best !== null && to <= best.to) continue;
    const token = tokenOfMeaning(meaning);
    // "Microsoft runs the backbone" is the name of a topic, and still says who does it.
    if (meaning.kind === "topic" && marks.some((inner) => inner.meaning.kind === "party" && inner.from >= from && inner.to <= to)) continue;
    if (token) best = { token, to };
  }
  return best;
}

/** What stands in the row for something that was recognised; null where its words do. */
function tokenOfMeaning(meaning: Meaning): Token | null {
  switch (meaning.kind) {
    case "area":
      return meaning.strength >= NAMES ? tokenOf("AREA", meaning.id) : null;
    case "model":
      return tokenOf("MODEL", meaning.id);
    case "service":
      return meaning.strength === OUTRIGHT ? SERVICE : null;
    case "part":
      return meaning.beside ? null : SERVICE;
    case "topic":
      return tokenOf("TOPIC", meaning.id);
    case "party":
      return tokenOf(PARTY_KINDS[meaning.id][meaning.pronoun ? 1 : 0], meaning.id);
    case "group":
    case "describes":
    case "outside":
    case "context":
      return null;
  }
}

const SERVICE = tokenOf("SERVICE", "SERVICE");
const PARTY_KINDS = { customer: ["CUSTOMER", "WE"], provider: ["PROVIDER", "THEY"] } as const;
