/** "The host OS in IaaS": the operating system of a rented machine is one thing, and that of the host below it another, which belongs to the host. */
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { OUTRIGHT } from "./utterance.ts";

/** The marks of a message, with the system of the host as the host. Where a service is named, its own entry says whose its host's system is. */
export function withHostSystem(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  const isRented = marks.some(({ meaning }) => meaning.kind === "model" && meaning.id === "iaas");
  const isInService = marks.some(({ meaning }) => meaning.kind === "service" && meaning.strength === OUTRIGHT);
  return isRented && !isInService ? marks.map((mark) => (isOfHost(mark, words) ? { ...mark, meaning: HOST } : mark)) : marks;
}

const isOfHost = ({ meaning, from }: Mark, words: readonly Word[]): boolean =>
  meaning.kind === "area" &&
  meaning.id === "operating-system" &&
  (words[from]?.stem === "host" || (words[from - 1]?.stem === "host" && words[from]?.pause === false)) &&
  words[from - 1]?.stem !== "session";

const HOST: Mark["meaning"] = { kind: "area", id: "physical-hosts", strength: OUTRIGHT };
