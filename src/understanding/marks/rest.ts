/** "The rest", "everything else": what is left when the things that are named are taken off. */
import type { Word } from "../words/words.ts";
import type { Mention } from "./utterance.ts";

/** @param only what says that there is nothing else, or names all of it: "only", "the rest" */
export const isRest = ({ to }: Pick<Mention<string>, "to">, words: readonly Word[]): boolean => ["rest", "else"].includes(words[to - 1]?.text ?? "");
