/** What is typed after an answer: more of the same, another place or thing, or something new. */
import { type Knowledge, serviceOf } from "../../knowledge/knowledge.ts";
import { type Query, whoCarries } from "../../query.ts";
import type { Place } from "../learned/scope.ts";
import type { TopicFinder } from "../marks/topics.ts";
import { areasNamedBy, asksWho, namesPlace, says, type Utterance } from "../marks/utterance.ts";
import { is, isAny } from "../words/classes.ts";
import type { Word } from "../words/words.ts";
import { repeated } from "./again.ts";
import { readBareSplit, wordsBeside } from "./bare.ts";
import { citesOther } from "./cited.ts";
import { askedBefore, asksOnlyWho, isFollowUp, lastOf, lean, namesAnything, partOf } from "./follow-up.ts";
import { type Heading, headingOf, standsUnder, withoutLead } from "./headed.ts";
import { placeOf as placeIn } from "./merge.ts";
import { asksHowLong, tellsPeriod } from "./periods.ts";
import { claimedModels } from "./read-model.ts";
import { type Judged, known, LEANING } from "./reading.ts";
import { whether } from "./whether.ts";

type Needs = {
  readonly knowledge: Knowledge;
  readonly findTopic: TopicFinder;
  readonly placeOf: (utterance: Utterance) => Place;
  readonly recognise: (words: readonly Word[]) => Utterance;
  readonly read: (text: string) => { readonly words: readonly Word[] };
  /** Reads a message as if nothing had been asked before. */
  readonly readAlone: (utterance: Utterance) => Judged;
};

/** What leans on the question before, or is asked where that was answered; null where a message stands alone. */
export type ReadFollowUp = (utterance: Utterance, before: { readonly query: Query; readonly declined?: Query }) => Judged | null;

/** So few words say little by themselves. */
const FEW = 4;

export function createFollowUpReader({ knowledge, findTopic, placeOf, recognise, read, readAlone }: Needs): ReadFollowUp {
  /** "Who patches VMs?" names another place, though patching one names a thing; "who sets the firewall?" a thing that is a service, too. */
  const standsElsewhere = (whole: Utterance, { places }: Heading): boolean => {
    const meant = placeOf(whole).services.filter((id) => !places.includes(id));
    return whole.services.some((service) => meant.includes(service.id) && areasNamedBy(service, whole).every((area) => area.to - area.from > service.to - service.from));
  };

  /** In the place that the answer before was about, if it asks about that place. */
  const readHeaded = (whole: Utterance, before: Query): Judged | null => {
    const heading = headingOf(before, whole, knowledge);
    if (!heading || standsElsewhere(whole, heading)) return null;
    const [first, ...others] = withoutLead(whole);
    if (!first) return null;
    const judged = readAlone(recognise([...read(heading.name).words, { ...first, pause: true }, ...others]));
    return standsUnder(heading, judged.query, whole, knowledge) ? judged : null;
  };

  /** "Major?" after "who patches MySQL?": a word that stands in the name of one part of the service, and of no other. */
  const readPartByWord = (whole: Utterance, before: Query): Judged | null => {
    const { services } = placeIn(before);
    const said = whole.words.filter((word) => !isAny(word, "filler", "around-name"));
    const [service, another] = services;
    if (!service || another || said.length === 0 || whole.words.length > FEW || whole.outside.length > 0 || namesAnything(whole)) return null;
    const stemsOf = (names: readonly string[]): ReadonlySet<string> => new Set(names.flatMap((name) => read(name).words.map(({ stem }) => stem)));
    const parts = serviceOf(knowledge, service).parts.filter(({ names, words }) => {
      const stems = stemsOf([...names, ...words]);
      return said.every(({ stem }) => stems.has(stem));
    });
    const [part, other] = parts;
    return part && !other
      ? known({ ...whoCarries([part.area], { models: [], services }), part: part.names[0] ?? null }, "names a part of the service before by a word of it", LEANING)
      : null;
  };

  /** What leans on the question before, or is asked in its place. */
  const readLeaning = (whole: Utterance, before: Query): Judged | null => {
    const leaning = lean(whole, before, findTopic, placeOf(whole), knowledge);
    const headed = asksOnlyWho(whole) ? null : readHeaded(whole, before);
    // A topic says more than the area that it belongs to, and a part of the service more than both.
    if (headed && !(leaning?.kind === "topic" && headed.query.kind === "who" && headed.query.part === null)) return headed;
    return leaning && known(leaning, "leans on the question before", LEANING);
  };

  return (whole, { query, declined }) => {
    // "How do I rotate the keys?" is declined; "and whose job is that?" is not.
    const isOfDeclined = query.kind === "help" || ((asksWho(whole.words) || asksOnlyWho(whole)) && whole.models.length + whole.services.length === 0);
    const ofDeclined = declined && isOfDeclined ? readLeaning(whole, declined) : null;
    return ofDeclined ?? readOfIt(whole, query, knowledge) ?? readLeaning(whole, query) ?? readPartByWord(whole, query) ?? readFew(whole, query);
  };
}

/** What asks for the split of a place, for the answer before once more, or of its thing whether it is so. */
function readOfIt(whole: Utterance, before: Query, knowledge: Knowledge): Judged | null {
  const split = readBareSplit(whole);
  if (split && namesPlace(whole)) return known(split, "asks who does what and nothing else");
  const again = repeated(whole, before);
  if (again) return known(again, "asks for the answer before", LEANING);
  // "But the Microsoft page says customer?"
  if (before.kind === "who" && !namesPlace(whole) && citesOther(whole, before.areas, before.models, knowledge))
    return known({ ...before, claim: null }, "holds the provider's page against the answer before", LEANING);
  const asked = isHowLong(whole) ? askedBefore(before) : null;
  if (asked && tellsPeriod(asked, knowledge)) return known(asked, "asks how long, which the answer before tells", LEANING);
  const model = modelOfIt(whole, before);
  if (model) return known(model, "asks which model the service before is", LEANING);
  const judged = whether(whole, before);
  return judged && known(judged, "asks of what was spoken of whether it is so", LEANING);
}

/** "How long?", "how many days do they keep it?" */
const isHowLong = (whole: Utterance): boolean =>
  asksHowLong(whole) && !namesPlace(whole) && whole.services.length + whole.parts.length === 0 && whole.strange === 0 && whole.words.length <= MOST_OF_HOW_LONG;
const MOST_OF_HOW_LONG = 9;

/** "Is it PaaS?", "so which model is that?" is asked of the service that was spoken of; "is it the same in PaaS?" is not. */
function modelOfIt(whole: Utterance, before: Query): Query | null {
  const { services } = placeIn(lastOf(before) ?? before);
  const names = [...whole.models, ...whole.groups.filter(({ id }) => id === "denial" || id === "pronoun")];
  const asksModel = whole.models.length > 0 || whole.words.some((word) => is(word, "model-noun"));
  const isOfIt =
    says(whole, "pronoun") &&
    wordsBeside(names, whole.words).every((word) => isAny(word, "auxiliary", "inferring", "correcting", "determiner", "alternative", "clause-joining", "which", "model-noun"));
  return services.length > 0 && asksModel && isOfIt ? { kind: "service", services, claim: claimedModels(whole) } : null;
}

/** A few words that lean on nothing: they name a part of the service before, or nothing that is known. */
function readFew(whole: Utterance, before: Query): Judged | null {
  if (whole.words.length > FEW) return null;
  // "The broker and gateway?"
  const part = namesPlace(whole) ? null : partOf(whole, before);
  if (part) return known(part, "names a part of the service before", LEANING);
  // "And the model?": by itself it would be taken for anything.
  const isLost = isFollowUp(whole) && !namesAnything(whole) && !asksWho(whole.words);
  return isLost ? { ...known({ kind: "unknown", refusal: "outside", nearest: [] }), confidence: 0 } : null;
}
