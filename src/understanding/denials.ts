/** What denies, and how far a denial reaches: "we never own servers, just the code", "free of the racks". */
import type { Word } from "./words.ts";

/** Where a clause turns: a denial ends here. */
export const CUTS = new Set(["but", "while", "wherea", "although", "though", "yet"]);

/** After these the sentence says what is so: "never the servers, just the code". */
export const RESETS = new Set(["just", "onli", "instead", "rather"]);

/** Words that deny, by themselves or by what they mean. */
const DENIALS = new Set([
  "not",
  "never",
  "neither",
  "nor",
  "without",
  "no",
  "nobodi",
  "noon",
  "noth",
  "none",
  "zero",
  "hardli",
  "skip",
  "forget",
  "drop",
  "gone",
  "untouch",
  "unmanag",
]);
/** Words that take a duty off: denied themselves ("does not free us of"), they leave it. */
export const RELIEF = new Set([
  "except",
  "stop",
  "ceas",
  "free",
  "spare",
  "reliev",
  "rid",
  "escap",
  "done",
  "exempt",
  "excus",
  "releas",
  "absolv",
  "shield",
  "hook",
  "ditch",
  "dump",
  "quit",
  "shed",
  "offload",
  "sack",
  "avoid",
]);

/** "Not only on us but on both" denies nothing, nor does "isn't it" or "done by us". */
export function denies(words: readonly Word[], at: number): boolean {
  const [word, next, before] = [words[at], words[at + 1], words[at - 1]];
  if (!word) return false;
  if (word.text === "off" && POSSESSIVE.has(next?.text ?? "")) return true;
  if (word.text === "out" && next?.stem === "of" && POSSESSIVE.has(words[at + 2]?.text ?? "")) return true;
  if (word.text === "gone") return true;
  if (word.text === "let") return next?.text === "alone";
  if (word.text === "done") return next?.stem === "with";
  if (word.text === "hook") return words.slice(at - 2, at).some(({ text }) => text === "off");
  // "Virus-free" relieves nobody.
  if (word.text === "free") return FREES.has(next?.stem ?? "") || FREES.has(before?.stem ?? "");
  // "No way round it", "no doubt".
  if (word.text === "no" && NO_DENIAL.has(next?.stem ?? "")) return false;
  if (word.text === "history") return true;
  if (RELIEF.has(word.stem)) return true;
  // "Lies outside our control", "beyond our remit".
  if (word.text === "outside" || word.text === "beyond") return POSSESSIVE.has(next?.text ?? "");
  if (!DENIALS.has(word.stem)) return false;
  if (word.stem !== "not") return true;
  if (next && (RESETS.has(next.stem) || next.stem === "but")) return false;
  // Narrower than `isAskingNot`: in a description, "and don't own any hardware" denies.
  const opens = before && AUXILIARIES.has(before.stem) && (words[at - 2]?.sentence !== before.sentence || (next && PRONOUNS.has(next.stem)));
  return !opens;
}

const FREES = new Set(["of", "from", "us", "us-pronoun", "our", "your", "be", "set", "you", "get"]);
const NO_DENIAL = new Set(["way", "choic", "escap", "doubt", "question", "matter", "wonder", "altern"]);

export const AUXILIARIES = new Set(["be", "do", "have", "will", "would", "can", "could", "should", "must"]);
const PRONOUNS = new Set(["it", "that", "thei", "he", "she"]);
const POSSESSIVE = new Set(["our", "my", "your", "their"]);

/** Whether the word is a "not" that only asks, in a question about a side: "and isn't that ours?" */
export function isAskingNot({ words }: { readonly words: readonly Word[] }, at: number): boolean {
  const before = words[at - 1];
  const first = words[at - 2];
  const after = words[at + 1];
  if (!before || !AUXILIARIES.has(before.stem)) return false;
  const opens = first === undefined || first.sentence !== before.sentence || before.pause || ["and", "so", "but", "or"].includes(first.stem);
  const closes = after !== undefined && ["it", "he", "she", "we", "that", "thei"].includes(after.stem) && words[at + 2]?.sentence !== after.sentence;
  return opens || closes;
}
