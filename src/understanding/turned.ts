/** Whether models are asked for in which what is described is not so: "all leave the OS to us except …?", "where is it not true that …?" */
import type { Utterance } from "./utterance.ts";

/** As it is described; all but these; or where it would be wrong to say so. */
export type Turned = "plain" | "excepting" | "untrue";

export function turnedBy({ words, groups }: Pick<Utterance, "words" | "groups">): Turned {
  if (words.some(({ stem }, at) => EXCEPTING.has(stem) || (stem === "but" && ONE.has(words[at + 1]?.stem ?? "")))) return "excepting";
  const denied = groups.some(({ id }) => id === "denial");
  return words.some(({ stem }) => UNTRUE.has(stem) || (denied && HOLDING.has(stem))) ? "untrue" : "plain";
}

const EXCEPTING: ReadonlySet<string> = new Set(["except", "odd"]);
const ONE: ReadonlySet<string> = new Set(["one", "which", "who", "what"]);
const UNTRUE: ReadonlySet<string> = new Set(["untru", "fals", "wrong", "lie", "incorrect", "refut"]);
const HOLDING: ReadonlySet<string> = new Set(["fit", "true", "hold", "appli", "applic", "correct", "valid", "match"]);
