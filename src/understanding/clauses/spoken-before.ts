/** "I'm in the train with a bad network. Who patches App Service?": who calls thing and place by their names asks of no others that were spoken of before. */
import type { Mark, Meaning } from "../marks/lexicon.ts";
import { isBehindPlace } from "../marks/prepositions.ts";
import { isAspect, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { is } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isOneSentence, tells, withoutSentences } from "./scene.ts";

/** The words without the sentences before the question that name others; all of them where the question leans on what they say. */
export function withoutSpokenBefore(whole: Utterance): readonly Word[] {
  const named = isOneSentence(whole) ? null : namedInQuestion(whole);
  return named ? withoutSentences(whole, (meaning, sentence) => tells(meaning) && !(sentence < named.from && isNamedOtherwise(meaning, named))) : whole.words;
}

/** The first sentence that asks who, calling by its name the thing that it asks about, and whether it names the place, too. */
type Named = { readonly from: number; readonly place: boolean };

function namedInQuestion({ words, marks, areas, topics, groups, models }: Utterance): Named | null {
  const sentences = new Set(words.flatMap((word) => (is(word, "who") ? [word.sentence] : [])));
  const isIn = ({ from }: { readonly from: number }): boolean => sentences.has(words[from]?.sentence ?? -1);
  // "Who patches it?", "who does it there?", "who patches the first?"
  const leans =
    groups.some((group) => group.id === "pronoun" && isIn(group)) || words.some((word) => sentences.has(word.sentence) && (word.stem === "there" || is(word, "one-of-them")));
  if (leans) return null;
  const place = models.some((model) => model.id !== "on-premises" && isIn(model)) || marks.some((mark) => isPlace(mark, words) && isIn(mark));
  // "Who patches App Service?" is a whole question, "who patches?" is none.
  const thing = areas.some((area) => area.strength === OUTRIGHT && isIn(area)) || (place && (topics.some(isIn) || groups.some((group) => isAspect(group) && isIn(group))));
  return thing ? { from: Math.min(...sentences), place } : null;
}

/** A name that decides alone, or what is said to be where: "in the managed instance". */
const isPlace = ({ meaning, from }: Mark, words: readonly Word[]): boolean => meaning.kind === "service" && (meaning.strength === OUTRIGHT || isBehindPlace(words, from));

/** What the question has a name of its own for. */
function isNamedOtherwise(meaning: Meaning, { place }: Named): boolean {
  switch (meaning.kind) {
    case "area":
      // "… in the old data hall" says where.
      return place || meaning.id !== "physical-datacentre";
    case "topic":
    case "part":
      return true;
    case "model":
    case "service":
    case "describes":
    case "context":
      return place;
    case "party":
    case "group":
    case "outside":
      return false;
  }
}
