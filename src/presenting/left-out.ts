/** What a message asked besides, and what is not answered: who reads the answer must not take it for all of it. */
import type { Card } from "../card.ts";
import { HEADINGS, leftOutNote } from "./sentences.ts";

/** @param questions those that are left out, in the words that were read */
export const noteLeftOut = (card: Card, questions: readonly string[]): Card =>
  questions.length === 0 ? card : { ...card, sections: [...card.sections, { kind: "note", label: HEADINGS.leftOut, text: leftOutNote(questions), link: null }] };
