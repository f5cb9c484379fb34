/**
 * Says of what is part of a side's work that it is that side's work: "patching is part of our job" becomes "patching is our job". What is
 * learned of the one need not be learned a second time for the other.
 */
import { isAny } from "../words/classes.ts";
import { isParty, type Token } from "./tokens.ts";

export const withoutPartOf = (tokens: readonly Token[]): readonly Token[] => {
  const parts = tokens.flatMap((_, at) => (isPartOfWork(tokens, at) ? [at] : []));
  return parts.length === 0 ? tokens : tokens.filter((token, at) => !parts.some((part) => at === part || at === part + 1 || (at === part - 1 && isArticle(token))));
};

/** "Part of our job", "a part of what we do"; "which part of our job" and "the part of our job that …" speak of the part. */
function isPartOfWork(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind !== "part") return false;
  const [before, of, side, behind] = [tokens[at - 1], tokens[at + 1], tokens[at + 2], tokens[at + 3]];
  if (of?.kind !== "of" || !side || (isAny(before, "determiner", "quantifier", "open-question") && !isArticle(before))) return false;
  // "Our job" is a name of the side.
  if (side.kind === "WE" || side.kind === "THEY") return true;
  return side.kind === "what" ? behind !== undefined && isParty(behind.kind) : (isParty(side.kind) || isAny(side, "determiner")) && isAny(behind, "duty", "remit");
}

const isArticle = (token: Token | undefined): boolean => token?.kind === "a";
