/** What asks of the thing that was spoken of, and names no other: for its answer once more, for its model, or whether something is so. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Query, WhoQuery } from "../../query.ts";
import { asksWho, isOpen, namesPlace, OUTRIGHT, says, type Utterance, wordsBeside } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import { repeated } from "./again.ts";
import { readBareSplit } from "./bare.ts";
import { asksForAll, asksForMore, oneOfThem } from "./by-side.ts";
import { citesOther } from "./cited.ts";
import { askedBefore, lastOf, placeOf } from "./merge.ts";
import { partOf } from "./part-named.ts";
import { asksHowLong, tellsPeriod } from "./periods.ts";
import { claimedModels } from "./read-model.ts";
import { type Judged, known, LEANING } from "./reading.ts";
import { namesNew, whether } from "./whether.ts";
import { whichOfThem } from "./which-of-them.ts";

type Way = { readonly because: string; readonly confidence?: number; read(whole: Utterance, before: Query, knowledge: Knowledge): Query | null };

/** The first that reads it counts. */
const WAYS: readonly Way[] = [
  { because: "asks who does what and nothing else", confidence: 1, read: (whole) => (namesPlace(whole) ? readBareSplit(whole) : null) },
  {
    because: "asks whether it is among what was told",
    read: (whole, before) => {
      const last = lastOf(before);
      return last ? oneOfThem(whole, last) : null;
    },
  },
  { because: "asks which of the things before it is so of", read: whichOfThem },
  { because: "asks which model the service before is", read: modelOfIt },
  { because: "asks for the answer before", read: repeated },
  // "But the Microsoft page says customer?"
  {
    because: "holds the provider's page against the answer before",
    read: (whole, before, knowledge) =>
      before.kind === "who" && !namesPlace(whole) && citesOther(whole, before.areas, before.models, knowledge) ? { ...before, claim: null } : null,
  },
  {
    because: "asks how long, which the answer before tells",
    read: (whole, before, knowledge) => {
      const asked = isHowLong(whole) && !namesPartOf(before, whole) ? askedBefore(before) : null;
      return asked && tellsPeriod(asked, knowledge) ? asked : null;
    },
  },
  { because: "asks whether the answer before holds for a part as well", read: (whole, before) => (before.kind === "who" && grantsMore(whole) ? heldForPart(whole, before) : null) },
  {
    because: "asks for what the answer before tells",
    read: (whole, before) => (before.kind === "who" && (asksForShare(whole) || asksHowShared(whole) || grantsMore(whole) || asksIfMore(whole)) ? askedBefore(before) : null),
  },
  {
    because: "asks who goes on with what was spoken of",
    read: (whole, before) => (before.kind === "who" && before.claim === null && goesOn(whole) ? { ...before, aspect: null } : null),
  },
  { because: "says which one was spoken of", read: (whole, before) => (saysWhichOne(whole) ? askedBefore(before) : null) },
  { because: "asks of what was spoken of whether it is so", read: (whole, before) => (asksForMore(whole) || asksForAll(whole) ? null : whether(whole, before)) },
];

/** What asks for the split of a place, for the answer before once more, or of its thing whether it is so. */
export function readOfIt(whole: Utterance, before: Query, knowledge: Knowledge): Judged | null {
  for (const { because, confidence = LEANING, read } of WAYS) {
    const query = read(whole, before, knowledge);
    if (query) return known(query, because, confidence);
  }
  return null;
}

/** "Which half is ours?", "what is our part of it?" */
const asksForShare = (whole: Utterance): boolean =>
  !asksForAll(whole) &&
  (whole.parties.length > 0 || whole.words.some(({ stem }) => stem === "our")) &&
  !namesNew(whole) &&
  whole.words.length <= MOST_OF_SHARE &&
  whole.words.some((word) => is(word, "share")) &&
  !whole.words.some(({ text }) => text === "else") &&
  (isOpen(whole) || namesOnlyShare(whole));
const MOST_OF_SHARE = 8;

/** "Our share of it" */
const namesOnlyShare = ({ words, parties }: Utterance): boolean =>
  isAny(words.at(-1), "this", "plural-pronoun") && wordsBeside(parties, words, "around-name").every((word) => isAny(word, "share", "this", "plural-pronoun", "own"));

/** "Shared how?", "why shared?", "shared in what way, who does which bit" */
const asksHowShared = (whole: Utterance): boolean =>
  (says(whole, "both-sides") || whole.words.some(({ stem }) => stem === "share")) &&
  !namesNew(whole) &&
  ((whole.words.length <= FEW && whole.words.some((word) => is(word, "how") || word.text === "why")) ||
    (whole.words.length <= MOST_OF_SHARE && is(whole.words[0], "asking-why") && says(whole, "pronoun")) ||
    (whole.words.length <= MOST_OF_SHARE && whole.words.some((word, at) => is(word, "which") && is(whole.words[at + 1], "share"))));
const FEW = 4;

/** "So more for us there?" */
const asksIfMore = (whole: Utterance): boolean =>
  !asksForMore(whole) &&
  (says(whole, "more") || says(whole, "less")) &&
  whole.parties.length > 0 &&
  !namesNew(whole) &&
  !asksWho(whole.words) &&
  whole.words.length <= MOST_OF_MORE;
const MOST_OF_MORE = 6;

/** "Even if Microsoft hosts all of it?", "even if they encrypt it at rest?" */
export const grantsMore = ({ words, models, services }: Utterance): boolean =>
  words[0]?.text === "even" && (is(words[1], "conditional") || words[1]?.text === "when") && models.length === 0 && services.every(({ strength }) => strength < OUTRIGHT);

/** "Even when it is our own container?": a part has an answer of its own, and what was claimed is held against that. */
function heldForPart(whole: Utterance, before: WhoQuery): Query | null {
  const part = partOf(whole, before);
  return part && { ...part, claim: before.claim };
}

/** "And then rebuilds the bad ones": the next thing to do, by a verb that leaves out who. @returns whether it names nothing else */
export const goesOn = (whole: Utterance): boolean => {
  const { words } = whole;
  const at = is(words[1], "then") ? 2 : 1;
  const does = is(words[at], "tending") && words[at]?.text.endsWith("s") === true && isAny(words[at + 1], "determiner", "object-pronoun");
  return words[0]?.text === "and" && does && !namesNew(whole) && words.length <= MOST_OF_SHARE && !isOpen(whole);
};

/** "It's one we bought ourselves": what was spoken of is told more of, and nothing is asked. */
const saysWhichOne = (whole: Utterance): boolean => {
  const [it, be, one] = whole.words;
  return it?.text === "it" && be?.stem === "be" && one?.stem === "one" && !namesNew(whole) && whole.words.every(({ asked }) => !asked);
};

/** "How long?", "how many days do they keep it?" */
const isHowLong = (whole: Utterance): boolean =>
  asksHowLong(whole) && !namesPlace(whole) && whole.services.length === 0 && whole.strange === 0 && whole.words.length <= MOST_OF_HOW_LONG;
const MOST_OF_HOW_LONG = 9;

/** "How many days" may mean a part of the service before, and of others that were not spoken of. */
const namesPartOf = (before: Query, { parts }: Utterance): boolean => parts.some(({ beside, service }) => !beside || placeOf(before).services.includes(service));

/** "Is it PaaS?", "so which model is that?", "I thought that was PaaS" is asked of the service that was spoken of; "is it the same in PaaS?" and "if it was a SaaS product?" are not. */
export function modelOfIt(whole: Utterance, before: Query): Query | null {
  const { services } = placeOf(lastOf(before) ?? before);
  const names = [...whole.models, ...whole.groups.filter(({ id }) => id === "denial" || id === "pronoun" || id === "doubting")];
  const asksModel = whole.models.length > 0 || whole.words.some((word) => is(word, "model-noun"));
  const isOfIt =
    says(whole, "pronoun") &&
    !whole.words.some(({ text }) => text === "if") &&
    wordsBeside(names, whole.words).every(
      (word) =>
        word.stem === "belong" ||
        word.text === "to" ||
        isAny(
          word,
          "auxiliary",
          "inferring",
          "correcting",
          "determiner",
          "alternative",
          "clause-joining",
          "which",
          "open-question",
          "stressing",
          "model-noun",
          "person",
          "thinking",
          "one",
          "likewise",
          "conditional",
        ),
    );
  if (services.length === 0 || !asksModel || !isOfIt) return null;
  // "But it's PaaS!", "seriously, although it's SaaS?" are held against the answer.
  const [first] = whole.words;
  const isGranted = whole.words.some((word) => is(word, "granting"));
  return isGranted || (is(first, "turning") && !first?.asked) ? askedBefore(before) : { kind: "service", services, claim: claimedModels(whole) };
}
