/** "I'm in the train with a bad network. Who patches App Service?": who calls thing and place by their names asks of no others that were spoken of before. */
import type { Group } from "../../knowledge/language.ts";
import type { Mark, Meaning } from "../marks/lexicon.ts";
import { isBehindPlace } from "../marks/prepositions.ts";
import { isAspect, NAMES, OUTRIGHT, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { isOneSentence, tells, withoutSentences } from "./scene.ts";

/** The words without the sentences before the question that name others; all of them where the question leans on what they say. */
export function withoutSpokenBefore(whole: Utterance): readonly Word[] {
  const named = isOneSentence(whole) ? null : namedInQuestion(whole);
  if (!named) return whole.words;
  // "My colleague runs AKS": of whom it is said does not matter either.
  const elsewhere = new Set(whole.marks.flatMap((mark) => (named.place && isPlace(mark, whole.words) ? [whole.words[mark.from]?.sentence] : [])));
  const isNamed = (meaning: Meaning, sentence: number): boolean => isNamedOtherwise(meaning, named) || (meaning.kind === "party" && elsewhere.has(sentence));
  return withoutSentences(whole, (meaning, sentence) => tells(meaning) && !(sentence < named.from && isNamed(meaning, sentence)));
}

/** The first sentence that asks, calling by its name the thing that it asks about, and whether it names the place, too. */
type Named = { readonly from: number; readonly place: boolean };

function namedInQuestion(whole: Utterance): Named | null {
  const { words, marks, areas, topics, groups } = whole;
  const asking = new Set(words.flatMap((word) => (is(word, "who") ? [word.sentence] : [])));
  const sentences = asking.size > 0 ? asking : new Set(words.flatMap(({ asked, sentence }) => (asked ? [sentence] : [])));
  const isIn = ({ from }: { readonly from: number }): boolean => sentences.has(words[from]?.sentence ?? -1);
  const isAsked = ({ sentence }: Word): boolean => sentences.has(sentence);
  // "Who patches it?", "who does it there?", "who patches the first?"
  const leans = groups.some((group) => group.id === "pronoun" && isIn(group)) || words.some((word) => isAsked(word) && (word.stem === "there" || is(word, "one-of-them")));
  if (leans || sentences.size === 0) return null;
  const place = marks.some((mark) => isPlace(mark, words) && isIn(mark));
  if (asking.size === 0) return asksByName(whole, isIn, isAsked) ? { from: Math.min(...sentences), place: true } : null;
  // "Who patches App Service?" is a whole question, "who patches?" is none.
  const thing = areas.some((area) => area.strength === OUTRIGHT && isIn(area)) || (place && (topics.some(isIn) || groups.some((group) => isAspect(group) && isIn(group))));
  return thing ? { from: Math.min(...sentences), place } : null;
}

/** "Is the OS ours in PaaS?", "what does Microsoft do in AKS?"; "what changes in PaaS?" and "which of these is ours?" are asked of what was said before. */
function asksByName({ words, marks, areas, topics, parties, groups }: Utterance, isIn: (span: { readonly from: number }) => boolean, isAsked: (word: Word) => boolean): boolean {
  const asked = words.filter(isAsked);
  const places = new Set(
    marks.filter(isIn).flatMap(({ meaning }) => (meaning.kind === "model" || (meaning.kind === "service" && meaning.strength === OUTRIGHT) ? [meaning.id] : [])),
  );
  const compares = asked.some((word) => isAny(word, "changing", "differing", "comparing", "likewise")) || groups.some((group) => COMPARING.has(group.id) && isIn(group));
  if (places.size !== 1 || compares || words.some((word) => is(word, "model-noun")) || !parties.some(isIn)) return false;
  const isOfThing = areas.some((area) => area.strength >= NAMES && isIn(area)) || topics.some(isIn) || groups.some((group) => isAspect(group) && isIn(group));
  return isOfThing || asked.some((word) => is(word, "open-question") && word.text !== "which");
}
const COMPARING: ReadonlySet<Group> = new Set<Group>(["moving", "same", "more", "less", "most", "least"]);

/** A cloud model, a name that decides alone, or what is said to be where: "in the managed instance". */
const isPlace = ({ meaning, from }: Mark, words: readonly Word[]): boolean =>
  (meaning.kind === "model" && meaning.id !== "on-premises") || (meaning.kind === "service" && (meaning.strength === OUTRIGHT || isBehindPlace(words, from)));

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
