/** "From our data centre to Azure SQL", "we leave the data centre": who moves out of a building asks nothing of it. It says where one comes from. */
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import type { Mark } from "./lexicon.ts";
import { leadOf } from "./prepositions.ts";

/** The marks of a message, with the data centre that one moves out of as the model that it stands for. */
export function withLeft(words: readonly Word[], marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ meaning }) => meaning.kind === "group" && meaning.id === "moving")) return marks;
  return marks.map((mark) => (isLeft(mark, words, marks) ? { ...mark, meaning: ON_PREMISES } : mark));
}

const ON_PREMISES: Mark["meaning"] = { kind: "model", id: "on-premises" };

/** "Which of them leaves the building to us?", "may we leave the data centre in PaaS to Microsoft?" move nobody. */
const isLeft = ({ meaning, from, to }: Mark, words: readonly Word[], marks: readonly Mark[]): boolean => {
  const lead = leadOf(words, from);
  const isGiven = marks.some(
    (other) => other.meaning.kind === "party" && other.from > to && leadOf(words, other.from)?.stem === "to" && words[other.from]?.sentence === words[from]?.sentence,
  );
  return meaning.kind === "area" && meaning.id === "physical-datacentre" && is(lead, "departing") && (lead?.stem === "from" || (words[to]?.stem !== "to" && !isGiven));
};
