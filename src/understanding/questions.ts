/** How many questions a message asks: each is read by itself, with the subject and the place that it takes over from the others. */
import { type Features, namesArea, namesPlace, namesService } from "./features.ts";
import type { Word } from "./words.ts";

/**
 * The questions of a message. A sentence that asks and names its own subject stands alone; everything else is told to set the scene,
 * and is read together with what it leads to.
 * @param featuresOf reads a stretch of the message by itself
 */
export function questionsOf(whole: Features, featuresOf: (words: readonly Word[]) => Features): readonly Features[] {
  const stretches = unitsOf(whole.words);
  if (stretches.length < 2) return [whole];
  const units = stretches.map(featuresOf);
  const asking = units.filter((unit) => asksSomething(unit) && namesSubject(unit));
  const asksModel = units.some((unit) => unit.has("which-model") && !namesSubject(unit));
  if (asksModel || (asking.length < 2 && !isAfterScene(asking, whole))) return [whole];
  return withSubjects(units, asking, whole).map((unit) =>
    namesPlace(unit) && !(whole.has("moving") && namesService(whole)) ? unit : { ...unit, models: whole.models, services: whole.services },
  );
}

/** Where a scene is set before or after the one question, what the question itself names counts, and the scene only says where. */
function isAfterScene([only, another]: readonly Features[], whole: Features): boolean {
  const sentences = new Set(whole.words.map(({ sentence }) => sentence));
  return sentences.size > 1 && only !== undefined && another === undefined && only.has("who") && namesArea(only);
}

/** "Who patches the OS in IaaS, and who in PaaS? And who …": beside others, a question that only names another place is about the same thing. */
function withSubjects(units: readonly Features[], asking: readonly Features[], whole: Features): Features[] {
  let subject: Features | null = null;
  return units.flatMap((unit) => {
    // "…, and is it PaaS at all?"
    if (subject !== null && unit.has("class") && unit.models.length > 0 && unit.services.length === 0 && whole.services.length > 0) return [{ ...unit, services: whole.services }];
    if (subject !== null && unit.has("who") && namesPlace(unit) && unit.areas.length + unit.topics.length === 0) return [{ ...unit, areas: subject.areas, topics: subject.topics }];
    if (!asking.includes(unit)) return [];
    subject = unit;
    return [unit];
  });
}

/** The sentences of a message, and within one the questions that "and who …" joins. */
function unitsOf(words: readonly Word[]): Word[][] {
  const units: Word[][] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const joined =
      before !== undefined &&
      (QUESTION_WORDS.has(word.stem)
        ? word.pause || JOINING_WORDS.has(before.stem) || (LEADING_WORDS.has(before.stem) && JOINING_WORDS.has(words[at - 2]?.stem ?? ""))
        : OPENING_VERBS.has(word.stem) && before.stem === "and" && before.pause);
    // "Who patches the backend, and guest access is whose?"
    const another = word.stem === "and" && word.pause && words.some((later, place) => place > at + 2 && later.sentence === word.sentence && QUESTION_WORDS.has(later.stem));
    if (before?.sentence !== word.sentence || ((joined || another) && asksAlready(units.at(-1) ?? []))) units.push([]);
    units.at(-1)?.push(word);
  });
  return units;
}

/** "Who …", or "is it …" at its beginning: what follows an "and" is another question then. */
const asksAlready = (unit: readonly Word[]) =>
  unit.some(({ stem, pause }, at) => QUESTION_WORDS.has(stem) || (at === 0 && (stem === "what" || stem === "which")) || (OPENING_VERBS.has(stem) && (at === 0 || pause)));

const QUESTION_WORDS = new Set(["who", "whose", "whom"]);
const OPENING_VERBS = new Set(["be", "do", "can", "must", "should", "have"]);
/** "… and by whom is the policy drawn up?" */
const LEADING_WORDS = new Set(["by", "on", "to", "for"]);
const JOINING_WORDS = new Set(["and", "plu", "also", "but"]);

const ASKING = ["who", "duties", "which-model", "class"] as const;
/** "Firewalls, our job" asks; a long sentence that only ends with a side ("he says talk to Microsoft") does not. */
const LONGEST_ONE_SIDE = 7;
const asksSomething = (unit: Features) =>
  ASKING.some((form) => unit.has(form)) || unit.words.some(({ asked }) => asked) || (unit.has("one-side") && unit.words.length <= LONGEST_ONE_SIDE);

/** A word alone is a subject, too: "data? laptops? servers?" */
const isBareThing = (unit: Features) => unit.words.length <= 2 && unit.areas.length > 0;

const namesSubject = (unit: Features) => isBareThing(unit) || namesArea(unit) || namesService(unit) || unit.topics.length > 0;
