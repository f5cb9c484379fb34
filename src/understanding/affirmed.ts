/**
 * Says without a denial what a sentence says with one: "Microsoft never patches the guest" becomes "the customer patches the guest". What is
 * learned of who carries a thing need not be learned a second time for all that denies it.
 */
import { endsSentence, exchanged, isParty, isPause, type Token } from "./tokens.ts";

/** The same words in a row, where clauses that name a side lose what denies, and exchange the sides if they deny once or thrice. */
export const affirmed = (tokens: readonly Token[]): readonly Token[] => (tokens.some(({ denies }) => denies) ? clausesOf(tokens).flatMap(affirmedClause) : tokens);

function affirmedClause(clause: readonly Token[]): readonly Token[] {
  if (!clause.some(({ denies }) => denies) || !clause.some(isSide) || isLimited(clause)) return clause;
  const contrasted = withoutContrasts(clause);
  const isTurned = contrasted.filter(({ denies }) => denies).length % 2 === 1;
  return contrasted.flatMap((token) => (token.denies ? [] : isTurned && isSide(token) ? [exchanged(token)] : [token]));
}

/** "It is on them, not on us": behind the one side, the other is named only to say that it is not this one. */
function withoutContrasts(clause: readonly Token[]): readonly Token[] {
  const said: Token[] = [];
  let isContrast = false;
  clause.forEach((token, at) => {
    if (token.denies && said.some(isSide) && isSide(clause.slice(at + 1).find(({ kind }) => !LEADING.has(kind)))) {
      isContrast = true;
      return;
    }
    said.push(isContrast && isSide(token) ? exchanged(token) : token);
    if (isSide(token)) isContrast = false;
  });
  return said;
}
const LEADING: ReadonlySet<string> = new Set(["on", "by", "with", "to", "of", "for", "at", "the"]);

/** "Not only ours", "not all of it": what is denied is the extent, and the other side has a part beside. */
const isLimited = (clause: readonly Token[]): boolean => clause.some(({ denies }, at) => denies && clause.slice(at + 1, at + 1 + REACH).some(({ kind }) => EXTENTS.has(kind)));
const EXTENTS: ReadonlySet<string> = new Set([
  "onli",
  "alon",
  "sole",
  "just",
  "entir",
  "fulli",
  "wholli",
  "complet",
  "all",
  "exclus",
  "everyth",
  "everi",
  "mere",
  "total",
  "quit",
  "both",
  "half",
]);
const REACH = 3;

/** The clauses, each with what ends it: a pause, the end of the sentence, or the word that begins the next. */
function clausesOf(tokens: readonly Token[]): Token[][] {
  const clauses: Token[][] = [[]];
  for (const token of tokens) {
    clauses.at(-1)?.push(token);
    if (isPause(token) || endsSentence(token) || JOINING.has(token.kind)) clauses.push([]);
  }
  return clauses;
}
const JOINING: ReadonlySet<string> = new Set(["and", "or", "but", "so", "henc", "therefor", "then", "becaus", "sinc", "as", "though", "while", "when", "if"]);

/** Who "I" and "you" are, and whether Azure is the one who does it or the place, the examples tell. */
const isSide = (token: Token | undefined): boolean => token !== undefined && (isParty(token.kind) || PERSONS.has(token.kind));
const PERSONS: ReadonlySet<string> = new Set(["i", "you", "my", "your", "me", "azur"]);
